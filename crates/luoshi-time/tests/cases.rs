//! The shared cases: files of phrases with their right readings, found by `LUOSHI_SHARED`.
//!
//! A case counts as right, as unread, or as wrong. A wrong date is worse than none, so none is allowed.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a case file that is missing or broken has to fail the test"
)]

use std::fs;
use std::path::{Path, PathBuf};

use luoshi_time::{Context, Date, Kind, Window, YearFrom, read};
use serde::Deserialize;

#[derive(Deserialize)]
struct Case {
    id: String,
    phrase: String,
    base: String,
    kind: String,
    expect: Vec<Expected>,
    tags: Vec<String>,
}

#[derive(Deserialize)]
struct Expected {
    start: Option<String>,
    end: Option<String>,
}

impl Case {
    /// Any of the alternatives is right.
    fn allows(&self, window: Window) -> bool {
        let (first, last) = (window.first().to_string(), window.last().to_string());
        self.expect
            .iter()
            .any(|it| it.start.as_deref() == Some(&first) && it.end.as_deref() == Some(&last))
    }

    /// By the rules of the files: a time of day, foreign festivals, traditional characters, options of
    /// other readers, and ranges whose end their suite reads otherwise.
    fn is_scored(&self) -> bool {
        !self.tags.iter().any(|tag| {
            [
                "time-of-day",
                "foreign-holiday",
                "hant",
                "disputed-range-end",
            ]
            .contains(&tag.as_str())
                || tag.starts_with("option-")
        })
    }
}

fn cases(shared: &Path, name: &str) -> Vec<Case> {
    let path = shared.join("cases/time").join(name);
    let text = fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{} is not there: {error}", path.display()));
    text.lines()
        .filter(|line| !line.is_empty())
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn shared() -> Option<PathBuf> {
    std::env::var_os("LUOSHI_SHARED").map(PathBuf::from)
}

fn context(case: &Case) -> Context {
    let base: Date = case.base.get(..10).unwrap_or_default().parse().unwrap();
    Context {
        year: base.year(),
        year_from: YearFrom::Assumed,
        base,
    }
}

/// How many are right, and how many are left unread; fails on a wrong one.
fn score(shared: &Path, name: &str) -> (usize, usize) {
    let (mut right, mut unread, mut wrong) = (0, 0, Vec::new());
    for case in cases(shared, name).iter().filter(|it| it.is_scored()) {
        let reading = read(&case.phrase, &context(case));
        match reading.window() {
            Some(window) if case.allows(window) => right += 1,
            Some(window) => wrong.push(format!("{} {}: {window:?}", case.id, case.phrase)),
            None if case.kind == "unknown" => right += 1,
            None => {
                assert_eq!(reading.kind(), Kind::Unknown, "{}", case.phrase);
                unread += 1;
            }
        }
    }
    println!("{name}: {right} right, {unread} unread");
    assert!(wrong.is_empty(), "silently wrong in {name}: {wrong:#?}");
    (right, unread)
}

#[test]
fn every_limit_of_the_real_schedule_is_read() {
    let Some(shared) = shared() else { return };
    assert_eq!(score(&shared, "seed.jsonl"), (14, 0));
}

#[test]
fn no_other_case_is_read_wrongly() {
    let Some(shared) = shared() else { return };
    let files = [
        ("house.jsonl", 72),
        ("wild.jsonl", 31),
        ("public.jsonl", 14),
        ("upstream_chrono.jsonl", 1),
        ("upstream_duckling.jsonl", 1),
        ("upstream_jionlp.jsonl", 1),
        ("upstream_recognizers.jsonl", 1),
    ];
    for (name, at_least) in files {
        let (right, _) = score(&shared, name);
        assert!(right >= at_least, "{name}: only {right} right");
    }
}
