//! The programme as it stands: timetable, items, edits, the form in which it leaves.

use jiff::civil::Date;
use luoshi_plan::{Item, Link, Obligation, Plan, Position};
use luoshi_rules::{
    Action, Actor, DraftId, Permit, ProgrammeId, Standing, UnitId,
    item::{self, Ends, ItemField, Wanted},
    obligation::{self, Correction, Said},
    programme,
    text::Reason,
};
use luoshi_store::{
    Tx,
    nouns::{self, ChangeLine, JoinedName, KeptLine, ObligationLine, ProgrammeRow},
};

use crate::{
    Desk, Failure,
    desk::{Answer, head, head_of, place},
    school,
    views::{
        Frame, ItemChange, ItemPage, KeptFinding, LinkedItem, ObligationChange, ProgrammeHead,
        Timetable,
    },
};

/// What a person types to correct an item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ItemEdit {
    /// 序号
    pub number: String,
    /// 工作内容及要求
    pub content: String,
    /// The limit in words.
    pub limit: String,
    /// First day, where the words do not say it.
    pub first: Option<Date>,
    /// Last day, where the words do not say it.
    pub last: Option<Date>,
    /// Why.
    pub reason: String,
}

/// A programme with everything that stands in it.
pub(crate) struct Whole {
    pub(crate) head: ProgrammeHead,
    pub(crate) plan: Plan,
    pub(crate) kept: Vec<KeptFinding>,
    changes: Vec<ChangeLine>,
}

impl Desk {
    /// The timetable.
    pub fn timetable(
        &self,
        actor: &Actor,
        unit: &UnitId,
        programme: &ProgrammeId,
    ) -> Answer<Timetable> {
        let permit = actor.permit(Action::ProgrammeRead, unit)?;
        self.store.read(|tx| {
            let (_, zone) = place(tx, permit.unit())?;
            let whole = whole(tx, &permit, programme)?;
            let names = nouns::joined_names(tx, permit.unit(), programme)?;
            Ok(timetable(whole, names, self.clock.today(&zone)))
        })
    }

    /// The timetable with what stands around it, of one moment and in one reading: it is the page that
    /// is opened most.
    pub fn framed_timetable(
        &self,
        actor: &Actor,
        unit: &UnitId,
        programme: &ProgrammeId,
    ) -> Answer<(Frame, Timetable)> {
        let permit = actor.permit(Action::ProgrammeRead, unit)?;
        self.store.read(|tx| {
            let (frame, row) = self.frame_of(tx, actor, &permit)?;
            let whole = match (&frame.programme, row) {
                (Some(head), Some(row)) if head.id == *programme => {
                    whole_of(tx, &permit, head.clone(), &row)?
                }
                _ => whole(tx, &permit, programme)?,
            };
            let names = nouns::joined_names(tx, permit.unit(), programme)?;
            let today = frame.today;
            Ok((frame, timetable(whole, names, today)))
        })
    }

    /// The timetable with the links of its items.
    pub fn gantt(
        &self,
        actor: &Actor,
        unit: &UnitId,
        programme: &ProgrammeId,
    ) -> Answer<Timetable> {
        let mut timetable = self.timetable(actor, unit, programme)?;
        let links = self.store.read(|tx| nouns::links(tx, unit, programme))?;
        timetable.plan.links = links;
        Ok(timetable)
    }

