//! The statements of the program, a module for each noun.

use crate::statement::statements;

statements! {
    /// Steps of the layout.
    migration { prepare, applied, record }
    /// The journal.
    journal { append, chains, entries, hash, head, lock_head, move_head }
}
