//! Items that do not fit their phase: behind its summary, before its plan, outside its days.

use std::collections::HashMap;

use luoshi_time::{Context, Date, Window};

use super::{Finding, FindingCode, NONE, Place, Severity, Suggestion, at_item};
use crate::link::stage;
use crate::{Item, LinkRule, Phase, Plan, Position};

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let mut findings = after_summaries(plan);
    findings.extend(before_plans(plan));
    findings.extend(outside(plan));
    findings
}

fn opens(item: &Item) -> Option<Date> {
    item.limit.reading.opens()
}

fn due(item: &Item) -> Option<Date> {
    item.limit.reading.due()
}

/// Items that start after the phase was summed up.
fn after_summaries(plan: &Plan) -> Vec<Finding> {
    let items: HashMap<Position, &Item> = plan.items().map(|(_, it)| (it.position, it)).collect();
    let mut summed_up: HashMap<Position, Position> = HashMap::new();
    for link in &plan.links {
        if link.rule != LinkRule::PhaseSummary {
            continue;
        }
        let (Some(item), Some(summary)) = (items.get(&link.from), items.get(&link.to)) else {
            continue;
        };
        if opens(item) > due(summary) && due(summary).is_some() {
            summed_up.entry(link.from).or_insert(link.to);
        }
    }
    let mut findings = Vec::new();
    for (at, phase) in plan.phases.iter().enumerate() {
        let next = plan.phases.get(at + 1).map(|it| it.name.as_str());
        let tail = phase.items.iter().rev();
        let tail = tail.take_while(|it| summed_up.contains_key(&it.position));
        // Those that close the phase can open the next one; from the middle nothing can be moved.
        let movable = phase.items.len() - tail.count();
        for (nth, item) in phase.items.iter().enumerate() {
            let Some(summary) = summed_up.get(&item.position) else {
                continue;
            };
            let next = next.filter(|it| nth >= movable && !it.is_empty());
            findings.push(Finding {
                related: vec![Place::Item(*summary)],
                suggestion: next.map(|it| Suggestion::Phase(it.to_owned())),
                ..at_item(
                    FindingCode::AfterPhaseSummary,
                    Severity::Warning,
                    item.position,
                    vec![
                        ("summary", summary.0.to_string()),
                        ("next", next.unwrap_or(NONE).to_owned()),
                    ],
                )
            });
        }
    }
    findings
}

/// Items that start before the plan that governs their phase goes to its review.
fn before_plans(plan: &Plan) -> Vec<Finding> {
    let governing = stage::reviewed_plans(plan);
    let mut findings = Vec::new();
    for (at, phase) in plan.phases.iter().enumerate() {
        let Some(governing) = governing.get(&at).and_then(|it| plan.item(*it)) else {
            continue;
        };
        let Some(from) = opens(governing) else {
            continue;
        };
        for item in &phase.items {
            let starts = opens(item).or(due(item));
            if item.position == governing.position || starts.is_none_or(|it| it >= from) {
                continue;
            }
            findings.push(Finding {
                related: vec![Place::Item(governing.position)],
                ..at_item(
                    FindingCode::StartsBeforeApproval,
                    Severity::Warning,
                    item.position,
                    vec![
                        ("text", item.limit.written.clone()),
                        ("plan", governing.position.0.to_string()),
                        ("approved", governing.limit.written.clone()),
                    ],
                )
            });
        }
    }
    findings
}

/// Limits outside the days that the name of the phase prints.
fn outside(plan: &Plan) -> Vec<Finding> {
    let mut findings = Vec::new();
    for phase in &plan.phases {
        let Some((words, days)) = printed_days(phase, plan) else {
            continue;
        };
        // The very words of the phase lie within it, though a month may be taken for that of another year.
        let items = phase.items.iter();
        for item in items.filter(|it| it.limit.written != words) {
            let early = opens(item).is_some_and(|it| it < days.first());
            let late = due(item).is_some_and(|it| it > days.last());
            let wholly = opens(item).is_some_and(|it| it > days.last())
                || due(item).is_some_and(|it| it < days.first());
            // What goes on beyond its phase is usual; what has nothing to do with it is a slip.
            let severity = match wholly {
                true => Severity::Warning,
                false if early || late => Severity::Note,
                false => continue,
            };
            findings.push(at_item(
                FindingCode::ItemOutsidePhase,
                severity,
                item.position,
                vec![
                    ("text", item.limit.written.clone()),
                    ("days", words.to_owned()),
                ],
            ));
        }
    }
    findings
}

/// The days in the name of a phase, by themselves or in brackets: 自查阶段（3月1日-31日）.
pub(super) fn printed_days<'a>(phase: &'a Phase, plan: &Plan) -> Option<(&'a str, Window)> {
    let context = Context {
        year: plan.year,
        year_from: plan.year_from,
        base: plan.year_begins(),
    };
    let pieces = phase.name.split(['（', '(', '）', ')', '\n', '：', ':']);
    pieces.map(str::trim).find_map(|words| {
        let window = luoshi_time::read(words, &context).window()?;
        Some((words, window))
    })
}
