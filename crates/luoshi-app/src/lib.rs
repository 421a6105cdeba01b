//! Use cases: load, decide, commit; and views as plain values.
//!
//! [`Desk`] is the only door to the store. It is synchronous; servers call it on a thread that may wait.

pub mod views;
