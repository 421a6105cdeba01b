//! Finds the schedule in a document and reads it.

use luoshi_sheet::Document;
use luoshi_time::Date;

use crate::Plan;

/// What whoever asks knows besides the document.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// The year to take (`--year`); else the document's, else the year of `today`.
    pub year: Option<i16>,
    /// The table to take (`--table N`), counted from 1 with layout tables.
    pub table: Option<u32>,
    /// The day it is.
    pub today: Date,
}

/// The document holds no schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoSchedule {
    /// No table looks like one.
    NotFound,
    /// There is no table of that number.
    NoSuchTable {
        /// How many there are.
        tables: u32,
    },
    /// A format that is recognised but cannot be read yet.
    Format(&'static str),
    /// Nothing is there.
    Empty,
}

/// Reads the schedule of a document.
pub fn read(_document: &Document, _options: Options) -> Result<Plan, NoSchedule> {
    Err(NoSchedule::NotFound)
}
