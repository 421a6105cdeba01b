//! What a time limit can mean.

use crate::length::Quota;
use crate::recurring::Recurring;
use crate::relative::Relative;
use crate::{Date, Window};

/// The meaning of the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Term {
    /// `3月中旬`, `3月-8月`, `4月15日`: within these days.
    In(Window),
    /// `4月底前`, `截至4月30日`: at any time up to this day, which is still in time.
    Until(Date),
    /// `5月起`: from this day on.
    From(Date),
    /// `3月、5月`, `计划寒假前，其它7月底前`: several limits; they stand in [`crate::Reading::parts`].
    List,
    /// `每月底前`: again and again; see [`Recurring::occurrences`].
    Recurring(Recurring),
    /// `会后15日内`, `寒假前`: counted from something whose day is not known here.
    Relative(Relative),
    /// `不少于4天`: how long or how much, and no day at all.
    Quota(Quota),
    /// `长期坚持`: no end.
    Standing(Standing),
    /// Says why, so that a person can supply it.
    Unread(Unread),
}

impl Term {
    /// The last day that is named, as far as one is.
    pub(crate) fn last_day(&self) -> Option<Date> {
        match self {
            Term::In(window) => Some(window.last()),
            Term::Until(day) | Term::From(day) => Some(*day),
            _ => None,
        }
    }
}

/// Limits without an end, and those that are over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// 长期坚持, 常态化
    LongTerm,
    /// 持续推进, 经常
    Continuous,
    /// 立行立改: at once, without a day
    AtOnce,
    /// 贯穿全过程: as long as the programme lasts
    Throughout,
    /// 已完成
    Done,
}

impl Standing {
    /// As an office writes it.
    pub fn written(self) -> &'static str {
        match self {
            Standing::LongTerm => "长期坚持",
            Standing::Continuous => "持续推进",
            Standing::AtOnce => "立行立改",
            Standing::Throughout => "贯穿全过程",
            Standing::Done => "已完成",
        }
    }
}

/// Why a limit was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// Nothing is written.
    Empty,
    /// `2月30日`, `13月`: no such day; with the nearest legal writing.
    Impossible {
        /// What may be meant, for example `2月28日`; never applied by itself.
        suggestion: Option<String>,
    },
    /// `8月-3月` with years that do not allow it: the end is before the start.
    Backwards,
    /// `20xx年6月`: the year is left open, and no plan supplies it.
    NoYear,
    /// `待定`, `另行通知`, `与督导组商定`: the day is yet to be set by somebody.
    Undecided,
    /// Words that are no date, or that are not understood.
    Unknown,
}
