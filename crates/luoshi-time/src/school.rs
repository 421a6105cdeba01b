//! The school calendar: terms, their weeks, and the holidays between them.

use crate::{Date, Window, calendar};

/// Which half of the school year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Season {
    /// The first term, from September.
    Autumn,
    /// The second term, from February.
    Spring,
}

/// A term of a school.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SchoolTerm {
    /// Which one of the year.
    pub season: Season,
    /// From the first day of school to the last.
    pub days: Window,
}

/// The terms of a school (校历). Week 1 is the week, from Monday, in which the first day of the term lies;
/// the holidays are the days between two terms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SchoolCalendar {
    terms: Vec<SchoolTerm>,
}

/// A time that only the school calendar knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchoolTime {
    /// 开学: the first day of a term
    Opening,
    /// 春季开学
    SpringOpening,
    /// 秋季开学
    AutumnOpening,
    /// 放假: the first day after a term
    Leaving,
    /// 放寒假
    WinterBegins,
    /// 放暑假
    SummerBegins,
    /// 学期初
    Start,
    /// 期中
    Middle,
    /// 学期末
    End,
    /// 本学期
    This,
    /// 上学期, where it means the term before
    Previous,
    /// 下学期, 新学期
    Next,
    /// 春季学期, 第二学期
    Spring,
    /// 秋季学期, 第一学期
    Autumn,
    /// 寒假
    Winter,
    /// 暑假
    Summer,
    /// 本学年
    Year,
    /// 第三周, 第3-5周; `first` is from 1 on
    Weeks {
        /// The first week meant.
        first: u8,
        /// The last week meant.
        last: u8,
        /// A day of that week, Monday is 1.
        weekday: Option<u8>,
    },
}

/// The vague ends of a term: its first and last two weeks.
const VAGUE_DAYS: i64 = 13;

impl SchoolCalendar {
    /// The terms in any order.
    pub fn new(mut terms: Vec<SchoolTerm>) -> SchoolCalendar {
        terms.sort_unstable_by_key(|it| it.days.first());
        SchoolCalendar { terms }
    }

    /// The days meant, seen from `base`: of the term that runs then, or else of the next one.
    /// `year` is the printed school year's first, as in 2013-2014学年. `None` when no such term is entered.
    pub(crate) fn days(&self, time: SchoolTime, base: Date, year: Option<i16>) -> Option<Window> {
        let at = |season: Option<Season>| {
            self.terms.iter().position(|it| {
                season.is_none_or(|season| it.season == season)
                    && match year {
                        Some(year) => school_year(*it) == year,
                        None => it.days.last() >= base,
                    }
            })
        };
        let term = |at: usize| self.terms.get(at).copied();
        let this = || at(None).and_then(term).map(|it| it.days);
        let of = |season| at(Some(season)).and_then(term).map(|it| it.days);
        match time {
            SchoolTime::This => this(),
            SchoolTime::Previous => term(at(None)?.checked_sub(1)?).map(|it| it.days),
            SchoolTime::Next => {
                let running = self.terms.iter().position(|it| it.days.first() > base)?;
                term(running).map(|it| it.days)
            }
            SchoolTime::Spring => of(Season::Spring),
            SchoolTime::Autumn => of(Season::Autumn),
            SchoolTime::Opening => {
                let next = self.terms.iter().find(|it| it.days.first() >= base);
                next.or(self.terms.last())
                    .map(|it| Window::day(it.days.first()))
            }
            SchoolTime::SpringOpening => of(Season::Spring).map(|it| Window::day(it.first())),
            SchoolTime::AutumnOpening => of(Season::Autumn).map(|it| Window::day(it.first())),
            SchoolTime::Leaving => after(this()?),
            SchoolTime::WinterBegins => after(of(Season::Autumn)?),
            SchoolTime::SummerBegins => after(of(Season::Spring)?),
            SchoolTime::Start => {
                let term = this()?;
                let end = calendar::plus_days(term.first(), VAGUE_DAYS)?.min(term.last());
                Window::new(term.first(), end)
            }
            SchoolTime::End => {
                let term = this()?;
                let start = calendar::plus_days(term.last(), -VAGUE_DAYS)?.max(term.first());
                Window::new(start, term.last())
            }
            SchoolTime::Middle => {
                let term = this()?;
                let half = calendar::days_between(term.first(), term.last()) / 2;
                let middle = calendar::plus_days(term.first(), half)?;
                Window::new(
                    calendar::plus_days(middle, -6)?.max(term.first()),
                    calendar::plus_days(middle, 7)?.min(term.last()),
                )
            }
            SchoolTime::Winter => self.holidays(Season::Autumn, base, year),
            SchoolTime::Summer => self.holidays(Season::Spring, base, year),
            SchoolTime::Year => {
                let this = self.terms.get(at(None)?)?;
                let mut days = self
                    .terms
                    .iter()
                    .filter(|it| school_year(**it) == school_year(*this))
                    .map(|it| it.days);
                let first = days.next()?;
                Some(days.fold(first, Window::hull))
            }
            SchoolTime::Weeks {
                first,
                last,
                weekday,
            } => {
                let term = this()?;
                let monday = calendar::monday_of(term.first())?;
                let week = |number: u8| calendar::plus_days(monday, (i64::from(number) - 1) * 7);
                match weekday {
                    Some(day) => week(first)
                        .and_then(|it| calendar::plus_days(it, i64::from(day) - 1))
                        .map(Window::day),
                    None => Window::new(week(first)?, calendar::plus_days(week(last)?, 6)?),
                }
            }
        }
    }

