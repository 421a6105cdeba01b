//! Where a plan stands on a day, by its windows alone: what is open, what ends soon, what was read
//! with doubt. Nothing here says how far the work is.

use luoshi_plan::{Item, Plan, Position, gantt::LONG};
use luoshi_time::{Assumption, Certainty, Date, Reading, Term, Window, YearFrom};

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
    /// Items within whose limit the day lies, the one that ends first before the others.
    pub open: Vec<Position>,
    /// Items of whose limit an end comes between the day and [`Standing::soon_until`], open or not.
    pub ending: Vec<Coming>,
    /// Items that are not open and open after the day, with that day.
    pub ahead: Vec<Coming>,
}

/// A day of an item that comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Coming {
    /// The day.
    pub day: Date,
    /// The item.
    pub item: Position,
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
            stage: stage(plan, today),
            phases_on,
            phase_next,
            open: open(plan, today),
            ending: coming(plan, |it| {
                due_from(it, today).filter(|it| *it <= soon_until)
            }),
            ahead: coming(plan, |it| opens_after(it, today)),
        }
    }
}

fn readings(plan: &Plan) -> impl Iterator<Item = (Position, &Reading)> {
    plan.items().map(|(_, it)| (it.position, &it.limit.reading))
}

fn stage(plan: &Plan, today: Date) -> Stage {
    let all = || readings(plan).map(|(_, it)| it);
    let dated = |it: &Reading| it.opens().is_some() || it.due().is_some();
    if !all().any(dated) {
        return Stage::Undated;
    }
    let open = all().any(|it| it.contains(today));
    // A list has begun with its first part, though it is not over.
    let begun = all().any(|it| it.opens().or(it.due()).is_some_and(|it| it <= today));
    let ahead = all().filter_map(|it| opens_after(it, today)).min();
    let last = all().filter_map(Reading::due).max();
    match (ahead, last) {
        (Some(first), _) if !open && !begun => Stage::Before { first },
        (None, Some(last)) if !open => Stage::After { last },
        _ => Stage::Running,
    }
}

fn open(plan: &Plan, today: Date) -> Vec<Position> {
    let mut open: Vec<_> = readings(plan)
        .filter(|(_, it)| it.contains(today))
        .map(|(at, it)| (due_from(it, today).unwrap_or(Date::MAX), at))
        .collect();
    open.sort_unstable();
    open.into_iter().map(|(_, at)| at).collect()
}

fn coming(plan: &Plan, day: impl Fn(&Reading) -> Option<Date>) -> Vec<Coming> {
    let mut coming: Vec<Coming> = readings(plan)
        .filter_map(|(item, it)| {
            Some(Coming {
                day: day(it)?,
                item,
            })
        })
        .collect();
    coming.sort_unstable();
    coming
}

/// The first end of a limit that is not before `day`; of a list, that of its parts.
fn due_from(limit: &Reading, day: Date) -> Option<Date> {
    if let Term::List = limit.term {
        let parts = limit.parts.iter();
        return parts.filter_map(|it| due_from(&it.reading, day)).min();
    }
    limit.due().filter(|it| *it >= day)
}

/// The first opening of a limit after `day`, within which the day does not lie.
fn opens_after(limit: &Reading, day: Date) -> Option<Date> {
    if limit.contains(day) {
        return None;
    }
    if let Term::List = limit.term {
        let parts = limit.parts.iter();
        return parts.filter_map(|it| opens_after(&it.reading, day)).min();
    }
    limit.opens().filter(|it| *it > day)
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

/// The windows of limits; of one without a start, its last day.
fn windows(items: &[Item]) -> impl Iterator<Item = Window> {
    let days = |it: &Reading| it.window().or_else(|| it.due().map(Window::day));
    items.iter().filter_map(move |it| days(&it.limit.reading))
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
