//! Phases and windows over months. Every row is a link to its item, and says in words what its bar
//! shows; on a phone one phase is shown at a time, `?step=2`.

use askama::Template;
use axum::response::Response;
use luoshi_app::views::{Frame, Timetable};
use luoshi_plan::gantt::{self, Axis, Beside, Days, Gantt, PhaseLine, Row};
use luoshi_plan::print::days_beside;
use luoshi_plan::{Item, Strength};
use luoshi_rules::Action;
use luoshi_words::Words;

use super::{
    scale::Scale,
    wires::{self, Pieces},
};
use crate::{
    caller::Visit,
    pack,
    shell::Shell,
    show::{
        days,
        filter::Filter,
        views::{self, ViewHead},
    },
    trouble::Answer,
};

/// What an axis is wide, in the sizes of its small text, where words stand beside the bars and the
/// page is narrowest.
const AXIS_IN_SIGNS: f64 = 54.0;
/// The forms in which the picture may be taken out.
const FORMS: &[&str] = &["svg", "png"];

/// The page.
#[derive(Template)]
#[template(path = "gantt/show.html")]
pub struct GanttPage {
    shell: Shell,
    head: ViewHead,
    facts: Vec<String>,
    forms: &'static [&'static str],
    scale: Option<Scale>,
    phases: Vec<PhaseShown>,
    has_phases: bool,
    has_tails: bool,
    has_unread: bool,
    has_gates: bool,
    has_reminders: bool,
    /// The way to the links that only remind, and back.
    switch: Option<Switch>,
}

struct Switch {
    href: String,
    count: usize,
}

struct PhaseShown {
    number: usize,
    name: String,
    count: String,
    /// It is on today.
    current: bool,
    /// The one that a phone shows.
    chosen: bool,
    /// The addresses of the phases before and after.
    before: Option<String>,
    after: Option<String>,
    line: Option<Stretch>,
    tail: Option<Stretch>,
    /// Links that run past its heading.
    wires: Pieces,
    rows: Vec<RowShown>,
}

struct RowShown {
    position: u32,
    number: String,
    name: String,
    written: String,
    /// The days meant; empty where the limit names none.
    days: String,
    /// The same beside the bars, from the first day to the last.
    label: String,
    /// Its windows on the axis.
    bars: Vec<Stretch>,
    /// Where the days stand beside them: the class that sets them, and the place.
    side: &'static str,
    at: String,
    /// Why there is no bar; empty where there is one.
    off: String,
    unread: bool,
    /// Links that lie in the row, and the same in words; empty where it waits for nothing.
    wires: Pieces,
    waits: String,
}

/// From where to where on the axis, and how long.
struct Stretch {
    from: String,
    to: String,
    wide: String,
    /// Whether it ends there, or goes on.
    edge_before: bool,
    edge_after: bool,
}

/// `GET /u/{unit}/p/{programme}/gantt`
pub fn show(visit: Visit) -> Answer<Response> {
    let (shell, frame, view) = views::open(&visit, "gantt-page", |desk, actor, unit, it| {
        Ok((desk.frame(actor, unit)?, desk.gantt(actor, unit, it)?))
    })?;
    let asked = Asked {
        filter: Filter::of(visit.caller()),
        step: visit.caller().query("step").and_then(|it| it.parse().ok()),
        reminders: visit.caller().query("links").is_some(),
    };
    pack::page(
        visit.caller(),
        &GanttPage::of(
            shell,
            &frame,
            &view,
            &asked,
            visit.may(Action::ProgrammeExport),
        ),
    )
}

/// What the address asks for.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// Which items.
    pub filter: Filter,
    /// Which phase a phone shows, counted from 1.
    pub step: Option<usize>,
    /// To draw links that only remind as well: there are many, and none of them holds anything up.
    pub reminders: bool,
}

/// What [`Asked::reminders`] looks like in the address.
const REMINDERS: &str = "links=all";

