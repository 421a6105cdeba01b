//! What a phrase demands: the verb and the noun of its object, looked up together.

mod bounds;
mod entry;
mod fronted;
mod listed;
mod made;
mod names;
mod shown;
mod verbs;

use std::ops::Range;

use super::object::{Filler, Head, Item, Nouns};
use super::phrase::{Doing, Phrase};
use super::words::{Tag, Thing, Verb, sets};
use super::{ObligationKind as K, Quantity, number};

/// An obligation as a phrase gives it.
#[derive(Clone, Debug)]
pub(super) struct Demand {
    pub(super) kind: K,
    pub(super) name: String,
    /// Characters of the text.
    pub(super) span: Range<usize>,
    pub(super) quantity: Option<Quantity>,
    pub(super) sort: Sort,
}

/// What is demanded, as far as later words must know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// A thing with a name: a paper, a meeting.
    Product,
    /// A doing: 检查, 学习.
    Doing,
    /// Things put together, for a list or a report that comes of them: 梳理系统和网站.
    Gathered,
    /// More words about the doing before: 重点检查…, 分三期…
    Detail,
    /// An entry of a list of things to show: 有记录.
    Shown,
}

/// What came before in the sentence, as far as a phrase must know it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Before {
    /// A meeting is demanded: what is said there is no demand of its own.
    pub(super) meeting: bool,
    /// 自学 or a study is demanded: 有计划 means a study plan.
    pub(super) self_study: bool,
    /// A self-examination is demanded: causes and measures are parts of it.
    pub(super) self_examination: bool,
    /// An event is demanded right before.
    pub(super) event: bool,
    /// A paper is demanded right before.
    pub(super) paper: bool,
    /// The clause is an entry of a counted list.
    pub(super) list: bool,
    /// The clause ends with a colon: a name in it is a label.
    pub(super) label: bool,
    /// The clause stands in brackets.
    pub(super) bracket: bool,
    /// The clause is the whole of its sentence or list entry.
    pub(super) alone: bool,
}

pub(super) fn demands(nouns: Nouns<'_>, phrase: &Phrase, before: Before) -> Vec<Demand> {
    let desk = Desk {
        nouns,
        phrase,
        before,
    };
    let demands = desk.read();
    // Of conditions only what must be asked around for is a demand: 征求各单位意见后.
    if phrase.condition {
        demands
            .into_iter()
            .filter(|demand| {
                demand.kind == K::Consultation
                    || demand.kind == K::Circulation && demand.quantity.is_some()
            })
            .collect()
    } else {
        demands
    }
}

struct Desk<'a> {
    nouns: Nouns<'a>,
    phrase: &'a Phrase,
    before: Before,
}

