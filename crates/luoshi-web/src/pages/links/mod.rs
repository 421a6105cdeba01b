//! Links: which item of the programme waits for which.

pub mod show;
