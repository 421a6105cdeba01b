//! From a grid to a plan (计划): phases, items, time limits, obligations, and findings.
//!
//! Reading never fails for a document that holds a schedule: it gives the best plan and the list of
//! findings. A document without one gives [`NoSchedule`], which is no fault of the document.

mod alias;
pub mod finding;
pub mod gantt;
mod link;
pub mod mapping;
pub mod obligation;
mod ordinal;
mod plan;
pub mod print;
mod read;
mod sentence;
mod word_list;

pub use alias::{Alias, AliasKind, AliasName};
pub use finding::{Finding, FindingCode, Place, Severity, Suggestion};
pub use link::{Link, LinkRule, Strength};
pub use mapping::{Holds, Mapping};
pub use obligation::{Obligation, ObligationKind, Review, ReviewAction};
pub use plan::{Column, ColumnRole, How, Item, Limit, Origin, Phase, Plan, Position, Source};
pub use read::{NoSchedule, Options, Sighting, known_of, read, read_as, read_with, sightings};

/// Builds the tables of words that the first reading would otherwise build on its way. Nothing else
/// depends on it; a process that reads one schedule has the time while the document is being parsed.
pub fn prepare() {
    obligation::prepare();
}
