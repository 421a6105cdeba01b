//! The whole test run, stage by stage, with a time for each.

use std::ffi::OsString;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::Context;

use crate::command::{cargo, watched, works};
use crate::database::{self, Database};
use crate::house::House;
use crate::tally::{Tally, failures};
use crate::{fuzz, setup, tidy};

/// How a stage ended.
#[derive(Default)]
struct Outcome {
    ok: bool,
    /// What its runner counted, if it is one of tests.
    tally: Tally,
    /// The names of the tests that failed.
    failures: Vec<String>,
}

impl Outcome {
    /// Of a stage that only goes well or not.
    fn plain(ok: bool) -> Outcome {
        Outcome {
            ok,
            ..Outcome::default()
        }
    }

    fn line(&self, name: &str, time: Duration) -> String {
        let Tally { passed, failed } = self.tally;
        let outcome = if self.ok { "ok" } else { "FAILED" };
        let mut text = format!("{name:<16} {outcome:<6} {:>7.1} s", time.as_secs_f64());
        if self.tally != Tally::default() {
            text += &format!("  {passed} passed, {failed} failed");
        }
        for failure in &self.failures {
            text += &format!("\n    {failure}");
        }
        text + "\n"
    }
}

/// The stages so far, each with its name and time.
#[derive(Default)]
struct Report {
    stages: Vec<(&'static str, Duration, Outcome)>,
}

impl Report {
    /// Runs a stage; one that cannot even start has failed, and the next one follows.
    fn stage(&mut self, name: &'static str, run: impl FnOnce() -> anyhow::Result<Outcome>) {
        println!("\n=== {name}");
        let start = Instant::now();
        let outcome = run().unwrap_or_else(|error| {
            println!("{error:#}");
            Outcome::plain(false)
        });
        self.stages.push((name, start.elapsed(), outcome));
    }

    /// The sum of what the runners counted. A stage that failed without a failed test of its own
    /// (a lint, a build) counts as one, so that nothing red stands beside "0 failed".
    fn tally(&self) -> Tally {
        let mut sum = Tally::default();
        for (_, _, Outcome { ok, tally, .. }) in &self.stages {
            sum += *tally;
            if !ok && tally.failed == 0 {
                sum.failed += 1;
            }
        }
        sum
    }

