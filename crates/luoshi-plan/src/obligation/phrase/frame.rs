//! What words of place, means, basis and purpose hold: 在…中, 根据…, 为…, 对…进行.

use super::{Doing, Walk};
use crate::obligation::ObligationKind;
use crate::obligation::words::{Prep, Tag, Thing, Verb, sets};

impl Walk<'_> {
    /// A word that brings in a phrase: skips to its end where it has one.
    pub(super) fn prep(&mut self, prep: Prep) {
        if let Some(open) = &self.open {
            let begun = (open.object.start..self.at).any(|at| {
                self.tokens
                    .get(at)
                    .is_some_and(|t| !matches!(t.tag, Tag::Manner | Tag::Of))
            });
            let leads_on = match prep {
                // 征求群众对班子的意见: 对 inside an object, unless a doing with it follows.
                Prep::Object => {
                    begun
                        && (!self.is_any(self.at, sets::ABOUT)
                            || self.light_follows(self.at + 1).is_some())
                }
                Prep::Toward | Prep::By | Prep::Through => begun && self.verb_follows(self.at + 1),
                // 督促各班对照标准自查
                Prep::Basis => {
                    begun && matches!(open.doing, Doing::Verb(Verb::Arrange | Verb::Assign))
                }
                // …计划于3月前上报
                Prep::Beside => {
                    // 发表讲话或在报刊刊发文章
                    let either = self.is_any(self.at - 1, sets::EITHER);
                    begun
                        && (matches!(self.tag(self.at + 1), Some(Tag::Time))
                            || either && self.verb_follows(self.at + 1))
                }
                _ => false,
            };
            if self.passed() {
                self.at += 1;
                return;
            }
            // 整理资料供师生下载: what it is for.
            if prep == Prep::Purpose {
                self.close(self.at);
                self.at = self.end;
                self.lead = self.end;
                return;
            }
            // 发放以安全为主题的手册: which one.
            // 开展一次面向家长的宣传
            let counted = (open.object.start..self.at)
                .all(|at| matches!(self.tag(at), Some(Tag::Quantity | Tag::Manner)));
            let which = (!begun || counted && prep == Prep::Toward) && prep != Prep::Object;
            if let Some(of) = which.then(|| self.of_ahead(self.at + 1)).flatten() {
                self.at = of;
                return;
            }
            if !leads_on {
                // 完善党员在联系群众方面的制度: inside an object.
                self.at = self.frame(self.at, prep).unwrap_or(self.at + 1);
                return;
            }
            self.close(self.at);
        }
        match prep {
            Prep::Purpose => {
                self.at = self.end;
                self.lead = self.end;
            }
            // 此项工作由教务处负责: who, not what.
            Prep::By if self.responsible() => {
                self.at = self.end;
                self.lead = self.end;
            }
            // 学校将组织督查: the future.
            Prep::Object if self.future() => self.at += 1,
            Prep::Object => {
                let end = self.front_end(self.at + 1);
                self.front = (end > self.at + 1).then_some(self.at + 1..end);
                self.at = end.max(self.at + 1);
            }
            Prep::Basis => {
                self.basis = true;
                let end = self
                    .procedure(self.at)
                    .or_else(|| self.frame(self.at, prep));
                self.at = end.unwrap_or(self.at + 1);
                self.fresh = self.at;
            }
            // 须通过渗透测试: passed.
            Prep::Beside
                if self.is_any(self.at, sets::PASS)
                    && self.open.is_none()
                    && self.at + 1 < self.end
                    && self.ahead(self.at + 1).all(|at| {
                        matches!(
                            self.tag(at),
                            Some(
                                Tag::Act(ObligationKind::Inspection)
                                    | Tag::Pause
                                    | Tag::Join
                                    | Tag::Other
                            )
                        )
                    })
                    && matches!(
                        self.tag(self.end - 1),
                        Some(Tag::Act(ObligationKind::Inspection))
                    ) =>
            {
                self.verb(Doing::Verb(Verb::Light))
            }
            // 评审通过后: passed, not by means of.
            Prep::Beside if self.passed() => self.at += 1,
            Prep::Beside => {
                let end = self.day(self.at).or_else(|| self.frame(self.at, prep));
                self.at = end.unwrap_or(self.at + 1);
                self.fresh = self.at;
            }
            // 由承担任务的学院组织…: which one does it.
            Prep::By => {
                let of = self.of_ahead(self.at + 1);
                let then = |of: &usize| {
                    self.ahead(of + 1)
                        .any(|at| matches!(self.tag(at), Some(Tag::Verb(_))))
                };
                self.at = of.filter(then).unwrap_or(self.at) + 1;
            }
            Prep::Toward | Prep::Through => self.at += 1,
        }
    }

    /// 按照个人自评、组织评定的程序: past the way it is done.
    fn procedure(&self, at: usize) -> Option<usize> {
        let of = self.of_ahead(at + 1)?;
        self.is_any(of + 1, sets::PROCEDURES).then_some(of + 2)
    }

    /// 于选举日20天前: past the time that the phrase ends with.
    fn day(&self, at: usize) -> Option<usize> {
        if !self.is_any(at, sets::AT) {
            return None;
        }
        let time = self.ahead(at + 1).take(DAY_NEAR).find(|&i| {
            !matches!(
                self.tag(i),
                Some(Tag::Other | Tag::Act(_) | Tag::Thing(_) | Tag::Head(_))
            )
        })?;
        (self.tag(time) == Some(Tag::Time)).then_some(time + 1)
    }

    fn passed(&self) -> bool {
        let word = self.is_any(self.at, sets::PASSED);
        word && matches!(
            self.before(self.at),
            Some(Tag::Act(_) | Tag::Verb(_) | Tag::Look(_))
        )
    }

    /// The clause ends with a word of responsibility.
    fn responsible(&self) -> bool {
        self.end
            .checked_sub(1)
            .is_some_and(|last| self.is_any(last, sets::RESPONSIBLE))
    }

    fn future(&self) -> bool {
        let word = self.is_any(self.at, sets::FUTURE);
        word && self.next_word(self.at + 1).is_some_and(|(at, tag)| {
            matches!(tag, Tag::Verb(_) | Tag::Prep(_)) && !self.names_paper(at)
        })
    }

    /// The end of a phrase such as 在…基础上, 采取…方式, if it has one: past its closing word.
    fn frame(&self, from: usize, prep: Prep) -> Option<usize> {
        if !matches!(prep, Prep::Beside | Prep::Basis | Prep::Object) {
            return None;
        }
        // 以班级为单位开展…
        let mark = (prep == Prep::Beside && self.is_any(from, sets::AS))
            .then(|| {
                self.ahead(from + 1)
                    .find(|&at| self.is_any(at, sets::COPULAS))
            })
            .flatten();
        if let Some(mark) = mark {
            return Some((mark + 2).min(self.end));
        }
        let close = self.ahead(from + 1).find(|&at| match self.tag(at) {
            Some(Tag::Close) => !self.counted_between(from, at),
            Some(Tag::After) => prep != Prep::Object,
            // 利用周末时间更换灯管
            Some(Tag::Thing(Thing::Plain)) => {
                prep == Prep::Beside
                    && self.is_any(from, sets::USING)
                    && self.is_any(at, sets::OCCASIONS)
            }
            Some(Tag::Filler) => prep == Prep::Beside && self.is_any(at, sets::AND_SO_ON),
            _ => false,
        })?;
        let mut end = close + 1;
        while matches!(
            self.tag(end),
            Some(Tag::Close | Tag::Filler | Tag::Of | Tag::After)
        ) {
            end += 1;
        }
        Some(end)
    }

    /// 在网站公布一次…方面的情况: a verb with its number ends the phrase of place.
    fn counted_between(&self, from: usize, to: usize) -> bool {
        (from..to).any(|at| {
            matches!(self.tag(at), Some(Tag::Verb(_) | Tag::Act(_)))
                && self.tag(at + 1) == Some(Tag::Quantity)
        })
    }

    /// Where the object ends that 对, 将 or 把 bring in: before the doing that it is for.
    fn front_end(&self, from: usize) -> usize {
        let light = self.light_follows(from);
        let verbs: Vec<usize> = self
            .ahead(from)
            .filter(|&at| {
                at > from
                    && matches!(
                        self.tag(at),
                        Some(Tag::Verb(_) | Tag::Act(_) | Tag::Look(_))
                    )
                    && !self.relative(at)
                    && !self.nominal(at)
                    && !self.names_paper(at)
            })
            .collect();
        let Some(mut end) = light.or(verbs.last().copied()) else {
            // 对滞后的项目发督办单
            return self
                .ahead(from)
                .find(|&at| {
                    matches!(self.tag(at), Some(Tag::Short(Verb::Task | Verb::Draft)))
                        && (matches!(self.tag(at + 1), Some(Tag::Head(_) | Tag::Quantity))
                            || self.posted(at))
                })
                .unwrap_or(self.end);
        };
        // 全面清洁消毒: verbs side by side are one doing. A verb with an object begins where it stands.
        if light.is_none() {
            while let Some(before) = verbs.iter().rev().find(|&&at| at < end) {
                let between = *before + 1..end;
                let alike = matches!(
                    (self.tag(*before), self.tag(end)),
                    (Some(Tag::Act(_)), Some(Tag::Act(_)))
                        | (Some(Tag::Verb(_)), Some(Tag::Verb(_)))
                );
                if alike
                    && between.clone().all(|at| {
                        matches!(self.tag(at), Some(Tag::Manner | Tag::Pause | Tag::Join))
                    })
                {
                    end = *before;
                } else {
                    break;
                }
            }
            // 把清洁行动纳入公约: whatever stands behind takes it in.
            let taken = verbs.iter().find(|&&at| self.is_any(at, sets::TAKEN_INTO));
            if let Some(&plain) = taken.or_else(|| {
                verbs.iter().find(|&&at| {
                    // 对积极分子建立考察登记表: the paper's name may begin with a doing.
                    matches!(self.tag(at), Some(Tag::Verb(v)) if v != Verb::Void
                        && (self.has_object(at)
                            || v.makes() && v != Verb::Consider && self.goes_on(at)))
                })
            }) {
                end = end.min(plain);
            }
        }
        // 对问题限期整改、跟踪落实: a word of how stands before the verb.
        if light.is_none()
            && let Some(&led) = verbs.iter().find(|&&at| {
                self.before(at) == Some(Tag::Manner)
                    && matches!(self.tag(at), Some(Tag::Act(_)))
                    && matches!(self.tag(at + 1), Some(Tag::Pause | Tag::Join))
            })
        {
            end = end.min(led);
        }
        // 将X纳入Y: whatever stands behind belongs to Y.
        if let Some(&void) = verbs
            .iter()
            .find(|&&at| matches!(self.tag(at), Some(Tag::Verb(Verb::Void))))
            .filter(|_| light.is_none())
        {
            end = end.min(void);
        }
        while end > from && matches!(self.tag(end - 1), Some(Tag::Manner | Tag::Time)) {
            end -= 1;
        }
        end
    }
}

/// 于选举日前: what a time is counted from is told in few words.
const DAY_NEAR: usize = 5;
