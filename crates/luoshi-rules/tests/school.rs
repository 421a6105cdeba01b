//! The school calendar: what may be entered, what is taken out, and what the journal says of it.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot be set up has to fail"
)]

use luoshi_rules::{
    Action, Actor, Change, Permit, Person, PersonId, Refusal, Rejected, Role, Seat, UnitId,
    school::{self, DayKind, Wanted, What},
};
use luoshi_time::{Date, SchoolCalendar, SchoolTerm, Window};

fn permit(action: Action) -> Permit {
    let unit = UnitId::parse("u").unwrap();
    let seat = Seat {
        role: Role::Office,
        unit: unit.clone(),
    };
    let person = Person {
        id: PersonId::parse("p").unwrap(),
        name: "周晓岚".to_owned(),
        seats: vec![seat],
    };
    Actor::Person(person).permit(action, &unit).unwrap()
}

fn window(first: &str, last: &str) -> Window {
    Window::new(first.parse().unwrap(), last.parse().unwrap()).unwrap()
}

const DAYS: [(Date, DayKind); 2] = [
    (Date::constant(2026, 5, 1), DayKind::Off),
    (Date::constant(2026, 5, 9), DayKind::Worked),
];

/// The rows that change and what the journal says, as a line.
fn changed(wanted: Wanted) -> Result<String, Rejected> {
    let term = SchoolTerm::of(window("2026-02-26", "2026-07-03"));
    let calendar = SchoolCalendar::new(vec![term]);
    let now = "2026-04-17T01:00:00Z".parse().unwrap();
    let permit = permit(Action::SchoolEdit);
    let outcome = school::change(&permit, &calendar, &DAYS, wanted, now)?;
    assert_eq!(outcome.command, "school.change");
    let rows = outcome.changes.iter().map(|it| match it {
        Change::SchoolChanged(change) => match change.what {
            What::Term(first, last) => format!("{first} {last:?}"),
            What::Day(day, kind) => format!("{day} {kind:?}"),
        },
        other => panic!("{other:?}"),
    });
    let rows: Vec<String> = rows.collect();
    let said = outcome.facts["what"].as_str();
    Ok(format!("{}: {said}", rows.join(", ")))
}

fn refused(wanted: Wanted) -> Option<Refusal> {
    match changed(wanted) {
        Err(Rejected::Refused(refusal)) => Some(refusal),
        _ => None,
    }
}

#[test]
fn what_is_entered_is_taken_out_again() {
    insta::assert_snapshot!(changed(Wanted::Term(window("2026-09-01", "2027-01-22"))).unwrap(), @"2026-09-01 Some(2027-01-22): term 2026-09-01/2027-01-22");
    insta::assert_snapshot!(changed(Wanted::NoTerm(Date::constant(2026, 2, 26))).unwrap(), @"2026-02-26 None: no term 2026-02-26/2026-07-03");
    // Of a holiday every day that was not off yet, weekends too; of make-up days only weekends.
    insta::assert_snapshot!(changed(Wanted::Days(window("2026-05-01", "2026-05-03"), DayKind::Off)).unwrap(), @"2026-05-02 Some(Off), 2026-05-03 Some(Off): off 2026-05-01/2026-05-03");
    insta::assert_snapshot!(changed(Wanted::Days(window("2026-05-08", "2026-05-10"), DayKind::Worked)).unwrap(), @"2026-05-10 Some(Worked): worked 2026-05-08/2026-05-10");
    insta::assert_snapshot!(changed(Wanted::NoDays(window("2026-05-01", "2026-05-09"))).unwrap(), @"2026-05-01 None, 2026-05-09 None: as usual 2026-05-01/2026-05-09");
}

#[test]
fn what_cannot_be_is_refused() {
    let term = |first, last| refused(Wanted::Term(window(first, last)));
    assert_eq!(term("2026-07-03", "2026-12-31"), Some(Refusal::TermOverlap));
    assert_eq!(term("2026-09-01", "2026-09-13"), Some(Refusal::TermLength));
    assert_eq!(term("2026-09-01", "2027-06-30"), Some(Refusal::TermLength));
    let off = |first, last| refused(Wanted::Days(window(first, last), DayKind::Off));
    assert_eq!(off("2026-07-04", "2026-08-31"), Some(Refusal::TooManyDays));
    assert_eq!(
        off("2026-05-01", "2026-05-01"),
        Some(Refusal::NothingChanged)
    );
    let monday = Wanted::Days(window("2026-05-11", "2026-05-11"), DayKind::Worked);
    assert_eq!(refused(monday), Some(Refusal::NoWeekend));
    let never = Wanted::NoTerm(Date::constant(2026, 2, 27));
    assert_eq!(refused(never), Some(Refusal::NothingChanged));
    let usual = Wanted::NoDays(window("2026-06-01", "2026-06-02"));
    assert_eq!(refused(usual), Some(Refusal::NothingChanged));
}

#[test]
fn it_takes_its_own_permit() {
    let now = "2026-04-17T01:00:00Z".parse().unwrap();
    let wanted = Wanted::Term(window("2026-09-01", "2027-01-22"));
    let other = permit(Action::ItemEdit);
    let denied = school::change(&other, &SchoolCalendar::default(), &[], wanted, now);
    assert_eq!(denied.unwrap_err(), Rejected::Denied);
}
