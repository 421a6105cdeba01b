//! Days on which offices work.

use crate::holiday::Holiday;
use crate::{Date, Window, calendar};

/// The yearly notice on public holidays: which days are off that would not be, and which Saturdays and
/// Sundays are worked (调休). Of a year without such days nothing is known but its statutory holidays.
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
        if !self.covers(date) {
            return is_workday_without_notice(date);
        }
        let weekend = calendar::weekday(date) > 5;
        if weekend {
            self.worked.binary_search(&date).is_ok()
        } else {
            self.off.binary_search(&date).is_err()
        }
    }

    /// Whether days of that year were entered.
    pub fn covers(&self, date: Date) -> bool {
        let has_year = |days: &[Date]| {
            let at = days.partition_point(|it| it.year() < date.year());
            days.get(at).is_some_and(|it| it.year() == date.year())
        };
        has_year(&self.off) || has_year(&self.worked)
    }

    /// The days that are off although no weekend, in order.
    pub fn off(&self) -> &[Date] {
        &self.off
    }

    /// The days that are worked although weekend, in order.
    pub fn worked(&self) -> &[Date] {
        &self.worked
    }

    /// The day `days` workdays from `date`; without a table from Monday to Friday but for statutory holidays.
    /// `None` beyond the calendar.
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
            let works = works(table, date);
            left -= i64::from(works);
            steps -= 1;
        }
        (left == 0).then_some(date)
    }
}

/// Whether offices work on `date`, as far as is known.
pub(crate) fn works(table: Option<&Workdays>, date: Date) -> bool {
    table.map_or_else(|| is_workday_without_notice(date), |it| it.is_workday(date))
}

fn is_workday_without_notice(date: Date) -> bool {
    calendar::weekday(date) <= 5 && Holiday::first_in(Window::day(date)).is_none()
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

    #[test]
    fn without_the_notice_of_the_year_statutory_holidays_are_off() {
        let wednesday = Date::constant(2014, 4, 30);
        let may = |day| Date::constant(2014, 5, day);
        let off = vec![may(1), may(2), may(3)];
        let table = Workdays::new(off, vec![may(4)]);
        let after = |table, days| Workdays::count(table, wednesday, days);
        assert_eq!(after(Some(&table), 1), Some(may(4)));
        assert_eq!(after(None, 1), Some(may(2)));
        assert_eq!(after(Some(&table), 5), Some(may(8)));
        assert_eq!(after(None, 5), Some(may(8)));
        // Of 2015 the table says nothing.
        assert!(!table.covers(Date::constant(2015, 5, 1)));
        assert!(!table.is_workday(Date::constant(2015, 5, 1)));
        assert!(table.is_workday(Date::constant(2015, 5, 4)));
    }
}
