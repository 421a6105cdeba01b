//! A span of days.

use crate::{Date, calendar};

/// The days from `first` to `last`, both included.
///
/// Invariant: `first <= last`, so a window is never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Window {
    first: Date,
    last: Date,
}

impl Window {
    /// `None` when the days are in the wrong order.
    pub fn new(first: Date, last: Date) -> Option<Window> {
        (first <= last).then_some(Window { first, last })
    }

    /// The window of a single day.
    pub fn day(day: Date) -> Window {
        Window {
            first: day,
            last: day,
        }
    }

    /// The day on which it opens.
    pub fn first(self) -> Date {
        self.first
    }

    /// The last day that is still in time.
    pub fn last(self) -> Date {
        self.last
    }

    /// Whether `day` lies inside.
    pub fn contains(self, day: Date) -> bool {
        self.first <= day && day <= self.last
    }

    /// Whether every day of it lies inside `other`.
    pub fn within(self, other: Window) -> bool {
        other.first <= self.first && self.last <= other.last
    }

    /// The smallest window that holds both.
    pub fn hull(self, other: Window) -> Window {
        Window {
            first: self.first.min(other.first),
            last: self.last.max(other.last),
        }
    }

    /// The days that both have.
    pub fn intersect(self, other: Window) -> Option<Window> {
        Window::new(self.first.max(other.first), self.last.min(other.last))
    }

    /// The same window in a later or earlier year, to use a plan again; 29 February becomes the 28th.
    /// `None` beyond the calendar.
    pub fn shift_years(self, years: i16) -> Option<Window> {
        let months = i64::from(years) * 12;
        let first = calendar::plus_months(self.first, months)?;
        // The end of February stays the end of February.
        let last = if self.last == self.last.last_of_month() {
            calendar::plus_months(self.last.first_of_month(), months)?.last_of_month()
        } else {
            calendar::plus_months(self.last, months)?
        };
        Window::new(first, last)
    }

    /// The window so many days later. `None` beyond the calendar.
    pub fn shift_days(self, days: i32) -> Option<Window> {
        let days = i64::from(days);
        Window::new(
            calendar::plus_days(self.first, days)?,
            calendar::plus_days(self.last, days)?,
        )
    }
}
