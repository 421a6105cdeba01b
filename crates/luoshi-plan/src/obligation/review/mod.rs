//! Reviews: who looks at a thing (经X审阅同意后, 报X备案, 向X汇报, 与X商定).

mod body;
mod hand;
mod subject;

use std::ops::Range;

use super::object::Nouns;
use super::token::{Source, Token};
use super::words::{Prep, Tag, Thing, Verb, sets};
use super::{ObligationKind as K, Review, ReviewAction};

/// A review phrase in a clause. Ranges count tokens of the clause.
#[derive(Clone, Debug)]
pub(super) struct Look {
    /// All its words; they belong to no other phrase.
    pub(super) range: Range<usize>,
    pub(super) reviews: Vec<Review>,
    /// The thing, where it stands after the verb (报送整改报告, 审查各单位方案).
    pub(super) object: Range<usize>,
    /// The word that hands in or looks.
    pub(super) verb: Range<usize>,
}

impl Look {
    pub(super) fn action(&self) -> Option<ReviewAction> {
        self.reviews.first().map(|review| review.action)
    }
}

/// No body's name and no way from 报 to 审核 is longer than this many words.
const REACH: usize = 40;

/// From a doing to the end of the body's name that holds it: 巡察工作领导小组.
const BODY_NEAR: usize = 4;

/// A body whose name holds a verb has not more words.
const LONGEST_BODY: usize = 5;

/// The review phrases of a clause, in order, none over another.
pub(super) fn looks(source: &Source, tokens: &[Token]) -> Vec<Look> {
    let scan = Scan { source, tokens };
    let mut looks: Vec<Look> = Vec::new();
    let mut at = 0;
    // 按照登记、公示、审核备案的流程: the way it is done.
    let procedure = scan.procedure();
    while at < tokens.len() {
        if procedure.contains(&at) {
            at = procedure.end;
            continue;
        }
        let floor = looks.last().map_or(0, |look| look.range.end);
        match scan.look(at, floor) {
            Some(look) => {
                at = look.range.end.max(at + 1);
                looks.push(look);
            }
            None => at += 1,
        }
    }
    looks
}

/// One review for each body that some words of a clause name.
pub(super) fn bodies(
    nouns: Nouns<'_>,
    words: Range<usize>,
    action: ReviewAction,
    verb: String,
) -> Vec<Review> {
    let mut reviews = Vec::new();
    Scan {
        source: nouns.source,
        tokens: nouns.tokens,
    }
    .add(&mut reviews, words, action, verb);
    reviews
}

struct Scan<'a> {
    source: &'a Source,
    tokens: &'a [Token],
}

