//! `luoshi read`: a schedule as a timetable for people, or as JSON.

use clap::Args;
use luoshi_plan::print;
use luoshi_words::Words;

use crate::document::Source;
use crate::failure::Failure;
use crate::output;

/// The arguments; their explanations stand in the message files.
#[derive(Debug, Args)]
pub struct Read {
    #[command(flatten)]
    pub source: Source,
    #[arg(long)]
    pub json: bool,
}

/// Prints the schedule with its findings.
pub fn run(args: &Read, words: Words) -> Result<(), Failure> {
    let plan = args.source.plan(words)?;
    let text = if args.json {
        output::pretty(&print::json(&plan, words))
    } else {
        print::terminal(&plan, words, output::in_colours())
    };
    output::print(&text, words)
}
