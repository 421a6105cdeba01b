//! `luoshi verify`: the journal's chains, and every journaled row against them.

use clap::Args;
use luoshi_store::{Digest, Report};
use luoshi_words::Words;
use serde_json::{Map, Value, json};

use crate::{
    failure::Failure,
    output,
    place::{Place, store_failure},
};

/// `luoshi verify`
#[derive(Args, Debug)]
pub struct Verify {
    #[command(flatten)]
    place: Place,
    #[arg(long, value_name = "HEX")]
    head: Option<String>,
    #[arg(long)]
    json: bool,
}

/// Prints what was checked; a line for each thing that is not as the program left it, and status 1.
pub fn run(args: &Verify, words: Words) -> Result<(), Failure> {
    let head = match &args.head {
        None => None,
        Some(text) => match Digest::parse(text) {
            Some(head) => Some(head),
            None => {
                let values = [("value", text.into())];
                return Err(Failure::Arguments(words.with("verify-bad-head", &values)));
            }
        },
    };
    let store = args.place.open(words)?;
    let report = store.verify(head).map_err(|it| store_failure(it, words))?;
    let text = if args.json {
        output::pretty(&as_json(&report, words))
    } else {
        text(&report, words)
    };
    output::print(&text, words)?;
    match report.mismatches.len() {
        0 => Ok(()),
        n => Err(Failure::Input(
            words.with("verify-not-well", &[("n", n.into())]),
        )),
    }
}

fn text(report: &Report, words: Words) -> String {
    let mut lines: Vec<String> = report
        .mismatches
        .iter()
        .map(|it| sentence(it.key(), &it.fields(), words))
        .collect();
    let entries: u64 = report.chains.iter().map(|(_, head)| head.seq).sum();
    let entries = i64::try_from(entries).unwrap_or(i64::MAX);
    let rows = i64::try_from(report.rows).unwrap_or(i64::MAX);
    let counts = [("entries", entries.into()), ("rows", rows.into())];
    lines.push(words.with("verify-checked", &counts));
    for (chain, head) in &report.chains {
        let (chain, hash) = (chain.to_string(), head.hash.to_string());
        let seq = i64::try_from(head.seq).unwrap_or(i64::MAX);
        let values = [
            ("chain", (&chain).into()),
            ("entry", seq.into()),
            ("hash", (&hash).into()),
        ];
        lines.push(words.with("verify-head", &values));
    }
    lines.join("\n") + "\n"
}

fn sentence(key: &str, fields: &[(&'static str, String)], words: Words) -> String {
    let values: Vec<_> = fields
        .iter()
        .map(|(name, value)| (*name, value.into()))
        .collect();
    words.with(key, &values)
}

/// `{"ok", "rows", "chains": [{"chain", "entries", "head"}], "faults": [{"kind", …, "message"}]}`
fn as_json(report: &Report, words: Words) -> Value {
    let chains: Vec<Value> = report
        .chains
        .iter()
        .map(|(chain, head)| {
            json!({
                "chain": chain.to_string(),
                "entries": head.seq,
                "head": head.hash.to_string(),
            })
        })
        .collect();
    let faults: Vec<Value> = report
        .mismatches
        .iter()
        .map(|it| {
            let kind = it.key().trim_start_matches("verify-");
            let mut fault = Map::from_iter([("kind".to_owned(), kind.into())]);
            for (name, value) in it.fields() {
                fault.insert(name.to_owned(), value.into());
            }
            fault.insert(
                "message".to_owned(),
                sentence(it.key(), &it.fields(), words).into(),
            );
            Value::Object(fault)
        })
        .collect();
    json!({
        "ok": report.mismatches.is_empty(),
        "rows": report.rows,
        "chains": chains,
        "faults": faults,
    })
}
