//! Links (先后): which item waits for which, derived from the words of any schedule.
//!
//! Fifteen rules ([`LinkRule`]) look at obligations and at the sentences that demand them; none knows
//! an item of one schedule. A link is a proposal: a person confirms it at import. No rule guesses from
//! the order or from the limits alone, so a schedule that says nothing of what builds on what has none.
//!
//! Every rule but one looks back in reading order. [`LinkRule::PhaseSummary`] also takes the items
//! behind the summary, but none that waits for it; so links never run in a circle.

mod meetings;
mod opinions;
mod papers;
mod same;
pub(crate) mod stage;
#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::{Item, Obligation, Plan, Position};

/// One item waits for another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The item whose outcome is needed.
    pub from: Position,
    /// The item that waits for it.
    pub to: Position,
    /// What it was derived by.
    pub rule: LinkRule,
    /// Whether it closes the way or only warns, as proposed.
    pub strength: Strength,
    /// The words of `to` that tell it: bytes into its content (characters only at the edge). Empty
    /// where no rule read it there, or the content may have changed since.
    pub span: Range<usize>,
}

/// What a link does while its source is not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// A gate: the next step stays closed.
    Hard,
    /// A warning.
    Soft,
}

impl Strength {
    /// As printed in JSON and stored.
    pub fn name(self) -> &'static str {
        match self {
            Strength::Hard => "hard",
            Strength::Soft => "soft",
        }
    }

    /// The strength with that outside name.
    pub fn from_name(name: &str) -> Option<Strength> {
        match name {
            "hard" => Some(Strength::Hard),
            "soft" => Some(Strength::Soft),
            _ => None,
        }
    }
}

macro_rules! rules {
    ($($(#[$doc:meta])* $variant:ident = $number:literal $name:literal,)*) => {
        /// What a link comes from: a rule that derives it, by its number, or a person. Why an item waits
        /// stands in the message files as `link-<name>`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum LinkRule { $($(#[$doc])* $variant,)* }

        impl LinkRule {
            /// Every one, in order of number.
            pub const ALL: &'static [LinkRule] = &[$(LinkRule::$variant,)*];

            /// 1 to 15, as printed and stored; 0 is no rule.
            pub fn number(self) -> u8 {
                match self { $(LinkRule::$variant => $number,)* }
            }

            /// The rule of that number.
            pub fn from_number(number: u8) -> Option<LinkRule> {
                match number { $($number => Some(LinkRule::$variant),)* _ => None }
            }

            /// A word for it in message keys.
            pub fn name(self) -> &'static str {
                match self { $(LinkRule::$variant => $name,)* }
            }
        }
    };
}

rules! {
    /// A person added it.
    ByHand = 0 "by-hand",
    /// 修改完善 X: the item that made X.
    Revision = 1 "revision",
    /// 召开 X: the plan of X (X方案).
    MeetingPlan = 2 "meeting-plan",
    /// 梳理、汇总 opinions: the nearest earlier consultation.
    Sorting = 3 "sorting",
    /// 通报、反馈 problems: the nearest earlier sorting.
    Telling = 4 "telling",
    /// 谈心: the feedback in the same phase.
    Talks = 5 "talks",
    /// 对照检查材料: feedback and talks.
    SelfExamination = 6 "self-examination",
    /// Only the review of a thing: where it is written.
    Review = 7 "review",
    /// A report on a meeting: the meeting, and its evaluation.
    MeetingReport = 8 "meeting-report",
    /// 对某环节进行总结: every item of the phase; soft.
    PhaseSummary = 9 "phase-summary",
    /// A plan document of a phase: the plan of the phase itself.
    StagePlan = 10 "stage-plan",
    /// 总结大会: the summary report.
    SummaryMeeting = 11 "summary-meeting",
    /// 动员大会、启动会: the programme's own plan and timetable.
    Mobilisation = 12 "mobilisation",
    /// 召开 X: the preparation of X.
    Preparation = 13 "preparation",
    /// 民主生活会: the nearest earlier review of 对照检查材料.
    LifeMeeting = 14 "life-meeting",
    /// 健全完善制度: the rectification plan (整改方案).
    Rules = 15 "rules",
}

/// Among how many of the latest papers or meetings a name is looked for. No schedule has more that could
/// be meant; a document of nothing else is not searched for ever.
const LOOK_BACK: usize = 60;

/// Obligations of an item that are looked at; none demands more.
const DUTIES_AT_MOST: usize = 200;

/// An item with the place of its phase.
#[derive(Clone, Copy)]
struct Row<'a> {
    phase: usize,
    item: &'a Item,
}

impl<'a> Row<'a> {
    fn duties(self) -> impl Iterator<Item = &'a Obligation> + Clone {
        self.item.obligations.iter().take(DUTIES_AT_MOST)
    }

    /// The sentence that demands an obligation.
    fn sentence(self, duty: &Obligation) -> &'a str {
        let span = crate::sentence::sentence_around(&self.item.content, &duty.span);
        self.item.content.get(span).unwrap_or_default()
    }
}

/// Collects what the rules find.
#[derive(Default)]
struct Found(Vec<Link>);

impl Found {
    fn put(&mut self, rule: LinkRule, from: Row<'_>, to: Row<'_>, span: &Range<usize>) {
        let strength = match rule {
            LinkRule::PhaseSummary => Strength::Soft,
            _ => Strength::Hard,
        };
        self.put_as(strength, rule, from, to, span);
    }

    /// Every item that waits for `source`, directly or not.
    fn waiting_for(&self, source: Position) -> HashSet<Position> {
        let mut next: HashMap<Position, Vec<Position>> = HashMap::new();
        for link in &self.0 {
            next.entry(link.from).or_default().push(link.to);
        }
        let mut seen = HashSet::new();
        let mut open = vec![source];
        while let Some(at) = open.pop() {
            for to in next.get(&at).into_iter().flatten() {
                if seen.insert(*to) {
                    open.push(*to);
                }
            }
        }
        seen
    }

    fn put_as(
        &mut self,
        strength: Strength,
        rule: LinkRule,
        from: Row<'_>,
        to: Row<'_>,
        span: &Range<usize>,
    ) {
        self.0.push(Link {
            from: from.item.position,
            to: to.item.position,
            rule,
            strength,
            span: span.clone(),
        });
    }
}

/// The links of a plan, in order of the item that waits, then of rule and source; each once.
pub(crate) fn derive(plan: &Plan) -> Vec<Link> {
    let rows: Vec<Row<'_>> = plan
        .phases
        .iter()
        .enumerate()
        .flat_map(|(phase, it)| it.items.iter().map(move |item| Row { phase, item }))
        .collect();
    let stages = stage::Stages::of(plan);
    let mut found = Found::default();
    papers::find(&rows, &mut found);
    opinions::find(&rows, &mut found);
    meetings::find(&rows, plan, &stages, &mut found);
    stage::find(&rows, &stages, &mut found);
    let mut links = found.0;
    links.sort_by_key(|it| (it.to, it.rule, it.from, it.span.start));
    links.dedup_by_key(|it| (it.to, it.rule, it.from));
    links
}
