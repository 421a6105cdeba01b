//! Each rule on sentences of its own, and what it must not take for a link.

use luoshi_sheet::Hint;
use luoshi_time::Date;
use proptest::prelude::*;

use crate::{Options, Plan, Strength, read};

/// Items in phases, below a title.
fn plan(title: &str, phases: &[(&str, &[&str])]) -> Plan {
    let mut rows = String::new();
    let mut number = 0;
    for (phase, items) in phases {
        for (at, item) in items.iter().enumerate() {
            number += 1;
            let phase = match at {
                0 => format!("<td rowspan={}>{phase}</td>", items.len()),
                _ => String::new(),
            };
            rows += &format!("<tr>{phase}<td>{number}</td><td>{item}</td><td>4月9日</td></tr>");
        }
    }
    let page = format!(
        "<table><caption>{title}</caption><tr><th>工作步骤</th><th>序号</th><th>工作内容</th>\
         <th>完成时限</th></tr>{rows}</table>"
    );
    let options = Options {
        year: Some(2026),
        table: None,
        today: Date::constant(2026, 4, 17),
    };
    let document = luoshi_sheet::read(page.as_bytes(), Hint::default());
    read(&document, options).expect("a schedule")
}

/// `from→to rule` of every link.
fn links(plan: &Plan) -> Vec<String> {
    plan.links
        .iter()
        .map(|it| format!("{}→{} {}", it.from.0, it.to.0, it.rule.number()))
        .collect()
}

/// Links of items without phases; a plain item stands last, so that there are enough for a schedule.
fn flat(items: &[&str]) -> Vec<String> {
    let mut items = items.to_vec();
    items.extend(["疏通排水沟渠。", "更换老旧路灯。"]);
    links(&plan("河滨小学2026年工作安排", &[("", &items)]))
}

#[test]
fn rule_1_a_document_is_revised_after_it_was_made() {
    assert_eq!(
        flat(&["制定创建方案。", "根据各组意见修改完善创建方案。"]),
        ["1→2 1"]
    );
    assert_eq!(flat(&["制定培训方案。", "修改完善演练方案。"]), [""; 0]);
    // Which of several is meant by a bare 方案 is not said.
    assert_eq!(flat(&["制定培训方案。", "完善方案。"]), [""; 0]);
}

#[test]
fn rule_2_a_meeting_waits_for_its_plan() {
    assert_eq!(
        flat(&["拟定家长大会方案。", "召开全校家长大会。"]),
        ["1→2 2"]
    );
    assert_eq!(flat(&["拟定运动会方案。", "召开教职工大会。"]), [""; 0]);
}

#[test]
fn rule_3_opinions_are_sorted_after_they_were_asked_for() {
    assert_eq!(
        flat(&[
            "召开座谈会征求家长意见。",
            "设立意见箱，广泛征求教职工意见。",
            "梳理归纳收集到的意见建议。"
        ]),
        ["2→3 3"]
    );
    assert_eq!(
        flat(&["广泛征求家长意见，并梳理归纳意见建议。", "检查消防器材。"]),
        [""; 0]
    );
}

#[test]
fn rule_4_problems_are_told_after_they_were_sorted() {
    assert_eq!(
        flat(&[
            "梳理归纳各组反映的意见和问题。",
            "向全体教师通报存在的问题。"
        ]),
        ["1→2 4"]
    );
    assert_eq!(
        flat(&["梳理归纳各组反映的意见和问题。", "通报值班安排。"]),
        [""; 0]
    );
}

#[test]
fn rule_5_talks_follow_the_feedback_in_their_phase() {
    let feedback = "将查找出来的问题向本人反馈。";
    let talks = "书记与班子成员逐一谈心。";
    let title = "河滨小学2026年工作安排";
    let together = plan(
        title,
        &[("查找", &[feedback, talks]), ("整改", &["清点设备。"])],
    );
    assert_eq!(links(&together), ["1→2 5"]);
    let apart = plan(
        title,
        &[("查找", &[feedback, "清点设备。"]), ("整改", &[talks])],
    );
    assert_eq!(links(&apart), [""; 0]);
}

#[test]
fn rule_6_the_self_examination_builds_on_feedback_and_talks() {
    assert_eq!(
        flat(&[
            "将查找出来的问题向本人反馈。",
            "班子成员之间互相谈心。",
            "班子成员撰写对照检查材料。"
        ]),
        ["1→2 5", "1→3 6", "2→3 6"]
    );
}

