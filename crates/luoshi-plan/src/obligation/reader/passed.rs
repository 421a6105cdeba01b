//! Papers that are made already and that a body passes or experts argue about.

use super::Reading;
use crate::obligation::ObligationKind as K;
use crate::obligation::ReviewAction;
use crate::obligation::clause::Clause;
use crate::obligation::found::BACK;
use crate::obligation::object::PAPERS;
use crate::obligation::phrase::{Doing, Phrase};
use crate::obligation::review;
use crate::obligation::words::{Tag, Verb, sets};

impl<'a> Reading<'a> {
    /// 委员会审议名单: a paper that is made already is passed by a body.
    pub(super) fn debated(&mut self, clause: &'a Clause, phrase: &Phrase) -> bool {
        let nouns = self.nouns(clause);
        let who = nouns.any(phrase.lead.clone(), |tag| {
            matches!(tag, Tag::Post | Tag::Head(K::Body | K::Meeting))
        });
        if phrase.doing != Doing::Verb(Verb::Consider) || !who {
            return false;
        }
        let known = self.item.known(&nouns.name(phrase.object.clone()));
        let verb = phrase.verb.start..phrase.verb.start + 1;
        let reviews = review::bodies(
            nouns,
            phrase.lead.clone(),
            ReviewAction::Review,
            nouns.text(verb),
        );
        self.item.attach(&known, &reviews);
        !known.is_empty()
    }

    /// 编制专项方案，组织专家进行论证: the experts look at the paper made before.
    pub(super) fn argued(&mut self, clause: &'a Clause, phrase: &Phrase) -> bool {
        let nouns = self.nouns(clause);
        let words = phrase.verb.start..phrase.object.end.max(phrase.verb.end);
        let argued = words
            .clone()
            .rev()
            .find(|&at| nouns.is_any(at, sets::ARGUED));
        let Some((argued, made)) = argued.zip(self.item.found.len().checked_sub(1)) else {
            return false;
        };
        let paper = self
            .item
            .found
            .get(made)
            .is_some_and(|f| PAPERS.contains(&f.kind) && f.sentence == clause.sentence);
        let experts = (0..words.end)
            .rev()
            .take(BACK)
            .find(|&at| nouns.tag(at) == Some(Tag::Post) && nouns.is_any(at, sets::EXPERTS));
        let Some(experts) = experts.filter(|_| paper) else {
            return false;
        };
        let reviews = review::bodies(
            nouns,
            experts..experts + 1,
            ReviewAction::Review,
            nouns.text(argued..argued + 1),
        );
        let made = self.item.fellows(made + 1);
        self.item.attach(&made, &reviews);
        true
    }
}
