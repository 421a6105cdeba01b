//! The shared cases: files of phrases with their right readings.
//!
//! Ours and those of other suites lie in `corpus/time`; those found in public documents are read from the
//! folder that `LUOSHI_SHARED` names. A case counts as right, as missed (no date, or another kind), or as
//! wrong. A wrong date is worse than none.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a case file that is missing or broken has to fail the test"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use luoshi_time::{Context, Date, Known, Reading, YearFrom, read_with};
use serde::Deserialize;

#[derive(Deserialize)]
struct Case {
    id: String,
    phrase: String,
    base: String,
    kind: String,
    expect: Vec<Expected>,
    tags: Vec<String>,
    windows: Option<Vec<(Date, Date)>>,
}

#[derive(Deserialize)]
struct Expected {
    start: Option<Date>,
    end: Option<Date>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Right,
    Missed,
    Wrong,
}

impl Case {
    fn judge(&self, reading: &Reading) -> Verdict {
        let days = (reading.opens(), reading.due());
        let dated = days.0.is_some() || days.1.is_some();
        match self.kind.as_str() {
            "recurring" | "duration" if !dated => {
                if reading.kind().name() == self.kind {
                    Verdict::Right
                } else {
                    Verdict::Missed
                }
            }
            "relative" | "open" | "unknown" | "standing" if !dated => Verdict::Right,
            _ if !dated => Verdict::Missed,
            _ if self.expect.iter().any(|it| (it.start, it.end) == days) => Verdict::Right,
            _ if self.allows_parts(reading) => Verdict::Right,
            _ => Verdict::Wrong,
        }
    }

    fn allows_parts(&self, reading: &Reading) -> bool {
        let parts = reading.parts.iter().filter_map(|it| it.reading.window());
        let parts: Vec<(Date, Date)> = parts.map(|it| (it.first(), it.last())).collect();
        self.windows.as_ref().is_some_and(|it| *it == parts)
    }

    /// By the rules of the files: a time of day, foreign festivals, traditional characters and options of
    /// other readers.
    fn is_scored(&self) -> bool {
        let house = ["house", "wild", "seed", "public"]
            .iter()
            .any(|it| self.id.starts_with(it));
        house
            || !self.tags.iter().any(|tag| {
                ["time-of-day", "foreign-holiday", "hant"].contains(&tag.as_str())
                    || tag.starts_with("option-")
            })
    }

    /// A third is held back: rules are not grown on it.
    fn is_held_back(&self) -> bool {
        let hash = self
            .id
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
                (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
            });
        (hash >> 32) % 3 == 0
    }
}

fn cases(folder: &Path, name: &str) -> Vec<Case> {
    let path = folder.join(name);
    let text = fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{} is not there: {error}", path.display()));
    text.lines()
        .filter(|line| !line.is_empty())
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn shared() -> Option<PathBuf> {
    Some(PathBuf::from(std::env::var_os("LUOSHI_SHARED")?).join("cases/time"))
}

fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/time")
}

fn reading(case: &Case) -> Reading {
    let base: Date = case.base.get(..10).unwrap_or_default().parse().unwrap();
    let context = Context {
        year: base.year(),
        year_from: YearFrom::Assumed,
        base,
    };
    read_with(
        &case.phrase,
        &context,
        &Known {
            alone: true,
            ..Known::default()
        },
    )
}

/// What became of a file.
#[derive(Debug, Default)]
struct Score {
    right: usize,
    all: usize,
    /// Days that are not those of the case.
    wrong: Vec<String>,
    /// No days, or another kind.
    missed: Vec<String>,
}

impl Score {
    fn add(&mut self, case: &Case, reading: &Reading) {
        self.all += 1;
        let line = || {
            format!(
                "{} {} (of {}): {reading:?}",
                case.id, case.phrase, case.base
            )
        };
        match case.judge(reading) {
            Verdict::Right => self.right += 1,
            Verdict::Missed => self.missed.push(line()),
            Verdict::Wrong => self.wrong.push(line()),
        }
    }

    fn join(&mut self, other: Score) {
        self.right += other.right;
        self.all += other.all;
        self.wrong.extend(other.wrong);
        self.missed.extend(other.missed);
    }

    fn reaches(&self, percent: usize) -> bool {
        self.right * 100 >= self.all * percent
    }
}

/// Cases that our rules read otherwise, by purpose; the reasons stand beside them.
fn departures() -> BTreeSet<String> {
    #[derive(Deserialize)]
    struct Departure {
        id: String,
    }
    let path = corpus().join("departures.jsonl");
    let text = fs::read_to_string(path).unwrap();
    let lines = text
        .lines()
        .map(|it| serde_json::from_str::<Departure>(it).unwrap());
    lines.map(|it| it.id).collect()
}

/// The score of a file without the departures, and the one of the departures. Prints how the third that
/// was held back compares with the rest.
fn score(folder: &Path, name: &str) -> (Score, Score) {
    let departures = departures();
    let (mut grown, mut held, mut apart) = (Score::default(), Score::default(), Score::default());
    for case in cases(folder, name).iter().filter(|it| it.is_scored()) {
        let reading = reading(case);
        let score = match case.is_held_back() {
            _ if departures.contains(&case.id) => &mut apart,
            true => &mut held,
            false => &mut grown,
        };
        score.add(case, &reading);
    }
    println!(
        "{name}: {}/{}, held back {}/{}, and {} departures",
        grown.right, grown.all, held.right, held.all, apart.all
    );
    grown.join(held);
    (grown, apart)
}

#[test]
fn the_cases_of_the_house_are_all_right() {
    let (score, _) = score(&corpus(), "house.jsonl");
    assert_eq!((&score.wrong, &score.missed), (&vec![], &vec![]));
    assert_eq!(score.right, 187);
}

#[test]
fn cases_of_other_suites_are_right_where_they_mean_the_same() {
    let mut all = Score::default();
    let mut apart = Score::default();
    for suite in ["chrono", "duckling", "jionlp", "recognizers"] {
        let (score, departures) = score(&corpus(), &format!("upstream_{suite}.jsonl"));
        all.join(score);
        apart.join(departures);
    }
    assert_eq!(all.wrong, Vec::<String>::new());
    assert!(all.reaches(95), "{:#?}", all.missed);
    // Departures count against the whole, lest the list grows.
    all.join(Score { right: 0, ..apart });
    assert!(all.reaches(92), "{} of {}", all.right, all.all);
}

#[test]
fn a_departure_that_is_none_any_more_leaves_the_list() {
    let mut folders = vec![corpus()];
    folders.extend(shared());
    let departures = departures();
    for folder in folders {
        for file in fs::read_dir(&folder).unwrap().map(|it| it.unwrap()) {
            let name = file.file_name().into_string().unwrap();
            if !name.ends_with(".jsonl") || name == "departures.jsonl" {
                continue;
            }
            for case in cases(&folder, &name)
                .iter()
                .filter(|it| departures.contains(&it.id))
            {
                assert!(
                    case.judge(&reading(case)) != Verdict::Right,
                    "{} {}",
                    case.id,
                    case.phrase
                );
            }
        }
    }
}

#[test]
fn limits_of_public_documents() {
    let Some(shared) = shared() else { return };
    for (name, percent) in [("seed", 100), ("wild", 100), ("public", 97)] {
        let (score, apart) = score(&shared, &format!("{name}.jsonl"));
        assert_eq!(
            score.wrong,
            Vec::<String>::new(),
            "silently wrong in {name}"
        );
        assert!(score.reaches(percent), "{name}: {:#?}", score.missed);
        assert!(apart.all <= 1, "departures in {name}");
    }
}
