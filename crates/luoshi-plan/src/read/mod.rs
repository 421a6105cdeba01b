//! Finds the schedule in a document and reads it.
//!
//! 1. every table that is no layout is looked at: [`header`], then the [`roles`] of its columns by their
//!    [`signs`], which are header [`words`] and the look of the cells ([`profile`], [`shape`]);
//! 2. [`table`] chooses the best one, [`veto`] turns away what only looks like a schedule;
//! 3. [`together`] finds the other tables of the same schedule;
//! 4. [`title`] and [`year`] are taken from around it;
//! 5. [`rows`] become phases and items, each field with the cell it came from; [`limits`] reads when.

mod header;
mod limits;
mod profile;
mod roles;
mod rows;
mod shape;
mod signs;
mod table;
mod times;
mod title;
mod together;
mod veto;
mod words;
mod year;

use luoshi_sheet::{Document, Fault, Format};
use luoshi_time::{Context, Date};

use self::limits::Limits;
use self::table::{Candidate, Part};
use crate::finding::{self, document};
use crate::plan::extra_keys;
use crate::{Column, Plan, Source};

/// What whoever asks knows besides the document.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// The year to take (`--year`); else the document's, else the year of `today`.
    pub year: Option<i16>,
    /// The table to take (`--table N`), counted from 1 with layout tables.
    pub table: Option<u32>,
    /// The day it is.
    pub today: Date,
}

/// The document holds no schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoSchedule {
    /// No table looks like one.
    NotFound,
    /// There is no table of that number.
    NoSuchTable {
        /// How many there are.
        tables: u32,
    },
    /// A format that is recognised but cannot be read yet.
    Format(&'static str),
    /// Nothing is there.
    Empty,
}

/// Reads the schedule of a document.
///
/// # Errors
/// [`NoSchedule`] when the document holds none, or not the table asked for. What is doubtful in a
/// schedule is no error but a finding of the plan.
pub fn read(document: &Document, options: Options) -> Result<Plan, NoSchedule> {
    if let Format::Other(name) = document.format {
        return Err(NoSchedule::Format(name));
    }
    if document.blocks.is_empty() && document.tables.is_empty() {
        return Err(NoSchedule::Empty);
    }
    let parts = match options.table {
        None => {
            let best = table::choose(document).ok_or(NoSchedule::NotFound)?;
            together::parts(document, &best)
        }
        Some(number) => {
            let table = document.tables.iter().find(|it| it.number == number);
            let table = table.ok_or(NoSchedule::NoSuchTable {
                tables: u32::try_from(document.tables.len()).unwrap_or(u32::MAX),
            })?;
            let candidate = table::look_at(table).ok_or(NoSchedule::NotFound)?;
            vec![Part {
                candidate,
                name: None,
            }]
        }
    };
    of_tables(document, &parts, &options)
}

/// Reads the tables that make a schedule.
fn of_tables(
    document: &Document,
    parts: &[Part<'_>],
    options: &Options,
) -> Result<Plan, NoSchedule> {
    let candidate = &parts.first().ok_or(NoSchedule::NotFound)?.candidate;
    let title = title::find(document, parts);
    let (year, year_from) = year::find(document, candidate, &title, options);
    let context = Context {
        year,
        year_from,
        base: options.today,
    };
    let columns = columns(candidate);
    let limits = Limits::new(&context, &title);
    let read = rows::read(parts, &extra_keys(&columns), limits);
    if read.phases.is_empty() {
        return Err(NoSchedule::NotFound);
    }
    let mut plan = Plan {
        title,
        source: Source {
            format: "html".to_owned(),
            encoding: document.encoding.map(str::to_owned),
            table: Some(candidate.table.number),
        },
        year,
        year_from,
        columns,
        phases: read.phases,
        notes: read.notes,
        links: Vec::new(),
        findings: document::noise(document, candidate.table)
            .into_iter()
            .collect(),
    };
    for (row, text) in &read.not_read {
        plan.findings.push(document::row_not_read(*row, text));
    }
    let numbers: Vec<u32> = parts.iter().map(|it| it.candidate.table.number).collect();
    let faults = document.faults.iter().filter(|it| match it {
        Fault::TableTooLarge { table } => numbers.contains(table),
        Fault::BadBytes | Fault::TooLarge | Fault::TooDeep => true,
    });
    plan.findings.extend(faults.map(document::fault));
    finding::lint(&mut plan);
    Ok(plan)
}

fn columns(candidate: &Candidate<'_>) -> Vec<Column> {
    candidate
        .roles
        .seats
        .iter()
        .map(|it| Column {
            role: it.role,
            label: it.label.clone(),
        })
        .collect()
}
