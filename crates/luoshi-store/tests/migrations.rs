//! Steps of the layout: made once, in order, as a whole; newer data is refused. On both engines.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot be set up has to fail"
)]

mod school;

use std::thread;

use luoshi_store::{
    Migration, Schema, Statement, Store, StoreError,
    testing::{Fresh, stores_with},
};
use school::*;

const COLOUR: Migration = Migration {
    number: 3,
    name: "0003_colour",
    sql: "ALTER TABLE note ADD COLUMN colour TEXT; UPDATE note SET colour = 'red'",
};
static LATER: Schema = Schema {
    migrations: &[STEPS[0], STEPS[1], COLOUR],
    ..SCHOOL
};
static OTHER: Schema = Schema {
    migrations: &[
        STEPS[0],
        Migration {
            sql: "CREATE TABLE unit (id TEXT PRIMARY KEY)",
            ..STEPS[1]
        },
    ],
    ..SCHOOL
};
static FAILING: Schema = Schema {
    migrations: &[
        STEPS[0],
        STEPS[1],
        COLOUR,
        Migration {
            number: 4,
            name: "0004_failing",
            sql: "CREATE TABLE half (a TEXT); INSERT INTO nowhere VALUES (1)",
        },
    ],
    ..SCHOOL
};

fn with_a_note() -> Vec<Fresh> {
    let stores = stores_with(&SCHOOL);
    for store in &stores {
        let added: Result<u64, StoreError> =
            store.write(&[], |tx| tx.run(&ADD_NOTE, &[1_i64.into(), "x".into()]));
        added.unwrap();
    }
    stores
}

#[test]
fn a_store_is_opened_again_as_it_was() {
    for mut store in stores_with(&SCHOOL) {
        open_unit(&store, "u1", 2);
        store.reopen(&SCHOOL).unwrap();
        assert_eq!(items(&store, "u1").len(), 2);
        assert_eq!(store.verify(None).unwrap().mismatches, []);
    }
}

#[test]
fn a_newer_program_makes_the_missing_steps() {
    for mut store in with_a_note() {
        store.reopen(&LATER).unwrap();
        let colour = Statement::new("note.colour", "SELECT colour FROM note");
        let rows = store.read(|tx| tx.rows(&colour, &[])).unwrap();
        assert_eq!(rows[0].text(0).unwrap(), "red", "{}", store.engine());
    }
}

#[test]
fn an_older_program_refuses_newer_data() {
    for mut store in with_a_note() {
        store.reopen(&LATER).unwrap();
        let refused = store.reopen(&SCHOOL).unwrap_err();
        assert_eq!(refused, StoreError::TooNew { found: 3, known: 2 });
        assert!(refused.to_string().contains("newer program"));
        // Nothing was touched: the newer program opens it still.
        store.reopen(&LATER).unwrap();
    }
}

#[test]
fn a_step_with_another_text_is_refused() {
    for mut store in with_a_note() {
        let refused = store.reopen(&OTHER).unwrap_err();
        assert_eq!(
            refused,
            StoreError::Layout {
                number: 2,
                name: "0002_school".to_owned()
            }
        );
    }
}

#[test]
fn steps_are_made_as_a_whole_or_not_at_all() {
    for mut store in with_a_note() {
        store.reopen(&FAILING).unwrap_err();
        // Neither the failing step nor the good one before it was made.
        store.reopen(&SCHOOL).unwrap();
        let tables: Vec<String> = store.layout().into_keys().collect();
        assert!(!tables.contains(&"half".to_owned()), "{}", store.engine());
        assert_eq!(store.layout()["note"].columns.len(), 2);
    }
}

#[test]
fn programs_that_start_together_make_the_layout_once() {
    static NOTHING: Schema = Schema {
        migrations: &[],
        journaled: &[],
        unjournaled: &[],
    };
    for store in stores_with(&NOTHING) {
        let opened: Vec<Result<Store, StoreError>> = thread::scope(|scope| {
            let threads: Vec<_> = (0..6)
                .map(|_| scope.spawn(|| store.beside(&SCHOOL)))
                .collect();
            threads.into_iter().map(|it| it.join().unwrap()).collect()
        });
        for other in opened {
            let other = other.unwrap_or_else(|error| panic!("{}: {error}", store.engine()));
            assert_eq!(items(&other, "u1").len(), 0);
        }
    }
}

#[test]
fn what_is_no_database_is_told() {
    let store = Fresh::sqlite(&SCHOOL);
    let file = store.folder().unwrap().join("other");
    std::fs::create_dir(&file).unwrap();
    std::fs::write(
        file.join("luoshi.db"),
        "Dear diary, this is no database. ".repeat(40),
    )
    .unwrap();
    let refused = Store::sqlite_with(&file, &SCHOOL).unwrap_err();
    assert!(matches!(refused, StoreError::Open { .. }), "{refused}");

    let refused = Store::sqlite_with(&file.join("luoshi.db"), &SCHOOL).unwrap_err();
    assert!(matches!(refused, StoreError::Open { .. }), "{refused}");

    let refused = Store::postgres_with("postgresql://a:b@[", &SCHOOL).unwrap_err();
    assert!(matches!(refused, StoreError::Open { .. }), "{refused}");
}
