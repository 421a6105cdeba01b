//! What is handed up: 报X, 报X审核, 向X报送Y, 报送Y.

use super::{LONGEST_BODY, Look, REACH, Scan};
use crate::obligation::ObligationKind as K;
use crate::obligation::ReviewAction;
use crate::obligation::object::{Head, Nouns};
use crate::obligation::words::{Prep, Tag, Thing, Verb, sets};

impl Scan<'_> {
    /// 报X, 报X审核, 向X报送Y, 报送Y
    pub(super) fn hand(&self, at: usize, floor: usize) -> Option<Look> {
        let word = self.text(at..at + 1);
        let long = word.chars().count() > 1;
        let stop = |tag| {
            matches!(
                tag,
                Tag::Hand
                    | Tag::Prep(Prep::Through)
                    | Tag::Then
                    | Tag::HandFor(_)
                    | Tag::Verb(Verb::Draft | Verb::Found | Verb::Propose | Verb::Meet)
            )
        };
        let end = self.until(at + 1, stop);
        // 上报数据、拆解设备: another doing.
        let end = (at + 2..end)
            .find(|&i| {
                self.tag(i - 1) == Some(Tag::Pause)
                    && matches!(
                        self.tag(i),
                        Some(Tag::Verb(Verb::Task | Verb::Show | Verb::Draw) | Tag::Act(_))
                    )
                    && matches!(
                        self.tag(i + 1),
                        Some(Tag::Other | Tag::Thing(_) | Tag::Head(_) | Tag::Act(_) | Tag::Post)
                    )
            })
            .map_or(end, |i| i - 1);
        // 移交档案室封存: what is done there.
        let end = (at + 2..end)
            .find(|&i| {
                matches!(
                    self.tag(i),
                    Some(Tag::Verb(Verb::Task | Verb::Sort | Verb::Show))
                ) && self.body_like(at + 1..i)
                    && i + 1 == self.tokens.len()
            })
            .unwrap_or(end);
        // 办理工作移交: the object of another verb.
        let governed = (floor..at)
            .rev()
            .take(REACH)
            .find_map(|i| match self.tag(i) {
                Some(Tag::Verb(verb)) => {
                    Some(verb.governs() || matches!(verb, Verb::Gather | Verb::Agenda))
                }
                _ => None,
            });
        // 建立信息报送制度: part of a name.
        let made = (floor..at)
            .rev()
            .take(REACH)
            .find_map(|i| match self.tag(i) {
                Some(Tag::Verb(verb)) => Some(verb.makes()),
                _ => None,
            });
        let named = made == Some(true)
            && matches!(self.tag(at + 1), Some(Tag::Head(K::Rules)))
            && at + 2 == self.tokens.len();
        if named {
            return None;
        }
        // 负责信息报送等: what a body is there for.
        let charged = self.is_any(at + 1, sets::AND_SO_ON)
            && (floor..at)
                .rev()
                .take(REACH)
                .any(|i| self.is_any(i, sets::CHARGED));
        if charged {
            return None;
        }
        // 听取汇报、查阅资料
        let filled = self.tag(at + 1) == Some(Tag::Filler) && at + 2 == self.tokens.len();
        let ends = filled || at + 1 == self.tokens.len() || self.tag(at + 1) == Some(Tag::Pause);
        if governed == Some(true) && ends {
            return None;
        }
        let mut reviews = Vec::new();
        if let Some((found, action)) = self.verdict(at + 1).filter(|(found, _)| found.start <= end)
        {
            let mut body = at + 1..found.start;
            // 报方案到党委备案
            let to = body.clone().find(|&i| self.is_any(i, sets::INTO));
            if let Some(to) = to {
                self.add(
                    &mut reviews,
                    to + 1..found.start,
                    action,
                    self.text(found.clone()),
                );
                return Some(Look {
                    range: at..self.trail(found.end),
                    reviews,
                    object: at + 1..to,
                    verb: at..found.end,
                });
            }
            // 报送方案审核: the words between are the thing.
            // 撰写报告，提交管理层审批: one unknown word at the head of a clause is who looks.
            let opens = (floor..at)
                .rev()
                .take(REACH)
                .all(|i| matches!(self.tag(i), Some(Tag::Manner | Tag::Time | Tag::Then)));
            let then = at > floor && self.tag(at - 1) == Some(Tag::Then);
            let unknown = (opens || then)
                && body.len() <= LONGEST_BODY
                && !body.is_empty()
                && Nouns {
                    source: self.source,
                    tokens: self.tokens,
                }
                .item(body.clone())
                .is_some_and(|item| item.head == Head::Unknown);
            // 整改方案报X审定: the thing is named before, so X is who looks.
            let named = (floor..at).rev().take(REACH).any(|i| {
                matches!(
                    self.tag(i),
                    Some(Tag::Head(_) | Tag::Thing(Thing::State | Thing::Work))
                )
            }) && !body.clone().any(|i| {
                matches!(
                    self.tag(i),
                    Some(Tag::Head(_) | Tag::Thing(Thing::State | Thing::Work) | Tag::Verb(_))
                )
            });
            let unknown = unknown || named;
            let thing = !unknown && !self.body_like(body.clone()) && !body.is_empty();
            let object = if thing { body.clone() } else { at..at };
            if thing {
                body = at..at;
            }
            self.add(&mut reviews, body, action, self.text(found.clone()));
            let mut last = self.trail(found.end);
            // 报X审核、Y批准
            while matches!(self.tag(last), Some(Tag::Join | Tag::Pause)) {
                let Some((next, action)) = self
                    .verdict(last + 1)
                    .filter(|(next, _)| self.body_like(last + 1..next.start))
                else {
                    break;
                };
                self.add(
                    &mut reviews,
                    last + 1..next.start,
                    action,
                    self.text(next.clone()),
                );
                last = self.trail(next.end);
            }
            return Some(Look {
                range: at..last,
                reviews,
                object,
                verb: at..found.end,
            });
        }
        let toward = (floor..at)
            .rev()
            .take(REACH)
            .find(|&i| self.tag(i) == Some(Tag::Prep(Prep::Toward)));
        // 上报方案、总结至安委办
        if let Some(to) = (at + 2..end).find(|&i| self.is_any(i, sets::INTO))
            && toward.is_none()
            && long
            && self.body_like(to + 1..end)
            && !self.body_like(at + 1..to)
        {
            self.add(&mut reviews, to + 1..end, ReviewAction::Report, word);
            return Some(Look {
                range: at..end,
                reviews,
                object: at + 1..to,
                verb: at..at + 1,
            });
        }
        let mut rest = at + 1..end;
        // 口头报告、书面报告总值班室: the last of several words has the body.
        if let Some(again) = rest
            .clone()
            .rev()
            .find(|&i| self.is_any(i, sets::REPORTED) && self.is_any(at, sets::REPORTED))
        {
            rest.start = again + 1;
        }
        // 报办公室汇总, 发至办公室邮箱: the body, without what it does with it.
        while rest.len() > 1
            && self.tokens.get(rest.end - 1).is_some_and(|t| {
                // 上报环委办汇总通报
                let told = t.tag == Tag::Act(K::Circulation)
                    && self.tag(rest.end - 2) == Some(Tag::Verb(Verb::Sort));
                told || matches!(t.tag, Tag::Verb(Verb::Sort))
                    || self.is_any(rest.end - 1, sets::MAILBOXES)
            })
            && (self.body_like(rest.start..rest.end - 1)
                || rest.len() > 2 && self.body_like(rest.start..rest.end - 2))
        {
            rest.end -= 1;
        }
        let action = ReviewAction::Report;
        if let Some(toward) = toward {
            self.add(&mut reviews, toward + 1..at, action, word);
            let object = self.object(at + 1);
            return Some(Look {
                range: toward..object.end,
                reviews,
                object,
                verb: at..at + 1,
            });
        }
        if rest.len() == 1 && self.is_any(rest.start, sets::MAILBOXES) {
            // 上传系统: where, not to whom.
            self.add(&mut reviews, at..at, action, word);
            return Some(Look {
                range: at..end,
                reviews,
                object: end..end,
                verb: at..at + 1,
            });
        }
        if self.content(rest.clone()).is_empty() {
            // 上报 alone; 报 alone is some other word.
            if !long && self.tag(at.wrapping_sub(1)) != Some(Tag::After) && at == floor {
                return None;
            }
            self.add(&mut reviews, at..at, action, word);
            return Some(Look {
                range: at..end,
                reviews,
                object: end..end,
                verb: at..at + 1,
            });
        }
        if self.body_like(rest.clone()) {
            self.add(&mut reviews, rest.clone(), action, word);
            return Some(Look {
                range: at..end,
                reviews,
                object: end..end,
                verb: at..at + 1,
            });
        }
        // 交作业: a short word, but papers are what is handed in.
        let paper = self.content(rest.clone()).last().is_some_and(|&at| {
            matches!(
                self.tag(at),
                Some(Tag::Head(K::Document | K::Report | K::SelfStudy) | Tag::Thing(Thing::Work))
            )
        });
        let text = self.text(rest.clone());
        let paper = paper || at == floor && sets::GOODS.iter().any(|word| text.ends_with(word));
        if !long && !paper {
            return None;
        }
        self.add(&mut reviews, at..at, action, word);
        Some(Look {
            range: at..end,
            reviews,
            object: rest,
            verb: at..at + 1,
        })
    }
}
