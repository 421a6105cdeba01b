//! The table as printed, and in the same rows what was read from it.

use std::collections::BTreeMap;

use luoshi_app::views::DraftReading;
use luoshi_plan::{ColumnRole, Item, Position};
use luoshi_words::Words;

use crate::show::{
    finding::{self, FindingShown},
    limit::LimitShown,
    number::is_about_number,
    obligation,
};

/// The most rows of a source that one page shows.
const ROWS_MOST: usize = 600;

/// Source and reading, row by row.
pub struct SideBySide {
    /// Columns of the source.
    pub width: u32,
    /// The rows.
    pub rows: Vec<SourceRow>,
    /// One of the rows carries the words above the reading.
    pub labelled: bool,
    /// Rows that the page leaves out because the table is very long.
    pub left_out: usize,
}

/// A row of the source with what was read from it.
pub struct SourceRow {
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
    /// It stands at the left edge of the table.
    pub edge: bool,
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
}

/// A word beside a reading.
pub struct Note {
    /// What it says.
    pub text: String,
    /// Nobody decided yet.
    pub open: bool,
}

impl SideBySide {
    /// Lays out a reading; `findings` are those of the page.
    pub fn of(words: Words, reading: &DraftReading, findings: &[FindingShown]) -> SideBySide {
        let grid = &reading.grid;
        let items = by_row(reading);
        let flags = flags(reading, findings);
        let first_item = items.keys().next().copied().unwrap_or(grid.height);
        let roles = roles(reading);
        let shown = (grid.height as usize).min(ROWS_MOST);
        let rows: Vec<SourceRow> = (0..shown)
            .map_while(|at| u32::try_from(at).ok())
            .map(|row| {
                let mut cells = Vec::new();
                for col in 0..grid.width {
                    let Some(cell) = grid.at(row, col) else {
                        cells.push(SourceCell::empty(col == 0));
                        continue;
                    };
                    if (cell.row, cell.col) != (row, col) {
                        continue;
                    }
                    cells.push(SourceCell {
                        text: cell.text.clone(),
                        rows: cell.rows.min(grid.height - row),
                        cols: cell.cols,
                        class: roles.get(&col).copied().unwrap_or("extra"),
                        edge: col == 0,
                        finding: flags.get(&(row, col)).copied(),
                    });
                }
                let items: Vec<_> = items
                    .get(&row)
                    .into_iter()
                    .flatten()
                    .map(|it| ReadItem::of(words, reading, it, findings))
                    .collect();
                SourceRow {
                    header: row < first_item,
                    labels: row + 1 == first_item,
                    flagged: cells.iter().any(|it| it.finding.is_some()),
                    cells,
                    items,
                }
            })
            .collect();
        SideBySide {
            width: grid.width,
            labelled: rows.iter().any(|it| it.labels),
            rows,
            left_out: grid.height as usize - shown,
        }
    }
}

impl SourceCell {
    fn empty(edge: bool) -> SourceCell {
        SourceCell {
            text: String::new(),
            rows: 1,
            cols: 1,
            class: "extra",
            edge,
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
        let limit = LimitShown::of(words, &item.limit, reading.plan.year);
        ReadItem {
            position: item.position.0,
            number: item.number.clone(),
            number_note,
            kinds: obligation::kinds(words, &item.obligations),
            limit,
        }
    }
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
