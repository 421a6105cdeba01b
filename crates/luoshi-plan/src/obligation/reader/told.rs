//! Reports of what happens: 发现异常及时报告, 发现病例报疾控中心. Nothing makes a paper; that it is told is the duty.

use super::Reading;
use crate::obligation::clause::Clause;
use crate::obligation::demand::{Demand, Sort};
use crate::obligation::object::PAPERS;
use crate::obligation::review::Look;
use crate::obligation::words::{Tag, Verb, sets};
use crate::obligation::{ObligationKind as K, ReviewAction};

impl<'a> Reading<'a> {
    /// 立即向学校报告: nothing is named, the report itself is the duty.
    pub(super) fn told_only(&mut self, clause: &'a Clause, look: &Look) {
        let nouns = self.nouns(clause);
        // 锅炉安装后到质监站备案: to be put on record there is the duty.
        let there = look.action() == Some(ReviewAction::File)
            && look.reviews.iter().all(|review| review.by.is_some())
            && look.range.start > 0
            && nouns.is_any(look.range.start - 1, sets::GOING);
        if there {
            let first = nouns.trim(0..look.range.start - 1).start;
            self.item.groups += 1;
            let mut found = self.found(
                clause,
                Demand {
                    kind: K::ReviewOnly,
                    name: nouns.name(look.verb.clone()),
                    span: nouns.span(first..look.range.end),
                    quantity: None,
                    sort: Sort::Product,
                },
            );
            found.reviews.clone_from(&look.reviews);
            self.item.found.push(found);
            return;
        }
        let told = (nouns.is_any(look.verb.start, sets::REPORTED) || happens(clause))
            && (look.reviews.iter().any(|review| review.by.is_some()) || happens(clause));
        if !told {
            return;
        }
        // 发现病例报X: what is found is told.
        let from = clause
            .tokens
            .iter()
            .position(|t| t.tag == Tag::Verb(Verb::If))
            .map_or(look.range.start, |at| at + 1);
        let case = nouns.trim(from..look.range.start.max(from));
        self.item.groups += 1;
        let mut found = self.found(
            clause,
            Demand {
                kind: K::Report,
                name: if case.is_empty() || nouns.is_any(look.verb.start, sets::REPORTED) {
                    nouns.name(look.verb.clone())
                } else {
                    nouns.name(case)
                },
                span: nouns.span(look.range.clone()),
                quantity: None,
                sort: Sort::Product,
            },
        );
        found.reviews.clone_from(&look.reviews);
        self.item.found.push(found);
    }

    /// 发现异常及时报告: a report of its own, not one on what was done before.
    pub(super) fn urgent(&mut self, clause: &'a Clause, look: &Look) -> Option<Vec<usize>> {
        let nouns = self.nouns(clause);
        let reported = nouns.is_any(look.verb.start, sets::REPORTED);
        // 发现病例2小时内报疾控中心: what is found is told, not what was done before.
        let found = nouns.tag(look.verb.start) == Some(Tag::Hand)
            && look
                .reviews
                .iter()
                .all(|review| review.action == ReviewAction::Report && review.by.is_some());
        // 遇红色预警立即停工，并向X报告: the case stands in a clause before; a paper that was made is what is handed up.
        let since = self.case == Some(clause.segment)
            && reported
            && look.reviews.iter().any(|review| review.by.is_some())
            && self
                .item
                .found
                .last()
                .is_none_or(|f| !PAPERS.contains(&f.kind) || f.segment != clause.segment);
        (since || (reported || found) && happens(clause)).then(Vec::new)
    }
}

/// The clause tells what may happen: 发现异常.
pub(super) fn happens(clause: &Clause) -> bool {
    clause
        .tokens
        .iter()
        .any(|t| t.tag == Tag::Verb(Verb::If) && !t.quoted)
}
