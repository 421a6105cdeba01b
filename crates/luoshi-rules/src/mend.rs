//! Mending a draft: decisions of a person about places of a plan, applied before it is adopted.

use luoshi_plan::{
    Alias, AliasKind, Finding, Place, Plan, Position, Severity, Suggestion, finding,
};
use luoshi_time::{Context, Reading, Window};

use crate::{
    item::line,
    limit,
    links::{self, DecidedLink, LinkKey, Verdict},
    refusal::{Field, Refusal},
    text::Reason,
};

/// What a person decided about a place of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Another number; what is printed stays beside it.
    Number {
        /// Where.
        at: Position,
        /// The number.
        number: String,
    },
    /// The limit is meant as another writing says (`5月上旬`); what is printed stays.
    Limit {
        /// Where.
        at: Position,
        /// The writing.
        written: String,
    },
    /// The limit is meant as these days; what is printed stays.
    Days {
        /// Where.
        at: Position,
        /// The days.
        days: Window,
    },
    /// A link holds, or does not.
    Link {
        /// Which.
        key: LinkKey,
        /// What is said to it.
        verdict: Verdict,
    },
    /// The next phase begins with this item.
    Phase {
        /// Where.
        at: Position,
        /// Its name.
        name: String,
    },
    /// Several names mean one thing, or do not. The printed words stay.
    Names {
        /// Where it was asked; none for the whole document.
        at: Option<Position>,
        /// The names.
        names: Vec<String>,
        /// What the thing is called; none where they mean several.
        called: Option<String>,
    },
    /// Kept as printed, visibly.
    Keep {
        /// Outside name of the finding.
        code: String,
        /// Where; none for the whole document.
        at: Option<Position>,
        /// Why.
        reason: Reason,
    },
}

impl Decision {
    /// Where it belongs.
    pub fn at(&self) -> Option<Position> {
        match self {
            Decision::Number { at, .. }
            | Decision::Limit { at, .. }
            | Decision::Days { at, .. } => Some(*at),
            Decision::Link { key, .. } => Some(key.to),
            Decision::Phase { at, .. } => Some(*at),
            Decision::Names { at, .. } | Decision::Keep { at, .. } => *at,
        }
    }

    /// Whether it answers `finding`.
    pub fn answers(&self, finding: &Finding) -> bool {
        let at = match finding.place {
            Place::Item(at) => Some(at),
            Place::Document | Place::Header => None,
        };
        if self.at() != at {
            return false;
        }
        match self {
            Decision::Number { .. } => matches!(finding.suggestion, Some(Suggestion::Number(_))),
            Decision::Limit { .. } | Decision::Days { .. } => {
                matches!(finding.suggestion, Some(Suggestion::Limit(_)))
                    || matches!(
                        finding.code.name(),
                        "time-limit-unreadable" | "empty-time-limit" | "coarse-time-limit"
                    )
            }
            Decision::Link { .. } => false,
            Decision::Phase { .. } => matches!(finding.suggestion, Some(Suggestion::Phase(_))),
            Decision::Names { .. } => matches!(finding.suggestion, Some(Suggestion::Join(_))),
            Decision::Keep { code, .. } => finding.code.name() == code,
        }
    }

    /// Whether it decides about that matter.
    pub fn is_about(&self, matter: &Matter) -> bool {
        match (self, matter) {
            (Decision::Link { key, .. }, Matter::Link(asked)) => key == asked,
            (Decision::Link { .. }, _) | (_, Matter::Link(_)) => false,
            (it, Matter::Finding { code, at }) => {
                it.at() == *at
                    && match it {
                        Decision::Number { .. } => is_about_number(code),
                        Decision::Limit { .. } | Decision::Days { .. } => is_about_limit(code),
                        Decision::Phase { .. } => code == AFTER_SUMMARY,
                        Decision::Names { .. } => code == NAMES,
                        Decision::Keep { code: kept, .. } => kept == code,
                        Decision::Link { .. } => false,
                    }
            }
        }
    }

    /// How it wants the limit of its item to be read.
    pub fn reading(&self, context: &Context) -> Option<Reading> {
        match self {
            Decision::Limit { written, .. } => Some(luoshi_time::read(written, context)),
            Decision::Days { days, .. } => Some(limit::named(*days)),
            Decision::Number { .. }
            | Decision::Link { .. }
            | Decision::Phase { .. }
            | Decision::Names { .. }
            | Decision::Keep { .. } => None,
        }
    }

    /// Whether the two speak of the same matter, so that the later one replaces the earlier.
    pub fn replaces(&self, other: &Decision) -> bool {
        let matter = |it: &Decision| match it {
            Decision::Phase { .. } => 4,
            Decision::Names { .. } => 5,
            Decision::Keep { code, .. } if code == AFTER_SUMMARY => 4,
            Decision::Keep { code, .. } if code == NAMES => 5,
            Decision::Number { .. } => 0,
            Decision::Limit { .. } | Decision::Days { .. } => 1,
            Decision::Keep { code, .. } if is_about_number(code) => 0,
            Decision::Keep { code, .. } if is_about_limit(code) => 1,
            Decision::Keep { .. } => 2,
            Decision::Link { .. } => 3,
        };
        let same = match (self, other) {
            (Decision::Keep { code, .. }, Decision::Keep { code: earlier, .. }) => code == earlier,
            (Decision::Link { key, .. }, Decision::Link { key: earlier, .. }) => key == earlier,
            _ => true,
        };
        self.at() == other.at() && matter(self) == matter(other) && same
    }
}

/// What a decision can be about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Matter {
    /// Findings with that code at that place; `time-limit` for the limit itself.
    Finding {
        /// Outside name.
        code: String,
        /// Where; none for the whole document.
        at: Option<Position>,
    },
    /// A link.
    Link(LinkKey),
}

