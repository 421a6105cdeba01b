//! What each column holds: header votes and the look of its cells together.

use luoshi_sheet::Grid;

use super::header::Header;
use super::profile::{self, Profile};
use super::words::{Sense, Votes};
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
}

/// Least votes, in tenths, for a column to get a role at all.
const ENOUGH: i32 = 25;

/// From so many votes on the header names a sense outright.
const NAMED: i32 = 40;

struct Judge {
    votes: Vec<Votes>,
    looks: Vec<Profile>,
    /// The header cell reaches over the next column too.
    label_shared: Vec<bool>,
    taken: Vec<bool>,
}

/// Gives the columns their roles; none when nothing can be the content.
///
/// The order number, content, time, responsible, phase puts the surest first, so that a doubtful
/// column gets what is left.
pub(super) fn assign(grid: &Grid, header: &Header) -> Option<Roles> {
    let rows = header.rows.end..grid.height;
    let cols: Vec<u32> = (0..grid.width)
        .filter(|col| !is_ghost(grid, *col))
        .collect();
    let mut judge = Judge {
        votes: Vec::new(),
        looks: Vec::new(),
        label_shared: Vec::new(),
        taken: vec![false; cols.len()],
    };
    let header_row = header.rows.clone().next_back();
    let votes = super::header::votes(header);
    for col in &cols {
        judge
            .votes
            .push(votes.get(*col as usize).cloned().unwrap_or_default());
        judge.looks.push(profile::of(grid, rows.clone(), *col));
        let label = header_row.and_then(|row| grid.origin(row, *col));
        let next = header_row.and_then(|row| grid.origin(row, col + 1));
        judge.label_shared.push(label.is_some() && label == next);
    }

    let number = judge.take(Judge::number);
    let content = judge.take_or_longest()?;
    let (limit, until, group) = judge.times(content.0);
    let responsible = judge.take(Judge::responsible);
    let phase = match group {
        Some(group)
            if judge
                .strongest(Judge::phase)
                .is_none_or(|(_, score)| score < 50) =>
        {
            Some(group)
        }
        _ => judge.take(Judge::phase),
    };

    let named = |at: usize, senses: &[Sense]| {
        judge
            .votes
            .get(at)
            .is_some_and(|it| senses.iter().any(|sense| it.of(*sense) >= 30))
    };
    let role_of = |at: usize| {
        let is = |it: Option<(usize, i32)>| it.is_some_and(|it| it.0 == at);
        match () {
            () if is(number) => ColumnRole::Number,
            () if at == content.0 => ColumnRole::Content,
            () if is(limit) => ColumnRole::Limit,
            () if is(responsible) => ColumnRole::Responsible,
            () if is(phase) => ColumnRole::Phase,
            () => ColumnRole::Extra,
        }
    };
    let label = |at: usize| {
        cols.get(at)
            .and_then(|col| header.labels.get(*col as usize))
            .cloned()
            .unwrap_or_default()
    };
    let mut seats = Vec::new();
    for (at, col) in cols.iter().enumerate() {
        let role = role_of(at);
        let look = judge.looks.get(at);
        if until == Some(at)
            || role == ColumnRole::Extra
                && label(at).is_empty()
                && look.is_none_or(|it| it.cells == 0)
        {
            continue;
        }
        let end = until.filter(|_| role == ColumnRole::Limit);
        seats.push(Seat {
            role,
            label: match end {
                Some(end) => joined(&label(at), &label(end)),
                None => label(at),
            },
            col: *col,
            until: end.and_then(|it| cols.get(it).copied()),
        });
    }
    let score = [number, Some(content), limit, responsible, phase]
        .into_iter()
        .flatten()
        .map(|it| it.1)
        .sum();
    let look = |at: usize| judge.looks.get(at).cloned().unwrap_or_default();
    Some(Roles {
        seats,
        score,
        content_named: named(content.0, &[Sense::Content]),
        limit_named: limit
            .is_some_and(|it| named(it.0, &[Sense::Time, Sense::Start, Sense::End, Sense::Week])),
        limit_dated: limit.map_or(0, |it| look(it.0).dated),
        limit_clock: limit.map_or(0, |it| look(it.0).clock),
        content_length: look(content.0).length,
    })
}

/// 开始时间 and 结束时间 as one header; what stands over both is said once.
fn joined(start: &str, end: &str) -> String {
    let both = match (start.rsplit_once(' '), end.rsplit_once(' ')) {
        (Some((over, start)), Some((over_end, end))) if over == over_end => {
            return format!("{over} {start}—{end}");
        }
        _ => [start, end],
    };
    match both {
        [start, ""] => start.to_owned(),
        ["", end] => end.to_owned(),
        [start, end] => format!("{start}—{end}"),
    }
}

