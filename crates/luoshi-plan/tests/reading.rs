//! What whoever hands in a document may rely on: which table is taken, which year, where each field
//! comes from, and that nothing written in the table is lost.

use luoshi_plan::{ColumnRole, How, NoSchedule, Options, Plan, Position, read};
use luoshi_sheet::{Document, Format, Hint};
use luoshi_time::{Date, YearFrom};

const OPTIONS: Options = Options {
    year: None,
    table: None,
    today: Date::constant(2026, 4, 17),
};

fn document(page: &str) -> Document {
    luoshi_sheet::read(page.as_bytes(), Hint::default())
}

/// A table of rows of cells; `|` divides cells, `^` in front makes one reach over `n` rows: `^2 text`.
fn table(rows: &[&str]) -> String {
    let mut page = String::from("<table>");
    for row in rows {
        page += "<tr>";
        for cell in row.split('|') {
            page += &match cell.strip_prefix('^').and_then(|it| it.split_once(' ')) {
                Some((rows, text)) => format!("<td rowspan={rows}>{text}</td>"),
                None => format!("<td>{cell}</td>"),
            };
        }
        page += "</tr>";
    }
    page + "</table>"
}

fn plan(rows: &[&str]) -> Result<Plan, NoSchedule> {
    read(&document(&table(rows)), OPTIONS)
}

/// `phase: number content limit responsible` of every item.
fn items(plan: &Plan) -> Vec<String> {
    plan.items()
        .map(|(phase, it)| {
            let responsible = it.responsible.as_deref().unwrap_or_default();
            let fields = [&it.number, &it.content, &it.limit.written, responsible];
            format!("{}: {}", phase.name, fields.join(" "))
        })
        .collect()
}

const HEADER: &str = "阶段|序号|工作内容|完成时限|责任部门";

#[test]
fn every_field_knows_its_cell() -> Result<(), NoSchedule> {
    let plan = plan(&[
        HEADER,
        "^2 准备|1|制定方案|^2 3月|办公室",
        "2|成立机构|教务处",
        "总结|3|召开总结会|4月|办公室",
    ])?;
    assert_eq!(
        items(&plan),
        [
            "准备: 1 制定方案 3月 办公室",
            "准备: 2 成立机构 3月 教务处",
            "总结: 3 召开总结会 4月 办公室"
        ]
    );
    let second = plan.item(Position(2)).map(|it| it.origins.clone());
    let origin = |role| {
        let found = second.iter().flatten().find(|it| it.field == role);
        found.map(|it| (it.row, it.col, it.how))
    };
    assert_eq!(origin(ColumnRole::Phase), Some((1, 0, How::Spanned)));
    assert_eq!(origin(ColumnRole::Number), Some((2, 1, How::Copied)));
    assert_eq!(origin(ColumnRole::Content), Some((2, 2, How::Copied)));
    assert_eq!(origin(ColumnRole::Limit), Some((1, 3, How::Spanned)));
    assert_eq!(origin(ColumnRole::Responsible), Some((2, 4, How::Copied)));
    Ok(())
}

#[test]
fn a_phase_left_out_is_carried_down_and_says_so() -> Result<(), NoSchedule> {
    let plan = plan(&[
        HEADER,
        "准备|1|制定方案|3月|办公室",
        "|2|成立机构|3月|教务处",
        "总结|3|召开总结会|4月|办公室",
    ])?;
    let sizes: Vec<usize> = plan.phases.iter().map(|it| it.items.len()).collect();
    assert_eq!(sizes, [2, 1]);
    let second = plan.item(Position(2)).map(|it| it.origins[0]);
    assert_eq!(
        second.map(|it| (it.field, it.row, it.how)),
        Some((ColumnRole::Phase, 1, How::CarriedDown))
    );
    Ok(())
}

#[test]
fn columns_may_stand_in_any_order() -> Result<(), NoSchedule> {
    let plan = plan(&[
        "时间|负责人|主要工作|序号",
        "3月上旬|张老师|制定方案，征求意见|1",
        "3月下旬|李老师|召开动员会|2",
    ])?;
    let roles: Vec<ColumnRole> = plan.columns.iter().map(|it| it.role).collect();
    assert_eq!(
        roles,
        [
            ColumnRole::Limit,
            ColumnRole::Responsible,
            ColumnRole::Content,
            ColumnRole::Number
        ]
    );
    Ok(())
}

