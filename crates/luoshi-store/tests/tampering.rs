//! Whatever is changed behind the program's back shows. On both engines.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot be set up has to fail"
)]

mod school;

use luoshi_store::{
    Digest, Mismatch, Receipt, StoreError,
    testing::{Fresh, stores_with},
};
use school::*;

/// Two units with entries in their chains and in that of the place: `unit/u1` has 4 entries.
fn filled() -> Vec<(Fresh, Receipt)> {
    stores_with(&SCHOOL)
        .into_iter()
        .map(|store| {
            open_unit(&store, "u1", 3);
            open_unit(&store, "u2", 1);
            edit(&store, "u1", 2, "修改方案").unwrap();
            let removed: Result<(), StoreError> = store.write(&[chain("u1")], |tx| {
                let key = ["u1".into(), 3_i64.into()];
                tx.rows(&REMOVE_ITEM, &key)?;
                tx.touch(&ITEM, &key)?;
                tx.journal(&draft("item.remove")).map(|_| ())
            });
            removed.unwrap();
            let last: Vec<Receipt> = store
                .write(&[chain("u1")], |tx| {
                    add_item(tx, "u1", 4)?;
                    tx.journal(&draft("item.add"))
                })
                .unwrap_or_else(|error: StoreError| panic!("{error}"));
            let receipt = last[0].clone();
            (store, receipt)
        })
        .collect()
}

/// Each mismatch as `key name=value …`.
fn told(mismatches: &[Mismatch]) -> Vec<String> {
    mismatches
        .iter()
        .map(|it| {
            assert!(Mismatch::KEYS.contains(&it.key()));
            let mut line = it.key().trim_start_matches("verify-").to_owned();
            for (name, value) in it.fields() {
                line.push_str(&format!(" {name}={value}"));
            }
            line
        })
        .collect()
}

/// What a verification tells after `sql` was run behind the program's back.
#[track_caller]
fn check(sql: &str, expected: &[&str]) {
    for (store, _) in filled() {
        store.tamper(sql);
        let report = store.verify(None).unwrap();
        assert_eq!(told(&report.mismatches), expected, "{}", store.engine());
    }
}

#[test]
fn an_untouched_store_is_whole() {
    for (store, last) in filled() {
        let report = store.verify(Some(last.head.hash)).unwrap();
        assert_eq!(told(&report.mismatches), [""; 0], "{}", store.engine());
        let chains: Vec<String> = (report.chains.iter())
            .map(|(chain, head)| format!("{chain} {}", head.seq))
            .collect();
        assert_eq!(chains, ["place 2", "unit/u1 4", "unit/u2 1"]);
        assert_eq!(report.chains[1].1, last.head);
        assert_eq!(report.rows, 6);
        // A head that was printed earlier is found as well.
        let (_, earlier) = &report.chains[0];
        assert_eq!(store.verify(Some(earlier.hash)).unwrap().mismatches, []);
    }
}

#[test]
fn both_engines_seal_the_same_chain() {
    let heads: Vec<Digest> = filled().iter().map(|(_, last)| last.head.hash).collect();
    assert!(heads.iter().all(|it| *it == heads[0]));
}

#[test]
fn an_empty_store_is_whole() {
    for store in stores_with(&SCHOOL) {
        let report = store.verify(None).unwrap();
        assert_eq!(told(&report.mismatches), [""; 0]);
        assert_eq!(report.chains.len(), 1);
    }
}

#[test]
fn a_changed_row_shows() {
    check(
        "UPDATE item SET content = '另一方案' WHERE unit = 'u1' AND no = 1",
        &["row-changed chain=unit/u1 table=item id=u1/1"],
    );
    check(
        "UPDATE item SET source = NULL WHERE unit = 'u1' AND no = 2",
        &["row-changed chain=unit/u1 table=item id=u1/2"],
    );
    check(
        "UPDATE unit SET name = name || ' ' WHERE id = 'u2'",
        &["row-changed chain=place table=unit id=u2"],
    );
}

#[test]
fn a_removed_row_shows() {
    check(
        "DELETE FROM item WHERE unit = 'u1' AND no = 1",
        &["row-removed chain=unit/u1 table=item id=u1/1"],
    );
    check(
        "DELETE FROM item WHERE unit = 'u2'; DELETE FROM unit WHERE id = 'u2'",
        &[
            "row-removed chain=place table=unit id=u2",
            "row-removed chain=unit/u2 table=item id=u2/1",
        ],
    );
}

