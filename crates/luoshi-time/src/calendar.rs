//! Months and ten-day parts as windows of days.

use crate::{Date, Window};

/// A part of a month in tens of days, single or two joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Xun {
    /// 上旬, the 1st to the 10th
    First,
    /// 中旬, the 11th to the 20th
    Middle,
    /// 下旬, the 21st to the end
    Last,
    /// 上中旬, the 1st to the 20th
    FirstAndMiddle,
    /// 中下旬, the 11th to the end
    MiddleAndLast,
}

impl Xun {
    pub(crate) const ALL: [Xun; 5] = [
        Xun::First,
        Xun::Middle,
        Xun::Last,
        Xun::FirstAndMiddle,
        Xun::MiddleAndLast,
    ];

    /// As an office writes it.
    pub(crate) fn written(self) -> &'static str {
        match self {
            Xun::First => "上旬",
            Xun::Middle => "中旬",
            Xun::Last => "下旬",
            Xun::FirstAndMiddle => "上中旬",
            Xun::MiddleAndLast => "中下旬",
        }
    }

    /// What 四旬 may be meant for: the one whose place in the month is nearest.
    pub(crate) fn nearest(nth: u32) -> Xun {
        match nth {
            0 | 1 => Xun::First,
            2 => Xun::Middle,
            _ => Xun::Last,
        }
    }

    /// Its days in a month of `length` days.
    pub(crate) fn days(self, length: i8) -> (i8, i8) {
        match self {
            Xun::First => (1, 10),
            Xun::Middle => (11, 20),
            Xun::Last => (21, length),
            Xun::FirstAndMiddle => (1, 20),
            Xun::MiddleAndLast => (11, length),
        }
    }
}

/// The days of a month; `None` when there is no such month or year.
pub(crate) fn month(year: i16, month: u32) -> Option<Window> {
    let first = Date::new(year, i8::try_from(month).ok()?, 1).ok()?;
    Window::new(first, first.last_of_month())
}

/// `None` beyond the calendar.
pub(crate) fn plus_days(date: Date, days: i64) -> Option<Date> {
    let span = jiff::Span::new().try_days(days).ok()?;
    date.checked_add(span).ok()
}

/// The same day of another month, or its last day. `None` beyond the calendar.
pub(crate) fn plus_months(date: Date, months: i64) -> Option<Date> {
    if months == 0 {
        return Some(date);
    }
    let span = jiff::Span::new().try_months(months).ok()?;
    date.checked_add(span).ok()
}

/// How many days `last` lies behind `first`.
pub(crate) fn days_between(first: Date, last: Date) -> i64 {
    i64::from((last - first).get_days())
}

/// Monday is 1, Sunday is 7.
pub(crate) fn weekday(date: Date) -> u8 {
    date.weekday().to_monday_one_offset().unsigned_abs()
}

/// 周一 to 周日.
pub(crate) fn weekday_written(day: u8) -> &'static str {
    match day {
        1 => "周一",
        2 => "周二",
        3 => "周三",
        4 => "周四",
        5 => "周五",
        6 => "周六",
        _ => "周日",
    }
}

/// The Monday of its week.
pub(crate) fn monday_of(date: Date) -> Option<Date> {
    plus_days(date, 1 - i64::from(weekday(date)))
}

/// The first Monday on `date` or after it.
pub(crate) fn monday_from(date: Date) -> Option<Date> {
    plus_days(date, (8 - i64::from(weekday(date))) % 7)
}

/// The `nth` such weekday of a month.
pub(crate) fn nth_weekday(year: i16, of: u32, nth: u8, day: u8) -> Option<Date> {
    let month = month(year, of)?;
    let ahead = (i64::from(day) - i64::from(weekday(month.first()))).rem_euclid(7);
    let date = plus_days(month.first(), ahead + (i64::from(nth) - 1) * 7)?;
    month.contains(date).then_some(date)
}

/// The last such weekday of a month.
pub(crate) fn last_weekday(year: i16, of: u32, day: u8) -> Option<Date> {
    (4..=5)
        .rev()
        .find_map(|nth| nth_weekday(year, of, nth, day))
}

/// The months of a window in order, as year and month.
pub(crate) fn months_in(window: Window) -> impl Iterator<Item = (i16, u32)> {
    let index = |date: Date| i32::from(date.year()) * 12 + i32::from(date.month()) - 1;
    (index(window.first())..=index(window.last())).filter_map(|it| {
        let year = i16::try_from(it.div_euclid(12)).ok()?;
        Some((year, u32::try_from(it.rem_euclid(12)).ok()? + 1))
    })
}
