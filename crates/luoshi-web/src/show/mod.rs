//! How values are shown: plain texts and small structs that templates print.

pub mod change;
pub mod days;
pub mod doubt;
pub mod filter;
pub mod finding;
pub mod item;
pub mod limit;
pub mod line;
pub mod month;
pub mod names;
pub mod number;
pub mod obligation;
pub mod phase;
pub mod reading;
pub mod requirement;
pub mod row;
pub mod sentence;
pub mod strip;
pub mod views;