#[test]
fn an_added_row_shows() {
    check(
        "INSERT INTO item (unit, no, content, rev) VALUES ('u1', 9, 'x', 1)",
        &["row-added chain=unit/u1 table=item id=u1/9"],
    );
    // A row that was removed by a command comes back.
    check(
        "INSERT INTO item (unit, no, content, rev) VALUES ('u1', 3, '制定方案', 1)",
        &["row-added chain=unit/u1 table=item id=u1/3"],
    );
    // A unit that no entry knows.
    check(
        "INSERT INTO unit (id, name) VALUES ('u3', 'x');
         INSERT INTO item (unit, no, content, rev) VALUES ('u3', 1, 'x', 1)",
        &[
            "row-added chain=place table=unit id=u3",
            "row-added chain=unit/u3 table=item id=u3/1",
        ],
    );
}

#[test]
fn a_row_moved_to_another_unit_shows() {
    check(
        "UPDATE item SET unit = 'u2' WHERE unit = 'u1' AND no = 2",
        &[
            "row-removed chain=unit/u1 table=item id=u1/2",
            "row-added chain=unit/u2 table=item id=u2/2",
        ],
    );
}

#[test]
fn a_changed_entry_shows() {
    for column in ["at", "actor", "command", "subject", "body"] {
        check(
            &format!("UPDATE journal_entry SET {column} = 'x' WHERE chain = 'unit/u1' AND seq = 2"),
            &["entry-changed chain=unit/u1 entry=2"],
        );
    }
    // Digests in capital letters say the same, and are not what the program wrote.
    check(
        "UPDATE journal_entry SET hash = upper(hash) WHERE chain = 'unit/u1' AND seq = 2",
        &[
            "entry-changed chain=unit/u1 entry=2",
            "entry-unlinked chain=unit/u1 entry=3",
            "row-changed chain=unit/u1 table=item id=u1/2",
        ],
    );
}

#[test]
fn changed_changes_of_an_entry_show() {
    check(
        "UPDATE journal_entry SET changes = '' WHERE chain = 'unit/u1' AND seq = 4",
        &[
            "entry-changed chain=unit/u1 entry=4",
            "row-added chain=unit/u1 table=item id=u1/4",
        ],
    );
}

#[test]
fn a_removed_entry_shows() {
    check(
        "DELETE FROM journal_entry WHERE chain = 'unit/u1' AND seq = 3",
        &[
            "entries-missing chain=unit/u1 first=3 last=3",
            "row-removed chain=unit/u1 table=item id=u1/3",
        ],
    );
    // And with the later one moved into the gap.
    check(
        "DELETE FROM journal_entry WHERE chain = 'unit/u1' AND seq = 3;
         UPDATE journal_entry SET seq = 3 WHERE chain = 'unit/u1' AND seq = 4",
        &[
            "entry-changed chain=unit/u1 entry=3",
            "entries-missing chain=unit/u1 first=4 last=4",
            "row-removed chain=unit/u1 table=item id=u1/3",
        ],
    );
    check(
        "DELETE FROM journal_entry WHERE chain = 'unit/u2'",
        &[
            "entries-missing chain=unit/u2 first=1 last=1",
            "row-added chain=unit/u2 table=item id=u2/1",
        ],
    );
}

#[test]
fn an_added_entry_shows() {
    let copied = "INSERT INTO journal_entry
        SELECT chain, 5, at, actor, command, subject, body, changes, prev, hash
        FROM journal_entry WHERE chain = 'unit/u1' AND seq = 4";
    check(
        copied,
        &[
            "entry-changed chain=unit/u1 entry=5",
            "entry-added chain=unit/u1 entry=5",
        ],
    );
    check(
        "INSERT INTO journal_entry
         SELECT 'unit/u9', seq, at, actor, command, subject, body, changes, prev, hash
         FROM journal_entry WHERE chain = 'unit/u2'",
        &[
            "entry-changed chain=unit/u9 entry=1",
            "entry-added chain=unit/u9 entry=1",
            "row-removed chain=unit/u9 table=item id=u2/1",
        ],
    );
}

#[test]
fn reordered_entries_show() {
    check(
        "UPDATE journal_entry SET seq = 100 WHERE chain = 'unit/u1' AND seq = 2;
         UPDATE journal_entry SET seq = 2 WHERE chain = 'unit/u1' AND seq = 3;
         UPDATE journal_entry SET seq = 3 WHERE chain = 'unit/u1' AND seq = 100",
        &[
            "entry-changed chain=unit/u1 entry=2",
            "entry-changed chain=unit/u1 entry=3",
            "entry-unlinked chain=unit/u1 entry=4",
        ],
    );
}

