//! Time limits (完成时限) as Chinese offices write them, read into windows of days.
//!
//! Everything is at day granularity, both ends included. A phrase never becomes a bare date:
//! it becomes a [`Reading`] that keeps the words, says how certain it is and which conventions it used.
//! Reading never fails: what cannot be read is [`Term::Unread`] with the reason, never half read.

//! A text goes through three rooms: `lexer` (characters into tokens), `grammar` (tokens into a
//! `phrase`, the form alone) and `resolve` (a phrase into days, with the year of the [`Context`]).
//! [`render`] goes the other way.
//!
//! ```
//! use luoshi_time::{Context, Date, YearFrom, read, render};
//! let base = Date::constant(2014, 3, 1);
//! let context = Context { year: 2014, year_from: YearFrom::Document, base };
//! let window = read("3月中旬—5月下旬", &context).window().unwrap();
//! assert_eq!(window.last(), Date::constant(2014, 5, 31));
//! assert_eq!(render(window, 2014), "3月中旬–5月下旬");
//! ```

mod calendar;
mod grammar;
mod lexer;
mod numeral;
mod phrase;
mod reading;
mod render;
mod resolve;
mod window;

pub use jiff::civil::Date;
pub use reading::{
    Assumption, Certainty, Context, Kind, Part, Reading, Term, Unread, Warning, YearFrom,
};
pub use render::render;
pub use window::Window;

/// Reads a time limit as it is printed in the cell of a schedule.
///
/// Read are months, 旬, days and ranges of them, in words and in figures. Any other text is
/// [`Unread::Unknown`].
pub fn read(written: &str, context: &Context) -> Reading {
    if lexer::Lexer::new(written).is_at_end() {
        return Reading::unread(Unread::Empty);
    }
    match grammar::parse(written) {
        Some(phrase) => resolve::resolve(phrase, context),
        None => Reading::unread(Unread::Unknown),
    }
}
