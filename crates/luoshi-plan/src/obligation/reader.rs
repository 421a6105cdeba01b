//! Reads the words of an item into obligations, clause by clause.

use std::ops::Range;

use super::clause::{self, Clause};
use super::demand::{self, Before, Demand, Sort};
use super::found::{BACK, Found, Item};
use super::object::{Head, Nouns};
use super::phrase::{self, Doing, Phrase};
use super::review::{self, Look};
use super::token::{self, Source};
use super::words::{Stop, Tag, Thing, Verb};
use super::{Obligation, ObligationKind as K, ReviewAction, number};

/// What the content of one item demands, in printed order.
///
/// The rules are those of the project's guideline for requirement sentences; `docs/readers.md`
/// tells how they are applied. Any text is read: what no rule knows demands nothing.
pub fn read(content: &str) -> Vec<Obligation> {
    let source = Source::new(content);
    let tokens = token::tokens(&source);
    let clauses = clause::clauses(&source, &tokens);
    let mut reading = Reading {
        source: &source,
        item: Item::default(),
        list: None,
        carried: None,
    };
    for (index, clause) in clauses.iter().enumerate() {
        let next = clauses.get(index + 1);
        reading.clause(clause, next);
    }
    reading.item.settle(&source)
}

struct Reading<'a> {
    source: &'a Source,
    item: Item,
    /// The heading of the list at hand.
    list: Option<List>,
    /// Where the words of the sentence begin that no demand has used: the subject of what follows.
    carried: Option<(usize, usize)>,
}

