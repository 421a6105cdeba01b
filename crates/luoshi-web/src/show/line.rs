//! The programme line of `luoshi_plan::gantt`: phases as bands on an axis of days, every item at the end of its window.
//!
//! Positions along the axis are shares of it, so that the line is as wide as the page; what must not
//! lie upon each other is moved by marks, whose size the style sheet knows.

use std::fmt;

use luoshi_app::views::KeptFinding;
use luoshi_plan::{
    Plan, Position,
    gantt::{Axis, Gantt, PhaseLine},
    print::window_beside,
};
use luoshi_rules::{Standing, standing};
use luoshi_time::Date;
use luoshi_words::Words;

use super::{
    days,
    item::{ItemShown, number_to_say},
};

/// The width of a mark as a share of the axis: 15.4 px on one of 930 px.
const CELL: f64 = 0.0165;
/// The width of a mark in the drawing, in px; the style sheet makes it smaller where there is less room.
const MARK: f64 = 15.4;
/// The same where numbers have three digits.
const MARK_WIDE: f64 = 21.0;
/// As many marks may push one to the left before it goes into a lane of its own.
const PUSHED_MOST: f64 = 4.0;
/// Height of a row with one lane, in px, and what every further lane adds.
const ROW: u32 = 39;
const LANE: u32 = 29;
/// Months up to which each has its name and its ten-day ticks.
const MONTHS_NAMED: usize = 14;

/// What is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Drawn<'a> {
    /// The schedule.
    pub plan: &'a Plan,
    /// Where it stands.
    pub standing: &'a Standing,
    /// What was kept as printed.
    pub kept: &'a [KeptFinding],
    /// The address of its timetable.
    pub table: &'a str,
}

/// The line.
#[derive(Clone, Debug)]
pub struct Line {
    /// What the drawing of the axis says.
    pub label: String,
    /// Months: where each begins, and its name where there is room.
    pub months: Vec<(String, String)>,
    /// Where the ten-day spans begin inside the months.
    pub ticks: Vec<String>,
    /// Today, where it lies on the axis.
    pub today: Option<TodayShown>,
    /// One for each phase.
    pub rows: Vec<Row>,
}

/// The line of today.
#[derive(Clone, Debug)]
pub struct TodayShown {
    /// Where.
    pub x: String,
    /// What stands above it.
    pub label: String,
    /// The words stand at its left, near the right end.
    pub left: bool,
}

/// A phase.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its name; words for a schedule without phases.
    pub name: String,
    /// The days from its first opening to its last due day.
    pub days: String,
    /// It is on today.
    pub current: bool,
    /// Height of the drawing in px.
    pub height: u32,
    /// From the first opening to the last due day of the items that are not long.
    pub bar: Option<(String, String)>,
    /// From there to the last due day of the long ones.
    pub tail: Option<(String, String)>,
    /// Marks that hang together.
    pub runs: Vec<Run>,
}

impl Row {
    /// Where the bar lies, from above, in px.
    pub fn bar_y(&self) -> u32 {
        self.height - 4
    }
}

/// Marks side by side, from one end of a window to the left.
#[derive(Clone, Debug)]
pub struct Run {
    /// The right end.
    pub x: String,
    /// From above, in px.
    pub y: u32,
    /// From left to right.
    pub spots: Vec<Spot>,
}

/// The mark of an item.
#[derive(Clone, Debug)]
pub struct Spot {
    /// Its middle, in px from the right end of its run.
    pub dx: String,
    /// The item.
    pub item: ItemShown,
}

impl Line {
    /// The line of a plan; none where no item has days.
    pub fn of(words: Words, view: &Drawn<'_>) -> Option<Line> {
        let gantt = Gantt::of(view.plan);
        let axis = gantt.axis?;
        let share = |days: u32| Share::of(days, axis);
        let months = axis.months();
        let step = months.len().div_ceil(MONTHS_NAMED);
        let today = axis.day(view.standing.today).map(|at| {
            let day = days::day_beside(words, view.standing.today, view.plan.year);
            let middle = Share(f64::midpoint(share(at).0, share(at + 1).0));
            TodayShown {
                x: middle.to_string(),
                label: words.with("timetable-today", &[("day", (&day).into())]),
                left: middle.0 > 0.8,
            }
        });
        let span = days::months(words, axis.first(), axis.last());
        let label = match &today {
            Some(today) => [span.as_str(), &today.label].join(&words.say("shell-list-comma")),
            None => span,
        };
        let ticks = match step {
            1 => axis.xun(),
            _ => Vec::new(),
        };
        let band = |(at, phase)| row(words, view, axis, at, phase);
        Some(Line {
            label,
            ticks: ticks.into_iter().map(|it| share(it).to_string()).collect(),
            months: months
                .iter()
                .step_by(step)
                .map(|it| {
                    let name = month(words, it.first, axis.over_years());
                    (share(it.days.from).to_string(), name)
                })
                .collect(),
            rows: (0..).zip(&gantt.phases).map(band).collect(),
            today,
        })
    }
}

