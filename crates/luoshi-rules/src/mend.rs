//! Mending a draft: decisions of a person about places of a plan, applied before it is adopted.

use std::collections::BTreeMap;

use luoshi_plan::{
    Alias, AliasKind, Finding, Place, Plan, Position, Severity, Suggestion, finding,
};
use luoshi_time::{Context, Known, Reading, Window};

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
    /// Limits of several items are meant as other writings say, so that they fit each other; what is
    /// printed stays.
    Limits {
        /// Outside name of the finding that it answers.
        code: String,
        /// Where that finding stands.
        at: Position,
        /// Each item with the writing for its limit.
        limits: Vec<(Position, String)>,
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
            Decision::Phase { at, .. } | Decision::Limits { at, .. } => Some(*at),
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
                        "time-limit-unreadable"
                            | "empty-time-limit"
                            | "coarse-time-limit"
                            | "week-mismatch"
                            | "weekday-mismatch"
                            | "placeholder-year"
                    )
            }
            Decision::Link { .. } => false,
            Decision::Phase { .. } => matches!(finding.suggestion, Some(Suggestion::Phase(_))),
            Decision::Names { .. } => matches!(finding.suggestion, Some(Suggestion::Join(_))),
            Decision::Keep { code, .. } | Decision::Limits { code, .. } => {
                finding.code.name() == code
            }
        }
    }

    /// Whether it decides about that matter.
    pub fn is_about(&self, matter: &Matter) -> bool {
        match (self, matter) {
            (Decision::Link { key, .. }, Matter::Link(asked)) => key == asked,
            (Decision::Link { .. }, _) | (_, Matter::Link(_)) => false,
            // Whoever wants a limit as printed takes back the mend that it is a part of.
            (Decision::Limits { limits, .. }, Matter::Finding { code, at })
                if code == THE_LIMIT =>
            {
                limits.iter().any(|(of, _)| Some(*of) == *at)
            }
            (it, Matter::Finding { code, at }) => {
                it.at() == *at
                    && match it {
                        Decision::Number { .. } => is_about_number(code),
                        Decision::Limit { .. } | Decision::Days { .. } => is_about_limit(code),
                        Decision::Phase { .. } => code == AFTER_SUMMARY,
                        Decision::Names { .. } => code == NAMES,
                        Decision::Keep { code: kept, .. } | Decision::Limits { code: kept, .. } => {
                            kept == code
                        }
                        Decision::Link { .. } => false,
                    }
            }
        }
    }

    /// How it wants limits to be read, each with its item.
    pub fn readings(&self, context: &Context, known: &Known<'_>) -> Vec<(Position, Reading)> {
        let read = |written: &str| luoshi_time::read_with(written, context, known);
        match self {
            Decision::Limit { at, written } => vec![(*at, read(written))],
            Decision::Days { at, days } => vec![(*at, limit::named(*days))],
            Decision::Limits { limits, .. } => {
                let all = limits.iter();
                all.map(|(at, written)| (*at, read(written))).collect()
            }
            Decision::Number { .. }
            | Decision::Link { .. }
            | Decision::Phase { .. }
            | Decision::Names { .. }
            | Decision::Keep { .. } => Vec::new(),
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
            Decision::Keep { .. } | Decision::Limits { .. } => 2,
            Decision::Link { .. } => 3,
        };
        let code = |it: &Decision| match it {
            Decision::Keep { code, .. } | Decision::Limits { code, .. } => Some(code.clone()),
            _ => None,
        };
        let same = match (self, other) {
            (Decision::Link { key, .. }, Decision::Link { key: earlier, .. }) => key == earlier,
            _ => code(self).is_none() || code(other).is_none() || code(self) == code(other),
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
/// The limit of an item itself, whatever is doubted about it.
const THE_LIMIT: &str = "time-limit";

fn is_about_limit(code: &str) -> bool {
    code.contains("time-limit")
        || matches!(
            code,
            "weekday-mismatch" | "week-mismatch" | "placeholder-year"
        )
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

/// The limits that decisions choose, in order of place; of several decisions about one, the last.
pub fn chosen_limits(decisions: &[Decision]) -> Vec<ChosenLimit> {
    let mut chosen: BTreeMap<Position, Option<String>> = BTreeMap::new();
    for decision in decisions {
        match decision {
            Decision::Limit { at, written } => {
                chosen.insert(*at, Some(written.clone()));
            }
            Decision::Days { at, .. } => {
                chosen.insert(*at, None);
            }
            Decision::Limits { limits, .. } => {
                let all = limits.iter().cloned();
                chosen.extend(all.map(|(at, written)| (at, Some(written))));
            }
            _ => {}
        }
    }
    let chosen = chosen.into_iter();
    chosen
        .map(|(at, written)| ChosenLimit { at, written })
        .collect()
}

/// Limits of several items as they are stored and as they stand in forms: `12=5月1日-2日;13=5月3日`.
pub fn limits_name(limits: &[(Position, String)]) -> String {
    let all = limits.iter().map(|(at, it)| format!("{}={it}", at.0));
    all.collect::<Vec<_>>().join(";")
}

/// The limits that such a text names.
pub fn limits_of(name: &str) -> Option<Vec<(Position, String)>> {
    let all = name.split(';').map(|it| {
        let (at, written) = it.split_once('=')?;
        Some((Position(at.parse().ok()?), written.to_owned()))
    });
    all.collect()
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
    known: &Known<'_>,
) -> Result<Decision, Refusal> {
    Ok(match decision {
        Decision::Number { at, number } => match line(&number, Field::Number)? {
            number if number.is_empty() => return Err(Refusal::Missing(Field::Number)),
            number => Decision::Number { at, number },
        },
        Decision::Limit { at, written } => Decision::Limit {
            at,
            written: limit::typed(&written, context, known)?.0,
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
        Decision::Limits { code, at, limits } => {
            let proposed = Some(Suggestion::Limits(limits.clone()));
            let has_it = |it: &Finding| {
                it.item() == Some(at) && it.code.name() == code && it.suggestion == proposed
            };
            if !plan.findings.iter().any(has_it) {
                return Err(Refusal::NoSuchItem);
            }
            Decision::Limits { code, at, limits }
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
    /// It is more than a note and nobody decided yet.
    pub fn waits(&self) -> bool {
        self.finding.severity != Severity::Note && self.decision.is_none()
    }

    /// It is an error and nobody decided yet: adoption waits.
    pub fn blocks(&self) -> bool {
        self.finding.severity == Severity::Error && self.decision.is_none()
    }
}

/// Applies decisions to a plan as read. Gives the mended plan, and its findings: those that were
/// answered stay, with the answer, so that it can be taken back; those that a mend made disappear go.
pub fn apply(
    mut plan: Plan,
    decisions: &[Decision],
    context: &Context,
    known: &Known<'_>,
) -> (Plan, Vec<Decided>) {
    let printed = plan.findings.clone();
    for decision in decisions {
        if let Decision::Phase { at, .. } = decision {
            plan.begin_next_phase(*at);
        }
        if let Decision::Number { at, number } = decision {
            plan.set_number(*at, number);
        }
        for (at, reading) in decision.readings(context, known) {
            plan.set_reading(at, reading);
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
        let now = plan.findings.iter().find(|it| same(it, &finding));
        match (answer(&finding), now) {
            (None, None) => {}
            // What is proposed follows from what was decided elsewhere.
            (None, Some(now)) => decided.push(Decided {
                finding: now.clone(),
                decision: None,
            }),
            (decision, _) => decided.push(Decided { finding, decision }),
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
