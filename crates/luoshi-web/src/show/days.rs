//! Days and moments as people write them. Windows are written by [`luoshi_plan::print`].

use jiff::{Timestamp, tz::TimeZone};
use luoshi_plan::print::{window_beside, window_with_year};
use luoshi_time::{Date, Window};
use luoshi_words::Words;

/// `4月17日`, `17 Apr`; with its year where that is not `year`.
pub fn day_beside(words: Words, day: Date, year: i16) -> String {
    window_beside(words, Window::day(day), year)
}

/// `2026年4月17日`, `17 Apr 2026`.
pub fn day_of_year(words: Words, day: Date) -> String {
    window_with_year(words, Window::day(day))
}

/// `2026年3月–9月`, `Mar–Sep 2026`.
pub fn months(words: Words, first: Date, last: Date) -> String {
    let month = |day: Date| words.say(&format!("month-{}", day.month()));
    let (a, b) = (month(first), month(last));
    let (y, z) = (first.year().to_string(), last.year().to_string());
    if y == z && a == b {
        return words.with("date-month", &[("y", (&y).into()), ("a", (&a).into())]);
    }
    if y == z {
        words.with(
            "date-months",
            &[("y", (&y).into()), ("a", (&a).into()), ("b", (&b).into())],
        )
    } else {
        words.with(
            "date-months-over-years",
            &[
                ("y", (&y).into()),
                ("a", (&a).into()),
                ("z", (&z).into()),
                ("b", (&b).into()),
            ],
        )
    }
}

/// `2026年4月16日 16:20`, in the unit's zone.
pub fn moment(words: Words, at: Timestamp, zone: &TimeZone) -> String {
    let at = zone.to_datetime(at);
    format!(
        "{} {:02}:{:02}",
        day_of_year(words, at.date()),
        at.hour(),
        at.minute()
    )
}

/// The day of a moment, in the unit's zone.
pub fn day_of(words: Words, at: Timestamp, zone: &TimeZone) -> String {
    day_of_year(words, zone.to_datetime(at).date())
}

#[cfg(test)]
mod tests {
    use super::*;
    use luoshi_words::Lang;

    #[test]
    fn a_programme_is_named_by_its_months() {
        let date = |y, m| Date::new(y, m, 1).unwrap();
        let zh = Words::of(Lang::Zh);
        assert_eq!(months(zh, date(2026, 3), date(2026, 9)), "2026年3月–9月");
        assert_eq!(
            months(zh, date(2026, 11), date(2027, 1)),
            "2026年11月–2027年1月"
        );
        assert_eq!(months(zh, date(2026, 6), date(2026, 6)), "2026年6月");
        let en = Words::of(Lang::En);
        assert_eq!(months(en, date(2026, 3), date(2026, 9)), "Mar–Sep 2026");
    }

    #[test]
    fn a_moment_is_shown_where_the_unit_is() {
        let zone = TimeZone::fixed(jiff::tz::offset(8));
        let at = "2026-04-16T18:20:00Z".parse().unwrap();
        assert_eq!(
            moment(Words::of(Lang::Zh), at, &zone),
            "2026年4月17日 02:20"
        );
    }
}
