//! Doors: what a link from outside opens, and how to leave.
//!
//! Opening a link only shows what it is for; taking it is a POST. Chat programs and mail filters open
//! links before people do, and must not use them up.

pub mod leave;
pub mod link;
