//! For tests, here and in the crates above: fresh stores of both engines, gone afterwards.
//!
//! The PostgreSQL ones are schemas of the database that `LUOSHI_TEST_PG` names. `cargo xtask test`
//! starts a private server and sets it; `LUOSHI_SKIP_PG=1` leaves that engine out.

#![expect(
    clippy::panic,
    clippy::expect_used,
    reason = "a test that cannot be set up has to fail"
)]

mod fixture;
mod layout;

use std::{
    env, fs,
    ops::Deref,
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicU32, Ordering},
};

use postgres::{Client, NoTls};
use rusqlite::Connection;

pub use layout::{Layout, Shape};

use crate::{SCHEMA, Schema, Store};

/// A store of its own for one test.
#[derive(Debug)]
pub struct Fresh {
    store: Option<Store>,
    home: Home,
}

#[derive(Debug)]
enum Home {
    Folder(PathBuf),
    Server { url: String, schema: String },
}

/// A fresh store of each engine, with the layout of the program.
pub fn stores() -> Vec<Fresh> {
    stores_with(&SCHEMA)
}

/// A fresh store of each engine, with another layout.
pub fn stores_with(schema: &'static Schema) -> Vec<Fresh> {
    let mut stores = vec![Fresh::sqlite(schema)];
    stores.extend(Fresh::postgres(schema));
    stores
}

impl Fresh {
    /// A fresh SQLite store.
    pub fn sqlite(schema: &'static Schema) -> Fresh {
        let home = Home::Folder(env::temp_dir().join(name()));
        Fresh::open(home, schema)
    }

    /// A fresh PostgreSQL store; none where `LUOSHI_SKIP_PG` is set.
    pub fn postgres(schema: &'static Schema) -> Option<Fresh> {
        Some(Fresh::open(Home::server()?, schema))
    }

    fn open(home: Home, schema: &'static Schema) -> Fresh {
        let store = home.open(schema).expect("a fresh store opens");
        Fresh {
            store: Some(store),
            home,
        }
    }

    /// `sqlite` or `postgres`, for messages.
    pub fn engine(&self) -> &'static str {
        match self.home {
            Home::Folder(_) => "sqlite",
            Home::Server { .. } => "postgres",
        }
    }

    /// Changes the database behind the program's back.
    pub fn tamper(&self, sql: &str) {
        self.home.tamper(sql);
    }

    /// Closes the store; what it holds stays until the value is dropped.
    pub fn close(&mut self) {
        self.store = None;
    }

    /// Closes the store and opens it again, perhaps as another program would.
    pub fn reopen(&mut self, schema: &'static Schema) -> Result<(), crate::StoreError> {
        self.store = None;
        self.store = Some(self.home.open(schema)?);
        Ok(())
    }

    /// A second store on the same database, as another process would have it.
    pub fn beside(&self, schema: &'static Schema) -> Result<Store, crate::StoreError> {
        self.home.open(schema)
    }

    /// The address of a PostgreSQL store.
    pub fn url(&self) -> Option<String> {
        match &self.home {
            Home::Folder(_) => None,
            Home::Server { url, schema } => Some(url_of(url, schema)),
        }
    }

    /// The folder of a SQLite store.
    pub fn folder(&self) -> Option<&Path> {
        match &self.home {
            Home::Folder(folder) => Some(folder),
            Home::Server { .. } => None,
        }
    }
}

impl Deref for Fresh {
    type Target = Store;

    fn deref(&self) -> &Store {
        self.store.as_ref().expect("open until it is dropped")
    }
}

impl Drop for Fresh {
    fn drop(&mut self) {
        self.store = None;
        self.home.clear();
    }
}

impl Home {
    /// An empty schema of its own on the server; none where PostgreSQL is left out.
    fn server() -> Option<Home> {
        if env::var_os("LUOSHI_SKIP_PG").is_some() {
            return None;
        }
        let Ok(url) = env::var("LUOSHI_TEST_PG") else {
            panic!(
                "LUOSHI_TEST_PG does not name a PostgreSQL server: run `cargo xtask test`, which \
                 starts one, or set LUOSHI_SKIP_PG=1 to test SQLite alone"
            );
        };
        let home = Home::Server {
            url,
            schema: name(),
        };
        home.clear();
        if let Home::Server { schema, .. } = &home {
            home.tamper(&format!("CREATE SCHEMA {schema}"));
        }
        Some(home)
    }

    fn open(&self, schema: &'static Schema) -> Result<Store, crate::StoreError> {
        match self {
            Home::Folder(folder) => Store::sqlite_with(folder, schema),
            Home::Server { url, schema: name } => Store::postgres_with(&url_of(url, name), schema),
        }
    }

    fn tamper(&self, sql: &str) {
        match self {
            Home::Folder(folder) => raw_sqlite(folder)
                .execute_batch(sql)
                .expect("the statement runs"),
            Home::Server { url, schema } => raw_postgres(url, schema)
                .batch_execute(sql)
                .expect("the statement runs"),
        }
    }

    fn clear(&self) {
        match self {
            Home::Folder(folder) => {
                // What is left behind in the folder for temporary files disturbs nobody.
                let _ = fs::remove_dir_all(folder);
            }
            Home::Server { .. } => self
                .tamper("SET client_min_messages = warning; DROP SCHEMA IF EXISTS fresh CASCADE"),
        }
    }
}

/// The address of a schema on the server.
fn url_of(url: &str, schema: &str) -> String {
    let sign = if url.contains('?') { '&' } else { '?' };
    format!("{url}{sign}options=-csearch_path%3D{schema}")
}

/// A connection past the program.
fn raw_sqlite(folder: &Path) -> Connection {
    Connection::open(folder.join("luoshi.db")).expect("the file opens")
}

/// A connection past the program.
fn raw_postgres(url: &str, schema: &str) -> Client {
    let mut client = Client::connect(url, NoTls).expect("the server answers");
    client
        .batch_execute(&format!(
            "SET client_min_messages = warning; SET search_path = {schema}"
        ))
        .expect("the server answers");
    client
}

/// A name that no other test of this machine has while it runs.
fn name() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    format!("luoshi_test_{}_{count}", process::id())
}
