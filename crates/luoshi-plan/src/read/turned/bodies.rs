//! A column for each body or field of work: `周次 | 日期 | 教务处 | 德育处 | 总务处`. Each cell with words is work
//! of that body at the time of its row.

use luoshi_sheet::{Cell, CellId, Grid};

use super::super::header::{self, Header};
use super::super::words::{self, Sense};
use super::super::{profile, shape};
use super::{ITEMS_AT_LEAST, Place, Rows, Turned};
use crate::word_list::WordList;

/// Ends of the names of fields of work, beside those of bodies.
const FIELDS: WordList = WordList(
    "工作 条线 线 板块 口 德育 教学 教研 科研 教科研 总务 后勤 安全 党建 党务 行政 工会 少先队 团队 体卫艺 \
     体卫 艺体 教育 管理 事务 幼儿部 小学部 初中部 高中部 活动",
);

/// What work is called in so many characters, on the average; shorter texts are names or subjects.
const WORK_AT_LEAST: usize = 4;

/// The header over the contents of a turned table.
const CONTENT: &str = "工作内容";
/// Over the bodies, where the columns are bodies.
const BODY: &str = "责任部门";
/// Over the names of the columns, where those are fields of work.
const FIELD: &str = "栏目";

/// Turns a table with a column for each body.
pub(super) fn turn(grid: &Grid) -> Option<Turned> {
    let header = header::find(grid);
    let first = header.rows.end;
    if header.rows.is_empty() || first >= grid.height {
        return None;
    }
    let columns: Vec<Column> = (0..grid.width)
        .map(|col| Column::of(grid, &header, col))
        .collect();
    let fields: Vec<&Column> = columns.iter().filter(|it| it.field).collect();
    let others: Vec<&Column> = columns.iter().filter(|it| !it.field).collect();
    let beside = |pair: &[&Column]| matches!(pair, [a, b] if b.col == a.col + 1);
    if fields.len() < 2 || !fields.windows(2).all(beside) {
        return None;
    }
    let named = others.iter().any(|it| it.is_content_or_body());
    if named || !others.iter().any(|it| it.says_when(grid, first)) {
        return None;
    }
    if !tells_work(grid, first, &fields) {
        return None;
    }
    let bodies = fields.iter().filter(|it| shape::body(&it.name)).count();
    let label = if bodies * 2 >= fields.len() {
        BODY
    } else {
        FIELD
    };
    let width = u32::try_from(others.len()).ok()? + 2;
    let mut rows = Rows::new(width, grid.height);
    for row in 0..header.rows.start {
        if let Some(cell) = header::cells_of_row(grid, row).next() {
            rows.across(&cell.text, (row, cell.col));
        }
    }
    let place = |it: &Column| (header.rows.start, it.col);
    let labels = others.iter().map(|it| (it.label.clone(), place(it)));
    let named = [CONTENT, label].map(|it| (it.to_owned(), place(fields[0])));
    rows.row(labels.chain(named));
    for row in first..grid.height {
        read_row(grid, row, &others, &fields, &mut rows);
    }
    Some(rows.turned)
}

/// A column of the table as printed.
struct Column {
    col: u32,
    /// Its header words.
    label: String,
    /// The lowest of them.
    name: String,
    /// It names a body or a field of work.
    field: bool,
}

impl Column {
    fn of(grid: &Grid, header: &Header, col: u32) -> Column {
        let label = header.labels.get(col as usize).cloned().unwrap_or_default();
        let last = header.rows.end.checked_sub(1);
        let lowest = last.and_then(|row| grid.at(row, col));
        let name = lowest.map_or_else(String::new, |it| header::one_line(&it.text));
        let plain = words::plain(&name);
        let single = lowest.is_some_and(|it| it.cols == 1);
        let field = single
            && !words::is_known(&plain)
            && (shape::body(&plain) || FIELDS.ends(&plain))
            && !shape::dated(&plain);
        Column {
            col,
            label,
            name,
            field,
        }
    }

    fn says_when(&self, grid: &Grid, first: u32) -> bool {
        let look = profile::of(grid, first..grid.height, self.col);
        let called = words::votes(&self.label).best();
        let weeks = called == Some(Sense::Week) && look.ordinal >= 60;
        look.cells >= 2 && (look.dated >= 60 || look.weeks >= 60 || weeks)
    }

    /// Content or a responsible body of its own: the table is one of rows already.
    fn is_content_or_body(&self) -> bool {
        let called = words::votes(&self.label).best();
        matches!(called, Some(Sense::Content | Sense::Lead | Sense::Support))
    }

    /// Holds for everything in its row, not for the row as such.
    fn holds_for_all(&self) -> bool {
        let called = words::votes(&self.label).best();
        !matches!(called, Some(Sense::Number | Sense::Other | Sense::Roll))
    }
}

/// The cells are sentences or names of activities, not persons, rooms, subjects, marks or times.
fn tells_work(grid: &Grid, first: u32, fields: &[&Column]) -> bool {
    let texts: Vec<&str> = grid
        .cells
        .iter()
        .filter(|it| it.row >= first && fields.iter().any(|field| field.col == it.col))
        .map(|it| it.text.as_str())
        .filter(|it| !it.is_empty())
        .collect();
    let all = texts.len();
    let length: usize = texts.iter().map(|it| it.chars().count()).sum();
    let other = |it: &&&str| {
        let text: &str = it;
        shape::bare(text)
            || shape::dated(text)
            || shape::clock(text)
            || shape::names(text)
            || shape::body(text)
            || shape::price(text)
            || text.chars().count() < WORK_AT_LEAST
    };
    let distinct: std::collections::BTreeSet<&str> = texts.iter().copied().collect();
    all >= ITEMS_AT_LEAST
        && length >= all * WORK_AT_LEAST
        && texts.iter().filter(other).count() * 10 < all * 4
        && distinct.len() * 10 >= all * 6
}

fn read_row(grid: &Grid, row: u32, others: &[&Column], fields: &[&Column], rows: &mut Rows) {
    let own: Vec<&Cell> = header::cells_of_row(grid, row).collect();
    if let [only] = own.as_slice()
        && only.cols >= grid.width
    {
        rows.across(&only.text, (row, only.col));
        return;
    }
    let mut last: Option<CellId> = None;
    let mut begun = false;
    for field in fields {
        let id = grid.origin(row, field.col);
        let cell = id.and_then(|it| grid.cell(it));
        let Some(cell) = cell.filter(|it| it.row == row && id != last && !it.text.is_empty())
        else {
            continue;
        };
        last = id;
        let from: Place = (cell.row, cell.col);
        // What is written over all bodies is everybody's.
        let reached = |it: &&&Column| (cell.col..cell.col + cell.cols).contains(&it.col);
        let bodies: Vec<&str> = fields
            .iter()
            .filter(reached)
            .map(|it| it.name.as_str())
            .collect();
        let bodies = if bodies.len() == fields.len() {
            String::new()
        } else {
            bodies.join("、")
        };
        let head = others.iter().map(|column| {
            let cell = grid.at(row, column.col);
            let shown = !begun || column.holds_for_all();
            let text = cell.filter(|_| shown).map(|it| it.text.clone());
            let place = cell.map_or((row, column.col), |it| (it.row, it.col));
            (text.unwrap_or_default(), place)
        });
        let head: Vec<(String, Place)> = head.collect();
        rows.row(
            head.into_iter()
                .chain([(cell.text.clone(), from), (bodies, from)]),
        );
        begun = true;
    }
}
