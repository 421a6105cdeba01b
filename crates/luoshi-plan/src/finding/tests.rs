//! What each rule says, and what it lets pass, on small schedules.

use luoshi_sheet::Hint;
use luoshi_time::{Context, Date, SchoolCalendar, SchoolTerm, Window, YearFrom};

use crate::{Options, Place, Plan, Position, Severity, read};

const TODAY: Date = Date::constant(2026, 4, 17);

/// A schedule with the columns 序号, 工作内容, 完成时限.
fn plan(rows: &[[&str; 3]]) -> Plan {
    plan_under("完成时限", rows)
}

fn plan_under(limit: &str, rows: &[[&str; 3]]) -> Plan {
    let rows: Vec<String> = rows
        .iter()
        .map(|it| format!("<tr><td>{}</td></tr>", it.join("</td><td>")))
        .collect();
    let page = format!(
        "<table><caption>2026年工作安排</caption><tr><th>序号</th><th>工作内容</th><th>{limit}</th></tr>{}</table>",
        rows.concat()
    );
    plan_of(&page)
}

fn plan_of(page: &str) -> Plan {
    let options = Options {
        year: None,
        table: None,
        today: TODAY,
    };
    read(
        &luoshi_sheet::read(page.as_bytes(), Hint::default()),
        options,
    )
    .unwrap()
}

/// Numbers alone, each with plain work.
fn numbered(numbers: &[&str]) -> Plan {
    let rows: Vec<[&str; 3]> = numbers
        .iter()
        .map(|it| [*it, "疏通排水沟渠", "4月9日"])
        .collect();
    plan(&rows)
}

/// `code item(related) → suggestion` of every finding but the number of obligations.
fn found(plan: &Plan) -> Vec<String> {
    plan.findings
        .iter()
        .filter(|it| it.code.name() != "several-obligations")
        .map(|it| {
            let place = |it: &Place| match it {
                Place::Document => "document".to_owned(),
                Place::Header => "header".to_owned(),
                Place::Item(at) => at.0.to_string(),
            };
            let mut line = format!("{} {}", it.code.name(), place(&it.place));
            if !it.related.is_empty() {
                let related: Vec<String> = it.related.iter().map(place).collect();
                line += &format!("({})", related.join(" "));
            }
            if let Some(mend) = &it.suggestion {
                line += &format!(" → {}", mend.value());
            }
            line
        })
        .collect()
}

#[test]
fn numbers_that_count() {
    for numbers in [
        &["1", "2", "3"][..],
        &["3", "4", "5"],
        &["（一）", "（二）", "（三）"],
        &["1.", "2.", "3."],
        &["1", "2", "1", "2", "3"],
        &["1-1", "1-2", "2-1"],
        &["", "", ""],
    ] {
        assert_eq!(found(&numbered(numbers)), [""; 0], "{numbers:?}");
    }
}

#[test]
fn a_number_printed_twice_stands_where_it_does_not_fit() {
    assert_eq!(
        found(&numbered(&["1", "2", "2", "4"])),
        ["duplicate-number 3(2) → 3", "missing-number 3 → 3"]
    );
    // The first of the two is wrong here.
    assert_eq!(
        found(&numbered(&["1", "2", "5", "4", "5"])),
        ["duplicate-number 3(5) → 3", "missing-number 3 → 3"]
    );
    // Nothing is missing, so nothing can be proposed.
    assert_eq!(
        found(&numbered(&["1", "2", "2", "3"])),
        ["duplicate-number 3(2)"]
    );
    // The last one can only go on counting.
    assert_eq!(
        found(&numbered(&["1", "2", "3", "2"])),
        ["duplicate-number 4(2) → 4"]
    );
    assert_eq!(
        found(&numbered(&["（一）", "（二）", "（二）", "（四）"])),
        ["duplicate-number 3(2) → 3", "missing-number 3 → 3"]
    );
}

#[test]
fn a_number_left_out_or_out_of_order() {
    assert_eq!(found(&numbered(&["1", "2", "4"])), ["missing-number 3"]);
    let plan = numbered(&["1", "5"]);
    assert_eq!(found(&plan), ["missing-number 2"]);
    assert_eq!(plan.findings[0].values, [("missing", "2–4".to_owned())]);
    assert_eq!(
        found(&numbered(&["1", "2", "9", "4", "5"])),
        ["missing-number 3 → 3"]
    );
    assert_eq!(found(&numbered(&["1", "3", "2", "4"])), ["number-order 2"]);
}

