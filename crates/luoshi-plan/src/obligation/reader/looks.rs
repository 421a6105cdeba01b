//! What a review hangs on.

use std::ops::Range;

use super::told::happens;
use super::{Reading, classes};
use crate::obligation::clause::Clause;
use crate::obligation::demand::{self, Demand, Sort};
use crate::obligation::found::BACK;
use crate::obligation::object::{Filler, Head, Nouns, PAPERS};
use crate::obligation::review::Look;
use crate::obligation::words::{Prep, Tag, Thing, Verb, sets};
use crate::obligation::{ObligationKind as K, ReviewAction};

impl<'a> Reading<'a> {
    /// The thing that a review phrase looks at, where it stands before it without a verb.
    pub(super) fn topic(&self, clause: &'a Clause, run: Range<usize>) -> Range<usize> {
        let nouns = self.nouns(clause);
        // 发现问题及时报X: the case is not the thing.
        if nouns.any(run.clone(), |tag| tag == Tag::Verb(Verb::If)) {
            return run.end..run.end;
        }
        // 验收合格后报X: what stands before 后 is a condition.
        let after = run
            .clone()
            .rev()
            .find(|&at| nouns.tag(at) == Some(Tag::After));
        // 学校要第一时间向X报告: who does it.
        let modal = run
            .clone()
            .rev()
            .find(|&at| nouns.is_any(at, sets::MODALS))
            .filter(|&at| self.actor(clause, run.start..at));
        let from = after.max(modal).map_or(run.start, |at| at + 1);
        let mut range = nouns.trim(from..run.end);
        // 将X报Y, 对X审核
        if let Some(front) = range
            .clone()
            .rev()
            .find(|&at| matches!(nouns.tag(at), Some(Tag::Prep(Prep::Object))))
        {
            range.start = front + 1;
        }
        let cut = range.clone().find(|&at| {
            matches!(
                nouns.tag(at),
                Some(Tag::Prep(_) | Tag::Frequency | Tag::After)
            ) && (at > range.start || !matches!(nouns.tag(at), Some(Tag::Prep(Prep::Object))))
        });
        if let Some(cut) = cut {
            range.end = cut;
        }
        let range = nouns.trim(range);
        match nouns.item(range.clone()).map(|item| item.head) {
            None
            | Some(Head::Post | Head::Noun(K::Body) | Head::Thing(Thing::Person) | Head::Verb(_)) => {
                range.end..range.end
            }
            _ => range,
        }
    }

    /// Whether the words name somebody, not a thing: 考点学校, 各班班主任.
    fn actor(&self, clause: &'a Clause, words: Range<usize>) -> bool {
        let nouns = self.nouns(clause);
        nouns.item(words).is_some_and(|item| {
            matches!(
                item.head,
                Head::Post | Head::Noun(K::Body) | Head::Thing(Thing::Person)
            ) || nouns.is_any(item.at, sets::PLACES)
                || nouns.is_any(item.at, sets::UNITS)
        })
    }

    /// 将X报Y: the thing that stands before the review, if no other verb takes it.
    pub(super) fn handed(&self, clause: &'a Clause, run: Range<usize>) -> Option<Range<usize>> {
        let nouns = self.nouns(clause);
        let at = run
            .clone()
            .rev()
            .take(BACK)
            .find(|&at| nouns.is_any(at, sets::TAKING))?;
        let taken = nouns.any(at + 1..run.end, |tag| {
            matches!(tag, Tag::Verb(_) | Tag::Short(_) | Tag::After | Tag::Then)
        });
        (!taken && at + 1 < run.end).then_some(at..run.end)
    }

    /// 方案征求意见后报X: the paper that the clause is about, as one that is only reviewed.
    fn subject_paper(&mut self, clause: &'a Clause) -> Option<Vec<usize>> {
        let nouns = self.nouns(clause);
        let verb = clause.tokens.iter().position(|t| {
            let signed = sets::SIGNED.iter().any(|word| self.source.is(t, word));
            !t.quoted
                && (signed
                    || matches!(
                        t.tag,
                        Tag::Verb(_) | Tag::Prep(_) | Tag::Hand | Tag::Look(_)
                    ))
        })?;
        let range = nouns.trim(0..verb);
        let item = nouns.item(range.clone())?;
        let Head::Noun(kind) = item.head else {
            return None;
        };
        let name = nouns.name(range.clone());
        if !PAPERS.contains(&kind) || name.is_empty() {
            return None;
        }
        let known = self.item.known(&name);
        if !known.is_empty() {
            return Some(known);
        }
        self.item.groups += 1;
        let demand = Demand {
            kind: K::ReviewOnly,
            name,
            span: nouns.span(0..clause.tokens.len()),
            quantity: None,
            sort: Sort::Product,
        };
        let found = self.found(clause, demand);
        self.item.found.push(found);
        Some(vec![self.item.found.len() - 1])
    }