impl GanttPage {
    /// The page for a view; a phone shows one phase at a time: the first of those that are there, but
    /// rather the one that is on today.
    pub fn of(
        shell: Shell,
        frame: &Frame,
        view: &Timetable,
        asked: &Asked,
        may_export: bool,
    ) -> GanttPage {
        let words = shell.t;
        let filter = &asked.filter;
        let mut gantt = Gantt::some(&view.plan, |phase, it| filter.takes(view, phase, it));
        let reminders = gantt
            .wires
            .iter()
            .filter(|it| it.strength == Strength::Soft);
        let reminders = reminders.count();
        if !asked.reminders {
            gantt.wires.retain(|it| it.strength == Strength::Hard);
        }
        let own = if asked.reminders { REMINDERS } else { "" };
        let head = ViewHead::of(words, frame, view, "/gantt", own, filter);
        let page = format!("{}/gantt", head.here);
        let is_there = |at: &usize| gantt.phases.get(*at).is_some_and(|it| !it.rows.is_empty());
        let chosen = asked
            .step
            .and_then(|it| it.checked_sub(1))
            .filter(is_there)
            .or(view.current_phase.filter(is_there))
            .or((0..gantt.phases.len()).find(is_there));
        // Another phase on a phone is no choice of items: the other views go on showing all.
        let step = |at: usize| {
            let step = format!("step={}", at + 1);
            match own {
                "" => filter.address(&page, &step),
                own => filter.address(&page, &format!("{own}&{step}")),
            }
        };
        let count = gantt.phases.len();
        let phases = gantt
            .phases
            .iter()
            .enumerate()
            .filter(|(at, _)| is_there(at))
            .map(|(at, phase)| PhaseShown {
                current: view.current_phase == Some(at),
                chosen: chosen == Some(at),
                before: (0..at).rev().find(is_there).map(step),
                after: (at + 1..count).find(is_there).map(step),
                ..phase_shown(words, view, gantt.axis, at + 1, phase)
            });
        let mut phases: Vec<PhaseShown> = phases.collect();
        if let Some(axis) = gantt.axis {
            draw_wires(&gantt, axis, &mut phases);
        }
        let has_wire = |strength| gantt.wires.iter().any(|it| it.strength == strength);
        GanttPage {
            switch: (reminders > 0).then(|| Switch {
                href: match asked.reminders {
                    true => filter.address(&page, ""),
                    false => filter.address(&page, REMINDERS),
                },
                count: reminders,
            }),
            head,
            facts: facts(words, frame, view, &gantt),
            forms: if may_export { FORMS } else { &[] },
            scale: gantt
                .axis
                .map(|it| Scale::of(words, it, frame.today, view.programme.year)),
            has_phases: view.plan.phases.len() > 1
                || view.plan.phases.iter().any(|it| !it.name.is_empty()),
            phases,
            has_gates: has_wire(Strength::Hard),
            has_reminders: has_wire(Strength::Soft),
            has_tails: gantt.has_tails(),
            has_unread: gantt.unread() > 0,
            shell,
        }
    }
}

/// Lays the links into the rows and headings that they run through.
fn draw_wires(gantt: &Gantt<'_>, axis: Axis, phases: &mut [PhaseShown]) {
    let mut firsts = Vec::new();
    let mut count = 0;
    for phase in phases.iter() {
        firsts.push(count);
        count += phase.rows.len();
    }
    let (rows, heads) = wires::cut(gantt, axis, &firsts);
    let all = phases.iter_mut().flat_map(|it| &mut it.rows);
    for (row, pieces) in all.zip(rows) {
        row.wires = pieces;
    }
    for (phase, pieces) in phases.iter_mut().zip(heads) {
        phase.wires = pieces;
    }
}

/// What an item waits for, for who cannot see the lines.
fn waits(words: Words, view: &Timetable, item: &Item) -> String {
    let from = view.plan.links.iter().filter(|it| it.to == item.position);
    let mut from: Vec<u32> = from.map(|it| it.from.0).collect();
    from.sort_unstable();
    from.dedup();
    if from.is_empty() {
        return String::new();
    }
    let list: Vec<String> = from.iter().map(u32::to_string).collect();
    let list = list.join(&words.say("list-divider"));
    words.with(
        "gantt-waits",
        &[("count", from.len().into()), ("list", (&list).into())],
    )
}

