//! Statutory holidays (法定节假日): the days that the State Council's 《全国年节及纪念日放假办法》 gives to
//! everybody. Which days around them are off besides, the yearly notice says; see [`crate::Workdays`].

use crate::festival::Festival;
use crate::{Date, Window, calendar};

/// A statutory holiday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holiday {
    /// The day.
    pub day: Date,
    /// A word for it in message keys: `labour-day`.
    pub key: &'static str,
}

/// A holiday, its key, the days of the year between which its first day falls (as month and day), and how many
/// days it has.
type Row = (Festival, &'static str, (i8, i8), (i8, i8), fn(i16) -> i64);

/// In order of the year. The revisions in force from 2008, 2014 and 2025 changed which festivals and how many
/// days; before 2008 the one of 1999.
const HOLIDAYS: [Row; 8] = [
    (Festival::NewYear, "new-year", (1, 1), (1, 1), |_| 1),
    // From New Year's Eve from 2008 to 2013 and since 2025.
    (
        Festival::Eve,
        "spring-festival",
        (1, 20),
        (2, 20),
        |year| match year {
            2008..=2013 => 3,
            2025.. => 4,
            _ => 0,
        },
    ),
    (
        Festival::Spring,
        "spring-festival",
        (1, 21),
        (2, 21),
        |year| match year {
            2008..=2013 | 2025.. => 0,
            _ => 3,
        },
    ),
    (Festival::Qingming, "qingming", (4, 4), (4, 6), since_2008),
    (
        Festival::Labour,
        "labour-day",
        (5, 1),
        (5, 1),
        |year| match year {
            ..=2007 => 3,
            2008..=2024 => 1,
            2025.. => 2,
        },
    ),
    (
        Festival::DragonBoat,
        "dragon-boat",
        (5, 27),
        (6, 25),
        since_2008,
    ),
    (
        Festival::MidAutumn,
        "mid-autumn",
        (9, 7),
        (10, 8),
        since_2008,
    ),
    (Festival::National, "national-day", (10, 1), (10, 1), |_| 3),
];

fn since_2008(year: i16) -> i64 {
    i64::from(year >= 2008)
}

impl Holiday {
    /// The first statutory holiday in a window. Windows longer than a year are looked at in their first year
    /// and their last.
    pub fn first_in(window: Window) -> Option<Holiday> {
        let years = [window.first().year(), window.last().year()];
        let of_year = |year: i16| {
            HOLIDAYS
                .iter()
                .filter_map(move |row| Holiday::of_row(row, year, window))
                .min_by_key(|it| it.day)
        };
        years.into_iter().find_map(of_year)
    }

    /// The lunar calendar is asked only where the window may hold the day.
    fn of_row(row: &Row, year: i16, window: Window) -> Option<Holiday> {
        let (festival, key, earliest, latest, days) = *row;
        let days = days(year);
        let date = |(month, day): (i8, i8)| Date::new(year, month, day).ok();
        let latest = calendar::plus_days(date(latest)?, days)?;
        if days == 0 || window.last() < date(earliest)? || latest < window.first() {
            return None;
        }
        let first = festival.day(year)?;
        let last = calendar::plus_days(first, days - 1)?;
        let common = Window::new(first, last)?.intersect(window)?;
        Some(Holiday {
            day: common.first(),
            key,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(from: (i16, i8, i8), to: (i16, i8, i8)) -> Option<String> {
        let date = |it: (i16, i8, i8)| Date::constant(it.0, it.1, it.2);
        let window = Window::new(date(from), date(to)).expect("in order");
        Holiday::first_in(window).map(|it| format!("{} {}", it.day, it.key))
    }

    #[test]
    fn days_that_everybody_has_off() {
        let found = |text: &str| Some(text.to_owned());
        assert_eq!(
            first((2014, 5, 1), (2014, 5, 10)),
            found("2014-05-01 labour-day")
        );
        assert_eq!(first((2014, 5, 2), (2014, 5, 10)), None);
        // Two days since 2025.
        assert_eq!(
            first((2025, 5, 2), (2025, 5, 10)),
            found("2025-05-02 labour-day")
        );
        assert_eq!(
            first((2014, 4, 1), (2014, 4, 10)),
            found("2014-04-05 qingming")
        );
        assert_eq!(first((2014, 4, 11), (2014, 4, 20)), None);
        assert_eq!(
            first((2026, 6, 11), (2026, 6, 20)),
            found("2026-06-19 dragon-boat")
        );
        assert_eq!(
            first((2026, 9, 21), (2026, 9, 30)),
            found("2026-09-25 mid-autumn")
        );
        assert_eq!(first((2026, 3, 1), (2026, 3, 31)), None);
        // Women's day is a half day off for half of the people.
        assert_eq!(first((2026, 3, 8), (2026, 3, 8)), None);
    }

    #[test]
    fn new_year_by_the_rules_of_its_time() {
        let found = |text: &str| Some(text.to_owned());
        // New Year's Eve of 2013 was off, that of 2014 was not, that of 2025 is again.
        assert_eq!(
            first((2013, 2, 9), (2013, 2, 9)),
            found("2013-02-09 spring-festival")
        );
        assert_eq!(first((2014, 1, 30), (2014, 1, 30)), None);
        assert_eq!(
            first((2025, 1, 28), (2025, 1, 28)),
            found("2025-01-28 spring-festival")
        );
        assert_eq!(first((2007, 6, 19), (2007, 6, 19)), None);
        assert_eq!(
            first((2025, 12, 20), (2026, 1, 5)),
            found("2026-01-01 new-year")
        );
    }
}
