//! Counted lists (五个一, 五到位), and clauses that only say how much.

use std::ops::Range;

use super::Reading;
use crate::obligation::clause::Clause;
use crate::obligation::demand::{Demand, Sort};
use crate::obligation::found::BACK;
use crate::obligation::object::{Head, Nouns};
use crate::obligation::words::{Prep, Stop, Tag, Thing, Verb, sets};
use crate::obligation::{ObligationKind as K, Quantity, number};

#[derive(Clone, Copy)]
pub(super) struct List {
    pub(super) kind: ListKind,
    pub(super) line: usize,
    pub(super) sentence: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum ListKind {
    /// 五个一: each entry is an ordinary requirement.
    Ones,
    /// 五到位: each entry is ticked.
    Ready,
    /// 六个百分之百: each entry is ticked, whatever it names.
    All,
    /// 六个带头, 四看: each entry is ticked unless it names something better.
    Other,
}

impl<'a> Reading<'a> {
    /// 做到“五个一”：…: the heading of a list demands nothing itself, unless it stands alone.
    pub(super) fn heading(&mut self, clause: &'a Clause, next: Option<&Clause>) -> bool {
        let nouns = self.nouns(clause);
        let Some((range, count, kind)) = heading(nouns) else {
            return false;
        };
        // Without marks it is a heading only where its list follows.
        let opens = |next: &Clause| next.before == Stop::Open && next.depth > clause.depth;
        let marked = nouns.ends_any(range.start..range.start + 1, sets::OPENING)
            || nouns.is(range.start, "\"");
        if !marked && clause.after != Stop::Colon && !next.is_some_and(opens) {
            return false;
        }
        // 问题整改到位、责任落实到位“两个到位”: the entries stand before their heading.
        if kind == ListKind::Ready && self.ticked(clause, 0..range.start) {
            return true;
        }
        // “五个一”，即看一场电影，…
        let told = clause.after == Stop::Comma
            && next.is_some_and(|next| {
                next.tokens
                    .first()
                    .is_some_and(|t| sets::NAMELY.iter().any(|word| self.source.is(t, word)))
            });
        // 落实“四有”要求，即有场所、有设备
        let shown = clause.after == Stop::Comma
            && kind == ListKind::Other
            && next.is_some_and(|next| {
                next.tokens
                    .iter()
                    .take(2)
                    .any(|t| t.tag == Tag::Verb(Verb::Have))
            });
        // 做到“三个有”。即：有场地、…
        let namely = clause.after == Stop::Sentence
            && next.is_some_and(|next| {
                next.line == clause.line
                    && next.after == Stop::Colon
                    && next.tokens.len() == 1
                    && next
                        .tokens
                        .iter()
                        .all(|t| sets::NAMELY.iter().any(|word| self.source.is(t, word)))
            });
        let listed = clause.after == Stop::Colon
            || namely
            || shown
            || told
            || next.is_some_and(|next| next.before == Stop::Open && next.depth > clause.depth);
        if listed {
            self.list = Some(List {
                kind,
                line: clause.line,
                sentence: clause.sentence + usize::from(namely),
            });
            return true;
        }
        let asks = nouns.any(0..range.start, |tag| matches!(tag, Tag::Verb(_)));
        if matches!(kind, ListKind::Other | ListKind::All) || !asks {
            return false;
        }
        let verb = (0..range.start)
            .rev()
            .find(|&at| matches!(nouns.tag(at), Some(Tag::Verb(_))))
            .unwrap_or(range.start);
        let demand = Demand {
            kind: K::Checklist,
            name: nouns.name(range.clone()),
            span: nouns.span(verb..range.end),
            quantity: Some(Quantity {
                hundredths: count.saturating_mul(100),
                unit: "个".to_owned(),
            }),
            sort: Sort::Product,
        };
        self.item.groups += 1;
        let found = self.found(clause, demand);
        self.item.found.push(found);
        true
    }