    /// One item.
    pub fn item(
        &self,
        actor: &Actor,
        unit: &UnitId,
        programme: &ProgrammeId,
        at: Position,
    ) -> Answer<ItemPage> {
        let permit = actor.permit(Action::ProgrammeRead, unit)?;
        self.store.read(|tx| {
            let whole = whole(tx, &permit, programme)?;
            let now = nouns::item_now(tx, permit.unit(), programme, at)?;
            let now = now.ok_or(Failure::NotFound)?;
            let all: Vec<Position> = whole.plan.items().map(|(_, it)| it.position).collect();
            let place = all
                .iter()
                .position(|it| *it == at)
                .ok_or(Failure::NotFound)?;
            let (phase, item) = find(&whole.plan, at).ok_or(Failure::NotFound)?;
            let mut names = nouns::joined_names(tx, permit.unit(), programme)?;
            names.retain(|it| it.kind.is_named(&it.printed, &item));
            let links = nouns::links(tx, permit.unit(), programme)?;
            let linked = |it: &Link, other: Position| {
                Some(LinkedItem {
                    item: whole.plan.item(other)?.clone(),
                    rule: it.rule,
                    strength: it.strength,
                })
            };
            let waits_for = links.iter().filter(|it| it.to == at);
            let waits_for = waits_for.filter_map(|it| linked(it, it.from)).collect();
            let waited_for_by = links.iter().filter(|it| it.from == at);
            let waited_for_by = waited_for_by.filter_map(|it| linked(it, it.to)).collect();
            let corrected = nouns::obligation_changes(tx, permit.unit(), programme, at)?;
            let history: Vec<ItemChange> = whole
                .changes
                .into_iter()
                .filter(|it| it.item == at)
                .map(item_change)
                .collect();
            Ok(ItemPage {
                programme: whole.head,
                phase,
                rev: now.rev,
                limit_meant: now.meant,
                limit_before: first(&history, ItemField::Limit),
                ends_before: first(&history, ItemField::Window).and_then(|it| Ends::parse(&it)),
                content_before: first(&history, ItemField::Content),
                kept: whole
                    .kept
                    .into_iter()
                    .filter(|it| it.item == Some(at))
                    .collect(),
                names,
                history,
                corrected: corrected.into_iter().map(obligation_change).collect(),
                waits_for,
                waited_for_by,
                count: u32::try_from(all.len()).unwrap_or(u32::MAX),
                before: place.checked_sub(1).and_then(|it| all.get(it)).copied(),
                after: all.get(place + 1).copied(),
                item,
            })
        })
    }

    /// `item.edit`: `rev` is the one that the form showed.
    pub fn edit_item(
        &self,
        actor: &Actor,
        unit: &UnitId,
        programme: &ProgrammeId,
        at: Position,
        rev: i64,
        edit: ItemEdit,
    ) -> Answer<()> {
        let permit = actor.permit(Action::ItemEdit, unit)?;
        let reason = Reason::parse(&edit.reason)?;
        let wanted = Wanted {
            number: edit.number,
            content: edit.content,
            limit: edit.limit,
            first: edit.first,
            last: edit.last,
            reason,
        };
        let id = programme.clone();
        self.run_permitted(permit, move |tx, permit, now| {
            let row = running(tx, permit, &id)?;
            let before = nouns::item_now(tx, permit.unit(), &id, at)?.ok_or(Failure::NotFound)?;
            if before.rev != rev {
                return Err(Failure::Changed);
            }
            let school = school::calendar(tx, permit.unit())?;
            let context = row.context();
            let (_, zone) = place(tx, permit.unit())?;
            let adopted = zone.to_datetime(row.adopted_at).date();
            // Where the title names no term, it is the one of the day on which the plan was adopted.
            let context = luoshi_time::Context {
                base: adopted,
                ..context
            };
            let mut known = luoshi_plan::known_of(&context, &row.title, Some(&school));
            known.school_from = known.school_from.or(Some(adopted));
            let context = row.context();
            let standing = obligations(tx, permit, &id, &row, at)?;
            let said: Vec<Said> = nouns::obligation_changes(tx, permit.unit(), &id, at)?
                .into_iter()
                .map(|it| it.said)
                .collect();
            let outcome = item::edit(
                permit,
                &id,
                before,
                (&standing, &said),
                wanted.clone(),
                (&context, &known),
                now,
            )?;
            Ok((outcome, ()))
        })
    }

    /// `obligation.correct`: `rev` is the one that the form showed.
    pub fn correct_obligation(
        &self,
        actor: &Actor,
        unit: &UnitId,
        programme: &ProgrammeId,
        (at, rev): (Position, i64),
        correction: Correction,
        reason: &str,
    ) -> Answer<()> {
        let permit = actor.permit(Action::ItemEdit, unit)?;
        let reason = Reason::parse(reason)?;
        let id = programme.clone();
        self.run_permitted(permit, move |tx, permit, now| {
            let row = running(tx, permit, &id)?;
            let item = nouns::item_now(tx, permit.unit(), &id, at)?.ok_or(Failure::NotFound)?;
            if item.rev != rev {
                return Err(Failure::Changed);
            }
            let standing = obligations(tx, permit, &id, &row, at)?;
            let reason = reason.clone();
            let outcome =
                obligation::correct(permit, &id, &item, standing, &correction, reason, now)?;
            Ok((outcome, ()))
        })
    }

    /// `plan.discard`: gives the draft that is there again.
    pub fn discard(
        &self,
        actor: &Actor,
        unit: &UnitId,
        programme: &ProgrammeId,
        reason: &str,
    ) -> Answer<DraftId> {
        let permit = actor.permit(Action::PlanDiscard, unit)?;
        let reason = Reason::parse(reason)?;
        let id = programme.clone();
        self.run_permitted(permit, move |tx, permit, now| {
            let row = head(tx, permit.unit(), &id)?.ok_or(Failure::NotFound)?;
            let outcome = programme::discard(permit, &id, !row.discardable, &reason, now)?;
            let draft = nouns::restore_draft(tx, permit.unit(), &id, now)?;
            Ok((outcome, draft.ok_or(Failure::NotFound)?))
        })
    }

