//! Tables and journal in SQLite or PostgreSQL, from one SQL text.
//!
//! - [`Store`] opens a database, reads and writes. The two engines behave alike; the same tests run on both.
//! - Statements stand in `sql/<noun>/<name>.sql` and are listed in [`sql`]; steps of the layout stand in
//!   `migrations/` and are listed in [`schema`]; [`tables`] says which tables the journal watches.
//! - The shared dialect: `TEXT` ids, `TEXT` dates (`2014-03-11`), `TEXT` moments in UTC, `BIGINT` numbers,
//!   `BYTEA`, `CHECK (x IN (…))`, `ON CONFLICT`, `RETURNING`. No booleans (0 and 1), no arrays, no JSON
//!   operators, no cascades, which would change rows without touching them.
//!
//! ```no_run
//! # use luoshi_store::{Store, StoreError, Table, Statement, Chain, EntryDraft};
//! # fn f(item: &'static Table, rename: &'static Statement, draft: EntryDraft) -> Result<(), StoreError> {
//! let store = Store::sqlite("data".as_ref())?;
//! store.write(&[Chain::of_key("u1")], move |tx| {
//!     tx.run(rename, &["u1".into(), 7_i64.into(), "动员大会".into()])?;
//!     tx.touch(item, &["u1".into(), 7_i64.into()])?;
//!     tx.journal(&draft)?;
//!     Ok::<(), StoreError>(())
//! })
//! # }
//! ```

mod engine;
mod error;
pub mod nouns;
mod postgres;
mod row;
pub mod schema;
pub mod sql;
mod sqlite;
mod statement;
mod store;
pub mod tables;
#[cfg(feature = "testing")]
pub mod testing;
mod tx;
mod verify;

pub use error::StoreError;
pub use luoshi_rules::journal::{Break, Chain, Digest, EntryDraft, Head, Value};
pub use row::Row;
pub use schema::{Migration, SCHEMA, Schema};
pub use statement::Statement;
pub use store::Store;
pub use tables::{Keeping, Table};
pub use tx::{Receipt, Tx};
pub use verify::{Mismatch, Report, Tampering};
