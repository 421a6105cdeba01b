//! The table as printed, and in the same rows what was read from it.

use std::{collections::BTreeMap, ops::Range};

use luoshi_app::views::DraftReading;
use luoshi_plan::{ColumnRole, Item, Position};
use luoshi_words::Words;

use super::{
    limit::chosen_in_words,
    links,
    rows::{Pages, Rows, Stretch},
};
use crate::show::{
    finding::{self, FindingShown},
    limit::LimitShown,
    number::is_about_number,
    obligation, phase,
    reading::ReadingShown,
};

/// Source and reading, row by row.
pub struct SideBySide {
    /// Columns of the source.
    pub width: u32,
    /// What each column of the source was taken for.
    pub columns: Vec<&'static str>,
    /// The rows.
    pub rows: Vec<SourceRow>,
    /// It is set out of paragraphs: no table was printed.
    pub listed: bool,
    /// One of the rows carries the words above the reading.
    pub labelled: bool,
    /// Which rows these are, where the table is too long for one page.
    pub pages: Option<Pages>,
    /// Where a limit is opened: below which row, and over how many columns of the source.
    pub opening: Option<(usize, u32)>,
}

/// A row of the source with what was read from it.
pub struct SourceRow {
    /// Where several tables make the schedule and one begins here: which.
    pub table: Option<String>,
    /// Its cells of origin.
    pub cells: Vec<SourceCell>,
    /// It stands above the first item.
    pub header: bool,
    /// It is the last of those: the words above the reading stand beside it.
    pub labels: bool,
    /// A cell of it is doubted: a line ties it to its reading.
    pub flagged: bool,
    /// The items that were read from it.
    pub items: Vec<ReadItem>,
    /// It is kept as a note below the table.
    pub note: bool,
}

/// A cell as printed.
pub struct SourceCell {
    /// Its text.
    pub text: String,
    /// Rows it covers.
    pub rows: u32,
    /// Columns it covers.
    pub cols: u32,
    /// The column that was taken for this, for the way it is set.
    pub class: &'static str,
    /// Its column, from 0.
    pub col: u32,
    /// The finding that doubts it, by its id.
    pub finding: Option<usize>,
}

/// An item as read.
pub struct ReadItem {
    /// Its place.
    pub position: u32,
    /// Its number as it would be adopted.
    pub number: String,
    /// The number was mended, or is doubted.
    pub number_note: Option<Note>,
    /// The kinds of what it demands.
    pub kinds: Vec<String>,
    /// Its limit.
    pub limit: LimitShown,
    /// How that was read.
    pub how: ReadingShown,
    /// What a person chose it to mean, in words.
    pub chosen: Option<String>,
    /// What it keeps closed, in words.
    pub blocks: Option<String>,
}

/// A word beside a reading.
pub struct Note {
    /// What it says.
    pub text: String,
    /// Nobody decided yet.
    pub open: bool,
}

