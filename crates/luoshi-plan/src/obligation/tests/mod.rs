//! What the reader of requirements promises: a sentence per rule, laws over any text, and the
//! table of words.

mod asides;
mod builds;
mod clauses;
mod duties;
mod frames;
mod kinds;
mod laws;
mod lists;
mod lost;
mod names;
mod offices;
mod reviews;
mod sentences;
mod table;
mod unknown;
mod verbs;

use super::{Obligation, read};

/// The obligations of a text, one a line: `kind name [words] quantity unit review:body`.
fn told(text: &str) -> String {
    read(text)
        .iter()
        .map(|obligation| line(text, obligation))
        .collect::<Vec<_>>()
        .join("\n")
}

fn line(text: &str, obligation: &Obligation) -> String {
    let mut line = format!(
        "{} {} [{}]",
        obligation.kind.name(),
        obligation.name,
        &text[obligation.span.clone()]
    );
    if let Some(quantity) = &obligation.quantity {
        line += &format!(
            " {} {}",
            f64::from(quantity.hundredths) / 100.0,
            quantity.unit
        );
    }
    if obligation.assist {
        line += &format!(" assists:{}", obligation.owner.as_deref().unwrap_or("-"));
    }
    for review in &obligation.reviews {
        line += &format!(
            " {}:{}({})",
            review.action.name(),
            review.by.as_deref().unwrap_or("-"),
            review.verb
        );
    }
    line
}
