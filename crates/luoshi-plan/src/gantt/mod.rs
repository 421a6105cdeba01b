//! The plan over time (甘特图): which months its picture covers, and where each phase and item lies.
//!
//! Everything is counted in days from the first day of the axis, so that whoever draws it only
//! multiplies: the SVG of [`crate::print::svg`] by a width, a page by a share of its own.

mod axis;
mod stretch;
mod wire;

pub use axis::{Axis, Beside, Days, MOST_MONTHS, Month};
pub use stretch::Stretch;
pub use wire::{Route, Wire};

use luoshi_time::{Term, Window};

use stretch::Ends;

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
    /// The links of items that both have bars.
    pub wires: Vec<Wire>,
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
    /// Its windows: several where the limit is a list, none where it names no day.
    pub stretches: Vec<Stretch>,
    /// From the first to the last day of them that lies on the axis.
    pub days: Option<Days>,
}

impl<'a> Gantt<'a> {
    /// Lays out `plan`.
    pub fn of(plan: &'a Plan) -> Gantt<'a> {
        Gantt::some(plan, |_, _| true)
    }

    /// The same with the items that `takes` is true of, by the place of their phase and themselves: on the
    /// axis of all, so that they lie where they lay. A phase that is left without items stays.
    pub fn some(plan: &'a Plan, takes: impl Fn(usize, &Item) -> bool) -> Gantt<'a> {
        let mut phases: Vec<PhaseLine<'_>> = plan.phases.iter().map(phase_line).collect();
        let windows = phases
            .iter()
            .flat_map(|it| &it.rows)
            .flat_map(|it| &it.stretches)
            .map(|it| it.window);
        let axis = Axis::over(windows, plan.year_begins());
        if let Some(axis) = axis {
            for phase in &mut phases {
                phase.lie_on(axis);
            }
        }
        for (at, phase) in phases.iter_mut().enumerate() {
            phase.rows.retain(|it| takes(at, it.item));
        }
        let mut gantt = Gantt {
            axis,
            phases,
            wires: Vec::new(),
        };
        gantt.wires = wire::wires(&gantt, &plan.links);
        gantt
    }

    /// All rows in reading order.
    pub fn rows(&self) -> impl Iterator<Item = &Row<'a>> {
        self.phases.iter().flat_map(|it| &it.rows)
    }

    /// Whether a phase has a tail of long items.
    pub fn has_tails(&self) -> bool {
        self.phases.iter().any(|it| it.tail.is_some())
    }

    /// How many limits could not be read.
    pub fn unread(&self) -> usize {
        self.rows().filter(|it| it.is_unread()).count()
    }
}

impl Row<'_> {
    /// Whether its limit could not be read; one that was read may name no day all the same (长期坚持).
    pub fn is_unread(&self) -> bool {
        matches!(self.item.limit.reading.term, Term::Unread(_))
    }

    /// From the first to the last day of its windows.
    fn hull(&self) -> Option<Window> {
        let windows = self.stretches.iter().map(|it| it.window);
        windows.reduce(Window::hull)
    }
}

fn phase_line(phase: &Phase) -> PhaseLine<'_> {
    let ends = Ends::of(phase);
    let rows = phase.items.iter().map(|item| Row {
        item,
        stretches: ends.stretches(&item.limit.reading),
        days: None,
    });
    PhaseLine {
        phase,
        line: None,
        tail: None,
        rows: rows.collect(),
    }
}

impl PhaseLine<'_> {
    fn lie_on(&mut self, axis: Axis) {
        for row in &mut self.rows {
            for stretch in &mut row.stretches {
                stretch.days = axis.days(stretch.window);
            }
            row.days = hull(row.stretches.iter().filter_map(|it| it.days));
        }
        let is_short = |it: &&Row<'_>| it.hull().is_some_and(|it| axis::length(it) <= LONG);
        let days = |it: &Row<'_>| it.days;
        let short = hull(self.rows.iter().filter(is_short).filter_map(days));
        let whole = hull(self.rows.iter().filter_map(days));
        self.line = short.or(whole);
        self.tail = whole.filter(|it| short.is_some_and(|short| short != *it));
    }
}

fn hull(all: impl Iterator<Item = Days>) -> Option<Days> {
    all.reduce(|a, b| Days {
        from: a.from.min(b.from),
        to: a.to.max(b.to),
    })
}

#[cfg(test)]
pub(crate) mod tests;
