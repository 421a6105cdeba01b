//! A column for each day of the week, a row for each week: the calendar of a term with remarks beside the
//! weeks, or the page of a month with what happens written into its days. A lesson grid has no days of the
//! month in its cells and is left alone.

use luoshi_sheet::{Block, Cell, Document, Grid, Table};

use super::super::{header, lead, shape, title};
use super::{ITEMS_AT_LEAST, Place, Rows, Turned};
use crate::ordinal;
use crate::word_list::WordList;

/// A calendar without the weekend has five days across.
const DAYS_AT_LEAST: usize = 5;

/// The names of the weekdays stand within the first rows.
const SEARCHED_ROWS: u32 = 6;

/// A row is a week when so many of its cells are days.
const DAYS_OF_A_ROW: usize = 2;

/// A remark beside more weeks than this speaks of the whole term.
const WEEKS_AT_MOST: usize = 6;

/// Fewer characters name a person or a subject.
const WORK_AT_LEAST: usize = 4;

/// What calendars print beside the figure of a day.
const DAY_NAMES: WordList = WordList(
    "\
    立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 \
    大雪 冬至 小寒 大寒 元旦 除夕 春节 元宵 元宵节 妇女节 植树节 清明节 劳动节 青年节 儿童节 端午 端午节 \
    建党节 建军节 教师节 中秋 中秋节 国庆 国庆节 重阳 重阳节 七夕 腊八 龙抬头",
);

/// The header of a turned calendar.
const HEADER: [&str; 3] = ["周次", "日期", "工作内容"];

/// Turns a calendar that says what is to be done.
pub(super) fn turn(document: &Document, table: &Table) -> Option<Turned> {
    let grid = &table.grid;
    let (head, days) = weekdays(grid)?;
    let weeks = weeks(grid, head, &days, named_month(document, table, head))?;
    let mut rows = Rows::new(3, grid.height);
    for row in 0..head {
        if let Some(cell) = header::cells_of_row(grid, row).next() {
            rows.across(&cell.text, (row, cell.col));
        }
    }
    rows.row(HEADER.map(|it| (it.to_owned(), (head, 0))));
    let (mut items, mut names) = (0, 0);
    for (at, week) in weeks.iter().enumerate() {
        let name = week_cell(grid, week.row, &days);
        let (name, place) = name.map_or((String::new(), (week.row, 0)), |it| {
            (week_name(&it.text), (it.row, it.col))
        });
        for (limit, text, from) in work(grid, &weeks, at, &days) {
            items += 1;
            names += usize::from(text.chars().count() < WORK_AT_LEAST || shape::names(&text));
            rows.row([(name.clone(), place), (limit, from), (text, from)]);
        }
    }
    // Who is on duty, which lesson is held: no work.
    (items >= ITEMS_AT_LEAST && names * 2 < items).then_some(rows.turned)
}

/// The row of the names of weekdays, and their columns.
fn weekdays(grid: &Grid) -> Option<(u32, Vec<u32>)> {
    (0..grid.height.min(SEARCHED_ROWS)).find_map(|row| {
        let cells = header::cells_of_row(grid, row);
        let days = cells.filter(|it| it.cols == 1 && shape::weekday(&it.text));
        let days: Vec<u32> = days.map(|it| it.col).collect();
        let beside = days
            .windows(2)
            .all(|it| matches!(it, [a, b] if a + 1 == *b));
        (days.len() >= DAYS_AT_LEAST && days.len() <= 7 && beside).then_some((row, days))
    })
}

/// The month that the rows above the days, the caption or the lines above the table name.
fn named_month(document: &Document, table: &Table, head: u32) -> Option<u32> {
    let rows = (0..=head).flat_map(|row| header::cells_of_row(&table.grid, row));
    let rows = rows.map(|it| it.text.as_str());
    let lines = title::paragraphs_above(document, table.number);
    let near = document.blocks.contains(&Block::Table(table.number));
    let lines = lines.iter().map(|it| it.1).take(if near { 3 } else { 0 });
    rows.chain(table.caption.as_deref())
        .chain(lines)
        .find_map(month_in)
}

/// The only month that a line names: 2024年3月工作安排, 九月.
fn month_in(line: &str) -> Option<u32> {
    let plain = shape::folded(line);
    let mut found = plain.match_indices('月').filter_map(|(at, _)| {
        let before = plain.get(..at)?;
        let begin = before
            .char_indices()
            .rev()
            .take_while(|it| shape::is_numeral(it.1))
            .last()?;
        ordinal::value(before.get(begin.0..)?).filter(|it| (1..=12).contains(it))
    });
    let month = found.next()?;
    found.all(|it| it == month).then_some(month)
}

/// A week of the calendar.
struct Week {
    row: u32,
    /// Its days that are printed: column, month, day.
    days: Vec<(u32, u32, u32)>,
}

