//! The obligations of an item while it is being read: what is only a mention of an earlier one,
//! and whose review a phrase is.

use std::ops::Range;

use super::clause::Clause;
use super::demand::{Demand, Sort};
use super::object::{EVENTS, PAPERS};
use super::words::{Tag, Thing, sets};
use super::{ObligationKind as K, Quantity, Review, ReviewAction};

/// An obligation while the item is still being read.
#[derive(Clone)]
pub(super) struct Found {
    pub(super) kind: K,
    pub(super) name: String,
    /// Characters of the text.
    pub(super) span: Range<usize>,
    pub(super) quantity: Option<Quantity>,
    pub(super) owner: Option<String>,
    pub(super) assist: bool,
    pub(super) reviews: Vec<Review>,
    /// Things made by one verb are reviewed together.
    pub(super) group: usize,
    pub(super) sentence: usize,
    pub(super) segment: usize,
    pub(super) line: usize,
    pub(super) depth: usize,
    /// It is all that its sentence says.
    pub(super) alone: bool,
    /// It stands in the sentence that a list number begins.
    pub(super) opens: bool,
    /// A bare name, without a verb.
    pub(super) named: bool,
    pub(super) sort: Sort,
    /// The clause ended with a colon: what follows are its parts.
    pub(super) heads_list: bool,
}

#[derive(Default)]
pub(super) struct Item {
    pub(super) found: Vec<Found>,
    pub(super) groups: usize,
}

/// How many obligations back a word may reach: no item has more that matter to one word, and a
/// text of thousands must not cost their number squared.
pub(super) const BACK: usize = 40;

