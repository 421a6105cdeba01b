//! Days back into words.

use crate::calendar::Xun;
use crate::phrase::{MonthPart, MonthWord, Phrase, Stated, Year, YearWord};
use crate::term::Term;
use crate::{Date, Window};

/// Writes a window as an office would: `3月中旬`, `3月–8月`, `3月15日–20日`.
///
/// The coarsest unit that both ends fill is taken: months, else 旬, else days. `year` goes without saying
/// and is left out; any other year is printed. What is written reads back as the same window in a context
/// of that year, for years from 1000 to 9999.
pub fn render(window: Window, year: i16) -> String {
    let unit = [Unit::Months, Unit::Xun]
        .into_iter()
        .find(|unit| unit.fits(window))
        .unwrap_or(Unit::Days);
    let (first, last) = (window.first(), window.last());
    let printed = !(first.year() == year && last.year() == year);
    let stated = |date: Date, part: MonthPart| {
        let year = if printed {
            YearWord::Printed(Year {
                year: date.year(),
                short: false,
            })
        } else {
            YearWord::Unsaid
        };
        Stated::month(
            year,
            MonthWord::Printed(u32::from(date.month().unsigned_abs())),
            part,
        )
    };
    let one_month = (first.year(), first.month()) == (last.year(), last.month());
    let single = match unit {
        Unit::Months => one_month.then_some(MonthPart::Whole),
        Unit::Xun => Xun::ALL
            .into_iter()
            .find(|it| one_month && it.days(length(last)) == (first.day(), last.day()))
            .map(xun),
        Unit::Days => (first == last).then(|| day(first)),
    };
    let phrase = match single {
        Some(part) => Phrase::One(stated(first, part)),
        None => Phrase::Range {
            first: stated(first, unit.part_at(first)),
            last: stated(last, unit.part_at(last)),
            odd_separator: false,
        },
    };
    phrase.to_string()
}

/// Writes what a limit means, where one phrase says it: windows, open ends, and what stands without an end.
///
/// `年月日前` includes the day, as it is read. Like [`render`], what is written reads back as the same term.
pub fn render_term(term: &Term, year: i16) -> Option<String> {
    let until = |last: Date| {
        let days = if last == last.last_of_month() {
            Window::new(last.first_of_month(), last)?
        } else {
            Window::day(last)
        };
        let end = if days.first() == days.last() {
            ""
        } else {
            "底"
        };
        Some(format!("{}{end}前", render(days, year)))
    };
    match term {
        Term::In(window) => Some(render(*window, year)),
        Term::Until(last) => until(*last),
        Term::From(first) => Some(format!("{}起", render(Window::day(*first), year))),
        Term::Standing(standing) => Some(standing.written().to_owned()),
        _ => None,
    }
}

/// In what a window is written.
#[derive(Clone, Copy)]
enum Unit {
    Months,
    Xun,
    Days,
}

impl Unit {
    /// Both ends of the window are ends of such a unit.
    fn fits(self, window: Window) -> bool {
        let (first, last) = (window.first(), window.last());
        match self {
            Unit::Months => first.day() == 1 && last.day() == length(last),
            Unit::Xun => {
                matches!(first.day(), 1 | 11 | 21)
                    && (matches!(last.day(), 10 | 20) || last.day() == length(last))
            }
            Unit::Days => true,
        }
    }

    /// The unit that holds a day.
    fn part_at(self, date: Date) -> MonthPart {
        match self {
            Unit::Months => MonthPart::Whole,
            Unit::Xun => xun(match date.day() {
                ..=10 => Xun::First,
                11..=20 => Xun::Middle,
                _ => Xun::Last,
            }),
            Unit::Days => day(date),
        }
    }
}

fn xun(xun: Xun) -> MonthPart {
    MonthPart::Xun {
        xun,
        mistyped: false,
    }
}

fn day(date: Date) -> MonthPart {
    MonthPart::Day(u32::from(date.day().unsigned_abs()))
}

/// How many days the month has.
fn length(date: Date) -> i8 {
    date.last_of_month().day()
}
