//! Statements on a PostgreSQL connection.

use std::{collections::HashMap, error::Error};

use luoshi_rules::journal::Value;
use postgres::{
    Client, IsolationLevel, Transaction,
    error::SqlState,
    types::{IsNull, ToSql, Type, private::BytesMut, to_sql_checked},
};

use super::collate::collated;
use crate::{
    Row, Statement, StoreError,
    engine::{Engine, check},
};

/// Rows that are fetched at once while streaming.
const PORTION: i32 = 500;

/// A connection with its prepared statements.
pub(super) struct Connection {
    client: Client,
    statements: Prepared,
    broken: bool,
}

/// Prepared statements by their text.
type Prepared = HashMap<Box<str>, postgres::Statement>;

/// What a transaction is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    /// Every statement sees what stood there at the first.
    Read,
    /// A statement sees what others committed before it; the heads of its chains keep writers apart.
    Write,
}

impl Connection {
    pub(super) fn new(client: Client) -> Connection {
        Connection {
            client,
            statements: Prepared::new(),
            broken: false,
        }
    }

    pub(super) fn is_broken(&self) -> bool {
        self.broken || self.client.is_closed()
    }

    pub(super) fn begin(&mut self, mode: Mode) -> Result<PostgresEngine<'_>, StoreError> {
        let builder = match mode {
            Mode::Read => (self.client.build_transaction())
                .isolation_level(IsolationLevel::RepeatableRead)
                .read_only(true),
            Mode::Write => {
                (self.client.build_transaction()).isolation_level(IsolationLevel::ReadCommitted)
            }
        };
        match builder.start() {
            Ok(transaction) => Ok(PostgresEngine {
                transaction,
                statements: &mut self.statements,
                broken: &mut self.broken,
            }),
            Err(error) => {
                self.broken = true;
                Err(failure("begin", &error))
            }
        }
    }
}

/// A connection inside a transaction; dropped without a commit, it takes everything back.
pub(super) struct PostgresEngine<'a> {
    transaction: Transaction<'a>,
    statements: &'a mut Prepared,
    broken: &'a mut bool,
}

impl PostgresEngine<'_> {
    pub(super) fn commit(self) -> Result<(), StoreError> {
        match self.transaction.commit() {
            Ok(()) => Ok(()),
            Err(error) => match failure("commit", &error) {
                StoreError::Lost(_) => {
                    *self.broken = true;
                    Err(StoreError::Unsure)
                }
                other => Err(other),
            },
        }
    }

    fn prepare(&mut self, statement: &Statement) -> Result<postgres::Statement, StoreError> {
        if let Some(prepared) = self.statements.get(statement.sql()) {
            return Ok(prepared.clone());
        }
        let prepared = self.transaction.prepare(statement.sql());
        let prepared = self.told(statement.name(), prepared)?;
        self.statements
            .insert(statement.sql().into(), prepared.clone());
        Ok(prepared)
    }

    fn told<T>(&mut self, name: &str, result: Result<T, postgres::Error>) -> Result<T, StoreError> {
        result.map_err(|error| {
            let error = failure(name, &error);
            *self.broken |= matches!(error, StoreError::Lost(_));
            error
        })
    }
}

impl Engine for PostgresEngine<'_> {
    fn stream(
        &mut self,
        statement: &Statement,
        values: &[Value],
        take: &mut dyn FnMut(Row) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        check(statement, values)?;
        let prepared = self.prepare(statement)?;
        let values: Vec<Parameter> = values.iter().map(Parameter).collect();
        let portal = self.transaction.bind(&prepared, &parameters(&values));
        let portal = self.told(statement.name(), portal)?;
        loop {
            let portion = self.transaction.query_portal(&portal, PORTION);
            let portion = self.told(statement.name(), portion)?;
            let last = portion.len() < PORTION as usize;
            for row in &portion {
                take(read(statement, row))?;
            }
            if last {
                return Ok(());
            }
        }
    }

    fn rows(&mut self, statement: &Statement, values: &[Value]) -> Result<Vec<Row>, StoreError> {
        check(statement, values)?;
        let prepared = self.prepare(statement)?;
        let values: Vec<Parameter> = values.iter().map(Parameter).collect();
        let rows = self.transaction.query(&prepared, &parameters(&values));
        let rows = self.told(statement.name(), rows)?;
        Ok(rows.iter().map(|row| read(statement, row)).collect())
    }

    fn run(&mut self, statement: &Statement, values: &[Value]) -> Result<u64, StoreError> {
        check(statement, values)?;
        let prepared = self.prepare(statement)?;
        let values: Vec<Parameter> = values.iter().map(Parameter).collect();
        let changed = self.transaction.execute(&prepared, &parameters(&values));
        self.told(statement.name(), changed)
    }

    fn migrate(&mut self, name: &str, sql: &str) -> Result<(), StoreError> {
        let done = self.transaction.batch_execute(&collated(sql));
        self.told(name, done)
    }

    fn inspect(&mut self) -> Result<Vec<String>, StoreError> {
        // The server checks its pages itself, where its administrator asked for checksums.
        Ok(Vec::new())
    }
}

