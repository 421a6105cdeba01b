//! Tables that look a little like a schedule and are none: lesson grids, Gantt sheets, rolls, forms.

use luoshi_sheet::{Cell, Grid};

use super::header::{self, Header};
use super::roles::Roles;
use super::shape;
use super::words::{self, Sense};
use crate::ColumnRole;
use crate::word_list::WordList;

/// This many columns named after days, weeks or months make a matrix, not a list.
const MATRIX_COLUMNS: usize = 4;

/// A single row under words that nobody knows may be anything.
const ROWS_AT_LEAST: u32 = 2;

/// One row above the header may say who filled the table in, and when.
const FIELD_ROWS: usize = 2;

/// Work is told in so many characters, on the average; shorter texts under unknown words name things.
const WORK_AT_LEAST: u32 = 12;

/// A name has fewer characters, a piece of work hardly ever.
const NAME_BELOW: usize = 4;

/// Columns looked at for prices.
const COLUMNS_AT_MOST: u32 = 30;

/// Header words of lists of what is over, or is no work: notices, documents, prizes, trains, prices.
const NEVER_IN_SCHEDULES: WordList = WordList(
    "标题 文号 发文字号 发布时间 发布日期 印发时间 印发日期 发文日期 获奖 奖项 车次 票价 单价 中标
     成交 采购 得分 放假 报到日期 上班日期 任职时间 出生 学号 准考证 身份证
     证明人 工作单位 毕业院校",
);

/// The table is certainly no schedule, whatever its columns are called.
pub(super) fn applies(grid: &Grid, header: &Header, roles: &Roles) -> bool {
    let named = roles.content_named && roles.limit_named;
    is_matrix(grid, header)
        || is_roll(grid, header, roles)
        || is_daily(grid, header, roles)
        || is_program(grid, header, roles)
        || is_conference(grid, header)
        || is_below_fields(grid, header)
        || !named && has_prices(grid, header)
        || !named && grid.height.saturating_sub(header.rows.end) < ROWS_AT_LEAST
        || !named && is_form(grid, header)
        || names_only(grid, header, roles)
        || tells_hours(grid, header, roles)
        || header.labels.iter().any(|it| NEVER_IN_SCHEDULES.is_in(it))
}

/// The hours of any day (作息时间), with no date anywhere.
fn is_daily(grid: &Grid, header: &Header, roles: &Roles) -> bool {
    let phase = roles.seats.iter().find(|it| it.role == ColumnRole::Phase);
    let days = phase.is_some_and(|it| share(grid, header, it.col, is_day) > 50);
    roles.limit_clock >= 80 && !days
}

/// A day or a week of the calendar, no part of a day.
fn is_day(text: &str) -> bool {
    (shape::dated(text) || shape::week(text)) && !shape::clock(text)
}

/// The programme of a meeting: hours, and what happens in a hall.
fn is_conference(grid: &Grid, header: &Header) -> bool {
    let cells = || {
        grid.cells
            .iter()
            .filter(|it| it.row >= header.rows.end && !it.text.is_empty())
    };
    let hours = |it: &&Cell| shape::clock(&it.text) && it.text.contains([':', '：']);
    let rows = grid.height.saturating_sub(header.rows.end) as usize;
    let events = cells().filter(|it| IN_THE_HALL.is_in(&it.text)).count();
    cells().filter(hours).count() * 10 >= rows * 6 && events >= 2 && events * 10 >= rows * 3
}

/// What a meeting is made of.
const IN_THE_HALL: WordList = WordList(
    "报到 签到 注册 开幕式 闭幕 茶歇 致辞 致词 主题报告 大会报告 特邀报告 特邀专家 主旨报告 主旨演讲 专题报告 分会场 \
     分论坛 圆桌 合影 自助餐 午餐 晚餐 早餐 午休 休息 离会 返程 主持人 报告人 嘉宾 讨论交流 会议及",
);

/// When a house is open (全天门诊, 停诊).
fn tells_hours(grid: &Grid, header: &Header, roles: &Roles) -> bool {
    let content = roles.seats.iter().find(|it| it.role == ColumnRole::Content);
    content.is_some_and(|it| share(grid, header, it.col, shape::opening) > 50)
}

