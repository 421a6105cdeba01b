//! What a reading of a limit warns of, in a sentence.

use luoshi_time::{Reading, Warning, Window};
use luoshi_words::Words;

use super::window_with_year;

/// The warnings of a reading and of its parts, each once.
pub fn limit_warnings(reading: &Reading) -> impl Iterator<Item = &Warning> {
    let parts = reading.parts.iter().flat_map(|it| &it.reading.warnings);
    let own = &reading.warnings;
    own.iter().chain(parts.filter(|it| !own.contains(it)))
}

/// The sentence of a warning.
pub fn limit_warning(words: Words, warning: &Warning) -> String {
    let key = format!("limit-warning-{}", warning.code());
    match warning {
        Warning::LeftOver(text) => words.with(&key, &[("text", text.into())]),
        Warning::WeekdayMismatch {
            date,
            weekday,
            suggestion,
        } => {
            let day = window_with_year(words, Window::day(*date));
            let weekday = words.say(&format!("weekday-{weekday}"));
            let meant = suggestion.map(|it| window_with_year(words, Window::day(it)));
            words.with(
                &key,
                &[
                    ("day", (&day).into()),
                    ("weekday", (&weekday).into()),
                    ("meant", meant.as_deref().unwrap_or("none").into()),
                ],
            )
        }
        Warning::WeekMismatch { first, last, days } => {
            let weeks = match first == last {
                true => first.to_string(),
                false => format!("{first}–{last}"),
            };
            let days = window_with_year(words, *days);
            words.with(
                &key,
                &[("weeks", (&weeks).into()), ("days", (&days).into())],
            )
        }
        _ => words.say(&key),
    }
}
