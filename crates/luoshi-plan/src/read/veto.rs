//! Tables that look a little like a schedule and are none: lesson grids, Gantt sheets, rolls, forms.

use luoshi_sheet::Grid;

use super::header::{self, Header};
use super::roles::Roles;
use super::shape;
use super::words::{self, Sense};

/// This many columns named after days, weeks or months make a matrix, not a list.
const MATRIX_COLUMNS: usize = 4;

/// The table is certainly no schedule, whatever its columns are called.
pub(super) fn applies(grid: &Grid, header: &Header, roles: &Roles) -> bool {
    let named = roles.content_named && roles.limit_named;
    is_matrix(grid, header) || is_roll(header, roles) || !named && is_form(grid, header)
}

/// A lesson grid (星期一 … 星期五 across) or a Gantt sheet (1月 … 12月 across).
fn is_matrix(grid: &Grid, header: &Header) -> bool {
    let times = |row: u32| {
        header::cells_of_row(grid, row)
            .filter(|it| shape::weekday(&it.text) || is_column_of_time(&it.text))
            .count()
    };
    (0..header.rows.end.max(2).min(grid.height)).any(|row| times(row) >= MATRIX_COLUMNS)
}

/// 3月, 第二周, 12: a column of a calendar.
fn is_column_of_time(text: &str) -> bool {
    let plain = shape::folded(text);
    plain.chars().count() <= 4
        && (shape::dated(&plain)
            || plain.chars().all(|it| it.is_ascii_digit()) && !plain.is_empty())
}

/// Persons, marks, prices: a roll or a list of goods with a date in it.
fn is_roll(header: &Header, roles: &Roles) -> bool {
    let rolls = header
        .labels
        .iter()
        .filter(|it| words::votes(it).best() == Some(Sense::Roll))
        .count();
    let schedule = roles.content_named && roles.limit_named;
    rolls >= 2 && !schedule || rolls >= 1 && !roles.content_named || rolls >= 4
}

/// A form to fill in: labels with empty cells beside them, in the header row too.
fn is_form(grid: &Grid, header: &Header) -> bool {
    let mut cells = 0u32;
    let mut empty = 0u32;
    for cell in &grid.cells {
        if cell.row >= header.rows.end {
            cells += 1;
            empty += u32::from(cell.text.is_empty());
        }
    }
    let blank_labels = header.labels.iter().filter(|it| it.is_empty()).count();
    let half_blank = empty * 2 > cells;
    half_blank && blank_labels * 3 >= header.labels.len() && !header.rows.is_empty()
        || empty * 10 > cells * 8
}
