//! SQLite: a folder with `luoshi.db`, one thread that writes, a few connections that read.

mod engine;
mod writer;

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Condvar, Mutex, PoisonError},
    time::Duration,
};

use rusqlite::{Connection, OpenFlags, TransactionBehavior, config::DbConfig};

use crate::{Schema, StoreError, Tx};
use engine::SqliteEngine;
use writer::Writer;
pub(crate) use writer::{Done, Job};

/// Name of the database file in its folder.
const FILE: &str = "luoshi.db";

/// How long a connection waits for another process.
const PATIENCE: Duration = Duration::from_secs(10);

/// Connections that read at the same time; more than the processor has cores brings nothing.
const MOST_READERS: usize = 8;

/// An open database.
pub(crate) struct Sqlite {
    writer: Writer,
    readers: Readers,
}

/// Reading connections: opened when first needed, then kept.
struct Readers {
    path: PathBuf,
    state: Mutex<Idle>,
    freed: Condvar,
}

#[derive(Default)]
struct Idle {
    connections: Vec<Connection>,
    open: usize,
    /// Threads that wait for a connection: without any, giving one back needs no call to the system.
    waiting: usize,
}

impl Sqlite {
    /// Opens the database in `folder`, makes both if need be, and brings it to the layout.
    pub(crate) fn open(folder: &Path, schema: &'static Schema) -> Result<Sqlite, StoreError> {
        make_folder(folder).map_err(|error| cannot_open(folder, &error.to_string()))?;
        let path = folder.join(FILE);
        let mut connection =
            connect(&path).map_err(|error| cannot_open(folder, &error.to_string()))?;
        let mode: String = connection
            .query_row("PRAGMA journal_mode = WAL", (), |row| row.get(0))
            .map_err(|error| cannot_open(folder, &error.to_string()))?;
        if mode != "wal" {
            return Err(cannot_open(
                folder,
                "this file system cannot hold a database that is written and read at the same time",
            ));
        }
        migrate(&mut connection, schema)?;
        Ok(Sqlite {
            writer: Writer::start(connection)?,
            readers: Readers {
                path,
                state: Mutex::default(),
                freed: Condvar::new(),
            },
        })
    }

    /// Hands a job to the writer.
    pub(crate) fn submit(&self, job: Job) -> Result<(), StoreError> {
        self.writer.submit(job)
    }

    /// Reads in one snapshot.
    pub(crate) fn read<T, E: From<StoreError>>(
        &self,
        schema: &Schema,
        read: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let reader = self.readers.take()?;
        let connection = reader.connection.as_ref().ok_or(StoreError::Closed)?;
        let _moment = Moment::of(connection)?;
        let mut engine = SqliteEngine::new(connection);
        let mut tx = Tx::reading(&mut engine, schema);
        let value = read(&mut tx)?;
        tx.finish()?;
        Ok(value)
    }

    /// Whether a reading would find a connection now and need not wait.
    pub(crate) fn at_hand(&self) -> bool {
        self.readers.at_hand()
    }
}

/// The moment that a reading sees, until it is dropped. Both statements are kept with those of the
/// program: to plan them anew takes longer than to run them.
struct Moment<'a> {
    connection: &'a Connection,
}

impl Moment<'_> {
    fn of(connection: &Connection) -> Result<Moment<'_>, StoreError> {
        (connection.prepare_cached("BEGIN"))
            .and_then(|mut begin| begin.execute(()))
            .map_err(|error| engine::failure("begin", &error))?;
        Ok(Moment { connection })
    }
}

impl Drop for Moment<'_> {
    fn drop(&mut self) {
        let end = self.connection.prepare_cached("COMMIT");
        if end.and_then(|mut end| end.execute(())).is_err() {
            // Nothing was written, so nothing is lost; if this fails as well, the next BEGIN will tell.
            let _ = self.connection.execute_batch("ROLLBACK");
        }
    }
}

/// A reading connection on loan; it goes back when dropped.
struct Reader<'a> {
    readers: &'a Readers,
    connection: Option<Connection>,
}

