//! Reads the words of an item into obligations, clause by clause.

mod around;
mod aside;
mod lists;
mod looks;
mod memory;
mod passed;
mod told;

use std::ops::Range;

use around::{after_meeting, at_meeting, cites, classes, forbids, names_part, past, staged};
use lists::{List, ListKind};

use super::catalogue;
use super::clause::{self, Clause};
use super::demand::{self, Before, Demand};
use super::found::{BACK, Found, Item};
use super::object::{EVENTS, Head, Nouns, PAPERS};
use super::phrase::{self, Doing, Phrase};
use super::review::{self, Look};
use super::token::{self, Source};
use super::words::{Prep, Stop, Tag, Verb, sets};
use super::{Obligation, ObligationKind as K, Review, ReviewAction};

/// The longest content that is read, in bytes: 20,000 characters, ten times what any item has. Reading
/// takes some eighty times the memory of the text.
pub const LONGEST: usize = 60_000;

/// What the content of one item demands, in printed order; nothing when it is over [`LONGEST`].
///
/// The rules are those of the project's guideline for requirement sentences; `docs/readers.md`
/// tells how they are applied. Any text is read: what no rule knows demands nothing.
pub fn read(content: &str) -> Vec<Obligation> {
    if content.len() > LONGEST {
        return Vec::new();
    }
    let source = Source::new(content);
    let tokens = token::tokens(&source);
    let clauses = catalogue::parted(&source, clause::clauses(&source, &tokens));
    let mut reading = Reading {
        source: &source,
        item: Item::default(),
        list: None,
        pending: Vec::new(),
        bare: None,
        coming: false,
        contents: None,
        aside: None,
        allowed: false,
        carried: None,
        case: None,
        opening: None,
        sitting: None,
        done_first: false,
        reviewed: None,
    };
    for (index, clause) in clauses.iter().enumerate() {
        let next = clauses.get(index + 1);
        reading.clause(clause, next);
    }
    reading.item.settle(&source)
}

/// Names that stood alone in a clause, with their places.
struct Bare {
    sentence: usize,
    names: Vec<(String, Range<usize>)>,
    /// What they are, if nothing before makes them.
    kind: K,
}

struct Reading<'a> {
    source: &'a Source,
    item: Item,
    /// The heading of the list at hand.
    list: Option<List>,
    /// Reviews of papers that only a list to come names: 有关材料报X，材料包括：…
    pending: Vec<Review>,
    /// A clause that is only a name: what the review in the next one is of.
    bare: Option<Bare>,
    /// The next clause begins with a review.
    coming: bool,
    /// The sentence tells what a paper holds from here on.
    contents: Option<usize>,
    /// The part of the sentence behind a label that only tells how, where or of whom: 检查方式：随机抽查.
    aside: Option<usize>,
    /// 可通过讲座，…: what follows the means is allowed only, too.
    allowed: bool,
    /// The things of the last review that the sentence names, and how many were found then.
    reviewed: Option<(usize, Vec<usize>, usize)>,
    /// The part of a sentence that began with what may happen: 发现险情，….
    case: Option<usize>,
    /// What stands right before 报 is done before it is handed up, and no mere condition.
    done_first: bool,
    /// Where the words of the sentence begin that no demand has used: the subject of what follows.
    carried: Option<(usize, usize)>,
    /// The sentence that the last list number begins.
    opening: Option<usize>,
    /// The sentence that tells what is done at a meeting: 会上，….
    sitting: Option<usize>,
}

