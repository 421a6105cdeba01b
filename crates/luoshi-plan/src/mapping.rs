//! What a person says about a table: which rows are its header, and what its columns hold. It reads what
//! no rule could, and reads the next document with the same header the same way.

use std::fmt;
use std::ops::Range;
use std::str::FromStr;

use luoshi_sheet::{Document, Grid, Table};

use crate::ColumnRole;
use crate::read::folded_label;

/// A header lies within so many rows from the top; further down it is not looked for.
pub const HEADER_WITHIN: u32 = 12;

/// Columns that a mapping speaks of; those behind hold nothing.
pub const COLUMNS_AT_MOST: usize = 500;

/// The longest header that is recognised again, in bytes.
const FINGERPRINT_AT_MOST: usize = 2_000;

/// Between two labels of a fingerprint.
const BETWEEN: char = '|';

/// What a column of the grid holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Holds {
    /// A field of the item; [`ColumnRole::Limit`] is the beginning where another column is [`Holds::Until`].
    Field(ColumnRole),
    /// The end of the time limit, where beginning and end stand apart.
    Until,
    /// Nothing that is to be read.
    #[default]
    Nothing,
}

impl Holds {
    /// Everything that a column can hold, in the order in which a person is asked.
    pub const ALL: &'static [Holds] = &[
        Holds::Field(ColumnRole::Content),
        Holds::Field(ColumnRole::Limit),
        Holds::Until,
        Holds::Field(ColumnRole::Responsible),
        Holds::Field(ColumnRole::Number),
        Holds::Field(ColumnRole::Phase),
        Holds::Field(ColumnRole::Extra),
        Holds::Nothing,
    ];

    /// Its outside name: in forms, in the store, on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Holds::Field(ColumnRole::Phase) => "phase",
            Holds::Field(ColumnRole::Number) => "number",
            Holds::Field(ColumnRole::Content) => "content",
            Holds::Field(ColumnRole::Limit) => "limit",
            Holds::Field(ColumnRole::Responsible) => "responsible",
            Holds::Field(ColumnRole::Extra) => "extra",
            Holds::Until => "until",
            Holds::Nothing => "nothing",
        }
    }

    /// What has that name.
    pub fn from_name(name: &str) -> Option<Holds> {
        Holds::ALL.iter().copied().find(|it| it.name() == name)
    }

    /// Several columns may hold it.
    pub fn may_repeat(self) -> bool {
        matches!(self, Holds::Field(ColumnRole::Extra) | Holds::Nothing)
    }
}

/// Which table is the schedule, and what its columns hold, as a person says or as is guessed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    /// The table by its number in the document, from 1, layout tables counted too.
    pub table: u32,
    /// The rows of its header, from 0. Where it has none: empty, and beginning at the first row of data.
    pub header: Range<u32>,
    /// What each column of the grid holds, from the left; columns that are missing hold nothing.
    pub columns: Vec<Holds>,
}

impl Mapping {
    /// What a column holds.
    pub fn holds(&self, col: u32) -> Holds {
        let held = self.columns.get(col as usize);
        held.copied().unwrap_or_default()
    }

    /// The first column that holds that.
    pub fn column(&self, what: Holds) -> Option<u32> {
        let at = self.columns.iter().position(|it| *it == what)?;
        u32::try_from(at).ok()
    }

    /// Something that several columns are said to hold and only one can.
    pub fn twice(&self) -> Option<Holds> {
        let count = |what: Holds| self.columns.iter().filter(|it| **it == what).count();
        let all = Holds::ALL.iter().copied();
        all.filter(|it| !it.may_repeat()).find(|it| count(*it) > 1)
    }

    /// The words of the header, by which a document of the same form is recognised. None where there is no
    /// header, it says too little to tell one table from another, or the table only serves layout.
    pub fn fingerprint(&self, document: &Document) -> Option<String> {
        let mut tables = document.tables.iter().filter(|it| !it.layout);
        let table = tables.find(|it| it.number == self.table)?;
        fingerprint(&table.grid, &self.header)
    }

