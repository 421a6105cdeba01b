//! The journal shows every change that was made behind the program's back.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot be set up has to fail"
)]

use std::collections::BTreeMap;

use jiff::Timestamp;
use luoshi_rules::journal::{
    Break, Chain, Digest, Entry, EntryDraft, Head, RowChange, Value, facts, key_word, row_digest,
    stamp, verify,
};
use proptest::prelude::*;

fn draft(second: i64, subject: &str) -> EntryDraft {
    EntryDraft {
        at: Timestamp::from_second(second).unwrap(),
        actor: "p1".to_owned(),
        command: "item.edit".to_owned(),
        subject: subject.to_owned(),
        body: facts(&BTreeMap::from([("reason", "印错".to_owned())])),
    }
}

fn row(id: &str, text: &str) -> RowChange {
    RowChange {
        table: "item".to_owned(),
        id: id.to_owned(),
        after: Some(row_digest("item", [("text", &Value::from(text))])),
    }
}

fn chain() -> Chain {
    Chain::of_key("u1")
}

/// A chain in which each entry changes the rows with the given keys.
fn sealed(changes: &[Vec<u8>]) -> Vec<Entry> {
    let mut head = Head::EMPTY;
    let mut entries = Vec::new();
    for (number, keys) in changes.iter().enumerate() {
        let rows = keys
            .iter()
            .map(|key| row(&key.to_string(), &number.to_string()))
            .collect();
        let entry = Entry::seal(&chain(), head, &draft(number as i64, "i"), rows);
        head = entry.head();
        entries.push(entry);
    }
    entries
}

fn head(entries: &[Entry]) -> Option<Head> {
    entries.last().map(Entry::head)
}

#[test]
fn an_untouched_chain_is_whole_and_tells_the_rows() {
    let first = Entry::seal(
        &chain(),
        Head::EMPTY,
        &draft(1, "i1"),
        vec![row("b", "one"), row("a", "one")],
    );
    assert_eq!(
        first
            .changes
            .iter()
            .map(|it| it.id.as_str())
            .collect::<Vec<_>>(),
        ["a", "b"]
    );
    let gone = RowChange {
        after: None,
        ..row("a", "")
    };
    let second = Entry::seal(
        &chain(),
        first.head(),
        &draft(2, "i1"),
        vec![row("b", "two"), gone],
    );
    let entries = [first, second];
    let (breaks, rows) = verify(&chain(), &entries, head(&entries));
    assert_eq!(breaks, []);
    assert_eq!(rows["item"].len(), 1);
    assert_eq!(rows["item"]["b"], row("b", "two").after.unwrap());
}

#[test]
fn the_forms_never_change() {
    // Computed by another program from the description of the forms.
    let columns = [
        ("unit", &Value::from("u1")),
        ("note", &Value::Null),
        ("rev", &Value::Int(2)),
        ("raw", &Value::Bytes(vec![0, 255])),
    ];
    assert_eq!(
        row_digest("item", columns).to_string(),
        "94f5016589536702a4b6e078772f45f46e2844bdd78615c357f309acc084c4bf"
    );
    let entry = Entry::seal(&chain(), Head::EMPTY, &draft(1, "i1"), vec![row("a", "x")]);
    assert_eq!(
        entry.hash.to_string(),
        "7905c99bf6c5980ab602ae6c1001f039d6f17b8edd8440b45519abe96d731819"
    );
}

#[test]
fn a_missing_head_is_told_unless_nothing_was_ever_written() {
    let entries = sealed(&[vec![1], vec![2]]);
    assert_eq!(
        verify(&chain(), &entries, None).0,
        [Break::Added { seq: 2 }]
    );
    assert_eq!(verify(&chain(), &[], None).0, []);
}

#[test]
fn cutting_off_the_newest_entries_shows_while_the_head_stands() {
    let entries = sealed(&[vec![1], vec![2], vec![3]]);
    assert_eq!(
        verify(&chain(), &entries[..1], head(&entries)).0,
        [Break::Missing { first: 2, last: 3 }]
    );
}

#[test]
fn moments_sort_as_texts() {
    let whole = stamp("2014-03-11T01:02:03Z".parse().unwrap());
    let later = stamp("2014-03-11T01:02:03.5Z".parse().unwrap());
    assert_eq!(whole, "2014-03-11T01:02:03.000000Z");
    assert!(whole < later);
}

