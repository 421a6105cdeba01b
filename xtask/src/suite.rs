//! The whole test run, stage by stage, with a time for each.

use std::ffi::OsString;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::Context;

use crate::command::{cargo, watched, works};
use crate::database::{self, Database};
use crate::house::House;
use crate::tally::Tally;
use crate::{setup, tidy};

/// What is told of a stage at the end.
struct Stage {
    name: &'static str,
    ok: bool,
    time: Duration,
    tally: Tally,
}

/// The stages so far.
#[derive(Default)]
struct Report {
    stages: Vec<Stage>,
}

impl Report {
    /// Runs a stage; one that cannot even start has failed, and the next one follows.
    fn stage(&mut self, name: &'static str, run: impl FnOnce() -> anyhow::Result<(bool, Tally)>) {
        println!("\n=== {name}");
        let start = Instant::now();
        let (ok, tally) = run().unwrap_or_else(|error| {
            println!("{error:#}");
            (false, Tally::default())
        });
        self.stages.push(Stage {
            name,
            ok,
            time: start.elapsed(),
            tally,
        });
    }

    /// The sum of what the runners counted. A stage that failed without a failed test of its own
    /// (a lint, a build) counts as one, so that nothing red stands beside "0 failed".
    fn tally(&self) -> Tally {
        let mut sum = Tally::default();
        for stage in &self.stages {
            sum += stage.tally;
            if !stage.ok && stage.tally.failed == 0 {
                sum.failed += 1;
            }
        }
        sum
    }

    /// The last lines of the run.
    fn summary(&self) -> String {
        let mut text = String::new();
        for Stage {
            name,
            ok,
            time,
            tally,
        } in &self.stages
        {
            let counted = match (tally.passed, tally.failed) {
                (0, 0) => String::new(),
                (passed, failed) => format!("  {passed} passed, {failed} failed"),
            };
            let outcome = if *ok { "ok" } else { "FAILED" };
            let line = format!(
                "{name:<16} {outcome:<6} {:>7.1} s{counted}\n",
                time.as_secs_f64()
            );
            text += &line;
        }
        let Tally { passed, failed } = self.tally();
        text + &format!("{passed} passed, {failed} failed\n")
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
        setup::setup(house).map(|_| (true, Tally::default()))
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
    report.stage("tidy", || Ok((tidy::tidy(house)?, Tally::default())));
    report.stage("build", || {
        plain(&mut cargo(&house.root, &["build", "--locked"]))
    });
    workspace_tests(&mut report, house, shared.as_deref());
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
            Ok((true, Tally::default()))
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

fn browser_tests(house: &House, shared: Option<&Path>) -> anyhow::Result<(bool, Tally)> {
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
fn plain(command: &mut Command) -> anyhow::Result<(bool, Tally)> {
    Ok((watched(command)?.ok, Tally::default()))
}

/// A stage of tests, with what its runner counted.
fn counted(command: &mut Command, shared: Option<&Path>) -> anyhow::Result<(bool, Tally)> {
    // A snapshot that differs is a failure here, never a new file.
    command
        .env("CI", "true")
        .env("INSTA_UPDATE", "no")
        .env_remove("LUOSHI_SHARED");
    if let Some(folder) = shared {
        command.env("LUOSHI_SHARED", folder);
    }
    let ended = watched(command)?;
    Ok((ended.ok, Tally::of(&ended.output)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(stages: &[(&'static str, bool, u32, u32)]) -> Report {
        let mut report = Report::default();
        for &(name, ok, passed, failed) in stages {
            report.stage(name, || Ok((ok, Tally { passed, failed })));
        }
        report
    }

    #[test]
    fn the_last_line_is_the_sum_of_all_runners() {
        let text = report(&[
            ("clippy", true, 0, 0),
            ("tests", false, 40, 2),
            ("browser", true, 4, 0),
        ])
        .summary();
        assert_eq!(text.lines().last(), Some("44 passed, 2 failed"));
        assert!(text.contains("tests            FAILED"));
    }

    #[test]
    fn a_stage_that_breaks_before_it_counts_is_one_failure() {
        let broken = report(&[("clippy", false, 0, 0), ("tests", true, 40, 0)]);
        assert_eq!(
            broken.tally(),
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
        report.stage("tests", || {
            Ok((
                true,
                Tally {
                    passed: 1,
                    failed: 0,
                },
            ))
        });
        assert_eq!(
            report.tally(),
            Tally {
                passed: 1,
                failed: 1
            }
        );
    }
}
