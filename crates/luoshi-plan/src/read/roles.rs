//! Gives the columns their roles.

use luoshi_sheet::Grid;

use super::header::{self, Header};
use super::lead;
use super::profile;
use super::signs::{ENOUGH, Signs};
use super::times::{self, Times};
use super::words::Sense;
use crate::ColumnRole;

/// A column of the schedule; two of the grid where beginning and end stand apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Seat {
    /// What it holds.
    pub role: ColumnRole,
    /// Its header words.
    pub label: String,
    /// The column of the grid.
    pub col: u32,
    /// The column of the end, where `col` only gives the beginning.
    pub until: Option<u32>,
}

/// The columns of a table with how much speaks for it being a schedule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Roles {
    /// In printed order.
    pub seats: Vec<Seat>,
    /// Sum of what speaks for the columns found.
    pub score: i32,
    /// The header names the content.
    pub content_named: bool,
    /// The header names the time limit.
    pub limit_named: bool,
    /// The cells of the time limit say when, per cent.
    pub limit_dated: u32,
    /// The cells of the time limit say only a time of day, per cent.
    pub limit_clock: u32,
    /// Mean length of the contents.
    pub content_length: u32,
    /// Contents that begin with a time, per cent, where no column holds times.
    pub content_timed: u32,
}

impl Roles {
    /// No column says when, but most contents begin with a time: 3—4月：….
    pub(super) fn times_in_content(&self) -> bool {
        self.content_timed >= TIMED_AT_LEAST
    }

    /// No column holds limits.
    pub(super) fn no_limits(&self) -> bool {
        !self.seats.iter().any(|it| it.role == ColumnRole::Limit)
    }
}

/// From so many cells per cent on that begin with a time, a column says when.
const TIMED_AT_LEAST: u32 = 60;

/// So many columns are asked whether their cells begin with a time.
const TIMED_COLUMNS: usize = 4;

/// Contents looked at for a time in front.
const LOOKED_AT: usize = 20;

/// A column by its place among the columns looked at, with the points for the role it got.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Choice {
    /// Which.
    pub at: usize,
    /// How much spoke for it.
    pub points: i32,
}

/// From so many points on a column is the phase although a time groups the rows too.
const SURE_PHASE: i32 = 50;

/// Gives the columns their roles; none when nothing can be the content.
///
/// The order number, content, time, responsible, phase puts the surest first, so that a doubtful
/// column gets what is left.
pub(super) fn assign(grid: &Grid, header: &Header) -> Option<Roles> {
    let signs = signs(grid, header);
    let mut free: Vec<usize> = (0..signs.len()).collect();
    let number = take(&signs, &mut free, Signs::number);
    let content =
        take(&signs, &mut free, Signs::content).or_else(|| take_longest(&signs, &mut free))?;
    let Times {
        limit,
        until,
        group,
    } = times::find(&signs, &free, content.at);
    // Where no column is called so, one whose cells begin with a time says when: 6月完成修订.
    let called = limit;
    let limit = limit.or_else(|| timed_column(grid, header, &signs, content.at, &free));
    let held = [limit, group].into_iter().flatten().map(|it| it.at);
    let held: Vec<usize> = held.chain(until).collect();
    free.retain(|at| !held.contains(at));
    let responsible = take(&signs, &mut free, Signs::responsible);
    let phase = strongest(&signs, &free, Signs::phase);
    let phase = match group {
        Some(group) if phase.is_none_or(|it| it.points < SURE_PHASE) => Some(group),
        _ => phase,
    };

    let role_of = |at: usize| {
        [
            (number, ColumnRole::Number),
            (Some(content), ColumnRole::Content),
            (limit, ColumnRole::Limit),
            (responsible, ColumnRole::Responsible),
            (phase, ColumnRole::Phase),
        ]
        .into_iter()
        .find(|(choice, _)| choice.is_some_and(|it| it.at == at))
        .map_or(ColumnRole::Extra, |(_, role)| role)
    };
    let mut seats = Vec::new();
    for (at, it) in signs.iter().enumerate() {
        let role = role_of(at);
        let blank = role == ColumnRole::Extra && it.label.is_empty() && it.look.cells == 0;
        if blank || until == Some(at) {
            continue;
        }
        let end = until
            .filter(|_| role == ColumnRole::Limit)
            .and_then(|end| signs.get(end));
        seats.push(Seat {
            role,
            label: end.map_or_else(|| it.label.clone(), |end| joined(&it.label, &end.label)),
            col: it.col,
            until: end.map(|end| end.col),
        });
    }
    let chosen = [number, Some(content), limit, responsible, phase];
    let limit = limit.and_then(|it| signs.get(it.at));
    let content = signs.get(content.at);
    Some(Roles {
        seats,
        score: chosen.into_iter().flatten().map(|it| it.points).sum(),
        content_named: content.is_some_and(|it| it.is_named(&[Sense::Content])),
        limit_named: limit.is_some_and(|it| it.is_named(&times::SENSES)),
        limit_dated: match (called, limit) {
            (None, Some(limit)) => timed(grid, header, limit.col).max(limit.look.dated),
            _ => limit.map_or(0, |it| it.look.dated),
        },
        limit_clock: limit.map_or(0, |it| it.look.clock),
        content_length: content.map_or(0, |it| it.look.length),
        content_timed: match (limit, content) {
            (None, Some(content)) => timed(grid, header, content.col),
            _ => 0,
        },
    })
}

