//! How many time limits are read in a second, on one thread.
//!
//! `cargo run --release -p luoshi-time --example speed [FILE.jsonl ...]`: each line holds a `phrase` and the
//! `base` it is read from. Without a file the cases of `corpus/time` are read, and those of the folder that
//! `LUOSHI_SHARED` names.

use std::error::Error;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use std::{env, fs};

use luoshi_time::{Context, Date, Known, YearFrom, read_with};
use serde::Deserialize;

#[derive(Deserialize)]
struct Case {
    phrase: String,
    base: String,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut cases = Vec::new();
    for file in files()? {
        for line in fs::read_to_string(file)?.lines() {
            let case: Case = serde_json::from_str(line)?;
            let base: Date = case.base.get(..10).ok_or("a base is a day")?.parse()?;
            let context = Context {
                year: base.year(),
                year_from: YearFrom::Assumed,
                base,
            };
            cases.push((case.phrase, context));
        }
    }
    let known = Known {
        alone: true,
        ..Known::default()
    };
    let start = Instant::now();
    let worked = on_processor();
    let mut count = 0_u64;
    while start.elapsed() < Duration::from_secs(3) {
        for (phrase, context) in &cases {
            black_box(read_with(black_box(phrase), context, &known));
            count += 1;
        }
    }
    let (time, kind) = match worked.zip(on_processor()) {
        Some((before, now)) => (now.saturating_sub(before), "processor time"),
        None => (start.elapsed(), "wall time"),
    };
    println!(
        "{} phrases, {:.0} readings a second of {kind}",
        cases.len(),
        count as f64 / time.as_secs_f64()
    );
    Ok(())
}

/// How long this thread has run, where Linux tells it; on a busy machine a second of the clock is none of work.
fn on_processor() -> Option<Duration> {
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds = told.split(' ').next()?.parse().ok()?;
    Some(Duration::from_nanos(nanoseconds))
}

fn files() -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let given: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    if !given.is_empty() {
        return Ok(given);
    }
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/time")];
    if let Some(shared) = env::var_os("LUOSHI_SHARED") {
        folders = vec![PathBuf::from(shared).join("cases/time")];
    }
    let mut files = Vec::new();
    for folder in folders {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let cases = path.extension().is_some_and(|it| it == "jsonl");
            if cases && !path.ends_with("departures.jsonl") {
                files.push(path);
            }
        }
    }
    Ok(files)
}
