//! The school calendar: terms, and days off or worked against the rule.

use luoshi_rules::{
    UnitId,
    school::{DayKind, SchoolChange, What},
};
use luoshi_time::{Date, SchoolTerm, Window};

use super::values::parsed;
use crate::{Row, StoreError, Tx, Value, sql, tables};

/// The terms of a unit, by their first days.
pub fn school_terms(tx: &mut Tx, unit: &UnitId) -> Result<Vec<SchoolTerm>, StoreError> {
    let rows = tx.rows(&sql::school::terms, &[unit.as_str().into()])?;
    rows.iter()
        .map(|row| {
            Window::new(day(row, 0)?, day(row, 1)?)
                .map(SchoolTerm::of)
                .ok_or_else(|| row.corrupt(1, "before the first day"))
        })
        .collect()
}

/// The days of a unit that are off or worked against the rule, in order.
pub fn school_days(tx: &mut Tx, unit: &UnitId) -> Result<Vec<(Date, DayKind)>, StoreError> {
    let rows = tx.rows(&sql::school::days, &[unit.as_str().into()])?;
    rows.iter()
        .map(|row| Ok((day(row, 0)?, parsed(row, 1, DayKind::from_key)?)))
        .collect()
}

fn day(row: &Row, column: usize) -> Result<Date, StoreError> {
    parsed(row, column, |it| it.parse().ok())
}

/// What stood there before is replaced; what is taken out leaves nothing.
pub(super) fn change_school(tx: &mut Tx, change: &SchoolChange) -> Result<(), StoreError> {
    let (table, drop, add, of, value) = match change.what {
        What::Term(first, last) => (
            &tables::SCHOOL_TERM,
            &sql::school::term_drop,
            &sql::school::term_add,
            first,
            last.map(|it| it.to_string()),
        ),
        What::Day(day, kind) => (
            &tables::SCHOOL_DAY,
            &sql::school::day_drop,
            &sql::school::day_add,
            day,
            kind.map(|it| it.key().to_owned()),
        ),
    };
    let key: [Value; 2] = [change.unit.as_str().into(), of.to_string().into()];
    tx.run(drop, &key)?;
    if let Some(value) = value {
        let [a, b] = key.clone();
        let by = change.by.as_str().into();
        tx.run(add, &[a, b, value.into(), by, change.at.into()])?;
    }
    tx.touch(table, &key)
}
