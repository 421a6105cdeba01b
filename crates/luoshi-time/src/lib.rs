//! Time limits (完成时限) as Chinese offices write them, read into windows of days.
//!
//! Everything is at day granularity, both ends included. A phrase never becomes a bare date:
//! it becomes a [`Reading`] that keeps the words, says how certain it is and which conventions it used.
//! Reading never fails: what cannot be read is [`Term::Unread`] with the reason, never half read in silence.
//!
//! A text goes through three rooms: `lexer` (characters into tokens), `grammar` (tokens into a
//! `phrase`, the form alone) and `resolve` (a phrase into days, with the year of the [`Context`]).
//! [`render`] goes the other way. `docs/readers-time.md` explains the whole on a page.
//!
//! ```
//! use luoshi_time::{Context, Date, YearFrom, read, render};
//! let base = Date::constant(2014, 3, 1);
//! let context = Context { year: 2014, year_from: YearFrom::Document, base };
//! let window = read("3月中旬—5月下旬", &context).window().unwrap();
//! assert_eq!(window.last(), Date::constant(2014, 5, 31));
//! assert_eq!(render(window, 2014), "3月中旬–5月下旬");
//! assert_eq!(read("4月底前", &context).due(), Some(Date::constant(2014, 4, 30)));
//! ```

mod calendar;
mod context;
mod festival;
mod grammar;
mod holiday;
mod length;
mod lexer;
mod lunar;
mod numeral;
mod phrase;
mod reading;
mod recurring;
mod relative;
mod render;
mod resolve;
mod school;
mod term;
mod token;
mod vocabulary;
mod window;
mod workdays;

pub use context::{Context, Known, YearFrom};
pub use holiday::Holiday;
pub use jiff::civil::Date;
pub use length::{Bound, Length, Quota};
pub use reading::{Assumption, Assumptions, Certainty, Kind, Part, Reading, Warning};
pub use recurring::{Every, Parity, Recurring, Unit};
pub use relative::{Anchor, Offset, Relative, Side};
pub use render::{render, render_term};
pub use school::{SchoolCalendar, SchoolTerm, SchoolTime, Season, TermPart, WhichTerm};
pub use term::{Standing, Term, Unread};
pub use window::Window;
pub use workdays::Workdays;

/// Reads a time limit as it is printed in the cell of a schedule.
pub fn read(written: &str, context: &Context) -> Reading {
    read_with(written, context, &Known::default())
}

/// Reads a time limit where more is known than the year: the school calendar, the row above, events that
/// have days by now.
pub fn read_with(written: &str, context: &Context, known: &Known<'_>) -> Reading {
    let mut lexemes = lexer::Lexemes::new();
    if !lexemes.read(written) {
        return Reading::unread(Unread::Unknown);
    }
    if lexemes.as_slice().is_empty() {
        return Reading::unread(Unread::Empty);
    }
    match grammar::parse(written, lexemes.as_slice()) {
        Some(parsed) => resolve::resolve(parsed, written, context, known),
        None if grammar::leaves_open(lexemes.as_slice()) => Reading::unread(Unread::Undecided),
        None => Reading::unread(Unread::Unknown),
    }
}
