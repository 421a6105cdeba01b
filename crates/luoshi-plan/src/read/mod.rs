//! Finds the schedule in a document and reads it.
//!
//! 1. every table that is no layout is looked at: [`header`], then the [`roles`] of its columns by their
//!    [`signs`], which are header [`words`] and the look of the cells ([`profile`], [`shape`]);
//! 2. tables that say across what others say downwards are [`turned`] first;
//! 3. [`table`] chooses the best one, [`veto`] turns away what only looks like a schedule;
//! 4. [`together`] finds the other tables of the same schedule;
//! 5. [`title`] and [`year`] are taken from around it;
//! 6. [`rows`] become phases and items, each field with the cell it came from; [`limits`] reads when;
//! 7. where no table is a schedule, a [`list`] of paragraphs may be one;
//! 8. where nothing is surely one, a person sees what there is ([`sight`]) and says what the columns
//!    hold ([`said`]).

mod header;
mod lead;
mod limits;
mod lines;
mod list;
mod profile;
mod roles;
mod rows;
mod said;
mod shape;
mod sight;
mod signs;
mod stage;
mod table;
mod times;
mod title;
mod together;
mod turned;
mod veto;
mod words;
mod year;

use std::ops::Range;

use luoshi_sheet::{Document, Fault, Format, Grid};
use luoshi_time::{Context, Date, Known, SchoolCalendar};

use self::limits::Limits;
use self::list::List;
use self::table::{Candidate, Part};
use crate::finding::{self, document};
use crate::plan::extra_keys;
use crate::{Column, ColumnRole, Finding, Mapping, Plan, Source};

pub use self::sight::{Sighting, sightings};
pub(crate) use self::table::TABLES_AT_MOST;

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
    read_with(document, options, None)
}

/// The same with the calendar of the school, which tells what 第3周 and 寒假前 mean, and counts workdays.
///
/// # Errors
/// As [`read`].
pub fn read_with(
    document: &Document,
    options: Options,
    school: Option<&SchoolCalendar>,
) -> Result<Plan, NoSchedule> {
    if let Format::Other(name) = document.format {
        return Err(NoSchedule::Format(name));
    }
    if document.blocks.is_empty() && document.tables.is_empty() {
        return Err(NoSchedule::Empty);
    }
    let (document, places) = turned::document(document);
    let document = document.as_ref();
    let parts = match options.table {
        None => match table::choose(document) {
            Some(best) => together::parts(document, &best),
            None => {
                let list = list::find(document).ok_or(NoSchedule::NotFound)?;
                return Ok(of_list(document, &list, &options, school));
            }
        },
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
    let mut plan = of_tables(document, &parts, &options, school)?;
    places.put_back(&parts, &mut plan.phases);
    Ok(plan)
}

/// Reads the schedule of a document as a person says its columns are. [`Options::table`] is not asked.
///
/// # Errors
/// [`NoSchedule`] when there is no such table, or no row below its header holds anything to do.
pub fn read_as(
    document: &Document,
    mapping: &Mapping,
    options: Options,
    school: Option<&SchoolCalendar>,
) -> Result<Plan, NoSchedule> {
    let table = document.tables.iter().find(|it| it.number == mapping.table);
    let table = table.ok_or(NoSchedule::NoSuchTable {
        tables: u32::try_from(document.tables.len()).unwrap_or(u32::MAX),
    })?;
    let candidate = said::candidate(table, mapping).ok_or(NoSchedule::NotFound)?;
    let parts = together::parts(document, &candidate);
    of_tables(document, &parts, &options, school)
}

/// What the rows of a header say over a column, without blanks and in one width.
pub(crate) fn folded_label(grid: &Grid, rows: &Range<u32>, col: u32) -> String {
    shape::folded(&header::label(grid, rows, col))
}

/// What a limit is read with in a schedule of that title: what [`read_with`] reads each of its limits with, as far
/// as it does not depend on the row.
pub fn known_of<'a>(
    context: &'a Context,
    title: &'a str,
    school: Option<&'a SchoolCalendar>,
) -> Known<'a> {
    Limits::new(context, title, school).known()
}

