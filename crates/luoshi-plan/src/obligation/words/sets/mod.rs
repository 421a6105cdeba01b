//! Short lists that single rules look at, by what they are about.

mod bodies;
mod clauses;
mod events;
mod papers;
mod things;
mod verbs;

pub(in crate::obligation) use bodies::*;
pub(in crate::obligation) use clauses::*;
pub(in crate::obligation) use events::*;
pub(in crate::obligation) use papers::*;
pub(in crate::obligation) use things::*;
pub(in crate::obligation) use verbs::*;