    /// The plan of a programme, to be printed in any form.
    pub fn export(&self, actor: &Actor, unit: &UnitId, programme: &ProgrammeId) -> Answer<Plan> {
        let permit = actor.permit(Action::ProgrammeExport, unit)?;
        self.store.read(|tx| {
            let mut plan = whole(tx, &permit, programme)?.plan;
            plan.links = nouns::links(tx, permit.unit(), programme)?;
            Ok(plan)
        })
    }

    /// The plan of a programme for the machine's operator, who is asked for no seat: whoever runs the
    /// command can read the database file.
    pub fn export_at_the_machine(&self, programme: &ProgrammeId) -> Answer<Plan> {
        self.store.read(|tx| {
            let unit = nouns::unit_of_programme(tx, programme)?.ok_or(Failure::NotFound)?;
            let row = nouns::programme(tx, &unit, programme)?.ok_or(Failure::NotFound)?;
            let mut plan = nouns::plan(tx, &unit, programme, &row)?;
            plan.links = nouns::links(tx, &unit, programme)?;
            Ok(plan)
        })
    }
}

/// The obligations of an item, in printed order.
fn obligations(
    tx: &mut Tx<'_>,
    permit: &Permit,
    id: &ProgrammeId,
    row: &ProgrammeRow,
    at: Position,
) -> Answer<Vec<Obligation>> {
    let plan = nouns::plan(tx, permit.unit(), id, row)?;
    let item = plan.item(at).ok_or(Failure::NotFound)?;
    Ok(item.obligations.clone())
}

fn running(tx: &mut Tx<'_>, permit: &Permit, id: &ProgrammeId) -> Answer<ProgrammeRow> {
    nouns::programme(tx, permit.unit(), id)?.ok_or(Failure::NotFound)
}

pub(crate) fn whole(tx: &mut Tx<'_>, permit: &Permit, id: &ProgrammeId) -> Answer<Whole> {
    let row = running(tx, permit, id)?;
    let head = head_of(tx, permit.unit(), id, &row)?;
    whole_of(tx, permit, head, &row)
}

/// The same of a programme whose head and row were read.
fn whole_of(
    tx: &mut Tx<'_>,
    permit: &Permit,
    head: ProgrammeHead,
    row: &ProgrammeRow,
) -> Answer<Whole> {
    let (unit, id) = (permit.unit(), &head.id);
    let kept = nouns::kept(tx, unit, id)?;
    Ok(Whole {
        plan: nouns::plan(tx, unit, id, row)?,
        kept: kept.into_iter().map(kept_finding).collect(),
        changes: nouns::changes(tx, unit, id)?,
        head,
    })
}

fn timetable(whole: Whole, names: Vec<JoinedName>, today: Date) -> Timetable {
    let mut edited: Vec<Position> = whole.changes.iter().map(|it| it.item).collect();
    edited.dedup();
    Timetable {
        current_phase: Standing::of(&whole.plan, today).phases_on.first().copied(),
        programme: whole.head,
        plan: whole.plan,
        kept: whole.kept,
        names,
        edited,
    }
}

fn find(plan: &Plan, at: Position) -> Option<((usize, String), Item)> {
    for (no, phase) in (1..).zip(&plan.phases) {
        if let Some(item) = phase.items.iter().find(|it| it.position == at) {
            return Some(((no, phase.name.clone()), item.clone()));
        }
    }
    None
}

fn kept_finding(line: KeptLine) -> KeptFinding {
    KeptFinding {
        item: line.item,
        code: line.code,
        suggestion: line.suggestion,
        reason: line.reason,
        by: line.by,
        at: line.at,
    }
}

fn item_change(line: ChangeLine) -> ItemChange {
    ItemChange {
        field: line.field,
        was: line.was,
        now: line.now,
        reason: line.reason,
        by: line.by,
        at: line.at,
    }
}

fn obligation_change(line: ObligationLine) -> ObligationChange {
    ObligationChange {
        said: line.said,
        reason: line.reason,
        by: line.by,
        at: line.at,
    }
}

/// What a field said before it was ever edited. `history` is newest first.
fn first(history: &[ItemChange], field: ItemField) -> Option<String> {
    history
        .iter()
        .rev()
        .find(|it| it.field == field)
        .map(|it| it.was.clone())
}
