//! Import drafts: a document comes in, is read, decided upon, adopted; nothing is lost by leaving.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError},
};

use jiff::civil::Date;
use luoshi_plan::{ColumnRole, LinkRule, NoSchedule, Options, Plan};
use luoshi_rules::{
    Action, Actor, DraftId, ProgrammeId, Refusal, UnitId,
    links::{self, DecidedLink},
    mend::{self, Decided, Decision, Matter},
    programme::{self, Ready},
};
use luoshi_sheet::{Document, Grid, Hint};
use luoshi_store::{
    Chain, Tx,
    nouns::{self, DraftLine, DraftRow},
};
use luoshi_time::{Context, SchoolCalendar};

use crate::{
    Desk, Failure,
    desk::{Answer, place},
    listed,
    ports::Stopped,
    school,
    secret::{self, digest_of},
    views::{ColumnsSaid, DraftHead, DraftPage, DraftReading, Drafts, ReadTrouble},
};

/// The largest document that is accepted, in bytes.
pub const DOCUMENT_MOST: usize = 20 << 20;
/// Documents that stay read.
const READINGS_KEPT: usize = 8;
/// Cells up to which a document stays read; larger ones are read again when they are shown.
const CELLS_KEPT: usize = 20_000;

/// Documents that were read lately, by the digest of their bytes: reading runs in a process of its
/// own, and a draft page is opened several times in a row.
#[derive(Default)]
pub(crate) struct Readings(Mutex<VecDeque<(String, Arc<Document>)>>);

impl Readings {
    fn get(&self, key: &str) -> Option<Arc<Document>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.iter()
            .find(|(it, _)| it == key)
            .map(|(_, document)| Arc::clone(document))
    }

    fn put(&self, key: String, document: &Arc<Document>) {
        let cells: usize = document.tables.iter().map(|it| it.grid.slots.len()).sum();
        if cells > CELLS_KEPT {
            return;
        }
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.push_front((key, Arc::clone(document)));
        kept.truncate(READINGS_KEPT);
    }
}

/// What a draft says now.
pub(crate) struct Now {
    document: Arc<Document>,
    pub(crate) plan: Plan,
    findings: Vec<Decided>,
    links: Vec<DecidedLink>,
    /// What its limits are read with.
    context: Context,
    /// The calendar of the school, by which they are read too.
    school: SchoolCalendar,
}

/// What a unit knows besides the document.
pub(crate) struct Around {
    /// The day it is there.
    pub(crate) today: Date,
    /// Its school calendar.
    pub(crate) school: SchoolCalendar,
}

impl Desk {
    /// The drafts of a unit.
    pub fn drafts(&self, actor: &Actor, unit: &UnitId) -> Answer<Drafts> {
        let permit = actor.permit(Action::DraftRead, unit)?;
        self.store.read(|tx| {
            let drafts = nouns::drafts(tx, permit.unit())?;
            Ok(Drafts {
                drafts: drafts.into_iter().map(head).collect(),
            })
        })
    }

    /// Brings a document in. One that holds no schedule becomes a draft as well: nothing is lost.
    pub fn import(
        &self,
        actor: &Actor,
        unit: &UnitId,
        name: Option<String>,
        bytes: Vec<u8>,
        year: Option<i16>,
    ) -> Answer<DraftId> {
        let permit = actor.permit(Action::DraftWrite, unit)?;
        if bytes.len() > DOCUMENT_MOST {
            return Err(Failure::TooLarge);
        }
        let id = DraftId::parse(&secret::id()?).ok_or(Failure::NoChance)?;
        let now = self.clock.now();
        let line = DraftLine {
            id: id.clone(),
            name,
            title: String::new(),
            items: 0,
            waiting: 0,
            touched_at: now,
            by: permit.name().to_owned(),
        };
        let mut row = DraftRow {
            line,
            source: bytes,
            year,
            table: None,
            mapping: None,
        };
        if let Ok(document) = self.document(&row.source) {
            row.mapping = self.known_columns(permit.unit(), &document)?;
        }
        let around = self.around(permit.unit())?;
        let reading = self.read_draft(&row, &[], &around);
        note_reading(&mut row.line, &reading);
        self.store.write(&[], move |tx| {
            Answer::Ok(nouns::add_draft(tx, permit.unit(), &row, permit.person())?)
        })?;
        Ok(id)
    }

