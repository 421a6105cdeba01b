//! Printed numbers: twice the same, missing, out of order.

use std::collections::{HashMap, HashSet};

use super::{Finding, FindingCode, NONE, Place, Severity, Suggestion, at_item};
use crate::{ColumnRole, Item, Origin, Plan, Position, ordinal};

/// A larger gap is no row that got lost but another way of counting.
const GAP_AT_MOST: u32 = 20;

/// So many times 1, each beside another limit, are the work of days, counted for each.
const DAYS_AT_LEAST: usize = 3;

/// A printed number of one run of numbers.
#[derive(Clone, Copy)]
struct Printed<'a> {
    at: Position,
    text: &'a str,
    value: u32,
}

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    runs(plan).iter().flat_map(|run| check_run(run)).collect()
}

/// The numbers in order, divided where they count from 1 again: in each phase, or below each date.
/// A merged number that several rows share is one.
fn runs(plan: &Plan) -> Vec<Vec<Printed<'_>>> {
    let mut all: Vec<(bool, Printed<'_>)> = Vec::new();
    let mut before: Option<Origin> = None;
    let mut limit = "";
    let items = plan.phases.iter().flat_map(|it| &it.items);
    let ones = items
        .filter(|it| ordinal::value(&it.number) == Some(1))
        .count();
    let by_day = ones >= DAYS_AT_LEAST;
    for phase in &plan.phases {
        let mut first_of_phase = true;
        for item in &phase.items {
            let origin = number_origin(item);
            let merged = origin.is_some() && origin == before;
            before = origin;
            if let Some(value) = ordinal::value(&item.number).filter(|_| !merged) {
                let printed = Printed {
                    at: item.position,
                    text: &item.number,
                    value,
                };
                let day = by_day && item.limit.written != limit;
                limit = &item.limit.written;
                all.push((first_of_phase || day, printed));
                first_of_phase = false;
            }
        }
    }
    let mut runs: Vec<Vec<Printed<'_>>> = Vec::new();
    for (at, (first_of_phase, printed)) in all.iter().enumerate() {
        let two_next = all.get(at + 1).is_some_and(|(_, next)| next.value == 2);
        let restarts = printed.value == 1 && (*first_of_phase || two_next);
        match runs.last_mut() {
            Some(run) if !restarts => run.push(*printed),
            _ => runs.push(vec![*printed]),
        }
    }
    runs
}

fn number_origin(item: &Item) -> Option<Origin> {
    item.origins
        .iter()
        .copied()
        .find(|it| it.field == ColumnRole::Number)
}

