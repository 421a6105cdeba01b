//! What really stands in a database: asked of its catalogue, not of the program.

use std::collections::{BTreeMap, BTreeSet};

use super::{Fresh, Home};
use crate::Statement;

/// A table as the database has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// Its columns and their types, in the order of the table.
    pub columns: Vec<(String, String)>,
    /// The columns of its primary key, in order.
    pub key: Vec<String>,
    /// Columns that may hold nothing.
    pub nullable: Vec<String>,
    /// Columns whose texts are not in the order of their code points.
    pub sorted_by_language: Vec<String>,
}

/// What a statement takes and gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// The number of its parameters.
    pub parameters: usize,
    /// The number of its columns.
    pub columns: usize,
    /// Types of parameters and columns that the shared dialect does not have; SQLite does not tell.
    pub foreign_types: Vec<String>,
}

const SQLITE_COLUMNS: &str = "
    SELECT t.name, c.name, c.type, c.pk, c.\"notnull\", 0
    FROM sqlite_master t, pragma_table_info(t.name) c
    WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'
    ORDER BY t.name, c.cid";

const POSTGRES_COLUMNS: &str = "
    SELECT t.relname::TEXT, c.attname::TEXT, format_type(c.atttypid, -1),
        COALESCE(array_position(i.indkey::INT2[], c.attnum) + 1, 0)::BIGINT,
        c.attnotnull::INT::BIGINT,
        (c.attcollation <> 0 AND c.attcollation <> '\"C\"'::REGCOLLATION)::INT::BIGINT
    FROM pg_class t
    JOIN pg_attribute c ON c.attrelid = t.oid AND c.attnum > 0 AND NOT c.attisdropped
    LEFT JOIN pg_index i ON i.indrelid = t.oid AND i.indisprimary
    WHERE t.relnamespace = current_schema()::REGNAMESPACE AND t.relkind = 'r'
    ORDER BY t.relname, c.attnum";

/// Table, column, type, place in the primary key from 1 (0: none), not null, sorted by language.
type Column = (String, String, String, i64, i64, i64);

impl Fresh {
    /// The tables of the database by name.
    pub fn layout(&self) -> BTreeMap<String, Layout> {
        let columns: Vec<Column> = match &self.home {
            Home::Folder(folder) => {
                let file = super::raw_sqlite(folder);
                let mut statement = file.prepare(SQLITE_COLUMNS).expect("the catalogue is read");
                let columns = statement
                    .query_map((), |row| {
                        let number = |place| row.get(place);
                        Ok((
                            row.get(0)?,
                            row.get(1)?,
                            row.get(2)?,
                            number(3)?,
                            number(4)?,
                            number(5)?,
                        ))
                    })
                    .expect("the catalogue is read");
                columns.map(|it| it.expect("a column is read")).collect()
            }
            Home::Server { url, schema } => super::raw_postgres(url, schema)
                .query(POSTGRES_COLUMNS, &[])
                .expect("the catalogue is read")
                .iter()
                .map(|row| {
                    let number = |place| row.get(place);
                    (
                        row.get(0),
                        row.get(1),
                        row.get(2),
                        number(3),
                        number(4),
                        number(5),
                    )
                })
                .collect(),
        };
        let mut tables: BTreeMap<String, Layout> = BTreeMap::new();
        let mut keys: BTreeMap<(String, i64), String> = BTreeMap::new();
        for (table, column, kind, key, not_null, by_language) in columns {
            let layout = tables.entry(table.clone()).or_default();
            if key > 0 {
                keys.insert((table, key), column.clone());
            }
            if not_null == 0 {
                layout.nullable.push(column.clone());
            }
            if by_language != 0 {
                layout.sorted_by_language.push(column.clone());
            }
            layout.columns.push((column, kind.to_ascii_lowercase()));
        }
        for ((table, _), column) in keys {
            tables.entry(table).or_default().key.push(column);
        }
        tables
    }

    /// The tables that hold at least one row.
    pub fn filled_tables(&self) -> BTreeSet<String> {
        let mut filled = BTreeSet::new();
        for table in self.layout().into_keys() {
            let count = Statement::made(
                format!("{table}.count"),
                format!("SELECT COUNT(*) FROM {table}"),
            );
            let rows = self
                .read(|tx| tx.rows(&count, &[]))
                .expect("rows are counted");
            if rows.iter().any(|row| row.int(0).is_ok_and(|it| it > 0)) {
                filled.insert(table);
            }
        }
        filled
    }

    /// Prepares a statement, without running it; what the engine says when it cannot.
    pub fn shape(&self, statement: &Statement) -> Result<Shape, String> {
        match &self.home {
            Home::Folder(folder) => {
                let file = super::raw_sqlite(folder);
                let prepared = file.prepare(statement.sqlite());
                let prepared = prepared.map_err(|error| error.to_string())?;
                Ok(Shape {
                    parameters: prepared.parameter_count(),
                    columns: prepared.column_count(),
                    foreign_types: Vec::new(),
                })
            }
            Home::Server { url, schema } => {
                let prepared = super::raw_postgres(url, schema).prepare(statement.sql());
                let prepared = prepared.map_err(|error| match error.as_db_error() {
                    Some(told) => told.message().to_owned(),
                    None => error.to_string(),
                })?;
                let columns = prepared.columns().iter().map(|it| it.type_().name());
                let parameters = prepared.params().iter().map(|it| it.name());
                let foreign = |name: &&str| !["text", "int8", "bytea"].contains(name);
                Ok(Shape {
                    parameters: prepared.params().len(),
                    columns: prepared.columns().len(),
                    foreign_types: columns
                        .chain(parameters)
                        .filter(foreign)
                        .map(str::to_owned)
                        .collect(),
                })
            }
        }
    }
}