#[test]
fn words_of_a_row_are_never_lost() -> Result<(), NoSchedule> {
    let page = "<table><tr><td>序号<td>工作内容<td>完成时限<td>责任部门<td>备注</tr>\
        <tr><td rowspan=2>1<td rowspan=2>制定方案<td rowspan=2>3月<td>办公室<td>初稿</tr>\
        <tr><td>教务处<td>定稿</tr>\
        <tr><td colspan=5>以下由各年级落实</tr>\
        <tr><td>2<td>召开动员会<td>4月<td>各年级<td></tr>\
        <tr><td><td><td><td><td>另附名单</tr>\
        <tr><td>3<td>开展自查<td>5月<td>各年级<td></tr>\
        <tr><td colspan=5>注：时间如有变动另行通知。</tr>\
        <tr><td><td><td>2026年3月1日<td>校办<td></tr></table>";
    let plan = read(&document(page), OPTIONS)?;
    assert_eq!(
        items(&plan),
        [
            ": 1 制定方案 3月 办公室\n教务处",
            "以下由各年级落实: 2 召开动员会 4月 各年级",
            "以下由各年级落实: 3 开展自查 5月 各年级"
        ]
    );
    let first = plan.item(Position(1)).map(|it| it.extra.clone());
    let remarks = ("备注".to_owned(), "初稿\n定稿".to_owned());
    assert_eq!(first, Some(vec![remarks]));
    assert_eq!(
        plan.notes,
        ["注：时间如有变动另行通知。", "2026年3月1日 校办"]
    );
    let unread: Vec<&str> = plan
        .findings
        .iter()
        .filter(|it| it.code.name() == "row-not-read")
        .flat_map(|it| it.values.iter().map(|(_, value)| value.as_str()))
        .collect();
    assert_eq!(unread, ["6", "另附名单"]);
    Ok(())
}

#[test]
fn a_cell_over_several_columns_speaks_once() -> Result<(), NoSchedule> {
    let page = "<table><tr><td>序号<td>工作内容<td>完成时限<td>备注</tr>\
        <tr><td>1<td>制定方案<td>3月上旬<td>初稿</tr>\
        <tr><td>2<td>召开动员会<td colspan=2>3月下旬</tr></table>";
    let plan = read(&document(page), OPTIONS)?;
    assert_eq!(plan.item(Position(2)).map(|it| it.extra.len()), Some(0));
    Ok(())
}

#[test]
fn beginning_and_end_make_one_limit() -> Result<(), NoSchedule> {
    let plan = plan(&[
        "序号|工作内容|开始时间|结束时间",
        "1|制定方案|3月1日|3月10日",
        "2|召开动员会|3月11日|3月11日",
        "3|开展自查||4月底",
    ])?;
    let limits: Vec<&str> = plan
        .items()
        .map(|(_, it)| it.limit.written.as_str())
        .collect();
    assert_eq!(limits, ["3月1日—3月10日", "3月11日", "4月底"]);
    assert_eq!(plan.columns[2].label, "开始时间—结束时间");
    Ok(())
}

#[test]
fn labels_that_stand_twice_stay_apart() -> Result<(), NoSchedule> {
    let plan = plan(&[
        "序号|工作内容|完成时限|备注|备注|",
        "1|制定方案|3月|甲|乙|丙",
    ])?;
    let extra = plan.item(Position(1)).map(|it| it.extra.clone());
    let pair = |label: &str, text: &str| (label.to_owned(), text.to_owned());
    assert_eq!(
        extra,
        Some(vec![
            pair("备注", "甲"),
            pair("备注#5", "乙"),
            pair("#6", "丙")
        ])
    );
    Ok(())
}

#[test]
fn a_table_can_be_asked_for() {
    let small = table(&["序号|工作内容|完成时限", "1|打扫教室|3月"]);
    let large = table(&[
        "序号|工作内容|完成时限",
        "1|制定方案|3月",
        "2|召开动员会|4月",
    ]);
    let page = document(&format!("{small}{large}"));
    let with = |table| {
        let options = Options { table, ..OPTIONS };
        read(&page, options).map(|it| (it.source.table, it.items().count()))
    };
    assert_eq!(with(None), Ok((Some(2), 2)));
    assert_eq!(with(Some(1)), Ok((Some(1), 1)));
    assert_eq!(with(Some(3)), Err(NoSchedule::NoSuchTable { tables: 2 }));
    assert_eq!(with(Some(0)), Err(NoSchedule::NoSuchTable { tables: 2 }));
}

