//! Programmes (活动): a plan adopted by a unit, and an adoption taken back.

use std::collections::BTreeMap;

use jiff::Timestamp;
use luoshi_plan::{Mapping, Place, Plan, Position, Suggestion};

use crate::{
    Action, Permit, ProgrammeId,
    links::DecidedLink,
    mend::{ChosenLimit, ChosenNames, Decided, Decision},
    outcome::{Adopted, Change, Outcome},
    refusal::{Refusal, Rejected},
    text::Reason,
};

/// An error finding that was kept with a reason, as it stands beside the programme for ever.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Outside name of the finding.
    pub code: String,
    /// Where; none for the whole document.
    pub item: Option<Position>,
    /// What would have been the mend.
    pub suggestion: Option<String>,
    /// Why it was kept.
    pub reason: String,
}

/// A draft as it is when somebody wants to adopt it.
#[derive(Clone, Debug)]
pub struct Ready {
    /// With the decisions applied.
    pub plan: Plan,
    /// Its findings and what was decided.
    pub findings: Vec<Decided>,
    /// Limits that are read as a person chose.
    pub limits: Vec<ChosenLimit>,
    /// Its links and what was said to them.
    pub links: Vec<DecidedLink>,
    /// What was decided about its names.
    pub names: Vec<ChosenNames>,
    /// What its columns hold, where a person said so.
    pub mapping: Option<Mapping>,
    /// Name of the file it came from.
    pub source_name: Option<String>,
    /// The document as it came in.
    pub source: Vec<u8>,
}

/// `plan.adopt`: the plan becomes the unit's programme.
///
/// Every error finding must be mended or kept with a reason; a unit runs one programme at a time.
pub fn adopt(
    permit: &Permit,
    runs: bool,
    ready: Ready,
    programme: ProgrammeId,
    now: Timestamp,
) -> Result<Outcome, Rejected> {
    permit.expect(Action::PlanAdopt)?;
    if runs {
        return Err(Refusal::ProgrammeRuns.into());
    }
    let items = ready.plan.items().count();
    if items == 0 {
        return Err(Refusal::NothingRead.into());
    }
    let open = ready.findings.iter().filter(|it| it.blocks()).count();
    if open > 0 {
        return Err(Refusal::OpenFindings(u32::try_from(open).unwrap_or(u32::MAX)).into());
    }
    let kept: Vec<Kept> = ready.findings.iter().filter_map(kept).collect();
    let confirmed = ready.links.iter().filter(|it| it.confirmed().is_some());
    let confirmed = confirmed.count();
    let mut facts = BTreeMap::from([
        ("title", ready.plan.title.clone()),
        ("year", ready.plan.year.to_string()),
        ("items", items.to_string()),
        ("kept", kept.len().to_string()),
        ("limits", ready.limits.len().to_string()),
        ("links", confirmed.to_string()),
    ]);
    facts.extend(ready.mapping.map(|it| ("columns", it.to_string())));
    Ok(Outcome {
        command: "plan.adopt",
        subject: programme.to_string(),
        facts,
        changes: vec![Change::ProgrammeAdopted(Box::new(Adopted {
            unit: permit.unit().clone(),
            programme,
            plan: ready.plan,
            source_name: ready.source_name,
            source: ready.source,
            kept,
            limits: ready.limits,
            links: ready.links,
            names: ready.names,
            by: permit.person().clone(),
            at: now,
        }))],
    })
}

fn kept(decided: &Decided) -> Option<Kept> {
    let Some(Decision::Keep { reason, .. }) = &decided.decision else {
        return None;
    };
    Some(Kept {
        code: decided.finding.code.name().to_owned(),
        item: match decided.finding.place {
            Place::Item(at) => Some(at),
            Place::Document | Place::Header => None,
        },
        suggestion: decided.finding.suggestion.as_ref().map(Suggestion::value),
        reason: reason.as_str().to_owned(),
    })
}

/// `plan.discard`: adopted by mistake; allowed while nothing was recorded. The draft is there again.
pub fn discard(
    permit: &Permit,
    programme: &ProgrammeId,
    recorded: bool,
    reason: &Reason,
    now: Timestamp,
) -> Result<Outcome, Rejected> {
    permit.expect(Action::PlanDiscard)?;
    if recorded {
        return Err(Refusal::Recorded.into());
    }
    Ok(Outcome {
        command: "plan.discard",
        subject: programme.to_string(),
        facts: BTreeMap::from([("reason", reason.as_str().to_owned())]),
        changes: vec![Change::ProgrammeDiscarded {
            unit: permit.unit().clone(),
            programme: programme.clone(),
            reason: reason.as_str().to_owned(),
            by: permit.person().clone(),
            at: now,
        }],
    })
}
