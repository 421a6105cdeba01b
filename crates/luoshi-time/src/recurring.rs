//! Limits that come again and again.

use crate::calendar;
use crate::context::Known;
use crate::phrase::{MonthPart, MonthWord, Stated, Stretch, Year, YearWord};
use crate::resolve::{excluded, plain_days};
use crate::school::{SchoolCalendar, SchoolTime, TermPart};
use crate::workdays::works;
use crate::{Date, Window};

/// `每月10日前`: a limit that comes again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recurring {
    /// How often.
    pub every: Every,
    /// Only odd or even months or weeks.
    pub parity: Option<Parity>,
    /// Which part of the unit; all of it without.
    pub(crate) on: Option<On>,
    /// The day before which it does not begin.
    pub first: Option<Date>,
    /// The day behind which it does not go on.
    pub last: Option<Date>,
}

/// `每两周`: how often.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Every {
    /// 1 for 每周, 2 for 每两周.
    pub count: u32,
    /// The unit that comes again.
    pub unit: Unit,
}

/// A unit that comes again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// 时 and what is shorter: too short for days.
    Hour,
    /// 日, 天
    Day,
    /// 工作日
    Workday,
    /// 周
    Week,
    /// 旬
    Xun,
    /// 半月
    HalfMonth,
    /// 月
    Month,
    /// 季度
    Quarter,
    /// 半年
    HalfYear,
    /// 年
    Year,
    /// 学期
    Term,
    /// 学年
    SchoolYear,
}

/// `单月`, `双周`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parity {
    /// 单
    Odd,
    /// 双
    Even,
}

/// Which part of the unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct On {
    pub what: What,
    /// 前: the part ends the limit, and the unit opens it.
    pub before: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum What {
    /// 底, 10日, 20日-25日, 3月、9月: each from the first to the second.
    Parts(Vec<(Stated, Stated)>),
    /// 周一、周三: a bit for each day, Monday is the lowest.
    Weekdays(u8),
}

impl Recurring {
    /// Its occurrences that touch `window`, in order. Those of terms need the school calendar, and so do
    /// odd and even weeks; without one there are none.
    pub fn occurrences<'a>(
        &'a self,
        window: Window,
        known: &Known<'a>,
    ) -> impl Iterator<Item = Window> + use<'a> {
        let known = *known;
        let last = self.last.map_or(window.last(), |it| it.min(window.last()));
        // Every second one is counted from the first there is, even if that lies before the window.
        let from = Window::new(self.first.unwrap_or(window.first()), last);
        let within = from.and_then(|it| it.intersect(window));
        let count = usize::try_from(self.every.count.max(1)).unwrap_or(usize::MAX);
        from.map(|from| units(self.every.unit, from, known))
            .into_iter()
            .flatten()
            .step_by(count)
            .filter(move |unit| self.has_parity(*unit, known.school))
            .flat_map(move |unit| self.parts(unit, known))
            .filter(move |it| within.is_some_and(|within| it.intersect(within).is_some()))
    }

    /// Odd or even as asked: months of the year, weeks of the term.
    fn has_parity(&self, unit: Window, school: Option<&SchoolCalendar>) -> bool {
        let Some(parity) = self.parity else {
            return true;
        };
        let place = match self.every.unit {
            Unit::Month => Some(i64::from(month_of(unit.first()))),
            Unit::Week => week_of_term(unit, school),
            _ => None,
        };
        let rest = i64::from(parity == Parity::Odd);
        place.is_some_and(|it| it.rem_euclid(2) == rest)
    }

    /// The part of one unit, or several.
    fn parts(&self, unit: Window, known: Known<'_>) -> Vec<Window> {
        let Some(on) = &self.on else {
            return vec![unit];
        };
        match &on.what {
            What::Parts(parts) => {
                let days = |(first, last): &(Stated, Stated)| {
                    let last_days = self.part(*last, unit, known)?;
                    let first_days = self.part(*first, unit, known)?;
                    if !on.before {
                        return Window::new(first_days.first(), last_days.last());
                    }
                    let due = if first == last && excluded(last.stretch) {
                        calendar::plus_days(last_days.first(), -1)?
                    } else {
                        last_days.last()
                    };
                    Window::new(unit.first().min(due), due)
                };
                // 每年9、3月: in the order of days, and no day twice.
                let mut windows: Vec<Window> = parts.iter().filter_map(days).collect();
                windows.sort_unstable();
                windows.dedup();
                windows
            }
            What::Weekdays(days) => (0..7)
                .filter(|day| days >> day & 1 == 1)
                .filter_map(|day| calendar::plus_days(unit.first(), day))
                .filter(|day| unit.contains(*day))
                .map(Window::day)
                .collect(),
        }
    }

    fn part(&self, stated: Stated, unit: Window, known: Known<'_>) -> Option<Window> {
        let year = unit.first().year();
        let stretch = match (stated.stretch, self.every.unit) {
            (
                Stretch::Month {
                    month: MonthWord::Unsaid,
                    part,
                },
                Unit::Month,
            ) => Stretch::Month {
                month: MonthWord::Printed(month_of(unit.first())),
                part,
            },
            // 每季度末
            (
                Stretch::Month {
                    month: MonthWord::Unsaid,
                    part: MonthPart::End,
                },
                _,
            ) => Stretch::Month {
                month: MonthWord::Printed(month_of(unit.last())),
                part: MonthPart::Whole,
            },
            (
                Stretch::Month {
                    month: MonthWord::Unsaid,
                    part: MonthPart::Start,
                },
                _,
            ) => Stretch::Month {
                month: MonthWord::Printed(month_of(unit.first())),
                part: MonthPart::Whole,
            },
            // 每季度首月10日
            (
                Stretch::Month {
                    month: MonthWord::OfUnit(number),
                    part,
                },
                _,
            ) => {
                let month = if number == 0 {
                    month_of(unit.last())
                } else {
                    month_of(unit.first()) + number - 1
                };
                Stretch::Month {
                    month: MonthWord::Printed(month),
                    part,
                }
            }
            (
                Stretch::School(
                    time @ SchoolTime::Term(_, TermPart::Start | TermPart::End | TermPart::Middle),
                ),
                Unit::Term,
            ) => {
                return known.school?.days(time, unit.first(), None);
            }
            (stretch, _) => stretch,
        };
        let printed = YearWord::Printed(Year { year, short: false });
        plain_days(
            Stated {
                year: printed,
                stretch,
                ..stated
            },
            year,
            known.table(),
        )
    }
}

