//! Import drafts and the decisions about them. Not journaled: what a person tries out is nobody's business.

use jiff::Timestamp;
use luoshi_plan::{LinkRule, Mapping, Position};
use luoshi_rules::{
    DraftId, PersonId, ProgrammeId, UnitId,
    links::{LinkKey, Verdict},
    mend::{self, Decision},
    text::Reason,
};
use luoshi_time::Window;

use super::values::{parsed, to_moment, to_opt_u32, to_u32};
use crate::{Row, StoreError, Tx, sql};

/// A draft in one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftLine {
    /// Its id.
    pub id: DraftId,
    /// Name of the file, or none for a paste.
    pub name: Option<String>,
    /// Title as last read.
    pub title: String,
    /// Items as last read.
    pub items: u32,
    /// Findings that waited for a decision then.
    pub waiting: u32,
    /// When it was last touched.
    pub touched_at: Timestamp,
    /// Who brought it.
    pub by: String,
}

/// A draft with its document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftRow {
    /// Its line.
    pub line: DraftLine,
    /// The document, byte for byte.
    pub source: Vec<u8>,
    /// The year somebody chose.
    pub year: Option<i16>,
    /// The table somebody chose.
    pub table: Option<u32>,
    /// What its columns hold, where that was said.
    pub mapping: Option<DraftMapping>,
}

/// What the columns of a draft hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftMapping {
    /// What they hold.
    pub said: Mapping,
    /// A person said it of this draft; else it is kept from an earlier one with the same header.
    pub here: bool,
}

/// How it is stored where [`DraftMapping::here`] comes from.
const HERE: &str = "person";
const KEPT: &str = "kept";

fn line(row: &Row) -> Result<DraftLine, StoreError> {
    Ok(DraftLine {
        id: parsed(row, 0, DraftId::parse)?,
        name: row.opt_text(1)?.map(str::to_owned),
        title: row.text(2)?.to_owned(),
        items: to_u32(row, 3)?,
        waiting: to_u32(row, 4)?,
        touched_at: to_moment(row, 5)?,
        by: row.text(6)?.to_owned(),
    })
}

/// The drafts of a unit, newest first.
pub fn drafts(tx: &mut Tx, unit: &UnitId) -> Result<Vec<DraftLine>, StoreError> {
    tx.rows(&sql::draft::list, &[unit.as_str().into()])?
        .iter()
        .map(line)
        .collect()
}

/// How many drafts wait in a unit.
pub fn count_drafts(tx: &mut Tx, unit: &UnitId) -> Result<u32, StoreError> {
    let rows = tx.rows(&sql::draft::count, &[unit.as_str().into()])?;
    rows.first().map_or(Ok(0), |row| to_u32(row, 0))
}

/// One draft of a unit.
pub fn draft(tx: &mut Tx, unit: &UnitId, id: &DraftId) -> Result<Option<DraftRow>, StoreError> {
    let rows = tx.rows(
        &sql::draft::one,
        &[unit.as_str().into(), id.as_str().into()],
    )?;
    rows.first()
        .map(|row| {
            Ok(DraftRow {
                line: line(row)?,
                source: row.bytes(7)?.to_vec(),
                year: row
                    .opt_int(8)?
                    .map(i16::try_from)
                    .transpose()
                    .map_err(|_| row.corrupt(8, "not a value of this column"))?,
                table: to_opt_u32(row, 9)?,
                mapping: match row.opt_text(10)? {
                    None => None,
                    Some(_) => Some(DraftMapping {
                        said: parsed(row, 10, |it| it.parse().ok())?,
                        here: row.text(11)? == HERE,
                    }),
                },
            })
        })
        .transpose()
}