    /// One draft.
    pub fn draft(&self, actor: &Actor, unit: &UnitId, draft: &DraftId) -> Answer<DraftPage> {
        let permit = actor.permit(Action::DraftRead, unit)?;
        let (row, decisions, runs) = self.store.read(|tx| {
            let (row, decisions) = decided_so_far(tx, permit.unit(), draft)?;
            let runs = nouns::running(tx, permit.unit())?.is_some();
            Answer::Ok((row, decisions, runs))
        })?;
        let around = self.around(permit.unit())?;
        let reading = self
            .read_draft(&row, &decisions, &around)
            .map(|now| page_reading(now, &row, &decisions));
        Ok(DraftPage {
            head: head(row.line),
            reading,
            year_chosen: row.year,
            columns_said: row.mapping.map(|it| match it.here {
                true => ColumnsSaid::Here,
                false => ColumnsSaid::Before,
            }),
            programme_runs: runs,
        })
    }

    /// Decides on a finding, mends a number, or says how a limit is meant.
    pub fn decide(
        &self,
        actor: &Actor,
        unit: &UnitId,
        draft: &DraftId,
        decision: Decision,
    ) -> Answer<()> {
        let permit = actor.permit(Action::DraftWrite, unit)?;
        let around = self.around(permit.unit())?;
        let (row, decisions) = self
            .store
            .read(|tx| decided_so_far(tx, permit.unit(), draft))?;
        let now = self
            .read_draft(&row, &decisions, &around)
            .map_err(|_| Refusal::NothingRead)?;
        let decision = {
            let school = Some(&now.school);
            let known = luoshi_plan::known_of(&now.context, &now.plan.title, school);
            mend::check(decision, &now.plan, &now.links, &now.context, &known)?
        };
        self.change_decisions(actor, unit, draft, move |all| {
            all.retain(|it| !decision.replaces(it));
            all.push(decision.clone());
        })
    }

    /// Confirms, as strong as they are proposed, the links of one rule to which nothing was said yet.
    pub fn confirm_links(
        &self,
        actor: &Actor,
        unit: &UnitId,
        draft: &DraftId,
        rule: LinkRule,
    ) -> Answer<()> {
        let permit = actor.permit(Action::DraftWrite, unit)?;
        let around = self.around(permit.unit())?;
        let (row, decisions) = self
            .store
            .read(|tx| decided_so_far(tx, permit.unit(), draft))?;
        let now = self
            .read_draft(&row, &decisions, &around)
            .map_err(|_| Refusal::NothingRead)?;
        let confirmed = links::confirmable(rule, &now.links, &now.plan);
        let confirmed: Vec<Decision> = confirmed
            .into_iter()
            .map(|(key, verdict)| Decision::Link { key, verdict })
            .collect();
        self.change_decisions(actor, unit, draft, move |all| {
            for decision in &confirmed {
                if !all.iter().any(|it| decision.replaces(it)) {
                    all.push(decision.clone());
                }
            }
        })
    }

    /// Takes back what was decided about a matter.
    pub fn undecide(
        &self,
        actor: &Actor,
        unit: &UnitId,
        draft: &DraftId,
        matter: Matter,
    ) -> Answer<()> {
        self.change_decisions(actor, unit, draft, move |all| {
            all.retain(|it| !it.is_about(&matter));
        })
    }

    fn change_decisions(
        &self,
        actor: &Actor,
        unit: &UnitId,
        draft: &DraftId,
        change: impl Fn(&mut Vec<Decision>) + Send + 'static,
    ) -> Answer<()> {
        let permit = actor.permit(Action::DraftWrite, unit)?;
        let id = draft.clone();
        // Drafts have no journal; the unit's chain is taken so that two clicks wait for each other.
        self.store.write(&[Chain::of(permit.unit())], move |tx| {
            draft_of(tx, permit.unit(), &id)?;
            let mut decisions = nouns::decisions(tx, permit.unit(), &id)?;
            change(&mut decisions);
            Answer::Ok(nouns::set_decisions(tx, permit.unit(), &id, &decisions)?)
        })?;
        self.note_draft(unit, draft)
    }

    /// Chooses the year and the table. Another table than the one that is read takes back what was decided,
    /// and what was said about columns.
    pub fn choose(
        &self,
        actor: &Actor,
        unit: &UnitId,
        draft: &DraftId,
        year: Option<i16>,
        table: Option<u32>,
    ) -> Answer<()> {
        let permit = actor.permit(Action::DraftWrite, unit)?;
        let id = draft.clone();
        let row = self.store.read(|tx| draft_of(tx, permit.unit(), draft))?;
        let around = self.around(permit.unit())?;
        let read = self.read_draft(&row, &[], &around).ok();
        let read = read.and_then(|it| it.plan.source.table).or(row.table);
        let other = table.is_some() && table != read;
        let found = self.store.write(&[Chain::of(permit.unit())], move |tx| {
            let before = draft_of(tx, permit.unit(), &id)?;
            if other {
                // Decisions name places of the table they were made about.
                nouns::set_decisions(tx, permit.unit(), &id, &[])?;
                nouns::map_draft(tx, permit.unit(), &id, None)?;
            }
            let table = if other { table } else { before.table };
            Answer::Ok(nouns::choose_draft(tx, permit.unit(), &id, year, table)?)
        })?;
        if !found {
            return Err(Failure::NotFound);
        }
        self.note_draft(unit, draft)
    }

