//! The labelled obligations of a real schedule, scored as its guideline says: one to one, same kind,
//! the spans overlap by at least half of the shorter.

use std::ops::Range;
use std::path::Path;

use serde_json::Value;

use crate::obligation::{Obligation, read};

struct Label {
    kind: String,
    /// Characters of the text.
    span: Range<usize>,
    quantity: Option<(f64, String)>,
    /// Action and body.
    reviews: Vec<(String, Option<String>)>,
}

#[test]
fn the_labelled_schedule_reads_with_precision_and_recall_of_96_percent() {
    let Ok(shared) = std::env::var("LUOSHI_SHARED") else {
        return;
    };
    let path = Path::new(&shared).join("cases/obligations/seed.jsonl");
    let lines = std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let (mut wanted, mut given, mut matched) = (0, 0, 0);
    let mut wrong = Vec::new();
    for line in lines.lines().filter(|line| !line.trim().is_empty()) {
        let cell: Value = serde_json::from_str(line).expect("a line of JSON");
        let text = cell["text"].as_str().expect("a text");
        let labels: Vec<Label> = cell["obligations"]
            .as_array()
            .expect("labels")
            .iter()
            .map(label)
            .collect();
        let found = read(text);
        wanted += labels.len();
        given += found.len();
        for (label, obligation) in pairs(text, &labels, &found) {
            matched += 1;
            let quantity = obligation
                .quantity
                .as_ref()
                .map(|q| (f64::from(q.hundredths) / 100.0, q.unit.clone()));
            let reviews: Vec<(String, Option<String>)> = obligation
                .reviews
                .iter()
                .map(|r| (r.action.name().to_owned(), r.by.clone()))
                .collect();
            if quantity != label.quantity || reviews != label.reviews {
                wrong.push(format!("{}: {quantity:?} {reviews:?}", cell["id"]));
            }
        }
    }
    assert!(wanted > 0, "no labels in {}", path.display());
    let (precision, recall) = (
        f64::from(matched) / given as f64,
        f64::from(matched) / wanted as f64,
    );
    assert!(
        precision >= 0.96 && recall >= 0.96,
        "precision {precision:.3}, recall {recall:.3}"
    );
    assert!(wrong.is_empty(), "quantities or reviews: {wrong:#?}");
}

fn label(value: &Value) -> Label {
    let place = |name: &str| value[name].as_u64().expect("an offset") as usize;
    Label {
        kind: value["kind"].as_str().expect("a kind").to_owned(),
        span: place("start")..place("end"),
        quantity: value["quantity"].as_f64().map(|number| {
            (
                number,
                value["unit"].as_str().unwrap_or_default().to_owned(),
            )
        }),
        reviews: value["reviews"]
            .as_array()
            .expect("reviews")
            .iter()
            .map(|review| {
                (
                    review["action"].as_str().expect("an action").to_owned(),
                    review["by"].as_str().map(str::to_owned),
                )
            })
            .collect(),
    }
}

/// Pairs label and obligation, the greatest overlap first. The labels of one kind in a cell overlap
/// little, so this gives the best total too.
fn pairs<'a>(
    text: &str,
    labels: &'a [Label],
    found: &'a [Obligation],
) -> Vec<(&'a Label, &'a Obligation)> {
    let place = |byte: usize| text[..byte].chars().count();
    let mut overlaps = Vec::new();
    for (at, label) in labels.iter().enumerate() {
        for (number, obligation) in found.iter().enumerate() {
            let span = place(obligation.span.start)..place(obligation.span.end);
            let common = label
                .span
                .end
                .min(span.end)
                .saturating_sub(label.span.start.max(span.start));
            if obligation.kind.name() == label.kind
                && common > 0
                && 2 * common >= label.span.len().min(span.len())
            {
                overlaps.push((common, at, number));
            }
        }
    }
    overlaps.sort_by_key(|&(common, at, number)| (std::cmp::Reverse(common), at, number));
    let (mut used, mut taken) = (vec![false; labels.len()], vec![false; found.len()]);
    let mut pairs = Vec::new();
    for (_, at, number) in overlaps {
        if !used[at] && !taken[number] {
            (used[at], taken[number]) = (true, true);
            pairs.push((&labels[at], &found[number]));
        }
    }
    pairs
}
