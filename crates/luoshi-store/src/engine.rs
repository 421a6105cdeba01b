//! What both engines can do inside a transaction.

use luoshi_rules::journal::Value;

use crate::{Row, Statement, StoreError};

/// A connection inside a transaction.
pub(crate) trait Engine {
    /// Runs a statement and gives every row to `take`, without holding more than a few at a time.
    fn stream(
        &mut self,
        statement: &Statement,
        values: &[Value],
        take: &mut dyn FnMut(Row) -> Result<(), StoreError>,
    ) -> Result<(), StoreError>;

    /// Runs a statement and gives all its rows.
    fn rows(&mut self, statement: &Statement, values: &[Value]) -> Result<Vec<Row>, StoreError>;

    /// Runs a statement and gives the number of rows it changed.
    fn run(&mut self, statement: &Statement, values: &[Value]) -> Result<u64, StoreError>;

    /// Runs the text of a migration.
    fn migrate(&mut self, name: &str, sql: &str) -> Result<(), StoreError>;

    /// What the engine itself finds damaged in its files; empty where it cannot say.
    fn inspect(&mut self) -> Result<Vec<String>, StoreError>;
}

/// PostgreSQL takes no NUL in a text, so neither engine gets one.
pub(crate) fn check(statement: &Statement, values: &[Value]) -> Result<(), StoreError> {
    let nul = |it: &Value| matches!(it, Value::Text(text) if text.contains('\0'));
    if values.iter().any(nul) {
        return Err(StoreError::Misused {
            place: statement.name().to_owned(),
            what: "a text holds a NUL sign",
        });
    }
    Ok(())
}
