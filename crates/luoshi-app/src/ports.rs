//! What the desk needs from outside and does not know how to get.

use luoshi_sheet::{Document, Hint};

/// Reads documents that people bring in.
///
/// Parsers may abort or run away on hostile bytes, so a server reads them in a process of its own.
pub trait DocumentReader: Send + Sync {
    /// The document, or that the reader had to be stopped.
    fn read(&self, bytes: &[u8], hint: Hint) -> Result<Document, Stopped>;
}

/// The reader was stopped: it took too long or too much memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stopped;

/// Reads in this process: for commands and tests, which read what their user hands them.
#[derive(Clone, Copy, Debug, Default)]
pub struct InProcess;

impl DocumentReader for InProcess {
    fn read(&self, bytes: &[u8], hint: Hint) -> Result<Document, Stopped> {
        Ok(luoshi_sheet::read(bytes, hint))
    }
}
