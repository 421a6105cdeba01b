//! The columns of a table as a person said them, kept for the next document with the same header.

use std::collections::BTreeMap;

use jiff::Timestamp;
use luoshi_plan::{ColumnRole, Holds, Mapping};

use crate::{
    Action, Permit, PersonId, UnitId,
    outcome::{Change, Outcome},
    refusal::{Refusal, Rejected},
};

/// How many headers a unit keeps in mind; of more, the oldest are not looked for.
pub const KEPT_AT_MOST: usize = 200;

/// A mapping that a unit keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptMapping {
    /// Where.
    pub unit: UnitId,
    /// The header by which a document is recognised ([`Mapping::fingerprint`]).
    pub header: String,
    /// What its columns hold.
    pub mapping: Mapping,
    /// Who said so.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
}

/// Whether a table of so many rows can be read as a person says: one column holds the content, no two
/// hold what only one can, and rows are left below the header.
pub fn check(mapping: &Mapping, rows: u32) -> Result<(), Refusal> {
    let header = &mapping.header;
    if mapping.column(Holds::Field(ColumnRole::Content)).is_none() {
        return Err(Refusal::NoContentColumn);
    }
    if mapping.twice().is_some() {
        return Err(Refusal::ColumnTwice);
    }
    if header.start > header.end || header.end >= rows {
        return Err(Refusal::NothingBelowHeader);
    }
    Ok(())
}

/// `mapping.keep`: the next document with this header is read the same way.
pub fn keep(
    permit: &Permit,
    header: &str,
    mapping: &Mapping,
    now: Timestamp,
) -> Result<Outcome, Rejected> {
    permit.expect(Action::DraftWrite)?;
    let columns: Vec<&str> = mapping.columns.iter().map(|it| it.name()).collect();
    Ok(Outcome {
        command: "mapping.keep",
        subject: header.to_owned(),
        facts: BTreeMap::from([("columns", columns.join(" "))]),
        changes: vec![Change::MappingKept(Box::new(KeptMapping {
            unit: permit.unit().clone(),
            header: header.to_owned(),
            mapping: mapping.clone(),
            by: permit.person().clone(),
            at: now,
        }))],
    })
}

/// `mapping.forget`: the next document with this header is asked about again.
pub fn forget(permit: &Permit, header: &str) -> Result<Outcome, Rejected> {
    permit.expect(Action::DraftWrite)?;
    Ok(Outcome {
        command: "mapping.forget",
        subject: header.to_owned(),
        facts: BTreeMap::new(),
        changes: vec![Change::MappingForgotten {
            unit: permit.unit().clone(),
            header: header.to_owned(),
        }],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(mapping: &str) -> Result<(), Refusal> {
        check(&mapping.parse().unwrap(), 2)
    }

    #[test]
    fn one_column_holds_the_content_and_no_field_stands_twice() {
        assert_eq!(checked("1:0-1:number,content,limit"), Ok(()));
        assert_eq!(checked("1:0-1:extra,content,extra"), Ok(()));
        assert_eq!(
            checked("1:0-1:number,extra,limit"),
            Err(Refusal::NoContentColumn)
        );
        assert_eq!(
            checked("1:0-1:content,content,limit"),
            Err(Refusal::ColumnTwice)
        );
    }

    #[test]
    fn the_header_leaves_rows_to_read() {
        assert_eq!(
            checked("1:0-2:number,content,limit"),
            Err(Refusal::NothingBelowHeader)
        );
        assert_eq!(checked("1:0-0:number,content,limit"), Ok(()));
    }
}
