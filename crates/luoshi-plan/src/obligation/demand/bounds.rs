//! What makes a doing of a field of work that can be shown: a number, a time, words that tell which.

use super::Desk;
use super::names::of_things;
use crate::obligation::ObligationKind as K;
use crate::obligation::object::{Head, Item};
use crate::obligation::words::{Tag, sets};

impl Desk<'_> {
    /// The number in the object counts people.
    pub(super) fn persons(&self) -> bool {
        self.phrase.object.clone().any(|at| {
            self.nouns.tag(at) == Some(Tag::Quantity)
                && self.nouns.ends_any(at..at + 1, sets::PEOPLE)
        })
    }

    /// 系统切换测试: things are tested, not pupils.
    pub(super) fn technical(&self, item: &Item) -> bool {
        let text = self.nouns.text(item.range.clone());
        let things = text.trim_end_matches(|c| sets::TESTS.iter().any(|word| word.contains(c)));
        self.nouns.is_any(item.at, sets::TESTS) && of_things(things)
    }

    pub(super) fn counted(&self) -> bool {
        self.nouns
            .any(self.phrase.object.clone(), |tag| tag == Tag::Quantity)
    }

    /// A number, a time or 落实 make a doing of it that can be shown.
    pub(super) fn bounded(&self, item: &Item) -> bool {
        let words = self.phrase.lead.start..self.phrase.object.end.max(item.range.end);
        let when = |tag| matches!(tag, Tag::Quantity | Tag::Frequency | Tag::Time);
        self.nouns.any(words, when) || self.nouns.is_any(self.phrase.verb.start, sets::CARRIED)
    }

    /// 加强夜间治安巡查: words before the doing tell which.
    pub(super) fn telling(&self, item: &Item) -> bool {
        matches!(
            item.head,
            Head::Act(K::Inspection | K::Study) | Head::Noun(K::Study)
        ) && self.nouns.text(item.range.start..item.at).chars().count() >= TELLING
    }
}

/// So many signs before a doing say which it is.
const TELLING: usize = 4;