impl Desk<'_> {
    fn read(&self) -> Vec<Demand> {
        let mut demands = self.named_before();
        demands.extend(self.own());
        demands
    }

    fn own(&self) -> Vec<Demand> {
        match self.phrase.doing {
            Doing::Name => self.bare(),
            Doing::Act(kind) => self.act(kind),
            Doing::Verb(verb) => self.verb(verb),
            Doing::Short(verb) => self.short(verb),
        }
    }

    /// The object, or what stands before the verb in its stead.
    fn object(&self) -> (Range<usize>, bool) {
        // 亲自部署、亲自过问: what a joint parts from the verb is not its object.
        let parted = matches!(
            self.nouns.tag(self.phrase.object.start),
            Some(Tag::Pause | Tag::Join)
        );
        // 张贴与活动有关的标语, 废止与规定相抵触的文件
        let relative = self.nouns.is_any(self.phrase.object.start, sets::COMPARED)
            && self
                .nouns
                .any(self.phrase.object.clone(), |tag| tag == Tag::Of);
        let parted = parted && !relative;
        let after = self.nouns.trim(self.phrase.object.clone());
        if !after.is_empty() && !parted {
            return (after, false);
        }
        if let Some(front) = self.phrase.front.clone() {
            return (self.nouns.trim(front), true);
        }
        (self.topic(), true)
    }

    /// The noun before the verb that is a thing, not who does it.
    pub(super) fn topic(&self) -> Range<usize> {
        let mut lead = self.phrase.lead.clone();
        // 每餐食品留样, 每月灯具更换: how often is told first.
        while lead.start < lead.end
            && matches!(
                self.nouns.tag(lead.start),
                Some(Tag::Frequency | Tag::Each | Tag::Manner | Tag::Time)
            )
        {
            lead.start += 1;
        }
        let end = lead
            .clone()
            .find(|&at| {
                matches!(
                    self.nouns.tag(at),
                    Some(Tag::Prep(_) | Tag::Frequency | Tag::Each | Tag::Hand)
                )
            })
            .unwrap_or(lead.end);
        // 快速反应、有效处置: how, word beside word.
        let beside = end.checked_sub(2).is_some_and(|at| {
            at > self.phrase.lead.start
                && self.nouns.tag(self.phrase.lead.start) == Some(Tag::Manner)
                && self.nouns.tag(at) == Some(Tag::Pause)
                && self.nouns.tag(at + 1) == Some(Tag::Manner)
        });
        if beside {
            return end..end;
        }
        let mut range = self.nouns.trim(lead.start..end);
        while range.start < range.end
            && matches!(
                self.nouns.tag(range.start),
                Some(Tag::Manner | Tag::Time | Tag::Each | Tag::Quantity)
            )
        {
            range.start += 1;
        }
        let person = self
            .nouns
            .is_any(self.phrase.verb.end - 1, sets::OF_PERSONS);
        match self.nouns.item(range.clone()) {
            // 学生会工作启动: the work, not the body.
            Some(item) if item.filler == Filler::Work => range,
            // 支部书记撤换: whom, not who.
            Some(Item {
                head: Head::Post | Head::Thing(Thing::Person),
                ..
            }) if person => range,
            // 受灾群众安置: to whom it is done, not who does it.
            Some(_)
                if self.phrase.object.is_empty()
                    && self.nouns.is_any(self.phrase.verb.start, sets::TAKEN_CARE) =>
            {
                range
            }
            Some(Item {
                head: Head::Post | Head::Thing(Thing::Person),
                ..
            })
            | None => range.end..range.end,
            _ => range,
        }
    }

    /// One obligation for verb and object, named by both.
    fn whole(&self, kind: K, object: Range<usize>, fronted: bool) -> Vec<Demand> {
        let verb = self.phrase.verb.clone();
        let range = if fronted {
            object.start..verb.end.max(object.end)
        } else {
            verb.start..object.end
        };
        let mut demand = self.demand(kind, object.clone(), range);
        let verb = self.nouns.name(verb);
        demand.name = if fronted {
            format!("{}{verb}", demand.name)
        } else {
            format!("{verb}{}", demand.name)
        };
        vec![demand]
    }

    /// One obligation for verb and object, named by the object.
    fn whole_object(&self, kind: K, object: Range<usize>) -> Vec<Demand> {
        let from = self.phrase.verb.start.min(object.start);
        let to = object.end.max(self.phrase.verb.end);
        vec![self.demand(kind, object, from..to)]
    }

    fn demand(&self, kind: K, name: Range<usize>, words: Range<usize>) -> Demand {
        let act = matches!(
            self.nouns.item(name.clone()).map(|item| item.head),
            Some(Head::Act(_))
        ) || matches!(self.phrase.doing, Doing::Act(_));
        let sort = if self.phrase.doing == Doing::Verb(Verb::Have) {
            Sort::Shown
        } else if kind == K::Report && self.phrase.doing == Doing::Verb(Verb::Light) {
            Sort::Doing
        } else if act && self.details() {
            Sort::Detail
        } else if act && self.phrase.doing != Doing::Verb(Verb::Attend) {
            Sort::Doing
        } else if kind == K::Document
            && self.phrase.doing == Doing::Verb(Verb::Sort)
            && self.loose(name.clone())
        {
            Sort::Gathered
        } else {
            Sort::Product
        };
        // 聘请机构开展测评: a thing is measured.
        let kind = if kind == K::Appraisal && self.measured(name.clone()) {
            K::Inspection
        } else {
            kind
        };
        Demand {
            kind,
            name: self.nouns.name(name.clone()),
            span: self.nouns.span(words),
            quantity: self.quantity(kind, name),
            sort,
        }
    }

    /// 测评 without persons, by an agency or of a system.
    fn measured(&self, name: Range<usize>) -> bool {
        name.end > name.start
            && self.nouns.is_any(name.end - 1, sets::MEASURED)
            && self.nouns.tokens.iter().take(FIRST_WORDS).any(|t| {
                sets::AGENCIES
                    .iter()
                    .any(|word| self.nouns.source.is(t, word))
            })
    }

    /// 重点检查, 分三期组织: right before the verb, or before the object that stands in front.
    fn details(&self) -> bool {
        let lead = &self.phrase.lead;
        let front = self
            .phrase
            .front
            .as_ref()
            .map(|front| front.start.saturating_sub(1));
        let place = front.unwrap_or(lead.end).min(lead.end);
        let near = place.saturating_sub(DETAIL_NEAR).max(lead.start)..place;
        self.nouns.says_any(near, sets::DETAILS)
    }

    /// What is put together, not the paper that comes of it: 汇总信息, 梳理系统和网站.
    fn loose(&self, name: Range<usize>) -> bool {
        let paper = matches!(
            self.nouns.item(name.clone()).map(|item| item.head),
            Some(Head::Noun(_))
        );
        !paper || self.nouns.ends_any(name, sets::LOOSE)
    }

    /// The words right before the verb: no further, for a list of thousands of entries has one lead.
    fn near(&self) -> Range<usize> {
        let lead = &self.phrase.lead;
        lead.end.saturating_sub(NEAR).max(lead.start)..lead.end
    }

    /// How much is enough: the number at an end of the object, with the frequency before the verb.
    fn quantity(&self, kind: K, name: Range<usize>) -> Option<Quantity> {
        let nouns = self.nouns;
        let mut from =
            if self.phrase.verb.end <= name.start && name.start <= self.phrase.verb.end + 2 {
                self.phrase.verb.start
            } else {
                name.start
            };
        // 每日两次对诊室消毒
        if let Some(front) = self.phrase.front.as_ref().filter(|front| front.start > 0) {
            from = from.min(front.start - 1);
        }
        while from > self.phrase.lead.start
            && matches!(
                nouns.tag(from - 1),
                Some(Tag::Quantity | Tag::Manner | Tag::Frequency | Tag::Of)
            )
        {
            from -= 1;
        }
        // 日志留存不少于6个月: the number stands behind the verb.
        // 支部大会每季度至少召开1次: so do words of how often.
        let fronted = !name.is_empty()
            && name.end <= self.phrase.verb.start
            && self.phrase.verb.start - name.end <= DETAIL_NEAR
            && (name.end..self.phrase.verb.start).all(|at| {
                matches!(
                    nouns.tag(at),
                    Some(Tag::Manner | Tag::Frequency | Tag::Time | Tag::Each)
                )
            });
        let mut to = if fronted {
            self.phrase.verb.end
        } else {
            name.end
        };
        // 培训参与率100%
        if nouns
            .text(to..(to + 1).min(nouns.tokens.len()))
            .ends_with(RATE)
        {
            to += 1;
        }
        while to < nouns.tokens.len()
            && matches!(
                nouns.tag(to),
                Some(
                    Tag::Quantity
                        | Tag::Manner
                        | Tag::Filler
                        | Tag::Frequency
                        | Tag::Each
                        | Tag::Of
                )
            )
        {
            to += 1;
        }
        let people = |at: usize| nouns.ends_any(at..at + 1, sets::PEOPLE);
        // 组织3个检查组巡查: so many take part.
        let taking = |at: usize| {
            kind != K::Body
                && self.phrase.doing == Doing::Verb(Verb::Arrange)
                && matches!(nouns.tag(at + 1), Some(Tag::Post | Tag::Head(K::Body)))
        };
        // 组建7人专家组: who it is made up of.
        let members = |at: usize| {
            kind == K::Body
                && people(at)
                && at + 1 < name.end
                && matches!(
                    self.nouns.item(name.clone()).map(|item| item.head),
                    Some(Head::Noun(K::Body))
                )
        };
        // 发布一周食谱: of which time.
        let of_time = |at: usize| {
            matches!(kind, K::Document | K::Circulation | K::Report | K::Rules)
                && at + 1 < name.end
                && nouns.ends_any(at..at + 1, &["周", "月", "年"])
        };
        let counts = |at: &usize| {
            nouns.tag(*at) == Some(Tag::Quantity)
                && !taking(*at)
                && !of_time(*at)
                && !members(*at)
                && nouns.tokens.get(*at).is_some_and(|t| !t.quoted)
        };
        // 责任、任务三张清单
        if let Some(last) = name.end.checked_sub(1).and_then(|at| nouns.tokens.get(at))
            && let Some((hundredths, unit)) = nouns
                .source
                .chars
                .get(last.start..last.end)
                .and_then(number::quantity)
            && last.tag == Tag::Head(K::Rectification)
        {
            return Some(Quantity { hundredths, unit });
        }
        // 公示15日: how long.
        if kind == K::Circulation
            && nouns.tag(to) == Some(Tag::Time)
            && let Some((hundredths, unit)) = nouns
                .tokens
                .get(to)
                .and_then(|t| nouns.source.chars.get(t.start..t.end))
                .filter(|chars| chars.last() == Some(&'日') && !chars.contains(&'月'))
                .and_then(number::quantity)
        {
            return Some(Quantity { hundredths, unit });
        }
        let at = (name.end..to).find(counts).or_else(|| {
            (from..name.end).find(|at| {
                counts(at)
                    && (kind == K::Body || !people(*at) || matches!(kind, K::Activity | K::Talks))
            })
        })?;
        let frequency = self
            .near()
            .chain(from..to)
            .find(|&at| nouns.tag(at) == Some(Tag::Frequency));
        quantity(nouns, at, frequency)
    }
}