fn signs(grid: &Grid, header: &Header) -> Vec<Signs> {
    let last_row = header.rows.clone().next_back();
    let votes = header::votes(header);
    (0..grid.width)
        .filter(|col| !is_ghost(grid, *col))
        .map(|col| {
            let at = col as usize;
            let label = last_row.and_then(|row| grid.origin(row, col));
            let next = last_row.and_then(|row| grid.origin(row, col + 1));
            Signs {
                col,
                label: header.labels.get(at).cloned().unwrap_or_default(),
                votes: votes.get(at).cloned().unwrap_or_default(),
                label_shared: label.is_some() && label == next,
                look: profile::of(grid, header.rows.end..grid.height, col),
            }
        })
        .collect()
}

/// Where no column is called so, one whose cells begin with a time says when: 6月完成修订. Not where the
/// content itself tells it.
fn timed_column(
    grid: &Grid,
    header: &Header,
    signs: &[Signs],
    content: usize,
    free: &[usize],
) -> Option<Choice> {
    let share = |at: usize| signs.get(at).map_or(0, |it| timed(grid, header, it.col));
    if share(content) >= TIMED_AT_LEAST {
        return None;
    }
    let words = free.iter().copied().filter(|at| {
        signs
            .get(*at)
            .is_some_and(|it| it.look.cells > 0 && it.look.bare < 50)
    });
    let shares = words.take(TIMED_COLUMNS).map(|at| (at, share(at)));
    let (at, share) = shares
        .filter(|it| it.1 >= TIMED_AT_LEAST)
        .max_by_key(|it| it.1)?;
    let points = ENOUGH + i32::try_from(share / 2).unwrap_or(0);
    Some(Choice { at, points })
}

/// Cells of a column that begin with a time and go on, per cent.
pub(super) fn timed(grid: &Grid, header: &Header, col: u32) -> u32 {
    let cells = grid.cells.iter();
    let texts = cells
        .filter(|it| it.col == col && it.row >= header.rows.end && !it.text.is_empty())
        .take(LOOKED_AT);
    let (timed, all) = texts.fold((0, 0), |(timed, all), it| {
        let goes_on = lead::time(&it.text).is_some_and(|it| !it.1.is_empty());
        (timed + u32::from(goes_on), all + 1)
    });
    timed * 100 / all.max(1)
}

/// A column no cell starts in: it only exists because something elsewhere is wide.
pub(super) fn is_ghost(grid: &Grid, col: u32) -> bool {
    col > 0
        && (0..grid.height).all(|row| match grid.at(row, col) {
            Some(cell) => cell.col < col,
            None => true,
        })
}

/// The free column with most points, if it has enough; of equals the first.
fn strongest(signs: &[Signs], free: &[usize], points: fn(&Signs) -> i32) -> Option<Choice> {
    free.iter()
        .filter_map(|at| {
            let points = points(signs.get(*at)?);
            (points >= ENOUGH).then_some(Choice { at: *at, points })
        })
        .rev()
        .max_by_key(|it| it.points)
}

/// The same, and it is not free any more.
fn take(signs: &[Signs], free: &mut Vec<usize>, points: fn(&Signs) -> i32) -> Option<Choice> {
    let choice = strongest(signs, free, points)?;
    free.retain(|at| *at != choice.at);
    Some(choice)
}

/// Where nothing is called the content: the longest column whose texts differ.
fn take_longest(signs: &[Signs], free: &mut Vec<usize>) -> Option<Choice> {
    let at = free
        .iter()
        .copied()
        .filter(|at| signs.get(*at).is_some_and(Signs::may_be_content))
        .max_by_key(|at| signs.get(*at).map(|it| it.look.length))?;
    free.retain(|it| *it != at);
    Some(Choice { at, points: 0 })
}

/// 开始时间 and 结束时间 as one header; what stands over both is said once.
pub(super) fn joined(start: &str, end: &str) -> String {
    let (over, [start, end]) = match (start.rsplit_once(' '), end.rsplit_once(' ')) {
        (Some((over, start)), Some((over_end, end))) if over == over_end => (over, [start, end]),
        _ => ("", [start, end]),
    };
    let both = match [start, end] {
        [only, ""] | ["", only] => only.to_owned(),
        [start, end] => format!("{start}—{end}"),
    };
    format!("{over} {both}").trim_start().to_owned()
}
