//! What may happen in the program, without any input, output, clock or chance.
//!
//! A rule takes facts, a [`Permit`] and a command, and gives back the changes to make and the facts
//! to write into the journal ([`Outcome`]), or says no ([`Refusal`]).

pub mod authority;
pub mod doors;
pub mod ids;
pub mod item;
pub mod journal;
pub mod limit;
pub mod links;
pub mod mapping;
pub mod mend;
pub mod obligation;
pub mod outcome;
pub mod programme;
pub mod refusal;
pub mod role;
pub mod school;
pub mod standing;
pub mod text;

pub use authority::{Action, Actor, Denied, Permit, Person, Relation, Seat};
pub use ids::{DraftId, PersonId, ProgrammeId, UnitId};
pub use outcome::{Change, Outcome};
pub use refusal::{Refusal, Rejected};
pub use role::Role;
pub use standing::Standing;
