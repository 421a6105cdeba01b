//! The first page of a unit.

mod sentence;
pub mod show;
mod waiting;