#[test]
fn rule_7_what_is_only_reviewed_is_written_before() {
    assert_eq!(
        flat(&[
            "班子成员撰写对照检查材料。",
            "校长审查班子成员的对照检查材料。"
        ]),
        ["1→2 7"]
    );
    assert_eq!(
        flat(&["编制采购计划。", "采购计划报区教育局审批。"]),
        ["1→2 7"]
    );
    assert_eq!(flat(&["编制采购计划。", "校长审核招生简章。"]), [""; 0]);
}

#[test]
fn rule_8_a_report_on_a_meeting_waits_for_it_and_its_evaluation() {
    assert_eq!(
        flat(&[
            "召开专题组织生活会。",
            "督导组对组织生活会进行评价反馈。",
            "就组织生活会情况形成专项报告。"
        ]),
        ["1→3 8", "2→3 8"]
    );
    // What was said there is carried out.
    assert_eq!(
        flat(&["召开全区防汛动员大会。", "按动员大会精神写出学习报告。"]),
        [""; 0]
    );
}

#[test]
fn rule_9_the_summary_of_a_phase_waits_for_its_items() {
    let title = "河滨小学2026年工作安排";
    let study = ["观看专题片。", "对学习提高阶段工作进行总结。", "整理档案。"];
    let named = plan(
        title,
        &[("一、学习提高阶段", &study), ("整改", &["清点设备。"])],
    );
    assert_eq!(links(&named), ["1→2 9", "3→2 9"]);
    assert!(named.links.iter().all(|it| it.strength == Strength::Soft));
    let later = plan(
        title,
        &[
            ("学习提高", &["观看专题片。", "整理档案。"]),
            ("整改", &["清点设备。", "做好学习提高阶段工作总结。"]),
        ],
    );
    assert_eq!(links(&later), ["1→4 9", "2→4 9"]);
    // The whole year is no phase.
    let whole = plan(
        title,
        &[
            ("学习提高", &["观看专题片。"]),
            ("总结", &["对全年工作进行总结。"]),
        ],
    );
    assert_eq!(links(&whole), [""; 0]);
    // Neither is a programme that has the name of one.
    let named_alike = plan(
        "河滨小学专项整治安排表（2026年）",
        &[("专项整治", &["观看专题片。", "对专项整治工作进行总结。"])],
    );
    assert_eq!(links(&named_alike), [""; 0]);
}

#[test]
fn rule_9_takes_nothing_that_waits_for_the_summary() {
    let title = "河滨小学2026年工作安排";
    let items = [
        "观看专题片。",
        "撰写学习提高阶段总结报告。",
        "修改完善总结报告。",
        "整理档案。",
    ];
    let plan = plan(title, &[("学习提高", &items)]);
    assert_eq!(links(&plan), ["1→2 9", "4→2 9", "2→3 1"]);
}

#[test]
fn rule_10_the_plan_of_a_phase_comes_before_the_plans_in_it() {
    let title = "河滨小学2026年工作安排";
    let study = [
        "形成学习提高阶段工作方案，报督导组审核。",
        "制定集中学习计划。",
        "制定家长会方案。",
    ];
    assert_eq!(links(&plan(title, &[("学习提高", &study)])), ["1→2 10"]);
    let next = plan(
        title,
        &[
            (
                "学习提高",
                &["观看专题片。", "拟定下一阶段工作方案，报督导组审核。"],
            ),
            ("整改提高", &["形成整改方案。"]),
        ],
    );
    assert_eq!(links(&next), ["2→3 10"]);
}

#[test]
fn rule_11_the_last_meeting_waits_for_the_report() {
    assert_eq!(flat(&["撰写总结报告。", "召开总结表彰大会。"]), ["1→2 11"]);
    // A report on something else.
    assert_eq!(flat(&["撰写食堂工作总结。", "召开总结大会。"]), [""; 0]);
    assert_eq!(flat(&["撰写总结报告。", "召开运动会总结大会。"]), [""; 0]);
}

