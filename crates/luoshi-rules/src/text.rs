//! Texts that people type, parsed once at the edge.

use crate::refusal::{Field, Refusal};

/// A name of a unit or a person: one line, 1 to 80 characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name(Box<str>);

impl Name {
    /// Trimmed; inner white space becomes single blanks.
    pub fn parse(text: &str, field: Field) -> Result<Name, Refusal> {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let text: String = text.chars().filter(|it| !it.is_control()).collect();
        match text.chars().count() {
            0 => Err(Refusal::Missing(field)),
            1..=80 => Ok(Name(text.into())),
            _ => Err(Refusal::TooLong(field)),
        }
    }

    /// As shown.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Why something is done. Never empty: what is kept or changed without a reason cannot be judged later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason(Box<str>);

impl Reason {
    /// Trimmed, 1 to 500 characters.
    pub fn parse(text: &str) -> Result<Reason, Refusal> {
        let text = text.trim();
        match text.chars().count() {
            0 => Err(Refusal::NoReason),
            1..=500 => Ok(Reason(text.into())),
            _ => Err(Refusal::TooLong(Field::Reason)),
        }
    }

    /// As written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
