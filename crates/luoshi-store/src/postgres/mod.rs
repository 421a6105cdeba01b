//! PostgreSQL: a small pool of connections, each write its own transaction.
//!
//! Writers of a chain wait for each other at the row of its head; a transaction that collides all the
//! same (a deadlock, a serialization failure) or whose connection broke before the commit is run again.

mod collate;
mod engine;

use std::{
    sync::{Condvar, Mutex, PoisonError},
    thread,
    time::Duration,
};

use luoshi_rules::journal::Chain;
use postgres::{Config, NoTls};

use crate::{Receipt, Schema, Statement, StoreError, Tx, engine::Engine, sql};
#[cfg(feature = "testing")]
pub(crate) use collate::collated;
use engine::{Connection, Mode, PostgresEngine};

/// Connections at the same time, from this process.
const MOST: usize = 8;

/// How long a caller waits for a connection, and a statement for a lock.
const PATIENCE: Duration = Duration::from_secs(10);

/// How often a transaction is tried before the database counts as busy.
const TRIES: u32 = 12;

/// Held while the layout is made, so that processes that start together do not make it twice.
const MIGRATING: i64 = 0x6c75_6f73_6869;

/// Takes a lock that nobody else's statement has; freed at the end of the transaction.
static LOCK: Statement = Statement::new(
    "migration.lock",
    "SELECT 1::BIGINT FROM pg_advisory_xact_lock($1)",
);

/// How the server keeps texts.
static ENCODING: Statement = Statement::new(
    "migration.encoding",
    "SELECT current_setting('server_encoding')",
);

/// An open database.
pub(crate) struct Postgres {
    config: Config,
    state: Mutex<Idle>,
    freed: Condvar,
}

#[derive(Default)]
struct Idle {
    connections: Vec<Connection>,
    open: usize,
}

impl Postgres {
    /// Connects, and brings the database to the layout.
    pub(crate) fn open(url: &str, schema: &'static Schema) -> Result<Postgres, StoreError> {
        let mut config: Config = url.parse().map_err(|_| StoreError::Open {
            place: "PostgreSQL".to_owned(),
            reason: "this is no address; write postgresql://user@host/database".to_owned(),
        })?;
        if config.get_connect_timeout().is_none() {
            config.connect_timeout(PATIENCE);
        }
        if config.get_application_name().is_none() {
            config.application_name("luoshi");
        }
        let postgres = Postgres {
            config,
            state: Mutex::default(),
            freed: Condvar::new(),
        };
        match postgres.migrate(schema) {
            Ok(()) => Ok(postgres),
            Err(StoreError::Lost(reason)) => Err(postgres.cannot_open(reason)),
            Err(error) => Err(error),
        }
    }

    fn migrate(&self, schema: &Schema) -> Result<(), StoreError> {
        let mut lease = self.take()?;
        let connection = lease.connection.as_mut().ok_or(StoreError::Closed)?;
        let mut engine = connection.begin(Mode::Write)?;
        let encoding = engine.rows(&ENCODING, &[])?;
        let encoding = encoding.first().map_or(Ok(""), |row| row.text(0))?;
        if encoding != "UTF8" {
            return Err(StoreError::Open {
                place: "PostgreSQL".to_owned(),
                reason: format!("the database is encoded in {encoding}; make one with UTF8"),
            });
        }
        engine.rows(&LOCK, &[MIGRATING.into()])?;
        schema.migrate(&mut engine)?;
        engine.commit()
    }

    /// Reads in one snapshot.
    pub(crate) fn read<T, E: From<StoreError>>(
        &self,
        schema: &Schema,
        read: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut tried = 0;
        loop {
            let mut lease = self.take()?;
            let mut engine = match lease.begin(Mode::Read) {
                Ok(engine) => engine,
                Err(StoreError::Lost(_)) if tried < TRIES => {
                    tried += 1;
                    continue;
                }
                Err(error) => return Err(error.into()),
            };
            let mut tx = Tx::reading(&mut engine, schema);
            let value = read(&mut tx)?;
            tx.finish()?;
            engine.commit()?;
            return Ok(value);
        }
    }

