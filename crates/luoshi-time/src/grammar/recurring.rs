//! 每月10日前, 逢单月, 按季度, 每周一、三, 3月-8月每月底, 一年两次.

use super::Grammar;
use super::elements::{Element, number_before, range_of};
use crate::phrase::{MonthPart, MonthWord, Phrase, Stated, Stretch, Style, YearPart, YearWord};
use crate::recurring::{Every, On, Parity, Unit, What};
use crate::school::{SchoolTime, TermPart};
use crate::token::Token;

impl Grammar<'_> {
    pub(super) fn recurring(&mut self) -> Option<Phrase> {
        self.attempt(|it| {
            let (from, to) = it.bounds();
            // 第1-18周（单周）
            let open = from.is_some() && it.take(Token::Open);
            let (every, parity) = it.every()?;
            it.take(Token::Particle);
            let on = it.on(every.unit);
            if open {
                it.take(Token::Close).then_some(())?;
                it.notes.brackets = true;
            }
            // 每月一次, 每年至少组织两次
            it.attempt(|it| {
                it.take(Token::AtLeast);
                while matches!(it.peek(), Some(Token::Other | Token::Filler)) {
                    it.at += 1;
                }
                it.number()?;
                it.take(Token::Times).then_some(())
            });
            Some(Phrase::Recurring {
                every,
                parity,
                on,
                from,
                to,
            })
        })
    }

    /// 周一至周五每天
    pub(super) fn weekdays_each(&mut self) -> Option<Phrase> {
        let days = self.weekdays()?;
        self.take(Token::Each).then_some(())?;
        matches!(self.next()?, Token::Day | Token::Days).then_some(())?;
        let (count, unit) = (1, Unit::Week);
        let on = On {
            what: What::Weekdays(days),
            before: false,
        };
        Some(Phrase::Recurring {
            every: Every { count, unit },
            parity: None,
            on: Some(on),
            from: None,
            to: None,
        })
    }

    /// 3月-8月 before 每月底; 从本周开始 before 每周.
    fn bounds(&mut self) -> (Option<Stated>, Option<Stated>) {
        let found = self.attempt(|it| {
            let starts = matches!(
                it.peek()?,
                Token::From
                    | Token::Number(_)
                    | Token::Ordinal
                    | Token::WholeYear
                    | Token::FirstHalf
                    | Token::LastHalf
                    | Token::This
                    | Token::RelativeYear(_)
                    | Token::Today(_)
            );
            if !starts {
                return None;
            }
            let opened = it.take(Token::From);
            let first = it.element()?;
            let begins = it.take(Token::Begin);
            let bounds = match it.attempt(|it| {
                it.separator()?;
                it.element()
            }) {
                Some(last) => {
                    let (first, last) = range_of(first, last, opened)?;
                    (Some(first), Some(last))
                }
                None => match first {
                    Element::Stated(stated) if opened || begins => (Some(stated), None),
                    Element::Stated(stated) => (Some(stated), Some(stated)),
                    Element::Number { .. } => return None,
                },
            };
            // 自10月1日起至12月31日止，每周
            let _ = it.take(Token::End) || it.take(Token::Cutoff) || it.take(Token::During);
            it.take(Token::Comma);
            it.fillers();
            let sign = match it.peek()? {
                Token::Open => it.peek_at(1)?,
                sign => sign,
            };
            matches!(
                sign,
                Token::Each | Token::EachOther | Token::Odd | Token::Even | Token::By
            )
            .then_some(bounds)
        });
        found.unwrap_or((None, None))
    }

    /// 每月, 每两周, 每隔3天, 逢单月, 双周, 按季度.
    fn every(&mut self) -> Option<(Every, Option<Parity>)> {
        let sign = self.peek()?;
        let parity = match sign {
            Token::Odd => Some(Parity::Odd),
            Token::Even => Some(Parity::Even),
            _ => None,
        };
        if parity.is_some() {
            self.at += 1;
            let unit = self.unit_of_return()?;
            return matches!(unit, Unit::Week | Unit::Month)
                .then_some((Every { count: 1, unit }, parity));
        }
        match sign {
            Token::Each | Token::EachOther | Token::By => {
                let falls_on = self.falls_on_days();
                self.at += 1;
                // 每逢
                self.take(Token::Each);
                if falls_on {
                    let unit = Unit::Month;
                    return Some((Every { count: 1, unit }, None));
                }
            }
            // 一年两次
            Token::Number(_) | Token::Half => return self.so_often(),
            _ => return None,
        }
        let parity = match self.peek()? {
            Token::Odd => Some(Parity::Odd),
            Token::Even => Some(Parity::Even),
            _ => None,
        };
        if parity.is_some() {
            self.at += 1;
        }
        let count = self.small_number_before_unit().unwrap_or(1);
        self.take(Token::Piece);
        let unit = self.unit_of_return()?;
        // 每隔一周 is every second week; 每隔3天 every fourth day.
        let count = if sign == Token::EachOther {
            count.saturating_add(1)
        } else {
            count
        };
        Some((Every { count, unit }, parity))
    }

    /// 逢5、15、25日, 每逢10日: days of the month; 每5日 counts them.
    fn falls_on_days(&self) -> bool {
        let behind = match self.peek_at(1) {
            Some(Token::Each) => 1,
            _ => 0,
        };
        let sign = self
            .text
            .get(self.bytes(self.at + behind, self.at + behind + 1));
        sign.is_some_and(|it| it.starts_with('逢'))
            && matches!(self.peek_at(behind + 1), Some(Token::Number(_)))
            && !matches!(self.peek_at(behind + 2), Some(Token::Piece))
    }

    fn small_number_before_unit(&mut self) -> Option<u32> {
        self.attempt(|it| {
            let number = it.small_number()?.value;
            let ahead = if it.peek() == Some(Token::Piece) {
                it.peek_at(1)
            } else {
                it.peek()
            };
            let unit = matches!(
                ahead,
                Some(
                    Token::Day
                        | Token::Days
                        | Token::Workday
                        | Token::Week
                        | Token::Month
                        | Token::Quarter
                        | Token::Year
                        | Token::Semester
                        | Token::Hour
                )
            );
            unit.then_some(number)
        })
    }

    fn so_often(&mut self) -> Option<(Every, Option<Parity>)> {
        // 半年一次
        let count = if self.peek() == Some(Token::Half) {
            1
        } else {
            self.small_number()?.value
        };
        self.take(Token::Piece);
        let unit = self.unit_of_return()?;
        let times = self.attempt(|it| {
            it.take(Token::AtLeast);
            let times = it.number()?;
            // 一周一调度
            let once = count == 1 && times.value == 1 && it.peek() == Some(Token::Other);
            (once || it.take(Token::Times)).then_some(())
        });
        times.map(|()| (Every { count, unit }, None))
    }

    fn unit_of_return(&mut self) -> Option<Unit> {
        let half = self.take(Token::Half);
        if half {
            self.take(Token::Piece);
        }
        let unit = match (self.next()?, half) {
            (Token::Year, true) => Unit::HalfYear,
            (Token::Month, true) => Unit::HalfMonth,
            (Token::Hour, _) => Unit::Hour,
            (Token::Days, true) => Unit::Day,
            (_, true) => return None,
            (Token::Day | Token::Days, _) => Unit::Day,
            (Token::Workday, _) => Unit::Workday,
            // 每周一: the day is left for the part.
            (Token::Week, _) => Unit::Week,
            (Token::Weekend, _) => {
                self.at -= 1;
                Unit::Week
            }
            (Token::Xun, _) => Unit::Xun,
            (Token::Month, _) => Unit::Month,
            (Token::Quarter, _) => Unit::Quarter,
            (Token::Year, _) => Unit::Year,
            (Token::Semester, _) => Unit::Term,
            (Token::SchoolYear, _) => Unit::SchoolYear,
            (Token::School(SchoolTime::Term(_, TermPart::Start | TermPart::End)), _) => {
                self.at -= 1;
                Unit::Term
            }
            _ => return None,
        };
        Some(unit)
    }

    /// Which part of the unit, if it is said.
    fn on(&mut self, unit: Unit) -> Option<On> {
        self.attempt(|it| {
            let what = match unit {
                Unit::Week => What::Weekdays(it.weekdays()?),
                _ => {
                    let mut parts = vec![it.range_of_unit(unit)?];
                    // 每年3月、9月
                    while let Some(part) = it.attempt(|it| {
                        matches!(it.next()?, Token::Pause | Token::And | Token::Comma)
                            .then_some(())?;
                        it.range_of_unit(unit)
                    }) {
                        parts.push(part);
                    }
                    What::Parts(parts)
                }
            };
            let before = it.take(Token::Before);
            let after = !before && it.take(Token::After);
            it.take(Token::Within);
            (!after).then_some(On { what, before })
        })
    }

    /// 20日-25日, or one part twice.
    fn range_of_unit(&mut self, unit: Unit) -> Option<(Stated, Stated)> {
        // 3-5月, 10、20日: the number takes the unit of what follows.
        let number = self.attempt(|it| {
            let number = it.small_number()?;
            let listed = matches!(it.peek(), Some(Token::Pause | Token::And));
            if !listed {
                it.separator()?;
            }
            let behind = it.ahead(|it| {
                if listed {
                    it.at += 1;
                }
                // Past all the numbers that share it.
                while it
                    .attempt(|it| {
                        it.small_number()?;
                        matches!(it.next()?, Token::Pause | Token::And).then_some(())
                    })
                    .is_some()
                {}
                it.part_of_unit(unit)
            });
            let (behind, end, _) = behind?;
            let stated = number_before(YearWord::Unsaid, number, behind)?;
            if listed {
                return Some((stated, stated));
            }
            it.at = end;
            Some((stated, behind))
        });
        if number.is_some() {
            return number;
        }
        let first = self.part_of_unit(unit)?;
        let last = self.attempt(|it| {
            it.separator()?;
            it.part_of_unit(unit)
        });
        match last {
            Some(last) => range_of(Element::Stated(first), Element::Stated(last), false),
            None => Some((first, first)),
        }
    }

    /// 一, 一、三, 一至五, 周末 behind 每周.
    fn weekdays(&mut self) -> Option<u8> {
        if self.take(Token::Weekend) {
            return Some(0b110_0000);
        }
        let bit = |day: u8| 1_u8 << (day - 1);
        let first = self.weekday_behind_week()?;
        let mut days = bit(first);
        loop {
            let more = self.attempt(|it| {
                let sign = it.next()?;
                let next = it.weekday_behind_week()?;
                match sign {
                    Token::Pause | Token::And | Token::Comma => Some(bit(next)),
                    Token::Hyphen | Token::Dash | Token::To if next >= first => {
                        Some((first..=next).map(bit).fold(0, |all, it| all | it))
                    }
                    _ => None,
                }
            });
            match more {
                Some(more) => days |= more,
                None => return Some(days),
            }
        }
    }

    /// 底, 初, 10日, 第一周, 末月; in a year anything without a year of its own.
    fn part_of_unit(&mut self, unit: Unit) -> Option<Stated> {
        self.attempt(|it| {
            let month = |part| Stated::month(YearWord::Unsaid, MonthWord::Unsaid, part);
            match unit {
                Unit::Month => it.any_part().map(month),
                Unit::Quarter | Unit::HalfYear => {
                    let edge = match it.peek()? {
                        // 末月
                        Token::EndOf if it.peek_at(1) == Some(Token::Month) => {
                            return it.month_of_unit();
                        }
                        Token::Start => MonthPart::Start,
                        Token::EndOf => MonthPart::End,
                        _ => return it.month_of_unit(),
                    };
                    it.at += 1;
                    Some(month(edge))
                }
                Unit::Year => {
                    it.take(Token::Year);
                    let edge = match it.peek()? {
                        Token::Start => Some(YearPart::Start),
                        Token::EndOf => Some(YearPart::End),
                        _ => None,
                    };
                    if let Some(edge) = edge {
                        it.at += 1;
                        return Some(Stated::new(
                            YearWord::Unsaid,
                            Stretch::Year(edge),
                            Style::Words,
                        ));
                    }
                    it.stated().filter(|it| it.year == YearWord::Unsaid)
                }
                Unit::Term => {
                    let time = match it.next()? {
                        Token::Start
                        | Token::School(SchoolTime::Term(_, TermPart::Start | TermPart::Opening)) =>
                        {
                            // 开学初
                            it.take(Token::Start);
                            SchoolTime::this(TermPart::Start)
                        }
                        Token::EndOf
                        | Token::School(SchoolTime::Term(_, TermPart::End | TermPart::Leaving)) => {
                            SchoolTime::this(TermPart::End)
                        }
                        Token::Middle | Token::School(SchoolTime::Term(_, TermPart::Middle)) => {
                            SchoolTime::this(TermPart::Middle)
                        }
                        _ => return None,
                    };
                    Some(Stated::new(
                        YearWord::Unsaid,
                        Stretch::School(time),
                        Style::Words,
                    ))
                }
                _ => None,
            }
        })
    }

    /// 首月, 第二个月, 末月[10日].
    fn month_of_unit(&mut self) -> Option<Stated> {
        let number = match self.next()? {
            Token::FirstOf => 1,
            Token::Ordinal => {
                self.small_number()
                    .filter(|it| (1..=6).contains(&it.value))?
                    .value
            }
            Token::LastOf => {
                self.one();
                0
            }
            Token::EndOf => 0,
            _ => return None,
        };
        self.take(Token::Piece);
        if !self.take(Token::Month) {
            return None;
        }
        let part = self.attempt(Self::any_part).unwrap_or(MonthPart::Whole);
        Some(Stated::month(
            YearWord::Unsaid,
            MonthWord::OfUnit(number),
            part,
        ))
    }
}
