//! The journal (留痕): chains of entries that say who changed what and when, each sealed with the one before.
//!
//! One command writes one entry into each chain it touches. An entry carries the public facts of the
//! command and, for every row it changed, the digest of the row afterwards. Folding a chain from its
//! first entry therefore tells which rows should stand in the tables now, and every change made behind
//! the program's back shows: of an entry, because its hash no longer fits; of a row, because its digest
//! is another.
//!
//! Who cuts off the newest entries *together with* their rows and the head leaves a chain that is whole.
//! Only a hash that was kept outside (printed on a report, mailed out) shows that.
//!
//! The forms that are hashed are named and numbered, `luoshi.row.1` and `luoshi.journal.1`, so that an
//! auditor can recompute them and another hash can take their place under another number. All numbers
//! in them are 8 bytes, the highest first; texts are UTF-8 behind the number of their bytes.

mod digest;
mod fold;
mod value;

use std::collections::BTreeMap;
use std::fmt;

use jiff::Timestamp;

pub use digest::Digest;
pub use fold::{Break, Fold, Rows, verify};
pub use value::{Value, stamp};

use crate::UnitId;
use digest::Form;

/// The name of a chain. There is one for each unit, and one for what stands above units.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Chain(Box<str>);

impl Chain {
    /// The chain of what stands above units: the units themselves, persons, links.
    pub fn place() -> Chain {
        Chain("place".into())
    }

    /// The chain of a unit, `unit/<id>`: ids hold no slash, so no unit can take the name of the place.
    pub fn of(unit: &UnitId) -> Chain {
        Chain::of_key(unit.as_str())
    }

    /// The chain of the unit whose id stands in a row's key.
    pub fn of_key(unit: &str) -> Chain {
        Chain(format!("unit/{unit}").into())
    }

    /// A chain by the name it is stored under.
    pub fn stored(name: &str) -> Chain {
        Chain(name.into())
    }

    /// As stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The id of the unit whose chain it is; `None` for the place.
    pub fn unit(&self) -> Option<&str> {
        self.0.strip_prefix("unit/")
    }
}

impl fmt::Display for Chain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<&Chain> for Value {
    fn from(chain: &Chain) -> Value {
        Value::Text(chain.0.to_string())
    }
}

/// The digest of a row: form `luoshi.row.1`, the table's name, the number of columns, then each
/// column's name and value in the order of the names.
///
/// A column without a value is there with nothing in it. Values are marked `N`, `I` (8 bytes), `T` or
/// `B` (length, then bytes). A table that holds private words needs a column with a salt among its
/// columns; without it, short words could be guessed from the digest.
pub fn row_digest<'a>(
    table: &str,
    columns: impl IntoIterator<Item = (&'a str, &'a Value)>,
) -> Digest {
    let mut columns: Vec<_> = columns.into_iter().collect();
    columns.sort_by_key(|(name, _)| *name);
    let mut form = Form::named("luoshi.row.1");
    form.text(table);
    form.number(columns.len() as u64);
    for (name, value) in columns {
        form.text(name);
        form.value(value);
    }
    form.digest()
}

/// The key of a row as one word: its values in key order, joined by `/`.
///
/// Signs other than letters, digits, `-`, `_` and `.` are written as the `%XX` of their bytes, so that
/// two keys of a table never give the same word. Bytes are written in hexadecimal.
pub fn key_word(key: &[Value]) -> String {
    let mut word = String::new();
    for (place, value) in key.iter().enumerate() {
        if place > 0 {
            word.push('/');
        }
        match value {
            Value::Null => word.push('%'),
            Value::Int(number) => word.push_str(&number.to_string()),
            Value::Text(text) => text.bytes().for_each(|byte| push_sign(&mut word, byte)),
            Value::Bytes(bytes) => bytes.iter().for_each(|byte| push_hex(&mut word, *byte)),
        }
    }
    word
}

fn push_sign(word: &mut String, byte: u8) {
    if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.') {
        word.push(char::from(byte));
    } else {
        word.push('%');
        push_hex(word, byte);
    }
}

fn push_hex(word: &mut String, byte: u8) {
    for digit in [byte >> 4, byte & 15] {
        word.push(char::from_digit(digit.into(), 16).unwrap_or('0'));
    }
}

/// A row that a command changed, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowChange {
    /// The table.
    pub table: String,
    /// The row's key, as [`key_word`] writes it.
    pub id: String,
    /// Digest of the row after the command; `None` when the row is gone.
    pub after: Option<Digest>,
}

/// What stands in place of a digest for a row that is gone.
const GONE: &str = "gone";

impl RowChange {
    /// A list of changes as it is stored: a line for each, `table key digest`.
    pub fn write(changes: &[RowChange]) -> String {
        let mut text = String::new();
        for RowChange { table, id, after } in changes {
            let after = after.map_or(GONE.to_owned(), |it| it.to_string());
            text.push_str(&format!("{table} {id} {after}\n"));
        }
        text
    }