    /// Throws a draft away.
    pub fn drop_draft(&self, actor: &Actor, unit: &UnitId, draft: &DraftId) -> Answer<()> {
        let permit = actor.permit(Action::DraftWrite, unit)?;
        let id = draft.clone();
        let found = self.store.write(&[], move |tx| {
            Answer::Ok(nouns::drop_draft(tx, permit.unit(), &id)?)
        })?;
        if found {
            Ok(())
        } else {
            Err(Failure::NotFound)
        }
    }

    /// `plan.adopt`: the draft becomes the unit's programme.
    pub fn adopt(&self, actor: &Actor, unit: &UnitId, draft: &DraftId) -> Answer<ProgrammeId> {
        let permit = actor.permit(Action::PlanAdopt, unit)?;
        let programme = ProgrammeId::parse(&secret::id()?).ok_or(Failure::NoChance)?;
        let around = self.around(permit.unit())?;
        let row = self.store.read(|tx| draft_of(tx, permit.unit(), draft))?;
        // Read before the transaction begins: reading may take long, and others wait to write.
        let document = self
            .document(&row.source)
            .map_err(|_| Refusal::NothingRead)?;
        let (id, new) = (draft.clone(), programme.clone());
        self.run_permitted(permit, move |tx, permit, now| {
            let row = draft_of(tx, permit.unit(), &id)?;
            let decisions = nouns::decisions(tx, permit.unit(), &id)?;
            let read = decided(Arc::clone(&document), &row, &decisions, &around);
            let Now {
                plan,
                findings,
                links,
                ..
            } = read.map_err(|_| Refusal::NothingRead)?;
            let ready = Ready {
                names: mend::chosen_names(&plan, &decisions),
                mapping: row.mapping.map(|it| it.said),
                plan,
                findings,
                limits: mend::chosen_limits(&decisions),
                links,
                source_name: row.line.name,
                source: row.source,
            };
            let runs = nouns::running(tx, permit.unit())?.is_some();
            let outcome = programme::adopt(permit, runs, ready, new.clone(), now)?;
            nouns::mark_adopted(tx, permit.unit(), &id, &new)?;
            Ok((outcome, ()))
        })?;
        Ok(programme)
    }

    /// What a draft says now.
    pub(crate) fn read_draft(
        &self,
        row: &DraftRow,
        decisions: &[Decision],
        around: &Around,
    ) -> Result<Now, ReadTrouble> {
        decided(self.document(&row.source)?, row, decisions, around)
    }

    /// The document of a draft, read apart unless it was read lately.
    pub(crate) fn document(&self, source: &[u8]) -> Result<Arc<Document>, ReadTrouble> {
        let key = digest_of(source);
        if let Some(document) = self.readings.get(&key) {
            return Ok(document);
        }
        let read = self.reader.read(source, Hint::default());
        let document = Arc::new(read.map_err(|Stopped| ReadTrouble::Stopped)?);
        self.readings.put(key, &document);
        Ok(document)
    }

    /// Keeps in the list of drafts what a draft says now.
    pub(crate) fn note_draft(&self, unit: &UnitId, draft: &DraftId) -> Answer<()> {
        let (mut row, decisions) = self.store.read(|tx| decided_so_far(tx, unit, draft))?;
        let around = self.around(unit)?;
        let reading = self.read_draft(&row, &decisions, &around);
        note_reading(&mut row.line, &reading);
        let (unit, now) = (unit.clone(), self.clock.now());
        self.store.write(&[], move |tx| {
            Answer::Ok(nouns::touch_draft(tx, &unit, &row.line, now)?)
        })
    }

    /// Keeps the same of every draft of a unit, after what they are read with has changed.
    pub(crate) fn note_drafts(&self, unit: &UnitId) -> Answer<()> {
        let drafts = self.store.read(|tx| Answer::Ok(nouns::drafts(tx, unit)?))?;
        for draft in drafts {
            match self.note_draft(unit, &draft.id) {
                // Thrown away in the meantime.
                Err(Failure::NotFound) => {}
                noted => noted?,
            }
        }
        Ok(())
    }

