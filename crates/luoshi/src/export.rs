//! `luoshi export`: a schedule in another form.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, ValueEnum};
use luoshi_app::{Desk, ports::InProcess};
use luoshi_export::NotDrawn;
use luoshi_plan::{Plan, print};
use luoshi_rules::ProgrammeId;
use luoshi_words::Words;

use crate::clock;
use crate::document::Source;
use crate::failure::Failure;
use crate::output;
use crate::place::{Place, desk_failure};

/// The arguments; their explanations stand in the message files.
#[derive(Debug, Args)]
pub struct Export {
    #[command(flatten)]
    pub of: Of,
    #[arg(long, value_enum, value_name = "FORM")]
    pub to: Form,
    #[arg(short, long, value_name = "OUT")]
    pub output: Option<PathBuf>,
}

/// What is exported: a document, or a programme of a place.
#[derive(Debug, Args)]
pub struct Of {
    #[command(flatten)]
    pub source: Option<Source>,
    #[arg(
        long,
        value_name = "ID",
        conflicts_with = "Source",
        required_unless_present = "file"
    )]
    pub programme: Option<String>,
    #[command(flatten)]
    pub place: Place,
}

/// What a schedule can be written as. A form of the contract that is not there yet is refused like any
/// other, with the list of those that are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Form {
    Html,
    Csv,
    Svg,
    Png,
    Json,
}

/// Writes the schedule to the file asked for, else to standard output.
pub fn run(args: &Export, words: Words) -> Result<(), Failure> {
    let plan = args.of.plan(words)?;
    let picture = || Ok(print::svg(&plan, Some(clock::today(words)?), words));
    let bytes = match args.to {
        Form::Html => print::html(&plan).into_bytes(),
        Form::Csv => print::csv(&plan).into_bytes(),
        Form::Svg => picture()?.into_bytes(),
        Form::Png => luoshi_export::png(&picture()?).map_err(|why| not_drawn(why, words))?,
        Form::Json => output::pretty(&print::json(&plan, words)).into_bytes(),
    };
    match &args.output {
        Some(path) if path != Path::new("-") => fs::write(path, bytes)
            .map_err(|error| Failure::of_writing(&error, &path.display().to_string(), words)),
        _ => output::write(&bytes, words),
    }
}

fn not_drawn(why: NotDrawn, words: Words) -> Failure {
    Failure::Input(words.say(&format!("not-drawn-{}", why.key())))
}

impl Of {
    fn plan(&self, words: Words) -> Result<Plan, Failure> {
        if let Some(source) = &self.source {
            return source.plan(words);
        }
        let named = self.programme.as_deref().unwrap_or_default();
        let unknown = || {
            let values = [("programme", named.into())];
            Failure::Input(words.with("export-no-programme", &values))
        };
        let programme = ProgrammeId::parse(named).ok_or_else(unknown)?;
        let store = self.place.open(words)?;
        let desk = Desk::new(store, clock::clock(words)?, Arc::new(InProcess));
        desk.export_at_the_machine(&programme)
            .map_err(|error| match error {
                luoshi_app::Failure::NotFound => unknown(),
                other => desk_failure(other, words),
            })
    }
}
