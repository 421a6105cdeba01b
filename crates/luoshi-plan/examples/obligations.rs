//! Reads JSON lines `{"id", "text"}` from standard input and writes, for each, the obligations of
//! the text as one JSON line: `{"id", "obligations": [{"kind", "name", "start", "end", …}]}`.
//! Offsets count characters (Unicode scalar values).
//!
//! `cargo run -p luoshi-plan --example obligations < cells.jsonl > read.jsonl`

use std::io::{BufRead, Write};

use serde_json::{Value, json};

fn main() -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let cell: Value = serde_json::from_str(&line)?;
        let text = cell["text"].as_str().unwrap_or_default();
        let place = |byte: usize| text.get(..byte).map_or(0, |before| before.chars().count());
        let obligations: Vec<Value> = luoshi_plan::obligation::read(text)
            .into_iter()
            .map(|o| {
                json!({
                    "kind": o.kind.name(),
                    "name": o.name,
                    "start": place(o.span.start),
                    "end": place(o.span.end),
                    "quantity": o.quantity.as_ref().map(|q| f64::from(q.hundredths) / 100.0),
                    "unit": o.quantity.as_ref().map(|q| &q.unit),
                    "assist": o.assist,
                    "owner": o.owner,
                    "reviews": o.reviews.iter().map(|r| json!({"by": r.by, "action": r.action.name(), "verb": r.verb})).collect::<Vec<_>>(),
                })
            })
            .collect();
        writeln!(
            out,
            "{}",
            json!({"id": cell["id"], "obligations": obligations})
        )?;
    }
    Ok(())
}