/// Reads the tables that make a schedule.
fn of_tables(
    document: &Document,
    parts: &[Part<'_>],
    options: &Options,
    school: Option<&SchoolCalendar>,
) -> Result<Plan, NoSchedule> {
    let candidate = &parts.first().ok_or(NoSchedule::NotFound)?.candidate;
    let title = title::find(document, parts);
    let (year, year_from) = year::find(document, candidate, &title, options);
    let day = day(document, year);
    let context = Context {
        year,
        year_from,
        base: day.unwrap_or(options.today),
    };
    let mut columns = columns(candidate);
    let limits = Limits::new(&context, &title, school).undated(day.is_none());
    let read = rows::read(parts, &extra_keys(&columns), limits);
    if read.phases.is_empty() {
        return Err(NoSchedule::NotFound);
    }
    // Limits that stand in contents or phases get a column when the plan is printed, and so do numbers.
    let items = || read.phases.iter().flat_map(|it| &it.items);
    let counted = columns.iter().any(|it| it.role == ColumnRole::Number);
    if !counted && items().any(|it| !it.number.is_empty()) {
        let (role, label) = LIST_COLUMNS[0];
        let label = label.to_owned();
        columns.insert(0, Column { role, label });
    }
    if candidate.roles.no_limits() && items().any(|it| !it.limit.written.is_empty()) {
        columns.push(Column {
            role: ColumnRole::Limit,
            label: LIMIT_LABEL.to_owned(),
        });
    }
    let mut plan = Plan {
        title,
        source: Source {
            format: "html".to_owned(),
            encoding: document.encoding.map(str::to_owned),
            table: Some(candidate.table.number),
            further: parts
                .iter()
                .skip(1)
                .map(|it| it.candidate.table.number)
                .collect(),
        },
        year,
        year_from,
        columns,
        phases: read.phases,
        notes: read.notes,
        links: Vec::new(),
        aliases: Vec::new(),
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
    if read.cut {
        plan.findings.push(document::fault(&Fault::TooLarge));
    }
    finding::lint(&mut plan);
    Ok(plan)
}

/// The day the document bears, if that lies near the year of the plan.
fn day(document: &Document, year: i16) -> Option<Date> {
    year::day(document).filter(|it| it.year().abs_diff(year) <= 1)
}

/// The columns in which a list without a table is printed.
const LIST_COLUMNS: [(ColumnRole, &str); 4] = [
    (ColumnRole::Number, "序号"),
    (ColumnRole::Content, "工作内容"),
    (ColumnRole::Limit, LIMIT_LABEL),
    (ColumnRole::Responsible, "责任单位"),
];

/// The header over limits that the document prints in no column of their own.
const LIMIT_LABEL: &str = "完成时限";

/// Lines that became no item and are told one by one; the page shows all of them.
const LINES_LEFT_SHOWN: usize = 50;

/// Reads a list without a table.
fn of_list(
    document: &Document,
    list: &List<'_>,
    options: &Options,
    school: Option<&SchoolCalendar>,
) -> Plan {
    let title = title::above(document, &list.above);
    let (year, year_from) = year::of_list(document, list, &title, options);
    let day = day(document, year);
    let context = Context {
        year,
        year_from,
        base: day.unwrap_or(options.today),
    };
    let limits = Limits::new(&context, &title, school).undated(day.is_none());
    let columns = LIST_COLUMNS.into_iter().filter(|(role, _)| match role {
        ColumnRole::Number => list.numbered,
        ColumnRole::Responsible => list.names_bodies(),
        _ => true,
    });
    let mut findings: Vec<Finding> = vec![document::read_from_list()];
    let faults = document
        .faults
        .iter()
        .filter(|it| !matches!(it, Fault::TableTooLarge { .. }));
    findings.extend(faults.map(document::fault));
    if list.cut {
        findings.push(document::fault(&Fault::TooLarge));
    }
    let left = list.left.iter().take(LINES_LEFT_SHOWN);
    findings.extend(left.map(|(block, text)| document::line_not_read(*block, text)));
    let mut plan = Plan {
        source: Source {
            format: "html".to_owned(),
            encoding: document.encoding.map(str::to_owned),
            table: None,
            further: Vec::new(),
        },
        year,
        year_from,
        columns: columns
            .map(|(role, label)| Column {
                role,
                label: label.to_owned(),
            })
            .collect(),
        phases: list::phases(list, &limits),
        title,
        notes: list.notes.iter().map(|it| (*it).to_owned()).collect(),
        links: Vec::new(),
        aliases: Vec::new(),
        findings,
    };
    finding::lint(&mut plan);
    plan
}

fn columns(candidate: &Candidate<'_>) -> Vec<Column> {
    candidate
        .roles
        .seats
        .iter()
        .map(|it| Column {
            role: it.role,
            // Without a header nobody would know it again by its numbers once one is mended.
            label: match it.role {
                ColumnRole::Number if it.label.is_empty() => LIST_COLUMNS[0].1.to_owned(),
                _ => it.label.clone(),
            },
        })
        .collect()
}
