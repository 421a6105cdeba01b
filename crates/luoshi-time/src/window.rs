//! A span of days.

use crate::Date;

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
}
