//! Documents in which no table is surely a schedule: what a person is shown, and what a person says.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use luoshi_plan::{
    ColumnRole, Holds, Mapping, NoSchedule, Options, Plan, read, read_as, sightings,
};
use luoshi_sheet::{Document, Hint};
use luoshi_time::Date;
use proptest::prelude::*;

const OPTIONS: Options = Options {
    year: Some(2026),
    table: None,
    today: Date::constant(2026, 4, 17),
};

/// A table under words that nobody uses for columns, below one of telephone numbers.
const UNKNOWN: &str = "<h1>敬老月筹备</h1><table><tr><td>姓名<td>电话<tr><td>周兰<td>1234</table>
    <table><tr><td>条<td>干什么<td>啥时候弄完<td>找谁
    <tr><td>甲<td>走访八十岁以上老人<td>重阳以前弄好<td>民政办
    <tr><td>乙<td>布置敬老院活动室<td>3月中旬<td>文化站</table>";

fn document(html: &str) -> Document {
    luoshi_sheet::read(html.as_bytes(), Hint::default())
}

fn mapping(text: &str) -> Mapping {
    text.parse().unwrap()
}

fn said(html: &str, text: &str) -> Plan {
    read_as(&document(html), &mapping(text), OPTIONS, None).unwrap()
}

/// Phase, number, content, limit, responsible of each item.
fn told(plan: &Plan) -> Vec<[&str; 5]> {
    plan.phases
        .iter()
        .flat_map(|phase| {
            phase.items.iter().map(|it| {
                [
                    phase.name.as_str(),
                    it.number.as_str(),
                    it.content.as_str(),
                    it.limit.written.as_str(),
                    it.responsible.as_deref().unwrap_or(""),
                ]
            })
        })
        .collect()
}

#[test]
fn a_table_that_is_surely_none_is_shown_and_read_as_a_person_says() {
    let document = document(UNKNOWN);
    assert_eq!(read(&document, OPTIONS), Err(NoSchedule::NotFound));
    let seen: Vec<u32> = sightings(&document)
        .iter()
        .map(|it| it.mapping.table)
        .collect();
    assert_eq!(seen, [1, 2]);
    let plan = said(UNKNOWN, "2:0-1:number,content,limit,responsible");
    assert_eq!(
        told(&plan),
        [
            ["", "甲", "走访八十岁以上老人", "重阳以前弄好", "民政办"],
            ["", "乙", "布置敬老院活动室", "3月中旬", "文化站"],
        ]
    );
    assert_eq!(plan.source.table, Some(2));
    let labels: Vec<&str> = plan.columns.iter().map(|it| it.label.as_str()).collect();
    assert_eq!(labels, ["条", "干什么", "啥时候弄完", "找谁"]);
}

#[test]
fn a_known_schedule_is_seen_as_it_is_read() {
    let html = include_str!("../../../corpus/sample-school/input.html");
    let document = document(html);
    let plan = read(&document, OPTIONS).unwrap();
    let sighting = sightings(&document)
        .into_iter()
        .find(|it| Some(it.mapping.table) == plan.source.table)
        .unwrap();
    assert!(sighting.points >= 100, "{sighting:?}");
    // Read as it was guessed, the very same plan comes out.
    assert_eq!(
        read_as(&document, &sighting.mapping, OPTIONS, None),
        Ok(plan)
    );
}

#[test]
fn beginning_and_end_may_stand_apart_and_a_column_may_be_left_out() {
    let html = "<table><tr><td>啥<td>几时起<td>几时止<td>密
        <tr><td>打扫礼堂<td>3月2日<td>3月5日<td>不外传<tr><td>挂灯笼<td>3月6日<td>3月6日<td>不外传</table>";
    let plan = said(html, "1:0-1:content,limit,until,nothing");
    assert_eq!(
        told(&plan),
        [
            ["", "", "打扫礼堂", "3月2日—3月5日", ""],
            ["", "", "挂灯笼", "3月6日", ""],
        ]
    );
    assert!(plan.items().all(|(_, it)| it.extra.is_empty()));
    let only_end = said(html, "1:0-1:content,extra,until,nothing");
    assert_eq!(told(&only_end)[0][3], "3月5日");
}

#[test]
fn a_header_of_two_rows_below_a_title_or_none_at_all() {
    let html = "<table><tr><td colspan=3>敬老月<tr><td rowspan=2>条<td colspan=2>弄法<tr><td>干什么<td>啥时候
        <tr><td>甲<td>走访老人<td>3月中旬<tr><td>乙<td>布置活动室<td>3月下旬</table>";
    let plan = said(html, "1:1-3:number,content,limit");
    assert_eq!(told(&plan).len(), 2);
    assert_eq!(plan.title, "敬老月");
    assert_eq!(plan.columns[1].label, "弄法 干什么");
    let bare =
        "<table><tr><td>甲<td>走访老人<td>3月中旬<tr><td>乙<td>布置活动室<td>3月下旬</table>";
    assert_eq!(told(&said(bare, "1:0-0:number,content,limit")).len(), 2);
}

