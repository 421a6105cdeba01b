//! Objects that are looked at entry by entry: what each gives under a verb.

use std::ops::Range;

use super::{Demand, Desk};
use crate::obligation::ObligationKind as K;
use crate::obligation::object::{EVENTS, Filler, Head, Item, PAPERS};
use crate::obligation::words::{Tag, Thing, Verb};

/// What an object gives under a verb.
enum Gives {
    Kind(K),
    Nothing,
}
use Gives::{Kind, Nothing};

impl Desk<'_> {
    /// The kind of one entry under a verb that looks at its noun.
    fn gives(&self, verb: Verb, item: &Item) -> Gives {
        let nouns = self.nouns;
        let word = |words: &[&str]| {
            words
                .iter()
                .any(|w| nouns.says(self.phrase.verb.clone(), w))
        };
        let paper = |kind: &K| PAPERS.contains(kind);
        let event = |kind: &K| EVENTS.contains(kind);
        match (verb, item.head) {
            (_, Head::Thing(Thing::Spirit)) => Nothing,
            (Verb::Draft, Head::Noun(K::Agreement)) => Kind(K::Document),
            (Verb::Draft, Head::Noun(kind)) if paper(&kind) || kind == K::Body => Kind(kind),
            (Verb::Draft, Head::Act(kind @ (K::Report | K::Rules | K::SelfExamination))) => {
                Kind(kind)
            }
            (Verb::Draft, Head::Unknown | Head::Thing(Thing::Plain))
                if word(&["编排", "绘制", "编号", "编辑"]) =>
            {
                Kind(K::Task)
            }
            (Verb::Draft, Head::Thing(Thing::State)) if word(&["填报"]) => Kind(K::Document),
            (Verb::Draft, _) => Kind(K::Document),

            (Verb::Found | Verb::Revise, Head::Noun(K::Agreement)) => Kind(K::Document),
            (Verb::Found | Verb::Revise, Head::Noun(kind)) if paper(&kind) || kind == K::Body => {
                // Measures that are spoken of at a meeting or belong to a paper.
                let measures = ["措施", "办法", "意见", "举措"]
                    .iter()
                    .any(|w| nouns.text(item.at..item.at + 1).ends_with(w));
                if measures
                    && word(&["提出", "形成"])
                    && (self.before.meeting || self.before.self_examination)
                {
                    Nothing
                } else {
                    Kind(kind)
                }
            }
            (Verb::Found | Verb::Revise, Head::Act(kind @ (K::Rules | K::Report))) => Kind(kind),
            (Verb::Found, Head::Thing(Thing::Person)) => Kind(K::Body),
            (Verb::Found, Head::Unknown | Head::Thing(Thing::Plain))
                if word(&["建立", "建成", "搭建"]) =>
            {
                if ["机制", "体系", "体制", "格局", "平台", "渠道", "关系"]
                    .iter()
                    .any(|w| nouns.text(item.range.clone()).ends_with(w))
                {
                    Nothing
                } else {
                    Kind(K::Task)
                }
            }
            (Verb::Found, _) if word(&["整理"]) => Kind(K::Task),
            (Verb::Found | Verb::Revise, _) => Nothing,

            (Verb::Meet, Head::Noun(kind) | Head::Act(kind)) if event(&kind) => Kind(kind),
            (Verb::Meet, _) => Kind(K::Meeting),
            (Verb::Run, Head::Noun(kind) | Head::Act(kind)) if event(&kind) => Kind(kind),
            (Verb::Run, _) => Kind(K::Activity),

            (Verb::Light | Verb::Ready | Verb::Arrange | Verb::Attend, Head::Act(K::Checklist)) => {
                Kind(K::Checklist)
            }
            (Verb::Light, Head::Verb(Verb::Draft)) => Kind(K::Document),
            (Verb::Light | Verb::Ready | Verb::Arrange, Head::Verb(Verb::Task)) => Kind(K::Task),
            (Verb::Attend, Head::Act(K::Inspection | K::Evaluation)) if word(&["迎接", "迎"]) => {
                Kind(K::Evaluation)
            }
            (Verb::Attend, Head::Act(kind) | Head::Noun(kind)) if event(&kind) => Kind(kind),
            (Verb::Attend, _) => Nothing,
            // 围绕专题开展讨论: what is done at a meeting.
            (Verb::Light | Verb::Arrange, Head::Act(K::Study))
                if self.before.meeting
                    && item.range.len() == 1
                    && ["讨论", "交流", "研讨", "交流讨论", "交流研讨", "学习讨论"]
                        .iter()
                        .any(|w| nouns.is(item.at, w)) =>
            {
                Nothing
            }
            (Verb::Light | Verb::Ready | Verb::Arrange, Head::Act(kind)) => {
                Kind(self.filled(kind, item))
            }
            (Verb::Light | Verb::Ready | Verb::Arrange, Head::Noun(kind)) if event(&kind) => {
                Kind(kind)
            }
            (Verb::Light, Head::Noun(kind))
                if word(&["完成"]) && (paper(&kind) || kind == K::Body) =>
            {
                Kind(kind)
            }
            (Verb::Ready, Head::Noun(kind)) if paper(&kind) => Kind(kind),
            (Verb::Light, Head::Thing(Thing::Plain))
                if ["目标", "任务", "业务"]
                    .iter()
                    .any(|w| nouns.is(item.at, w)) =>
            {
                Nothing
            }
            (Verb::Light, Head::Unknown | Head::Thing(Thing::Plain))
                if word(&["办理", "完成"]) && item.filler != Filler::Work =>
            {
                Kind(K::Task)
            }
            (Verb::Ready, Head::Unknown) if item.filler == Filler::Work => Kind(K::Task),
            (Verb::Arrange, Head::Thing(Thing::Person)) if word(&["安排", "指派"]) => {
                Kind(K::Body)
            }
            (Verb::Arrange, Head::Noun(K::Document)) if word(&["安排", "合理安排", "统筹安排"]) => {
                Kind(K::Document)
            }
            (Verb::Light | Verb::Ready | Verb::Arrange, _) => Nothing,

            (Verb::Name, Head::Thing(Thing::Person) | Head::Noun(K::Body)) => Kind(K::Body),
            (Verb::Name, Head::Noun(K::Document))
                if word(&["确定", "排定", "敲定", "研究确定", "选定"]) =>
            {
                Kind(K::Document)
            }
            (Verb::Name, Head::Thing(Thing::Problem | Thing::Field)) => Nothing,
            (Verb::Name, Head::Unknown | Head::Thing(_) | Head::Noun(_))
                if word(&[
                    "确定",
                    "选定",
                    "敲定",
                    "配备",
                    "研究确定",
                    "增设",
                    "推选",
                    "选派",
                    "选配",
                ]) =>
            {
                Kind(K::Task)
            }
            (Verb::Name, _) => Nothing,

            (Verb::SetUp, Head::Noun(kind @ (K::Body | K::Activity))) => Kind(kind),
            (Verb::SetUp, _)
                if word(&["设立", "新设"])
                    && !matches!(item.head, Head::Thing(Thing::Person) | Head::Post) =>
            {
                Kind(K::Task)
            }
            (Verb::SetUp, _) => Kind(K::Body),
            (Verb::Sign, Head::Noun(K::Agreement)) => Kind(K::Agreement),
            (Verb::Sign, _) => Kind(K::Document),
            (Verb::Consider, Head::Noun(kind)) if paper(&kind) => Kind(kind),
            (Verb::Consider, _) => Nothing,
            (Verb::Speak, Head::Act(K::Study) | Head::Noun(K::Study)) => Kind(K::Study),
            (Verb::Speak, _) => Nothing,
            _ => Nothing,
        }
    }

    /// 教育活动 is an activity, 教育 a study; otherwise 活动 and 工作 change nothing.
    fn filled(&self, kind: K, item: &Item) -> K {
        let education = kind == K::Study
            && item.filler == Filler::Activity
            && self.nouns.text(item.at..item.at + 1).ends_with("教育");
        if education { K::Activity } else { kind }
    }

    /// Each entry of the object by its own noun.
    pub(super) fn listed(&self, verb: Verb, object: Range<usize>, fronted: bool) -> Vec<Demand> {
        let nouns = self.nouns;
        // 查找差距，提出整改措施: parts of the paper or the meeting before.
        let measures = nouns.any(object.start..(object.start + 1).min(object.end), |tag| {
            matches!(tag, Tag::Act(K::Rectification))
        }) || nouns.item(object.clone()).is_some_and(|item| {
            item.head == Head::Noun(K::Rectification)
                && nouns.text(item.at..item.at + 1).ends_with("措施")
        });
        if verb == Verb::Found && (self.before.meeting || self.before.self_examination) && measures
        {
            return Vec::new();
        }
        if verb == Verb::Ready
            && nouns.any(object.clone(), |tag| {
                matches!(tag, Tag::Act(K::Checklist) | Tag::Head(K::Checklist))
            })
        {
            return self.whole_object(K::Checklist, object);
        }
        // 提出整改的目标、措施和时限: one ledger's fields.
        if matches!(verb, Verb::Found | Verb::Draft | Verb::Name)
            && nouns.any(object.start..(object.start + 1).min(object.end), |tag| {
                matches!(tag, Tag::Act(K::Rectification))
            })
            && !nouns.item(object.clone()).is_some_and(|item| {
                matches!(item.head, Head::Noun(K::Document | K::Report | K::Rules))
                    && nouns.items(object.clone()).len() == 1
            })
        {
            return if verb == Verb::Name {
                Vec::new()
            } else {
                self.whole_object(K::Rectification, object)
            };
        }
        let mut items = nouns.items(object.clone());
        let Some(last) = items.last().cloned() else {
            return Vec::new();
        };
        // 列明措施、责任人和时限: one paper with its fields.
        if verb == Verb::Draft
            && items.len() > 1
            && !matches!(last.head, Head::Noun(_) | Head::Act(_) | Head::Verb(_))
        {
            return self.whole_object(K::Document, object);
        }
        // 组织党员通读党章: the doing inside has an object of its own.
        if matches!(verb, Verb::Arrange | Verb::Light | Verb::Attend)
            && matches!(last.head, Head::Unknown | Head::Thing(_) | Head::Post)
            && let Some(act) = object.clone().find(|&at| {
                matches!(nouns.tag(at), Some(Tag::Act(_)))
                    && nouns.tokens.get(at).is_some_and(|t| !t.quoted)
            })
            && let Some(Tag::Act(kind)) = nouns.tag(act)
            && act + 1 < object.end
            && !(kind == K::Task && matches!(last.head, Head::Post))
        {
            let kind = self.act_kind(kind, act + 1..object.end);
            return vec![self.demand(kind, act + 1..object.end, act..object.end)];
        }
        let kinds: Vec<Option<K>> = items
            .iter()
            .map(|item| self.gives(verb, item))
            .map(|gives| {
                if let Kind(kind) = gives {
                    Some(kind)
                } else {
                    None
                }
            })
            .collect();
        let Some(Some(main)) = kinds.last().copied() else {
            // The last entry gives nothing: the others stand for themselves.
            return self.alone(&items, &kinds);
        };
        let multiplies = PAPERS.contains(&main) || EVENTS.contains(&main);
        if !multiplies {
            return if matches!(main, K::Task) {
                self.whole(main, object, fronted)
            } else if main == K::Body {
                self.bodies(&items, &kinds)
            } else {
                self.whole_object(main, object)
            };
        }
        // 年度、季度作业计划: periods make papers of their own, other modifiers do not.
        let mut demands = Vec::new();
        let mut periods: Vec<(usize, usize)> = Vec::new();
        let mut pending: Option<usize> = None;
        let tail = last.range.end;
        let count = items.len();
        for (index, item) in items.iter_mut().enumerate() {
            let own = matches!(item.head, Head::Noun(_) | Head::Act(_) | Head::Verb(_));
            match kinds.get(index).copied().flatten() {
                Some(kind) if own || index + 1 == count => {
                    let from = pending.take().unwrap_or(item.range.start);
                    demands.push((kind, from..item.range.end));
                }
                _ => {
                    let period = PAPERS.contains(&main)
                        && ["年度", "季度", "月度", "半年度", "学期", "周"]
                            .iter()
                            .any(|w| nouns.text(item.range.clone()) == *w);
                    if period {
                        periods.push((demands.len(), item.range.start));
                        demands.push((main, item.range.start..tail));
                    } else if pending.is_none() {
                        pending = Some(item.range.start);
                    }
                }
            }
        }
        let first = self.phrase.verb.start;
        demands
            .into_iter()
            .enumerate()
            .map(|(index, (kind, range))| {
                let from = if fronted || index > 0 {
                    range.start
                } else {
                    first
                };
                let to = if fronted {
                    self.phrase.verb.end.max(range.end)
                } else {
                    range.end
                };
                let mut demand = self.demand(kind, range, from..to);
                if let Some(&(_, at)) = periods.iter().find(|(place, _)| *place == index) {
                    demand.name = nouns.text(at..at + 1) + &nouns.name(last.range.start + 1..tail);
                }
                demand
            })
            .collect()
    }

    /// The entries that stand for themselves where the last gives nothing.
    fn alone(&self, items: &[Item], kinds: &[Option<K>]) -> Vec<Demand> {
        items
            .iter()
            .zip(kinds)
            .filter_map(|(item, kind)| {
                let kind = (*kind)?;
                matches!(item.head, Head::Noun(_) | Head::Act(_)).then(|| {
                    self.demand(
                        kind,
                        item.range.clone(),
                        self.phrase.verb.start..item.range.end,
                    )
                })
            })
            .collect()
    }

    fn bodies(&self, items: &[Item], kinds: &[Option<K>]) -> Vec<Demand> {
        let first = items
            .iter()
            .zip(kinds)
            .find(|(_, kind)| kind.is_some())
            .map(|(item, _)| item.range.start);
        let last = items.last().map(|item| item.range.clone());
        match (first, last) {
            (Some(from), Some(last)) => vec![self.demand(
                K::Body,
                from..last.end,
                self.phrase.verb.start.min(from)..last.end,
            )],
            _ => Vec::new(),
        }
    }
}
