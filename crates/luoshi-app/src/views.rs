//! What pages, exports and commands show: plain values, already permitted and already resolved.

use std::sync::Arc;

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use luoshi_plan::{LinkRule, Mapping, Plan, Position, Strength};
use luoshi_rules::{Actor, DraftId, PersonId, ProgrammeId, Role, Standing, UnitId};
pub use luoshi_rules::{
    item::{Ends, ItemField},
    links::{DecidedLink, LinkKey, Verdict},
    mend::{ChosenLimit, Decided, Decision, Matter},
    obligation::Said,
    school::DayKind,
    standing::Doubt,
};
use luoshi_sheet::{Document, Grid};
pub use luoshi_store::nouns::JoinedName;
use luoshi_time::{Context, SchoolCalendar, SchoolTerm};

/// What every page of a unit shows around its content.
#[derive(Clone, Debug)]
pub struct Frame {
    /// Who looks.
    pub actor: Actor,
    /// The unit.
    pub unit: UnitId,
    /// Its name.
    pub unit_name: String,
    /// Its running programme, if one was adopted.
    pub programme: Option<ProgrammeHead>,
    /// Import drafts that wait (0 for who may not see them).
    pub drafts_waiting: u32,
    /// The day it is in the unit's zone.
    pub today: Date,
    /// The unit's zone, in which moments are shown.
    pub zone: TimeZone,
    /// The data is made up.
    pub demonstration: bool,
}

/// A programme in one line.
#[derive(Clone, Debug)]
pub struct ProgrammeHead {
    /// Its id.
    pub id: ProgrammeId,
    /// The schedule's title.
    pub title: String,
    /// First day of the first window and last day of the last.
    pub span: Option<(Date, Date)>,
    /// The plan's year.
    pub year: i16,
    /// The year was not printed in the document.
    pub year_assumed: bool,
    /// The header of the schedule says that the limits are to be agreed, and with whom.
    pub limits_are_proposals: bool,
    /// When it was adopted.
    pub adopted_at: Timestamp,
    /// By whom.
    pub adopted_by: String,
    /// Nothing was recorded yet, so it may be discarded.
    pub discardable: bool,
}

/// The first page of a unit.
#[derive(Clone, Debug)]
pub struct Today {
    /// The running programme, if one was adopted.
    pub programme: Option<ProgrammeToday>,
    /// Import drafts that wait, newest first (none for who may not see them).
    pub drafts: Vec<DraftHead>,
}

/// Where the running programme stands.
#[derive(Clone, Debug)]
pub struct ProgrammeToday {
    /// The programme.
    pub head: ProgrammeHead,
    /// The schedule as it stands now.
    pub plan: Plan,
    /// Where it stands by its windows.
    pub standing: Standing,
    /// What a decision at import left visible, by item.
    pub kept: Vec<KeptFinding>,
    /// Items whose days should be looked at, in reading order.
    pub doubts: Vec<(Position, Doubt)>,
}

/// The timetable page.
#[derive(Clone, Debug)]
pub struct Timetable {
    /// The programme.
    pub programme: ProgrammeHead,
    /// The schedule as it stands now, in the form in which it was printed.
    pub plan: Plan,
    /// What a decision at import left visible, by item.
    pub kept: Vec<KeptFinding>,
    /// The names that were joined to others at import.
    pub names: Vec<JoinedName>,
    /// Items that were edited after adoption.
    pub edited: Vec<Position>,
    /// The phase that is on today, by index: the first, where several are.
    pub current_phase: Option<usize>,
}

/// An error finding that was kept with a reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptFinding {
    /// Where.
    pub item: Option<Position>,
    /// Outside name of the finding.
    pub code: String,
    /// What would have been the mend.
    pub suggestion: Option<String>,
    /// Why it was kept.
    pub reason: String,
    /// Who kept it.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// The item page.
#[derive(Clone, Debug)]
pub struct ItemPage {
    /// The programme.
    pub programme: ProgrammeHead,
    /// Its phase: place from 1, and name.
    pub phase: (usize, String),
    /// The item as it stands now.
    pub item: luoshi_plan::Item,
    /// Counted up with every edit; a form sends back the one it saw.
    pub rev: i64,
    /// The writing that was chosen at import for what the limit's words mean.
    pub limit_meant: Option<String>,
    /// The limit's words as adopted, where they were edited since.
    pub limit_before: Option<String>,
    /// The days as adopted, where they were edited since.
    pub ends_before: Option<Ends>,
    /// The first wording, where it was edited since.
    pub content_before: Option<String>,
    /// What was decided at import about this item.
    pub kept: Vec<KeptFinding>,
    /// The names in its words that were joined to others at import.
    pub names: Vec<JoinedName>,
    /// Edits, newest first.
    pub history: Vec<ItemChange>,
    /// What was corrected in what was read from its words, oldest first.
    pub corrected: Vec<ObligationChange>,
    /// The items it waits for.
    pub waits_for: Vec<LinkedItem>,
    /// The items that wait for it.
    pub waited_for_by: Vec<LinkedItem>,
    /// Number of items in the programme.
    pub count: u32,
    /// Neighbours in reading order.
    pub before: Option<Position>,
    /// Neighbours in reading order.
    pub after: Option<Position>,
}

/// The links of a programme.
#[derive(Clone, Debug)]
pub struct LinksPage {
    /// The programme.
    pub programme: ProgrammeHead,
    /// Its schedule as it stands now.
    pub plan: Plan,
    /// Which item waits for which, and what was said to it.
    pub links: Vec<DecidedLink>,
}

/// An item at the other end of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkedItem {
    /// The item.
    pub item: luoshi_plan::Item,
    /// What the link comes from.
    pub rule: LinkRule,
    /// How strong it is.
    pub strength: Strength,
}

