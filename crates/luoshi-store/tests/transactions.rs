//! What is written is kept as a whole, and never without an entry. On both engines.

mod school;

use luoshi_store::{Chain, StoreError, testing::stores_with};
use school::*;

#[test]
fn what_is_written_can_be_read() {
    for store in stores_with(&SCHOOL) {
        let receipts = open_unit(&store, "u1", 2);
        let chains: Vec<_> = receipts.iter().map(|it| it.chain.as_str()).collect();
        assert_eq!(chains, ["place", "unit/u1"], "{}", store.engine());
        edit(&store, "u1", 2, "修改方案").unwrap();
        assert_eq!(items(&store, "u1"), ["1:制定方案:1", "2:修改方案:2"]);
        let source: Vec<u8> = store
            .read(|tx| {
                let rows = tx.rows(&ITEMS, &["u1".into()])?;
                Ok::<_, StoreError>(rows[0].bytes(3)?.to_vec())
            })
            .unwrap();
        assert_eq!(source, [0, 1, 1]);
    }
}

#[test]
fn a_refusal_takes_everything_back() {
    for store in stores_with(&SCHOOL) {
        open_unit(&store, "u1", 1);
        let refused: Result<(), StoreError> = store.write(&[chain("u1")], |tx| {
            add_item(tx, "u1", 2)?;
            tx.journal(&draft("item.add"))?;
            Err(StoreError::Busy)
        });
        assert_eq!(refused, Err(StoreError::Busy));
        assert_eq!(items(&store, "u1"), ["1:制定方案:1"]);
        edit(&store, "u1", 1, "后来").unwrap();
        assert_eq!(items(&store, "u1"), ["1:后来:2"]);
    }
}

#[test]
fn a_change_without_an_entry_is_taken_back() {
    for store in stores_with(&SCHOOL) {
        open_unit(&store, "u1", 2);
        let unjournaled = Err(StoreError::Unjournaled {
            table: "item".to_owned(),
        });
        // Touched, and no entry.
        let answer = store.write(&[chain("u1")], |tx| add_item(tx, "u1", 3));
        assert_eq!(answer, unjournaled);
        // Neither touched nor journaled.
        let answer = store.write(&[chain("u1")], |tx| {
            tx.run(&EDIT_ITEM, &["u1".into(), 1_i64.into(), "x".into()])
                .map(|_| ())
        });
        assert_eq!(answer, unjournaled);
        // The same through RETURNING.
        let answer = store.write(&[chain("u1")], |tx| {
            tx.rows(&REMOVE_ITEM, &["u1".into(), 1_i64.into()])
                .map(|_| ())
        });
        assert_eq!(answer, unjournaled);
        // One of two changed rows touched.
        let answer = store.write(&[chain("u1")], |tx| {
            static ALL: luoshi_store::Statement =
                luoshi_store::Statement::new("item.all", "UPDATE item SET rev = rev + 1");
            tx.run(&ALL, &[])?;
            tx.touch(&ITEM, &["u1".into(), 1_i64.into()])?;
            tx.journal(&draft("item.edit")).map(|_| ())
        });
        assert_eq!(answer, unjournaled);
        // Changed once more after the entry.
        let answer = store.write(&[chain("u1")], |tx| {
            add_item(tx, "u1", 3)?;
            tx.journal(&draft("item.add"))?;
            add_item(tx, "u1", 4)
        });
        assert_eq!(answer, unjournaled);
        assert_eq!(items(&store, "u1"), ["1:制定方案:1", "2:制定方案:1"]);
    }
}

