//! Days and moments as people write them. Windows are written by [`luoshi_plan::print`].

use jiff::{Timestamp, tz::TimeZone};
pub use luoshi_plan::print::months;
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
    fn a_moment_is_shown_where_the_unit_is() {
        let zone = TimeZone::fixed(jiff::tz::offset(8));
        let at = "2026-04-16T18:20:00Z".parse().unwrap();
        assert_eq!(
            moment(Words::of(Lang::Zh), at, &zone),
            "2026年4月17日 02:20"
        );
    }
}