/// What is known about the whole, in one line below the title on paper.
fn facts(words: Words, frame: &Frame, view: &Timetable, gantt: &Gantt<'_>) -> Vec<String> {
    let today = days::day_beside(words, frame.today, view.programme.year);
    let items = gantt.rows().count();
    let mut facts = vec![
        words.with("timetable-today", &[("day", (&today).into())]),
        words.with("count-items", &[("n", items.into())]),
    ];
    if let Some(axis) = gantt.axis {
        facts.push(days::months(words, axis.first(), axis.last()));
    }
    facts
}

fn phase_shown(
    words: Words,
    view: &Timetable,
    axis: Option<Axis>,
    number: usize,
    phase: &PhaseLine<'_>,
) -> PhaseShown {
    let stretch = |it: Option<Days>| Some(Stretch::of(axis?, it?));
    PhaseShown {
        number,
        name: phase.phase.name.clone(),
        count: words.with("count-items", &[("n", phase.rows.len().into())]),
        current: false,
        chosen: false,
        before: None,
        after: None,
        wires: Pieces::default(),
        line: stretch(phase.line),
        tail: stretch(phase.tail),
        rows: phase
            .rows
            .iter()
            .map(|it| row(words, view, axis, it))
            .collect(),
    }
}

fn row(words: Words, view: &Timetable, axis: Option<Axis>, row: &Row<'_>) -> RowShown {
    let item = row.item;
    let (reading, year) = (&item.limit.reading, view.programme.year);
    let days = days::limit_beside(words, reading, year).unwrap_or_default();
    // Where there are several bars they show the days between; the words beside them stay short.
    let label = days_beside(words, reading, year).unwrap_or_default();
    let (side, at) = axis
        .zip(row.days)
        .map(|(axis, on_axis)| beside(axis, on_axis, &label))
        .unwrap_or_default();
    RowShown {
        position: item.position.0,
        number: item.number.clone(),
        name: item.short_name(),
        written: item.limit.written.clone(),
        bars: row
            .stretches
            .iter()
            .filter_map(|it| frame(axis?, it))
            .collect(),
        side,
        at,
        off: match (row.days, row.stretches.is_empty()) {
            (Some(_), _) => String::new(),
            (None, true) => words.say("timetable-no-day"),
            (None, false) => words.with("gantt-off", &[("days", (&days).into())]),
        },
        unread: row.is_unread(),
        wires: Pieces::default(),
        waits: waits(words, view, item),
        label,
        days,
    }
}

/// Where words go beside the bars of a row.
fn beside(axis: Axis, days: Days, said: &str) -> (&'static str, String) {
    let signs = u32::try_from(said.chars().count()).unwrap_or(u32::MAX);
    match axis.beside(days, f64::from(signs) / AXIS_IN_SIGNS) {
        Beside::After => ("after", share(axis, days.to)),
        Beside::Before => ("before", share(axis, days.from)),
        Beside::On => ("on", percent(days.from + days.to, 2 * axis.length())),
    }
}

/// The frame of a window, without an edge where it goes on.
fn frame(axis: Axis, window: &gantt::Stretch) -> Option<Stretch> {
    Some(Stretch {
        edge_before: !window.goes_on_before(axis),
        edge_after: !window.goes_on_after(axis),
        ..Stretch::of(axis, window.days?)
    })
}

impl Stretch {
    fn of(axis: Axis, days: Days) -> Stretch {
        Stretch {
            from: share(axis, days.from),
            to: share(axis, days.to),
            wide: percent(days.to - days.from, axis.length()),
            edge_before: true,
            edge_after: true,
        }
    }
}

/// Where a day begins, as a share of the axis.
pub(super) fn share(axis: Axis, day: u32) -> String {
    percent(day, axis.length())
}

