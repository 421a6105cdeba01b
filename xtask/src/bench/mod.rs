//! What the program costs: time and memory of a reading, of a start, and of a page beside the least
//! that a page can cost. Figures stand in `docs/bench.md`. Linux only, whose `/proc` tells of memory.

mod http;
mod load;
mod process;
mod readers;
mod reading;
mod report;
mod serving;

use std::path::{Path, PathBuf};

use crate::command::{cargo, watched};
use crate::house::House;

pub use process::peak;
pub use readers::readers;

/// The schedule that is read when none is given: our own words, 24 items, as large as a published one.
const SAMPLE: &str = "corpus/sample-school/input.html";

/// The programs that are measured, built as they are given away.
struct Built {
    luoshi: PathBuf,
    /// The least that a page can cost: `crates/luoshi-web/examples/floor.rs`.
    floor: PathBuf,
}

/// Measures, prints a table and, on demand, keeps it in the documentation. Whether it could.
pub fn bench(house: &House, file: Option<&Path>, write: bool) -> anyhow::Result<bool> {
    anyhow::ensure!(
        cfg!(target_os = "linux"),
        "memory is measured on Linux only"
    );
    let Some(built) = build(house)? else {
        return Ok(false);
    };
    let mut figures = Vec::new();
    let sample = house.root.join(SAMPLE);
    figures.extend(reading::figures(&built.luoshi, &sample, "the sample")?);
    if let Some(file) = file {
        figures.extend(reading::figures(&built.luoshi, file, "the file")?);
    }
    figures.extend(serving::figures(&built)?);
    let table = report::table(&report::machine(), &figures);
    print!("{table}");
    if write {
        report::keep(&house.root.join("docs/bench.md"), &table)?;
    }
    Ok(true)
}

fn build(house: &House) -> anyhow::Result<Option<Built>> {
    for args in [
        ["-p", "luoshi"].as_slice(),
        &["-p", "luoshi-web", "--example", "floor"],
    ] {
        let all = [&["build", "--release", "--locked"], args].concat();
        if !watched(&mut cargo(&house.root, &all))?.ok {
            return Ok(None);
        }
    }
    let release = house
        .metadata
        .target_directory
        .as_std_path()
        .join("release");
    Ok(Some(Built {
        luoshi: release.join("luoshi"),
        floor: release.join("examples/floor"),
    }))
}
