//! The table of rights, walked: what it grants, and that nothing else opens.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot be set up has to fail"
)]

use luoshi_rules::{
    Action, Actor, Denied, Person, PersonId, Relation, Role, Seat, UnitId, authority::granted,
};

fn unit(name: &str) -> UnitId {
    UnitId::parse(name).unwrap()
}

fn seated(role: Role, at: &str) -> Actor {
    Actor::Person(Person {
        id: PersonId::parse("p").unwrap(),
        name: "周晓岚".to_owned(),
        seats: vec![Seat {
            role,
            unit: unit(at),
        }],
    })
}

/// The whole table as a person reads it. A right that is added or dropped shows here.
#[test]
fn the_table_of_rights() {
    let mut lines = Vec::new();
    for role in Role::ALL {
        for relation in [Relation::Own, Relation::Assigned, Relation::Foreign] {
            let granted = granted(*role, relation);
            if !granted.is_empty() {
                lines.push(format!("{} {relation:?}: {granted:?}", role.key()));
            }
        }
    }
    insta::assert_snapshot!(lines.join("\n"), @r"
    secretary Own: [ProgrammeRead, ProgrammeExport, PeopleRead]
    principal Own: [ProgrammeRead, ProgrammeExport, PeopleRead]
    lg-chair Own: [ProgrammeRead, ProgrammeExport, PeopleRead]
    lg-member Own: [ProgrammeRead, ProgrammeExport]
    office Own: [ProgrammeRead, ProgrammeExport, DraftRead, DraftWrite, PlanAdopt, PlanDiscard, ItemEdit, LinkDecide, PeopleRead, SeatAdmit, SchoolEdit]
    team Own: [ProgrammeRead, ProgrammeExport]
    branch Own: [ProgrammeRead, ProgrammeExport]
    member Own: [ProgrammeRead, ProgrammeExport]
    staff Own: [ProgrammeRead, ProgrammeExport]
    collator Own: [ProgrammeRead, ProgrammeExport]
    sup-head Assigned: [ProgrammeRead, ProgrammeExport]
    sup-member Assigned: [ProgrammeRead, ProgrammeExport]
    bureau-office Assigned: [ProgrammeRead, ProgrammeExport]
    ");
}

#[test]
fn a_permit_is_for_one_action_in_one_unit() {
    let office = seated(Role::Office, "one");
    let permit = office.permit(Action::PlanAdopt, &unit("one")).unwrap();
    assert_eq!(permit.unit(), &unit("one"));
    assert_eq!(permit.expect(Action::PlanAdopt), Ok(()));
    assert_eq!(permit.expect(Action::ItemEdit), Err(Denied));
}

#[test]
fn no_seat_reaches_another_unit_and_nobody_reaches_any() {
    for role in Role::ALL {
        for action in Action::ALL {
            assert_eq!(
                seated(*role, "one").permit(*action, &unit("two")),
                Err(Denied)
            );
            assert_eq!(Actor::Nobody.permit(*action, &unit("one")), Err(Denied));
        }
    }
}
