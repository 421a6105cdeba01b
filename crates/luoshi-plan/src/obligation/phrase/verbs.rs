//! What is a verb: Chinese does not mark verbs, so each doing is asked whether something governs it.

use super::{Doing, Walk};
use crate::obligation::ObligationKind;
use crate::obligation::words::{Prep, Tag, Thing, Verb, sets};

impl Walk<'_> {
    /// Whether a verb stands here, and which.
    pub(super) fn predicate(&self, tag: Tag) -> Option<Doing> {
        let at = self.at;
        let inside = self.open.as_ref();
        // 拟录用人员名单: who is to be.
        let planned = at
            .checked_sub(1)
            .is_some_and(|before| self.is_any(before, sets::PLANNED))
            && matches!(self.tag(at), Some(Tag::Verb(Verb::Task)))
            && matches!(
                self.tag(at + 1),
                Some(Tag::Head(_) | Tag::Thing(Thing::Plain | Thing::Person) | Tag::Post)
            );
        match tag {
            Tag::Verb(_) if planned => None,
            // 普查员选拔培训: who is trained.
            Tag::Verb(Verb::Decide) if inside.is_none() && self.chosen(at) => None,
            Tag::Verb(_) | Tag::Act(_) if self.office(at) => None,
            Tag::Verb(_) if self.in_name(at) || self.taking_part(at) => None,
            Tag::Verb(_) | Tag::Act(_) if self.had(at) => None,
            Tag::Verb(Verb::Task | Verb::Order) | Tag::Act(_)
                if inside.is_none() && (self.names_paper(at) || self.done_by(at)) =>
            {
                None
            }
            Tag::Verb(Verb::Void) if self.basis || self.carries(at) => None,
            // 食品安全警示发布: what is sent out.
            Tag::Verb(Verb::Void)
                if self.is_any(at, sets::WRITTEN)
                    && matches!(
                        self.tag(at + 1),
                        Some(Tag::Act(ObligationKind::Circulation) | Tag::Verb(Verb::Show))
                    )
                    && self.ends_item(at + 1) =>
            {
                None
            }
            // 严格审核: how.
            Tag::Verb(Verb::Void)
                if self.is_any(at, sets::STERNLY)
                    && matches!(
                        self.tag(at + 1),
                        Some(Tag::Verb(_) | Tag::Act(_) | Tag::Look(_))
                    )
                    // 严格发展党员程序
                    && !self
                        .end
                        .checked_sub(1)
                        .is_some_and(|last| self.is_any(last, sets::KEPT)) =>
            {
                None
            }
            // 帮助各村制定预案: what they make counts.
            Tag::Verb(Verb::Void) if inside.is_none() && self.helps(at) => {
                Some(Doing::Verb(Verb::Arrange))
            }
            // 涉及多个部门的资料要整理齐全: which ones.
            Tag::Verb(Verb::Void) if inside.is_none() && self.describes(at) => None,
            // 实行挂牌督办
            Tag::Verb(Verb::Void)
                if self.is_any(at, sets::PRACTISED)
                    && self.next_word(at + 1).is_some_and(|(next, tag)| {
                        matches!(tag, Tag::Act(kind) if kind != ObligationKind::Circulation)
                            && self.ends_item(next)
                    }) =>
            {
                Some(Doing::Verb(Verb::Light))
            }
            // 通知家长, 答复来信人: nouns that are verbs before those who are told.
            // 推行党务公开: a way of working.
            Tag::Act(ObligationKind::Circulation)
                if at
                    .checked_sub(1)
                    .is_some_and(|before| self.is_any(before, sets::PRACTISED)) =>
            {
                None
            }
            // 遇有变动及时通知家长
            Tag::Head(_)
                if inside.is_none_or(|open| open.doing == Doing::Verb(Verb::If))
                    && self.tells(at).is_some() =>
            {
                self.tells(at)
            }
            // 由安全员讲解用电知识: the noun before what is explained.
            Tag::Head(_)
                if inside.is_none() && self.is_any(at, sets::TAUGHT) && self.teaches(at) =>
            {
                Some(Doing::Act(ObligationKind::Study))
            }
            // 规范采购行为
            Tag::Head(_) if inside.is_none() && self.is_any(at, sets::REGULATED) => {
                let free = (self.lead..at).all(|i| {
                    matches!(
                        self.tag(i),
                        Some(Tag::Manner | Tag::Post | Tag::Time | Tag::Thing(Thing::Plain))
                    ) || self.is_any(i + 1, sets::UNITS)
                });
                let thing = matches!(
                    self.tag(at + 1),
                    Some(Tag::Other | Tag::Thing(_) | Tag::Head(_) | Tag::Act(_) | Tag::Verb(_))
                );
                // 规范处置废物: how.
                let how = matches!(self.tag(at + 1), Some(Tag::Verb(_) | Tag::Act(_)))
                    && self.has_object(at + 1)
                    && !self.ahead(at + 1).any(|i| self.is_any(i, sets::KEPT));
                (free && thing && !how).then_some(Doing::Verb(Verb::Void))
            }
            // 结合开展活动: the first words of the basis.
            Tag::Verb(_) if inside.is_none() && self.before(at) == Some(Tag::Prep(Prep::Basis)) => {
                None
            }
            Tag::Thing(Thing::Plain) if inside.is_none() && self.asks(at) => {
                Some(Doing::Verb(Verb::Arrange))
            }
            // 就校服征订征求意见: a doing of the basis.
            Tag::Verb(Verb::Task)
                if self.basis && matches!(self.tag(at + 1), Some(Tag::Verb(_))) =>
            {
                None
            }
            // 退费标准经…公布, 公布证书办理流程: what is laid down for a doing.
            Tag::Verb(Verb::Task | Verb::Handle)
                if self.is_any(at + 1, sets::SET_DOWN)
                    && self.ends_item(at + 1)
                    && (self.unled(at)
                        || inside.is_some_and(|open| open.object.start < at)
                            && !self.after_joint()
                            && self.before(at) != Some(Tag::Manner)) =>
            {
                None
            }
            // 采购计划, 消毒制度: a paper about a doing.
            Tag::Verb(Verb::Task)
                if self.ends_like_plan(at + 1) && self.ends_item(at + 1) && self.unled(at) =>
            {
                None
            }
            Tag::Verb(_) | Tag::Act(_) if self.relative(at) || self.negated(at) => None,
            // 许可申请材料: what is asked for tells which.
            Tag::Verb(Verb::Task)
                if inside.is_none()
                    && at > self.lead
                    && self.is_any(at, sets::APPLICATIONS)
                    && matches!(self.tag(at + 1), Some(Tag::Head(_))) =>
            {
                None
            }
            // 维修资金使用方案公示7天: what is made known.
            Tag::Verb(Verb::Task) if inside.is_none() && self.made_known(at) => None,
            // 考试合格发放证书: in which case.
            Tag::Act(_)
                if self.is_any(at + 1, sets::GOOD)
                    && matches!(
                        self.tag(at + 2),
                        None | Some(
                            Tag::Verb(_) | Tag::Act(_) | Tag::After | Tag::Manner | Tag::Other
                        )
                    ) =>
            {
                None
            }
            // 汇总单位要及时…: who.
            Tag::Verb(_) | Tag::Act(_) if inside.is_none() && self.whose(at) => None,
            // 体检安排: what is arranged, and its plan.
            Tag::Act(_) | Tag::Verb(Verb::Assign) if inside.is_none() && self.arranged(at) => None,
            Tag::Verb(verb) => match inside {
                None => (!self.nominal(at)).then_some(Doing::Verb(verb)),
                Some(open) => self.new_verb(open, verb).then_some(Doing::Verb(verb)),
            },
            // 在媒体上公布: where.
            Tag::Short(_)
                if self.is_any(at, sets::UPON)
                    && (self.lead..at).any(|i| self.tag(i) == Some(Tag::Prep(Prep::Beside))) =>
            {
                None
            }
            // 将会议情况挂网站: shown to all.
            Tag::Short(Verb::Task)
                if self.posted(at) && (at > self.lead || self.front.is_some()) =>
            {
                Some(Doing::Act(ObligationKind::Circulation))
            }
            Tag::Short(verb) => self.short(at).then_some(Doing::Short(verb)),
            Tag::Act(kind) => match inside {
                None => self.act(at).then_some(Doing::Act(kind)),
                Some(open) => self.new_act(open, at).then_some(Doing::Act(kind)),
            },
            _ => None,
        }
    }

    /// 讲解用电知识: what is known stands behind.
    fn teaches(&self, at: usize) -> bool {
        self.ahead(at + 1).any(|i| {
            self.tokens.get(i).is_some_and(|t| {
                let word = self.source.words(t.start..t.end);
                sets::KNOWLEDGE.iter().any(|end| word.ends_with(end))
            })
        })
    }

    /// 挂学院网站: put where all can read it.
    pub(super) fn posted(&self, at: usize) -> bool {
        self.is_any(at, sets::PUT_UP)
            && self.end.checked_sub(1).is_some_and(|last| {
                last > at && last <= at + REACH_BESIDE && self.is_any(last, sets::SITES)
            })
    }

    /// A choice and a doing behind it end their entry, and persons stand before.
    fn chosen(&self, at: usize) -> bool {
        at > self.lead
            && matches!(
                self.before(at),
                Some(Tag::Other | Tag::Post | Tag::Thing(_))
            )
            && matches!(self.tag(at + 1), Some(Tag::Act(_)))
            && self.ends_item(at + 1)
    }

    /// No word of how or who before it that only a verb has.
    pub(super) fn unled(&self, at: usize) -> bool {
        self.open.is_none() && !matches!(self.before(at), Some(Tag::Manner | Tag::Post))
    }

    pub(super) fn after_joint(&self) -> bool {
        let before = self.before(self.at);
        let joint = |tag| matches!(tag, Some(Tag::Pause | Tag::Join));
        // 建立清单、限期整改
        joint(before)
            || before == Some(Tag::Manner)
                && joint(self.at.checked_sub(2).and_then(|at| self.tag(at)))
    }

    /// The doing here, with those beside it, ends an entry of a list: 数据采集填报工作.
    pub(super) fn ends_item(&self, at: usize) -> bool {
        let mut next = self.next_word(at + 1);
        let act = matches!(self.tag(at), Some(Tag::Act(_)));
        while let Some((place, _)) = next.filter(|(_, tag)| {
            matches!(tag, Tag::Verb(Verb::Task | Verb::Draft) | Tag::Quantity)
                || act && matches!(tag, Tag::Act(_))
        }) {
            if place > at + REACH_BESIDE {
                return false;
            }
            next = self.next_word(place + 1);
        }
        next.is_none_or(|(_, tag)| matches!(tag, Tag::Pause | Tag::Join | Tag::Filler))
    }
}

/// Whom one helps, and what persons have, is told in few words.
pub(super) const HELPED_NEAR: usize = 6;

/// Doings side by side are few.
pub(super) const REACH_BESIDE: usize = 4;