impl SideBySide {
    /// Lays out the rows asked for of a reading; `findings` are those of the page.
    pub fn of(
        words: Words,
        reading: &DraftReading,
        findings: &[FindingShown],
        asked: Rows,
    ) -> SideBySide {
        let grid = &reading.grid;
        let items = by_row(reading);
        let flags = flags(reading, findings);
        // Rows above the first item of each table are its head.
        let first_items: Vec<u32> = parts(reading)
            .map(|part| {
                items
                    .range(part.clone())
                    .next()
                    .map_or(part.end, |it| *it.0)
            })
            .collect();
        let first_item = |row: u32| {
            let mut parts = parts(reading).zip(&first_items);
            let own = parts.find(|(part, _)| part.contains(&row));
            own.map_or(grid.height, |it| *it.1)
        };
        let top = first_item(0);
        let roles = roles(reading);
        let row_of = |wanted: Position| {
            let mut rows = items.iter();
            let found = rows.find(|(_, all)| all.iter().any(|it| it.position == wanted));
            found.map(|(row, _)| *row)
        };
        let shown = Stretch::of(asked, grid.height, row_of);
        let rows: Vec<SourceRow> = (shown.first..shown.end)
            .map(|row| {
                let mut cells = Vec::new();
                for col in 0..grid.width {
                    let Some(cell) = grid.at(row, col) else {
                        cells.push(SourceCell::empty(col));
                        continue;
                    };
                    // What began on the page before is written once more on top.
                    if (cell.row.max(shown.first), cell.col) != (row, col) {
                        continue;
                    }
                    cells.push(SourceCell {
                        text: cell.text.clone(),
                        rows: (cell.row + cell.rows).min(shown.end) - row,
                        cols: cell.cols,
                        class: match cell.cols > 1 && cell.cols >= grid.width {
                            // A line across the table is no field.
                            true => "extra",
                            false => roles.get(&col).copied().unwrap_or("extra"),
                        },
                        col,
                        finding: flags.get(&(cell.row, col)).copied(),
                    });
                }
                let items: Vec<_> = items
                    .get(&row)
                    .into_iter()
                    .flatten()
                    .map(|it| ReadItem::of(words, reading, it, findings))
                    .collect();
                SourceRow {
                    note: is_note(reading, &cells),
                    table: begins(words, reading, row),
                    header: row < first_item(row),
                    labels: row + 1 == top,
                    flagged: cells.iter().any(|it| it.finding.is_some()),
                    cells,
                    items,
                }
            })
            .collect();
        SideBySide {
            width: grid.width,
            columns: (0..grid.width)
                .map(|it| roles.get(&it).copied().unwrap_or("extra"))
                .collect(),
            listed: reading.listed,
            labelled: rows.iter().any(|it| it.labels),
            rows,
            pages: shown.pages(words),
            opening: None,
        }
    }

    /// Where an item stands: in its row, or on the page that shows it where there are several.
    pub fn href(&self, here: &str, Position(at): Position) -> String {
        match self.pages {
            None => format!("#row-{at}"),
            Some(_) => format!("{here}?row={at}#row-{at}"),
        }
    }

    /// Makes room below the row of an item for a row of its own, so that the cells beside it still
    /// fit: those at the left edge that reach further down grow by it. Where others would be cut in
    /// two, the room is made further down.
    pub fn open_below(&mut self, position: u32) {
        let Some(from) = self.rows.iter().position(|it| it.holds(&position)) else {
            return;
        };
        for below in from..self.rows.len() {
            let Some(edge) = self.edge_reaching_past(below) else {
                continue;
            };
            for (row, it) in self.rows.iter_mut().enumerate().take(below + 1) {
                for cell in it.cells.iter_mut().filter(|it| it.reaches(row) > below + 1) {
                    cell.rows += 1;
                }
            }
            self.opening = Some((below, self.width.saturating_sub(edge)));
            return;
        }
    }

    /// How many columns at the left edge reach past a row; none where a cell further right does.
    fn edge_reaching_past(&self, below: usize) -> Option<u32> {
        let reaching = self.rows.iter().enumerate().take(below + 1);
        let mut columns: Vec<(u32, u32)> = reaching
            .flat_map(|(row, it)| {
                let past = move |it: &&SourceCell| it.reaches(row) > below + 1;
                it.cells.iter().filter(past).map(|it| (it.col, it.cols))
            })
            .collect();
        columns.sort_unstable();
        columns
            .into_iter()
            .try_fold(0, |edge, (col, cols)| (col == edge).then_some(edge + cols))
    }
}

impl SourceRow {
    /// The item at that place was read from it.
    pub fn holds(&self, position: &u32) -> bool {
        self.items.iter().any(|it| it.position == *position)
    }
}

impl SourceCell {
    /// A phase's name where it may be broken.
    pub fn pieces(&self) -> Option<Vec<(&str, bool)>> {
        (self.class == "phase").then(|| phase::pieces(&self.text))
    }

    /// The row behind its last, where it begins in `row`.
    fn reaches(&self, row: usize) -> usize {
        row + self.rows as usize
    }

    fn empty(col: u32) -> SourceCell {
        SourceCell {
            text: String::new(),
            rows: 1,
            cols: 1,
            class: "extra",
            col,
            finding: None,
        }
    }
}

