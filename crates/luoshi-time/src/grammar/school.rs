//! Times that the school calendar knows: 本学期末, 第二学期, 开学第一周, 2013-2014学年.

use super::Grammar;
use super::years::full_year;
use crate::phrase::{Stated, Stretch, Style, Year, YearWord};
use crate::school::{SchoolTime, TermPart, WhichTerm};
use crate::token::Token;

/// 学期 without a word for which.
const THIS_TERM: SchoolTime = SchoolTime::this(TermPart::Whole);

impl Grammar<'_> {
    /// 寒假, 开学, 学期末, 学年.
    pub(super) fn school_time(&mut self, year: YearWord) -> Option<Stated> {
        self.attempt(|it| {
            let time = match it.next()? {
                Token::School(time) => it.detail(time)?,
                Token::Semester => it.detail(THIS_TERM).filter(|it| *it != THIS_TERM)?,
                Token::SchoolYear => SchoolTime::Year,
                _ => return None,
            };
            Some(Stated::new(year, Stretch::School(time), Style::Words))
        })
    }

    /// 本学期, 下学期初, 本学年.
    pub(super) fn school_time_pointed(&mut self, offset: i32) -> Option<Stated> {
        self.attempt(|it| {
            let which = match (it.next()?, offset) {
                (Token::SchoolYear, 0) => {
                    return Some(Stated::new(
                        YearWord::Unsaid,
                        Stretch::School(SchoolTime::Year),
                        Style::Words,
                    ));
                }
                (Token::Semester, 0) => WhichTerm::This,
                (Token::Semester, 1) => WhichTerm::Next,
                (Token::Semester, -1) => WhichTerm::Previous,
                _ => return None,
            };
            let time = it.detail(SchoolTime::Term(which, TermPart::Whole))?;
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
        let which = if number == 1 {
            WhichTerm::Autumn
        } else {
            WhichTerm::Spring
        };
        let time = self.detail(SchoolTime::Term(which, TermPart::Whole))?;
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
            Some(it.of_school_year(first))
        })
    }

    /// 2014学年[第二学期].
    pub(super) fn school_year_alone(&mut self) -> Option<Stated> {
        self.attempt(|it| {
            let first = it.number().and_then(full_year)?;
            it.take(Token::SchoolYear).then(|| it.of_school_year(first))
        })
    }

    /// Behind 学年: its term, else the whole of it. A second term begins in the year after.
    fn of_school_year(&mut self, first: Year) -> Stated {
        let term = self.attempt(|it| {
            let time = match it.next()? {
                Token::Ordinal => {
                    let number = it.small_number().filter(|it| it.value <= 2)?.value;
                    let stated = it.school_time_behind_ordinal(YearWord::Unsaid, number)?;
                    let Stretch::School(time) = stated.stretch else {
                        return None;
                    };
                    time
                }
                Token::School(
                    time @ SchoolTime::Term(WhichTerm::Spring | WhichTerm::Autumn, _),
                ) => it.detail(time)?,
                // 2014学年上学期: of a school year they are its first and its second.
                sign @ (Token::Upper | Token::Lower) => {
                    let which = match sign {
                        Token::Upper => WhichTerm::Autumn,
                        _ => WhichTerm::Spring,
                    };
                    it.take(Token::Semester).then_some(())?;
                    it.detail(SchoolTime::Term(which, TermPart::Whole))?
                }
                _ => return None,
            };
            Some(time)
        });
        let time = term.unwrap_or(SchoolTime::Year);
        let begins = match time {
            SchoolTime::Term(WhichTerm::Spring, _) => first.year.saturating_add(1),
            _ => first.year,
        };
        let year = YearWord::Printed(Year {
            year: begins,
            ..first
        });
        Stated::new(year, Stretch::School(time), Style::Words)
    }

    /// What follows the name of a term: 初, 末, 放假, 第一周.
    fn detail(&mut self, time: SchoolTime) -> Option<SchoolTime> {
        let SchoolTime::Term(which, TermPart::Whole) = time else {
            return Some(match self.peek() {
                // 开学初
                Some(Token::Start) if time.is_point() => match time {
                    SchoolTime::Term(which, TermPart::Opening) => {
                        self.at += 1;
                        SchoolTime::Term(which, TermPart::Start)
                    }
                    _ => time,
                },
                Some(Token::During | Token::Within) => {
                    self.at += 1;
                    time
                }
                // 开学后第一周
                Some(Token::After)
                    if matches!(time, SchoolTime::Term(_, TermPart::Opening))
                        && matches!(self.peek_at(1), Some(Token::Ordinal | Token::FirstOf)) =>
                {
                    let week = self.attempt(|it| {
                        it.at += 1;
                        it.week_of_term()
                    });
                    match (time, week) {
                        (SchoolTime::Term(which, _), Some(week)) => SchoolTime::Term(which, week),
                        _ => time,
                    }
                }
                // 开学第一周
                Some(Token::Ordinal | Token::FirstOf) => match time {
                    SchoolTime::Term(which, _) => self
                        .attempt(Self::week_of_term)
                        .map_or(time, |part| SchoolTime::Term(which, part)),
                    _ => time,
                },
                _ => time,
            });
        };
        let part = match self.peek() {
            Some(Token::EndOf | Token::End) => {
                self.at += 1;
                TermPart::End
            }
            Some(Token::Start) => {
                self.at += 1;
                TermPart::Start
            }
            Some(Token::Middle) => {
                self.at += 1;
                TermPart::Middle
            }
            Some(Token::School(SchoolTime::Term(WhichTerm::This, inner))) => {
                self.at += 1;
                // 下学期开学第一周
                self.attempt(Self::week_of_term).unwrap_or(inner)
            }
            // 第二学期放寒假 contradicts itself.
            Some(Token::School(SchoolTime::Term(named, inner))) if named == which => {
                self.at += 1;
                inner
            }
            Some(Token::School(_)) if which != WhichTerm::This => return None,
            Some(Token::School(inner)) => {
                self.at += 1;
                return Some(inner);
            }
            Some(Token::During | Token::Within) => {
                self.at += 1;
                TermPart::Whole
            }
            Some(Token::Ordinal | Token::FirstOf) => {
                let week = self.attempt(Self::week_of_term);
                // Another counted part of a term that is named has no name of its own.
                match which {
                    WhichTerm::This => week.unwrap_or(TermPart::Whole),
                    _ => week?,
                }
            }
            _ => TermPart::Whole,
        };
        Some(SchoolTime::Term(which, part))
    }

    /// 第三周, 第三周周五, 第8—11周, 首周; 第一天 is the day it opens.
    fn week_of_term(&mut self) -> Option<TermPart> {
        let first = match self.next()? {
            Token::FirstOf => 1,
            _ => u8::try_from(self.small_number()?.value).ok()?,
        };
        self.take(Token::Piece);
        let last = self.attempt(Self::last_week_behind);
        if last.is_none() && first == 1 && matches!(self.peek(), Some(Token::Day | Token::Days)) {
            self.at += 1;
            return Some(TermPart::Opening);
        }
        if last.is_none() && !self.take(Token::Week) {
            return None;
        }
        let weekday = match last {
            Some(_) => None,
            None => self.attempt(Self::weekday_behind_week),
        };
        let last = last.unwrap_or(first);
        (first <= last).then_some(TermPart::Weeks {
            first,
            last,
            weekday,
        })
    }

    /// The —11周 of 第8—11周, the 至第11周 of 第8周至第11周.
    fn last_week_behind(&mut self) -> Option<u8> {
        self.take(Token::Week);
        matches!(self.next()?, Token::Hyphen | Token::Dash | Token::To).then_some(())?;
        self.take(Token::Ordinal);
        let last = u8::try_from(self.small_number()?.value).ok()?;
        self.take(Token::Week).then_some(last)
    }

    /// 第8周, 第8-9周, 第8教学周, as the label of dates beside it.
    pub(super) fn week_label(&mut self) -> Option<(u8, u8)> {
        self.take(Token::Ordinal).then_some(())?;
        let first = u8::try_from(self.small_number()?.value).ok()?;
        let last = match self.attempt(Self::last_week_behind) {
            Some(last) => last,
            None => {
                self.take(Token::Week).then_some(())?;
                first
            }
        };
        (first <= last).then_some((first, last))
    }
}
