//! Papers that are made already and that a body passes or experts argue about.

use super::Reading;
use crate::obligation::ObligationKind as K;
use crate::obligation::clause::Clause;
use crate::obligation::demand::{Demand, Sort};
use crate::obligation::found::BACK;
use crate::obligation::object::{Head, Nouns, PAPERS};
use crate::obligation::phrase::{Doing, Phrase};
use crate::obligation::review::{self, Look};
use crate::obligation::words::{Tag, Thing, Verb, sets};
use crate::obligation::{Review, ReviewAction};

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

    /// 提交报表，监理核实: a body looks at the paper made before, which the clause need not name.
    pub(super) fn looked_over(&mut self, clause: &'a Clause, phrase: &Phrase) -> bool {
        let nouns = self.nouns(clause);
        let verb = phrase.verb.clone();
        let looks = matches!(
            phrase.doing,
            Doing::Act(K::Inspection | K::Task | K::Evaluation)
        ) && nouns.says_any(verb.clone(), sets::LOOKING)
            && phrase.front.is_none()
            && nouns.trim(phrase.object.clone()).is_empty();
        let lead = phrase.lead.clone();
        let who = lead.start
            ..lead
                .clone()
                .find(|&at| nouns.tag(at) == Some(Tag::Time))
                .unwrap_or(lead.end);
        let body = nouns.item(who.clone()).is_some_and(|item| {
            matches!(
                item.head,
                Head::Post | Head::Noun(K::Body) | Head::Thing(Thing::Person)
            )
        }) && !lead.clone().any(|at| {
            matches!(
                nouns.tag(at),
                Some(Tag::Prep(_) | Tag::Quantity | Tag::Frequency)
            )
        });
        let made = self
            .item
            .found
            .last()
            .is_some_and(|f| PAPERS.contains(&f.kind) && f.sentence == clause.sentence);
        if !(looks && body && made) {
            return false;
        }
        let reviews = review::bodies(nouns, who, ReviewAction::Review, nouns.text(verb));
        let made = self.item.fellows(self.item.found.len());
        self.item.attach(&made, &reviews);
        true
    }

    /// 编制专项方案，组织专家进行论证: the experts look at the paper made before.
    pub(super) fn argued(&mut self, clause: &'a Clause, phrase: &Phrase) -> bool {
        let nouns = self.nouns(clause);
        let words = phrase.verb.start..phrase.object.end.max(phrase.verb.end);
        let argued = words
            .clone()
            .rev()
            .find(|&at| nouns.is_any(at, sets::ARGUED));
        // 吊装方案组织专家论证: the paper stands before.
        if let Some(argued) = argued
            && self.argued_before(clause, phrase, argued)
        {
            return true;
        }
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
        let reviews = experts_say(nouns, experts, argued);
        let made = self.item.fellows(made + 1);
        self.item.attach(&made, &reviews);
        true
    }

    /// A paper named before the verb of the clause, on which experts are asked: made already, or else only reviewed.
    fn argued_before(&mut self, clause: &'a Clause, phrase: &Phrase, argued: usize) -> bool {
        let nouns = self.nouns(clause);
        let lead = nouns.trim(phrase.lead.clone());
        let paper = phrase.front.is_none()
            && nouns.item(lead.clone()).is_some_and(
                |item| matches!(item.head, Head::Noun(kind) if PAPERS.contains(&kind)),
            );
        let experts = (phrase.verb.end..argued)
            .find(|&at| nouns.tag(at) == Some(Tag::Post) && nouns.is_any(at, sets::EXPERTS));
        let Some(experts) = experts.filter(|_| paper) else {
            return false;
        };
        let reviews = experts_say(nouns, experts, argued);
        let name = nouns.name(lead.clone());
        let known = self.item.known(&name);
        if !known.is_empty() {
            self.item.attach(&known, &reviews);
            return true;
        }
        self.item.groups += 1;
        let mut found = self.found(
            clause,
            Demand {
                kind: K::ReviewOnly,
                name,
                span: nouns.span(lead.start..argued + 1),
                quantity: None,
                sort: Sort::Product,
            },
        );
        found.reviews = reviews;
        self.item.found.push(found);
        true
    }

    /// 调整课程须报X批准: the duty is to ask, not to do; the words before are the thing.
    pub(super) fn permit(&mut self, clause: &'a Clause, look: &Look, made: &[usize]) {
        let must = look
            .range
            .start
            .checked_sub(1)
            .and_then(|at| clause.tokens.get(at))
            .is_some_and(|t| sets::DUTIES.iter().any(|w| self.source.is(t, w)));
        let must = must
            || clause
                .tokens
                .get(look.range.start)
                .is_some_and(|t| self.source.is(t, "须经"));
        let [only] = made else { return };
        let end = self.nouns(clause).span(look.range.clone()).end;
        if let Some(found) = self.item.found.get_mut(*only).filter(|_| must) {
            found.kind = K::ReviewOnly;
            found.span.end = end.max(found.span.end);
            found.name = self
                .source
                .words(found.span.start..found.span.end)
                .chars()
                .take(found.name.chars().count().max(4))
                .collect();
        }
    }
}

/// The review of the experts who are asked at one place, with the verb of another.
fn experts_say(nouns: Nouns<'_>, experts: usize, argued: usize) -> Vec<Review> {
    review::bodies(
        nouns,
        experts..experts + 1,
        ReviewAction::Review,
        nouns.text(argued..argued + 1),
    )
}
