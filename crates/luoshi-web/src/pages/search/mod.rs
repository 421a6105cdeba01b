//! Search over what the running programme holds.

mod matches;
pub mod show;
