//! Verbs with their objects.

use std::ops::Range;

use super::{Demand, Desk};
use crate::obligation::ObligationKind as K;
use crate::obligation::object::{EVENTS, Head, Item, PAPERS};
use crate::obligation::words::{Tag, Thing, Verb, sets};

impl Desk<'_> {
    pub(super) fn verb(&self, verb: Verb) -> Vec<Demand> {
        let (object, fronted) = self.object();
        if object.is_empty() {
            // 留样48小时: the number is what is asked.
            let counted = self.phrase.object.clone().any(|at| {
                self.nouns.tag(at) == Some(Tag::Quantity)
                    && !self.nouns.ends_any(at..at + 1, sets::PEOPLE)
            });
            let verb_range = self.phrase.verb.clone();
            return if counted && verb == Verb::Task {
                vec![self.demand(K::Task, verb_range.clone(), verb_range)]
            } else {
                Vec::new()
            };
        }
        // 实现产值增长6%: a goal with a number can be shown.
        let shared = self
            .phrase
            .object
            .end
            .checked_sub(1)
            .filter(|&at| self.nouns.tag(at) == Some(Tag::Quantity));
        if verb == Verb::Void
            && !fronted
            && shared.is_some_and(|at| self.nouns.ends_any(at..at + 1, sets::SHARES))
        {
            return self.whole(K::Task, object, false);
        }
        // 数据治理：…: a heading.
        if verb == Verb::Void || self.before.label && fronted {
            return Vec::new();
        }
        // 对X进行修改完善: the second verb is the doing one, X its object.
        if !fronted
            && let Some(front) = &self.phrase.front
            && let Some(item) = self.nouns.item(object.clone())
        {
            return self.fronted(verb, front.clone(), &item);
        }
        match verb {
            Verb::Void => Vec::new(),
            // 补齐短板, 扛起责任: nothing that can be shown.
            Verb::Task
                if matches!(
                    self.nouns.item(object.clone()).map(|item| item.head),
                    Some(Head::Thing(Thing::Spirit))
                ) =>
            {
                Vec::new()
            }
            // 备份恢复演练: the doing at the end is the event.
            Verb::Task if !fronted => match self.nouns.item(object.clone()).map(|item| item.head) {
                Some(Head::Act(kind)) if EVENTS.contains(&kind) => {
                    self.whole_object(kind, self.phrase.verb.start..object.end)
                }
                _ if self.clears(&object) => self.whole_object(K::Rules, object),
                _ => self.whole(K::Task, object, fronted),
            },
            Verb::Task => self.whole(K::Task, object, fronted),
            Verb::Watch => self.whole_object(K::Study, object),
            Verb::Gather => self.gather(object),
            Verb::Sort => self.sort(object),
            Verb::Apply => self.whole(K::ReviewOnly, object, fronted),
            Verb::Show => self.show(object, fronted),
            Verb::Have => self.have(object),
            Verb::Agenda
                if matches!(
                    self.nouns.item(object.clone()).map(|item| item.head),
                    Some(Head::Noun(K::SelfStudy))
                ) =>
            {
                self.whole_object(K::SelfStudy, object)
            }
            Verb::Order
                if self.before.meeting
                    || fronted && !self.nouns.is_any(self.phrase.verb.start, sets::PLACING) =>
            {
                Vec::new()
            }
            Verb::Order => self.whole(K::Task, object, fronted),
            Verb::Agenda | Verb::If => Vec::new(),
            _ => self.listed(verb, object, fronted),
        }
    }

    /// 清理文件: rules are looked through and some repealed.
    fn clears(&self, object: &Range<usize>) -> bool {
        self.nouns.is_any(self.phrase.verb.start, &["清理"])
            && self.nouns.ends_any(object.clone(), sets::IN_FORCE)
    }

    /// 将X, 把X: not 对X.
    fn taken(&self, front: &Range<usize>) -> bool {
        front
            .start
            .checked_sub(1)
            .is_some_and(|at| self.nouns.is_any(at, sets::TAKING))
    }

    /// 对X进行V: V says what is done with X.
    fn fronted(&self, verb: Verb, front: Range<usize>, item: &Item) -> Vec<Demand> {
        let end = self.phrase.object.end.max(item.range.end);
        let front = self.nouns.trim(front);
        let (object, _) = self.object();
        // 对学生进行培训和演练
        let events = |item: &Item| matches!(item.head, Head::Act(kind) | Head::Noun(kind) if EVENTS.contains(&kind));
        let items = self.nouns.items(object.clone());
        if verb == Verb::Light && items.len() > 1 && items.iter().all(events) {
            return self.listed(verb, object, false);
        }
        match item.head {
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
            Head::Act(kind) => {
                let kind = self.act_kind(kind, front.clone());
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

    pub(super) fn short(&self, verb: Verb) -> Vec<Demand> {
        let object = self.nouns.trim(self.phrase.object.clone());
        let counted = self
            .nouns
            .any(self.phrase.object.clone(), |tag| tag == Tag::Quantity);
        let Some(item) = self.nouns.item(object.clone()) else {
            return Vec::new();
        };
        let kind = match (verb, item.head) {
            (_, Head::Thing(Thing::Spirit)) => return Vec::new(),
            (Verb::Speak | Verb::Watch, Head::Noun(K::Activity) | Head::Act(K::Activity)) => {
                K::Activity
            }
            (Verb::Watch, _) => K::Study,
            (Verb::Read, _) => K::SelfStudy,
            (Verb::Speak, Head::Act(K::Study) | Head::Noun(K::Study)) => K::Study,
            (Verb::Speak, Head::Noun(K::Document))
                if self.nouns.ends_any(item.at..item.at + 1, sets::VOWS) =>
            {
                K::Document
            }
            (Verb::Talk, _) if counted => K::Talks,
            (Verb::Talk, _) => return Vec::new(),
            (Verb::Speak, _) if counted => K::Study,
            (Verb::Speak, _) => return Vec::new(),
            (Verb::Draft, Head::Noun(kind)) if PAPERS.contains(&kind) => kind,
            (Verb::Draft, _) => K::Document,
            (Verb::Found, Head::Noun(kind)) => kind,
            (Verb::Task, Head::Thing(Thing::Publicity)) => K::Activity,
            (Verb::Task | Verb::Found, _) => K::Task,
            (_, Head::Noun(K::Document))
                if self.nouns.is_any(self.phrase.verb.start, sets::CHOOSING) =>
            {
                K::Activity
            }
            (_, Head::Noun(kind) | Head::Act(kind)) => kind,
            _ if counted => K::Activity,
            _ => return Vec::new(),
        };
        vec![self.demand(kind, object.clone(), self.phrase.verb.start..object.end)]
    }

    fn gather(&self, object: Range<usize>) -> Vec<Demand> {
        let nouns = self.nouns;
        let opinions = nouns.any(object.clone(), |tag| {
            matches!(tag, Tag::Thing(Thing::Opinion) | Tag::Head(K::Document))
        });
        let verb = self.phrase.verb.clone();
        if nouns.ends_any(object.clone(), sets::SPOKEN) {
            Vec::new()
        } else if opinions || nouns.says_any(verb.clone(), sets::ASKED) {
            self.whole_object(K::Consultation, object)
        } else if nouns.says_any(verb, sets::COLLECTED) {
            self.whole_object(K::Activity, object)
        } else {
            Vec::new()
        }
    }

    fn sort(&self, object: Range<usize>) -> Vec<Demand> {
        let opinions = self.nouns.any(object.clone(), |tag| {
            matches!(tag, Tag::Thing(Thing::Opinion | Thing::Problem))
        });
        let listed = self.nouns.ends_any(object.clone(), sets::SORTED);
        match self.nouns.item(object.clone()).map(|item| item.head) {
            Some(Head::Noun(kind)) if PAPERS.contains(&kind) && !opinions && !listed => {
                self.whole_object(kind, object)
            }
            _ if opinions || listed => self.whole_object(K::Sorting, object),
            Some(Head::Thing(Thing::Spirit)) => Vec::new(),
            _ => self.whole_object(K::Document, object),
        }
    }

    fn show(&self, object: Range<usize>, fronted: bool) -> Vec<Demand> {
        let publicity = self.nouns.any(object.clone(), |tag| {
            matches!(tag, Tag::Thing(Thing::Publicity))
        });
        match self.nouns.item(object.clone()).map(|item| item.head) {
            Some(Head::Ready) => Vec::new(),
            _ if publicity => self.whole_object(K::Activity, object),
            Some(Head::Noun(K::Document))
                if self.nouns.is_any(self.phrase.verb.start, sets::HUNG) =>
            {
                self.whole(K::Task, object, fronted)
            }
            Some(Head::Noun(kind @ (K::Document | K::SelfStudy | K::Report))) => {
                let kind = if kind == K::SelfStudy {
                    K::Document
                } else {
                    kind
                };
                self.whole_object(kind, object)
            }
            Some(Head::Noun(kind @ (K::Activity | K::Study))) => self.whole_object(kind, object),
            _ => self.whole(K::Task, object, fronted),
        }
    }

    /// 有记录、有心得: papers to show; 有部署有检查 is manner.
    fn have(&self, object: Range<usize>) -> Vec<Demand> {
        let Some(item) = self.nouns.item(object.clone()) else {
            return Vec::new();
        };
        let kind = match item.head {
            Head::Noun(K::SelfStudy) => K::SelfStudy,
            Head::Noun(K::Document | K::Report) if self.before.self_study => K::SelfStudy,
            Head::Noun(K::Document | K::Report) | Head::Thing(Thing::Work) => K::Checklist,
            _ if self.nouns.ends_any(object.clone(), sets::EVIDENCE) => K::Checklist,
            _ => return Vec::new(),
        };
        self.whole_object(kind, object)
    }
}

/// With a longer object before the verb, the span begins at the verb.
const LONG_FRONT: usize = 30;
