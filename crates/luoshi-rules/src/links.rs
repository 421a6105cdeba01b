//! Links of a draft: what the words propose, and what a person says to each.
//!
//! A link holds only when a person confirmed it. One that was refused stays in sight, so that nobody
//! proposes it again and anybody sees that it was thought of.

use std::collections::{BTreeMap, BTreeSet};

use luoshi_plan::{Link, LinkRule, Plan, Position, Strength};

use crate::{mend::Decision, refusal::Refusal};

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

/// A link of a draft with what was said to it.
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
