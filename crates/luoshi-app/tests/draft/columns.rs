//! A document that no rule reads: a person names its columns, on both engines; the next document with that
//! header is read without asking, until it is forgotten.
use luoshi_app::{Failure, views::*};
use luoshi_plan::{Mapping, Position};
use luoshi_rules::{DraftId, Refusal};

use super::school::{self, School, each_engine};

/// Under words that nobody uses for columns.
fn unknown(rows: &str) -> String {
    format!("<table><tr><td>条<td>干什么<td>啥时候弄完{rows}</table>")
}

const FIRST: &str = "<tr><td>甲<td>走访八十岁以上老人<td>重阳<tr><td>乙<td>布置活动室<td>3月中旬";
const NEXT: &str = "<tr><td>甲<td>联系理发师<td>4月上旬<tr><td>乙<td>看望老人<td>4月15日";

fn say(school: &School, draft: &DraftId, said: &str) -> Result<(), Failure> {
    let said: Mapping = said.parse().expect("a mapping");
    school
        .desk
        .say_columns(&school.office, &school.unit, draft, said)
}

fn question(school: &School, draft: &DraftId, table: Option<u32>) -> Question {
    school
        .desk
        .question(&school.office, &school.unit, draft, table)
        .expect("it can be asked")
        .expect("there is a table")
}

fn contents(school: &School, draft: &DraftId) -> Option<Vec<String>> {
    let reading = school.draft(draft).reading.ok()?;
    Some(
        reading
            .plan
            .items()
            .map(|it| it.1.content.clone())
            .collect(),
    )
}

#[test]
fn a_person_names_the_columns_and_the_next_document_is_read_the_same() {
    each_engine(|school| {
        let draft = school.import(&unknown(FIRST));
        assert_eq!(
            school.draft(&draft).reading.unwrap_err(),
            ReadTrouble::NoSchedule
        );
        let asked = question(school, &draft, None);
        assert_eq!(asked.mapping.to_string(), "1:0-1:extra,extra,extra");
        assert!(!asked.proposed);

        say(school, &draft, "1:0-1:number,content,limit").unwrap();
        let page = school.draft(&draft);
        assert_eq!(page.columns_said, Some(ColumnsSaid::Here));
        assert_eq!(page.head.items, 2);

        let next = school.import(&unknown(NEXT));
        let page = school.draft(&next);
        assert_eq!(page.columns_said, Some(ColumnsSaid::Before));
        assert_eq!(contents(school, &next).unwrap(), ["联系理发师", "看望老人"]);

        // Forgotten there, it is asked again; what was read before stays as it was said.
        let forget = |draft| {
            let done = school
                .desk
                .forget_columns(&school.office, &school.unit, draft);
            done.unwrap();
        };
        forget(&next);
        assert_eq!(contents(school, &next), None);
        assert_eq!(contents(school, &school.import(&unknown(NEXT))), None);
        assert_eq!(contents(school, &draft).unwrap().len(), 2);
        forget(&draft);
        assert_eq!(contents(school, &draft), None);
    });
}

#[test]
fn another_answer_replaces_the_first_and_what_was_decided_about_the_other_reading() {
    each_engine(|school| {
        let draft = school.import(&unknown(FIRST));
        say(school, &draft, "1:0-1:number,content,limit").unwrap();
        let decision = Decision::Limit {
            at: Position(1),
            written: "10月上旬".to_owned(),
        };
        let decide = school
            .desk
            .decide(&school.office, &school.unit, &draft, decision);
        decide.unwrap();
        say(school, &draft, "1:0-1:content,extra,limit").unwrap();
        let reading = school.draft(&draft).reading.unwrap();
        assert!(reading.limits.is_empty());
        let next = school.import(&unknown(NEXT));
        assert_eq!(contents(school, &next).unwrap(), ["甲", "乙"]);
    });
}

#[test]
fn an_answer_by_which_nothing_can_be_read_changes_nothing() {
    each_engine(|school| {
        let draft = school.import(&unknown(FIRST));
        for (said, refusal) in [
            ("1:0-1:number,extra,limit", Refusal::NoContentColumn),
            ("1:0-1:content,content,limit", Refusal::ColumnTwice),
            ("1:0-3:number,content,limit", Refusal::NothingBelowHeader),
            ("9:0-1:number,content,limit", Refusal::NothingRead),
        ] {
            let refused = say(school, &draft, said);
            assert!(
                matches!(refused, Err(Failure::Refused(it)) if it == refusal),
                "{said}"
            );
        }
        assert_eq!(school.draft(&draft).columns_said, None);
        assert_eq!(contents(school, &school.import(&unknown(NEXT))), None);
    });
}

#[test]
fn a_table_without_a_header_is_read_so_this_once() {
    each_engine(|school| {
        let bare = "<table><tr><td>甲<td>走访老人<td>重阳<tr><td>乙<td>布置活动室<td>过年</table>";
        let draft = school.import(bare);
        say(school, &draft, "1:0-0:number,content,limit").unwrap();
        assert_eq!(contents(school, &draft).unwrap().len(), 2);
        assert_eq!(contents(school, &school.import(bare)), None);
        let forget = school
            .desk
            .forget_columns(&school.office, &school.unit, &draft);
        forget.unwrap();
        assert_eq!(contents(school, &draft), None);
    });
}

#[test]
fn what_a_unit_knows_is_its_own_and_a_programme_is_adopted_as_it_was_said() {
    each_engine(|school| {
        let draft = school.import(&unknown(FIRST));
        say(school, &draft, "1:0-1:number,content,limit").unwrap();
        let (other, unit) = school.other_unit();
        let html = unknown(NEXT).into_bytes();
        let theirs = school
            .desk
            .import(&other, &unit, None, html, Some(2026))
            .unwrap();
        let page = school.desk.draft(&other, &unit, &theirs).unwrap();
        assert_eq!(page.reading.unwrap_err(), ReadTrouble::NoSchedule);
        // Nor can they ask about ours.
        let asked = school.desk.question(&other, &unit, &draft, None);
        assert!(matches!(asked, Err(Failure::NotFound)));

        let programme = school.adopt(&draft).unwrap();
        let item = school.item(&programme, Position(2));
        assert_eq!(item.item.content, "布置活动室");
        assert_eq!(item.item.limit.written, "3月中旬");
    });
}

#[test]
fn columns_of_a_known_schedule_can_be_looked_at_and_another_table_chosen() {
    each_engine(|school| {
        let two = format!("{}{}", school::SCHEDULE, unknown(FIRST));
        let draft = school.import(&two);
        let asked = question(school, &draft, None);
        assert_eq!(
            asked.mapping.to_string(),
            "1:0-1:phase,number,content,limit"
        );
        assert_eq!(asked.tables.len(), 2);
        let other = question(school, &draft, Some(2));
        assert_eq!(other.mapping.table, 2);
        assert!(!other.proposed);
        say(school, &draft, "2:0-1:number,content,limit").unwrap();
        assert_eq!(contents(school, &draft).unwrap().len(), 2);
        // The program can read the first table by itself, and does when asked to.
        assert!(question(school, &draft, Some(1)).by_itself);
        let choose = |year, table| {
            let done = school
                .desk
                .choose(&school.office, &school.unit, &draft, year, table);
            done.unwrap();
        };
        choose(Some(2025), None);
        assert_eq!(contents(school, &draft).unwrap().len(), 2, "the year alone");
        choose(Some(2025), Some(1));
        assert_eq!(contents(school, &draft).unwrap().len(), 4);
        assert_eq!(school.draft(&draft).columns_said, None);
    });
}