#[derive(Clone, Copy)]
struct List {
    kind: ListKind,
    line: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum ListKind {
    /// 五个一: each entry is an ordinary requirement.
    Ones,
    /// 五到位: each entry is ticked.
    Ready,
    /// 六个带头, 四看: each entry is ticked unless it names something better.
    Other,
}

impl<'a> Reading<'a> {
    fn nouns(&self, clause: &'a Clause) -> Nouns<'a> {
        Nouns {
            source: self.source,
            tokens: &clause.tokens,
        }
    }

    fn clause(&mut self, clause: &'a Clause, next: Option<&Clause>) {
        let before = self.item.found.len();
        if self
            .carried
            .is_some_and(|(sentence, _)| sentence != clause.sentence)
        {
            self.carried = None;
        }
        self.demands(clause, next);
        if self.item.found.len() > before {
            self.carried = None;
        } else {
            if clause.after == Stop::Colon && clause.before == Stop::Comma {
                // 开展主题党日，规定动作为：… the list has the parts of what stands before.
                if let Some(last) = self
                    .item
                    .found
                    .last_mut()
                    .filter(|f| f.sentence == clause.sentence)
                {
                    last.heads_list = true;
                }
            }
            if self.carried.is_none() {
                self.carried = clause
                    .tokens
                    .first()
                    .map(|first| (clause.sentence, first.start));
            }
        }
    }

    fn demands(&mut self, clause: &'a Clause, next: Option<&Clause>) {
        if self.list.is_some_and(|list| list.line != clause.line) {
            self.list = None;
        }
        let opens = clause.tokens.iter().find(|t| {
            !matches!(
                t.tag,
                Tag::Manner | Tag::Time | Tag::Mark | Tag::Space | Tag::Post
            )
        });
        if opens.is_some_and(|t| t.tag == Tag::Never && !t.quoted) {
            return;
        }
        if self.heading(clause, next) || self.ready(clause) || self.amount(clause) {
            return;
        }
        let (start, owner) = self.assist(clause);
        let before = self.item.found.len();
        // What the reviews of the clause look at.
        let mut targets: Vec<usize> = Vec::new();
        let mut at = start;
        for look in review::looks(self.source, &clause.tokens) {
            if look.range.start < at {
                continue;
            }
            let run = at..look.range.start;
            if self.run(clause, run.clone(), owner.as_deref(), false) {
                targets = self.item.fellows(self.item.found.len());
                self.permit(clause, &look, &targets);
            }
            let topic = if targets.is_empty() {
                self.topic(clause, run)
            } else {
                0..0
            };
            self.look(clause, &look, topic, &mut targets);
            at = look.range.end;
        }
        self.run(clause, at..clause.tokens.len(), owner.as_deref(), at == 0);
        if self.item.found.len() == before
            && self.list.is_some_and(|list| list.kind == ListKind::Other)
            && clause.after != Stop::Colon
        {
            self.entry(clause);
        }
    }

    /// Reads the phrases of a run of words; whether they demand anything. A bare name must be the
    /// whole clause.
    fn run(
        &mut self,
        clause: &'a Clause,
        run: Range<usize>,
        owner: Option<&str>,
        whole: bool,
    ) -> bool {
        let nouns = self.nouns(clause);
        let mut made = false;
        for phrase in phrase::phrases(self.source, &clause.tokens, run) {
            // A name in brackets tells more about what stands before them.
            if phrase.doing == Doing::Name && !(whole && clause.depth == 0) {
                continue;
            }
            let demands = demand::demands(nouns, &phrase, self.before(clause));
            if !demands.is_empty() {
                made = true;
                self.item.groups += 1;
            }
            for demand in demands {
                self.push(clause, demand, owner, &phrase);
            }
        }
        made
    }

    fn before(&self, clause: &Clause) -> Before {
        let recent = || self.item.found.iter().rev().take(BACK);
        Before {
            meeting: recent().any(|f| {
                f.kind == K::Meeting && f.sentence == clause.sentence && f.depth <= clause.depth
            }),
            self_examination: recent()
                .any(|f| f.kind == K::SelfExamination && f.sentence == clause.sentence),
            self_study: recent()
                .take(8)
                .any(|f| f.kind == K::SelfStudy && f.line == clause.line),
            label: clause.after == Stop::Colon,
        }
    }

    fn found(&self, clause: &Clause, demand: Demand) -> Found {
        Found {
            kind: demand.kind,
            name: demand.name,
            span: demand.span,
            quantity: demand.quantity,
            owner: None,
            assist: false,
            reviews: Vec::new(),
            group: self.item.groups,
            sentence: clause.sentence,
            line: clause.line,
            depth: clause.depth,
            sort: demand.sort,
            heads_list: clause.after == Stop::Colon,
        }
    }

    fn push(&mut self, clause: &'a Clause, demand: Demand, owner: Option<&str>, phrase: &Phrase) {
        if demand.span.is_empty() || demand.name.is_empty() || self.item.mention(clause, &demand) {
            return;
        }
        let nouns = self.nouns(clause);
        let mut found = self.found(clause, demand);
        // 配合X完善Y: Y is the unit's own.
        if phrase.doing != Doing::Verb(Verb::Revise) {
            found.assist = owner.is_some();
            found.owner = owner.map(str::to_owned);
        }
        // 与X签订协议
        if found.kind == K::Agreement
            && let Some(with) = phrase
                .lead
                .clone()
                .find(|&at| nouns.tag(at) == Some(Tag::Join))
        {
            found.reviews = review::bodies(
                nouns,
                with + 1..phrase.lead.end,
                ReviewAction::Agree,
                nouns.text(phrase.verb.clone()),
            );
        }
        // 领导班子和班子成员撰写对照检查材料: one for the team, one for each member.
        if found.kind == K::SelfExamination
            && let Some((team, members)) = classes(&self.subject(clause, phrase))
        {
            let object = nouns.span(phrase.object.clone());
            let mut each = found.clone();
            each.name = format!("{members}{}", found.name);
            each.span.start = object.start.clamp(found.span.start, found.span.end - 1);
            found.name = format!("{team}{}", found.name);
            self.item.found.push(found);
            self.item.found.push(each);
            return;
        }
        self.item.found.push(found);
    }

    /// The words before the verb: of its clause, and of those before it that demanded nothing.
    fn subject(&self, clause: &'a Clause, phrase: &Phrase) -> String {
        let own = self.nouns(clause).span(phrase.lead.clone());
        let end = self.nouns(clause).span(phrase.verb.clone()).start;
        match self.carried {
            Some((sentence, start))
                if sentence == clause.sentence && start < end && end - start < LONGEST_SUBJECT =>
            {
                self.source.words(start..end)
            }
            _ => self.source.words(own),
        }
    }

    /// 配合X…: where the words of the doing begin, and the body that owns it.
    fn assist(&self, clause: &'a Clause) -> (usize, Option<String>) {
        let nouns = self.nouns(clause);
        let Some(at) = clause
            .tokens
            .iter()
            .take(6)
            .position(|t| t.tag == Tag::Assist && !t.quoted)
        else {
            return (0, None);
        };
        let end = (at + 1..clause.tokens.len())
            .take(BACK)
            .find(|&i| {
                matches!(
                    nouns.tag(i),
                    Some(Tag::Verb(_) | Tag::Short(_) | Tag::Prep(_) | Tag::Act(_))
                )
            })
            .unwrap_or(clause.tokens.len());
        let owner = nouns.name(at + 1..end);
        // 配合做好准备: nobody is named.
        if owner.is_empty() {
            (at + 1, None)
        } else {
            (end, Some(owner))
        }
    }

    /// 做到“五个一”：…: the heading of a list demands nothing itself, unless it stands alone.
    fn heading(&mut self, clause: &'a Clause, next: Option<&Clause>) -> bool {
        let nouns = self.nouns(clause);
        let Some((range, count, kind)) = heading(nouns) else {
            return false;
        };
        let listed = clause.after == Stop::Colon
            || next.is_some_and(|next| next.before == Stop::Open && next.depth > clause.depth);
        if listed {
            self.list = Some(List {
                kind,
                line: clause.line,
            });
            return true;
        }
        let asks = nouns.any(0..range.start, |tag| matches!(tag, Tag::Verb(_)));
        if kind == ListKind::Other || !asks {
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
            quantity: Some(super::Quantity {
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

    /// X到位, as an entry of a list or as the end of a doing: 物资发放到位.
    fn ready(&mut self, clause: &'a Clause) -> bool {
        let nouns = self.nouns(clause);
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
        let hope = nouns.any(0..last, |tag| matches!(tag, Tag::Verb(Verb::Void)));
        let front = (0..last)
            .find(|&at| matches!(nouns.tag(at), Some(Tag::Prep(super::words::Prep::Object))));
        let given = nouns.any(0..last, |tag| {
            matches!(
                tag,
                Tag::Verb(Verb::Show | Verb::Task | Verb::Name) | Tag::Act(K::Task)
            )
        });
        if hope || !(listed || front.is_some() && given) {
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

    /// An entry of 四看 and the like that names nothing else is ticked.
    fn entry(&mut self, clause: &'a Clause) {
        let nouns = self.nouns(clause);
        let mind = nouns.any(0..clause.tokens.len(), |tag| {
            matches!(tag, Tag::Verb(Verb::Void) | Tag::Never | Tag::May)
        });
        if mind {
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

    /// 每周不少于1期: a clause that only says how much belongs to what stands before it.
    fn amount(&mut self, clause: &'a Clause) -> bool {
        let nouns = self.nouns(clause);
        let Some(at) = clause
            .tokens
            .iter()
            .position(|t| t.tag == Tag::Quantity && !t.quoted)
        else {
            return false;
        };
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
                || matches!(t.tag, Tag::Verb(Verb::Draft | Verb::Task)) && i + 1 == at
                || i < at && t.end - t.start == 1 && !matches!(t.tag, Tag::Short(_) | Tag::Hand)
                || [
                    "左右",
                    "以上",
                    "字数",
                    "篇幅",
                    "时间",
                    "人数",
                    "时长",
                    "共计",
                    "家",
                    "上",
                    "下",
                    "以",
                    "学习时间",
                ]
                .iter()
                .any(|w| self.source.is(t, w))
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
        let _ = nouns;
        if let Some((hundredths, printed)) = quantity
            && let Some(last) = self
                .item
                .found
                .last_mut()
                .filter(|f| f.sentence == clause.sentence && f.quantity.is_none())
        {
            last.quantity = Some(super::Quantity {
                hundredths,
                unit: format!("{printed}{unit}"),
            });
        }
        true
    }

    /// The thing that a review phrase looks at, where it stands before it without a verb.
    fn topic(&self, clause: &'a Clause, run: Range<usize>) -> Range<usize> {
        let nouns = self.nouns(clause);
        let mut range = nouns.trim(run);
        // 将X报Y, 对X审核
        if let Some(front) = range
            .clone()
            .rev()
            .find(|&at| matches!(nouns.tag(at), Some(Tag::Prep(super::words::Prep::Object))))
        {
            range.start = front + 1;
        }
        let cut = range.clone().find(|&at| {
            matches!(
                nouns.tag(at),
                Some(Tag::Prep(_) | Tag::Frequency | Tag::After)
            ) && at > range.start
        });
        if let Some(cut) = cut {
            range.end = cut;
        }
        let range = nouns.trim(range);
        match nouns.item(range.clone()).map(|item| item.head) {
            None | Some(Head::Post | Head::Thing(Thing::Person) | Head::Verb(_)) => {
                range.end..range.end
            }
            _ => range,
        }
    }

    /// A review: of the thing that the clause names, or of what was demanded before.
    fn look(
        &mut self,
        clause: &'a Clause,
        look: &Look,
        topic: Range<usize>,
        targets: &mut Vec<usize>,
    ) {
        let nouns = self.nouns(clause);
        if look.action() == Some(ReviewAction::Agree) {
            self.agreement(clause, look);
            *targets = self.item.fellows(self.item.found.len());
            return;
        }
        let object = nouns.trim(look.object.clone());
        let thing = if object.is_empty() {
            topic
        } else {
            object.clone()
        };
        if thing.is_empty() {
            if targets.is_empty() {
                *targets = self.item.last_group(clause);
            }
            self.item.attach(targets, &look.reviews);
            // 方案经X审核后报Y备案: the whole way belongs to it.
            let end = nouns.span(look.range.clone()).end;
            for &at in targets.iter() {
                if let Some(found) = self.item.found.get_mut(at).filter(|f| {
                    f.kind == K::ReviewOnly
                        && f.sentence == clause.sentence
                        && f.span.end + 1 >= nouns.span(look.range.clone()).start
                }) {
                    found.span.end = end.max(found.span.end);
                }
            }
            return;
        }
        targets.clear();
        self.item.groups += 1;
        for (kind, name, range) in self.things(nouns, look, thing, !object.is_empty()) {
            let known = self.item.known(&name);
            if !known.is_empty() {
                self.item.attach(&known, &look.reviews);
                targets.extend(known);
                continue;
            }
            let Some(kind) = kind else { continue };
            let end = if object.is_empty() {
                look.range.end
            } else {
                look.verb.end
            };
            let words = range.start.min(look.verb.start)..range.end.max(end);
            let mut found = self.found(
                clause,
                Demand {
                    kind,
                    name,
                    span: nouns.span(words),
                    quantity: None,
                    sort: Sort::Product,
                },
            );
            found.reviews = look.reviews.clone();
            targets.push(self.item.found.len());
            self.item.found.push(found);
        }
    }

    /// 调整课程须报X批准: the duty is to ask, not to do; the words before are the thing.
    fn permit(&mut self, clause: &'a Clause, look: &Look, made: &[usize]) {
        let must = look
            .range
            .start
            .checked_sub(1)
            .and_then(|at| clause.tokens.get(at))
            .is_some_and(|t| {
                ["须", "应", "必须", "需", "应当", "均须"]
                    .iter()
                    .any(|w| self.source.is(t, w))
            });
        let must = must
            || clause
                .tokens
                .get(look.range.start)
                .is_some_and(|t| self.source.is(t, "须经"));
        let [only] = made else { return };
        let end = self.nouns(clause).span(look.range.clone()).end;
        if let Some(found) = self.item.found.get_mut(*only).filter(|_| must) {
            found.kind = K::ReviewOnly;
            found.span.end = end.max(found.span.end);
            found.name = self
                .source
                .words(found.span.start..found.span.end)
                .chars()
                .take(found.name.chars().count().max(4))
                .collect();
        }
    }

    fn agreement(&mut self, clause: &'a Clause, look: &Look) {
        let nouns = self.nouns(clause);
        let object = nouns.trim(look.object.clone());
        let name = if object.is_empty() {
            nouns.name(look.verb.clone())
        } else {
            nouns.name(object)
        };
        if name.is_empty() {
            return;
        }
        self.item.groups += 1;
        let mut found = self.found(
            clause,
            Demand {
                kind: K::Agreement,
                name,
                span: nouns.span(look.range.clone()),
                quantity: None,
                sort: Sort::Product,
            },
        );
        found.reviews = look.reviews.clone();
        self.item.found.push(found);
    }

    /// The things that are reviewed or handed up, and the kind that each has if nothing before makes it.
    fn things(
        &self,
        nouns: Nouns<'a>,
        look: &Look,
        thing: Range<usize>,
        after: bool,
    ) -> Vec<(Option<K>, String, Range<usize>)> {
        let text = nouns.text(thing.clone());
        if let Some((team, members)) = classes(&text)
            && let Some(item) = nouns
                .item(thing.clone())
                .filter(|item| item.head == Head::Noun(K::SelfExamination))
        {
            let paper = nouns.text(item.at..item.at + 1);
            return vec![
                (
                    Some(K::ReviewOnly),
                    format!("{members}{paper}"),
                    thing.clone(),
                ),
                (Some(K::ReviewOnly), format!("{team}{paper}"), thing),
            ];
        }
        let hands = look.action() == Some(ReviewAction::Report);
        let items = nouns.items(thing.clone());
        let several = items.len() > 1
            && items
                .iter()
                .all(|item| matches!(item.head, Head::Noun(_) | Head::Thing(Thing::Work)));
        let ranges: Vec<Range<usize>> = if several {
            items.into_iter().map(|item| item.range).collect()
        } else {
            vec![thing]
        };
        ranges
            .into_iter()
            .filter_map(|range| {
                let item = nouns.item(range.clone())?;
                let word = nouns.text(item.at..item.at + 1);
                let kind = match item.head {
                    Head::Noun(K::Report) | Head::Thing(Thing::State) if hands => Some(K::Report),
                    Head::Noun(K::Document | K::Rules | K::Rectification)
                        if hands && after && !word.ends_with("材料") =>
                    {
                        Some(K::Document)
                    }
                    Head::Thing(Thing::Spirit | Thing::Field | Thing::Person)
                    | Head::Post
                    | Head::Verb(_) => None,
                    Head::Unknown if hands && after => None,
                    _ => Some(K::ReviewOnly),
                };
                Some((kind, nouns.name(range.clone()), range))
            })
            .collect()
    }
}

/// A subject is not longer than this many characters.
const LONGEST_SUBJECT: usize = 80;

/// 领导班子和班子成员: the two classes of subjects, by their printed names.
fn classes(text: &str) -> Option<(&'static str, &'static str)> {
    let team = text.find("班子")?;
    let members = text.rfind("成员").or_else(|| text.rfind("个人"))?;
    let joint = text.get(team..members)?.contains(['和', '及', '、', '与']);
    if !joint {
        return None;
    }
    let team = if text.contains("领导班子") {
        "领导班子"
    } else {
        "班子"
    };
    Some((
        team,
        if text.get(members..)?.starts_with("成员") {
            "成员"
        } else {
            "个人"
        },
    ))
}

/// The heading of a counted list, between quotation marks or bare: its words, its number, its sort.
fn heading(nouns: Nouns<'_>) -> Option<(Range<usize>, u32, ListKind)> {
    let len = nouns.tokens.len();
    let start = (0..len).find(|&at| nouns.is(at, "“") || nouns.is(at, "\""))?;
    let end =
        (start + 1..len.min(start + 10)).find(|&at| nouns.is(at, "”") || nouns.is(at, "\""))?;
    let text = nouns.text(start + 1..end);
    let mut chars = text.chars();
    let count = match chars.next()? {
        c @ '1'..='9' => c.to_digit(10)?,
        c => "一二三四五六七八九十".chars().position(|n| n == c)? as u32 + 1,
    };
    let rest = chars.as_str();
    let rest = rest.strip_prefix('个').unwrap_or(rest);
    let kind = match rest {
        "一" => ListKind::Ones,
        "到位" => ListKind::Ready,
        _ if [
            "带头", "看", "查", "必须", "坚持", "严格", "聚焦", "深入", "做到", "要", "比", "有",
        ]
        .contains(&rest) =>
        {
            ListKind::Other
        }
        _ => return None,
    };
    Some((start..end + 1, count, kind))
}
