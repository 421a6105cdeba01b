//! Reading documents apart: where it can do nothing but read and answer.
//!
//! Parsers run on bytes from anywhere, and may abort, run away or, at worst, be taken over. So the server
//! does not parse in its own process: [`ChildReader`] starts this program again as `luoshi read-apart`,
//! which gives up files, network and other processes before it sees the first byte ([`limits`]), and has
//! a bound on memory, on time and on the length of its answer. A command, which keeps nothing, reads a
//! small document on a thread that gave up the same ([`here`]), and starts a process for any other.

mod child;
mod here;
pub mod limits;
mod reader;

pub use child::run;
pub use reader::ChildReader;

use std::io;

use luoshi_app::ports::{DocumentReader, Stopped};
use luoshi_sheet::{Document, Format, Hint};

/// The hidden command.
pub const COMMAND: &str = "read-apart";

/// Bytes of a document; schedules have a few hundred thousand at most.
pub const LARGEST_DOCUMENT: u64 = 64 * 1024 * 1024;

/// Reads a document for a command, which may do something else `meanwhile`; an error where the process
/// that should read cannot be started.
pub fn read_for_command(
    bytes: &[u8],
    hint: Hint,
    meanwhile: impl FnOnce(),
) -> io::Result<Result<Document, Stopped>> {
    match here::read(bytes, hint, meanwhile) {
        Some(answer) => Ok(answer),
        None => Ok(ChildReader::of_this_program()?.read(bytes, hint)),
    }
}

/// What stands before the bytes of the document: a line that says what is known about them.
fn header(hint: Hint) -> &'static [u8] {
    match hint.format {
        Some(Format::Html) => b"html\n",
        Some(Format::Other(_)) | None => b"any\n",
    }
}

/// The document's bytes with what is known about them; `None` when there is no such line.
fn split_header(input: &[u8]) -> Option<(Hint, &[u8])> {
    let end = input.iter().position(|byte| *byte == b'\n')?;
    let (line, rest) = (input.get(..=end)?, input.get(end + 1..)?);
    [Some(Format::Html), None]
        .map(|format| Hint { format })
        .into_iter()
        .find(|hint| header(*hint) == line)
        .map(|hint| (hint, rest))
}