    /// 问题整改到位、责任落实到位: each entry that is ticked, if there are several.
    fn ticked(&mut self, clause: &'a Clause, range: Range<usize>) -> bool {
        let nouns = self.nouns(clause);
        let ends: Vec<usize> = range
            .clone()
            .filter(|&at| {
                nouns.tag(at) == Some(Tag::Ready) || nouns.ends_any(at..at + 1, sets::TICKED)
            })
            .collect();
        if ends.len() < 2 {
            return false;
        }
        self.item.groups += 1;
        let mut from = range.start;
        for end in ends {
            while from < end
                && matches!(
                    nouns.tag(from),
                    Some(Tag::Pause | Tag::Join | Tag::Verb(Verb::Void) | Tag::Manner)
                )
            {
                from += 1;
            }
            let demand = Demand {
                kind: K::Checklist,
                name: nouns.name(from..end),
                span: nouns.span(from..end + 1),
                quantity: None,
                sort: Sort::Product,
            };
            if !demand.name.is_empty() {
                let found = self.found(clause, demand);
                self.item.found.push(found);
            }
            from = end + 1;
        }
        true
    }

    /// X到位, as an entry of a list or as the end of a doing: 物资发放到位.
    pub(super) fn ready(&mut self, clause: &'a Clause) -> bool {
        let nouns = self.nouns(clause);
        let in_list = self.list.is_some_and(|list| list.kind == ListKind::Ready);
        if in_list && self.ticked(clause, 0..clause.tokens.len()) {
            return true;
        }
        let Some(last) = clause
            .tokens
            .iter()
            .rposition(|t| !matches!(t.tag, Tag::Space | Tag::Mark))
        else {
            return false;
        };
        if clause.tokens.get(last).is_none_or(|t| t.tag != Tag::Ready) {
            return false;
        }
        let listed = self.list.is_some_and(|list| list.kind == ListKind::Ready);
        // 涉及各组的资料整理齐全: the verb before 的 only tells which.
        let of = (0..last).rev().find(|&at| nouns.tag(at) == Some(Tag::Of));
        let hope = nouns.any(of.unwrap_or(0)..last, |tag| {
            matches!(tag, Tag::Verb(Verb::Void))
        });
        let front = (0..last).find(|&at| matches!(nouns.tag(at), Some(Tag::Prep(Prep::Object))));
        let given = nouns.any(0..last, |tag| {
            matches!(
                tag,
                Tag::Verb(Verb::Show | Verb::Task | Verb::Name | Verb::Decide) | Tag::Act(K::Task)
            )
        });
        // 物资储备到位: the thing stands before what is done with it.
        let doing =
            (0..last).find(|&at| matches!(nouns.tag(at), Some(Tag::Verb(_) | Tag::Act(K::Task))));
        let topic = doing.is_some_and(|at| {
            at + 1 == last
                && nouns
                    .item(0..at)
                    .is_some_and(|item| !matches!(item.head, Head::Post))
        });
        if hope || !(listed || given && (front.is_some() || topic)) {
            return hope;
        }
        // 对学习的督查到位: 对 belongs to the name of the entry.
        let from = if listed {
            0
        } else {
            front.map_or(0, |at| at + 1)
        };
        let name_end = (from..last)
            .find(|&at| !listed && matches!(nouns.tag(at), Some(Tag::Verb(_) | Tag::Act(K::Task))))
            .unwrap_or(last);
        let demand = Demand {
            kind: K::Checklist,
            name: nouns.name(from..name_end),
            span: nouns.span(from..last + 1),
            quantity: None,
            sort: Sort::Product,
        };
        if !demand.name.is_empty() {
            self.item.groups += 1;
            let found = self.found(clause, demand);
            self.item.found.push(found);
        }
        true
    }

    /// 当一天安全员: an entry of 五个一 whose verb is in no table.
    pub(super) fn once(&mut self, clause: &'a Clause) {
        let nouns = self.nouns(clause);
        let all = 0..clause.tokens.len();
        let Some(at) = all.clone().find(|&at| nouns.tag(at) == Some(Tag::Quantity)) else {
            return;
        };
        let entries: Vec<usize> = all
            .clone()
            .filter(|&at| nouns.tag(at) == Some(Tag::Quantity))
            .collect();
        if at == 0 && entries.len() > 1 {
            self.each_named(clause, &entries);
            return;
        }
        let words = nouns.trim(all.clone());
        let Some(item) = nouns.item(at + 1..all.end).filter(|_| at > 0) else {
            return;
        };
        let kind = match item.head {
            _ if nouns.is_any(at - 1, sets::SEARCHING) => K::Inspection,
            Head::Noun(kind) | Head::Act(kind) => kind,
            Head::Thing(Thing::Spirit) => return,
            _ => K::Task,
        };
        let quantity = clause
            .tokens
            .get(at)
            .and_then(|t| self.source.chars.get(t.start..t.end))
            .and_then(number::quantity)
            .map(|(hundredths, unit)| Quantity { hundredths, unit });
        let demand = Demand {
            kind,
            name: nouns.name(item.range.clone()),
            span: nouns.span(words),
            quantity,
            sort: Sort::Product,
        };
        if !demand.name.is_empty() {
            self.item.groups += 1;
            let found = self.found(clause, demand);
            self.item.found.push(found);
        }
    }

