//! `luoshi`: the program. This file is wiring only; each command has a file of its own.

mod apart;
mod arguments;
mod calendar;
mod check;
mod clock;
mod demo;
mod document;
mod export;
mod failure;
mod output;
mod place;
mod read;
mod serve;
mod timelimit;
mod user;
mod verify;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Subcommand;
use luoshi_words::Words;

// An answer is some 1,500 short-lived pieces of memory; see docs/decisions/allocator.md.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The commands. Their explanations stand in the message files.
#[derive(Debug, Subcommand)]
enum Command {
    Read(read::Read),
    Check(check::Check),
    Timelimit(timelimit::Timelimit),
    Export(export::Export),
    Serve(serve::Serve),
    Demo(demo::Demo),
    #[command(subcommand)]
    User(user::User),
    #[command(subcommand)]
    Unit(user::Unit),
    Verify(verify::Verify),
    #[command(name = apart::COMMAND, hide = true)]
    ReadApart {
        /// Bytes of the document that follows.
        length: u64,
    },
}

fn main() -> ExitCode {
    let typed: Vec<OsString> = std::env::args_os().collect();
    let arguments = match arguments::parse(&typed) {
        Ok(arguments) => arguments,
        Err(status) => return status,
    };
    let words = Words::of(arguments.lang);
    let outcome = match arguments.command {
        Command::Read(args) => read::run(&args, words),
        Command::Check(args) => check::run(&args, words),
        Command::Timelimit(args) => timelimit::run(&args, words),
        Command::Export(args) => export::run(&args, words),
        Command::Serve(args) => serve::run(&args, words),
        Command::Demo(args) => demo::run(&args, words),
        Command::User(command) => user::user(&command, words),
        Command::Unit(command) => user::unit(&command, words),
        Command::Verify(args) => verify::run(&args, words),
        Command::ReadApart { length } => return apart::run(length),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}
