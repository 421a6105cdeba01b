//! A writing process that is killed, and a disk that is full: what was acknowledged is there.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot be set up has to fail"
)]

mod school;

use std::{
    env,
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Stdio},
    thread,
};

use luoshi_store::{Store, StoreError, testing::Fresh};
use rlimit::Resource;
use school::*;

/// Set in a child: the folder of the database.
const FOLDER: &str = "LUOSHI_TEST_CRASH";

const UNITS: [&str; 3] = ["u1", "u2", "u3"];

/// This program again, running the one test of that name.
fn child(test: &str, folder: &Path) -> Command {
    // A file that grows past its limit must give an error, not a signal.
    let mut command = Command::new("sh");
    command
        .args(["-c", "trap '' XFSZ; exec \"$@\"", "sh"])
        .arg(env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture"])
        .env(FOLDER, folder)
        .stdout(Stdio::piped());
    command
}

#[test]
fn a_killed_process_loses_nothing_that_it_acknowledged() {
    if let Some(folder) = env::var_os(FOLDER) {
        return write_for_ever(Path::new(&folder));
    }
    let mut store = Fresh::sqlite(&SCHOOL);
    for unit in UNITS {
        open_unit(&store, unit, 1);
    }
    let mut acknowledged = [0_i64; UNITS.len()];
    for round in 1..=3 {
        store.close();
        let mut child = child(
            "a_killed_process_loses_nothing_that_it_acknowledged",
            store.folder().unwrap(),
        )
        .spawn()
        .unwrap();
        let mut seen = 0;
        for line in BufReader::new(child.stdout.take().unwrap()).lines() {
            let line = line.unwrap();
            let Some(unit) = line.strip_prefix("kept ") else {
                continue;
            };
            acknowledged[unit.parse::<usize>().unwrap()] += 1;
            seen += 1;
            if seen == 40 * round {
                child.kill().unwrap();
            }
        }
        child.wait().unwrap();
        assert!(seen >= 40 * round, "the child ended by itself after {seen}");

        store.reopen(&SCHOOL).unwrap();
        assert_eq!(store.verify(None).unwrap().mismatches, []);
        for (unit, acknowledged) in UNITS.iter().zip(&mut acknowledged) {
            let item = items(&store, unit).remove(0);
            let kept: i64 = item.rsplit(':').next().unwrap().parse().unwrap();
            // What was under way when the process died may have been kept: one for each thread.
            let changes = kept - 1;
            assert!(
                (*acknowledged..=*acknowledged + 1).contains(&changes),
                "{item}"
            );
            *acknowledged = changes;
        }
    }
}

fn write_for_ever(folder: &Path) {
    let store = Store::sqlite_with(folder, &SCHOOL).unwrap();
    thread::scope(|scope| {
        for (place, unit) in UNITS.iter().enumerate() {
            let store = &store;
            scope.spawn(move || {
                loop {
                    edit(store, unit, 1, "x").unwrap();
                    println!("kept {place}");
                }
            });
        }
    });
}

#[test]
fn a_full_disk_is_told_reading_goes_on_and_writing_comes_back() {
    if let Some(folder) = env::var_os(FOLDER) {
        return fill_the_disk(Path::new(&folder));
    }
    let mut store = Fresh::sqlite(&SCHOOL);
    open_unit(&store, "u1", 1);
    store.close();
    let output = child(
        "a_full_disk_is_told_reading_goes_on_and_writing_comes_back",
        store.folder().unwrap(),
    )
    .output()
    .unwrap();
    assert!(output.status.success(), "{output:?}");
    let kept = String::from_utf8(output.stdout).unwrap();
    let kept = kept.lines().filter(|line| *line == "kept").count();
    assert!(kept > 0);
    store.reopen(&SCHOOL).unwrap();
    assert_eq!(store.verify(None).unwrap().mismatches, []);
    assert_eq!(items(&store, "u1"), [format!("1:后来:{}", 1 + kept)]);
}

fn fill_the_disk(folder: &Path) {
    let store = Store::sqlite_with(folder, &SCHOOL).unwrap();
    let (_, most) = Resource::FSIZE.get().unwrap();
    Resource::FSIZE.set(200_000, most).unwrap();
    let long = "长".repeat(3000);
    let kept = |it: &Result<(), StoreError>| it.is_ok();
    let tries = std::iter::repeat_with(|| edit(&store, "u1", 1, &long)).take(1000);
    let before = tries.take_while(kept).inspect(|_| println!("kept")).count();
    assert!(before < 1000, "the disk never filled");
    let error = edit(&store, "u1", 1, &long).unwrap_err();
    assert!(matches!(error, StoreError::Engine { .. }), "{error}");
    // Reading goes on.
    assert!(items(&store, "u1")[0].starts_with("1:长"));
    // There is room again: the same process writes on.
    Resource::FSIZE.set(most, most).unwrap();
    edit(&store, "u1", 1, "后来").unwrap();
    println!("kept");
    assert_eq!(store.verify(None).unwrap().mismatches, []);
}
