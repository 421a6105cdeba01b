//! Editing an item: what is kept, what is refused.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot be set up has to fail"
)]

use luoshi_plan::Position;
use luoshi_rules::{
    Action, Actor, Change, Permit, Person, PersonId, ProgrammeId, Refusal, Rejected, Role, Seat,
    UnitId,
    item::{self, Edit, Ends, ItemField, ItemNow, Wanted},
    text::Reason,
};
use luoshi_time::{Certainty, Context, Date, Known, Window, YearFrom};

const CONTEXT: Context = Context {
    year: 2014,
    year_from: YearFrom::Argument,
    base: Date::constant(2014, 1, 1),
};

fn permit(action: Action) -> Permit {
    let unit = UnitId::parse("u").unwrap();
    let person = Person {
        id: PersonId::parse("p").unwrap(),
        name: "周晓岚".to_owned(),
        seats: vec![Seat {
            role: Role::Office,
            unit: unit.clone(),
        }],
    };
    Actor::Person(person).permit(action, &unit).unwrap()
}

fn window(first: (i8, i8), last: (i8, i8)) -> Window {
    Window::new(
        Date::constant(2014, first.0, first.1),
        Date::constant(2014, last.0, last.1),
    )
    .unwrap()
}

fn item_23() -> ItemNow {
    ItemNow {
        position: Position(23),
        number: "13".to_owned(),
        printed: None,
        content: "写出总结报告。".to_owned(),
        limit: "8月".to_owned(),
        meant: None,
        ends: window((8, 1), (8, 31)).into(),
        window_by_person: false,
        certainty: Certainty::Exact,
        rev: 0,
    }
}

fn as_it_is(item: &ItemNow) -> Wanted {
    Wanted {
        number: item.number.clone(),
        content: item.content.clone(),
        limit: item.limit.clone(),
        first: None,
        last: None,
        reason: Reason::parse("更正").unwrap(),
    }
}

fn edit(before: ItemNow, wanted: Wanted) -> Result<Edit, Rejected> {
    let programme = ProgrammeId::parse("g").unwrap();
    let now = "2014-04-17T01:00:00Z".parse().unwrap();
    let outcome = item::edit(
        &permit(Action::ItemEdit),
        &programme,
        before,
        (&[], &[]),
        wanted,
        (&CONTEXT, &Known::default()),
        now,
    )?;
    let [Change::ItemEdited(edit)] = outcome.changes.as_slice() else {
        panic!("one change")
    };
    Ok((**edit).clone())
}

fn fields(edit: &Edit) -> Vec<(ItemField, &str, &str)> {
    edit.fields
        .iter()
        .map(|it| (it.field, it.was.as_str(), it.now.as_str()))
        .collect()
}

#[test]
fn a_mended_number_keeps_the_one_on_paper_however_often_it_is_mended() {
    let mended = edit(
        item_23(),
        Wanted {
            number: "23".to_owned(),
            ..as_it_is(&item_23())
        },
    )
    .unwrap();
    assert_eq!(mended.after.printed.as_deref(), Some("13"));
    assert_eq!(fields(&mended), [(ItemField::Number, "13", "23")]);
    let again = Wanted {
        number: "25".to_owned(),
        ..as_it_is(&mended.after)
    };
    let again = edit(mended.after, again).unwrap();
    assert_eq!(again.after.printed.as_deref(), Some("13"));
    let back = Wanted {
        number: "13".to_owned(),
        ..as_it_is(&again.after)
    };
    assert_eq!(edit(again.after, back).unwrap().after.printed, None);
}

#[test]
fn a_limit_in_new_words_is_read_anew() {
    let wanted = Wanted {
        limit: "8月中旬".to_owned(),
        ..as_it_is(&item_23())
    };
    let edited = edit(item_23(), wanted).unwrap();
    assert_eq!(edited.after.ends, window((8, 11), (8, 20)).into());
    assert!(!edited.after.window_by_person);
    assert_eq!(
        fields(&edited),
        [
            (ItemField::Limit, "8月", "8月中旬"),
            (
                ItemField::Window,
                "2014-08-01/2014-08-31",
                "2014-08-11/2014-08-20"
            ),
        ]
    );
}