#[test]
fn facts_are_one_line_of_json() {
    let text = facts(&BTreeMap::from([
        ("b", "引\"号\\\n\u{1}".to_owned()),
        ("a", String::new()),
    ]));
    assert_eq!(text, r#"{"a":"","b":"引\"号\\\n\u0001"}"#);
}

#[test]
fn another_chain_has_another_hash() {
    let here = Entry::seal(&chain(), Head::EMPTY, &draft(1, "i"), vec![]);
    let there = Entry::seal(&Chain::place(), Head::EMPTY, &draft(1, "i"), vec![]);
    assert_ne!(here.hash, there.hash);
    assert_eq!(
        verify(&chain(), [&there], Some(there.head())).0,
        [Break::Changed { seq: 1 }]
    );
}

/// One change of one field of an entry.
fn tamper(entry: &mut Entry, field: usize) {
    let text = |it: &mut String| it.push('x');
    match field {
        0 => entry.chain = Chain::of_key("u2"),
        1 => entry.seq += 1,
        2 => text(&mut entry.at),
        3 => text(&mut entry.actor),
        4 => text(&mut entry.command),
        5 => text(&mut entry.subject),
        6 => text(&mut entry.body),
        7 => entry.changes.push(row("z", "added")),
        8 => entry.prev = Digest::from_bytes([7; 32]),
        9 => entry.hash = Digest::from_bytes([7; 32]),
        10 => std::mem::swap(&mut entry.actor, &mut entry.subject),
        11 => entry.changes.iter_mut().for_each(|it| it.after = None),
        _ => entry.changes.iter_mut().for_each(|it| text(&mut it.id)),
    }
}

proptest! {
    #[test]
    fn a_changed_field_shows(
        changes in prop::collection::vec(prop::collection::vec(0_u8..9, 1..4), 1..8),
        at in any::<prop::sample::Index>(),
        field in 0_usize..13,
    ) {
        let entries = sealed(&changes);
        let mut other = entries.clone();
        tamper(at.get_mut(&mut other), field);
        prop_assert_ne!(verify(&chain(), &other, head(&entries)).0, []);
        // Sealing the changed entry anew hides it only if it was the last and the head is new too.
        let place = at.index(other.len());
        other[place].hash = other[place].fitting_hash();
        if other != entries {
            prop_assert_ne!(verify(&chain(), &other, head(&entries)).0, []);
        }
    }

    #[test]
    fn swapped_dropped_and_inserted_entries_show(
        changes in prop::collection::vec(prop::collection::vec(0_u8..9, 0..3), 2..8),
        a in any::<prop::sample::Index>(),
        b in any::<prop::sample::Index>(),
    ) {
        let entries = sealed(&changes);
        let (a, b) = (a.index(entries.len()), b.index(entries.len()));
        let differs = |other: &[Entry]| !verify(&chain(), other, head(&entries)).0.is_empty();

        let mut dropped = entries.clone();
        dropped.remove(a);
        prop_assert!(differs(&dropped));

        let mut inserted = entries.clone();
        inserted.insert(a, entries[b].clone());
        prop_assert!(differs(&inserted));

        if a != b {
            let mut swapped = entries.clone();
            swapped.swap(a, b);
            prop_assert!(differs(&swapped));
            // And with their numbers put right.
            let (seq_a, seq_b) = (swapped[a].seq, swapped[b].seq);
            (swapped[a].seq, swapped[b].seq) = (seq_b, seq_a);
            prop_assert!(differs(&swapped));
        }
    }

    #[test]
    fn the_fold_keeps_the_last_digest_of_each_row(
        changes in prop::collection::vec(prop::collection::vec(0_u8..9, 0..4), 0..12),
    ) {
        let entries = sealed(&changes);
        let (breaks, mut rows) = verify(&chain(), &entries, head(&entries));
        prop_assert_eq!(breaks, []);
        let rows = rows.remove("item").unwrap_or_default();
        let mut expected = BTreeMap::new();
        for (number, keys) in changes.iter().enumerate() {
            for key in keys {
                expected.insert(key.to_string(), row("", &number.to_string()).after.unwrap());
            }
        }
        prop_assert_eq!(rows.into_iter().collect::<BTreeMap<_, _>>(), expected);
    }

    #[test]
    fn different_rows_have_different_digests(
        a in columns(), b in columns(),
    ) {
        let digest = |it: &BTreeMap<String, Value>| {
            row_digest("t", it.iter().map(|(name, value)| (name.as_str(), value)))
        };
        prop_assert_eq!(a == b, digest(&a) == digest(&b));
        let backwards = row_digest("t", a.iter().rev().map(|(name, value)| (name.as_str(), value)));
        prop_assert_eq!(digest(&a), backwards);
    }

    #[test]
    fn different_keys_have_different_words(a in key(), b in key()) {
        prop_assert_eq!(a == b, key_word(&a) == key_word(&b));
        prop_assert!(!key_word(&a).contains([' ', '\n']));
    }

    #[test]
    fn changes_are_read_back_and_nothing_else_is(
        keys in prop::collection::vec((key(), any::<Option<[u8; 32]>>()), 0..5),
        at in any::<prop::sample::Index>(),
        sign in "[ \\n0-9a-zA-F]",
    ) {
        let changes: Vec<RowChange> = keys
            .into_iter()
            .map(|(key, after)| RowChange {
                table: "item".to_owned(),
                id: key_word(&key),
                after: after.map(Digest::from_bytes),
            })
            .collect();
        let text = RowChange::write(&changes);
        prop_assert_eq!(RowChange::read(&text), Some(changes.clone()));
        let mut other = text.clone();
        other.insert_str(at.index(text.len() + 1), &sign);
        prop_assert_ne!(RowChange::read(&other), Some(changes));
    }

    #[test]
    fn a_digest_is_read_back(bytes in any::<[u8; 32]>(), text in "\\PC{0,70}") {
        let digest = Digest::from_bytes(bytes);
        prop_assert_eq!(Digest::parse(&digest.to_string()), Some(digest));
        let hexadecimal = text.len() == 64 && text.bytes().all(|it| it.is_ascii_hexdigit());
        prop_assert_eq!(Digest::parse(&text).is_some(), hexadecimal);
    }
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        (-2_i64..3).prop_map(Value::Int),
        "[ab\0/]{0,2}".prop_map(Value::Text),
        prop::collection::vec(0_u8..3, 0..2).prop_map(Value::Bytes),
    ]
}

fn columns() -> impl Strategy<Value = BTreeMap<String, Value>> {
    prop::collection::btree_map("[ab]{1,2}", value(), 0..3)
}

/// Keys of one table: the columns have types, so a text is never compared with a number.
fn key() -> impl Strategy<Value = Vec<Value>> {
    ("[a/% 中]{0,2}", 0_i64..3, "[a/%]{0,2}")
        .prop_map(|(a, n, b)| vec![Value::from(a), Value::Int(n), Value::from(b)])
}
