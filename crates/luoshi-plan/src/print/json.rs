//! The JSON of the command line. Its fields are a contract with other programs: names, order and null
//! values are fixed by it.

use luoshi_time::{Date, Part, Reading, Window, YearFrom};
use luoshi_words::Words;
use serde_json::{Map, Value, json};

use crate::obligation::Quantity;
use crate::{Finding, Item, Limit, Obligation, Place, Plan, Review};

/// A plan with its findings (`luoshi read --json`); `words` is the language of the messages.
pub fn plan(plan: &Plan, words: Words) -> Value {
    let phases: Vec<Value> = plan
        .phases
        .iter()
        .map(|phase| {
            let items: Vec<Value> = phase.items.iter().map(item).collect();
            json!({"name": phase.name, "items": items})
        })
        .collect();
    json!({
        "title": plan.title,
        "source": {
            "format": plan.source.format,
            "encoding": plan.source.encoding,
            "table": plan.source.table,
        },
        "year": plan.year,
        "year_source": match plan.year_from {
            YearFrom::Argument => "argument",
            YearFrom::Document => "document",
            YearFrom::Assumed => "assumed",
        },
        "phases": phases,
        "findings": all_findings(plan, words),
    })
}

/// The findings alone (`luoshi check --json`).
pub fn findings(plan: &Plan, words: Words) -> Value {
    json!({"findings": all_findings(plan, words)})
}

/// A time limit: what is written and what it means (`luoshi timelimit`, and `time_limit` of an item).
pub fn limit(text: &str, reading: &Reading) -> Value {
    let mut object = Map::new();
    object.insert("text".into(), text.into());
    put_reading(&mut object, reading);
    let codes: Vec<&str> = reading.assumptions.iter().map(|it| it.0).collect();
    let warnings: Vec<&str> = reading.warnings.iter().map(|it| it.code()).collect();
    object.insert("certainty".into(), reading.certainty.name().into());
    object.insert("assumptions".into(), codes.into());
    object.insert("warnings".into(), warnings.into());
    if !reading.parts.is_empty() {
        let parts: Vec<Value> = reading.parts.iter().map(part).collect();
        object.insert("parts".into(), parts.into());
    }
    Value::Object(object)
}

fn part(part: &Part) -> Value {
    let mut object = Map::new();
    object.insert("label".into(), part.label.clone().into());
    object.insert("text".into(), part.text.clone().into());
    put_reading(&mut object, &part.reading);
    Value::Object(object)
}

/// `kind`, `start` and `end`.
fn put_reading(object: &mut Map<String, Value>, reading: &Reading) {
    let day = |of: fn(Window) -> Date| reading.window().map(|it| of(it).to_string());
    object.insert("kind".into(), reading.kind().name().into());
    object.insert("start".into(), day(Window::first).into());
    object.insert("end".into(), day(Window::last).into());
}

fn item(item: &Item) -> Value {
    let mut object = Map::new();
    object.insert("number".into(), item.number.clone().into());
    if let Some(printed) = &item.printed {
        object.insert("printed".into(), printed.clone().into());
    }
    object.insert("content".into(), item.content.clone().into());
    object.insert("responsible".into(), item.responsible.clone().into());
    let Limit { written, reading } = &item.limit;
    object.insert("time_limit".into(), limit(written, reading));
    let extra: Map<String, Value> = item
        .extra
        .iter()
        .map(|(label, text)| (label.clone(), text.clone().into()))
        .collect();
    object.insert("extra".into(), extra.into());
    let obligations: Vec<Value> = item
        .obligations
        .iter()
        .map(|it| obligation(&item.content, it))
        .collect();
    object.insert("obligations".into(), obligations.into());
    Value::Object(object)
}

fn obligation(content: &str, duty: &Obligation) -> Value {
    let reviews: Vec<Value> = duty.reviews.iter().map(review).collect();
    json!({
        "kind": duty.kind.name(),
        "name": duty.name,
        "text": content.get(duty.span.clone()).unwrap_or_default(),
        "start": characters(content, duty.span.start),
        "end": characters(content, duty.span.end),
        "quantity": duty.quantity.as_ref().map(quantity),
        "unit": duty.quantity.as_ref().map(|it| it.unit.clone()),
        "assist": duty.assist,
        "owner": duty.owner,
        "reviews": reviews,
    })
}

fn review(review: &Review) -> Value {
    json!({"by": review.by, "action": review.action.name(), "verb": review.verb})
}

/// Whole numbers without a point: 4, else 0.5.
fn quantity(quantity: &Quantity) -> Value {
    match quantity.hundredths % 100 {
        0 => (quantity.hundredths / 100).into(),
        _ => (f64::from(quantity.hundredths) / 100.0).into(),
    }
}

/// Offsets are bytes inside and characters outside.
fn characters(content: &str, bytes: usize) -> usize {
    content
        .char_indices()
        .take_while(|(at, _)| *at < bytes)
        .count()
}

fn all_findings(plan: &Plan, words: Words) -> Value {
    plan.findings.iter().map(|it| finding(it, words)).collect()
}

fn finding(finding: &Finding, words: Words) -> Value {
    let mut object = Map::new();
    object.insert("code".into(), finding.code.name().into());
    object.insert("severity".into(), finding.severity.name().into());
    object.insert("item".into(), finding.item().map(|it| it.0).into());
    if !finding.related.is_empty() {
        let related: Vec<u32> = finding.related.iter().filter_map(|it| place(*it)).collect();
        object.insert("related".into(), related.into());
    }
    object.insert("message".into(), finding.message(words).into());
    let suggestion = finding.suggestion.as_ref().map(|it| it.value().to_owned());
    object.insert("suggestion".into(), suggestion.into());
    Value::Object(object)
}

/// 0 is the header.
fn place(place: Place) -> Option<u32> {
    match place {
        Place::Document => None,
        Place::Header => Some(0),
        Place::Item(at) => Some(at.0),
    }
}
