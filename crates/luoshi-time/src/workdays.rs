//! Days on which offices work.

use crate::{Date, calendar};

/// The yearly notice on public holidays: which days are off that would not be, and which Saturdays and
/// Sundays are worked (调休).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workdays {
    off: Vec<Date>,
    worked: Vec<Date>,
}

impl Workdays {
    /// `off` and `worked` in any order.
    pub fn new(mut off: Vec<Date>, mut worked: Vec<Date>) -> Workdays {
        off.sort_unstable();
        worked.sort_unstable();
        Workdays { off, worked }
    }

    /// Whether offices work on `date`.
    pub fn is_workday(&self, date: Date) -> bool {
        let weekend = calendar::weekday(date) > 5;
        if weekend {
            self.worked.binary_search(&date).is_ok()
        } else {
            self.off.binary_search(&date).is_err()
        }
    }

    /// The day `days` workdays from `date`; without a table from Monday to Friday. `None` beyond the calendar.
    pub(crate) fn count(table: Option<&Workdays>, date: Date, days: i64) -> Option<Date> {
        // More than a lifetime of workdays is a slip of the pen, and is not walked.
        if days.abs() > 20_000 {
            return None;
        }
        let (mut date, mut left) = (date, days.abs());
        // Ten times as many days pass before this ends, even if nearly all are off.
        let mut steps = left.saturating_mul(10) + 400;
        while left > 0 && steps > 0 {
            date = calendar::plus_days(date, days.signum())?;
            let works = table.map_or(calendar::weekday(date) <= 5, |it| it.is_workday(date));
            left -= i64::from(works);
            steps -= 1;
        }
        (left == 0).then_some(date)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_worked_saturday_counts_and_a_holiday_does_not() {
        let day = |day| Date::constant(2014, 4, day);
        // Qingming 2014: Monday the 7th off. Labour Day: Sunday 4 May worked.
        let table = Workdays::new(vec![day(7)], vec![Date::constant(2014, 5, 4)]);
        let after = |from, days| Workdays::count(Some(&table), from, days);
        assert_eq!(after(day(4), 1), Some(day(8)));
        assert_eq!(Workdays::count(None, day(4), 1), Some(day(7)));
        assert_eq!(
            after(Date::constant(2014, 5, 2), 1),
            Some(Date::constant(2014, 5, 4))
        );
        assert_eq!(after(day(8), -1), Some(day(4)));
    }
}
