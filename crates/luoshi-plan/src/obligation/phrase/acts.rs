//! Is a doing that nothing governs the verb of the clause, or part of a name?

use std::ops::Range;

use super::{REACH, Walk};
use crate::obligation::ObligationKind;
use crate::obligation::object::PAPERS;
use crate::obligation::token::Token;
use crate::obligation::words::{Prep, Tag, Thing, Verb, sets};

impl Walk<'_> {
    /// With no verb before it: is the doing the verb here, or does it belong to a name?
    pub(super) fn act(&self, at: usize) -> bool {
        if self.front.is_some() {
            return true;
        }
        let last = self.region_end(at + 1);
        // 走访老人、学生等: 等 closes the list.
        let words: Vec<usize> = (at + 1..last)
            .filter(|&i| self.says(i) && !(i + 1 == last && self.is_any(i, sets::AND_SO_ON)))
            .collect();
        if self.basis {
            // 按要求自查: the last word of the clause, after the noun of the basis.
            let noun = at
                .checked_sub(1)
                .and_then(|before| self.tokens.get(before))
                .is_some_and(|t| {
                    let word = self.source.words(t.start..t.end);
                    t.quoted && self.tag(at) != Some(Tag::Act(ObligationKind::Study))
                        || matches!(t.tag, Tag::Manner | Tag::Time)
                        || sets::BASES.iter().any(|base| word.ends_with(base))
                });
            // 对照党章检视问题: what one holds oneself against stands before.
            let noun = noun
                || self.tag(at) == Some(Tag::Act(ObligationKind::SelfExamination))
                    && self.lead_words(at).start < at
                    && !matches!(self.before(at), Some(Tag::Prep(_)));
            // 结合岗位手抄党章: read by oneself, with what is read behind.
            let read = self.tag(at) == Some(Tag::Act(ObligationKind::SelfStudy))
                && self
                    .before(at)
                    .is_some_and(|tag| !matches!(tag, Tag::Prep(_)))
                && words.last().is_some_and(|&end| self.takes(at, end));
            // 按30%的比例抽查档案: so is it with an object behind.
            let based = noun
                && self.tag(at) == Some(Tag::Act(ObligationKind::Inspection))
                && !words.is_empty()
                && !self.ends_like_plan(at + 1);
            return noun && last == self.end && words.is_empty() || read || based;
        }
        // 每季度演练一次预案: a number behind it makes a verb of it.
        if self.tag(at + 1) == Some(Tag::Quantity)
            && matches!(
                self.tag(at + 2),
                Some(Tag::Head(ObligationKind::Document | ObligationKind::Rules))
            )
            && self.tag(at) == Some(Tag::Act(ObligationKind::Activity))
        {
            return true;
        }
        // 社会实践立项: what is done about it.
        let about = self.open.is_none()
            && at + 2 == self.end
            && self.tag(at + 1) == Some(Tag::Verb(Verb::Task))
            && matches!(
                self.tag(at),
                Some(Tag::Act(ObligationKind::Activity | ObligationKind::Study))
            );
        if about {
            return false;
        }
        // 学习《准则》
        if self.is_any(at + 1, sets::BOOK) {
            return true;
        }
        // 巡察问题于6月底前整改: the doing at the end, with its day before it, is the verb.
        if self.dated_end(at + 1) {
            return false;
        }
        // 普查小区划分: a thing named after a doing, and the verb behind it.
        if self.tail_verb(at, last) {
            return false;
        }
        // 结果通报和反馈给本人, 逐一整改、逐一销号: two doings side by side.
        if self.beside(at) {
            return true;
        }
        if self.named(at) {
            return false;
        }
        match words.last() {
            None => (last == self.end || self.tag(last) != Some(Tag::Close)) && !self.ends_list(at),
            // 值班安排表的电子稿: a copy of a paper.
            Some(&end) if self.is_any(end, sets::COPIES) => false,
            Some(&end) => self.takes(at, end),
        }
    }

    /// A verb at the end of its entry, right behind nouns, and nothing before the doing.
    fn tail_verb(&self, at: usize, last: usize) -> bool {
        let makes = match self.tag(last) {
            Some(Tag::Verb(verb)) => {
                matches!(verb, Verb::Task | Verb::Show) || verb.makes() && verb != Verb::Consider
            }
            _ => false,
        };
        let noun = |i| {
            matches!(
                self.tag(i),
                Some(Tag::Other | Tag::Thing(_) | Tag::Head(_) | Tag::Act(_))
            )
        };
        makes
            && self.is_any(at, sets::NAMING)
            && at == self.lead
            && last > at + 1
            && (at + 1..last).all(noun)
            && !matches!(self.tag(last - 1), Some(Tag::Act(_)))
            && self.ends_item(last)
    }

    /// A doing right beside another one, each of which tells somebody or has its own word of how.
    pub(super) fn beside(&self, at: usize) -> bool {
        let tells = |i| {
            matches!(
                self.tag(i),
                Some(Tag::Act(
                    ObligationKind::Circulation | ObligationKind::Feedback
                ))
            )
        };
        let act = |i| matches!(self.tag(i), Some(Tag::Act(_)));
        let joint = |i| matches!(self.tag(i), Some(Tag::Pause | Tag::Join));
        let how = |i| self.tag(i) == Some(Tag::Manner);
        let told = tells(at)
            && (joint(at + 1) && tells(at + 2)
                || at > self.lead + 1 && joint(at - 1) && tells(at - 2));
        let led = at > self.lead
            && how(at - 1)
            && (joint(at + 1) && how(at + 2) && act(at + 3)
                || at > self.lead + 3 && joint(at - 2) && act(at - 3) && how(at - 4));
        told || led
    }

    /// A thing, then a day or 全部, and then nothing but a verb.
    fn dated_end(&self, from: usize) -> bool {
        let Some(last) = self.end.checked_sub(1).filter(|&last| last > from + 1) else {
            return false;
        };
        let verb = match self.tag(last) {
            Some(Tag::Verb(verb)) => verb != Verb::Void && !verb.governs(),
            Some(Tag::Act(_)) => true,
            _ => false,
        };
        let mut word = last - 1;
        while word > from && self.tag(word) == Some(Tag::Manner) && !self.is_any(word, sets::EVERY)
        {
            word -= 1;
        }
        let day = self.tag(word) == Some(Tag::Time) || self.is_any(word, sets::EVERY);
        verb && day
            && word > from
            && self.tag(from) != Some(Tag::Manner)
            && (from..word).all(|i| {
                !matches!(
                    self.tag(i),
                    Some(Tag::Verb(_) | Tag::Then | Tag::Time | Tag::Look(_))
                ) && (!matches!(self.tag(i), Some(Tag::Prep(_))) || i + 1 == word)
            })
    }

    /// What is handed up or looked at stands behind the run of words at hand.
    pub(super) fn handed_behind(&self) -> bool {
        self.tokens
            .get(self.end)
            .is_some_and(|t| matches!(t.tag, Tag::Hand | Tag::HandFor(_)))
    }

    /// A word that is more than how, when and how much.
    fn says(&self, at: usize) -> bool {
        let how = |tag| {
            matches!(
                tag,
                Tag::Time
                    | Tag::Manner
                    | Tag::Quantity
                    | Tag::Frequency
                    | Tag::Each
                    | Tag::Mark
                    | Tag::Close
            )
        };
        self.tokens.get(at).is_some_and(|token| !how(token.tag))
    }

    /// A doing that only names something, whatever follows.
    fn named(&self, at: usize) -> bool {
        // 监考教师抽签: who it is.
        let who = self.tag(at) == Some(Tag::Act(ObligationKind::Task))
            && self.tag(at + 1) == Some(Tag::Post)
            && (self.free_verb_follows(at + 2) || self.handed_behind());
        // 施工路段设置标志: these take no object.
        let stays = self.is_any(at, sets::INTRANSITIVE)
            && matches!(
                self.tag(at + 1),
                Some(Tag::Other | Tag::Thing(_) | Tag::Head(_))
            );
        if stays {
            return true;
        }
        // 报名、注册手续: what the formalities are about.
        if self.tag(at + 1) == Some(Tag::Pause)
            && matches!(self.tag(at + 2), Some(Tag::Act(_)))
            && self.is_any(at + 3, sets::FORMALITIES)
        {
            return true;
        }
        // 初验发现问题: what came upon it; 评估坚持公正: what it is about.
        let subject = match self.tag(at + 1) {
            Some(Tag::Verb(Verb::If)) => true,
            // 整改实行分级管理; 通过公示促进廉洁: the way of it, and by what means.
            Some(Tag::Verb(Verb::Void)) => {
                self.is_any(at + 1, sets::PRINCIPLES)
                    || self.is_any(at + 1, sets::PRACTISED)
                    || self.before(at) == Some(Tag::Prep(Prep::Beside))
            }
            _ => false,
        };
        if subject {
            return true;
        }
        // 检视问题要广泛听取意见: what the sentence is about.
        let modal = self.is_any(at + 1, sets::MODALS)
            && (self.verb_follows(at + 1) || self.never_follows(at + 1));
        // 招标代理机构编制…, 接种门诊完成…: a subject.
        let agent = self.tag(at) == Some(Tag::Act(ObligationKind::Task))
            && self.subject_ends(at + 1).is_some();
        // 巡察工作领导小组: which one.
        let part = self.is_any(at + 1, sets::WORKING)
            && matches!(
                self.tag(at + 2),
                Some(Tag::Head(_) | Tag::Other | Tag::Post)
            )
            || self.is_any(at + 1, sets::WORKING) && self.is_any(at + 2, sets::OFFICES);
        // 答辩委员会与…: the body's name.
        let body = self.tag(at + 1) == Some(Tag::Head(ObligationKind::Body))
            && matches!(
                self.tag(at + 2),
                Some(
                    Tag::Join | Tag::Pause | Tag::Prep(_) | Tag::Manner | Tag::Verb(_) | Tag::Post
                )
            );
        // 设计、施工三方: who.
        let party = self
            .ahead(at + 1)
            .take(PARTIES_NEAR)
            .take_while(|&i| {
                self.is_any(i, sets::PARTIES)
                    || matches!(
                        self.tag(i),
                        Some(Tag::Act(_) | Tag::Pause | Tag::Join | Tag::Post | Tag::Other)
                    )
            })
            .any(|i| self.is_any(i, sets::PARTIES));
        // 上线系统须通过测试: what must pass.
        let must = (at + 2..at + 4).any(|i| self.is_any(i, sets::MODALS))
            && matches!(
                self.tag(at + 1),
                Some(Tag::Thing(Thing::Plain) | Tag::Other | Tag::Head(_) | Tag::Act(_))
            )
            && matches!(self.tag(at), Some(Tag::Act(ObligationKind::Task)))
            && self.verb_follows(at + 3);
        // 施工、监理单位联合制定…: units named by their doings.
        let units = matches!(
            self.tag(at),
            Some(Tag::Act(ObligationKind::Task | ObligationKind::Document))
        ) && self
            .ahead(at + 1)
            .take(PARTIES_NEAR)
            .take_while(|&i| {
                matches!(
                    self.tag(i),
                    Some(Tag::Act(_) | Tag::Pause | Tag::Join | Tag::Post)
                ) || self.is_any(i, sets::UNITS)
            })
            .any(|i| {
                i > at + 1
                    && (self.is_any(i, sets::UNITS) || self.ends_like_unit(i))
                    && self.verb_follows(i + 1)
            });
        // 面向新生军训连队开展…: whom.
        let behind = self.region_end(at + 1);
        let whom = behind > at + 1
            && self
                .lead_words(at)
                .rev()
                .any(|i| self.tag(i) == Some(Tag::Prep(Prep::Toward)))
            && matches!(
                self.tag(behind),
                Some(Tag::Verb(verb)) if verb.governs() || verb.makes()
            );
        // 普查时点为11月1日: what is what.
        let told = (at + 2..at + 4).any(|i| self.is_any(i, sets::COPULAS))
            && matches!(
                self.tag(at + 1),
                Some(Tag::Other | Tag::Thing(_) | Tag::Time)
            )
            && !self.verb_follows(at + 3);
        // 普查办公室设在统计局: a body.
        let office = self.is_any(at + 1, sets::OFFICES)
            && !matches!(
                self.tag(at + 2),
                None | Some(Tag::Other | Tag::Thing(_) | Tag::Head(_) | Tag::Act(_))
            );
        // 整改结束写出报告: when.
        let over =
            self.is_any(at + 1, sets::OVER) && (self.verb_follows(at + 2) || self.handed_behind());
        who || agent
            || over
            || told
            || office
            || whom
            || modal
            || part
            || body
            || party
            || must
            || units
            || self.tag(at + 1) == Some(Tag::Close)
            || self.nominal(at)
    }

    /// The words between the phrases of place and basis and this one.
    fn lead_words(&self, at: usize) -> Range<usize> {
        self.fresh.max(self.lead).max(at.saturating_sub(REACH))..at
    }

    /// The last of a list of names is a name: 升旗仪式暨表彰.
    fn ends_list(&self, at: usize) -> bool {
        let name = |i| matches!(self.tag(i), Some(Tag::Head(_) | Tag::Act(_)));
        let joint = |i| matches!(self.tag(i), Some(Tag::Pause | Tag::Join));
        // 由施工、监理单位验收: who.
        let by = |i| self.tag(i) == Some(Tag::Prep(Prep::By));
        self.lead_words(at).any(name)
            && self.lead_words(at).any(joint)
            && !self.lead_words(at).any(by)
    }

    /// Whether the words up to `end` are the object of the doing: 核对教材, 抽查教案, 测评班子; or a name
    /// with the doing in it: 检查方案, 学习材料.
    fn takes(&self, at: usize, end: usize) -> bool {
        use ObligationKind as K;
        let tag = self.tokens.get(end).map(|token| token.tag);
        let nominal = matches!(
            tag,
            Some(Tag::Head(_) | Tag::Act(_) | Tag::Filler | Tag::Thing(Thing::State))
        );
        if !nominal {
            return true;
        }
        let Some(Tag::Act(kind)) = self.tag(at) else {
            return false;
        };
        // 参观场馆、队列训练: a place is visited.
        let visited = self.is_any(at, sets::VISITED)
            && matches!(
                self.tag(at + 1),
                Some(Tag::Other | Tag::Thing(Thing::Plain))
            )
            && (at + 1..end).any(|i| self.tag(i) == Some(Tag::Pause));
        if visited {
            return true;
        }
        // 督导意见书面反馈, 志愿填报指导培训: the doing at the end is the verb.
        let last = match tag {
            Some(Tag::Act(last)) if end > at + 1 => Some(last),
            _ => None,
        };
        // 阅读之星评选: the doing at the end is what is held.
        if kind == K::SelfStudy
            && last.is_some_and(|last| !matches!(last, K::SelfStudy | K::Circulation))
            || matches!(last, Some(K::Checklist))
        {
            return false;
        }
        if matches!(last, Some(K::Feedback | K::Circulation)) && kind != K::SelfStudy
            || kind == K::Task && last.is_some_and(|last| last != K::Task)
        {
            return false;
        }
        let finds = matches!(
            kind,
            K::Report
                | K::Inspection
                | K::Circulation
                | K::Feedback
                | K::Sorting
                | K::SelfStudy
                | K::Task
                | K::Evaluation
        ) || kind == K::Checklist
            && matches!(tag, Some(Tag::Head(K::Document | K::Report)));
        // 宣讲责任规定: papers are told of, too, if words stand between.
        let tells = end > at + 1
            && matches!(kind, K::Activity | K::Study)
            && tag == Some(Tag::Head(K::Rules));
        // 评选优秀案例: so are papers chosen.
        let tells = tells
            || end > at + 1
                && kind == K::Activity
                && tag == Some(Tag::Head(K::Document))
                && !self.ends_like_plan(end);
        // 学习典型事迹
        let tells = tells
            || kind == K::Study
                && end > at + 1
                && self.is_any(at, sets::LEARNED)
                && self.tokens.get(end).is_some_and(|t| {
                    let word = self.source.words(t.start..t.end);
                    sets::READINGS.iter().any(|reading| word.ends_with(reading))
                });
        // 学习新版方案: it is there already.
        let tells = tells
            || kind == K::Study
                && end > at + 1
                && self.tokens.get(at + 1).is_some_and(|t| {
                    let word = self.source.words(t.start..t.end);
                    sets::NEWLY.iter().any(|new| word.starts_with(new))
                });
        // 学习贯彻条例: four signs of learning are no part of a name.
        let tells = tells
            || kind == K::Study
                && matches!(tag, Some(Tag::Head(K::Rules | K::Document)))
                && self.tokens.get(at).is_some_and(|t| t.end - t.start >= 4);
        // 学习规程和纲要; 讨论学期计划, 宣讲学期计划: told of, not made.
        let tells = tells
            || kind == K::Study
                && self.is_any(at, sets::LEARNED)
                && self.is_any(at + 1, sets::LAID_DOWN)
                && matches!(tag, Some(Tag::Head(K::Rules | K::Document)))
            || end > at + 1
                && (self.is_any(at, sets::DEBATES) || self.is_any(at, sets::EXPOUNDED))
                && matches!(tag, Some(Tag::Head(K::Rules | K::Document)));
        // 设计活动方案
        let tells = tells
            || kind == K::Document
                && matches!(tag, Some(Tag::Head(paper)) if PAPERS.contains(&paper));
        // 学习有关法律、法规文件
        let read = kind == K::Study
            && self.is_any(at, sets::LEARNED)
            && matches!(
                self.tag(at + 1),
                Some(Tag::Manner | Tag::Thing(Thing::Reading))
            )
            && self.lead_words(at).is_empty()
            && end > at + 2;
        let compound = end == at + 1
            && (matches!(tag, Some(Tag::Act(_) | Tag::Filler))
                || self.ends_like_plan(end) && !self.is_any(at, sets::MADE_KNOWN)
                || kind == K::Task && matches!(tag, Some(Tag::Head(_))));
        // 试验总结报X审批: what is handed up is a paper.
        let handed = matches!(
            self.tokens.get(self.end).map(|token| token.tag),
            Some(Tag::Hand | Tag::Prep(Prep::Through))
        );
        let paper = tag == Some(Tag::Head(K::Report))
            || tag == Some(Tag::Head(K::Document)) && end == at + 1;
        if handed && (self.ends_like_plan(end) || paper) {
            return false;
        }
        let named = |i| {
            matches!(
                self.tag(i),
                Some(
                    Tag::Head(_)
                        | Tag::Act(_)
                        | Tag::Other
                        | Tag::Thing(Thing::Field | Thing::Problem)
                )
            )
        };
        // 教育中心要检查: what stands before a subject's end is no part of a name.
        let subject = self
            .lead_words(at)
            .rev()
            .find(|&i| {
                matches!(self.tag(i), Some(Tag::Post | Tag::Frequency))
                    // 检查结束后通报结果
                    || self.tag(i) == Some(Tag::Time)
                        && i.checked_sub(1).is_some_and(|over| self.is_any(over, sets::OVER))
                    || self.is_any(i, sets::MODALS)
                    || self.is_any(i, sets::UNITS)
            })
            .map_or(self.lead_words(at).start, |i| i + 1);
        // 向各学院反馈…: whom.
        let toward = self.lead_words(at).rev().any(|i| {
            self.tag(i) == Some(Tag::Prep(Prep::Toward))
                || kind == K::Circulation && self.tag(i) == Some(Tag::Prep(Prep::Beside))
        });
        // 每月临床监测住院病人情况: whom or what it is done to stands right behind.
        let whom = matches!(
            self.tag(at + 1),
            Some(Tag::Other | Tag::Post | Tag::Thing(Thing::Person))
        ) && tag == Some(Tag::Thing(Thing::State))
            && !(subject..at).any(|i| self.tag(i) != Some(Tag::Other) && named(i));
        (finds || tells || read) && !compound && (toward || whom || !(subject..at).any(named))
    }

    /// A verb follows that is more than a part of another name: 认定各年级上报的等级 has none.
    fn free_verb_follows(&self, from: usize) -> bool {
        self.ahead(from).any(|at| {
            matches!(
                self.tag(at),
                Some(Tag::Verb(_) | Tag::Act(_) | Tag::Hand | Tag::Look(_))
            ) && !self.relative(at)
        })
    }

    fn never_follows(&self, from: usize) -> bool {
        self.ahead(from)
            .any(|at| matches!(self.tag(at), Some(Tag::Never | Tag::May)))
    }

    /// Where unknown nouns end that a plain verb of making follows at once.
    fn subject_ends(&self, from: usize) -> Option<usize> {
        let end = self
            .ahead(from)
            .take(PARTIES_NEAR)
            .find(|&i| !matches!(self.tag(i), Some(Tag::Other | Tag::Thing(Thing::Plain))))?;
        let makes = match self.tag(end)? {
            Tag::Verb(Verb::Finish | Verb::Light | Verb::Meet | Verb::Run) => true,
            Tag::Verb(verb) => verb.makes(),
            _ => false,
        };
        (end > from && makes && self.has_object(end)).then_some(end)
    }

    /// 监理单位, 设计部门
    fn ends_like_unit(&self, at: usize) -> bool {
        self.tag(at) == Some(Tag::Post)
            && self.tokens.get(at).is_some_and(|t| {
                let word = self.source.words(t.start..t.end);
                sets::UNITS.iter().any(|unit| word.ends_with(unit))
            })
    }

    /// 方案, 制度: before these a doing only tells which (值班方案).
    pub(super) fn ends_like_plan(&self, at: usize) -> bool {
        let plan = |t: &Token| {
            let word = self.source.words(t.start..t.end);
            sets::PLANS.iter().any(|plan| word.ends_with(plan))
        };
        self.tokens.get(at).is_some_and(plan)
    }

    /// Where a name with doings in it ends: at the next plain verb or joint.
    fn region_end(&self, from: usize) -> usize {
        self.ahead(from)
            .find(|&at| match self.tag(at) {
                // 整改督查发现问题: who found it.
                Some(Tag::Verb(Verb::If))
                    if at > from && self.tag(at + 1) == Some(Tag::Thing(Thing::Problem)) =>
                {
                    false
                }
                // 公布答辩安排: a plan.
                Some(Tag::Verb(Verb::Assign)) if self.is_any(at, sets::ARRANGED) => {
                    !self.ends_item(at)
                }
                Some(Tag::Verb(_)) => !self.relative(at),
                Some(Tag::Then | Tag::After | Tag::Prep(_) | Tag::Short(_)) => true,
                _ => false,
            })
            .unwrap_or(self.ahead(from).end)
    }
}

/// 设计、施工、监理三方: parties are few.
const PARTIES_NEAR: usize = 8;
