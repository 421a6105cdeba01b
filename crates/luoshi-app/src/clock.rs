//! The clock: the only place that asks what time it is. Tests and demonstrations set it.

use std::time::Instant;

use jiff::{
    Timestamp,
    civil::Date,
    tz::{TimeZone, offset},
};

/// Where the time comes from.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    /// The moment the clock was set to, and the machine's own moment then; none for the real time.
    set: Option<(Timestamp, Instant)>,
}

impl Clock {
    /// The machine's clock.
    pub fn system() -> Clock {
        Clock { set: None }
    }

    /// A clock that shows `day` in `zone` now, at the machine's time of day, and goes on from there.
    pub fn on(day: Date, zone: &TimeZone) -> Clock {
        let time = zone.to_datetime(machine_now()).time();
        let at = zone.to_timestamp(day.to_datetime(time));
        Clock {
            set: at.ok().map(|at| (at, Instant::now())),
        }
    }

    /// Whether it shows another day than the machine's.
    pub fn is_set(&self) -> bool {
        self.set.is_some()
    }

    /// What time it is.
    pub fn now(&self) -> Timestamp {
        match self.set {
            None => machine_now(),
            Some((at, since)) => at.checked_add(since.elapsed()).unwrap_or(at),
        }
    }

    /// What day it is in `zone`.
    pub fn today(&self, zone: &TimeZone) -> Date {
        zone.to_datetime(self.now()).date()
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "this is the clock the others are sent to"
)]
fn machine_now() -> Timestamp {
    Timestamp::now()
}

/// The zone a unit is opened in, and the zone of commands that have no unit.
pub const HOME_ZONE: &str = "Asia/Shanghai";

/// A zone by its name; UTC when this machine does not know it.
pub fn zone(name: &str) -> TimeZone {
    if name == HOME_ZONE {
        // The same all year since 1991. To look it up, the machine's whole folder of zones is walked
        // through, which takes a tenth of the time of reading a schedule.
        return TimeZone::fixed(offset(8));
    }
    TimeZone::get(name).unwrap_or(TimeZone::UTC)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn home_is_where_the_machine_says_it_is() {
        let Ok(known) = TimeZone::get(HOME_ZONE) else {
            return;
        };
        for month in 1..=12 {
            let noon = Date::constant(2026, month, 1).at(12, 0, 0, 0);
            let at = known.to_timestamp(noon).unwrap();
            assert_eq!(zone(HOME_ZONE).to_datetime(at), noon);
        }
    }
}
