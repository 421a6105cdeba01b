//! Limits that do not fit the links: too late for what waits, or no time between one and the next.

use std::collections::{BTreeMap, HashMap, HashSet};

use luoshi_time::{Date, Term, Window, render, render_term};

use super::{Finding, FindingCode, Place, Severity, Suggestion, at_item};
use crate::{
    Item, Link, Obligation, ObligationKind, Plan, Position, ReviewAction, Strength, alias,
};

/// A window of more days leaves room to arrange things in it.
pub(super) const SHORT: i32 = 10;

/// Fewer items in a row can be done in a short window.
const CHAIN_AT_LEAST: usize = 4;

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let items: HashMap<Position, &Item> = plan.items().map(|(_, it)| (it.position, it)).collect();
    let hard: Vec<&Link> = plan
        .links
        .iter()
        .filter(|it| it.strength == Strength::Hard)
        .collect();
    let mut findings = inputs_after_outputs(plan.year, &items, &hard);
    for chain in chains(&items, &hard) {
        let without_time: Vec<Finding> = chain
            .members
            .iter()
            .filter_map(|it| no_lead_time(plan, &items, *it, &chain))
            .collect();
        match without_time.is_empty() {
            true => findings.extend(tight(plan.year, &items, &chain)),
            false => findings.extend(without_time),
        }
    }
    findings
}

/// A window of at most ten days.
pub(super) fn short_window(item: &Item) -> Option<Window> {
    let window = item.limit.reading.window()?;
    let days = (window.last() - window.first()).get_days() + 1;
    (days <= SHORT && item.limit.reading.parts.is_empty()).then_some(window)
}

/// An item that is due before something that it waits for.
fn inputs_after_outputs(
    year: i16,
    items: &HashMap<Position, &Item>,
    links: &[&Link],
) -> Vec<Finding> {
    let mut late: BTreeMap<Position, Vec<&Item>> = BTreeMap::new();
    for link in links {
        let (Some(from), Some(to)) = (items.get(&link.from), items.get(&link.to)) else {
            continue;
        };
        let due = |it: &Item| it.limit.reading.due();
        let (Some(input), Some(output)) = (due(from), due(to)) else {
            continue;
        };
        let sources = late.entry(link.to).or_default();
        if input > output && !sources.iter().any(|it| it.position == link.from) {
            sources.push(from);
        }
    }
    late.into_iter()
        .filter_map(|(at, sources)| {
            let first = sources.first()?;
            let finding = at_item(
                FindingCode::InputAfterOutput,
                Severity::Warning,
                at,
                vec![
                    ("source", first.position.0.to_string()),
                    ("until", first.limit.written.clone()),
                    ("text", items.get(&at)?.limit.written.clone()),
                ],
            );
            let last = sources.iter().filter_map(|it| it.limit.reading.due()).max();
            let longer = last.and_then(|it| until(items.get(&at)?, it, year));
            Some(Finding {
                related: sources.iter().map(|it| Place::Item(it.position)).collect(),
                suggestion: longer.map(|it| Suggestion::Limits(vec![(at, it)])),
                ..finding
            })
        })
        .collect()
}

/// The limit of an item as it would be written if it ended on another day.
fn until(item: &Item, last: Date, year: i16) -> Option<String> {
    let reading = &item.limit.reading;
    match (reading.opens(), reading.parts.is_empty()) {
        (_, false) => None,
        (Some(first), _) => Some(render(Window::new(first, last)?, year)),
        (None, _) => render_term(&Term::Until(last), year),
    }
}

/// Items of one short window that wait for each other, in reading order.
struct Chain<'a> {
    members: Vec<Position>,
    links: Vec<&'a Link>,
}

impl Chain<'_> {
    /// Of each item that waits for another: how many stand on the longest way to it, itself included.
    fn steps(&self) -> HashMap<Position, usize> {
        // Gates look back, so in reading order each source is done before what waits for it.
        let mut longest: HashMap<Position, usize> = HashMap::new();
        for link in &self.links {
            let before = longest.get(&link.from).copied().unwrap_or(1);
            let own = longest.entry(link.to).or_default();
            *own = (*own).max(before + 1);
        }
        longest
    }

    /// Items on the longest way from one to the next.
    fn length(&self) -> usize {
        self.steps().into_values().max().unwrap_or(0)
    }

    /// The days of each item, in reading order, if its window were shared out step by step; none where
    /// there are fewer days than steps.
    fn shared_out(&self, window: Window) -> Option<Vec<(Position, Window)>> {
        let steps = self.steps();
        let length = self.length().max(1);
        let days = std::iter::successors(Some(window.first()), |it| it.tomorrow().ok());
        let days: Vec<Date> = days.take_while(|it| *it <= window.last()).collect();
        let share = |at: &Position| {
            let step = steps.get(at).copied().unwrap_or(1);
            let first = days.get((step - 1) * days.len() / length)?;
            let last = days.get((step * days.len() / length).checked_sub(1)?)?;
            Some((*at, Window::new(*first, *last)?))
        };
        self.members.iter().map(share).collect()
    }

    fn others(&self, at: Position) -> Vec<Place> {
        let others = self.members.iter().filter(|it| **it != at);
        others.map(|it| Place::Item(*it)).collect()
    }
}

