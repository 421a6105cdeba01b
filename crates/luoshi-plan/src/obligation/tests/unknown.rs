//! Verbs and nouns that stand in no table: what their place and their signs say.

use insta::assert_snapshot;

use super::told;
use crate::obligation::words::{TABLES, Tag, Verb, signs};

#[test]
fn a_verb_that_no_table_has_is_read_by_its_signs() {
    assert_snapshot!(told("及时焊补护栏，撕贴旧标识。"), @r"
    task 焊补护栏 [焊补护栏]
    task 撕贴旧标识 [撕贴旧标识]
    ");
    assert_snapshot!(told("管沟复勘；水泵拆换"), @r"
    inspection 管沟复勘 [管沟复勘]
    task 水泵拆换 [水泵拆换]
    ");
    assert_snapshot!(told("誊写验收意见书。"), @"document 验收意见书 [誊写验收意见书]");
}

#[test]
fn what_only_looks_like_a_verb_is_none() {
    // An attitude, a body's name, an event with the doing in its name.
    assert_snapshot!(told("激昂青春斗志。"), @"");
    assert_snapshot!(told("焊补班组座谈会"), @"meeting 焊补班组座谈会 [焊补班组座谈会]");
}

/// What a sign says of words that nobody wrote down is right for the words that somebody did.
#[test]
fn signs_agree_with_the_tables() {
    let row = |verb: Verb| {
        signs::VERB_SIGNS
            .iter()
            .find(|(tag, _)| *tag == Tag::Verb(verb))
            .map_or("", |(_, row)| row)
    };
    let words = |verb: Verb| {
        TABLES
            .iter()
            .copied()
            .flatten()
            .filter(move |(tag, _)| *tag == Tag::Verb(verb))
            .flat_map(|(_, words)| words.split_whitespace())
            .filter(|word| word.chars().count() == 2)
    };
    let share = |verb: Verb, signs: &str| {
        let fit = words(verb).filter(|word| word.contains(|c| signs.contains(c)));
        fit.count() * 100 / words(verb).count()
    };
    let doing = row(Verb::Task);
    assert!(
        share(Verb::Task, doing) >= 60,
        "{}",
        share(Verb::Task, doing)
    );
    assert!(
        share(Verb::Void, doing) <= 20,
        "{}",
        share(Verb::Void, doing)
    );
}