/// A column no cell starts in: it only exists because something elsewhere is wide.
fn is_ghost(grid: &Grid, col: u32) -> bool {
    col > 0
        && (0..grid.height).all(|row| match grid.at(row, col) {
            Some(cell) => cell.col < col,
            None => true,
        })
}

impl Judge {
    /// The free column with most points, if it has enough; it is not free any more.
    fn take(&mut self, points: fn(&Judge, usize) -> i32) -> Option<(usize, i32)> {
        let found = self.strongest(points)?;
        self.hold(found.0);
        Some(found)
    }

    fn strongest(&self, points: fn(&Judge, usize) -> i32) -> Option<(usize, i32)> {
        (0..self.taken.len())
            .filter(|at| self.is_free(*at))
            .map(|at| (at, points(self, at)))
            .filter(|(_, points)| *points >= ENOUGH)
            .rev()
            .max_by_key(|(_, points)| *points)
    }

    fn hold(&mut self, at: usize) {
        if let Some(taken) = self.taken.get_mut(at) {
            *taken = true;
        }
    }

    fn is_free(&self, at: usize) -> bool {
        self.taken.get(at) == Some(&false)
    }

    fn of(&self, at: usize, sense: Sense) -> i32 {
        self.votes.get(at).map_or(0, |it| it.of(sense))
    }

    fn look(&self, at: usize) -> Profile {
        self.looks.get(at).cloned().unwrap_or_default()
    }

    /// The header calls for something else than `senses`.
    fn called_away(&self, at: usize, senses: &[Sense]) -> i32 {
        let own = senses.iter().map(|it| self.of(at, *it)).max().unwrap_or(0);
        let best = self
            .votes
            .get(at)
            .and_then(|it| it.best().map(|sense| it.of(sense)))
            .unwrap_or(0);
        (best - own).max(0)
    }

    fn number(&self, at: usize) -> i32 {
        let look = self.look(at);
        let rising = if look.cells > 1 { look.rising } else { 0 };
        let looks = share(look.ordinal, 30) + share(rising, 10);
        // Without its header only a column that really counts is one.
        let looks = if look.ordinal >= 70 { looks } else { looks / 3 };
        // 1 beside 1-1 and 1-2 counts groups, not rows.
        let groups = if look.merged { 30 } else { 0 };
        // 主要工作安排 over 1、 and 升旗仪式 speaks about the right one.
        let shared = look.ordinal >= 70 && self.label_shared.get(at) == Some(&true);
        let away = if shared {
            0
        } else {
            self.called_away(at, &[Sense::Number])
        };
        self.of(at, Sense::Number) + looks - groups - away
    }

    /// What speaks against a role, which counts little where the header names it outright: 3月5日植树
    /// under 工作内容 is work, whatever it looks like.
    fn unlike(&self, at: usize, senses: &[Sense], points: i32) -> i32 {
        let named = senses.iter().any(|it| self.of(at, *it) >= NAMED);
        if named { points / 5 } else { points }
    }

    fn content(&self, at: usize) -> i32 {
        let look = self.look(at);
        let long = i32::try_from(look.length.min(40)).unwrap_or(40);
        let unlike = share(look.grouped, 20)
            + share(look.dated, 60)
            + share(look.ordinal, 50)
            + share(look.bare, 50);
        // 工作任务 merged over several 措施 names the group.
        let groups = if look.merged && self.of(at, Sense::Group) > 0 {
            share(look.grouped, 40)
        } else {
            0
        };
        self.of(at, Sense::Content) + long + share(look.distinct, 10)
            - groups
            - self.unlike(at, &[Sense::Content], unlike)
            - self.called_away(at, &[Sense::Content, Sense::Group])
    }

    fn time(&self, at: usize) -> i32 {
        let look = self.look(at);
        let senses = [Sense::Time, Sense::Start, Sense::End, Sense::Week];
        let called = senses.iter().map(|it| self.of(at, *it)).max().unwrap_or(0);
        // The weeks of a term are often plain numbers.
        let weeks = if self.of(at, Sense::Week) > 0 {
            share(look.ordinal, 20)
        } else {
            0
        };
        let dated = if look.length <= 30 { look.dated } else { 0 };
        called + share(dated, 50) + weeks
            - self.unlike(at, &senses, share(look.weekday, 50))
            - self.called_away(at, &senses)
    }