fn check_run(run: &[Printed<'_>]) -> Vec<Finding> {
    let in_place = longest_rise(run);
    let present: HashSet<u32> = run.iter().map(|it| it.value).collect();
    let mut first_with: HashMap<u32, Position> = HashMap::new();
    for (at, printed) in run.iter().enumerate() {
        if in_place.contains(&at) {
            first_with.entry(printed.value).or_insert(printed.at);
        }
    }
    let mut findings = Vec::new();
    let mut explained: HashSet<u32> = HashSet::new();
    for (at, printed) in run.iter().enumerate() {
        if in_place.contains(&at) {
            first_with.entry(printed.value).or_insert(printed.at);
            continue;
        }
        let expected = expected(run, &in_place, at).filter(|it| !present.contains(it));
        let expected = expected.filter(|it| !explained.contains(it));
        let suggestion = expected.map(|it| Suggestion::Number(like(printed.text, it)));
        let twin = first_with.get(&printed.value).copied();
        if let Some(first) = twin {
            findings.push(Finding {
                related: vec![Place::Item(first)],
                suggestion: suggestion.clone(),
                ..at_item(
                    FindingCode::DuplicateNumber,
                    Severity::Error,
                    printed.at,
                    vec![
                        ("number", printed.text.to_owned()),
                        ("first", first.0.to_string()),
                        ("expected", value_or_none(suggestion.as_ref())),
                    ],
                )
            });
        }
        first_with.entry(printed.value).or_insert(printed.at);
        let between = at + 1 < run.len();
        if let Some(missing) = expected.filter(|_| between || twin.is_none()) {
            explained.insert(missing);
            findings.push(Finding {
                suggestion,
                ..at_item(
                    FindingCode::MissingNumber,
                    Severity::Warning,
                    printed.at,
                    vec![("missing", missing.to_string())],
                )
            });
        } else if twin.is_none() {
            let before = at.checked_sub(1).and_then(|it| run.get(it));
            let after = run.get(at + 1);
            findings.push(at_item(
                FindingCode::NumberOrder,
                Severity::Warning,
                printed.at,
                vec![
                    ("number", printed.text.to_owned()),
                    ("before", before.map_or(NONE, |it| it.text).to_owned()),
                    ("after", after.map_or(NONE, |it| it.text).to_owned()),
                ],
            ));
        }
    }
    findings.extend(gaps(run, &in_place, &present, &explained));
    findings
}

/// Numbers between two that follow each other which are printed nowhere.
fn gaps(
    run: &[Printed<'_>],
    in_place: &HashSet<usize>,
    present: &HashSet<u32>,
    explained: &HashSet<u32>,
) -> Vec<Finding> {
    let rising: Vec<Printed<'_>> = run
        .iter()
        .enumerate()
        .filter(|(at, _)| in_place.contains(at))
        .map(|(_, it)| *it)
        .collect();
    let mut findings = Vec::new();
    for pair in rising.windows(2) {
        let [before, after] = pair else { continue };
        if after.value - before.value > GAP_AT_MOST {
            continue;
        }
        let missing: Vec<u32> = (before.value + 1..after.value)
            .filter(|it| !present.contains(it) && !explained.contains(it))
            .collect();
        let (Some(first), Some(last)) = (missing.first(), missing.last()) else {
            continue;
        };
        let missing = match first == last {
            true => first.to_string(),
            false => format!("{first}–{last}"),
        };
        findings.push(at_item(
            FindingCode::MissingNumber,
            Severity::Warning,
            after.at,
            vec![("missing", missing)],
        ));
    }
    findings
}

/// The number that fits between the nearest numbers in place on both sides, if exactly one does.
fn expected(run: &[Printed<'_>], in_place: &HashSet<usize>, at: usize) -> Option<u32> {
    let placed = |it: &usize| in_place.contains(it);
    // Between them other numbers out of place may stand; then it is not clear which is which.
    let before = at.checked_sub(1).filter(placed).and_then(|it| run.get(it));
    let after = run.get(at + 1);
    let before = before.map_or(0, |it| it.value);
    match after {
        Some(after) => (placed(&(at + 1)) && after.value == before + 2).then_some(before + 1),
        None => (before > 0).then_some(before + 1),
    }
}

/// Places of a longest run of numbers that only rise; of equal numbers the earlier one is in place.
fn longest_rise(run: &[Printed<'_>]) -> HashSet<usize> {
    // Patience sorting: `tails[n]` is the place of the smallest number that ends a rise of length n + 1.
    let mut tails: Vec<usize> = Vec::new();
    let mut previous: Vec<Option<usize>> = vec![None; run.len()];
    let value = |at: usize| run.get(at).map_or(0, |it| it.value);
    for at in 0..run.len() {
        let length = tails.partition_point(|it| value(*it) < value(at));
        if let Some(slot) = previous.get_mut(at) {
            *slot = length.checked_sub(1).and_then(|it| tails.get(it)).copied();
        }
        match tails.get_mut(length) {
            Some(tail) if value(at) < value(*tail) => *tail = at,
            Some(_) => {}
            None => tails.push(at),
        }
    }
    let mut places = HashSet::new();
    let mut next = tails.last().copied();
    while let Some(at) = next {
        places.insert(at);
        next = previous.get(at).copied().flatten();
    }
    places
}

/// A number printed the way of another: `（四）` after `（三）`, `4.` after `3.`.
fn like(printed: &str, value: u32) -> String {
    let digits = |it: char| it.is_ascii_digit();
    let (Some(start), Some(end)) = (printed.find(digits), printed.rfind(digits)) else {
        return value.to_string();
    };
    format!("{}{value}{}", &printed[..start], &printed[end + 1..])
}

fn value_or_none(suggestion: Option<&Suggestion>) -> String {
    suggestion.map_or_else(|| NONE.to_owned(), Suggestion::value)
}
