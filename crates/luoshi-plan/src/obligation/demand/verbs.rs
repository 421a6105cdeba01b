//! Verbs with their objects.

use std::ops::Range;

use super::{Demand, Desk};
use crate::obligation::ObligationKind as K;
use crate::obligation::object::{Head, Item, PAPERS};
use crate::obligation::words::{Tag, Thing, Verb};

impl Desk<'_> {
    pub(super) fn verb(&self, verb: Verb) -> Vec<Demand> {
        let (object, fronted) = self.object();
        if object.is_empty() {
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
            Verb::Agenda => {
                let orders = ["布置", "部署", "安排部署", "部署安排"]
                    .iter()
                    .any(|w| self.nouns.says(self.phrase.verb.clone(), w));
                if orders && !self.before.meeting && !fronted {
                    self.whole(K::Task, object, fronted)
                } else {
                    Vec::new()
                }
            }
            _ => self.listed(verb, object, fronted),
        }
    }

    /// 对X进行V: V says what is done with X.
    fn fronted(&self, verb: Verb, front: Range<usize>, item: &Item) -> Vec<Demand> {
        let end = self.phrase.object.end.max(item.range.end);
        let front = self.nouns.trim(front);
        match item.head {
            Head::Verb(Verb::Revise | Verb::Draft | Verb::Found) => self
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
                let (object, _) = self.object();
                match verb {
                    Verb::Light
                    | Verb::Ready
                    | Verb::Draft
                    | Verb::Found
                    | Verb::Arrange
                    | Verb::Sign
                    | Verb::Name => self.listed(verb, object, false),
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
        let verb_word = self.nouns.text(self.phrase.verb.clone());
        let kind = match (verb, item.head) {
            (_, Head::Thing(Thing::Spirit)) => return Vec::new(),
            (Verb::Speak | Verb::Watch, Head::Noun(K::Activity) | Head::Act(K::Activity)) => {
                K::Activity
            }
            (Verb::Watch, _) => K::Study,
            (Verb::Read, _) => K::SelfStudy,
            (Verb::Speak, Head::Act(K::Study) | Head::Noun(K::Study)) => K::Study,
            (Verb::Speak, Head::Noun(K::Document))
                if verb_word == "作" && self.nouns.text(item.at..item.at + 1).ends_with("承诺") =>
            {
                K::Document
            }
            (Verb::Speak, _) if counted => K::Study,
            (Verb::Speak, _) => return Vec::new(),
            (Verb::Draft, Head::Noun(kind)) if PAPERS.contains(&kind) => kind,
            (Verb::Draft, _) => K::Document,
            (Verb::Found, Head::Noun(kind)) => kind,
            (Verb::Task, Head::Thing(Thing::Publicity)) => K::Activity,
            (Verb::Task | Verb::Found, _) => K::Task,
            (_, Head::Noun(K::Document)) if verb_word == "评" => K::Activity,
            (_, Head::Noun(kind) | Head::Act(kind)) => kind,
            _ if counted => K::Activity,
            _ => return Vec::new(),
        };
        vec![self.demand(kind, object.clone(), self.phrase.verb.start..object.end)]
    }

    fn gather(&self, object: Range<usize>) -> Vec<Demand> {
        let opinions = self.nouns.any(object.clone(), |tag| {
            matches!(tag, Tag::Thing(Thing::Opinion)) || matches!(tag, Tag::Head(K::Document))
        });
        let word = |w| self.nouns.says(self.phrase.verb.clone(), w);
        let text = self.nouns.text(object.clone());
        if text.ends_with("汇报") || text.ends_with("报告") || text.ends_with("介绍") {
            return Vec::new();
        }
        if opinions || word("征求") || word("征询") {
            return self.whole_object(K::Consultation, object);
        }
        if word("征集") {
            self.whole_object(K::Activity, object)
        } else {
            Vec::new()
        }
    }

    fn sort(&self, object: Range<usize>) -> Vec<Demand> {
        let opinions = self.nouns.any(object.clone(), |tag| {
            matches!(tag, Tag::Thing(Thing::Opinion | Thing::Problem))
        });
        let text = self.nouns.text(object.clone());
        let listed = [
            "意见清单",
            "问题清单",
            "意见建议清单",
            "意见汇总",
            "问题台账",
        ]
        .iter()
        .any(|w| text.ends_with(w));
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
            Some(Head::Noun(kind @ (K::Document | K::SelfStudy | K::Report))) => {
                let kind = if kind == K::SelfStudy {
                    K::Document
                } else {
                    kind
                };
                self.whole_object(kind, object)
            }
            Some(Head::Noun(K::Activity | K::Study)) => self.whole_object(K::Activity, object),
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
            _ if self.nouns.says(object.clone(), "记录")
                || self.nouns.text(object.clone()) == "记录" =>
            {
                K::Checklist
            }
            _ => return Vec::new(),
        };
        self.whole_object(kind, object)
    }
}

/// With a longer object before the verb, the span begins at the verb.
const LONG_FRONT: usize = 30;
