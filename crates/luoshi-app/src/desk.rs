//! The desk: the only door to the store.

use luoshi_plan::{Plan, Position};
use luoshi_rules::{Actor, DraftId, ProgrammeId, Role, UnitId};
use luoshi_time::Date;

use crate::{Failure, views::*};

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

/// The desk. Cheap to clone; every method waits for the store, so servers call it on a thread that may wait.
#[derive(Clone)]
pub struct Desk {}

type Answer<T> = Result<T, Failure>;

#[expect(unused_variables, reason = "signatures first; the bodies land next")]
impl Desk {
    /// Who is signed in with this session token.
    pub fn session(&self, token: &str) -> Answer<Option<Actor>> {
        Err(Failure::NotFound)
    }
    /// What a link opens; used or unknown ones are not found.
    pub fn door(&self, token: &str) -> Answer<Door> {
        Err(Failure::NotFound)
    }
    /// Makes the unit and its office user; gives a session token.
    pub fn set_up(&self, token: &str, unit_name: &str, person_name: &str) -> Answer<String> {
        Err(Failure::NotFound)
    }
    /// Takes the seat that a join link gives; gives a session token.
    pub fn join(&self, token: &str, person_name: &str) -> Answer<String> {
        Err(Failure::NotFound)
    }
    /// Signs in by a link; gives a session token.
    pub fn sign_in(&self, token: &str) -> Answer<String> {
        Err(Failure::NotFound)
    }
    /// Ends a session.
    pub fn sign_out(&self, token: &str) -> Answer<()> {
        Err(Failure::NotFound)
    }
    /// The units in which the actor may read, by name.
    pub fn units_of(&self, actor: &Actor) -> Answer<Vec<(UnitId, String)>> {
        Err(Failure::NotFound)
    }
    /// What every page of a unit shows around its content.
    pub fn frame(&self, actor: &Actor, unit: &UnitId) -> Answer<Frame> {
        Err(Failure::NotFound)
    }
    /// The timetable.
    pub fn timetable(
        &self,
        actor: &Actor,
        unit: &UnitId,
        programme: &ProgrammeId,
    ) -> Answer<Timetable> {
        Err(Failure::NotFound)
    }
    /// One item.
    pub fn item(
        &self,
        actor: &Actor,
        unit: &UnitId,
        programme: &ProgrammeId,
        at: Position,
    ) -> Answer<ItemPage> {
        Err(Failure::NotFound)
    }
    /// `item.edit`
    pub fn edit_item(
        &self,
        actor: &Actor,
        unit: &UnitId,
        programme: &ProgrammeId,
        at: Position,
        rev: i64,
        edit: ItemEdit,
    ) -> Answer<()> {
        Err(Failure::NotFound)
    }
    /// The plan of a programme, to be printed in any form.
    pub fn export(&self, actor: &Actor, unit: &UnitId, programme: &ProgrammeId) -> Answer<Plan> {
        Err(Failure::NotFound)
    }
    /// `plan.discard`: gives the draft that is there again.
    pub fn discard(
        &self,
        actor: &Actor,
        unit: &UnitId,
        programme: &ProgrammeId,
        reason: &str,
    ) -> Answer<DraftId> {
        Err(Failure::NotFound)
    }
    /// The drafts of a unit.
    pub fn drafts(&self, actor: &Actor, unit: &UnitId) -> Answer<Drafts> {
        Err(Failure::NotFound)
    }
    /// Brings a document in. A document that holds no schedule becomes a draft as well: nothing is lost.
    pub fn import(
        &self,
        actor: &Actor,
        unit: &UnitId,
        name: Option<String>,
        bytes: Vec<u8>,
        year: Option<i16>,
    ) -> Answer<DraftId> {
        Err(Failure::NotFound)
    }
    /// One draft.
    pub fn draft(&self, actor: &Actor, unit: &UnitId, draft: &DraftId) -> Answer<DraftPage> {
        Err(Failure::NotFound)
    }
    /// Decides on a finding, or mends a limit.
    pub fn decide(
        &self,
        actor: &Actor,
        unit: &UnitId,
        draft: &DraftId,
        decision: Decision,
    ) -> Answer<()> {
        Err(Failure::NotFound)
    }
    /// Takes back what was decided about the finding with that code at that place.
    pub fn undecide(
        &self,
        actor: &Actor,
        unit: &UnitId,
        draft: &DraftId,
        code: &str,
        at: Option<Position>,
    ) -> Answer<()> {
        Err(Failure::NotFound)
    }
    /// Chooses the year and the table.
    pub fn choose(
        &self,
        actor: &Actor,
        unit: &UnitId,
        draft: &DraftId,
        year: Option<i16>,
        table: Option<u32>,
    ) -> Answer<()> {
        Err(Failure::NotFound)
    }
    /// Throws a draft away.
    pub fn drop_draft(&self, actor: &Actor, unit: &UnitId, draft: &DraftId) -> Answer<()> {
        Err(Failure::NotFound)
    }
    /// `plan.adopt`
    pub fn adopt(&self, actor: &Actor, unit: &UnitId, draft: &DraftId) -> Answer<ProgrammeId> {
        Err(Failure::NotFound)
    }
    /// Who holds which seat.
    pub fn people(&self, actor: &Actor, unit: &UnitId) -> Answer<People> {
        Err(Failure::NotFound)
    }
    /// `seat.admit`: gives the token of the new link, which is shown once.
    pub fn admit(&self, actor: &Actor, unit: &UnitId, role: Role) -> Answer<String> {
        Err(Failure::NotFound)
    }
}
