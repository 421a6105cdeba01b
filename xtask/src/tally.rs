//! Counting tests in what the runners write: cargo test, nextest, Playwright.

use std::ops::AddAssign;

/// Tests that ran.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Went well.
    pub passed: u32,
    /// Did not.
    pub failed: u32,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Tally) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl Tally {
    /// Adds up every summary in the output of a run.
    pub fn of(output: &str) -> Tally {
        let mut sum = Tally::default();
        for line in output.lines().map(str::trim) {
            sum += of_line(line);
        }
        sum
    }
}

/// The names of the tests that failed, each once, as their runner tells them.
pub fn failures(output: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in output.lines().filter_map(|line| failure(line.trim())) {
        if !names.iter().any(|it| it == name) {
            names.push(name.to_owned());
        }
    }
    names
}

fn failure(line: &str) -> Option<&str> {
    // cargo test: `test finding::tests::doubled ... FAILED`
    if let Some(name) = line
        .strip_prefix("test ")
        .and_then(|it| it.strip_suffix(" ... FAILED"))
    {
        return Some(name);
    }
    // nextest: `FAIL [   0.010s] luoshi-plan finding::tests::doubled`, or `TIMEOUT`, `SIGABRT`.
    // Playwright: `✘  3 thread.spec.js:24:5 › the sample, in English (4.6s)`
    let (mark, rest) = line.split_once(' ')?;
    match mark {
        "FAIL" | "TIMEOUT" | "SIGABRT" | "SIGSEGV" => {
            let (_, name) = rest.trim_start().strip_prefix('[')?.split_once(']')?;
            Some(name.trim_start())
        }
        "✘" => {
            let (_, name) = rest.trim_start().split_once(' ')?;
            Some(name.rsplit_once(" (").map_or(name, |(name, _)| name))
        }
        _ => None,
    }
}

fn of_line(line: &str) -> Tally {
    // cargo test: `test result: FAILED. 5 passed; 1 failed; 0 ignored; …`
    if let Some(counts) = line.strip_prefix("test result: ") {
        return Tally {
            passed: before(counts, "passed"),
            failed: before(counts, "failed"),
        };
    }
    // nextest: `Summary [   0.1s] 7 tests run: 5 passed (1 slow), 1 failed, 1 timed out, 2 skipped`
    if line.starts_with("Summary [")
        && let Some((_, counts)) = line.split_once(" run: ")
    {
        return Tally {
            passed: before(counts, "passed"),
            failed: before(counts, "failed")
                + before(counts, "timed out")
                + before(counts, "exec failed"),
        };
    }
    // Playwright: `12 passed (1.2m)`, `1 failed`, `1 flaky`, `2 did not run`, each on its own line.
    let mut words = line.split(' ');
    let count = words.next().and_then(|it| it.parse().ok()).unwrap_or(0);
    match words.collect::<Vec<_>>().as_slice() {
        ["passed", time] if time.starts_with('(') => Tally {
            passed: count,
            failed: 0,
        },
        ["failed" | "interrupted" | "flaky"] | ["did", "not", "run"] => Tally {
            passed: 0,
            failed: count,
        },
        _ => Tally::default(),
    }
}

/// The number in front of a word: 5 in `ok. 5 passed;`.
fn before(counts: &str, word: &str) -> u32 {
    counts
        .split(['.', ',', ';'])
        .filter_map(|part| part.trim().split_once(' '))
        .filter(|(_, rest)| *rest == word || rest.starts_with(&format!("{word} (")))
        .filter_map(|(number, _)| number.parse::<u32>().ok())
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(passed: u32, failed: u32) -> Tally {
        Tally { passed, failed }
    }

    #[test]
    fn every_binary_of_cargo_test_counts() {
        let output = "\
running 2 tests
test result: ok. 2 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s
   Doc-tests luoshi_words
test result: FAILED. 5 passed; 1 failed; 0 ignored; 0 measured; 3 filtered out; finished in 1.20s
";
        assert_eq!(Tally::of(output), tally(7, 1));
    }

    #[test]
    fn nextest_counts_what_ran_out_of_time_as_failed() {
        assert_eq!(
            Tally::of(
                "     Summary [   3.2s] 123 tests run: 120 passed (2 slow), 2 failed, 1 timed out, 4 skipped\n"
            ),
            tally(120, 3)
        );
        assert_eq!(
            Tally::of("     Summary [   0.0s] 1 test run: 1 passed, 0 skipped"),
            tally(1, 0)
        );
        assert_eq!(
            Tally::of("     Summary [   0.4s] 5/9 tests run: 4 passed, 1 failed, 0 skipped"),
            tally(4, 1)
        );
    }

    #[test]
    fn playwright_says_each_count_on_a_line_of_its_own() {
        let output = "\
  1 failed
    [script] thread.spec.js:12:1 the thread
  2 did not run
  9 passed (41.0s)
";
        assert_eq!(Tally::of(output), tally(9, 3));
    }

    #[test]
    fn every_runner_names_what_failed() {
        let output = "\
test finding::tests::doubled ... FAILED
test finding::tests::missing ... ok
        FAIL [   0.010s] luoshi-plan finding::tests::doubled
     TIMEOUT [  60.002s] luoshi-store::crash killed
        FAIL [   0.010s] luoshi-plan finding::tests::doubled
  ✘  3 thread.spec.js:24:5 › the sample, in English (4.6s)
  ✓  4 thread.spec.js:24:5 › the sample, on a phone (4.6s)
FAIL to see
";
        assert_eq!(
            failures(output),
            [
                "finding::tests::doubled",
                "luoshi-plan finding::tests::doubled",
                "luoshi-store::crash killed",
                "thread.spec.js:24:5 › the sample, in English",
            ]
        );
    }

    #[test]
    fn other_lines_count_nothing() {
        assert_eq!(
            Tally::of("3 failed attempts were made\n2 passed by\n4 warnings\n"),
            tally(0, 0)
        );
    }
}
