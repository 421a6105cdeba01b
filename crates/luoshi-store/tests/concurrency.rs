//! Many writers, broken connections: nothing is lost, nothing is done twice. On both engines.

mod school;

use std::thread;

use luoshi_store::{Chain, Statement, StoreError, testing::stores_with};
use school::*;

static REV: Statement = Statement::new(
    "item.rev",
    "SELECT rev FROM item WHERE unit = $1 AND no = $2",
);
static SET_REV: Statement = Statement::new(
    "item.set_rev",
    "UPDATE item SET rev = $3 WHERE unit = $1 AND no = $2",
);

/// Reads the count, adds one and writes it back: two at once must not both see the same.
fn count_up(store: &luoshi_store::Store, unit: &'static str) -> Result<(), StoreError> {
    store.write(&[chain(unit)], move |tx| {
        let key = [unit.into(), 1_i64.into()];
        let rev = tx.rows(&REV, &key)?[0].int(0)?;
        let [unit, no] = key.clone();
        tx.run(&SET_REV, &[unit, no, (rev + 1).into()])?;
        tx.touch(&ITEM, &key)?;
        tx.journal(&draft("item.edit")).map(|_| ())
    })
}

#[test]
fn many_writers_keep_the_chains_whole_and_lose_no_update() {
    const THREADS: i64 = 6;
    const ROUNDS: i64 = 8;
    for store in stores_with(&SCHOOL) {
        open_unit(&store, "u1", 1);
        open_unit(&store, "u2", 1);
        // As two processes would have it.
        let beside = store.beside(&SCHOOL).unwrap();
        thread::scope(|scope| {
            for number in 0..THREADS {
                let store = if number % 2 == 0 { &*store } else { &beside };
                scope.spawn(move || {
                    for _ in 0..ROUNDS {
                        count_up(store, "u1").unwrap();
                        count_up(store, "u2").unwrap();
                    }
                });
            }
        });
        for unit in ["u1", "u2"] {
            let expected = format!("1:制定方案:{}", 1 + THREADS * ROUNDS);
            assert_eq!(items(&store, unit), [expected], "{}", store.engine());
        }
        let report = store.verify(None).unwrap();
        assert_eq!(report.mismatches, []);
        let seqs: Vec<u64> = report.chains.iter().map(|(_, head)| head.seq).collect();
        assert_eq!(seqs, [2, 1 + 48, 1 + 48]);
    }
}

#[test]
fn writers_of_several_chains_never_wait_for_each_other_in_a_circle() {
    for store in stores_with(&SCHOOL) {
        open_unit(&store, "u1", 1);
        open_unit(&store, "u2", 1);
        thread::scope(|scope| {
            for number in 0..4 {
                let store = &*store;
                scope.spawn(move || {
                    for _ in 0..6 {
                        let mut chains = [chain("u1"), chain("u2"), Chain::place()];
                        chains.rotate_left(number % 3);
                        let both: Result<(), StoreError> = store.write(&chains, |tx| {
                            for unit in ["u2", "u1"] {
                                tx.run(&EDIT_ITEM, &[unit.into(), 1_i64.into(), "x".into()])?;
                                tx.touch(&ITEM, &[unit.into(), 1_i64.into()])?;
                            }
                            tx.journal(&draft("item.edit")).map(|_| ())
                        });
                        both.unwrap();
                    }
                });
            }
        });
        assert_eq!(items(&store, "u1"), ["1:x:25"], "{}", store.engine());
        assert_eq!(store.verify(None).unwrap().mismatches, []);
    }
}

#[test]
fn one_failing_command_takes_back_nothing_of_those_committed_with_it() {
    for store in stores_with(&SCHOOL) {
        open_unit(&store, "u1", 1);
        thread::scope(|scope| {
            for number in 0..20_i64 {
                let store = &*store;
                scope.spawn(move || {
                    let added = store.write(&[chain("u1")], move |tx| {
                        add_item(tx, "u1", 10 + number)?;
                        tx.journal(&draft("item.add"))?;
                        if number % 2 == 0 {
                            Ok(())
                        } else {
                            Err(StoreError::Busy)
                        }
                    });
                    assert_eq!(added.is_ok(), number % 2 == 0);
                });
            }
        });
        assert_eq!(items(&store, "u1").len(), 11, "{}", store.engine());
        assert_eq!(store.verify(None).unwrap().mismatches, []);
    }
}

#[test]
fn a_write_inside_a_write_is_refused_where_it_would_wait_for_itself() {
    let store = luoshi_store::testing::Fresh::sqlite(&SCHOOL);
    let inner = (*store).clone();
    let answer: Result<(), StoreError> =
        store.write(&[], move |_| inner.write(&[], |_| Ok::<_, StoreError>(())));
    assert!(matches!(answer, Err(StoreError::Misused { .. })));
}

/// Whoever must not wait asks first.
#[test]
fn a_store_whose_connections_are_all_lent_is_not_at_hand() {
    fn within(store: &luoshi_store::Store, readings: usize) -> usize {
        if !store.at_hand() {
            return readings;
        }
        store
            .read(|_| Ok::<_, StoreError>(within(store, readings + 1)))
            .unwrap()
    }
    for store in stores_with(&SCHOOL) {
        let most = if store.engine() == "sqlite" { 8 } else { 0 };
        assert_eq!(within(&store, 0), most, "{}", store.engine());
        assert_eq!(store.at_hand(), most > 0, "given back");
    }
}

#[test]
fn a_store_dropped_by_its_own_writer_closes() {
    let store = luoshi_store::testing::Fresh::sqlite(&SCHOOL);
    let second = store.beside(&SCHOOL).unwrap();
    let inside = second.clone();
    // The closure holds the last clone, and is dropped on the writing thread.
    let answer: Result<(), StoreError> = second.write(&[], move |_| {
        let _ = &inside;
        Ok(())
    });
    assert_eq!(answer, Ok(()));
}