impl Line {
    /// How many items have a mark.
    pub fn drawn(&self) -> usize {
        let runs = self.rows.iter().flat_map(|it| &it.runs);
        runs.map(|it| it.spots.len()).sum()
    }
}

/// A share of the axis, written as drawings take it.
#[derive(Clone, Copy)]
struct Share(f64);

impl Share {
    fn of(days: u32, axis: Axis) -> Share {
        Share(f64::from(days) / f64::from(axis.length()))
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.2}%", self.0 * 100.0)
    }
}

/// The name of a month; January says the year where there are several.
fn month(words: Words, first: Date, over_years: bool) -> String {
    let name = words.say(&format!("month-{}", first.month()));
    if over_years && first.month() == 1 {
        let year = first.year().to_string();
        words.with(
            "today-month-year",
            &[("month", (&name).into()), ("year", (&year).into())],
        )
    } else {
        name
    }
}

fn row(words: Words, view: &Drawn<'_>, axis: Axis, at: usize, phase: &PhaseLine<'_>) -> Row {
    let year = view.plan.year;
    let share = |days: u32| Share::of(days, axis).to_string();
    let items = || phase.rows.iter().map(|it| it.item);
    let shown = |at: Position| {
        let item = items().find(|it| it.position == at)?;
        Some(ItemShown::of(words, item, view.kept, year, view.table))
    };
    let ends = phase
        .rows
        .iter()
        .filter_map(|it| Some((it.item.position, it.item.limit.reading.due()?)))
        .filter_map(|(at, due)| Some((at, Share::of(axis.day(due)? + 1, axis).0)));
    let mark = match items().any(|it| number_to_say(it, view.kept).len() > 2) {
        true => MARK_WIDE,
        false => MARK,
    };
    let mut placed = place(ends.collect(), CELL * mark / MARK);
    // As it is read: from above, and from the left.
    placed.sort_by(|a, b| b.lane.cmp(&a.lane).then(a.end.total_cmp(&b.end)));
    let lanes = placed.iter().map(|it| it.lane + 1).max().unwrap_or(1);
    let hull = standing::hull(&phase.phase.items);
    let runs = placed.into_iter().map(|run| {
        let mut spots: Vec<Spot> = (0u32..)
            .zip(run.items)
            .filter_map(|(no, at)| {
                Some(Spot {
                    dx: format!("{:.1}", -mark * (f64::from(no) + 0.5)),
                    item: shown(at)?,
                })
            })
            .collect();
        spots.reverse();
        Run {
            x: Share(run.end).to_string(),
            y: LANE * (lanes - 1 - run.lane),
            spots,
        }
    });
    Row {
        name: match phase.phase.name.as_str() {
            "" => words.say("today-line-all"),
            name => name.to_owned(),
        },
        days: hull.map_or_else(String::new, |it| window_beside(words, it, year)),
        current: view.standing.phases_on.contains(&at),
        height: ROW + LANE * (lanes - 1),
        bar: phase.line.map(|it| (share(it.from), share(it.to))),
        tail: phase
            .line
            .zip(phase.tail)
            .filter(|(line, tail)| tail.to > line.to)
            .map(|(line, tail)| (share(line.to), share(tail.to))),
        runs: runs.collect(),
    }
}

/// Marks side by side: the right end as a share of the axis, and the items from right to left.
#[derive(Debug, PartialEq)]
struct Placed {
    lane: u32,
    end: f64,
    items: Vec<Position>,
}

