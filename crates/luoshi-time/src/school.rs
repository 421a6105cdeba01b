//! The school calendar: terms, their weeks, and the holidays between them.

use crate::workdays::Workdays;
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

/// The calendar of a school (校历): its terms, and which days are worked. Week 1 is the week, from Monday, in
/// which the first day of the term lies, cut to the term as the last one is; the holidays are the days
/// between two terms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SchoolCalendar {
    terms: Vec<SchoolTerm>,
    workdays: Option<Workdays>,
}

/// A time that only the school calendar knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchoolTime {
    /// 本学期, 春季学期末, 下学期第三周
    Term(WhichTerm, TermPart),
    /// 寒假
    Winter,
    /// 暑假
    Summer,
    /// 本学年
    Year,
}

/// Which term is meant, seen from a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhichTerm {
    /// 本学期, or none is named: the one that runs, or else the next.
    This,
    /// 上学期, where it means the term before.
    Previous,
    /// 下学期, 新学期
    Next,
    /// 春季学期, 第二学期
    Spring,
    /// 秋季学期, 第一学期
    Autumn,
}

/// What of a term is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TermPart {
    /// From its first day to its last.
    Whole,
    /// 开学: its first day
    Opening,
    /// 放假: the first day after it
    Leaving,
    /// 学期初
    Start,
    /// 期中
    Middle,
    /// 学期末
    End,
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

/// A term that begins later than this after the day from which it is looked for is not the next one, but one behind
/// it that was not entered; nor is a named one later than that.
const NEXT_AT_MOST: i64 = 100;
/// See [`NEXT_AT_MOST`].
const NAMED_AT_MOST: i64 = 250;
/// The same of holidays.
const HOLIDAYS_AT_MOST: i64 = 330;

/// The month from which on a term that opens is the first one of a school year.
const AUTUMN_FROM: i8 = 7;

impl SchoolTerm {
    /// A term by its days: one that opens in the second half of a year is the first of a school year.
    pub fn of(days: Window) -> SchoolTerm {
        let season = match days.first().month() >= AUTUMN_FROM {
            true => Season::Autumn,
            false => Season::Spring,
        };
        SchoolTerm { season, days }
    }

    /// The year in which its school year (学年) begins.
    pub fn school_year(self) -> i16 {
        let year = self.days.first().year();
        match self.season {
            // A first term that opens late, in February, does not exist; one in August does.
            Season::Autumn => year,
            Season::Spring => year.saturating_sub(1),
        }
    }

    /// The last day of a term of so many weeks, the one of its first day counted: a Sunday.
    pub fn last_of_weeks(first: Date, weeks: u8) -> Option<Date> {
        let days = i64::from(weeks) * 7 - 1;
        calendar::plus_days(calendar::monday_of(first)?, days).filter(|it| *it >= first)
    }

    /// How many weeks it has, cut ones counted.
    pub fn weeks(self) -> Option<i64> {
        let monday = calendar::monday_of(self.days.first())?;
        Some(calendar::days_between(monday, self.days.last()) / 7 + 1)
    }

    fn part(self, part: TermPart) -> Option<Window> {
        let SchoolTerm { days: term, .. } = self;
        match part {
            TermPart::Whole => Some(term),
            TermPart::Opening => Some(Window::day(term.first())),
            TermPart::Leaving => calendar::plus_days(term.last(), 1).map(Window::day),
            TermPart::Start => {
                let end = calendar::plus_days(term.first(), VAGUE_DAYS)?.min(term.last());
                Window::new(term.first(), end)
            }
            TermPart::End => {
                let start = calendar::plus_days(term.last(), -VAGUE_DAYS)?.max(term.first());
                Window::new(start, term.last())
            }
            TermPart::Middle => {
                let half = calendar::days_between(term.first(), term.last()) / 2;
                let middle = calendar::plus_days(term.first(), half)?;
                Window::new(
                    calendar::plus_days(middle, -6)?.max(term.first()),
                    calendar::plus_days(middle, 7)?.min(term.last()),
                )
            }
            TermPart::Weeks {
                first,
                last,
                weekday,
            } => {
                let monday = calendar::monday_of(term.first())?;
                let week = |number: u8| calendar::plus_days(monday, (i64::from(number) - 1) * 7);
                let days = match weekday {
                    Some(day) => week(first)
                        .and_then(|it| calendar::plus_days(it, i64::from(day) - 1))
                        .map(Window::day)?,
                    None => Window::new(week(first)?, calendar::plus_days(week(last)?, 6)?)?,
                };
                // A week that the term does not have is no time of it, nor is a range that leaves it.
                let has = week(last)? <= term.last();
                days.intersect(term).filter(|_| has)
            }
        }
    }
}