    pub(crate) fn around(&self, unit: &UnitId) -> Answer<Around> {
        self.store.read(|tx| {
            let (_, zone) = place(tx, unit)?;
            Ok(Around {
                today: self.clock.today(&zone),
                school: school::calendar(tx, unit)?,
            })
        })
    }
}

/// Reads the plan of a document and applies the decisions.
fn decided(
    document: Arc<Document>,
    row: &DraftRow,
    decisions: &[Decision],
    around: &Around,
) -> Result<Now, ReadTrouble> {
    let options = Options {
        year: row.year,
        table: row.table,
        today: around.today,
    };
    let school = Some(&around.school);
    let plan = match &row.mapping {
        Some(mapping) => luoshi_plan::read_as(&document, &mapping.said, options, school),
        None => luoshi_plan::read_with(&document, options, school),
    };
    let plan = plan.map_err(trouble)?;
    let context = Context {
        year: plan.year,
        year_from: plan.year_from,
        base: around.today,
    };
    let title = plan.title.clone();
    let known = luoshi_plan::known_of(&context, &title, school);
    let (plan, findings) = mend::apply(plan, decisions, &context, &known);
    Ok(Now {
        document,
        links: links::decided(&plan, decisions),
        plan,
        findings,
        context,
        school: around.school.clone(),
    })
}

pub(crate) fn draft_of(tx: &mut Tx<'_>, unit: &UnitId, draft: &DraftId) -> Answer<DraftRow> {
    nouns::draft(tx, unit, draft)?.ok_or(Failure::NotFound)
}

fn decided_so_far(
    tx: &mut Tx<'_>,
    unit: &UnitId,
    draft: &DraftId,
) -> Answer<(DraftRow, Vec<Decision>)> {
    let row = draft_of(tx, unit, draft)?;
    let decisions = nouns::decisions(tx, unit, draft)?;
    Ok((row, decisions))
}

fn note_reading(line: &mut DraftLine, reading: &Result<Now, ReadTrouble>) {
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    match reading {
        Ok(now) => {
            line.title.clone_from(&now.plan.title);
            line.items = count(now.plan.items().count());
            line.waiting = count(now.findings.iter().filter(|it| it.waits()).count());
        }
        Err(_) => (line.title, line.items, line.waiting) = (String::new(), 0, 0),
    }
}

pub(crate) fn head(line: DraftLine) -> DraftHead {
    DraftHead {
        id: line.id,
        name: line.name,
        title: line.title,
        items: line.items,
        open: line.waiting,
        touched_at: line.touched_at,
        by: line.by,
    }
}

fn page_reading(mut now: Now, row: &DraftRow, decisions: &[Decision]) -> DraftReading {
    let tables = &now.document.tables;
    let source = &now.plan.source;
    let mut grid = Grid::default();
    let mut parts = Vec::new();
    for number in source.table.iter().chain(&source.further) {
        if let Some(table) = tables.iter().find(|it| it.number == *number) {
            parts.push((grid.height, *number));
            grid.put_below(&table.grid);
        }
    }
    let listed = parts.is_empty();
    if listed {
        grid = listed::set_out(&mut now.plan);
        parts.push((0, 0));
    }
    let blocking = now.findings.iter().filter(|it| it.blocks()).count();
    DraftReading {
        doubtful: row.mapping.is_none() && !now.plan.has_column(ColumnRole::Limit),
        plan: now.plan,
        grid,
        parts,
        listed,
        findings: now.findings,
        limits: mend::chosen_limits(decisions),
        links: now.links,
        school: now.school,
        context: now.context,
        blocking: u32::try_from(blocking).unwrap_or(u32::MAX),
    }
}

/// The first words of a table, by which a person knows it.
pub(crate) fn first_words(grid: &Grid) -> String {
    let words = grid.cells.iter().map(|cell| cell.text.as_str());
    let first: Vec<&str> = words.filter(|it| !it.is_empty()).take(4).collect();
    first.join(" ").chars().take(60).collect()
}

fn trouble(why: NoSchedule) -> ReadTrouble {
    match why {
        NoSchedule::NotFound => ReadTrouble::NoSchedule,
        NoSchedule::NoSuchTable { tables } => ReadTrouble::NoSuchTable { tables },
        NoSchedule::Format(format) => ReadTrouble::Format(format.to_owned()),
        NoSchedule::Empty => ReadTrouble::Empty,
    }
}