    /// The days between the term of `season` and the next.
    fn holidays(&self, season: Season, base: Date, year: Option<i16>) -> Option<Window> {
        self.terms.windows(2).find_map(|pair| {
            let [term, next] = pair else { return None };
            if term.season != season {
                return None;
            }
            let first = calendar::plus_days(term.days.last(), 1)?;
            let last = calendar::plus_days(next.days.first(), -1)?;
            let days = Window::new(first, last)?;
            let meant = match year {
                Some(year) => days.last().year() == year || school_year(*term) == year,
                None => days.last() >= base,
            };
            meant.then_some(days)
        })
    }

    /// The terms that touch `window`.
    pub(crate) fn terms_in(&self, window: Window) -> impl Iterator<Item = Window> + '_ {
        self.terms
            .iter()
            .map(|it| it.days)
            .filter(move |it| it.intersect(window).is_some())
    }
}

fn after(term: Window) -> Option<Window> {
    calendar::plus_days(term.last(), 1).map(Window::day)
}

/// The year in which the school year of a term begins.
fn school_year(term: SchoolTerm) -> i16 {
    let year = term.days.first().year();
    match term.season {
        // A first term that opens late, in February, does not exist; one in August does.
        Season::Autumn => year,
        Season::Spring => year.saturating_sub(1),
    }
}

impl SchoolTime {
    /// As an office writes it.
    pub fn written(self) -> String {
        let fixed = match self {
            SchoolTime::Opening => "开学",
            SchoolTime::SpringOpening => "春季开学",
            SchoolTime::AutumnOpening => "秋季开学",
            SchoolTime::Leaving => "放假",
            SchoolTime::WinterBegins => "放寒假",
            SchoolTime::SummerBegins => "放暑假",
            SchoolTime::Start => "学期初",
            SchoolTime::Middle => "期中",
            SchoolTime::End => "期末",
            SchoolTime::This => "本学期",
            SchoolTime::Previous => "上学期",
            SchoolTime::Next => "下学期",
            SchoolTime::Spring => "春季学期",
            SchoolTime::Autumn => "秋季学期",
            SchoolTime::Winter => "寒假",
            SchoolTime::Summer => "暑假",
            SchoolTime::Year => "本学年",
            SchoolTime::Weeks {
                first,
                last,
                weekday: None,
            } if first == last => return format!("第{first}周"),
            SchoolTime::Weeks {
                first,
                last,
                weekday: None,
            } => return format!("第{first}–{last}周"),
            SchoolTime::Weeks {
                first,
                weekday: Some(day),
                ..
            } => return format!("第{first}周{}", calendar::weekday_written(day)),
        };
        fixed.to_owned()
    }

    /// A word without sharp ends.
    pub(crate) fn is_vague(self) -> bool {
        matches!(
            self,
            SchoolTime::Start | SchoolTime::Middle | SchoolTime::End
        )
    }

    /// A day, not a stretch: 前 means the day before it.
    pub(crate) fn is_point(self) -> bool {
        matches!(
            self,
            SchoolTime::Opening
                | SchoolTime::SpringOpening
                | SchoolTime::AutumnOpening
                | SchoolTime::Leaving
                | SchoolTime::WinterBegins
                | SchoolTime::SummerBegins
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn calendar() -> SchoolCalendar {
        let days = |first, last| Window::new(first, last).unwrap();
        SchoolCalendar::new(vec![
            SchoolTerm {
                season: Season::Autumn,
                days: days(Date::constant(2013, 9, 2), Date::constant(2014, 1, 17)),
            },
            SchoolTerm {
                season: Season::Spring,
                days: days(Date::constant(2014, 2, 17), Date::constant(2014, 7, 4)),
            },
            SchoolTerm {
                season: Season::Autumn,
                days: days(Date::constant(2014, 9, 1), Date::constant(2015, 1, 30)),
            },
        ])
    }

    fn read(time: SchoolTime) -> String {
        let window = calendar()
            .days(time, Date::constant(2014, 3, 1), None)
            .unwrap();
        format!("{}..{}", window.first(), window.last())
    }

    #[test]
    fn terms_weeks_and_holidays() {
        assert_eq!(read(SchoolTime::This), "2014-02-17..2014-07-04");
        assert_eq!(read(SchoolTime::Next), "2014-09-01..2015-01-30");
        assert_eq!(read(SchoolTime::Previous), "2013-09-02..2014-01-17");
        assert_eq!(read(SchoolTime::Summer), "2014-07-05..2014-08-31");
        assert_eq!(read(SchoolTime::Leaving), "2014-07-05..2014-07-05");
        assert_eq!(read(SchoolTime::End), "2014-06-21..2014-07-04");
        assert_eq!(
            read(SchoolTime::Weeks {
                first: 3,
                last: 3,
                weekday: None
            }),
            "2014-03-03..2014-03-09"
        );
        assert_eq!(
            read(SchoolTime::Weeks {
                first: 3,
                last: 3,
                weekday: Some(3)
            }),
            "2014-03-05..2014-03-05"
        );
        assert_eq!(read(SchoolTime::Year), "2013-09-02..2014-07-04");
    }

    #[test]
    fn what_is_not_entered_is_not_known() {
        assert_eq!(
            calendar().days(SchoolTime::Winter, Date::constant(2014, 3, 1), None),
            None
        );
        assert_eq!(
            SchoolCalendar::default().days(SchoolTime::Opening, Date::constant(2014, 3, 1), None),
            None
        );
    }
}
