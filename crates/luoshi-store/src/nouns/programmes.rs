//! Programmes: heads, and the plan as it stands.

use jiff::{Timestamp, civil::Date};
use luoshi_plan::{AliasKind, Column, Phase, Plan, Position, Source};
use luoshi_rules::{ProgrammeId, UnitId, outcome};
use luoshi_time::{Context, YearFrom};

use super::{
    items,
    values::{parsed, to_day, to_moment, to_opt_u32, to_u32},
};
use crate::{StoreError, Tx, sql};

/// A programme's own row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgrammeRow {
    /// The schedule's title.
    pub title: String,
    /// The plan's year.
    pub year: i16,
    /// Where that year comes from.
    pub year_from: YearFrom,
    /// The header says that the limits are to be agreed.
    pub limits_are_proposals: bool,
    /// Where it was read.
    pub source: Source,
    /// When it was adopted.
    pub adopted_at: Timestamp,
    /// By whom.
    pub adopted_by: String,
}

impl ProgrammeRow {
    /// What its limits are read with.
    pub fn context(&self) -> Context {
        Context {
            year: self.year,
            year_from: self.year_from,
            base: Date::new(self.year, 1, 1).unwrap_or(Date::ZERO),
        }
    }
}

/// An error finding that was kept with a reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptLine {
    /// Outside name of the finding.
    pub code: String,
    /// Where.
    pub item: Option<Position>,
    /// What would have been the mend.
    pub suggestion: Option<String>,
    /// Why it was kept.
    pub reason: String,
    /// Who kept it.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// As stored.
pub(super) fn year_from_name(from: YearFrom) -> &'static str {
    match from {
        YearFrom::Argument => "argument",
        YearFrom::Document => "document",
        YearFrom::Assumed => "assumed",
    }
}

fn year_from(name: &str) -> Option<YearFrom> {
    Some(match name {
        "argument" => YearFrom::Argument,
        "document" => YearFrom::Document,
        "assumed" => YearFrom::Assumed,
        _ => return None,
    })
}

/// The programme that a unit runs.
pub fn running(tx: &mut Tx, unit: &UnitId) -> Result<Option<ProgrammeId>, StoreError> {
    let rows = tx.rows(&sql::programme::running, &[unit.as_str().into()])?;
    rows.first()
        .map(|row| parsed(row, 0, ProgrammeId::parse))
        .transpose()
}

/// The unit of a programme, for commands that are given its id only.
pub fn unit_of_programme(tx: &mut Tx, id: &ProgrammeId) -> Result<Option<UnitId>, StoreError> {
    let rows = tx.rows(&sql::programme::unit_of, &[id.as_str().into()])?;
    rows.first()
        .map(|row| parsed(row, 0, UnitId::parse))
        .transpose()
}

/// A programme of a unit that was not discarded.
pub fn programme(
    tx: &mut Tx,
    unit: &UnitId,
    id: &ProgrammeId,
) -> Result<Option<ProgrammeRow>, StoreError> {
    let rows = tx.rows(
        &sql::programme::one,
        &[unit.as_str().into(), id.as_str().into()],
    )?;
    rows.first()
        .map(|row| {
            Ok(ProgrammeRow {
                title: row.text(0)?.to_owned(),
                year: i16::try_from(row.int(1)?)
                    .map_err(|_| row.corrupt(1, "not a value of this column"))?,
                year_from: parsed(row, 2, year_from)?,
                limits_are_proposals: row.int(3)? == 1,
                source: Source {
                    format: row.text(4)?.to_owned(),
                    encoding: row.opt_text(5)?.map(str::to_owned),
                    table: to_opt_u32(row, 6)?,
                    further: Vec::new(),
                },
                adopted_at: to_moment(row, 7)?,
                adopted_by: row.text(8)?.to_owned(),
            })
        })
        .transpose()
}

/// First day of the first window and last day of the last.
pub fn span(
    tx: &mut Tx,
    unit: &UnitId,
    id: &ProgrammeId,
) -> Result<Option<(Date, Date)>, StoreError> {
    let rows = tx.rows(
        &sql::programme::span,
        &[unit.as_str().into(), id.as_str().into()],
    )?;
    let Some(row) = rows.first() else {
        return Ok(None);
    };
    Ok(to_day(row, 0)?.zip(to_day(row, 1)?))
}

/// The error findings that were kept at adoption.
pub fn kept(tx: &mut Tx, unit: &UnitId, id: &ProgrammeId) -> Result<Vec<KeptLine>, StoreError> {
    let rows = tx.rows(
        &sql::programme::kept,
        &[unit.as_str().into(), id.as_str().into()],
    )?;
    rows.iter()
        .map(|row| {
            Ok(KeptLine {
                code: row.text(0)?.to_owned(),
                item: to_opt_u32(row, 1)?.map(Position),
                suggestion: row.opt_text(2)?.map(str::to_owned),
                reason: row.text(3)?.to_owned(),
                by: row.text(4)?.to_owned(),
                at: to_moment(row, 5)?,
            })
        })
        .collect()
}

/// A printed name, and what a person calls the thing that it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JoinedName {
    /// Of what sort the thing is.
    pub kind: AliasKind,
    /// As printed.
    pub printed: String,
    /// Another name of the schedule.
    pub called: String,
}

/// The names that were joined to others at import.
pub fn joined_names(
    tx: &mut Tx,
    unit: &UnitId,
    id: &ProgrammeId,
) -> Result<Vec<JoinedName>, StoreError> {
    let key = [unit.as_str().into(), id.as_str().into()];
    let rows = tx.rows(&sql::programme::joined, &key)?;
    rows.iter()
        .map(|row| {
            Ok(JoinedName {
                kind: parsed(row, 0, AliasKind::from_name)?,
                printed: row.text(1)?.to_owned(),
                called: row.text(2)?.to_owned(),
            })
        })
        .collect()
}

/// The plan of a programme as it stands now, in the form in which it was printed.
pub fn plan(
    tx: &mut Tx,
    unit: &UnitId,
    id: &ProgrammeId,
    row: &ProgrammeRow,
) -> Result<Plan, StoreError> {
    let key = [unit.as_str().into(), id.as_str().into()];
    let columns = tx.rows(&sql::programme::columns, &key)?;
    let columns = columns
        .iter()
        .map(|row| {
            Ok(Column {
                role: parsed(row, 0, outcome::column_role)?,
                label: row.text(1)?.to_owned(),
            })
        })
        .collect::<Result<Vec<_>, StoreError>>()?;
    let notes = tx.rows(&sql::programme::notes, &key)?;
    let notes = notes
        .iter()
        .map(|row| Ok(row.text(0)?.to_owned()))
        .collect::<Result<Vec<_>, StoreError>>()?;
    let mut items = items::all(tx, unit, id, &row.context())?
        .into_iter()
        .peekable();
    let mut phases = Vec::new();
    for phase in tx.rows(&sql::programme::phases, &key)? {
        let no = to_u32(&phase, 0)?;
        let mut rows = Vec::new();
        while let Some((_, item)) = items.next_if(|(of, _)| *of == no) {
            rows.push(item);
        }
        phases.push(Phase {
            name: phase.text(1)?.to_owned(),
            items: rows,
        });
    }
    Ok(Plan {
        title: row.title.clone(),
        source: row.source.clone(),
        year: row.year,
        year_from: row.year_from,
        columns,
        phases,
        notes,
        links: Vec::new(),
        aliases: Vec::new(),
        findings: Vec::new(),
    })
}
