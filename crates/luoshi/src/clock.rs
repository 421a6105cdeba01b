//! What day it is for a command.

use luoshi_app::clock::{Clock, HOME_ZONE, zone};
use luoshi_time::Date;
use luoshi_words::Words;

use crate::failure::Failure;

/// The setting that puts the clock on another day, for tests.
const TODAY: &str = "LUOSHI_TODAY";

/// The machine's clock, or one that shows the day of `LUOSHI_TODAY`.
pub fn clock(words: Words) -> Result<Clock, Failure> {
    let Some(set) = std::env::var_os(TODAY).filter(|it| !it.is_empty()) else {
        return Ok(Clock::system());
    };
    match set.to_str().and_then(|it| it.parse::<Date>().ok()) {
        Some(day) => Ok(Clock::on(day, &zone(HOME_ZONE))),
        None => {
            let set = set.to_string_lossy();
            let values = [("name", TODAY.into()), ("value", (&*set).into())];
            Err(Failure::Arguments(words.with("cli-bad-day", &values)))
        }
    }
}

/// The day it is in the plan's own calendar.
pub fn today(words: Words) -> Result<Date, Failure> {
    Ok(clock(words)?.today(&zone(HOME_ZONE)))
}
