//! A plan printed again: the JSON of the command line, a table for the terminal, the original table
//! as HTML and CSV, and windows of days in words.

mod json;

pub use json::{findings as findings_json, limit as limit_json, plan as json};
