//! Who looks, where the body is the subject: X审查Y, X签字确认, X对Y进行审核.

use std::ops::Range;

use super::{Look, REACH, Scan};
use crate::obligation::ReviewAction;
use crate::obligation::words::{Prep, Tag, Verb, sets};

impl Scan<'_> {
    /// X审查Y, X签字确认
    pub(super) fn subject(&self, at: usize, floor: usize, action: ReviewAction) -> Option<Look> {
        if self.tag(at + 1) == Some(Tag::Of) || self.source.is(self.tokens.get(at)?, "同意") {
            return None;
        }
        // 材料审阅时没有看懂的地方: when.
        if self.is_any(at + 1, sets::WHILE) && at + 2 < self.tokens.len() {
            return None;
        }
        // The body is the noun before it; 对Y审阅 names the thing before it.
        let mut start = at;
        while start > floor
            && self.tag(start - 1).is_some_and(|tag| {
                let sternly = self.is_any(start - 1, sets::STERNLY);
                !matches!(
                    tag,
                    Tag::Then
                        | Tag::After
                        | Tag::Verb(_)
                        | Tag::Prep(_)
                        | Tag::Hand
                        | Tag::Time
                        | Tag::Look(_)
                ) || sternly
            })
            && at - start < REACH
        {
            start -= 1;
        }
        // 组织会审: a doing that another verb governs.
        let governed = start.checked_sub(1).and_then(|before| self.tag(before));
        // 主任对方案进行审核
        if let Some(Tag::Verb(Verb::Light)) = governed
            && let Some(front) = (floor..start)
                .rev()
                .take(REACH)
                .find(|&i| self.tag(i) == Some(Tag::Prep(Prep::Object)))
        {
            let mut reviews = Vec::new();
            // 按照条件对材料进行审核: what it goes by is no body.
            let basis = (floor..front).any(|i| self.tag(i) == Some(Tag::Prep(Prep::Basis)));
            let body = if basis { front..front } else { floor..front };
            self.add(&mut reviews, body, action, self.text(at..at + 1));
            return Some(Look {
                range: floor..self.trail(at + 1),
                reviews,
                object: front + 1..start - 1,
                verb: at..at + 1,
            });
        }
        // 减少审核、备案等手续; 规范审批条件; 用火审批由X批准: a noun.
        let listed = matches!(self.tag(at + 1), Some(Tag::Pause | Tag::Join))
            && matches!(self.tag(at + 2), Some(Tag::Look(_)))
            || at > floor + 1
                && self.tag(at - 1) == Some(Tag::Pause)
                && matches!(self.tag(at - 2), Some(Tag::Look(_)));
        let kept = at > floor && self.is_any(at - 1, sets::REGULATED);
        let noun = listed
            || kept
            || self.tag(at + 1) == Some(Tag::Prep(Prep::By))
            || self.is_any(at + 1, sets::LOOKED)
            || matches!(governed, Some(Tag::Verb(_)))
                // 负责审核计划, 发现变更及时审核
                && !(start > floor && self.is_any(start - 1, sets::CHARGED))
                && !self.at_once(at, floor);
        if noun && !self.body_like(start..at) {
            return None;
        }
        let fronted = start
            .checked_sub(1)
            .filter(|&before| self.tag(before) == Some(Tag::Prep(Prep::Object)));
        let mut reviews = Vec::new();
        if let Some(front) = fronted {
            let mut subject = front;
            while subject > floor
                && !matches!(
                    self.tag(subject - 1),
                    Some(Tag::Then | Tag::After | Tag::Verb(_) | Tag::Hand | Tag::Prep(_))
                )
                && front - subject < REACH
            {
                subject -= 1;
            }
            self.add(&mut reviews, subject..front, action, self.text(at..at + 1));
            let end = self.trail(at + 1);
            // 对教案严格把关: how.
            let mut last = at;
            while last > start && self.is_any(last - 1, sets::STERNLY) {
                last -= 1;
            }
            return Some(Look {
                range: subject..end,
                reviews,
                object: start..last,
                verb: at..at + 1,
            });
        }
        // 更换维保人员备案: what was done is filed, nobody files it.
        let done = action == ReviewAction::File
            && matches!(governed, Some(Tag::Verb(verb)) if verb == Verb::Task || verb.makes());
        let body = self.body_like(start..at) && !done;
        // 部门预算批复后: when.
        if !body
            && start < at
            && self.is_any(at, sets::GRANTED)
            && self.tag(at + 1) == Some(Tag::After)
            && at + 2 < self.tokens.len()
        {
            return None;
        }
        self.add(
            &mut reviews,
            if body { start..at } else { at..at },
            action,
            self.text(at..at + 1),
        );
        let end = self.trail(at + 1);
        if end > at + 1
            || matches!(self.tag(end), Some(Tag::Hand | Tag::Then))
            // 学院初审、学校复审
            || body && matches!(self.tag(end), Some(Tag::Pause | Tag::Join))
            // 动火审批、现场监护: the entry of a list ends with it.
            || start < at && self.tag(end) == Some(Tag::Pause)
            || end >= self.tokens.len()
        {
            // Without a body of its own it hangs on what stands before.
            return Some(Look {
                range: if body { start..end } else { at..end },
                reviews,
                object: end..end,
                verb: at..at + 1,
            });
        }
        let object = self.object(at + 1);
        Some(Look {
            range: if body {
                start..object.end
            } else {
                at..object.end
            },
            reviews,
            object,
            verb: at..at + 1,
        })
    }

    /// The noun after the verb, to the next verb.
    pub(super) fn object(&self, from: usize) -> Range<usize> {
        let end = self.until(from, |tag| {
            matches!(
                tag,
                Tag::Hand
                    | Tag::Then
                    | Tag::HandFor(_)
                    | Tag::Prep(Prep::Through | Prep::By)
                    | Tag::Verb(Verb::Draft | Verb::Meet)
            )
        });
        from..end
    }
}
