//! What a phrase demands: the verb and the noun of its object, looked up together.

use std::ops::Range;

use super::object::{EVENTS, Filler, Head, Item, Nouns, PAPERS};
use super::phrase::{Doing, Phrase};
use super::words::{Tag, Thing, Verb};
use super::{ObligationKind as K, Quantity, number};

/// An obligation as a phrase gives it.
#[derive(Clone, Debug)]
pub(super) struct Demand {
    pub(super) kind: K,
    pub(super) name: String,
    /// Characters of the text.
    pub(super) span: Range<usize>,
    pub(super) quantity: Option<Quantity>,
    pub(super) sort: Sort,
}

/// What is demanded, as far as later words must know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// A thing with a name: a paper, a meeting.
    Product,
    /// A doing: 检查, 学习.
    Doing,
    /// More words about the doing before: 重点检查…, 分三期…
    Detail,
    /// An entry of a list of things to show: 有记录.
    Shown,
}

/// What came before in the sentence, as far as a phrase must know it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Before {
    /// A meeting is demanded: what is said there is no demand of its own.
    pub(super) meeting: bool,
    /// 自学 or a study is demanded: 有计划 means a study plan.
    pub(super) self_study: bool,
    /// A self-examination is demanded: causes and measures are parts of it.
    pub(super) self_examination: bool,
    /// The clause ends with a colon: a name in it is a label.
    pub(super) label: bool,
}

pub(super) fn demands(nouns: Nouns<'_>, phrase: &Phrase, before: Before) -> Vec<Demand> {
    let desk = Desk {
        nouns,
        phrase,
        before,
    };
    let demands = desk.read();
    // Of conditions only what must be asked around for is a demand: 征求各单位意见后.
    if phrase.condition {
        demands
            .into_iter()
            .filter(|demand| demand.kind == K::Consultation)
            .collect()
    } else {
        demands
    }
}

struct Desk<'a> {
    nouns: Nouns<'a>,
    phrase: &'a Phrase,
    before: Before,
}

/// What an object gives under a verb.
enum Gives {
    Kind(K),
    Nothing,
}
use Gives::{Kind, Nothing};

