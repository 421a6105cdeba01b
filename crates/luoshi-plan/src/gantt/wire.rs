//! The links of a plan as lines between the bars of its picture.

use std::collections::BTreeMap;

use super::{Days, Gantt};
use crate::{Link, Position, Strength};

/// The most columns beside each other in which lines run past other rows.
const LANES: u32 = 4;

/// A line from the bar of an item to the bar of one that waits for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wire {
    /// The row it leaves, counted over all phases from 0.
    pub from: usize,
    /// The row it arrives at.
    pub to: usize,
    /// Whether it stands for a gate or only reminds.
    pub strength: Strength,
    /// How it runs.
    pub route: Route,
    /// A small shift, so that lines that run side by side can be told apart.
    pub lane: u32,
}

/// How a line runs. Days are places on the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// Out of the end of the first bar, down, and from above into the second, which begins later.
    Down {
        /// The end of the first bar.
        leaves: u32,
        /// The beginning of the second.
        arrives: u32,
    },
    /// Out of the beginning of the first bar, past both on their left, into the beginning of the second.
    Left {
        /// The beginning of the first bar.
        leaves: u32,
        /// The beginning of the second.
        arrives: u32,
    },
}

impl Wire {
    /// The rows that it touches.
    pub fn rows(&self) -> std::ops::RangeInclusive<usize> {
        self.from.min(self.to)..=self.from.max(self.to)
    }
}

/// The lines of the links whose ends both have a bar, those that close the way after the others, so that
/// they are drawn on top. Two items are joined once, however many links there are between them.
pub(super) fn wires(gantt: &Gantt<'_>, links: &[Link]) -> Vec<Wire> {
    let rows: BTreeMap<Position, (usize, Days)> = gantt
        .rows()
        .enumerate()
        .filter_map(|(at, row)| Some((row.item.position, (at, row.days?))))
        .collect();
    let mut strengths: BTreeMap<(Position, Position), Strength> = BTreeMap::new();
    for link in links {
        let strength = strengths
            .entry((link.to, link.from))
            .or_insert(link.strength);
        // Hard comes first.
        *strength = (*strength).min(link.strength);
    }
    let mut wires: Vec<Wire> = Vec::new();
    for (at, ((to, from), strength)) in (0_u32..).zip(strengths) {
        let (Some((from, first)), Some((to, second))) = (rows.get(&from), rows.get(&to)) else {
            continue;
        };
        let route = match second.from >= first.to && from < to {
            true => Route::Down {
                leaves: first.to,
                arrives: second.from,
            },
            false => Route::Left {
                leaves: first.from,
                arrives: second.from,
            },
        };
        wires.push(Wire {
            from: *from,
            to: *to,
            strength,
            route,
            lane: at % LANES,
        });
    }
    wires.sort_by_key(|it| std::cmp::Reverse(it.strength));
    wires
}
