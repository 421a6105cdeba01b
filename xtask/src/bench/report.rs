//! The table of figures, with the machine that they were taken on.

use std::fs;
use std::path::Path;
use std::thread;
use std::time::Duration;

use anyhow::Context;

const FIRST: &str = "<!-- figures -->\n";
const LAST: &str = "<!-- end of figures -->\n";

/// One line of the table.
pub struct Figure {
    pub what: String,
    pub value: String,
    /// What is asked for, and whether it is so.
    pub target: Option<(String, bool)>,
}

/// The table in Markdown.
pub fn table(machine: &str, figures: &[Figure]) -> String {
    let mut text = format!("{machine}\n\n| what | figure | asked for | |\n|---|---|---|---|\n");
    for Figure {
        what,
        value,
        target,
    } in figures
    {
        let (asked, met) = match target {
            None => ("", ""),
            Some((asked, true)) => (asked.as_str(), "met"),
            Some((asked, false)) => (asked.as_str(), "**missed**"),
        };
        text += &format!("| {what} | {value} | {asked} | {met} |\n");
    }
    text
}

/// Processor, cores and how busy they are.
pub fn machine() -> String {
    let processors = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = processors
        .lines()
        .find_map(|it| it.strip_prefix("model name"))
        .map_or("unknown processor", |it| {
            it.trim_start_matches([':', ' ', '\t'])
        });
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split(' ').next().unwrap_or("?");
    format!("{model}, {cores} cores; load when it began: {load}")
}

/// Puts the table between the marks in a document.
pub fn keep(path: &Path, table: &str) -> anyhow::Result<()> {
    let place = || path.display().to_string();
    let text = fs::read_to_string(path).with_context(place)?;
    let text = between_marks(&text, table).with_context(|| format!("no marks in {}", place()))?;
    fs::write(path, text).with_context(place)
}

fn between_marks(text: &str, table: &str) -> Option<String> {
    let (before, rest) = text.split_once(FIRST)?;
    let (_, after) = rest.split_once(LAST)?;
    Some(format!("{before}{FIRST}{table}{LAST}{after}"))
}

/// `4.2 ms`
pub fn milliseconds(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1000.0)
}

/// `9.5 MB`
pub fn megabytes(bytes: u64) -> String {
    format!("{:.1} MB", bytes as f64 / 1e6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_says_what_is_missed_and_replaces_the_one_before() {
        let figure = |value: &str, target| Figure {
            what: "reading".into(),
            value: value.into(),
            target,
        };
        let met = table(
            "a machine",
            &[figure("4.0 ms", Some(("≤ 5 ms".into(), true)))],
        );
        let missed = table(
            "a machine",
            &[figure("6.0 ms", Some(("≤ 5 ms".into(), false)))],
        );
        assert!(missed.ends_with("| reading | 6.0 ms | ≤ 5 ms | **missed** |\n"));
        let document = format!("Before\n{FIRST}{LAST}after\n");
        let kept = between_marks(&document, &met).unwrap();
        assert_eq!(
            between_marks(&kept, &missed),
            between_marks(&document, &missed)
        );
        assert_eq!(between_marks("no marks", &met), None);
    }
}
