//! The plan over time (甘特图): which months its picture covers, and where each phase and item lies.
//!
//! Everything is counted in days from the first day of the axis, so that whoever draws it only
//! multiplies: the SVG of [`crate::print::svg`] by a width, a page by a share of its own.

mod axis;

pub use axis::{Axis, Beside, Days, MOST_MONTHS, Month};

use luoshi_time::Window;

use crate::{Item, Phase, Plan};

/// A window of more days is long: its phase shows it as a thin tail, or it would hide all the others.
pub const LONG: u32 = 45;

/// A plan laid out over time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gantt<'a> {
    /// The days it covers; none where no limit of the plan names any.
    pub axis: Option<Axis>,
    /// The phases in printed order.
    pub phases: Vec<PhaseLine<'a>>,
}

/// A phase and its items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhaseLine<'a> {
    /// The phase.
    pub phase: &'a Phase,
    /// From its first opening to its last due day, long items left out unless there are no others.
    pub line: Option<Days>,
    /// The same with the long items, where that is more.
    pub tail: Option<Days>,
    /// Its items.
    pub rows: Vec<Row<'a>>,
}

/// An item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row<'a> {
    /// The item.
    pub item: &'a Item,
    /// Its window; none where the limit was not read.
    pub window: Option<Window>,
    /// What of the window lies on the axis.
    pub days: Option<Days>,
}

impl<'a> Gantt<'a> {
    /// Lays out `plan`.
    pub fn of(plan: &'a Plan) -> Gantt<'a> {
        let windows = plan.items().filter_map(|(_, it)| it.limit.reading.window());
        let axis = windows
            .reduce(Window::hull)
            .map(|it| Axis::over(it, plan.year_begins()));
        let phases = plan.phases.iter().map(|it| phase_line(it, axis));
        Gantt {
            phases: phases.collect(),
            axis,
        }
    }

    /// All rows in reading order.
    pub fn rows(&self) -> impl Iterator<Item = &Row<'a>> {
        self.phases.iter().flat_map(|it| &it.rows)
    }

    /// Whether a phase has a tail of long items.
    pub fn has_tails(&self) -> bool {
        self.phases.iter().any(|it| it.tail.is_some())
    }

    /// Whether an item has no window.
    pub fn has_unread(&self) -> bool {
        self.rows().any(|it| it.window.is_none())
    }
}

impl Row<'_> {
    /// The window begins before the axis does.
    pub fn is_cut_before(&self, axis: Axis) -> bool {
        self.window.is_some_and(|it| it.first() < axis.first())
    }

    /// The window goes on after the axis ends.
    pub fn is_cut_after(&self, axis: Axis) -> bool {
        self.window.is_some_and(|it| it.last() > axis.last())
    }
}

fn phase_line(phase: &Phase, axis: Option<Axis>) -> PhaseLine<'_> {
    let rows: Vec<Row<'_>> = phase
        .items
        .iter()
        .map(|item| {
            let window = item.limit.reading.window();
            Row {
                item,
                window,
                days: window.and_then(|it| axis?.days(it)),
            }
        })
        .collect();
    let is_short = |it: &&Row<'_>| it.window.is_some_and(|it| axis::length(it) <= LONG);
    let short = hull(rows.iter().filter(is_short));
    let whole = hull(rows.iter());
    PhaseLine {
        phase,
        line: short.or(whole),
        tail: whole.filter(|it| short.is_some_and(|short| short != *it)),
        rows,
    }
}

/// From the first to the last day of the rows that are on the axis.
fn hull<'a>(rows: impl Iterator<Item = &'a Row<'a>>) -> Option<Days> {
    rows.filter_map(|it| it.days).reduce(|a, b| Days {
        from: a.from.min(b.from),
        to: a.to.max(b.to),
    })
}

#[cfg(test)]
pub(crate) mod tests;
