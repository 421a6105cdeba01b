//! What may happen in the program, without any input, output, clock or chance.
//!
//! A rule takes facts, a [`Permit`] and a command, and gives back the changes to make and the entry
//! to write into the journal, or a [`Refusal`].

pub mod authority;
pub mod ids;
pub mod role;

pub use authority::{Action, Actor, Denied, Permit, Person, Relation, Seat};
pub use ids::{DraftId, PersonId, ProgrammeId, UnitId};
pub use role::Role;
