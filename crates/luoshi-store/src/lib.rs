//! Tables and journal in SQLite or PostgreSQL.

/// What the store could not do.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The engine failed.
    #[error("{0}")]
    Engine(String),
}
