//! From the FILE of the command line to a plan.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use luoshi_app::ports::Stopped;
use luoshi_plan::{NoSchedule, Options, Plan, sightings};
use luoshi_sheet::{Document, Format, Hint};
use luoshi_words::Words;

use crate::apart::{self, LARGEST_DOCUMENT};
use crate::calendar;
use crate::clock;
use crate::failure::{Failure, reason};

/// Which document, and what is known about it besides.
#[derive(Debug, clap::Args)]
pub struct Source {
    #[arg(value_name = "FILE|-")]
    pub file: PathBuf,
    #[arg(long, value_name = "Y", value_parser = clap::value_parser!(i16).range(1000..=9999))]
    pub year: Option<i16>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub table: Option<u32>,
    #[arg(long, value_enum, value_name = "FORMAT")]
    pub format: Option<FormatName>,
    #[arg(long, value_name = "FILE")]
    pub calendar: Option<PathBuf>,
}

/// The formats of the contract; most of them are still to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FormatName {
    Html,
    Xlsx,
    Xls,
    Ods,
    Docx,
    Csv,
    Md,
    Text,
}

impl Source {
    /// Reads the document and the schedule in it.
    pub fn plan(&self, words: Words) -> Result<Plan, Failure> {
        let hint = self.hint(words)?;
        let today = clock::today(words)?;
        let school = calendar::read(self.calendar.as_deref(), words)?;
        let bytes = self.bytes(words)?;
        if bytes.trim_ascii().is_empty() {
            return Err(self.fault("cli-empty", "", words));
        }
        let prepare = || {
            luoshi_plan::prepare();
            words.prepare();
        };
        let document = apart::read_for_command(&bytes, hint, prepare)
            .map_err(|error| self.fault("cli-reader-not-started", &reason(&error, words), words))?
            .map_err(|Stopped| self.fault("cli-reader-stopped", "", words))?;
        let options = Options {
            year: self.year,
            table: self.table,
            today,
        };
        let plan = luoshi_plan::read_with(&document, options, school.as_ref());
        plan.map_err(|why| match likely(&document) {
            Some(table) if why == NoSchedule::NotFound && self.table.is_none() => {
                self.fault("cli-schedule-doubted", &table.to_string(), words)
            }
            _ => self.no_schedule(why, words),
        })
    }

    /// How the document is called in messages.
    pub fn name(&self, words: Words) -> String {
        if self.is_standard_input() {
            words.say("cli-standard-input")
        } else {
            self.file.display().to_string()
        }
    }

    fn is_standard_input(&self) -> bool {
        self.file == Path::new("-")
    }

    fn hint(&self, words: Words) -> Result<Hint, Failure> {
        match self.format {
            None => Ok(Hint { format: None }),
            Some(FormatName::Html) => Ok(Hint {
                format: Some(Format::Html),
            }),
            Some(other) => {
                let name = other.to_possible_value();
                let name = name.as_ref().map_or("", |it| it.get_name());
                Err(self.fault("cli-format-not-yet", name, words))
            }
        }
    }

    fn bytes(&self, words: Words) -> Result<Vec<u8>, Failure> {
        let bytes = if self.is_standard_input() {
            at_most_largest(io::stdin().lock())
        } else {
            File::open(&self.file).and_then(at_most_largest)
        };
        match bytes {
            Ok(Some(bytes)) => Ok(bytes),
            Ok(None) => {
                let limit = (LARGEST_DOCUMENT / 1024 / 1024).to_string();
                Err(self.fault("cli-too-large", &limit, words))
            }
            Err(error) => Err(self.fault("cli-not-opened", &reason(&error, words), words)),
        }
    }

    fn no_schedule(&self, why: NoSchedule, words: Words) -> Failure {
        match why {
            NoSchedule::NotFound => self.fault("cli-no-schedule", "", words),
            NoSchedule::NoSuchTable { tables } => {
                self.fault("cli-no-such-table", &tables.to_string(), words)
            }
            NoSchedule::Format(name) => self.fault("cli-format-not-yet", name, words),
            NoSchedule::Empty => self.fault("cli-empty", "", words),
        }
    }

    fn fault(&self, key: &str, detail: &str, words: Words) -> Failure {
        let name = self.name(words);
        let values = [("file", (&name).into()), ("detail", detail.into())];
        Failure::Input(words.with(key, &values))
    }
}

/// The table that may well be a schedule although nothing makes it certain, by its number.
fn likely(document: &Document) -> Option<u32> {
    let seen = sightings(document).into_iter().rev();
    let best = seen.max_by_key(|it| it.points)?;
    best.is_likely().then_some(best.mapping.table)
}

/// `None` when there is more than is read; the rest is not waited for.
fn at_most_largest(input: impl Read) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    input.take(LARGEST_DOCUMENT + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= LARGEST_DOCUMENT).then_some(bytes))
}
