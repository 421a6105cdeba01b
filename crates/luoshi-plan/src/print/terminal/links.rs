//! The links below a printed plan: what each item waits for, and why.

use luoshi_words::Words;

use super::{Ink, Page};
use crate::{Link, Plan, Strength};

/// A line for each item and rule; nothing where no item waits.
pub(super) fn put(page: &mut Page, plan: &Plan, words: Words) {
    if plan.links.is_empty() {
        return;
    }
    let headline = words.with("plan-links", &[("n", plan.links.len().into())]);
    let headline = page.inked(Ink::Bold, &headline);
    page.line(&headline);
    let same = |a: &Link, b: &Link| (a.to, a.rule, a.strength) == (b.to, b.rule, b.strength);
    let lines: Vec<(Ink, [String; 3])> = plan
        .links
        .chunk_by(same)
        .filter_map(|group| Some((ink(group.first()?.strength), line(group, words)?)))
        .collect();
    page.columns(&lines);
    page.text.push('\n');
}

fn ink(strength: Strength) -> Ink {
    match strength {
        Strength::Hard => Ink::Bold,
        Strength::Soft => Ink::Faint,
    }
}

fn line(group: &[Link], words: Words) -> Option<[String; 3]> {
    let first = group.first()?;
    let sources: Vec<String> = group.iter().map(|it| it.from.0.to_string()).collect();
    let list = sources.join(&words.say("list-divider"));
    let why = words.say(&format!("link-{}", first.rule.name()));
    Some([
        words.say(&format!("strength-{}", first.strength.name())),
        words.with("place-item", &[("n", first.to.0.into())]),
        words.with(
            "link-line",
            &[
                ("count", sources.len().into()),
                ("list", (&list).into()),
                ("why", (&why).into()),
            ],
        ),
    ])
}
