//! Doors: how people get in. Links carry a secret token; only its digest is kept.
//!
//! Three purposes: a set-up link makes a unit and its office user; a join link admits a reader of the
//! supervision group; a sign-in link signs one known person in.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};

use crate::{
    Action, Permit, PersonId, Role, UnitId,
    outcome::{Change, Outcome},
    refusal::{Refusal, Rejected},
    text::Name,
};

/// How long a set-up or join link waits.
pub const LINK_LASTS: SignedDuration = SignedDuration::from_hours(14 * 24);
/// How long a sign-in link waits.
pub const SIGN_IN_LASTS: SignedDuration = SignedDuration::from_hours(7 * 24);
/// A session ends after this much time without a request.
pub const SESSION_IDLE: SignedDuration = SignedDuration::from_hours(14 * 24);
/// A session ends after this much time at the latest.
pub const SESSION_LASTS: SignedDuration = SignedDuration::from_hours(60 * 24);

/// What a link is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Makes a unit and its office user.
    SetUp,
    /// Gives a seat in a unit to whoever opens it.
    Join {
        /// Where.
        unit: UnitId,
        /// Which seat.
        role: Role,
    },
    /// Signs a person in.
    SignIn {
        /// Who.
        person: PersonId,
    },
}

/// A link from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Digest of its token; the token itself is shown once and not kept.
    pub token: String,
    /// What it is for.
    pub purpose: Purpose,
    /// Who made it: a name, or the program itself.
    pub made_by: String,
    /// When it was made.
    pub made_at: Timestamp,
    /// Until when it may be used.
    pub expires_at: Timestamp,
    /// When it was used; a link that may be used again stays empty.
    pub used_at: Option<Timestamp>,
    /// It may be used again until it expires (sign-in links of a demonstration).
    pub reusable: bool,
}

impl Link {
    /// Whether it still opens.
    pub fn check(&self, now: Timestamp) -> Result<(), Refusal> {
        if self.used_at.is_some() || self.expires_at <= now {
            return Err(Refusal::LinkSpent);
        }
        Ok(())
    }
}

/// `link.make`: the program makes a link at the request of the machine's operator.
/// `instead_of` are the digests of links that stop working with it.
pub fn make(link: Link, instead_of: Vec<String>) -> Outcome {
    let mut facts = BTreeMap::new();
    let subject = match &link.purpose {
        Purpose::SetUp => {
            facts.insert("purpose", "set-up".to_owned());
            "place".to_owned()
        }
        Purpose::Join { unit, role } => {
            facts.insert("purpose", "join".to_owned());
            facts.insert("role", role.key().to_owned());
            unit.to_string()
        }
        Purpose::SignIn { person } => {
            facts.insert("purpose", "sign-in".to_owned());
            person.to_string()
        }
    };
    let at = link.made_at;
    let mut changes: Vec<Change> = instead_of
        .into_iter()
        .map(|token| Change::LinkUsed { token, at })
        .collect();
    changes.push(Change::LinkMade(link));
    Outcome {
        command: "link.make",
        subject,
        facts,
        changes,
    }
}

/// `unit.open`: a set-up link makes the unit and its first office user.
pub fn set_up(
    link: &Link,
    unit: UnitId,
    person: PersonId,
    (unit_name, person_name): (&Name, &Name),
    zone: &str,
    now: Timestamp,
) -> Result<Outcome, Refusal> {
    link.check(now)?;
    if link.purpose != Purpose::SetUp {
        return Err(Refusal::LinkSpent);
    }
    let facts = BTreeMap::from([
        ("unit", unit_name.as_str().to_owned()),
        ("office", person_name.as_str().to_owned()),
    ]);
    Ok(Outcome {
        command: "unit.open",
        subject: unit.to_string(),
        facts,
        changes: vec![
            Change::UnitOpened {
                id: unit.clone(),
                name: unit_name.as_str().to_owned(),
                zone: zone.to_owned(),
                at: now,
            },
            Change::PersonAdded {
                id: person.clone(),
                name: person_name.as_str().to_owned(),
                at: now,
            },
            Change::SeatGiven {
                unit,
                person,
                role: Role::Office,
                at: now,
            },
            Change::LinkUsed {
                token: link.token.clone(),
                at: now,
            },
        ],
    })
}

/// `seat.admit`: the office makes a link that admits a reader of the supervision group.
pub fn admit(
    permit: &Permit,
    role: Role,
    token: String,
    now: Timestamp,
) -> Result<Outcome, Rejected> {
    permit.expect(Action::SeatAdmit)?;
    if !matches!(role, Role::SupervisionHead | Role::SupervisionMember) {
        return Err(Refusal::SeatNotOffered.into());
    }
    let link = Link {
        token,
        purpose: Purpose::Join {
            unit: permit.unit().clone(),
            role,
        },
        made_by: permit.name().to_owned(),
        made_at: now,
        expires_at: now.checked_add(LINK_LASTS).unwrap_or(now),
        used_at: None,
        reusable: false,
    };
    Ok(Outcome {
        command: "seat.admit",
        subject: permit.unit().to_string(),
        facts: BTreeMap::from([("role", role.key().to_owned())]),
        changes: vec![Change::LinkMade(link)],
    })
}

/// `seat.join`: somebody opens a join link and takes the seat.
pub fn join(
    link: &Link,
    person: PersonId,
    name: &Name,
    now: Timestamp,
) -> Result<Outcome, Refusal> {
    link.check(now)?;
    let Purpose::Join { unit, role } = &link.purpose else {
        return Err(Refusal::LinkSpent);
    };
    Ok(Outcome {
        command: "seat.join",
        subject: person.to_string(),
        facts: BTreeMap::from([
            ("name", name.as_str().to_owned()),
            ("role", role.key().to_owned()),
        ]),
        changes: vec![
            Change::PersonAdded {
                id: person.clone(),
                name: name.as_str().to_owned(),
                at: now,
            },
            Change::SeatGiven {
                unit: unit.clone(),
                person,
                role: *role,
                at: now,
            },
            Change::LinkUsed {
                token: link.token.clone(),
                at: now,
            },
        ],
    })
}

/// `link.use`: a sign-in link is spent; none for one that may be used again.
pub fn sign_in(link: &Link, now: Timestamp) -> Result<(PersonId, Option<Outcome>), Refusal> {
    link.check(now)?;
    let Purpose::SignIn { person } = &link.purpose else {
        return Err(Refusal::LinkSpent);
    };
    let outcome = (!link.reusable).then(|| Outcome {
        command: "link.use",
        subject: person.to_string(),
        facts: BTreeMap::new(),
        changes: vec![Change::LinkUsed {
            token: link.token.clone(),
            at: now,
        }],
    });
    Ok((person.clone(), outcome))
}
