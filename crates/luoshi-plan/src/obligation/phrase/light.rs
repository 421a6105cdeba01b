//! Verbs that need something behind them: of one sign before a number or a known noun, and 进行, 开展 before a
//! doing.

use super::{Doing, REACH, Walk};
use crate::obligation::ObligationKind;
use crate::obligation::words::{Prep, Tag, Thing, Verb, sets};

impl Walk<'_> {
    /// 作一次辅导, 讲党课: a verb of one character before a number or a known noun.
    pub(super) fn short(&self, at: usize) -> bool {
        if self.tag(at + 1) == Some(Tag::Quantity) {
            return true;
        }
        // 邀请民警作法治报告
        let asked = self.tag(at) == Some(Tag::Short(Verb::Speak))
            && self
                .open
                .as_ref()
                .is_some_and(|open| open.doing == Doing::Verb(Verb::Arrange))
            && self.end.checked_sub(1).is_some_and(|last| {
                last > at
                    && (self.tag(last) == Some(Tag::Head(ObligationKind::Report))
                        // 邀请老兵讲从军故事
                        || self.is_any(last, sets::STORIES))
            });
        if asked {
            return true;
        }
        let fronted = self.front.as_ref().is_some_and(|front| front.end == at);
        // 在广场设咨询台
        let placed = matches!(self.tag(at + 1), Some(Tag::Thing(Thing::Publicity)))
            && (self.lead.max(at.saturating_sub(REACH))..at)
                .any(|i| self.tag(i) == Some(Tag::Prep(Prep::Beside)));
        let clear = fronted
            || placed
            || at
                .checked_sub(1)
                .filter(|&before| before >= self.lead)
                .and_then(|before| self.tokens.get(before))
                .is_none_or(|t| {
                    matches!(
                        t.tag,
                        Tag::Post
                            | Tag::Time
                            | Tag::Manner
                            | Tag::Pause
                            | Tag::Join
                            | Tag::Then
                            | Tag::Frequency
                            | Tag::Thing(_)
                            | Tag::Each
                    )
                });
        // 设组长1名
        let person = matches!(
            self.tag(at + 1),
            Some(Tag::Post | Tag::Thing(Thing::Person))
        ) && self.tag(at + 2) == Some(Tag::Quantity);
        // 设专人监护
        let duty = self.tag(at) == Some(Tag::Short(Verb::Light))
            && self.is_any(at + 1, sets::DUTY_PERSONS);
        // 设接待站
        let counter = matches!(
            self.tag(at + 1),
            Some(Tag::Post | Tag::Head(ObligationKind::Body))
        ) && self.is_any(at, sets::POSTING)
            && self.ends_item(at + 1);
        if (person || duty || counter) && clear {
            return true;
        }
        // 设举报电话, 在大厅设窗口
        let there = clear
            || (self.lead.max(at.saturating_sub(REACH))..at)
                .any(|i| self.tag(i) == Some(Tag::Prep(Prep::Beside)));
        if there && self.is_any(at, sets::POSTING) && self.facility(at + 1) {
            return true;
        }
        clear
            && self.open.as_ref().is_none_or(|open| {
                self.after_joint()
                    || open.object.start == at
                        && matches!(
                            open.doing,
                            Doing::Verb(verb) if verb.governs())
            })
            && self.next_word(at + 1).is_some_and(|(_, tag)| {
                matches!(
                    tag,
                    Tag::Head(_) | Tag::Act(_) | Tag::Thing(Thing::Publicity | Thing::Reading)
                )
            })
    }

    /// The first thing of a list is one that people turn to.
    fn facility(&self, from: usize) -> bool {
        let end = self
            .ahead(from)
            .find(|&i| matches!(self.tag(i), Some(Tag::Pause | Tag::Join | Tag::Then)))
            .unwrap_or(self.ahead(from).end);
        let words = self.tokens.get(from).zip(
            end.checked_sub(1)
                .filter(|&last| last >= from)
                .and_then(|last| self.tokens.get(last)),
        );
        words.is_some_and(|(first, last)| {
            let words = self.source.words(first.start..last.end);
            sets::FACILITIES.iter().any(|word| words.ends_with(word))
        })
    }

    /// 进行, 开展: a verb that only says that something is done.
    pub(super) fn light(&self, at: usize) -> bool {
        matches!(self.tag(at), Some(Tag::Verb(Verb::Light)))
    }

    /// 进行, 开展: where the doing begins that 对 brings in its object for.
    pub(super) fn light_follows(&self, from: usize) -> Option<usize> {
        let stop = self
            .ahead(from)
            .find(|&at| self.tag(at) == Some(Tag::Then))
            .unwrap_or(self.ahead(from).end);
        // 对学生进行教育、开展演练: the second verb is another doing.
        let stop = (from..stop)
            .find(|&at| {
                matches!(self.tag(at), Some(Tag::Pause | Tag::Join))
                    && matches!(self.tag(at + 1), Some(Tag::Verb(_)))
                    && (from..at).any(|i| self.light(i) && !self.relative(i))
            })
            .unwrap_or(stop);
        (from..stop)
            .rev()
            .find(|&at| self.light(at) && !self.relative(at))
    }

    pub(super) fn has_object(&self, verb: usize) -> bool {
        // 走访5名群众: the number belongs to the object.
        let from = match self.next_word(verb + 1) {
            Some((at, Tag::Quantity)) => at + 1,
            _ => verb + 1,
        };
        self.next_word(from).is_some_and(|(_, tag)| {
            !matches!(
                tag,
                Tag::Quantity | Tag::Filler | Tag::Pause | Tag::Join | Tag::Verb(_) | Tag::Act(_)
            )
        })
    }
}
