//! Links of a draft and of a programme: what the words propose, and what a person says to each.
//!
//! A link holds only when a person confirmed it. One that was refused stays in sight, so that nobody
//! proposes it again and anybody sees that it was thought of.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use luoshi_plan::{Link, LinkRule, Plan, Position, Strength};

use crate::{
    Action, Permit, PersonId, ProgrammeId, UnitId,
    mend::Decision,
    outcome::{Change, Outcome},
    refusal::{Refusal, Rejected},
};

/// Which link: two items, and what it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LinkKey {
    /// The item that waits.
    pub to: Position,
    /// The item whose outcome it needs.
    pub from: Position,
    /// The rule, or a person.
    pub rule: LinkRule,
}

/// What a person says to a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It holds, so strong.
    Confirmed(Strength),
    /// It does not hold.
    Refused,
}

impl Verdict {
    /// As stored and as it stands in forms.
    pub fn name(self) -> &'static str {
        match self {
            Verdict::Confirmed(strength) => strength.name(),
            Verdict::Refused => "refused",
        }
    }

    /// The verdict of that name.
    pub fn from_name(name: &str) -> Option<Verdict> {
        match name {
            "refused" => Some(Verdict::Refused),
            name => Strength::from_name(name).map(Verdict::Confirmed),
        }
    }
}

/// A link with what was said to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecidedLink {
    /// The link, as strong as it was proposed.
    pub link: Link,
    /// What was said.
    pub verdict: Option<Verdict>,
}

impl DecidedLink {
    /// Which one.
    pub fn key(&self) -> LinkKey {
        LinkKey {
            to: self.link.to,
            from: self.link.from,
            rule: self.link.rule,
        }
    }

    /// How strong it holds, once confirmed.
    pub fn confirmed(&self) -> Option<Strength> {
        match self.verdict {
            Some(Verdict::Confirmed(strength)) => Some(strength),
            _ => None,
        }
    }
}

/// The links of a plan with what was decided: those that its words propose, then those of a person.
pub fn decided(plan: &Plan, decisions: &[Decision]) -> Vec<DecidedLink> {
    let verdicts: BTreeMap<LinkKey, Verdict> = decisions
        .iter()
        .filter_map(|it| match it {
            Decision::Link { key, verdict } => Some((*key, *verdict)),
            _ => None,
        })
        .collect();
    let proposed = plan.links.iter().map(|link| DecidedLink {
        link: link.clone(),
        verdict: None,
    });
    let mut links: Vec<DecidedLink> = proposed.collect();
    for link in &mut links {
        link.verdict = verdicts.get(&link.key()).copied();
    }
    let there: BTreeSet<Position> = plan.items().map(|(_, it)| it.position).collect();
    let by_hand = verdicts.iter().filter_map(|(key, verdict)| {
        let Verdict::Confirmed(strength) = verdict else {
            return None;
        };
        let holds =
            key.rule == LinkRule::ByHand && [key.from, key.to].iter().all(|it| there.contains(it));
        holds.then_some(DecidedLink {
            link: Link {
                from: key.from,
                to: key.to,
                rule: key.rule,
                strength: *strength,
                span: 0..0,
            },
            verdict: Some(*verdict),
        })
    });
    links.extend(by_hand);
    links
}

/// Whether a person may say so: both items are there, no item waits for itself, not even by way of
/// others, and what is added is not there yet.
pub fn check(
    key: LinkKey,
    verdict: Verdict,
    links: &[DecidedLink],
    plan: &Plan,
) -> Result<(), Refusal> {
    if plan.item(key.from).is_none() || plan.item(key.to).is_none() {
        return Err(Refusal::NoSuchItem);
    }
    let same_pair = |it: &&DecidedLink| (it.link.from, it.link.to) == (key.from, key.to);
    let holds = |it: &&DecidedLink| it.verdict != Some(Verdict::Refused);
    if key.rule == LinkRule::ByHand {
        if links
            .iter()
            .filter(holds)
            .any(|it| same_pair(&it) && it.key() != key)
        {
            return Err(Refusal::LinkThere);
        }
    } else if !links.iter().any(|it| it.key() == key) {
        return Err(Refusal::NoSuchItem);
    }
    if verdict == Verdict::Refused {
        return Ok(());
    }
    let confirmed = links.iter().filter(|it| it.confirmed().is_some());
    let mut next: BTreeMap<Position, Vec<Position>> = BTreeMap::new();
    for it in confirmed {
        next.entry(it.link.from).or_default().push(it.link.to);
    }
    match key.from == key.to || reaches(&next, key.to, key.from) {
        true => Err(Refusal::LinkCircle),
        false => Ok(()),
    }
}

