//! Reading documents apart: in a process of its own, which can do nothing but read and answer.
//!
//! Parsers run on bytes from anywhere, and may abort, run away or, at worst, be taken over. So neither
//! the server nor a command parses in its own process: [`ChildReader`] starts this program again as
//! `luoshi read-apart`, which gives up files, network and other processes before it sees the first
//! byte ([`limits`]), and has a bound on memory, on time and on the length of its answer.

mod child;
pub mod limits;
mod reader;

pub use child::run;
pub use reader::ChildReader;

use luoshi_sheet::{Format, Hint};

/// The hidden command.
pub const COMMAND: &str = "read-apart";

/// Bytes of a document; schedules have a few hundred thousand at most.
pub const LARGEST_DOCUMENT: u64 = 64 * 1024 * 1024;

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
