//! Use cases: load, decide, commit; and views as plain values.
//!
//! [`Desk`] is the only door to the store. It is synchronous; servers call it on a thread that may wait.

pub mod clock;
mod columns;
mod desk;
mod doors;
mod failure;
mod import;
mod links;
mod listed;
pub mod ports;
mod programme;
mod school;
pub mod secret;
mod today;
pub mod views;

pub use clock::Clock;
pub use desk::{Answer, Desk};
pub use failure::Failure;
pub use import::DOCUMENT_MOST;
pub use programme::ItemEdit;
