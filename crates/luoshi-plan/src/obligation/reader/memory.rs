//! What a clause means for the next ones: the names that stand alone in it, what it allows, and whether
//! it tells what a paper holds.

use super::{Bare, Reading};
use crate::obligation::ObligationKind as K;
use crate::obligation::clause::Clause;
use crate::obligation::object::{Head, Item as Noun, PAPERS};
use crate::obligation::words::{Prep, Stop, Tag, Thing, sets};

impl<'a> Reading<'a> {
    /// What the clause means for the next ones.
    pub(super) fn remember(&mut self, clause: &'a Clause) {
        let nouns = self.nouns(clause);
        let all = 0..clause.tokens.len();
        // 对排查出的重大隐患，…报X: what the next clause hands up.
        let taken = nouns.tag(0) == Some(Tag::Prep(Prep::Object)) && nouns.is_any(0, sets::ABOUT);
        let all = usize::from(taken)..all.end;
        let means = |at: usize| {
            nouns.tag(at) == Some(Tag::May)
                && matches!(nouns.tag(at + 1), Some(Tag::Prep(Prep::Beside)))
        };
        self.allowed = all.clone().any(means) && clause.after == Stop::Comma;
        let holds = clause.after == Stop::Colon
            && nouns.says_any(all.clone(), sets::CONTENTS)
            && nouns.says_any(all.clone(), sets::HOLDING);
        if holds {
            self.contents = Some(clause.sentence);
        }
        // 附：检查标准; 检查方式：随机抽查: not what is to be done.
        let only_told = clause.after == Stop::Colon
            && clause.tokens.last().is_some_and(|t| {
                sets::LABELS.iter().any(|word| self.source.is(t, word))
                    && clause.tokens.len() <= SHORT_LABEL
            });
        if only_told {
            self.aside = Some(clause.segment);
        }
        let doing = |tag| {
            matches!(
                tag,
                Tag::Verb(_) | Tag::Act(_) | Tag::Prep(_) | Tag::Look(_) | Tag::Hand | Tag::Never
            )
        };
        let name = nouns.name(all.clone());
        // 出现症状的，…: in which case.
        let case = clause.tokens.last().is_some_and(|t| t.tag == Tag::Of);
        let plain = clause.after == Stop::Comma
            && !case
            && !name.is_empty()
            && !all.clone().any(|at| {
                // 公示规划草案: done with it.
                let act = matches!(
                    nouns.tag(at),
                    Some(Tag::Act(kind)) if !matches!(kind, K::Circulation | K::Feedback)
                );
                let which = clause.tokens.get(at + 1).is_some_and(|t| match t.tag {
                    Tag::Of => true,
                    // 排查出的
                    _ if nouns.is_any(at + 1, sets::RESULTS) => nouns.tag(at + 2) == Some(Tag::Of),
                    Tag::Thing(Thing::State) | Tag::Head(_) => act,
                    _ => false,
                });
                nouns.tag(at).is_some_and(doing) && !which
            })
            && nouns.item(all.clone()).is_some_and(|item| {
                matches!(item.head, Head::Noun(kind) if PAPERS.contains(&kind))
                    || item.head == Head::Thing(Thing::State)
                    || nouns.any(all.clone(), |tag| tag == Tag::Of)
            });
        let items = nouns.items(all.clone());
        let each = items
            .iter()
            .all(|item| matches!(item.head, Head::Noun(_) | Head::Thing(Thing::State)));
        // 进展情况、存在问题和措施，…报X: one account.
        let account = items.len() > 1
            && items.iter().any(|item| {
                matches!(item.head, Head::Thing(Thing::State | Thing::Problem))
                    && nouns.ends_any(item.range.clone(), sets::ACCOUNT)
            });
        let names = if each && !account {
            let one = |item: &Noun| {
                (
                    nouns.name(item.range.clone()),
                    nouns.span(item.range.clone()),
                )
            };
            items.iter().map(one).collect()
        } else {
            vec![(name, nouns.span(all))]
        };
        let told = items
            .last()
            .is_some_and(|item| item.head == Head::Thing(Thing::Problem))
            || account;
        let kind = if told { K::Report } else { K::ReviewOnly };
        self.bare = plain.then_some(Bare {
            sentence: clause.sentence,
            names,
            kind,
        });
    }
}

/// A label is not longer than this many words.
const SHORT_LABEL: usize = 3;
