//! The table of words.

use std::collections::HashMap;

use crate::obligation::words::{TABLES, Tag, sets};

#[test]
fn a_word_stands_in_one_row_only() {
    let mut rows: HashMap<&str, Tag> = HashMap::new();
    for (tag, words) in TABLES.iter().copied().flatten() {
        for word in words.split_whitespace() {
            if let Some(other) = rows.insert(word, *tag) {
                panic!("{word} is {other:?} and {tag:?}");
            }
        }
    }
}

/// A rule that compares whole words never sees one that the tables cut in two.
#[test]
fn words_that_rules_compare_are_words_of_the_tables() {
    let known: Vec<&str> = TABLES
        .iter()
        .copied()
        .flatten()
        .flat_map(|(_, words)| words.split_whitespace())
        .collect();
    let lists = [
        sets::STAGES,
        sets::FAILING,
        sets::UNITS,
        sets::PARTIES,
        sets::VERDICTS,
        sets::LOOKING,
        sets::CHARGED,
        sets::ENSURED,
        sets::DEMANDED,
        sets::DETAILED,
        sets::STRICTLY,
        sets::STERNLY,
        sets::RESPONSIBLE,
        sets::PRACTISED,
        sets::REGULATED,
        sets::ONLY_THEN,
        sets::AT_ONCE,
        sets::OUTSIDE,
        sets::REPORTED,
        sets::TELLING,
        sets::PERIODS,
        sets::AND_SO_ON,
        sets::DEBATES,
        sets::TOLD,
        sets::OF_PERSONS,
        sets::EVERY,
        sets::LOOKED_INTO,
    ];
    let cut: Vec<&str> = lists
        .iter()
        .copied()
        .flatten()
        .copied()
        .filter(|word| word.chars().count() > 1 && !known.contains(word))
        .collect();
    assert_eq!(cut, Vec::<&str>::new());
}
