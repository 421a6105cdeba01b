//! The school calendar of a unit, on both engines: what it does to drafts and to edits of items.

use luoshi_app::{Failure, ItemEdit, views::*};
use luoshi_plan::Position;
use luoshi_rules::{Refusal, school::Wanted};
use luoshi_time::{Certainty, Date, Window};

use super::school::{School, each_engine};

/// A schedule by the weeks of a term, with a limit in workdays.
const BY_WEEKS: &str = "<h1>2025—2026学年第二学期工作安排</h1><table border=1>
<tr><td>序号<td>工作内容及要求<td>完成时限
<tr><td>1<td>制定学期工作计划。<td>第2周
<tr><td>2<td>组织期中检查。<td>第10-11周
<tr><td>3<td>撰写学期总结。<td>暑假前
</table>";

fn window(first: (i16, i8, i8), last: (i16, i8, i8)) -> Window {
    let day = |(year, month, day)| Date::constant(year, month, day);
    Window::new(day(first), day(last)).expect("in order")
}

fn spring() -> Window {
    window((2026, 2, 26), (2026, 7, 3))
}

fn change(school: &School, wanted: Wanted) -> Result<(), Failure> {
    school
        .desk
        .change_school(&school.office, &school.unit, wanted)
}

/// The days of every limit of a draft.
fn read(school: &School, draft: &luoshi_rules::DraftId) -> Vec<String> {
    let reading = school.draft(draft).reading.expect("it reads");
    let day = |it: Option<Date>| it.map_or_else(String::new, |it| it.to_string());
    let items = reading.plan.items();
    items
        .map(|(_, it)| &it.limit.reading)
        .map(|it| format!("{}/{}", day(it.opens()), day(it.due())))
        .collect()
}

#[test]
fn drafts_are_read_anew_when_the_calendar_changes() {
    each_engine(|school| {
        let draft = school.import(BY_WEEKS);
        assert_eq!(read(school, &draft), ["/", "/", "/"]);
        change(school, Wanted::Term(spring())).expect("entered");
        let days = [
            "2026-03-02/2026-03-08",
            "2026-04-27/2026-05-10",
            "/2026-07-03",
        ];
        assert_eq!(read(school, &draft), days);
        // Words that somebody types are read with it too.
        let typed = Decision::Limit {
            at: Position(1),
            written: "第3周周五".to_owned(),
        };
        let done = school
            .desk
            .decide(&school.office, &school.unit, &draft, typed);
        done.expect("it reads");
        assert_eq!(read(school, &draft)[0], "2026-03-13/2026-03-13");

        // A term that shares a day is refused, and nothing moves.
        let other = Wanted::Term(window((2026, 7, 3), (2026, 12, 1)));
        let refused = change(school, other);
        assert!(matches!(
            refused,
            Err(Failure::Refused(Refusal::TermOverlap))
        ));

        change(school, Wanted::NoTerm(spring().first())).expect("taken out");
        assert_eq!(read(school, &draft), ["/", "/", "/"]);
        let journal = school.journal();
        assert_eq!(journal.matches("unit school.change").count(), 2);
    });
}

#[test]
fn an_item_is_edited_by_the_calendar_and_days_that_hold_do_not_move() {
    each_engine(|school| {
        change(school, Wanted::Term(spring())).expect("entered");
        let may = window((2026, 5, 1), (2026, 5, 5));
        change(school, Wanted::Days(may, DayKind::Off)).expect("entered");
        let make_up = window((2026, 5, 9), (2026, 5, 9));
        change(school, Wanted::Days(make_up, DayKind::Worked)).expect("entered");
        let programme = school.running();
        let page = school.item(&programme, Position(2));
        let edit = ItemEdit {
            number: page.item.number.clone(),
            content: page.item.content.clone(),
            limit: "第3周".to_owned(),
            reason: "改按周次".to_owned(),
            ..ItemEdit::default()
        };
        let done = school.edit(&programme, Position(2), page.rev, edit);
        done.expect("edited");
        let limit = || school.item(&programme, Position(2)).item.limit.reading;
        let week = window((2026, 3, 9), (2026, 3, 15));
        assert_eq!(limit().window(), Some(week));
        assert_eq!(limit().certainty, Certainty::Assumed);
        // The programme keeps the days by which it was adopted and edited.
        change(school, Wanted::NoTerm(spring().first())).expect("taken out");
        assert_eq!(limit().window(), Some(week));

        let shown = school.desk.school(&school.office, &school.unit);
        let shown = shown.expect("it may be seen");
        assert!(shown.terms.is_empty());
        assert_eq!(shown.days.len(), 6);
        let (other, _) = school.other_unit();
        let elsewhere = school.desk.school(&other, &school.unit);
        assert!(matches!(elsewhere, Err(Failure::Denied)));
    });
}
