//! A doing that only tells which: 查摆出来的问题, 体检安排, 党建交流大会.

use super::verbs::{HELPED_NEAR, REACH_BESIDE};
use super::{Phrase, REACH, Walk};
use crate::obligation::ObligationKind;
use crate::obligation::object::PAPERS;
use crate::obligation::words::{Prep, Tag, Thing, Verb, sets};

impl Walk<'_> {
    /// The verb belongs to a name that a known noun ends: 党建交流大会, under a verb or alone; 参加创新大赛.
    pub(super) fn in_name(&self, at: usize) -> bool {
        let event = |i| {
            matches!(
                self.tag(i),
                Some(Tag::Head(
                    ObligationKind::Meeting | ObligationKind::Activity
                ))
            ) || self.is_any(i, sets::HELD)
        };
        let tells = match self.tag(at) {
            Some(Tag::Verb(Verb::Agenda)) => true,
            Some(Tag::Verb(Verb::Void)) => {
                self.open.is_some() && !self.after_joint() && self.before(at) != Some(Tag::Manner)
            }
            _ => false,
        };
        let mut last = at + 1;
        while last < at + REACH_BESIDE && event(last + 1) {
            last += 1;
        }
        tells && event(at + 1) && self.ends_item(last)
    }

    /// The first noun of an event behind a verb stands behind the verb at hand, too, and ends the entry.
    pub(super) fn names_event(&self, open: &Phrase) -> bool {
        let event = |i| {
            matches!(
                self.tag(i),
                Some(Tag::Head(
                    ObligationKind::Meeting | ObligationKind::Activity | ObligationKind::Study
                ))
            )
        };
        let near = open.object.start.max(self.at.saturating_sub(REACH))..self.at;
        let parts = |i| {
            matches!(
                self.tag(i),
                Some(Tag::Then | Tag::Prep(_) | Tag::Pause | Tag::Join | Tag::Manner)
            )
        };
        !near.clone().any(event)
            && self
                .ahead(self.at + 1)
                .take_while(|&i| !parts(i))
                .find(|&i| event(i))
                .is_some_and(|i| self.ends_item(i))
    }

    /// 有转移就业意愿的劳动力: what they wish, between 有 and 的.
    pub(super) fn had(&self, at: usize) -> bool {
        let Some(of) = self.of_ahead(at).filter(|of| of - at <= HELPED_NEAR) else {
            return false;
        };
        let wish = self.tokens.get(of - 1).is_some_and(|t| {
            let word = self.source.words(t.end.saturating_sub(WISH)..t.end);
            sets::WISHES.contains(&word.as_str())
        });
        wish && (at.saturating_sub(HELPED_NEAR)..=at)
            .any(|i| self.tag(i) == Some(Tag::Verb(Verb::Have)))
    }

    /// 学习秘书编写通知, 采购管理部门组织询价: a doing in the name of a person or a body, who does what follows.
    pub(super) fn office(&self, at: usize) -> bool {
        let doing = match self.tag(at) {
            Some(Tag::Verb(Verb::Task)) => !self.is_any(at, sets::OF_PERSONS),
            Some(Tag::Act(ObligationKind::Task | ObligationKind::Inspection)) => {
                !self.is_any(at, sets::OF_PERSONS)
            }
            Some(Tag::Act(ObligationKind::Study)) => self.is_any(at, sets::LEARNED),
            _ => false,
        };
        let named = self.open.is_none() || self.before(at) == Some(Tag::Prep(Prep::By));
        if !doing || !named {
            return false;
        }
        let Some(who) = (at + 1..at + 1 + OFFICE).find(|&i| {
            matches!(self.tag(i), Some(Tag::Post | Tag::Thing(Thing::Person)))
                || self.is_any(i, sets::OFFICERS)
        }) else {
            return false;
        };
        let between = (at + 1..who).all(|i| {
            matches!(
                self.tag(i),
                Some(Tag::Other | Tag::Quantity | Tag::Thing(Thing::Plain | Thing::Work))
            )
        });
        let ends = self.tokens.get(who).is_some_and(|t| {
            let word = self.source.words(t.start..t.end);
            sets::OFFICERS.iter().any(|end| word.ends_with(end))
        });
        // 检查人员每周…: the predicate follows at once.
        let does = match self.tag(who + 1) {
            Some(Tag::Frequency | Tag::Prep(_)) => {
                self.verb_follows(who + 2) || self.end < self.tokens.len()
            }
            Some(Tag::Manner) => self.is_any(who + 1, sets::MODALS),
            Some(Tag::Verb(verb)) => {
                verb != Verb::Void && (verb.governs() || self.goes_on(who + 1))
            }
            _ => false,
        };
        between && ends && does
    }

    /// 参加培训人员名单: those who take part.
    pub(super) fn taking_part(&self, at: usize) -> bool {
        self.tag(at) == Some(Tag::Verb(Verb::Attend))
            && matches!(self.tag(at + 1), Some(Tag::Act(_) | Tag::Head(_)))
            && matches!(
                self.tag(at + 2),
                Some(Tag::Post | Tag::Thing(Thing::Person) | Tag::Head(ObligationKind::Document))
            )
            || self.tag(at) == Some(Tag::Verb(Verb::Attend)) && self.is_any(at + 2, sets::UNITS)
            // 参加考试的学生
            || self.tag(at) == Some(Tag::Verb(Verb::Attend))
                && self.tag(at + 2) == Some(Tag::Of)
                && matches!(
                    self.tag(at + 3),
                    Some(Tag::Post | Tag::Thing(Thing::Person))
                )
    }

    /// A doing and 安排 behind it, at the end of an entry that has no verb.
    pub(super) fn arranged(&self, at: usize) -> bool {
        let last = if self.is_any(at, sets::ARRANGED) {
            at
        } else {
            at + 1
        };
        let names = |i| matches!(self.tag(i), Some(Tag::Act(_)));
        self.is_any(last, sets::ARRANGED)
            && last.checked_sub(1).is_some_and(names)
            && self.ends_item(last)
    }

    /// A verb with its object and 的, before a noun that another verb takes.
    pub(super) fn describes(&self, at: usize) -> bool {
        // 负责方案的起草: a duty.
        if self.is_any(at, sets::CHARGED) {
            return false;
        }
        let Some(of) = self
            .of_ahead(at + 2)
            .filter(|of| of - at <= REACH_BESIDE * 2)
        else {
            return false;
        };
        self.ahead(of + 1).any(|i| match self.tag(i) {
            Some(Tag::Verb(verb)) => verb != Verb::Void,
            Some(Tag::Ready) => true,
            _ => false,
        })
    }

    /// A doing before 单位 and a modal names the unit.
    pub(super) fn whose(&self, at: usize) -> bool {
        self.is_any(at + 1, sets::UNITS)
            && (self.is_any(at + 2, sets::MODALS)
                // 检测机构和医院应…
                || matches!(self.tag(at + 2), Some(Tag::Join | Tag::Pause))
                    && matches!(
                        self.tag(at + 3),
                        Some(Tag::Post | Tag::Other | Tag::Act(_) | Tag::Thing(Thing::Plain))
                    )
                    && (at + 4..at + 6).any(|i| self.is_any(i, sets::MODALS))
                // 建立人员转移清单: no name of a unit.
                || matches!(self.tag(at + 2), Some(Tag::Verb(_) | Tag::Prep(_)))
                    && !(matches!(self.tag(at), Some(Tag::Verb(verb)) if verb.makes())
                        && self.head_follows(at + 2, true))
                || matches!(
                    self.tag(at + 2),
                    Some(Tag::Time | Tag::Manner | Tag::Frequency)
                ) && matches!(
                    self.next_word(at + 2),
                    Some((
                        _,
                        Tag::Verb(_)
                            | Tag::Hand
                            | Tag::Act(_)
                            | Tag::Head(ObligationKind::Document)
                    ))
                ))
    }

    /// 尚未更换, 未完成
    pub(super) fn negated(&self, at: usize) -> bool {
        at.checked_sub(1)
            .is_some_and(|before| self.is_any(before, sets::NEGATIONS))
    }

    /// 培养方案6月底前修订, 采购制度由总务处健全: a doing in the name of a paper, which a verb of making at
    /// the end of the clause takes.
    pub(super) fn names_paper(&self, at: usize) -> bool {
        let makes = |i| matches!(self.tag(i), Some(Tag::Verb(verb)) if verb.makes() && verb != Verb::Consider);
        let last = match self.ahead(at + 1).last() {
            Some(last) if last + 1 == self.end && makes(last) => last,
            _ => return false,
        };
        let words = |i: &usize| {
            matches!(
                self.tag(*i),
                Some(
                    Tag::Head(_) | Tag::Thing(_) | Tag::Other | Tag::Act(_) | Tag::Verb(Verb::Task)
                )
            )
        };
        let noun = self.ahead(at + 1).take_while(words).last();
        let Some(noun) = noun.filter(|&noun| noun < last) else {
            return false;
        };
        let paper = match self.tag(noun) {
            Some(Tag::Head(kind)) => PAPERS.contains(&kind) || kind == ObligationKind::Agreement,
            _ => false,
        };
        let when = |i| {
            matches!(
                self.tag(i),
                Some(Tag::Time | Tag::Manner | Tag::Post | Tag::Prep(Prep::By) | Tag::Frequency)
            )
        };
        paper && (noun + 1..last).all(when)
    }

    /// 演出服装由文艺部租借: all that stands before 由 is the thing, where the verb at the end has none behind it.
    pub(super) fn done_by(&self, at: usize) -> bool {
        let plain = |i: &usize| {
            matches!(
                self.tag(*i),
                Some(
                    Tag::Head(_) | Tag::Thing(_) | Tag::Other | Tag::Act(_) | Tag::Verb(Verb::Task)
                )
            )
        };
        let by = self
            .ahead(at + 1)
            .take_while(plain)
            .last()
            .map_or(at + 1, |noun| noun + 1);
        let who = (by + 1..self.end)
            .take(REACH_BESIDE)
            .take_while(|&i| {
                matches!(
                    self.tag(i),
                    Some(
                        Tag::Post
                            | Tag::Time
                            | Tag::Manner
                            | Tag::Other
                            | Tag::Thing(Thing::Plain | Thing::Person)
                    )
                )
            })
            .count();
        let verb = by + 1 + who;
        self.tag(by) == Some(Tag::Prep(Prep::By))
            && who > 0
            && verb + 1 == self.end
            && match self.tag(verb) {
                Some(Tag::Verb(doing)) => !doing.governs() && doing != Verb::Void,
                Some(Tag::Act(kind)) => kind != ObligationKind::Task,
                _ => false,
            }
    }

    /// 落实情况, 完成时限: a verb that only tells which, before any other verb.
    pub(super) fn nominal(&self, at: usize) -> bool {
        let Some((next, tag)) = self.next_word(at + 1) else {
            return false;
        };
        // 更换主题墙: a part of another noun.
        let inner = self.is_any(next, sets::SUBJECTS) && self.tag(next + 1) == Some(Tag::Other);
        let stage = self.is_any(next, sets::STAGES) && !inner
            || self.fails(next)
            // 培训教育不到位
            || matches!(
                (self.tag(at), tag),
                (Some(Tag::Act(one)), Tag::Head(other) | Tag::Act(other)) if one == other
            ) && self.fails(next + 1)
            || self.is_any(next, sets::NOTICES)
            // 抽检合格率
            || self.tokens.get(next).is_some_and(|t| {
                t.end - t.start > 1 && self.source.chars.get(t.end - 1) == Some(&'率')
            });
        let figures = self.is_any(next, sets::FIGURES);
        // 复核成绩, 备份数据: figures at the end are what is worked on.
        let works = self.open.is_none()
            && figures
            && next + 1 == self.end
            && !self.handed_behind()
            && matches!(
                self.tag(at),
                Some(Tag::Verb(Verb::Task) | Tag::Act(ObligationKind::Inspection))
            );
        if works {
            return false;
        }
        next == at + 1
            && (stage
                || matches!(tag, Tag::Thing(Thing::State))
                    && !(figures
                        && matches!(
                            self.tag(next + 1),
                            Some(Tag::Other | Tag::Verb(Verb::Task) | Tag::Act(ObligationKind::Task))
                        )))
            && !matches!(
                self.tag(at),
                Some(Tag::Verb(verb))
                    if verb.makes()
                        || matches!(verb, Verb::Sort | Verb::Gather | Verb::Meet | Verb::Run)
                        // 制度执行情况 tells which, 掌握情况 is a doing of the mind.
                        || verb == Verb::Void
                            && self.open.is_none()
                            && !self.is_any(at, sets::KEPT_TO)
            )
            && !self.light(at)
            && !self.is_any(next + 1, sets::WHETHER)
            && self.tag(at) != Some(Tag::Verb(Verb::Have))
            // 通报结果
            && !(!stage
                && matches!(
                self.tag(at),
                Some(Tag::Act(ObligationKind::Circulation | ObligationKind::Feedback))
            ) && (next + 1 == self.end
                    || matches!(self.tag(next + 1), Some(Tag::Pause | Tag::Join | Tag::Then))))
    }

    /// 抢险突击组: the entry of the list ends in a body.
    pub(super) fn entry_is_body(&self, from: usize) -> bool {
        let last = self
            .ahead(from)
            .take(REACH_BESIDE)
            .take_while(|&i| {
                matches!(
                    self.tag(i),
                    Some(
                        Tag::Other
                            | Tag::Short(_)
                            | Tag::Thing(_)
                            | Tag::Post
                            | Tag::Head(ObligationKind::Body)
                    )
                )
            })
            .last();
        last.is_some_and(|i| {
            self.tag(i) == Some(Tag::Head(ObligationKind::Body))
                || self.tokens.get(i).is_some_and(|t| {
                    let sign = self.source.words(t.end.saturating_sub(1)..t.end);
                    sets::TEAMS.contains(&sign.as_str()) || sign == "队"
                })
        })
    }

    /// 维修资金使用方案公示7天: a paper or a state, and behind it the word that makes it known, end the clause.
    pub(super) fn made_known(&self, at: usize) -> bool {
        let Some(last) = (at + 1..self.end)
            .rev()
            .take(REACH_BESIDE)
            .find(|&i| !matches!(self.tag(i), Some(Tag::Quantity | Tag::Time | Tag::Manner)))
        else {
            return false;
        };
        matches!(self.tag(last), Some(Tag::Act(ObligationKind::Circulation)))
            && matches!(
                self.tag(last - 1),
                Some(Tag::Head(ObligationKind::Document) | Tag::Thing(Thing::State))
            )
            && last > at + 2
            && self.unled(at)
            && (at + 1..last).all(|i| {
                !matches!(
                    self.tag(i),
                    Some(Tag::Pause | Tag::Join | Tag::Then | Tag::After | Tag::Prep(_))
                )
            })
    }

    /// How a doing turned out stands here; 不合格产品 tells which product.
    fn fails(&self, at: usize) -> bool {
        self.is_any(at, sets::FAILING) && !self.noun(at + 1)
    }

    /// 公布不合格产品名单: a noun stands here.
    fn noun(&self, at: usize) -> bool {
        matches!(
            self.tag(at),
            Some(Tag::Head(_) | Tag::Thing(_) | Tag::Other | Tag::Post)
        ) && !self.is_any(at, sets::MODALS)
    }

    /// 召开的会议, 查摆出来的问题: the verb belongs to the noun after it.
    pub(super) fn relative(&self, at: usize) -> bool {
        // 扫描发现的漏洞
        if matches!(self.tag(at + 1), Some(Tag::Verb(Verb::If)))
            && self.tag(at + 2) == Some(Tag::Of)
        {
            return true;
        }
        // 审计指出的问题: what came of it.
        let found = self.is_any(at + 1, sets::FOUND_OUT) && self.tag(at + 2) == Some(Tag::Of);
        if found && matches!(self.tag(at), Some(Tag::Act(_))) {
            return true;
        }
        // 自印发之日起
        if self.is_any(at + 1, sets::FROM_THEN) {
            return true;
        }
        let mut next = at + 1;
        while next < self.end && self.is_any(next, sets::RESULTS) && next < at + 3 {
            next += 1;
        }
        self.tag(next) == Some(Tag::Of)
    }
}

/// So many words may stand between a doing and the person that is named after it.
const OFFICE: usize = 3;

/// Signs of a word for what persons have.
const WISH: usize = 2;
