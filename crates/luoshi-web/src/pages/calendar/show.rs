//! A month: windows as bars over its days, and the days on which they end. On a phone the same table
//! reads as a list by week.

use std::collections::BTreeSet;

use askama::Template;
use axum::response::Response;
use luoshi_app::{
    Desk,
    views::{Frame, Timetable},
};
use luoshi_plan::{
    Item,
    gantt::{Gantt, Stretch},
    print::{days_beside, window_beside},
};
use luoshi_time::{Date, Window};
use luoshi_words::Words;

use crate::{
    caller::Visit,
    pack,
    shell::Shell,
    show::{
        days,
        filter::Filter,
        month::{self, Month, Week},
        views::{self, ViewHead},
    },
    trouble::Answer,
};

/// The page.
#[derive(Template)]
#[template(path = "calendar/show.html")]
pub struct CalendarPage {
    shell: Shell,
    head: ViewHead,
    /// What is shown; none where no limit of the programme names a day.
    shown: Option<MonthShown>,
    /// Items without a date, and whether that is because the limit could not be read.
    undated: Vec<(ItemShown, bool)>,
}

struct MonthShown {
    name: String,
    before: Option<MonthLink>,
    after: Option<MonthLink>,
    /// The way to the month that holds today, from another.
    today: Option<MonthLink>,
    weekdays: Vec<String>,
    /// Items that are open on every day of the month, and beyond.
    whole: Vec<ItemShown>,
    weeks: Vec<WeekShown>,
}

/// A link to a month of the programme.
struct MonthLink {
    href: String,
    name: String,
}

struct WeekShown {
    name: String,
    /// It holds today.
    current: bool,
    days: Vec<DayShown>,
    lanes: Vec<Vec<Span>>,
}

struct DayShown {
    date: String,
    name: String,
    /// It belongs to the month before or after.
    outside: bool,
    today: bool,
    /// How many windows end on it.
    due: Option<String>,
}

enum Span {
    Gap(usize),
    Bar(Box<BarShown>),
}

struct BarShown {
    columns: usize,
    item: ItemShown,
    continued: bool,
    continues: bool,
    /// The word for its last day, where that is among these; else empty.
    due: String,
}

struct ItemShown {
    position: u32,
    number: String,
    name: String,
    written: String,
    days: String,
}

/// `GET /u/{unit}/p/{programme}/calendar`, with `?month=2026-04`
pub fn show(visit: Visit) -> Answer<Response> {
    let (shell, frame, view) = views::open(&visit, "calendar-page", Desk::framed_timetable)?;
    let asked = visit.caller().query("month");
    let asked = asked.and_then(|it| Month::parse(&it));
    let filter = Filter::of(visit.caller());
    pack::page(
        visit.caller(),
        &CalendarPage::of(shell, &frame, &view, &filter, asked),
    )
}

impl CalendarPage {
    /// The page for a view: the month asked for, else that of today, but none outside the programme.
    pub fn of(
        shell: Shell,
        frame: &Frame,
        view: &Timetable,
        filter: &Filter,
        asked: Option<Month>,
    ) -> CalendarPage {
        let words = shell.t;
        let year = view.programme.year;
        let gantt = Gantt::of(&view.plan);
        let taken = Gantt::some(&view.plan, |phase, item| filter.takes(view, phase, item));
        let windows: Vec<(Stretch, &Item)> = taken
            .rows()
            .flat_map(|row| row.stretches.iter().map(|it| (*it, row.item)))
            .collect();
        let undated = taken.rows().filter(|it| it.stretches.is_empty());
        // Months are turned as far as the whole programme goes.
        let all = gantt.rows().flat_map(|it| &it.stretches);
        let hull = all.map(|it| it.window).reduce(Window::hull);
        let page = format!("/u/{}/p/{}/calendar", frame.unit, view.programme.id);
        let mut own = String::new();
        let shown = hull.map(|hull| {
            let (first, last) = (Month::of(hull.first()), Month::of(hull.last()));
            let asked = asked.unwrap_or(Month::of(frame.today));
            let month = asked.clamp(first, last);
            let within = |it: Option<Month>| it.filter(|it| (first..=last).contains(it));
            let today = Month::of(frame.today);
            let link = |it: Month| MonthLink {
                href: filter.address(&page, &format!("month={}", it.written())),
                name: words.say(&format!("month-{}", it.window().first().month())),
            };
            own = asked_for(month, today);
            MonthShown {
                before: within(month.before()).map(link),
                after: within(month.after()).map(link),
                today: within(Some(today).filter(|it| *it != month)).map(link),
                ..month_shown(words, frame.today, year, month, &windows)
            }
        });
        CalendarPage {
            head: ViewHead::of(words, frame, view, "/calendar", &own, filter),
            shown,
            undated: undated
                .map(|it| (item_shown(words, year, it.item), it.is_unread()))
                .collect(),
            shell,
        }
    }
}

