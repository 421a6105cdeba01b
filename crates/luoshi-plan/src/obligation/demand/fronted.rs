//! Things before their verbs: 对X进行V, 将X V.

use std::ops::Range;

use super::names::of_things;
use super::{Demand, Desk};
use crate::obligation::ObligationKind as K;
use crate::obligation::object::{EVENTS, Head, Item};
use crate::obligation::phrase::{Doing, Phrase};
use crate::obligation::words::{Tag, Thing, Verb, sets};

impl Desk<'_> {
    /// 将X, 把X: not 对X.
    pub(super) fn taken(&self, front: &Range<usize>) -> bool {
        front
            .start
            .checked_sub(1)
            .is_some_and(|at| self.nouns.is_any(at, sets::TAKING))
    }

    /// 对X进行V: V says what is done with X.
    pub(super) fn fronted(&self, verb: Verb, front: Range<usize>, item: &Item) -> Vec<Demand> {
        let end = self.phrase.object.end.max(item.range.end);
        let front = self.nouns.trim(front);
        let (object, _) = self.object();
        // 对学生进行培训和演练
        // 进行登记和整治: two doings of two kinds.
        let events = |item: &Item| matches!(item.head, Head::Act(kind) | Head::Noun(kind) if EVENTS.contains(&kind));
        let items = self.nouns.items(object.clone());
        let doings = |item: &Item| matches!(item.head, Head::Act(_) | Head::Verb(Verb::Task));
        let unlike = items.windows(2).any(|pair| pair[0].head != pair[1].head);
        if verb == Verb::Light && items.len() > 1 && items.iter().all(events) {
            return self.listed(verb, object, false);
        }
        if verb == Verb::Light && unlike && items.iter().all(doings) {
            let from = |index: usize, item: &Item| {
                if index == 0 {
                    self.phrase.verb.start
                } else {
                    item.range.start
                }
            };
            return items
                .iter()
                .enumerate()
                .map(|(index, item)| {
                    let kind = match item.head {
                        Head::Act(kind) => kind,
                        _ => K::Task,
                    };
                    let words = from(index, item)..item.range.end;
                    self.demand(kind, item.range.clone(), words)
                })
                .collect();
        }
        match item.head {
            // 对家长留言进行回复
            Head::Noun(K::Document)
                if verb == Verb::Light && self.nouns.is_any(item.at, sets::ANSWER) =>
            {
                vec![self.demand(K::Feedback, front.clone(), front.start..end)]
            }
            // 对考场座位进行编排: as if the verb had the object behind it.
            Head::Verb(inner)
                if verb == Verb::Light
                    && items.len() == 1
                    && item.range.len() == 1
                    && !front.is_empty()
                    && inner != Verb::Sort
                    && !matches!(
                        self.nouns.item(front.clone()).map(|thing| thing.head),
                        Some(Head::Post | Head::Thing(Thing::Person))
                    ) =>
            {
                let phrase = Phrase {
                    doing: Doing::Verb(inner),
                    verb: item.range.clone(),
                    object: item.range.end..item.range.end,
                    ..self.phrase.clone()
                };
                Desk {
                    phrase: &phrase,
                    ..*self
                }
                .verb(inner)
            }
            Head::Verb(verb) if verb.makes() => self
                .nouns
                .items(front.clone())
                .into_iter()
                .filter_map(|thing| match thing.head {
                    Head::Noun(kind) => {
                        Some(self.demand(kind, thing.range.clone(), thing.range.start..end))
                    }
                    _ => None,
                })
                .collect(),
            // 对意见进行梳理
            _ if items.iter().any(|item| item.head == Head::Verb(Verb::Sort)) => {
                let opinions = self.nouns.any(front.clone(), |tag| {
                    matches!(tag, Tag::Thing(Thing::Opinion | Thing::Problem))
                });
                let kind = if opinions { K::Sorting } else { K::Document };
                vec![self.demand(kind, front.clone(), front.start..end)]
            }
            // 对监控设备进行维护, 对灭火器进行更新; 对险情进行消除
            Head::Verb(Verb::Void | Verb::Draw | Verb::Task)
                if verb == Verb::Light && self.light_kind(item, &front).is_some() =>
            {
                let kind = self.light_kind(item, &front).unwrap_or(K::Task);
                vec![self.demand(kind, front.clone(), self.phrase.verb.start..end)]
            }
            Head::Act(kind) => {
                let kind = self.act_kind(kind, front.clone());
                // 对广播系统进行测试
                let tested = kind == K::Study
                    && self.nouns.is_any(item.at, sets::TESTS)
                    && of_things(&self.nouns.text(front.clone()));
                let kind = if tested { K::Inspection } else { kind };
                let long = self.nouns.text(front.clone()).chars().count() > LONG_FRONT;
                let from = if long
                    || !matches!(
                        kind,
                        K::Sorting | K::Report | K::Task | K::Circulation | K::Feedback
                    ) {
                    self.phrase.verb.start
                } else {
                    front.start
                };
                vec![self.demand(kind, item.range.clone(), from..end)]
            }
            _ => {
                match verb {
                    Verb::Name | Verb::Decide => self.listed(verb, object, false),
                    verb if verb.governs() || verb.makes() => self.listed(verb, object, false),
                    // 将名册装订成册: the thing stands before, what becomes of it behind.
                    Verb::Task | Verb::Show if self.taken(&front) => {
                        let name = front.start..object.end;
                        vec![self.demand(K::Task, name.clone(), name)]
                    }
                    Verb::Task | Verb::Show => self.whole(K::Task, object, false),
                    _ => Vec::new(),
                }
            }
        }
    }

    /// What a verb behind 进行 does with the thing before: with some verbs the thing tells.
    fn light_kind(&self, item: &Item, front: &Range<usize>) -> Option<K> {
        let nouns = self.nouns;
        if nouns.is_any(item.at, sets::REMOVED) && nouns.ends_any(front.clone(), sets::DEFECTS)
            || nouns.is_any(item.at, sets::TREATED)
                && nouns.ends_any(front.clone(), sets::NUISANCES)
        {
            return Some(K::Rectification);
        }
        let concrete = sets::CONCRETE.iter().any(|(verbs, things)| {
            nouns.is_any(item.at, verbs) && nouns.ends_any(front.clone(), things)
        });
        (concrete || item.head == Head::Verb(Verb::Draw)).then_some(K::Task)
    }
}

/// With a longer object before the verb, the span begins at the verb.
const LONG_FRONT: usize = 30;
