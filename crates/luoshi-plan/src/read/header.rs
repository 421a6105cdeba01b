//! Finds the header of a table: which rows it takes, and what it says over each column.

use std::ops::Range;

use luoshi_sheet::{Cell, CellId, Grid};

use super::shape;
use super::words::{self, Sense, Votes};

/// A header lies within the first rows; below that, label-like rows are data.
const SEARCHED_ROWS: u32 = 6;

/// A header takes three rows at most.
const HEADER_ROWS: u32 = 3;

/// Longer texts are sentences, not labels. Brackets do not count: 完成时限（具体与…商定）.
const LABEL_AT_MOST: usize = 16;

/// The header of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Header {
    /// Its rows; empty where the table has none.
    pub rows: Range<u32>,
    /// What stands over each column, rows joined by a blank.
    pub labels: Vec<String>,
    /// How many different senses its words call for.
    pub senses: u32,
}

/// Finds the header. A table without one gets empty labels.
pub(super) fn find(grid: &Grid) -> Header {
    let voted = (0..grid.height.min(SEARCHED_ROWS))
        .map(|row| (row, senses_of_row(grid, row)))
        .rev()
        .max_by_key(|(_, senses)| *senses)
        .filter(|(_, senses)| *senses >= 2);
    let Some((voted, senses)) = voted else {
        return unvoted(grid);
    };
    let mut first = voted;
    while first > 0 && first + HEADER_ROWS > voted && heads_the_next(grid, first - 1) {
        first -= 1;
    }
    let mut end = voted + 1;
    while end < first + HEADER_ROWS && end < grid.height && continues_header(grid, end) {
        end += 1;
    }
    with_labels(grid, first..end, senses)
}

/// A header whose words nobody thought of: the first row of several cells, if all of them are short,
/// different labels without figures, and the row below is not of that kind.
fn unvoted(grid: &Grid) -> Header {
    let row = (0..grid.height.min(SEARCHED_ROWS))
        .find(|row| cells_of_row(grid, *row).count() > 1)
        .filter(|row| {
            let cells: Vec<&Cell> = cells_of_row(grid, *row).collect();
            let labels = cells.iter().all(|it| is_label(&it.text));
            let marked = cells.iter().all(|it| it.header);
            let below = cells_of_row(grid, row + 1).all(|it| is_label(&it.text));
            labels && (marked || !below)
        });
    match row {
        Some(row) => with_labels(grid, row..row + 1, 0),
        None => Header {
            rows: 0..first_full_row(grid),
            labels: vec![String::new(); grid.width as usize],
            senses: 0,
        },
    }
}

/// Several cells, all of them short and without figures.
pub(super) fn is_row_of_labels(grid: &Grid, row: u32) -> bool {
    cells_of_row(grid, row).count() > 1 && cells_of_row(grid, row).all(|it| is_label(&it.text))
}

/// Rows above that are one cell wide are titles, also where no header follows.
pub(super) fn first_full_row(grid: &Grid) -> u32 {
    (0..grid.height.min(SEARCHED_ROWS))
        .find(|row| cells_of_row(grid, *row).count() > 1)
        .unwrap_or(0)
}

/// Different senses that the short cells of a row call for; 0 where a text stands twice beside itself
/// so often that the row cannot name columns.
fn senses_of_row(grid: &Grid, row: u32) -> u32 {
    let mut senses: Vec<Sense> = Vec::new();
    let mut labels = 0;
    let mut others = 0;
    for cell in cells_of_row(grid, row) {
        if !is_label(&cell.text) {
            others += 1;
            continue;
        }
        labels += 1;
        if let Some(sense) = words::votes(&cell.text).best()
            && !senses.contains(&sense)
        {
            senses.push(sense);
        }
    }
    // A data row may hold a word or two of the table above; its sentences and dates give it away.
    if others > labels {
        return 0;
    }
    u32::try_from(senses.len()).unwrap_or(0)
}

/// The row above the voted one belongs to the header: several labels, some of them over several columns.
fn heads_the_next(grid: &Grid, row: u32) -> bool {
    let cells: Vec<&Cell> = cells_of_row(grid, row).collect();
    cells.len() > 1
        && cells.iter().all(|it| is_label(&it.text))
        && cells.iter().any(|it| it.cols > 1)
}

/// Some columns continue a label from above, and what starts here are labels below a wide one.
fn continues_header(grid: &Grid, row: u32) -> bool {
    let mut spans = false;
    let mut own = 0;
    for col in 0..grid.width {
        let Some(cell) = grid.at(row, col) else {
            continue;
        };
        if cell.row < row {
            spans = true;
            continue;
        }
        if cell.col != col || cell.text.is_empty() {
            continue;
        }
        let below_wide = row
            .checked_sub(1)
            .and_then(|above| grid.at(above, col))
            .is_some_and(|above| above.cols > 1 && above.cols > cell.cols);
        if !is_label(&cell.text) || !below_wide {
            return false;
        }
        own += 1;
    }
    own > 0 && (spans || own > 1)
}

/// A header of those rows.
pub(super) fn with_labels(grid: &Grid, rows: Range<u32>, senses: u32) -> Header {
    let labels = (0..grid.width).map(|col| label(grid, &rows, col)).collect();
    Header {
        rows,
        labels,
        senses,
    }
}

/// What those rows say over a column, joined by a blank.
pub(super) fn label(grid: &Grid, rows: &Range<u32>, col: u32) -> String {
    let mut label = String::new();
    let mut last: Option<CellId> = None;
    for row in rows.clone() {
        let origin = grid.origin(row, col);
        if origin == last {
            continue;
        }
        last = origin;
        let text = origin
            .and_then(|id| grid.cell(id))
            .map(|cell| one_line(&cell.text))
            .unwrap_or_default();
        if !label.is_empty() && !text.is_empty() {
            label.push(' ');
        }
        label.push_str(&text);
    }
    label
}

/// Cells with text that start in a row.
pub(super) fn cells_of_row(grid: &Grid, row: u32) -> impl Iterator<Item = &Cell> {
    let mut last = None;
    (0..grid.width).filter_map(move |col| {
        let origin = grid.origin(row, col);
        if origin.is_none() || origin == last {
            return None;
        }
        last = origin;
        grid.at(row, col)
            .filter(|it| it.row == row && !it.text.is_empty())
    })
}

/// Short, and no date or figure.
fn is_label(text: &str) -> bool {
    let plain = words::plain(text);
    plain.chars().count() <= LABEL_AT_MOST
        && !plain.is_empty()
        && !shape::bare(&plain)
        && !plain.contains(['。', '；', '，'])
        && !plain.chars().any(|it| it.is_ascii_digit())
        || plain == "#"
}

/// A label broken over lines (`完成` / `时限`) in one line: nothing between Chinese, else a blank.
pub(super) fn one_line(text: &str) -> String {
    let mut line = String::new();
    for part in text.lines().map(str::trim).filter(|it| !it.is_empty()) {
        let narrow = |it: Option<char>| it.is_some_and(|sign| sign.is_ascii());
        if narrow(line.chars().last()) || !line.is_empty() && narrow(part.chars().next()) {
            line.push(' ');
        }
        line.push_str(part);
    }
    line
}

/// The votes over each column.
pub(super) fn votes(header: &Header) -> Vec<Votes> {
    header.labels.iter().map(|it| words::votes(it)).collect()
}