    /// “三个一”（一支队伍、一套制度、一次演练）: what each names decides, else it is ticked.
    fn each_named(&mut self, clause: &'a Clause, entries: &[usize]) {
        let nouns = self.nouns(clause);
        self.item.groups += 1;
        for (index, &from) in entries.iter().enumerate() {
            let to = entries
                .get(index + 1)
                .copied()
                .unwrap_or(clause.tokens.len());
            let Some(item) = nouns.item(from + 1..to) else {
                continue;
            };
            let kind = match item.head {
                Head::Noun(kind) | Head::Act(kind) => kind,
                _ if nouns.is_any(item.at, sets::UNITS) => K::Body,
                Head::Thing(Thing::Spirit) => continue,
                _ => K::Checklist,
            };
            let demand = Demand {
                kind,
                name: nouns.name(item.range.clone()),
                span: nouns.span(from..item.range.end),
                quantity: clause
                    .tokens
                    .get(from)
                    .and_then(|t| self.source.chars.get(t.start..t.end))
                    .and_then(number::quantity)
                    .map(|(hundredths, unit)| Quantity { hundredths, unit }),
                sort: Sort::Product,
            };
            if !demand.name.is_empty() {
                let found = self.found(clause, demand);
                self.item.found.push(found);
            }
        }
    }

    /// An entry of 四看 and the like that names nothing else is ticked.
    pub(super) fn entry(&mut self, clause: &'a Clause) {
        let nouns = self.nouns(clause);
        // 六个百分之百：物料覆盖: ticked, whatever it names.
        let all = self.list.is_some_and(|list| list.kind == ListKind::All);
        let mind = nouns.any(0..clause.tokens.len(), |tag| {
            matches!(tag, Tag::Never | Tag::May) || tag == Tag::Verb(Verb::Void) && !all
        });
        // 如实记录情况: how something is done.
        if mind || nouns.tag(0) == Some(Tag::Manner) {
            return;
        }
        for item in nouns.items(0..clause.tokens.len()) {
            let demand = Demand {
                kind: K::Checklist,
                name: nouns.name(item.range.clone()),
                span: nouns.span(item.range.clone()),
                quantity: None,
                sort: Sort::Product,
            };
            if !demand.name.is_empty() {
                self.item.groups += 1;
                let found = self.found(clause, demand);
                self.item.found.push(found);
            }
        }
    }

    /// 签订责任书，签订率100%: a share of what stands before.
    fn rate(&self, clause: &Clause, words: &str) -> bool {
        let words = words.trim_end_matches(['须', '应', '要', '达', '到', '为']);
        let Some(stem) = words.strip_suffix(RATE) else {
            return false;
        };
        sets::RATES.contains(&stem)
            && self
                .item
                .found
                .last()
                .is_some_and(|f| f.sentence == clause.sentence)
            || !stem.is_empty()
                && self.item.found.last().is_some_and(|f| {
                    f.sentence == clause.sentence
                        && self.source.words(f.span.clone()).contains(stem)
                })
    }

    /// Whose number a clause tells: the last demand's; of a length, the last product's.
    fn sized(&self, clause: &Clause, number: usize) -> Option<usize> {
        let length = clause
            .tokens
            .get(..number)?
            .iter()
            .any(|t| sets::LENGTHS.iter().any(|word| self.source.is(t, word)));
        let last = self.item.found.len().checked_sub(1)?;
        let product = (0..=last).rev().take(BACK).find(|&at| {
            self.item
                .found
                .get(at)
                .is_some_and(|f| f.sentence == clause.sentence && f.sort == Sort::Product)
        });
        Some(product.filter(|_| length).unwrap_or(last))
    }

