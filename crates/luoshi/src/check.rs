//! `luoshi check`: the findings alone.

use clap::Args;
use luoshi_plan::{Severity, print};
use luoshi_words::Words;

use crate::document::Source;
use crate::failure::Failure;
use crate::output;

/// The arguments; their explanations stand in the message files.
#[derive(Debug, Args)]
pub struct Check {
    #[command(flatten)]
    pub source: Source,
    #[arg(long)]
    pub json: bool,
    #[arg(long)]
    pub strict: bool,
}

/// Prints the findings. They are no failure, except errors when asked to be strict.
pub fn run(args: &Check, words: Words) -> Result<(), Failure> {
    let plan = args.source.plan(words)?;
    let text = if args.json {
        output::pretty(&print::findings_json(&plan, words))
    } else {
        print::terminal_findings(&plan, words, output::in_colours())
    };
    output::print(&text, words)?;
    let errors = plan
        .findings
        .iter()
        .filter(|it| it.severity == Severity::Error)
        .count();
    if args.strict && errors > 0 {
        let name = args.source.name(words);
        let values = [("file", (&name).into()), ("n", errors.into())];
        return Err(Failure::Input(words.with("cli-strict", &values)));
    }
    Ok(())
}
