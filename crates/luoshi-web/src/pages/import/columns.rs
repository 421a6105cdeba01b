//! The question which table of a document is the schedule, and what its columns hold.

use axum::{http::StatusCode, response::Response};
use luoshi_app::views::{Question, TableSeen};
use luoshi_plan::{ColumnRole, Holds, Mapping, mapping::HEADER_WITHIN};
use luoshi_rules::Refusal;
use luoshi_sheet::Grid;
use luoshi_words::Words;

use super::{decide::refusable, draft};
use crate::{
    caller::{Visit, position},
    form::Fields,
    pages::see_other,
    trouble::{Answer, Trouble, page_with, sentence},
};

/// Columns that are shown; a person who follows more of them does so elsewhere.
const COLUMNS_SHOWN: u32 = 40;
/// Rows that are shown where the header does not reach further.
const ROWS_SHOWN: u32 = 8;
/// Rows that are shown below the header.
const ROWS_BELOW: u32 = 4;
/// Tables that are offered.
const TABLES_OFFERED: usize = 30;
/// Signs of a cell that are shown, by the columns there are: few are shown at more length.
const SIGNS_SHOWN: [(u32, usize); 3] = [(8, 90), (16, 40), (u32::MAX, 20)];

/// The question as the page shows it.
pub struct QuestionShown {
    /// What is asked.
    pub title: String,
    /// What speaks for the table, and what to do.
    pub lead: String,
    /// The tables there are; empty where there is one.
    pub tables: Vec<Offered>,
    /// The table that is shown, by its number.
    pub table: u32,
    /// Its columns with the choices for each.
    pub columns: Vec<ColumnShown>,
    /// Its first rows.
    pub rows: Vec<RowShown>,
    /// What is not shown of it.
    pub more: Vec<String>,
    /// The table can also be read without a person's help.
    pub by_itself: bool,
    /// A person opened it to look; else nothing was read.
    pub asked: bool,
    /// What is wrong with what was said.
    pub error: Option<String>,
}

/// A table that may be chosen instead.
pub struct Offered {
    /// Where it is shown.
    pub href: String,
    /// Its place in the document.
    pub name: String,
    /// Its first words.
    pub words: String,
    /// How large it is.
    pub size: String,
    /// It is the one that is shown.
    pub current: bool,
}

/// A column with what it may hold.
pub struct ColumnShown {
    /// Its place in the grid, from 0.
    pub at: u32,
    /// Columns of the grid that it takes.
    pub span: u32,
    /// Above the choices.
    pub label: String,
    /// Outside name, words, chosen.
    pub choices: Vec<(&'static str, String, bool)>,
}

/// A row as printed.
pub struct RowShown {
    /// From 0.
    pub at: u32,
    /// Whether it belongs to the header, in words.
    pub label: String,
    /// It can be a row of the header.
    pub choosable: bool,
    /// It is one.
    pub header: bool,
    /// Its cells: text, rows, columns.
    pub cells: Vec<(String, u32, u32)>,
}

/// `POST /u/{unit}/import/{draft}/columns`
pub fn say(visit: Visit, fields: Fields) -> Answer<Response> {
    let draft = visit.draft()?;
    let said = said(&fields)?;
    let mapping = said.clone();
    let done = visit
        .ask(move |desk, actor, unit| refusable(desk.say_columns(actor, unit, &draft, mapping)))?;
    match done {
        Ok(()) => back(&visit, "columns-said"),
        Err(refusal) => {
            let shown = draft::asking(&visit, said.table)?.misunderstood(said, refusal);
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &shown)
        }
    }
}

/// `POST /u/{unit}/import/{draft}/columns/forget`
pub fn forget(visit: Visit, _: Fields) -> Answer<Response> {
    let draft = visit.draft()?;
    visit.ask(move |desk, actor, unit| desk.forget_columns(actor, unit, &draft))?;
    back(&visit, "columns-forgotten")
}

