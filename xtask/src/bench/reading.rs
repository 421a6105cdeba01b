//! `luoshi read FILE` as a whole process: from its start to its end, and its memory.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::Context;

use super::load::quantile;
use super::process;
use super::report::{Figure, megabytes, milliseconds};

const RUNS: usize = 30;
const MOST_TIME: Duration = Duration::from_millis(5);
const MOST_MEMORY: u64 = 12_000_000;

/// Time and memory of reading `file`.
pub fn figures(luoshi: &Path, file: &Path, name: &str) -> anyhow::Result<Vec<Figure>> {
    let path = file.to_str().context("a path that is no text")?;
    let mut times = Vec::new();
    for _ in 0..RUNS {
        times.push(run(luoshi, path)?);
    }
    let median = quantile(&mut times, 0.5);
    let best = quantile(&mut times, 0.0);
    let memory = process::peak_of(luoshi, &["read", path])?;
    Ok(vec![
        Figure {
            what: format!("`luoshi read` of {name}, whole process, median of {RUNS}"),
            value: format!("{}; best {}", milliseconds(median), milliseconds(best)),
            target: Some((
                format!("≤ {}", milliseconds(MOST_TIME)),
                median <= MOST_TIME,
            )),
        },
        Figure {
            what: format!("`luoshi read` of {name}, most memory"),
            value: megabytes(memory),
            target: Some((
                format!("≤ {}", megabytes(MOST_MEMORY)),
                memory <= MOST_MEMORY,
            )),
        },
    ])
}

/// How long one run takes.
fn run(luoshi: &Path, path: &str) -> anyhow::Result<Duration> {
    let mut command = Command::new(luoshi);
    command
        .args(["read", path])
        .stdin(Stdio::null())
        .stdout(Stdio::null());
    let start = Instant::now();
    let ended = command.status()?;
    let time = start.elapsed();
    anyhow::ensure!(ended.success(), "{path} cannot be read");
    Ok(time)
}