/// The whole units that touch a window, in order.
fn units<'a>(
    unit: Unit,
    within: Window,
    known: Known<'a>,
) -> Box<dyn Iterator<Item = Window> + 'a> {
    let days = move |step: i64, from: Option<Date>| {
        std::iter::successors(from, move |it| calendar::plus_days(*it, step))
            .take_while(move |it| *it <= within.last())
            .filter_map(move |it| Window::new(it, calendar::plus_days(it, step - 1)?))
    };
    let months = move |step: u32| {
        calendar::months_in(within)
            .scan(None, move |before, (year, month)| {
                let start = (month - 1) / step * step + 1;
                let new = *before != Some((year, start));
                *before = Some((year, start));
                Some(new.then_some((year, start)))
            })
            .flatten()
            .filter_map(move |(year, start)| {
                let last = calendar::month(year, start + step - 1)?;
                Some(calendar::month(year, start)?.hull(last))
            })
    };
    match unit {
        Unit::Hour => Box::new(std::iter::empty()),
        Unit::Day => Box::new(days(1, Some(within.first()))),
        Unit::Workday => Box::new(days(1, Some(within.first())).filter(move |it| {
            let day = it.first();
            works(known.table(), day)
        })),
        Unit::Week => Box::new(days(7, calendar::monday_of(within.first()))),
        Unit::Xun => Box::new(
            calendar::months_in(within).flat_map(|(year, month)| pieces(year, month, &[1, 11, 21])),
        ),
        Unit::HalfMonth => Box::new(
            calendar::months_in(within).flat_map(|(year, month)| pieces(year, month, &[1, 16])),
        ),
        Unit::Month => Box::new(months(1)),
        Unit::Quarter => Box::new(months(3)),
        Unit::HalfYear => Box::new(months(6)),
        Unit::Year => Box::new(months(12)),
        Unit::Term | Unit::SchoolYear => match known.school {
            None => Box::new(std::iter::empty()),
            Some(school) if unit == Unit::Term => Box::new(school.terms_in(within)),
            Some(school) => {
                let mut before = None;
                Box::new(school.terms_in(within).filter_map(move |term| {
                    let year = school.days(SchoolTime::Year, term.first(), None)?;
                    let new = before != Some(year);
                    before = Some(year);
                    new.then_some(year)
                }))
            }
        },
    }
}

/// A month cut at these days.
fn pieces(year: i16, month: u32, starts: &[i8]) -> Vec<Window> {
    let Some(whole) = calendar::month(year, month) else {
        return Vec::new();
    };
    let day = |day: i8| whole.first().with().day(day).build().ok();
    let ends = starts
        .iter()
        .skip(1)
        .map(|it| day(it - 1))
        .chain([Some(whole.last())]);
    starts
        .iter()
        .zip(ends)
        .filter_map(|(start, end)| Window::new(day(*start)?, end?))
        .collect()
}

/// The number of a week in its term.
fn week_of_term(week: Window, school: Option<&SchoolCalendar>) -> Option<i64> {
    let term = school?.days(SchoolTime::this(TermPart::Whole), week.last(), None)?;
    let monday = calendar::monday_of(term.first())?;
    Some(calendar::days_between(monday, week.first()).div_euclid(7) + 1)
}

fn month_of(date: Date) -> u32 {
    u32::from(date.month().unsigned_abs())
}
