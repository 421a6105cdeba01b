//! `luoshi timelimit`: phrases into days, one JSON object a line.
//!
//! Lines are answered one by one as they come, in constant memory, so that another program can keep it
//! running and ask. Every line of the input has its line of the output: one that cannot be used is
//! answered with an `error`, and the command ends with status 1 after the last line.

use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::path::PathBuf;

use clap::Args;
use luoshi_time::{Context, Date, Known, SchoolCalendar, YearFrom};
use luoshi_words::Words;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::calendar;
use crate::clock;
use crate::failure::{Failure, reason};
use crate::output;

/// Bytes of a line. A longer one is no time limit, and is not kept in memory.
const LONGEST_LINE: u64 = 64 * 1024;

/// The arguments; their explanations stand in the message files.
#[derive(Debug, Args)]
pub struct Timelimit {
    #[arg(value_name = "PHRASE", conflicts_with = "jsonl")]
    pub phrases: Vec<String>,
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub base: Option<Date>,
    /// Changes nothing: the output is JSON always.
    #[arg(long)]
    pub json: bool,
    #[arg(long)]
    pub jsonl: bool,
    #[arg(long, value_name = "FILE")]
    pub calendar: Option<PathBuf>,
}

/// Reads the phrases of the arguments, or else of standard input.
pub fn run(args: &Timelimit, words: Words) -> Result<(), Failure> {
    let base = match args.base {
        Some(base) => base,
        None => clock::today(words)?,
    };
    let school = calendar::read(args.calendar.as_deref(), words)?;
    let school = school.as_ref();
    let mut output = BufWriter::new(io::stdout().lock());
    if args.phrases.is_empty() {
        return answer_lines(args, base, school, &mut output, words);
    }
    for phrase in &args.phrases {
        let line = answer(phrase, base, school);
        output::written(writeln!(output, "{line}"), words)?;
    }
    output::written(output.flush(), words)
}

fn answer_lines(
    args: &Timelimit,
    base: Date,
    school: Option<&SchoolCalendar>,
    output: &mut impl Write,
    words: Words,
) -> Result<(), Failure> {
    let mut lines = Lines::new(io::stdin().lock());
    let mut number = 0_u32;
    let mut first_fault = None;
    loop {
        let line = lines.next().map_err(|error| {
            let file = words.say("cli-standard-input");
            let reason = reason(&error, words);
            let values = [("file", (&file).into()), ("detail", (&reason).into())];
            Failure::Input(words.with("cli-not-opened", &values))
        })?;
        let Some(line) = line else { break };
        number = number.saturating_add(1);
        let answered = match line {
            Line::Whole(text) if args.jsonl => answer_question(&text, base, school, number, words),
            Line::Whole(text) => Ok(answer(&text, base, school)),
            Line::TooLong => Err(words.with("cli-long-line", &[("line", number.into())])),
        };
        let object = answered.unwrap_or_else(|error| {
            let object = unusable(&error);
            first_fault.get_or_insert(error);
            object
        });
        output::written(writeln!(output, "{object}"), words)?;
        if lines.have_to_wait() {
            output::written(output.flush(), words)?;
        }
    }
    output::written(output.flush(), words)?;
    first_fault.map_or(Ok(()), |line| Err(Failure::Input(line)))
}

/// A line of `--jsonl`.
#[derive(Deserialize)]
struct Question {
    phrase: String,
    base: Option<String>,
}

fn answer_question(
    line: &str,
    base: Date,
    school: Option<&SchoolCalendar>,
    number: u32,
    words: Words,
) -> Result<Value, String> {
    let bad = |reason: String| {
        let values = [("line", number.into()), ("reason", (&reason).into())];
        words.with("cli-bad-question", &values)
    };
    let question: Question = serde_json::from_str(line).map_err(|it| bad(it.to_string()))?;
    let base = match question.base {
        Some(written) => written.parse().map_err(|_| bad(written))?,
        None => base,
    };
    Ok(answer(&question.phrase, base, school))
}

/// Without a plan the year is that of the base, which makes it an assumption.
fn answer(phrase: &str, base: Date, school: Option<&SchoolCalendar>) -> Value {
    let context = Context {
        year: base.year(),
        year_from: YearFrom::Assumed,
        base,
    };
    let known = Known {
        alone: true,
        school,
        ..Known::default()
    };
    let reading = luoshi_time::read_with(phrase, &context, &known);
    luoshi_plan::print::limit_json(phrase, &reading)
}

/// The answer to a line that holds no phrase.
fn unusable(error: &str) -> Value {
    json!({
        "text": null, "kind": "unknown", "start": null, "end": null, "certainty": "unresolved",
        "assumptions": [], "warnings": [], "error": error,
    })
}

/// The lines of an input, one at a time.
struct Lines<R> {
    input: BufReader<R>,
}

enum Line {
    Whole(String),
    TooLong,
}

impl<R: Read> Lines<R> {
    fn new(input: R) -> Lines<R> {
        Lines {
            input: BufReader::new(input),
        }
    }

    /// Nothing more has come yet: whoever asks may wait for an answer before asking on.
    fn have_to_wait(&self) -> bool {
        self.input.buffer().is_empty()
    }

    /// The next line without its end; `None` after the last.
    fn next(&mut self) -> io::Result<Option<Line>> {
        let mut bytes = Vec::new();
        let read = (&mut self.input)
            .take(LONGEST_LINE)
            .read_until(b'\n', &mut bytes)?;
        if read == 0 {
            return Ok(None);
        }
        if bytes.ends_with(b"\n") {
            bytes.pop();
        } else if read as u64 == LONGEST_LINE {
            self.input.skip_until(b'\n')?;
            return Ok(Some(Line::TooLong));
        }
        let text = String::from_utf8_lossy(&bytes);
        let text = text.trim_end_matches('\r').trim_start_matches('\u{FEFF}');
        Ok(Some(Line::Whole(text.to_owned())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(input: &[u8]) -> Vec<String> {
        let mut lines = Lines::new(input);
        let mut all = Vec::new();
        while let Some(line) = lines.next().unwrap() {
            all.push(match line {
                Line::Whole(text) => text,
                Line::TooLong => "too long".to_owned(),
            });
        }
        all
    }

    #[test]
    fn every_line_counts_also_an_empty_one_and_one_without_end() {
        let input = "\u{FEFF}3月\r\n\n4月".as_bytes();
        assert_eq!(lines(input), ["3月", "", "4月"]);
        assert_eq!(lines(b""), [""; 0]);
    }

    #[test]
    fn a_line_without_bound_is_passed_over() {
        let long = "长".repeat(100_000);
        let input = format!("3月\n{long}\n4月\n{long}");
        assert_eq!(
            lines(input.as_bytes()),
            ["3月", "too long", "4月", "too long"]
        );
    }

    #[test]
    fn bytes_that_are_no_text_are_answered_too() {
        assert_eq!(lines(b"\xFF\n"), ["\u{FFFD}"]);
    }
}
