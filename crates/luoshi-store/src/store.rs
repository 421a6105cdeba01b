//! The store: one way to read and to write, whichever engine stands behind it.

use std::{
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    path::Path,
    sync::{Arc, mpsc},
    thread,
};

use luoshi_rules::journal::Chain;

use crate::{
    SCHEMA, Schema, StoreError, Tx,
    engine::Engine,
    postgres::Postgres,
    sqlite::{Done, Job, Sqlite},
};

/// An open database. Cheap to clone; the last one dropped closes it.
///
/// Every method waits for the database, so a server calls it on a thread that may wait; on one that runs
/// async tasks only what reads, and only when the store is [at hand](Store::at_hand).
#[derive(Clone)]
pub struct Store {
    schema: &'static Schema,
    backend: Arc<Backend>,
}

enum Backend {
    Sqlite(Sqlite),
    Postgres(Box<Postgres>),
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match *self.backend {
            Backend::Sqlite(_) => "Store(SQLite)",
            Backend::Postgres(_) => "Store(PostgreSQL)",
        })
    }
}

impl Store {
    /// Opens the SQLite database in a folder; makes both where there are none.
    pub fn sqlite(folder: &Path) -> Result<Store, StoreError> {
        Store::sqlite_with(folder, &SCHEMA)
    }

    /// Connects to a PostgreSQL database, encoded in UTF8, whose user may make tables.
    ///
    /// The address names a server in a trusted network or a socket
    /// (`postgresql://luoshi@/luoshi?host=/run/postgresql`): the connection is not encrypted.
    pub fn postgres(url: &str) -> Result<Store, StoreError> {
        Store::postgres_with(url, &SCHEMA)
    }

    /// [`Store::sqlite`] with another layout.
    pub fn sqlite_with(folder: &Path, schema: &'static Schema) -> Result<Store, StoreError> {
        let backend = Backend::Sqlite(Sqlite::open(folder, schema)?);
        Ok(Store {
            schema,
            backend: Arc::new(backend),
        })
    }

    /// [`Store::postgres`] with another layout.
    pub fn postgres_with(url: &str, schema: &'static Schema) -> Result<Store, StoreError> {
        let backend = Backend::Postgres(Box::new(Postgres::open(url, schema)?));
        Ok(Store {
            schema,
            backend: Arc::new(backend),
        })
    }

    /// Reads: every statement of `read` sees the same moment. It cannot write.
    pub fn read<T, E: From<StoreError>>(
        &self,
        read: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        match &*self.backend {
            Backend::Sqlite(sqlite) => sqlite.read(self.schema, read),
            Backend::Postgres(postgres) => postgres.read(self.schema, read),
        }
    }

    /// Whether a reading that begins now waits neither for the network nor for other readings: the
    /// database is a file of this machine, and a connection to it is free.
    pub fn at_hand(&self) -> bool {
        match &*self.backend {
            Backend::Sqlite(sqlite) => sqlite.at_hand(),
            Backend::Postgres(_) => false,
        }
    }

    /// Writes what may be lost, in no chain. With SQLite nobody waits for it, nor hears whether it was
    /// kept: what keeps it from being kept is told to whoever writes next.
    pub fn write_later(
        &self,
        write: impl Fn(&mut Tx<'_>) -> Result<(), StoreError> + Send + 'static,
    ) -> Result<(), StoreError> {
        match &*self.backend {
            Backend::Postgres(postgres) => postgres.write(self.schema, &[], &write),
            Backend::Sqlite(sqlite) => sqlite.submit(job(self.schema, Vec::new(), write, |_| {})),
        }
    }

    /// Writes: what `write` did is kept as a whole and is on the disk when this returns, or none of it.
    ///
    /// `chains` are those whose rows `write` will touch, and those whose rows it reads to decide: no
    /// other writer of these chains is between reading and writing. Rows of a journaled table that were
    /// changed must be touched ([`Tx::touch`]) and journaled ([`Tx::journal`]), or nothing is kept.
    /// `write` may be run more than once, when the engine asks for it; only the last run counts.
    /// A panic of `write` takes everything back and goes on in the caller.
    pub fn write<T, E>(
        &self,
        chains: &[Chain],
        write: impl Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        match &*self.backend {
            Backend::Postgres(postgres) => postgres.write(self.schema, chains, &write),
            Backend::Sqlite(sqlite) => {
                let (tell, told) = mpsc::sync_channel(1);
                // Whoever asked waits for the answer, so sending it cannot fail.
                let tell = move |outcome| {
                    let _ = tell.send(outcome);
                };
                sqlite.submit(job(self.schema, chains.to_vec(), write, tell))?;
                match told.recv() {
                    Ok(Ok(result)) => result,
                    Ok(Err(panic)) => resume_unwind(panic),
                    Err(mpsc::RecvError) => Err(StoreError::Closed.into()),
                }
            }
        }
    }
}

/// A write as a job of the thread that writes: `tell` gets the outcome, or the panic.
fn job<T, E>(
    schema: &'static Schema,
    chains: Vec<Chain>,
    write: impl Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    tell: impl FnOnce(thread::Result<Result<T, E>>) + Send + 'static,
) -> Job
where
    T: Send + 'static,
    E: From<StoreError> + Send + 'static,
{
    Box::new(move |engine| {
        let run = |engine| attempt(engine, schema, &chains, &write);
        let outcome = catch_unwind(AssertUnwindSafe(|| engine.map_err(E::from).and_then(run)));
        Done {
            keep: matches!(outcome, Ok(Ok(_))),
            tell: Box::new(move |committed| {
                tell(match (outcome, committed) {
                    (Ok(_), Err(error)) => Ok(Err(E::from(error))),
                    (outcome, _) => outcome,
                });
            }),
        }
    })
}

fn attempt<T, E: From<StoreError>>(
    engine: &mut dyn Engine,
    schema: &Schema,
    chains: &[Chain],
    write: &impl Fn(&mut Tx<'_>) -> Result<T, E>,
) -> Result<T, E> {
    let mut tx = Tx::writing(engine, schema, chains)?;
    let value = write(&mut tx)?;
    tx.finish()?;
    Ok(value)
}