impl ReadItem {
    fn of(
        words: Words,
        reading: &DraftReading,
        item: &Item,
        findings: &[FindingShown],
    ) -> ReadItem {
        let about_number = findings
            .iter()
            .find(|it| it.at == Some(item.position) && is_about_number(it.code));
        let number_note = match (&item.printed, about_number) {
            (Some(printed), _) => Some(Note {
                text: words.with("timetable-printed", &[("n", printed.into())]),
                open: false,
            }),
            (None, Some(it)) => match (&it.decided, &it.mend) {
                (Some(decided), _) => Some(Note {
                    text: decided.clone(),
                    open: false,
                }),
                (None, Some(mend)) => Some(Note {
                    text: words.with("timetable-meant", &[("n", (&mend.value).into())]),
                    open: true,
                }),
                (None, None) => it.is_open().then(|| Note {
                    text: words.say("timetable-unread"),
                    open: true,
                }),
            },
            (None, None) => None,
        };
        let chosen = reading.limits.iter().find(|it| it.at == item.position);
        ReadItem {
            position: item.position.0,
            number: item.number.clone(),
            number_note,
            kinds: obligation::kinds(words, &item.obligations),
            limit: LimitShown::of(words, &item.limit, reading.plan.year),
            how: ReadingShown::of(words, &item.limit.reading),
            blocks: links::blocks(words, reading, item.position),
            chosen: chosen.map(|it| chosen_in_words(words, it.written.as_deref())),
        }
    }
}

/// Whether the text of a row is one of the notes of the plan.
fn is_note(reading: &DraftReading, cells: &[SourceCell]) -> bool {
    let texts = cells.iter().map(|it| it.text.as_str());
    let texts: Vec<&str> = texts.filter(|it| !it.is_empty()).collect();
    let text = texts.join(" ");
    !text.is_empty() && reading.plan.notes.contains(&text)
}

/// The rows of each table.
fn parts(reading: &DraftReading) -> impl Iterator<Item = Range<u32>> {
    let starts = reading.parts.iter().map(|it| it.0);
    let ends = starts.clone().skip(1).chain([reading.grid.height]);
    starts.zip(ends).map(|(start, end)| start..end)
}

/// The table that begins in a row, where there are several.
fn begins(words: Words, reading: &DraftReading, row: u32) -> Option<String> {
    let several = reading.parts.len() > 1;
    let (_, number) = reading.parts.iter().find(|it| several && it.0 == row)?;
    Some(words.with("import-table-n", &[("n", (*number).into())]))
}

/// The items by the row their content stands in.
fn by_row(reading: &DraftReading) -> BTreeMap<u32, Vec<&Item>> {
    let mut rows: BTreeMap<u32, Vec<&Item>> = BTreeMap::new();
    for (_, item) in reading.plan.items() {
        let own = item
            .origins
            .iter()
            .find(|it| it.field == ColumnRole::Content);
        if let Some(origin) = own.or(item.origins.first()) {
            rows.entry(origin.row).or_default().push(item);
        }
    }
    rows
}

/// The doubted cells: row and column, and the finding that nobody answered yet.
fn flags(reading: &DraftReading, findings: &[FindingShown]) -> BTreeMap<(u32, u32), usize> {
    let mut flags = BTreeMap::new();
    for (decided, shown) in reading.findings.iter().zip(findings) {
        let place = decided.finding.item();
        let doubted = finding::field(decided.finding.code);
        let (Some(Position(at)), Some(field), true) = (place, doubted, shown.is_open()) else {
            continue;
        };
        let item = reading.plan.item(Position(at));
        let origin = item.and_then(|it| it.origins.iter().find(|it| it.field == field));
        if let Some(origin) = origin {
            flags.entry((origin.row, origin.col)).or_insert(shown.id);
        }
    }
    flags
}

/// How each column of the source is set, by what it was taken for.
fn roles(reading: &DraftReading) -> BTreeMap<u32, &'static str> {
    reading
        .plan
        .items()
        .flat_map(|(_, item)| &item.origins)
        .map(|it| (it.col, crate::pages::timetable::paper::class(it.field)))
        .collect()
}