    /// 每周不少于1期: a clause that only says how much belongs to what stands before it.
    pub(super) fn amount(&mut self, clause: &'a Clause) -> bool {
        let nouns = self.nouns(clause);
        let Some(at) = clause
            .tokens
            .iter()
            .position(|t| t.tag == Tag::Quantity && !t.quoted)
        else {
            return false;
        };
        let rated = self.rate(clause, &nouns.text(0..at));
        let only = clause.tokens.iter().enumerate().all(|(i, t)| {
            i == at
                || matches!(
                    t.tag,
                    Tag::Manner
                        | Tag::Frequency
                        | Tag::Each
                        | Tag::Time
                        | Tag::Post
                        | Tag::Space
                        | Tag::Of
                        | Tag::Quantity
                )
                || matches!(t.tag, Tag::Verb(Verb::Draft)) && i + 1 == at
                || matches!(t.tag, Tag::Short(verb) if verb != Verb::Task) && i + 1 == at
                // 培训时间不少于8学时
                || matches!(t.tag, Tag::Act(_)) && i < at && nouns.is_any(i + 1, sets::AMOUNTS)
                || i < at && t.tag == Tag::Thing(Thing::Plain)
                || i < at && rated
                || sets::AMOUNTS.iter().any(|w| self.source.is(t, w))
        });
        if !only {
            return false;
        }
        let quantity = clause
            .tokens
            .get(at)
            .and_then(|t| self.source.chars.get(t.start..t.end))
            .and_then(number::quantity);
        let unit = clause
            .tokens
            .iter()
            .find(|t| t.tag == Tag::Frequency)
            .and_then(|t| self.source.chars.get(t.start..t.end))
            .map(|chars| format!("/{}", number::frequency(chars)))
            .unwrap_or_default();
        if let Some((hundredths, printed)) = quantity
            && let Some(last) = self
                .sized(clause, at)
                .and_then(|at| self.item.found.get_mut(at))
                .filter(|f| f.sentence == clause.sentence && f.quantity.is_none())
        {
            last.quantity = Some(Quantity {
                hundredths,
                unit: format!("{printed}{unit}"),
            });
        }
        true
    }
}

/// Ends the name of a share.
const RATE: char = '率';

/// The heading of a counted list, between quotation marks or bare: its words, its number, its sort.
fn heading(nouns: Nouns<'_>) -> Option<(Range<usize>, u32, ListKind)> {
    let len = nouns.tokens.len();
    let marked = (0..len).find(|&at| nouns.is(at, "“") || nouns.is(at, "\""));
    let end = marked.and_then(|start| {
        (start + 1..len.min(start + 10)).find(|&at| nouns.is(at, "”") || nouns.is(at, "\""))
    });
    // The words of the heading, and all of it with its marks.
    let (words, whole) = match marked.zip(end) {
        Some((start, end)) => (start + 1..end, start..end + 1),
        // 做到六个百分之百：…
        None => {
            let bare = |at: &usize| {
                nouns
                    .text(*at..len)
                    .chars()
                    .next()
                    .is_some_and(|c| "两三四五六七八九十".contains(c))
            };
            let start = (len.saturating_sub(BARE_HEADING)..len).find(bare)?;
            (start..len, start..len)
        }
    };
    let text = nouns.text(words);
    let mut chars = text.chars();
    let count = match chars.next()? {
        c @ '1'..='9' => c.to_digit(10)?,
        '两' => 2,
        c => "一二三四五六七八九十".chars().position(|n| n == c)? as u32 + 1,
    };
    let rest = chars.as_str();
    let rest = rest.strip_prefix('个').unwrap_or(rest);
    let kind = match rest {
        "一" => ListKind::Ones,
        "到位" => ListKind::Ready,
        _ if sets::WHOLLY.contains(&rest) => ListKind::All,
        _ if sets::HEADINGS.contains(&rest) => ListKind::Other,
        _ => return None,
    };
    Some((whole, count, kind))
}

/// A heading without marks is told in so many words.
const BARE_HEADING: usize = 7;