/// Findings that a decision about phases or names answers, by their outside names.
const AFTER_SUMMARY: &str = "after-phase-summary";
const NAMES: &str = "body-name-varies";

fn is_about_limit(code: &str) -> bool {
    code.contains("time-limit") || code == "weekday-mismatch"
}

fn is_about_number(code: &str) -> bool {
    matches!(code, "duplicate-number" | "missing-number" | "number-order")
}

/// A limit that is not read from its printed words, but as a person chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChosenLimit {
    /// Where.
    pub at: Position,
    /// The writing that was chosen; none where days were named.
    pub written: Option<String>,
}

/// The limits that decisions choose, in order of place.
pub fn chosen_limits(decisions: &[Decision]) -> Vec<ChosenLimit> {
    let chosen = decisions.iter().filter_map(|it| match it {
        Decision::Limit { at, written } => Some((*at, Some(written.clone()))),
        Decision::Days { at, .. } => Some((*at, None)),
        _ => None,
    });
    let mut chosen: Vec<ChosenLimit> = chosen
        .map(|(at, written)| ChosenLimit { at, written })
        .collect();
    chosen.sort_by_key(|it| it.at);
    chosen
}

/// Several names, and whether they mean one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChosenNames {
    /// Of what sort the thing is.
    pub kind: AliasKind,
    /// The names.
    pub names: Vec<String>,
    /// What the thing is called; none where they mean several.
    pub called: Option<String>,
}

/// What was decided about the names of a plan.
pub fn chosen_names(plan: &Plan, decisions: &[Decision]) -> Vec<ChosenNames> {
    decisions
        .iter()
        .filter_map(|it| match it {
            Decision::Names { names, called, .. } => Some(ChosenNames {
                kind: alias_of(plan, names)?.kind,
                names: names.clone(),
                called: called.clone(),
            }),
            _ => None,
        })
        .collect()
}

fn alias_of<'a>(plan: &'a Plan, names: &[String]) -> Option<&'a Alias> {
    let has_them = |it: &&Alias| it.names.iter().map(|it| &it.name).eq(names);
    plan.aliases.iter().find(has_them)
}

/// Whether a decision can be taken on a plan as it stands: what is typed has to mean something, and
/// what is spoken of has to be there.
pub fn check(
    decision: Decision,
    plan: &Plan,
    links: &[DecidedLink],
    context: &Context,
) -> Result<Decision, Refusal> {
    Ok(match decision {
        Decision::Number { at, number } => match line(&number, Field::Number)? {
            number if number.is_empty() => return Err(Refusal::Missing(Field::Number)),
            number => Decision::Number { at, number },
        },
        Decision::Limit { at, written } => Decision::Limit {
            at,
            written: limit::typed(&written, context)?.0,
        },
        Decision::Link { key, verdict } => {
            links::check(key, verdict, links, plan)?;
            Decision::Link { key, verdict }
        }
        Decision::Phase { at, name } => {
            let has_it = |it: &Finding| {
                it.item() == Some(at) && it.suggestion == Some(Suggestion::Phase(name.clone()))
            };
            if !plan.findings.iter().any(has_it) {
                return Err(Refusal::NoSuchItem);
            }
            Decision::Phase { at, name }
        }
        Decision::Names { at, names, called } => {
            let known = alias_of(plan, &names).is_some();
            if !known || called.as_ref().is_some_and(|it| !names.contains(it)) {
                return Err(Refusal::NoSuchName);
            }
            Decision::Names { at, names, called }
        }
        other => other,
    })
}

/// A finding of a draft with what was decided about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// The finding.
    pub finding: Finding,
    /// What was decided.
    pub decision: Option<Decision>,
}

impl Decided {
    /// A mend is proposed, or it is an error, and nobody decided yet.
    pub fn waits(&self) -> bool {
        self.decision.is_none()
            && (self.finding.severity == Severity::Error || self.finding.suggestion.is_some())
    }

    /// It is an error and nobody decided yet: adoption waits.
    pub fn blocks(&self) -> bool {
        self.finding.severity == Severity::Error && self.decision.is_none()
    }
}

/// Applies decisions to a plan as read. Gives the mended plan, and its findings: those that were
/// answered stay, with the answer, so that it can be taken back; those that a mend made disappear go.
pub fn apply(mut plan: Plan, decisions: &[Decision], context: &Context) -> (Plan, Vec<Decided>) {
    let printed = plan.findings.clone();
    for decision in decisions {
        if let Decision::Phase { at, .. } = decision {
            plan.begin_next_phase(*at);
        }
        match (decision, decision.at(), decision.reading(context)) {
            (Decision::Number { number, .. }, Some(at), _) => plan.set_number(at, number),
            (_, Some(at), Some(reading)) => plan.set_reading(at, reading),
            _ => {}
        }
    }
    finding::lint(&mut plan);
    let answer = |it: &Finding| {
        decisions
            .iter()
            .find(|decision| decision.answers(it))
            .cloned()
    };
    let same = |a: &Finding, b: &Finding| a.code == b.code && a.place == b.place;
    let mut decided: Vec<Decided> = Vec::new();
    for finding in printed {
        let decision = answer(&finding);
        let stays = plan.findings.iter().any(|it| same(it, &finding));
        if decision.is_some() || stays {
            decided.push(Decided { finding, decision });
        }
    }
    for finding in &plan.findings {
        if !decided.iter().any(|it| same(&it.finding, finding)) {
            decided.push(Decided {
                decision: answer(finding),
                finding: finding.clone(),
            });
        }
    }
    (plan, decided)
}
