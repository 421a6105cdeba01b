//! What the store could not do.

/// Why a transaction or an opening failed. Nothing of it was kept, except where
/// [`StoreError::Unsure`] says that nobody knows.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// Others held the database for too long.
    #[error("the database is busy; try again in a moment")]
    Busy,
    /// What is stored is not what the program stores.
    #[error("what is stored is damaged ({place}): {what}; run `luoshi verify`")]
    Corrupt {
        /// The statement or table.
        place: String,
        /// What is wrong with it.
        what: String,
    },
    /// The data belongs to a newer program.
    #[error(
        "the data was written by a newer program (layout {found}, this program knows {known}); use that one"
    )]
    TooNew {
        /// The newest step that stands in the database.
        found: i64,
        /// The newest step that this program knows.
        known: i64,
    },
    /// A step of the layout was made from another text than this program's.
    #[error("layout {number} ({name}) of the database differs from this program's")]
    Layout {
        /// The step.
        number: i64,
        /// Its name.
        name: String,
    },
    /// The database cannot be opened.
    #[error("cannot open the database {place}: {reason}")]
    Open {
        /// The folder, or the server without the password.
        place: String,
        /// What the system says.
        reason: String,
    },
    /// Rows of a journaled table were changed and the journal does not know of it. A mistake of the
    /// program: everything was taken back.
    #[error("{table}: rows were changed and not journaled")]
    Unjournaled {
        /// The table.
        table: String,
    },
    /// A row was touched whose chain was not named when the transaction began, a statement writes where
    /// it must not, or a key does not fit. A mistake of the program: everything was taken back.
    #[error("{place}: {what}")]
    Misused {
        /// The statement or table.
        place: String,
        /// What is wrong.
        what: &'static str,
    },
    /// A row breaks a constraint of its table.
    #[error("{statement}: {reason}")]
    Constraint {
        /// The statement.
        statement: String,
        /// What the engine says.
        reason: String,
    },
    /// A row is no longer as the rule saw it. Everything was taken back.
    #[error("it was changed in the meantime")]
    Stale,
    /// The transaction collided with another and has to be run again; the store does so by itself.
    #[error("the transaction collided with another")]
    Conflict,
    /// The connection broke before anything was committed.
    #[error("the connection to the database broke: {0}")]
    Lost(String),
    /// The connection broke while committing: the change was kept, or it was not.
    #[error("the connection to the database broke while saving; look whether it was saved")]
    Unsure,
    /// An earlier statement of the transaction failed.
    #[error("an earlier statement of the transaction failed")]
    Failed,
    /// The store has been shut down.
    #[error("the database is closed")]
    Closed,
    /// Anything else that the engine reports, such as a full disk.
    #[error("the database failed ({statement}): {reason}")]
    Engine {
        /// The statement.
        statement: String,
        /// What the engine says.
        reason: String,
    },
}
