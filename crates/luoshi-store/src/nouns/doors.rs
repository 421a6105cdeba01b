//! Units, persons, seats, links, sessions.

use jiff::Timestamp;
use luoshi_rules::{
    PersonId, Role, Seat, UnitId,
    doors::{Link, Purpose},
};

use super::values::{parsed, to_moment};
use crate::{Row, StoreError, Tx, sql};

/// A unit's name and zone.
pub fn unit(tx: &mut Tx, unit: &UnitId) -> Result<Option<(String, String)>, StoreError> {
    let rows = tx.rows(&sql::place::unit, &[unit.as_str().into()])?;
    rows.first()
        .map(|row| Ok((row.text(0)?.to_owned(), row.text(1)?.to_owned())))
        .transpose()
}

/// How many units there are.
pub fn unit_count(tx: &mut Tx) -> Result<i64, StoreError> {
    let rows = tx.rows(&sql::place::unit_count, &[])?;
    rows.first().map_or(Ok(0), |row| row.int(0))
}

/// The units in which a person holds a seat, by name.
pub fn units_of(tx: &mut Tx, person: &PersonId) -> Result<Vec<(UnitId, String)>, StoreError> {
    let rows = tx.rows(&sql::place::units_of, &[person.as_str().into()])?;
    rows.iter()
        .map(|row| Ok((parsed(row, 0, UnitId::parse)?, row.text(1)?.to_owned())))
        .collect()
}

/// A person's name.
pub fn person_name(tx: &mut Tx, person: &PersonId) -> Result<Option<String>, StoreError> {
    let rows = tx.rows(&sql::place::person, &[person.as_str().into()])?;
    rows.first()
        .map(|row| Ok(row.text(0)?.to_owned()))
        .transpose()
}

/// The persons of that name.
pub fn persons_named(tx: &mut Tx, name: &str) -> Result<Vec<PersonId>, StoreError> {
    let rows = tx.rows(&sql::place::persons_named, &[name.into()])?;
    rows.iter()
        .map(|row| parsed(row, 0, PersonId::parse))
        .collect()
}

/// The seats that a person holds.
pub fn seats_of(tx: &mut Tx, person: &PersonId) -> Result<Vec<Seat>, StoreError> {
    let rows = tx.rows(&sql::place::seats_of, &[person.as_str().into()])?;
    rows.iter()
        .map(|row| {
            Ok(Seat {
                unit: parsed(row, 0, UnitId::parse)?,
                role: parsed(row, 1, Role::from_key)?,
            })
        })
        .collect()
}

/// The seats held in a unit: person, name, role; in order of name.
pub fn seats_in(tx: &mut Tx, unit: &UnitId) -> Result<Vec<(PersonId, String, Role)>, StoreError> {
    let rows = tx.rows(&sql::place::seats_in, &[unit.as_str().into()])?;
    rows.iter()
        .map(|row| {
            Ok((
                parsed(row, 0, PersonId::parse)?,
                row.text(1)?.to_owned(),
                parsed(row, 2, Role::from_key)?,
            ))
        })
        .collect()
}

/// A link by the digest of its token.
pub fn link_by_token(tx: &mut Tx, token: &str) -> Result<Option<Link>, StoreError> {
    let rows = tx.rows(&sql::link::by_token, &[token.into()])?;
    rows.first().map(link).transpose()
}

/// A link from its row.
pub fn link(row: &Row) -> Result<Link, StoreError> {
    let unit = || parsed(row, 2, UnitId::parse);
    let purpose = match row.text(1)? {
        "set-up" => Purpose::SetUp,
        "join" => Purpose::Join {
            unit: unit()?,
            role: parsed(row, 3, Role::from_key)?,
        },
        "sign-in" => Purpose::SignIn {
            person: parsed(row, 4, PersonId::parse)?,
        },
        _ => return Err(row.corrupt(1, "not a value of this column")),
    };
    Ok(Link {
        token: row.text(0)?.to_owned(),
        purpose,
        made_by: row.text(5)?.to_owned(),
        made_at: to_moment(row, 6)?,
        expires_at: to_moment(row, 7)?,
        used_at: match row.opt_text(8)? {
            None => None,
            Some(_) => Some(to_moment(row, 8)?),
        },
        reusable: row.int(9)? == 1,
    })
}

/// Join links of a unit that still open: role, until when, made by whom.
pub fn waiting_joins(
    tx: &mut Tx,
    unit: &UnitId,
    now: Timestamp,
) -> Result<Vec<(Role, Timestamp, String)>, StoreError> {
    let rows = tx.rows(
        &sql::link::waiting_joins,
        &[unit.as_str().into(), now.into()],
    )?;
    rows.iter()
        .map(|row| {
            Ok((
                parsed(row, 0, Role::from_key)?,
                to_moment(row, 1)?,
                row.text(2)?.to_owned(),
            ))
        })
        .collect()
}

/// Set-up links made by `made_by` that were not used, by their digests.
pub fn waiting_set_up(tx: &mut Tx, made_by: &str) -> Result<Vec<String>, StoreError> {
    let rows = tx.rows(&sql::link::waiting_set_up, &[made_by.into()])?;
    rows.iter().map(|row| Ok(row.text(0)?.to_owned())).collect()
}

/// Who a session belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionRow {
    /// Who.
    pub person: PersonId,
    /// The person's name.
    pub name: String,
    /// When it was last used.
    pub seen_at: Timestamp,
}

/// Begins a session. Sessions are not journaled: they come and go with every visit.
pub fn add_session(
    tx: &mut Tx,
    token: &str,
    person: &PersonId,
    now: Timestamp,
    ends_at: Timestamp,
) -> Result<(), StoreError> {
    let values = [
        token.into(),
        person.as_str().into(),
        now.into(),
        now.into(),
        ends_at.into(),
    ];
    tx.run(&sql::session::add, &values)?;
    Ok(())
}

/// A session that is still good: it has not ended, and was last used after `idle_since`.
pub fn session(
    tx: &mut Tx,
    token: &str,
    now: Timestamp,
    idle_since: Timestamp,
) -> Result<Option<SessionRow>, StoreError> {
    let values = [token.into(), now.into(), idle_since.into()];
    let rows = tx.rows(&sql::session::by_token, &values)?;
    rows.first()
        .map(|row| {
            Ok(SessionRow {
                person: parsed(row, 0, PersonId::parse)?,
                name: row.text(1)?.to_owned(),
                seen_at: to_moment(row, 2)?,
            })
        })
        .transpose()
}

/// Notes that a session was used.
pub fn see_session(tx: &mut Tx, token: &str, now: Timestamp) -> Result<(), StoreError> {
    tx.run(&sql::session::see, &[token.into(), now.into()])?;
    Ok(())
}

/// Ends a session.
pub fn end_session(tx: &mut Tx, token: &str) -> Result<(), StoreError> {
    tx.run(&sql::session::end, &[token.into()])?;
    Ok(())
}

/// Removes sessions that ended or were idle since `idle_since`.
pub fn sweep_sessions(
    tx: &mut Tx,
    now: Timestamp,
    idle_since: Timestamp,
) -> Result<(), StoreError> {
    tx.run(&sql::session::sweep, &[now.into(), idle_since.into()])?;
    Ok(())
}
