//! Time limits (完成时限) as Chinese offices write them, read into windows of days.
//!
//! Everything is at day granularity, both ends included. A phrase never becomes a bare date:
//! it becomes a [`Reading`] that keeps the words, says how certain it is and which conventions it used.
//! Reading never fails: what cannot be read is [`Term::Unread`] with the reason, never half read.

mod reading;
mod window;

pub use jiff::civil::Date;
pub use reading::{
    Assumption, Certainty, Context, Kind, Part, Reading, Term, Unread, Warning, YearFrom,
};
pub use window::Window;

/// Reads a time limit as it is printed in the cell of a schedule.
pub fn read(_written: &str, _context: &Context) -> Reading {
    Reading {
        term: Term::Unread(Unread::Unknown),
        certainty: Certainty::Unresolved,
        assumptions: Vec::new(),
        warnings: Vec::new(),
        parts: Vec::new(),
    }
}