impl Readers {
    fn take(&self) -> Result<Reader<'_>, StoreError> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if let Some(connection) = state.connections.pop() {
                return Ok(self.lend(connection));
            }
            if state.open < MOST_READERS {
                state.open += 1;
                break;
            }
            state.waiting += 1;
            let (next, waited) =
                (self.freed.wait_timeout(state, PATIENCE)).unwrap_or_else(PoisonError::into_inner);
            state = next;
            state.waiting -= 1;
            if waited.timed_out() {
                return Err(StoreError::Busy);
            }
        }
        drop(state);
        connect(&self.path)
            .and_then(|it| it.execute_batch("PRAGMA query_only = ON").map(|()| it))
            .map(|it| self.lend(it))
            .map_err(|error| {
                self.give_back(None);
                engine::failure("open", &error)
            })
    }

    fn at_hand(&self) -> bool {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.waiting == 0 && (!state.connections.is_empty() || state.open < MOST_READERS)
    }

    fn lend(&self, connection: Connection) -> Reader<'_> {
        Reader {
            readers: self,
            connection: Some(connection),
        }
    }

    fn give_back(&self, connection: Option<Connection>) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        match connection {
            Some(connection) => state.connections.push(connection),
            None => state.open -= 1,
        }
        if state.waiting > 0 {
            self.freed.notify_one();
        }
    }
}

impl Drop for Reader<'_> {
    fn drop(&mut self) {
        self.readers.give_back(self.connection.take());
    }
}

fn connect(path: &Path) -> rusqlite::Result<Connection> {
    // Without SQLITE_OPEN_URI: a folder's name is a name, whatever signs it holds.
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(PATIENCE)?;
    connection.set_prepared_statement_cache_capacity(512);
    // A plan that stands for every value: without this SQLite plans a kept statement anew at each use,
    // in case the next value lets it use a partial index.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    // FULL: the log is on the disk before anybody is told that a change is kept.
    connection.execute_batch(
        "PRAGMA synchronous = FULL;
         PRAGMA foreign_keys = ON;
         PRAGMA trusted_schema = OFF;
         PRAGMA temp_store = MEMORY;
         PRAGMA journal_size_limit = 16777216;",
    )?;
    Ok(connection)
}

fn migrate(connection: &mut Connection, schema: &Schema) -> Result<(), StoreError> {
    let transaction = connection
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(|error| engine::failure("migrate", &error))?;
    schema.migrate(&mut SqliteEngine::new(&transaction))?;
    transaction
        .commit()
        .map_err(|error| engine::failure("migrate", &error))
}

/// The folder holds what people said in confidence: nobody else on the machine may look into it.
fn make_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn cannot_open(folder: &Path, reason: &str) -> StoreError {
    StoreError::Open {
        place: folder.display().to_string(),
        reason: reason.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::{StatementStatus, types::Null};

    use super::*;
    use crate::{SCHEMA, sql, statement::Effect};

    #[test]
    fn a_kept_statement_is_not_planned_anew() {
        let folder = std::env::temp_dir().join(format!("luoshi-plans-{}", std::process::id()));
        drop(Sqlite::open(&folder, &SCHEMA).unwrap());
        let connection = connect(&folder.join(FILE)).unwrap();
        let mut read = 0;
        for statement in sql::ALL.iter().filter(|it| *it.effect() == Effect::Reads) {
            for again in [false, true] {
                let mut kept = connection.prepare_cached(statement.sqlite()).unwrap();
                for parameter in 1..=kept.parameter_count() {
                    kept.raw_bind_parameter(parameter, Null).unwrap();
                }
                assert_eq!(kept.get_status(StatementStatus::Run) > 0, again);
                let mut rows = kept.raw_query();
                while rows.next().unwrap().is_some() {}
                drop(rows);
                let name = statement.name();
                assert_eq!(kept.get_status(StatementStatus::RePrepare), 0, "{name}");
            }
            read += 1;
        }
        assert!(read > 0);
        drop(connection);
        fs::remove_dir_all(folder).unwrap();
    }
}