#[test]
fn a_document_without_a_schedule_says_why() {
    assert_eq!(read(&document(""), OPTIONS).err(), Some(NoSchedule::Empty));
    assert_eq!(
        read(&document("<p>通知</p>"), OPTIONS).err(),
        Some(NoSchedule::NotFound)
    );
    let other = Document {
        format: Format::Other("xlsx"),
        ..Document::default()
    };
    assert_eq!(
        read(&other, OPTIONS).err(),
        Some(NoSchedule::Format("xlsx"))
    );
    // The header alone is a form that nobody filled in.
    assert_eq!(plan(&[HEADER]).err(), Some(NoSchedule::NotFound));
}

#[test]
fn the_year_is_asked_for_printed_or_todays() -> Result<(), NoSchedule> {
    let rows = ["序号|工作内容|完成时限", "1|制定方案|3月", "2|开展自查|4月"];
    let year = |before: &str, asked: Option<i16>| {
        let page = document(&format!("{before}{}", table(&rows)));
        let options = Options {
            year: asked,
            ..OPTIONS
        };
        read(&page, options).map(|it| (it.year, it.year_from))
    };
    let title = "<h1>2019年工作安排表</h1>";
    assert_eq!(year(title, Some(2014))?, (2014, YearFrom::Argument));
    assert_eq!(year(title, None)?, (2019, YearFrom::Document));
    let date = "<h1>工作安排表</h1><p>（2021年3月）</p>";
    assert_eq!(year(date, None)?, (2021, YearFrom::Document));
    let telling = "<h1>工作安排表</h1><p>我校自1998年建校以来一直重视安全，现将有关工作安排如下，请各部门遵照执行。</p>";
    assert_eq!(year(telling, None)?, (2026, YearFrom::Assumed));
    Ok(())
}

#[test]
fn the_title_is_the_line_that_names_the_schedule() -> Result<(), NoSchedule> {
    let rows = ["序号|工作内容|完成时限", "1|制定方案|3月", "2|开展自查|4月"];
    for (before, title) in [
        (
            "<h1>安全月工作安排表</h1><p>（2021年3月）</p>",
            "安全月工作安排表",
        ),
        (
            "<p>首页 &gt; 通知</p><p>某校工作计划</p><p>来源：校办</p>",
            "某校工作计划",
        ),
        (
            "<title>某校工作计划_某市教育局</title><p>各科室：</p>",
            "某校工作计划",
        ),
        (
            "<p>附件2</p><p>普查日程安排</p><p>单位：校办。</p>",
            "普查日程安排",
        ),
        (
            "<h1>某校安全月活动</h1><h1>工作安排表</h1>",
            "某校安全月活动工作安排表",
        ),
        ("<p>通知公告</p><p>工作安排表</p>", "工作安排表"),
        ("", ""),
    ] {
        let page = document(&format!("{before}{}", table(&rows)));
        assert_eq!(read(&page, OPTIONS)?.title, title, "{before}");
    }
    let within = table(&["消防演练进度表", rows[0], rows[1], rows[2]]);
    let within = within.replacen("<td>", "<td colspan=3>", 1);
    assert_eq!(read(&document(&within), OPTIONS)?.title, "消防演练进度表");
    Ok(())
}

/// A table with a column for each body is read as if every cell were a row; each field still knows where
/// it is printed.
#[test]
fn what_is_said_across_keeps_its_cell() -> Result<(), NoSchedule> {
    let plan = plan(&[
        "周次|日期|教务处|总务处",
        "1|2月24日|检查开学第一周的教案|检修教室的门窗和桌椅",
        "2|3月3日|召开教研组长会议|清点食堂的餐具和库存",
        "3|3月10日|组织高三第一次模拟考试|检查消防器材和通道",
    ])?;
    let at = |content: &str, field| {
        let mut items = plan.items().map(|(_, it)| it);
        let item = items.find(|it| it.content == content)?;
        let origin = item.origins.iter().find(|it| it.field == field)?;
        Some((origin.row, origin.col))
    };
    let content = |words| at(words, ColumnRole::Content);
    assert_eq!(content("检查开学第一周的教案"), Some((1, 2)));
    assert_eq!(content("检修教室的门窗和桌椅"), Some((1, 3)));
    assert_eq!(content("检查消防器材和通道"), Some((3, 3)));
    let limit = at("清点食堂的餐具和库存", ColumnRole::Limit);
    assert!(limit.is_some_and(|it| it.0 == 2), "{limit:?}");
    Ok(())
}
