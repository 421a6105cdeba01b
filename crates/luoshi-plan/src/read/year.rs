//! The year that the limits of a schedule are in.

use luoshi_sheet::{Block, Document};
use luoshi_time::{Date, YearFrom};

use super::list::List;
use super::{Options, shape, table::Candidate, title};
use crate::ColumnRole;

/// Years before and after these are no years of a schedule.
const YEARS: std::ops::RangeInclusive<i16> = 1990..=2100;

/// A date line (二〇一四年三月十日) is no longer than this.
const DATE_LINE_AT_MOST: usize = 30;

/// The line that says when, where and by whom a page was published may be longer.
const PUBLISHED_LINE_AT_MOST: usize = 80;

/// The year: asked for, else printed, else today's.
///
/// Printed counts where it speaks about the whole: title, lines between title and table, heading of the
/// page, a year in the limits themselves, when the site put the page up, the date below the table.
pub(super) fn find(
    document: &Document,
    candidate: &Candidate<'_>,
    name: &str,
    options: &Options,
) -> (i16, YearFrom) {
    let above = title::paragraphs_above(document, candidate.table.number);
    let printed = || {
        of_line(name)
            .or_else(|| {
                title::rows_above(candidate)
                    .iter()
                    .find_map(|it| of_line(it))
            })
            .or_else(|| of_lines(&above, false))
            .or_else(|| of_limits(candidate))
            .or_else(|| of_lines(&above, true))
            .or_else(|| below(document, candidate))
            .or_else(|| document.title.as_deref().and_then(of_line))
    };
    asked_or(printed, options)
}

/// The same for a list: its name, the lines above it, its limits, the date lines of the document.
pub(super) fn of_list(
    document: &Document,
    list: &List<'_>,
    name: &str,
    options: &Options,
) -> (i16, YearFrom) {
    let dated = || {
        let blocks = document.blocks.iter();
        blocks.filter_map(|it| match it {
            Block::Paragraph { text, .. } if is_date_line(text) => Some(text.as_str()),
            _ => None,
        })
    };
    let printed = || {
        of_line(name)
            .or_else(|| of_lines(&list.above, false))
            .or_else(|| list.times().find_map(of_line))
            .or_else(|| document.title.as_deref().and_then(of_line))
            .or_else(|| list.signed.iter().find_map(|it| of_line(it)))
            .or_else(|| of_lines(&list.above, true))
            .or_else(|| dated().find_map(of_line))
    };
    asked_or(printed, options)
}

/// The day the document bears: limits without a month, and 本周五, are counted from it.
pub(super) fn day(document: &Document) -> Option<Date> {
    let lines = document.blocks.iter().filter_map(|it| match it {
        Block::Paragraph { text, .. } if is_date_line(text) => Some(shape::folded(text)),
        _ => None,
    });
    lines.take(LINES_AT_MOST).find_map(|line| {
        let signs: Vec<char> = line.chars().collect();
        let (at, year) = (0..signs.len()).find_map(|at| Some((at, year_at(&signs, at)?.0)))?;
        let rest: String = signs.get(at + 4..)?.iter().collect();
        let mut figures = rest
            .split(|it: char| !it.is_ascii_digit())
            .filter(|it| !it.is_empty())
            .map(|it| it.parse::<i8>().ok());
        let (month, day) = (figures.next()??, figures.next()??);
        Date::new(year, month, day).ok()
    })
}

/// More date lines are a list of news.
const LINES_AT_MOST: usize = 200;

fn asked_or(printed: impl FnOnce() -> Option<i16>, options: &Options) -> (i16, YearFrom) {
    if let Some(year) = options.year {
        return (year, YearFrom::Argument);
    }
    match printed() {
        Some(year) => (year, YearFrom::Document),
        None => (options.today.year(), YearFrom::Assumed),
    }
}

/// The first year in a line. 2014—2015学年第二学期 lies in the second of its years.
fn of_line(line: &str) -> Option<i16> {
    let plain = shape::folded(line);
    let signs: Vec<char> = plain.chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < signs.len() {
        let Some((year, end)) = year_at(&signs, at) else {
            at += 1;
            continue;
        };
        found.push((year, end));
        at = end;
    }
    let (first, _) = *found.first()?;
    let second_term = ["第二学期", "第2学期", "下学期", "春季学期", "春学期"]
        .iter()
        .any(|it| plain.contains(it));
    match found.get(1) {
        Some((second, _)) if second_term && plain.contains("学年") && *second == first + 1 => {
            Some(*second)
        }
        None if second_term && plain.contains("学年") => first.checked_add(1),
        _ => Some(first),
    }
}