fn back(visit: &Visit, done: &str) -> Answer<Response> {
    let (unit, draft) = (visit.unit(), visit.draft()?);
    see_other(&format!("/u/{unit}/import/{draft}?done={done}"))
}

/// What the form says.
fn said(fields: &Fields) -> Answer<Mapping> {
    let table = position(fields.raw("table")).ok_or(Trouble::Garbled)?.0;
    let rows = (0..HEADER_WITHIN).filter(|row| !fields.raw(&format!("h{row}")).is_empty());
    let rows: Vec<u32> = rows.collect();
    let mut columns = Vec::new();
    for col in 0..COLUMNS_SHOWN {
        columns.push(match fields.raw(&format!("c{col}")) {
            "" => Holds::Nothing,
            name => Holds::from_name(name).ok_or(Trouble::Garbled)?,
        });
    }
    let last = columns.iter().rposition(|it| *it != Holds::Nothing);
    columns.truncate(last.map_or(1, |it| it + 1));
    Ok(Mapping {
        table,
        header: match (rows.first(), rows.last()) {
            (Some(first), Some(last)) => *first..last + 1,
            _ => 0..0,
        },
        columns,
    })
}

impl QuestionShown {
    /// The question of a draft at the address `here`. `asked` where a person opened it to look.
    pub fn of(words: Words, question: &Question, here: &str, asked: bool) -> QuestionShown {
        let empty = Grid::default();
        let grid = question.grid().unwrap_or(&empty);
        let mapping = &question.mapping;
        let key = match (asked, question.proposed) {
            (true, _) => "columns-look",
            (false, true) => "columns-likely",
            (false, false) => "columns-unknown",
        };
        let several = question.tables.len() > 1;
        let offered = question.tables.iter().take(TABLES_OFFERED);
        QuestionShown {
            title: words.say(key),
            lead: words.say(match key {
                "columns-look" => "columns-look-lead",
                "columns-likely" => "columns-likely-lead",
                _ => "columns-unknown-lead",
            }),
            tables: offered
                .filter(|_| several)
                .map(|it| Offered::of(words, it, here, mapping.table))
                .collect(),
            table: mapping.table,
            columns: columns(words, grid, mapping),
            rows: rows(words, grid, mapping),
            more: more(words, grid, mapping),
            by_itself: question.by_itself,
            asked,
            error: None,
        }
    }

    /// The same with what a person said of the columns, and why the document is not read so.
    pub fn misunderstood(
        words: Words,
        mut question: Question,
        said: Mapping,
        refusal: Refusal,
        (here, asked): (&str, bool),
    ) -> QuestionShown {
        question.mapping = said;
        QuestionShown {
            error: Some(sentence(words, refusal)),
            ..QuestionShown::of(words, &question, here, asked)
        }
    }
}

impl Offered {
    fn of(words: Words, table: &TableSeen, here: &str, shown: u32) -> Offered {
        let n = table.number;
        Offered {
            href: format!("{here}?columns={n}#columns"),
            name: words.with("import-table-n", &[("n", n.into())]),
            words: table.words.clone(),
            size: words.with(
                "columns-size",
                &[
                    ("rows", table.rows.into()),
                    ("columns", table.columns.into()),
                ],
            ),
            current: n == shown,
        }
    }
}

/// The columns in which some cell begins: the others only lie below wide cells.
fn columns(words: Words, grid: &Grid, mapping: &Mapping) -> Vec<ColumnShown> {
    let width = grid.width.min(COLUMNS_SHOWN);
    let mut begins = vec![false; width as usize];
    for cell in &grid.cells {
        if let Some(it) = begins.get_mut(cell.col as usize) {
            *it = true;
        }
    }
    let mut shown: Vec<ColumnShown> = Vec::new();
    for (at, begins) in (0..width).zip(begins) {
        match shown.last_mut() {
            Some(last) if !begins => last.span += 1,
            _ => shown.push(ColumnShown {
                at,
                span: 1,
                label: words.with("columns-holds", &[("n", (shown.len() + 1).into())]),
                choices: choices(words, mapping.holds(at)),
            }),
        }
    }
    shown
}

