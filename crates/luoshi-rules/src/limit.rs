//! How the limit of an item may be meant, for a person who chooses: the other readings that its words
//! allow, and days that a person names.

use luoshi_time::{
    Assumption, Assumptions, Certainty, Context, Date, Known, Reading, Term, Unread, Warning,
    Window, render, render_term,
};

use crate::{
    item::line,
    refusal::{Field, Refusal},
};

/// What sets another reading apart from the one that was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Why {
    /// The nearest day there is: 2月30日 as 2月28日.
    Nearest,
    /// The day that has the printed weekday.
    Weekday,
    /// 4月15日前 without the 15th.
    DayLeftOut,
    /// 5月前 with May.
    UnitTakenIn,
    /// 3月-8月 without August.
    EndLeftOut,
    /// 6月底 as the whole of June.
    WholeMonth,
    /// 6月底 as the last ten days of June.
    Xun,
    /// 6月底 as its last day; 4月15日前后 as the day itself.
    OneDay,
    /// 3月、5月 as everything from March to May.
    OneStretch,
    /// The year after the one that was taken.
    YearAfter,
    /// The year before the one that was taken.
    YearBefore,
}

impl Why {
    /// Every one.
    pub const ALL: &'static [Why] = &[
        Why::Nearest,
        Why::Weekday,
        Why::DayLeftOut,
        Why::UnitTakenIn,
        Why::EndLeftOut,
        Why::WholeMonth,
        Why::Xun,
        Why::OneDay,
        Why::OneStretch,
        Why::YearAfter,
        Why::YearBefore,
    ];

    /// Its name in the message files: `limit-other-<key>`.
    pub fn key(self) -> &'static str {
        match self {
            Why::Nearest => "nearest",
            Why::Weekday => "weekday",
            Why::DayLeftOut => "day-left-out",
            Why::UnitTakenIn => "unit-taken-in",
            Why::EndLeftOut => "end-left-out",
            Why::WholeMonth => "whole-month",
            Why::Xun => "xun",
            Why::OneDay => "one-day",
            Why::OneStretch => "one-stretch",
            Why::YearAfter => "year-after",
            Why::YearBefore => "year-before",
        }
    }
}

/// Another reading that the printed words allow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    /// What sets it apart.
    pub why: Why,
    /// A writing that means it.
    pub written: String,
    /// What that writing means.
    pub reading: Reading,
}

/// The other readings of `written`, the likelier first; `reading` is the one that was taken.
///
/// Each is given as a writing that reads back to it, differs from `reading` and from the others, and
/// has a day. None is ever chosen by itself.
pub fn others(written: &str, reading: &Reading, context: &Context) -> Vec<Other> {
    let mut others: Vec<Other> = Vec::new();
    for (why, other) in writings(written, reading, context) {
        let read = luoshi_time::read(&other, context);
        let dated = read.opens().is_some() || read.due().is_some();
        let known =
            read.term == reading.term || others.iter().any(|it| it.reading.term == read.term);
        if dated && !known {
            others.push(Other {
                why,
                written: other,
                reading: read,
            });
        }
    }
    others
}