/// The rows that are weeks, with their days; none where no month is known, or days are out of order.
fn weeks(grid: &Grid, head: u32, columns: &[u32], named: Option<u32>) -> Option<Vec<Week>> {
    let mut weeks: Vec<Week> = Vec::new();
    // The day before: month and day.
    let mut before: Option<(u32, u32)> = None;
    for row in head + 1..grid.height {
        let printed: Vec<(u32, Option<u32>, u32)> = columns
            .iter()
            .filter_map(|col| {
                let cell = grid.at(row, *col)?;
                let single = cell.row == row && cell.cols == 1;
                let (month, day, _) = day(&cell.text).filter(|_| single)?;
                Some((*col, month, day))
            })
            .collect();
        // The first and the last week of a month may have one day.
        let few = printed.len() < DAYS_OF_A_ROW;
        if printed.is_empty() || few && before.is_some_and(|it| it.1 < LATE) {
            continue;
        }
        let mut days = Vec::new();
        for (col, own, day) in printed {
            let month = match (own, before) {
                (Some(own), _) => own,
                (None, None) => month_beside(grid, head, row, columns).or(named)?,
                (None, Some((month, last))) if last < day => month,
                (None, Some((month, last))) if last >= LATE && day == 1 => month % 12 + 1,
                _ => return None,
            };
            days.push((col, month, day));
            before = Some((month, day));
        }
        weeks.push(Week { row, days });
    }
    (weeks.len() >= 2).then_some(weeks)
}

/// The last days of any month.
const LATE: u32 = 28;

/// The day that a cell begins with, its month where that is printed, and what else it says:
/// `8.22`, `23`, `9月1日`, `1 开学典礼`.
fn day(text: &str) -> Option<(Option<u32>, u32, &str)> {
    let (first, rest) = figure(text.trim_start())?;
    let divided = rest.strip_prefix(['.', '/', '月', '．', '-']);
    let (month, day, rest) = match divided.and_then(figure) {
        Some((day, rest)) => (Some(first), day, rest),
        None => (None, first, rest),
    };
    let rest = rest.trim_start_matches(['日', '号']).trim();
    let valid = (1..=31).contains(&day) && month.is_none_or(|it| (1..=12).contains(&it));
    // 1.开学典礼 counts, and 30人 is no day.
    let counts = rest.starts_with(['.', '、', '．', '人', '分', '%', '-', '～', '~', ':', '：']);
    (valid && !counts).then_some((month, day, rest))
}

fn figure(text: &str) -> Option<(u32, &str)> {
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let (figures, rest) = text.split_at_checked(digits)?;
    (digits <= 2).then_some(())?;
    Some((figures.parse().ok()?, rest))
}

/// The month in a cell beside the days of a row: 九月, or 9 below 月.
fn month_beside(grid: &Grid, head: u32, row: u32, columns: &[u32]) -> Option<u32> {
    let below_month = |cell: &Cell| {
        let label = grid.at(head, cell.col).map(|it| shape::folded(&it.text));
        label.is_some_and(|it| it.contains('月') && it.chars().count() <= LABEL_AT_MOST)
    };
    let bare = |cell: &Cell| {
        let month = ordinal::value(&cell.text).filter(|it| (1..=12).contains(it));
        month.filter(|_| below_month(cell))
    };
    beside(grid, row, columns).find_map(|it| month_in(&it.text).or_else(|| bare(it)))
}

/// 年月, 月份; a longer header is a line across.
const LABEL_AT_MOST: usize = 4;

/// The cells of a row that are no days.
fn beside<'a>(grid: &'a Grid, row: u32, columns: &'a [u32]) -> impl Iterator<Item = &'a Cell> {
    (0..grid.width)
        .filter(|col| !columns.contains(col))
        .filter_map(move |col| grid.at(row, col).filter(|it| it.col == col))
        .filter(|it| !it.text.is_empty())
}

/// The cell that counts the week: 3, 三, 第三周, 预备周.
fn week_cell<'a>(grid: &'a Grid, row: u32, columns: &'a [u32]) -> Option<&'a Cell> {
    beside(grid, row, columns).find(|it| it.rows == 1 && counts_weeks(&it.text))
}

fn counts_weeks(text: &str) -> bool {
    let plain = shape::folded(text);
    let short = plain.chars().count() <= 5;
    short && (plain.ends_with('周') || ordinal::value(&plain).is_some())
}

/// 三 in the column of weeks is 第三周.
fn week_name(text: &str) -> String {
    let plain = shape::folded(text);
    if plain.ends_with('周') {
        header::one_line(text)
    } else {
        format!("第{plain}周")
    }
}