#[test]
fn every_table_under_the_same_header_is_read() {
    let table = |a: &str, b: &str| {
        format!(
            "<table><tr><td>干什么<td>啥时候<tr><td>{a}<td>3月中旬<tr><td>{b}<td>3月下旬</table>"
        )
    };
    let html = format!(
        "<p>第一步 准备</p>{}<p>第二步 走访</p>{}",
        table("布置活动室", "印单子"),
        table("走访老人", "请医生")
    );
    let plan = said(&html, "1:0-1:content,limit");
    let phases: Vec<&str> = plan.phases.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(phases, ["第一步 准备", "第二步 走访"]);
    assert_eq!(plan.items().count(), 4);
}

#[test]
fn the_next_document_with_that_header_is_recognised() {
    let first = document(UNKNOWN);
    let said = mapping("2:0-1:number,content,limit,responsible");
    let header = said.fingerprint(&first).unwrap();
    assert_eq!(header, "条|干什么|啥时候弄完|找谁");
    // A title in the table, blanks in the words, another place in the document.
    let next = document(
        "<table><tr><td colspan=4>敬老月第二批<tr><td>条<td>干 什 么<td>啥时候<br>弄完<td>找谁
        <tr><td>甲<td>联系理发师<td>4月上旬<td>民政办</table>",
    );
    let found = said.found_in(&next, &header).unwrap();
    assert_eq!(found.to_string(), "1:1-2:number,content,limit,responsible");
    let other = document(
        "<table><tr><td>条<td>干什么<td>找谁<td>啥时候弄完<tr><td>1<td>2<td>3<td>4</table>",
    );
    assert_eq!(said.found_in(&other, &header), None);
}

#[test]
fn a_header_that_tells_nothing_is_not_recognised_again() {
    let html = "<table><tr><td>甲<td>走访老人<td>3月中旬</table>";
    assert_eq!(
        mapping("1:0-0:number,content,limit").fingerprint(&document(html)),
        None
    );
    let layout = "<table><tr><td>条<td>干什么<tr><td><table><tr><td>甲</table><td>走访老人</table>";
    assert_eq!(
        mapping("1:0-1:number,content").fingerprint(&document(layout)),
        None
    );
    let blank = "<table><tr><td>事<td><td><tr><td>甲<td>走访老人<td>3月中旬</table>";
    assert_eq!(
        mapping("1:0-1:number,content,limit").fingerprint(&document(blank)),
        None
    );
}

#[test]
fn what_cannot_be_read_so_is_said() {
    let document = document(UNKNOWN);
    let read = |text: &str| read_as(&document, &mapping(text), OPTIONS, None).map(|_| ());
    assert_eq!(read("2:0-1:number,extra,limit"), Err(NoSchedule::NotFound));
    assert_eq!(
        read("2:0-12:number,content,limit"),
        Err(NoSchedule::NotFound)
    );
    assert_eq!(
        read("7:0-1:content"),
        Err(NoSchedule::NoSuchTable { tables: 2 })
    );
}

#[test]
fn what_only_looks_like_a_schedule_gets_no_points() {
    for name in ["none-lesson-grid", "none-gantt", "none-roster"] {
        let path = format!(
            "{}/../../corpus/{name}/input.html",
            env!("CARGO_MANIFEST_DIR")
        );
        let seen = sightings(&document(&std::fs::read_to_string(path).unwrap()));
        assert!(!seen.is_empty(), "{name}");
        assert!(seen.iter().all(|it| !it.is_likely()), "{name}: {seen:?}");
    }
}

proptest! {
    /// Whatever somebody says about whatever table, it is read or refused.
    #[test]
    fn any_mapping_of_any_table_is_read_or_refused(
        html in "(<table>|<tr>|<td>|<td rowspan=3>|<td colspan=2>|</table>|1|走访|3月中旬|条){0,40}",
        table in 0u32..4,
        header in (0u32..14, 0u32..14),
        columns in proptest::collection::vec(proptest::sample::select(Holds::ALL), 0..7),
    ) {
        let document = document(&html);
        let mapping = Mapping { table, header: header.0..header.1, columns };
        if let Ok(plan) = read_as(&document, &mapping, OPTIONS, None) {
            prop_assert!(plan.items().count() > 0);
            prop_assert!(mapping.column(Holds::Field(ColumnRole::Content)).is_some());
        }
        if let Some(header) = mapping.fingerprint(&document) {
            prop_assert!(mapping.found_in(&document, &header).is_some());
        }
        for seen in sightings(&document) {
            let _ = read_as(&document, &seen.mapping, OPTIONS, None);
        }
    }
}
