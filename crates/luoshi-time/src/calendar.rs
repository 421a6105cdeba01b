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
