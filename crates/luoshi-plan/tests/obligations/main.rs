//! How well requirements are read: labelled cells, scored as the guideline of the labels says.
//!
//! Our own cells stand in `corpus/obligations/`; those that may not be copied here are read from the
//! folder that `LUOSHI_SHARED` names. `cargo xtask bench readers` shows the figures.

#![expect(
    clippy::panic,
    clippy::expect_used,
    reason = "a file of cells that is missing or broken has to fail the test"
)]

mod label;
mod score;

use std::path::{Path, PathBuf};

use label::{Cell, cells};
use score::Score;

/// Of every so many sources one is held back, told by a hash of its name, so that it stays the same.
const HELD_BACK_OF: u64 = 3;

fn own() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/obligations/own.jsonl")
}

fn shared(name: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("LUOSHI_SHARED")?;
    Some(Path::new(&folder).join("cases/obligations").join(name))
}

#[test]
fn a_labelled_schedule_reads_with_precision_and_recall_of_96_percent() {
    let Some(path) = shared("seed.jsonl") else {
        return;
    };
    let score = Score::of(&cells(&path));
    println!("{}", score.line("seed"));
    assert!(
        score.precision() >= 0.96 && score.recall() >= 0.96,
        "{}",
        score.line("seed")
    );
    assert!(
        score.wrong.is_empty(),
        "quantities or reviews: {:#?}",
        score.wrong
    );
}

#[test]
fn the_cells_to_work_with_read_as_the_issue_asks() {
    let Some(path) = shared("dev.jsonl") else {
        return;
    };
    let all = cells(&path);
    let (held, grown): (Vec<Cell>, Vec<Cell>) = all
        .iter()
        .cloned()
        .partition(|cell| hash(&cell.source).is_multiple_of(HELD_BACK_OF));
    assert!(!held.is_empty() && !grown.is_empty());
    let quoted: Vec<Cell> = all
        .iter()
        .filter(|cell| cell.origin == "quoted")
        .cloned()
        .collect();
    for (name, part) in [
        ("dev, two thirds of its sources", &grown),
        ("dev, the third held back", &held),
        ("dev, quoted texts", &quoted),
        ("dev, all", &all),
    ] {
        let score = Score::of(part);
        println!("{}", score.line(name));
        assert!(
            score.precision() >= 0.92 && score.recall() >= 0.92 && score.reviews() >= 0.9,
            "{}",
            score.line(name)
        );
    }
    let score = Score::of(&all);
    for miss in &score.misses {
        println!("  {miss}");
    }
    assert!(score.needless <= 1, "{} where none is", score.needless);
}

#[test]
fn our_own_cells_read_no_worse_than_before() {
    let score = Score::of(&cells(&own()));
    println!("{}", score.line("own cells"));
    assert!(
        score.precision() >= 0.87 && score.recall() >= 0.87 && score.reviews() >= 0.9,
        "{}",
        score.line("own cells")
    );
}

/// FNV-1a: the same on every machine and in every version of the compiler.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