#[test]
fn a_merged_number_is_one_number() {
    let plan = plan_of(
        "<table><tr><th>序号</th><th>工作内容</th><th>完成时限</th></tr>\
         <tr><td rowspan=2>1</td><td>清点设备</td><td>2026年4月9日</td></tr>\
         <tr><td>更换器材</td><td>4月10日</td></tr>\
         <tr><td>2</td><td>安装路灯</td><td>4月11日</td></tr></table>",
    );
    assert_eq!(found(&plan), [""; 0]);
}

#[test]
fn limits_that_were_not_read() {
    let plan = plan(&[
        ["1", "疏通排水沟渠", "2月30日"],
        ["2", "疏通排水沟渠", "听候安排"],
        ["3", "疏通排水沟渠", ""],
        ["4", "疏通排水沟渠", "3月5日"],
        ["5", "疏通排水沟渠", "3月6日"],
    ]);
    assert_eq!(
        found(&plan),
        [
            "time-limit-unreadable 1 → 2月28日",
            "time-limit-unreadable 2",
            "empty-time-limit 3"
        ]
    );
}

#[test]
fn an_empty_limit_is_no_oversight_where_many_are_empty() {
    let plan = plan(&[
        ["1", "疏通排水沟渠", "4月1日"],
        ["2", "疏通排水沟渠", ""],
        ["3", "疏通排水沟渠", ""],
    ]);
    assert_eq!(found(&plan), [""; 0]);
}

#[test]
fn only_a_month_is_coarse() {
    let plan = plan(&[
        ["1", "疏通排水沟渠", "4月"],
        ["2", "疏通排水沟渠", "4月1日-30日"],
        ["3", "疏通排水沟渠", "4月-5月"],
        ["4", "疏通排水沟渠", "4月中旬"],
    ]);
    assert_eq!(found(&plan), ["coarse-time-limit 1"]);
}

/// Code, item, sentence and mend of each finding.
fn told(plan: &Plan) -> Vec<String> {
    let words = luoshi_words::Words::of(luoshi_words::Lang::Zh);
    let told = plan.findings.iter().map(|it| {
        let at = it.item().map_or(0, |it| it.0);
        let mend = it
            .suggestion
            .as_ref()
            .map_or("-".to_owned(), |it| it.value());
        format!("{} {at}: {} -> {mend}", it.code.name(), it.message(words))
    });
    told.collect()
}