#[test]
fn a_limit_with_one_end_keeps_its_day() {
    let until = Wanted {
        limit: "8月中旬前".to_owned(),
        ..as_it_is(&item_23())
    };
    let edited = edit(item_23(), until).unwrap();
    let last = Some(Date::constant(2014, 8, 20));
    assert_eq!(edited.after.ends, Ends { first: None, last });
    assert_eq!(
        fields(&edited)[1],
        (ItemField::Window, "2014-08-01/2014-08-31", "/2014-08-20")
    );
    assert_eq!(Ends::parse("/2014-08-20"), Some(edited.after.ends));
    assert_eq!(Ends::parse(""), Some(Ends::default()));
    assert_eq!(Ends::parse("8月"), None);
}

#[test]
fn days_that_a_person_sets_bind_and_are_marked() {
    let day = |day| Some(Date::constant(2014, 8, day));
    let wanted = Wanted {
        first: day(5),
        last: day(9),
        ..as_it_is(&item_23())
    };
    let edited = edit(item_23(), wanted).unwrap();
    assert_eq!(edited.after.ends, window((8, 5), (8, 9)).into());
    assert!(edited.after.window_by_person);
    assert_eq!(edited.after.limit, "8月", "the words stay");
    let backwards = Wanted {
        first: day(9),
        last: day(5),
        ..as_it_is(&item_23())
    };
    assert_eq!(
        edit(item_23(), backwards),
        Err(Rejected::Refused(Refusal::EndBeforeStart))
    );
}

#[test]
fn a_new_wording_brings_its_own_obligations() {
    let wanted = Wanted {
        content: "  召开总结大会。 \n\n".to_owned(),
        ..as_it_is(&item_23())
    };
    let edited = edit(item_23(), wanted).unwrap();
    assert_eq!(edited.after.content, "召开总结大会。");
    assert_eq!(
        edited.obligations,
        Some(luoshi_plan::obligation::read("召开总结大会。"))
    );
    let other = Wanted {
        number: "23".to_owned(),
        ..as_it_is(&item_23())
    };
    assert_eq!(edit(item_23(), other).unwrap().obligations, None);
}

#[test]
fn nothing_empty_nothing_unchanged_nothing_without_the_right() {
    let refused = |wanted| edit(item_23(), wanted);
    let empty = Wanted {
        content: " \n ".to_owned(),
        ..as_it_is(&item_23())
    };
    assert!(matches!(
        refused(empty),
        Err(Rejected::Refused(Refusal::Missing(_)))
    ));
    let long = Wanted {
        content: "长".repeat(20_001),
        ..as_it_is(&item_23())
    };
    assert!(matches!(
        refused(long),
        Err(Rejected::Refused(Refusal::TooLong(_)))
    ));
    let same = as_it_is(&item_23());
    assert_eq!(
        refused(same.clone()),
        Err(Rejected::Refused(Refusal::NothingChanged))
    );
    let programme = ProgrammeId::parse("g").unwrap();
    let now = "2014-04-17T01:00:00Z".parse().unwrap();
    let denied = item::edit(
        &permit(Action::PlanAdopt),
        &programme,
        item_23(),
        (&[], &[]),
        same,
        (&CONTEXT, &Known::default()),
        now,
    );
    assert_eq!(denied.unwrap_err(), Rejected::Denied);
    assert_eq!(Reason::parse("  "), Err(Refusal::NoReason));
}

#[test]
fn days_that_a_person_chose_hold_until_the_limit_is_written_anew() {
    let chosen = ItemNow {
        limit: "2月30日".to_owned(),
        meant: Some("2月28日".to_owned()),
        ends: Ends::from(window((2, 28), (2, 28))),
        window_by_person: true,
        ..item_23()
    };
    let renumbered = Wanted {
        number: "23".to_owned(),
        ..as_it_is(&chosen)
    };
    let after = edit(chosen.clone(), renumbered).unwrap().after;
    assert_eq!(
        (after.meant, after.ends, after.window_by_person),
        (chosen.meant.clone(), chosen.ends, true)
    );
    let rewritten = Wanted {
        limit: "3月1日".to_owned(),
        ..as_it_is(&chosen)
    };
    let after = edit(chosen.clone(), rewritten).unwrap().after;
    assert_eq!(
        (after.meant, after.ends, after.window_by_person),
        (None, window((3, 1), (3, 1)).into(), false)
    );
    let dated = Wanted {
        last: Some(Date::constant(2014, 3, 2)),
        ..as_it_is(&chosen)
    };
    let after = edit(chosen, dated).unwrap().after;
    assert_eq!((after.meant, after.window_by_person), (None, true));
}
