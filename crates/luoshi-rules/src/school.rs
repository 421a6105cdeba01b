//! The school calendar of a unit (`school.change`): its terms, and the days that are off or worked against
//! the rule. Whatever is entered can be taken back, and the other way round; each is an entry of the journal.

use std::collections::BTreeMap;

use jiff::Timestamp;
use luoshi_time::{Date, SchoolCalendar, SchoolTerm, Window};

use crate::{
    Action, Permit, PersonId, UnitId,
    outcome::{Change, Outcome},
    refusal::{Refusal, Rejected},
};

/// The longest term, in days: longer than half a school year is a slip of the pen.
pub const TERM_DAYS_MOST: i32 = 250;
/// The shortest term, in days.
pub const TERM_DAYS_LEAST: i32 = 14;
/// The most days that are entered at once.
pub const DAYS_MOST: i32 = 31;
/// The most terms that are kept.
pub const TERMS_MOST: usize = 60;

/// What a day is against the rule of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DayKind {
    /// 放假
    Off,
    /// 调休上班
    Worked,
}

impl DayKind {
    /// As stored and as it stands in forms and message keys.
    pub fn key(self) -> &'static str {
        match self {
            DayKind::Off => "off",
            DayKind::Worked => "worked",
        }
    }

    /// The kind with that key.
    pub fn from_key(key: &str) -> Option<DayKind> {
        [DayKind::Off, DayKind::Worked]
            .into_iter()
            .find(|it| it.key() == key)
    }
}

/// What a person wants to be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A term is entered.
    Term(Window),
    /// The term that begins on that day is taken out.
    NoTerm(Date),
    /// Days are entered; what was said of them before is replaced.
    Days(Window, DayKind),
    /// What was said of these days is taken out.
    NoDays(Window),
}

/// A change that was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchoolChange {
    /// Where.
    pub unit: UnitId,
    /// What.
    pub what: What,
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
}

/// A row that is replaced; nothing in its place takes it out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The term that begins on that day, with its last one.
    Term(Date, Option<Date>),
    /// A day.
    Day(Date, Option<DayKind>),
}

/// `school.change`. `calendar` and `days` are what holds.
pub fn change(
    permit: &Permit,
    calendar: &SchoolCalendar,
    days: &[(Date, DayKind)],
    wanted: Wanted,
    now: Timestamp,
) -> Result<Outcome, Rejected> {
    permit.expect(Action::SchoolEdit)?;
    let said = |day: Date| days.iter().find(|it| it.0 == day).map(|it| it.1);
    let (what, told): (Vec<What>, String) = match wanted {
        Wanted::Term(term) => {
            check_term(calendar, term)?;
            let what = What::Term(term.first(), Some(term.last()));
            (vec![what], format!("term {}/{}", term.first(), term.last()))
        }
        Wanted::NoTerm(first) => {
            let there = calendar.terms().iter().find(|it| it.days.first() == first);
            let last = there.ok_or(Refusal::NothingChanged)?.days.last();
            (
                vec![What::Term(first, None)],
                format!("no term {first}/{last}"),
            )
        }
        Wanted::Days(window, kind) => {
            let new = each(window)?.filter(|it| match kind {
                DayKind::Off => true,
                DayKind::Worked => is_weekend(*it),
            });
            let new: Vec<Date> = new.collect();
            if new.is_empty() {
                return Err(Refusal::NoWeekend.into());
            }
            let changed = new.into_iter().filter(|it| said(*it) != Some(kind));
            (
                changed.map(|it| What::Day(it, Some(kind))).collect(),
                format!("{} {}/{}", kind.key(), window.first(), window.last()),
            )
        }
        Wanted::NoDays(window) => {
            let there = each(window)?.filter(|it| said(*it).is_some());
            (
                there.map(|it| What::Day(it, None)).collect(),
                format!("as usual {}/{}", window.first(), window.last()),
            )
        }
    };
    if what.is_empty() {
        return Err(Refusal::NothingChanged.into());
    }
    let changes = what.into_iter().map(|what| {
        Change::SchoolChanged(SchoolChange {
            unit: permit.unit().clone(),
            what,
            by: permit.person().clone(),
            at: now,
        })
    });
    Ok(Outcome {
        command: "school.change",
        subject: permit.unit().to_string(),
        facts: BTreeMap::from([("what", told)]),
        changes: changes.collect(),
    })
}

fn check_term(calendar: &SchoolCalendar, term: Window) -> Result<(), Refusal> {
    let days = length(term);
    if !(TERM_DAYS_LEAST..=TERM_DAYS_MOST).contains(&days) {
        return Err(Refusal::TermLength);
    }
    if calendar.terms().len() >= TERMS_MOST {
        return Err(Refusal::TermOverlap);
    }
    let mut all = calendar.terms().to_vec();
    all.push(SchoolTerm::of(term));
    match SchoolCalendar::new(all).overlap() {
        Some(_) => Err(Refusal::TermOverlap),
        None => Ok(()),
    }
}

/// The days of a window, which is not too long to be entered at once.
fn each(window: Window) -> Result<impl Iterator<Item = Date>, Refusal> {
    if length(window) > DAYS_MOST {
        return Err(Refusal::TooManyDays);
    }
    let days = std::iter::successors(Some(window.first()), |it| it.tomorrow().ok());
    Ok(days.take_while(move |it| *it <= window.last()))
}

fn length(window: Window) -> i32 {
    (window.last() - window.first())
        .get_days()
        .saturating_add(1)
}

fn is_weekend(day: Date) -> bool {
    day.weekday().to_monday_one_offset() > 5
}
