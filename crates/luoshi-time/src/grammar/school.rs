//! Times that the school calendar knows: 本学期末, 第二学期, 开学第一周, 2013-2014学年.

use super::Grammar;
use super::years::full_year;
use crate::phrase::{Stated, Stretch, Style, Year, YearWord};
use crate::school::SchoolTime;
use crate::token::Token;

impl Grammar<'_> {
    /// 寒假, 开学, 学期末, 学年.
    pub(super) fn school_time(&mut self, year: YearWord) -> Option<Stated> {
        self.attempt(|it| {
            let time = match it.next()? {
                Token::School(time) => it.detail(time)?,
                Token::Semester => it
                    .detail(SchoolTime::This)
                    .filter(|it| *it != SchoolTime::This)?,
                Token::SchoolYear => SchoolTime::Year,
                _ => return None,
            };
            Some(Stated::new(year, Stretch::School(time), Style::Words))
        })
    }

    /// 本学期, 下学期初, 本学年.
    pub(super) fn school_time_pointed(&mut self, offset: i32) -> Option<Stated> {
        self.attempt(|it| {
            let time = match (it.next()?, offset) {
                (Token::SchoolYear, 0) => SchoolTime::Year,
                (Token::Semester, 0) => it.detail(SchoolTime::This)?,
                (Token::Semester, 1) => SchoolTime::Next,
                (Token::Semester, -1) => SchoolTime::Previous,
                _ => return None,
            };
            // 下学期初: no name for it yet, and 初 of this one would be wrong.
            let part = matches!(
                it.peek(),
                Some(
                    Token::Start
                        | Token::Middle
                        | Token::EndOf
                        | Token::Ordinal
                        | Token::FirstOf
                        | Token::School(_)
                )
            );
            if part && offset != 0 {
                return None;
            }
            Some(Stated::new(
                YearWord::Unsaid,
                Stretch::School(time),
                Style::Words,
            ))
        })
    }

    /// 第二学期.
    pub(super) fn school_time_behind_ordinal(
        &mut self,
        year: YearWord,
        number: u32,
    ) -> Option<Stated> {
        if !self.take(Token::Semester) {
            return None;
        }
        let time = if number == 1 {
            SchoolTime::Autumn
        } else {
            SchoolTime::Spring
        };
        let time = self.detail(time)?;
        Some(Stated::new(year, Stretch::School(time), Style::Words))
    }

    /// 2013-2014学年[第二学期].
    pub(super) fn school_year(&mut self) -> Option<Stated> {
        self.attempt(|it| {
            let first = it.number().and_then(full_year)?;
            it.separator()?;
            let last = it.number()?;
            let follows = |year: Year| {
                last.value == u32::from(year.year.unsigned_abs()) + 1 || last.signs == 2
            };
            if !follows(first) || !it.take(Token::SchoolYear) {
                return None;
            }
            let year = YearWord::Printed(first);
            let term = it.attempt(|it| {
                it.take(Token::Ordinal).then_some(())?;
                let number = it.small_number().filter(|it| it.value <= 2)?.value;
                it.school_time_behind_ordinal(year, number)
            });
            let term = term.or_else(|| match it.peek() {
                Some(Token::School(time @ (SchoolTime::Spring | SchoolTime::Autumn))) => {
                    it.at += 1;
                    Some(Stated::new(year, Stretch::School(time), Style::Words))
                }
                _ => None,
            });
            Some(term.unwrap_or(Stated::new(
                year,
                Stretch::School(SchoolTime::Year),
                Style::Words,
            )))
        })
    }

    /// What follows the name of a term: 初, 末, 放假, 第一周.
    fn detail(&mut self, time: SchoolTime) -> Option<SchoolTime> {
        let of_term = matches!(
            time,
            SchoolTime::This | SchoolTime::Spring | SchoolTime::Autumn | SchoolTime::Next
        );
        Some(match self.peek() {
            Some(Token::EndOf) if of_term => {
                self.at += 1;
                SchoolTime::End
            }
            Some(Token::Start) if of_term => {
                self.at += 1;
                SchoolTime::Start
            }
            Some(Token::Middle) if of_term => {
                self.at += 1;
                SchoolTime::Middle
            }
            Some(Token::School(inner)) if of_term => {
                self.at += 1;
                match (time, inner) {
                    (SchoolTime::This, inner) => inner,
                    (SchoolTime::Spring, SchoolTime::Opening | SchoolTime::Start) => {
                        SchoolTime::SpringOpening
                    }
                    (SchoolTime::Autumn, SchoolTime::Opening | SchoolTime::Start) => {
                        SchoolTime::AutumnOpening
                    }
                    (SchoolTime::Spring, SchoolTime::Leaving) => SchoolTime::SummerBegins,
                    (SchoolTime::Autumn, SchoolTime::Leaving) => SchoolTime::WinterBegins,
                    _ => return None,
                }
            }
            // 春季学期末: the part of a term that need not be the running one has no name yet.
            Some(
                Token::EndOf
                | Token::Start
                | Token::Middle
                | Token::End
                | Token::Ordinal
                | Token::FirstOf,
            ) if of_term && time != SchoolTime::This => return None,
            Some(Token::During | Token::Within) => {
                self.at += 1;
                time
            }
            Some(Token::End) if of_term => {
                self.at += 1;
                SchoolTime::End
            }
            Some(Token::Ordinal | Token::FirstOf) => {
                self.attempt(|it| it.week_of_term()).unwrap_or(time)
            }
            _ => time,
        })
    }

    /// 第三周, 第三周周五, 首周.
    fn week_of_term(&mut self) -> Option<SchoolTime> {
        let first = match self.next()? {
            Token::FirstOf => 1,
            _ => u8::try_from(self.small_number()?.value).ok()?,
        };
        self.take(Token::Piece);
        if !self.take(Token::Week) {
            return None;
        }
        let weekday = self.attempt(Self::weekday_behind_week);
        Some(SchoolTime::Weeks {
            first,
            last: first,
            weekday,
        })
    }
}