    /// Writes in one transaction.
    pub(crate) fn write<T, E: From<StoreError>>(
        &self,
        schema: &Schema,
        chains: &[Chain],
        write: &impl Fn(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut tried = 0;
        loop {
            let (result, failed) = self.attempt(schema, chains, write);
            tried += 1;
            match failed {
                Some(StoreError::Conflict) if tried >= TRIES => return Err(StoreError::Busy.into()),
                Some(StoreError::Conflict | StoreError::Lost(_)) if tried < TRIES => pause(tried),
                _ => return result,
            }
        }
    }

    /// One try, and what failed in the engine, if it failed there.
    fn attempt<T, E: From<StoreError>>(
        &self,
        schema: &Schema,
        chains: &[Chain],
        write: &impl Fn(&mut Tx<'_>) -> Result<T, E>,
    ) -> (Result<T, E>, Option<StoreError>) {
        let failed = |error: StoreError| (Err(error.clone().into()), Some(error));
        let mut lease = match self.take() {
            Ok(lease) => lease,
            Err(error) => return failed(error),
        };
        let mut engine = match lease.begin(Mode::Write) {
            Ok(engine) => engine,
            Err(error) => return failed(error),
        };
        let mut tx = match Tx::writing(&mut engine, schema, chains) {
            Ok(tx) => tx,
            Err(error) => return failed(error),
        };
        let value = match write(&mut tx) {
            Ok(value) => value,
            Err(error) => {
                let error_of_engine = tx.failed().cloned();
                return (Err(error), error_of_engine);
            }
        };
        let finished = tx.finish();
        let written = tx.into_receipt();
        match finished.and_then(|()| engine.commit()) {
            Ok(()) => (Ok(value), None),
            Err(StoreError::Unsure) => match self.was_kept(schema, written) {
                Ok(true) => (Ok(value), None),
                Ok(false) => failed(StoreError::Lost("before the commit".to_owned())),
                Err(_) => failed(StoreError::Unsure),
            },
            Err(error) => failed(error),
        }
    }

    /// Whether the entry stands in its chain. Asks until the server answers again.
    fn was_kept(&self, schema: &Schema, written: Option<Receipt>) -> Result<bool, StoreError> {
        let Some(receipt) = written else {
            return Err(StoreError::Unsure);
        };
        let mut tried = 0;
        loop {
            tried += 1;
            match self.look_for(schema, &receipt) {
                Err(StoreError::Lost(_)) if tried < TRIES => pause(tried),
                answer => return answer,
            }
        }
    }

    /// Takes the chain's head first: nobody is writing the chain any more when the entry is looked for,
    /// not even the connection that broke.
    fn look_for(&self, schema: &Schema, written: &Receipt) -> Result<bool, StoreError> {
        let Receipt { chain, head } = written;
        let mut lease = self.take()?;
        let mut engine = lease.begin(Mode::Write)?;
        let mut tx = Tx::writing(&mut engine, schema, std::slice::from_ref(chain))?;
        let seq = i64::try_from(head.seq).unwrap_or(i64::MAX);
        let row = tx.row(&sql::journal::hash, &[chain.into(), seq.into()])?;
        let kept = row.map(|row| row.digest(0)).transpose()?;
        Ok(kept == Some(head.hash))
    }

    fn take(&self) -> Result<Lease<'_>, StoreError> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if let Some(connection) = state.connections.pop() {
                return Ok(self.lend(Some(connection)));
            }
            if state.open < MOST {
                state.open += 1;
                break;
            }
            let (next, waited) =
                (self.freed.wait_timeout(state, PATIENCE)).unwrap_or_else(PoisonError::into_inner);
            state = next;
            if waited.timed_out() {
                return Err(StoreError::Busy);
            }
        }
        drop(state);
        let mut lease = self.lend(None);
        lease.connection = Some(self.connect()?);
        Ok(lease)
    }

    fn lend(&self, connection: Option<Connection>) -> Lease<'_> {
        Lease {
            pool: self,
            connection,
        }
    }

    fn connect(&self) -> Result<Connection, StoreError> {
        let failure = |error: postgres::Error| match engine::failure("connect", &error) {
            StoreError::Engine { reason, .. } => self.cannot_open(reason),
            other => other,
        };
        let mut client = self.config.connect(NoTls).map_err(failure)?;
        // A server may be set to answer before the log is on the disk; what is acknowledged here is kept.
        client
            .batch_execute(
                "SET lock_timeout = '10s';
                 SELECT set_config('synchronous_commit', 'on', false)
                 WHERE current_setting('synchronous_commit') = 'off'",
            )
            .map_err(failure)?;
        Ok(Connection::new(client))
    }

    /// Names the database; never the password.
    fn cannot_open(&self, reason: String) -> StoreError {
        let database = self.config.get_dbname().unwrap_or("of the user's name");
        StoreError::Open {
            place: format!("{database} on the PostgreSQL server"),
            reason,
        }
    }
}

/// Waits a little longer after each try: 2 ms at first, an eighth of a second at most.
fn pause(tried: u32) {
    thread::sleep(Duration::from_millis(1 << tried.min(7)));
}

/// A connection on loan; it goes back when dropped, unless it is broken.
struct Lease<'a> {
    pool: &'a Postgres,
    connection: Option<Connection>,
}

impl Lease<'_> {
    fn begin(&mut self, mode: Mode) -> Result<PostgresEngine<'_>, StoreError> {
        let connection = self.connection.as_mut().ok_or(StoreError::Closed)?;
        connection.begin(mode)
    }
}

impl Drop for Lease<'_> {
    fn drop(&mut self) {
        let mut state = (self.pool.state.lock()).unwrap_or_else(PoisonError::into_inner);
        match self.connection.take() {
            Some(connection) if !connection.is_broken() => state.connections.push(connection),
            _ => {
                // What broke one connection, such as a restart of the server, broke the idle ones too.
                state.open -= 1 + state.connections.len();
                state.connections.clear();
            }
        }
        self.pool.freed.notify_all();
    }
}
