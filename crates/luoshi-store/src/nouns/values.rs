//! Values of columns and back.

use jiff::{Timestamp, civil::Date};

use crate::{Row, StoreError};

/// A moment from a column.
pub(super) fn to_moment(row: &Row, column: usize) -> Result<Timestamp, StoreError> {
    row.text(column)?
        .parse()
        .map_err(|_| row.corrupt(column, "not a value of this column"))
}

/// A day from a column that may be empty.
pub(super) fn to_day(row: &Row, column: usize) -> Result<Option<Date>, StoreError> {
    match row.opt_text(column)? {
        None => Ok(None),
        Some(text) => text
            .parse()
            .map(Some)
            .map_err(|_| row.corrupt(column, "not a value of this column")),
    }
}

/// A count or place from a column.
pub(super) fn to_u32(row: &Row, column: usize) -> Result<u32, StoreError> {
    u32::try_from(row.int(column)?).map_err(|_| row.corrupt(column, "not a value of this column"))
}

/// A count or place from a column that may be empty.
pub(super) fn to_opt_u32(row: &Row, column: usize) -> Result<Option<u32>, StoreError> {
    row.opt_int(column)?
        .map(u32::try_from)
        .transpose()
        .map_err(|_| row.corrupt(column, "not a value of this column"))
}

/// A value that only some texts stand for.
pub(super) fn parsed<T>(
    row: &Row,
    column: usize,
    parse: impl FnOnce(&str) -> Option<T>,
) -> Result<T, StoreError> {
    parse(row.text(column)?).ok_or_else(|| row.corrupt(column, "not a value of this column"))
}
