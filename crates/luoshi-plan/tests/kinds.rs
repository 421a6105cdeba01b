//! Kinds of programmes beside the campaign that the reader grew up with: a school week, a safety month, an
//! inspection. Each plan whole, checked by hand: items, windows, obligations with their reviews, findings.

use std::fmt::Write;
use std::path::Path;

use luoshi_plan::{NoSchedule, Obligation, Options, Plan, read};
use luoshi_sheet::Hint;
use luoshi_time::{Date, Window};

fn plan_of(folder: &str) -> Result<Plan, NoSchedule> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus");
    // A document that is not there reads as an empty one, and that is no schedule.
    let bytes = std::fs::read(corpus.join(folder).join("input.html")).unwrap_or_default();
    let options = Options {
        year: None,
        table: None,
        today: Date::constant(2026, 4, 17),
    };
    read(&luoshi_sheet::read(&bytes, Hint::default()), options)
}

/// `kind name [number unit] <review body…>`
fn obligation(it: &Obligation) -> String {
    let mut line = format!("{} {}", it.kind.name(), it.name);
    if let Some(quantity) = &it.quantity {
        let _ = write!(line, " {}{}", quantity.hundredths / 100, quantity.unit);
    }
    for review in &it.reviews {
        let by = review.by.as_deref().unwrap_or("-");
        let _ = write!(line, " <{} {by}>", review.action.name());
    }
    line
}

fn days(window: Window) -> String {
    if window.first() == window.last() {
        return window.first().to_string();
    }
    format!("{}/{}", window.first(), window.last())
}

fn shown(plan: &Plan) -> String {
    let mut text = format!("{}\n", plan.title);
    for phase in &plan.phases {
        if !phase.name.is_empty() {
            let _ = writeln!(text, "# {}", phase.name);
        }
        for item in &phase.items {
            let reading = &item.limit.reading;
            let when = reading
                .window()
                .map(days)
                .or(reading.due().map(|it| format!("/{it}")))
                .unwrap_or_else(|| "?".to_owned());
            let who = item
                .responsible
                .as_deref()
                .unwrap_or("-")
                .replace('\n', "|");
            let _ = writeln!(
                text,
                "{} {} = {when} @ {who}",
                item.position.0, item.limit.written
            );
            for it in &item.obligations {
                let _ = writeln!(text, "    {}", obligation(it));
            }
        }
    }
    for it in &plan.findings {
        let at = it.item().map_or(0, |it| it.0);
        let _ = writeln!(text, "! {} {at}", it.code.name());
    }
    text
}

#[test]
fn a_week_of_a_school() -> Result<(), NoSchedule> {
    let expected = "\
实验中学第六周工作安排（2025年4月7日—4月11日）
1 4.7 = 2025-04-07 @ 政教处|校办
    activity 升旗仪式
    meeting 教工大会
2 4.8 = 2025-04-08 @ 教务处
    meeting 高三备课组长会议
3 4.9 = 2025-04-09 @ 总务处|教务处|团委
    activity 消防演练
    inspection 教案
    activity 社团活动
4 4.10 = 2025-04-10 @ -
5 4.11 = 2025-04-11 @ 总务处
    report 月度安全报表 <report ->
! attendance-undefined 1
! several-items 1
! several-obligations 1
! several-items 3
! several-obligations 3
! empty-content 4
";
    assert_eq!(shown(&plan_of("lines-in-a-cell")?), expected);
    Ok(())
}

#[test]
fn a_safety_month_in_running_text() -> Result<(), NoSchedule> {
    let expected = "\
青禾镇“安全生产月”活动安排
# 一、宣传发动
1 5月31日前 = /2024-05-31 @ -
    document 活动方案 <file 县安委办>
2 6月1日 = 2024-06-01 @ -
    activity 启动仪式
    activity 横幅 20条
# 二、集中行动
3 6月3日—14日 = 2024-06-03/2024-06-14 @ -
    inspection 隐患排查
    document 隐患清单
    report 排查情况 <report 镇安委办>
4 6月中旬 = 2024-06-11/2024-06-20 @ -
    activity 应急演练 1次
5 6月16日 = 2024-06-16 @ -
    activity 安全宣传咨询日
    activity 宣传资料
# 三、总结
6 6月28日前 = /2024-06-28 @ -
    report 活动总结 <report ->
! read-from-list 0
! several-obligations 3
";
    assert_eq!(shown(&plan_of("list-of-paragraphs")?), expected);
    Ok(())
}

#[test]
fn an_inspection() -> Result<(), NoSchedule> {
    let expected = "\
关于开展2025年春季学校安全督导检查的通知
# 学校自查
1 2月28日前 = /2025-02-28 @ 各学校
    inspection 自查
    report 自查报告 <review 校长> <report 督导室>
2 2月28日前 = /2025-02-28 @ 各学校
    document 隐患台账
    rectification 整改
# 实地督导
3 3月3日—3月14日 = 2025-03-03/2025-03-14 @ 各督导组
    inspection 消防设施、食堂和宿舍
    meeting 师生座谈会
4 检查后3日内 = ? @ 各督导组
    feedback 问题
    document 整改通知书
# 整改落实
5 3月20日前 = /2025-03-20 @ 各学校
    document 整改方案 <review 督导室>
6 4月中旬 = 2025-04-11/2025-04-20 @ 各学校、督导室
    report 整改报告 <report ->
    inspection 复查
! several-obligations 1
! several-obligations 2
! several-obligations 3
! several-obligations 4
! several-obligations 6
";
    assert_eq!(shown(&plan_of("inspection-notice")?), expected);
    Ok(())
}
