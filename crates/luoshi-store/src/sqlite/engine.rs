//! Statements on a SQLite connection.

use luoshi_rules::journal::Value;
use rusqlite::{
    Connection, ErrorCode, ToSql,
    types::{ToSqlOutput, ValueRef},
};

use crate::{
    Row, Statement, StoreError,
    engine::{Engine, check},
};

/// A connection inside a transaction.
pub(super) struct SqliteEngine<'a> {
    connection: &'a Connection,
}

impl<'a> SqliteEngine<'a> {
    pub(super) fn new(connection: &'a Connection) -> SqliteEngine<'a> {
        SqliteEngine { connection }
    }
}

impl Engine for SqliteEngine<'_> {
    fn stream(
        &mut self,
        statement: &Statement,
        values: &[Value],
        take: &mut dyn FnMut(Row) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        check(statement, values)?;
        let failure = |error| failure(statement.name(), &error);
        let mut prepared = (self.connection)
            .prepare_cached(statement.sqlite())
            .map_err(failure)?;
        let columns = prepared.column_count();
        let parameters = rusqlite::params_from_iter(values.iter().map(Parameter));
        let mut rows = prepared.query(parameters).map_err(failure)?;
        while let Some(row) = rows.next().map_err(failure)? {
            let mut cells = Vec::with_capacity(columns);
            for column in 0..columns {
                cells.push(cell(row.get_ref(column).map_err(failure)?));
            }
            take(Row::new(statement, cells))?;
        }
        Ok(())
    }

    fn rows(&mut self, statement: &Statement, values: &[Value]) -> Result<Vec<Row>, StoreError> {
        let mut rows = Vec::new();
        self.stream(statement, values, &mut |row| {
            rows.push(row);
            Ok(())
        })?;
        Ok(rows)
    }

    fn run(&mut self, statement: &Statement, values: &[Value]) -> Result<u64, StoreError> {
        check(statement, values)?;
        let failure = |error| failure(statement.name(), &error);
        let mut prepared = (self.connection)
            .prepare_cached(statement.sqlite())
            .map_err(failure)?;
        let changed = prepared
            .execute(rusqlite::params_from_iter(values.iter().map(Parameter)))
            .map_err(failure)?;
        Ok(changed as u64)
    }

    fn migrate(&mut self, name: &str, sql: &str) -> Result<(), StoreError> {
        self.connection
            .execute_batch(sql)
            .map_err(|error| failure(name, &error))
    }

    fn inspect(&mut self) -> Result<Vec<String>, StoreError> {
        let failure = |error| failure("integrity_check", &error);
        let mut prepared = (self.connection)
            .prepare("PRAGMA integrity_check")
            .map_err(failure)?;
        let lines: rusqlite::Result<Vec<String>> = prepared
            .query_map((), |row| row.get(0))
            .map_err(failure)?
            .collect();
        let mut lines = lines.map_err(failure)?;
        lines.retain(|line| line != "ok");
        Ok(lines)
    }
}

struct Parameter<'a>(&'a Value);

impl ToSql for Parameter<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self.0 {
            Value::Null => ValueRef::Null,
            Value::Int(number) => ValueRef::Integer(*number),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
            Value::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

fn cell(value: ValueRef<'_>) -> Option<Value> {
    match value {
        ValueRef::Null => Some(Value::Null),
        ValueRef::Integer(number) => Some(Value::Int(number)),
        ValueRef::Text(text) => Some(Value::from(std::str::from_utf8(text).ok()?)),
        ValueRef::Blob(bytes) => Some(Value::Bytes(bytes.to_vec())),
        ValueRef::Real(_) => None,
    }
}

/// What an error means to the caller.
pub(super) fn failure(statement: &str, error: &rusqlite::Error) -> StoreError {
    let statement = statement.to_owned();
    let reason = error.to_string();
    match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::Busy,
        Some(ErrorCode::ConstraintViolation) => StoreError::Constraint { statement, reason },
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => StoreError::Corrupt {
            place: statement,
            what: reason,
        },
        _ => StoreError::Engine { statement, reason },
    }
}