fn percent(part: u32, whole: u32) -> String {
    format!("{:.2}%", f64::from(part) * 100.0 / f64::from(whole.max(1)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;
    use luoshi_words::Lang;

    fn text(view: &Timetable, step: Option<usize>) -> String {
        let asked = Asked {
            step,
            ..Asked::default()
        };
        asked_for(view, &asked)
    }

    fn asked_for(view: &Timetable, asked: &Asked) -> String {
        let words = Words::of(Lang::Zh);
        let page = GanttPage::of(samples::shell(words), &samples::frame(), view, asked, true);
        page.render().unwrap()
    }

    /// The rows, each from its link to the end of it.
    fn rows(page: &str) -> Vec<&str> {
        page.split("<a class=\"gantt-row\"")
            .skip(1)
            .filter_map(|it| it.split("</a>").next())
            .collect()
    }

    #[test]
    fn every_item_is_a_link_that_says_its_window_in_words() {
        let view = samples::timetable();
        let page = text(&view, None);
        let rows = rows(&page);
        let items: Vec<_> = view.plan.items().map(|(_, it)| it).collect();
        assert_eq!(rows.len(), items.len());
        for (row, item) in rows.iter().zip(items) {
            assert!(
                row.contains(&format!("/item/{}\"", item.position.0)),
                "{row}"
            );
            assert!(row.contains(&item.limit.written), "{row}");
            match luoshi_plan::print::days_beside(Words::of(Lang::Zh), &item.limit.reading, 2026) {
                Some(days) => {
                    assert!(row.contains(&format!("{days}，暂定")), "{row}");
                    assert!(row.contains("<rect"), "{row}");
                }
                None => assert!(row.contains("待确认") && !row.contains("<rect"), "{row}"),
            }
        }
    }

    #[test]
    fn a_phone_shows_the_phase_that_is_chosen_else_the_one_that_is_on() {
        let mut view = samples::timetable();
        let chosen = |view: &Timetable, step| {
            let page = text(view, step);
            let (before, _) = page.split_once("chosen\"").unwrap();
            assert_eq!(page.matches("chosen\"").count(), 1);
            before.matches("<section class=\"gantt-phase").count()
        };
        assert_eq!(chosen(&view, Some(4)), 4);
        for nowhere in [None, Some(0), Some(5), Some(usize::MAX)] {
            assert_eq!(chosen(&view, nowhere), 3, "{nowhere:?}");
        }
        view.current_phase = None;
        assert_eq!(chosen(&view, None), 1);
        let first = text(&view, Some(1));
        assert!(first.contains("gantt?step=2\" rel=\"next\""));
        assert!(!first.contains("gantt?step=0") && !first.contains("gantt?step=5"));
    }

    #[test]
    fn a_choice_of_items_leaves_the_other_phases_out() {
        let view = samples::timetable();
        let of_phase = |phase| {
            let filter = Filter::default().at_phase(Some(phase));
            asked_for(
                &view,
                &Asked {
                    filter,
                    ..Asked::default()
                },
            )
        };
        let fourth = of_phase(4);
        assert_eq!(fourth.matches("<section class=\"gantt-phase").count(), 1);
        assert!(fourth.contains("chosen\" id=\"phase-4\"") && !fourth.contains("rel=\"prev\""));
        for nowhere in [5, usize::MAX] {
            let page = of_phase(nowhere);
            assert!(rows(&page).is_empty() && page.contains("class=\"filtered-out\""));
        }
    }

    #[test]
    fn what_only_reminds_is_drawn_when_it_is_asked_for() {
        let mut view = samples::timetable();
        let gate = view.plan.links[0].clone();
        view.plan.links.push(luoshi_plan::Link {
            to: luoshi_plan::Position(4),
            strength: Strength::Soft,
            ..gate
        });
        let page = |reminders| {
            let asked = Asked {
                reminders,
                ..Asked::default()
            };
            asked_for(&view, &asked)
        };
        let (gates, all) = (page(false), page(true));
        assert!(gates.contains("class=\"wire\"") && !gates.contains("class=\"wire soft\""));
        assert!(gates.contains("gantt?links=all\""));
        assert!(all.contains("class=\"wire soft\"") && all.contains("/gantt?links=all&#38;step="));
    }

    #[test]
    fn a_plan_without_dates_or_without_items_is_still_a_page() {
        let undated = text(&samples::undated(), None);
        assert!(!undated.contains("class=\"scale\"") && undated.contains("待确认"));
        let mut empty = samples::timetable();
        empty.plan.phases.clear();
        assert!(rows(&text(&empty, Some(1))).is_empty());
    }
}
