//! Links as lines between bars.

use std::fmt::Write;

use super::{BAR, INK_2, INK_3, Picture, n};
use crate::Strength;
use crate::gantt::{Gantt, Route};

/// How far a line stands off the bars on their left, and how much further each lane: together less than
/// there is between the limits as written and the axis.
const OFF: f64 = 5.0;
const LANE: f64 = 2.0;

impl Picture<'_> {
    /// Draws every line; `middles` are the middles of the rows.
    pub(super) fn wires(&mut self, gantt: &Gantt<'_>, middles: &[f64]) {
        for wire in &gantt.wires {
            let (Some(from), Some(to)) = (middles.get(wire.from), middles.get(wire.to)) else {
                continue;
            };
            let lane = LANE * f64::from(wire.lane);
            let way = match wire.route {
                Route::Down { leaves, arrives } => {
                    let (x, end) = (self.at(leaves) - 4.0 - lane, self.at(arrives) + 6.0);
                    let top = to - BAR / 2.0;
                    format!(
                        "M{} {}V{}H{}V{}m-3-4l3 4 3-4",
                        n(x),
                        n(from + BAR / 2.0),
                        n(top - 5.0),
                        n(end),
                        n(top)
                    )
                }
                Route::Left { leaves, arrives } => {
                    let (first, second) = (self.at(leaves), self.at(arrives));
                    format!(
                        "M{} {}H{}V{}H{}m-4-3l4 3-4 3",
                        n(first),
                        n(*from),
                        n(first.min(second) - OFF - lane),
                        n(*to),
                        n(second)
                    )
                }
            };
            self.wire(wire.strength, &way);
        }
    }

    /// A line as it is told by its strength.
    pub(super) fn wire(&mut self, strength: Strength, way: &str) {
        let (ink, dash) = match strength {
            Strength::Hard => (INK_2, ""),
            Strength::Soft => (INK_3, " stroke-dasharray=\"3 2\""),
        };
        let _ = write!(
            self.marks,
            "<path class=\"wire\" stroke=\"{ink}\" stroke-width=\"1\"{dash} d=\"{way}\"/>"
        );
    }
}
