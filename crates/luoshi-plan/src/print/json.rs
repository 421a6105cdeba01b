//! The JSON of the command line. Its fields are a contract with other programs: names, order and null
//! values are fixed by it.

use std::collections::HashMap;

use luoshi_time::{Date, Part, Reading, YearFrom};
use luoshi_words::Words;
use serde_json::{Map, Value, json};

use crate::obligation::Quantity;
use crate::{
    Alias, AliasName, Finding, Item, Limit, Link, Obligation, Place, Plan, Position, Review,
    Suggestion,
};

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
        "links": links(plan, words),
        "aliases": aliases(plan),
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
    let codes: Vec<&str> = reading.assumptions.iter().map(|it| it.code()).collect();
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

/// `kind`, `start` and `end`; an end that is open is null, and so are both of a limit that is no date.
fn put_reading(object: &mut Map<String, Value>, reading: &Reading) {
    let day = |it: Option<Date>| it.map(|it| it.to_string());
    object.insert("kind".into(), reading.kind().name().into());
    object.insert("start".into(), day(reading.opens()).into());
    object.insert("end".into(), day(reading.due()).into());
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

fn links(plan: &Plan, words: Words) -> Value {
    // By position, because a plan of many links is not searched from the start for each.
    let contents: HashMap<Position, &str> = plan
        .items()
        .map(|(_, it)| (it.position, it.content.as_str()))
        .collect();
    let content = |it: &Link| contents.get(&it.to).copied().unwrap_or_default();
    plan.links
        .iter()
        .map(|it| link(content(it), it, words))
        .collect()
}

/// The words stand in the item that waits.
fn link(content: &str, link: &Link, words: Words) -> Value {
    json!({
        "from": link.from.0,
        "to": link.to.0,
        "rule": link.rule.number(),
        "strength": link.strength.name(),
        "text": content.get(link.span.clone()).unwrap_or_default(),
        "start": characters(content, link.span.start),
        "end": characters(content, link.span.end),
        "message": words.say(&format!("link-{}", link.rule.name())),
    })
}

/// The header is place 0, as in findings.
fn aliases(plan: &Plan) -> Value {
    let name = |it: &AliasName| {
        let items: Vec<u32> = it.places.iter().filter_map(|it| place(*it)).collect();
        json!({"name": it.name, "items": items})
    };
    let alias = |it: &Alias| {
        let names: Vec<Value> = it.names.iter().map(name).collect();
        json!({"kind": it.kind.name(), "names": names, "doubtful": it.doubtful})
    };
    plan.aliases.iter().map(alias).collect()
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
    let suggestion = finding.suggestion.as_ref().map(Suggestion::value);
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

#[cfg(test)]
mod tests {
    use super::{limit, plan};
    use crate::obligation::Quantity;
    use crate::{Options, Position, read};
    use luoshi_sheet::Hint;
    use luoshi_time::{Certainty, Date, Part, Reading, Term, Unread, Warning, Window};
    use luoshi_words::{Lang, Words};

    #[test]
    fn fields_and_their_order() {
        let page = "<table><caption>检修安排</caption>\
            <tr><th>序号</th><th>工作内容</th><th>完成时限</th><th>责任部门</th><th>备注</th></tr>\
            <tr><td>1</td><td>检修😀设备。召开总结大会。</td><td>2月30日</td><td>设备科</td><td>雨天顺延</td></tr></table>";
        let options = Options {
            year: Some(2014),
            table: None,
            today: Date::constant(2026, 4, 17),
        };
        let mut read = read(
            &luoshi_sheet::read(page.as_bytes(), Hint::default()),
            options,
        )
        .unwrap();
        read.set_number(Position(1), "2");
        let item = &mut read.phases[0].items[0];
        // What the reader of obligations finds is its own affair; here one is enough.
        item.obligations.retain(|it| it.name.contains("大会"));
        read.findings
            .retain(|it| it.code.name() == "time-limit-unreadable");
        insta::assert_snapshot!(format!("{:#}", plan(&read, Words::of(Lang::En))), @r#"
        {
          "title": "检修安排",
          "source": {
            "format": "html",
            "encoding": "UTF-8",
            "table": 1
          },
          "year": 2014,
          "year_source": "argument",
          "phases": [
            {
              "name": "",
              "items": [
                {
                  "number": "2",
                  "printed": "1",
                  "content": "检修😀设备。召开总结大会。",
                  "responsible": "设备科",
                  "time_limit": {
                    "text": "2月30日",
                    "kind": "unknown",
                    "start": null,
                    "end": null,
                    "certainty": "unresolved",
                    "assumptions": [],
                    "warnings": []
                  },
                  "extra": {
                    "备注": "雨天顺延"
                  },
                  "obligations": [
                    {
                      "kind": "meeting",
                      "name": "总结大会",
                      "text": "召开总结大会",
                      "start": 6,
                      "end": 12,
                      "quantity": null,
                      "unit": null,
                      "assist": false,
                      "owner": null,
                      "reviews": []
                    }
                  ]
                }
              ]
            }
          ],
          "findings": [
            {
              "code": "time-limit-unreadable",
              "severity": "warning",
              "item": 1,
              "message": "Time limit “2月30日”: there is no such day, probably 2月28日 is meant",
              "suggestion": "2月28日"
            }
          ],
          "links": [],
          "aliases": []
        }
        "#);
    }

    #[test]
    fn a_link_tells_its_words_in_characters() {
        let page = "<table><tr><th>工作内容</th><th>完成时限</th></tr>\
            <tr><td>制定创建方案。</td><td>2月3日</td></tr>\
            <tr><td>😀按意见修改完善创建方案。</td><td>2月4日</td></tr>\
            <tr><td>清点设备。</td><td>2月5日</td></tr></table>";
        let options = Options {
            year: Some(2014),
            table: None,
            today: Date::constant(2026, 4, 17),
        };
        let document = luoshi_sheet::read(page.as_bytes(), Hint::default());
        let json = plan(&read(&document, options).unwrap(), Words::of(Lang::En));
        insta::assert_snapshot!(
            json["links"].to_string(),
            @r#"[{"from":1,"to":2,"rule":1,"strength":"hard","text":"修改完善创建方案","start":4,"end":12,"message":"the document it revises is made there"}]"#
        );
    }

    #[test]
    fn quantities_are_numbers() {
        let quantity = |hundredths| {
            let unit = "天".to_owned();
            super::quantity(&Quantity { hundredths, unit }).to_string()
        };
        assert_eq!([quantity(400), quantity(50)], ["4", "0.5"]);
    }

    #[test]
    fn several_limits_in_a_cell_are_parts() {
        let window =
            |from, to| Window::new(Date::constant(2014, 3, from), Date::constant(2014, 3, to));
        let reading = |window: Option<Window>| Reading {
            term: window.map_or(Term::Unread(Unread::Unknown), Term::In),
            certainty: Certainty::Exact,
            assumptions: luoshi_time::Assumptions::new(),
            warnings: vec![Warning::LeftOver("等".to_owned())],
            parts: Vec::new(),
        };
        let whole = Reading {
            parts: vec![Part {
                label: Some("计划".to_owned()),
                text: "3月上旬".to_owned(),
                reading: reading(window(1, 10)),
            }],
            ..reading(window(1, 20))
        };
        insta::assert_snapshot!(
            limit("3月上旬、中旬", &whole).to_string(),
            @r#"{"text":"3月上旬、中旬","kind":"window","start":"2014-03-01","end":"2014-03-20","certainty":"exact","assumptions":[],"warnings":["left-over"],"parts":[{"label":"计划","text":"3月上旬","kind":"window","start":"2014-03-01","end":"2014-03-10"}]}"#
        );
    }
}