/// The chains, in order of their first items.
fn chains<'a>(items: &HashMap<Position, &Item>, links: &[&'a Link]) -> Vec<Chain<'a>> {
    let window = |at: &Position| items.get(at).and_then(|it| short_window(it));
    let mut touching: BTreeMap<Position, Vec<&'a Link>> = BTreeMap::new();
    for &link in links {
        if let (Some(from), Some(to)) = (window(&link.from), window(&link.to))
            && from == to
        {
            touching.entry(link.from).or_default().push(link);
            touching.entry(link.to).or_default().push(link);
        }
    }
    let mut seen: HashSet<Position> = HashSet::new();
    let mut chains = Vec::new();
    for &first in touching.keys() {
        if !seen.insert(first) {
            continue;
        }
        let mut chain = Chain {
            members: vec![first],
            links: Vec::new(),
        };
        let mut next = 0;
        while let Some(at) = chain.members.get(next).copied() {
            next += 1;
            for link in touching.get(&at).into_iter().flatten() {
                let other = if link.from == at { link.to } else { link.from };
                if seen.insert(other) {
                    chain.members.push(other);
                }
                if link.to == at {
                    chain.links.push(link);
                }
            }
        }
        chain.members.sort_unstable();
        chain.links.sort_by_key(|it| it.to);
        chains.push(chain);
    }
    chains
}

/// A paper that an outside body reviews, in the window of what waits for it.
fn no_lead_time(
    plan: &Plan,
    items: &HashMap<Position, &Item>,
    at: Position,
    chain: &Chain<'_>,
) -> Option<Finding> {
    let item = *items.get(&at)?;
    let reviewer = |duty: &Obligation| {
        let document = duty.kind == ObligationKind::Document;
        let mut reviews = duty.reviews.iter().filter(|_| document);
        reviews.find_map(|it| {
            let by = it.by.as_deref()?;
            let outside = alias::is_outside(by, &plan.title);
            (it.action == ReviewAction::Review && outside).then(|| by.to_owned())
        })
    };
    let by = item.obligations.iter().find_map(reviewer)?;
    let waiting = chain.links.iter().find(|it| it.from == item.position)?;
    let finding = at_item(
        FindingCode::NoLeadTime,
        Severity::Warning,
        item.position,
        vec![
            ("by", by),
            ("waiting", waiting.to.0.to_string()),
            ("text", item.limit.written.clone()),
        ],
    );
    // Whatever may be done before it may still be done; the days behind it are left to what waits.
    let window = short_window(item)?;
    let own = |(of, days): &(Position, Window)| (*of == at).then(|| days.last());
    let last = chain
        .shared_out(window)
        .and_then(|all| all.iter().find_map(own));
    let shorter = last.and_then(|it| until(item, it, plan.year));
    Some(Finding {
        related: chain.others(item.position),
        suggestion: shorter.map(|it| Suggestion::Limits(vec![(at, it)])),
        ..finding
    })
}

/// Four in a row in one short window.
fn tight(year: i16, items: &HashMap<Position, &Item>, chain: &Chain<'_>) -> Option<Finding> {
    let first = *chain.members.first()?;
    let item = items.get(&first)?;
    let finding = at_item(
        FindingCode::TightChain,
        Severity::Warning,
        first,
        vec![
            ("count", chain.members.len().to_string()),
            ("text", item.limit.written.clone()),
        ],
    );
    (chain.length() >= CHAIN_AT_LEAST).then(|| {
        let shares = short_window(item).and_then(|it| chain.shared_out(it));
        let written = |(at, days)| (at, render(days, year));
        Finding {
            related: chain.others(first),
            suggestion: shares.map(|it| Suggestion::Limits(it.into_iter().map(written).collect())),
            ..finding
        }
    })
}
