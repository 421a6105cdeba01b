//! A verb or doing behind another one: a new phrase, or part of the object?

use super::{Doing, Phrase, Walk};
use crate::obligation::ObligationKind;
use crate::obligation::object::PAPERS;
use crate::obligation::words::{Tag, Thing, Verb, sets};

impl Walk<'_> {
    /// A verb after another one: a new phrase, or part of the object?
    pub(super) fn new_verb(&self, open: &Phrase, verb: Verb) -> bool {
        // 发现火情立即报警: how soon parts what may happen from what is to be done.
        if open.doing == Doing::Verb(Verb::If) {
            // 发现隐患下达通知书
            let paper = verb == Verb::Draft && open.object.start < self.at;
            // 遇险转移群众: the case is all in the word.
            let met = self.is_any(open.verb.start, sets::MET) && verb != Verb::Void;
            return paper || met || matches!(self.before(self.at), Some(Tag::Manner | Tag::Time));
        }
        if open.doing == Doing::Verb(Verb::Void) {
            // 增强意识、制定方案: the next of the list can be shown.
            let made = matches!(
                verb,
                Verb::Draft | Verb::Meet | Verb::Run | Verb::SetUp | Verb::Sign
            ) && self.after_joint()
                && !self.is_any(open.verb.start, sets::SHOWN)
                && !self.is_any(open.verb.start, sets::ENSURED)
                && self.has_object(self.at);
            // 做到有记录、有心得
            return made || verb == Verb::Have && self.is_any(open.verb.start, sets::SHOWN);
        }
        // 召开支部大会讨论接收党员: talked over.
        let talked = self
            .at
            .checked_sub(1)
            .is_some_and(|before| self.is_any(before, sets::DEBATES));
        if talked && open.doing == Doing::Verb(Verb::Meet) {
            return false;
        }
        let empty = open.object.start == self.at;
        // 办理委托投票手续: what the formalities are about.
        if open.doing == Doing::Verb(Verb::Handle)
            && !self.after_joint()
            && self
                .end
                .checked_sub(1)
                .is_some_and(|last| self.is_any(last, sets::FORMALITIES))
        {
            return false;
        }
        // 公开党费收缴、发展党员等事项: what is made known.
        let known = open.doing == Doing::Act(ObligationKind::Circulation);
        let topics = known
            && !empty
            && self
                .ahead(self.at + 1)
                .any(|at| self.is_any(at, sets::AND_SO_ON));
        // 公布采购金额
        // 公布答辩安排
        let arranged = known && !empty && verb == Verb::Assign && self.ends_item(self.at);
        if arranged || topics || known && (empty || verb == Verb::Task) && !self.after_joint() {
            return false;
        }
        // 做好检查的安排部署, 通报党费缴纳情况: a doing after its noun, inside an object.
        if !empty && self.before(self.at) == Some(Tag::Of)
            || matches!(open.doing, Doing::Act(_))
                && matches!(verb, Verb::Task | Verb::Show)
                && (!empty || self.is_any(open.verb.start, sets::RECEIVED))
                && !self.after_joint()
                && self.before(self.at) != Some(Tag::Manner)
        {
            return false;
        }
        // 验收绿化工程, 验证备份数据: what is looked at is named after a doing.
        if empty
            && open.doing == Doing::Act(ObligationKind::Inspection)
            && verb == Verb::Task
            && self.before(self.at) != Some(Tag::Manner)
            && self.has_object(self.at)
        {
            return false;
        }
        // 召开社区治理经验交流大会: all of it is the name of what is held.
        let held = matches!(
            open.doing,
            Doing::Verb(Verb::Meet | Verb::Run | Verb::Attend)
        );
        let held = held
            || verb == Verb::Task && matches!(open.doing, Doing::Verb(Verb::Arrange | Verb::Light));
        if held && !self.after_joint() && self.names_event(open) {
            return false;
        }
        let makes = matches!(
            open.doing,
            Doing::Verb(verb) if verb.makes()
        );
        let soft = verb.governs()
            || matches!(
                verb,
                Verb::Void
                    | Verb::Task
                    | Verb::Show
                    | Verb::Agenda
                    | Verb::Order
                    | Verb::Consider
                    | Verb::Have
                    | Verb::Attend
                    | Verb::If
            );
        // 建立采集、发布机制: verbs without objects, in the name of what is made.
        let bare = matches!(
            self.tag(self.at + 1),
            Some(Tag::Pause | Tag::Join | Tag::Head(_) | Tag::Thing(Thing::Plain))
        ) || self.tag(self.at + 1) == Some(Tag::Quantity)
            && matches!(self.tag(self.at + 2), Some(Tag::Head(_)));
        // 梳理事项划转目录
        let makes = makes || open.doing == Doing::Verb(Verb::Sort);
        if makes && soft && (bare || !self.after_joint()) && self.head_follows(self.at + 1, true) {
            return false;
        }
        // 反馈处理结果: whose result.
        let told = matches!(
            open.doing,
            Doing::Act(ObligationKind::Feedback | ObligationKind::Circulation)
        );
        if (!empty || told) && self.nominal(self.at) {
            return false;
        }
        let lists = matches!(open.doing, Doing::Verb(verb) if verb.governs());
        // 完成培养方案修订, 完成报废设备拆解: the last doing of the entry is the point.
        let named = lists
            && empty
            && verb == Verb::Task
            && !matches!(open.doing, Doing::Verb(Verb::Arrange | Verb::Assign))
            && self.entry_last(self.at).is_some_and(|last| {
                last > self.at + 1
                    && match self.tag(last) {
                        Some(Tag::Verb(doing)) => {
                            doing.makes() || matches!(doing, Verb::Task | Verb::Decide | Verb::Show)
                        }
                        Some(Tag::Act(_)) => true,
                        _ => false,
                    }
            });
        if named {
            return false;
        }
        // 做好图书归还、资料归档: the entries of the list are doings.
        // 做好天气防范和病虫防治
        let void = verb == Verb::Void && (empty || self.after_joint());
        if lists && verb != Verb::Have && !void && self.ends_item(self.at) {
            return false;
        }
        // 进行二级维护: which care.
        if open.doing == Doing::Verb(Verb::Light)
            && open.front.is_some()
            && verb == Verb::Void
            && self.is_any(self.at, sets::EFFECTING)
            && self.ends_item(self.at)
        {
            return false;
        }
        // 建立监视组、抢险突击组: the next body of the list.
        let bodies = matches!(
            open.doing,
            Doing::Verb(Verb::SetUp | Verb::Establish | Verb::Place)
        );
        if bodies && verb == Verb::Task && self.after_joint() && self.entry_is_body(self.at + 1) {
            return false;
        }
        // 落实抢险工具, 落实维修经费: what for.
        if open.doing == Doing::Verb(Verb::Carry)
            && empty
            && verb == Verb::Task
            && self.before(self.at) != Some(Tag::Manner)
            && matches!(
                self.tag(self.at + 1),
                Some(Tag::Other | Tag::Thing(Thing::Plain))
            )
        {
            return false;
        }
        // 组织抢险演练, 开展攻坚整治: which event it is.
        let event = |at| {
            matches!(self.tag(at), Some(Tag::Act(kind)) if kind != ObligationKind::Task)
                && self.ends_item(at)
        };
        if lists
            && matches!(verb, Verb::Task | Verb::Void)
            && !self.after_joint()
            && event(self.at + 1)
        {
            return false;
        }
        // 梳理群众投诉问题: whose.
        if (makes || open.doing == Doing::Act(ObligationKind::Rectification))
            && !self.after_joint()
            && matches!(
                self.tag(self.at + 1),
                Some(Tag::Thing(Thing::Problem | Thing::Opinion))
            )
            && self.ends_item(self.at + 1)
        {
            return false;
        }
        // 做好发言准备: what one gets ready for.
        if lists
            && matches!(
                self.tag(self.at + 1),
                Some(Tag::Act(ObligationKind::Checklist) | Tag::Head(ObligationKind::Checklist))
            )
        {
            return false;
        }
        // 安排专人疏导交通: the person is the point; 组织专人清洗水箱: the doing.
        let person = self
            .at
            .checked_sub(1)
            .is_some_and(|before| self.is_any(before, sets::DUTY_PERSONS));
        if person && open.doing == Doing::Verb(Verb::Assign) {
            return false;
        }
        // 接受教师进修申请: what is asked for.
        if open.doing == Doing::Verb(Verb::Attend)
            && self.is_any(self.at, sets::ASKED_FOR)
            && self.ends_item(self.at)
        {
            return false;
        }
        // 做好消毒记录: the record of a doing.
        if empty && lists && self.nominal(self.at) {
            return false;
        }
        // 开通网上预约: a doing with a thing of the table of things is not parted by another one.
        let handles = matches!(
            open.doing,
            Doing::Verb(
                Verb::Task
                    | Verb::Order
                    | Verb::Show
                    | Verb::SetUp
                    | Verb::Establish
                    | Verb::Draw
                    | Verb::Place
                    | Verb::Name
                    | Verb::Decide
                    | Verb::Sign
            )
        );
        let tells = lists && !matches!(open.doing, Doing::Verb(Verb::Arrange | Verb::Assign));
        let inner = handles
            && !empty
            && verb == Verb::Handle
            && matches!(self.tag(self.at + 1), Some(Tag::Other | Tag::Thing(_)))
            && self.ends_item(self.at + 1);
        // 受理学区调整申请: what is asked for.
        let asked = handles
            && !empty
            && verb == Verb::Revise
            && self.is_any(self.at + 1, sets::ASKED_FOR)
            && self.ends_item(self.at + 1);
        if (handles || tells && !empty) && verb == Verb::Task && !self.after_joint()
            || asked && !self.after_joint()
            || inner && !self.after_joint()
            // 推送火灾防范提示
            || handles
                && !empty
                && verb == Verb::Void
                && !self.after_joint()
                && !matches!(self.before(self.at), Some(Tag::Manner | Tag::Quantity))
                && self
                    .ahead(self.at + 1)
                    .take_while(|&at| !matches!(self.tag(at), Some(Tag::Pause | Tag::Join)))
                    .any(|at| {
                        matches!(
                            self.tag(at),
                            Some(Tag::Head(_) | Tag::Thing(Thing::Publicity))
                        )
                    })
            || verb == Verb::If
        {
            return false;
        }
        // 进行修改完善, 做好编制工作: the verb is the object.
        if empty && lists && open.front.is_some() {
            return false;
        }
        verb != Verb::Have || self.after_joint() || open.doing == Doing::Verb(Verb::Have)
    }

    /// A noun that decides a kind ends this part of the list.
    pub(super) fn head_follows(&self, from: usize, across: bool) -> bool {
        let mut head = false;
        for at in self.ahead(from) {
            match self.tokens.get(at).map(|t| t.tag) {
                Some(Tag::Pause) if across => {}
                Some(
                    Tag::Pause
                    | Tag::Then
                    | Tag::After
                    | Tag::Hand
                    | Tag::Verb(Verb::Draft | Verb::Found | Verb::Propose | Verb::Meet),
                ) => break,
                // 撰写学习提高阶段总结
                Some(Tag::Head(_) | Tag::Act(ObligationKind::Report)) => head = true,
                Some(_) if self.is_any(at, sets::ORDERS) => head = true,
                Some(Tag::Filler | Tag::Mark | Tag::Quantity | Tag::Of) => {}
                _ => head = false,
            }
        }
        head
    }

    /// A doing after a verb: a new phrase (收缴党费、集体学习) or the object (开展检查)?
    pub(super) fn new_act(&self, open: &Phrase, at: usize) -> bool {
        // 每季度分析通报: looked into and told.
        if open.doing == Doing::Verb(Verb::Agenda)
            && at == open.object.start
            && matches!(
                self.tag(at),
                Some(Tag::Act(
                    ObligationKind::Circulation | ObligationKind::Feedback
                ))
            )
        {
            return true;
        }
        // 召开大会选举委员会: a meeting, and what it does.
        let met = matches!(self.before(at), Some(Tag::Head(ObligationKind::Meeting)));
        let meets = matches!(
            open.doing,
            Doing::Verb(Verb::Meet | Verb::Arrange | Verb::Run)
        );
        // 召开党委会传达学习
        let learns = self.tag(at) == Some(Tag::Act(ObligationKind::Study))
            && !self.is_any(at, sets::DEBATES)
            && self.ends_item(at);
        if met && meets && (self.has_object(at) || learns) {
            return true;
        }
        // 编制计划整改: the paper, and what is done by it.
        if matches!(open.doing, Doing::Verb(Verb::Draft | Verb::Found))
            && self.tag(at) == Some(Tag::Act(ObligationKind::Rectification))
            && at + 1 == self.end
            && at > open.object.start
            && self.before(at) == Some(Tag::Head(ObligationKind::Document))
        {
            return true;
        }
        // 领取报名单、招生通告: named after it.
        if self.is_any(at, sets::INTRANSITIVE)
            && matches!(
                self.tag(at + 1),
                Some(Tag::Other | Tag::Thing(_) | Tag::Head(_))
            )
        {
            return false;
        }
        // 发现问题及时整改
        if open.doing == Doing::Verb(Verb::If) {
            return matches!(self.before(at), Some(Tag::Manner | Tag::Time));
        }
        // 形成报告反馈各学院: to whom.
        if matches!(
            self.tag(at),
            Some(Tag::Act(
                ObligationKind::Feedback | ObligationKind::Circulation
            ))
        ) && matches!(self.tag(at + 1), Some(Tag::Post))
            && at > open.object.start
            && matches!(open.doing, Doing::Verb(verb) if verb.makes() || verb == Verb::Sort)
        {
            return true;
        }
        if matches!(open.doing, Doing::Act(kind) if self.tag(at) != Some(Tag::Act(kind)))
            && self.beside(at)
        {
            return true;
        }
        if !self.after_joint() {
            // 组织班主任抽查作业批改: a doing at the end of what is looked at is not the point.
            let looked = open.doing == Doing::Verb(Verb::Arrange)
                && (self.before(at) == Some(Tag::Post) || open.object.start == at)
                && matches!(
                    self.tag(at),
                    Some(Tag::Act(
                        ObligationKind::Inspection | ObligationKind::Rectification
                    ))
                )
                && self.has_object(at)
                && self.ahead(at + 2).last().is_some_and(|last| {
                    matches!(
                        self.tag(last),
                        Some(Tag::Verb(Verb::Task) | Tag::Act(ObligationKind::Task))
                    )
                });
            if looked {
                return true;
            }
            // 抽取项目核查落实情况: what is taken is looked at.
            let state = self.ahead(at + 1).last();
            return open.doing == Doing::Verb(Verb::Task)
                && self.tag(at) == Some(Tag::Act(ObligationKind::Inspection))
                && at > open.object.start
                && state.is_some_and(|last| self.tag(last) == Some(Tag::Thing(Thing::State)));
        }
        // 召开例会、检查仓库: the event ends before the joint, and the doing has a thing of its own.
        let held = matches!(open.doing, Doing::Verb(Verb::Meet | Verb::Run))
            && self.tag(at - 1) == Some(Tag::Pause)
            && at >= open.object.start + 2
            && matches!(
                self.tag(at - 2),
                Some(Tag::Head(
                    ObligationKind::Meeting | ObligationKind::Activity | ObligationKind::Study
                ))
            );
        if held {
            return self.has_object(at) && !self.head_follows(at + 1, true);
        }
        match open.doing {
            // 缴纳党费、学习党章: a doing cannot be handled like a thing.
            Doing::Verb(
                Verb::Task
                | Verb::Show
                | Verb::Speak
                | Verb::Gather
                | Verb::Agenda
                | Verb::Watch
                | Verb::Read,
            )
            | Doing::Act(
                ObligationKind::Task | ObligationKind::Study | ObligationKind::SelfStudy,
            )
            | Doing::Short(_) => {
                self.ends_item(at)
                    || self.has_object(at)
                    || self.is_any(at, sets::VISITED) && self.goes_on(at)
            }
            // 广泛征求意见、深入谈心谈话: another doing, with its own word of how.
            Doing::Act(first)
                if self.before(at) == Some(Tag::Manner)
                    && matches!(self.tag(at), Some(Tag::Act(kind)) if kind != first)
                    && self.ends_item(at) =>
            {
                true
            }
            Doing::Act(_) => {
                at > open.object.start + 1
                    && self.has_object(at)
                    && !self.nominal(at)
                    && (!self.head_follows(at + 1, false)
                        || self.before(at) == Some(Tag::Pause) && self.looks_at_paper(at))
            }
            // 推选先进、筛查视力: persons are chosen, and something else is done.
            Doing::Verb(Verb::Decide)
                if self.before(at) == Some(Tag::Pause) && at >= open.object.start + 2 =>
            {
                self.has_object(at) && !self.nominal(at) && !self.head_follows(at + 1, true)
            }
            // 完成宿舍调配、抽检食用油: a thing behind the doing, where the first entry has it before.
            Doing::Verb(Verb::Finish | Verb::Ready | Verb::Handle | Verb::Carry)
                if self.before(at) == Some(Tag::Pause) =>
            {
                self.has_object(at)
                    && self.looks_at_paper(at)
                    && at
                        .checked_sub(2)
                        .filter(|&noun| noun > open.object.start)
                        .is_some_and(|noun| self.before(noun).is_some())
            }
            // 制定公约、选举班委会: persons are no paper.
            Doing::Verb(verb)
                if verb.makes()
                    && matches!(
                        self.tag(at + 1),
                        Some(Tag::Post | Tag::Thing(Thing::Person))
                    ) =>
            {
                self.has_object(at)
            }
            // 修订课程标准、盘查危化品: the paper is named before the joint, and no paper behind it.
            Doing::Verb(verb)
                if verb.makes()
                    && self.tag(at - 1) == Some(Tag::Pause)
                    && at >= open.object.start + 2
                    && match self.tag(at - 2) {
                        Some(Tag::Head(kind)) => PAPERS.contains(&kind),
                        Some(Tag::Other | Tag::Thing(Thing::Plain)) => {
                            matches!(verb, Verb::Establish | Verb::Draw)
                        }
                        named => named == Some(Tag::Thing(Thing::Reading)),
                    } =>
            {
                self.has_object(at) && !self.nominal(at) && !self.head_follows(at + 1, true)
            }
            // 组织党员通读党章、抄写党章: the first doing has its object already.
            // 组织设计、施工等单位进行验收: who takes part.
            Doing::Verb(Verb::Arrange | Verb::Assign | Verb::Light) => {
                self.has_object(at)
                    && self.light_follows(at).is_none()
                    && (open.object.start..at.saturating_sub(2))
                        .chain(
                            // 开展专业宣讲、统计住校人数
                            at.checked_sub(2).filter(|_| {
                                open.doing == Doing::Verb(Verb::Light)
                                    && self.before(at) == Some(Tag::Pause)
                                    && !self.head_follows(at + 1, true)
                            }),
                        )
                        .any(|i| matches!(self.tag(i), Some(Tag::Act(_))))
            }
            _ => false,
        }
    }

    /// The last word of the entry of a list that begins here, without what fills its end.
    fn entry_last(&self, from: usize) -> Option<usize> {
        self.ahead(from)
            .take_while(|&at| {
                !matches!(
                    self.tag(at),
                    Some(Tag::Pause | Tag::Join | Tag::Then | Tag::Filler)
                )
            })
            .last()
    }

    /// 核查资助名单, 抽查教案: a paper that is there is looked at; a plan is only named after the doing.
    fn looks_at_paper(&self, at: usize) -> bool {
        self.tag(at) == Some(Tag::Act(ObligationKind::Inspection))
            && self.entry_last(at).is_some_and(|last| {
                last > at
                    && !self.ends_like_plan(last)
                    && matches!(
                        self.tag(last),
                        Some(
                            Tag::Head(ObligationKind::Document)
                                | Tag::Thing(_)
                                | Tag::Other
                                | Tag::Post
                        )
                    )
            })
    }
}
