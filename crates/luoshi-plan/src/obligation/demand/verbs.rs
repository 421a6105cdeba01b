//! Verbs with their objects.

use std::ops::Range;

use super::names::WHOLE_WORD;
use super::{Demand, Desk, FIRST_WORDS, quantity};
use crate::obligation::ObligationKind as K;
use crate::obligation::object::{EVENTS, Filler, Head, PAPERS};
use crate::obligation::words::{Prep, Tag, Thing, Verb, sets};

impl Desk<'_> {
    pub(super) fn verb(&self, verb: Verb) -> Vec<Demand> {
        let (object, fronted) = self.object();
        // 召开恳谈会，解答疑问: said there.
        if self.before.meeting && self.nouns.is_any(self.phrase.verb.start, sets::EXPLAINED) {
            return Vec::new();
        }
        // 张贴在公示栏: where; what it is was told before.
        let where_only = !fronted
            && matches!(verb, Verb::Show | Verb::Task)
            && self.nouns.tag(object.start) == Some(Tag::Prep(Prep::Beside))
            && self.nouns.is_any(object.start, sets::AT);
        if where_only {
            return Vec::new();
        }
        let behind = self.phrase.front.is_some();
        if let Some(kind) = self.staffed(&object).filter(|_| !fronted || behind) {
            return self.whole_object(kind, object);
        }
        // 通知责任部门整改
        if verb == Verb::Task
            && self.nouns.is_any(self.phrase.verb.start, sets::NOTIFY)
            && matches!(
                self.nouns.item(object.clone()).map(|item| item.head),
                Some(Head::Act(K::Rectification))
            )
        {
            return self.whole_object(K::Rectification, object);
        }
        // 检查组由消防、住建人员组成: who they are.
        if fronted
            && verb == Verb::SetUp
            && self
                .nouns
                .any(self.phrase.lead.clone(), |tag| tag == Tag::Prep(Prep::By))
        {
            return Vec::new();
        }
        // 疫情处置结束: when.
        if verb == Verb::Task && !fronted && self.nouns.is_any(object.start, sets::OVER) {
            return Vec::new();
        }
        if object.is_empty() {
            // 留样48小时: the number is what is asked.
            let counted = self.phrase.object.clone().any(|at| {
                self.nouns.tag(at) == Some(Tag::Quantity)
                    && !self.nouns.ends_any(at..at + 1, sets::PEOPLE)
            });
            let verb_range = self.phrase.verb.clone();
            // 给花草浇水: for whom or what.
            let lead = self.phrase.lead.clone();
            let given = lead.clone().rev().take(GIVEN_NEAR).find(|&at| {
                self.nouns.is_any(at, sets::GIVING)
                    && self.nouns.tag(at) == Some(Tag::Prep(Prep::Toward))
            });
            if let Some(at) = given.filter(|&at| verb == Verb::Task && at + 1 < lead.end) {
                return vec![self.demand(K::Task, verb_range.clone(), at..verb_range.end)];
            }
            // 发展党员2名: the thing is in the word.
            let ends = self.phrase.verb.end == self.nouns.tokens.len();
            let word = self.nouns.text(self.phrase.verb.clone()).chars().count() >= WHOLE_WORD
                && (ends
                    || self
                        .nouns
                        .any(self.phrase.object.clone(), |tag| tag == Tag::Quantity));
            // 及时浇水: the thing is in the word, and how or how often before it.
            let own = self.nouns.is_any(self.phrase.verb.start, sets::WITH_OBJECT)
                && self.nouns.any(self.phrase.lead.clone(), |tag| {
                    matches!(tag, Tag::Manner | Tag::Frequency | Tag::Prep(Prep::Beside))
                });
            return if verb == Verb::Task && (counted || word || own || self.strict()) {
                let listed = self.nouns.is_any(verb_range.start, sets::REGISTERED);
                let kind = if listed { K::Document } else { K::Task };
                vec![self.demand(kind, verb_range.clone(), verb_range)]
            } else {
                Vec::new()
            };
        }
        // 消除安全隐患: what is wrong is put right.
        if verb == Verb::Void
            && self.nouns.is_any(self.phrase.verb.start, sets::REMOVED)
            && self.nouns.ends_any(object.clone(), sets::DEFECTS)
        {
            return self.whole_object(K::Rectification, object);
        }
        // 维护网站, 化解积案: with such a thing the end can be seen.
        if verb == Verb::Void
            && sets::CONCRETE.iter().any(|(verbs, things)| {
                self.nouns.is_any(self.phrase.verb.start, verbs)
                    && self.nouns.ends_any(object.clone(), things)
            })
        {
            return self.whole(K::Task, object, fronted);
        }
        // 普及急救知识, 急救知识普及: told to many.
        if verb == Verb::Void
            && self.nouns.is_any(self.phrase.verb.start, sets::SPREAD)
            && self.nouns.ends_any(object.clone(), sets::ARTICLES)
            && (!fronted || self.phrase.verb.end == self.nouns.tokens.len() && !self.before.label)
        {
            return self.whole_object(K::Activity, object);
        }
        if verb == Verb::Void && fronted {
            return self.reached();
        }
        // 取得使用登记证
        if verb == Verb::Void
            && self.nouns.is_any(self.phrase.verb.start, sets::OBTAINED)
            && self.nouns.ends_any(object.clone(), sets::PERMITS)
        {
            return self.whole(K::Task, object, fronted);
        }
        // 实现产值增长6%: a goal with a number can be shown.
        let shared = self
            .phrase
            .object
            .end
            .checked_sub(1)
            .filter(|&at| self.nouns.tag(at) == Some(Tag::Quantity));
        if verb == Verb::Void
            && shared.is_some_and(|at| {
                self.nouns.ends_any(at..at + 1, sets::SHARES)
                    // 培育示范点2个
                    || !fronted
                        && !self.nouns.ends_any(at..at + 1, sets::PEOPLE)
                        && !self.nouns.ends_any(at..at + 1, sets::SPANS)
                        && at > self.phrase.object.start
                        && !matches!(self.nouns.item(object.clone()).map(|item| item.head), Some(Head::Thing(Thing::Spirit)))
            })
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
                ) || self.nouns.ends_any(object.clone(), sets::WEAK)
                    && !self.nouns.is_any(self.phrase.verb.start, sets::MEDIATED) =>
            {
                Vec::new()
            }
            // 备份恢复演练: the doing at the end is the event.
            Verb::Task if !fronted => match self.nouns.item(object.clone()).map(|item| item.head) {
                Some(Head::Act(kind)) if EVENTS.contains(&kind) && self.several(&object) => {
                    self.listed(Verb::Light, object, false)
                }
                Some(Head::Act(kind)) if EVENTS.contains(&kind) => {
                    let topic = self.topic();
                    let from = if topic.is_empty() {
                        self.phrase.verb.start
                    } else {
                        topic.start
                    };
                    let name = from..object.end;
                    let things = self
                        .nouns
                        .item(name.clone())
                        .is_some_and(|item| kind == K::Study && self.technical(&item));
                    let kind = if things { K::Inspection } else { kind };
                    vec![self.demand(kind, name.clone(), name)]
                }
                // 派出督查组
                Some(Head::Noun(K::Body))
                    if self.nouns.is_any(self.phrase.verb.start, sets::SENT_OUT) =>
                {
                    self.whole_object(K::Body, object)
                }
                // 设置宣传专栏; 下架过期栏目 is no publicity.
                Some(Head::Noun(K::Activity))
                    if !self
                        .nouns
                        .says_any(self.phrase.verb.clone(), sets::TAKEN_DOWN) =>
                {
                    self.whole_object(K::Activity, object)
                }
                // 更换宣传标语
                Some(Head::Thing(Thing::Publicity))
                    if sets::PUBLIC
                        .iter()
                        .any(|word| self.nouns.text(object.clone()).contains(word)) =>
                {
                    self.whole_object(K::Activity, object)
                }
                _ if self.clears(&object) => self.whole_object(K::Rules, object),
                _ if self.puts_right(&object) => self.whole(K::Rectification, object, fronted),
                // 收集建议
                Some(Head::Thing(Thing::Opinion))
                    if self.nouns.is_any(self.phrase.verb.start, sets::TAKEN_IN) =>
                {
                    self.whole_object(K::Consultation, object)
                }
                _ => self.whole(K::Task, object, fronted),
            },
            // 查找安全隐患; 查找差距 is talk.
            Verb::Agenda
                if self.nouns.is_any(self.phrase.verb.start, sets::SOUGHT)
                    && self.nouns.ends_any(object.clone(), sets::DEFECTS) =>
            {
                self.whole_object(K::Inspection, object)
            }
            // 学区调整: a change that the entry only names.
            Verb::Revise
                if fronted
                    && self.nouns.is_any(self.phrase.verb.start, sets::CHANGED)
                    && self.phrase.front.is_none()
                    && self.phrase.lead.start == 0
                    && self.phrase.verb.end == self.nouns.tokens.len()
                    && self
                        .nouns
                        .item(object.clone())
                        .is_some_and(|item| match item.head {
                            Head::Noun(kind) => !PAPERS.contains(&kind),
                            head => matches!(head, Head::Unknown | Head::Thing(Thing::Plain)),
                        }) =>
            {
                self.whole(K::Task, object, true)
            }
            Verb::Task if self.puts_right(&object) => self.whole(K::Rectification, object, fronted),
            // 电梯逐台造册
            Verb::Task if self.nouns.is_any(self.phrase.verb.start, sets::REGISTERED) => {
                self.whole_object(K::Document, object)
            }
            // 意见收集, 宣传橱窗更换: so in front of the verb.
            Verb::Task => {
                let head = self.nouns.item(object.clone()).map(|item| item.head);
                let asked = head == Some(Head::Thing(Thing::Opinion))
                    && self.nouns.is_any(self.phrase.verb.start, sets::TAKEN_IN);
                let public = head == Some(Head::Thing(Thing::Publicity))
                    && self.phrase.front.is_some()
                    && sets::PUBLIC
                        .iter()
                        .any(|word| self.nouns.text(object.clone()).contains(word));
                match (asked, public) {
                    (true, _) => self.whole(K::Consultation, object, fronted),
                    (_, true) => self.whole(K::Activity, object, fronted),
                    _ => self.whole(K::Task, object, fronted),
                }
            }
            // 重温一次入团誓词
            Verb::Watch
                if self
                    .nouns
                    .is_any(self.phrase.verb.start, sets::SPOKEN_AGAIN)
                    && self.nouns.text(object.clone()).ends_with(VOW) =>
            {
                self.whole_object(K::Activity, object)
            }
            // 观看演出
            Verb::Watch
                if matches!(
                    self.nouns.item(object.clone()).map(|item| item.head),
                    Some(Head::Act(K::Activity) | Head::Noun(K::Activity))
                ) =>
            {
                self.whole_object(K::Activity, object)
            }
            Verb::Watch => self.whole_object(K::Study, object),
            Verb::Gather => self.gather(object),
            Verb::Sort => self.sort(object),
            Verb::Apply => self.whole(K::ReviewOnly, object, fronted),
            Verb::Show => self.show(object, fronted),
            Verb::Have => self.have(object),
            Verb::Agenda
                if !self.before.meeting
                    && matches!(
                        self.nouns.item(object.clone()).map(|item| item.head),
                        Some(Head::Noun(K::SelfStudy))
                    ) =>
            {
                self.whole_object(K::SelfStudy, object)
            }
            // 布置会场: a place is made ready, before a meeting or after it.
            Verb::Order
                if self.nouns.is_any(self.phrase.verb.start, sets::PLACING)
                    && self.nouns.ends_any(object.clone(), sets::ROOMS) =>
            {
                self.whole(K::Task, object, fronted)
            }
            // 布置文化长廊
            Verb::Order
                if matches!(
                    self.nouns.item(object.clone()).map(|item| item.head),
                    Some(Head::Thing(Thing::Publicity))
                ) =>
            {
                self.whole_object(K::Activity, object)
            }
            Verb::Order
                if self.before.meeting
                    || fronted && !self.nouns.is_any(self.phrase.verb.start, sets::PLACING) =>
            {
                Vec::new()
            }
            Verb::Order => self.whole(K::Task, object, fronted),
            // 召开例会，安排一周工作
            Verb::Assign if self.before.meeting && self.works(&object) => Vec::new(),
            // 建立台账，列明措施、责任人: what the paper before holds.
            Verb::Draft | Verb::Found
                if self.before.paper
                    && !self.nouns.ends_any(object.clone(), sets::BESIDE)
                    && self.nouns.is_any(self.phrase.verb.start, sets::DETAILED) =>
            {
                Vec::new()
            }
            // 下发征求意见表
            Verb::Draft
                if self.nouns.is_any(self.phrase.verb.start, sets::SENT_ROUND)
                    && sets::ASKING
                        .iter()
                        .any(|word| self.nouns.text(object.clone()).contains(word)) =>
            {
                self.whole_object(K::Consultation, object)
            }
            // 注明编号、名称: so do these, whatever they are written on.
            Verb::Found if self.nouns.is_any(self.phrase.verb.start, sets::MARKED) => Vec::new(),
            // 组织演练，邀请代表观摩
            Verb::Arrange
                if self.before.event
                    && self.nouns.is_any(self.phrase.verb.start, sets::INVITED)
                    && self.nouns.ends_any(object.clone(), sets::PRESENT) =>
            {
                Vec::new()
            }
            Verb::Agenda | Verb::If => Vec::new(),
            _ => self.listed(verb, object, fronted),
        }
    }

    /// 立即断网, 一律退场, 到教务处领取; or the verb is all that its list entry says.
    fn strict(&self) -> bool {
        let lead = self.phrase.lead.clone();
        lead.is_empty() && self.before.alone && self.phrase.verb.len() == self.nouns.tokens.len()
            || self.nouns.says_any(self.near(), sets::AT_ONCE)
            || self.nouns.says_any(self.near(), sets::GOING)
            // 发现问题及时处理
            || self.nouns.says_any(self.near(), sets::SOON)
                && self.nouns.tokens.iter().take(FIRST_WORDS).any(|t| t.tag == Tag::Verb(Verb::If))
    }

    /// 参与率达到95%: a goal, named by what stands before the verb.
    fn reached(&self) -> Vec<Demand> {
        let topic = self.topic();
        let share = self.phrase.object.clone().find(|&at| {
            self.nouns.tag(at) == Some(Tag::Quantity)
                && self.nouns.ends_any(at..at + 1, sets::SHARES)
        });
        match share {
            Some(share) if !topic.is_empty() => {
                let mut demand =
                    self.demand(K::Task, topic.clone(), topic.start..self.phrase.verb.end);
                demand.quantity = quantity(self.nouns, share, None);
                vec![demand]
            }
            _ => Vec::new(),
        }
    }

    /// 登记复核、质量验收: a list of doings.
    fn several(&self, object: &Range<usize>) -> bool {
        let items = self.nouns.items(object.clone());
        items.len() > 1
            && items
                .iter()
                .all(|item| matches!(item.head, Head::Act(kind) if EVENTS.contains(&kind)))
    }

    /// …工作, …活动: work to be told of.
    fn works(&self, object: &Range<usize>) -> bool {
        self.nouns
            .item(object.clone())
            .is_some_and(|item| item.filler != Filler::None)
    }

    /// 清理文件: rules are looked through and some repealed.
    fn clears(&self, object: &Range<usize>) -> bool {
        self.nouns.is_any(self.phrase.verb.start, &["清理"])
            && self.nouns.ends_any(object.clone(), sets::IN_FORCE)
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
            // 设组长1名
            (Verb::Light, Head::Post | Head::Thing(Thing::Person))
                if counted && self.nouns.is_any(self.phrase.verb.start, sets::POSTING) =>
            {
                K::Body
            }
            // 设专人监护
            (Verb::Light, _)
                if self.nouns.is_any(self.phrase.verb.start, sets::POSTING)
                    && self.nouns.is_any(object.start, sets::DUTY_PERSONS) =>
            {
                K::Body
            }
            // 设巡考2名
            (Verb::Light, Head::Unknown)
                if self.nouns.is_any(self.phrase.verb.start, sets::POSTING)
                    && self.phrase.object.clone().any(|at| {
                        self.nouns.tag(at) == Some(Tag::Quantity)
                            && self.nouns.ends_any(at..at + 1, sets::PEOPLE)
                    }) =>
            {
                K::Body
            }
            // 设接待站
            (Verb::Light, Head::Post | Head::Noun(K::Body))
                if self.nouns.is_any(self.phrase.verb.start, sets::POSTING)
                    && self.nouns.ends_any(item.range.clone(), sets::COUNTERS) =>
            {
                K::Task
            }
            (Verb::Speak, Head::Thing(Thing::Publicity)) if self.before.meeting => {
                return Vec::new();
            }
            (Verb::Speak | Verb::Watch, Head::Noun(K::Activity) | Head::Act(K::Activity)) => {
                K::Activity
            }
            // 查一次隐患, 提一条建议
            (Verb::Light, _) if self.nouns.is_any(self.phrase.verb.start, sets::SEARCHING) => {
                if !counted {
                    return Vec::new();
                }
                K::Inspection
            }
            (Verb::Light, _) if self.nouns.is_any(self.phrase.verb.start, sets::BROUGHT) => {
                if !counted {
                    return Vec::new();
                }
                K::Task
            }
            (Verb::Watch, _) => K::Study,
            (Verb::Read, _) => K::SelfStudy,
            (Verb::Speak, Head::Act(K::Study) | Head::Noun(K::Study)) => K::Study,
            // 邀请专家作法治报告: listened to.
            (Verb::Speak, Head::Noun(K::Report))
                if self.nouns.tokens.iter().take(FIRST_WORDS).any(|t| {
                    sets::SPEAKERS_ASKED
                        .iter()
                        .any(|word| self.nouns.source.is(t, word))
                }) =>
            {
                K::Study
            }
            (Verb::Speak, Head::Noun(K::Document))
                if self.nouns.ends_any(item.at..item.at + 1, sets::VOWS) =>
            {
                K::Document
            }
            // 设举报电话, 设信访窗口: put there for use.
            (Verb::Light, Head::Unknown | Head::Thing(Thing::Plain))
                if self.nouns.is_any(self.phrase.verb.start, sets::POSTING)
                    && self.nouns.ends_any(item.range.clone(), sets::FACILITIES) =>
            {
                K::Task
            }
            // 设咨询台, 出展板
            (Verb::Light, Head::Thing(Thing::Publicity)) => K::Activity,
            (Verb::Talk, _) if counted => K::Talks,
            (Verb::Talk, _) => return Vec::new(),
            // 老兵讲从军故事; 讲好故事 is a wish.
            (Verb::Speak, _)
                if !self.nouns.text(self.phrase.verb.clone()).ends_with('好')
                    && self.nouns.ends_any(object.clone(), sets::STORIES) =>
            {
                K::Activity
            }
            (Verb::Speak, _) if counted => K::Study,
            (Verb::Speak, _) => return Vec::new(),
            (Verb::Draft, Head::Noun(kind)) if PAPERS.contains(&kind) => kind,
            (Verb::Draft, _) => K::Document,
            (Verb::Found, Head::Noun(kind)) => kind,
            (Verb::Task, Head::Thing(Thing::Publicity)) => K::Activity,
            // 发督办函
            (Verb::Task, Head::Noun(kind))
                if PAPERS.contains(&kind)
                    && self.nouns.is_any(self.phrase.verb.start, sets::ISSUED) =>
            {
                kind
            }
            (Verb::Task | Verb::Found, _) => K::Task,
            (_, Head::Noun(K::Document))
                if self.nouns.is_any(self.phrase.verb.start, sets::CHOOSING) =>
            {
                K::Activity
            }
            (_, Head::Act(K::Study)) if self.technical(&item) => K::Inspection,
            (_, Head::Noun(kind) | Head::Act(kind)) => kind,
            // 做一件实事
            _ if counted && self.nouns.is_any(self.phrase.verb.start, sets::MADE) => K::Task,
            _ if counted => K::Activity,
            _ => return Vec::new(),
        };
        vec![self.demand(kind, object.clone(), self.phrase.verb.start..object.end)]
    }

    fn gather(&self, object: Range<usize>) -> Vec<Demand> {
        let nouns = self.nouns;
        let verb = self.phrase.verb.clone();
        // 征集校史资料: things, no opinions.
        let works = nouns.says_any(verb.clone(), sets::COLLECTED)
            && nouns.ends_any(object.clone(), sets::GATHERED);
        let opinions = !works
            && nouns.any(object.clone(), |tag| {
                matches!(tag, Tag::Thing(Thing::Opinion) | Tag::Head(K::Document))
            });
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
        // 局办公室汇总后报县政府: who, not what.
        let before = object.end <= self.phrase.verb.start && self.phrase.front.is_none();
        let who = self.nouns.item(object.clone()).is_some_and(|item| {
            matches!(item.head, Head::Post | Head::Noun(K::Body))
                || self.nouns.ends_any(item.range, sets::TEAMS)
        });
        if before && who {
            return Vec::new();
        }
        let opinions = self.nouns.any(object.clone(), |tag| {
            matches!(tag, Tag::Thing(Thing::Opinion | Thing::Problem))
        });
        let text = self.nouns.text(object.clone());
        let listed = sets::SORTED.iter().any(|word| text.contains(word));
        // 将检查情况、存在问题及处理结果汇总: an account of the work.
        let items = self.nouns.items(object.clone());
        // 汇总经验教训: talked over.
        if self.nouns.ends_any(object.clone(), sets::LESSONS) {
            return Vec::new();
        }
        let account = items.len() > 1
            && items
                .first()
                .is_some_and(|item| item.head == Head::Thing(Thing::State));
        if account {
            return self.whole_object(K::Document, object);
        }
        match self.nouns.item(object.clone()).map(|item| item.head) {
            Some(Head::Noun(kind)) if PAPERS.contains(&kind) && !opinions && !listed => {
                self.whole_object(kind, object)
            }
            // 每月汇总通报
            Some(Head::Act(kind @ (K::Circulation | K::Feedback | K::Activity)))
                if object.len() == 1 =>
            {
                self.whole_object(kind, object)
            }
            _ if opinions || listed => self.whole_object(K::Sorting, object),
            Some(Head::Thing(Thing::Spirit)) => Vec::new(),
            _ => self.whole_object(K::Document, object),
        }
    }
}

/// The end of what was vowed.
const VOW: &str = "誓词";

/// To whom something is given stands no further before the verb.
const GIVEN_NEAR: usize = 8;
