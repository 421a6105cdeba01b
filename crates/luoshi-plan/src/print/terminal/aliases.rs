//! The aliases below a printed plan: what goes by several names, and where each stands.

use luoshi_words::Words;

use super::{Ink, Page};
use crate::{Place, Plan};

/// A line for each name; nothing where each thing has one.
pub(super) fn put(page: &mut Page, plan: &Plan, words: Words) {
    if plan.aliases.is_empty() {
        return;
    }
    let headline = words.with("plan-aliases", &[("n", plan.aliases.len().into())]);
    let headline = page.inked(Ink::Bold, &headline);
    page.line(&headline);
    let mut lines = Vec::new();
    for alias in &plan.aliases {
        let mut kind = words.say(&format!("alias-{}", alias.kind.name()));
        for name in &alias.names {
            // Said once, before the commonest name.
            let kind = std::mem::take(&mut kind);
            let places = places(&name.places, words);
            let line = words.with(
                "finding-folded",
                &[("name", (&name.name).into()), ("places", (&places).into())],
            );
            lines.push((Ink::Faint, [kind, String::new(), line]));
        }
    }
    page.columns(&lines);
    page.text.push('\n');
}

fn places(places: &[Place], words: Words) -> String {
    let items: Vec<String> = places
        .iter()
        .filter_map(|it| match it {
            Place::Item(at) => Some(at.0.to_string()),
            Place::Document | Place::Header => None,
        })
        .collect();
    let header = places.contains(&Place::Header);
    let list = items.join(&words.say("list-divider"));
    let items = match items.len() {
        0 => String::new(),
        1 => words.with("place-item", &[("n", (&list).into())]),
        _ => words.with("place-items", &[("list", (&list).into())]),
    };
    match (header, items.is_empty()) {
        (false, _) => items,
        (true, true) => words.say("place-header"),
        (true, false) => {
            let header = words.say("place-header");
            format!("{header}{}{items}", words.say("list-divider"))
        }
    }
}
