//! A column for the morning and one for the afternoon: `日期 | 星期 | 上午 | 下午`. Each cell with words is work of
//! that half of the day.

use luoshi_sheet::{Cell, CellId, Grid};

use super::super::header;
use super::super::shape;
use super::{ITEMS_AT_LEAST, Place, Rows, Turned};

/// The parts of a day that head columns.
const HALVES: [&str; 7] = ["早上", "上午", "中午", "下午", "傍晚", "晚上", "晚间"];

/// The row of their names stands within the first rows.
const SEARCHED_ROWS: u32 = 6;

/// Shorter texts name persons or lessons.
const WORK_AT_LEAST: usize = 4;

/// The header over the parts of days of a turned table.
const LIMIT: &str = "时间";
/// Over what is done then.
const CONTENT: &str = "工作内容";

/// Turns a table with a column for each part of the day.
pub(super) fn turn(grid: &Grid) -> Option<Turned> {
    let (head, halves) = halves(grid)?;
    let first = head + 1;
    let days = (0..grid.width)
        .filter(|col| !halves.iter().any(|it| it.0 == *col))
        .find(|col| are_days(grid, first, *col))?;
    let others: Vec<u32> = (0..grid.width)
        .filter(|col| *col != days && !halves.iter().any(|it| it.0 == *col))
        .collect();
    let width = u32::try_from(others.len()).ok()? + 2;
    let mut rows = Rows::new(width, grid.height);
    for row in 0..head {
        if let Some(cell) = header::cells_of_row(grid, row).next() {
            rows.across(&cell.text, (row, cell.col));
        }
    }
    let label = |col: u32| {
        let cell = grid.at(head, col);
        cell.map_or_else(String::new, |it| header::one_line(&it.text))
    };
    let place = halves.first().map_or((head, 0), |it| (head, it.0));
    let named = [LIMIT, CONTENT].map(|it| (it.to_owned(), place));
    rows.row(
        named
            .into_iter()
            .chain(others.iter().map(|it| (label(*it), (head, *it)))),
    );
    let (mut items, mut names) = (0, 0);
    for row in first..grid.height {
        for (text, half, from) in work(grid, row, &halves) {
            items += 1;
            names += usize::from(text.chars().count() < WORK_AT_LEAST || shape::names(&text));
            let day = grid.at(row, days).map(|it| header::one_line(&it.text));
            let day = day.unwrap_or_default() + half;
            let beside = others.iter().map(|col| {
                let cell = grid.at(row, *col);
                let text = cell.map_or_else(String::new, |it| it.text.clone());
                (text, cell.map_or((row, *col), |it| (it.row, it.col)))
            });
            let own = [(day, from), (text, from)];
            rows.row(own.into_iter().chain(beside));
        }
        let own: Vec<&Cell> = header::cells_of_row(grid, row).collect();
        if let [only] = own.as_slice()
            && only.cols >= grid.width
        {
            rows.across(&only.text, (row, only.col));
        }
    }
    // Who is on duty, which lesson is held: no work.
    (items >= ITEMS_AT_LEAST && names * 2 < items).then_some(rows.turned)
}

/// The row with the names of at least two parts of the day, and their columns.
fn halves(grid: &Grid) -> Option<(u32, Vec<(u32, &'static str)>)> {
    (0..grid.height.min(SEARCHED_ROWS)).find_map(|row| {
        let named = header::cells_of_row(grid, row).filter(|it| it.cols == 1);
        let named = named.filter_map(|cell| {
            let plain = shape::folded(&cell.text);
            // 上午（8:30）
            let plain = plain.split(['(', '8', '9']).next().unwrap_or_default();
            HALVES
                .into_iter()
                .find(|it| *it == plain)
                .map(|it| (cell.col, it))
        });
        let halves: Vec<(u32, &'static str)> = named.collect();
        let distinct = |it: &[(u32, &str)]| matches!(it, [a, b] if a.0 + 1 == b.0 && a.1 != b.1);
        (halves.len() >= 2 && halves.windows(2).all(distinct)).then_some((row, halves))
    })
}

/// Nearly every cell of the column is a day of the calendar, or a weekday.
fn are_days(grid: &Grid, first: u32, col: u32) -> bool {
    let texts = grid
        .cells
        .iter()
        .filter(|it| it.col == col && it.row >= first && !it.text.is_empty() && it.cols == 1);
    let (days, all) = texts.fold((0, 0), |(days, all), it| {
        let day = shape::dated(&it.text) && !shape::clock(&it.text);
        (days + u32::from(day), all + 1)
    });
    all >= 2 && days * 10 >= all * 8
}

/// What is done on a day: words, part of the day, place. What is written over both halves is of the whole
/// day.
fn work(
    grid: &Grid,
    row: u32,
    halves: &[(u32, &'static str)],
) -> Vec<(String, &'static str, Place)> {
    let mut found = Vec::new();
    let mut last: Option<CellId> = None;
    for (col, half) in halves {
        let id = grid.origin(row, *col);
        let cell = id.and_then(|it| grid.cell(it));
        let whole_row = |it: &Cell| it.cols >= grid.width;
        let Some(cell) = cell
            .filter(|it| it.row == row && id != last && !shape::bare(&it.text) && !whole_row(it))
        else {
            continue;
        };
        last = id;
        let half = if cell.cols > 1 { "" } else { *half };
        found.push((cell.text.clone(), half, (cell.row, cell.col)));
    }
    found
}
