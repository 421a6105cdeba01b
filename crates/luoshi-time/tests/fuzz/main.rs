//! The reader's laws on the kept texts of `corpus/fuzz/time.jsonl` and on what a seeded chance makes of them:
//! the same texts on every run. `cargo xtask test` runs many more rounds than `cargo test` does, and
//! `cargo xtask fuzz` lets libFuzzer look for texts that go new ways.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a broken law has to fail the test"
)]

mod laws;

use std::fs;
use std::panic::catch_unwind;
use std::path::Path;

/// How many changed texts are tried; `cargo xtask test` sets it for about twenty seconds.
const ROUNDS_VARIABLE: &str = "LUOSHI_FUZZ_ROUNDS";

/// A second or two without optimization.
const ROUNDS: u64 = 6_000;

/// Longer than any cell that is a limit.
const LONGEST: usize = 120;

fn kept() -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/fuzz/time.jsonl");
    let file = fs::read_to_string(&path).unwrap();
    file.lines()
        .map(|it| serde_json::from_str(it).unwrap())
        .collect()
}

/// What is broken on a text, a panic too.
fn broken(text: &str) -> Option<String> {
    match catch_unwind(|| laws::keep(text)) {
        Ok(kept) => kept.err(),
        Err(_) => Some("it panics".to_owned()),
    }
}

/// Fails with the shortest text that a sign less makes whole.
fn try_text(text: &str) {
    let Some(mut why) = broken(text) else { return };
    let mut signs: Vec<char> = text.chars().collect();
    let mut at = 0;
    while at < signs.len() {
        let sign = signs.remove(at);
        match broken(&signs.iter().collect::<String>()) {
            Some(still) => why = still,
            None => {
                signs.insert(at, sign);
                at += 1;
            }
        }
    }
    panic!("{:?}: {why}", signs.iter().collect::<String>());
}

#[test]
fn the_laws_hold_on_the_kept_texts() {
    let kept = kept();
    assert!(kept.len() > 300, "only {} texts", kept.len());
    kept.iter().for_each(|it| try_text(it));
}

#[test]
fn the_laws_hold_on_what_chance_makes_of_them() {
    let rounds = std::env::var(ROUNDS_VARIABLE).map_or(ROUNDS, |it| it.parse().unwrap());
    let kept: Vec<Vec<char>> = kept().iter().map(|it| it.chars().collect()).collect();
    let mut chance = Chance(0x2014_0311);
    for _ in 0..rounds {
        let mut text = chance.of(&kept).clone();
        for _ in 0..=chance.below(3) {
            chance.change(&mut text, &kept);
        }
        text.truncate(LONGEST);
        try_text(&text.iter().collect::<String>());
    }
}

/// Marsaglia's xorshift: chance that is the same on every machine.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % (bound.max(1) as u64)).unwrap()
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }

    /// A stretch of up to `most` signs.
    fn stretch(&mut self, length: usize, most: usize) -> std::ops::Range<usize> {
        let first = self.below(length + 1);
        first..length.min(first + 1 + self.below(most))
    }

    /// Puts in words of another text, takes some out, doubles some, or changes one sign.
    fn change(&mut self, text: &mut Vec<char>, kept: &[Vec<char>]) {
        let at = self.stretch(text.len(), 4);
        match self.below(8) {
            0 => drop(text.drain(at)),
            1 => {
                let again = text[at.clone()].to_vec();
                text.splice(at.end..at.end, again);
            }
            2 if !at.is_empty() => text[at.start] = self.any_sign(),
            3 => {
                let other = self.of(kept);
                text.truncate(at.start);
                text.extend_from_slice(&other[self.stretch(other.len(), LONGEST)]);
            }
            4 => text
                .splice(at.start..at.start, [self.any_sign()])
                .for_each(drop),
            _ => {
                let other = self.of(kept);
                let words = other[self.stretch(other.len(), 5)].to_vec();
                let over = if self.below(2) == 0 {
                    at.start..at.start
                } else {
                    at
                };
                text.splice(over, words);
            }
        }
    }

    /// A digit, a mark, or any sign at all.
    fn any_sign(&mut self) -> char {
        match self.below(4) {
            0 => *self.of(&['0', '1', '9', '３', '十', '〇', '两', '半']),
            1 => *self.of(&[
                '-', '—', '、', '，', '。', '（', '）', '/', '.', ' ', '\n', '\u{200b}',
            ]),
            2 => *self.of(&[
                '年', '月', '日', '周', '旬', '底', '前', '后', '内', '起', '每', '第',
            ]),
            _ => char::from_u32(u32::try_from(self.next() % 0x0003_0000).unwrap())
                .unwrap_or('\u{FFFD}'),
        }
    }
}
