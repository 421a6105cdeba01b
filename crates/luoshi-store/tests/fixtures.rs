//! Databases that earlier programs filled are opened, brought to the layout of today, and are whole.

use std::{collections::BTreeSet, fs, path::Path};

use luoshi_store::{schema::MIGRATIONS, tables::JOURNALED, testing::Fresh};

#[test]
fn what_earlier_programs_wrote_opens_and_verifies() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let mut files: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|it| it.unwrap().path())
        .collect();
    files.sort();
    let newest = format!("{:04}", MIGRATIONS.last().unwrap().number);
    for kind in ["db", "sql"] {
        assert!(
            files.contains(&folder.join(format!("{newest}.{kind}"))),
            "no fixture of layout {newest}: run `cargo run -p luoshi-app --example fixtures`"
        );
    }
    for file in files {
        let name = file.file_name().unwrap().display().to_string();
        // None where PostgreSQL is left out.
        let Some(opened) = Fresh::load(&file) else {
            continue;
        };
        let store = opened.unwrap_or_else(|error| panic!("{name}: {error}"));
        let report = store.verify(None).unwrap();
        assert_eq!(report.mismatches, [], "{name}");
        assert!(report.chains.len() > 1, "{name} holds no unit");
        if name.starts_with(&newest) {
            let filled = store.filled_tables();
            let empty: BTreeSet<&str> = JOURNALED
                .iter()
                .map(|it| it.name())
                .filter(|it| !filled.contains(*it))
                .collect();
            assert_eq!(empty, BTreeSet::new(), "{name} holds nothing of these");
        }
    }
}

#[test]
fn every_column_of_every_journaled_table_is_watched() {
    let newest = MIGRATIONS.last().unwrap().number;
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("fixtures/{newest:04}.db"));
    let store = Fresh::load(&file).unwrap().unwrap();
    for table in JOURNALED {
        let name = table.name();
        for column in table.columns() {
            store.tamper(&format!(
                "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;
                 CREATE TABLE aside AS SELECT rowid AS place, {column} AS value FROM {name} LIMIT 1;
                 UPDATE {name} SET {column} = CASE typeof({column})
                     WHEN 'integer' THEN {column} + 1000
                     WHEN 'text' THEN {column} || 'x'
                     ELSE 'x' END
                 WHERE rowid = (SELECT place FROM aside)"
            ));
            let report = store.verify(None).unwrap();
            assert_ne!(report.mismatches, [], "{name}.{column}");
            store.tamper(&format!(
                "PRAGMA foreign_keys = OFF;
                 UPDATE {name} SET {column} = (SELECT value FROM aside)
                 WHERE rowid = (SELECT place FROM aside);
                 DROP TABLE aside"
            ));
        }
    }
    assert_eq!(store.verify(None).unwrap().mismatches, []);
}
