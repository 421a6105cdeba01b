//! Items of a programme with their obligations, and what was edited.

use std::collections::BTreeMap;

use jiff::Timestamp;
use luoshi_plan::{
    ColumnRole, How, Item, Limit, Link, LinkRule, Obligation, ObligationKind, Origin, Position,
    Review, ReviewAction, Strength, obligation::Quantity,
};
use luoshi_rules::{
    ProgrammeId, UnitId,
    item::{Ends, ItemField, ItemNow},
    links::{DecidedLink, Verdict},
};
use luoshi_time::{Assumptions, Certainty, Context, Reading};

use super::values::{parsed, to_day, to_moment, to_opt_u32, to_u32};
use crate::{Row, StoreError, Tx, sql};

/// One edited field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeLine {
    /// Which item.
    pub item: Position,
    /// Which field.
    pub field: ItemField,
    /// Before.
    pub was: String,
    /// After.
    pub now: String,
    /// Why.
    pub reason: String,
    /// Who.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// Every edit of a programme; by item, newest first.
pub fn changes(
    tx: &mut Tx,
    unit: &UnitId,
    id: &ProgrammeId,
) -> Result<Vec<ChangeLine>, StoreError> {
    let rows = tx.rows(
        &sql::item::changes,
        &[unit.as_str().into(), id.as_str().into()],
    )?;
    rows.iter()
        .map(|row| {
            Ok(ChangeLine {
                item: Position(to_u32(row, 0)?),
                field: parsed(row, 2, ItemField::from_key)?,
                was: row.text(3)?.to_owned(),
                now: row.text(4)?.to_owned(),
                reason: row.text(5)?.to_owned(),
                by: row.text(6)?.to_owned(),
                at: to_moment(row, 7)?,
            })
        })
        .collect()
}

/// An item as a rule needs it.
pub fn item_now(
    tx: &mut Tx,
    unit: &UnitId,
    id: &ProgrammeId,
    at: Position,
) -> Result<Option<ItemNow>, StoreError> {
    let rows = tx.rows(&sql::item::all, &[unit.as_str().into(), id.as_str().into()])?;
    for row in &rows {
        if to_u32(row, 0)? == at.0 {
            return Ok(Some(ItemNow {
                position: at,
                number: row.text(2)?.to_owned(),
                printed: row.opt_text(3)?.map(str::to_owned),
                content: row.text(4)?.to_owned(),
                limit: row.text(6)?.to_owned(),
                meant: row.opt_text(13)?.map(str::to_owned),
                ends: ends(row)?,
                window_by_person: row.int(10)? == 1,
                certainty: certainty(row)?,
                rev: row.int(12)?,
            }));
        }
    }
    Ok(None)
}

fn certainty(row: &Row) -> Result<Certainty, StoreError> {
    parsed(row, 9, |name| {
        [
            Certainty::Exact,
            Certainty::Assumed,
            Certainty::Fuzzy,
            Certainty::Unresolved,
        ]
        .into_iter()
        .find(|it| it.name() == name)
    })
}

/// The days of an item; an end may be open.
fn ends(row: &Row) -> Result<Ends, StoreError> {
    let ends = Ends {
        first: to_day(row, 7)?,
        last: to_day(row, 8)?,
    };
    match ends == Ends::default() || ends.term().is_some() {
        true => Ok(ends),
        false => Err(row.corrupt(8, "not a value of this column")),
    }
}

/// The links of a programme that a person confirmed.
pub fn links(tx: &mut Tx, unit: &UnitId, id: &ProgrammeId) -> Result<Vec<Link>, StoreError> {
    let key = [unit.as_str().into(), id.as_str().into()];
    tx.rows(&sql::item::links, &key)?.iter().map(link).collect()
}

/// The links of a programme to which a person said something, with what was said.
pub fn links_said(
    tx: &mut Tx,
    unit: &UnitId,
    id: &ProgrammeId,
) -> Result<Vec<DecidedLink>, StoreError> {
    let key = [unit.as_str().into(), id.as_str().into()];
    let rows = tx.rows(&sql::item::links_said, &key)?;
    rows.iter()
        .map(|row| {
            let link = link(row)?;
            let verdict = match row.text(4)? {
                "confirmed" => Verdict::Confirmed(link.strength),
                "refused" => Verdict::Refused,
                _ => return Err(row.corrupt(4, "not a value of this column")),
            };
            Ok(DecidedLink {
                link,
                verdict: Some(verdict),
            })
        })
        .collect()
}

