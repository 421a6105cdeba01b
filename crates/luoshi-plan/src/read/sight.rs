//! What a person is shown where no table is surely a schedule: every table, what its columns may hold,
//! and how much speaks for it.

use std::ops::Range;

use luoshi_sheet::{Document, Table};

use super::header;
use super::roles;
use super::table::{self, COLUMNS_AT_MOST, TABLES_AT_MOST};
use crate::mapping::HEADER_WITHIN;
use crate::{ColumnRole, Holds, Mapping};

/// A table as far as it may be a schedule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sighting {
    /// Which, and what its columns seem to hold.
    pub mapping: Mapping,
    /// How much speaks for it, in tenths of a header word; 0 where it only looks like a schedule.
    pub points: i32,
}

impl Sighting {
    /// From so many points on the columns are worth proposing; below, a person names them.
    pub const PROPOSED: i32 = 50;

    /// Whether it may well be the schedule.
    pub fn is_likely(&self) -> bool {
        self.points >= Sighting::PROPOSED
    }
}

/// The tables of a document that hold something, in its order, without those for layout.
pub fn sightings(document: &Document) -> Vec<Sighting> {
    let tables = document.tables.iter().take(TABLES_AT_MOST);
    tables
        .filter(|it| !it.layout && it.grid.width > 0 && it.grid.width <= COLUMNS_AT_MOST)
        .filter(|it| it.grid.cells.iter().any(|cell| !cell.text.is_empty()))
        .map(|it| sighting(document, it))
        .collect()
}

fn sighting(document: &Document, table: &Table) -> Sighting {
    let Some(candidate) = table::look_at(table) else {
        return Sighting {
            mapping: Mapping {
                table: table.number,
                header: header_of(table, &header::find(&table.grid).rows, 0),
                columns: vec![Holds::Field(ColumnRole::Extra); table.grid.width as usize],
            },
            points: 0,
        };
    };
    let points = table::confidence(document, &candidate);
    let columns = (0..table.grid.width).map(|col| {
        let seats = &candidate.roles.seats;
        let begins = seats.iter().find(|it| it.col == col);
        let ends = seats.iter().any(|it| it.until == Some(col));
        match begins {
            Some(seat) => Holds::Field(seat.role),
            None if ends => Holds::Until,
            None if roles::is_ghost(&table.grid, col) => Holds::Nothing,
            None => Holds::Field(ColumnRole::Extra),
        }
    });
    Sighting {
        mapping: Mapping {
            table: table.number,
            header: header_of(table, &candidate.header.rows, points),
            columns: columns.collect(),
        },
        points,
    }
}

/// The rows that were found; else, unless it is certain that there are none, the first row of several short
/// cells: most tables begin with the names of their columns.
fn header_of(table: &Table, found: &Range<u32>, points: i32) -> Range<u32> {
    let first = found.end.min(HEADER_WITHIN);
    if !found.is_empty() {
        return found.start.min(first)..first;
    }
    let names = header::is_row_of_labels(&table.grid, first) && first + 1 < table.grid.height;
    match points < table::THRESHOLD && names {
        true => first..first + 1,
        false => first..first,
    }
}