/// Writings that may mean what was meant; not all of them mean something else.
fn writings(written: &str, reading: &Reading, context: &Context) -> Vec<(Why, String)> {
    let mut writings = Vec::new();
    if let Term::Unread(Unread::Impossible {
        suggestion: Some(nearest),
    }) = &reading.term
    {
        writings.push((Why::Nearest, nearest.clone()));
    }
    for warning in &reading.warnings {
        if let Warning::WeekdayMismatch {
            suggestion: Some(day),
            ..
        } = warning
        {
            writings.push((Why::Weekday, render(Window::day(*day), context.year)));
        }
    }
    let uses = |it| reading.assumptions.contains(&it);
    match &reading.term {
        Term::Until(last) => {
            let until = |last: Date| render_term(&Term::Until(last), context.year);
            if uses(Assumption::DayBefore)
                && let Some(before) = last.yesterday().ok().and_then(until)
            {
                writings.push((Why::DayLeftOut, before));
            }
            if uses(Assumption::UnitBefore)
                && is_before_a_month(written)
                && let Some(month) = last
                    .tomorrow()
                    .ok()
                    .map(Date::last_of_month)
                    .and_then(until)
            {
                writings.push((Why::UnitTakenIn, month));
            }
        }
        Term::In(window) => {
            if uses(Assumption::Range)
                && ends_with_a_month(written)
                && let Some(shorter) = without_its_last_month(*window)
            {
                writings.push((Why::EndLeftOut, render(shorter, context.year)));
            }
            if uses(Assumption::Vague) {
                let inside = narrower_and_wider(*window);
                let inside = inside.map(|(why, it)| (why, render(it, context.year)));
                writings.extend(inside);
            }
        }
        Term::List => {
            if let Some(hull) = reading.hull() {
                writings.push((Why::OneStretch, render(hull, context.year)));
            }
        }
        _ => {}
    }
    if uses(Assumption::Year) {
        for (why, years) in [(Why::YearAfter, 1), (Why::YearBefore, -1)] {
            if let Some(year) = taken_year(reading).and_then(|it| it.checked_add(years)) {
                writings.push((why, format!("{year}年{written}")));
            }
        }
    }
    writings
}

/// `5月前`, but not `5月底前` and not `国庆节前`.
fn is_before_a_month(written: &str) -> bool {
    ["以前", "之前", "前"].iter().any(|it| {
        written
            .trim()
            .strip_suffix(it)
            .is_some_and(ends_with_a_month)
    })
}

fn ends_with_a_month(written: &str) -> bool {
    let written = written.trim();
    written.ends_with('月') || written.ends_with("月份")
}

/// The window up to the month in which it ends.
fn without_its_last_month(window: Window) -> Option<Window> {
    let last = window.last().first_of_month().yesterday().ok()?;
    Window::new(window.first(), last)
}

/// What else a vague word may mean: its whole month, its ten days, one day of it.
fn narrower_and_wider(window: Window) -> impl Iterator<Item = (Why, Window)> {
    let (first, last) = (window.first(), window.last());
    let one_month = first.first_of_month() == last.first_of_month();
    let month = Window::new(first.first_of_month(), last.last_of_month());
    let xun = match last.day() {
        ..=10 => (1, 10),
        11..=20 => (11, 20),
        _ => (21, last.last_of_month().day()),
    };
    let day = |day| Date::new(last.year(), last.month(), day).ok();
    let xun = day(xun.0).zip(day(xun.1));
    let xun = xun.and_then(|(first, last)| Window::new(first, last));
    let length = (last - first).get_days();
    // A stretch around a day: the day. At the end of a unit: its last day.
    let around = first.checked_add(jiff::Span::new().days(length / 2));
    let one = match one_month && last == last.last_of_month() {
        true => Some(last),
        false if length % 2 == 0 && length > 5 => around.ok(),
        false => None,
    };
    [
        (Why::Xun, xun.filter(|it| it.first() <= first && one_month)),
        (Why::WholeMonth, month.filter(|_| one_month)),
        (Why::OneDay, one.map(Window::day)),
    ]
    .into_iter()
    .filter_map(|(why, window)| Some((why, window?)))
}

/// The year in which a limit begins, else in which it ends.
fn taken_year(reading: &Reading) -> Option<i16> {
    reading.opens().or(reading.due()).map(Date::year)
}

/// What a person typed for a limit, on one line, and what it means.
pub fn typed(
    written: &str,
    context: &Context,
    known: &Known<'_>,
) -> Result<(String, Reading), Refusal> {
    let written = line(written, Field::Limit)?;
    if written.is_empty() {
        return Err(Refusal::Missing(Field::Limit));
    }
    let reading = luoshi_time::read_with(&written, context, known);
    match reading.term {
        Term::Unread(_) => Err(Refusal::LimitUnread),
        _ => Ok((written, reading)),
    }
}

/// The reading of a limit whose days a person names: they hold as they stand.
pub fn named(days: Window) -> Reading {
    Reading {
        term: Term::In(days),
        certainty: Certainty::Exact,
        assumptions: Assumptions::new(),
        warnings: Vec::new(),
        parts: Vec::new(),
    }
}
