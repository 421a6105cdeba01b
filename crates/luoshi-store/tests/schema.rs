//! The layout, the statements and the registry fit each other. On both engines.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use luoshi_store::{
    Keeping, SCHEMA,
    schema::MIGRATIONS,
    sql,
    tables::{JOURNALED, OWN, UNJOURNALED},
    testing::stores,
};

#[test]
fn every_statement_prepares_on_both_engines_and_keeps_to_the_shared_types() {
    let mut parameters: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for store in stores() {
        for statement in sql::ALL {
            let name = statement.name();
            let shape = (store.shape(statement))
                .unwrap_or_else(|error| panic!("{name} on {}: {error}", store.engine()));
            assert_eq!(shape.foreign_types, [""; 0], "{name}");
            let counts = (shape.parameters, shape.columns);
            assert_eq!(*parameters.entry(name).or_insert(counts), counts, "{name}");
        }
    }
}

#[test]
fn every_file_of_a_statement_is_listed() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("sql");
    let mut files = BTreeSet::new();
    for noun in fs::read_dir(root).unwrap() {
        let noun = noun.unwrap().path();
        for file in fs::read_dir(&noun).unwrap() {
            let file = file.unwrap().path();
            let (noun, name) = (noun.file_name().unwrap(), file.file_stem().unwrap());
            files.insert(format!("{}.{}", noun.display(), name.display()));
        }
    }
    let listed: BTreeSet<String> = sql::ALL.iter().map(|it| it.name().to_owned()).collect();
    assert_eq!(files, listed);
    assert_eq!(listed.len(), sql::ALL.len(), "a statement is listed twice");
}

#[test]
fn every_step_of_the_layout_is_listed_in_order() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let files: BTreeSet<String> = fs::read_dir(root)
        .unwrap()
        .map(|it| {
            it.unwrap()
                .path()
                .file_stem()
                .unwrap()
                .display()
                .to_string()
        })
        .collect();
    let listed: Vec<String> = MIGRATIONS.iter().map(|it| it.name.to_owned()).collect();
    assert_eq!(files.into_iter().collect::<Vec<_>>(), listed);
    for (step, number) in MIGRATIONS.iter().zip(1..) {
        assert_eq!(step.number, number);
        assert!(
            step.name.starts_with(&format!("{number:04}_")),
            "{}",
            step.name
        );
        // A cascade would change rows that nobody touched.
        let text = step.sql.to_ascii_uppercase();
        for word in ["CASCADE", "SET NULL", "SET DEFAULT", "TRIGGER"] {
            assert!(!text.contains(word), "{}: {word}", step.name);
        }
    }
}

#[test]
fn the_registry_is_the_real_layout() {
    for store in stores() {
        let layout = store.layout();
        let engine = store.engine();
        let lists = [OWN.to_vec(), UNJOURNALED.to_vec()].concat();
        let journaled = JOURNALED.iter().map(|it| it.name());
        let listed: Vec<&str> = lists.into_iter().chain(journaled).collect();
        let once: BTreeSet<&str> = listed.iter().copied().collect();
        assert_eq!(once.len(), listed.len(), "a table stands in two lists");
        let real: BTreeSet<&str> = layout.keys().map(String::as_str).collect();
        assert_eq!(once, real, "{engine}");

        for table in JOURNALED {
            let real = &layout[table.name()];
            let name = format!("{} on {engine}", table.name());
            let columns: BTreeSet<&str> = real.columns.iter().map(|it| it.0.as_str()).collect();
            assert_eq!(
                table.columns().iter().copied().collect::<BTreeSet<_>>(),
                columns,
                "{name}"
            );
            assert_eq!(table.columns().len(), columns.len(), "{name}");
            assert_eq!(table.key(), real.key, "{name}");
            if table.keeping() == Keeping::UnitFirst {
                assert_eq!(table.key()[0], "unit", "{name}");
            }
        }
        for (name, table) in &layout {
            assert!(!table.key.is_empty(), "{name} has no primary key");
            for column in &table.key {
                assert!(
                    !table.nullable.contains(column),
                    "{name}.{column} may be null"
                );
            }
            assert_eq!(table.sorted_by_language, [""; 0], "{name}");
            for (column, kind) in &table.columns {
                let shared = ["text", "bigint", "bytea"].contains(&kind.as_str());
                assert!(shared, "{name}.{column} is {kind} on {engine}");
            }
        }
    }
}

#[test]
fn a_table_that_holds_a_unit_and_is_journaled_belongs_to_its_chain() {
    for table in SCHEMA.journaled {
        let holds_unit = table.key().contains(&"unit");
        assert_eq!(
            table.keeping() == Keeping::UnitFirst,
            holds_unit,
            "{}",
            table.name()
        );
    }
}