#[derive(Debug)]
struct Parameter<'a>(&'a Value);

fn parameters<'a>(values: &'a [Parameter<'a>]) -> Vec<&'a (dyn ToSql + Sync)> {
    values.iter().map(|it| it as &(dyn ToSql + Sync)).collect()
}

impl ToSql for Parameter<'_> {
    fn to_sql(
        &self,
        ty: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match self.0 {
            Value::Null => Ok(IsNull::Yes),
            Value::Int(number) if *ty == Type::INT8 => number.to_sql(ty, out),
            Value::Text(text) if <&str as ToSql>::accepts(ty) => text.to_sql(ty, out),
            Value::Bytes(bytes) if *ty == Type::BYTEA => bytes.to_sql(ty, out),
            other => Err(format!("a parameter of type {ty} was given {other:?}").into()),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

fn read(statement: &Statement, row: &postgres::Row) -> Row {
    let cells = (row.columns().iter().enumerate()).map(|(place, column)| match *column.type_() {
        Type::INT8 => cell::<i64>(row, place),
        Type::TEXT | Type::VARCHAR | Type::NAME => cell::<String>(row, place),
        Type::BYTEA => cell::<Vec<u8>>(row, place),
        _ => None,
    });
    Row::new(statement, cells.collect())
}

fn cell<'a, T>(row: &'a postgres::Row, place: usize) -> Option<Value>
where
    Option<T>: postgres::types::FromSql<'a>,
    T: Into<Value>,
{
    row.try_get::<_, Option<T>>(place).ok().map(Value::from)
}

/// What an error means to the caller.
pub(super) fn failure(statement: &str, error: &postgres::Error) -> StoreError {
    let statement = statement.to_owned();
    let reason = reason(error);
    let Some(code) = error.code() else {
        let broken = error.is_closed()
            || error
                .source()
                .is_some_and(|source| source.is::<std::io::Error>());
        return if broken {
            StoreError::Lost(reason)
        } else {
            StoreError::Engine { statement, reason }
        };
    };
    if *code == SqlState::T_R_SERIALIZATION_FAILURE || *code == SqlState::T_R_DEADLOCK_DETECTED {
        return StoreError::Conflict;
    }
    if *code == SqlState::LOCK_NOT_AVAILABLE || *code == SqlState::TOO_MANY_CONNECTIONS {
        return StoreError::Busy;
    }
    // Classes of SQLSTATE: 08 connection, 57P operator intervention (shutdown, crash, start-up),
    // 23 constraint, XX data or index damaged.
    match code.code() {
        code if code.starts_with("08") || code.starts_with("57P") => StoreError::Lost(reason),
        code if code.starts_with("23") => StoreError::Constraint { statement, reason },
        "XX001" | "XX002" => StoreError::Corrupt {
            place: statement,
            what: reason,
        },
        _ => StoreError::Engine { statement, reason },
    }
}

/// What the server or the system says. Never the detail, which repeats values of the row.
fn reason(error: &postgres::Error) -> String {
    if let Some(told) = error.as_db_error() {
        return told.message().to_owned();
    }
    match error.source() {
        Some(source) => format!("{error}: {source}"),
        None => error.to_string(),
    }
}
