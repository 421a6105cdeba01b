//! The obligations of items: written, replaced, and what persons corrected in them.

use jiff::Timestamp;
use luoshi_plan::{Obligation, ObligationKind, Position};
use luoshi_rules::{
    ProgrammeId, UnitId,
    obligation::{Corrected, Line, Said},
};

use super::{
    apply::{int, text},
    values::{parsed, to_moment},
};
use crate::{Row, StoreError, Tx, Value, sql, tables};

/// One correction of an item's obligations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObligationLine {
    /// What was said.
    pub said: Said,
    /// Why.
    pub reason: String,
    /// Who, by name.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// The corrections of an item's obligations, oldest first.
pub fn obligation_changes(
    tx: &mut Tx,
    unit: &UnitId,
    id: &ProgrammeId,
    at: Position,
) -> Result<Vec<ObligationLine>, StoreError> {
    let key = [text(unit), text(id), i64::from(at.0).into()];
    let rows = tx.rows(&sql::item::obligation_changes, &key)?;
    rows.iter()
        .map(|row| {
            Ok(ObligationLine {
                said: Said {
                    was: line(row, 0)?,
                    now: line(row, 3)?,
                },
                reason: row.text(6)?.to_owned(),
                by: row.text(7)?.to_owned(),
                at: to_moment(row, 8)?,
            })
        })
        .collect()
}

/// A line of three columns; none where they are empty.
fn line(row: &Row, at: usize) -> Result<Option<Line>, StoreError> {
    if row.opt_text(at)?.is_none() {
        return Ok(None);
    }
    Ok(Some(Line {
        kind: parsed(row, at, ObligationKind::from_name)?,
        words: row.text(at + 1)?.to_owned(),
        told: row.text(at + 2)?.to_owned(),
    }))
}

/// Writes a correction down.
pub(super) fn correct(tx: &mut Tx, it: &Corrected) -> Result<(), StoreError> {
    let item = i64::from(it.item.0);
    let key = [text(&it.unit), text(&it.programme), item.into()];
    let rev = it.rev + 1;
    let [a, b, c] = key.clone();
    if tx.run(&sql::item::recount, &[a, b, c, rev.into(), it.rev.into()])? != 1 {
        return Err(StoreError::Stale);
    }
    tx.touch(&tables::ITEM, &key)?;
    replace(tx, &it.unit, &it.programme, item, &it.obligations)?;
    let [a, b, c] = key;
    let key = [a, b, c, rev.into()];
    let columns = |line: Option<&Line>| -> [Value; 3] {
        [
            line.map(|it| it.kind.name()).map(str::to_owned).into(),
            line.map(|it| it.words.clone()).into(),
            line.map(|it| it.told.clone()).into(),
        ]
    };
    let mut values = key.to_vec();
    values.extend(columns(it.said.was.as_ref()));
    values.extend(columns(it.said.now.as_ref()));
    values.extend([text(it.reason.as_str()), text(&it.by), it.at.into()]);
    tx.run(&sql::item::obligation_change_add, &values)?;
    tx.touch(&tables::OBLIGATION_CHANGE, &key)
}

/// Puts these obligations in the place of all that the item has.
pub(super) fn replace(
    tx: &mut Tx,
    unit: &UnitId,
    programme: &ProgrammeId,
    item: i64,
    obligations: &[Obligation],
) -> Result<(), StoreError> {
    let key = [text(unit), text(programme), item.into()];
    for row in tx.rows(&sql::item::reviews_of, &key)? {
        let [a, b, c] = key.clone();
        let key = [a, b, c, row.int(0)?.into(), row.int(1)?.into()];
        tx.touch(&tables::OBLIGATION_REVIEW, &key)?;
    }
    for row in tx.rows(&sql::item::obligations_of, &key)? {
        let [a, b, c] = key.clone();
        tx.touch(&tables::OBLIGATION, &[a, b, c, row.int(0)?.into()])?;
    }
    tx.run(&sql::item::reviews_drop, &key)?;
    tx.run(&sql::item::obligations_drop, &key)?;
    add(tx, unit, programme, item, obligations)
}

/// Writes the obligations of an item that has none.
pub(super) fn add(
    tx: &mut Tx,
    unit: &UnitId,
    programme: &ProgrammeId,
    item: i64,
    obligations: &[Obligation],
) -> Result<(), StoreError> {
    for (no, obligation) in (1..).zip(obligations) {
        let key = [text(unit), text(programme), item.into(), int(no)];
        let [a, b, c, d] = key.clone();
        let quantity = obligation.quantity.as_ref();
        let values = [
            a,
            b,
            c,
            d,
            obligation.kind.name().into(),
            text(&obligation.name),
            int(obligation.span.start),
            int(obligation.span.end),
            quantity.map(|it| i64::from(it.hundredths)).into(),
            quantity.map(|it| it.unit.clone()).into(),
            i64::from(obligation.assist).into(),
            obligation.owner.clone().into(),
        ];
        tx.run(&sql::item::obligation_add, &values)?;
        tx.touch(&tables::OBLIGATION, &key)?;
        for (at, review) in (1..).zip(&obligation.reviews) {
            let [a, b, c, d] = key.clone();
            let key = [a, b, c, d, int(at)];
            let [a, b, c, d, e] = key.clone();
            let values = [
                a,
                b,
                c,
                d,
                e,
                review.by.clone().into(),
                review.action.name().into(),
                text(&review.verb),
            ];
            tx.run(&sql::item::review_add, &values)?;
            tx.touch(&tables::OBLIGATION_REVIEW, &key)?;
        }
    }
    Ok(())
}
