//! One stretch, and the words behind it that make it an end or a start: 前, 起, 后, 内, 止, 完成.

use super::stated::is_day as can_have_a_weekday;
use super::{Grammar, is_wordy};
use crate::phrase::{Ending, MonthPart, Phrase, Stated, Stretch, YearPart, YearWord};
use crate::relative::{Offset, Side};
use crate::token::{Token, Turn};

impl Grammar<'_> {
    /// One stretch, and what makes it an end or a start.
    pub(super) fn single(&mut self, stated: Stated, from: bool) -> Option<Phrase> {
        let included = Phrase::Until {
            by: stated,
            how: Ending::Included,
        };
        let phrase = match (self.peek(), self.peek_at(1)) {
            // 及以前, 或之后
            (Some(Token::And | Token::Or), Some(Token::Before)) => {
                self.at += 2;
                included
            }
            (Some(Token::And | Token::Or), Some(Token::After)) => {
                self.at += 2;
                Phrase::From {
                    since: stated,
                    after: false,
                }
            }
            (Some(Token::Begin), _) => {
                self.at += 1;
                let length = self.attempt(|it| {
                    it.take(Token::Comma);
                    // 起三天, 起一周内; 起用一年左右
                    let lasting = it.take(Token::Lasting);
                    let length = it.amount(lasting)?;
                    let about = it.take(Token::About);
                    it.take(Token::Particle);
                    it.take(Token::Within);
                    length.counts_days().then_some((length, about))
                });
                match length {
                    Some((length, about)) => Phrase::FromFor {
                        since: stated,
                        length,
                        about,
                    },
                    None => Phrase::From {
                        since: stated,
                        after: false,
                    },
                }
            }
            (Some(Token::Since), _) => {
                self.at += 1;
                Phrase::From {
                    since: stated,
                    after: false,
                }
            }
            (Some(Token::Before), _) => {
                self.at += 1;
                match self.beside(stated) {
                    Some(offset) => Phrase::Beside {
                        day: stated,
                        side: Side::Before,
                        offset,
                    },
                    None => Phrase::Until {
                        by: stated,
                        how: Ending::Before,
                    },
                }
            }
            (Some(Token::After), _) if !from => {
                self.at += 1;
                match self.beside(stated) {
                    // 3月15日后10日内
                    Some(offset) => Phrase::Beside {
                        day: stated,
                        side: Side::After,
                        offset,
                    },
                    None if matches!(self.peek(), Some(Token::Number(_) | Token::Half)) => {
                        return None;
                    }
                    None => Phrase::From {
                        since: stated,
                        after: true,
                    },
                }
            }
            // 重阳节当天
            (Some(Token::Turned(Turn::SameDay)), _) if can_have_a_weekday(stated) => {
                self.at += 1;
                Phrase::One(stated)
            }
            (Some(Token::During | Token::Between), _) => {
                self.at += 1;
                Phrase::One(stated)
            }
            (Some(Token::Within), _) => {
                self.at += 1;
                if is_day(stated) {
                    included
                } else {
                    Phrase::One(stated)
                }
            }
            (Some(Token::End | Token::Cutoff), _) => {
                self.at += 1;
                // 三季度结束前
                self.take(Token::Before);
                included
            }
            // 11月5日完成 sets an end; 4月完成 is done some time in April.
            (Some(Token::Finish), _) if is_day(stated) || is_end(stated) => {
                self.at += 1;
                included
            }
            (Some(Token::Filler), Some(Token::Finish)) if is_day(stated) || is_end(stated) => {
                self.at += 2;
                included
            }
            _ if from => Phrase::From {
                since: stated,
                after: false,
            },
            _ => Phrase::One(stated),
        };
        Some(phrase)
    }

    /// The 一周内 of 五一后一周内: a length that is counted from a day. Behind other stretches it may be a part of
    /// them: 5月前两周.
    fn beside(&mut self, day: Stated) -> Option<Offset> {
        can_have_a_weekday(day).then_some(())?;
        matches!(self.peek(), Some(Token::Number(_) | Token::Half)).then_some(())?;
        self.attempt(|it| {
            let offset = it.offset()?;
            let closed = it
                .peek()
                .is_none_or(|it| is_wordy(it) && !matches!(it, Token::Pause | Token::And));
            closed.then_some(offset)
        })
    }
}

fn is_day(stated: Stated) -> bool {
    matches!(stated.part(), Some(MonthPart::Day(_)))
}

fn is_end(stated: Stated) -> bool {
    matches!(stated.part(), Some(MonthPart::End))
        || stated.stretch == Stretch::Year(YearPart::End) && stated.year != YearWord::Masked
}
