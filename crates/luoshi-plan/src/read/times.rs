//! Which of the columns that say when is the time limit.

use super::profile::Profile;
use super::roles::Choice;
use super::signs::{ENOUGH, NAMED, Signs};
use super::words::Sense;

/// The senses of a column that says when.
pub(super) const SENSES: [Sense; 5] = [
    Sense::Time,
    Sense::Start,
    Sense::End,
    Sense::Week,
    Sense::Weekday,
];

/// The columns that say when.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Times {
    /// The time limit, or its beginning.
    pub limit: Option<Choice>,
    /// Its end, where that is a column of its own.
    pub until: Option<usize>,
    /// A coarser time that groups the rows: 周次 beside 日期.
    pub group: Option<Choice>,
}

/// Finds the time limit among the free columns.
pub(super) fn find(signs: &[Signs], free: &[usize], content: usize) -> Times {
    let found: Vec<(Choice, &Signs)> = free
        .iter()
        .filter_map(|at| {
            let signs = signs.get(*at)?;
            let points = signs.time();
            (points >= ENOUGH).then_some((Choice { at: *at, points }, signs))
        })
        .collect();
    if found.is_empty() {
        return Times {
            limit: weekday(signs, free),
            ..Times::default()
        };
    }
    if let Some((start, end)) = start_and_end(&found) {
        return Times {
            limit: Some(start),
            until: Some(end),
            group: None,
        };
    }
    let group = found
        .iter()
        .find(|it| it.0.at < content && groups(it.1, &found))
        .map(|it| it.0);
    let limit = found
        .iter()
        .map(|it| it.0)
        .filter(|it| Some(*it) != group)
        .rev()
        .max_by_key(|it| it.points);
    Times {
        limit,
        until: None,
        group,
    }
}

/// Where nothing else says when, the days of one week do.
fn weekday(signs: &[Signs], free: &[usize]) -> Option<Choice> {
    free.iter()
        .copied()
        .find(|at| {
            signs
                .get(*at)
                .is_some_and(|it| it.is_named(&[Sense::Weekday]) && it.look.weekday >= 80)
        })
        .map(|at| Choice { at, points: ENOUGH })
}

fn start_and_end(found: &[(Choice, &Signs)]) -> Option<(Choice, usize)> {
    let (start, _) = found.iter().find(|it| it.1.is_named(&[Sense::Start]))?;
    let (end, _) = found
        .iter()
        .find(|it| it.0.at > start.at && it.1.is_named(&[Sense::End]))?;
    Some((*start, end.at))
}

/// A week number beside a date, or a time that covers several rows of another one.
fn groups(signs: &Signs, found: &[(Choice, &Signs)]) -> bool {
    let look = &signs.look;
    let weeks = signs.of(Sense::Week) >= NAMED || look.weeks >= 50;
    // Hours of the day are no finer limit: the limit is the day.
    let finer = |other: &Profile| {
        other.grouped + 20 <= look.grouped && look.grouped >= 20 && other.clock < 50
    };
    found
        .iter()
        .filter(|it| it.1.col != signs.col)
        .map(|it| &it.1.look)
        .any(|other| weeks && other.weeks < 50 || finer(other))
}
