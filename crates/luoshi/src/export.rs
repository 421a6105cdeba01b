//! `luoshi export`: a schedule in another form.

use std::fs;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use luoshi_plan::print;
use luoshi_words::Words;

use crate::document::Source;
use crate::failure::Failure;
use crate::output;

/// The arguments; their explanations stand in the message files.
#[derive(Debug, Args)]
pub struct Export {
    #[command(flatten)]
    pub source: Source,
    #[arg(long, value_enum, value_name = "FORM")]
    pub to: Form,
    #[arg(short, long, value_name = "OUT")]
    pub output: Option<PathBuf>,
}

/// What a schedule can be written as. A form of the contract that is not there yet is refused like any
/// other, with the list of those that are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Form {
    Html,
    Csv,
    Json,
}

/// Writes the schedule to the file asked for, else to standard output.
pub fn run(args: &Export, words: Words) -> Result<(), Failure> {
    let plan = args.source.plan(words)?;
    let text = match args.to {
        Form::Html => print::html(&plan),
        Form::Csv => print::csv(&plan),
        Form::Json => output::pretty(&print::json(&plan, words)),
    };
    match &args.output {
        Some(path) if path != Path::new("-") => fs::write(path, text)
            .map_err(|error| Failure::of_writing(&error, &path.display().to_string(), words)),
        _ => output::print(&text, words),
    }
}
