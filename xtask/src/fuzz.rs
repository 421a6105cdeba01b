//! Fuzzing: by hand with libFuzzer, which watches the ways a text takes through the reader and looks for
//! new ones; and, in the test run, a bounded number of rounds without it.
//!
//! The instrumentation is asked of the stable compiler by its flags, so that neither cargo-fuzz nor a
//! nightly toolchain is needed, only a compiler of C++ for libFuzzer itself.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::Context;

use crate::command::{answer, cargo, watched, works};
use crate::house::House;

/// Kept texts, one JSON string a line.
const KEPT: &str = "corpus/fuzz/time.jsonl";

/// Asks for counters at every branch and for the operands of comparisons.
const FLAGS: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares";

/// Bytes of the longest text that is tried: no cell that is a limit is longer.
const LONGEST: &str = "-max_len=120";

/// Rounds of the test run: about twenty seconds on one core.
const ROUNDS: &str = "250000";

/// The laws of the reader of limits on changed texts, the same on every run. The command for it.
pub fn rounds(house: &House) -> Command {
    let args = ["test", "--locked", "-p", "luoshi-time", "--test", "fuzz"];
    let mut command = cargo(&house.root, &args);
    command.env("LUOSHI_FUZZ_ROUNDS", ROUNDS);
    command
}

/// Lets libFuzzer look for a text that breaks a law, for so many minutes. With `keep`, texts that reach
/// what none reached before join the kept ones. Whether no law was broken.
pub fn fuzz(house: &House, minutes: u32, keep: bool) -> anyhow::Result<bool> {
    anyhow::ensure!(
        works("c++", &["--version"]),
        "libFuzzer needs a compiler of C++ (on Debian: apt-get install g++)"
    );
    let folder = house.metadata.target_directory.as_std_path().join("fuzz");
    let program = build(house, &folder)?;
    let texts = folder.join("texts");
    let (kept, found, merged) = (
        texts.join("kept"),
        texts.join("found"),
        texts.join("merged"),
    );
    for old in [&kept, &merged] {
        let _ = fs::remove_dir_all(old);
    }
    for new in [&kept, &found, &merged] {
        fs::create_dir_all(new).with_context(|| new.display().to_string())?;
    }
    unpack(&house.root.join(KEPT), &kept)?;

    let mut run = Command::new(&program);
    run.current_dir(&texts)
        .arg(format!("-max_total_time={}", u64::from(minutes) * 60))
        .args([LONGEST, "-timeout=5", "-artifact_prefix=broken-"])
        .args([&found, &kept]);
    let clean = watched(&mut run)?.ok;
    if !clean {
        println!("the text that broke a law lies in {}", texts.display());
    }
    if keep && clean {
        // How often a branch is taken would count as well, and keep thousands.
        let mut merge = Command::new(&program);
        merge
            .args(["-merge=1", "-use_counters=0", LONGEST])
            .args([&kept, &found]);
        anyhow::ensure!(watched(&mut merge)?.ok, "the texts could not be merged");
        let count = pack(&kept, &house.root.join(KEPT))?;
        println!("{KEPT}: {count} texts");
    }
    Ok(clean)
}

/// Builds the target into `folder`; where the program lies.
fn build(house: &House, folder: &Path) -> anyhow::Result<std::path::PathBuf> {
    let version = answer("rustc", &["-vV"]).context("rustc -vV")?;
    let host = version.lines().find_map(|it| it.strip_prefix("host: "));
    let host = host.context("rustc does not name its machine")?;
    // Named, so that the flags are not those of build scripts as well.
    let args = [
        "build",
        "--release",
        "--locked",
        "--bin",
        "time",
        "--target",
        host,
    ];
    let mut command = cargo(&house.root.join("fuzz"), &args);
    command
        .arg("--target-dir")
        .arg(folder)
        .env("RUSTFLAGS", FLAGS);
    anyhow::ensure!(watched(&mut command)?.ok, "the target was not built");
    Ok(folder.join(host).join("release").join("time"))
}

/// A file for each line.
fn unpack(lines: &Path, folder: &Path) -> anyhow::Result<()> {
    let text = fs::read_to_string(lines).with_context(|| lines.display().to_string())?;
    for (number, line) in text.lines().enumerate() {
        let text: String = serde_json::from_str(line).with_context(|| format!("{KEPT}: {line}"))?;
        fs::write(folder.join(number.to_string()), text)?;
    }
    Ok(())
}

/// A line for each file that is text, in order; how many.
fn pack(folder: &Path, lines: &Path) -> anyhow::Result<usize> {
    let mut texts = Vec::new();
    for file in fs::read_dir(folder)? {
        texts.extend(String::from_utf8(fs::read(file?.path())?).ok());
    }
    texts.sort_unstable();
    texts.dedup();
    let line = |it: &String| serde_json::to_string(it).map(|it| it + "\n");
    let packed: String = texts.iter().map(line).collect::<Result<_, _>>()?;
    fs::write(lines, packed)?;
    Ok(texts.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_come_back_from_their_files() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let lines = folder.path().join("lines");
        let texts = folder.path().join("texts");
        fs::create_dir(&texts)?;
        fs::write(&lines, "\"3月\\n底\"\n\"\"\n")?;
        unpack(&lines, &texts)?;
        fs::write(texts.join("bytes"), [0xFF])?;
        assert_eq!(pack(&texts, &lines)?, 2);
        assert_eq!(fs::read_to_string(&lines)?, "\"\"\n\"3月\\n底\"\n");
        Ok(())
    }
}