impl SchoolCalendar {
    /// The terms in any order.
    pub fn new(mut terms: Vec<SchoolTerm>) -> SchoolCalendar {
        terms.sort_unstable_by_key(|it| it.days.first());
        SchoolCalendar {
            terms,
            workdays: None,
        }
    }

    /// The same with the days that are off or worked against the rule.
    #[must_use]
    pub fn with_workdays(self, workdays: Workdays) -> SchoolCalendar {
        SchoolCalendar {
            workdays: Some(workdays),
            ..self
        }
    }

    /// Its terms, by their first days.
    pub fn terms(&self) -> &[SchoolTerm] {
        &self.terms
    }

    /// Which days are worked, if that was entered.
    pub fn workdays(&self) -> Option<&Workdays> {
        self.workdays.as_ref()
    }

    /// Two terms that have a day in common.
    pub fn overlap(&self) -> Option<(SchoolTerm, SchoolTerm)> {
        self.terms.windows(2).find_map(|pair| match pair {
            [one, other] if one.days.intersect(other.days).is_some() => Some((*one, *other)),
            _ => None,
        })
    }

    /// The days meant, seen from `base`: of the term that runs then, or else of the next one.
    /// `year` is the printed year in which it begins, as in 2014年春季学期; of a 学年 its first. `None` when no such
    /// term is entered, or when the year alone does not tell which.
    pub(crate) fn days(&self, time: SchoolTime, base: Date, year: Option<i16>) -> Option<Window> {
        match time {
            SchoolTime::Term(which, part) => {
                let term = match (which, part, year) {
                    // 开学 alone is the opening that comes.
                    (WhichTerm::This, TermPart::Opening, None) => {
                        let next = self.terms.iter().find(|it| it.days.first() >= base);
                        next.filter(|it| begins_within(it.days, base, NAMED_AT_MOST))
                            .or(self.terms.last())
                            .copied()?
                    }
                    _ => self.term(which, base, year)?,
                };
                term.part(part)
            }
            SchoolTime::Winter => self.holidays(Season::Autumn, base, year),
            SchoolTime::Summer => self.holidays(Season::Spring, base, year),
            SchoolTime::Year => {
                let begins = match year {
                    Some(year) => year,
                    None => self.term(WhichTerm::This, base, None)?.school_year(),
                };
                let terms = self.terms.iter();
                terms
                    .filter(|it| it.school_year() == begins)
                    .map(|it| it.days)
                    .reduce(Window::hull)
            }
        }
    }

    /// How many weeks the term has of which `time` names some; `None` when it names none, or no such term is entered.
    pub(crate) fn weeks_of(&self, time: SchoolTime, base: Date, year: Option<i16>) -> Option<u8> {
        let SchoolTime::Term(which, TermPart::Weeks { .. }) = time else {
            return None;
        };
        u8::try_from(self.term(which, base, year)?.weeks()?).ok()
    }