/// What the address of a month says; nothing for the month of today, which is shown without.
fn asked_for(month: Month, today: Month) -> String {
    match month == today {
        true => String::new(),
        false => format!("month={}", month.written()),
    }
}

fn month_shown(
    words: Words,
    today: Date,
    year: i16,
    month: Month,
    windows: &[(Stretch, &Item)],
) -> MonthShown {
    let days = month.window();
    // Open all the month and not due in it: said once above the weeks instead of in each of them.
    let (whole, weekly): (Vec<_>, Vec<_>) = windows
        .iter()
        .partition(|(it, _)| days.within(it.window) && it.window.last() > days.last());
    let in_weeks: Vec<Window> = weekly.iter().map(|(it, _)| it.window).collect();
    let weeks = month.weeks(&in_weeks);
    let weeks = weeks.into_iter().map(|week| {
        let is_due = |it: &Stretch, day: Date| !it.open_after && it.window.last() == day;
        let due = |day: Date| windows.iter().filter(|(it, _)| is_due(it, day)).count();
        WeekShown {
            name: week_name(words, year, &week),
            current: week.days.contains(&today),
            days: week
                .days
                .iter()
                .map(|it| day_shown(words, days, today, *it, due(*it)))
                .collect(),
            lanes: week
                .lanes
                .into_iter()
                .map(|lane| {
                    let span = |it| span(words, year, &weekly, it);
                    lane.into_iter().filter_map(span).collect()
                })
                .collect(),
        }
    });
    MonthShown {
        name: days::months(words, days.first(), days.last()),
        before: None,
        after: None,
        today: None,
        weekdays: (1..=month::WEEK)
            .map(|it| words.say(&format!("weekday-short-{it}")))
            .collect(),
        whole: once(whole)
            .into_iter()
            .map(|(_, it)| item_shown(words, year, it))
            .collect(),
        weeks: weeks.collect(),
    }
}

/// An item of several windows stands once above the weeks.
fn once(mut windows: Vec<(Stretch, &Item)>) -> Vec<(Stretch, &Item)> {
    let mut seen = BTreeSet::new();
    windows.retain(|(_, item)| seen.insert(item.position));
    windows
}

fn week_name(words: Words, year: i16, week: &Week) -> String {
    let last = week.days.last().copied().unwrap_or(week.first);
    let days = Window::day(week.first).hull(Window::day(last));
    window_beside(words, days, year)
}

fn day_shown(words: Words, month: Window, today: Date, day: Date, due: usize) -> DayShown {
    let outside = !month.contains(day);
    DayShown {
        date: day.to_string(),
        name: match outside || day.day() == 1 {
            true => days::day_beside(words, day, day.year()),
            false => day.day().to_string(),
        },
        outside,
        today: day == today,
        due: (due > 0).then(|| words.with("calendar-due-count", &[("n", due.into())])),
    }
}

fn span(words: Words, year: i16, items: &[(Stretch, &Item)], span: month::Span) -> Option<Span> {
    Some(match span {
        month::Span::Gap(days) => Span::Gap(days),
        month::Span::Piece(piece) => {
            let (window, item) = items.get(piece.of)?;
            let continues = piece.continues || window.open_after;
            Span::Bar(Box::new(BarShown {
                columns: piece.days,
                item: item_shown(words, year, item),
                continued: piece.continued || window.open_before,
                continues,
                due: match continues {
                    true => String::new(),
                    false => words.say("calendar-due"),
                },
            }))
        }
    })
}