#[test]
fn rule_12_the_programme_opens_with_its_own_plan() {
    let reviewed = plan(
        "河滨小学2026年工作安排",
        &[(
            "动员",
            &[
                "制定实施方案，报区教育局审核。",
                "印发实施方案。",
                "召开动员大会。",
            ],
        )],
    );
    assert_eq!(links(&reviewed), ["1→3 12"]);
    assert_eq!(reviewed.links[0].strength, Strength::Hard);
    // Nobody outside looks at it: a reminder.
    let own = plan(
        "河滨小学2026年工作安排",
        &[("动员", &["制定实施方案。", "召开启动会。", "清点设备。"])],
    );
    assert_eq!(links(&own), ["1→2 12"]);
    assert_eq!(own.links[0].strength, Strength::Soft);
    assert_eq!(flat(&["制定招生方案。", "召开动员大会。"]), [""; 0]);
}

#[test]
fn rule_13_a_meeting_waits_for_its_preparation() {
    assert_eq!(
        flat(&["做好启动会有关准备工作。", "召开启动会。"]),
        ["1→2 13"]
    );
    assert_eq!(flat(&["做好开学准备工作。", "召开启动会。"]), [""; 0]);
}

#[test]
fn rule_14_the_life_meeting_waits_for_the_reviews() {
    assert_eq!(
        flat(&[
            "班子成员撰写对照检查材料，报督导组审阅。",
            "召开民主生活会。"
        ]),
        ["1→2 14"]
    );
    assert_eq!(
        flat(&["班子成员撰写对照检查材料。", "召开民主生活会。"]),
        [""; 0]
    );
}

#[test]
fn rule_15_rules_follow_the_rectification_plan() {
    assert_eq!(
        flat(&["形成整改方案。", "健全完善财务管理制度。"]),
        ["1→2 15"]
    );
    assert_eq!(flat(&["建立整改台账。", "健全完善财务管理制度。"]), [""; 0]);
}

/// Sentences that the rules look for, in any order.
const SENTENCES: [&str; 16] = [
    "制定实施方案，报区教育局审核。",
    "修改完善实施方案。",
    "做好动员大会准备工作。",
    "召开动员大会。",
    "形成学习提高阶段工作方案，报督导组审核。",
    "制定集中学习计划。",
    "广泛征求意见。",
    "梳理归纳意见建议。",
    "将查找出来的问题向本人反馈。",
    "班子成员之间互相谈心。",
    "撰写对照检查材料，报督导组审阅。",
    "召开民主生活会。",
    "就民主生活会情况形成专项报告。",
    "对学习提高阶段工作进行总结，形成总结报告。",
    "对整改阶段工作进行总结，形成总结报告。",
    "修改完善总结报告，召开总结大会。",
];

proptest! {
    /// Whatever the order, links join two items of the plan, each pair once by each rule, the words lie in
    /// the item that waits, and no item waits for itself, be it over others.
    #[test]
    fn links_never_run_in_a_circle(
        first in proptest::collection::vec(0..SENTENCES.len(), 1..14),
        second in proptest::collection::vec(0..SENTENCES.len(), 1..14),
    ) {
        let words = |all: &[usize]| all.iter().map(|it| SENTENCES[*it]).collect::<Vec<_>>();
        let (first, second) = (words(&first), words(&second));
        let plan = plan("河滨小学2026年工作安排", &[("学习提高", &first), ("整改", &second)]);
        let mut order: Vec<u32> = Vec::new();
        let mut left: Vec<u32> = plan.items().map(|(_, it)| it.position.0).collect();
        let mut seen = std::collections::HashSet::new();
        for link in &plan.links {
            prop_assert!(seen.insert((link.from, link.to, link.rule)));
            prop_assert!(plan.item(link.from).is_some());
            let item = plan.item(link.to).expect("it is there");
            prop_assert!(item.content.get(link.span.clone()).is_some_and(|it| !it.is_empty()));
        }
        // Takes away what waits for nothing left, until nothing is left.
        while !left.is_empty() {
            let free: Vec<u32> = left
                .iter()
                .copied()
                .filter(|at| {
                    let mut waits = plan.links.iter().filter(|it| it.to.0 == *at);
                    !waits.any(|it| left.contains(&it.from.0))
                })
                .collect();
            prop_assert!(!free.is_empty(), "a circle among {left:?}: {:?}", links(&plan));
            left.retain(|it| !free.contains(it));
            order.extend(free);
        }
        prop_assert_eq!(order.len(), first.len() + second.len());
    }
}
