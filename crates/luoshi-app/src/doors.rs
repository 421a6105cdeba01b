//! How people get in: links, sessions, seats.

use jiff::{SignedDuration, Timestamp};
use luoshi_rules::{
    Action, Actor, Person, PersonId, Role, UnitId,
    doors::{self, LINK_LASTS, Link, Purpose, SESSION_IDLE, SESSION_LASTS, SIGN_IN_LASTS},
    refusal::Field,
    text::Name,
};
use luoshi_store::{Chain, Tx, nouns};

use crate::{
    Desk, Failure,
    clock::HOME_ZONE,
    desk::{Answer, place},
    secret::{self, digest},
    views::{Door, OpenLink, People, PersonSeats},
};

/// Who made a link that the program prints by itself.
const AT_START: &str = "serve";
/// Who made a link that the machine's operator asked for.
const OPERATOR: &str = "operator";
/// A session notes that it was used at most this often, so that reading pages stays reading.
const SEEN_EVERY: SignedDuration = SignedDuration::from_mins(10);

impl Desk {
    /// Who is signed in with this session token.
    pub fn session(&self, token: &str) -> Answer<Option<Actor>> {
        let token = digest(token);
        let now = self.clock.now();
        let found = self.store.read(|tx| {
            let Some(session) = nouns::session(tx, &token, now, before(now, SESSION_IDLE))? else {
                return Answer::Ok(None);
            };
            let seats = nouns::seats_of(tx, &session.person)?;
            let person = Person {
                id: session.person,
                name: session.name,
                seats,
            };
            Ok(Some((person, session.seen_at)))
        })?;
        let Some((person, seen_at)) = found else {
            return Ok(None);
        };
        if seen_at < before(now, SEEN_EVERY) {
            self.store
                .write_later(move |tx| nouns::see_session(tx, &token, now))?;
        }
        Ok(Some(Actor::Person(person)))
    }

    /// What a link opens. A used, expired or unknown one is not found; looking does not use it up.
    pub fn door(&self, token: &str) -> Answer<Door> {
        let now = self.clock.now();
        let token = digest(token);
        self.store.read(|tx| {
            let link = open_link(tx, &token)?;
            link.check(now).map_err(|_| Failure::NotFound)?;
            Ok(match link.purpose {
                Purpose::SetUp => Door::SetUp,
                Purpose::Join { unit, role } => Door::Join {
                    unit_name: place(tx, &unit)?.0,
                    role,
                },
                Purpose::SignIn { person } => Door::SignIn {
                    name: nouns::person_name(tx, &person)?.ok_or(Failure::NotFound)?,
                },
            })
        })
    }

    /// `unit.open`: makes the unit and its office user; gives a session token.
    pub fn set_up(&self, token: &str, unit_name: &str, person_name: &str) -> Answer<String> {
        let unit_name = Name::parse(unit_name, Field::UnitName)?;
        let person_name = Name::parse(person_name, Field::PersonName)?;
        let (unit, person) = (unit_id()?, person_id()?);
        let token = digest(token);
        let chains = [Chain::place(), Chain::of(&unit)];
        let new = person.clone();
        self.run(&chains, person.to_string(), move |tx, now| {
            let link = open_link(tx, &token)?;
            let names = (&unit_name, &person_name);
            let outcome = doors::set_up(&link, unit.clone(), new.clone(), names, HOME_ZONE, now)?;
            Ok((outcome, ()))
        })?;
        self.begin_session(person)
    }

    /// `seat.join`: takes the seat that a join link gives; gives a session token.
    pub fn join(&self, token: &str, person_name: &str) -> Answer<String> {
        let name = Name::parse(person_name, Field::PersonName)?;
        let person = person_id()?;
        let token = digest(token);
        let new = person.clone();
        let link = self.store.read(|tx| open_link(tx, &token))?;
        let Purpose::Join { unit, .. } = &link.purpose else {
            return Err(Failure::NotFound);
        };
        let chains = [Chain::place(), Chain::of(unit)];
        self.run(&chains, person.to_string(), move |tx, now| {
            let link = open_link(tx, &token)?;
            Ok((doors::join(&link, new.clone(), &name, now)?, ()))
        })?;
        self.begin_session(person)
    }

    /// `link.use`: signs in by a link; gives a session token.
    pub fn sign_in(&self, token: &str) -> Answer<String> {
        let token = digest(token);
        let now = self.clock.now();
        let link = self.store.read(|tx| open_link(tx, &token))?;
        let (person, spends) = doors::sign_in(&link, now)?;
        if spends.is_some() {
            // Decided again inside the transaction: two clicks at once must not both get in.
            self.run(&[Chain::place()], person.to_string(), move |tx, now| {
                let link = open_link(tx, &token)?;
                let (_, outcome) = doors::sign_in(&link, now)?;
                Ok((outcome.ok_or(Failure::Changed)?, ()))
            })?;
        }
        self.begin_session(person)
    }

    /// Ends a session.
    pub fn sign_out(&self, token: &str) -> Answer<()> {
        let token = digest(token);
        self.store
            .write(&[], move |tx| Answer::Ok(nouns::end_session(tx, &token)?))
    }