/// Four digits, Arabic or Chinese, that are a year by what follows: 年, a month, or the other year of a
/// school year.
fn year_at(signs: &[char], at: usize) -> Option<(i16, usize)> {
    let digits: Option<Vec<u32>> = signs.get(at..at + 4)?.iter().map(|it| digit(*it)).collect();
    let year = digits?.into_iter().fold(0, |sum, it| sum * 10 + it);
    let year = i16::try_from(year).ok().filter(|it| YEARS.contains(it))?;
    let before = at.checked_sub(1).and_then(|it| signs.get(it));
    if before.is_some_and(|it| it.is_ascii_digit()) {
        return None;
    }
    let after = signs.get(at + 4).copied().unwrap_or(' ');
    let named = after == '年'
        || signs
            .get(at + 4..at + 6)
            .is_some_and(|it| it == ['学', '年']);
    let dashed = "-—–－~至/.".contains(after)
        && signs.get(at + 5).is_some_and(|it| digit(*it).is_some())
        || after == '—' && signs.get(at + 5) == Some(&'—');
    (named || dashed).then_some((year, at + 4))
}

fn digit(sign: char) -> Option<u32> {
    sign.to_digit(10)
        .or_else(|| {
            "〇一二三四五六七八九"
                .chars()
                .position(|it| it == sign)
                .map(|it| it as u32)
        })
        .or_else(|| (sign == '零' || sign == '○').then_some(0))
}

/// A line with a date and little else: 2014年3月10日, （2014年3月—9月）, 发布时间：2014-03-10.
fn is_date_line(text: &str) -> bool {
    let plain = shape::folded(text);
    let most = if plain.contains("发布") {
        PUBLISHED_LINE_AT_MOST
    } else {
        DATE_LINE_AT_MOST
    };
    plain.chars().count() <= most
}

/// The nearest year among headings and date lines above. The line that tells when the site put the page up
/// says less than the schedule's own limits, and what stands above it less still: `published` asks for both.
fn of_lines(above: &[(Option<u8>, &str)], published: bool) -> Option<i16> {
    let asked = above
        .iter()
        .position(|it| is_published_line(it.1))
        .unwrap_or(above.len());
    let (near, far) = above.split_at(asked);
    let lines = if published { far } else { near };
    let mut lines = lines
        .iter()
        .filter(|it| it.0.is_some() || is_date_line(it.1));
    lines.find_map(|it| of_line(it.1))
}

/// 发布时间：2014-03-10: when the site put the page up.
fn is_published_line(text: &str) -> bool {
    text.contains("发布")
}

/// The year of the first limit that prints one.
fn of_limits(candidate: &Candidate<'_>) -> Option<i16> {
    let grid = &candidate.table.grid;
    let cols: Vec<u32> = candidate
        .roles
        .seats
        .iter()
        .filter(|it| it.role == ColumnRole::Limit)
        .map(|it| it.col)
        .collect();
    grid.cells
        .iter()
        .filter(|it| it.row >= candidate.header.rows.start && cols.contains(&it.col))
        .find_map(|it| of_line(&it.text))
}

/// The date below the table: the next short line with a year.
fn below(document: &Document, candidate: &Candidate<'_>) -> Option<i16> {
    let table = Block::Table(candidate.table.number);
    document
        .blocks
        .iter()
        .skip_while(|it| **it != table)
        .skip(1)
        .map_while(|it| match it {
            Block::Paragraph { text, .. } => Some(text.as_str()),
            Block::Table(_) => None,
        })
        .take(4)
        .filter(|it| is_date_line(it))
        .find_map(of_line)
}

#[cfg(test)]
mod tests {
    use super::of_line;

    #[test]
    fn years_in_titles() {
        for (line, year) in [
            ("某校2014年工作安排表", Some(2014)),
            ("二〇一四年三月十日", Some(2014)),
            ("2014-2015学年第一学期行事历", Some(2014)),
            ("2014—2015学年第二学期行事历", Some(2015)),
            ("2014——2015学年度下学期", Some(2015)),
            ("2014学年工作计划", Some(2014)),
            ("2014学年第一学期工作行事历", Some(2014)),
            ("2014学年第二学期工作行事历", Some(2015)),
            ("发布时间：2014-03-10", Some(2014)),
            ("２０１４年", Some(2014)),
            ("滨海市二十四中学", None),
            ("电话 20141234", None),
            ("第2014号", None),
            ("1894年建校", None),
        ] {
            assert_eq!(of_line(line), year, "{line}");
        }
    }
}