    /// Reads what [`RowChange::write`] wrote; `None` for any other text, in whatever way it differs.
    pub fn read(text: &str) -> Option<Vec<RowChange>> {
        let mut changes = Vec::new();
        for line in text.lines() {
            let mut words = line.split(' ');
            let (table, id, after) = (words.next()?, words.next()?, words.next()?);
            changes.push(RowChange {
                table: table.to_owned(),
                id: id.to_owned(),
                after: match after {
                    GONE => None,
                    digest => Some(Digest::parse(digest)?),
                },
            });
        }
        (RowChange::write(&changes) == text).then_some(changes)
    }
}

/// What a command wants written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryDraft {
    /// When.
    pub at: Timestamp,
    /// Who: a person's id, or the name of the part of the program that acted.
    pub actor: String,
    /// The command's name, the same word as in routes and rights (`plan.adopt`).
    pub command: String,
    /// What it was about: an id.
    pub subject: String,
    /// Public facts as [`facts`] writes them. Private ones never stand here.
    pub body: String,
}

/// Public facts in one form only: a JSON object of texts, names in order, no spaces.
pub fn facts(facts: &BTreeMap<&str, String>) -> String {
    let mut text = String::from("{");
    for (place, (name, value)) in facts.iter().enumerate() {
        if place > 0 {
            text.push(',');
        }
        push_json(&mut text, name);
        text.push(':');
        push_json(&mut text, value);
    }
    text.push('}');
    text
}

fn push_json(text: &mut String, value: &str) {
    text.push('"');
    for sign in value.chars() {
        match sign {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            control if control < ' ' => {
                text.push_str(&format!("\\u{:04x}", u32::from(control)));
            }
            other => text.push(other),
        }
    }
    text.push('"');
}

/// Where a chain ends: what a unit prints on its reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// Number of the newest entry; 0 when there is none.
    pub seq: u64,
    /// Its hash; [`Digest::ZERO`] when there is none.
    pub hash: Digest,
}

impl Head {
    /// The head of a chain without entries.
    pub const EMPTY: Head = Head {
        seq: 0,
        hash: Digest::ZERO,
    };
}

/// An entry of a chain, as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its chain.
    pub chain: Chain,
    /// Its place in the chain, from 1.
    pub seq: u64,
    /// When, as [`stamp`] writes it.
    pub at: String,
    /// Who.
    pub actor: String,
    /// The command's name.
    pub command: String,
    /// What it was about.
    pub subject: String,
    /// Public facts.
    pub body: String,
    /// The rows it changed, in order of table and key, each once.
    pub changes: Vec<RowChange>,
    /// Hash of the entry before it.
    pub prev: Digest,
    /// SHA-256 of [`Entry::form`].
    pub hash: Digest,
}

impl Entry {
    /// Seals a draft as the next entry after `head`.
    pub fn seal(
        chain: &Chain,
        head: Head,
        draft: &EntryDraft,
        mut changes: Vec<RowChange>,
    ) -> Entry {
        changes.sort();
        changes.dedup();
        let mut entry = Entry {
            chain: chain.clone(),
            seq: head.seq.saturating_add(1),
            at: stamp(draft.at),
            actor: draft.actor.clone(),
            command: draft.command.clone(),
            subject: draft.subject.clone(),
            body: draft.body.clone(),
            changes,
            prev: head.hash,
            hash: Digest::ZERO,
        };
        entry.hash = entry.fitting_hash();
        entry
    }

    /// The bytes that are hashed: form `luoshi.journal.1`, then chain, number, time, actor, command,
    /// subject, facts, the hash before, the number of changes and each change: table, key, and `G` for
    /// gone or `A` with the digest.
    pub fn form(&self) -> Vec<u8> {
        self.to_form().into_bytes()
    }

    /// The hash that fits what the entry says.
    pub fn fitting_hash(&self) -> Digest {
        self.to_form().digest()
    }

    /// The chain's head when this is its newest entry.
    pub fn head(&self) -> Head {
        Head {
            seq: self.seq,
            hash: self.hash,
        }
    }

    fn to_form(&self) -> Form {
        let mut form = Form::named("luoshi.journal.1");
        form.text(self.chain.as_str());
        form.number(self.seq);
        form.text(&self.at);
        form.text(&self.actor);
        form.text(&self.command);
        form.text(&self.subject);
        form.text(&self.body);
        form.bytes(self.prev.as_bytes());
        form.number(self.changes.len() as u64);
        for change in &self.changes {
            form.text(&change.table);
            form.text(&change.id);
            match &change.after {
                None => form.mark(b'G'),
                Some(digest) => {
                    form.mark(b'A');
                    form.bytes(digest.as_bytes());
                }
            }
        }
        form
    }
}
