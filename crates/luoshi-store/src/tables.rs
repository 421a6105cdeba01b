//! The registry of tables: what the journal watches, and what it does not.
//!
//! A test compares it with the real layout on both engines: every table stands in exactly one list.

use std::sync::OnceLock;

use luoshi_rules::journal::{Chain, Digest, Value, key_word, row_digest};

use crate::{Row, Statement, StoreError};

/// `unit`
pub static UNIT: Table = Table::new(
    "unit",
    Keeping::Place,
    &["id"],
    &["id", "name", "zone", "opened_at"],
);

/// `person`
pub static PERSON: Table = Table::new(
    "person",
    Keeping::Place,
    &["id"],
    &["id", "name", "added_at"],
);

/// `seat`
pub static SEAT: Table = Table::new(
    "seat",
    Keeping::UnitFirst,
    &["unit", "person", "role"],
    &["unit", "person", "role", "since", "until"],
);

/// `link`
pub static LINK: Table = Table::new(
    "link",
    Keeping::Place,
    &["token"],
    &[
        "token",
        "purpose",
        "unit",
        "role",
        "person",
        "made_by",
        "made_at",
        "expires_at",
        "used_at",
        "reusable",
    ],
);

/// `programme`
pub static PROGRAMME: Table = Table::new(
    "programme",
    Keeping::UnitFirst,
    &["unit", "id"],
    &[
        "unit",
        "id",
        "title",
        "year",
        "year_from",
        "limits_are_proposals",
        "source_format",
        "source_encoding",
        "source_table",
        "state",
        "adopted_by",
        "adopted_at",
        "discarded_by",
        "discarded_at",
        "discarded_because",
    ],
);

/// `programme_source`
pub static PROGRAMME_SOURCE: Table = Table::new(
    "programme_source",
    Keeping::UnitFirst,
    &["unit", "programme"],
    &["unit", "programme", "name", "bytes"],
);

/// `programme_column`
pub static PROGRAMME_COLUMN: Table = Table::new(
    "programme_column",
    Keeping::UnitFirst,
    &["unit", "programme", "no"],
    &["unit", "programme", "no", "role", "label"],
);

/// `programme_note`
pub static PROGRAMME_NOTE: Table = Table::new(
    "programme_note",
    Keeping::UnitFirst,
    &["unit", "programme", "no"],
    &["unit", "programme", "no", "note"],
);

/// `phase`
pub static PHASE: Table = Table::new(
    "phase",
    Keeping::UnitFirst,
    &["unit", "programme", "no"],
    &["unit", "programme", "no", "name"],
);

/// `item`
pub static ITEM: Table = Table::new(
    "item",
    Keeping::UnitFirst,
    &["unit", "programme", "no"],
    &[
        "unit",
        "programme",
        "no",
        "phase",
        "number",
        "printed",
        "content",
        "responsible",
        "limit_written",
        "limit_first",
        "limit_last",
        "limit_certainty",
        "limit_by_person",
        "source_row",
        "rev",
    ],
);

/// `item_reading`
pub static ITEM_READING: Table = Table::new(
    "item_reading",
    Keeping::UnitFirst,
    &["unit", "programme", "item"],
    &["unit", "programme", "item", "written"],
);

/// `item_link`
pub static ITEM_LINK: Table = Table::new(
    "item_link",
    Keeping::UnitFirst,
    &["unit", "programme", "target", "source", "rule"],
    &[
        "unit",
        "programme",
        "target",
        "source",
        "rule",
        "strength",
        "state",
        "by_person",
        "at",
    ],
);

/// `item_extra`
pub static ITEM_EXTRA: Table = Table::new(
    "item_extra",
    Keeping::UnitFirst,
    &["unit", "programme", "item", "no"],
    &["unit", "programme", "item", "no", "label", "value"],
);

/// `obligation`
pub static OBLIGATION: Table = Table::new(
    "obligation",
    Keeping::UnitFirst,
    &["unit", "programme", "item", "no"],
    &[
        "unit",
        "programme",
        "item",
        "no",
        "kind",
        "name",
        "span_first",
        "span_end",
        "quantity",
        "measure",
        "assist",
        "owner",
    ],
);

