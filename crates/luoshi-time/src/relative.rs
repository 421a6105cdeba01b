//! Limits that are counted from something else.

use crate::context::Known;
use crate::length::Length;
use crate::reading::Assumption;
use crate::school::SchoolTime;
use crate::term::Term;
use crate::{Date, Window, calendar};

/// `会后15日内`: a limit that has days as soon as its anchor has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relative {
    /// What it is counted from.
    pub anchor: Anchor,
    /// On which side of it.
    pub side: Side,
    /// How far from it; `None` for 会前, 会后 without a number.
    pub offset: Option<Offset>,
}

/// What a limit is counted from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// 第3项: an item of the same schedule, as numbered there.
    Item(u32),
    /// 会, 收到通知: an event, in the words of the schedule.
    Named(Box<str>),
    /// 寒假, 开学, 第三周: the school calendar.
    School {
        /// Which time of school.
        time: SchoolTime,
        /// The year in which the printed school year begins.
        year: Option<i16>,
    },
    /// 同上: the row above.
    RowAbove,
}

/// Where the limit lies, seen from its anchor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// 会前
    Before,
    /// 寒假期间, 当天
    During,
    /// 会后
    After,
}

/// How far from the anchor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offset {
    /// The distance; the nearer one of 10—15天.
    pub length: Length,
    /// The farther one, where two are printed.
    pub upper: Option<Length>,
    /// 内: any day up to there, not the day itself.
    pub within: bool,
}

impl Relative {
    /// The days meant, once those of the anchor are known; `None` when the calendar ends before.
    ///
    /// After an event the first day is the one behind it and the last day is included (V1); 会前一周 is
    /// the latest day for what has to be done before it.
    pub fn from_anchor(&self, anchor: Window, known: &Known<'_>) -> Option<Term> {
        let days = |length: Length, from: Date, back: bool| {
            if back {
                length.before(from, known.table())
            } else {
                length.after(from, known.table())
            }
        };
        match (self.side, self.offset) {
            (Side::During, _) => Some(Term::In(anchor)),
            (Side::Before, None) => calendar::plus_days(anchor.first(), -1).map(Term::Until),
            (Side::After, None) => calendar::plus_days(anchor.last(), 1).map(Term::From),
            (
                Side::Before,
                Some(Offset {
                    length,
                    upper: Some(upper),
                    ..
                }),
            ) => {
                let near = days(length, anchor.first(), true)?;
                Window::new(days(upper, anchor.first(), true)?, near).map(Term::In)
            }
            // 会前三日内: the three days before; 会前三日: at least three days earlier.
            (Side::Before, Some(Offset { length, within, .. })) => {
                let day = days(length, anchor.first(), true)?;
                if within {
                    Window::new(day, calendar::plus_days(anchor.first(), -1)?).map(Term::In)
                } else {
                    Some(Term::Until(day))
                }
            }
            (
                Side::After,
                Some(Offset {
                    length,
                    upper,
                    within,
                }),
            ) => {
                let last = days(upper.unwrap_or(length), anchor.last(), false)?;
                let first = match upper {
                    Some(_) => days(length, anchor.last(), false)?,
                    None if within => calendar::plus_days(anchor.last(), 1)?,
                    None => last,
                };
                Window::new(first, last).map(Term::In)
            }
        }
    }

    /// The days of its anchor, as far as they are known.
    pub(crate) fn anchor_days(&self, base: Date, known: &Known<'_>) -> Option<Window> {
        if let Anchor::School { time, year } = &self.anchor {
            let days = known.school_days(*time, base, *year);
            // 暑假前 needs no more than the end of the term.
            let begins = (self.side == Side::Before && year.is_none())
                .then(|| time.begins())
                .flatten();
            return days.or_else(|| known.school_days(begins?, base, None));
        }
        known
            .anchors
            .iter()
            .find(|(anchor, _)| *anchor == self.anchor)
            .map(|(_, days)| *days)
    }

    /// The convention by which it is counted.
    pub(crate) fn assumption(&self) -> Assumption {
        match self.anchor {
            Anchor::School { .. } => Assumption::School,
            Anchor::RowAbove => Assumption::Ditto,
            Anchor::Item(_) | Anchor::Named(_) => Assumption::Event,
        }
    }
}
