//! A row that a statement gave.

use std::borrow::Cow;

use jiff::{Timestamp, civil::Date};
use luoshi_rules::journal::{Digest, Value};

use crate::{Statement, StoreError};

/// A row, with getters by column from 0. A column that holds something else is [`StoreError::Corrupt`].
#[derive(Clone, Debug)]
pub struct Row {
    /// Name of the statement, for messages.
    statement: Cow<'static, str>,
    /// `None` where the database holds a type that the program never stores.
    cells: Vec<Option<Value>>,
}

impl Row {
    pub(crate) fn new(statement: &Statement, cells: Vec<Option<Value>>) -> Row {
        Row {
            statement: statement.owned_name(),
            cells,
        }
    }

    /// The values, or `None` where one has a type that the program never stores.
    pub(crate) fn values(&self) -> impl Iterator<Item = Option<&Value>> {
        self.cells.iter().map(Option::as_ref)
    }

    /// A text that is there.
    pub fn text(&self, column: usize) -> Result<&str, StoreError> {
        match self.cell(column) {
            Some(Value::Text(text)) => Ok(text),
            _ => Err(self.corrupt(column, "no text")),
        }
    }

    /// The same, moved out of the row: what is asked for it later is an empty text.
    pub fn take_text(&mut self, column: usize) -> Result<String, StoreError> {
        match self.cells.get_mut(column) {
            Some(Some(Value::Text(text))) => Ok(std::mem::take(text)),
            _ => Err(self.corrupt(column, "no text")),
        }
    }

    /// The same of a text that may be missing.
    pub fn take_opt_text(&mut self, column: usize) -> Result<Option<String>, StoreError> {
        match self.cell(column) {
            Some(Value::Null) => Ok(None),
            _ => self.take_text(column).map(Some),
        }
    }

    /// A text that may be missing.
    pub fn opt_text(&self, column: usize) -> Result<Option<&str>, StoreError> {
        self.optional(column, Row::text)
    }

    /// A number that is there.
    pub fn int(&self, column: usize) -> Result<i64, StoreError> {
        match self.cell(column) {
            Some(Value::Int(number)) => Ok(*number),
            _ => Err(self.corrupt(column, "no number")),
        }
    }

    /// A number that may be missing.
    pub fn opt_int(&self, column: usize) -> Result<Option<i64>, StoreError> {
        self.optional(column, Row::int)
    }

    /// Bytes that are there.
    pub fn bytes(&self, column: usize) -> Result<&[u8], StoreError> {
        match self.cell(column) {
            Some(Value::Bytes(bytes)) => Ok(bytes),
            _ => Err(self.corrupt(column, "no bytes")),
        }
    }

    /// Bytes that may be missing.
    pub fn opt_bytes(&self, column: usize) -> Result<Option<&[u8]>, StoreError> {
        self.optional(column, Row::bytes)
    }

    /// A day that is there.
    pub fn day(&self, column: usize) -> Result<Date, StoreError> {
        let parsed = self.text(column)?.parse();
        parsed.map_err(|_| self.corrupt(column, "no day"))
    }

    /// A day that may be missing.
    pub fn opt_day(&self, column: usize) -> Result<Option<Date>, StoreError> {
        self.optional(column, Row::day)
    }

    /// A moment that is there.
    pub fn moment(&self, column: usize) -> Result<Timestamp, StoreError> {
        let parsed = self.text(column)?.parse();
        parsed.map_err(|_| self.corrupt(column, "no moment"))
    }

    /// A moment that may be missing.
    pub fn opt_moment(&self, column: usize) -> Result<Option<Timestamp>, StoreError> {
        self.optional(column, Row::moment)
    }

    /// A digest, stored as hexadecimal digits.
    pub fn digest(&self, column: usize) -> Result<Digest, StoreError> {
        let text = self.text(column)?;
        Digest::parse(text)
            .filter(|it| it.to_string() == text)
            .ok_or_else(|| self.corrupt(column, "no digest"))
    }

    /// The error for a value that has the right type and makes no sense (`what` is in English).
    pub fn corrupt(&self, column: usize, what: &str) -> StoreError {
        StoreError::Corrupt {
            place: self.statement.clone().into_owned(),
            what: format!("{what} in column {}", column + 1),
        }
    }

    fn cell(&self, column: usize) -> Option<&Value> {
        self.cells.get(column)?.as_ref()
    }

    fn optional<'a, T>(
        &'a self,
        column: usize,
        get: impl FnOnce(&'a Row, usize) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        match self.cell(column) {
            Some(Value::Null) => Ok(None),
            _ => get(self, column).map(Some),
        }
    }
}
