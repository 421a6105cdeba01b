//! The table of words.

use std::collections::HashMap;

use crate::obligation::words::{TABLES, Tag};

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
