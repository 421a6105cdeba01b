//! A [`Phrase`] into days: supplies the years, checks the days, and records what was assumed.

use crate::calendar;
use crate::phrase::{MonthPart, Phrase, Stated, Style, Year};
use crate::reading::{Assumption, Certainty, Context, Reading, Term, Unread, Warning, YearFrom};
use crate::{Date, Window};

/// A range that turns the year and covers more months than this is more likely a slip of the pen.
const LONGEST_WRAP: u32 = 6;

/// What the phrase means in `context`.
pub(crate) fn resolve(phrase: Phrase, context: &Context) -> Reading {
    let mut notes = Notes::default();
    let days = match phrase {
        Phrase::One(stated) => one(stated, context, &mut notes),
        Phrase::Range {
            first,
            last,
            odd_separator,
        } => {
            notes.assume(Assumption::RANGE);
            if odd_separator {
                notes.assume(Assumption::SEPARATOR);
                notes.warn(Warning::OddSeparator);
            }
            range(first, last, context, &mut notes)
        }
    };
    match days {
        Ok(window) => Reading {
            term: Term::In(window),
            certainty: notes.certainty,
            assumptions: notes.assumptions,
            warnings: notes.warnings,
            parts: Vec::new(),
        },
        Err(Fault::Backwards) => Reading::unread(Unread::Backwards),
        Err(Fault::Impossible) => Reading::unread(Unread::Impossible {
            suggestion: suggestion(phrase, context),
        }),
    }
}

/// Why a phrase of a known form means no days.
enum Fault {
    Impossible,
    Backwards,
}

/// What a reading says besides the days.
struct Notes {
    certainty: Certainty,
    assumptions: Vec<Assumption>,
    warnings: Vec<Warning>,
}

impl Default for Notes {
    fn default() -> Notes {
        Notes {
            certainty: Certainty::Exact,
            assumptions: Vec::new(),
            warnings: Vec::new(),
        }
    }
}

impl Notes {
    fn assume(&mut self, assumption: Assumption) {
        if !self.assumptions.contains(&assumption) {
            self.assumptions.push(assumption);
        }
    }

    /// What deserves a warning is no longer as written.
    fn warn(&mut self, warning: Warning) {
        self.lower(Certainty::Assumed);
        if !self.warnings.contains(&warning) {
            self.warnings.push(warning);
        }
    }

    fn lower(&mut self, certainty: Certainty) {
        self.certainty = self.certainty.min(certainty);
    }

    /// The conventions that the writing of a date needs.
    fn of_writing(&mut self, stated: Stated) {
        if stated.year.is_some_and(|it| it.short) {
            self.assume(Assumption::SHORT_YEAR);
        }
        if stated.style == Style::Figures {
            self.assume(Assumption::FIGURES);
        }
        if let MonthPart::Xun { mistyped, .. } = stated.part {
            self.assume(Assumption::XUN);
            if mistyped {
                self.assume(Assumption::MISTYPED);
                self.warn(Warning::MistypedXun);
            }
        }
    }

    /// The year that the plan supplies.
    fn year_of_plan(&mut self, context: &Context) -> i16 {
        self.assume(Assumption::YEAR);
        if context.year_from == YearFrom::Assumed {
            self.lower(Certainty::Assumed);
        }
        context.year
    }
}

fn one(stated: Stated, context: &Context, notes: &mut Notes) -> Result<Window, Fault> {
    notes.of_writing(stated);
    let year = match stated.year {
        Some(year) => year.year,
        None => notes.year_of_plan(context),
    };
    days(stated, year).ok_or(Fault::Impossible)
}

/// The end without a year is in the year of the other end, or beyond the turn of the year when its
/// month has a lower number.
fn range(
    first: Stated,
    last: Stated,
    context: &Context,
    notes: &mut Notes,
) -> Result<Window, Fault> {
    notes.of_writing(first);
    notes.of_writing(last);
    let wraps = last.month < first.month;
    let turn = i16::from(wraps);
    let printed = |year: Option<Year>| year.map(|it| it.year);
    let (first_year, last_year) = match (printed(first.year), printed(last.year)) {
        (Some(first), Some(last)) => (first, last),
        (Some(first), None) => (first, first.saturating_add(turn)),
        (None, Some(last)) => {
            notes.assume(Assumption::YEAR);
            (last.saturating_sub(turn), last)
        }
        (None, None) => {
            let year = notes.year_of_plan(context);
            (year, year.saturating_add(turn))
        }
    };
    let from = days(first, first_year).ok_or(Fault::Impossible)?;
    let to = days(last, last_year).ok_or(Fault::Impossible)?;
    if wraps && (first.year.is_none() || last.year.is_none()) {
        notes.assume(Assumption::YEAR);
        if last.month + 12 - first.month + 1 > LONGEST_WRAP {
            notes.warn(Warning::LongWrap);
        }
    }
    Window::new(from.first(), to.last()).ok_or(Fault::Backwards)
}

/// The days of one end in a year; `None` when there are none.
fn days(stated: Stated, year: i16) -> Option<Window> {
    let month = calendar::month(year, stated.month)?;
    let day = |number: i8| {
        Date::new(month.first().year(), month.first().month(), number)
            .ok()
            .filter(|_| number >= 1)
    };
    match stated.part {
        MonthPart::Whole => Some(month),
        MonthPart::Day(number) => i8::try_from(number).ok().and_then(day).map(Window::day),
        MonthPart::NoXun { .. } => None,
        MonthPart::Xun { xun, .. } => {
            let (first, last) = xun.days(month.last().day());
            Window::new(day(first)?, day(last)?)
        }
    }
}

/// The phrase with the nearest legal numbers, if that writing means some days.
fn suggestion(phrase: Phrase, context: &Context) -> Option<String> {
    let nearest = match phrase {
        Phrase::One(stated) => Phrase::One(nearest(stated, context.year)),
        Phrase::Range {
            first,
            last,
            odd_separator,
        } => {
            let year = first.year.map_or(context.year, |it| it.year);
            Phrase::Range {
                first: nearest(first, year),
                last: nearest(last, year),
                odd_separator,
            }
        }
    };
    let mut unused = Notes::default();
    let possible = match nearest {
        Phrase::One(stated) => one(stated, context, &mut unused).is_ok(),
        Phrase::Range { first, last, .. } => range(first, last, context, &mut unused).is_ok(),
    };
    possible.then(|| nearest.to_string())
}

fn nearest(stated: Stated, year: i16) -> Stated {
    let year = stated.year.map_or(year, |it| it.year);
    let month = stated.month.clamp(1, 12);
    let length =
        calendar::month(year, month).map_or(28, |it| u32::from(it.last().day().unsigned_abs()));
    let part = match stated.part {
        MonthPart::Day(day) => MonthPart::Day(day.clamp(1, length)),
        MonthPart::NoXun { nth } => MonthPart::Xun {
            xun: calendar::Xun::nearest(nth),
            mistyped: false,
        },
        part => part,
    };
    Stated {
        month,
        part,
        ..stated
    }
}