#[test]
fn mistakes_of_the_program_are_refused() {
    for store in stores_with(&SCHOOL) {
        open_unit(&store, "u1", 1);
        let misused = |answer: Result<(), StoreError>| {
            assert!(
                matches!(answer, Err(StoreError::Misused { .. })),
                "{}: {answer:?}",
                store.engine()
            );
        };
        // A row of a chain that the transaction did not begin with.
        misused(store.write(&[Chain::place()], |tx| add_item(tx, "u1", 2)));
        // A key that does not fit.
        misused(store.write(&[chain("u1")], |tx| tx.touch(&ITEM, &["u1".into()])));
        // An entry about nothing.
        misused(store.write(&[chain("u1")], |tx| {
            tx.journal(&draft("nothing")).map(|_| ())
        }));
        // Writing while reading.
        misused(store.read(|tx| tx.run(&ADD_NOTE, &[1_i64.into(), "x".into()]).map(|_| ())));
        // Tables that only the store writes, or that nobody listed, and other kinds of statements.
        for sql in [
            "DELETE FROM journal_entry",
            "INSERT INTO migration (number, name, checksum) VALUES (9, 'x', 'x')",
            "DELETE FROM unknown",
            "DROP TABLE item",
        ] {
            misused(store.write(&[chain("u1")], move |tx| {
                let statement = luoshi_store::Statement::new("bad", sql);
                tx.run(&statement, &[]).map(|_| ())
            }));
        }
        assert_eq!(items(&store, "u1"), ["1:制定方案:1"]);
    }
}

#[test]
fn who_goes_on_after_a_failed_statement_keeps_nothing() {
    for store in stores_with(&SCHOOL) {
        open_unit(&store, "u1", 1);
        let answer: Result<(), StoreError> = store.write(&[chain("u1")], |tx| {
            add_item(tx, "u1", 2)?;
            // There is an item 1 already; the error is swallowed.
            let _ = add_item(tx, "u1", 1);
            assert!(matches!(
                tx.rows(&ITEMS, &["u1".into()]),
                Err(StoreError::Failed)
            ));
            Ok(())
        });
        assert!(
            matches!(answer, Err(StoreError::Constraint { .. })),
            "{}: {answer:?}",
            store.engine()
        );
        assert_eq!(items(&store, "u1"), ["1:制定方案:1"]);
    }
}

#[test]
fn tables_that_are_not_journaled_need_no_entry() {
    for store in stores_with(&SCHOOL) {
        // The order of texts is that of their code points, whatever the language of the database.
        for (id, text) in [(1, "中"), (2, "b"), (3, "B"), (4, "a-c"), (5, "ab")] {
            let added: Result<u64, StoreError> = store.write(&[], move |tx| {
                tx.run(&ADD_NOTE, &[i64::from(id).into(), text.into()])
            });
            assert_eq!(added, Ok(1));
        }
        let rows = store.read(|tx| tx.rows(&NOTES, &[])).unwrap();
        let texts: Vec<_> = rows.iter().map(|row| row.text(1).unwrap()).collect();
        assert_eq!(texts, ["B", "a-c", "ab", "b", "中"], "{}", store.engine());
    }
}

#[test]
fn a_text_that_one_engine_cannot_hold_is_refused_by_both() {
    for store in stores_with(&SCHOOL) {
        let answer: Result<u64, StoreError> =
            store.write(&[], |tx| tx.run(&ADD_NOTE, &[1_i64.into(), "a\0b".into()]));
        assert!(matches!(answer, Err(StoreError::Misused { .. })));
    }
}

#[test]
fn a_panic_of_a_command_takes_it_back_and_the_store_goes_on() {
    for store in stores_with(&SCHOOL) {
        open_unit(&store, "u1", 1);
        let second: luoshi_store::Store = (*store).clone();
        let fallen = std::thread::spawn(move || {
            second.write(&[chain("u1")], |tx| -> Result<(), StoreError> {
                add_item(tx, "u1", 2)?;
                tx.journal(&draft("item.add"))?;
                panic!("a mistake in a rule")
            })
        });
        assert!(fallen.join().is_err());
        assert_eq!(items(&store, "u1"), ["1:制定方案:1"]);
        edit(&store, "u1", 1, "后来").unwrap();
        assert_eq!(items(&store, "u1"), ["1:后来:2"]);
    }
}

#[test]
fn a_reader_sees_one_moment() {
    for store in stores_with(&SCHOOL) {
        open_unit(&store, "u1", 1);
        store
            .read(|tx| {
                let before = tx.rows(&ITEMS, &["u1".into()])?;
                edit(&store, "u1", 1, "后来")?;
                let after = tx.rows(&ITEMS, &["u1".into()])?;
                assert_eq!(before[0].text(1)?, after[0].text(1)?, "{}", store.engine());
                Ok::<(), StoreError>(())
            })
            .unwrap();
        assert_eq!(items(&store, "u1"), ["1:后来:2"]);
    }
}