/// The links of a programme: those that its words propose, with what `said` holds about each, then those
/// that hold although its words no longer tell them, or never did.
pub fn of_programme(plan: &Plan, said: Vec<DecidedLink>) -> Vec<DecidedLink> {
    let mut said: BTreeMap<LinkKey, DecidedLink> =
        said.into_iter().map(|it| (it.key(), it)).collect();
    let proposed = plan.proposed_links().into_iter().map(|link| {
        let open = DecidedLink {
            link,
            verdict: None,
        };
        match said.remove(&open.key()) {
            Some(it) => DecidedLink {
                verdict: it.verdict,
                ..open
            },
            None => open,
        }
    });
    let mut links: Vec<DecidedLink> = proposed.collect();
    links.extend(said.into_values().filter(|it| it.confirmed().is_some()));
    links
}

/// The links of one rule to which nothing was said yet, each as strong as it is proposed. One that would
/// close a circle with what a person confirmed is left for a person.
pub fn confirmable(rule: LinkRule, links: &[DecidedLink], plan: &Plan) -> Vec<(LinkKey, Verdict)> {
    let mut links = links.to_vec();
    let mut confirmed = Vec::new();
    for at in 0..links.len() {
        let Some(it) = links.get(at).filter(|it| it.link.rule == rule) else {
            continue;
        };
        let (key, verdict) = (it.key(), Verdict::Confirmed(it.link.strength));
        if it.verdict.is_none() && check(key, verdict, &links, plan).is_ok() {
            confirmed.push((key, verdict));
            if let Some(it) = links.get_mut(at) {
                it.verdict = Some(verdict);
            }
        }
    }
    confirmed
}

/// What was said to a link of a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkSaid {
    /// Where.
    pub unit: UnitId,
    /// Which programme.
    pub programme: ProgrammeId,
    /// Which link.
    pub key: LinkKey,
    /// How strong it is: as it was confirmed, else as it was proposed.
    pub strength: Strength,
    /// What was said; none: what was said before is taken back.
    pub verdict: Option<Verdict>,
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
}

/// `link.decide`: something is said to links of a programme, or taken back. `links` are all it has.
pub fn decide(
    permit: &Permit,
    programme: &ProgrammeId,
    wanted: &[(LinkKey, Option<Verdict>)],
    links: &[DecidedLink],
    plan: &Plan,
    now: Timestamp,
) -> Result<Outcome, Rejected> {
    permit.expect(Action::LinkDecide)?;
    let mut changes = Vec::new();
    let mut told = Vec::new();
    for (key, verdict) in wanted {
        let there = links.iter().find(|it| it.key() == *key);
        let before = there.and_then(|it| it.verdict);
        if before == *verdict {
            return Err(Refusal::NothingChanged.into());
        }
        if let Some(verdict) = verdict {
            check(*key, *verdict, links, plan)?;
        }
        let strength = match (verdict, there) {
            (Some(Verdict::Confirmed(strength)), _) => *strength,
            (_, Some(it)) => it.link.strength,
            (_, None) => return Err(Refusal::NoSuchItem.into()),
        };
        let said = |it: Option<Verdict>| it.map_or("open", Verdict::name);
        told.push(format!(
            "{}-{}-{} {} > {}",
            key.to.0,
            key.from.0,
            key.rule.number(),
            said(before),
            said(*verdict)
        ));
        changes.push(Change::LinkSaid(Box::new(LinkSaid {
            unit: permit.unit().clone(),
            programme: programme.clone(),
            key: *key,
            strength,
            verdict: *verdict,
            by: permit.person().clone(),
            at: now,
        })));
    }
    if changes.is_empty() {
        return Err(Refusal::NothingChanged.into());
    }
    Ok(Outcome {
        command: "link.decide",
        subject: programme.to_string(),
        facts: BTreeMap::from([("links", told.join("; "))]),
        changes,
    })
}

/// Whether a way leads from one item to another.
fn reaches(next: &BTreeMap<Position, Vec<Position>>, from: Position, to: Position) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![from];
    while let Some(at) = open.pop() {
        if at == to {
            return true;
        }
        if seen.insert(at) {
            open.extend(next.get(&at).into_iter().flatten());
        }
    }
    false
}