fn link(row: &Row) -> Result<Link, StoreError> {
    let number = u8::try_from(row.int(2)?).ok();
    let rule = number.and_then(LinkRule::from_number);
    Ok(Link {
        to: Position(to_u32(row, 0)?),
        from: Position(to_u32(row, 1)?),
        rule: rule.ok_or_else(|| row.corrupt(2, "not a value of this column"))?,
        strength: parsed(row, 3, Strength::from_name)?,
        span: 0..0,
    })
}

/// All items in order, each with the place of its phase.
pub(super) fn all(
    tx: &mut Tx,
    unit: &UnitId,
    id: &ProgrammeId,
    context: &Context,
) -> Result<Vec<(u32, Item)>, StoreError> {
    let key = [unit.as_str().into(), id.as_str().into()];
    let mut extras = BTreeMap::<u32, Vec<(String, String)>>::new();
    for mut row in tx.rows(&sql::item::extras, &key)? {
        let extra = (row.take_text(1)?, row.take_text(2)?);
        extras.entry(to_u32(&row, 0)?).or_default().push(extra);
    }
    let mut reviews = BTreeMap::<(u32, u32), Vec<Review>>::new();
    for mut row in tx.rows(&sql::item::reviews, &key)? {
        let review = Review {
            by: row.take_opt_text(2)?,
            action: parsed(&row, 3, ReviewAction::from_name)?,
            verb: row.take_text(4)?,
        };
        reviews
            .entry((to_u32(&row, 0)?, to_u32(&row, 1)?))
            .or_default()
            .push(review);
    }
    let mut obligations = BTreeMap::<u32, Vec<Obligation>>::new();
    for row in tx.rows(&sql::item::obligations, &key)? {
        let item = to_u32(&row, 0)?;
        let reviews = reviews
            .remove(&(item, to_u32(&row, 1)?))
            .unwrap_or_default();
        obligations
            .entry(item)
            .or_default()
            .push(obligation(row, reviews)?);
    }
    let rows = tx.rows(&sql::item::all, &key)?;
    rows.into_iter()
        .map(|mut row| {
            let no = to_u32(&row, 0)?;
            let content = row.take_text(4)?;
            let mut obligations = obligations.remove(&no).unwrap_or_default();
            // Spans that do not fit the text would make a page fail; a damaged row is told by `verify`.
            obligations.retain(|it| content.get(it.span.clone()).is_some());
            let item = Item {
                position: Position(no),
                number: row.take_text(2)?,
                printed: row.take_opt_text(3)?,
                responsible: row.take_opt_text(5)?,
                limit: limit(&mut row, context)?,
                extra: extras.remove(&no).unwrap_or_default(),
                obligations,
                origins: origins(&row)?,
                content,
            };
            Ok((to_u32(&row, 1)?, item))
        })
        .collect()
}

fn obligation(mut row: Row, reviews: Vec<Review>) -> Result<Obligation, StoreError> {
    let quantity = match (to_opt_u32(&row, 6)?, row.take_opt_text(7)?) {
        (Some(hundredths), Some(unit)) => Some(Quantity { hundredths, unit }),
        _ => None,
    };
    Ok(Obligation {
        kind: parsed(&row, 2, ObligationKind::from_name)?,
        name: row.take_text(3)?,
        span: to_u32(&row, 4)? as usize..to_u32(&row, 5)? as usize,
        quantity,
        assist: row.int(8)? == 1,
        owner: row.take_opt_text(9)?,
        reviews,
    })
}

/// The adopted days bind; the words, or those that a person chose beside them, are read again only for why
/// they mean them. A limit of one open end that was adopted without its day is as it is read.
fn limit(row: &mut Row, context: &Context) -> Result<Limit, StoreError> {
    let written = row.take_text(6)?;
    let meant = row.opt_text(13)?.unwrap_or(&written);
    let stored = ends(row)?;
    let mut reading = luoshi_time::read(meant, context);
    if let Some(term) = stored.term()
        && Ends::of(&reading) != stored
    {
        reading = Reading {
            term,
            certainty: certainty(row)?,
            assumptions: Assumptions::new(),
            warnings: Vec::new(),
            parts: Vec::new(),
        };
    }
    Ok(Limit { written, reading })
}

fn origins(row: &Row) -> Result<Vec<Origin>, StoreError> {
    let Some(at) = to_opt_u32(row, 11)? else {
        return Ok(Vec::new());
    };
    Ok(vec![Origin {
        field: ColumnRole::Content,
        row: at,
        col: 0,
        how: How::Copied,
    }])
}