impl Scan<'_> {
    fn tag(&self, at: usize) -> Option<Tag> {
        #[cfg(test)]
        super::steps::step();
        self.tokens
            .get(at)
            .filter(|token| !token.quoted)
            .map(|token| token.tag)
    }

    fn is_any(&self, at: usize, words: &[&str]) -> bool {
        self.tokens
            .get(at)
            .is_some_and(|token| words.iter().any(|word| self.source.is(token, word)))
    }

    fn text(&self, range: Range<usize>) -> String {
        match (
            self.tokens.get(range.start),
            range
                .end
                .checked_sub(1)
                .and_then(|last| self.tokens.get(last)),
        ) {
            (Some(first), Some(last)) if range.start < range.end => {
                self.source.words(first.start..last.end)
            }
            _ => String::new(),
        }
    }

    fn until(&self, from: usize, stop: impl Fn(Tag) -> bool) -> usize {
        let end = self.tokens.len().min(from + REACH);
        (from..end)
            .find(|&at| self.tag(at).is_some_and(&stop))
            .unwrap_or(end)
    }

    pub(super) fn look(&self, at: usize, floor: usize) -> Option<Look> {
        // 关停未经验收的单位: nobody is asked to look.
        let never = |i: &usize| self.tag(*i) == Some(Tag::Never);
        if (floor..at).rev().take(REACH).any(|i| never(&i)) {
            return None;
        }
        // 未备案不得施工: a case; 提交备案材料: which ones.
        let looks = matches!(self.tag(at), Some(Tag::Look(_) | Tag::HandFor(_)));
        // 未报送报表的不得评优: a case.
        if self.tag(at) == Some(Tag::Hand) && at > floor && self.is_any(at - 1, sets::NEGATIONS) {
            return None;
        }
        if looks
            && (at > floor && self.is_any(at - 1, sets::NEGATIONS)
                || self.is_any(at + 1, sets::LOOKED_PAPERS))
        {
            return None;
        }
        // 审核发现的问题, 审核中发现的问题: which ones.
        let found = |i| self.tag(i) == Some(Tag::Verb(Verb::If));
        if looks
            && (found(at + 1)
                || matches!(self.tag(at + 1), Some(Tag::Close | Tag::After)) && found(at + 2))
        {
            return None;
        }
        match self.tag(at)? {
            Tag::Prep(Prep::Through) => self.through(at),
            Tag::Prep(Prep::By) => self.by(at),
            // 听汇报: heard.
            Tag::Hand if at > floor && self.is_any(at - 1, sets::HEARING) => None,
            // 办理移交手续
            Tag::Hand if self.is_any(at + 1, sets::FORMALITIES) => None,
            // 移交的线索: which ones.
            Tag::Hand if self.tag(at + 1) == Some(Tag::Of) => None,
            Tag::Hand => self.hand(at, floor),
            // 总结6月底前发安环部: to whom a paper goes.
            Tag::Short(Verb::Task) if self.is_any(at, sets::ISSUED) => {
                let paper = (floor..at).rev().take(REACH).any(|i| {
                    matches!(
                        self.tag(i),
                        Some(
                            Tag::Head(K::Document | K::Report | K::SelfExamination)
                                | Tag::Thing(Thing::State | Thing::Work)
                        )
                    )
                });
                let end = self.until(at + 1, |tag| matches!(tag, Tag::Then | Tag::Verb(_)));
                (paper && end == self.tokens.len() && self.body_like(at + 1..end))
                    .then(|| self.hand(at, floor))
                    .flatten()
            }
            // 向X报告, 报告X: the noun is the verb here.
            Tag::Head(K::Report) if self.is_any(at, sets::REPORTED) => {
                let toward = (floor..at)
                    .rev()
                    .take(REACH)
                    .any(|i| self.tag(i) == Some(Tag::Prep(Prep::Toward)));
                // 评估报告于月底前报X: it is handed up behind.
                let free = self.until(at + 1, |tag| tag == Tag::Hand)
                    >= self.tokens.len().min(at + 1 + REACH)
                    && !matches!(self.tag(at.wrapping_sub(1)), Some(Tag::Verb(_)));
                let told = free
                    && at > floor
                    && at + 1 < self.tokens.len()
                    && self.body_like(at + 1..self.tokens.len().min(at + REACH));
                // 定期报告进展情况
                let who = (floor..at)
                    .rev()
                    .take(REACH)
                    .find(|&i| self.is_any(i, sets::MODALS))
                    .unwrap_or(floor);
                let plain = (who..at).all(|i| {
                    matches!(
                        self.tag(i),
                        Some(
                            Tag::Manner
                                | Tag::Time
                                | Tag::Post
                                | Tag::Frequency
                                | Tag::Then
                                | Tag::Prep(Prep::By)
                                | Tag::Verb(Verb::Arrange)
                        )
                    ) || self.is_any(i, sets::PLACES)
                        || self.is_any(i, sets::CHARGED)
                        || self.is_any(i, sets::UNITS)
                }) || self.at_once(at, floor);
                // 立即报告险情: with what is told behind.
                let state = at + 1 < self.tokens.len()
                    && !self.is_any(at + 1, sets::STAGES)
                    && matches!(
                        self.tokens.last().map(|t| t.tag),
                        Some(Tag::Thing(Thing::State | Thing::Plain | Thing::Problem) | Tag::Other)
                    );
                // 发现异常及时报告: at the end, and nothing makes the report.
                let closes = at + 1 == self.tokens.len()
                    && at > floor
                    && self.tag(at - 1) == Some(Tag::Manner)
                    && !(floor..at).any(|i| match self.tag(i) {
                        Some(Tag::Hand) => true,
                        Some(Tag::Verb(verb)) => verb.makes() || verb.governs(),
                        _ => false,
                    });
                if closes && !toward {
                    let mut reviews = Vec::new();
                    let verb = at..at + 1;
                    self.add(
                        &mut reviews,
                        at..at,
                        ReviewAction::Report,
                        self.text(verb.clone()),
                    );
                    return Some(Look {
                        range: verb.clone(),
                        reviews,
                        object: at + 1..at + 1,
                        verb,
                    });
                }
                (toward || told || plain && state)
                    .then(|| self.hand(at, floor))
                    .flatten()
            }
            Tag::HandFor(action) => {
                let object = self.object(at + 1);
                // 报审设备须附论证表: what the sentence is about.
                let topic = object.clone().any(|i| {
                    self.is_any(i, sets::MODALS)
                        && matches!(self.tag(i + 1), Some(Tag::Verb(_)) | None)
                });
                if topic {
                    return None;
                }
                // 报批停电申请: what is asked for belongs to the word.
                let asked = object.len() > 1 && self.is_any(object.end - 1, sets::APPLICATIONS);
                Some(Look {
                    range: at..if asked { object.end } else { at + 1 },
                    reviews: vec![Review {
                        by: None,
                        action,
                        verb: self.text(at..at + 1),
                    }],
                    object,
                    verb: at..at + 1,
                })
            }
            Tag::Look(ReviewAction::Agree) => self.agree(at, floor),
            Tag::Look(action) => self.subject(at, floor, action),
            // 校长签发后报X: what was made before gets a name put to it.
            Tag::Verb(Verb::Draft)
                if at > floor
                    && self.is_any(at, sets::ISSUING)
                    && matches!(
                        self.tag(at + 1),
                        None | Some(Tag::After | Tag::Hand | Tag::Then | Tag::Pause)
                    ) =>
            {
                self.subject(at, floor, ReviewAction::Review)
            }
            _ => None,
        }
    }

    /// 发现险情立即报告, 发现问题及时审查: what is to be done in the case that stands before.
    pub(super) fn at_once(&self, at: usize, floor: usize) -> bool {
        at > floor
            && self.tag(at - 1) == Some(Tag::Manner)
            && (floor..at)
                .rev()
                .take(REACH)
                .find(|&i| matches!(self.tag(i), Some(Tag::Verb(_))))
                .is_some_and(|i| self.tag(i) == Some(Tag::Verb(Verb::If)))
    }

    /// 经X审核、Y批准后
    fn through(&self, at: usize) -> Option<Look> {
        let mut reviews = Vec::new();
        let mut from = at + 1;
        let mut end = at;
        let mut verb = at..at + 1;
        while let Some((found, action)) = self.verdict(from) {
            verb = found.clone();
            self.add(
                &mut reviews,
                from..found.start,
                action,
                self.text(found.clone()),
            );
            end = self.trail(found.end);
            if !matches!(self.tag(end), Some(Tag::Join | Tag::Pause)) {
                break;
            }
            from = end + 1;
        }
        (!reviews.is_empty()).then_some(Look {
            range: at..end,
            reviews,
            object: end..end,
            verb,
        })
    }

    /// 由X审核
    fn by(&self, at: usize) -> Option<Look> {
        let (words, action) = self.verdict(at + 1)?;
        let found = words.start;
        // 由疾控中心核实后上报
        let looked = self.is_any(found, sets::LOOKING) && self.tag(found + 1) == Some(Tag::After);
        let said = looked
            || matches!(self.tag(found), Some(Tag::Look(_)))
            || self.is_any(found, sets::VERDICTS);
        if !said || self.verbs_between(at + 1..found) {
            return None;
        }
        let mut reviews = Vec::new();
        self.add(
            &mut reviews,
            at + 1..found,
            action,
            self.text(found..found + 1),
        );
        let mut end = self.trail(found + 1);
        // 由X初审、Y批准
        while matches!(self.tag(end), Some(Tag::Join | Tag::Pause)) {
            let Some((next, action)) = self
                .verdict(end + 1)
                .filter(|(next, _)| self.body_like(end + 1..next.start))
            else {
                break;
            };
            let verb = self.text(next.clone());
            self.add(&mut reviews, end + 1..next.start, action, verb);
            end = self.trail(next.end);
        }
        let object = if end == found + 1 {
            self.object(end)
        } else {
            end..end
        };
        Some(Look {
            range: at..object.end.max(end),
            reviews,
            object,
            verb: found..found + 1,
        })
    }

    /// The next word that says what was decided, after a body.
    pub(super) fn verdict(&self, from: usize) -> Option<(Range<usize>, ReviewAction)> {
        let stop = |tag| {
            matches!(
                tag,
                Tag::Look(_)
                    | Tag::HandFor(_)
                    | Tag::Hand
                    | Tag::Prep(Prep::Through)
                    | Tag::Then
                    | Tag::Act(_)
                    | Tag::Verb(_)
                    | Tag::After
            )
        };
        // 经设计、监理单位签认: a body's name may hold a doing.
        let seen = self.until(from, |tag| {
            matches!(
                tag,
                Tag::Look(_)
                    | Tag::HandFor(_)
                    | Tag::Hand
                    | Tag::Prep(Prep::Through)
                    | Tag::Then
                    | Tag::After
            )
        });
        let looked =
            matches!(self.tag(seen), Some(Tag::Look(_))) && !self.verbs_between(from..seen);
        let mut stopped = self.until(from, stop);
        // 提交巡察工作领导小组审议: a body's name may begin with a doing.
        let body = (stopped + 1..stopped + BODY_NEAR)
            .find(|&i| matches!(self.tag(i), Some(Tag::Head(K::Body) | Tag::Post)));
        if let (Some(Tag::Act(_)), Some(body)) = (self.tag(stopped), body)
            && !(stopped + 1..body).any(|i| self.tag(i).is_some_and(&stop))
        {
            stopped = self.until(body + 1, stop);
        }
        // 经监理核查、业主同意: what one of several bodies does.
        let one = |at: usize| {
            self.is_any(at, sets::LOOKING)
                && matches!(self.tag(at + 1), Some(Tag::Pause | Tag::Join))
                && self.body_like(from..at)
        };
        let said = (from..self.tokens.len().min(stopped + 1))
            .find(|&at| self.is_any(at, sets::VERDICTS) || one(at));
        // 经专家论证、总工签字: each says its own.
        let first = said.filter(|&at| {
            at < seen
                && at > from
                && matches!(self.tag(at + 1), Some(Tag::Pause | Tag::Join))
                && self.body_like(from..at)
        });
        let mut at = if let Some(first) = first {
            first
        } else if looked {
            seen
        } else {
            said.unwrap_or(stopped)
        };
        // 报X进行审核
        if self.is_any(at, sets::PASSING) && matches!(self.tag(at + 1), Some(Tag::Look(_))) {
            at += 1;
        }
        // 提交备案材料: which ones.
        if matches!(self.tag(at), Some(Tag::Look(_))) && self.is_any(at + 1, sets::LOOKED_PAPERS) {
            return None;
        }
        let action = match self.tag(at)? {
            Tag::Look(action) => action,
            // 经教代会表决, 提请常务会研究, 交支部检查
            Tag::Act(K::Circulation) => return None,
            _ if at > from
                && self.body_like(from..at)
                && (matches!(self.tag(at), Some(Tag::Verb(Verb::Consider | Verb::Agenda)))
                    || self.is_any(at, sets::LOOKING)
                    || self.is_any(at, sets::VERDICTS)) =>
            {
                ReviewAction::Review
            }
            _ => return None,
        };
        let mut end = at + 1;
        while matches!(self.tag(end), Some(Tag::Look(next)) if next == action) {
            end += 1;
        }
        Some((at..end, action))
    }

    /// From 按照 to 的流程.
    fn procedure(&self) -> Range<usize> {
        let from = (0..self.tokens.len().min(REACH))
            .find(|&at| self.tag(at) == Some(Tag::Prep(Prep::Basis)));
        let Some(from) = from else { return 0..0 };
        let end = self.until(from, |tag| tag == Tag::Of);
        if self.is_any(end + 1, sets::PROCEDURES) {
            from..end + 2
        } else {
            0..0
        }
    }

    fn verbs_between(&self, range: Range<usize>) -> bool {
        // 维护管理部门审批: the verb is in the body's name.
        if range.len() <= LONGEST_BODY
            && range.start < range.end
            && self.body_like(range.clone())
            && sets::UNITS
                .iter()
                .chain(sets::TEAMS)
                .any(|unit| self.text(range.clone()).ends_with(unit))
        {
            return false;
        }
        range
            .clone()
            .any(|at| matches!(self.tag(at), Some(Tag::Verb(verb)) if verb != Verb::Light))
    }

    /// Past 同意, 通过, 后: they belong to the review.
    pub(super) fn trail(&self, from: usize) -> usize {
        let mut end = from;
        while let Some(token) = self.tokens.get(end) {
            let belongs = match token.tag {
                Tag::Look(ReviewAction::Review) | Tag::After => true,
                _ => sets::PASSED.iter().any(|word| self.source.is(token, word)),
            };
            if !belongs {
                break;
            }
            end += 1;
        }
        end
    }

    /// 与X商定Y
    fn agree(&self, at: usize, floor: usize) -> Option<Look> {
        let with = (floor..at)
            .rev()
            .take(REACH)
            .find(|&i| self.tag(i) == Some(Tag::Join));
        // 商讨措施: talked over among one's own.
        if with.is_none() && self.is_any(at, sets::TALKED_OVER) {
            return None;
        }
        let mut reviews = Vec::new();
        let (start, body) = match with {
            // 与X、Y商定: the first of the joints that follow one another.
            Some(mut with) => {
                while let Some(before) = (floor..with)
                    .rev()
                    .take(REACH)
                    .find(|&i| self.tag(i) == Some(Tag::Join))
                {
                    with = before;
                }
                (with, with + 1..at)
            }
            None => (at, at..at),
        };
        self.add(
            &mut reviews,
            body,
            ReviewAction::Agree,
            self.text(at..at + 1),
        );
        let object = self.object(at + 1);
        Some(Look {
            range: start..object.end,
            reviews,
            object,
            verb: at..at + 1,
        })
    }
}
