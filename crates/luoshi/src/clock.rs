//! What day it is for a command.

use std::ffi::OsString;
use std::fmt;

use jiff::civil::Date;
use luoshi_app::clock::{Clock, HOME_ZONE, zone};

/// The setting that puts the clock on another day, for tests.
const TODAY: &str = "LUOSHI_TODAY";

/// `LUOSHI_TODAY` is set to something that is no day.
#[derive(Debug)]
pub struct NoDay {
    /// What it is set to.
    pub set: String,
}

impl NoDay {
    /// The setting.
    pub const NAME: &str = TODAY;
}

impl fmt::Display for NoDay {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{TODAY}={}", self.set)
    }
}

impl std::error::Error for NoDay {}

/// Whether the day is set from outside.
pub fn is_set() -> bool {
    setting().is_some()
}

/// The machine's clock, or one that shows the day of `LUOSHI_TODAY`.
pub fn clock() -> Result<Clock, NoDay> {
    let Some(set) = setting() else {
        return Ok(Clock::system());
    };
    match set.to_str().and_then(|it| it.parse::<Date>().ok()) {
        Some(day) => Ok(Clock::on(day, &zone(HOME_ZONE))),
        None => Err(NoDay {
            set: set.to_string_lossy().into_owned(),
        }),
    }
}

/// The day it is in the plan's own calendar.
pub fn today() -> Result<Date, NoDay> {
    Ok(clock()?.today(&zone(HOME_ZONE)))
}

fn setting() -> Option<OsString> {
    std::env::var_os(TODAY).filter(|it| !it.is_empty())
}
