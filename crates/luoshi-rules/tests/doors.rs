//! Links: what each opens, once, and until when.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot be set up has to fail"
)]

use jiff::Timestamp;
use luoshi_rules::{
    Action, Actor, Change, Person, PersonId, Refusal, Rejected, Role, Seat, UnitId,
    doors::{self, LINK_LASTS, Link, Purpose},
    refusal::Field,
    text::Name,
};

fn now() -> Timestamp {
    "2014-03-03T00:00:00Z".parse().unwrap()
}

fn link(purpose: Purpose) -> Link {
    Link {
        token: "digest".to_owned(),
        purpose,
        made_by: "serve".to_owned(),
        made_at: now(),
        expires_at: now() + LINK_LASTS,
        used_at: None,
        reusable: false,
    }
}

fn name(text: &str) -> Name {
    Name::parse(text, Field::PersonName).unwrap()
}

fn unit() -> UnitId {
    UnitId::parse("u").unwrap()
}

fn person() -> PersonId {
    PersonId::parse("p").unwrap()
}

#[test]
fn a_set_up_link_makes_a_unit_with_its_office() {
    let set_up = |link: &Link| {
        doors::set_up(
            link,
            unit(),
            person(),
            (&name("三中"), &name("周晓岚")),
            "Asia/Shanghai",
            now(),
        )
    };
    let outcome = set_up(&link(Purpose::SetUp)).unwrap();
    assert!(outcome.changes.iter().any(
        |it| matches!(it, Change::SeatGiven { role: Role::Office, unit: at, .. } if *at == unit())
    ));
    assert!(
        outcome
            .changes
            .iter()
            .any(|it| matches!(it, Change::LinkUsed { .. }))
    );
    let other = link(Purpose::Join {
        unit: unit(),
        role: Role::SupervisionMember,
    });
    assert_eq!(set_up(&other), Err(Refusal::LinkSpent));
}

#[test]
fn a_link_opens_once_and_not_after_its_time() {
    let purpose = Purpose::SignIn { person: person() };
    let fresh = link(purpose);
    let (who, outcome) = doors::sign_in(&fresh, now()).unwrap();
    assert_eq!(who, person());
    assert!(outcome.is_some(), "a one-time link is spent");
    let used = Link {
        used_at: Some(now()),
        ..fresh.clone()
    };
    assert_eq!(doors::sign_in(&used, now()), Err(Refusal::LinkSpent));
    assert_eq!(
        doors::sign_in(&fresh, now() + LINK_LASTS),
        Err(Refusal::LinkSpent)
    );
    let again = Link {
        reusable: true,
        ..fresh
    };
    assert_eq!(doors::sign_in(&again, now()), Ok((person(), None)));
}

#[test]
fn the_office_admits_readers_of_the_supervision_group_and_nobody_else() {
    let office = Actor::Person(Person {
        id: person(),
        name: "周晓岚".to_owned(),
        seats: vec![Seat {
            role: Role::Office,
            unit: unit(),
        }],
    });
    let permit = office.permit(Action::SeatAdmit, &unit()).unwrap();
    for role in Role::ALL {
        let admitted = doors::admit(&permit, *role, "digest".to_owned(), now());
        if matches!(role, Role::SupervisionHead | Role::SupervisionMember) {
            let Ok(outcome) = admitted else {
                panic!("{role:?}")
            };
            let [Change::LinkMade(link)] = outcome.changes.as_slice() else {
                panic!("one link")
            };
            assert_eq!(
                link.purpose,
                Purpose::Join {
                    unit: unit(),
                    role: *role
                }
            );
        } else {
            assert_eq!(admitted, Err(Rejected::Refused(Refusal::SeatNotOffered)));
        }
    }
}

#[test]
fn names_are_one_line() {
    assert_eq!(name("  周\t晓\n岚 ").as_str(), "周 晓 岚");
    assert_eq!(
        Name::parse(" \n", Field::UnitName),
        Err(Refusal::Missing(Field::UnitName))
    );
    assert_eq!(
        Name::parse(&"长".repeat(81), Field::UnitName),
        Err(Refusal::TooLong(Field::UnitName))
    );
}
