//! What one entry of an object gives under a verb: the noun of the entry decides with it.

use super::{Before, Desk};
use crate::obligation::object::{EVENTS, Filler, Head, Item, PAPERS};
use crate::obligation::phrase::{Doing, Phrase};
use crate::obligation::words::{Tag, Thing, Verb, sets};
use crate::obligation::{ObligationKind as K, ReviewAction};

impl Desk<'_> {
    /// The kind of one entry under a verb that looks at its noun; none if it demands nothing.
    pub(super) fn gives(&self, verb: Verb, item: &Item) -> Option<K> {
        if item.head == Head::Thing(Thing::Spirit) {
            return None;
        }
        match verb {
            Verb::Draft | Verb::Draw => self.drafts(verb, item),
            Verb::Found | Verb::Propose | Verb::Establish | Verb::Revise => self.founds(verb, item),
            Verb::Meet => Some(event(item.head).unwrap_or(K::Meeting)),
            Verb::Run => Some(event(item.head).unwrap_or(K::Activity)),
            // 接受教师进修申请: what is asked for is taken in.
            Verb::Attend if self.nouns.ends_any(item.range.clone(), sets::ASKED_FOR) => {
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
            // 设立办公室
            Verb::Place if self.nouns.is_any(item.at, sets::OFFICES) => Some(K::Body),
            Verb::SetUp | Verb::Place => Some(match item.head {
                Head::Noun(kind @ (K::Body | K::Activity)) => kind,
                Head::Thing(Thing::Person) | Head::Post => K::Body,
                _ if verb == Verb::Place => K::Task,
                _ => K::Body,
            }),
            Verb::Sign if item.head == Head::Noun(K::Agreement) => Some(K::Agreement),
            Verb::Sign => Some(K::Document),
            // 专题研究一次统战工作
            Verb::Consider if item.filler == Filler::Work && self.counted() => Some(K::Meeting),
            Verb::Consider => paper(item.head).filter(|_| !self.before.meeting),
            verb if verb.governs() => self.governed(verb, item),
            _ => None,
        }
    }

    fn drafts(&self, verb: Verb, item: &Item) -> Option<K> {
        let measures = self.nouns.ends_any(item.at..item.at + 1, sets::MEASURES);
        match item.head {
            Head::Noun(K::Agreement) => Some(K::Document),
            Head::Noun(K::Body) => Some(K::Body),
            // 召开例会，制定改进措施: agreed on there.
            Head::Noun(K::Document) if self.before.meeting && measures => None,
            Head::Act(kind @ (K::Report | K::Rules | K::SelfExamination)) => Some(kind),
            // 制作短视频展播, 更新宣传栏
            Head::Act(kind @ K::Activity) | Head::Noun(kind @ K::Activity)
                if verb == Verb::Draw =>
            {
                Some(kind)
            }
            Head::Unknown | Head::Thing(Thing::Plain) if verb == Verb::Draw => Some(K::Task),
            Head::Thing(Thing::Publicity) if verb == Verb::Draw => Some(K::Activity),
            head if verb == Verb::Draw => Some(paper(head).unwrap_or(K::Task)),
            head => Some(paper(head).unwrap_or(K::Document)),
        }
    }

    /// 明确, 确定: a person, a list, a decision.
    fn names_one(&self, verb: Verb, item: &Item) -> Option<K> {
        // 确定候选人选: a decision about persons.
        let candidate = self.nouns.ends_any(item.at..item.at + 1, sets::CANDIDATES);
        match item.head {
            Head::Thing(Thing::Person) | Head::Noun(K::Body) => Some(K::Body),
            // 确定指挥部成员, 配备医师2名
            Head::Post if self.nouns.ends_any(item.at..item.at + 1, sets::MEMBERS) => Some(K::Body),
            Head::Unknown | Head::Post
                if verb == Verb::Decide
                    && self.persons()
                    && !self.nouns.is_any(self.phrase.verb.start, sets::FIXED) =>
            {
                Some(K::Body)
            }
            // 推选代表, 任命组长, 明确分管领导
            Head::Post
                if self.nouns.is_any(self.phrase.verb.start, sets::ELECTED)
                    || (verb == Verb::Name
                        || self.nouns.is_any(self.phrase.verb.start, sets::FIXED))
                        && self.nouns.ends_any(item.at..item.at + 1, sets::LEADERS) =>
            {
                Some(K::Body)
            }
            // 配备专职巡查人员4人
            _ if verb == Verb::Decide
                && self.persons()
                && self.nouns.ends_any(item.range.clone(), sets::STAFF)
                && !self.nouns.is_any(self.phrase.verb.start, sets::FIXED) =>
            {
                Some(K::Body)
            }
            // 确定责任单位: who answers for it.
            _ if verb == Verb::Name
                || self
                    .nouns
                    .ends_any(item.range.clone(), sets::ANSWERING_UNITS) =>
            {
                None
            }
            // 选派干部挂职锻炼: what for.
            Head::Act(kind)
                if self.nouns.is_any(self.phrase.verb.start, sets::SENT_ON)
                    && item.at > item.range.start =>
            {
                Some(kind)
            }
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
        if let Some(kind) = self.behind(verb, item) {
            return Some(kind);
        }
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
                if item.filler != Filler::Work
                    && !self.bounded(item)
                    && !self.telling(item)
                    && !nouns.is_any(item.at, sets::FOLLOWED) =>
            {
                None
            }
            // 对缺课学生进行补课
            (Verb::Light, Head::Thing(Thing::Plain))
                if nouns.is_any(item.at, sets::LESSONS_AGAIN) =>
            {
                Some(K::Study)
            }
            (Verb::Light, Head::Unknown)
                if nouns.is_any(self.phrase.verb.start, sets::DONE)
                    && !nouns.text(item.range.clone()).starts_with(AGAIN) =>
            {
                Some(K::Task)
            }
            // 落实网格员, 落实带班领导
            (Verb::Carry, Head::Thing(Thing::Person) | Head::Post)
                if nouns.ends_any(item.at..item.at + 1, sets::NAMED)
                    && !nouns.ends_any(item.at..item.at + 1, sets::ANSWERING) =>
            {
                Some(K::Body)
            }
            // 完成资料的准备
            (Verb::Finish, Head::Act(K::Checklist)) if self.made_of(item).is_some() => {
                self.made_of(item)
            }
            // 召开支委会，进行总结: said there.
            (Verb::Light, Head::Act(K::Report)) if self.before.meeting => None,
            (_, Head::Act(K::Study)) if self.technical(item) => Some(K::Inspection),
            (_, Head::Act(kind)) => Some(self.filled(kind, item)),
            (_, Head::Noun(kind)) if EVENTS.contains(&kind) => Some(kind),
            // 聘请法律顾问: nothing behind says what for.
            (Verb::Arrange, Head::Thing(Thing::Person) | Head::Post)
                if nouns.is_any(self.phrase.verb.start, sets::ELECTED)
                    && !(item.range.end..nouns.tokens.len())
                        .any(|at| nouns.tag(at) != Some(Tag::Quantity)) =>
            {
                Some(K::Body)
            }
            (Verb::Finish, Head::Noun(K::Body)) => Some(K::Body),
            // 组织巡逻队: nothing behind says what they do.
            (Verb::Arrange | Verb::Assign, Head::Noun(K::Body))
                if item.range.end == nouns.tokens.len() && !self.before.bracket =>
            {
                Some(K::Body)
            }
            // 每半年进行一次总结; 召开支委会，进行小结: said there.
            (Verb::Light, Head::Noun(kind @ K::Report)) => (!self.before.meeting).then_some(kind),
            (Verb::Finish | Verb::Ready, Head::Noun(_)) => paper(item.head),
            (Verb::Finish | Verb::Ready, Head::Verb(Verb::Show)) => Some(K::Task),
            (Verb::Finish, Head::Thing(Thing::Field)) if item.range.len() > 1 => Some(K::Task),
            (Verb::Assign, Head::Noun(K::Document)) => Some(K::Document),
            (Verb::Assign, Head::Thing(Thing::Person)) => Some(K::Body),
            (_, Head::Verb(Verb::Consider)) => Some(K::Activity),
            // 开展风险分析
            (Verb::Light, Head::Verb(Verb::Agenda))
                if item.at > item.range.start && nouns.is_any(item.at, sets::ANALYSED) =>
            {
                Some(K::Inspection)
            }
            // 完成证照归集
            (Verb::Light | Verb::Finish | Verb::Ready, Head::Verb(Verb::Sort))
                if item.at > item.range.start && nouns.is_any(item.at, sets::PUT_TOGETHER) =>
            {
                Some(K::Task)
            }
            // 进行制度修订: what is revised is named before.
            (Verb::Light | Verb::Finish | Verb::Ready, Head::Verb(verb))
                if verb.makes() && self.made_of(item).is_some() =>
            {
                self.made_of(item)
            }
            (Verb::Light | Verb::Finish | Verb::Ready, Head::Verb(verb))
                // 不适应的予以废止: which, is not said.
                if verb.makes() && (item.range.len() > 1 || verb != Verb::Revise) =>
            {
                Some(K::Document)
            }
            (_, Head::Verb(Verb::Task)) => Some(K::Task),
            // 完成家校纠纷化解
            (Verb::Finish | Verb::Ready, Head::Verb(Verb::Void))
                if item.at > item.range.start
                    && sets::CONCRETE.iter().any(|(verbs, things)| {
                        nouns.is_any(item.at, verbs)
                            && nouns.ends_any(item.range.start..item.at, things)
                    }) =>
            {
                Some(K::Task)
            }
            // 完成绿色通道办理
            (Verb::Finish | Verb::Ready, Head::Verb(Verb::Handle)) if item.at > item.range.start => {
                Some(K::Task)
            }
            // 完成缴费确认
            (Verb::Finish | Verb::Ready, Head::Verb(Verb::Decide))
                if item.at > item.range.start =>
            {
                Some(K::Task)
            }
            // 落实座位调整
            (_, Head::Verb(Verb::Revise))
                if item.at > item.range.start && nouns.is_any(item.at, sets::CHANGED) =>
            {
                Some(K::Task)
            }
            (Verb::Ready | Verb::Finish, Head::Verb(Verb::Order)) => Some(K::Task),
            // 开展补贴发放
            (Verb::Light, Head::Verb(Verb::Show))
                if nouns.ends_any(item.range.start..item.at, sets::HANDED_OUT) =>
            {
                Some(K::Task)
            }
            // 进行信息推送, 开展讲话
            (Verb::Light, Head::Verb(Verb::Show))
            | (Verb::Light, Head::Thing(Thing::Publicity)) => Some(K::Activity),
            (Verb::Start, Head::Noun(kind)) if PAPERS.contains(&kind) => Some(K::Task),
            // 完成各项目标, 落实四项内容
            (_, Head::Thing(Thing::Plain)) if nouns.is_any(item.at, sets::GOALS) => {
                // 完成10万人搬迁任务
                (verb == Verb::Finish && self.counted() && item.range.len() > 2).then_some(K::Task)
            }
            // 开展权限审查
            (Verb::Light | Verb::Finish, Head::Unknown)
                if matches!(nouns.tag(item.at), Some(Tag::Look(ReviewAction::Review)))
                    && item.at > item.range.start =>
            {
                Some(K::Inspection)
            }
            // 完成数据上报
            (Verb::Finish | Verb::Ready, Head::Unknown)
                if nouns.tag(item.at) == Some(Tag::Hand) && item.at > item.range.start =>
            {
                Some(self.handed_up(item))
            }
            (Verb::Start, Head::Unknown | Head::Thing(_) | Head::Post) => Some(K::Task),
            // 办理提案
            (Verb::Handle, Head::Noun(kind)) if PAPERS.contains(&kind) => Some(K::Task),
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
            // 开展建言献策: a word of four signs that no table knows otherwise.
            (Verb::Light, Head::Unknown)
                if item.range.len() == 1
                    && !nouns.is_any(self.phrase.verb.start, sets::DONE)
                    && nouns.text(item.range.clone()).chars().count() == FOUR =>
            {
                Some(K::Activity)
            }
            // 安排食宿
            (Verb::Assign, Head::Unknown)
                if item.filler == Filler::None
                    && !self.before.meeting
                    && nouns.text(item.range.clone()).chars().count() == 2 =>
            {
                Some(K::Task)
            }
            // 落实实习单位, 落实教学场地: what is got ready for use.
            (Verb::Carry, Head::Unknown | Head::Thing(Thing::Plain) | Head::Post)
                if nouns.is_any(self.phrase.verb.start, sets::CARRIED)
                    && nouns.ends_any(item.range.clone(), sets::SECURED)
                    && item.filler == Filler::None =>
            {
                Some(K::Task)
            }
            // 落实考场60个
            (Verb::Carry, Head::Unknown | Head::Thing(Thing::Plain)) if self.counted() => {
                Some(K::Task)
            }
            _ => None,
        }
    }

    /// 完成宣传海报张贴, 做好意见梳理工作: what the verb behind its thing makes of it.
    fn behind(&self, outer: Verb, item: &Item) -> Option<K> {
        let Head::Verb(verb) = item.head else {
            return None;
        };
        let things = self.nouns.trim(item.range.start..item.at);
        if outer == Verb::Carry
            || matches!(verb, Verb::Void | Verb::Have | Verb::If | Verb::Order)
            || verb.governs()
            || things.is_empty()
        {
            return None;
        }
        let phrase = Phrase {
            doing: Doing::Verb(verb),
            verb: item.at..item.at + 1,
            object: item.at + 1..item.at + 1,
            front: Some(things),
            lead: item.range.start..item.range.start,
            condition: false,
        };
        let desk = Desk {
            nouns: self.nouns,
            phrase: &phrase,
            before: Before::default(),
        };
        desk.own().first().map(|demand| demand.kind)
    }

    /// 制度修订: the paper that a verb of making stands behind.
    fn made_of(&self, item: &Item) -> Option<K> {
        let last = item
            .at
            .checked_sub(1)
            .filter(|&at| at >= item.range.start)?;
        self.nouns
            .item(item.range.start..last + 1)
            .and_then(|thing| paper(thing.head))
    }

    /// What 上报 at the end of an object hands up: a state is a report, a paper is made elsewhere.
    fn handed_up(&self, item: &Item) -> K {
        let told = self
            .nouns
            .item(item.range.start..item.at)
            .is_some_and(|thing| {
                matches!(
                    thing.head,
                    Head::Thing(Thing::State) | Head::Noun(K::Report)
                ) || self.nouns.ends_any(thing.range, sets::FACTS)
            });
        if told { K::Report } else { K::ReviewOnly }
    }

    /// 教育活动 is an activity, 教育 a study; otherwise 活动 and 工作 change nothing.
    fn filled(&self, kind: K, item: &Item) -> K {
        let word = item.at..item.at + 1;
        let education = kind == K::Study
            && item.filler == Filler::Activity
            && (self.nouns.ends_any(word.clone(), &["教育"])
                || self.nouns.ends_any(word, sets::RECITED));
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
}

/// 再动员、再部署: an attitude.
const AGAIN: char = '再';

pub(super) fn paper(head: Head) -> Option<K> {
    match head {
        Head::Noun(kind) if PAPERS.contains(&kind) => Some(kind),
        _ => None,
    }
}

pub(super) fn event(head: Head) -> Option<K> {
    match head {
        Head::Noun(kind) | Head::Act(kind) if EVENTS.contains(&kind) => Some(kind),
        _ => None,
    }
}

/// Signs of a saying.
const FOUR: usize = 4;
