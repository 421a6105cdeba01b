//! Use cases: load, decide, commit; and views as plain values.
//!
//! [`Desk`] is the only door to the store. It is synchronous; servers call it on a thread that may wait.

pub mod clock;
mod desk;
mod failure;
pub mod ports;
pub mod secret;
pub mod views;

pub use clock::Clock;
pub use desk::{Desk, ItemEdit};
pub use failure::Failure;