    /// 候选人名单，报党委审批: the clause before is only the name of the thing.
    fn bare_paper(&mut self, clause: &'a Clause, look: &Look) -> Option<Vec<usize>> {
        let opens = clause
            .tokens
            .get(..look.range.start)?
            .iter()
            .all(|t| matches!(t.tag, Tag::Manner | Tag::Time));
        let bare = self
            .bare
            .take()
            .filter(|bare| opens && bare.sentence == clause.sentence)?;
        self.item.groups += 1;
        let end = self.nouns(clause).span(look.range.clone()).end;
        let last = bare.names.len().saturating_sub(1);
        let mut targets = Vec::new();
        for (index, (name, span)) in bare.names.into_iter().enumerate() {
            let known = self.item.known(&name);
            if !known.is_empty() {
                targets.extend(known);
                continue;
            }
            let to = if index == last { end } else { span.end };
            let demand = Demand {
                kind: bare.kind,
                name,
                span: span.start..to,
                quantity: None,
                sort: Sort::Product,
            };
            let found = self.found(clause, demand);
            targets.push(self.item.found.len());
            self.item.found.push(found);
        }
        Some(targets)
    }

    /// A review that waited for what it is of.
    pub(super) fn wait(&mut self, clause: &'a Clause, look: &Look, targets: &mut Vec<usize>) {
        if targets.is_empty() {
            self.look(clause, look, 0..0, targets);
        } else {
            self.item.attach(targets, &look.reviews);
        }
    }

