//! Fixtures: filled databases of earlier layouts, kept so that later programs prove they can open them.
//!
//! `NNNN.db` is a SQLite file, `NNNN.sql` a PostgreSQL dump; NNNN is the newest step of the layout. The
//! dump is plain `INSERT`s behind the steps of the layout, so that loading it takes no tool.

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

use luoshi_rules::journal::Value;

use super::{Fresh, Home, name, raw_sqlite};
use crate::{
    Row, SCHEMA, Schema, Statement, StoreError, postgres::collated, schema::MIGRATIONS, sql,
    tables::OWN,
};

impl Fresh {
    /// Saves the store, which has the layout of the program, into `folder`; gives the file.
    pub fn save(&self, folder: &Path) -> io::Result<PathBuf> {
        let newest = MIGRATIONS.last().map_or(0, |it| it.number);
        fs::create_dir_all(folder)?;
        match &self.home {
            Home::Folder(home) => {
                let file = folder.join(format!("{newest:04}.db"));
                if file.exists() {
                    fs::remove_file(&file)?;
                }
                raw_sqlite(home)
                    .execute("VACUUM INTO ?1", [file.to_string_lossy()])
                    .map_err(io::Error::other)?;
                Ok(file)
            }
            Home::Server { .. } => {
                let file = folder.join(format!("{newest:04}.sql"));
                let mut dump = Vec::new();
                write_dump(self, &SCHEMA, &mut dump)?;
                fs::write(&file, dump)?;
                Ok(file)
            }
        }
    }

    /// Opens a copy of a file that [`Fresh::save`] wrote, with the layout of this program; none for a
    /// dump where PostgreSQL is left out.
    pub fn load(file: &Path) -> Option<Result<Fresh, StoreError>> {
        let home = if file.extension().is_some_and(|it| it == "db") {
            let folder = std::env::temp_dir().join(name());
            fs::create_dir_all(&folder).expect("a folder for the copy");
            fs::copy(file, folder.join("luoshi.db")).expect("the file is copied");
            Home::Folder(folder)
        } else {
            let home = Home::server()?;
            let dump = fs::read_to_string(file).expect("the dump is read");
            home.tamper(&dump);
            home
        };
        Some(home.open(&SCHEMA).map(|store| Fresh {
            store: Some(store),
            home,
        }))
    }
}

/// Writes the database as SQL that PostgreSQL takes, whichever engine it stands in.
fn write_dump(store: &Fresh, schema: &Schema, out: &mut dyn Write) -> io::Result<()> {
    writeln!(
        out,
        "-- Long because it is a whole store: its layout and every row."
    )?;
    writeln!(
        out,
        "{};",
        collated(sql::migration::prepare.sql()).trim_end()
    )?;
    for step in schema.migrations {
        writeln!(out, "\n{}", collated(step.sql).trim_end())?;
    }
    let journaled = schema.journaled.iter().map(|it| it.name());
    let tables = OWN.iter().copied().chain(journaled);
    let layout = store.layout();
    for table in tables.chain(schema.unjournaled.iter().copied()) {
        writeln!(out)?;
        let key = layout[table].key.join(", ");
        let all = Statement::made(
            format!("{table}.dump"),
            format!("SELECT * FROM {table} ORDER BY {key}"),
        );
        let mut lines = Vec::new();
        store
            .read(|tx| {
                tx.stream(&all, &[], &mut |row| {
                    lines.push(insert(table, &row));
                    Ok(())
                })
            })
            .map_err(io::Error::other)?;
        for line in lines {
            writeln!(out, "{line}")?;
        }
    }
    Ok(())
}

fn insert(table: &str, row: &Row) -> String {
    let values: Vec<String> = row
        .values()
        .map(|value| match value {
            None => panic!("{table} holds a type that is never stored"),
            Some(Value::Null) => "NULL".to_owned(),
            Some(Value::Int(number)) => number.to_string(),
            Some(Value::Text(text)) => format!("'{}'", text.replace('\'', "''")),
            Some(Value::Bytes(bytes)) => {
                let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
                format!("'\\x{digits}'")
            }
        })
        .collect();
    format!("INSERT INTO {table} VALUES ({});", values.join(", "))
}