/// What is to be done in a week: what is written into its days, then what stands beside it. Limit, words,
/// place.
fn work(grid: &Grid, weeks: &[Week], at: usize, columns: &[u32]) -> Vec<(String, String, Place)> {
    let mut found = Vec::new();
    let Some(week) = weeks.get(at) else {
        return found;
    };
    for (col, month, date) in &week.days {
        let Some(cell) = grid.at(week.row, *col) else {
            continue;
        };
        // The words stand behind the figure, or in the row below, which has no figures.
        let below = grid.at(week.row + 1, *col);
        let below = below.filter(|it| it.row == week.row + 1 && day(&it.text).is_none());
        let own = day(&cell.text).map_or("", |it| it.2);
        let texts = [
            (own, cell),
            (
                below.map_or("", |it| it.text.as_str()),
                below.unwrap_or(cell),
            ),
        ];
        for (text, cell) in texts {
            let text = without_day_names(text);
            if !shape::bare(&text) {
                found.push((format!("{month}月{date}日"), text, (cell.row, cell.col)));
            }
        }
    }
    for cell in beside(grid, week.row, columns).filter(|it| it.row == week.row) {
        let reached = weeks.get(at..).unwrap_or_default();
        let reached: Vec<&Week> = reached
            .iter()
            .take_while(|it| it.row < cell.row + cell.rows)
            .collect();
        let plain = shape::folded(&cell.text);
        let names = counts_weeks(&plain) || plain.trim_end_matches('份').ends_with('月');
        if reached.len() > WEEKS_AT_MOST || names || shape::bare(&plain) {
            continue;
        }
        let place = (cell.row, cell.col);
        let lines: Vec<&str> = cell
            .text
            .lines()
            .map(str::trim)
            .filter(|it| !it.is_empty())
            .collect();
        let own: Option<Vec<(&str, &str)>> = lines.iter().map(|it| lead::time(it)).collect();
        match own.filter(|it| it.iter().all(|it| !it.1.is_empty())) {
            // One line that says several times.
            Some(own) if own.len() == 1 && lead::each_clause(&cell.text).is_some() => {
                let times = lead::each_clause(&cell.text).unwrap_or_default();
                let times: Vec<String> = times.iter().map(|it| in_weeks(it, &reached)).collect();
                found.push((times.join("、"), cell.text.clone(), place));
            }
            // Every line says when: each is work of its own.
            Some(lines) => found.extend(
                lines
                    .iter()
                    .map(|it| (in_weeks(it.0, &reached), it.1.to_owned(), place)),
            ),
            None => found.push((span(&reached), cell.text.clone(), place)),
        }
    }
    found
}

/// A day without a month, in the month that it has in these weeks: 15日 beside 10月14日—20日.
fn in_weeks(time: &str, weeks: &[&Week]) -> String {
    let first = figure(time).filter(|it| !it.1.starts_with(['月', '.', '/', '年']));
    let days = weeks.iter().flat_map(|it| &it.days);
    let month = first.and_then(|(day, _)| days.into_iter().find(|it| it.2 == day).map(|it| it.1));
    match month.filter(|_| !time.contains('月')) {
        Some(month) => format!("{month}月{time}"),
        None => time.to_owned(),
    }
}

/// From the first day of the weeks to the last.
fn span(weeks: &[&Week]) -> String {
    let first = weeks.first().and_then(|it| it.days.first());
    let last = weeks.last().and_then(|it| it.days.last());
    match (first, last) {
        (Some((_, month, day)), Some((_, to, until))) if (month, day) != (to, until) => {
            format!("{month}月{day}日—{to}月{until}日")
        }
        (Some((_, month, day)), _) => format!("{month}月{day}日"),
        _ => String::new(),
    }
}

/// The words of a day without its names in the calendars: 初五, 立春, 元旦.
fn without_day_names(text: &str) -> String {
    let old = |it: &str| {
        it.chars().count() <= 4
            && it
                .chars()
                .all(|it| "初十廿卅一二三四五六七八九正腊冬闰月大小".contains(it))
    };
    let lines = text.lines().map(str::trim);
    let kept = lines.filter(|it| !old(it) && !DAY_NAMES.iter().any(|name| name == *it));
    kept.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_that_a_cell_begins_with() {
        assert_eq!(day("8.22"), Some((Some(8), 22, "")));
        assert_eq!(day("23"), Some((None, 23, "")));
        assert_eq!(day("9月1日开学典礼"), Some((Some(9), 1, "开学典礼")));
        assert_eq!(day("1\n初五\n家长会"), Some((None, 1, "初五\n家长会")));
        for text in ["", "语文", "1.语文", "40", "8:00", "30人", "2024"] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn the_only_month_of_a_line() {
        assert_eq!(month_in("2024年3月工作安排"), Some(3));
        assert_eq!(month_in("十二月份"), Some(12));
        assert_eq!(month_in("3月—5月"), None);
        assert_eq!(month_in("本月"), None);
    }

    #[test]
    fn names_of_days_are_no_work() {
        assert_eq!(without_day_names("初五\n家长会"), "家长会");
        assert_eq!(without_day_names("立春"), "");
    }
}
