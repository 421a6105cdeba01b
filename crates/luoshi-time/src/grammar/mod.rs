//! Tokens into a [`Phrase`].
//!
//! ```text
//! limit     = { filler }, core, tail ;
//! core      = recurring | counted | quota | standing | 同上 | dated | relative ;
//! dated     = [ 截至 | 自 ], element, [ separator, element | { 、, element } ], [ 前 | 起 | 后 | 内 | 止 ] ;
//! element   = stated | number | part ;                 (* another element completes it *)
//! stated    = [ year ], month part | quarter | week | festival | lunar day | time of school | figures ;
//! compound  = [ label ], core, { ( "，" | 并 ), [ label ], core } ;
//! ```
//! Every function either takes what it names and goes on, or takes nothing. What is left over has to be
//! words that speak of no time; else the text is not read at all, and never half read.

mod amounts;
mod clauses;
mod dated;
mod elements;
mod figures;
mod months;
mod pointed;
mod recurring;
mod relative;
mod school;
mod single;
mod stated;
mod words;
mod years;

use std::ops::Range;

use self::stated::is_day;
use crate::lexer::Lexeme;
use crate::numeral::{Number, Script};
use crate::phrase::Phrase;
use crate::term::Standing;
use crate::token::Token;

/// What a text was found to say.
pub(crate) struct Parsed {
    pub phrase: Phrase,
    /// The bytes before and behind what was read that were not understood.
    pub left_over: [Range<usize>; 2],
    pub notes: Notes,
}

/// What was passed over knowingly.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Notes {
    /// Words in brackets, or a weekday there that was compared.
    pub brackets: bool,
    /// A time of day.
    pub clock: bool,
    /// （不含）: the day that is named is no longer in time.
    pub excluded: bool,
    /// 第8周 beside days: the weeks of the term in which they are said to lie.
    pub weeks: Option<(u8, u8)>,
}

/// The form of a text; `None` when it is no limit of a form known here. Put into its one caller, as the rule for
/// the whole is put in here: the form that is built need not be copied.
#[inline(always)]
pub(crate) fn parse(text: &str, lexemes: &[Lexeme]) -> Option<Parsed> {
    let mut grammar = Grammar {
        text,
        lexemes,
        at: 0,
        notes: Notes::default(),
    };
    if let Some(phrase) = grammar.whole() {
        return Some(Parsed {
            phrase,
            left_over: [0..0, 0..0],
            notes: grammar.notes,
        });
    }
    clauses::parse(text, lexemes)
}

/// A place among the tokens.
#[derive(Clone, Copy)]
struct Grammar<'a> {
    text: &'a str,
    lexemes: &'a [Lexeme],
    at: usize,
    notes: Notes,
}

