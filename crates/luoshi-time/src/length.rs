//! Lengths of time: 三个月, 10个工作日, 不少于4天.

use crate::workdays::Workdays;
use crate::{Date, calendar};

/// How long something lasts, or how far a day is from another. The units do not convert into each other
/// (a month is no number of days), so each is counted apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Length {
    /// Half months: a year is 24 of them.
    pub half_months: u32,
    /// Half days: a week is 14 of them.
    pub half_days: u32,
    /// Days on which offices work.
    pub workdays: u32,
    /// Minutes.
    pub minutes: u32,
    /// Lessons (学时, 课时).
    pub lessons: u32,
    /// Terms of a school (学期); a school year is two.
    pub terms: u32,
}

impl Length {
    /// The sum, each unit by itself.
    pub(crate) fn plus(self, other: Length) -> Length {
        Length {
            half_months: self.half_months.saturating_add(other.half_months),
            half_days: self.half_days.saturating_add(other.half_days),
            workdays: self.workdays.saturating_add(other.workdays),
            minutes: self.minutes.saturating_add(other.minutes),
            lessons: self.lessons.saturating_add(other.lessons),
            terms: self.terms.saturating_add(other.terms),
        }
    }

    /// Whether it is made of days and what is larger, so that a day can be counted from it.
    pub(crate) fn counts_days(self) -> bool {
        self.minutes == 0 && self.lessons == 0 && self.terms == 0
    }

    /// The day that lies so far behind `date`; half a month is 15 days, half a day a whole one.
    /// `None` beyond the calendar and for lengths that count no days.
    pub fn after(self, date: Date, workdays: Option<&Workdays>) -> Option<Date> {
        self.shifted(date, 1, workdays)
    }

    /// The day that lies so far before `date`.
    pub fn before(self, date: Date, workdays: Option<&Workdays>) -> Option<Date> {
        self.shifted(date, -1, workdays)
    }

    fn shifted(self, date: Date, sign: i64, workdays: Option<&Workdays>) -> Option<Date> {
        if !self.counts_days() {
            return None;
        }
        let halves = i64::from(self.half_months);
        let days = i64::from(self.half_days).saturating_add(1) / 2 + halves % 2 * 15;
        let date = calendar::plus_months(date, sign * (halves / 2))?;
        let date = calendar::plus_days(date, sign * days)?;
        Workdays::count(workdays, date, sign * i64::from(self.workdays))
    }
}

/// `不少于4天`: a demand on how long, never a deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quota {
    /// Which side binds.
    pub bound: Bound,
    /// The length; the lower one of `3~6个月`.
    pub length: Length,
    /// The upper one, where two are printed.
    pub upper: Option<Length>,
}

/// Which side of a quota binds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// 不少于
    AtLeast,
    /// 不超过
    AtMost,
    /// 一年左右
    About,
    /// 为期三天
    Exactly,
}
