//! From limits to windows that can be drawn: those with one end borrow the other from their phase.

use luoshi_time::{Date, Reading, Term, Window};

use super::{Axis, Days};
use crate::Phase;

/// A window of an item as it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Its days.
    pub window: Window,
    /// The limit names no first day (4月底前): the phase's opening stands for it.
    pub open_before: bool,
    /// The limit names no last day (5月起): the phase's last day stands for it.
    pub open_after: bool,
    /// What of it lies on the axis.
    pub days: Option<Days>,
}

/// The first opening and the last due day that the limits of a phase name.
#[derive(Clone, Copy)]
pub(super) struct Ends {
    opens: Option<Date>,
    due: Option<Date>,
}

impl Ends {
    pub(super) fn of(phase: &Phase) -> Ends {
        let readings = || phase.items.iter().map(|it| &it.limit.reading);
        Ends {
            opens: readings().filter_map(Reading::opens).min(),
            due: readings().filter_map(Reading::due).max(),
        }
    }

    /// The windows of a limit, one for each part of a list; none where it names no day.
    pub(super) fn stretches(self, reading: &Reading) -> Vec<Stretch> {
        let stretch = |from: Date, to: Date| Stretch {
            window: Window::day(from).hull(Window::day(to)),
            open_before: false,
            open_after: false,
            days: None,
        };
        match &reading.term {
            Term::In(window) => vec![stretch(window.first(), window.last())],
            Term::Until(day) => vec![Stretch {
                open_before: true,
                ..stretch(self.opens.map_or(*day, |it| it.min(*day)), *day)
            }],
            Term::From(day) => vec![Stretch {
                open_after: true,
                ..stretch(*day, self.due.map_or(*day, |it| it.max(*day)))
            }],
            Term::List => reading
                .parts
                .iter()
                .flat_map(|it| self.stretches(&it.reading))
                .collect(),
            _ => Vec::new(),
        }
    }
}

impl Stretch {
    /// Its frame has no edge at the left: it has no first day, or begins before the axis does.
    pub fn goes_on_before(&self, axis: Axis) -> bool {
        self.open_before || self.window.first() < axis.first()
    }

    /// Its frame has no edge at the right: it has no last day, or ends after the axis does.
    pub fn goes_on_after(&self, axis: Axis) -> bool {
        self.open_after || self.window.last() > axis.last()
    }
}
