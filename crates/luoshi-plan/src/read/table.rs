//! Chooses the table that is the schedule.

use luoshi_sheet::{Document, Table};

use super::header::{self, Header};
use super::roles::{self, Roles};
use super::{list, shape, title, veto};
use crate::ColumnRole;

/// A table looked at as a schedule.
#[derive(Clone, Debug)]
pub(super) struct Candidate<'a> {
    /// The table.
    pub table: &'a Table,
    /// Its header.
    pub header: Header,
    /// Its columns.
    pub roles: Roles,
    /// A person said what its columns hold.
    pub said: bool,
}

/// One of the tables that together make a schedule.
#[derive(Clone, Debug)]
pub(super) struct Part<'a> {
    /// The table.
    pub candidate: Candidate<'a>,
    /// The heading above it, where that names a phase.
    pub name: Option<String>,
}

/// Points, in tenths of a header word, from which a table is a schedule without being asked for.
pub(super) const THRESHOLD: i32 = 100;

/// A longer line above a table is text.
const NAME_AT_MOST: usize = 40;

/// Points for the name above a table that has no header.
const NAMED_ABOVE: i32 = 60;

/// A document may hold more tables than anybody reads; the rest are not looked at.
pub(crate) const TABLES_AT_MOST: usize = 500;

/// A chart drawn with a column for every day of a year is the widest that anybody makes.
pub(super) const COLUMNS_AT_MOST: u32 = 500;

/// The best candidate of a document: of equals the one with more rows, of those the first.
pub(super) fn choose(document: &Document) -> Option<Candidate<'_>> {
    document
        .tables
        .iter()
        .take(TABLES_AT_MOST)
        .filter(|it| !it.layout)
        .filter_map(|table| {
            let candidate = look_at(table)?;
            let points = points(document, &candidate)?;
            Some((points, candidate))
        })
        .rev()
        .max_by_key(|(points, _)| *points)
        .map(|(_, candidate)| candidate)
}

/// Looks at one table; none where no column can hold the content, or there are more columns than a
/// person could follow.
pub(super) fn look_at(table: &Table) -> Option<Candidate<'_>> {
    if table.grid.width > COLUMNS_AT_MOST {
        return None;
    }
    let header = header::find(&table.grid);
    let roles = roles::assign(&table.grid, &header)?;
    Some(Candidate {
        table,
        header,
        roles,
        said: false,
    })
}

/// How much speaks for a candidate; none where it is no schedule.
fn points(document: &Document, candidate: &Candidate<'_>) -> Option<i32> {
    let points = confidence(document, candidate);
    (points >= THRESHOLD).then_some(points)
}

/// How much speaks for a candidate, in tenths of a header word: [`THRESHOLD`] and more only where it has
/// what a schedule needs, 0 where it only looks like one.
pub(super) fn confidence(document: &Document, candidate: &Candidate<'_>) -> i32 {
    let Candidate {
        table,
        header,
        roles,
        ..
    } = candidate;
    if veto::applies(&table.grid, header, roles) {
        return 0;
    }
    let has = |role| roles.seats.iter().any(|it| it.role == role);
    let limits = has(ColumnRole::Limit) && (roles.limit_named || roles.limit_dated >= 60);
    let named = i32::from(roles.content_named) + i32::from(roles.limit_named);
    let ordered = has(ColumnRole::Number) || has(ColumnRole::Phase) || has(ColumnRole::Responsible);
    // Who does what by when; two of these must be said by the header, or shown by every cell.
    let schedule = match (limits, named) {
        (true, 2) => true,
        (true, 1) => roles.limit_dated >= 40 || ordered,
        // Days and what happens on them, without a header, need a name that promises as much.
        (true, _) => {
            roles.limit_dated >= 80
                && roles.content_length >= 8
                && (ordered || is_bare_list(candidate) && promised(document, candidate))
        }
        (false, _) => {
            roles.times_in_content() && (roles.content_named || ordered)
                || roles.content_named
                    && has(ColumnRole::Responsible)
                    && (has(ColumnRole::Number) || has(ColumnRole::Phase))
        }
    };
    let rows = table.grid.height.saturating_sub(header.rows.end).min(60);
    let rows = i32::try_from(rows).unwrap_or(60);
    let unnamed = named == 0 && limits && !ordered;
    let points = roles.score + rows + if unnamed { NAMED_ABOVE } else { 0 };
    if schedule {
        points
    } else {
        points.min(THRESHOLD - 1)
    }
}

/// A line right above the table, or the name of the page, is one of work to come.
fn promised(document: &Document, candidate: &Candidate<'_>) -> bool {
    let lines = title::paragraphs_above(document, candidate.table.number);
    let page = document.title.as_deref().unwrap_or_default();
    let rows = title::rows_above(candidate);
    let mut names = vec![page];
    names.extend(rows.iter().map(String::as_str));
    names.extend(
        lines
            .iter()
            .map(|it| it.1)
            .filter(|it| it.chars().count() <= NAME_AT_MOST),
    );
    !list::tells_no_work(page) && names.iter().any(|it| list::PROMISES.is_in(it))
}

/// Two columns or three without a header, one of them days of the calendar.
fn is_bare_list(candidate: &Candidate<'_>) -> bool {
    let grid = &candidate.table.grid;
    let limit = candidate
        .roles
        .seats
        .iter()
        .find(|it| it.role == ColumnRole::Limit);
    let days = grid
        .cells
        .iter()
        .filter(|it| limit.is_some_and(|limit| it.col == limit.col))
        .filter(|it| it.text.contains(['月', '日', '号', '旬']))
        .count();
    let content = candidate
        .roles
        .seats
        .iter()
        .find(|it| it.role == ColumnRole::Content);
    let names = grid
        .cells
        .iter()
        .filter(|it| content.is_some_and(|content| it.col == content.col))
        .filter(|it| shape::names(&it.text))
        .count();
    let blank = candidate.header.labels.iter().all(String::is_empty);
    blank && grid.width <= 3 && days >= 4 && names < 2
}
