//! The side that reads: `luoshi read-apart`.

use std::io::{self, Read, Write};
use std::process::ExitCode;

use luoshi_sheet::wire;

use super::{LARGEST_DOCUMENT, limits, split_header};

/// Reads the document of `length` bytes on standard input and writes its parts to standard output.
///
/// Nothing is said to a person here: the process that waits knows what to say.
pub fn run(length: u64) -> ExitCode {
    limits::restrict_this_process(length);
    match answer() {
        Some(()) => ExitCode::SUCCESS,
        None => ExitCode::FAILURE,
    }
}

fn answer() -> Option<()> {
    let mut input = Vec::new();
    let most = LARGEST_DOCUMENT + 64;
    io::stdin().take(most).read_to_end(&mut input).ok()?;
    let (hint, bytes) = split_header(&input)?;
    let document = luoshi_sheet::read(bytes, hint);
    let mut output = io::stdout().lock();
    output.write_all(&wire::encode(&document)).ok()?;
    output.flush().ok()
}
