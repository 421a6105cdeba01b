//! Years: 2014年, 14年, 明年, 次年, 20__年.

use super::Grammar;
use crate::numeral::{Number, Script};
use crate::phrase::{Year, YearWord};
use crate::token::{Token, Turn};

impl Grammar<'_> {
    /// The year, if one is written; and [`YearWord::Unsaid`] without going on, if not.
    pub(super) fn year(&mut self) -> YearWord {
        let year = match self.peek() {
            Some(Token::Number(_)) => self.numbered_year(),
            Some(Token::RelativeYear(years)) => {
                self.at += 1;
                // 今年年底: the second 年 belongs to the part.
                Some(YearWord::Relative(years))
            }
            Some(Token::Turned(Turn::NextYear)) => {
                self.at += 1;
                Some(YearWord::Next)
            }
            Some(Token::Turned(Turn::SameYear)) => {
                self.at += 1;
                Some(YearWord::Same)
            }
            Some(Token::This | Token::Upper | Token::Lower) => self.pointed_year(),
            Some(Token::Ordinal) => self.second_year(),
            // 年11月5日, with the number of the year left out.
            Some(Token::Year)
                if self.at == 0 && matches!(self.peek_at(1), Some(Token::Number(_))) =>
            {
                self.at += 1;
                Some(YearWord::Blank)
            }
            _ => None,
        };
        year.unwrap_or(YearWord::Unsaid)
    }

    fn numbered_year(&mut self) -> Option<YearWord> {
        self.attempt(|it| {
            let number = it.number()?;
            match it.next()? {
                Token::Year => {
                    // 五六年 alone is five or six years.
                    let a_few = number.script == Script::HanDigits
                        && number.signs == 2
                        && number.value / 10 + 1 == number.value % 10
                        && number.value > 10
                        && !matches!(it.peek(), Some(Token::Number(_)));
                    if a_few {
                        return None;
                    }
                    full_year(number)
                        .or_else(|| short_year(number))
                        .or_else(|| it.old_year(number))
                        .map(YearWord::Printed)
                }
                sign @ (Token::Mask | Token::Blank)
                    if number.signs < 4 && number.script == Script::Arabic =>
                {
                    while it.take(sign) {}
                    it.take(Token::Year).then_some(if sign == Token::Mask {
                        YearWord::Masked
                    } else {
                        YearWord::Blank
                    })
                }
                _ => None,
            }
        })
    }

    /// 第二年1月, behind a separator: the year after the one before it.
    fn second_year(&mut self) -> Option<YearWord> {
        self.attempt(|it| {
            it.at += 1;
            let second = it.small_number()?.value == 2 && it.take(Token::Year);
            let behind = matches!(
                it.peek(),
                Some(Token::Number(_) | Token::Start | Token::JanuaryMark)
            );
            (second && behind).then_some(YearWord::Next)
        })
    }

    /// 三六七年一月一日: a year of three digits, where a month follows.
    fn old_year(&self, number: Number) -> Option<Year> {
        let month =
            matches!(self.peek(), Some(Token::Number(_))) && self.peek_at(1) == Some(Token::Month);
        let digits = number.script == Script::HanDigits && number.signs == 3;
        let year = i16::try_from(number.value).ok()?;
        (month && digits && year >= 100).then_some(Year { year, short: false })
    }

    /// 本年, 上一年, 下年.
    fn pointed_year(&mut self) -> Option<YearWord> {
        self.attempt(|it| {
            let offset = match it.next()? {
                Token::This => 0,
                Token::Upper => -1,
                _ => 1,
            };
            it.one();
            it.take(Token::Year).then_some(YearWord::Relative(offset))
        })
    }

    /// 一 and 个, as in 上一个月.
    pub(super) fn one(&mut self) {
        if self
            .number_ahead()
            .is_some_and(|it| it.value == 1 && it.script == Script::HanCount)
        {
            self.at += 1;
        }
        self.take(Token::Piece);
    }
}

/// Four digits, or 两千零四.
pub(super) fn full_year(number: Number) -> Option<Year> {
    let full = match number.script {
        Script::Arabic | Script::HanDigits => number.signs == 4,
        Script::HanCount => number.value >= 1900,
        Script::HanOld => false,
    };
    if full {
        century_and_year(number.value)
    } else {
        None
    }
}

/// Two digits: the years from 1970 to 2069.
pub(super) fn short_year(number: Number) -> Option<Year> {
    if number.signs != 2 || matches!(number.script, Script::HanCount | Script::HanOld) {
        return None;
    }
    let year = i16::try_from(number.value).ok()?;
    let century = if year < 70 { 2000 } else { 1900 };
    Some(Year {
        year: century + year,
        short: true,
    })
}

/// Years below 1000 are no years of a plan, but something else in figures.
pub(super) fn century_and_year(value: u32) -> Option<Year> {
    let year = i16::try_from(value)
        .ok()
        .filter(|it| (1000..=9999).contains(it))?;
    Some(Year { year, short: false })
}
