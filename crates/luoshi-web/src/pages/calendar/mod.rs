//! The programme as a calendar (日历).

pub mod show;
