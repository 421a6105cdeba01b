//! Tables that say across what a schedule says downwards: a column for each body ([`bodies`]), a column
//! for each day of the week ([`days`]), one for the morning and one for the afternoon ([`halves`]). They are turned into tables of rows, which are then read like any
//! other; afterwards each field gets back the place of the cell that it came from.

mod bodies;
mod days;
mod halves;

use std::borrow::Cow;
use std::collections::BTreeMap;

use luoshi_sheet::{Cell, CellId, Document, Grid, Table};

use super::table::Part;
use crate::Phase;

/// Fewer pieces of work than this may be a matter of chance.
const ITEMS_AT_LEAST: usize = 4;

/// Rows of a table that is turned; a school year has some fifty weeks.
const ROWS_AT_MOST: u32 = 400;

/// A place in a grid: row and column.
type Place = (u32, u32);

/// The turned tables of a document, by number.
#[derive(Debug, Default)]
pub(super) struct Places(BTreeMap<u32, Turned>);

/// A table that was turned.
#[derive(Debug, Default)]
struct Turned {
    grid: Grid,
    /// Where each cell stood.
    places: BTreeMap<Place, Place>,
    /// Rows of the table as printed.
    height: u32,
}

/// The document with its tables of columns turned into tables of rows.
pub(super) fn document(document: &Document) -> (Cow<'_, Document>, Places) {
    let mut places = Places::default();
    for table in document.tables.iter().take(super::table::TABLES_AT_MOST) {
        let grid = &table.grid;
        if table.layout || grid.height > ROWS_AT_MOST || grid.width > super::table::COLUMNS_AT_MOST
        {
            continue;
        }
        if let Some(turned) = days::turn(document, table)
            .or_else(|| bodies::turn(grid))
            .or_else(|| halves::turn(grid))
        {
            places.0.insert(table.number, turned);
        }
    }
    if places.0.is_empty() {
        return (Cow::Borrowed(document), places);
    }
    let mut document = document.clone();
    for table in &mut document.tables {
        if let Some(turned) = places.0.get(&table.number) {
            table.grid = turned.grid.clone();
        }
    }
    (Cow::Owned(document), places)
}

impl Places {
    /// Gives every field the place that its cell has in the document as printed.
    pub(super) fn put_back(&self, parts: &[Part<'_>], phases: &mut [Phase]) {
        if self.0.is_empty() {
            return;
        }
        let tables: Vec<&Table> = parts.iter().map(|it| it.candidate.table).collect();
        let origins = phases.iter_mut().flat_map(|it| &mut it.items);
        for origin in origins.flat_map(|it| &mut it.origins) {
            (origin.row, origin.col) = self.printed(&tables, (origin.row, origin.col));
        }
    }

    /// Rows of all tables are counted on, those of a turned one by its own height.
    fn printed(&self, tables: &[&Table], (mut row, col): Place) -> Place {
        let mut before = 0;
        for table in tables {
            let turned = self.0.get(&table.number);
            if row < table.grid.height {
                let place = turned.and_then(|it| it.places.get(&(row, col)));
                let (row, col) = place.copied().unwrap_or((row, col));
                return (before + row, col);
            }
            row -= table.grid.height;
            before += turned.map_or(table.grid.height, |it| it.height);
        }
        (before + row, col)
    }
}

/// Builds the grid of a turned table, row by row.
#[derive(Debug)]
struct Rows {
    turned: Turned,
}

impl Rows {
    fn new(width: u32, height: u32) -> Rows {
        let grid = Grid {
            width,
            ..Grid::default()
        };
        Rows {
            turned: Turned {
                grid,
                height,
                ..Turned::default()
            },
        }
    }

    /// A line across the table.
    fn across(&mut self, text: &str, from: Place) {
        let width = self.turned.grid.width;
        self.cell(text.to_owned(), from, 0, width);
        self.turned.grid.height += 1;
    }

    /// A row of cells, each with the place it comes from.
    fn row(&mut self, cells: impl IntoIterator<Item = (String, Place)>) {
        for (col, (text, from)) in (0..).zip(cells) {
            self.cell(text, from, col, 1);
        }
        self.turned.grid.height += 1;
    }

    fn cell(&mut self, text: String, from: Place, col: u32, cols: u32) {
        let grid = &mut self.turned.grid;
        let id = CellId(u32::try_from(grid.cells.len()).unwrap_or(u32::MAX));
        grid.slots.extend((0..cols).map(|_| Some(id)));
        self.turned.places.insert((grid.height, col), from);
        grid.cells.push(Cell {
            row: grid.height,
            col,
            rows: 1,
            cols,
            header: false,
            text,
        });
    }
}