/// `obligation_review`
pub static OBLIGATION_REVIEW: Table = Table::new(
    "obligation_review",
    Keeping::UnitFirst,
    &["unit", "programme", "item", "obligation", "no"],
    &[
        "unit",
        "programme",
        "item",
        "obligation",
        "no",
        "by_body",
        "action",
        "verb",
    ],
);

/// `kept_finding`
pub static KEPT_FINDING: Table = Table::new(
    "kept_finding",
    Keeping::UnitFirst,
    &["unit", "programme", "no"],
    &[
        "unit",
        "programme",
        "no",
        "code",
        "item",
        "suggestion",
        "reason",
        "by_person",
        "at",
    ],
);

/// `alias`
pub static ALIAS: Table = Table::new(
    "alias",
    Keeping::UnitFirst,
    &["unit", "programme", "no"],
    &[
        "unit",
        "programme",
        "no",
        "kind",
        "called",
        "by_person",
        "at",
    ],
);

/// `alias_name`
pub static ALIAS_NAME: Table = Table::new(
    "alias_name",
    Keeping::UnitFirst,
    &["unit", "programme", "alias", "no"],
    &["unit", "programme", "alias", "no", "name"],
);

/// `item_change`
pub static ITEM_CHANGE: Table = Table::new(
    "item_change",
    Keeping::UnitFirst,
    &["unit", "programme", "item", "rev", "field"],
    &[
        "unit",
        "programme",
        "item",
        "rev",
        "field",
        "was",
        "became",
        "reason",
        "by_person",
        "at",
    ],
);

/// `obligation_change`
pub static OBLIGATION_CHANGE: Table = Table::new(
    "obligation_change",
    Keeping::UnitFirst,
    &["unit", "programme", "item", "rev"],
    &[
        "unit",
        "programme",
        "item",
        "rev",
        "was_kind",
        "was_words",
        "was_told",
        "kind",
        "words",
        "told",
        "reason",
        "by_person",
        "at",
    ],
);

/// `mapping`
pub static MAPPING: Table = Table::new(
    "mapping",
    Keeping::UnitFirst,
    &["unit", "header"],
    &["unit", "header", "said", "by_person", "at"],
);

/// `school_term`
pub static SCHOOL_TERM: Table = Table::new(
    "school_term",
    Keeping::UnitFirst,
    &["unit", "first_day"],
    &["unit", "first_day", "last_day", "by_person", "at"],
);

/// `school_day`
pub static SCHOOL_DAY: Table = Table::new(
    "school_day",
    Keeping::UnitFirst,
    &["unit", "day"],
    &["unit", "day", "kind", "by_person", "at"],
);

/// The journaled tables. Tables come after those they refer to.
pub static JOURNALED: &[&Table] = &[
    &UNIT,
    &PERSON,
    &SEAT,
    &LINK,
    &PROGRAMME,
    &PROGRAMME_SOURCE,
    &PROGRAMME_COLUMN,
    &PROGRAMME_NOTE,
    &PHASE,
    &ITEM,
    &ITEM_READING,
    &ITEM_LINK,
    &ITEM_EXTRA,
    &OBLIGATION,
    &OBLIGATION_REVIEW,
    &KEPT_FINDING,
    &ITEM_CHANGE,
    &OBLIGATION_CHANGE,
    &ALIAS,
    &ALIAS_NAME,
    &MAPPING,
    &SCHOOL_TERM,
    &SCHOOL_DAY,
];

/// Tables that the journal does not watch: sessions come and go with every visit; drafts are what a
/// person tries out before anything holds.
pub static UNJOURNALED: &[&str] = &["session", "draft", "decision"];

/// Tables of the store itself: only the store writes them.
pub static OWN: &[&str] = &["migration", "journal_entry", "journal_head"];

/// In which chain the changes of a table's rows stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// In the chain of the place: the table stands above units.
    Place,
    /// In the chain of the unit, whose id is the first column of the key.
    UnitFirst,
}

