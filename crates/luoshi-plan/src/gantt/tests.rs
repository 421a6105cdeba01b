//! Laws of the layout, for any plan.

use luoshi_time::{Certainty, Context, Date, Reading, Term, Unread, Window, YearFrom};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::{Axis, Beside, Days, Gantt, MOST_MONTHS, Route};
use crate::{Item, Limit, Link, LinkRule, Phase, Plan, Position, Source, Strength};

/// A limit: the words, and the days they mean.
pub(crate) type Words = (&'static str, Option<Window>);

/// A plan with a limit for each item, by phases.
pub(crate) fn plan(phases: &[(&str, &[Words])]) -> Plan {
    let mut position = 0;
    let mut item = |(written, window): &Words| {
        position += 1;
        Item {
            position: Position(position),
            number: position.to_string(),
            printed: None,
            content: "召开大会，讲清要求。".to_owned(),
            responsible: None,
            limit: Limit {
                written: (*written).to_owned(),
                reading: Reading {
                    certainty: Certainty::Exact,
                    term: window.map_or(Term::Unread(Unread::Unknown), Term::In),
                    ..Reading::unread(Unread::Empty)
                },
            },
            extra: Vec::new(),
            obligations: Vec::new(),
            origins: Vec::new(),
        }
    };
    Plan {
        title: "工作安排表".to_owned(),
        source: Source::default(),
        year: 2026,
        year_from: YearFrom::Document,
        columns: Vec::new(),
        phases: phases
            .iter()
            .map(|(name, items)| Phase {
                name: (*name).to_owned(),
                items: items.iter().map(&mut item).collect(),
            })
            .collect(),
        notes: Vec::new(),
        links: Vec::new(),
        aliases: Vec::new(),
        findings: Vec::new(),
    }
}

/// Days of one year, or of two.
pub(crate) fn window(from: (i16, i8, i8), to: (i16, i8, i8)) -> Option<Window> {
    let day = |it: (i16, i8, i8)| Date::new(it.0, it.1, it.2).ok();
    Window::new(day(from)?, day(to)?)
}

fn any_day(years: std::ops::RangeInclusive<i16>) -> impl Strategy<Value = Date> {
    (years, 1i8..=12, 1i8..=31).prop_map(|(year, month, day)| {
        let month = Date::constant(year, month, 1);
        Date::new(year, month.month(), day.min(month.days_in_month())).expect("in the month")
    })
}

/// Windows such as offices plan with, and such as only a slip of the pen gives.
fn any_window() -> impl Strategy<Value = Window> {
    let near = (any_day(2025..=2027), any_day(2025..=2027));
    let far = (any_day(-9999..=9999), any_day(-9999..=9999));
    prop_oneof![4 => near, 1 => far].prop_map(|(a, b)| Window::day(a).hull(Window::day(b)))
}

/// Plans of up to four phases: without items, with one, with a hundred, without any date.
pub(crate) fn any_plan() -> impl Strategy<Value = Plan> {
    let item = || (0..WRITTEN.len(), option::weighted(0.9, any_window()));
    let few = vec(item(), 0..6);
    let phase = prop_oneof![8 => few, 1 => vec(item(), 100)];
    vec(phase, 0..4).prop_map(|phases| {
        let phases: Vec<Vec<Words>> = phases
            .into_iter()
            .map(|it| it.into_iter().map(|(at, it)| (WRITTEN[at], it)).collect())
            .collect();
        let named: Vec<_> = NAMES
            .iter()
            .zip(&phases)
            .map(|(name, items)| (*name, items.as_slice()))
            .collect();
        plan(&named)
    })
}

const WRITTEN: &[&str] = &[
    "3月中旬",
    "",
    "<待定> & \"另行\u{b}通知\"",
    "2026年3月中旬至2027年5月下旬（与督导组商定）",
];
const NAMES: &[&str] = &[
    "前期准备",
    "",
    "学习提高、征求意见 <b>",
    "Rectification and summing up",
];

/// A part of an axis, with the axis.
fn part() -> impl Strategy<Value = (Axis, Days)> {
    (any_window(), any_window()).prop_filter_map("apart", |(whole, part)| {
        let axis = Axis::over(std::iter::once(whole), Date::constant(2026, 1, 1))?;
        Some((axis, axis.days(part)?))
    })
}

proptest! {
    #[test]
    fn every_bar_lies_on_the_axis_and_every_window_is_shown_or_said(plan in any_plan()) {
        let gantt = Gantt::of(&plan);
        let positions: Vec<_> = gantt.rows().map(|it| it.item.position).collect();
        let all: Vec<_> = plan.items().map(|(_, it)| it.position).collect();
        prop_assert_eq!(positions, all);
        for row in gantt.rows() {
            let said = row.stretches.iter().map(|it| it.window);
            prop_assert_eq!(said.collect::<Vec<_>>(), Vec::from_iter(row.item.limit.reading.window()));
            let Some(axis) = gantt.axis else {
                prop_assert!(row.stretches.is_empty() && row.days.is_none());
                continue;
            };
            for stretch in &row.stretches {
                let cut = (stretch.goes_on_before(axis), stretch.goes_on_after(axis));
                match stretch.days {
                    Some(days) => prop_assert!(days.from < days.to && days.to <= axis.length()),
                    None => prop_assert!(cut.0 != cut.1, "{:?}", stretch),
                }
            }
        }
        for phase in &gantt.phases {
            let ends = phase.rows.iter().filter_map(|it| it.days).map(|it| it.to).max();
            let line = [phase.line, phase.tail].into_iter().flatten();
            prop_assert_eq!(line.map(|it| it.to).max(), ends);
        }
    }

    #[test]
    fn an_axis_is_whole_months_and_never_too_long(hull in any_window()) {
        let axis = Axis::over(std::iter::once(hull), Date::constant(2026, 1, 1)).expect("a window");
        let months = axis.months();
        prop_assert!((1..=MOST_MONTHS as usize).contains(&months.len()));
        prop_assert!(axis.days(hull).is_some());
        prop_assert_eq!(months.first().map(|it| (it.first, it.days.from)), Some((axis.first(), 0)));
        prop_assert_eq!(months.last().map(|it| it.days.to), Some(axis.length()));
        for (one, next) in months.iter().zip(months.iter().skip(1)) {
            prop_assert_eq!(one.days.to, next.days.from);
            prop_assert_eq!(axis.day(next.first), Some(next.days.from));
        }
        if months.len() < MOST_MONTHS as usize {
            prop_assert!(hull.first() >= axis.first() && hull.last() <= axis.last());
            prop_assert_eq!(hull.first().first_of_month(), axis.first());
            prop_assert_eq!(hull.last().last_of_month(), axis.last());
        }
    }

    #[test]
    fn words_beside_a_bar_stay_on_the_axis((axis, days) in part(), share in 0.0f64..1.0) {
        let length = f64::from(axis.length());
        let room = match axis.beside(days, share) {
            Beside::After => length - f64::from(days.to),
            Beside::Before => f64::from(days.from),
            Beside::On => return Ok(()),
        };
        prop_assert!(share * length <= room);
    }
}

#[test]
fn a_phase_leaves_its_long_items_in_a_tail() {
    let plan = plan(&[
        (
            "学习",
            &[
                ("3月下旬", window((2026, 3, 21), (2026, 3, 31))),
                ("3月-8月", window((2026, 3, 1), (2026, 8, 31))),
            ],
        ),
        ("整改", &[("3月-8月", window((2026, 3, 1), (2026, 8, 31)))]),
        ("总结", &[("待定", None)]),
    ]);
    let gantt = Gantt::of(&plan);
    let lines: Vec<_> = gantt.phases.iter().map(|it| (it.line, it.tail)).collect();
    let days = |from, to| Some(Days { from, to });
    assert_eq!(
        lines,
        [
            (days(20, 31), days(0, 184)),
            (days(0, 184), None),
            (None, None)
        ]
    );
}

#[test]
fn a_limit_years_away_is_named_and_not_drawn() {
    let plan = plan(&[(
        "",
        &[
            ("3月", window((2026, 3, 1), (2026, 3, 31))),
            ("2062年", window((2062, 1, 1), (2062, 12, 31))),
        ],
    )]);
    let gantt = Gantt::of(&plan);
    let axis = gantt.axis.expect("there are dates");
    assert_eq!(
        (axis.first(), axis.last()),
        (Date::constant(2026, 3, 1), Date::constant(2026, 3, 31))
    );
    let drawn: Vec<_> = gantt.rows().map(|it| it.days.is_some()).collect();
    assert_eq!(drawn, [true, false]);
}

#[test]
fn a_limit_with_one_end_borrows_the_other_from_its_phase() {
    let mut plan = plan(&[
        (
            "学习",
            &[
                ("4月", window((2026, 4, 1), (2026, 4, 30))),
                ("5月10日前", None),
                ("4月20日起", None),
                ("3月、6月", None),
                ("长期坚持", None),
            ],
        ),
        ("总结", &[("9月底前", None)]),
    ]);
    let day = |month, day| Date::constant(2026, month, day);
    let context = Context {
        year: 2026,
        year_from: YearFrom::Document,
        base: day(1, 1),
    };
    for phase in &mut plan.phases {
        for item in &mut phase.items {
            item.limit.reading = luoshi_time::read(&item.limit.written, &context);
        }
    }
    let gantt = Gantt::of(&plan);
    let drawn: Vec<Vec<_>> = gantt
        .rows()
        .map(|row| {
            let stretches = row.stretches.iter();
            let ends = stretches.map(|it| {
                let window = (it.window.first(), it.window.last());
                (window, it.open_before, it.open_after)
            });
            ends.collect()
        })
        .collect();
    assert_eq!(
        drawn,
        [
            vec![((day(4, 1), day(4, 30)), false, false)],
            vec![((day(3, 1), day(5, 10)), true, false)],
            vec![((day(4, 20), day(6, 30)), false, true)],
            vec![
                ((day(3, 1), day(3, 31)), false, false),
                ((day(6, 1), day(6, 30)), false, false),
            ],
            vec![],
            vec![((day(9, 30), day(9, 30)), true, false)],
        ]
    );
    assert_eq!(gantt.unread(), 0);
}

fn link(from: u32, to: u32, strength: Strength) -> Link {
    Link {
        from: Position(from),
        to: Position(to),
        rule: LinkRule::ByHand,
        strength,
        span: 0..0,
    }
}

#[test]
fn a_link_goes_down_to_what_begins_later_and_past_the_left_of_what_does_not() {
    let march = ("3月", window((2026, 3, 1), (2026, 3, 31)));
    let middle = ("3月中旬", window((2026, 3, 11), (2026, 3, 20)));
    let may = ("5月", window((2026, 5, 1), (2026, 5, 31)));
    let unread = ("另行通知", None);
    let mut plan = plan(&[("准备", &[march, middle]), ("总结", &[may, unread])]);
    plan.links = vec![
        link(2, 3, Strength::Hard),
        link(1, 2, Strength::Soft),
        link(3, 1, Strength::Soft),
        link(3, 1, Strength::Hard),
        link(3, 4, Strength::Hard),
    ];
    let gantt = Gantt::of(&plan);
    let wires: Vec<_> = gantt
        .wires
        .iter()
        .map(|it| (it.from, it.to, it.strength, it.route))
        .collect();
    let down = |leaves, arrives| Route::Down { leaves, arrives };
    let left = |leaves, arrives| Route::Left { leaves, arrives };
    assert_eq!(
        wires,
        [
            (0, 1, Strength::Soft, left(0, 10)),
            (2, 0, Strength::Hard, left(61, 0)),
            (1, 2, Strength::Hard, down(20, 61)),
        ]
    );
}
