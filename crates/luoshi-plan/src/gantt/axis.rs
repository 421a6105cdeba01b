//! The days of a picture, in whole months.

use luoshi_time::{Date, Window};

/// The longest axis. A limit that lies years away is named in words instead: it would press all the
/// others into a line.
pub const MOST_MONTHS: u32 = 36;

/// Whole months, at most [`MOST_MONTHS`] of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Axis {
    window: Window,
}

/// Days of an axis, counted from its first day: from `from` up to `to`, which is not among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// The first.
    pub from: u32,
    /// The day after the last.
    pub to: u32,
}

/// A month of an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    /// Its first day.
    pub first: Date,
    /// Its days.
    pub days: Days,
}

/// Where the words of a bar go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// To its right, as long as there is room.
    After,
    /// To its left.
    Before,
    /// On the bar, which leaves no room on either side.
    On,
}

impl Axis {
    /// The months that the windows touch, as many as there may be: where they are more, those from the
    /// year before `year` on, and of these the ones that are needed. None where there are no windows.
    pub(super) fn over(windows: impl Iterator<Item = Window> + Clone, year: Date) -> Option<Axis> {
        let hull = windows.clone().reduce(Window::hull)?;
        let most = Axis::at_most(hull, year);
        let near = windows.filter_map(|it| it.intersect(most.window));
        Some(match near.reduce(Window::hull) {
            Some(near) => Axis::at_most(near, year),
            None => most,
        })
    }

    fn at_most(hull: Window, year: Date) -> Axis {
        let latest = month_after(hull.last(), 1 - i64::from(MOST_MONTHS)).max(hull.first());
        let before = month_after(year, -12);
        let first = before.max(hull.first()).min(latest).first_of_month();
        let last = month_after(first, i64::from(MOST_MONTHS) - 1)
            .min(hull.last())
            .last_of_month();
        let window = Window::new(first, last).unwrap_or(Window::day(first));
        Axis { window }
    }

    /// Its first day, the first of a month.
    pub fn first(self) -> Date {
        self.window.first()
    }

    /// Its last day, the last of a month.
    pub fn last(self) -> Date {
        self.window.last()
    }

    /// How many days it has.
    pub fn length(self) -> u32 {
        length(self.window)
    }

    /// Whether it runs over the turn of a year, so that its months have to say theirs.
    pub fn over_years(self) -> bool {
        self.first().year() != self.last().year()
    }

    /// The days of a window; none where it lies outside altogether.
    pub fn days(self, window: Window) -> Option<Days> {
        let inside = Window::new(
            window.first().max(self.first()),
            window.last().min(self.last()),
        )?;
        let from = between(self.first(), inside.first());
        Some(Days {
            from,
            to: from + length(inside),
        })
    }

    /// The place of a day.
    pub fn day(self, day: Date) -> Option<u32> {
        self.days(Window::day(day)).map(|it| it.from)
    }

    /// Its months.
    pub fn months(self) -> Vec<Month> {
        let mut months = Vec::new();
        let mut at = 0;
        while at < self.length() {
            let first = month_after(self.first(), months.len().try_into().unwrap_or(i64::MAX));
            let to = at + length(Window::day(first).hull(Window::day(first.last_of_month())));
            months.push(Month {
                first,
                days: Days { from: at, to },
            });
            at = to;
        }
        months
    }

    /// The days that begin the second and the third ten days (旬) of a month.
    pub fn xun(self) -> Vec<u32> {
        let tenths = |it: Month| [it.days.from + 10, it.days.from + 20];
        self.months().into_iter().flat_map(tenths).collect()
    }

    /// Where there is room for words of `share` of the axis beside a bar.
    pub fn beside(self, days: Days, share: f64) -> Beside {
        let length = f64::from(self.length());
        let needed = share * length;
        if f64::from(days.to) + needed <= length {
            Beside::After
        } else if f64::from(days.from) >= needed {
            Beside::Before
        } else {
            Beside::On
        }
    }
}

/// How many days a window has.
pub(super) fn length(window: Window) -> u32 {
    between(window.first(), window.last()) + 1
}

/// The days from `first` to `last`, which is not before it.
fn between(first: Date, last: Date) -> u32 {
    let hours = last.duration_since(first).as_hours();
    u32::try_from(hours / 24).unwrap_or(0)
}

/// The first day of the month that is so many months after that of `day`; at the ends of the calendar,
/// the last month that there is.
fn month_after(day: Date, months: i64) -> Date {
    let month = i64::from(day.year()) * 12 + i64::from(day.month()) - 1 + months;
    let (year, month) = (month.div_euclid(12), month.rem_euclid(12) + 1);
    let year = i16::try_from(year).unwrap_or(i16::MAX);
    let month = i8::try_from(month).unwrap_or(1);
    let end = if months < 0 { Date::MIN } else { Date::MAX };
    Date::new(year, month, 1).unwrap_or(end.first_of_month())
}
