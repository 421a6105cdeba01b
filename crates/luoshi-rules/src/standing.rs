//! Where a plan stands on a day, by its windows alone: what is open, what ends soon, what was read
//! with doubt. Nothing here says how far the work is.

use luoshi_plan::{Item, Plan, Position, gantt::LONG};
use luoshi_time::{Assumption, Certainty, Date, Reading, Window, YearFrom};

/// Days ahead that count as soon (七天内).
pub const SOON_DAYS: i64 = 7;

/// Where a plan stands on a day. Items are in the order in which they come up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The day.
    pub today: Date,
    /// The day on which "soon" ends, [`SOON_DAYS`] ahead.
    pub soon_until: Date,
    /// Where the day lies among all windows.
    pub stage: Stage,
    /// The phases that are on, by index: those whose [`core`] holds the day; phases may overlap.
    pub phases_on: Vec<usize>,
    /// Where none is on: the phase that opens next, and when.
    pub phase_next: Option<(usize, Date)>,
    /// Items whose window holds the day, the one that ends first before the others.
    pub open: Vec<Position>,
    /// Items whose window ends between the day and [`Standing::soon_until`], whether it is open or not.
    pub ending: Vec<Position>,
    /// Items whose window opens after the day, the one that opens first before the others.
    pub ahead: Vec<Position>,
}

/// Where a day lies among the windows of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// No window is known.
    Undated,
    /// Before the first window.
    Before {
        /// Its first day.
        first: Date,
    },
    /// From the first day of the first window to the last day of the last.
    Running,
    /// After the last window.
    After {
        /// Its last day.
        last: Date,
    },
}

impl Standing {
    /// Where `plan` stands on `today`.
    pub fn of(plan: &Plan, today: Date) -> Standing {
        let soon_until = today
            .checked_add(jiff::Span::new().days(SOON_DAYS))
            .unwrap_or(Date::MAX);
        let dated = || {
            plan.items()
                .filter_map(|(_, it)| Some((it.position, it.limit.reading.window()?)))
        };
        let cores: Vec<Option<Window>> = plan.phases.iter().map(|it| core(&it.items)).collect();
        let mut phases_on = holding(cores.iter().copied(), today);
        let phase_next = (0..)
            .zip(&cores)
            .filter_map(|(at, it)| Some((at, it.as_ref()?.first())))
            .filter(|(_, first)| phases_on.is_empty() && *first > today)
            .min_by_key(|(_, first)| *first);
        // When every phase is past, the long items still tell where the plan is.
        if phases_on.is_empty() && phase_next.is_none() {
            phases_on = holding(plan.phases.iter().map(|it| hull(&it.items)), today);
        }
        Standing {
            today,
            soon_until,
            stage: match dated().map(|(_, it)| it).reduce(Window::hull) {
                None => Stage::Undated,
                Some(all) if today < all.first() => Stage::Before { first: all.first() },
                Some(all) if today > all.last() => Stage::After { last: all.last() },
                Some(_) => Stage::Running,
            },
            phases_on,
            phase_next,
            open: ordered(dated().filter(|(_, it)| it.contains(today)), |it| it.last()),
            ending: ordered(
                dated().filter(|(_, it)| it.last() >= today && it.last() <= soon_until),
                |it| it.last(),
            ),
            ahead: ordered(dated().filter(|(_, it)| it.first() > today), |it| {
                it.first()
            }),
        }
    }
}

/// From the first opening to the last due day of some items; none where no window is known.
pub fn hull(items: &[Item]) -> Option<Window> {
    windows(items).reduce(Window::hull)
}

/// The same without long items, where there are others: they run beside the phases (3月-8月) and say
/// nothing about which one is on.
pub fn core(items: &[Item]) -> Option<Window> {
    let short = windows(items).filter(|it| days(*it) <= LONG);
    short.reduce(Window::hull).or_else(|| hull(items))
}

fn windows(items: &[Item]) -> impl Iterator<Item = Window> {
    items.iter().filter_map(|it| it.limit.reading.window())
}

fn days(window: Window) -> u32 {
    let between = (window.last() - window.first()).get_days();
    u32::try_from(between).map_or(u32::MAX, |it| it.saturating_add(1))
}

/// The places of the windows that hold `day`.
fn holding(windows: impl Iterator<Item = Option<Window>>, day: Date) -> Vec<usize> {
    windows
        .enumerate()
        .filter(|(_, it)| it.is_some_and(|it| it.contains(day)))
        .map(|(at, _)| at)
        .collect()
}

fn ordered(
    items: impl Iterator<Item = (Position, Window)>,
    by: impl Fn(Window) -> Date,
) -> Vec<Position> {
    let mut items: Vec<_> = items.map(|(at, it)| (by(it), at)).collect();
    items.sort_unstable();
    items.into_iter().map(|(_, at)| at).collect()
}

/// Why the days of a limit should be looked at by a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// No days are known.
    Unread,
    /// Only the end is sure.
    Fuzzy,
    /// Something was supplied that is not written.
    Assumed,
}

/// What is doubtful about a reading in a plan whose year comes from `year_from`.
///
/// That the year was assumed is a doubt about the whole schedule and is said once, so it is none here.
pub fn doubt(reading: &Reading, year_from: YearFrom) -> Option<Doubt> {
    match reading.certainty {
        Certainty::Exact => None,
        Certainty::Unresolved => Some(Doubt::Unread),
        Certainty::Fuzzy => Some(Doubt::Fuzzy),
        Certainty::Assumed => {
            let only_the_year = year_from == YearFrom::Assumed
                && reading.assumptions.contains(&Assumption::Year)
                && reading.warnings.is_empty();
            (!only_the_year).then_some(Doubt::Assumed)
        }
    }
}
