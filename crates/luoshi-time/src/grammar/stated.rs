//! A stretch of the calendar: the year and what of it, or days around the document.

use super::Grammar;
use super::pointed::rolling;
use crate::festival::Festival;
use crate::numeral::Script;
use crate::phrase::{
    Edge, MonthPart, MonthWord, Phrase, Stated, Stretch, Style, Vague, WeekPart, YearPart, YearWord,
};
use crate::school::{SchoolTime, TermPart, WhichTerm};
use crate::token::{Token, Turn};

impl Grammar<'_> {
    pub(super) fn stated(&mut self) -> Option<Stated> {
        self.attempt(|it| {
            let about = it.take(Token::About);
            if about {
                it.fillers();
            }
            let mut stated = it.unqualified()?;
            if about {
                stated.vague = Some(Vague::About);
            }
            it.qualify(&mut stated);
            Some(stated)
        })
    }

    fn unqualified(&mut self) -> Option<Stated> {
        let numbered = matches!(self.peek()?, Token::Number(_));
        self.attempt(Self::in_words).or_else(|| {
            if numbered {
                self.in_any_figures()
            } else {
                None
            }
        })
    }

    /// What stands beside a day: a weekday, brackets, a time of day, 左右.
    fn qualify(&mut self, stated: &mut Stated) {
        loop {
            match self.peek() {
                // 今天(9月14日): the brackets say which day that is.
                Some(Token::Open)
                    if stated.stretch == Stretch::DayOfBase(0) && self.day_in_brackets(stated) => {}
                // 第一周（3月3日-3月9日): whoever reads the range takes the brackets.
                Some(Token::Open)
                    if matches!(
                        stated.stretch,
                        Stretch::School(SchoolTime::Term(_, TermPart::Weeks { .. }))
                    ) =>
                {
                    return;
                }
                Some(Token::Open) => {
                    let weekday = self.attempt(|it| {
                        it.at += 1;
                        if matches!(it.peek(), Some(Token::This | Token::Lower | Token::Upper)) {
                            it.at += 1;
                        }
                        let day = it.weekday()?;
                        it.take(Token::Close).then_some(day)
                    });
                    match weekday {
                        Some(day) => {
                            stated.weekday = Some(day);
                            self.notes.brackets = true;
                        }
                        None if self.part_in_brackets(stated) => {}
                        // 5月（15日-20日）: whoever reads the limit takes the brackets.
                        None if has_parts(*stated) && self.limit_in_brackets() => return,
                        None if self.brackets() => {}
                        None => return,
                    }
                }
                Some(Token::Week) if is_day(*stated) && stated.weekday.is_none() => {
                    match self.weekday() {
                        Some(day) => stated.weekday = Some(day),
                        None => return,
                    }
                }
                // 10月12号,星期一
                Some(Token::Comma) if is_day(*stated) && self.peek_at(1) == Some(Token::Week) => {
                    let weekday = self.attempt(|it| {
                        it.at += 1;
                        it.weekday()
                    });
                    match weekday {
                        Some(day) => stated.weekday = Some(day),
                        None => return,
                    }
                }
                Some(Token::Clock(_) | Token::Number(_) | Token::Colon)
                    if is_day(*stated) && self.clock() => {}
                Some(Token::About) => {
                    self.at += 1;
                    stated.vague = Some(Vague::About);
                }
                Some(Token::Around) => {
                    self.at += 1;
                    stated.vague = Some(Vague::Around);
                }
                _ => return,
            }
        }
    }

    /// 5月（上旬）, 5月（20日）: the part of a month.
    fn part_in_brackets(&mut self, stated: &mut Stated) -> bool {
        let Stretch::Month {
            month,
            part: MonthPart::Whole,
        } = stated.stretch
        else {
            return false;
        };
        let part = self.attempt(|it| {
            it.at += 1;
            let part = it.any_part()?;
            it.take(Token::Close).then_some(part)
        });
        if let Some(part) = part {
            stated.stretch = Stretch::Month { month, part };
            self.notes.brackets = true;
        }
        part.is_some()
    }

    /// Whether the brackets that follow hold a limit and nothing else. Not brackets in brackets, lest they be
    /// read again and again.
    fn limit_in_brackets(&self) -> bool {
        let inner = self.rest().get(1..).unwrap_or_default();
        let ends = inner
            .iter()
            .position(|it| matches!(it.token, Token::Open | Token::Close));
        let numbered = inner
            .get(..ends.unwrap_or(0))
            .unwrap_or_default()
            .iter()
            .any(|it| matches!(it.token, Token::Number(_) | Token::Xun | Token::EndOf));
        numbered
            && self
                .ahead(|it| {
                    it.at += 1;
                    // 4月（第5-8周）: a label, and compared with the days.
                    if let Phrase::One(Stated {
                        stretch: Stretch::School(_),
                        ..
                    }) = it.dated()?
                    {
                        return None;
                    }
                    it.take(Token::Close).then_some(())
                })
                .is_some()
    }

    fn day_in_brackets(&mut self, stated: &mut Stated) -> bool {
        let said = self.attempt(|it| {
            it.at += 1;
            let said = it
                .unqualified()
                .filter(|it| is_day(*it) && it.month_number().is_some())?;
            it.take(Token::Close).then_some(said)
        });
        if let Some(said) = said {
            *stated = said;
            self.notes.brackets = true;
        }
        said.is_some()
    }

    pub(super) fn in_words(&mut self) -> Option<Stated> {
        let start = self.at;
        let year = self.year();
        let with_year = self.at > start;
        if with_year {
            self.take(Token::Comma);
            self.take(Token::Particle);
        }
        let stated = match self.peek() {
            Some(Token::Number(_) | Token::JanuaryMark | Token::ThisMonth | Token::Month) => self
                .month_in_words(year, with_year)
                .or_else(|| self.quarters(year))
                .or_else(|| self.by_numbers(year))
                .or_else(|| self.lunar_day_alone(year)),
            Some(Token::Ordinal | Token::FirstOf | Token::LastOf) => {
                self.counted_part(year, with_year)
            }
            Some(Token::FirstHalf | Token::LastHalf) => self.half(year),
            Some(Token::Before) => self.first_of(year, with_year),
            Some(Token::Start | Token::EndOf | Token::Year | Token::Middle)
                if with_year || self.peek() == Some(Token::Year) =>
            {
                self.edge_of_year(year)
                    .or_else(|| if with_year { None } else { self.part_alone() })
            }
            Some(Token::Quarter) if !with_year => self.part_alone(),
            Some(Token::WholeYear) => {
                self.at += 1;
                Some(Stated::new(
                    year,
                    Stretch::Year(YearPart::Whole),
                    Style::Words,
                ))
            }
            Some(Token::Turned(Turn::NextMonth | Turn::SameMonth)) => {
                self.month_in_words(year, with_year)
            }
            Some(Token::Feast(_)) => self.feast(year),
            Some(Token::Solar(term)) => {
                self.at += 1;
                Some(Stated::new(year, Stretch::Solar(term), Style::Words))
            }
            Some(Token::Lunar | Token::LunarMonth(_) | Token::LunarNewYear | Token::Leap) => {
                self.lunar(year)
            }
            Some(Token::School(_) | Token::Semester | Token::SchoolYear) => self.school_time(year),
            Some(Token::Today(days)) if !with_year => {
                self.at += 1;
                Some(Stated::new(
                    year,
                    Stretch::DayOfBase(i32::from(days)),
                    Style::Words,
                ))
            }
            Some(
                Token::Week | Token::Weekend | Token::ThisWeek | Token::Turned(Turn::NextWeek),
            ) if !with_year => self.week(),
            Some(Token::This | Token::Upper | Token::Lower | Token::After | Token::Middle)
                if !with_year =>
            {
                self.pointed()
            }
            _ => None,
        };
        // The school year is found first by its two years.
        stated.or_else(|| {
            let whole = with_year && !matches!(year, YearWord::Blank | YearWord::Masked);
            whole.then_some(Stated::new(
                year,
                Stretch::Year(YearPart::Whole),
                Style::Words,
            ))
        })
    }

    /// 上半年, 上半月, 下半周.
    fn half(&mut self, year: YearWord) -> Option<Stated> {
        self.attempt(|it| {
            let second = it.next()? == Token::LastHalf;
            Some(match it.next()? {
                Token::Year => {
                    let edge = it.edge();
                    Stated::new(year, Stretch::Half { second, edge }, Style::Words)
                }
                Token::Month => {
                    let part = if second {
                        MonthPart::LastHalf
                    } else {
                        MonthPart::FirstHalf
                    };
                    Stated::month(year, MonthWord::Unsaid, part)
                }
                Token::Week => {
                    let day = if second {
                        WeekPart::LastHalf
                    } else {
                        WeekPart::FirstHalf
                    };
                    Stated::new(
                        year,
                        Stretch::Week {
                            offset: Some(0),
                            day,
                        },
                        Style::Words,
                    )
                }
                _ => return None,
            })
        })
    }

    /// 第一季度, 三季度末, 1-3季度 comes as a range.
    pub(super) fn quarters(&mut self, year: YearWord) -> Option<Stated> {
        self.attempt(|it| {
            it.take(Token::Ordinal);
            let start = it.at;
            let number = it.small_number()?.value;
            if !it.take(Token::Quarter) || !(1..=4).contains(&number) {
                return None;
            }
            // 春、秋两季 counts them.
            let written = it.text.get(it.bytes(start, start + 1));
            if written.is_some_and(|it| it.contains('两')) {
                return None;
            }
            let edge = it.edge();
            Some(Stated::new(
                year,
                Stretch::Quarters {
                    first: number,
                    last: number,
                    edge,
                },
                Style::Words,
            ))
        })
    }

    /// 初, 中, 末 behind a quarter or half-year.
    pub(super) fn edge(&mut self) -> Edge {
        match self.peek() {
            Some(Token::Start) => {
                self.at += 1;
                Edge::Start
            }
            Some(Token::EndOf) => {
                self.at += 1;
                Edge::End
            }
            Some(Token::Middle) if !matches!(self.peek_at(1), Some(Token::Xun | Token::Lower)) => {
                self.at += 1;
                Edge::Middle
            }
            _ => Edge::Whole,
        }
    }

    /// Behind 第, 首 or 最后: the third month, the first quarter, the last four months, the second week.
    fn counted_part(&mut self, year: YearWord, with_year: bool) -> Option<Stated> {
        self.attempt(|it| {
            let sign = it.next()?;
            let number = match sign {
                Token::FirstOf => 1,
                _ => it
                    .small_number()
                    .map(|it| it.value)
                    .or((sign == Token::LastOf).then_some(1))?,
            };
            let piece = it.take(Token::Piece);
            let stretch = match (it.next()?, sign) {
                (Token::Quarter, Token::LastOf) => return None,
                (Token::Quarter, _) if (1..=4).contains(&number) => {
                    let edge = it.edge();
                    Stretch::Quarters {
                        first: number,
                        last: number,
                        edge,
                    }
                }
                (Token::Month, Token::LastOf) if with_year => {
                    Stretch::Year(YearPart::LastMonths(number))
                }
                (Token::Month, _) if with_year && (piece || sign == Token::FirstOf) => {
                    let part = it.part().unwrap_or(MonthPart::Whole);
                    Stretch::Month {
                        month: MonthWord::Printed(number),
                        part,
                    }
                }
                (Token::Days | Token::Day, Token::LastOf) if with_year => {
                    Stretch::Year(YearPart::LastDays(number))
                }
                (Token::Week, Token::Ordinal | Token::FirstOf) if with_year => {
                    Stretch::Year(YearPart::Week(number))
                }
                (Token::Week, Token::LastOf) if with_year => {
                    Stretch::Year(YearPart::LastWeeks(number))
                }
                // 第三天, 第七年: the document's is the first.
                (Token::Days, Token::Ordinal) if !with_year => {
                    Stretch::DayOfBase(i32::try_from(number).ok()?.checked_sub(1)?)
                }
                (Token::Year, Token::Ordinal) if !with_year && !piece => {
                    let years = i8::try_from(number).ok()?.checked_sub(1)?;
                    return Some(Stated::new(
                        YearWord::Relative(years),
                        Stretch::Year(YearPart::Whole),
                        Style::Words,
                    ));
                }
                (Token::Week, Token::Ordinal) => {
                    let first = u8::try_from(number).ok()?;
                    let weekday = it.attempt(Self::weekday_behind_week);
                    Stretch::School(SchoolTime::Term(
                        WhichTerm::This,
                        TermPart::Weeks {
                            first,
                            last: first,
                            weekday,
                        },
                    ))
                }
                (Token::Semester, _) if number <= 2 => {
                    it.at -= 1;
                    return it.school_time_behind_ordinal(year, number);
                }
                _ => return None,
            };
            Some(Stated::new(year, stretch, Style::Words))
        })
    }

    /// 前三季度, 前五个月, 前10天, behind a year; 前两个月 without one.
    fn first_of(&mut self, year: YearWord, with_year: bool) -> Option<Stated> {
        self.attempt(|it| {
            it.at += 1;
            let written = it.small_number()?;
            let number = written.value;
            it.take(Token::Piece);
            let stretch = match it.next()? {
                Token::Quarter if (1..=4).contains(&number) => Stretch::Quarters {
                    first: 1,
                    last: number,
                    edge: Edge::Whole,
                },
                // 前两周 are the fourteen days up to the document; 前两个月 whole months.
                token if !with_year => Stretch::Units {
                    back: true,
                    count: number,
                    unit: rolling(token)?,
                    figures: written.script == Script::Arabic || token == Token::Week,
                },
                Token::Month => Stretch::Year(YearPart::FirstMonths(number)),
                Token::Days | Token::Day => Stretch::Year(YearPart::FirstDays(number)),
                Token::Week => Stretch::Year(YearPart::FirstWeeks(number)),
                _ => return None,
            };
            Some(Stated::new(year, stretch, Style::Words))
        })
    }

    /// 年底, 年初, 2014年底, 明年年中.
    fn edge_of_year(&mut self, year: YearWord) -> Option<Stated> {
        self.attempt(|it| {
            let again = it.take(Token::Year);
            let part = match it.peek() {
                Some(Token::Start) => YearPart::Start,
                Some(Token::EndOf) => YearPart::End,
                Some(Token::Middle) => YearPart::Middle,
                Some(Token::Within) if again && year == YearWord::Unsaid => {
                    return Some(Stated::new(
                        year,
                        Stretch::Year(YearPart::Whole),
                        Style::Words,
                    ));
                }
                _ => return None,
            };
            it.at += 1;
            Some(Stated::new(year, Stretch::Year(part), Style::Words))
        })
    }

    fn feast(&mut self, year: YearWord) -> Option<Stated> {
        let Some(Token::Feast(feast)) = self.peek() else {
            return None;
        };
        self.at += 1;
        self.feast_behind(year, feast)
    }

    /// 五一, 十一: numbers, where what follows shows that a festival is meant.
    fn by_numbers(&mut self, year: YearWord) -> Option<Stated> {
        self.attempt(|it| {
            let number = it.number()?;
            // 五四青年节
            if let Some(Token::Feast(feast)) = it.peek()
                && (Festival::by_numbers(number.value) == Some(feast)
                    || number.value == 99 && feast == Festival::DoubleNinth)
            {
                it.at += 1;
                return it.feast_behind(year, feast);
            }
            let named = match number.script {
                Script::HanDigits => number.signs == 2,
                Script::HanCount => number.value == 11 && number.signs == 2,
                _ => false,
            };
            let shown = matches!(
                it.peek(),
                None | Some(
                    Token::FeastMark
                        | Token::Before
                        | Token::After
                        | Token::During
                        | Token::Holidays
                        | Token::Around
                        | Token::Hyphen
                        | Token::Dash
                        | Token::To
                        | Token::Filler
                        | Token::Finish
                        | Token::Pause
                        | Token::And
                )
            );
            if !named || !shown || it.is_number_of_a_unit() {
                return None;
            }
            let feast = Festival::by_numbers(number.value)?;
            it.feast_behind(year, feast)
        })
    }

    /// The 十一 of 十一、十二月 and 十一至十二月: behind the numbers that follow stands a unit.
    fn is_number_of_a_unit(&self) -> bool {
        let mut rest = self.rest().iter().map(|it| it.token).peekable();
        let joins = |it: Token| {
            matches!(
                it,
                Token::Pause | Token::And | Token::Hyphen | Token::Dash | Token::To
            )
        };
        let mut any = false;
        while rest.next_if(|it| joins(*it)).is_some() {
            if rest.next_if(|it| matches!(it, Token::Number(_))).is_none() {
                return false;
            }
            any = true;
        }
        any && matches!(rest.peek(), Some(Token::Month | Token::Day))
    }

    fn feast_behind(&mut self, year: YearWord, feast: Festival) -> Option<Stated> {
        self.take(Token::FeastMark);
        let days_off = self.take(Token::Holidays) | self.take(Token::During);
        Some(Stated::new(
            year,
            Stretch::Feast { feast, days_off },
            Style::Words,
        ))
    }
}

/// Whether brackets behind it may say more closely which days are meant.
pub(super) fn has_parts(stated: Stated) -> bool {
    match stated.stretch {
        Stretch::Month { part, .. } => !matches!(part, MonthPart::Day(_)),
        Stretch::Half { .. }
        | Stretch::Quarters { .. }
        | Stretch::Year(_)
        | Stretch::Feast { .. }
        | Stretch::School(_) => true,
        _ => false,
    }
}

/// Whether a weekday or a time of day can stand beside it.
pub(super) fn is_day(stated: Stated) -> bool {
    match stated.stretch {
        Stretch::Month { part, .. } => matches!(part, MonthPart::Day(_)),
        Stretch::Week {
            day: WeekPart::Day(_),
            ..
        }
        | Stretch::DayOfBase(_)
        | Stretch::Feast { .. } => true,
        Stretch::Lunar { day, .. } => day > 0,
        _ => false,
    }
}
