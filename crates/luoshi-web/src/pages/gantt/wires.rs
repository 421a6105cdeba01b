//! Lines from bar to bar, cut into the pieces that lie in each row: rows differ in height, and only the
//! browser knows how.

use luoshi_plan::{
    Strength,
    gantt::{Axis, Gantt, Route, Wire},
};

use super::show::share;

/// How far a line stands off the bars on their left, and how much further each lane: together less than
/// there is between the limits as written and the axis.
const OFF: i32 = 5;
const LANE: i32 = 2;
/// From the middle of a row to the edge of its bar, and to where a line turns above it.
const HALF_BAR: i32 = 8;
const ABOVE: i32 = 13;

/// What lies in one row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pieces {
    /// Straight lines.
    pub lines: Vec<Line>,
    /// What is set at a place of the axis, in the middle of the row: turns and heads of arrows.
    pub paths: Vec<Path>,
}

/// A line between shares of the row, moved by pixels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// How it looks.
    pub class: &'static str,
    /// From here.
    pub x1: String,
    /// To here.
    pub x2: String,
    /// From here down.
    pub y1: &'static str,
    /// To here.
    pub y2: &'static str,
    /// Moved to the right.
    pub dx: i32,
    /// Moved down.
    pub dy: i32,
}

/// A path in pixels from a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// How it looks.
    pub class: &'static str,
    /// It lies above the bar: on paper, where bars are thinner, a little lower.
    pub above: bool,
    /// The place.
    pub x: String,
    /// The path.
    pub d: String,
}

/// The pieces of every row, and of the heading above each phase, whose first rows are `firsts`.
pub fn cut(gantt: &Gantt<'_>, axis: Axis, firsts: &[usize]) -> (Vec<Pieces>, Vec<Pieces>) {
    let mut rows = vec![Pieces::default(); gantt.rows().count()];
    let mut heads = vec![Pieces::default(); firsts.len()];
    for wire in &gantt.wires {
        let passing = passing(axis, wire);
        for (at, row) in rows.iter_mut().enumerate() {
            if !wire.rows().contains(&at) {
                continue;
            }
            match at {
                _ if at == wire.from => leave(row, axis, wire),
                _ if at == wire.to => arrive(row, axis, wire),
                _ => row.lines.push(passing.clone()),
            }
        }
        for (head, first) in heads.iter_mut().zip(firsts) {
            let between = wire.rows().contains(first) && first != wire.rows().start();
            if between {
                head.lines.push(passing.clone());
            }
        }
    }
    (rows, heads)
}

fn class(wire: &Wire) -> &'static str {
    match wire.strength {
        Strength::Hard => "wire",
        Strength::Soft => "wire soft",
    }
}

/// The head of an arrow is filled: a line at its end would be lost beside the dots of a bar.
fn head(wire: &Wire) -> &'static str {
    match wire.strength {
        Strength::Hard => "wire-head",
        Strength::Soft => "wire-head soft",
    }
}

/// The upright part, all through a row.
fn passing(axis: Axis, wire: &Wire) -> Line {
    let lane = LANE * i32::try_from(wire.lane).unwrap_or(0);
    let (x, dx) = match wire.route {
        Route::Down { leaves, .. } => (leaves, -4 - lane),
        Route::Left { leaves, arrives } => (leaves.min(arrives), -OFF - lane),
    };
    let x = share(axis, x);
    Line {
        class: class(wire),
        x1: x.clone(),
        x2: x,
        y1: "0",
        y2: "100%",
        dx,
        dy: 0,
    }
}

fn leave(row: &mut Pieces, axis: Axis, wire: &Wire) {
    let passing = passing(axis, wire);
    match wire.route {
        Route::Down { .. } => row.lines.push(Line {
            y1: "50%",
            dy: HALF_BAR,
            ..passing
        }),
        Route::Left { leaves, .. } => {
            across(row, axis, &passing, leaves);
            row.lines.push(half(passing, wire.from < wire.to));
        }
    }
}

fn arrive(row: &mut Pieces, axis: Axis, wire: &Wire) {
    let passing = passing(axis, wire);
    let class = passing.class;
    match wire.route {
        Route::Down { arrives, .. } => {
            let x2 = share(axis, arrives);
            row.paths.push(Path {
                class,
                above: true,
                x: passing.x1.clone(),
                d: format!("M{} -{ABOVE}H0", passing.dx),
            });
            row.paths.push(Path {
                class,
                above: true,
                x: x2.clone(),
                d: format!("M0 -{ABOVE}H6"),
            });
            row.paths.push(Path {
                class: head(wire),
                above: true,
                x: x2.clone(),
                d: format!("M6 -{HALF_BAR}l-3-5h6z"),
            });
            row.lines.push(Line {
                x2,
                y1: "50%",
                y2: "50%",
                dx: 0,
                dy: -ABOVE,
                ..passing.clone()
            });
            row.lines.push(Line {
                y2: "50%",
                dy: -ABOVE,
                ..passing
            });
        }
        Route::Left { arrives, .. } => {
            across(row, axis, &passing, arrives);
            row.paths.push(Path {
                class: head(wire),
                above: false,
                x: share(axis, arrives),
                d: "M0 0l-5-3v6z".to_owned(),
            });
            row.lines.push(half(passing, wire.from > wire.to));
        }
    }
}

/// The upright part from the middle of a row to its edge.
fn half(passing: Line, down: bool) -> Line {
    match down {
        true => Line {
            y1: "50%",
            ..passing
        },
        false => Line {
            y2: "50%",
            ..passing
        },
    }
}

/// From the upright part to a bar on its right.
fn across(row: &mut Pieces, axis: Axis, passing: &Line, day: u32) {
    row.paths.push(Path {
        class: passing.class,
        above: false,
        x: passing.x1.clone(),
        d: format!("M{} 0H0", passing.dx),
    });
    row.lines.push(Line {
        x2: share(axis, day),
        y1: "50%",
        y2: "50%",
        dx: 0,
        ..passing.clone()
    });
}