impl Desk<'_> {
    fn read(&self) -> Vec<Demand> {
        let mut demands = self.named_before();
        demands.extend(self.own());
        demands
    }

    /// 组织生活会及民主评议党员: a name that a joint puts beside the phrase.
    fn named_before(&self) -> Vec<Demand> {
        let lead = self.phrase.lead.clone();
        let joined = lead
            .end
            .checked_sub(1)
            .filter(|&last| last >= lead.start)
            .is_some_and(|last| matches!(self.nouns.tag(last), Some(Tag::Join | Tag::Pause)));
        if !joined || matches!(self.phrase.doing, Doing::Name | Doing::Verb(Verb::Void)) {
            return Vec::new();
        }
        self.names(lead)
    }

    fn own(&self) -> Vec<Demand> {
        match self.phrase.doing {
            Doing::Name => self.bare(),
            Doing::Act(kind) => self.act(kind),
            Doing::Verb(verb) => self.verb(verb),
            Doing::Short(verb) => self.short(verb),
        }
    }

    /// The object, or what stands before the verb in its stead.
    fn object(&self) -> (Range<usize>, bool) {
        let after = self.nouns.trim(self.phrase.object.clone());
        if !after.is_empty() {
            return (after, false);
        }
        if let Some(front) = self.phrase.front.clone() {
            return (self.nouns.trim(front), true);
        }
        (self.topic(), true)
    }

    /// The noun before the verb that is a thing, not who does it.
    fn topic(&self) -> Range<usize> {
        let lead = self.phrase.lead.clone();
        let end = lead
            .clone()
            .find(|&at| matches!(self.nouns.tag(at), Some(Tag::Prep(_) | Tag::Frequency)))
            .unwrap_or(lead.end);
        let mut range = self.nouns.trim(lead.start..end);
        while range.start < range.end
            && matches!(
                self.nouns.tag(range.start),
                Some(Tag::Manner | Tag::Time | Tag::Each | Tag::Quantity)
            )
        {
            range.start += 1;
        }
        match self.nouns.item(range.clone()).map(|item| item.head) {
            Some(Head::Post | Head::Thing(Thing::Person)) | None => range.end..range.end,
            _ => range,
        }
    }

    fn verb(&self, verb: Verb) -> Vec<Demand> {
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

    /// Each entry of the object by its own noun.
    fn listed(&self, verb: Verb, object: Range<usize>, fronted: bool) -> Vec<Demand> {
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
            (Verb::Ready, Head::Unknown | Head::Verb(Verb::Task))
                if item.filler == Filler::Work =>
            {
                Kind(K::Task)
            }
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

    fn short(&self, verb: Verb) -> Vec<Demand> {
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

    fn act(&self, kind: K) -> Vec<Demand> {
        let after = self.nouns.trim(self.phrase.object.clone());
        let verb = self.phrase.verb.clone();
        if kind == K::SelfExamination && self.before.self_examination {
            return Vec::new();
        }
        if !after.is_empty() {
            let kind = self.act_kind(kind, after.clone());
            let told = kind == K::Circulation
                && ["通报", "传达", "宣读"]
                    .iter()
                    .any(|w| self.nouns.says(verb.clone(), w));
            let compared = kind == K::Inspection
                && matches!(
                    self.nouns.item(after.clone()).map(|item| item.head),
                    Some(Head::Thing(Thing::State)) | Some(Head::Unknown)
                )
                && self.nouns.text(after.clone()).contains("进度");
            if self.before.meeting && (told || compared) {
                return Vec::new();
            }
            if kind == K::Task {
                return self.whole(kind, after, false);
            }
            return vec![self.demand(kind, after.clone(), verb.start..after.end)];
        }
        if let Some(front) = self.phrase.front.clone() {
            let front = self.nouns.trim(front);
            let kind = self.act_kind(kind, front.clone());
            return vec![self.demand(kind, front.clone(), front.start..verb.end)];
        }
        let topic = self.topic();
        if self.before.label {
            return Vec::new();
        }
        // 书记与校长谈心: who talks with whom is the whole of it.
        let from = if kind == K::Talks {
            self.phrase.lead.start.min(verb.start)
        } else if topic.is_empty() {
            self.beside().unwrap_or(verb.start)
        } else {
            topic.start
        };
        let name = if topic.is_empty() {
            verb.clone()
        } else {
            topic.start..verb.end
        };
        if topic.is_empty() && matches!(kind, K::Task | K::Checklist | K::Sorting) {
            return Vec::new();
        }
        vec![self.demand(kind, name, from..verb.end)]
    }

    /// Where a phrase of place begins that stands right before the verb: 在公示栏公示.
    fn beside(&self) -> Option<usize> {
        let lead = self.phrase.lead.clone();
        lead.clone().rev().find(|&at| {
            matches!(
                self.nouns.tag(at),
                Some(Tag::Prep(
                    super::words::Prep::Beside | super::words::Prep::Toward
                ))
            )
        })
    }

    /// The kind of a doing with its object.
    fn act_kind(&self, kind: K, object: Range<usize>) -> K {
        let opinions = self.nouns.any(object.clone(), |tag| {
            matches!(tag, Tag::Thing(Thing::Opinion | Thing::Problem))
        });
        let spirit = self.nouns.any(object.clone(), |tag| {
            matches!(tag, Tag::Thing(Thing::Spirit | Thing::Reading))
        });
        match kind {
            K::Sorting if !opinions => K::Document,
            K::Circulation if spirit && self.nouns.says(self.phrase.verb.clone(), "传达") => {
                K::Study
            }
            kind => kind,
        }
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

    /// A clause that is only a name: its noun is the demand.
    fn bare(&self) -> Vec<Demand> {
        if self.before.label {
            return Vec::new();
        }
        self.names(self.phrase.object.clone())
    }

    /// Each name of a list of names.
    fn names(&self, range: Range<usize>) -> Vec<Demand> {
        let cut = range.clone().find(|&at| {
            matches!(
                self.nouns.tag(at),
                Some(Tag::Prep(_) | Tag::Never | Tag::May)
            )
        });
        if cut.is_some() {
            return Vec::new();
        }
        let range = self.nouns.trim(range);
        let short = self.nouns.text(range.clone()).chars().count() <= LONGEST_BARE;
        let items = self.nouns.items(range);
        let mut demands: Vec<Demand> = Vec::new();
        let mut pending: Option<usize> = None;
        let mut previous: Option<K> = None;
        let decides = items
            .last()
            .is_some_and(|item| matches!(item.head, Head::Noun(_) | Head::Act(_)));
        if !decides {
            return Vec::new();
        }
        for item in items {
            let kind = match item.head {
                Head::Noun(kind) | Head::Act(kind) if EVENTS.contains(&kind) => kind,
                Head::Act(
                    kind @ (K::Task | K::Report | K::Circulation | K::Rectification | K::Feedback),
                ) if item.range.len() > 1 => kind,
                Head::Noun(K::Document)
                    if short
                        && ["名单", "安排", "方案", "计划"]
                            .iter()
                            .any(|w| self.nouns.text(item.at..item.at + 1).ends_with(w)) =>
                {
                    K::Document
                }
                Head::Noun(K::Report) if short => K::Report,
                _ => {
                    pending = pending.or(Some(item.range.start));
                    continue;
                }
            };
            let from = pending.take().unwrap_or(item.range.start);
            let joined = previous == Some(kind) && from > 0 && self.nouns.is(from - 1, "暨");
            previous = Some(kind);
            if let Some(last) = demands.last_mut().filter(|_| joined) {
                last.span.end = self.nouns.span(item.range.clone()).end;
                continue;
            }
            let range = from..item.range.end;
            demands.push(self.demand(kind, range.clone(), range));
        }
        demands
    }

    /// One obligation for verb and object, named by both.
    fn whole(&self, kind: K, object: Range<usize>, fronted: bool) -> Vec<Demand> {
        let verb = self.phrase.verb.clone();
        let range = if fronted {
            object.start..verb.end.max(object.end)
        } else {
            verb.start..object.end
        };
        let mut demand = self.demand(kind, object.clone(), range);
        let verb = self.nouns.name(verb);
        demand.name = if fronted {
            format!("{}{verb}", demand.name)
        } else {
            format!("{verb}{}", demand.name)
        };
        vec![demand]
    }

    /// One obligation for verb and object, named by the object.
    fn whole_object(&self, kind: K, object: Range<usize>) -> Vec<Demand> {
        let from = self.phrase.verb.start.min(object.start);
        let to = object.end.max(self.phrase.verb.end);
        vec![self.demand(kind, object, from..to)]
    }

    fn demand(&self, kind: K, name: Range<usize>, words: Range<usize>) -> Demand {
        let act = matches!(
            self.nouns.item(name.clone()).map(|item| item.head),
            Some(Head::Act(_))
        ) || matches!(self.phrase.doing, Doing::Act(_));
        let lead = || self.phrase.lead.clone();
        let sort = if self.phrase.doing == Doing::Verb(Verb::Have) {
            Sort::Shown
        } else if ["重点", "主要", "分", "分批", "分组"]
            .iter()
            .any(|w| self.nouns.says(lead(), w))
            && act
        {
            Sort::Detail
        } else if act {
            Sort::Doing
        } else {
            Sort::Product
        };
        Demand {
            kind,
            name: self.nouns.name(name.clone()),
            span: self.nouns.span(words),
            quantity: self.quantity(kind, name),
            sort,
        }
    }

    /// How much is enough: the number at an end of the object, with the frequency before the verb.
    fn quantity(&self, kind: K, name: Range<usize>) -> Option<Quantity> {
        let nouns = self.nouns;
        let mut from =
            if self.phrase.verb.end <= name.start && name.start <= self.phrase.verb.end + 2 {
                self.phrase.verb.start
            } else {
                name.start
            };
        while from > self.phrase.lead.start
            && matches!(
                nouns.tag(from - 1),
                Some(Tag::Quantity | Tag::Manner | Tag::Frequency)
            )
        {
            from -= 1;
        }
        let mut to = name.end;
        while to < nouns.tokens.len()
            && matches!(
                nouns.tag(to),
                Some(Tag::Quantity | Tag::Manner | Tag::Filler | Tag::Frequency)
            )
        {
            to += 1;
        }
        let people = |at: usize| {
            ["名", "人", "位"]
                .iter()
                .any(|w| nouns.text(at..at + 1).ends_with(w))
        };
        let counts = |at: &usize| {
            nouns.tag(*at) == Some(Tag::Quantity)
                && nouns.tokens.get(*at).is_some_and(|t| !t.quoted)
        };
        // 责任、任务三张清单
        if let Some(last) = name.end.checked_sub(1).and_then(|at| nouns.tokens.get(at))
            && let Some((hundredths, unit)) = nouns
                .source
                .chars
                .get(last.start..last.end)
                .and_then(number::quantity)
            && last.tag != Tag::Quantity
        {
            return Some(Quantity { hundredths, unit });
        }
        let at = (name.end..to).find(counts).or_else(|| {
            (from..name.end).find(|at| {
                counts(at)
                    && (kind == K::Body || !people(*at) || matches!(kind, K::Activity | K::Talks))
            })
        })?;
        let token = nouns.tokens.get(at)?;
        let (hundredths, unit) = number::quantity(nouns.source.chars.get(token.start..token.end)?)?;
        let frequency = (self.phrase.lead.start..to)
            .find(|&at| nouns.tag(at) == Some(Tag::Frequency))
            .and_then(|at| nouns.tokens.get(at));
        let unit = match frequency {
            Some(token) => format!(
                "{unit}/{}",
                number::frequency(nouns.source.chars.get(token.start..token.end)?)
            ),
            None => unit,
        };
        Some(Quantity { hundredths, unit })
    }
}

/// A bare name longer than this is prose.
const LONGEST_BARE: usize = 16;
/// With a longer object before the verb, the span begins at the verb.
const LONG_FRONT: usize = 30;
