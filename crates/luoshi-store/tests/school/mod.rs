//! A small layout for the tests of the store: units, their items, and notes that are not journaled.

#![allow(dead_code, reason = "each test program uses a part of it")]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot be set up has to fail"
)]

use luoshi_store::{
    Chain, EntryDraft, Keeping, Migration, Receipt, Schema, Statement, Store, StoreError, Table, Tx,
};

pub static UNIT: Table = Table::new("unit", Keeping::Place, &["id"], &["id", "name"]);
pub static ITEM: Table = Table::new(
    "item",
    Keeping::UnitFirst,
    &["unit", "no"],
    &["unit", "no", "content", "rev", "source"],
);

pub static STEPS: &[Migration] = &[
    luoshi_store::schema::MIGRATIONS[0],
    Migration {
        number: 2,
        name: "0002_school",
        sql: "CREATE TABLE unit (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL);
              CREATE TABLE item (
                  unit TEXT NOT NULL REFERENCES unit (id),
                  no BIGINT NOT NULL CHECK (no > 0),
                  content TEXT NOT NULL,
                  rev BIGINT NOT NULL,
                  source BYTEA,
                  PRIMARY KEY (unit, no)
              );
              CREATE TABLE note (id BIGINT NOT NULL PRIMARY KEY, text TEXT NOT NULL);",
    },
];

pub static SCHOOL: Schema = Schema {
    migrations: STEPS,
    journaled: &[&UNIT, &ITEM],
    unjournaled: &["note"],
};

pub static ADD_UNIT: Statement =
    Statement::new("unit.add", "INSERT INTO unit (id, name) VALUES ($1, $2)");
pub static ADD_ITEM: Statement = Statement::new(
    "item.add",
    "INSERT INTO item (unit, no, content, rev, source) VALUES ($1, $2, $3, 1, $4)",
);
// The parameters stand in another order than they are numbered: SQLite must not mix them up.
pub static EDIT_ITEM: Statement = Statement::new(
    "item.edit",
    "UPDATE item SET content = $3, rev = rev + 1 WHERE no = $2 AND unit = $1",
);
pub static REMOVE_ITEM: Statement = Statement::new(
    "item.remove",
    "DELETE FROM item WHERE unit = $1 AND no = $2 RETURNING content",
);
pub static ITEMS: Statement = Statement::new(
    "item.all",
    "SELECT no, content, rev, source FROM item WHERE unit = $1 ORDER BY no",
);
pub static ADD_NOTE: Statement = Statement::new(
    "note.add",
    "INSERT INTO note (id, text) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET text = excluded.text",
);
pub static NOTES: Statement = Statement::new("note.all", "SELECT id, text FROM note ORDER BY text");

pub fn chain(unit: &str) -> Chain {
    Chain::of_key(unit)
}

pub fn draft(command: &str) -> EntryDraft {
    EntryDraft {
        at: "2014-03-11T01:02:03Z".parse().unwrap(),
        actor: "p1".to_owned(),
        command: command.to_owned(),
        subject: "s1".to_owned(),
        body: "{}".to_owned(),
    }
}

/// Opens a unit with so many items, in one command.
pub fn open_unit(store: &Store, unit: &'static str, items: i64) -> Vec<Receipt> {
    let opened = store.write(&[Chain::place(), chain(unit)], move |tx| {
        tx.run(&ADD_UNIT, &[unit.into(), "第一中学".into()])?;
        tx.touch(&UNIT, &[unit.into()])?;
        for no in 1..=items {
            add_item(tx, unit, no)?;
        }
        tx.journal(&draft("unit.open"))
    });
    opened.unwrap_or_else(|error: StoreError| panic!("{store:?}: {error}"))
}

/// Adds an item, without an entry.
pub fn add_item(tx: &mut Tx<'_>, unit: &str, no: i64) -> Result<(), StoreError> {
    let source = vec![0, 1, u8::try_from(no % 256).unwrap()];
    tx.run(
        &ADD_ITEM,
        &[unit.into(), no.into(), "制定方案".into(), source.into()],
    )?;
    tx.touch(&ITEM, &[unit.into(), no.into()])
}

/// Edits an item, in one command.
pub fn edit(store: &Store, unit: &'static str, no: i64, content: &str) -> Result<(), StoreError> {
    let content = content.to_owned();
    store.write(&[chain(unit)], move |tx| {
        tx.run(
            &EDIT_ITEM,
            &[unit.into(), no.into(), content.as_str().into()],
        )?;
        tx.touch(&ITEM, &[unit.into(), no.into()])?;
        tx.journal(&draft("item.edit")).map(|_| ())
    })
}

/// The items of a unit as `no:content:rev`.
pub fn items(store: &Store, unit: &str) -> Vec<String> {
    let rows = store.read(|tx| tx.rows(&ITEMS, &[unit.into()])).unwrap();
    rows.iter()
        .map(|row| {
            let (no, rev) = (row.int(0).unwrap(), row.int(2).unwrap());
            format!("{no}:{}:{rev}", row.text(1).unwrap())
        })
        .collect()
}
