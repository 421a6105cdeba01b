//! Findings that look at several items: phases, links, holidays, names.

use luoshi_sheet::Hint;
use luoshi_time::Date;

use crate::{FindingCode, Options, Place, Plan, Severity, read};

/// Rows of phase, content and limit, in 2026.
fn plan(rows: &[[&str; 3]]) -> Plan {
    plan_under("完成时限", rows)
}

fn plan_under(limit: &str, rows: &[[&str; 3]]) -> Plan {
    let mut page = format!(
        "<table><caption>河滨小学2026年工作安排</caption><tr><th>工作步骤</th><th>序号</th>\
         <th>工作内容</th><th>{limit}</th></tr>"
    );
    for (at, [phase, content, limit]) in rows.iter().enumerate() {
        let number = at + 1;
        page += &format!(
            "<tr><td>{phase}</td><td>{number}</td><td>{content}</td><td>{limit}</td></tr>"
        );
    }
    let options = Options {
        year: Some(2026),
        table: None,
        today: Date::constant(2026, 4, 17),
    };
    let document = luoshi_sheet::read(page.as_bytes(), Hint::default());
    read(&document, options).expect("a schedule")
}

/// `item(related) → suggestion` of every finding of a code.
fn found(plan: &Plan, code: FindingCode) -> Vec<String> {
    let place = |it: &Place| match it {
        Place::Document => "document".to_owned(),
        Place::Header => "header".to_owned(),
        Place::Item(at) => at.0.to_string(),
    };
    let findings = plan.findings.iter().filter(|it| it.code == code);
    findings
        .map(|it| {
            let related: Vec<String> = it.related.iter().map(place).collect();
            let mend = it
                .suggestion
                .as_ref()
                .map(|it| format!(" → {}", it.value()));
            let mend = mend.unwrap_or_default();
            format!("{}({}){mend}", place(&it.place), related.join(" "))
        })
        .collect()
}

#[test]
fn items_behind_the_summary_of_their_phase() {
    let code = FindingCode::AfterPhaseSummary;
    let rows = |second: &'static str| {
        [
            ["学习提高", "观看专题片。", "3月中旬"],
            ["学习提高", "对学习提高阶段工作进行总结。", second],
            ["学习提高", "整理档案。", "4月上旬"],
            ["整改提高", "清点设备。", "4月中旬"],
        ]
    };
    assert_eq!(found(&plan(&rows("3月下旬")), code), ["3(2) → 整改提高"]);
    // What goes on at the same time is summed up too.
    assert_eq!(found(&plan(&rows("4月上旬")), code), [""; 0]);
    assert_eq!(found(&plan(&rows("4月底前")), code), [""; 0]);
    // From the middle of a phase nothing is moved.
    let middle = [
        ["学习提高", "整理档案。", "4月上旬"],
        ["学习提高", "对学习提高阶段工作进行总结。", "3月底前"],
        ["整改提高", "清点设备。", "4月中旬"],
    ];
    assert_eq!(found(&plan(&middle), code), ["1(2)"]);
}

#[test]
fn inputs_that_come_after_what_waits_for_them() {
    let code = FindingCode::InputAfterOutput;
    let rows = |asked: &'static str, sorted: &'static str| {
        [
            ["", "广泛征求家长意见。", asked],
            ["", "梳理归纳意见建议。", sorted],
            ["", "清点设备。", "5月"],
        ]
    };
    // It is proposed to go on until what it waits for is there.
    assert_eq!(
        found(&plan(&rows("4月", "4月中旬")), code),
        ["2(1) → 4月中下旬"]
    );
    // Only the ends are compared, so a limit with an end alone will do.
    assert_eq!(
        found(&plan(&rows("4月底前", "4月20日前")), code),
        ["2(1) → 4月底前"]
    );
    // A list of days has no end that could be moved.
    assert_eq!(
        found(&plan(&rows("4月", "4月10日、4月20日")), code),
        ["2(1)"]
    );
    assert_eq!(found(&plan(&rows("4月", "4月")), code), [""; 0]);
    assert_eq!(found(&plan(&rows("长期坚持", "4月中旬")), code), [""; 0]);
}

#[test]
fn a_review_needs_time() {
    let code = FindingCode::NoLeadTime;
    let rows = |by: &str, held: &'static str| {
        [
            ["", "制定实施方案，BY审核。", "3月中旬"],
            ["", "召开动员大会。", held],
            ["", "清点设备。", "5月"],
        ]
        .map(|row| row.map(|it| it.replace("BY", by)))
    };
    let plan_of = |rows: &[[String; 3]]| {
        let rows: Vec<[&str; 3]> = rows
            .iter()
            .map(|[a, b, c]| [a.as_str(), b.as_str(), c.as_str()])
            .collect();
        plan(&rows)
    };
    assert_eq!(
        found(&plan_of(&rows("报区教育局", "3月中旬")), code),
        ["1(2) → 3月11日–15日"]
    );
    assert_eq!(
        found(&plan_of(&rows("报区教育局", "3月下旬")), code),
        [""; 0]
    );
    // The unit's own head looks at it when he likes.
    assert_eq!(found(&plan_of(&rows("由校长", "3月中旬")), code), [""; 0]);
    // In a month there is room.
    let month = [
        ["", "制定实施方案，报区教育局审核。", "3月"],
        ["", "召开动员大会。", "3月"],
        ["", "清点设备。", "5月"],
    ];
    assert_eq!(found(&plan(&month), code), [""; 0]);
}