    fn begin_session(&self, person: PersonId) -> Answer<String> {
        let token = secret::token()?;
        let kept = digest(&token);
        let now = self.clock.now();
        self.store.write(&[], move |tx| {
            nouns::sweep_sessions(tx, now, before(now, SESSION_IDLE))?;
            Answer::Ok(nouns::add_session(
                tx,
                &kept,
                &person,
                now,
                after(now, SESSION_LASTS),
            )?)
        })?;
        Ok(token)
    }

    /// Who holds which seat in a unit.
    pub fn people(&self, actor: &Actor, unit: &UnitId) -> Answer<People> {
        let permit = actor.permit(Action::PeopleRead, unit)?;
        let now = self.clock.now();
        self.store.read(|tx| {
            let mut people: Vec<PersonSeats> = Vec::new();
            for (id, name, role) in nouns::seats_in(tx, permit.unit())? {
                match people.last_mut() {
                    Some(last) if last.id == id => last.roles.push(role),
                    _ => people.push(PersonSeats {
                        id,
                        name,
                        roles: vec![role],
                    }),
                }
            }
            let links = nouns::waiting_joins(tx, permit.unit(), now)?
                .into_iter()
                .map(|(role, expires_at, by)| OpenLink {
                    role,
                    expires_at,
                    by,
                })
                .collect();
            Ok(People { people, links })
        })
    }

    /// `seat.admit`: gives the token of the new link, which is shown once.
    pub fn admit(&self, actor: &Actor, unit: &UnitId, role: Role) -> Answer<String> {
        let permit = actor.permit(Action::SeatAdmit, unit)?;
        let token = secret::token()?;
        let kept = digest(&token);
        self.run(
            &[Chain::place()],
            permit.person().to_string(),
            move |_, now| Ok((doors::admit(&permit, role, kept.clone(), now)?, ())),
        )?;
        Ok(token)
    }

    /// Whether no unit was set up yet.
    pub fn is_empty(&self) -> Answer<bool> {
        self.store
            .read(|tx| Answer::Ok(nouns::unit_count(tx)? == 0))
    }

    /// The token of a fresh set-up link; links that an earlier start printed stop working.
    pub fn set_up_link(&self) -> Answer<String> {
        let token = secret::token()?;
        let kept = digest(&token);
        self.run(&[Chain::place()], AT_START.to_owned(), move |tx, now| {
            let stale = nouns::waiting_set_up(tx, AT_START)?;
            let link = new_link(
                kept.clone(),
                Purpose::SetUp,
                AT_START,
                now,
                LINK_LASTS,
                false,
            );
            Ok((doors::make(link, stale), ()))
        })?;
        Ok(token)
    }

    /// The token of a link that opens a further unit.
    pub fn unit_link(&self) -> Answer<String> {
        let token = secret::token()?;
        let kept = digest(&token);
        self.run(&[Chain::place()], OPERATOR.to_owned(), move |_, now| {
            let link = new_link(
                kept.clone(),
                Purpose::SetUp,
                OPERATOR,
                now,
                LINK_LASTS,
                false,
            );
            Ok((doors::make(link, Vec::new()), ()))
        })?;
        Ok(token)
    }

    /// The persons of that name, with the names of their units.
    pub fn persons_named(&self, name: &str) -> Answer<Vec<(PersonId, Vec<String>)>> {
        self.store.read(|tx| {
            let mut found = Vec::new();
            for person in nouns::persons_named(tx, name)? {
                let units = nouns::units_of(tx, &person)?;
                found.push((person, units.into_iter().map(|(_, name)| name).collect()));
            }
            Ok(found)
        })
    }

    /// The token of a fresh sign-in link. `reusable` links are for demonstrations.
    pub fn sign_in_link(&self, person: PersonId, reusable: bool) -> Answer<String> {
        let token = secret::token()?;
        let kept = digest(&token);
        self.run(&[Chain::place()], OPERATOR.to_owned(), move |_, now| {
            let purpose = Purpose::SignIn {
                person: person.clone(),
            };
            let link = new_link(
                kept.clone(),
                purpose,
                OPERATOR,
                now,
                SIGN_IN_LASTS,
                reusable,
            );
            Ok((doors::make(link, Vec::new()), ()))
        })?;
        Ok(token)
    }
}

fn new_link(
    token: String,
    purpose: Purpose,
    made_by: &str,
    now: Timestamp,
    lasts: SignedDuration,
    reusable: bool,
) -> Link {
    Link {
        token,
        purpose,
        made_by: made_by.to_owned(),
        made_at: now,
        expires_at: after(now, lasts),
        used_at: None,
        reusable,
    }
}

fn open_link(tx: &mut Tx<'_>, token: &str) -> Answer<Link> {
    nouns::link_by_token(tx, token)?.ok_or(Failure::NotFound)
}

fn before(now: Timestamp, by: SignedDuration) -> Timestamp {
    now.checked_sub(by).unwrap_or(Timestamp::MIN)
}

fn after(now: Timestamp, by: SignedDuration) -> Timestamp {
    now.checked_add(by).unwrap_or(Timestamp::MAX)
}

fn person_id() -> Answer<PersonId> {
    PersonId::parse(&secret::id()?).ok_or(Failure::NoChance)
}

fn unit_id() -> Answer<UnitId> {
    UnitId::parse(&secret::id()?).ok_or(Failure::NoChance)
}