    /// A review: of the thing that the clause names, or of what was demanded before.
    pub(super) fn look(
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
        // 会上，各科汇报进展: said there.
        if self.sitting == Some(clause.sentence)
            && nouns.is_any(look.verb.start, sets::HEARD)
            && look.reviews.iter().all(|review| review.by.is_none())
        {
            return;
        }
        let object = nouns.trim(look.object.clone());
        let thing = if object.is_empty() {
            topic
        } else {
            object.clone()
        };
        // 选举业委会，结果报街道备案: of what was done.
        let outcome = look.action() == Some(ReviewAction::File)
            && nouns.text(thing.clone()) == OUTCOME
            && self
                .item
                .found
                .last()
                .is_some_and(|f| f.sentence == clause.sentence);
        let thing = if outcome { thing.end..thing.end } else { thing };
        // 提前复市的及时报告商务局: in which case.
        let case = object.is_empty()
            && nouns.is_any(look.verb.start, sets::REPORTED)
            && nouns.tag(thing.end) == Some(Tag::Of);
        if case {
            self.told_only(clause, look);
            return;
        }
        // 填写调查表，纸质版交教务处: the copy of what was made.
        let copy = sets::COPIES.contains(&nouns.text(thing.clone()).as_str())
            && !self.item.last_group(clause).is_empty();
        let thing = if copy { thing.end..thing.end } else { thing };
        // 在方案上签字: a paper that nobody has named yet.
        let upon = look
            .range
            .start
            .checked_sub(1)
            .is_some_and(|at| nouns.is_any(at, sets::UPON));
        if thing.is_empty() && targets.is_empty() && upon {
            return;
        }
        // 参会人员签字: they were there.
        let present = nouns.is_any(look.verb.start, sets::SIGNED)
            && object.is_empty()
            && nouns
                .item(thing.clone())
                .is_some_and(|item| matches!(item.head, Head::Unknown | Head::Thing(Thing::Plain)));
        if present {
            return;
        }
        // 每季度向党委汇报一次工作: the report is the duty.
        let counted = !thing.is_empty()
            && nouns.item(thing.clone()).is_none()
            && nouns.is_any(look.verb.start, sets::REPORTED)
            && look.reviews.iter().any(|review| review.by.is_some());
        if counted {
            let mut found = self.found(
                clause,
                Demand {
                    kind: K::Report,
                    name: nouns.name(look.verb.clone()),
                    span: nouns.span(look.range.clone()),
                    quantity: demand::count(nouns, 0..look.range.start, look.range.clone()),
                    sort: Sort::Product,
                },
            );
            found.reviews.clone_from(&look.reviews);
            self.item.groups += 1;
            self.item.found.push(found);
            return;
        }
        if thing.is_empty() {
            // 征求意见后报X: what was made before is handed up, not the asking.
            targets.retain(|&at| self.item.takes_reviews(at));
            if targets.is_empty() {
                let again = self.reviewed.clone().filter(|(sentence, _, found)| {
                    *sentence == clause.sentence && *found == self.item.found.len()
                });
                *targets = again
                    .map(|(_, targets, _)| targets)
                    .filter(|_| !happens(clause))
                    .or_else(|| self.urgent(clause, look))
                    .or_else(|| self.subject_paper(clause))
                    .or_else(|| self.bare_paper(clause, look))
                    .unwrap_or_else(|| self.item.last_group(clause));
            }
            if targets.is_empty() {
                self.told_only(clause, look);
                return;
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
        // 将有关材料报X, and a list below tells which.
        let vague = thing
            .start
            .checked_sub(1)
            .is_some_and(|at| nouns.is_any(at, sets::VAGUE))
            || nouns.is_any(thing.start, sets::VAGUE);
        if vague && nouns.ends_any(thing.clone(), sets::UNNAMED) {
            self.pending.clone_from(&look.reviews);
            return;
        }
        targets.clear();
        // 连同目录一并上报: what was made before goes with it.
        if nouns.is_any(thing.start, sets::WITH) {
            let made = self.item.last_group(clause);
            self.item.attach(&made, &look.reviews);
        }
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
            let from = if object.is_empty() || targets.is_empty() {
                range.start.min(look.verb.start)
            } else {
                range.start
            };
            let words = from..range.end.max(end);
            let mut found = self.found(
                clause,
                Demand {
                    kind,
                    name,
                    span: nouns.span(words),
                    quantity: demand::count(
                        nouns,
                        0..look.range.start,
                        look.range.start..clause.tokens.len().min(look.range.end + 2),
                    ),
                    sort: Sort::Product,
                },
            );
            if kind != K::Task {
                found.reviews = look.reviews.clone();
            }
            targets.push(self.item.found.len());
            self.item.found.push(found);
        }
        if !targets.is_empty() {
            self.reviewed = Some((clause.sentence, targets.clone(), self.item.found.len()));
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
        // 召开议事会，商讨…: what is talked over at a meeting.
        let talk =
            self.before(clause).meeting && look.reviews.iter().all(|review| review.by.is_none());
        if name.is_empty() || talk {
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
        let long = nouns.is_any(look.verb.start, sets::TELLING);
        let reported = hands && nouns.is_any(look.verb.start, sets::REPORTED);
        let items = nouns.items(thing.clone());
        let several = items.len() > 1
            && items.iter().all(|item| {
                matches!(
                    item.head,
                    Head::Noun(_) | Head::Act(K::Report) | Head::Thing(Thing::Work | Thing::State)
                )
            });
        // 试卷和标准答案: the last may be in no table.
        let several = several
            || items.len() > 1
                && items.split_last().is_some_and(|(last, first)| {
                    last.head == Head::Unknown
                        && first.iter().all(
                            |item| matches!(item.head, Head::Noun(kind) if PAPERS.contains(&kind)),
                        )
                });
        // 样卷、答案和审核表交X: each looks like a paper.
        let several = several
            || hands
                && items.len() > 1
                && items
                    .iter()
                    .any(|item| matches!(item.head, Head::Noun(kind) if PAPERS.contains(&kind)))
                && items.iter().all(|item| {
                    matches!(
                        item.head,
                        Head::Noun(_) | Head::Thing(Thing::Work | Thing::State)
                    ) || matches!(item.head, Head::Unknown | Head::Thing(Thing::Plain))
                        && item.range.len() <= SHORT_PAPER
                });
        // 将进展情况、存在问题和措施报X: one account.
        let account = hands
            && !after
            && items.len() > 1
            && items.iter().any(|item| {
                matches!(item.head, Head::Thing(Thing::State | Thing::Problem))
                    && nouns.ends_any(item.range.clone(), sets::ACCOUNT)
            });
        if account {
            return vec![(Some(K::Report), nouns.name(thing.clone()), thing)];
        }
        let ranges: Vec<Range<usize>> = if several {
            items.into_iter().map(|item| item.range).collect()
        } else {
            vec![thing]
        };
        ranges
            .into_iter()
            .filter_map(|range| {
                let last = nouns.item(range.clone())?;
                // 完成情况、存在问题和下一步打算: the entry that a table has tells the kind.
                let named = nouns
                    .items(range.clone())
                    .into_iter()
                    .find(|item| item.head != Head::Unknown);
                let item = if last.head == Head::Unknown {
                    named.unwrap_or(last)
                } else {
                    last
                };
                let word = nouns.text(item.at..item.at + 1);
                let goods = hands && nouns.ends_any(range.clone(), sets::GOODS);
                let kind = match item.head {
                    _ if goods => Some(K::Task),
                    // 重大事项须及时报告
                    Head::Unknown | Head::Thing(Thing::Plain) if reported => Some(K::Report),
                    // 汇报上半年宣传工作
                    _ if reported && item.filler == Filler::Work => Some(K::Report),
                    // 提交申报表: made elsewhere.
                    Head::Noun(K::Document) if hands && after && word.starts_with(APPLIED) => {
                        Some(K::ReviewOnly)
                    }
                    // 将《汇总表》报送X: figures of the work.
                    Head::Noun(K::Document)
                        if hands
                            && !word.starts_with(APPLIED)
                            && nouns.ends_any(item.range.clone(), sets::FIGURED) =>
                    {
                        Some(K::Report)
                    }
                    // 销号结果报X备案
                    Head::Thing(Thing::State)
                        if look.action() == Some(ReviewAction::File)
                            && nouns.text(look.verb.clone()).starts_with(HANDED) =>
                    {
                        Some(K::Report)
                    }
                    // 闲置校舍移交: no paper.
                    Head::Unknown | Head::Thing(Thing::Plain)
                        if nouns.is_any(look.verb.start, sets::HANDED_OVER)
                            && nouns.ends_any(range.clone(), sets::PLACES_GIVEN) =>
                    {
                        Some(K::Task)
                    }
                    // 移交问题线索
                    Head::Thing(Thing::Problem)
                        if nouns.is_any(look.verb.start, sets::HANDED_OVER) =>
                    {
                        Some(K::ReviewOnly)
                    }
                    Head::Noun(K::Report)
                    | Head::Act(K::Report)
                    | Head::Thing(Thing::State | Thing::Problem | Thing::Opinion)
                        if hands =>
                    {
                        Some(K::Report)
                    }
                    // 上交考核表: made elsewhere.
                    Head::Noun(_)
                        if hands && after && nouns.is_any(look.verb.start, sets::GIVEN) =>
                    {
                        Some(K::ReviewOnly)
                    }
                    // 上报学生信息
                    Head::Noun(K::Document)
                        if hands && after && long && nouns.ends_any(range.clone(), sets::FACTS) =>
                    {
                        Some(K::Report)
                    }
                    Head::Noun(kind)
                        if hands && after && PAPERS.contains(&kind) && !word.ends_with("材料") =>
                    {
                        Some(kind)
                    }
                    // 提交申请
                    Head::Verb(_)
                        if hands && after && nouns.is_any(item.at, sets::APPLICATIONS) =>
                    {
                        Some(K::Document)
                    }
                    Head::Thing(Thing::Spirit | Thing::Field | Thing::Person)
                    | Head::Post
                    | Head::Verb(_) => None,
                    // 不良反应上报疾控中心
                    Head::Unknown
                        if hands
                            && !after
                            && long
                            && !nouns.any(range.clone(), |tag| {
                                matches!(tag, Tag::Mark | Tag::Of | Tag::Act(_) | Tag::Verb(_))
                            }) =>
                    {
                        Some(K::Report)
                    }
                    // 上报水情: what is told is a report.
                    Head::Unknown if hands && after && long => Some(K::Report),
                    Head::Unknown if hands && after => None,
                    _ => Some(K::ReviewOnly),
                };
                Some((kind, nouns.name(range.clone()), range))
            })
            .collect()
    }
}

/// A paper in no table is named in so many words at most.
const SHORT_PAPER: usize = 4;

/// What came of the doing before.
const OUTCOME: &str = "结果";

/// Begins the names of papers by which something is applied for.
const APPLIED: &str = "申报";

/// The sign of what is handed up.
const HANDED: char = '报';