/// A journaled table.
#[derive(Debug)]
pub struct Table {
    name: &'static str,
    keeping: Keeping,
    key: &'static [&'static str],
    columns: &'static [&'static str],
    reread: OnceLock<Statement>,
    scan: OnceLock<Statement>,
    units: OnceLock<Statement>,
}

impl Table {
    /// A table: its name, its chain, the columns of its primary key in order, and all its columns.
    pub const fn new(
        name: &'static str,
        keeping: Keeping,
        key: &'static [&'static str],
        columns: &'static [&'static str],
    ) -> Table {
        assert!(!key.is_empty(), "a journaled table has a key");
        Table {
            name,
            keeping,
            key,
            columns,
            reread: OnceLock::new(),
            scan: OnceLock::new(),
            units: OnceLock::new(),
        }
    }

    /// Its name.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// In which chain its changes stand.
    pub fn keeping(&self) -> Keeping {
        self.keeping
    }

    /// The columns of its primary key, in order.
    pub fn key(&self) -> &'static [&'static str] {
        self.key
    }

    /// All its columns.
    pub fn columns(&self) -> &'static [&'static str] {
        self.columns
    }

    /// The chain in which changes of the row with this key stand; `None` when the key does not fit.
    pub(crate) fn chain(&self, key: &[Value]) -> Option<Chain> {
        if key.len() != self.key.len() {
            return None;
        }
        match (self.keeping, key.first()?) {
            (Keeping::Place, _) => Some(Chain::place()),
            (Keeping::UnitFirst, Value::Text(unit)) => Some(Chain::of_key(unit)),
            (Keeping::UnitFirst, _) => None,
        }
    }

    /// Reads one row by its key, all columns in the order of the registry.
    pub(crate) fn reread(&self) -> &Statement {
        self.reread.get_or_init(|| {
            let conditions: Vec<String> = (self.key.iter().zip(1..))
                .map(|(column, place)| format!("{column} = ${place}"))
                .collect();
            self.select("reread", &format!("WHERE {}", conditions.join(" AND ")))
        })
    }

    /// Reads all rows of a chain; a table of a unit takes the unit as its parameter.
    pub(crate) fn scan(&self) -> &Statement {
        self.scan.get_or_init(|| match self.keeping {
            Keeping::Place => self.select("scan", ""),
            Keeping::UnitFirst => self.select("scan", &format!("WHERE {} = $1", self.key[0])),
        })
    }

    /// Gives the units that have rows in the table.
    pub(crate) fn units(&self) -> &Statement {
        self.units.get_or_init(|| {
            let Table { name, key, .. } = self;
            Statement::made(
                format!("{name}.units"),
                format!("SELECT DISTINCT {} FROM {name}", key[0]),
            )
        })
    }

    fn select(&self, what: &str, condition: &str) -> Statement {
        let Table { name, columns, .. } = self;
        Statement::made(
            format!("{name}.{what}"),
            format!("SELECT {} FROM {name} {condition}", columns.join(", ")),
        )
    }

    /// The digest of a row that [`Table::reread`] or [`Table::scan`] gave; `None` when it holds a type
    /// that the program never stores.
    pub(crate) fn digest(&self, row: &Row) -> Option<Digest> {
        let columns = self.columns.iter().copied().zip(row.values());
        let columns: Option<Vec<(&str, &Value)>> =
            columns.map(|(name, value)| Some((name, value?))).collect();
        Some(row_digest(self.name, columns?))
    }

    /// The key of such a row as one word; a value of an unknown type counts as none.
    pub(crate) fn word(&self, row: &Row) -> String {
        let key: Vec<Value> = self
            .key
            .iter()
            .map(|name| {
                let mut columns = self.columns.iter().zip(row.values());
                let found = columns.find(|(column, _)| *column == name);
                found
                    .and_then(|(_, value)| value.cloned())
                    .unwrap_or(Value::Null)
            })
            .collect();
        key_word(&key)
    }

    pub(crate) fn misused(&self, what: &'static str) -> StoreError {
        StoreError::Misused {
            place: self.name.to_owned(),
            what,
        }
    }
}
