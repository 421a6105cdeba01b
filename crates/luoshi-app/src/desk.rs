//! The desk: the only door to the store.

use std::sync::Arc;

use jiff::{Timestamp, tz::TimeZone};
use luoshi_rules::{Action, Actor, Outcome, Permit, UnitId, journal::facts};
use luoshi_store::{
    Chain, EntryDraft, Store, StoreError, Tx,
    nouns::{self, ProgrammeRow},
};

use crate::{
    Clock, Failure,
    clock::zone,
    import::Readings,
    ports::DocumentReader,
    views::{Frame, ProgrammeHead},
};

/// The desk. Cheap to clone; every method waits for the store, so servers call it on a thread that may wait,
/// or, for what only reads, ask first whether the store is [at hand](Desk::at_hand).
#[derive(Clone)]
pub struct Desk {
    pub(crate) store: Store,
    pub(crate) clock: Clock,
    pub(crate) reader: Arc<dyn DocumentReader>,
    pub(crate) readings: Arc<Readings>,
    demonstration: bool,
}

/// What every use case answers.
pub type Answer<T> = Result<T, Failure>;

impl Desk {
    /// A desk over a store.
    pub fn new(store: Store, clock: Clock, reader: Arc<dyn DocumentReader>) -> Desk {
        Desk {
            store,
            clock,
            reader,
            readings: Arc::default(),
            demonstration: false,
        }
    }

    /// The same desk, whose pages say that its data is made up.
    #[must_use]
    pub fn as_demonstration(mut self) -> Desk {
        self.demonstration = true;
        self
    }

    /// The clock it goes by.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// Whether a question that only reads needs to wait for nothing but its own work now.
    pub fn at_hand(&self) -> bool {
        self.store.at_hand()
    }

    /// What every page of a unit shows around its content. Any seat that reads the timetable opens it.
    pub fn frame(&self, actor: &Actor, unit: &UnitId) -> Answer<Frame> {
        let permit = actor.permit(Action::ProgrammeRead, unit)?;
        self.store
            .read(|tx| Ok(self.frame_of(tx, actor, &permit)?.0))
    }

    /// The same inside a reading, with the row of the programme that it shows.
    pub(crate) fn frame_of(
        &self,
        tx: &mut Tx<'_>,
        actor: &Actor,
        permit: &Permit,
    ) -> Answer<(Frame, Option<ProgrammeRow>)> {
        let (unit_name, zone) = place(tx, permit.unit())?;
        let mut programme = None;
        if let Some(id) = nouns::running(tx, permit.unit())?
            && let Some(row) = nouns::programme(tx, permit.unit(), &id)?
        {
            programme = Some((head_of(tx, permit.unit(), &id, &row)?, row));
        }
        let (programme, row) = programme.unzip();
        let drafts_waiting = match actor.may(Action::DraftRead, permit.unit()) {
            true => nouns::count_drafts(tx, permit.unit())?,
            false => 0,
        };
        let frame = Frame {
            actor: actor.clone(),
            unit: permit.unit().clone(),
            unit_name,
            programme,
            drafts_waiting,
            today: self.clock.today(&zone),
            zone,
            demonstration: self.demonstration,
        };
        Ok((frame, row))
    }

    /// The units in which the actor may read, by name.
    pub fn units_of(&self, actor: &Actor) -> Answer<Vec<(UnitId, String)>> {
        let Actor::Person(person) = actor else {
            return Ok(Vec::new());
        };
        let mut units = self
            .store
            .read(|tx| Answer::Ok(nouns::units_of(tx, &person.id)?))?;
        units.retain(|(unit, _)| actor.may(Action::ProgrammeRead, unit));
        Ok(units)
    }

    /// Carries out a command in one transaction: what `decide` gives is written together with its
    /// journal entry, or nothing is. `decide` may be run again when the engine asks for it.
    pub(crate) fn run<T: Send + 'static>(
        &self,
        chains: &[Chain],
        by: String,
        decide: impl Fn(&mut Tx<'_>, Timestamp) -> Answer<(Outcome, T)> + Send + 'static,
    ) -> Answer<T> {
        let now = self.clock.now();
        self.store.write(chains, move |tx| {
            let (outcome, answer) = decide(tx, now)?;
            commit(tx, outcome, by.clone(), now)?;
            Ok(answer)
        })
    }

    /// The same for somebody with a permit, in the chain of the permit's unit.
    pub(crate) fn run_permitted<T: Send + 'static>(
        &self,
        permit: Permit,
        decide: impl Fn(&mut Tx<'_>, &Permit, Timestamp) -> Answer<(Outcome, T)> + Send + 'static,
    ) -> Answer<T> {
        let chain = Chain::of(permit.unit());
        self.run(&[chain], permit.person().to_string(), move |tx, now| {
            decide(tx, &permit, now)
        })
    }
}

/// Writes down what was decided: the changes, then the entry that seals them.
fn commit(tx: &mut Tx<'_>, outcome: Outcome, by: String, now: Timestamp) -> Result<(), StoreError> {
    for change in &outcome.changes {
        nouns::apply(tx, change)?;
    }
    tx.journal(&EntryDraft {
        at: now,
        actor: by,
        command: outcome.command.to_owned(),
        subject: outcome.subject,
        body: facts(&outcome.facts),
    })?;
    Ok(())
}

/// A unit's name and zone.
pub(crate) fn place(tx: &mut Tx<'_>, unit: &UnitId) -> Answer<(String, TimeZone)> {
    let (name, at) = nouns::unit(tx, unit)?.ok_or(Failure::NotFound)?;
    Ok((name, zone(&at)))
}

/// A programme in one line.
pub(crate) fn head(
    tx: &mut Tx<'_>,
    unit: &UnitId,
    id: &luoshi_rules::ProgrammeId,
) -> Answer<Option<ProgrammeHead>> {
    match nouns::programme(tx, unit, id)? {
        None => Ok(None),
        Some(row) => head_of(tx, unit, id, &row).map(Some),
    }
}

/// The same of a programme whose row was read.
pub(crate) fn head_of(
    tx: &mut Tx<'_>,
    unit: &UnitId,
    id: &luoshi_rules::ProgrammeId,
    row: &ProgrammeRow,
) -> Answer<ProgrammeHead> {
    Ok(ProgrammeHead {
        id: id.clone(),
        span: nouns::span(tx, unit, id)?,
        title: row.title.clone(),
        year: row.year,
        year_assumed: row.year_from == luoshi_time::YearFrom::Assumed,
        limits_are_proposals: row.limits_are_proposals,
        adopted_at: row.adopted_at,
        adopted_by: row.adopted_by.clone(),
        // Records come with the steps that make them; until then nothing stands in the way.
        discardable: true,
    })
}
