//! The first page, on several days and with schedules of several sizes.

use luoshi_app::views::{Doubt, DraftHead, ProgrammeToday, Today};
use luoshi_plan::{Phase, Plan, Position};
use luoshi_rules::Standing;
use luoshi_time::Date;

use super::{
    draft::drafts,
    head, kept,
    plan::{item, limit, plan},
};

/// The invented school's schedule on a day of its year.
pub fn on(month: i8, day: i8) -> Today {
    of(plan(), Date::new(2026, month, day).unwrap())
}

/// The same on 17 April, with drafts that wait.
pub fn usual() -> Today {
    Today {
        drafts: drafts().drafts,
        ..on(4, 17)
    }
}

/// A unit that runs nothing.
pub fn nothing(drafts: Vec<DraftHead>) -> Today {
    Today {
        programme: None,
        drafts,
    }
}

/// A schedule of one item, without phases.
pub fn one() -> Today {
    let only = item(
        1,
        "1",
        "开一次会。",
        limit("4月20日", Some([4, 20, 4, 20])),
        &[],
    );
    let mut plan = phases(vec![("", vec![only])]);
    plan.year_from = luoshi_time::YearFrom::Document;
    of(plan, Date::constant(2026, 4, 17))
}

/// A hundred items in four phases, of which sixty end on the same day; names of every length.
pub fn hundred() -> Today {
    let name = "把好入口、出口两道关，按月核对，逐项登记，不留死角";
    let mut at = 0;
    let mut some = |n: u32, days: [i8; 4]| {
        let items = (0..n).map(|it| {
            at += 1;
            let content = format!("办第{it}件事，{name}。");
            item(
                at,
                &at.to_string(),
                &content,
                limit("一段时间", Some(days)),
                &[],
            )
        });
        items.collect::<Vec<_>>()
    };
    let mut third = some(60, [4, 1, 4, 30]);
    third.extend(some(9, [3, 1, 8, 31]));
    let plan = phases(vec![
        ("准备", some(1, [3, 1, 3, 3])),
        (name, some(15, [4, 11, 4, 20])),
        ("学习提高、听取意见、查找问题、整改落实", third),
        ("总结", some(15, [9, 21, 9, 30])),
    ]);
    of(plan, Date::constant(2026, 4, 17))
}

/// A schedule of which no limit can be read.
pub fn undated() -> Today {
    let later = |at: u32| {
        let content = "办一件事。";
        item(at, &at.to_string(), content, limit("另行通知", None), &[])
    };
    of(
        phases(vec![("准备", vec![later(1)]), ("总结", vec![later(2)])]),
        Date::constant(2026, 4, 17),
    )
}

fn phases(phases: Vec<(&str, Vec<luoshi_plan::Item>)>) -> Plan {
    let phases = phases.into_iter().map(|(name, items)| Phase {
        name: name.into(),
        items,
    });
    Plan {
        phases: phases.collect(),
        ..plan()
    }
}

fn of(plan: Plan, today: Date) -> Today {
    let unread = |it: &luoshi_plan::Item| it.limit.reading.window().is_none();
    let doubts: Vec<(Position, Doubt)> = plan
        .items()
        .filter(|(_, it)| unread(it))
        .map(|(_, it)| (it.position, Doubt::Unread))
        .collect();
    let windows = plan.items().filter_map(|(_, it)| it.limit.reading.window());
    let span = windows.reduce(luoshi_time::Window::hull);
    let mut head = head();
    head.span = span.map(|it| (it.first(), it.last()));
    // The number that is printed wrong is the one of the usual schedule.
    let kept = plan
        .items()
        .any(|(_, it)| it.position.0 == 7 && it.number == "4");
    Today {
        programme: Some(ProgrammeToday {
            head,
            standing: Standing::of(&plan, today),
            kept: match kept {
                true => vec![self::kept()],
                false => Vec::new(),
            },
            doubts,
            plan,
        }),
        drafts: Vec::new(),
    }
}
