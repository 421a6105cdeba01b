//! Who may do what: one table, and the only place where a [`Permit`] is made.

use crate::{PersonId, Role, UnitId};

/// What can be asked for. Each route and each command names one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// Read the timetable and its items (class C0).
    ProgrammeRead,
    /// Take the timetable out in another form.
    ProgrammeExport,
    /// See import drafts.
    DraftRead,
    /// Import, decide on findings, throw a draft away.
    DraftWrite,
    /// `plan.adopt`
    PlanAdopt,
    /// `plan.discard`
    PlanDiscard,
    /// `item.edit`
    ItemEdit,
    /// `link.decide`: say which item of the programme waits for which.
    LinkDecide,
    /// See who holds which seat.
    PeopleRead,
    /// `seat.admit`: make a link that admits a reader of the supervision group.
    SeatAdmit,
    /// `school.change`: enter the terms of the school and its days off.
    SchoolEdit,
}

impl Action {
    /// Every action.
    pub const ALL: &'static [Action] = &[
        Action::ProgrammeRead,
        Action::ProgrammeExport,
        Action::DraftRead,
        Action::DraftWrite,
        Action::PlanAdopt,
        Action::PlanDiscard,
        Action::ItemEdit,
        Action::LinkDecide,
        Action::PeopleRead,
        Action::SeatAdmit,
        Action::SchoolEdit,
    ];
}

/// How a seat lies to the unit that is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    /// A seat in the unit itself.
    Own,
    /// A seat of the supervision group or the bureau, laid over the unit.
    Assigned,
    /// No seat there.
    Foreign,
}

/// A role held in one unit (岗位).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// The role.
    pub role: Role,
    /// The unit in which, or over which, it is held.
    pub unit: UnitId,
}

/// Somebody who is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub id: PersonId,
    /// As shown.
    pub name: String,
    /// The seats held today.
    pub seats: Vec<Seat>,
}

/// Everyone who can ask for something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Signed in.
    Person(Person),
    /// Nobody that is known: only public doors open.
    Nobody,
}

/// Proof that a person may do one thing in one unit. Made here only; the fields are private.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Permit {
    person: PersonId,
    name: String,
    unit: UnitId,
    action: Action,
}

/// No. Pages answer it as if the thing did not exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Denied;

const READ: &[Action] = &[Action::ProgrammeRead, Action::ProgrammeExport];
const LEAD: &[Action] = &[
    Action::ProgrammeRead,
    Action::ProgrammeExport,
    Action::PeopleRead,
];
const OFFICE: &[Action] = &[
    Action::ProgrammeRead,
    Action::ProgrammeExport,
    Action::DraftRead,
    Action::DraftWrite,
    Action::PlanAdopt,
    Action::PlanDiscard,
    Action::ItemEdit,
    Action::LinkDecide,
    Action::PeopleRead,
    Action::SeatAdmit,
    Action::SchoolEdit,
];
const NOTHING: &[Action] = &[];

/// The table of rights: role × relation × actions. What is not listed is denied.
pub fn granted(role: Role, relation: Relation) -> &'static [Action] {
    match (role, relation) {
        (_, Relation::Foreign) => NOTHING,
        (Role::Office, Relation::Own) => OFFICE,
        (Role::Secretary | Role::Principal | Role::LeadingGroupChair, Relation::Own) => LEAD,
        (
            Role::LeadingGroupMember
            | Role::Team
            | Role::Branch
            | Role::Member
            | Role::Staff
            | Role::Collator,
            Relation::Own,
        ) => READ,
        (
            Role::SupervisionHead | Role::SupervisionMember | Role::BureauOffice,
            Relation::Assigned,
        ) => READ,
        // They hold another seat if they take part; these seats are for one task that has no page yet.
        (
            Role::Served | Role::Discipline | Role::Keyholder | Role::Teller | Role::Operator,
            Relation::Own,
        ) => NOTHING,
        // An outside role inside, or an inside role from outside, is no seat at all.
        (_, Relation::Own | Relation::Assigned) => NOTHING,
    }
}

impl Seat {
    /// How this seat lies to `unit`.
    pub fn relation(&self, unit: &UnitId) -> Relation {
        match (self.unit == *unit, self.role.is_outside()) {
            (false, _) => Relation::Foreign,
            (true, false) => Relation::Own,
            (true, true) => Relation::Assigned,
        }
    }
}

impl Actor {
    /// The permit for one action in one unit, if any of the person's seats grants it.
    pub fn permit(&self, action: Action, unit: &UnitId) -> Result<Permit, Denied> {
        let Actor::Person(person) = self else {
            return Err(Denied);
        };
        if !self.may(action, unit) {
            return Err(Denied);
        }
        Ok(Permit {
            person: person.id.clone(),
            name: person.name.clone(),
            unit: unit.clone(),
            action,
        })
    }

    /// Whether a page may show the entry that leads to `action`.
    pub fn may(&self, action: Action, unit: &UnitId) -> bool {
        let Actor::Person(person) = self else {
            return false;
        };
        person
            .seats
            .iter()
            .any(|seat| granted(seat.role, seat.relation(unit)).contains(&action))
    }
}

impl Permit {
    /// Who was permitted.
    pub fn person(&self) -> &PersonId {
        &self.person
    }

    /// As shown in the journal.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Where.
    pub fn unit(&self) -> &UnitId {
        &self.unit
    }

    /// What for.
    pub fn action(&self) -> Action {
        self.action
    }

    /// The rule's own check that it was handed the right permit.
    pub fn expect(&self, action: Action) -> Result<(), Denied> {
        if self.action == action {
            Ok(())
        } else {
            Err(Denied)
        }
    }
}