/// One correction of an item's obligations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObligationChange {
    /// The obligation before and after.
    pub said: Said,
    /// Why.
    pub reason: String,
    /// Who.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// One edited field of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemChange {
    /// Which field.
    pub field: ItemField,
    /// Before.
    pub was: String,
    /// After.
    pub now: String,
    /// Why.
    pub reason: String,
    /// Who.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// The drafts of a unit, newest first.
#[derive(Clone, Debug)]
pub struct Drafts {
    /// Those that wait.
    pub drafts: Vec<DraftHead>,
}

/// A draft in one line.
#[derive(Clone, Debug)]
pub struct DraftHead {
    /// Its id.
    pub id: DraftId,
    /// Name of the file, or none for a paste.
    pub name: Option<String>,
    /// Title as read; empty when nothing could be read.
    pub title: String,
    /// Items as read.
    pub items: u32,
    /// Findings that wait for a decision.
    pub open: u32,
    /// When it was last touched.
    pub touched_at: Timestamp,
    /// Who brought it.
    pub by: String,
}

/// The import page of one draft.
#[derive(Clone, Debug)]
pub struct DraftPage {
    /// Its head.
    pub head: DraftHead,
    /// What was read, decisions applied, or why nothing was.
    pub reading: Result<DraftReading, ReadTrouble>,
    /// The year somebody chose.
    pub year_chosen: Option<i16>,
    /// A person said what the columns hold: of this document, or of an earlier one with the same header.
    pub columns_said: Option<ColumnsSaid>,
    /// A programme runs already, so this cannot be adopted now.
    pub programme_runs: bool,
}

/// Where it comes from what the columns of a draft hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnsSaid {
    /// Somebody said so of this document.
    Here,
    /// The unit knows it from an earlier document with the same header.
    Before,
}

/// What is asked where no table is surely the schedule: which it is, and what its columns hold.
#[derive(Clone, Debug)]
pub struct Question {
    /// The tables of the document that hold something, in its order.
    pub tables: Vec<TableSeen>,
    /// The table that is shown, with what its columns seem to hold, or were said to.
    pub mapping: Mapping,
    /// The columns are worth proposing; else a person names them.
    pub proposed: bool,
    /// Another table is read now, and this one can be read without a person's help.
    pub by_itself: bool,
    /// The document, for the first rows of that table.
    pub document: Arc<Document>,
}

impl Question {
    /// The table that is shown.
    pub fn grid(&self) -> Option<&Grid> {
        let tables = &self.document.tables;
        let shown = tables.iter().find(|it| it.number == self.mapping.table);
        shown.map(|it| &it.grid)
    }
}

/// A table that may be the schedule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableSeen {
    /// Its number in the document.
    pub number: u32,
    /// Its first words.
    pub words: String,
    /// Its rows.
    pub rows: u32,
    /// Its columns.
    pub columns: u32,
}

/// A draft that could be read.
#[derive(Clone, Debug)]
pub struct DraftReading {
    /// With the decisions applied.
    pub plan: Plan,
    /// The table as printed, for the left side; where several make the schedule, one below the other.
    pub grid: Grid,
    /// The tables in it: first row, and number in the document.
    pub parts: Vec<(u32, u32)>,
    /// The document has no table: this one is set out of its paragraphs.
    pub listed: bool,
    /// Findings in the order shown.
    pub findings: Vec<Decided>,
    /// Limits that are read as a person chose.
    pub limits: Vec<ChosenLimit>,
    /// Which item waits for which, and what was said to it.
    pub links: Vec<DecidedLink>,
    /// What its limits are read with.
    pub context: Context,
    /// The calendar of the school, by which they are read too.
    pub school: SchoolCalendar,
    /// Error findings that are neither mended nor kept: adoption waits for them.
    pub blocking: u32,
    /// Nothing says when the work is due, and no person said that this is right: whether it is the
    /// schedule at all should be looked at.
    pub doubtful: bool,
}

/// Why a document gave no plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadTrouble {
    /// No table in it looks like a schedule.
    NoSchedule,
    /// There is no table of that number.
    NoSuchTable {
        /// How many there are.
        tables: u32,
    },
    /// A format that is recognised and cannot be read yet.
    Format(String),
    /// Nothing is there.
    Empty,
    /// Larger than what is accepted.
    TooLarge,
    /// The reader was stopped: it took too long, or too much memory.
    Stopped,
}

/// The school calendar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct School {
    /// Its terms, by their first days.
    pub terms: Vec<SchoolTerm>,
    /// Days that are off or worked against the rule, in order.
    pub days: Vec<(Date, DayKind)>,
}

/// The people page.
#[derive(Clone, Debug)]
pub struct People {
    /// Seats by person, in order of name.
    pub people: Vec<PersonSeats>,
    /// Links that were made and not used yet.
    pub links: Vec<OpenLink>,
}

/// A person and the seats held in this unit.
#[derive(Clone, Debug)]
pub struct PersonSeats {
    /// Who.
    pub id: PersonId,
    /// As shown.
    pub name: String,
    /// Which.
    pub roles: Vec<Role>,
}

/// An admission link that waits.
#[derive(Clone, Debug)]
pub struct OpenLink {
    /// The seat it gives.
    pub role: Role,
    /// Until when.
    pub expires_at: Timestamp,
    /// Who made it.
    pub by: String,
}

/// What a link from outside opens, before anybody uses it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Door {
    /// Makes the unit and its office user.
    SetUp,
    /// Admits a reader of the supervision group to a unit.
    Join {
        /// The unit's name.
        unit_name: String,
        /// The seat it gives.
        role: Role,
    },
    /// Signs one person in.
    SignIn {
        /// The person's name.
        name: String,
    },
}