    fn responsible(&self, at: usize) -> i32 {
        let look = self.look(at);
        let bodies = if look.length <= 24 && look.cells > 0 {
            share(look.bodies, 28)
        } else {
            0
        };
        let support = self.of(at, Sense::Support) / 2;
        let unlike = share(look.ordinal, 40) + share(look.dated, 40);
        self.of(at, Sense::Lead).max(support) + bodies
            - self.unlike(at, &[Sense::Lead], unlike)
            - self.called_away(at, &[Sense::Lead, Sense::Support])
    }

    fn phase(&self, at: usize) -> i32 {
        let look = self.look(at);
        let phase = self.of(at, Sense::Phase);
        let group = self.of(at, Sense::Group).max(self.of(at, Sense::Week));
        let groups = look.grouped >= 20 && look.cells > 0;
        let looks = if groups { share(look.grouped, 25) } else { 0 }
            + if groups && look.merged { 15 } else { 0 };
        let called = if groups { phase.max(group) } else { phase };
        // Unnamed and unmerged, equal neighbours are a matter of chance.
        let looks = if called == 0 && !look.merged {
            0
        } else {
            looks
        };
        let long = i32::try_from(look.length.saturating_sub(30).min(50)).unwrap_or(50);
        called + looks
            - self.unlike(at, &[Sense::Phase], long)
            - self.called_away(at, &[Sense::Phase, Sense::Group, Sense::Week])
    }

    /// The content, or where nothing is called so the longest column whose texts differ.
    fn take_or_longest(&mut self) -> Option<(usize, i32)> {
        self.take(Judge::content).or_else(|| {
            let at = (0..self.taken.len())
                .filter(|at| self.is_free(*at))
                .filter(|at| {
                    let look = self.look(*at);
                    let words = look.bare < 50 && look.dated < 50 && look.ordinal < 50;
                    look.cells > 0
                        && words
                        && look.distinct >= 50
                        && self.called_away(*at, &[Sense::Content, Sense::Group]) < 40
                })
                .max_by_key(|at| self.look(*at).length)?;
            self.hold(at);
            Some((at, 0))
        })
    }

    /// The time limit, its end where that is a column of its own, and the coarser of two times, which
    /// groups the rows (周次 beside 日期).
    #[expect(
        clippy::type_complexity,
        reason = "three columns with their points, used once"
    )]
    fn times(
        &mut self,
        content: usize,
    ) -> (Option<(usize, i32)>, Option<usize>, Option<(usize, i32)>) {
        let mut found: Vec<(usize, i32)> = Vec::new();
        while let Some(it) = self.take(Judge::time) {
            found.push(it);
        }
        found.sort_by_key(|it| it.0);
        if let Some((start, end)) = self.start_and_end(&found) {
            for it in &found {
                if it.0 != start.0 && it.0 != end {
                    self.free(it.0);
                }
            }
            return (Some(start), Some(end), None);
        }
        let Some(best) = found.iter().copied().rev().max_by_key(|it| it.1) else {
            return (None, None, None);
        };
        let Some(group) = found
            .iter()
            .copied()
            .find(|it| self.groups_times(it.0, &found, content))
        else {
            for it in found.iter().filter(|it| it.0 != best.0) {
                self.free(it.0);
            }
            return (Some(best), None, None);
        };
        let finer = found
            .iter()
            .copied()
            .filter(|it| it.0 != group.0)
            .rev()
            .max_by_key(|it| it.1);
        for it in &found {
            if it.0 != group.0 && Some(it.0) != finer.map(|it| it.0) {
                self.free(it.0);
            }
        }
        (finer, None, Some(group))
    }

    fn free(&mut self, at: usize) {
        if let Some(taken) = self.taken.get_mut(at) {
            *taken = false;
        }
    }

    fn start_and_end(&self, found: &[(usize, i32)]) -> Option<((usize, i32), usize)> {
        let start = found.iter().find(|it| self.of(it.0, Sense::Start) >= 30)?;
        let end = found
            .iter()
            .find(|it| it.0 > start.0 && self.of(it.0, Sense::End) >= 30)?;
        Some((*start, end.0))
    }

    /// A week number beside a date, or a time that covers several rows of another one.
    fn groups_times(&self, at: usize, found: &[(usize, i32)], content: usize) -> bool {
        if found.len() < 2 || at > content {
            return false;
        }
        let look = self.look(at);
        let finer = |other: &Profile| {
            other.grouped + 20 <= look.grouped && look.grouped >= 20 && other.clock < 50
        };
        let weeks = self.of(at, Sense::Week) >= NAMED || look.weeks >= 50;
        found
            .iter()
            .filter(|it| it.0 != at)
            .map(|it| self.look(it.0))
            .any(|other| weeks && other.weeks < 50 || finer(&other))
    }
}

fn share(per_cent: u32, points: i32) -> i32 {
    i32::try_from(per_cent.min(100)).unwrap_or(100) * points / 100
}