#[test]
fn a_changed_head_shows() {
    check(
        "UPDATE journal_head SET seq = 3 WHERE chain = 'unit/u1'",
        &["entry-added chain=unit/u1 entry=4"],
    );
    check(
        "UPDATE journal_head SET hash = prev FROM journal_entry e
         WHERE e.chain = 'unit/u1' AND e.seq = 4 AND journal_head.chain = 'unit/u1'",
        &["head-wrong chain=unit/u1 entry=4"],
    );
    check(
        "DELETE FROM journal_head WHERE chain = 'place'",
        &["entry-added chain=place entry=2"],
    );
}

/// The newest entry cut off with its row and the head put back: from inside, nothing is wrong.
const CUT: &str = "
    DELETE FROM item WHERE unit = 'u1' AND no = 4;
    UPDATE journal_head SET seq = 3, hash = prev FROM journal_entry e
    WHERE e.chain = 'unit/u1' AND e.seq = 4 AND journal_head.chain = 'unit/u1';
    DELETE FROM journal_entry WHERE chain = 'unit/u1' AND seq = 4";

#[test]
fn a_cut_head_shows_against_one_that_was_kept_outside() {
    for (store, last) in filled() {
        store.tamper(CUT);
        assert_eq!(told(&store.verify(None).unwrap().mismatches), [""; 0]);
        let report = store.verify(Some(last.head.hash)).unwrap();
        assert_eq!(
            told(&report.mismatches),
            [format!("head-unknown hash={}", last.head.hash)],
            "{}",
            store.engine()
        );
    }
}

#[test]
fn cutting_without_the_head_shows_from_inside() {
    check(
        "DELETE FROM journal_entry WHERE chain = 'unit/u1' AND seq = 4;
         DELETE FROM item WHERE unit = 'u1' AND no = 4",
        &["entries-missing chain=unit/u1 first=4 last=4"],
    );
}

#[test]
fn the_chain_goes_on_after_tampering_and_still_tells() {
    for (store, _) in filled() {
        store.tamper("UPDATE item SET content = 'x' WHERE unit = 'u1' AND no = 1");
        edit(&store, "u1", 2, "再改").unwrap();
        assert_eq!(
            told(&store.verify(None).unwrap().mismatches),
            ["row-changed chain=unit/u1 table=item id=u1/1"]
        );
    }
}

#[test]
fn a_value_of_a_type_that_is_never_stored_shows() {
    let store = &filled()[0].0;
    assert_eq!(store.engine(), "sqlite");
    store.tamper("UPDATE item SET content = CAST(x'ff' AS TEXT), rev = 1.5 WHERE no = 1");
    assert_eq!(
        told(&store.verify(None).unwrap().mismatches),
        [
            "row-changed chain=unit/u1 table=item id=u1/1",
            "row-changed chain=unit/u2 table=item id=u2/1"
        ]
    );
    let broken = store.read(|tx| tx.rows(&ITEMS, &["u1".into()])?[0].int(2));
    assert!(matches!(broken, Err(StoreError::Corrupt { .. })));
}

#[test]
fn flipped_bytes_in_the_file_are_told() {
    let mut store = Fresh::sqlite(&SCHOOL);
    open_unit(&store, "u1", 200);
    let file = store.folder().unwrap().join("luoshi.db");
    // Closed, so that all pages stand in the file; the middle of it holds rows and indexes.
    store.close();
    let mut bytes = std::fs::read(&file).unwrap();
    let middle = bytes.len() / 4096 / 2 * 4096;
    bytes[middle..middle + 8].fill(0xa5);
    std::fs::write(&file, bytes).unwrap();
    let told = store
        .reopen(&SCHOOL)
        .and_then(|()| store.verify(None))
        .map(|report| report.mismatches);
    assert!(
        !matches!(&told, Ok(mismatches) if mismatches.is_empty()),
        "{told:?}"
    );
}

#[test]
fn a_chain_that_the_program_does_not_write_shows() {
    check(
        "UPDATE journal_head SET chain = 'x' WHERE chain = 'unit/u2'",
        &[
            "entry-added chain=unit/u2 entry=1",
            "entries-missing chain=x first=1 last=1",
            "entry-added chain=x entry=0",
        ],
    );
}