fn choices(words: Words, chosen: Holds) -> Vec<(&'static str, String, bool)> {
    let all = Holds::ALL.iter().copied();
    all.map(|it| {
        let key = match it {
            Holds::Field(ColumnRole::Content) => "columns-content",
            Holds::Field(ColumnRole::Limit) => "columns-limit",
            Holds::Field(ColumnRole::Responsible) => "columns-responsible",
            Holds::Field(ColumnRole::Number) => "columns-number",
            Holds::Field(ColumnRole::Phase) => "columns-phase",
            Holds::Field(ColumnRole::Extra) => "columns-extra",
            Holds::Until => "columns-until",
            Holds::Nothing => "columns-nothing",
        };
        (it.name(), words.say(key), it == chosen)
    })
    .collect()
}

/// How many rows are shown: the header, and some below it.
fn height(grid: &Grid, mapping: &Mapping) -> u32 {
    let below = mapping.header.end.min(HEADER_WITHIN) + ROWS_BELOW;
    grid.height.min(below.max(ROWS_SHOWN))
}

fn rows(words: Words, grid: &Grid, mapping: &Mapping) -> Vec<RowShown> {
    let (height, width) = (height(grid, mapping), grid.width.min(COLUMNS_SHOWN));
    let most = SIGNS_SHOWN.iter().find(|(columns, _)| width <= *columns);
    let most = most.map_or(0, |it| it.1);
    (0..height)
        .map(|row| {
            let mut cells = Vec::new();
            for col in 0..width {
                match grid.at(row, col) {
                    None => cells.push((String::new(), 1, 1)),
                    Some(cell) if (cell.row, cell.col) == (row, col) => cells.push((
                        shortened(&cell.text, most),
                        (cell.row + cell.rows).min(height) - row,
                        (cell.col + cell.cols).min(width) - col,
                    )),
                    Some(_) => {}
                }
            }
            RowShown {
                at: row,
                label: words.with("columns-header-row", &[("n", (row + 1).into())]),
                choosable: row < HEADER_WITHIN,
                header: mapping.header.contains(&row),
                cells,
            }
        })
        .collect()
}

fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    text.chars().take(most).chain(['…']).collect()
}

fn more(words: Words, grid: &Grid, mapping: &Mapping) -> Vec<String> {
    let rows = grid.height - height(grid, mapping);
    let columns = grid.width.saturating_sub(COLUMNS_SHOWN);
    [
        ("columns-more-rows", rows),
        ("columns-more-columns", columns),
    ]
    .into_iter()
    .filter(|(_, n)| *n > 0)
    .map(|(key, n)| words.with(key, &[("n", n.into())]))
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        let owned = pairs
            .iter()
            .map(|(a, b)| ((*a).to_owned(), (*b).to_owned()));
        Fields::from_values(owned.collect())
    }

    #[test]
    fn a_form_says_table_header_and_columns() {
        let form = [
            ("table", "2"),
            ("h1", "1"),
            ("h2", "1"),
            ("c0", "number"),
            ("c2", "content"),
        ];
        let Ok(mapping) = said(&fields(&form)) else {
            panic!("it says something");
        };
        assert_eq!(mapping.to_string(), "2:1-3:number,nothing,content");
        let Ok(bare) = said(&fields(&[("table", "1")])) else {
            panic!("it says something");
        };
        assert_eq!(bare.to_string(), "1:0-0:nothing");
    }

    #[test]
    fn a_form_that_no_page_made_is_none() {
        assert!(said(&fields(&[("table", "x")])).is_err());
        assert!(said(&fields(&[("table", "1"), ("c0", "phone")])).is_err());
    }
}
