//! What a rule decides: the changes to make, and what the journal says of them.

use std::collections::BTreeMap;

use jiff::Timestamp;
use luoshi_plan::{ColumnRole, Plan};

use crate::{
    PersonId, ProgrammeId, Role, UnitId,
    doors::Link,
    item::Edit,
    links::{DecidedLink, LinkSaid},
    mapping::KeptMapping,
    mend::{ChosenLimit, ChosenNames},
    obligation::Corrected,
    programme::Kept,
    school::SchoolChange,
};

/// A decision that was taken and not yet carried out.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The command, by the same word as in routes, rights and docs (`plan.adopt`).
    pub command: &'static str,
    /// What it is about: an id.
    pub subject: String,
    /// Public facts for the journal.
    pub facts: BTreeMap<&'static str, String>,
    /// What to change, in this order.
    pub changes: Vec<Change>,
}

/// A change of the tables. The store makes each with statements of its own.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// A unit opens.
    UnitOpened {
        /// Which.
        id: UnitId,
        /// As shown.
        name: String,
        /// Its time zone, by its name in the zone database.
        zone: String,
        /// When.
        at: Timestamp,
    },
    /// A person is known.
    PersonAdded {
        /// Who.
        id: PersonId,
        /// As shown.
        name: String,
        /// When.
        at: Timestamp,
    },
    /// A person takes a seat.
    SeatGiven {
        /// Where.
        unit: UnitId,
        /// Who.
        person: PersonId,
        /// As what.
        role: Role,
        /// Since when.
        at: Timestamp,
    },
    /// A link was made.
    LinkMade(Link),
    /// A link was used.
    LinkUsed {
        /// Which: the digest of its token.
        token: String,
        /// When.
        at: Timestamp,
    },
    /// A plan becomes the unit's programme.
    ProgrammeAdopted(Box<Adopted>),
    /// A programme adopted by mistake goes back to being a draft.
    ProgrammeDiscarded {
        /// Where.
        unit: UnitId,
        /// Which.
        programme: ProgrammeId,
        /// Why.
        reason: String,
        /// Who.
        by: PersonId,
        /// When.
        at: Timestamp,
    },
    /// An item was edited.
    ItemEdited(Box<Edit>),
    /// What was read as an item's obligations was corrected.
    ObligationCorrected(Box<Corrected>),
    /// Something was said to a link of a programme, or taken back.
    LinkSaid(Box<LinkSaid>),
    /// The columns under a header are known; what was known of it before is replaced.
    MappingKept(Box<KeptMapping>),
    /// They are not known any more.
    MappingForgotten {
        /// Where.
        unit: UnitId,
        /// Of which header.
        header: String,
    },
    /// A term or a day of the school calendar was entered or taken out.
    SchoolChanged(SchoolChange),
}

/// Everything that is written down when a plan is adopted.
#[derive(Clone, Debug, PartialEq)]
pub struct Adopted {
    /// Where.
    pub unit: UnitId,
    /// Its new id.
    pub programme: ProgrammeId,
    /// The plan with all decisions applied.
    pub plan: Plan,
    /// Name of the file it came from.
    pub source_name: Option<String>,
    /// The document as it came in, byte for byte.
    pub source: Vec<u8>,
    /// Findings that were kept with a reason.
    pub kept: Vec<Kept>,
    /// Limits that are read as a person chose.
    pub limits: Vec<ChosenLimit>,
    /// The links of its items; only those to which something was said are written down.
    pub links: Vec<DecidedLink>,
    /// Names that mean one thing, or do not.
    pub names: Vec<ChosenNames>,
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
}

/// As stored: the role of a column.
pub fn column_role_name(role: ColumnRole) -> &'static str {
    match role {
        ColumnRole::Phase => "phase",
        ColumnRole::Number => "number",
        ColumnRole::Content => "content",
        ColumnRole::Limit => "limit",
        ColumnRole::Responsible => "responsible",
        ColumnRole::Extra => "extra",
    }
}

/// The role of a column by its stored name.
pub fn column_role(name: &str) -> Option<ColumnRole> {
    Some(match name {
        "phase" => ColumnRole::Phase,
        "number" => ColumnRole::Number,
        "content" => ColumnRole::Content,
        "limit" => ColumnRole::Limit,
        "responsible" => ColumnRole::Responsible,
        "extra" => ColumnRole::Extra,
        _ => return None,
    })
}