    /// The last lines of the run.
    fn summary(&self) -> String {
        let line = |(name, time, outcome): &(&str, Duration, Outcome)| outcome.line(name, *time);
        let lines: String = self.stages.iter().map(line).collect();
        let Tally { passed, failed } = self.tally();
        format!("{lines}{passed} passed, {failed} failed\n")
    }
}

/// Sets the machine up, runs everything, and says what failed. Whether nothing did.
pub fn test(house: &House, shared: Option<&Path>) -> anyhow::Result<bool> {
    let shared = shared
        .map(|it| {
            it.canonicalize()
                .with_context(|| format!("--shared {}", it.display()))
        })
        .transpose()?;
    let mut report = Report::default();

    // What is missing on this machine fails below, by the names of the tests that need it.
    report.stage("setup", || {
        setup::setup(house).map(|_| Outcome::plain(true))
    });
    report.stage("format", || {
        plain(&mut cargo(&house.root, &["fmt", "--all", "--check"]))
    });
    report.stage("clippy", || {
        let args = [
            "clippy",
            "--workspace",
            "--all-targets",
            "--locked",
            "--",
            "-D",
            "warnings",
        ];
        plain(&mut cargo(&house.root, &args))
    });
    report.stage("tidy", || Ok(Outcome::plain(tidy::tidy(house)?)));
    report.stage("build", || {
        plain(&mut cargo(&house.root, &["build", "--locked"]))
    });
    workspace_tests(&mut report, house, shared.as_deref());
    report.stage("fuzz", || {
        counted(&mut fuzz::rounds(house), shared.as_deref())
    });
    report.stage("browser", || browser_tests(house, shared.as_deref()));

    print!("\n{}", report.summary());
    Ok(report.tally().failed == 0)
}

fn workspace_tests(report: &mut Report, house: &House, shared: Option<&Path>) {
    let mut database = None;
    let given = std::env::var_os(database::VARIABLE);
    if given.is_none() {
        report.stage("postgresql", || {
            database = Some(Database::start()?);
            Ok(Outcome::plain(true))
        });
    }
    // Without a server, the tests that need one fail by name instead of being passed over.
    let address = given
        .or_else(|| database.as_ref().map(|it| it.address().into()))
        .unwrap_or_else(|| OsString::from("postgresql://postgres@%2Fnot-installed/postgres"));

    let run = |args: &[&str]| {
        let mut command = cargo(&house.root, args);
        command.env(database::VARIABLE, &address);
        counted(&mut command, shared)
    };
    if works("cargo-nextest", &["--version"]) {
        report.stage("tests", || {
            run(&[
                "nextest",
                "run",
                "--workspace",
                "--locked",
                "--no-fail-fast",
            ])
        });
        report.stage("documentation", || {
            run(&["test", "--workspace", "--locked", "--no-fail-fast", "--doc"])
        });
    } else {
        report.stage("tests", || {
            run(&["test", "--workspace", "--locked", "--no-fail-fast"])
        });
    }
}

fn browser_tests(house: &House, shared: Option<&Path>) -> anyhow::Result<Outcome> {
    let program = house.program();
    anyhow::ensure!(
        program.is_file(),
        "the program was not built: {}",
        program.display()
    );
    let mut command = Command::new("npm");
    command
        .args(["test", "--silent"])
        .current_dir(house.e2e())
        .env("LUOSHI", program);
    counted(&mut command, shared)
}

/// A stage that only goes well or not.
fn plain(command: &mut Command) -> anyhow::Result<Outcome> {
    Ok(Outcome::plain(watched(command)?.ok))
}

/// A stage of tests, with what its runner counted.
fn counted(command: &mut Command, shared: Option<&Path>) -> anyhow::Result<Outcome> {
    // A snapshot that differs is a failure here, never a new file.
    command
        .env("CI", "true")
        .env("INSTA_UPDATE", "no")
        .env_remove("LUOSHI_SHARED");
    if let Some(folder) = shared {
        command.env("LUOSHI_SHARED", folder);
    }
    let ended = watched(command)?;
    Ok(Outcome {
        ok: ended.ok,
        tally: Tally::of(&ended.output),
        failures: failures(&ended.output),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(passed: u32, failed: u32) -> Outcome {
        Outcome {
            ok: failed == 0,
            tally: Tally { passed, failed },
            failures: Vec::new(),
        }
    }

    #[test]
    fn the_last_line_is_the_sum_and_failures_stand_under_their_stage() {
        let mut report = Report::default();
        report.stage("clippy", || Ok(Outcome::plain(true)));
        let failures = vec!["finding::doubled".to_owned(), "finding::missing".to_owned()];
        report.stage("tests", || {
            Ok(Outcome {
                failures,
                ..counted(40, 2)
            })
        });
        report.stage("browser", || Ok(counted(4, 0)));
        let summary = report.summary();
        let lines: Vec<&str> = summary.lines().collect();
        assert!(lines[1].starts_with("tests            FAILED"), "{summary}");
        assert_eq!(
            lines[2..4],
            ["    finding::doubled", "    finding::missing"]
        );
        assert_eq!(lines.last(), Some(&"44 passed, 2 failed"));
    }

    #[test]
    fn a_stage_that_breaks_before_it_counts_is_one_failure() {
        let mut report = Report::default();
        report.stage("clippy", || Ok(Outcome::plain(false)));
        report.stage("tests", || Ok(counted(40, 0)));
        assert_eq!(
            report.tally(),
            Tally {
                passed: 40,
                failed: 1
            }
        );
    }

    #[test]
    fn a_stage_that_cannot_start_does_not_end_the_run() {
        let mut report = Report::default();
        report.stage("build", || anyhow::bail!("no compiler"));
        report.stage("tests", || Ok(counted(1, 0)));
        assert_eq!(
            report.tally(),
            Tally {
                passed: 1,
                failed: 1
            }
        );
    }
}