/// Keeps a new draft.
pub fn add_draft(
    tx: &mut Tx,
    unit: &UnitId,
    draft: &DraftRow,
    by: &PersonId,
) -> Result<(), StoreError> {
    let values = [
        unit.as_str().into(),
        draft.line.id.as_str().into(),
        draft.line.name.clone().into(),
        draft.source.clone().into(),
        draft.year.map(i64::from).into(),
        draft.table.map(i64::from).into(),
        draft.line.title.as_str().into(),
        i64::from(draft.line.items).into(),
        i64::from(draft.line.waiting).into(),
        by.as_str().into(),
        draft.line.touched_at.into(),
    ];
    tx.run(&sql::draft::add, &values)?;
    if draft.mapping.is_some() {
        map_draft(tx, unit, &draft.line.id, draft.mapping.as_ref())?;
    }
    Ok(())
}

/// Says what the columns of a draft hold, or takes that back. Gives whether there is such a draft.
pub fn map_draft(
    tx: &mut Tx,
    unit: &UnitId,
    id: &DraftId,
    mapping: Option<&DraftMapping>,
) -> Result<bool, StoreError> {
    let values = [
        unit.as_str().into(),
        id.as_str().into(),
        mapping.map(|it| it.said.to_string()).into(),
        mapping
            .map(|it| if it.here { HERE } else { KEPT }.to_owned())
            .into(),
    ];
    Ok(tx.run(&sql::draft::map, &values)? == 1)
}

/// The headers that a unit knows, with what stands under each, the latest first; at most so many.
pub fn mappings(
    tx: &mut Tx,
    unit: &UnitId,
    at_most: usize,
) -> Result<Vec<(String, Mapping)>, StoreError> {
    tx.rows(&sql::mapping::list, &[unit.as_str().into()])?
        .iter()
        .take(at_most)
        .map(|row| {
            Ok((
                row.text(0)?.to_owned(),
                parsed(row, 1, |it| it.parse().ok())?,
            ))
        })
        .collect()
}

/// Notes what was last read of a draft.
pub fn touch_draft(
    tx: &mut Tx,
    unit: &UnitId,
    line: &DraftLine,
    now: Timestamp,
) -> Result<(), StoreError> {
    let values = [
        unit.as_str().into(),
        line.id.as_str().into(),
        line.title.as_str().into(),
        i64::from(line.items).into(),
        i64::from(line.waiting).into(),
        now.into(),
    ];
    tx.run(&sql::draft::touch, &values)?;
    Ok(())
}

/// Chooses year and table. Gives whether there is such a draft.
pub fn choose_draft(
    tx: &mut Tx,
    unit: &UnitId,
    id: &DraftId,
    year: Option<i16>,
    table: Option<u32>,
) -> Result<bool, StoreError> {
    let values = [
        unit.as_str().into(),
        id.as_str().into(),
        year.map(i64::from).into(),
        table.map(i64::from).into(),
    ];
    Ok(tx.run(&sql::draft::choose, &values)? == 1)
}

/// Throws a draft away. Gives whether there was one.
pub fn drop_draft(tx: &mut Tx, unit: &UnitId, id: &DraftId) -> Result<bool, StoreError> {
    let key = [unit.as_str().into(), id.as_str().into()];
    tx.run(&sql::draft::forget_decisions, &key)?;
    Ok(tx.run(&sql::draft::drop, &key)? == 1)
}

/// The draft became a programme: it is kept out of sight, in case the adoption is taken back.
pub fn mark_adopted(
    tx: &mut Tx,
    unit: &UnitId,
    id: &DraftId,
    programme: &ProgrammeId,
) -> Result<bool, StoreError> {
    let values = [
        unit.as_str().into(),
        id.as_str().into(),
        programme.as_str().into(),
    ];
    Ok(tx.run(&sql::draft::mark_adopted, &values)? == 1)
}

/// The draft of a programme is there again.
pub fn restore_draft(
    tx: &mut Tx,
    unit: &UnitId,
    programme: &ProgrammeId,
    now: Timestamp,
) -> Result<Option<DraftId>, StoreError> {
    let values = [unit.as_str().into(), programme.as_str().into(), now.into()];
    let rows = tx.rows(&sql::draft::restore, &values)?;
    rows.first()
        .map(|row| parsed(row, 0, DraftId::parse))
        .transpose()
}

