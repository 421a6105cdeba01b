//! SHA-256 over named forms, so that no two different things are ever digested as the same bytes.

use std::fmt;

use sha2::{Digest as _, Sha256};

use super::Value;

/// A SHA-256 digest; as text it is 64 small hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 32]);

impl Digest {
    /// What stands before the first entry of a chain.
    pub const ZERO: Digest = Digest([0; 32]);

    /// From its 32 bytes.
    pub fn from_bytes(bytes: [u8; 32]) -> Digest {
        Digest(bytes)
    }

    /// Its 32 bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// From 64 hexadecimal digits, small or capital; `None` for anything else.
    pub fn parse(text: &str) -> Option<Digest> {
        let digits = text.as_bytes();
        if digits.len() != 64 {
            return None;
        }
        let mut bytes = [0; 32];
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            let high = char::from(pair[0]).to_digit(16)?;
            let low = char::from(pair[1]).to_digit(16)?;
            *byte = u8::try_from(high * 16 + low).ok()?;
        }
        Some(Digest(bytes))
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({self})")
    }
}

/// Bytes in a form that can be read in one way only: each field carries its length before it.
pub(super) struct Form(Vec<u8>);

impl Form {
    /// A form starts with its own name and number (`luoshi.row.1`): another layout gets another.
    pub(super) fn named(name: &str) -> Form {
        let mut form = Form(Vec::with_capacity(256));
        form.text(name);
        form
    }

    pub(super) fn bytes(&mut self, bytes: &[u8]) {
        self.number(bytes.len() as u64);
        self.0.extend_from_slice(bytes);
    }

    pub(super) fn text(&mut self, text: &str) {
        self.bytes(text.as_bytes());
    }

    pub(super) fn number(&mut self, number: u64) {
        self.0.extend_from_slice(&number.to_be_bytes());
    }

    pub(super) fn mark(&mut self, mark: u8) {
        self.0.push(mark);
    }

    pub(super) fn value(&mut self, value: &Value) {
        match value {
            Value::Null => self.mark(b'N'),
            Value::Int(number) => {
                self.mark(b'I');
                self.0.extend_from_slice(&number.to_be_bytes());
            }
            Value::Text(text) => {
                self.mark(b'T');
                self.text(text);
            }
            Value::Bytes(bytes) => {
                self.mark(b'B');
                self.bytes(bytes);
            }
        }
    }

    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    pub(super) fn digest(&self) -> Digest {
        Digest(Sha256::digest(&self.0).into())
    }
}
