//! For tests, here and in the crates above: fresh stores of both engines, gone afterwards.
//!
//! The PostgreSQL ones are schemas of the database that `LUOSHI_TEST_PG` names. `cargo xtask test`
//! starts a private server and sets it; `LUOSHI_SKIP_PG=1` leaves that engine out.

#![expect(
    clippy::panic,
    clippy::expect_used,
    reason = "a test that cannot be set up has to fail"
)]

use std::{
    env, fs,
    ops::Deref,
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicU32, Ordering},
};

use postgres::NoTls;

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
        home.tamper("CREATE SCHEMA fresh");
        Some(Fresh::open(home, schema))
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
    fn open(&self, schema: &'static Schema) -> Result<Store, crate::StoreError> {
        match self {
            Home::Folder(folder) => Store::sqlite_with(folder, schema),
            Home::Server { url, schema: name } => {
                let sign = if url.contains('?') { '&' } else { '?' };
                let url = format!("{url}{sign}options=-csearch_path%3D{name}");
                Store::postgres_with(&url, schema)
            }
        }
    }

    fn tamper(&self, sql: &str) {
        match self {
            Home::Folder(folder) => rusqlite::Connection::open(folder.join("luoshi.db"))
                .and_then(|it| it.execute_batch(sql))
                .expect("the statement runs"),
            Home::Server { url, schema } => {
                let sql = sql.replace("SCHEMA fresh", &format!("SCHEMA {schema}"));
                let mut client = postgres::Client::connect(url, NoTls).expect("the server answers");
                client
                    .batch_execute(&format!("SET search_path = {schema}; {sql}"))
                    .expect("the statement runs");
            }
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

/// A name that no other test of this machine has while it runs.
fn name() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    format!("luoshi_test_{}_{count}", process::id())
}
