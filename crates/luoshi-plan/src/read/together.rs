//! Several tables that make one schedule: one table a phase under its heading, or one table that goes on
//! on the next page.

use luoshi_sheet::{Block, Document, Table};

use super::header::{Header, one_line};
use super::table::{self, Candidate, Part};
use super::{said, shape, title, veto};
use crate::{ColumnRole, ordinal};

/// A longer line above a table is text, not the name of a phase.
const NAME_AT_MOST: usize = 40;

/// The best table with the others of its form, in document order.
pub(super) fn parts<'a>(document: &'a Document, best: &Candidate<'a>) -> Vec<Part<'a>> {
    let mut parts: Vec<Part<'a>> = Vec::new();
    let mut before: Option<&Table> = None;
    for table in document
        .tables
        .iter()
        .filter(|it| !it.layout)
        .take(table::TABLES_AT_MOST)
    {
        let candidate = if table.number == best.table.number {
            Some(best.clone())
        } else {
            same_form(table, best).or_else(|| {
                let follows = before.is_some_and(|it| next_to(document, it.number, table.number));
                let goes_on = follows && !parts.is_empty();
                goes_on.then(|| continued(table, best)).flatten()
            })
        };
        if let Some(candidate) = candidate {
            let name = name(document, &candidate, before.map(|it| it.number));
            // Numbered from 1 again under no heading of its own: another schedule.
            if name.is_none() && !parts.is_empty() && begins_with_one(&candidate) {
                if parts
                    .iter()
                    .any(|it| it.candidate.table.number == best.table.number)
                {
                    break;
                }
                parts.clear();
            }
            parts.push(Part { candidate, name });
            before = Some(table);
        }
    }
    let named = parts.iter().filter(|it| it.name.is_some()).count();
    // A single name is the title of its table, and a phase column names the phases better.
    let has_phases = best
        .roles
        .seats
        .iter()
        .any(|it| it.role == ColumnRole::Phase);
    if parts.len() < 2 || named < 2 || has_phases {
        for part in &mut parts {
            part.name = None;
        }
    }
    parts
}

/// The same columns under the same header.
fn same_form<'a>(table: &'a Table, best: &Candidate<'_>) -> Option<Candidate<'a>> {
    if best.said {
        return said::of_same_form(table, best);
    }
    if table.grid.width > best.table.grid.width + 1 {
        return None;
    }
    let candidate = table::look_at(table)?;
    let roles = |it: &Candidate<'_>| -> Vec<(ColumnRole, String)> {
        let seats = it.roles.seats.iter();
        seats
            .map(|it| (it.role, shape::folded(&it.label)))
            .collect()
    };
    let labels = |it: &Candidate<'_>| -> Vec<String> {
        it.header
            .labels
            .iter()
            .map(|it| shape::folded(it))
            .collect()
    };
    let named = candidate.header.senses >= 2;
    if !named || veto::applies(&table.grid, &candidate.header, &candidate.roles) {
        return None;
    }
    if roles(&candidate) == roles(best) {
        return Some(candidate);
    }
    // A short table shows less of what its columns are; the same words stand for the same columns.
    (labels(&candidate) == labels(best)).then(|| Candidate {
        roles: best.roles.clone(),
        ..candidate
    })
}

/// A table of the same width without a header, right behind: the page ended.
fn continued<'a>(table: &'a Table, best: &Candidate<'_>) -> Option<Candidate<'a>> {
    let grid = &table.grid;
    if grid.width != best.table.grid.width {
        return None;
    }
    let limit = best
        .roles
        .seats
        .iter()
        .find(|it| it.role == ColumnRole::Limit)?;
    let cells = grid
        .cells
        .iter()
        .filter(|it| it.col == limit.col && !it.text.is_empty());
    let (dated, all) = cells.fold((0, 0), |(dated, all), it| {
        (dated + u32::from(shape::dated(&it.text)), all + 1)
    });
    let fits = all > 0 && dated * 2 >= all;
    fits.then(|| Candidate {
        table,
        header: Header {
            rows: 0..0,
            labels: best.header.labels.clone(),
            senses: 0,
        },
        roles: best.roles.clone(),
        said: best.said,
    })
}

fn begins_with_one(candidate: &Candidate<'_>) -> bool {
    let seats = &candidate.roles.seats;
    let number = seats.iter().find(|it| it.role == ColumnRole::Number);
    let first = candidate.header.rows.end;
    number
        .and_then(|it| candidate.table.grid.at(first, it.col))
        .is_some_and(|it| ordinal::value(&it.text) == Some(1))
}

/// Nothing stands between the two tables.
fn next_to(document: &Document, first: u32, second: u32) -> bool {
    let at = |number| {
        document
            .blocks
            .iter()
            .position(|it| *it == Block::Table(number))
    };
    matches!((at(first), at(second)), (Some(first), Some(second)) if first + 1 == second)
}

/// What a part is called: the row above its header, else the line above it that is not above the part before.
fn name(document: &Document, candidate: &Candidate<'_>, before: Option<u32>) -> Option<String> {
    let inside = title::rows_above(candidate)
        .into_iter()
        .find(|it| may_name(it));
    if inside.is_some() {
        return inside;
    }
    let at = |number| {
        document
            .blocks
            .iter()
            .position(|it| *it == Block::Table(number))
    };
    let end = at(candidate.table.number)?;
    let begin = before.and_then(at).map_or(0, |it| it + 1);
    let lines = document.blocks.get(begin..end)?;
    let line = lines.iter().rev().find_map(|it| match it {
        Block::Paragraph { text, .. } => Some(text),
        Block::Table(_) => None,
    })?;
    may_name(line).then(|| one_line(line))
}

fn may_name(line: &str) -> bool {
    let length = line.chars().count();
    let sentence = line.ends_with(['。', '；', '，', '.', ';']) || line.contains('。');
    let page = line.ends_with(['页', '续']) && ordinal::leading(line).is_none() && length < 8;
    (2..=NAME_AT_MOST).contains(&length) && !sentence && !page && !line.starts_with(['注', '说'])
}