impl Item {
    fn lately(&self) -> impl Iterator<Item = usize> + '_ {
        (self.found.len().saturating_sub(BACK)..self.found.len()).rev()
    }

    /// Whether a demand only names again what is demanded already; then its number is kept.
    pub(super) fn mention(&mut self, clause: &Clause, demand: &Demand) -> bool {
        let again = self.lately().find(|&at| {
            let Some(earlier) = self.found.get(at) else {
                return false;
            };
            // 组织联合检查，重点检查…; 召开评议会，进行评议: the same doing, told in more words.
            let near = earlier.kind == demand.kind
                && earlier.sentence == clause.sentence
                && EVENTS.contains(&demand.kind);
            // 书记讲党课，班子成员讲党课: each holds one.
            let own = demand.kind == K::Study
                && clause.tokens.first().is_some_and(|t| {
                    matches!(t.tag, Tag::Post | Tag::Thing(Thing::Person))
                        && t.start < demand.span.start
                });
            if near
                && !own
                && (demand.sort == Sort::Detail && earlier.segment == clause.segment
                    || demand.sort == Sort::Doing
                        && demand.quantity.is_none()
                        && earlier.name != demand.name
                        && earlier.name.contains(&demand.name))
            {
                return true;
            }
            let same = earlier.name == demand.name
                || earlier.name.ends_with(&demand.name)
                || earlier.name.ends_with(demand.name.trim_end_matches("活动"));
            let paper = PAPERS.contains(&demand.kind)
                && earlier.kind == demand.kind
                && demand.kind != K::SelfStudy;
            // In brackets, and in 有X: what is new counts only.
            let bracket = (clause.depth > earlier.depth || demand.sort == Sort::Shown)
                && (earlier.kind == demand.kind
                    || PAPERS.contains(&earlier.kind) && PAPERS.contains(&demand.kind));
            same && (paper && earlier.span != demand.span && earlier.name == demand.name
                || paper && demand.name.chars().count() == 2
                || bracket)
        });
        match again.and_then(|at| self.found.get_mut(at)) {
            Some(earlier) => {
                if earlier.quantity.is_none() {
                    earlier.quantity.clone_from(&demand.quantity);
                }
                true
            }
            None => false,
        }
    }

    /// What a review without a thing of its own looks at: the last thing made, with its fellows.
    pub(super) fn last_group(&self, clause: &Clause) -> Vec<usize> {
        // 作品征集（交美术组）、合唱比赛: a bracket tells of what stands before it.
        let before = |f: &Found| clause.depth == 0 || f.span.start < clause.bracket;
        let fits = |at: &usize| {
            self.takes_reviews(*at)
                && self
                    .found
                    .get(*at)
                    .is_some_and(|f| f.line == clause.line && before(f))
        };
        match self.lately().find(fits) {
            Some(last) => self.fellows(last + 1),
            None => Vec::new(),
        }
    }

    /// Events and persons are not handed up; papers and most doings are.
    pub(super) fn takes_reviews(&self, at: usize) -> bool {
        let never = [
            K::Meeting,
            K::Study,
            K::Consultation,
            K::Body,
            K::Talks,
            K::Appraisal,
            K::Circulation,
        ];
        self.found.get(at).is_some_and(|f| !never.contains(&f.kind))
    }

    /// The obligations of the group that ends before a place.
    pub(super) fn fellows(&self, end: usize) -> Vec<usize> {
        let Some(group) = end
            .checked_sub(1)
            .and_then(|last| self.found.get(last))
            .map(|f| f.group)
        else {
            return Vec::new();
        };
        (end.saturating_sub(BACK)..end)
            .filter(|&at| self.found.get(at).is_some_and(|f| f.group == group))
            .collect()
    }

    pub(super) fn attach(&mut self, targets: &[usize], reviews: &[Review]) {
        for &at in targets {
            if let Some(found) = self.found.get_mut(at) {
                // 汇总健康信息，报疾控部门: what is put together to be handed up is a report.
                let reports = reviews
                    .iter()
                    .any(|review| review.action == ReviewAction::Report);
                let figures = sets::FIGURED.iter().any(|word| found.name.ends_with(word));
                // 缺勤情况逐一登记，当晚报X: the state is told.
                if found.kind == K::Task && found.name.contains(STATE_OF) && reports {
                    found.kind = K::Report;
                }
                if found.kind == K::Document && (found.sort == Sort::Gathered || figures) && reports
                {
                    found.kind = K::Report;
                }
                for review in reviews {
                    // 上报…（交办公室）: the body that was not said.
                    let unsaid = found
                        .reviews
                        .iter_mut()
                        .find(|r| r.action == review.action && r.by.is_none());
                    if let Some(unsaid) = unsaid.filter(|_| review.by.is_some()) {
                        unsaid.clone_from(review);
                        continue;
                    }
                    let told = found
                        .reviews
                        .iter()
                        .any(|r| r.action == review.action && r.by == review.by && r.by.is_some());
                    if !told && !found.reviews.contains(review) {
                        found.reviews.push(review.clone());
                    }
                }
            }
        }
    }

    /// The earlier obligation that a name means: the same paper, called by its whole name or by its
    /// last word.
    pub(super) fn known(&self, name: &str) -> Vec<usize> {
        let bare = name
            .trim_start_matches(['该', '此'])
            .trim_start_matches("上述")
            .trim_end_matches('书');
        let short = bare.chars().count() <= 3;
        // 班子成员材料 means the members' self-examinations.
        let whose = bare.trim_end_matches("材料").trim_start_matches("班子");
        let (bare, whose) = (&bare.replace('的', ""), whose);
        let means = |f: &Found| {
            let name = f.name.replace('的', "");
            let paper = PAPERS.contains(&f.kind) || f.kind == K::Sorting;
            // 选举工作方案 is 选举方案.
            let (plain, short_name) = (name.replace("工作", ""), bare.replace("工作", ""));
            let named = name.ends_with(bare.as_str())
                || short_name.chars().count() >= 3 && plain.ends_with(&short_name)
                || bare.ends_with(&name)
                || short && name.contains(bare.as_str());
            let personal = f.kind == K::SelfExamination
                && bare.ends_with("材料")
                && whose.chars().count() >= 2
                && f.name.starts_with(whose);
            !bare.is_empty() && (paper && named || personal)
        };
        let fits = |test: &dyn Fn(&Found) -> bool| {
            self.lately()
                .find(|&at| self.found.get(at).is_some_and(test))
        };
        // 值班安排, and its 值班安排表的电子稿: a copy or the sheet of what was made.
        let thing = copied(bare);
        let stem = thing.strip_suffix(SHEETS).unwrap_or(thing);
        let sheet = |f: &Found| {
            let planned = |word: &&str| f.name.ends_with(word) || f.name.starts_with(word);
            let planned = sets::ARRANGED.iter().any(planned);
            (PAPERS.contains(&f.kind) || planned && f.kind == K::Task)
                && stem.chars().count() >= 2
                && stem.len() < bare.len()
                && (f.name == thing || f.name.ends_with(stem) || planned && f.name.contains(stem))
        };
        fits(&|f| f.name == *bare)
            .or_else(|| fits(&means))
            .or_else(|| fits(&sheet))
            .into_iter()
            .collect()
    }
}

/// Without the words for a copy: 名单的电子版, 证书复印件.
fn copied(name: &str) -> &str {
    let bare = sets::COPIES
        .iter()
        .find_map(|copy| name.strip_suffix(copy))
        .unwrap_or(name);
    bare.strip_suffix('的').unwrap_or(bare)
}

/// In the name of what is told of.
const STATE_OF: &str = "情况";

/// Last signs of a sheet that shows what is arranged.
pub(super) const SHEETS: [char; 4] = ['表', '单', '册', '稿'];