fn item_shown(words: Words, year: i16, item: &Item) -> ItemShown {
    ItemShown {
        position: item.position.0,
        number: item.number.clone(),
        name: item.short_name(),
        written: item.limit.written.clone(),
        days: days_beside(words, &item.limit.reading, year).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;
    use luoshi_words::Lang;

    fn shown(asked: &str) -> MonthShown {
        let words = Words::of(Lang::Zh);
        let view = samples::timetable();
        let asked = Month::parse(asked);
        let (shell, frame) = (samples::shell(words), samples::frame());
        let page = CalendarPage::of(shell, &frame, &view, &Filter::default(), asked);
        page.shown.unwrap()
    }

    fn months(of: &MonthShown) -> [Option<&str>; 3] {
        [&of.before, &of.today, &of.after].map(|it| {
            it.as_ref()
                .and_then(|it| Some(it.href.split_once("month=")?.1))
        })
    }

    #[test]
    fn months_are_turned_within_the_programme() {
        assert_eq!(shown("").name, "2026年4月");
        assert_eq!(months(&shown("")), [Some("2026-03"), None, Some("2026-05")]);
        for before in ["2026-03", "2026-01", "0001-01"] {
            let month = shown(before);
            assert_eq!(month.name, "2026年3月", "{before}");
            assert_eq!(months(&month), [None, Some("2026-04"), Some("2026-04")]);
        }
        let last = shown("9999-12");
        assert_eq!(last.name, "2026年9月");
        assert_eq!(months(&last), [Some("2026-08"), Some("2026-04"), None]);
    }

    #[test]
    fn only_what_is_asked_for_is_drawn() {
        let bars = |phase| -> Vec<u32> {
            let words = Words::of(Lang::Zh);
            let (view, frame) = (samples::timetable(), samples::frame());
            let filter = Filter::default().at_phase(phase);
            let page = CalendarPage::of(samples::shell(words), &frame, &view, &filter, None);
            let weeks = page.shown.unwrap().weeks.into_iter();
            let spans = weeks.flat_map(|it| it.lanes).flatten();
            let mut items: Vec<u32> = spans
                .filter_map(|it| match it {
                    Span::Bar(bar) => Some(bar.item.position),
                    Span::Gap(_) => None,
                })
                .collect();
            items.dedup();
            items
        };
        let of_april = bars(None);
        let phases = samples::timetable().plan.phases;
        for (phase, drawn) in phases.iter().zip(1..).map(|(it, at)| (it, bars(Some(at)))) {
            let mut wanted: Vec<u32> = phase.items.iter().map(|it| it.position.0).collect();
            wanted.retain(|it| of_april.contains(it));
            assert_eq!(drawn, wanted, "{}", phase.name);
        }
        assert!(!of_april.is_empty());
    }

    #[test]
    fn windows_end_on_the_day_that_counts_them() {
        let april = shown("2026-04");
        let days: Vec<_> = april.weeks.iter().flat_map(|it| &it.days).collect();
        let due: Vec<_> = days
            .iter()
            .filter_map(|it| Some((it.date.as_str(), it.due.as_deref()?)))
            .collect();
        assert_eq!(due, [("2026-04-30", "1项到期")]);
        let today: Vec<_> = days
            .iter()
            .filter(|it| it.today)
            .map(|it| &it.date)
            .collect();
        assert_eq!(today, ["2026-04-17"]);
        let bars = april.weeks.iter().flat_map(|it| &it.lanes).flatten();
        let ends: Vec<_> = bars
            .filter_map(|it| match it {
                Span::Bar(bar) if !bar.due.is_empty() => Some(bar.item.position),
                _ => None,
            })
            .collect();
        assert_eq!(ends, [4]);
    }

    #[test]
    fn what_is_open_all_month_and_beyond_is_said_once() {
        let whole = |month| {
            let shown = shown(month);
            shown.whole.iter().map(|it| it.position).collect::<Vec<_>>()
        };
        assert_eq!((whole("2026-04"), whole("2026-05")), (vec![3], vec![]));
    }

    #[test]
    fn a_programme_without_dates_says_so() {
        let words = Words::of(Lang::Zh);
        let view = samples::undated();
        let (shell, frame) = (samples::shell(words), samples::frame());
        let page = CalendarPage::of(shell, &frame, &view, &Filter::default(), None);
        assert!(page.shown.is_none());
        assert_eq!(page.undated.len(), view.plan.items().count());
    }
}