/// The number among the words of a phrase that hands something up, with the frequency before it.
pub(super) fn count(
    nouns: Nouns<'_>,
    before: Range<usize>,
    words: Range<usize>,
) -> Option<Quantity> {
    let number = |at: &usize| {
        nouns.tag(*at) == Some(Tag::Quantity) && nouns.tokens.get(*at).is_some_and(|t| !t.quoted)
    };
    let at = words.clone().rev().take(NEAR).find(number)?;
    let near = before.end.saturating_sub(NEAR).max(before.start)..before.end;
    let frequency = near
        .chain(words)
        .find(|&at| nouns.tag(at) == Some(Tag::Frequency));
    quantity(nouns, at, frequency)
}

fn quantity(nouns: Nouns<'_>, at: usize, frequency: Option<usize>) -> Option<Quantity> {
    let chars = |at: usize| {
        nouns
            .tokens
            .get(at)
            .and_then(|t| nouns.source.chars.get(t.start..t.end))
    };
    let (hundredths, mut unit) = number::quantity(chars(at)?)?;
    if let Some(frequency) = frequency {
        unit = format!("{unit}/{}", number::frequency(chars(frequency)?));
    }
    Some(Quantity { hundredths, unit })
}

/// Last sign of a share.
const RATE: char = '率';

/// An agency is named among so many words.
pub(super) const FIRST_WORDS: usize = 20;

/// 分三期: the word that says so is no further before the verb.
const DETAIL_NEAR: usize = 3;

/// How many words before a verb may tell of it.
const NEAR: usize = 40;