/// Names and values in the rows above (学生姓名, 学号, 题目): a form with a few rows of a plan in it.
fn is_below_fields(grid: &Grid, header: &Header) -> bool {
    let fields = (0..header.rows.start)
        .filter(|row| header::cells_of_row(grid, *row).take(2).count() == 2)
        .count();
    fields >= FIELD_ROWS
}

/// A running order: how long each part takes (正方一辩陈词, 3分钟), not when.
fn is_program(grid: &Grid, header: &Header, roles: &Roles) -> bool {
    let limit = roles.seats.iter().find(|it| it.role == ColumnRole::Limit);
    limit.is_some_and(|it| share(grid, header, it.col, shape::lasts) > 50)
}

/// A column of sums of money.
fn has_prices(grid: &Grid, header: &Header) -> bool {
    (0..grid.width.min(COLUMNS_AT_MOST)).any(|col| share(grid, header, col, shape::price) > 50)
}

/// Per cent of the cells with text that start in a column below the header.
fn share(grid: &Grid, header: &Header, col: u32, is: fn(&str) -> bool) -> u32 {
    let cells = grid.cells.iter();
    let texts = cells
        .filter(|it| it.col == col && it.row >= header.rows.end && !it.text.is_empty())
        .map(|it| is(&it.text));
    let (found, all) = texts.fold((0, 0), |(found, all), it| (found + u32::from(it), all + 1));
    found * 100 / all.max(1)
}

/// A lesson grid (星期一 … 星期五 across) or a Gantt sheet (1月 … 12月 across).
fn is_matrix(grid: &Grid, header: &Header) -> bool {
    let times = |row: u32| {
        header::cells_of_row(grid, row)
            .filter(|it| shape::weekday(&it.text) || is_column_of_time(&it.text))
            .count()
    };
    // Under a first row of days (上午, 2月3日, 2月4日) everything is a matrix, however narrow.
    let narrow = header.senses == 0 && times(0) >= 2 && times(0) + 1 >= columns(grid, 0);
    narrow || (0..header.rows.end.max(2).min(grid.height)).any(|row| times(row) >= MATRIX_COLUMNS)
}

fn columns(grid: &Grid, row: u32) -> usize {
    header::cells_of_row(grid, row).count()
}

/// 3月, 第二周, 12: a column of a calendar.
fn is_column_of_time(text: &str) -> bool {
    let plain = shape::folded(text);
    plain.chars().count() <= 4
        && (shape::dated(&plain)
            || shape::clock(&plain)
            || plain.chars().all(|it| it.is_ascii_digit()) && !plain.is_empty())
}

/// Persons, marks, prices: a roll or a list of goods with a date in it.
fn is_roll(grid: &Grid, header: &Header, roles: &Roles) -> bool {
    let rolls = header
        .labels
        .iter()
        .filter(|it| words::votes(it).best() == Some(Sense::Roll))
        .count();
    let schedule = roles.content_named && roles.limit_named;
    // 学科 beside a long subject of a meeting says little; beside a name, a room or a class it says all.
    let short = roles.content_length < WORK_AT_LEAST && !roles.content_named;
    rolls >= 2 && !schedule
        || rolls >= 1 && short
        || rolls >= 4
        || lists_persons(grid, header, roles)
}

/// What would be the content are names of persons.
fn lists_persons(grid: &Grid, header: &Header, roles: &Roles) -> bool {
    let content = roles.seats.iter().find(|it| it.role == ColumnRole::Content);
    content.is_some_and(|it| share(grid, header, it.col, shape::names) > 50)
}

/// What would be the content, called so by nobody, are single names: persons on duty, subjects of an exam.
fn names_only(grid: &Grid, header: &Header, roles: &Roles) -> bool {
    let content = roles.seats.iter().find(|it| it.role == ColumnRole::Content);
    let short = |text: &str| text.chars().count() < NAME_BELOW || shape::names(text);
    !roles.content_named && content.is_some_and(|it| share(grid, header, it.col, short) > 50)
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