#[test]
fn four_in_a_row_in_ten_days() {
    let code = FindingCode::TightChain;
    let mut rows = [
        ["", "梳理归纳家长反映的意见和问题。", "5月中旬"],
        ["", "将存在的问题向本人反馈。", "5月中旬"],
        ["", "班子成员之间互相谈心。", "5月中旬"],
        ["", "班子成员撰写对照检查材料。", "5月中旬"],
        ["", "清点设备。", "5月中旬"],
    ];
    // The ten days are shared out, step by step.
    assert_eq!(
        found(&plan(&rows), code),
        ["1(2 3 4) → 1 5月11日–12日; 2 5月13日–15日; 3 5月16日–17日; 4 5月18日–20日"]
    );
    // Nobody does four things one after the other in three days.
    for row in &mut rows {
        row[2] = "5月11日-13日";
    }
    assert_eq!(found(&plan(&rows), code), ["1(2 3 4)"]);
    for row in &mut rows {
        row[2] = "5月中旬";
    }
    rows[0][2] = "5月上旬";
    assert_eq!(found(&plan(&rows), code), [""; 0]);
    for row in &mut rows {
        row[2] = "5月";
    }
    assert_eq!(found(&plan(&rows), code), [""; 0]);
}

#[test]
fn a_holiday_in_a_short_window() {
    let code = FindingCode::HolidayInWindow;
    let rows = [
        ["", "清点设备。", "5月上旬"],
        ["", "更换路灯。", "5月上旬"],
        ["", "整理档案。", "5月"],
        ["", "清明祭扫英烈。", "4月5日"],
        ["", "疏通沟渠。", "5月6日-10日"],
    ];
    assert_eq!(found(&plan(&rows), code), ["1(2)"]);
}

#[test]
fn items_before_the_plan_of_their_phase() {
    let code = FindingCode::StartsBeforeApproval;
    let rows = |plan: &'static str| {
        [
            ["学习提高", "观看专题片。", "3月-5月"],
            ["学习提高", plan, "3月下旬"],
            ["学习提高", "整理档案。", "4月"],
            ["整改提高", "清点设备。", "3月上旬"],
        ]
    };
    let reviewed = rows("形成学习提高阶段工作方案，报督导组审核。");
    assert_eq!(found(&plan(&reviewed), code), ["1(2)"]);
    // Nobody has to approve it.
    assert_eq!(
        found(&plan(&rows("形成学习提高阶段工作方案。")), code),
        [""; 0]
    );
}

#[test]
fn limits_outside_the_days_that_a_phase_prints() {
    let code = FindingCode::ItemOutsidePhase;
    let plan = plan(&[
        ["自查阶段（3月1日-31日）", "清点设备。", "3月中旬"],
        ["自查阶段（3月1日-31日）", "更换路灯。", "3月-4月"],
        ["自查阶段（3月1日-31日）", "疏通沟渠。", "5月9日"],
        ["整改阶段", "整理档案。", "2月"],
    ]);
    assert_eq!(found(&plan, code), ["2()", "3()"]);
    let severities: Vec<Severity> = plan
        .findings
        .iter()
        .filter(|it| it.code == code)
        .map(|it| it.severity)
        .collect();
    assert_eq!(severities, [Severity::Note, Severity::Warning]);
}

#[test]
fn one_body_under_several_names() {
    let code = FindingCode::BodyNameVaries;
    let rows = |second: &'static str| {
        [
            ["", "制定实施方案，报局党委督导组审核。", "3月9日"],
            ["", "制定学习计划，报局党委督导组审核。", "3月10日"],
            ["", second, "3月11日"],
        ]
    };
    let varies = plan(&rows("制定检查方案，报督导联络组审核。"));
    assert_eq!(found(&varies, code), ["3(1 2) → 局党委督导组"]);
    // The short form that everybody writes.
    let short = plan(&rows("制定检查方案，报督导组审核。"));
    assert_eq!(found(&short, code), [""; 0]);
    assert_eq!(short.aliases.len(), 1);
    // Another body.
    let other = plan(&rows("制定检查方案，报区教育局审核。"));
    assert_eq!((found(&other, code), other.aliases), (vec![], vec![]));
}

#[test]
fn a_party_organisation_of_one_kind() {
    let code = FindingCode::BodyNameVaries;
    let rows = |second: &'static str| {
        [
            ["", "学校党总支书记讲党课。", "3月9日"],
            ["", second, "3月10日"],
            ["", "清点设备。", "3月11日"],
        ]
    };
    assert_eq!(
        found(&plan(&rows("学校党委书记与班子成员谈心。")), code),
        ["2(1) → 党总支"]
    );
    for other in [
        "局党委书记到校调研。",
        "报上级党委审批。",
        "党委书记检查各党总支学习情况。",
        "党委书记、党总支书记分别谈心。",
        "召开党委会。",
    ] {
        assert_eq!(found(&plan(&rows(other)), code), [""; 0], "{other}");
    }
}
