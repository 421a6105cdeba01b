//! Limits counted from an event: 会后15日内, 自受理之日起三十日内, 民主生活会前10天, 活动期间.

use super::{Grammar, is_wordy};
use crate::length::Length;
use crate::phrase::{Phrase, Stretch};
use crate::relative::{Anchor, Offset, Relative, Side};
use crate::term::Standing;
use crate::token::{Token, Turn};

impl Grammar<'_> {
    /// A limit that ends what is left of the text, behind words that name an event.
    pub(super) fn event(&mut self) -> Option<Phrase> {
        self.attempt(|it| {
            while matches!(it.peek(), Some(Token::Filler | Token::From)) {
                it.at += 1;
            }
            let start = it.at;
            let length = it.rest().len();
            (1..length).find_map(|at| {
                let ends = matches!(
                    it.peek_at(at)?,
                    Token::OfDay
                        | Token::After
                        | Token::Begin
                        | Token::Before
                        | Token::During
                        | Token::Turned(Turn::SameDay)
                        | Token::Number(_)
                );
                if !ends {
                    return None;
                }
                let mut ahead = *it;
                ahead.at = start + at;
                let phrase = ahead.behind_event(start)?;
                *it = ahead;
                Some(phrase)
            })
        })
    }

    /// What stands behind the words of an event, if they end here.
    fn behind_event(&mut self, start: usize) -> Option<Phrase> {
        let end = self.at;
        if end == start {
            return None;
        }
        let mut opens = false;
        let (side, offset) = match self.next()? {
            Token::OfDay => {
                // 自公布之日起施行 begins on that day; 自受理之日起三十日内 counts from it.
                let begins = self.take(Token::Begin);
                self.take(Token::After);
                let offset = self.offset();
                if offset.is_none() && !begins {
                    return None;
                }
                opens = offset.is_none();
                (Side::After, offset)
            }
            // 受理后 and, without more words, 受理起
            // 接到通知后立即
            Token::After if matches!(self.peek(), Some(Token::Stands(Standing::AtOnce))) => {
                self.at += 1;
                (Side::After, None)
            }
            Token::After | Token::Begin => (Side::After, self.offset()),
            // 收到通知3日内, 会议召开十日前, 选举日的二十日以前
            Token::Number(_) => {
                self.at -= 1;
                let length = self.amount(true)?;
                let side = match self.next()? {
                    Token::Within => Side::After,
                    Token::Before => Side::Before,
                    _ => return None,
                };
                let offset = Offset {
                    length,
                    upper: None,
                    within: side == Side::After,
                };
                (side, length.counts_days().then_some(Some(offset))?)
            }
            Token::Before => (Side::Before, self.offset()),
            Token::During => (Side::During, None),
            Token::Turned(Turn::SameDay) => (Side::During, None),
            _ => return None,
        };
        // A word that opens what is to be done may follow, other words only behind a comma.
        let closed = match self.peek() {
            None => true,
            Some(token) if opens => is_wordy(token),
            // 检查结束后10个工作日内形成报告
            Some(token) if offset.is_some_and(|it| it.within) => is_wordy(token),
            Some(token) => matches!(
                token,
                Token::Comma
                    | Token::Stop
                    | Token::Finish
                    | Token::Filler
                    | Token::Close
                    | Token::Open
            ),
        };
        if !closed || side == Side::During && offset.is_some() {
            return None;
        }
        let anchor = self.anchor(start, end)?;
        // What is to be done: 形成报告, 方可.
        while self.peek().is_some_and(is_wordy) {
            self.at += 1;
        }
        Some(Phrase::Relative(Relative {
            anchor,
            side,
            offset,
        }))
    }

    /// 两周, 10—15天, 三十日内, 5个工作日.
    pub(super) fn offset(&mut self) -> Option<Offset> {
        self.attempt(|it| {
            it.take(Token::Particle);
            it.fillers();
            it.take(Token::About);
            let least = it.attempt(|it| {
                let number = it.small_number()?;
                it.separator()?;
                Some(number.value)
            });
            let farther = it.amount(true)?;
            let unit = it.lexemes.get(it.at.checked_sub(1)?)?.token;
            let nearer = least.and_then(|it| super::amounts::length(unit, it.checked_mul(2)?));
            let (length, upper): (Length, Option<Length>) = match nearer {
                Some(nearer) => (nearer, Some(farther)),
                None => (farther, None),
            };
            it.take(Token::About);
            let within = it.take(Token::Within);
            length.counts_days().then_some(Offset {
                length,
                upper,
                within,
            })
        })
    }

    /// What the words of an event stand for. Words that are a date by themselves are none.
    fn anchor(&self, start: usize, end: usize) -> Option<Anchor> {
        let mut end = end;
        while end > start && self.lexemes.get(end - 1)?.token == Token::Particle {
            end -= 1;
        }
        let words = self.lexemes.get(start..end)?;
        // 完成时限：6月底前 and 请于6月20日前 are days, whatever stands before them.
        let dated = match words {
            [.., number, unit] => {
                matches!(number.token, Token::Number(_) | Token::Month | Token::Year)
                    && matches!(
                        unit.token,
                        Token::Day | Token::Month | Token::Year | Token::Xun | Token::EndOf
                    )
            }
            _ => false,
        };
        let labelled = words.iter().any(|it| it.token == Token::Colon);
        let parted = words.last().is_some_and(|it| it.token == Token::Comma);
        if dated || labelled || parted {
            return None;
        }
        if let Some(school) = self.school_anchor(start, end) {
            return Some(school);
        }
        // 第3项完成
        if let [ordinal, number, item, ..] = words
            && let (Token::Ordinal, Token::Number(number)) = (ordinal.token, number.token)
            && self.text.get(item.start as usize..item.end as usize) == Some("项")
        {
            return Some(Anchor::Item(number.value));
        }
        // An event has a name, and one that is settled is no event: 与督导组商定后确定.
        let named = words.iter().any(|it| {
            matches!(
                it.token,
                Token::Other
                    | Token::Finish
                    | Token::Filler
                    | Token::End
                    | Token::Begin
                    | Token::School(_)
            )
        });
        let open = self
            .lexemes
            .iter()
            .any(|it| matches!(it.token, Token::Vague | Token::Undecided | Token::Settle));
        if !named || open {
            return None;
        }
        let text = self.text.get(self.bytes(start, end))?;
        let name = if text.contains(char::is_whitespace) {
            text.split_whitespace().collect::<String>().into()
        } else {
            Box::from(text)
        };
        Some(Anchor::Named(name))
    }

    /// 寒假, 学期末: words that the school calendar knows, and no others.
    fn school_anchor(&self, start: usize, end: usize) -> Option<Anchor> {
        let mut words = Grammar {
            lexemes: self.lexemes.get(..end)?,
            at: start,
            ..*self
        };
        if !matches!(
            words.peek()?,
            Token::School(_) | Token::Semester | Token::This | Token::Ordinal
        ) {
            return None;
        }
        let stated = words.stated()?;
        match stated.stretch {
            Stretch::School(time) if words.is_at_end() => Some(Anchor::School { time, year: None }),
            _ => None,
        }
    }

    /// 寒假前两周, 开学后一周内: counted from a time of school.
    pub(super) fn school_relative(&mut self) -> Option<Phrase> {
        matches!(self.peek(), Some(Token::School(_))).then_some(())?;
        self.event()
    }
}