#[test]
fn a_weekday_that_the_day_does_not_have() {
    // 20 April 2026 is a Monday.
    let plan = plan(&[
        ["1", "疏通排水沟渠", "4月20日（周一）"],
        ["2", "疏通排水沟渠", "4月20日（周二）"],
        ["3", "疏通排水沟渠", "4月20日（周三）-24日（周五）"],
        ["4", "疏通排水沟渠", "周二（4月27日）前"],
        ["5", "疏通排水沟渠", "4月27日（周二）、5月6日（周三）"],
    ]);
    insta::assert_snapshot!(told(&plan).join("\n"), @r#"
    weekday-mismatch 2: 时限“4月20日（周二）”：4月20日是星期一，和印的不一样，按印的星期就是4月21日 -> 4月21日
    weekday-mismatch 3: 时限“4月20日（周三）-24日（周五）”：4月20日是星期一，和印的不一样，按印的星期就是4月22日–24日 -> 4月22日–24日
    weekday-mismatch 4: 时限“周二（4月27日）前”：4月27日是星期一，和印的不一样，按印的星期就是4月28日前 -> 4月28日前
    weekday-mismatch 5: 时限“4月27日（周二）、5月6日（周三）”：4月27日是星期一，和印的不一样 -> -
    "#);
    assert_eq!(plan.findings[0].severity, Severity::Warning);
}

#[test]
fn weeks_that_the_school_calendar_does_not_have_so() {
    let page = "<table><caption>2026年春季学期工作安排</caption>\
        <tr><th>工作内容</th><th>完成时限</th></tr>\
        <tr><td>疏通排水沟渠</td><td>第8周（3月1日-3月7日）</td></tr>\
        <tr><td>清点仓库物资</td><td>第8周（4月13日-4月19日）</td></tr>\
        <tr><td>清点仓库物资</td><td>第25周</td></tr></table>";
    let document = luoshi_sheet::read(page.as_bytes(), Hint::default());
    let options = Options {
        year: None,
        table: None,
        today: TODAY,
    };
    let days = Window::new(Date::constant(2026, 2, 24), Date::constant(2026, 7, 3)).unwrap();
    let school = SchoolCalendar::new(vec![SchoolTerm::of(days)]);
    let plan = crate::read_with(&document, options, Some(&school)).unwrap();
    insta::assert_snapshot!(told(&plan).join("\n"), @r"
    week-mismatch 1: 时限“第8周（3月1日-3月7日）”：按校历，第8周是4月13日–19日，和印的日期不一样 -> 4月13日–19日
    time-limit-unreadable 3: 时限“第25周”没有这样的日子，疑为第19周 -> 第19周
    ");
    assert_eq!(plan.findings[0].severity, Severity::Warning);
    // Without the calendar nothing contradicts them.
    assert_eq!(found(&read(&document, options).unwrap()), [""; 0]);
}

#[test]
fn a_limit_that_is_yet_to_be_set() {
    let plan = plan(&[
        ["1", "疏通排水沟渠", "待定"],
        ["2", "清点仓库物资", "时间另行通知"],
        ["3", "清点仓库物资", "下雨以后"],
    ]);
    insta::assert_snapshot!(told(&plan).join("\n"), @r"
    time-limit-unreadable 1: 时限“待定”还没有定，请商定日期 -> -
    time-limit-unreadable 2: 时限“时间另行通知”还没有定，请商定日期 -> -
    ");
}

#[test]
fn a_schedule_that_says_nowhere_when() {
    let page = "<table><caption>2026年任务分工表</caption>\
        <tr><th>序号</th><th>工作内容</th><th>责任单位</th></tr>\
        <tr><td>1</td><td>疏通排水沟渠</td><td>后勤处</td></tr>\
        <tr><td>2</td><td>清点仓库物资</td><td>总务处</td></tr></table>";
    assert_eq!(found(&plan_of(page)), ["no-time-limits document"]);
    assert_eq!(plan_of(page).findings[0].severity, Severity::Note);
    // One limit is enough, and so is a time in the name of a phase.
    let timed = page
        .replace("责任单位", "完成时限")
        .replace("后勤处", "4月20日前")
        .replace("总务处", "");
    assert!(!found(&plan_of(&timed)).contains(&"no-time-limits document".to_owned()));
    let phase = page
        .replace("<th>序号", "<th>阶段")
        .replace("<td>1</td>", "<td rowspan=2>自查阶段（4月1日-30日）</td>")
        .replace("<td>2</td>", "");
    assert_eq!(found(&plan_of(&phase)), [""; 0]);
}

#[test]
fn from_this_day_on_in_a_schedule_without_a_day() {
    // Read in November; the schedule was written before October.
    let page = "<table><tr><th>工作内容</th><th>完成时限</th></tr>\
        <tr><td>疏通排水沟渠</td><td>即日起至10月中旬</td></tr>\
        <tr><td>清点仓库物资</td><td>11月上旬</td></tr></table>";
    let options = Options {
        year: None,
        table: None,
        today: Date::constant(2026, 11, 25),
    };
    let document = luoshi_sheet::read(page.as_bytes(), Hint::default());
    let plan = read(&document, options).unwrap();
    let limits: Vec<_> = plan.items().map(|(_, it)| it.limit.reading.due()).collect();
    assert_eq!(limits[0], Some(Date::constant(2026, 10, 20)));
    assert_eq!(found(&plan), ["year-assumed document"]);
}

#[test]
fn a_year_that_was_never_filled_in() {
    let plan = plan(&[
        ["1", "疏通排水沟渠", "2026年4月20日"],
        ["2", "疏通排水沟渠", "20XX年4月"],
        ["3", "疏通排水沟渠", "20__年4月20日前"],
        ["4", "疏通排水沟渠", "年4月22日"],
        ["5", "疏通排水沟渠", "20**年5月-20**年6月"],
    ]);
    insta::assert_snapshot!(told(&plan).join("\n"), @r#"
    placeholder-year 2: 时限“20XX年4月”的年份没有填，先按2026年读，疑为2026年4月 -> 2026年4月
    coarse-time-limit 2: 时限只写到“20XX年4月”，请商定到日 -> -
    placeholder-year 3: 时限“20__年4月20日前”的年份没有填，先按2026年读，疑为2026年4月20日前 -> 2026年4月20日前
    placeholder-year 4: 时限“年4月22日”的年份没有填，先按2026年读，疑为2026年4月22日 -> 2026年4月22日
    placeholder-year 5: 时限“20**年5月-20**年6月”的年份没有填，先按2026年读，疑为2026年5月-2026年6月 -> 2026年5月-2026年6月
    "#);
}

#[test]
fn a_year_left_open_where_the_schedule_names_none() {
    let page = "<table><tr><th>工作内容</th><th>完成时限</th></tr>\
        <tr><td>疏通排水沟渠</td><td>20XX年4月10日</td></tr>\
        <tr><td>清点仓库物资</td><td>4月12日</td></tr></table>";
    let mut plan = plan_of(page);
    plan.findings
        .retain(|it| it.code != crate::FindingCode::YearAssumed);
    insta::assert_snapshot!(told(&plan).join("\n"), @r#"
    placeholder-year 1: 时限“20XX年4月10日”的年份没有填，疑为2026年4月10日 -> 2026年4月10日
    "#);
}

#[test]
fn a_limit_goes_back_when_it_is_over_before_the_one_above_begins() {
    let plan = plan(&[
        ["1", "疏通排水沟渠", "4月9日"],
        ["2", "疏通排水沟渠", "3月1日-8月31日"],
        ["3", "疏通排水沟渠", "2月9日"],
    ]);
    assert_eq!(found(&plan), ["time-limit-order 3(2)"]);
    assert_eq!(plan.findings[0].severity, Severity::Note);
    // An end is enough below, and a beginning above.
    let open = self::plan(&[
        ["1", "疏通排水沟渠", "7月起"],
        ["2", "疏通排水沟渠", "6月底前"],
        ["3", "疏通排水沟渠", "5月底前"],
    ]);
    assert_eq!(found(&open), ["time-limit-order 2(1)"]);
}

#[test]
fn a_row_without_content() {
    let plan = plan(&[
        ["1", "疏通排水沟渠", "4月9日"],
        ["2", "", "4月10日"],
        ["3", "疏通排水沟渠", "4月11日"],
    ]);
    assert_eq!(found(&plan), ["empty-content 2"]);
}

#[test]
fn limits_under_such_a_header_are_proposals() {
    let rows = [["1", "疏通排水沟渠", "4月9日"]];
    assert_eq!(
        found(&plan_under("完成时限（与上级商定）", &rows)),
        ["limits-are-proposals header"]
    );
    assert_eq!(found(&plan_under("完成时限（暂定）", &rows)), [""; 0]);
}

#[test]
fn a_range_of_readers_that_is_not_said() {
    let plan = plan(&[
        ["1", "在一定范围内公布名单", "4月9日"],
        ["2", "在规定范围（全体教师）内公布名单", "4月10日"],
        ["3", "扩大绿化范围", "4月11日"],
    ]);
    assert_eq!(found(&plan), ["scope-undefined 1"]);
}

#[test]
fn who_attends_a_meeting() {
    let plan = plan(&[
        ["1", "做好动员大会准备工作。", "4月1日"],
        ["2", "召开动员大会，上级检查组成员出席。", "4月2日"],
        ["3", "召开总结大会。", "4月3日"],
        ["4", "召开全体教职工大会。", "4月4日"],
        ["5", "召开民主生活会，班子成员、督导组参加。", "4月7日"],
    ]);
    assert_eq!(
        found(&plan),
        ["attendance-undefined 1(2)", "attendance-undefined 3"]
    );
}

#[test]
fn mends_are_linted_and_can_be_taken_back() {
    let mut plan = numbered(&["1", "2", "2", "4"]);
    let before = plan.clone();
    plan.set_number(Position(3), "3");
    assert_eq!(found(&plan), [""; 0]);
    plan.set_number(Position(3), "2");
    assert_eq!(plan, before);
    let context = Context {
        year: 2026,
        year_from: YearFrom::Document,
        base: TODAY,
    };
    plan.set_number(Position(3), "3");
    plan.set_reading(Position(1), luoshi_time::read("4月", &context));
    assert_eq!(found(&plan), ["coarse-time-limit 1"]);
    // A place that is not there changes nothing.
    let mended = plan.clone();
    plan.set_number(Position(99), "3");
    assert_eq!(plan, mended);
}

#[test]
fn what_only_the_document_told_is_kept() {
    let mut plan = plan_of(
        "<table><tr><td><table x:str><tr><th>序号</th><th>工作内容</th><th>完成时限</th></tr>\
         <tr><td>1</td><td>清点设备</td><td>2026年4月9日</td></tr></table></td></tr></table>",
    );
    assert_eq!(found(&plan), ["layout-noise document"]);
    plan.set_number(Position(1), "2");
    assert_eq!(found(&plan), ["layout-noise document"]);
}