    fn term(&self, which: WhichTerm, base: Date, year: Option<i16>) -> Option<SchoolTerm> {
        let season = match which {
            WhichTerm::Spring => Some(Season::Spring),
            WhichTerm::Autumn => Some(Season::Autumn),
            WhichTerm::This | WhichTerm::Previous | WhichTerm::Next => None,
        };
        let mut fitting = self.terms.iter().enumerate().filter(|(_, it)| {
            season.is_none_or(|season| it.season == season)
                && match year {
                    Some(year) => it.days.first().year() == year,
                    None => {
                        let most = season.map_or(NEXT_AT_MOST, |_| NAMED_AT_MOST);
                        it.days.last() >= base && begins_within(it.days, base, most)
                    }
                }
        });
        let (at, found) = fitting.next()?;
        if year.is_some() && fitting.next().is_some() {
            return None;
        }
        match which {
            WhichTerm::Previous => self.terms.get(at.checked_sub(1)?).copied(),
            WhichTerm::Next => {
                let next = self.terms.iter().find(|it| it.days.first() > base);
                next.filter(|it| begins_within(it.days, base, NAMED_AT_MOST))
                    .copied()
            }
            WhichTerm::This | WhichTerm::Spring | WhichTerm::Autumn => Some(*found),
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
                Some(year) => days.last().year() == year || term.school_year() == year,
                None => days.last() >= base && begins_within(days, base, HOLIDAYS_AT_MOST),
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

fn begins_within(days: Window, base: Date, most: i64) -> bool {
    calendar::days_between(base, days.first()) <= most
}

impl SchoolTime {
    /// A part of the term for which no other is named.
    pub(crate) const fn this(part: TermPart) -> SchoolTime {
        SchoolTime::Term(WhichTerm::This, part)
    }

    /// Whole weeks of that term.
    pub(crate) const fn weeks(first: u8, last: u8) -> SchoolTime {
        SchoolTime::this(TermPart::Weeks {
            first,
            last,
            weekday: None,
        })
    }

    /// As an office writes it.
    pub fn written(self) -> String {
        let (which, part) = match self {
            SchoolTime::Winter => return "寒假".to_owned(),
            SchoolTime::Summer => return "暑假".to_owned(),
            SchoolTime::Year => return "本学年".to_owned(),
            SchoolTime::Term(which, part) => (which, part),
        };
        let (term, season) = match which {
            WhichTerm::This => ("", ""),
            WhichTerm::Previous => ("上学期", ""),
            WhichTerm::Next => ("下学期", ""),
            WhichTerm::Spring => ("春季学期", "春季"),
            WhichTerm::Autumn => ("秋季学期", "秋季"),
        };
        match (which, part) {
            (WhichTerm::This, TermPart::Whole) => "本学期".to_owned(),
            (WhichTerm::This, TermPart::Start) => "学期初".to_owned(),
            (WhichTerm::This, TermPart::End) => "期末".to_owned(),
            (WhichTerm::Spring, TermPart::Leaving) => "放暑假".to_owned(),
            (WhichTerm::Autumn, TermPart::Leaving) => "放寒假".to_owned(),
            (WhichTerm::Spring | WhichTerm::Autumn, TermPart::Opening) => format!("{season}开学"),
            _ => format!("{term}{}", part.written()),
        }
    }

    /// The first day of holidays, which is known without the term behind them.
    pub(crate) fn begins(self) -> Option<SchoolTime> {
        let term = match self {
            SchoolTime::Winter => WhichTerm::Autumn,
            SchoolTime::Summer => WhichTerm::Spring,
            SchoolTime::Year | SchoolTime::Term(..) => return None,
        };
        Some(SchoolTime::Term(term, TermPart::Leaving))
    }

    /// A word without sharp ends.
    pub(crate) fn is_vague(self) -> bool {
        let vague = [TermPart::Start, TermPart::Middle, TermPart::End];
        matches!(self, SchoolTime::Term(_, part) if vague.contains(&part))
    }

    /// A day, not a stretch: 前 means the day before it.
    pub(crate) fn is_point(self) -> bool {
        matches!(
            self,
            SchoolTime::Term(_, TermPart::Opening | TermPart::Leaving)
        )
    }
}

impl TermPart {
    /// Behind the name of a term.
    fn written(self) -> String {
        let fixed = match self {
            TermPart::Whole => "",
            TermPart::Opening => "开学",
            TermPart::Leaving => "放假",
            TermPart::Start => "初",
            TermPart::Middle => "期中",
            TermPart::End => "末",
            TermPart::Weeks {
                first,
                last,
                weekday: None,
            } if first == last => return format!("第{first}周"),
            TermPart::Weeks {
                first,
                last,
                weekday: None,
            } => return format!("第{first}–{last}周"),
            TermPart::Weeks {
                first,
                weekday: Some(day),
                ..
            } => return format!("第{first}周{}", calendar::weekday_written(day)),
        };
        fixed.to_owned()
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
        assert_eq!(
            read(SchoolTime::Term(WhichTerm::This, TermPart::Whole)),
            "2014-02-17..2014-07-04"
        );
        assert_eq!(
            read(SchoolTime::Term(WhichTerm::Next, TermPart::Whole)),
            "2014-09-01..2015-01-30"
        );
        assert_eq!(
            read(SchoolTime::Term(WhichTerm::Previous, TermPart::Whole)),
            "2013-09-02..2014-01-17"
        );
        assert_eq!(read(SchoolTime::Summer), "2014-07-05..2014-08-31");
        assert_eq!(
            read(SchoolTime::Term(WhichTerm::This, TermPart::Leaving)),
            "2014-07-05..2014-07-05"
        );
        assert_eq!(
            read(SchoolTime::Term(WhichTerm::This, TermPart::End)),
            "2014-06-21..2014-07-04"
        );
        assert_eq!(
            read(SchoolTime::Term(
                WhichTerm::This,
                TermPart::Weeks {
                    first: 3,
                    last: 3,
                    weekday: None
                }
            )),
            "2014-03-03..2014-03-09"
        );
        assert_eq!(
            read(SchoolTime::Term(
                WhichTerm::This,
                TermPart::Weeks {
                    first: 3,
                    last: 3,
                    weekday: Some(3)
                }
            )),
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
        // From March 2013 neither the term that runs nor the next one is entered, only later ones.
        let early = Date::constant(2013, 3, 1);
        for time in [
            SchoolTime::weeks(2, 2),
            SchoolTime::Term(WhichTerm::Spring, TermPart::Whole),
            SchoolTime::Summer,
        ] {
            assert_eq!(calendar().days(time, early, None), None, "{time:?}");
        }
        assert_eq!(
            SchoolCalendar::default().days(
                SchoolTime::Term(WhichTerm::This, TermPart::Opening),
                Date::constant(2014, 3, 1),
                None
            ),
            None
        );
    }

    #[test]
    fn weeks_are_cut_to_the_term_and_end_with_it() {
        // From a Wednesday to a Friday.
        let first = Date::constant(2014, 2, 26);
        let term = SchoolTerm::of(Window::new(first, Date::constant(2014, 7, 4)).unwrap());
        assert_eq!(term.season, Season::Spring);
        assert_eq!(term.weeks(), Some(19));
        let calendar = SchoolCalendar::new(vec![term]);
        let read = |time| {
            let days = calendar.days(time, Date::constant(2014, 3, 1), None)?;
            Some(format!("{}..{}", days.first(), days.last()))
        };
        let found = |text: &str| Some(text.to_owned());
        let weeks = |first, last| read(SchoolTime::weeks(first, last));
        assert_eq!(weeks(1, 1), found("2014-02-26..2014-03-02"));
        assert_eq!(weeks(2, 2), found("2014-03-03..2014-03-09"));
        assert_eq!(weeks(19, 19), found("2014-06-30..2014-07-04"));
        assert_eq!(weeks(20, 20), None);
        assert_eq!(weeks(18, 20), None);
        assert_eq!(
            SchoolTerm::last_of_weeks(first, 19),
            Some(Date::constant(2014, 7, 6))
        );
        let day = |weekday| {
            read(SchoolTime::this(TermPart::Weeks {
                first: 1,
                last: 1,
                weekday: Some(weekday),
            }))
        };
        // Monday of the first week lies before the term.
        assert_eq!(day(1), None);
        assert_eq!(day(5), found("2014-02-28..2014-02-28"));
    }

    #[test]
    fn a_printed_year_is_the_one_in_which_the_term_begins() {
        let read = |which, year| {
            let time = SchoolTime::Term(which, TermPart::Opening);
            let days = calendar().days(time, Date::constant(2014, 3, 1), Some(year));
            days.map(|it| it.first().to_string())
        };
        let found = |text: &str| Some(text.to_owned());
        assert_eq!(read(WhichTerm::Spring, 2014), found("2014-02-17"));
        assert_eq!(read(WhichTerm::Autumn, 2014), found("2014-09-01"));
        assert_eq!(read(WhichTerm::Spring, 2015), None);
        // Two terms begin in 2014.
        assert_eq!(read(WhichTerm::This, 2014), None);
        assert_eq!(read(WhichTerm::This, 2013), found("2013-09-02"));
    }

    #[test]
    fn terms_that_have_a_day_in_common_are_told() {
        let window = |first, last| Window::new(first, last).unwrap();
        let one = SchoolTerm::of(window(
            Date::constant(2014, 2, 17),
            Date::constant(2014, 7, 4),
        ));
        let other = SchoolTerm::of(window(
            Date::constant(2014, 7, 4),
            Date::constant(2015, 1, 9),
        ));
        assert_eq!(
            SchoolCalendar::new(vec![other, one]).overlap(),
            Some((one, other))
        );
        assert_eq!(calendar().overlap(), None);
    }
}
