//! Objects that are looked at entry by entry: what each gives under a verb.

use std::ops::Range;

use super::{Demand, Desk};
use crate::obligation::ObligationKind as K;
use crate::obligation::object::{EVENTS, Filler, Head, Item, Nouns, PAPERS};
use crate::obligation::words::{Tag, Thing, Verb, ends, sets};

impl Desk<'_> {
    /// The kind of one entry under a verb that looks at its noun; none if it demands nothing.
    fn gives(&self, verb: Verb, item: &Item) -> Option<K> {
        if item.head == Head::Thing(Thing::Spirit) {
            return None;
        }
        match verb {
            Verb::Draft | Verb::Draw => self.drafts(verb, item.head),
            Verb::Found | Verb::Propose | Verb::Establish | Verb::Revise => self.founds(verb, item),
            Verb::Meet => Some(event(item.head).unwrap_or(K::Meeting)),
            Verb::Run => Some(event(item.head).unwrap_or(K::Activity)),
            // 接受教师进修申请: what is asked for is taken in.
            Verb::Attend if self.nouns.ends_any(item.range.clone(), ends::ASKED_FOR) => {
                Some(K::Task)
            }
            Verb::Attend => event(item.head),
            // 迎国庆活动, 迎元旦合唱比赛
            Verb::Welcome
                if self.nouns.is_any(self.phrase.verb.start, sets::GREETED)
                    && item.filler == Filler::Activity =>
            {
                Some(K::Activity)
            }
            Verb::Welcome if self.nouns.is_any(self.phrase.verb.start, sets::GREETED) => {
                match item.head {
                    Head::Act(kind @ (K::Activity | K::Study | K::Meeting))
                    | Head::Noun(kind @ (K::Activity | K::Study | K::Meeting)) => Some(kind),
                    Head::Act(K::Inspection | K::Evaluation | K::Task) => Some(K::Evaluation),
                    _ => None,
                }
            }
            Verb::Welcome => match item.head {
                Head::Act(K::Inspection | K::Evaluation | K::Task) => Some(K::Evaluation),
                _ => None,
            },
            Verb::Speak => event(item.head).filter(|kind| *kind == K::Study),
            Verb::Name | Verb::Decide => self.names_one(verb, item),
            Verb::SetUp | Verb::Place => Some(match item.head {
                Head::Noun(kind @ (K::Body | K::Activity)) => kind,
                Head::Thing(Thing::Person) | Head::Post => K::Body,
                _ if verb == Verb::Place => K::Task,
                _ => K::Body,
            }),
            Verb::Sign if item.head == Head::Noun(K::Agreement) => Some(K::Agreement),
            Verb::Sign => Some(K::Document),
            Verb::Consider => paper(item.head).filter(|_| !self.before.meeting),
            verb if verb.governs() => self.governed(verb, item),
            _ => None,
        }
    }

    fn drafts(&self, verb: Verb, head: Head) -> Option<K> {
        match head {
            Head::Noun(K::Agreement) => Some(K::Document),
            Head::Noun(K::Body) => Some(K::Body),
            Head::Act(kind @ (K::Report | K::Rules | K::SelfExamination)) => Some(kind),
            Head::Unknown | Head::Thing(Thing::Plain) if verb == Verb::Draw => Some(K::Task),
            Head::Thing(Thing::Publicity) if verb == Verb::Draw => Some(K::Activity),
            head if verb == Verb::Draw => Some(paper(head).unwrap_or(K::Task)),
            head => Some(paper(head).unwrap_or(K::Document)),
        }
    }

    fn founds(&self, verb: Verb, item: &Item) -> Option<K> {
        let nouns = self.nouns;
        let spoken = self.before.meeting || self.before.self_examination;
        let measures = nouns.ends_any(item.at..item.at + 1, sets::MEASURES);
        match item.head {
            _ if verb == Verb::Propose && measures && spoken => None,
            Head::Noun(K::Agreement) => Some(K::Document),
            Head::Noun(K::Body) => Some(K::Body),
            // 废止旧文件3份
            Head::Noun(K::Document)
                if verb == Verb::Revise
                    && nouns.is_any(self.phrase.verb.start, sets::REPEALED)
                    && nouns.ends_any(item.at..item.at + 1, sets::IN_FORCE) =>
            {
                Some(K::Rules)
            }
            // 建立制度、强化约束: no rule is named.
            Head::Noun(K::Rules) if item.range.len() == 1 && !item_named(nouns, item) => None,
            Head::Noun(_) => paper(item.head),
            // 提供心理辅导
            Head::Act(kind) if nouns.is_any(self.phrase.verb.start, sets::OFFERED) => Some(kind),
            Head::Act(kind @ (K::Rules | K::Report | K::Document)) => Some(kind),
            Head::Thing(Thing::Person) | Head::Post if verb != Verb::Revise => Some(K::Body),
            // 提出修订意见: which opinion.
            Head::Thing(Thing::Opinion)
                if verb == Verb::Propose
                    && !spoken
                    && item.range.len() > 1
                    && nouns.ends_any(item.at..item.at + 1, sets::OPINION) =>
            {
                Some(K::Document)
            }
            // 建立矛盾纠纷排查机制: a way of working that has a name.
            Head::Unknown | Head::Thing(Thing::Plain) | Head::Act(_) if self.mechanism(item) => {
                Some(K::Rules)
            }
            // 补充鼠药
            Head::Unknown | Head::Thing(Thing::Plain)
                if nouns.is_any(self.phrase.verb.start, sets::ADDED) =>
            {
                Some(K::Task)
            }
            Head::Unknown | Head::Thing(Thing::Plain) if verb == Verb::Establish => {
                (!nouns.ends_any(item.range.clone(), sets::ORDERS)).then_some(K::Task)
            }
            _ => None,
        }
    }

    /// …机制, with words before it that say which.
    fn mechanism(&self, item: &Item) -> bool {
        // 形成运转高效的机制: what it is like.
        if self.nouns.any(item.range.clone(), |tag| tag == Tag::Of) {
            return false;
        }
        let text = self.nouns.text(item.range.clone());
        let Some(mut name) = text.strip_suffix(sets::MECHANISM) else {
            return false;
        };
        while let Some(rest) = sets::NAMELESS
            .iter()
            .find_map(|word| name.strip_suffix(word).or(name.strip_prefix(word)))
        {
            name = rest;
        }
        name.chars().count() >= 2
    }

    /// 明确, 确定: a person, a list, a decision.
    fn names_one(&self, verb: Verb, item: &Item) -> Option<K> {
        // 确定候选人选: a decision about persons.
        let candidate = self.nouns.ends_any(item.at..item.at + 1, sets::CANDIDATES);
        match item.head {
            Head::Thing(Thing::Person) | Head::Noun(K::Body) => Some(K::Body),
            // 确定指挥部成员, 配备医师2名
            Head::Post if self.nouns.ends_any(item.at..item.at + 1, sets::MEMBERS) => Some(K::Body),
            Head::Unknown | Head::Post if verb == Verb::Decide && self.persons() => Some(K::Body),
            _ if verb == Verb::Name => None,
            Head::Noun(K::Document) if candidate => Some(K::Task),
            Head::Noun(K::Document) => Some(K::Document),
            Head::Thing(Thing::Problem | Thing::Field) => None,
            Head::Unknown | Head::Thing(_) | Head::Noun(_) | Head::Post => Some(K::Task),
            _ => None,
        }
    }

    /// The object of a verb that only says that something is done.
    fn governed(&self, verb: Verb, item: &Item) -> Option<K> {
        let nouns = self.nouns;
        match (verb, item.head) {
            (Verb::Carry, Head::Act(K::Checklist)) => None,
            // 围绕专题开展讨论: what a meeting consists of.
            (Verb::Light | Verb::Arrange, Head::Act(K::Study))
                if self.before.meeting
                    && item.range.len() == 1
                    && nouns.is_any(item.at, sets::DEBATES) =>
            {
                None
            }
            // 加强学习 is an attitude; 加强学习工作, or so many times, is a doing.
            (Verb::Carry, Head::Act(_) | Head::Noun(K::Study))
                if item.filler != Filler::Work && !self.bounded(item) && !self.telling(item) =>
            {
                None
            }
            (Verb::Light, Head::Unknown)
                if nouns.is_any(self.phrase.verb.start, sets::DONE)
                    && !nouns.text(item.range.clone()).starts_with(AGAIN) =>
            {
                Some(K::Task)
            }
            (_, Head::Act(K::Study)) if self.technical(item) => Some(K::Inspection),
            (_, Head::Act(kind)) => Some(self.filled(kind, item)),
            (_, Head::Noun(kind)) if EVENTS.contains(&kind) => Some(kind),
            (Verb::Finish, Head::Noun(K::Body)) => Some(K::Body),
            // 组织巡逻队: nothing behind says what they do.
            (Verb::Arrange | Verb::Assign, Head::Noun(K::Body))
                if item.range.end == nouns.tokens.len() && !self.before.bracket =>
            {
                Some(K::Body)
            }
            (Verb::Finish | Verb::Ready, Head::Noun(_)) => paper(item.head),
            (Verb::Finish | Verb::Ready, Head::Verb(Verb::Show)) => Some(K::Task),
            (Verb::Finish, Head::Thing(Thing::Field)) if item.range.len() > 1 => Some(K::Task),
            (Verb::Assign, Head::Noun(K::Document)) => Some(K::Document),
            (Verb::Assign, Head::Thing(Thing::Person)) => Some(K::Body),
            (_, Head::Verb(Verb::Consider)) => Some(K::Activity),
            (Verb::Light | Verb::Finish | Verb::Ready, Head::Verb(verb)) if verb.makes() => {
                Some(K::Document)
            }
            (_, Head::Verb(Verb::Task)) => Some(K::Task),
            (Verb::Ready | Verb::Finish, Head::Verb(Verb::Order)) => Some(K::Task),
            // 进行信息推送, 开展讲话
            (Verb::Light, Head::Verb(Verb::Show))
            | (Verb::Light, Head::Thing(Thing::Publicity)) => Some(K::Activity),
            (Verb::Start, Head::Noun(kind)) if PAPERS.contains(&kind) => Some(K::Task),
            // 完成各项目标, 落实四项内容
            (_, Head::Thing(Thing::Plain)) if nouns.is_any(item.at, sets::GOALS) => {
                // 完成10万人搬迁任务
                (verb == Verb::Finish && self.counted() && item.range.len() > 2).then_some(K::Task)
            }
            (Verb::Start, Head::Unknown | Head::Thing(_) | Head::Post) => Some(K::Task),
            (Verb::Handle, Head::Unknown | Head::Thing(Thing::Plain | Thing::Opinion)) => {
                Some(K::Task)
            }
            (Verb::Finish, Head::Unknown | Head::Thing(Thing::Plain))
                if item.filler != Filler::Work =>
            {
                Some(K::Task)
            }
            (Verb::Ready, Head::Unknown) if item.filler == Filler::Work => Some(K::Task),
            // 做好留校师生的后勤保障工作: a field that a group bounds.
            (Verb::Ready, Head::Thing(Thing::Field | Thing::Spirit))
                if item.filler == Filler::Work
                    && nouns.any(item.range.clone(), |tag| tag == Tag::Of)
                    && nouns.any(item.range.clone(), |tag| tag == Tag::Post) =>
            {
                Some(K::Task)
            }
            // 开展“随手拍”: an event that has only a name.
            (Verb::Light, Head::Unknown | Head::Thing(Thing::Plain))
                if nouns.is_any(item.range.end - 1, sets::CLOSING) =>
            {
                Some(K::Activity)
            }
            // 落实考场60个
            (Verb::Carry, Head::Unknown | Head::Thing(Thing::Plain)) if self.counted() => {
                Some(K::Task)
            }
            _ => None,
        }
    }

    /// The number in the object counts people.
    fn persons(&self) -> bool {
        self.phrase.object.clone().any(|at| {
            self.nouns.tag(at) == Some(Tag::Quantity)
                && self.nouns.ends_any(at..at + 1, sets::PEOPLE)
        })
    }

    /// 系统切换测试: things are tested, not pupils.
    pub(super) fn technical(&self, item: &Item) -> bool {
        let text = self.nouns.text(item.range.clone());
        self.nouns.is_any(item.at, sets::TESTS) && sets::TECHNICAL.iter().any(|w| text.contains(w))
    }

    fn counted(&self) -> bool {
        self.nouns
            .any(self.phrase.object.clone(), |tag| tag == Tag::Quantity)
    }

    /// A number, a time or 落实 make a doing of it that can be shown.
    fn bounded(&self, item: &Item) -> bool {
        let words = self.phrase.lead.start..self.phrase.object.end.max(item.range.end);
        let when = |tag| matches!(tag, Tag::Quantity | Tag::Frequency | Tag::Time);
        self.nouns.any(words, when) || self.nouns.is_any(self.phrase.verb.start, sets::CARRIED)
    }

    /// 加强夜间治安巡查: words before the doing tell which.
    fn telling(&self, item: &Item) -> bool {
        matches!(
            item.head,
            Head::Act(K::Inspection | K::Study) | Head::Noun(K::Study)
        ) && self.nouns.text(item.range.start..item.at).chars().count() >= TELLING
    }

    /// 教育活动 is an activity, 教育 a study; otherwise 活动 and 工作 change nothing.
    fn filled(&self, kind: K, item: &Item) -> K {
        let word = item.at..item.at + 1;
        let education = kind == K::Study
            && item.filler == Filler::Activity
            && (self.nouns.ends_any(word.clone(), &["教育"])
                || self.nouns.ends_any(word, ends::RECITED));
        // 灭鼠活动: many take part.
        let joint = kind == K::Task && item.filler == Filler::Activity;
        // “经典诵读”活动: the word behind the name decides.
        let named = kind == K::Study
            && item.filler == Filler::Activity
            && self.nouns.tokens.get(item.at).is_some_and(|t| t.quoted);
        if education || joint || named {
            K::Activity
        } else {
            kind
        }
    }

    /// Each entry of the object by its own noun.
    pub(super) fn listed(&self, verb: Verb, object: Range<usize>, fronted: bool) -> Vec<Demand> {
        let nouns = self.nouns;
        let items = nouns.items(object.clone());
        let Some(last) = items.last().cloned() else {
            return Vec::new();
        };
        if let Some(demands) = self.one(verb, object.clone(), &items, &last) {
            return demands;
        }
        // 进行路线图的制定和更新
        let makes = |item: &Item| matches!(item.head, Head::Verb(verb) if verb.makes());
        let verbs = items.iter().all(|item| matches!(item.head, Head::Verb(_)));
        if verb.governs() && items.len() > 1 && verbs && items.iter().any(makes) {
            return self.whole_object(K::Document, object);
        }
        let mut kinds: Vec<Option<K>> = items.iter().map(|item| self.gives(verb, item)).collect();
        // 培训和考核: of own people, an exam.
        for index in 1..kinds.len() {
            if kinds[index] == Some(K::Evaluation) && kinds[index - 1] == Some(K::Study) {
                kinds[index] = Some(K::Study);
            }
        }
        // 制定晨检、就餐等各环节预案: what the paper is about.
        if verb.makes() && matches!(last.head, Head::Noun(_)) {
            for (kind, item) in kinds.iter_mut().zip(&items) {
                *kind = kind.filter(|_| !matches!(item.head, Head::Act(_)));
            }
        }
        // 召开监考、考务人员会议: what is no event itself tells which meeting.
        if matches!(verb, Verb::Meet | Verb::Run) {
            for (kind, item) in kinds.iter_mut().zip(&items).rev().skip(1) {
                *kind = kind.filter(|_| event(item.head).is_some());
            }
        }
        let Some(main) = kinds.last().copied().flatten() else {
            // 组织设计、施工等单位: who takes part.
            let people = last.head == Head::Post || nouns.is_any(last.at, sets::PLACES);
            if people && matches!(verb, Verb::Arrange | Verb::Assign | Verb::Attend) {
                return Vec::new();
            }
            // 落实学习、议事等四项内容: the list only tells what they are.
            let goals = verb.governs() && nouns.is_any(last.at, sets::GOALS);
            // 落实民主评议等制度: so does what stands before 等.
            let goals = goals
                || nouns.says_any(object, sets::AND_SO_ON) && matches!(last.head, Head::Noun(_));
            return if goals {
                Vec::new()
            } else {
                self.alone(&items, &kinds)
            };
        };
        match main {
            kind if PAPERS.contains(&kind) || EVENTS.contains(&kind) => {
                self.each(&items, &kinds, main, fronted)
            }
            // 财产清点、图书归还和资料归档: each doing has a thing of its own.
            K::Task
                if items.len() > 1
                    && items
                        .iter()
                        .filter(|item| {
                            item.at > item.range.start
                                && matches!(item.head, Head::Act(_) | Head::Verb(_))
                        })
                        .count()
                        >= 2 =>
            {
                self.each(&items, &kinds, main, fronted)
            }
            K::Body => self.bodies(&items, &kinds),
            K::Task => self.whole(main, object, fronted),
            _ => self.whole_object(main, object),
        }
    }

    /// Objects that are one whatever they list.
    fn one(
        &self,
        verb: Verb,
        object: Range<usize>,
        items: &[Item],
        last: &Item,
    ) -> Option<Vec<Demand>> {
        let nouns = self.nouns;
        let ready = |tag| matches!(tag, Tag::Act(K::Checklist) | Tag::Head(K::Checklist));
        if verb == Verb::Ready && nouns.any(object.clone(), ready) {
            return Some(self.whole_object(K::Checklist, object));
        }
        // 安排专人值守: the person is the point.
        if verb == Verb::Assign && nouns.is_any(object.start, sets::DUTY_PERSONS) {
            return Some(self.whole_object(K::Body, object));
        }
        // 提出整改的目标、措施和时限: the fields of one ledger.
        let first = object.start..(object.start + 1).min(object.end);
        let mends = |tag| {
            matches!(
                tag,
                Tag::Act(K::Rectification) | Tag::Head(K::Rectification)
            )
        };
        if matches!(verb, Verb::Propose | Verb::Draft | Verb::Name) && nouns.any(first, mends) {
            let named = items.len() == 1
                && matches!(last.head, Head::Noun(K::Document | K::Report | K::Rules));
            let several = verb == Verb::Draft && matches!(last.head, Head::Noun(_));
            if verb == Verb::Name {
                return Some(Vec::new());
            }
            // 查找差距，提出整改措施: parts of the paper or the meeting before.
            let ledger = items.len() == 1
                && last.head == Head::Noun(K::Rectification)
                && !nouns.ends_any(last.at..last.at + 1, sets::MEASURES);
            if verb == Verb::Propose
                && (self.before.meeting || self.before.self_examination)
                && !named
                && !ledger
            {
                return Some(Vec::new());
            }
            if !named && !several {
                return Some(self.whole_object(K::Rectification, object));
            }
        }
        // 形成问题、任务、责任清单: the ledgers of one rectification.
        let ledgers = items.iter().filter(|item| {
            sets::LEDGERS
                .iter()
                .any(|word| nouns.text(item.range.clone()).ends_with(word))
        });
        if verb.makes() && items.len() > 1 && ledgers.count() == items.len() {
            return Some(self.whole_object(K::Rectification, object));
        }
        // 列明措施、责任人和时限: one paper with its fields.
        let own = matches!(last.head, Head::Noun(_) | Head::Act(_) | Head::Verb(_));
        if verb == Verb::Draft && items.len() > 1 && !own {
            return Some(self.whole_object(K::Document, object));
        }
        self.inner(verb, object, last)
    }

    /// 组织党员通读党章: the doing inside has an object of its own.
    fn inner(&self, verb: Verb, object: Range<usize>, last: &Item) -> Option<Vec<Demand>> {
        let nouns = self.nouns;
        let leads = matches!(
            verb,
            Verb::Arrange | Verb::Assign | Verb::Light | Verb::Attend
        );
        if !leads || self.gives(verb, last).is_some() {
            return None;
        }
        let act = object.clone().find(|&at| {
            matches!(nouns.tag(at), Some(Tag::Act(_)))
                && nouns.tokens.get(at).is_some_and(|t| !t.quoted)
                && !matches!(nouns.tag(at + 1), Some(Tag::Head(K::Body)))
        })?;
        let Some(Tag::Act(kind)) = nouns.tag(act) else {
            return None;
        };
        let thing = act + 1..object.end;
        if matches!(nouns.tag(act + 1), Some(Tag::Pause | Tag::Join)) {
            return None;
        }
        if thing.is_empty() || kind == K::Task && (verb == Verb::Light || last.head == Head::Post) {
            return None;
        }
        let kind = self.act_kind(kind, thing.clone());
        Some(vec![self.demand(kind, thing, act..object.end)])
    }

    /// One obligation an entry; an entry without a noun of its own joins the next that has one.
    fn each(&self, items: &[Item], kinds: &[Option<K>], main: K, fronted: bool) -> Vec<Demand> {
        let nouns = self.nouns;
        let Some(last) = items.last() else {
            return Vec::new();
        };
        let tail = last.range.end;
        let mut parts: Vec<(K, Range<usize>, Option<String>)> = Vec::new();
        let mut pending: Option<usize> = None;
        for (index, (item, kind)) in items.iter().zip(kinds).enumerate() {
            let marked = ["“", "《"]
                .iter()
                .any(|mark| nouns.is(item.range.start, mark));
            let own = marked || matches!(item.head, Head::Noun(_) | Head::Act(_) | Head::Verb(_));
            // 开展“A”、“B”等活动: each is named.
            let kind = kind.or_else(|| (marked && EVENTS.contains(&main)).then_some(main));
            if let Some(kind) = kind.filter(|_| own || index + 1 == items.len()) {
                let from = pending.take().unwrap_or(item.range.start);
                parts.push((kind, from..item.range.end, None));
                continue;
            }
            // 年度、季度作业计划: periods make papers of their own, other modifiers do not.
            let period = item.range.len() == 1 && nouns.is_any(item.range.start, sets::PERIODS);
            if period && PAPERS.contains(&main) {
                let name = nouns.text(item.range.clone()) + &nouns.name(last.range.start + 1..tail);
                parts.push((main, item.range.start..tail, Some(name)));
            } else {
                pending = pending.or(Some(item.range.start));
            }
        }
        let verb = self.phrase.verb.clone();
        let spans = parts
            .into_iter()
            .enumerate()
            .map(|(index, (kind, range, name))| {
                let from = if fronted || index > 0 {
                    range.start
                } else {
                    verb.start
                };
                let to = if fronted {
                    verb.end.max(range.end)
                } else {
                    range.end
                };
                let mut demand = self.demand(kind, range, from..to);
                if let Some(name) = name {
                    demand.name = name;
                }
                demand
            });
        spans.collect()
    }

    /// The entries that stand for themselves where the last gives nothing.
    fn alone(&self, items: &[Item], kinds: &[Option<K>]) -> Vec<Demand> {
        let named = items.iter().zip(kinds).filter(|(item, _)| {
            matches!(
                item.head,
                Head::Noun(_) | Head::Act(_) | Head::Verb(Verb::Task)
            )
        });
        named
            .filter_map(|(item, kind)| {
                let words = self.phrase.verb.start..item.range.end;
                kind.map(|kind| self.demand(kind, item.range.clone(), words))
            })
            .collect()
    }

    fn bodies(&self, items: &[Item], kinds: &[Option<K>]) -> Vec<Demand> {
        let first = items
            .iter()
            .zip(kinds)
            .find(|(_, kind)| kind.is_some())
            .map(|(item, _)| item.range.start);
        let (Some(from), Some(last)) = (first, items.last()) else {
            return Vec::new();
        };
        vec![self.demand(
            K::Body,
            from..last.range.end,
            self.phrase.verb.start.min(from)..last.range.end,
        )]
    }
}

/// Whether the word is more than 制度.
fn item_named(nouns: Nouns<'_>, item: &Item) -> bool {
    nouns.text(item.range.clone()).chars().count() > 2
        || nouns.ends_any(item.range.clone(), ends::CHARTERS)
}

/// So many signs before a doing say which it is.
const TELLING: usize = 4;

/// 再动员、再部署: an attitude.
const AGAIN: char = '再';

fn paper(head: Head) -> Option<K> {
    match head {
        Head::Noun(kind) if PAPERS.contains(&kind) => Some(kind),
        _ => None,
    }
}

fn event(head: Head) -> Option<K> {
    match head {
        Head::Noun(kind) | Head::Act(kind) if EVENTS.contains(&kind) => Some(kind),
        _ => None,
    }
}
