//! The calendar of a school (校历) in a file: `--calendar FILE`.
//!
//! JSON: `{"terms": [{"first": "2026-02-26", "last": "2026-07-03"}, {"first": "2026-09-01", "weeks": 20}],
//! "off": ["2026-05-01"], "worked": ["2026-05-09"]}`. `off` are workdays that are off, `worked` weekends that are
//! worked; of a year that neither of them names, statutory holidays alone count as off.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use luoshi_time::{Date, SchoolCalendar, SchoolTerm, Window, Workdays};
use luoshi_words::Words;
use serde::Deserialize;

use crate::failure::{Failure, reason};

/// Bytes of a file. A longer one is no calendar.
const LONGEST: u64 = 1024 * 1024;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    terms: Vec<Term>,
    #[serde(default)]
    off: Vec<Date>,
    #[serde(default)]
    worked: Vec<Date>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Term {
    first: Date,
    last: Option<Date>,
    weeks: Option<u8>,
}

/// What is wrong with a file that could be opened.
enum Fault {
    /// It is none of this form.
    Form(String),
    /// A term without an end, with two, or with one before its start.
    Term(Date),
    /// Two terms have a day in common.
    Overlap(Date),
}

/// Reads the file, if one is named.
pub fn read(path: Option<&Path>, words: Words) -> Result<Option<SchoolCalendar>, Failure> {
    let Some(path) = path else {
        return Ok(None);
    };
    let bytes = bytes(path).map_err(|error| {
        let name = path.display().to_string();
        let reason = reason(&error, words);
        let values = [("file", (&name).into()), ("detail", (&reason).into())];
        Failure::Input(words.with("cli-not-opened", &values))
    })?;
    parse(&bytes).map(Some).map_err(|fault| {
        let (key, detail) = match fault {
            Fault::Form(detail) => ("cli-calendar-form", detail),
            Fault::Term(first) => ("cli-calendar-term", first.to_string()),
            Fault::Overlap(first) => ("cli-calendar-overlap", first.to_string()),
        };
        let name = path.display().to_string();
        let values = [("file", (&name).into()), ("detail", (&detail).into())];
        Failure::Input(words.with(key, &values))
    })
}

fn bytes(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(LONGEST).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn parse(bytes: &[u8]) -> Result<SchoolCalendar, Fault> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let written: Written =
        serde_json::from_slice(bytes).map_err(|error| Fault::Form(error.to_string()))?;
    let terms = written.terms.into_iter().map(term);
    let calendar = SchoolCalendar::new(terms.collect::<Result<_, _>>()?);
    if let Some((_, other)) = calendar.overlap() {
        return Err(Fault::Overlap(other.days.first()));
    }
    match written.off.is_empty() && written.worked.is_empty() {
        true => Ok(calendar),
        false => Ok(calendar.with_workdays(Workdays::new(written.off, written.worked))),
    }
}

fn term(written: Term) -> Result<SchoolTerm, Fault> {
    let Term { first, last, weeks } = written;
    let last = match (last, weeks) {
        (Some(last), None) => Some(last),
        (None, Some(weeks)) => SchoolTerm::last_of_weeks(first, weeks),
        _ => None,
    };
    last.and_then(|last| Window::new(first, last))
        .map(SchoolTerm::of)
        .ok_or(Fault::Term(first))
}
