//! Which names are proposed as one, on small schedules.

use luoshi_sheet::Hint;
use luoshi_time::Date;
use proptest::prelude::*;

use crate::{AliasKind, Options, Place, Plan, read};

fn plan(title: &str, limit: &str, items: &[String]) -> Plan {
    let rows: Vec<String> = items
        .iter()
        .map(|it| format!("<tr><td>{it}</td><td>3月9日</td></tr>"))
        .collect();
    let page = format!(
        "<table><caption>{title}</caption><tr><th>工作内容</th><th>{limit}</th></tr>{}</table>",
        rows.concat()
    );
    let options = Options {
        year: Some(2026),
        table: None,
        today: Date::constant(2026, 4, 17),
    };
    let document = luoshi_sheet::read(page.as_bytes(), Hint::default());
    read(&document, options).expect("a schedule")
}

/// `kind: name(places), name(places)`, a question mark where it is asked.
fn aliases(plan: &Plan) -> Vec<String> {
    plan.aliases
        .iter()
        .map(|it| {
            let names = it.names.iter().map(|it| {
                let places: Vec<String> = it.places.iter().map(|it| format!("{it:?}")).collect();
                let places = places
                    .join(" ")
                    .replace("Item(Position", "")
                    .replace("))", ")");
                format!("{} {places}", it.name)
            });
            let names: Vec<String> = names.collect();
            let asked = if it.doubtful { "?" } else { "" };
            format!("{}: {}{asked}", it.kind.name(), names.join(", "))
        })
        .collect()
}

/// Papers handed to each of some bodies.
fn handed_to(bodies: &[&str]) -> Vec<String> {
    let papers = [
        "实施方案",
        "学习计划",
        "检查方案",
        "培训计划",
        "演练方案",
        "采购计划",
    ];
    let handed = bodies.iter().zip(papers);
    handed
        .map(|(body, paper)| format!("制定{paper}，报{body}备案。"))
        .chain(["清点设备。".to_owned(), "更换路灯。".to_owned()])
        .collect()
}

fn of(bodies: &[&str]) -> Vec<String> {
    aliases(&plan(
        "河滨小学2026年工作安排",
        "完成时限",
        &handed_to(bodies),
    ))
}

#[test]
fn one_body() {
    assert_eq!(
        of(&["区教育局", "区教育局督导组", "区教育局督导联络组"]),
        ["body: 区教育局督导组 (2), 区教育局督导联络组 (3)?"]
    );
    assert_eq!(
        of(&["领导小组办公室", "市局安全领导小组办公室"]),
        ["body: 领导小组办公室 (1), 市局安全领导小组办公室 (2)?"]
    );
    // A short form of what the unit has none of its own asks nothing.
    assert_eq!(
        of(&["区教育局", "教育局", "教育局"]),
        ["body: 教育局 (2) (3), 区教育局 (1)"]
    );
}

#[test]
fn two_bodies() {
    assert_eq!(of(&["区教育局", "区财政局"]), [""; 0]);
    assert_eq!(of(&["市局第一督导组", "市局第二督导组"]), [""; 0]);
    // A short form that could mean either is left alone.
    assert_eq!(of(&["市局第一督导组", "市局第二督导组", "督导组"]), [""; 0]);
    assert_eq!(of(&["区教育局", "市教育局", "教育局"]), [""; 0]);
}

#[test]
fn a_name_in_the_header_counts() {
    let items = handed_to(&["市局督导组", "市局督导组"]);
    let plan = plan(
        "河滨小学2026年工作安排",
        "完成时限（与市局督导联络组商定）",
        &items,
    );
    assert_eq!(
        aliases(&plan),
        ["body: 市局督导组 (1) (2), 市局督导联络组 Header?"]
    );
    assert_eq!(plan.aliases[0].place(), Some(Place::Header));
}

