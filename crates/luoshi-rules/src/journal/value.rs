//! What a column of a row can hold.

use jiff::{Timestamp, civil::Date};

/// A value of a column, in the types that both databases keep alike.
///
/// Dates are texts in the form `2014-03-11`; moments are texts in UTC with six decimals
/// (`2014-03-11T01:02:03.000000Z`), so that the order of the texts is the order of the moments.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value {
    /// Nothing.
    Null,
    /// `BIGINT`
    Int(i64),
    /// `TEXT`
    Text(String),
    /// `BYTEA`
    Bytes(Vec<u8>),
}

/// A moment as it is stored.
pub fn stamp(at: Timestamp) -> String {
    format!("{at:.6}")
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value::Text(text)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Value {
        Value::Int(number)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Value {
        Value::Int(number.into())
    }
}

impl From<i16> for Value {
    fn from(number: i16) -> Value {
        Value::Int(number.into())
    }
}

/// Neither database shares a type for it: 1 or 0.
impl From<bool> for Value {
    fn from(it: bool) -> Value {
        Value::Int(it.into())
    }
}

impl From<Vec<u8>> for Value {
    fn from(bytes: Vec<u8>) -> Value {
        Value::Bytes(bytes)
    }
}

impl From<Date> for Value {
    fn from(day: Date) -> Value {
        Value::Text(day.to_string())
    }
}

impl From<Timestamp> for Value {
    fn from(at: Timestamp) -> Value {
        Value::Text(stamp(at))
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(it: Option<T>) -> Value {
        it.map_or(Value::Null, Into::into)
    }
}

macro_rules! from_ids {
    ($($id:ty),*) => {$(
        impl From<&$id> for Value {
            fn from(id: &$id) -> Value {
                Value::Text(id.as_str().to_owned())
            }
        }
    )*};
}

from_ids!(
    crate::UnitId,
    crate::PersonId,
    crate::ProgrammeId,
    crate::DraftId
);
