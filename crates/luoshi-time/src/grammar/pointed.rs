//! Stretches that are seen from the document: 本周五, 下个月15号, 上季度, 下三个月; and weekdays.

use super::Grammar;
use super::stated::is_day;
use crate::numeral::Script;
use crate::phrase::{
    MonthPart, MonthWord, RollingUnit, Stated, Stretch, Style, WeekPart, YearWord,
};
use crate::token::{Token, Turn};

impl Grammar<'_> {
    /// 本周五, 下下周, 周一, 下周末.
    pub(super) fn week(&mut self) -> Option<Stated> {
        self.attempt(|it| {
            let offset = match it.peek()? {
                Token::ThisWeek => Some(0),
                Token::Turned(Turn::NextWeek) => Some(1),
                _ => None,
            };
            if offset.is_some() {
                it.at += 1;
                let day = it
                    .attempt(Self::weekday_behind_week)
                    .map_or(WeekPart::Whole, WeekPart::Day);
                return Some(Stated::new(
                    YearWord::Unsaid,
                    Stretch::Week { offset, day },
                    Style::Words,
                ));
            }
            if it.take(Token::Weekend) {
                return Some(Stated::new(
                    YearWord::Unsaid,
                    Stretch::Week {
                        offset: None,
                        day: WeekPart::Weekend,
                    },
                    Style::Words,
                ));
            }
            let day = it.weekday()?;
            // 星期天, 二月十号
            let dated = it.attempt(|it| {
                it.take(Token::Comma);
                let mut stated = it
                    .in_words()
                    .filter(|it| is_day(*it) && it.month_number().is_some())?;
                stated.weekday = Some(day);
                Some(stated)
            });
            let dated = dated.or_else(|| it.attempt(|it| it.date_in_brackets(day)));
            Some(dated.unwrap_or(Stated::new(
                YearWord::Unsaid,
                Stretch::Week {
                    offset: None,
                    day: WeekPart::Day(day),
                },
                Style::Words,
            )))
        })
    }

    /// 星期四（4月20日）, 周四（4.20）: the date binds, and the weekday before it is compared.
    fn date_in_brackets(&mut self, weekday: u8) -> Option<Stated> {
        if !self.take(Token::Open) {
            return None;
        }
        let stated = self
            .stated()
            .filter(|it| is_day(*it) && it.month_number().is_some() && it.weekday.is_none())?;
        self.take(Token::Close).then_some(Stated {
            weekday: Some(weekday),
            ..stated
        })
    }

    /// 周三, 星期天: a weekday as such, Monday is 1.
    pub(super) fn weekday(&mut self) -> Option<u8> {
        self.attempt(|it| {
            if !it.take(Token::Week) {
                return None;
            }
            it.weekday_sign()
        })
    }

    /// 周六 or 六, behind the word for the week.
    pub(super) fn weekday_behind_week(&mut self) -> Option<u8> {
        self.take(Token::Week);
        self.weekday_sign()
    }

    fn weekday_sign(&mut self) -> Option<u8> {
        self.attempt(|it| match it.next()? {
            // 每两周一次 and 每周2学时 count, and 第一周3月1日 names a month.
            Token::Number(_)
                if matches!(
                    it.peek(),
                    Some(
                        Token::Times
                            | Token::Month
                            | Token::Day
                            | Token::Days
                            | Token::Lesson
                            | Token::Hour
                            | Token::Minute
                            | Token::Piece
                            | Token::Workday
                            | Token::Half
                            | Token::Dot
                            | Token::Slash
                            | Token::Year
                    )
                ) || it.counts_a_range() =>
            {
                None
            }
            Token::Number(number) if number.signs == 1 && (1..=7).contains(&number.value) => {
                u8::try_from(number.value).ok()
            }
            Token::Day | Token::Days => Some(7),
            _ => None,
        })
    }

    /// 1-2天, seen from behind the 1.
    fn counts_a_range(&self) -> bool {
        matches!(
            (self.peek(), self.peek_at(1), self.peek_at(2)),
            (
                Some(Token::Hyphen | Token::Dash | Token::To),
                Some(Token::Number(_)),
                Some(Token::Days | Token::Lesson | Token::Hour | Token::Times | Token::Piece)
            )
        )
    }

    /// 本月, 上个月15号, 下周六, 上季度, 下三个月, 本学期.
    pub(super) fn pointed(&mut self) -> Option<Stated> {
        self.attempt(|it| {
            let sign = it.next()?;
            let mut offset = match sign {
                Token::This => 0,
                Token::Upper => -1,
                Token::Lower => 1,
                // 后三天
                Token::After => 0,
                // 中旬
                _ => {
                    it.at -= 1;
                    return it.part_alone();
                }
            };
            while sign != Token::This && it.take(sign) {
                offset += if sign == Token::Upper { -1 } else { 1 };
            }
            if sign != Token::This
                && let Some(stated) = it.attempt(|it| it.rolling_units(sign))
            {
                return Some(stated);
            }
            if sign == Token::After {
                return None;
            }
            it.one();
            let stretch = match it.next()? {
                Token::Month => {
                    it.take(Token::Particle);
                    let part = it.attempt(Self::any_part).unwrap_or(MonthPart::Whole);
                    Stretch::Month {
                        month: MonthWord::OfBase(offset),
                        part,
                    }
                }
                Token::Week => {
                    let day = it
                        .attempt(Self::weekday_behind_week)
                        .map_or(WeekPart::Whole, WeekPart::Day);
                    Stretch::Week {
                        offset: Some(offset),
                        day,
                    }
                }
                Token::Weekend => Stretch::Week {
                    offset: Some(offset),
                    day: WeekPart::Weekend,
                },
                Token::Quarter => Stretch::QuarterOfBase {
                    offset,
                    edge: it.edge(),
                },
                Token::Day | Token::Days if sign == Token::This => Stretch::DayOfBase(0),
                Token::Semester | Token::SchoolYear => {
                    it.at -= 1;
                    return it.school_time_pointed(offset);
                }
                Token::Xun | Token::MistypedXun | Token::Middle | Token::Lower => {
                    it.at -= 2;
                    return it.part_alone();
                }
                _ => return None,
            };
            Some(Stated::new(YearWord::Unsaid, stretch, Style::Words))
        })
        .or_else(|| self.part_alone())
    }

    /// 两个月 behind 上, 下 or 后; more than one, for 上个月 is the month before.
    fn rolling_units(&mut self, sign: Token) -> Option<Stated> {
        let number = self.small_number()?;
        self.take(Token::Piece);
        let unit = rolling(self.next()?)?;
        let one_in_han =
            number.value == 1 && number.script == Script::HanCount && sign != Token::After;
        (!one_in_han).then_some(Stated::new(
            YearWord::Unsaid,
            Stretch::Units {
                back: sign == Token::Upper,
                count: number.value,
                unit,
                figures: number.script == Script::Arabic,
            },
            Style::Words,
        ))
    }
}

pub(super) fn rolling(token: Token) -> Option<RollingUnit> {
    Some(match token {
        Token::Days | Token::Day => RollingUnit::Day,
        Token::Week => RollingUnit::Week,
        Token::Month => RollingUnit::Month,
        Token::Quarter => RollingUnit::Quarter,
        Token::Year => RollingUnit::Year,
        _ => return None,
    })
}