#[test]
fn what_the_schedule_shortens_itself_is_plain() {
    let items = [
        "报市局安全领导小组办公室（以下简称领导小组办公室）备案实施方案。",
        "制定学习计划，报领导小组办公室备案。",
        "制定检查方案，报市局安全领导小组办公室备案。",
    ]
    .map(str::to_owned);
    let plan = plan("河滨小学2026年工作安排", "完成时限", &items);
    assert!(plan.aliases.iter().all(|it| !it.doubtful));
}

#[test]
fn a_programme_with_and_without_a_word() {
    let items = [
        "召开校园安全专项整治活动启动会。",
        "报送校园安全整治活动总结。",
        "清点设备。",
    ]
    .map(str::to_owned);
    let plan = plan(
        "河滨小学开展校园安全专项整治活动2026年安排表",
        "完成时限",
        &items,
    );
    assert_eq!(
        aliases(&plan),
        ["programme: 校园安全专项整治活动 (1), 校园安全整治活动 (2)"]
    );
}

proptest! {
    /// Whatever bodies are named, an alias has two names or more, each printed where it says.
    #[test]
    fn names_stand_where_they_are_said_to(
        bodies in proptest::collection::vec("(市|区)?(教育|安全)?(局|局党委)?(第一|第二)?(督导|领导|联络|联){1,2}(小组办公室|组|办)", 1..6)
    ) {
        let bodies: Vec<&str> = bodies.iter().map(String::as_str).collect();
        let plan = plan("河滨小学2026年工作安排", "完成时限", &handed_to(&bodies));
        for alias in &plan.aliases {
            prop_assert!(alias.names.len() > 1);
            for name in &alias.names {
                prop_assert!(!name.places.is_empty());
                for place in &name.places {
                    let Place::Item(at) = place else { continue };
                    prop_assert!(plan.item(*at).is_some_and(|it| it.content.contains(&name.name)));
                }
            }
        }
        for finding in &plan.findings {
            prop_assert!(finding.item().is_none_or(|at| plan.item(at).is_some()));
        }
    }
}

#[test]
fn an_item_names_a_body_in_its_reviews_and_the_party_organisation_as_its_own() {
    let items = [
        "制定学习计划，报局党委督导组审核。".to_owned(),
        "党委书记审查对照检查材料。".to_owned(),
    ];
    let plan = plan("河滨小学2026年工作安排", "完成时限", &items);
    let named = |kind: AliasKind, name| {
        let items = plan.items().map(|(_, it)| it);
        let named = items.filter(|it| kind.is_named(name, it));
        named.map(|it| it.position.0).collect::<Vec<_>>()
    };
    assert_eq!(named(AliasKind::Body, "局党委督导组"), [1]);
    assert!(named(AliasKind::Body, "督导组").is_empty(), "half a name");
    assert_eq!(named(AliasKind::Party, "党委"), [2], "局党委 is another's");
}

#[test]
fn bodies_that_answer_together_are_compared_each_for_itself() {
    let rows = [
        ("巡查校园周边", "县教育局、卫生院"),
        ("检查食堂", "教育局<br>卫生院"),
        ("清点物资", "总务处"),
    ];
    let rows = rows.map(|(content, body)| format!("<tr><td>{content}<td>3月9日<td>{body}"));
    let page = format!(
        "<table><tr><th>工作内容<th>完成时限<th>责任单位{}</table>",
        rows.concat()
    );
    let options = Options {
        year: Some(2026),
        table: None,
        today: Date::constant(2026, 4, 17),
    };
    let document = luoshi_sheet::read(page.as_bytes(), Hint::default());
    let plan = read(&document, options).expect("a schedule");
    assert_eq!(aliases(&plan), ["body: 县教育局 (1), 教育局 (2)"]);
    let second = plan.items().nth(1).map(|(_, it)| it).expect("three items");
    assert!(AliasKind::Body.is_named("教育局", second));
    assert!(!AliasKind::Body.is_named("县教育局", second));
    assert_eq!(second.bodies().collect::<Vec<_>>(), ["教育局", "卫生院"]);
}
