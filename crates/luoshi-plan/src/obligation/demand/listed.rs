//! Objects that are looked at entry by entry: what each gives under a verb.

use std::ops::Range;

use super::entry::event;
use super::names::WHOLE_WORD;
use super::{Demand, Desk};
use crate::obligation::ObligationKind as K;
use crate::obligation::number;
use crate::obligation::object::{EVENTS, Head, Item, PAPERS};
use crate::obligation::words::{Tag, Thing, Verb, sets};

impl Desk<'_> {
    /// Each entry of the object by its own noun.
    pub(super) fn listed(&self, verb: Verb, object: Range<usize>, fronted: bool) -> Vec<Demand> {
        let nouns = self.nouns;
        let items = nouns.items(object.clone());
        let Some(last) = items.last().cloned() else {
            return Vec::new();
        };
        // 落实三级查房、病例讨论制度: a way of working.
        if verb == Verb::Carry && items.len() > 1 && last.head == Head::Noun(K::Rules) {
            return Vec::new();
        }
        if let Some(demands) = self.one(verb, object.clone(), &items, &last) {
            return demands;
        }
        // 进行路线图的制定和更新
        let makes = |item: &Item| matches!(item.head, Head::Verb(verb) if verb.makes());
        let verbs = items.iter().all(|item| matches!(item.head, Head::Verb(_)));
        // 论文修改、保证金退还: two things.
        let one = items.iter().skip(1).all(|item| item.at == item.range.start);
        if verb.governs() && items.len() > 1 && verbs && one && items.iter().any(makes) {
            return self.whole_object(K::Document, object);
        }
        let mut kinds: Vec<Option<K>> = items.iter().map(|item| self.gives(verb, item)).collect();
        // 培训和考核: of own people, an exam.
        for index in 1..kinds.len() {
            if kinds[index] == Some(K::Evaluation) && kinds[index - 1] == Some(K::Study) {
                kinds[index] = Some(K::Study);
            }
        }
        // 制定晨检、就餐等各环节预案: what the paper is about.
        if verb.makes() && matches!(last.head, Head::Noun(_)) {
            for (kind, item) in kinds.iter_mut().zip(&items) {
                *kind = kind.filter(|_| !matches!(item.head, Head::Act(_)));
            }
        }
        // 召开监考、考务人员会议: what is no event itself tells which meeting.
        if matches!(verb, Verb::Meet | Verb::Run) {
            for (kind, item) in kinds.iter_mut().zip(&items).rev().skip(1) {
                *kind = kind.filter(|_| event(item.head).is_some());
            }
        }
        let Some(main) = kinds.last().copied().flatten() else {
            // 组织设计、施工等单位: who takes part.
            let people = last.head == Head::Post || nouns.is_any(last.at, sets::PLACES);
            if people && matches!(verb, Verb::Arrange | Verb::Assign | Verb::Attend) {
                return Vec::new();
            }
            // 落实学习、议事等四项内容: the list only tells what they are.
            let goals = verb.governs() && nouns.is_any(last.at, sets::GOALS);
            // 落实民主评议等制度: so does what stands before 等.
            let goals = goals
                || nouns.says_any(object, sets::AND_SO_ON) && matches!(last.head, Head::Noun(_));
            // 做好教育和管理: a field.
            let field =
                matches!(verb, Verb::Ready | Verb::Carry) && last.head == Head::Thing(Thing::Field);
            return if goals || field {
                Vec::new()
            } else {
                self.alone(&items, &kinds)
            };
        };
        // 完成补助下拨、成绩复核: each doing has a thing of its own.
        let own = verb.governs()
            && items.len() > 1
            && items.iter().zip(&kinds).all(|(item, kind)| {
                let whole = nouns.text(item.range.clone()).chars().count() >= WHOLE_WORD;
                kind.is_some()
                    && (item.at > item.range.start || whole)
                    && matches!(item.head, Head::Act(_) | Head::Verb(_))
            });
        if own && !fronted {
            return items
                .iter()
                .zip(kinds)
                .enumerate()
                .filter_map(|(index, (item, kind))| {
                    let from = if index == 0 {
                        self.phrase.verb.start.min(item.range.start)
                    } else {
                        item.range.start
                    };
                    kind.map(|kind| self.demand(kind, item.range.clone(), from..item.range.end))
                })
                .collect();
        }
        match main {
            kind if PAPERS.contains(&kind) || EVENTS.contains(&kind) => {
                self.each(&items, &kinds, main, fronted)
            }
            // 开展调查、采样、消毒: events and a task are one each.
            K::Task
                if matches!(
                    verb,
                    Verb::Light | Verb::Finish | Verb::Ready | Verb::Arrange
                ) && items.len() > 1
                    && kinds
                        .iter()
                        .rev()
                        .skip(1)
                        .all(|kind| kind.is_some_and(|kind| EVENTS.contains(&kind))) =>
            {
                self.each(&items, &kinds, main, fronted)
            }
            // 财产清点、图书归还和资料归档: each doing has a thing of its own.
            K::Task
                if items.len() > 1
                    && items
                        .iter()
                        .filter(|item| {
                            item.at > item.range.start
                                && matches!(item.head, Head::Act(_) | Head::Verb(_))
                        })
                        .count()
                        >= 2 =>
            {
                self.each(&items, &kinds, main, fronted)
            }
            K::Body => self.bodies(&items, &kinds),
            K::Task => self.whole(main, object, fronted),
            _ => self.whole_object(main, object),
        }
    }

    /// Objects that are one whatever they list.
    fn one(
        &self,
        verb: Verb,
        object: Range<usize>,
        items: &[Item],
        last: &Item,
    ) -> Option<Vec<Demand>> {
        let nouns = self.nouns;
        let ready = |tag| matches!(tag, Tag::Act(K::Checklist) | Tag::Head(K::Checklist));
        if verb == Verb::Ready && nouns.any(object.clone(), ready) {
            return Some(self.whole_object(K::Checklist, object));
        }
        // 安排专人值守: the person is the point.
        if matches!(verb, Verb::Assign | Verb::Name)
            && nouns.is_any(object.start, sets::DUTY_PERSONS)
        {
            return Some(self.whole_object(K::Body, object));
        }
        // 提出整改的目标、措施和时限: the fields of one ledger.
        let first = object.start..(object.start + 1).min(object.end);
        let mends = |tag| {
            matches!(
                tag,
                Tag::Act(K::Rectification) | Tag::Head(K::Rectification)
            )
        };
        if matches!(verb, Verb::Propose | Verb::Draft | Verb::Name) && nouns.any(first, mends) {
            let named = items.len() == 1
                && matches!(last.head, Head::Noun(K::Document | K::Report | K::Rules));
            let several = verb == Verb::Draft && matches!(last.head, Head::Noun(_));
            if verb == Verb::Name {
                return Some(Vec::new());
            }
            // 查找差距，提出整改措施: parts of the paper or the meeting before.
            let ledger = items.len() == 1
                && last.head == Head::Noun(K::Rectification)
                && !nouns.ends_any(last.at..last.at + 1, sets::MEASURES);
            if verb == Verb::Propose
                && (self.before.meeting || self.before.self_examination)
                && !named
                && !ledger
            {
                return Some(Vec::new());
            }
            if !named && !several {
                return Some(self.whole_object(K::Rectification, object));
            }
        }
        // 形成问题、任务、责任清单: the ledgers of one rectification.
        let ledgers = items.iter().filter(|item| {
            sets::LEDGERS
                .iter()
                .any(|word| nouns.text(item.range.clone()).ends_with(word))
        });
        let wrongs = sets::LEDGER_OF
            .iter()
            .any(|word| nouns.text(object.clone()).contains(word));
        let all = ledgers.count() == items.len();
        if verb.makes() && (items.len() > 2 || items.len() > 1 && wrongs) && all {
            return Some(self.whole_object(K::Rectification, object));
        }
        // 列明措施、责任人和时限: one paper with its fields.
        let own = matches!(last.head, Head::Noun(_) | Head::Act(_) | Head::Verb(_));
        if verb == Verb::Draft && items.len() > 1 && !own {
            return Some(self.whole_object(K::Document, object));
        }
        self.inner(verb, object, last)
    }

    /// 组织党员通读党章: the doing inside has an object of its own.
    fn inner(&self, verb: Verb, object: Range<usize>, last: &Item) -> Option<Vec<Demand>> {
        let nouns = self.nouns;
        let leads = matches!(
            verb,
            Verb::Arrange | Verb::Assign | Verb::Light | Verb::Attend
        );
        if !leads || self.gives(verb, last).is_some() {
            return None;
        }
        let act = object.clone().find(|&at| {
            matches!(nouns.tag(at), Some(Tag::Act(_)))
                && nouns.tokens.get(at).is_some_and(|t| !t.quoted)
                // 督促逾期未检验车辆办理手续: which ones.
                && !(at > object.start && nouns.is_any(at - 1, sets::NEGATIONS))
                // 组织检定人员进行…: who.
                && !nouns.is_any(at + 1, sets::UNITS)
                && !matches!(nouns.tag(at + 1), Some(Tag::Head(K::Body)))
        })?;
        let Some(Tag::Act(kind)) = nouns.tag(act) else {
            return None;
        };
        let thing = act + 1..object.end;
        if matches!(nouns.tag(act + 1), Some(Tag::Pause | Tag::Join)) {
            return None;
        }
        if thing.is_empty() || kind == K::Task && (verb == Verb::Light || last.head == Head::Post) {
            return None;
        }
        let kind = self.act_kind(kind, thing.clone());
        Some(vec![self.demand(kind, thing, act..object.end)])
    }

    /// One obligation an entry; an entry without a noun of its own joins the next that has one.
    fn each(&self, items: &[Item], kinds: &[Option<K>], main: K, fronted: bool) -> Vec<Demand> {
        let nouns = self.nouns;
        let Some(last) = items.last() else {
            return Vec::new();
        };
        let tail = last.range.end;
        let mut parts: Vec<(K, Range<usize>, Option<String>)> = Vec::new();
        let mut pending: Option<usize> = None;
        let counted = items.len() > 1
            && last.range.clone().any(|at| {
                nouns
                    .tokens
                    .get(at)
                    .filter(|t| t.tag == Tag::Quantity)
                    .and_then(|t| nouns.source.chars.get(t.start..t.end))
                    .and_then(number::quantity)
                    .is_some_and(|(hundredths, unit)| {
                        usize::try_from(hundredths / 100) == Ok(items.len())
                            && sets::SORTS.contains(&unit.as_str())
                    })
            });
        for (index, (item, kind)) in items.iter().zip(kinds).enumerate() {
            let marked = ["“", "《"]
                .iter()
                .any(|mark| nouns.is(item.range.start, mark));
            let own = marked || matches!(item.head, Head::Noun(_) | Head::Act(_) | Head::Verb(_));
            // 开展“A”、“B”等活动: each is named.
            let kind = kind.or_else(|| (marked && EVENTS.contains(&main)).then_some(main));
            if let Some(kind) = kind.filter(|_| own || index + 1 == items.len()) {
                let from = pending.take().unwrap_or(item.range.start);
                parts.push((kind, from..item.range.end, None));
                continue;
            }
            // 请销假、外出报备两项制度: as many as are named.
            if counted && PAPERS.contains(&main) && index + 1 < items.len() {
                parts.push((main, item.range.clone(), None));
                continue;
            }
            // 年度、季度作业计划: periods make papers of their own, other modifiers do not.
            let period = item.range.len() == 1 && nouns.is_any(item.range.start, sets::PERIODS);
            if period && PAPERS.contains(&main) {
                let name = nouns.text(item.range.clone()) + &nouns.name(last.range.start + 1..tail);
                parts.push((main, item.range.start..tail, Some(name)));
            } else {
                pending = pending.or(Some(item.range.start));
            }
        }
        let verb = self.phrase.verb.clone();
        let spans = parts
            .into_iter()
            .enumerate()
            .map(|(index, (kind, range, name))| {
                let from = if fronted || index > 0 {
                    range.start
                } else {
                    verb.start
                };
                let to = if fronted {
                    verb.end.max(range.end)
                } else {
                    range.end
                };
                let mut demand = self.demand(kind, range, from..to);
                if let Some(name) = name {
                    demand.name = name;
                }
                if counted {
                    demand.quantity = None;
                }
                demand
            });
        spans.collect()
    }

    /// The entries that stand for themselves where the last gives nothing.
    fn alone(&self, items: &[Item], kinds: &[Option<K>]) -> Vec<Demand> {
        let named = items.iter().zip(kinds).filter(|(item, _)| {
            matches!(
                item.head,
                Head::Noun(_) | Head::Act(_) | Head::Verb(Verb::Task) | Head::Thing(Thing::Person)
            )
        });
        named
            .filter_map(|(item, kind)| {
                let words = self.phrase.verb.start..item.range.end;
                kind.map(|kind| self.demand(kind, item.range.clone(), words))
            })
            .collect()
    }

    fn bodies(&self, items: &[Item], kinds: &[Option<K>]) -> Vec<Demand> {
        let first = items
            .iter()
            .zip(kinds)
            .find(|(_, kind)| kind.is_some())
            .map(|(item, _)| item.range.start);
        let (Some(from), Some(last)) = (first, items.last()) else {
            return Vec::new();
        };
        vec![self.demand(
            K::Body,
            from..last.range.end,
            self.phrase.verb.start.min(from)..last.range.end,
        )]
    }
}
