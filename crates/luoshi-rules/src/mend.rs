//! Mending a draft: decisions of a person about places of a plan, applied before it is adopted.

use luoshi_plan::{Finding, Place, Plan, Position, Severity, Suggestion, finding};
use luoshi_time::{Context, Reading, Term, Window};

use crate::{
    item::LINE_MOST,
    limit,
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
            Decision::Keep { at, .. } => *at,
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
            Decision::Keep { code, .. } => finding.code.name() == code,
        }
    }

    /// Whether it decides about findings with that code at that place.
    pub fn is_about(&self, code: &str, at: Option<Position>) -> bool {
        self.at() == at
            && match self {
                Decision::Number { .. } => is_about_number(code),
                Decision::Limit { .. } | Decision::Days { .. } => code.contains("time-limit"),
                Decision::Keep { code: kept, .. } => kept == code,
            }
    }

    /// How it wants the limit of its item to be read.
    pub fn reading(&self, context: &Context) -> Option<Reading> {
        match self {
            Decision::Limit { written, .. } => Some(luoshi_time::read(written, context)),
            Decision::Days { days, .. } => Some(limit::named(*days)),
            Decision::Number { .. } | Decision::Keep { .. } => None,
        }
    }

    /// Whether the two speak of the same matter, so that the later one replaces the earlier.
    pub fn replaces(&self, other: &Decision) -> bool {
        let matter = |it: &Decision| match it {
            Decision::Number { .. } => 0,
            Decision::Limit { .. } | Decision::Days { .. } => 1,
            Decision::Keep { code, .. } if is_about_number(code) => 0,
            Decision::Keep { code, .. } if code.contains("time-limit") => 1,
            Decision::Keep { .. } => 2,
        };
        let same_code = match (self, other) {
            (Decision::Keep { code, .. }, Decision::Keep { code: earlier, .. }) => code == earlier,
            _ => true,
        };
        self.at() == other.at() && matter(self) == matter(other) && same_code
    }
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
        Decision::Number { .. } | Decision::Keep { .. } => None,
    });
    let mut chosen: Vec<ChosenLimit> = chosen
        .map(|(at, written)| ChosenLimit { at, written })
        .collect();
    chosen.sort_by_key(|it| it.at);
    chosen
}

/// Whether a decision can be taken on a plan of that year: what is typed has to mean something.
pub fn check(decision: Decision, context: &Context) -> Result<Decision, Refusal> {
    let line = |text: &str, field| match text.split_whitespace().collect::<Vec<_>>().join(" ") {
        it if it.is_empty() => Err(Refusal::Missing(field)),
        it if it.chars().count() > LINE_MOST => Err(Refusal::TooLong(field)),
        it => Ok(it),
    };
    Ok(match decision {
        Decision::Number { at, number } => Decision::Number {
            at,
            number: line(&number, Field::Number)?,
        },
        Decision::Limit { at, written } => {
            let written = line(&written, Field::Limit)?;
            if let Term::Unread(_) = luoshi_time::read(&written, context).term {
                return Err(Refusal::LimitUnread);
            }
            Decision::Limit { at, written }
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