impl<'a> Reading<'a> {
    fn nouns(&self, clause: &'a Clause) -> Nouns<'a> {
        Nouns {
            source: self.source,
            tokens: &clause.tokens,
        }
    }

    fn clause(&mut self, clause: &'a Clause, next: Option<&Clause>) {
        if at_meeting(self.source, clause) {
            self.sitting = Some(clause.sentence);
        }
        if clause.numbered {
            self.opening = Some(clause.sentence);
        }
        let before = self.item.found.len();
        if self
            .carried
            .is_some_and(|(sentence, _)| sentence != clause.sentence)
        {
            self.carried = None;
        }
        let allowed = std::mem::take(&mut self.allowed) && clause.before == Stop::Comma;
        // 检查方式：随机抽查，召开反馈会: what begins with a plain verb is done again.
        let begins = clause.tokens.first().is_some_and(|t| match t.tag {
            Tag::Verb(verb) => {
                verb.makes() || matches!(verb, Verb::Meet | Verb::Run | Verb::SetUp | Verb::Task)
            }
            _ => false,
        });
        let aside = self.aside == Some(clause.segment)
            && clause.before != Stop::Semicolon
            && !(begins && clause.before == Stop::Comma);
        if allowed || aside || self.contents == Some(clause.sentence) {
            return;
        }
        if told::happens(clause) {
            self.case = Some(clause.segment);
        }
        self.coming = clause.after == Stop::Comma
            && next.is_some_and(|next| {
                next.tokens
                    .iter()
                    .find(|t| !matches!(t.tag, Tag::Manner | Tag::Time))
                    .is_some_and(|t| {
                        matches!(
                            t.tag,
                            Tag::Prep(Prep::Through) | Tag::Hand | Tag::HandFor(_)
                        )
                    })
            });
        self.demands(clause, next);
        self.remember(clause);
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
        let over = |list: List| {
            list.line != clause.line
                || matches!(list.kind, ListKind::Other | ListKind::All)
                    && list.sentence < clause.sentence
        };
        if self.list.is_some_and(over) {
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
        // 结果与评优挂钩, 作为付款依据: what comes of it.
        let tied = clause
            .tokens
            .last()
            .is_some_and(|t| sets::TIED.iter().any(|word| self.source.is(t, word)))
            && clause
                .tokens
                .iter()
                .any(|t| sets::TIED_BY.iter().any(|word| self.source.is(t, word)));
        if tied
            || cites(self.source, clause)
            || forbids(self.source, clause)
            || names_part(self.source, clause, next)
            || past(self.source, clause)
            || staged(self.source, clause)
            || self.tells_more(clause)
            || self.fronts(clause, next)
        {
            return;
        }
        // 完成一项、验收一项; 谁检查谁签字: how, not what.
        let each = clause
            .tokens
            .iter()
            .filter(|t| sets::EACH_TIME.iter().any(|word| self.source.is(t, word)))
            .count();
        if each > 1 {
            return;
        }
        if self.heading(clause, next) || self.ready(clause) || self.amount(clause) {
            return;
        }
        if self.list.is_some_and(|list| list.kind == ListKind::All) {
            self.entry(clause);
            return;
        }
        let (start, owner) = self.assist(clause);
        let before = self.item.found.len();
        // What the reviews of the clause look at.
        let mut targets: Vec<usize> = Vec::new();
        let mut at = start;
        // 经领导同意后曝光: the review of what follows.
        let mut waiting: Option<Look> = None;
        for look in review::looks(self.source, &clause.tokens) {
            // 经批准可延期: leave, no duty.
            let leave = clause.tokens.get(look.range.end).is_some_and(|t| {
                t.tag == Tag::May
                    && !t.quoted
                    && !sets::ONLY_THEN.iter().any(|word| self.source.is(t, word))
            });
            if look.range.start < at || leave {
                continue;
            }
            let mut run = at..look.range.start;
            let handed = self.handed(clause, run.clone());
            run.end = handed.clone().map_or(run.end, |thing| thing.start);
            self.done_first = matches!(
                clause.tokens.get(look.range.start).map(|t| t.tag),
                Some(Tag::Hand)
            ) && look.object.is_empty()
                && handed.is_none()
                && !look.reviews.is_empty();
            let made = self.run(clause, run.clone(), owner.as_deref(), false);
            self.done_first = false;
            if made {
                targets = self.item.fellows(self.item.found.len());
                self.permit(clause, &look, &targets);
            }
            let topic = match handed {
                Some(thing) => self.topic(clause, thing),
                None if targets.is_empty() => self.topic(clause, run),
                None => 0..0,
            };
            if let Some(first) = waiting.take() {
                self.wait(clause, &first, &mut targets);
            }
            at = look.range.end;
            let through = clause
                .tokens
                .get(look.range.start)
                .is_some_and(|t| matches!(t.tag, Tag::Prep(Prep::Through | Prep::By)));
            let passed = clause
                .tokens
                .get(look.range.end.saturating_sub(1))
                .is_some_and(|t| t.tag == Tag::After);
            let named =
                self.nouns(clause).item(topic.clone()).is_some_and(|item| {
                    matches!(item.head, Head::Noun(_))
                        || self.nouns(clause).items(topic.clone()).iter().any(
                            |item| matches!(item.head, Head::Noun(kind) if PAPERS.contains(&kind)),
                        )
                        || !self
                            .item
                            .known(&self.nouns(clause).name(topic.clone()))
                            .is_empty()
                });
            // 重大事项经会议表决后公示: the thing is told of behind, too.
            let about = topic.is_empty() && !self.made_paper(clause)
                || !topic.is_empty() && passed && !named;
            if through && targets.is_empty() && about {
                waiting = Some(look);
            } else {
                self.look(clause, &look, topic, &mut targets);
            }
        }
        let count = self.item.found.len();
        self.run(clause, at..clause.tokens.len(), owner.as_deref(), at == 0);
        if let Some(first) = waiting {
            targets = (count..self.item.found.len()).collect();
            self.wait(clause, &first, &mut targets);
        }
        if self.item.found.len() == before
            && self.list.is_some_and(|list| list.kind == ListKind::Other)
            && clause.after != Stop::Colon
        {
            self.entry(clause);
        }
        if self.item.found.len() == before
            && self.list.is_some_and(|list| list.kind == ListKind::Ones)
        {
            self.once(clause);
        }
    }

    fn made_paper(&self, clause: &Clause) -> bool {
        let mut recent = self.item.found.iter().rev().take(BACK);
        recent.any(|f| {
            f.sentence == clause.sentence && (PAPERS.contains(&f.kind) || f.kind == K::Task)
        })
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
        let told = self.told(clause);
        let end = run.end;
        for mut phrase in phrase::phrases(self.source, &clause.tokens, run) {
            // 进行初检后报教育局: done first, and demanded.
            // 签名后交教务处: no event of its own.
            let event = phrase.doing == Doing::Act(K::Activity);
            if self.done_first && !event && phrase.condition && phrase.object.end + 1 >= end {
                phrase.condition = false;
            }
            // 形成自查材料后，报X审核: the paper is made to be handed up.
            let makes = matches!(phrase.doing, Doing::Verb(verb) if verb.makes());
            if self.coming && makes && phrase.condition && phrase.object.end + 1 >= end {
                phrase.condition = false;
            }
            // 方案、名单，报X审批: what the next clause has looked at.
            // 疏散演练，报送总结: an event is held all the same.
            let held = nouns.item(phrase.object.clone()).is_some_and(|item| {
                matches!(item.head, Head::Act(kind) | Head::Noun(kind)
                    if EVENTS.contains(&kind) && !matches!(kind, K::Evaluation | K::Appraisal))
            });
            if phrase.doing == Doing::Name && self.coming && !held {
                continue;
            }
            // A name in brackets tells more about what stands before them.
            if phrase.doing == Doing::Name && !(whole && clause.depth == 0) {
                continue;
            }
            if let Some(at) = told {
                // 集中学习（集中学习不少于4天）: how much, of what stands before.
                let amount = demand::demands(nouns, &phrase, self.before(clause))
                    .into_iter()
                    .find_map(|demand| demand.quantity);
                if let Some(found) = self.item.found.get_mut(at).filter(|f| f.quantity.is_none()) {
                    found.quantity = amount;
                }
                continue;
            }
            if self.debated(clause, &phrase)
                || self.looked_over(clause, &phrase)
                || self.argued(clause, &phrase)
            {
                continue;
            }
            let demands = demand::demands(nouns, &phrase, self.before(clause));
            // 发表讲话或刊发文章: either will do.
            let either = made && nouns.is_any(phrase.lead.start, sets::EITHER);
            if let Some(last) = self.item.found.last_mut().filter(|_| either) {
                last.span.end = nouns.span(phrase.object.clone()).end.max(last.span.end);
                continue;
            }
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

    /// 召开例会（…）, 检查教案（…）: the bracket tells more about what stands before it.
    fn told(&self, clause: &Clause) -> Option<usize> {
        if clause.depth == 0 || self.list.is_some() {
            return None;
        }
        let from = self.item.found.len().saturating_sub(BACK);
        (from..self.item.found.len()).rev().find(|&at| {
            let Some(f) = self.item.found.get(at) else {
                return false;
            };
            let near = f.span.start < clause.bracket && f.span.end + BRACKET_NEAR > clause.bracket;
            let umbrella = sets::UMBRELLAS.iter().any(|word| f.name.ends_with(word));
            let parts = matches!(
                f.kind,
                K::Task | K::Checklist | K::Rectification | K::SelfStudy
            ) || f.kind == K::Activity && umbrella;
            f.sentence == clause.sentence && f.depth < clause.depth && near && !parts
        })
    }

    pub(super) fn before(&self, clause: &Clause) -> Before {
        let recent = || self.item.found.iter().rev().take(BACK);
        Before {
            meeting: self.sitting == Some(clause.sentence)
                || !after_meeting(self.source, clause)
                    && recent().any(|f| {
                        f.kind == K::Meeting
                            && f.sentence == clause.sentence
                            && (f.segment == clause.segment || f.heads_list)
                            && f.depth <= clause.depth
                    }),
            self_examination: recent().any(|f| {
                let written = f.kind == K::Document && f.name.ends_with("材料");
                (f.kind == K::SelfExamination || written) && f.sentence == clause.sentence
            }),
            self_study: recent()
                .take(8)
                .any(|f| f.kind == K::SelfStudy && f.line == clause.line),
            paper: self
                .item
                .found
                .last()
                .is_some_and(|f| PAPERS.contains(&f.kind) && f.segment == clause.segment),
            event: self
                .item
                .found
                .last()
                .is_some_and(|f| EVENTS.contains(&f.kind) && f.segment == clause.segment),
            list: self.list.is_some(),
            label: clause.after == Stop::Colon,
            bracket: clause.depth > 0,
            alone: clause
                .tokens
                .first()
                .is_some_and(|t| sets::NAMELY.iter().any(|word| self.source.is(t, word)))
                || matches!(clause.before, Stop::Sentence | Stop::Semicolon)
                    && matches!(clause.after, Stop::Sentence | Stop::Semicolon),
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
            segment: clause.segment,
            alone: clause.before == Stop::Sentence && clause.after == Stop::Sentence,
            opens: self.opening == Some(clause.sentence),
            named: false,
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
        // 到校检查，查看食堂: the same visit, told in more words.
        let seen = demand.kind == K::Inspection
            && sets::SEEN
                .iter()
                .any(|word| self.source.words(demand.span.clone()).starts_with(word))
            && self
                .item
                .found
                .last()
                .is_some_and(|f| f.kind == K::Inspection && f.sentence == clause.sentence);
        if seen {
            return;
        }
        let nouns = self.nouns(clause);
        let mut found = self.found(clause, demand);
        // 六个百分之百：车辆冲洗、地面硬化: ticked, as the list says.
        let ticked = self.list.is_some_and(|list| list.kind == ListKind::Other);
        if ticked && found.kind == K::Task && phrase.verb.start > phrase.lead.start {
            found.kind = K::Checklist;
        }
        found.named = phrase.doing == Doing::Name;
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
        if phrase.doing == Doing::Name
            && clause.numbered
            && matches!(found.kind, K::Report | K::Document)
        {
            found.reviews.clone_from(&self.pending);
        }
        // 完成数据上报
        let last = phrase
            .object
            .clone()
            .rev()
            .find(|&at| nouns.tag(at) != Some(Tag::Filler));
        if matches!(found.kind, K::Report | K::ReviewOnly)
            && matches!(phrase.doing, Doing::Verb(Verb::Finish | Verb::Ready))
            && let Some(at) = last.filter(|&at| nouns.tag(at) == Some(Tag::Hand))
        {
            found.reviews = vec![Review {
                by: None,
                action: ReviewAction::Report,
                verb: nouns.text(at..at + 1),
            }];
        }
        if phrase.doing == Doing::Verb(Verb::Apply) {
            let verb = nouns.text(phrase.verb.clone());
            found.reviews = vec![Review {
                by: None,
                action: ReviewAction::Report,
                verb,
            }];
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
}

/// A bracket is about what ends at most so many characters before it.
const BRACKET_NEAR: usize = 8;
