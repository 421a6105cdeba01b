//! How a command ends when it does not end well.

use std::io;
use std::process::ExitCode;

use luoshi_words::Words;

/// Why a command stopped. What is said to the person is one line, made where it is known what to do.
#[derive(Debug)]
pub enum Failure {
    /// The input could not be used: status 1.
    Input(String),
    /// The arguments or settings are wrong: status 2.
    Arguments(String),
    /// Whoever read the output has gone (`| head`): no fault, and nobody to tell.
    OutputClosed,
}

impl Failure {
    /// Of writing to standard output or to `place`.
    pub fn of_writing(error: &io::Error, place: &str, words: Words) -> Failure {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Failure::OutputClosed;
        }
        let reason = match error.kind() {
            io::ErrorKind::NotFound => words.say("cli-reason-no-folder"),
            _ => reason(error, words),
        };
        Failure::Input(words.with(
            "cli-not-written",
            &[("place", place.into()), ("reason", (&reason).into())],
        ))
    }

    /// Says it on standard error; the exit status.
    pub fn report(&self) -> ExitCode {
        let (line, status) = match self {
            Failure::Input(line) => (line, 1),
            Failure::Arguments(line) => (line, 2),
            Failure::OutputClosed => return ExitCode::SUCCESS,
        };
        say(line);
        ExitCode::from(status)
    }
}

/// One line on standard error. A name that holds a line break does not make it two.
fn say(line: &str) {
    let line: String = line
        .chars()
        .map(|it| if it.is_control() { ' ' } else { it })
        .collect();
    // Nothing is left to be told it on when standard error is closed.
    let _ = io::Write::write_all(
        &mut io::stderr().lock(),
        format!("luoshi: {line}\n").as_bytes(),
    );
}

/// What the system says, in the person's language where it is one of the usual things.
pub fn reason(error: &io::Error, words: Words) -> String {
    let key = match error.kind() {
        io::ErrorKind::NotFound => "cli-reason-not-found",
        io::ErrorKind::PermissionDenied => "cli-reason-forbidden",
        io::ErrorKind::IsADirectory => "cli-reason-folder",
        io::ErrorKind::StorageFull => "cli-reason-full",
        _ => return error.to_string(),
    };
    words.say(key)
}