    /// The same columns in another document, where a table stands under the header with that fingerprint:
    /// a title more or less above it does not matter.
    pub fn found_in(&self, document: &Document, header: &str) -> Option<Mapping> {
        let tables = document.tables.iter().filter(|it| !it.layout);
        tables.take(crate::read::TABLES_AT_MOST).find_map(|table| {
            Some(Mapping {
                table: table.number,
                header: self.header_in(table, header)?,
                columns: self.columns.clone(),
            })
        })
    }

    fn header_in(&self, table: &Table, header: &str) -> Option<Range<u32>> {
        let grid = &table.grid;
        let height = self.header.end.checked_sub(self.header.start)?;
        let labels = header.split(BETWEEN).count();
        if grid.width as usize != labels || height == 0 {
            return None;
        }
        let last = grid.height.min(HEADER_WITHIN).checked_sub(height)?;
        (0..=last)
            .map(|first| first..first + height)
            .find(|rows| fingerprint(grid, rows).as_deref() == Some(header))
    }
}

/// The labels over all columns, without blanks, in one line.
fn fingerprint(grid: &Grid, rows: &Range<u32>) -> Option<String> {
    let inside = rows.end <= grid.height.min(HEADER_WITHIN);
    if grid.width as usize > COLUMNS_AT_MOST || rows.is_empty() || !inside {
        return None;
    }
    let mut labels = Vec::new();
    let mut size = 0;
    for col in 0..grid.width {
        let label = folded_label(grid, rows, col).replace(BETWEEN, "");
        size += label.len() + 1;
        if size > FINGERPRINT_AT_MOST {
            return None;
        }
        labels.push(label);
    }
    let mut told: Vec<&String> = labels.iter().filter(|it| !it.is_empty()).collect();
    told.sort_unstable();
    told.dedup();
    (told.len() >= 2).then(|| labels.join(&BETWEEN.to_string()))
}

/// As it is stored: `2:1-3:number,content,limit`: the table, the header from its first row up to the row
/// behind it, the columns.
impl fmt::Display for Mapping {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.columns.iter().map(|it| it.name()).collect();
        let Range { start, end } = self.header;
        write!(out, "{}:{start}-{end}:{}", self.table, names.join(","))
    }
}

/// A text that is no mapping.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoMapping;

impl FromStr for Mapping {
    type Err = NoMapping;

    fn from_str(text: &str) -> Result<Mapping, NoMapping> {
        let mut parts = text.splitn(3, ':');
        let mut part = || parts.next().ok_or(NoMapping);
        let table = part()?.parse().map_err(|_| NoMapping)?;
        let (start, end) = part()?.split_once('-').ok_or(NoMapping)?;
        let row = |it: &str| it.parse::<u32>().map_err(|_| NoMapping);
        let header = row(start)?..row(end)?;
        let columns: Option<Vec<Holds>> = part()?.split(',').map(Holds::from_name).collect();
        let columns = columns.filter(|it| it.len() <= COLUMNS_AT_MOST);
        Ok(Mapping {
            table,
            header,
            columns: columns.ok_or(NoMapping)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// What is stored is read back as it was.
        #[test]
        fn a_mapping_is_written_and_read_back(
            table in 1u32..500,
            start in 0u32..12,
            height in 0u32..4,
            columns in proptest::collection::vec(proptest::sample::select(Holds::ALL), 1..40),
        ) {
            let mapping = Mapping { table, header: start..start + height, columns };
            prop_assert_eq!(mapping.to_string().parse::<Mapping>(), Ok(mapping));
        }

        #[test]
        fn any_text_is_a_mapping_or_none(text in "\\PC{0,40}") {
            if let Ok(mapping) = text.parse::<Mapping>() {
                prop_assert_eq!(mapping.to_string().parse::<Mapping>(), Ok(mapping));
            }
        }
    }

    #[test]
    fn only_one_column_can_hold_a_field() {
        let of = |text: &str| text.parse::<Mapping>().map(|it| it.twice());
        assert_eq!(
            of("1:0-1:number,content,extra,extra,nothing,nothing"),
            Ok(None)
        );
        let limit = Holds::Field(ColumnRole::Limit);
        assert_eq!(of("1:0-1:limit,content,limit"), Ok(Some(limit)));
        assert_eq!(of("1:0-1:until,until"), Ok(Some(Holds::Until)));
    }
}
