//! The timetable (工作安排表): shown, taken out, discarded.

pub mod discard;
pub mod export;
pub mod paper;
pub mod show;
