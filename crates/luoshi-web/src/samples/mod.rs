//! Views of an invented school, for tests that render every page: a schedule in our own words, with
//! a number printed wrong, a limit nobody can read, overlapping obligations and an edited item.

mod draft;
mod plan;
pub mod today;

use luoshi_app::views::*;
use luoshi_plan::{AliasKind, LinkRule, ObligationKind, Position, Strength};
use luoshi_rules::{
    Actor, Person, PersonId, ProgrammeId, Role, Seat, UnitId,
    obligation::{Line, Said},
};
use luoshi_time::{Date, SchoolTerm, Window};
use luoshi_words::Words;

pub use draft::{
    draft, drafts, links_that_hold, lost_draft, programme_links, question, unread_draft,
};
use plan::plan;

use crate::{
    assets::assets,
    shell::{Entry, OtherLanguage, PlainShell, Shell},
};

fn unit() -> UnitId {
    UnitId::parse("binhai-3").unwrap()
}

fn moment(text: &str) -> jiff::Timestamp {
    text.parse().unwrap()
}

/// The office user.
pub fn office() -> Actor {
    Actor::Person(Person {
        id: PersonId::parse("zhou").unwrap(),
        name: "周晓岚".into(),
        seats: vec![Seat {
            role: Role::Office,
            unit: unit(),
        }],
    })
}

/// The frame of the office user on 17 April 2026.
pub fn frame() -> Frame {
    Frame {
        actor: office(),
        unit: unit(),
        unit_name: "滨海市第三中学".into(),
        programme: Some(head()),
        drafts_waiting: 1,
        today: Date::new(2026, 4, 17).unwrap(),
        zone: jiff::tz::TimeZone::fixed(jiff::tz::offset(8)),
        demonstration: true,
    }
}

/// The shell around every sample.
pub fn shell(words: Words) -> Shell {
    let entry = |key: &str, current, count| Entry {
        href: "#".into(),
        label: words.say(key),
        current,
        count,
    };
    Shell {
        t: words,
        title: "样张".into(),
        unit_name: "滨海市第三中学".into(),
        entries: vec![
            entry("today-page", false, None),
            entry("shell-timetable", true, None),
            entry("shell-import", false, Some(1)),
            entry("shell-people", false, None),
        ],
        context: crate::show::days::months(
            words,
            Date::new(2026, 3, 1).unwrap(),
            Date::new(2026, 9, 30).unwrap(),
        ),
        programme: Some("作风建设提升年".into()),
        search: Some("#".into()),
        school: Some("#".into()),
        acting: false,
        who: "周晓岚".into(),
        role: words.say("role-office"),
        csrf: "0".repeat(64),
        other: OtherLanguage {
            href: "#".into(),
            tag: "en",
            label: "English".into(),
        },
        demonstration: false,
        notice: None,
        assets: assets(),
    }
}

/// The shell around every sample outside a unit.
pub fn plain(words: Words) -> PlainShell {
    PlainShell {
        t: words,
        title: "样张".into(),
        other: Some(OtherLanguage {
            href: "#".into(),
            tag: "en",
            label: "English".into(),
        }),
        assets: assets(),
    }
}

/// The programme in one line.
pub fn head() -> ProgrammeHead {
    ProgrammeHead {
        id: ProgrammeId::parse("conduct-2026").unwrap(),
        title: "滨海市第三中学“作风建设提升年”活动工作安排表".into(),
        span: Window::new(
            Date::new(2026, 3, 1).unwrap(),
            Date::new(2026, 9, 30).unwrap(),
        )
        .map(|it| (it.first(), it.last())),
        year: 2026,
        year_assumed: true,
        limits_are_proposals: true,
        adopted_at: moment("2026-03-02T01:20:00Z"),
        adopted_by: "周晓岚".into(),
        discardable: true,
    }
}

/// The timetable, the wrong number kept.
pub fn timetable() -> Timetable {
    let confirmed = |it: DecidedLink| {
        Some(luoshi_plan::Link {
            strength: it.confirmed()?,
            ..it.link
        })
    };
    let mut plan = plan();
    plan.links = draft::links().into_iter().filter_map(confirmed).collect();
    Timetable {
        programme: head(),
        plan,
        kept: vec![kept()],
        names: Vec::new(),
        edited: vec![Position(4)],
        current_phase: Some(2),
    }
}

/// Two bodies that items of a plan name.
pub fn two_bodies(plan: &luoshi_plan::Plan) -> (String, String) {
    let mut bodies = plan.items().flat_map(|(_, it)| it.bodies());
    let one = bodies.next().unwrap();
    let other = bodies.find(|it| *it != one).unwrap();
    (one.to_owned(), other.to_owned())
}

/// Of two names, the first means what the second is called.
pub fn joined(printed: &str, called: &str) -> Vec<JoinedName> {
    vec![JoinedName {
        kind: AliasKind::Body,
        printed: printed.to_owned(),
        called: called.to_owned(),
    }]
}

