//! Days and moments as people write them. Windows are written by [`luoshi_plan::print`].

use jiff::{Timestamp, tz::TimeZone};
pub use luoshi_plan::print::months;
use luoshi_plan::print::{days_beside, window_beside, window_with_year};
use luoshi_time::{Date, Reading, Window};
use luoshi_words::Words;

/// The most limits of one cell whose days are said one by one.
const LISTED_MOST: usize = 3;

/// The days of a limit beside others of `year`, as far as it has any. A short list says those of each
/// part; a longer one, or one with a part that names no day, those from the first to the last.
pub fn limit_beside(words: Words, reading: &Reading, year: i16) -> Option<String> {
    let each = reading.parts.iter();
    let each: Option<Vec<String>> = each
        .map(|it| days_beside(words, &it.reading, year))
        .collect();
    match each {
        Some(each) if (2..=LISTED_MOST).contains(&each.len()) => {
            Some(each.join(&words.say("shell-list-pause")))
        }
        _ => days_beside(words, reading, year),
    }
}

/// `4月17日`, `17 Apr`; with its year where that is not `year`.
pub fn day_beside(words: Words, day: Date, year: i16) -> String {
    window_beside(words, Window::day(day), year)
}

/// `2026年4月17日`, `17 Apr 2026`.
pub fn day_of_year(words: Words, day: Date) -> String {
    window_with_year(words, Window::day(day))
}

/// `2026年4月17日–20日`, `17–20 Apr 2026`.
pub fn window_of_year(words: Words, window: Window) -> String {
    window_with_year(words, window)
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
    fn a_list_says_the_days_of_each_part() {
        let context = luoshi_time::Context {
            year: 2026,
            year_from: luoshi_time::YearFrom::Document,
            base: Date::constant(2026, 3, 1),
        };
        let said = |written| {
            let reading = luoshi_time::read(written, &context);
            limit_beside(Words::of(Lang::Zh), &reading, 2026)
        };
        assert_eq!(said("3月、5月").unwrap(), "3月1日–31日、5月1日–31日");
        assert_eq!(
            said("3月、5月、7月、9月").unwrap(),
            "3月1日–9月30日",
            "too many to be told in a line"
        );
        assert_eq!(said("6月底前并长期坚持").unwrap(), "截至6月30日");
        assert_eq!(said("长期坚持"), None);
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