impl Grammar<'_> {
    /// A limit that uses all there is.
    #[inline(always)]
    fn whole(&mut self) -> Option<Phrase> {
        self.attempt(|it| {
            it.fillers();
            let phrase = it.core()?;
            it.tail();
            if it.peek() == Some(Token::Ordinal) {
                it.week_behind(&phrase)?;
            }
            it.is_at_end().then_some(phrase)
        })
    }

    /// 5.25-5.31 第13周: the week that the days are said to make.
    fn week_behind(&mut self, phrase: &Phrase) -> Option<()> {
        let in_days = match phrase {
            Phrase::One(only) => is_day(*only),
            Phrase::Range { first, last, .. } => is_day(*first) && is_day(*last),
            _ => false,
        };
        in_days.then_some(())?;
        self.notes.weeks = Some(self.week_label()?);
        self.notes.brackets = true;
        self.tail();
        Some(())
    }

    /// The limit itself, as much of it as is there.
    fn core(&mut self) -> Option<Phrase> {
        match self.peek()? {
            // 持续到12月底 has an end after all.
            Token::Stands(_) if matches!(self.peek_at(1), Some(Token::To | Token::Until)) => self
                .attempt(|it| {
                    it.at += 1;
                    it.dated()
                }),
            Token::Stands(_) => self.standing(),
            Token::Ditto => {
                self.at += 1;
                Some(Phrase::Ditto)
            }
            Token::Each | Token::EachOther | Token::By | Token::Odd | Token::Even => {
                self.recurring()
            }
            Token::AtMost => self.attempt(Self::no_later).or_else(|| self.quota()),
            Token::AtLeast | Token::Lasting => self.quota(),
            Token::Several => self.counted().or_else(|| self.quota()),
            Token::Ahead | Token::Recent | Token::Past => self.counted(),
            Token::Number(_) if self.is_named_by_number() => self.recurring_or_dated(),
            Token::Number(_) | Token::Half | Token::About => {
                // 5日内 is counted, 5日前 is a day: the longer reading wins, and of two that end alike the count.
                let counted = self.ahead(Self::counted);
                let dated = self.ahead(Self::recurring_or_dated);
                let amount = self.ahead(Self::quota);
                [counted, dated, amount]
                    .into_iter()
                    .flatten()
                    .reduce(|best, other| if other.1 > best.1 { other } else { best })
                    .map(|(phrase, at, notes)| {
                        self.at = at;
                        self.notes = notes;
                        phrase
                    })
            }
            Token::Week => self
                .attempt(Self::weekdays_each)
                .or_else(|| self.recurring_or_dated()),
            _ => self.recurring_or_dated(),
        }
    }

    /// 一周一调度, 一月一通报: not the first month.
    fn is_once_a_unit(&self) -> bool {
        let one = |token: Option<Token>| match token {
            Some(Token::Number(number)) => number.script == Script::HanCount && number.value == 1,
            _ => false,
        };
        one(self.peek())
            && one(self.peek_at(2))
            && self.peek_at(3) == Some(Token::Other)
            && matches!(
                self.peek_at(1),
                Some(Token::Day | Token::Week | Token::Month | Token::Quarter | Token::Year)
            )
    }

    /// 不得超过3月15日: a day, and no length of three months.
    fn no_later(&mut self) -> Option<Phrase> {
        self.at += 1;
        let by = self.stated()?;
        let day = is_day(by) && by.month_number().is_some();
        day.then(|| self.ending(by))
    }

    fn recurring_or_dated(&mut self) -> Option<Phrase> {
        // 3月-8月每月底: only where the sign of it is there at all.
        let sign = |it: &Lexeme| {
            matches!(
                it.token,
                Token::Each | Token::EachOther | Token::Times | Token::Odd | Token::Even
            )
        };
        let comes_again = self.rest().iter().any(sign) || self.is_once_a_unit();
        if comes_again && let Some(phrase) = self.recurring() {
            return Some(phrase);
        }
        self.dated().or_else(|| self.school_relative())
    }

    /// 长期坚持, 立查立改、即知即改, 贯穿主题教育全过程: to the end of the words that speak of no time.
    fn standing(&mut self) -> Option<Phrase> {
        self.attempt(|it| {
            let Token::Stands(standing) = it.next()? else {
                return None;
            };
            while let Some(token) = it.peek() {
                let goes_on = is_wordy(token)
                    && !matches!(token, Token::Comma | Token::Stop | Token::Also)
                    || matches!(token, Token::Stands(_) | Token::Pause | Token::And);
                if !goes_on {
                    break;
                }
                it.at += 1;
            }
            Some(Phrase::Standing(standing))
        })
    }

    /// What may follow a limit and changes nothing: brackets, 完成, a full stop.
    fn tail(&mut self) {
        while let Some(token) = self.peek() {
            match token {
                Token::Filler | Token::Finish | Token::Stop | Token::Comma | Token::Particle => {
                    self.at += 1
                }
                Token::Open if self.brackets() => {}
                Token::Clock(_) | Token::Colon | Token::Number(_) if self.clock() => {}
                // 全年持续推进
                Token::Stands(Standing::Continuous)
                    if !matches!(self.peek_at(1), Some(Token::To | Token::Until)) =>
                {
                    self.at += 1
                }
                _ => break,
            }
        }
    }

    /// 于, 拟; 时间：
    fn fillers(&mut self) {
        let start = self.at;
        while self.peek() == Some(Token::Filler)
            || self.at > start && self.peek() == Some(Token::Colon)
        {
            self.at += 1;
        }
    }

    /// （暂定）: a note. The weekday in brackets is taken by whoever reads a day.
    fn brackets(&mut self) -> bool {
        let found = self.rest().iter().position(|it| it.token == Token::Close);
        match (self.peek(), found) {
            (Some(Token::Open), Some(length)) => {
                let week = self.ahead(|it| {
                    it.at += 1;
                    let weeks = it.week_label()?;
                    (it.peek() == Some(Token::Close)).then_some(weeks)
                });
                self.notes.weeks = week.map(|it| it.0).or(self.notes.weeks);
                let words = self.text.get(self.bytes(self.at, self.at + length));
                self.notes.excluded |= words.and_then(not_included).is_some();
                self.at += length + 1;
                self.notes.brackets = true;
                true
            }
            _ => false,
        }
    }

    /// 上午, 下班, 17:00, 下午三点: a time of day.
    fn clock(&mut self) -> bool {
        let taken = self.attempt(|it| {
            let mut any = false;
            loop {
                let more = match it.peek() {
                    Some(Token::Clock(_)) => {
                        it.at += 1;
                        true
                    }
                    Some(Token::Colon) if !any => {
                        it.at += 1;
                        it.clock()
                    }
                    Some(Token::Number(_)) => it.time_in_figures(),
                    Some(Token::Hyphen | Token::Dash | Token::To) if any => it
                        .attempt(|it| {
                            it.at += 1;
                            it.clock().then_some(())
                        })
                        .is_some(),
                    _ => false,
                };
                if !more {
                    break;
                }
                any = true;
            }
            any.then_some(())
        });
        if taken.is_some() {
            self.notes.clock = true;
        }
        taken.is_some()
    }

    /// 17:00, 三点, 12时30分.
    fn time_in_figures(&mut self) -> bool {
        self.attempt(|it| {
            it.number().filter(|it| it.value <= 24)?;
            match it.next()? {
                Token::Colon => {
                    it.number().filter(|it| it.value < 60)?;
                    if it.take(Token::Colon) {
                        it.number()?;
                    }
                }
                Token::HourMark => {
                    let minutes = it.attempt(|it| {
                        it.number()?;
                        it.take(Token::MinuteMark).then_some(())
                    });
                    if minutes.is_none() {
                        it.take(Token::Half);
                    }
                }
                _ => return None,
            }
            Some(())
        })
        .is_some()
    }

    /// The sign between the ends of a range, and whether it stands for one by convention only.
    fn separator(&mut self) -> Option<bool> {
        let odd = match self.peek()? {
            Token::Hyphen | Token::Dash | Token::To => false,
            Token::Arrow => true,
            // 一 typed for a dash.
            Token::Number(number) if number.script == Script::HanCount && number.value == 1 => true,
            _ => return None,
        };
        self.at += 1;
        Some(odd)
    }

    /// A number that may count months or days.
    fn small_number(&mut self) -> Option<Number> {
        let number = self.number_ahead()?;
        let small = match number.script {
            Script::Arabic => number.signs <= 2,
            Script::HanCount | Script::HanOld => true,
            Script::HanDigits => false,
        };
        if small {
            self.at += 1;
        }
        small.then_some(number)
    }

    #[inline]
    fn number_ahead(&self) -> Option<Number> {
        match self.peek()? {
            Token::Number(number) => Some(number),
            _ => None,
        }
    }

    fn number(&mut self) -> Option<Number> {
        let number = self.number_ahead()?;
        self.at += 1;
        Some(number)
    }

    fn rest(&self) -> &[Lexeme] {
        self.lexemes.get(self.at..).unwrap_or_default()
    }

    #[inline]
    fn peek(&self) -> Option<Token> {
        self.lexemes.get(self.at).map(|it| it.token)
    }

    /// The token `places` behind the next one.
    #[inline]
    fn peek_at(&self, places: usize) -> Option<Token> {
        self.lexemes.get(self.at + places).map(|it| it.token)
    }

    #[inline]
    fn next(&mut self) -> Option<Token> {
        let token = self.peek()?;
        self.at += 1;
        Some(token)
    }

    #[inline]
    fn take(&mut self, token: Token) -> bool {
        let taken = self.peek() == Some(token);
        if taken {
            self.at += 1;
        }
        taken
    }

    #[inline]
    fn is_at_end(&self) -> bool {
        self.at >= self.lexemes.len()
    }

    /// Goes back when `part` finds nothing.
    fn attempt<T>(&mut self, part: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let before = (self.at, self.notes);
        let found = part(self);
        if found.is_none() {
            (self.at, self.notes) = before;
        }
        found
    }

    /// What `part` finds from here, and where it ends, without going on.
    fn ahead<T>(&self, part: impl FnOnce(&mut Self) -> Option<T>) -> Option<(T, usize, Notes)> {
        let mut ahead = *self;
        let found = part(&mut ahead)?;
        Some((found, ahead.at, ahead.notes))
    }

    /// The bytes from one token up to another.
    fn bytes(&self, from: usize, to: usize) -> Range<usize> {
        let start = self.lexemes.get(from).map(|it| it.start as usize);
        let end = to
            .checked_sub(1)
            .and_then(|it| self.lexemes.get(it))
            .map(|it| it.end as usize);
        match (start, end) {
            (Some(start), Some(end)) if start <= end => start..end,
            _ => 0..0,
        }
    }
}

