//! Standard output: where results go, and nothing else.

use std::io::{self, IsTerminal, StdoutLock, Write};

use luoshi_words::Words;
use serde_json::Value;

use crate::failure::Failure;

/// Writes all of `text` to standard output.
pub fn print(text: &str, words: Words) -> Result<(), Failure> {
    write(text.as_bytes(), words)
}

/// Writes all of `bytes` to standard output.
pub fn write(bytes: &[u8], words: Words) -> Result<(), Failure> {
    let mut output = io::stdout().lock();
    written(put(&mut output, bytes), words)
}

/// The outcome of writing to standard output.
pub fn written(outcome: io::Result<()>, words: Words) -> Result<(), Failure> {
    outcome.map_err(|error| {
        let place = words.say("cli-standard-output");
        Failure::of_writing(&error, &place, words)
    })
}

/// JSON for programs that people look at too: over several lines, with a line end.
pub fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}

/// A person looks at the output in colours: a terminal, unless `NO_COLOR` is set.
pub fn in_colours() -> bool {
    let plain = std::env::var_os("NO_COLOR").is_some_and(|it| !it.is_empty());
    let dumb = std::env::var_os("TERM").is_some_and(|it| it == "dumb");
    io::stdout().is_terminal() && !plain && !dumb
}

fn put(output: &mut StdoutLock<'_>, bytes: &[u8]) -> io::Result<()> {
    output.write_all(bytes)?;
    output.flush()
}
