//! Where a plan stands on a day.

use luoshi_plan::{Item, Limit, Phase, Plan, Position, Source};
use luoshi_rules::standing::{Coming, Doubt, Stage, Standing, core, doubt, hull};
use luoshi_time::{Context, Date, Window, YearFrom};
use proptest::prelude::*;

const CONTEXT: Context = Context {
    year: 2026,
    year_from: YearFrom::Document,
    base: Date::constant(2026, 1, 1),
};

fn day(month: i8, day: i8) -> Date {
    Date::constant(2026, month, day)
}

/// A plan whose phases hold items with these limits.
fn plan(phases: &[&[&str]]) -> Plan {
    let mut position = 0;
    let mut item = |written: &&str| {
        position += 1;
        Item {
            position: Position(position),
            number: position.to_string(),
            printed: None,
            content: "办一件事。".to_owned(),
            responsible: None,
            limit: Limit {
                written: (*written).to_owned(),
                reading: luoshi_time::read(written, &CONTEXT),
            },
            extra: Vec::new(),
            obligations: Vec::new(),
            origins: Vec::new(),
        }
    };
    Plan {
        title: String::new(),
        source: Source::default(),
        year: CONTEXT.year,
        year_from: CONTEXT.year_from,
        columns: Vec::new(),
        phases: phases
            .iter()
            .map(|limits| Phase {
                name: "一步".to_owned(),
                items: limits.iter().map(&mut item).collect(),
            })
            .collect(),
        notes: Vec::new(),
        links: Vec::new(),
        aliases: Vec::new(),
        findings: Vec::new(),
    }
}

fn numbers(items: &[Position]) -> Vec<u32> {
    items.iter().map(|it| it.0).collect()
}

fn coming(items: &[Coming]) -> Vec<u32> {
    items.iter().map(|it| it.item.0).collect()
}

/// Three phases: the second holds an item that runs over the third, and there is a gap after it.
fn school() -> Plan {
    plan(&[
        &["3月中旬"],
        &["4月中旬", "3月-8月", "4月", "4月16日"],
        &["6月", "8月上旬", "另行通知"],
    ])
}

#[test]
fn what_is_open_and_what_ends_soon_are_told_by_the_end_of_the_window() {
    let standing = Standing::of(&school(), day(4, 17));
    assert_eq!(standing.stage, Stage::Running);
    assert_eq!(numbers(&standing.open), [2, 4, 3]);
    assert_eq!(
        coming(&standing.ending),
        [2],
        "until {}",
        standing.soon_until
    );
    assert_eq!(coming(&standing.ahead), [6, 7]);
    assert_eq!(standing.soon_until, day(4, 24));

    let last_day = Standing::of(&school(), day(4, 20));
    assert!(
        coming(&last_day.ending).contains(&2),
        "the last day is still in time"
    );
    let after = Standing::of(&school(), day(4, 21));
    assert!(!numbers(&after.open).contains(&2));
    assert_eq!(coming(&Standing::of(&school(), day(4, 23)).ending), [4]);
    assert_eq!(
        coming(&Standing::of(&school(), day(4, 22)).ending),
        Vec::<u32>::new()
    );
}

#[test]
fn a_window_that_opens_and_ends_within_seven_days_ends_soon_and_is_not_open() {
    let standing = Standing::of(&plan(&[&["3月中旬", "4月20日"]]), day(4, 17));
    assert_eq!(numbers(&standing.open), Vec::<u32>::new());
    assert_eq!(coming(&standing.ending), [2]);
    assert_eq!(coming(&standing.ahead), [2]);
}

#[test]
fn a_long_item_does_not_keep_its_phase_on() {
    let on = |month, date| Standing::of(&school(), day(month, date)).phases_on;
    assert_eq!(on(3, 15), [0], "item 3 is open, its phase has not begun");
    assert_eq!(on(4, 17), [1]);
    assert_eq!(on(6, 30), [2]);
    // From here to the end only item 3 is open.
    assert_eq!(on(8, 11), [1]);
}

#[test]
fn between_two_phases_the_next_one_is_named() {
    let standing = Standing::of(&school(), day(5, 20));
    assert_eq!(standing.phases_on, Vec::<usize>::new());
    assert_eq!(standing.phase_next, Some((2, day(6, 1))));
    assert_eq!(standing.stage, Stage::Running, "item 3 is open");
}

#[test]
fn phases_may_overlap() {
    let plan = plan(&[&["4月上旬-4月下旬"], &["4月中旬"], &["4月中旬-5月上旬"]]);
    assert_eq!(Standing::of(&plan, day(4, 15)).phases_on, [0, 1, 2]);
    assert_eq!(Standing::of(&plan, day(4, 25)).phases_on, [0, 2]);
}

#[test]
fn before_the_first_and_after_the_last_window_nothing_is_on() {
    let plan = plan(&[&["3月中旬"], &["4月上旬"]]);
    let before = Standing::of(&plan, day(3, 10));
    assert_eq!(before.stage, Stage::Before { first: day(3, 11) });
    assert_eq!(before.phase_next, Some((0, day(3, 11))));
    let after = Standing::of(&plan, day(4, 11));
    assert_eq!(after.stage, Stage::After { last: day(4, 10) });
    assert_eq!((after.phases_on.len(), after.phase_next), (0, None));
    let undated = Standing::of(&self::plan(&[&["另行通知"]]), day(3, 10));
    assert_eq!(undated.stage, Stage::Undated);
}