/// The words 不含 or 不包括 (15日), where they stand: the day is no longer in time.
pub(crate) fn not_included(words: &str) -> Option<&'static str> {
    ["不含", "不包括", "不包含"]
        .into_iter()
        .find(|it| words.contains(it))
}

/// 待定, 另行通知, 与督导组商定后确定: words that say no more than that the day is yet to be set.
pub(crate) fn leaves_open(lexemes: &[Lexeme]) -> bool {
    let says_nothing = |token| {
        is_wordy(token)
            || matches!(
                token,
                Token::Before | Token::After | Token::From | Token::By | Token::To
            )
    };
    let is_open = |it: &Lexeme| it.token == Token::Undecided;
    lexemes.iter().any(is_open) && lexemes.iter().all(|it| says_nothing(it.token))
}

/// A token that speaks of no time, so that it may be left over.
fn is_wordy(token: Token) -> bool {
    matches!(
        token,
        Token::Other
            | Token::Filler
            | Token::Finish
            | Token::Settle
            | Token::Moved
            | Token::Vague
            | Token::Undecided
            | Token::Particle
            | Token::Comma
            | Token::Stop
            | Token::Colon
            | Token::Open
            | Token::Close
            | Token::Also
            | Token::And
            | Token::Or
            | Token::Pause
            | Token::Piece
            | Token::Times
            | Token::Group
            | Token::Middle
            | Token::Upper
            | Token::Lower
            | Token::This
            | Token::Mask
    )
}
