//! Clauses that only tell more of what is demanded already: how a drill goes, in what way a vote is taken, what
//! shows an event, what a body is for.

use super::Reading;
use crate::obligation::ObligationKind as K;
use crate::obligation::clause::Clause;
use crate::obligation::token::Token;
use crate::obligation::words::{Stop, Tag, Thing, Verb, sets};

impl<'a> Reading<'a> {
    /// Whether the clause tells nothing but how, what for or by what means.
    pub(super) fn tells_more(&self, clause: &'a Clause) -> bool {
        self.rehearses(clause)
            || self.by_way(clause)
            || self.recorded(clause)
            || self.charged(clause)
    }

    /// 组织演练，模拟火情，检验预案: what the drill is about.
    fn rehearses(&self, clause: &'a Clause) -> bool {
        let drill = self.item.found.last().is_some_and(|f| {
            f.kind == K::Activity
                && f.sentence == clause.sentence
                && sets::DRILLS.iter().any(|word| f.name.ends_with(word))
        });
        drill
            && clause
                .tokens
                .iter()
                .find(|t| t.tag != Tag::Manner)
                .is_some_and(|t| sets::REHEARSED.iter().any(|word| self.source.is(t, word)))
    }

    /// 测评采取投票的形式: in what way the doing is done that the item tells of already.
    fn by_way(&self, clause: &'a Clause) -> bool {
        let is = |at: usize, words: &[&str]| {
            clause
                .tokens
                .get(at)
                .is_some_and(|t| words.iter().any(|word| self.source.is(t, word)))
        };
        let Some(taken) = (1..clause.tokens.len().min(NEAR)).find(|&at| is(at, sets::TAKEN_UP))
        else {
            return false;
        };
        let nouns = self.nouns(clause);
        let subject = nouns.trim(0..taken);
        let plain = nouns.any(subject.clone(), |tag| {
            matches!(tag, Tag::Act(_) | Tag::Head(_))
        }) && !nouns.any(subject.clone(), |tag| {
            matches!(
                tag,
                Tag::Post | Tag::Prep(_) | Tag::Verb(_) | Tag::Pause | Tag::Quantity
            )
        });
        let mut last = clause.tokens.len();
        while last > taken
            && nouns
                .tag(last - 1)
                .is_some_and(|tag| matches!(tag, Tag::Verb(Verb::Light) | Tag::Manner))
        {
            last -= 1;
        }
        let name = nouns.text(subject);
        plain
            && is(last.saturating_sub(1), sets::WAY)
            && self.item.found.iter().any(|f| {
                f.name.ends_with(&name) || self.source.words(f.span.clone()).contains(&name)
            })
    }

    /// 对督查反馈的整改问题，进行核实: what the next clause is about.
    pub(super) fn fronts(&self, clause: &'a Clause, next: Option<&Clause>) -> bool {
        let how = |t: &&Token| matches!(t.tag, Tag::Manner | Tag::Time | Tag::Space);
        let opens = clause
            .tokens
            .iter()
            .find(|t| !how(t))
            .is_some_and(|t| sets::ABOUT.iter().any(|word| self.source.is(t, word)));
        let ends = clause.tokens.last().is_some_and(|t| {
            !t.quoted
                && matches!(
                    t.tag,
                    Tag::Thing(Thing::Problem | Thing::State | Thing::Opinion)
                )
        });
        let light = |t: &Token| t.tag == Tag::Verb(Verb::Light);
        opens
            && ends
            && clause.after == Stop::Comma
            && !clause.tokens.iter().any(light)
            && next.is_some_and(|next| next.tokens.iter().find(|t| !how(t)).is_some_and(light))
    }

    /// 讲座全程录像: what shows the event.
    fn recorded(&self, clause: &'a Clause) -> bool {
        let nouns = self.nouns(clause);
        let end = nouns.trim(0..clause.tokens.len()).end;
        end.checked_sub(1).is_some_and(|last| {
            nouns.is_any(last, sets::RECORDED)
                && !nouns.any(0..last, |tag| {
                    matches!(tag, Tag::Verb(_) | Tag::Prep(_) | Tag::Pause)
                })
                && nouns.any(0..last, |tag| {
                    matches!(
                        tag,
                        Tag::Act(_) | Tag::Head(K::Meeting | K::Study | K::Activity)
                    )
                })
        })
    }

    /// 成立考务组，负责监考安排: what the body is for.
    fn charged(&self, clause: &'a Clause) -> bool {
        let body = self
            .item
            .found
            .last()
            .is_some_and(|f| f.kind == K::Body && f.sentence == clause.sentence);
        body && clause.before == Stop::Comma
            && clause
                .tokens
                .iter()
                .find(|t| t.tag != Tag::Manner)
                .is_some_and(|t| sets::CHARGED.iter().any(|word| self.source.is(t, word)))
    }
}

/// The way of a doing is named among the first words of a clause.
const NEAR: usize = 12;
