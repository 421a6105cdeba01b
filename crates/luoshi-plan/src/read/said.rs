//! Columns as a person says they are, instead of as [`roles`](super::roles) guesses them.

use std::ops::Range;

use luoshi_sheet::Table;

use super::header::{self, Header};
use super::roles::{self, Roles, Seat};
use super::table::Candidate;
use crate::{ColumnRole, Holds, Mapping};

/// The table as the person says; none where no column holds the content.
pub(super) fn candidate<'a>(table: &'a Table, mapping: &Mapping) -> Option<Candidate<'a>> {
    let grid = &table.grid;
    let Range { start, end } = mapping.header;
    // Titles above a table without a header are no data either.
    let first = match start < end {
        true => start.min(grid.height),
        false => start.max(header::first_full_row(grid)).min(grid.height),
    };
    let end = end.clamp(first, grid.height);
    let header = header::with_labels(grid, first..end, 0);
    let roles = assign(table, &header, mapping)?;
    Some(Candidate {
        table,
        header,
        roles,
        said: true,
    })
}

/// Another table under the very header of one that a person spoke of.
pub(super) fn of_same_form<'a>(table: &'a Table, best: &Candidate<'_>) -> Option<Candidate<'a>> {
    let grid = &table.grid;
    let rows = &best.header.rows;
    if grid.width != best.table.grid.width || rows.is_empty() {
        return None;
    }
    let header = header::with_labels(grid, rows.clone(), 0);
    (header.labels == best.header.labels).then(|| Candidate {
        table,
        header,
        roles: best.roles.clone(),
        said: true,
    })
}

fn assign(table: &Table, header: &Header, mapping: &Mapping) -> Option<Roles> {
    let grid = &table.grid;
    let content = mapping.column(Holds::Field(ColumnRole::Content))?;
    let end = mapping.column(Holds::Until);
    let start = mapping.column(Holds::Field(ColumnRole::Limit));
    let label = |col: u32| header.labels.get(col as usize).cloned().unwrap_or_default();
    let mut seats = Vec::new();
    for col in 0..grid.width {
        // An end without a beginning is the whole limit.
        let role = match mapping.holds(col) {
            Holds::Field(role) => role,
            Holds::Until if start.is_none() => ColumnRole::Limit,
            Holds::Until | Holds::Nothing => continue,
        };
        let until = end.filter(|it| role == ColumnRole::Limit && *it != col);
        seats.push(Seat {
            role,
            label: until.map_or_else(|| label(col), |end| roles::joined(&label(col), &label(end))),
            col,
            until,
        });
    }
    let limited = seats.iter().any(|it| it.role == ColumnRole::Limit);
    Some(Roles {
        seats,
        score: 0,
        content_named: true,
        limit_named: limited,
        limit_dated: 0,
        limit_clock: 0,
        content_length: 0,
        content_timed: match limited {
            true => 0,
            false => roles::timed(grid, header, content),
        },
    })
}