#[test]
fn a_limit_with_one_end_is_open_up_to_it_or_from_it() {
    let plan = plan(&[&["4月20日前", "5月起"]]);
    let before = Standing::of(&plan, day(4, 17));
    assert_eq!(numbers(&before.open), [1]);
    assert_eq!(coming(&before.ending), [1]);
    assert_eq!(coming(&before.ahead), [2]);
    let later = Standing::of(&plan, day(9, 1));
    assert_eq!(numbers(&later.open), [2]);
    assert_eq!((later.ending.len(), later.ahead.len()), (0, 0));
    assert_eq!(later.stage, Stage::Running, "it has no end");
    let between = Standing::of(&plan, day(4, 25));
    assert_eq!(between.stage, Stage::Running);
    assert_eq!((between.open.len(), coming(&between.ahead)), (0, vec![2]));
}

#[test]
fn a_list_comes_up_part_by_part() {
    let plan = plan(&[&["3月、5月"]]);
    assert_eq!(numbers(&Standing::of(&plan, day(3, 28)).open), [1]);
    let march = Standing::of(&plan, day(3, 28)).ending;
    assert_eq!(
        march.iter().map(|it| it.day).collect::<Vec<_>>(),
        [day(3, 31)]
    );
    let april = Standing::of(&plan, day(4, 10));
    assert_eq!((april.open.len(), april.ending.len()), (0, 0));
    assert_eq!(
        april.ahead.iter().map(|it| it.day).collect::<Vec<_>>(),
        [day(5, 1)]
    );
    assert_eq!(april.stage, Stage::Running);
    assert_eq!(
        Standing::of(&plan, day(6, 1)).stage,
        Stage::After { last: day(5, 31) }
    );
}

#[test]
fn a_limit_without_days_is_a_doubt_only_where_days_are_missing() {
    let of = |written| doubt(&luoshi_time::read(written, &CONTEXT), CONTEXT.year_from);
    assert_eq!(of("长期坚持"), None, "it has no end");
    assert_eq!(of("会后15日内"), Some(Doubt::Unread));
    assert_eq!(of("4月底"), Some(Doubt::Fuzzy));
    assert_eq!(of("4月20日前"), None);
}

#[test]
fn the_core_of_a_phase_leaves_long_items_out_unless_there_are_only_such() {
    let of = |plan: &Plan| (core(&plan.phases[0].items), hull(&plan.phases[0].items));
    let window = |first, last| Window::new(first, last);
    let mixed = of(&plan(&[&["3月-8月", "4月", "5月上旬"]]));
    assert_eq!(mixed.0, window(day(4, 1), day(5, 10)));
    assert_eq!(mixed.1, window(day(3, 1), day(8, 31)));
    let long = of(&plan(&[&["3月-8月"]]));
    assert_eq!(long.0, window(day(3, 1), day(8, 31)));
    assert_eq!(of(&plan(&[&["另行通知"]])), (None, None));
}

#[test]
fn a_year_that_is_assumed_for_the_whole_schedule_is_no_doubt_about_one_limit() {
    let assumed = Context {
        year_from: YearFrom::Assumed,
        ..CONTEXT
    };
    let of =
        |written, context: &Context| doubt(&luoshi_time::read(written, context), context.year_from);
    assert_eq!(of("3月中旬", &assumed), None);
    assert_eq!(of("3月中旬", &CONTEXT), None);
    assert_eq!(
        of("3月中洵", &CONTEXT),
        Some(Doubt::Assumed),
        "a sign that was mistyped"
    );
    assert_eq!(of("3月中洵", &assumed), Some(Doubt::Assumed));
    assert_eq!(of("另行通知", &assumed), Some(Doubt::Unread));
    assert_eq!(of("", &CONTEXT), Some(Doubt::Unread));
}

proptest! {
    /// Whatever the windows and the day: an open item is not ahead, what ends soon is open or ahead,
    /// and an item is past, open, ahead or without days.
    #[test]
    fn every_item_is_in_one_place(
        limits in prop::collection::vec(
            prop_oneof![
                (1i8..=12).prop_map(|it| format!("{it}月")),
                (1i8..=12, 1i8..=28).prop_map(|(m, d)| format!("{m}月{d}日")),
                (1i8..=6, 7i8..=12).prop_map(|(a, b)| format!("{a}月-{b}月")),
                Just("另行通知".to_owned()),
            ],
            1..12,
        ),
        month in 1i8..=12,
        date in 1i8..=28,
    ) {
        let limits: Vec<&str> = limits.iter().map(String::as_str).collect();
        let plan = plan(&[&limits]);
        let today = day(month, date);
        let standing = Standing::of(&plan, today);
        for (_, item) in plan.items() {
            let at = item.position;
            let (open, ahead) = (standing.open.contains(&at), coming(&standing.ahead).contains(&at.0));
            let past = item.limit.reading.window().is_some_and(|it| it.last() < today);
            let dated = item.limit.reading.window().is_some();
            prop_assert_eq!(u8::from(open) + u8::from(ahead) + u8::from(past), u8::from(dated));
            if coming(&standing.ending).contains(&at.0) {
                prop_assert!(open || ahead);
            }
        }
        let running = standing.stage == Stage::Running;
        let told = !standing.phases_on.is_empty() || standing.phase_next.is_some();
        prop_assert!(!running || told, "a plan that runs is in a phase or before one");
    }
}
