//! The lunar calendar (农历), by ICU4X, and the solar terms (节气). Nothing else in the crate knows of either.

use icu_calendar::cal::ChineseTraditional;
use icu_calendar::types::{Month, RataDie};

use crate::{Date, Window, calendar};

/// The years for which the calendar is known exactly: by tables up to now, by calculation a little beyond.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2100;

/// The day of the common calendar on which a lunar day falls. `year` is the one in which the lunar year
/// begins. `None` when there is no such day: a 30th of a short month, a leap month of another year.
pub(crate) fn day(year: i16, month: u8, leap: bool, day: u8) -> Option<Date> {
    if !YEARS.contains(&year) || !(1..=12).contains(&month) {
        return None;
    }
    let month = if leap {
        Month::leap(month)
    } else {
        Month::new(month)
    };
    let date = icu_calendar::Date::try_new_chinese_traditional(i32::from(year), month, day).ok()?;
    from_rata_die(date.to_rata_die().to_i64_date())
}

/// All days of a lunar month.
pub(crate) fn month(year: i16, month: u8, leap: bool) -> Option<Window> {
    let first = day(year, month, leap, 1)?;
    let last = day(year, month, leap, 30).or_else(|| day(year, month, leap, 29))?;
    Window::new(first, last)
}

/// The lunar year, month and whether it is a leap month, in which `date` lies.
pub(crate) fn month_of(date: Date) -> Option<(i16, u8, bool)> {
    if !YEARS.contains(&date.year()) {
        return None;
    }
    let lunar =
        icu_calendar::Date::from_rata_die(RataDie::new(rata_die(date)), ChineseTraditional::new());
    let month = lunar.month().to_input();
    Some((
        i16::try_from(lunar.cyclic_year().related_iso).ok()?,
        month.number(),
        month.is_leap(),
    ))
}

/// The day of a solar term in a year; 立春 is 1, 清明 is 5, 大寒 is 24.
///
/// It is the day, in China, on which the sun reaches a multiple of 15 degrees of longitude.
pub(crate) fn solar_term(year: i16, number: u8) -> Option<Date> {
    if !YEARS.contains(&year) || !(1..=24).contains(&number) {
        return None;
    }
    // 小寒, the 23rd, is the first in a year; the terms are about 15 days apart.
    let place = (i64::from(number) + 1) % 24;
    let around = calendar::plus_days(Date::new(year, 1, 5).ok()?, place * 1522 / 100)?;
    let target = f64::from((u32::from(number) * 15 + 300) % 360);
    (-3..=4).find_map(|days| {
        let day = calendar::plus_days(around, days)?;
        // Midnight at the end of the day, eight hours ahead of Greenwich.
        #[expect(
            clippy::cast_precision_loss,
            reason = "days of four-digit years are exact"
        )]
        let end = calendar::days_between(Date::constant(2000, 1, 1), day) as f64 + 1.0 - 8.0 / 24.0;
        let longitude = solar_longitude(end);
        let past = (longitude - target).rem_euclid(360.0);
        (past < 180.0).then_some(day)
    })
}

/// The apparent longitude of the sun in degrees, `days` after 2000-01-01 0:00 at Greenwich. The usual series
/// of low accuracy (Meeus, Astronomical Algorithms, chapter 25): right to a quarter of an hour.
fn solar_longitude(days: f64) -> f64 {
    let t = (days - 0.5 + 0.0008) / 36525.0;
    let mean = 280.46646 + t * (36000.76983 + t * 0.000_303_2);
    let anomaly = (357.52911 + t * (35999.05029 - t * 0.000_153_7)).to_radians();
    let centre = (1.914_602 - t * (0.004_817 + t * 0.000_014)) * anomaly.sin()
        + (0.019_993 - t * 0.000_101) * (2.0 * anomaly).sin()
        + 0.000_289 * (3.0 * anomaly).sin();
    let node = (125.04 - 1934.136 * t).to_radians();
    (mean + centre - 0.00569 - 0.00478 * node.sin()).rem_euclid(360.0)
}

/// Day 1 is 1 January of the year 1.
fn rata_die(date: Date) -> i64 {
    calendar::days_between(Date::constant(1, 1, 1), date) + 1
}

fn from_rata_die(day: i64) -> Option<Date> {
    calendar::plus_days(Date::constant(1, 1, 1), day - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_the_lunar_calendar() {
        let read =
            |year, month, leap, number| day(year, month, leap, number).map(|it| it.to_string());
        let is = |date: &str| Some(date.to_owned());
        assert_eq!(read(2014, 1, false, 1), is("2014-01-31"));
        assert_eq!(read(2014, 8, false, 15), is("2014-09-08"));
        assert_eq!(read(2014, 9, true, 1), is("2014-10-24"));
        assert_eq!(read(2020, 4, true, 1), is("2020-05-23"));
        assert_eq!(read(2013, 12, false, 30), is("2014-01-30"));
        assert_eq!(read(2026, 1, false, 1), is("2026-02-17"));
    }

    #[test]
    fn days_that_do_not_exist() {
        assert_eq!(day(2014, 4, true, 1), None);
        assert_eq!(day(2014, 1, false, 31), None);
        assert_eq!(day(2014, 13, false, 1), None);
        assert_eq!(day(1850, 1, false, 1), None);
    }

    #[test]
    fn solar_terms() {
        let read = |year, number| solar_term(year, number).map(|it| it.to_string());
        let known = [
            (2014, 5, "2014-04-05"),
            (2016, 5, "2016-04-04"),
            (2017, 5, "2017-04-04"),
            (2021, 9, "2021-06-05"),
            (2024, 22, "2024-12-21"),
            (2018, 24, "2018-01-20"),
            (2014, 1, "2014-02-04"),
            (2025, 1, "2025-02-03"),
            (2019, 23, "2019-01-05"),
        ];
        for (year, number, date) in known {
            assert_eq!(read(year, number).as_deref(), Some(date), "{year} {number}");
        }
    }

    #[test]
    fn the_month_of_a_day() {
        assert_eq!(month_of(Date::constant(2020, 6, 1)), Some((2020, 4, true)));
        assert_eq!(
            month_of(Date::constant(2014, 1, 30)),
            Some((2013, 12, false))
        );
    }
}
