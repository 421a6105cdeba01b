//! Words that only lead on to a doing, or tell somebody of it: 负责制定, 要求各班自查, 通知家长.

use super::verbs::HELPED_NEAR;
use super::{Doing, Walk};
use crate::obligation::ObligationKind;
use crate::obligation::words::{Prep, Tag, Thing, Verb, sets};

impl Walk<'_> {
    /// 负责制定方案, 确保每月培训一次: the doing behind is what is demanded.
    pub(super) fn carries(&self, at: usize) -> bool {
        let duty = self.is_any(at, sets::CHARGED)
            && match self.next_word(at + 1) {
                // 负责维护设备
                Some((doing, Tag::Verb(Verb::Void))) => self.is_any(doing, sets::EFFECTING),
                Some((_, Tag::Verb(_))) => true,
                // 负责检查: what one is there for; 负责检查教案, 负责复查整改情况 have an end.
                Some((doing, Tag::Act(_))) => self.next_word(doing + 1).is_some_and(|(_, tag)| {
                    !matches!(tag, Tag::Filler | Tag::Pause | Tag::Join | Tag::Of)
                }),
                Some((doing, Tag::Prep(Prep::Object))) => self.light_follows(doing).is_some(),
                // 负责向家长反馈情况
                Some((toward, Tag::Prep(Prep::Toward))) => self.verb_follows(toward + 1),
                Some((told, _)) => {
                    self.is_any(told, sets::NOTIFY) || self.is_any(told, sets::ANSWER)
                }
                None => false,
            };
        let often = self.is_any(at, sets::ENSURED)
            && matches!(
                self.next_word(at + 1),
                Some((
                    _,
                    Tag::Frequency | Tag::Verb(Verb::Light | Verb::Meet | Verb::Run)
                ))
            );
        duty || often
    }

    /// 通知, 答复 at the head of a clause, before somebody.
    pub(super) fn tells(&self, at: usize) -> Option<Doing> {
        if !self.is_any(at, sets::NOTIFY) && !self.is_any(at, sets::ANSWER) {
            return None;
        }
        // 承办部门10日内书面答复代表: who stands before.
        let case = self.open.is_some();
        let who = (self.lead..at)
            .rev()
            .find(|&i| {
                self.is_any(i, sets::UNITS)
                    || self.tag(i) == Some(Tag::Of)
                    || case && !matches!(self.tag(i), Some(Tag::Manner | Tag::Time))
            })
            .map_or(self.lead, |i| i + 1);
        let free = (who..at).all(|i| {
            matches!(
                self.tag(i),
                Some(
                    Tag::Manner
                        | Tag::Post
                        | Tag::Time
                        | Tag::Thing(Thing::Person)
                        | Tag::Prep(Prep::By)
                )
            ) || self.is_any(i, sets::CHARGED)
                || self.is_any(i, sets::PLACES)
        });
        // 家长留言及时回复: what is answered stands before.
        let last = at + 1 == self.end
            && self.is_any(at, sets::ANSWER)
            && self.front.is_none()
            && matches!(self.before(at), Some(Tag::Manner | Tag::Time | Tag::Post))
            && (self.lead..at).any(|i| matches!(self.tag(i), Some(Tag::Thing(_) | Tag::Other)))
            && !(self.lead..at).any(|i| matches!(self.tag(i), Some(Tag::Prep(Prep::Toward))));
        if last && !self.basis {
            return Some(Doing::Act(ObligationKind::Feedback));
        }
        // 通知三年级以上学生
        let mut next = at + 1;
        while next < at + HELPED_NEAR && matches!(self.tag(next), Some(Tag::Quantity | Tag::Manner))
        {
            next += 1;
        }
        let whom = matches!(
            self.next_word(next),
            Some((_, Tag::Post | Tag::Thing(Thing::Person)))
        ) || self.is_any(at + 1, sets::EVERYBODY)
            || self.of_ahead(at + 1).is_some_and(|of| {
                of - at <= HELPED_NEAR && matches!(self.tag(of + 1), Some(Tag::Post))
            })
            || self.is_any(at, sets::ANSWER)
                && matches!(self.tag(at + 1), Some(Tag::Other | Tag::Thing(_)));
        // 结果书面通知考生: what they are told stands before.
        let told = (self.lead..at)
            .rev()
            .find(|&i| self.tag(i) != Some(Tag::Manner))
            .is_some_and(|i| self.tag(i) == Some(Tag::Thing(Thing::State)));
        if whom && told && (self.is_any(at, sets::NOTIFY) || self.is_any(at, sets::ANSWER)) {
            Some(Doing::Act(ObligationKind::Feedback))
        } else if !free || !whom || self.basis {
            None
        } else if self.is_any(at, sets::NOTIFY) {
            Some(Doing::Verb(Verb::Task))
        } else if self.is_any(at, sets::ANSWER) {
            Some(Doing::Act(ObligationKind::Feedback))
        } else {
            None
        }
    }

    /// 要求各班自查: asked of somebody.
    pub(super) fn asks(&self, at: usize) -> bool {
        self.is_any(at, sets::DEMANDED)
            && !self.basis
            && !matches!(
                self.before(at),
                Some(Tag::Prep(_) | Tag::Of | Tag::Thing(_) | Tag::Other)
            )
            && (matches!(self.next_word(at + 1), Some((_, Tag::Post)))
                || self.is_any(at + 1, sets::EVERYBODY))
            && self.verb_follows(at + 2)
    }

    /// 组织党员回访对象, 指导各村公开收支: behind those who take part a doing with an object stands as if alone.
    pub(super) fn led_by(&mut self, tag: Tag) -> Option<Doing> {
        let open = self.open.as_ref()?;
        let who = open.object.start..self.at;
        let last = who.end.checked_sub(1).filter(|_| !who.is_empty());
        let named = last.is_some_and(|last| {
            matches!(self.tag(last), Some(Tag::Post | Tag::Thing(Thing::Person)))
                || self.is_any(last, sets::PLACES)
                || self.is_any(last, sets::UNITS)
                || last > who.start && self.is_any(last - 1, sets::EVERYBODY)
        });
        let plain = who.clone().all(|i| {
            matches!(
                self.tag(i),
                Some(
                    Tag::Post
                        | Tag::Thing(Thing::Person | Thing::Plain)
                        | Tag::Manner
                        | Tag::Each
                        | Tag::Join
                        | Tag::Pause
                        | Tag::Other
                )
            )
        });
        let first = who.is_empty() && self.is_any(open.verb.start, sets::FOREMOST);
        let led = matches!(tag, Tag::Act(_))
            && open.doing == Doing::Verb(Verb::Arrange)
            && open.front.is_none()
            && (named && plain || first)
            && self.goes_on(self.at);
        if !led {
            return None;
        }
        let open = self.open.take()?;
        let lead = std::mem::replace(&mut self.lead, self.at);
        let doing = self.predicate(tag);
        self.lead = if doing.is_some() {
            open.lead.start
        } else {
            lead
        };
        if doing.is_none() {
            self.open = Some(open);
        }
        doing
    }

    /// Something that a doing may be about stands behind it.
    pub(super) fn goes_on(&self, at: usize) -> bool {
        self.next_word(at + 1).is_some_and(|(_, tag)| {
            matches!(
                tag,
                Tag::Other
                    | Tag::Thing(_)
                    | Tag::Head(_)
                    | Tag::Post
                    | Tag::Act(_)
                    | Tag::Verb(Verb::Task)
            )
        })
    }

    /// 帮助X制定Y
    pub(super) fn helps(&self, at: usize) -> bool {
        self.is_any(at, sets::HELPED)
            && self.ahead(at + 1).take(HELPED_NEAR).any(|i| {
                matches!(self.tag(i), Some(Tag::Verb(verb)) if verb.makes() && verb != Verb::Revise)
                    && self.has_object(i)
            })
    }
}
