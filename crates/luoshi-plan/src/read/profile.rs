//! What the cells of a column look like, whatever its header says.

use std::collections::BTreeSet;
use std::ops::Range;

use luoshi_sheet::Grid;

use super::shape;
use crate::ordinal;

/// The look of a column: shares are per cent of its cells with text, counted once per cell of origin.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Profile {
    /// Rows looked at.
    pub rows: u32,
    /// Cells of origin with text.
    pub cells: u32,
    /// Rows that a cell with text reaches, per cent of all rows.
    pub filled: u32,
    /// Mean length of the texts in characters.
    pub length: u32,
    /// Cells that say when.
    pub dated: u32,
    /// Cells that say only a time of day.
    pub clock: u32,
    /// Cells that are printed numbers, of several parts too.
    pub ordinal: u32,
    /// Pairs of numbers that follow each other upwards, per cent of all pairs.
    pub rising: u32,
    /// Cells that name bodies or persons.
    pub bodies: u32,
    /// Cells that are weeks of the term.
    pub weeks: u32,
    /// Cells that are 星期.
    pub weekday: u32,
    /// Cells that are figures or marks without words.
    pub bare: u32,
    /// Texts that differ, per cent of the cells.
    pub distinct: u32,
    /// Rows that belong to the group of the row above (a merged cell, the same words, or an empty
    /// cell below one with words), per cent of all rows.
    pub grouped: u32,
    /// Some cell spans several rows.
    pub merged: bool,
}

/// Looks at one column of the rows.
pub(super) fn of(grid: &Grid, rows: Range<u32>, col: u32) -> Profile {
    let mut profile = Profile {
        rows: rows.end.saturating_sub(rows.start),
        ..Profile::default()
    };
    let mut seen = Tally::default();
    let mut texts = BTreeSet::new();
    let mut number_before = None;
    let mut pairs = Tally::default();
    let mut last_origin = None;
    let mut last_text = "";
    let mut covered = 0;
    let mut grouped = 0;
    let mut length = 0;
    for row in rows {
        let origin = grid.origin(row, col);
        let Some(cell) = origin.and_then(|id| grid.cell(id)) else {
            grouped += u32::from(!last_text.is_empty());
            continue;
        };
        covered += u32::from(!cell.text.is_empty());
        let continues = origin == last_origin
            || (!last_text.is_empty() && (cell.text.is_empty() || cell.text == last_text));
        grouped += u32::from(continues && !last_text.is_empty());
        if origin == last_origin {
            continue;
        }
        last_origin = origin;
        if cell.text.is_empty() {
            continue;
        }
        let text = cell.text.as_str();
        last_text = text;
        profile.merged |= cell.rows > 1;
        texts.insert(text);
        length += text.chars().count();
        seen.all += 1;
        seen.dated += u32::from(shape::dated(text));
        seen.clock += u32::from(shape::clock(text));
        seen.bodies += u32::from(shape::body(text));
        seen.weeks += u32::from(shape::week(text));
        seen.weekday += u32::from(shape::weekday(text));
        seen.bare += u32::from(shape::bare(text));
        if let Some(number) = ordinal::value(text) {
            seen.ordinal += 1;
            if let Some(before) = number_before {
                pairs.all += 1;
                pairs.ordinal += u32::from(number > before);
            }
            number_before = Some(number);
        } else {
            seen.ordinal += u32::from(shape::numbered(text));
        }
    }
    profile.cells = seen.all;
    profile.filled = per_cent(covered, profile.rows);
    profile.grouped = per_cent(grouped, profile.rows);
    profile.length = u32::try_from(length).unwrap_or(u32::MAX) / seen.all.max(1);
    profile.distinct = per_cent(u32::try_from(texts.len()).unwrap_or(u32::MAX), seen.all);
    profile.dated = per_cent(seen.dated, seen.all);
    profile.clock = per_cent(seen.clock, seen.all);
    profile.ordinal = per_cent(seen.ordinal, seen.all);
    profile.bodies = per_cent(seen.bodies, seen.all);
    profile.weeks = per_cent(seen.weeks, seen.all);
    profile.weekday = per_cent(seen.weekday, seen.all);
    profile.bare = per_cent(seen.bare, seen.all);
    profile.rising = per_cent(pairs.ordinal, pairs.all);
    profile
}

#[derive(Default)]
struct Tally {
    all: u32,
    dated: u32,
    clock: u32,
    ordinal: u32,
    bodies: u32,
    weeks: u32,
    weekday: u32,
    bare: u32,
}

fn per_cent(part: u32, whole: u32) -> u32 {
    u32::try_from(u64::from(part) * 100 / u64::from(whole.max(1))).unwrap_or(100)
}
