//! The findings below a printed plan: the grave ones each, the notes folded by code.

use luoshi_words::Words;

use super::{Ink, Page};
use crate::{Finding, FindingCode, Place, Plan, Severity};

pub(super) fn put(page: &mut Page, plan: &Plan, words: Words) {
    let notes = plan.findings.iter();
    let notes = notes.filter(|it| it.severity == Severity::Note).count();
    let headline = match plan.findings.len() {
        0 => words.say("plan-no-findings"),
        all => words.with(
            "plan-findings",
            &[("n", (all - notes).into()), ("notes", notes.into())],
        ),
    };
    let headline = page.inked(Ink::Bold, &headline);
    page.line(&headline);
    let mut lines: Vec<(Ink, [String; 3])> = Vec::new();
    for (severity, ink) in [
        (Severity::Error, Ink::Error),
        (Severity::Warning, Ink::Warning),
    ] {
        let grave = plan.findings.iter().filter(|it| it.severity == severity);
        lines.extend(grave.map(|it| (ink, line_of(it, words))));
    }
    for code in FindingCode::ALL {
        let notes: Vec<&Finding> = plan
            .findings
            .iter()
            .filter(|it| it.severity == Severity::Note && it.code == *code)
            .collect();
        if !notes.is_empty() {
            lines.push((Ink::Faint, folded(&notes, words)));
        }
    }
    page.columns(&lines);
}

/// Severity, place and sentence of one finding.
fn line_of(finding: &Finding, words: Words) -> [String; 3] {
    let place = match finding.place {
        Place::Document => words.say("place-document"),
        Place::Header => words.say("place-header"),
        Place::Item(at) => words.with("place-item", &[("n", at.0.into())]),
    };
    let severity = words.say(&format!("severity-{}", finding.severity.name()));
    [severity, place, finding.message(words)]
}

/// Notes of one code in one line: their name and the items, or the sentence where there is only one.
fn folded(notes: &[&Finding], words: Words) -> [String; 3] {
    let Some(first) = notes.first() else {
        return Default::default();
    };
    let [severity, place, message] = line_of(first, words);
    if notes.len() == 1 {
        return [severity, place, message];
    }
    let items: Vec<String> = notes
        .iter()
        .filter_map(|it| it.item())
        .map(|it| it.0.to_string())
        .collect();
    let name = words.say(&format!("finding-name-{}", first.code.name()));
    let list = items.join(&words.say("list-divider"));
    let places = words.with("place-items", &[("list", (&list).into())]);
    let count = words.with("place-count", &[("n", notes.len().into())]);
    [
        severity,
        count,
        words.with(
            "finding-folded",
            &[("name", (&name).into()), ("places", (&places).into())],
        ),
    ]
}