/// What was decided about a draft, in order.
pub fn decisions(tx: &mut Tx, unit: &UnitId, id: &DraftId) -> Result<Vec<Decision>, StoreError> {
    let rows = tx.rows(
        &sql::draft::decisions,
        &[unit.as_str().into(), id.as_str().into()],
    )?;
    rows.iter().map(decision).collect()
}

fn decision(row: &Row) -> Result<Decision, StoreError> {
    let at = to_opt_u32(row, 1)?.map(Position);
    let value = row.text(4)?.to_owned();
    match (row.text(0)?, at) {
        ("number", Some(at)) => Ok(Decision::Number { at, number: value }),
        ("limit", Some(at)) => Ok(Decision::Limit { at, written: value }),
        ("days", Some(at)) => Ok(Decision::Days {
            at,
            days: parsed(row, 4, days_of)?,
        }),
        ("link", Some(to)) => Ok(Decision::Link {
            key: LinkKey {
                to,
                from: Position(to_u32(row, 2)?),
                rule: parsed(row, 3, |it| LinkRule::from_number(it.parse().ok()?))?,
            },
            verdict: parsed(row, 4, Verdict::from_name)?,
        }),
        ("phase", Some(at)) => Ok(Decision::Phase { at, name: value }),
        ("limits", Some(at)) => Ok(Decision::Limits {
            code: row.text(3)?.to_owned(),
            at,
            limits: parsed(row, 4, mend::limits_of)?,
        }),
        ("names", at) => Ok(Decision::Names {
            at,
            names: row.text(3)?.split('\n').map(str::to_owned).collect(),
            called: Some(value).filter(|it| !it.is_empty()),
        }),
        ("keep", at) => Ok(Decision::Keep {
            code: row.text(3)?.to_owned(),
            at,
            reason: Reason::parse(&value)
                .map_err(|_| row.corrupt(4, "not a value of this column"))?,
        }),
        _ => Err(row.corrupt(0, "not a value of this column")),
    }
}

/// How days that were named are kept: `2026-03-11/2026-03-20`.
fn days_name(days: Window) -> String {
    format!("{}/{}", days.first(), days.last())
}

fn days_of(name: &str) -> Option<Window> {
    let (first, last) = name.split_once('/')?;
    Window::new(first.parse().ok()?, last.parse().ok()?)
}

/// Replaces what was decided about a draft.
pub fn set_decisions(
    tx: &mut Tx,
    unit: &UnitId,
    id: &DraftId,
    decisions: &[Decision],
) -> Result<(), StoreError> {
    tx.run(
        &sql::draft::forget_decisions,
        &[unit.as_str().into(), id.as_str().into()],
    )?;
    for (no, decision) in (1_i64..).zip(decisions) {
        let (act, other, code, value) = match decision {
            Decision::Number { number, .. } => ("number", None, None, number.clone()),
            Decision::Limit { written, .. } => ("limit", None, None, written.clone()),
            Decision::Days { days, .. } => ("days", None, None, days_name(*days)),
            Decision::Link { key, verdict } => (
                "link",
                Some(key.from),
                Some(key.rule.number().to_string()),
                verdict.name().to_owned(),
            ),
            Decision::Phase { name, .. } => ("phase", None, None, name.clone()),
            Decision::Limits { code, limits, .. } => (
                "limits",
                None,
                Some(code.clone()),
                mend::limits_name(limits),
            ),
            Decision::Names { names, called, .. } => (
                "names",
                None,
                Some(names.join("\n")),
                called.clone().unwrap_or_default(),
            ),
            Decision::Keep { code, reason, .. } => {
                ("keep", None, Some(code.clone()), reason.as_str().to_owned())
            }
        };
        let place = |it: Option<Position>| it.map(|it| i64::from(it.0));
        let values = [
            unit.as_str().into(),
            id.as_str().into(),
            no.into(),
            act.into(),
            place(decision.at()).into(),
            place(other).into(),
            code.into(),
            value.into(),
        ];
        tx.run(&sql::draft::decide, &values)?;
    }
    Ok(())
}
