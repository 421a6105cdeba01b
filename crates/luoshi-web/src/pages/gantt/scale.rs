//! The months above the picture, their ten-day ticks, and today.

use luoshi_plan::gantt::{Axis, Month};
use luoshi_time::Date;
use luoshi_words::Words;

use super::show::share;
use crate::show::days;

/// As many months have their names side by side on a desk, on a tablet, on a phone.
const NAMES_ON_DESK: usize = 24;
const NAMES_ON_TABLET: usize = 14;
const NAMES_ON_PHONE: usize = 10;

/// The months above the rows. Places are shares of the axis, `12.5%`.
pub struct Scale {
    /// How high it is, in px.
    pub height: u32,
    /// Where in it the months begin, in px.
    pub top: u32,
    /// Years, where it runs over several.
    pub years: Vec<YearShown>,
    /// The months.
    pub months: Vec<MonthShown>,
    /// Ten-day ticks, where months are few enough.
    pub xun: Vec<String>,
    /// Today, where it lies among them.
    pub today: Option<TodayShown>,
}

/// The beginning of a month.
pub struct MonthShown {
    /// Its place.
    pub x: String,
    /// Its name.
    pub name: String,
    /// Where there is no room for the name, nor for a line to each month.
    pub class: &'static str,
}

/// The year of the months that follow.
pub struct YearShown {
    /// Its place.
    pub x: String,
    /// Its name.
    pub name: String,
    /// It has room for its name before the axis ends.
    pub class: &'static str,
}

/// The line of today.
pub struct TodayShown {
    /// Its place.
    pub x: String,
    /// The day in words.
    pub day: String,
    /// The words stand to the left of the line.
    pub before: bool,
}

impl Scale {
    /// The months of `axis`, with `today`, for a plan of `year`.
    pub fn of(words: Words, axis: Axis, today: Date, year: i16) -> Scale {
        let months = axis.months();
        let named_on = |fit: usize| {
            // Each step divides the next, so that a name that is left out on a desk stays out.
            let fits = |it: &usize| months.len().div_ceil(*it) <= fit;
            [1, 2, 4].into_iter().find(fits).unwrap_or(12)
        };
        let class = |at: usize| match at {
            _ if !at.is_multiple_of(named_on(NAMES_ON_DESK)) => "never",
            _ if !at.is_multiple_of(named_on(NAMES_ON_TABLET)) => "not-on-tablet",
            _ if !at.is_multiple_of(named_on(NAMES_ON_PHONE)) => "not-on-phone",
            _ => "",
        };
        let named = |(at, month): (usize, &Month)| MonthShown {
            x: share(axis, month.days.from),
            name: words.say(&format!("month-{}", month.first.month())),
            class: class(at),
        };
        let begins = |it: &&Month| it.days.from == 0 || it.first.month() == 1;
        let years = months.iter().filter(begins);
        let top = if axis.over_years() { 38 } else { 20 };
        Scale {
            height: top + 22,
            top,
            years: match axis.over_years() {
                true => years.map(|it| year_shown(words, axis, it)).collect(),
                false => Vec::new(),
            },
            months: months.iter().enumerate().map(named).collect(),
            xun: match months.len() {
                ..=NAMES_ON_TABLET => axis.xun().into_iter().map(|it| share(axis, it)).collect(),
                _ => Vec::new(),
            },
            today: axis.day(today).map(|at| TodayShown {
                x: share(axis, at),
                day: days::day_beside(words, today, year),
                before: at * 4 > axis.length() * 3,
            }),
        }
    }
}

fn year_shown(words: Words, axis: Axis, month: &Month) -> YearShown {
    let year = i32::from(month.first.year());
    let left = axis.length() - month.days.from;
    YearShown {
        x: share(axis, month.days.from),
        name: words.with("gantt-year", &[("year", year.into())]),
        class: match left * 100 / axis.length() {
            0..5 => "never",
            5..13 => "not-on-phone",
            _ => "",
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;
    use luoshi_plan::gantt::Gantt;
    use luoshi_words::Lang;

    #[test]
    fn months_without_room_give_up_their_names_on_small_screens_first() {
        let axis = |months: i8| {
            let first = Date::constant(2026, 1, 1);
            let mut plan = samples::timetable().plan;
            let last = Date::new(
                2026 + i16::from((months - 1) / 12),
                (months - 1) % 12 + 1,
                28,
            );
            plan.phases.truncate(1);
            plan.phases[0].items[0].limit.reading.term =
                luoshi_time::Term::In(luoshi_time::Window::new(first, last.unwrap()).unwrap());
            let words = Words::of(Lang::Zh);
            let scale = Scale::of(words, Gantt::of(&plan).axis.unwrap(), first, 2026);
            let classes = |class| scale.months.iter().filter(|it| it.class == class).count();
            (
                classes(""),
                classes("not-on-phone"),
                classes("not-on-tablet"),
                classes("never"),
            )
        };
        assert_eq!(axis(7), (7, 0, 0, 0));
        assert_eq!(axis(12), (6, 6, 0, 0));
        assert_eq!(axis(36), (9, 0, 9, 18));
    }
}
