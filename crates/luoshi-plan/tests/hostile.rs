//! Small documents made to cost much: what is left out of them is said, and the rest is read.
#![cfg(test)]

use luoshi_plan::{FindingCode, NoSchedule, Options, Plan, Position, obligation};
use luoshi_time::Date;

const HEADER: &str = "<table><tr><td>序号<td>工作内容<td>完成时限";

fn read(html: &str) -> Result<Plan, NoSchedule> {
    let hint = luoshi_sheet::Hint {
        format: Some(luoshi_sheet::Format::Html),
    };
    let options = Options {
        year: Some(2014),
        table: None,
        today: Date::constant(2014, 3, 1),
    };
    luoshi_plan::read(&luoshi_sheet::read(html.as_bytes(), hint), options)
}

/// A schedule of one item with this content.
fn of_content(content: &str) -> Plan {
    read(&format!("{HEADER}<tr><td>1<td>{content}<td>3月中旬")).unwrap()
}

fn found(plan: &Plan, code: FindingCode) -> Vec<Option<Position>> {
    let of_code = plan.findings.iter().filter(|it| it.code == code);
    of_code.map(|it| it.item()).collect()
}

#[test]
fn a_content_longer_than_anybodys_is_kept_and_not_searched() {
    let demand = "召开动员大会。";
    let most = obligation::LONGEST / demand.len();
    let read = of_content(&demand.repeat(most));
    let demanded =
        |plan: &Plan| -> usize { plan.items().map(|(_, it)| it.obligations.len()).sum() };
    assert!(demanded(&read) > 0);
    assert_eq!(found(&read, FindingCode::ContentTooLong), []);

    let left = of_content(&demand.repeat(most + 1));
    assert_eq!(demanded(&left), 0);
    let (_, item) = left.items().next().unwrap();
    assert_eq!(item.content.len(), (most + 1) * demand.len());
    let at = Some(Position(1));
    assert_eq!(found(&left, FindingCode::ContentTooLong), [at]);

    let list = "做到“五个一”：看一次，学一次，";
    let read = of_content(&list.repeat(2));
    assert_eq!(found(&read, FindingCode::ListCountMismatch), [at]);
    let left = of_content(&format!("{list}{}", "1".repeat(obligation::LONGEST)));
    assert_eq!(found(&left, FindingCode::ListCountMismatch), []);
}

#[test]
fn a_table_wider_than_anybodys_is_no_schedule() {
    let of_columns = |columns: usize| {
        let more = "<td>备注".repeat(columns - 3);
        let row = "<td>记".repeat(columns - 3);
        read(&format!(
            "{HEADER}{more}<tr><td>1<td>召开动员大会<td>3月中旬{row}"
        ))
    };
    assert!(of_columns(3).is_ok());
    assert_eq!(of_columns(501), Err(NoSchedule::NotFound));
    assert_eq!(of_columns(30_000), Err(NoSchedule::NotFound));
}

/// Every pair of these meetings shares an item, every pair of these items a body and a month.
#[test]
fn many_of_everything_is_read_in_one_pass() {
    let plan = of_content(&"组织召开动员大会，".repeat(2000));
    assert_eq!(plan.items().count(), 1);
    assert_eq!(
        found(&plan, FindingCode::AttendanceUndefined),
        [Some(Position(1))]
    );

    let row = "<tr><td>1<td>召开动员大会，报督导组审核<td>3月中旬";
    let plan = read(&format!("{HEADER}{}", row.repeat(4000))).unwrap();
    assert_eq!(plan.items().count(), 4000);
    assert_eq!(found(&plan, FindingCode::DuplicateNumber).len(), 3999);
}

#[test]
fn more_text_than_anybodys_schedule_is_left_out() {
    let content = "记".repeat(150_000);
    let row = format!("<tr><td>1<td>{content}<td>3月中旬");
    let plan = read(&format!("{HEADER}{}", row.repeat(2))).unwrap();
    assert_eq!(plan.items().count(), 2);
    assert_eq!(found(&plan, FindingCode::TableCut), []);
    let plan = read(&format!("{HEADER}{}", row.repeat(4))).unwrap();
    assert_eq!(plan.items().count(), 2);
    assert_eq!(found(&plan, FindingCode::TableCut), [None]);
}

#[test]
fn a_paragraph_of_endless_lines_is_read_so_far() {
    let line = |n: usize| format!("3月{}日，检查教室。<br>", (n / 70).min(30) + 1);
    let page: String = (0..20_000).map(line).collect();
    let plan = read(&format!("<h1>工作安排</h1><p>{page}</p>")).unwrap();
    assert!((1_000..=2_000).contains(&plan.items().count()));
    assert_eq!(found(&plan, FindingCode::TableCut), [None]);
}
