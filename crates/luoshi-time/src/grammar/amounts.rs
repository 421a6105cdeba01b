//! Lengths: 三个月, 两年半, 10个工作日; what is counted from the document with them, and quotas.

use super::Grammar;
use crate::length::{Bound, Length, Quota};
use crate::numeral::Script;
use crate::phrase::{Phrase, Way};
use crate::token::Token;

impl Grammar<'_> {
    /// A length. `months` says that 三月 is three months here, and not March.
    pub(super) fn amount(&mut self, months: bool) -> Option<Length> {
        let mut whole = self.attempt(|it| it.one_amount(months))?;
        // 四年六个月, 一年又一个月21天
        while let Some(more) = self.attempt(|it| {
            it.take(Token::And);
            // 两年零三个月
            let zero = it
                .number_ahead()
                .is_some_and(|it| it.script == Script::HanDigits && it.signs == 2 && it.value < 10);
            if zero {
                let value = it.number()?.value.checked_mul(2)?;
                let piece = it.take(Token::Piece);
                return it.unit(value, piece || months);
            }
            it.one_amount(months)
        }) {
            whole = whole.plus(more);
        }
        Some(whole)
    }

    fn one_amount(&mut self, months: bool) -> Option<Length> {
        if self.take(Token::Half) {
            let piece = self.take(Token::Piece);
            return self.unit(1, piece || months || self.peek() == Some(Token::Month));
        }
        let number = self.number()?;
        if number.script == Script::HanDigits && number.signs > 1 {
            return None;
        }
        let mut value = number.value.checked_mul(2)?;
        // 1.5小时
        if self.peek() == Some(Token::Dot) {
            self.at += 1;
            value += u32::from(self.number()?.value >= 5);
        }
        self.take(Token::AndMore);
        let piece = self.take(Token::Piece);
        self.take(Token::AndMore);
        if self.take(Token::Half) {
            value += 1;
        }
        // Two digits and 年 are a year, unless what follows says that they are counted.
        let year_number = number.signs > 2 || number.signs == 2 && number.value < 10;
        if self.peek() == Some(Token::Year) && number.script == Script::Arabic && year_number {
            return None;
        }
        let han =
            matches!(number.script, Script::HanCount) && number.value == 2 && number.signs == 1;
        let length = self.unit(value, piece || months || han)?;
        if self.peek() == Some(Token::Half) {
            let half = self.half_of_unit()?;
            return Some(length.plus(half));
        }
        Some(length)
    }

    /// 半 behind its unit: 两年半.
    fn half_of_unit(&mut self) -> Option<Length> {
        let before = self.lexemes.get(self.at.checked_sub(1)?)?.token;
        self.at += 1;
        length(before, 1)
    }

    /// The unit of `halves`; a bare 月 only where `months` are counted.
    fn unit(&mut self, halves: u32, months: bool) -> Option<Length> {
        let unit = self.peek()?;
        if unit == Token::Month && !months {
            return None;
        }
        let found = length(unit, halves)?;
        self.at += 1;
        Some(found)
    }

    /// 二季度 is the second one; 两季度 and 2个季度 count them.
    fn is_quarter_by_number(&self) -> bool {
        let numbered = self.number_ahead().is_some_and(|it| it.value <= 4)
            && self.peek_at(1) == Some(Token::Quarter);
        let written = self.text.get(self.bytes(self.at, self.at + 1));
        numbered && written.is_some_and(|it| !it.contains('两'))
    }

    /// 3月, 2014年: a month or a year called by its number in figures, which no length begins with. Most
    /// limits begin so, and need not be tried as lengths.
    pub(super) fn is_named_by_number(&self) -> bool {
        self.number_ahead().is_some_and(|number| {
            number.script == Script::Arabic
                && match self.peek_at(1) {
                    Some(Token::Month) => true,
                    Some(Token::Year) => number.signs > 2,
                    _ => false,
                }
        })
    }

    /// 15日内, 两周后, 未来两个月, 近三月, 过十周, 20天以后.
    pub(super) fn counted(&mut self) -> Option<Phrase> {
        if self.is_several()
            && let Some(several) = self.attempt(Self::several)
        {
            return Some(several);
        }
        self.attempt(|it| {
            let figures = it
                .number_ahead()
                .is_some_and(|it| it.script == Script::Arabic);
            let (way, length) = match it.peek()? {
                Token::Ahead => {
                    it.at += 1;
                    (Way::Coming, it.amount(true)?)
                }
                Token::Recent => {
                    it.at += 1;
                    (Way::Past, it.amount(true)?)
                }
                Token::Past => {
                    it.at += 1;
                    (Way::FromThenOn, it.amount(true)?)
                }
                _ => {
                    it.take(Token::About);
                    if it.is_quarter_by_number() {
                        return None;
                    }
                    let length = it.amount(false)?;
                    let more = it.take(Token::AndMore);
                    it.take(Token::About);
                    it.take(Token::Particle);
                    let way = match it.peek()? {
                        Token::Within => Way::Within,
                        Token::Since if more || it.says_more() => Way::PastAndMore,
                        Token::Since => Way::Past,
                        Token::After if it.word_is_long() => Way::FromThenOn,
                        Token::After => Way::After,
                        // 5日前 is a day of the month.
                        Token::Before if length.half_days % 2 == 0 || length.half_months > 0 => {
                            Way::Ago
                        }
                        _ => return None,
                    };
                    let day = it.lexemes.get(it.at.checked_sub(1)?)?.token == Token::Day;
                    if way == Way::Ago && day {
                        return None;
                    }
                    it.at += 1;
                    (way, length)
                }
            };
            let counted = Phrase::Counted {
                length,
                way,
                figures,
            };
            length.counts_days().then_some(counted)
        })
    }

    /// Whether 多 stands before the unit that was just read: 3年多.
    fn says_more(&self) -> bool {
        let before = self.lexemes.get(..self.at).unwrap_or_default();
        before
            .iter()
            .rev()
            .take(3)
            .any(|it| it.token == Token::AndMore)
    }

    /// Whether a number that is not told may follow; asked of every limit that begins with a number.
    fn is_several(&self) -> bool {
        match self.peek() {
            Some(Token::Several) => true,
            Some(Token::Number(number)) => {
                number.script == Script::HanDigits && number.signs == 2
                    || self.peek_at(1) == Some(Token::Several)
            }
            _ => false,
        }
    }

    /// 几天后, 十几年前, 几十年之后: between the lowest and the highest number that it may be.
    fn several(&mut self) -> Option<Phrase> {
        let (least, most) = self.several_units()?;
        let back = match self.next()? {
            Token::Before => true,
            Token::After => false,
            _ => return None,
        };
        least
            .counts_days()
            .then_some(Phrase::Between { least, most, back })
    }

    /// 几天, 十几天, 二十几年, 几十年, 两三天, 三五天.
    fn several_units(&mut self) -> Option<(Length, Length)> {
        let tens = self.number_ahead();
        let (least, most) = match tens {
            Some(number) if number.script == Script::HanDigits && number.signs == 2 => {
                self.at += 1;
                let (least, most) = (number.value / 10, number.value % 10);
                (0 < least && least < most).then_some((least, most))?
            }
            Some(number) => {
                self.at += 1;
                let tens = number.value;
                (tens > 0 && tens.is_multiple_of(10)).then_some(())?;
                self.take(Token::Several)
                    .then_some((tens, tens.checked_add(10)?))?
            }
            None => {
                self.take(Token::Several).then_some(())?;
                match self.number_ahead() {
                    // 几十, 几百
                    Some(power) if matches!(power.value, 10 | 100 | 1000) => {
                        self.at += 1;
                        (power.value * 2, power.value * 10)
                    }
                    Some(_) => return None,
                    None => (2, 10),
                }
            }
        };
        self.take(Token::AndMore);
        let piece = self.take(Token::Piece);
        let unit = self.next()?;
        if unit == Token::Month && !piece {
            return None;
        }
        let least = length(unit, least.checked_mul(2)?)?;
        Some((least, length(unit, most.checked_mul(2)?)?))
    }

    /// 以后 and 之后, not 后 alone.
    fn word_is_long(&self) -> bool {
        self.lexemes
            .get(self.at)
            .is_some_and(|it| it.end - it.start > 3)
    }

    /// 不少于4天, 为期三天, 十五年以上, 3~6个月, 270天.
    pub(super) fn quota(&mut self) -> Option<Phrase> {
        self.attempt(|it| {
            let mut bound = match it.peek()? {
                Token::AtLeast => Some(Bound::AtLeast),
                Token::AtMost => Some(Bound::AtMost),
                Token::Lasting => Some(Bound::Exactly),
                Token::About => Some(Bound::About),
                _ => None,
            };
            if bound.is_some() {
                it.at += 1;
                it.take(Token::About);
                // 最长不超过
                while let Some(again @ (Token::AtLeast | Token::AtMost)) = it.peek() {
                    bound = Some(if again == Token::AtLeast {
                        Bound::AtLeast
                    } else {
                        Bound::AtMost
                    });
                    it.at += 1;
                }
            }
            if it.is_several()
                && let Some((least, most)) = it.attempt(Self::several_units)
                && !matches!(
                    it.peek(),
                    Some(Token::Before | Token::After | Token::Within | Token::Month)
                )
            {
                it.take(Token::AndMore);
                return Some(Phrase::Quota(Quota {
                    bound: bound.unwrap_or(Bound::About),
                    length: least,
                    upper: Some(most),
                }));
            }
            let certain = bound.is_some_and(|it| it != Bound::About);
            let short = it.attempt(|it| {
                let number = it.small_number()?;
                it.separator()?;
                Some(number)
            });
            let length = it.amount(certain)?;
            let unit = it.lexemes.get(it.at.checked_sub(1)?)?.token;
            let (length, mut upper) = match short {
                Some(number) => {
                    // 13-18日 are days of a month.
                    if unit == Token::Day
                        && bound.is_none()
                        && number.value <= 31
                        && length.half_days <= 62
                    {
                        return None;
                    }
                    (
                        self::length(unit, number.value.checked_mul(2)?)?,
                        Some(length),
                    )
                }
                None => (length, None),
            };
            if upper.is_none() {
                // 3天—8天
                upper = it.attempt(|it| {
                    it.separator()?;
                    it.amount(false)
                });
            }
            // 29日 is a day of the month.
            if bound.is_none()
                && unit == Token::Day
                && length.half_days <= 62
                && upper.is_none()
                && short.is_none()
            {
                return None;
            }
            match it.peek() {
                Some(Token::Over) => {
                    it.at += 1;
                    bound = Some(Bound::AtLeast);
                    upper = it.attempt(|it| {
                        it.take(Token::Comma);
                        let upper = it.amount(true)?;
                        it.take(Token::Under).then_some(upper)
                    });
                }
                Some(Token::Under) => {
                    it.at += 1;
                    bound = Some(Bound::AtMost);
                }
                Some(Token::About) => {
                    it.at += 1;
                    bound = Some(Bound::About);
                }
                Some(Token::Within) if certain => it.at += 1,
                Some(Token::Before | Token::After | Token::Within) => return None,
                _ => {}
            }
            it.take(Token::AndMore);
            it.take(Token::Particle);
            Some(Phrase::Quota(Quota {
                bound: bound.unwrap_or(Bound::Exactly),
                length,
                upper,
            }))
        })
    }
}

/// So many halves of a unit.
pub(super) fn length(unit: Token, halves: u32) -> Option<Length> {
    let mut length = Length::default();
    let times = |factor: u32| halves.checked_mul(factor);
    let whole = halves.div_ceil(2);
    match unit {
        Token::Year | Token::YearsGone => length.half_months = times(12)?,
        Token::Quarter => length.half_months = times(3)?,
        Token::Month => length.half_months = halves,
        Token::Week => length.half_days = times(7)?,
        Token::Day | Token::Days => length.half_days = halves,
        Token::Workday => length.workdays = whole,
        Token::Hour => length.minutes = times(30)?,
        Token::Minute => length.minutes = whole,
        Token::Lesson => length.lessons = whole,
        Token::Semester => length.terms = whole,
        Token::SchoolYear => length.terms = halves,
        _ => return None,
    }
    Some(length)
}
