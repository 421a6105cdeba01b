//! Months, their parts, and the lunar calendar.

use super::Grammar;
use crate::calendar::Xun;
use crate::festival::Festival;
use crate::numeral::Script;
use crate::phrase::{Edge, MonthPart, MonthWord, Stated, Stretch, Style, YearWord};
use crate::token::{Token, Turn};

impl Grammar<'_> {
    /// 3月中旬, 三月份, 当月第三周, 月底; 五月廿二 is lunar.
    pub(super) fn month_in_words(&mut self, year: YearWord, with_year: bool) -> Option<Stated> {
        self.attempt(|it| {
            let Some((month, script)) = it.attempt(Self::month_word) else {
                return if with_year { None } else { it.part_alone() };
            };
            it.take(Token::Particle);
            if let Some(lunar) = it.attempt(|it| it.lunar_by_day(year, month)) {
                return Some(lunar);
            }
            let mut stated = Stated::month(year, month, MonthPart::Whole);
            if let Some(part) = it.attempt(Self::any_part) {
                stated.stretch = Stretch::Month { month, part };
            } else if let Some((day, style)) = it.bare_day(script) {
                stated.stretch = Stretch::Month {
                    month,
                    part: MonthPart::Day(day),
                };
                stated.style = style;
            }
            Some(stated)
        })
    }

    /// 3月, 三月份, 元月, 当月, 次月.
    pub(super) fn month_word(&mut self) -> Option<(MonthWord, Option<Script>)> {
        match self.next()? {
            Token::Number(number) => {
                let small = match number.script {
                    Script::Arabic => number.signs <= 2,
                    Script::HanCount => true,
                    Script::HanOld | Script::HanDigits => false,
                };
                let month = small && self.take(Token::Month);
                month.then_some((MonthWord::Printed(number.value), Some(number.script)))
            }
            Token::JanuaryMark => self
                .take(Token::Month)
                .then_some((MonthWord::Printed(1), None)),
            Token::ThisMonth => Some((MonthWord::OfBase(0), None)),
            Token::Turned(Turn::NextMonth) => Some((MonthWord::Next, None)),
            _ => None,
        }
    }

    /// 中旬, 月底, 29日, 上半月, where the month is not said.
    pub(super) fn part_alone(&mut self) -> Option<Stated> {
        self.attempt(|it| {
            let part = match it.peek()? {
                Token::Month => {
                    it.at += 1;
                    // 月内
                    if it.peek() == Some(Token::Within) {
                        MonthPart::Whole
                    } else {
                        it.edge_of_month()?
                    }
                }
                // 季末, 季度末
                Token::Quarter => {
                    it.at += 1;
                    let edge = it.edge();
                    let stretch = Stretch::QuarterOfBase { offset: 0, edge };
                    return (edge != Edge::Whole).then_some(Stated::new(
                        YearWord::Unsaid,
                        stretch,
                        Style::Words,
                    ));
                }
                _ => it.part()?,
            };
            // 90日 is no day, but a count.
            if matches!(part, MonthPart::Day(32..)) {
                return None;
            }
            Some(Stated::month(YearWord::Unsaid, MonthWord::Unsaid, part))
        })
    }

    /// A part behind its month, which may be named twice: 十二月月底.
    pub(super) fn any_part(&mut self) -> Option<MonthPart> {
        self.take(Token::Month);
        self.part()
            .or_else(|| self.edge_of_month())
            .or_else(|| self.attempt(Self::half_of_month))
            .or_else(|| self.attempt(Self::counted_part_of_month))
    }

    /// 15日, 中旬, 四旬.
    pub(super) fn part(&mut self) -> Option<MonthPart> {
        match self.peek()? {
            Token::Number(_) => self.attempt(|it| {
                let number = it.small_number()?.value;
                match it.next()? {
                    Token::Day => Some(MonthPart::Day(number)),
                    Token::Xun => Some(MonthPart::NoXun { nth: number }),
                    _ => None,
                }
            }),
            _ => self.attempt(Self::xun),
        }
    }

    /// 中旬, 上中旬, 中下旬.
    fn xun(&mut self) -> Option<MonthPart> {
        let first = self.next()?;
        // 3月上、中旬: the first of two that share the 旬.
        if let (
            Some(Token::Pause | Token::And | Token::Hyphen | Token::Dash | Token::To),
            Some(Token::Middle | Token::Lower),
            Some(Token::Xun),
        ) = (self.peek(), self.peek_at(1), self.peek_at(2))
        {
            let xun = match first {
                Token::Upper => Xun::First,
                Token::Middle => Xun::Middle,
                _ => return None,
            };
            return Some(MonthPart::Xun {
                xun,
                mistyped: false,
            });
        }
        let second = match self.peek()? {
            Token::Upper | Token::Middle | Token::Lower => self.next(),
            _ => None,
        };
        let xun = match (first, second) {
            (Token::Upper, None) => Xun::First,
            (Token::Middle, None) => Xun::Middle,
            (Token::Lower, None) => Xun::Last,
            (Token::Upper, Some(Token::Middle)) | (Token::Middle, Some(Token::Upper)) => {
                Xun::FirstAndMiddle
            }
            (Token::Middle, Some(Token::Lower)) => Xun::MiddleAndLast,
            _ => return None,
        };
        let mistyped = match self.next()? {
            Token::Xun => false,
            Token::MistypedXun => true,
            _ => return None,
        };
        Some(MonthPart::Xun { xun, mistyped })
    }

    /// 底, 初, 中 behind 月.
    fn edge_of_month(&mut self) -> Option<MonthPart> {
        let part = match self.peek()? {
            Token::Start => MonthPart::Start,
            Token::EndOf => MonthPart::End,
            Token::Middle => MonthPart::Middle,
            _ => return None,
        };
        self.at += 1;
        Some(part)
    }

    fn half_of_month(&mut self) -> Option<MonthPart> {
        let part = match self.next()? {
            Token::FirstHalf => MonthPart::FirstHalf,
            Token::LastHalf => MonthPart::LastHalf,
            _ => return None,
        };
        self.take(Token::Month).then_some(part)
    }

    /// 第三周, 第二个周五, 最后一周, 前四天, 最后五天.
    fn counted_part_of_month(&mut self) -> Option<MonthPart> {
        let sign = self.next()?;
        if !matches!(
            sign,
            Token::Ordinal | Token::FirstOf | Token::LastOf | Token::Before
        ) {
            return None;
        }
        let number = match sign {
            Token::FirstOf => 1,
            _ => self
                .small_number()
                .map(|it| it.value)
                .or((sign == Token::LastOf).then_some(1))?,
        };
        self.take(Token::Piece);
        if matches!(sign, Token::Ordinal | Token::LastOf)
            && let Some(day) = self.weekday()
        {
            let nth = if sign == Token::LastOf { 0 } else { number };
            return Some(MonthPart::Weekday { nth, day });
        }
        match (sign, self.next()?) {
            (Token::Ordinal | Token::FirstOf, Token::Week) => {
                // 第一周周五
                let day = self.attempt(|it| {
                    // 第一周的周三
                    if it.take(Token::Particle) && it.peek() != Some(Token::Week) {
                        return None;
                    }
                    matches!(it.peek(), Some(Token::Week | Token::Number(_))).then_some(())?;
                    it.weekday_behind_week()
                });
                Some(match day {
                    Some(day) => MonthPart::DayOfWeek { week: number, day },
                    None => MonthPart::Week(number),
                })
            }
            (Token::LastOf, Token::Week) if number == 1 => Some(MonthPart::LastWeek),
            (Token::Before, Token::Days | Token::Day) => Some(MonthPart::FirstDays(number)),
            // 每月第一天
            (Token::Ordinal, Token::Days) => Some(MonthPart::Day(number)),
            (Token::Ordinal | Token::FirstOf, Token::Workday) => {
                Some(MonthPart::Workday { nth: number })
            }
            (Token::LastOf, Token::Workday) if number == 1 => Some(MonthPart::Workday { nth: 0 }),
            (Token::Before, Token::Workday) => Some(MonthPart::FirstWorkdays(number)),
            (Token::LastOf, Token::Days | Token::Day) => Some(MonthPart::LastDays(number)),
            _ => None,
        }
    }

    /// The 15 of 3月15, when nothing says that it belongs to something else.
    fn bare_day(&mut self, month: Option<Script>) -> Option<(u32, Style)> {
        self.attempt(|it| {
            let number = it.number()?;
            let style = match number.script {
                Script::Arabic if number.signs <= 2 => Style::Clipped,
                // 八月十五. Not 3月一5月, where 一 is a stroke.
                Script::HanCount if month == Some(Script::HanCount) && number.value >= 10 => {
                    Style::ClippedHan
                }
                _ => return None,
            };
            let alone = matches!(
                it.peek(),
                None | Some(
                    Token::Hyphen
                        | Token::Dash
                        | Token::To
                        | Token::Arrow
                        | Token::Begin
                        | Token::End
                        | Token::Stop
                        | Token::Before
                        | Token::After
                        | Token::Open
                        | Token::Close
                        | Token::Clock(_)
                        | Token::Comma
                        | Token::Pause
                        | Token::And
                        | Token::Cutoff
                        | Token::Week
                        | Token::Finish
                )
            );
            alone.then_some((number.value, style))
        })
    }

    /// 五月廿二, 三月初一: the day is written as lunar days are.
    fn lunar_by_day(&mut self, year: YearWord, month: MonthWord) -> Option<Stated> {
        let MonthWord::Printed(month) = month else {
            return None;
        };
        let day = match self.next()? {
            Token::Start => {
                self.small_number()
                    .filter(|it| (1..=10).contains(&it.value))?
                    .value
            }
            Token::Number(number) if number.script == Script::HanOld => number.value,
            _ => return None,
        };
        // 三月廿五日 is a day of March.
        if self.peek() == Some(Token::Day) {
            return None;
        }
        lunar(year, month, false, day)
    }

    /// 廿一, alone.
    pub(super) fn lunar_day_alone(&mut self, year: YearWord) -> Option<Stated> {
        self.attempt(|it| {
            let number = it.number().filter(|it| it.script == Script::HanOld)?;
            if it.peek() == Some(Token::Day) {
                return None;
            }
            lunar(year, 0, false, number.value)
        })
    }

    /// 农历八月十五, 腊月, 闰四月, 正月初8, 大年初三, 农历元宵.
    pub(super) fn lunar(&mut self, year: YearWord) -> Option<Stated> {
        self.attempt(|it| {
            if it.take(Token::LunarNewYear) {
                it.take(Token::Start).then_some(())?;
                let day = it.small_number().filter(|it| it.value <= 15)?.value;
                return lunar(year, 1, false, day);
            }
            it.take(Token::Lunar);
            if let Some(Token::Feast(feast)) = it.peek() {
                it.at += 1;
                it.take(Token::FeastMark);
                // 农历新年
                let feast = match feast {
                    Festival::NewYear => Festival::Spring,
                    feast => feast,
                };
                return Some(Stated::new(
                    year,
                    Stretch::Feast {
                        feast,
                        days_off: false,
                    },
                    Style::Words,
                ));
            }
            // 农历2014年八月十五
            let year = if year == YearWord::Unsaid {
                it.year()
            } else {
                year
            };
            let leap = it.take(Token::Leap);
            let month = match it.next()? {
                Token::LunarMonth(month) => u32::from(month),
                Token::Number(number) => it.take(Token::Month).then_some(number.value)?,
                _ => return None,
            };
            let begins = it.take(Token::Start);
            let day = match it.number_ahead() {
                Some(number) => {
                    it.at += 1;
                    it.take(Token::Day);
                    number.value
                }
                None if begins => return None,
                None => 0,
            };
            lunar(year, month, leap, day)
        })
    }
}

/// A day of the lunar calendar; numbers beyond it are no lunar day.
fn lunar(year: YearWord, month: u32, leap: bool, day: u32) -> Option<Stated> {
    if month > 12 || day > 30 {
        return None;
    }
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    Some(Stated::new(
        year,
        Stretch::Lunar { month, leap, day },
        Style::Words,
    ))
}