/// Lays marks of the width `cell` at the ends of their windows, the last one first. One that would lie
/// on another moves to its left; one that would move too far goes into a lane of its own.
fn place(mut ends: Vec<(Position, f64)>, cell: f64) -> Vec<Placed> {
    ends.sort_by(|a, b| b.1.total_cmp(&a.1).then(b.0.cmp(&a.0)));
    let mut runs: Vec<Placed> = Vec::new();
    // For each lane, how far it is free from the left, and the run that ends there.
    let mut lanes: Vec<(f64, usize)> = Vec::new();
    for (item, end) in ends {
        // The mark of a day at the very beginning does not hang out of the axis.
        let wanted = end.max(cell);
        let fits = |free: f64| free >= cell && wanted - free <= PUSHED_MOST * cell + 1e-9;
        let lane = match lanes.iter().position(|(free, _)| fits(*free)) {
            Some(lane) => lane,
            None => {
                lanes.push((f64::INFINITY, 0));
                lanes.len() - 1
            }
        };
        let Some((free, run)) = lanes.get_mut(lane) else {
            continue;
        };
        match runs.get_mut(*run).filter(|_| wanted > *free) {
            Some(pushing) => {
                pushing.items.push(item);
                *free -= cell;
            }
            None => {
                *run = runs.len();
                *free = wanted - cell;
                runs.push(Placed {
                    lane: u32::try_from(lane).unwrap_or(u32::MAX),
                    end: wanted,
                    items: vec![item],
                });
            }
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;
    use luoshi_words::Lang;
    use proptest::prelude::*;

    fn line(view: luoshi_app::views::Today) -> Line {
        let programme = view.programme.unwrap();
        let drawn = Drawn {
            plan: &programme.plan,
            standing: &programme.standing,
            kept: &programme.kept,
            table: "/t",
        };
        Line::of(Words::of(Lang::Zh), &drawn).unwrap()
    }

    #[test]
    fn every_item_stands_at_the_end_of_its_window() {
        let line = line(samples::today::on(4, 17));
        // 214 days from March to September; the 20th of March is the 20th of them.
        let first = &line.rows[0];
        assert_eq!(first.bar, Some(("4.67%".into(), "9.35%".into())));
        assert_eq!(first.runs[0].x, "9.35%");
        let spot = &first.runs[0].spots[0];
        assert_eq!(spot.item.href, "/t/item/1");
        assert_eq!(
            spot.item.spoken(&Words::of(Lang::Zh)),
            "第1项 学习上级文件，3月11日–20日"
        );
        assert_eq!(line.label, "2026年3月–9月，今天4月17日");
        let months: Vec<_> = line.months.iter().map(|(_, it)| it.as_str()).collect();
        assert_eq!(months, ["3月", "4月", "5月", "6月", "7月", "8月", "9月"]);
        assert_eq!(line.ticks.len(), 14);
    }

    #[test]
    fn the_long_item_is_a_tail_and_only_the_phase_that_is_on_is_marked() {
        let line = line(samples::today::on(4, 17));
        let third = &line.rows[2];
        assert_eq!(
            third.bar.as_ref().unwrap().1,
            third.tail.as_ref().unwrap().0
        );
        assert!(line.rows[0].tail.is_none());
        let on: Vec<_> = line.rows.iter().map(|it| it.current).collect();
        assert_eq!(on, [false, false, true, false]);
        // The item whose limit nobody can read is not drawn.
        assert_eq!(third.runs.iter().map(|it| it.spots.len()).sum::<usize>(), 2);
    }

    #[test]
    fn today_is_drawn_only_where_the_axis_reaches() {
        assert!(line(samples::today::on(3, 1)).today.is_some());
        assert!(line(samples::today::on(10, 1)).today.is_none());
        assert!(line(samples::today::on(9, 20)).today.unwrap().left);
        assert!(!line(samples::today::on(4, 17)).today.unwrap().left);
    }

    #[test]
    fn a_crowd_is_stacked_and_the_row_grows() {
        let line = line(samples::today::hundred());
        assert_eq!(line.rows[0].height, ROW);
        assert_eq!(line.rows[2].height, ROW + 11 * LANE, "sixty by five");
        assert_eq!(line.drawn(), 100);
    }

    #[test]
    fn three_days_of_one_end_lie_side_by_side_the_last_at_the_end() {
        let at = |n| Position(n);
        let placed = place(vec![(at(1), 0.5), (at(2), 0.5), (at(3), 0.5)], 0.0165);
        assert_eq!(
            placed,
            [Placed {
                lane: 0,
                end: 0.5,
                items: vec![at(3), at(2), at(1)],
            }]
        );
    }

    proptest! {
        /// Marks of one lane never lie on each other, none leaves the axis, none is moved to the right
        /// or farther than allowed, and none is lost.
        #[test]
        fn marks_keep_apart(ends in prop::collection::vec(1u32..=200, 0..60)) {
            let items = (1..).zip(&ends).map(|(at, end)| (Position(at), f64::from(*end) / 200.0));
            let wanted: Vec<(Position, f64)> = items.collect();
            let placed = place(wanted.clone(), CELL);
            let mut right_ends: Vec<(u32, f64)> = Vec::new();
            for run in &placed {
                for (no, item) in (0u32..).zip(&run.items) {
                    let right = run.end - f64::from(no) * CELL;
                    let wish = wanted.iter().find(|it| it.0 == *item).unwrap().1.max(CELL);
                    prop_assert!(right <= wish + 1e-9, "moved to the right");
                    prop_assert!(wish - right <= PUSHED_MOST * CELL + 1e-9, "moved too far");
                    prop_assert!(right - CELL >= -1e-9 && right <= 1.0 + 1e-9, "outside");
                    right_ends.push((run.lane, right));
                }
            }
            prop_assert_eq!(right_ends.len(), wanted.len());
            right_ends.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
            for pair in right_ends.windows(2) {
                if pair[0].0 == pair[1].0 {
                    prop_assert!(pair[1].1 - pair[0].1 >= CELL - 1e-9, "on each other");
                }
            }
        }
    }
}