/// The timetable of a schedule over two years, with limits of every kind.
pub fn over_years() -> Timetable {
    const WRITTEN: [&str; 8] = [
        "2026年3月底前",
        "2026年11月",
        "2026年12月起",
        "2026年12月、2027年6月",
        "长期坚持",
        "会后15日内",
        "2026年12月21日-2027年1月10日",
        "2062年3月",
    ];
    let mut view = timetable();
    let context = luoshi_time::Context {
        year: 2026,
        year_from: luoshi_time::YearFrom::Document,
        base: frame().today,
    };
    let items = view.plan.phases.iter_mut().flat_map(|it| &mut it.items);
    for (item, written) in items.zip(WRITTEN) {
        item.limit = luoshi_plan::Limit {
            written: written.into(),
            reading: luoshi_time::read(written, &context),
        };
    }
    view
}

/// The timetable of a schedule whose limits name no day.
pub fn undated() -> Timetable {
    let mut view = timetable();
    for item in view.plan.phases.iter_mut().flat_map(|it| &mut it.items) {
        item.limit.reading = luoshi_time::Reading::unread(luoshi_time::Unread::Unknown);
    }
    view
}

fn kept() -> KeptFinding {
    KeptFinding {
        item: Some(Position(7)),
        code: "duplicate-number".into(),
        suggestion: Some("7".into()),
        reason: "按原表照印".into(),
        by: "周晓岚".into(),
        at: moment("2026-03-02T01:18:00Z"),
    }
}

fn linked(at: u32, rule: LinkRule, strength: Strength) -> LinkedItem {
    LinkedItem {
        item: plan().item(Position(at)).unwrap().clone(),
        rule,
        strength,
    }
}

/// An item with its history.
pub fn item_page(at: u32) -> ItemPage {
    let plan = plan();
    let item = plan.item(Position(at)).unwrap().clone();
    let change = |field, was: &str, now: &str| ItemChange {
        field,
        was: was.into(),
        now: now.into(),
        reason: "局里改了日期".into(),
        by: "周晓岚".into(),
        at: moment("2026-04-16T08:20:00Z"),
    };
    let first = item.obligations.first();
    let plan_words = first
        .and_then(|it| item.content.get(it.span.clone()))
        .unwrap_or_default()
        .to_owned();
    ItemPage {
        programme: head(),
        phase: (3, "学习提高、征求意见".into()),
        item,
        rev: 2,
        limit_meant: None,
        limit_before: Some("3月-4月".into()),
        ends_before: Some(Ends {
            first: Date::new(2026, 3, 1).ok(),
            last: Date::new(2026, 4, 30).ok(),
        }),
        content_before: (at == 3).then(|| "拟出集中学习安排。".into()),
        kept: vec![kept()],
        names: (at == 3)
            .then(|| JoinedName {
                kind: AliasKind::Body,
                printed: "督导组".into(),
                called: "市局第二督导组".into(),
            })
            .into_iter()
            .collect(),
        history: vec![
            change(ItemField::Limit, "3月-4月", "3月-5月"),
            change(
                ItemField::Window,
                "2026-03-01/2026-04-30",
                "2026-03-01/2026-05-31",
            ),
            change(ItemField::Number, "", "3"),
        ],
        corrected: (at == 3)
            .then(|| ObligationChange {
                said: Said {
                    was: Some(Line {
                        kind: ObligationKind::Task,
                        words: plan_words.clone(),
                        told: "计划".into(),
                    }),
                    now: Some(Line {
                        kind: ObligationKind::Document,
                        words: plan_words,
                        told: "集中学习计划".into(),
                    }),
                },
                reason: "是一份文件".into(),
                by: "周晓岚".into(),
                at: moment("2026-04-17T01:00:00Z"),
            })
            .into_iter()
            .collect(),
        waits_for: vec![linked(1, LinkRule::StagePlan, Strength::Hard)],
        waited_for_by: match at {
            3 => vec![linked(7, LinkRule::PhaseSummary, Strength::Soft)],
            _ => Vec::new(),
        },
        count: 8,
        before: Some(Position(at - 1)),
        after: Some(Position(at + 1)),
    }
}

/// A school calendar.
pub fn school() -> School {
    let day = |text: &str| text.parse().unwrap();
    let term = |first, last| SchoolTerm::of(Window::new(day(first), day(last)).unwrap());
    School {
        terms: vec![
            term("2025-09-01", "2026-01-30"),
            term("2026-02-26", "2026-07-03"),
        ],
        days: vec![
            (day("2026-05-01"), DayKind::Off),
            (day("2026-05-02"), DayKind::Off),
            (day("2026-05-03"), DayKind::Off),
            (day("2026-05-09"), DayKind::Worked),
        ],
    }
}

/// Who holds which seat.
pub fn people() -> People {
    let person = |id: &str, name: &str, roles: &[Role]| PersonSeats {
        id: PersonId::parse(id).unwrap(),
        name: name.into(),
        roles: roles.to_vec(),
    };
    People {
        people: vec![
            person(
                "chen",
                "陈国栋",
                &[Role::Secretary, Role::LeadingGroupChair],
            ),
            person("gao", "高洁", &[Role::SupervisionMember]),
            person("zhou", "周晓岚", &[Role::Office]),
        ],
        links: vec![OpenLink {
            role: Role::SupervisionHead,
            expires_at: moment("2026-05-01T01:00:00Z"),
            by: "周晓岚".into(),
        }],
    }
}
