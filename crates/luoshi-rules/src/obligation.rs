//! Correcting what was read from an item's words (`obligation.correct`): an obligation that is another
//! one, that is none, or that was not seen; with a reason, and kept when the wording is edited later.

use std::{collections::BTreeMap, ops::Range};

use jiff::Timestamp;
use luoshi_plan::{
    Obligation, ObligationKind, Position, Review, ReviewAction,
    obligation::{self, Quantity},
};

use crate::{
    Action, Permit, PersonId, ProgrammeId, UnitId,
    item::{ItemNow, line},
    outcome::{Change, Outcome},
    refusal::{Field, Refusal, Rejected},
    text::Reason,
};

/// So many obligations may an item have.
pub const MOST: usize = 200;
/// Words up to this length name an obligation by themselves, in characters.
const SHORT: usize = 40;
/// The largest amount, in hundredths.
const AMOUNT_MOST: u32 = 100_000_000;

/// What a person says an obligation is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// What sort of thing it is.
    pub kind: ObligationKind,
    /// The words of the item that demand it.
    pub words: String,
    /// What it is called; where nothing is said, its words if they are short.
    pub name: String,
    /// How much is enough, in hundredths.
    pub amount: Option<u32>,
    /// Of what: 天, 次.
    pub unit: String,
    /// Who looks at it, in order.
    pub reviews: Vec<(ReviewAction, Option<String>)>,
}

/// What is corrected. Places count from 0 in printed order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Correction {
    /// One that was not seen.
    Add(Wanted),
    /// One that is another.
    Replace(usize, Wanted),
    /// One that is none.
    Remove(usize),
}

/// An obligation in a line, as the history of the item keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What sort of thing it is.
    pub kind: ObligationKind,
    /// The words that demand it.
    pub words: String,
    /// Name, amount and reviews, in the words of the document.
    pub told: String,
}

/// What was corrected once: the obligation before and after. One of them may be missing, not both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// As it was read.
    pub was: Option<Line>,
    /// As a person says it is.
    pub now: Option<Line>,
}

/// A correction that was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corrected {
    /// Where.
    pub unit: UnitId,
    /// Which programme.
    pub programme: ProgrammeId,
    /// Which item.
    pub item: Position,
    /// The item's revision before; it is counted up by one.
    pub rev: i64,
    /// All obligations of the item after it, in printed order.
    pub obligations: Vec<Obligation>,
    /// What changed.
    pub said: Said,
    /// Why.
    pub reason: Reason,
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
}

/// Reads an amount as people type it: `4`, `0.5`, `1.25`. Nothing typed is none.
pub fn amount(text: &str) -> Result<Option<u32>, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let (whole, rest) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |it: &str| !it.is_empty() && it.bytes().all(|c| c.is_ascii_digit());
    if !digits(whole) || !digits(rest) || rest.len() > 2 {
        return Err(Refusal::NoAmount);
    }
    let hundredths = whole
        .parse::<u32>()
        .ok()
        .and_then(|whole| whole.checked_mul(100))
        .zip(format!("{rest:0<2}").parse::<u32>().ok())
        .and_then(|(whole, rest)| whole.checked_add(rest))
        .filter(|it| (1..=AMOUNT_MOST).contains(it));
    hundredths.map(Some).ok_or(Refusal::NoAmount)
}

/// `obligation.correct`. The caller has compared revisions; `standing` are the item's obligations.
pub fn correct(
    permit: &Permit,
    programme: &ProgrammeId,
    item: &ItemNow,
    standing: Vec<Obligation>,
    correction: &Correction,
    reason: Reason,
    now: Timestamp,
) -> Result<Outcome, Rejected> {
    permit.expect(Action::ItemEdit)?;
    let mut obligations = standing;
    let (was, now_is) = match correction {
        Correction::Remove(at) => (Some(take(&mut obligations, *at)?), None),
        Correction::Replace(at, wanted) => {
            let was = take(&mut obligations, *at)?;
            let is = made(item, &obligations, wanted, Some(&was))?;
            if is == was {
                return Err(Refusal::NothingChanged.into());
            }
            (Some(was), Some(is))
        }
        Correction::Add(wanted) => {
            if obligations.len() >= MOST {
                return Err(Refusal::TooManyObligations.into());
            }
            (None, Some(made(item, &obligations, wanted, None)?))
        }
    };
    let said = Said {
        was: was.map(|it| told(item, &it)),
        now: now_is.as_ref().map(|it| told(item, it)),
    };
    obligations.extend(now_is);
    obligations.sort_by_key(|it| (it.span.start, it.span.end));
    let act = match correction {
        Correction::Add(_) => "add",
        Correction::Replace(..) => "replace",
        Correction::Remove(_) => "remove",
    };
    let facts = BTreeMap::from([
        ("item", item.position.0.to_string()),
        ("act", act.to_owned()),
        ("reason", reason.as_str().to_owned()),
    ]);
    Ok(Outcome {
        command: "obligation.correct",
        subject: format!("{programme}/{}", item.position.0),
        facts,
        changes: vec![Change::ObligationCorrected(Box::new(Corrected {
            unit: permit.unit().clone(),
            programme: programme.clone(),
            item: item.position,
            rev: item.rev,
            obligations,
            said,
            reason,
            by: permit.person().clone(),
            at: now,
        }))],
    })
}

fn take(obligations: &mut Vec<Obligation>, at: usize) -> Result<Obligation, Refusal> {
    match at < obligations.len() {
        true => Ok(obligations.remove(at)),
        false => Err(Refusal::NoSuchObligation),
    }
}

/// The obligation that a person means, with its words found in the item. What the form does not ask for
/// (whose it is, the printed verbs of reviews that stay) is kept from the one it replaces.
fn made(
    item: &ItemNow,
    others: &[Obligation],
    wanted: &Wanted,
    was: Option<&Obligation>,
) -> Result<Obligation, Refusal> {
    let words = wanted.words.trim();
    if words.is_empty() {
        return Err(Refusal::Missing(Field::Words));
    }
    let span = place(&item.content, words, was, others).ok_or(Refusal::WordsNotThere)?;
    let name = match line(&wanted.name, Field::Name)? {
        name if !name.is_empty() => name,
        // As the document has them, whatever blanks were typed between them.
        _ => match line(
            item.content.get(span.clone()).unwrap_or_default(),
            Field::Words,
        )? {
            short if short.chars().count() <= SHORT => short,
            _ => return Err(Refusal::Missing(Field::Name)),
        },
    };
    let unit = line(&wanted.unit, Field::Amount)?;
    let quantity = match wanted.amount {
        Some(hundredths) => Some(Quantity { hundredths, unit }),
        None if unit.is_empty() => None,
        None => return Err(Refusal::NoAmount),
    };
    let mut reviews = Vec::new();
    for (action, by) in &wanted.reviews {
        let by = by.as_deref().map(|it| line(it, Field::Body)).transpose()?;
        let by = by.filter(|it| !it.is_empty());
        let printed = was.and_then(|was| {
            let mut same = was.reviews.iter().filter(|it| it.action == *action);
            same.find(|it| it.by == by).map(|it| it.verb.clone())
        });
        reviews.push(Review {
            by,
            action: *action,
            verb: printed.unwrap_or_else(|| usual_verb(*action).to_owned()),
        });
    }
    let made = Obligation {
        kind: wanted.kind,
        name,
        span,
        quantity,
        assist: was.is_some_and(|it| it.assist),
        owner: was.and_then(|it| it.owner.clone()),
        reviews,
    };
    let twin = |it: &Obligation| it.kind == made.kind && it.span == made.span;
    match others.iter().any(twin) {
        true => Err(Refusal::ObligationThere),
        false => Ok(made),
    }
}

/// The verb of a review that no words print.
fn usual_verb(action: ReviewAction) -> &'static str {
    match action {
        ReviewAction::Review => "审核",
        ReviewAction::File => "备案",
        ReviewAction::Report => "报送",
        ReviewAction::Agree => "商定",
    }
}

/// Where the words stand: where the obligation stood before, else where no other stands, else first.
/// Line breaks and blanks between them do not count, since a page breaks lines where it likes.
fn place(
    content: &str,
    words: &str,
    was: Option<&Obligation>,
    others: &[Obligation],
) -> Option<Range<usize>> {
    let places = places(content, words);
    let meets =
        |it: &Range<usize>, other: &Range<usize>| it.start < other.end && other.start < it.end;
    let before = was.and_then(|was| places.iter().find(|it| meets(it, &was.span)));
    let free = || {
        let taken = |it: &Range<usize>| others.iter().any(|other| meets(it, &other.span));
        places.iter().find(|it| !taken(it))
    };
    before.or_else(free).or(places.first()).cloned()
}

/// Every place of the words, as bytes of the content.
fn places(content: &str, words: &str) -> Vec<Range<usize>> {
    let dense = |text: &str| -> Vec<(usize, char)> {
        text.char_indices()
            .filter(|(_, c)| !c.is_whitespace())
            .collect()
    };
    let (all, sought) = (dense(content), dense(words));
    if sought.is_empty() || sought.len() > all.len() {
        return Vec::new();
    }
    all.windows(sought.len())
        .filter(|window| window.iter().zip(&sought).all(|((_, a), (_, b))| a == b))
        .filter_map(|window| {
            let (first, _) = window.first()?;
            let (last, sign) = window.last()?;
            Some(*first..last + sign.len_utf8())
        })
        .collect()
}

fn told(item: &ItemNow, it: &Obligation) -> Line {
    let mut told = vec![it.name.clone()];
    told.extend(it.quantity.as_ref().map(ToString::to_string));
    for review in &it.reviews {
        told.push(format!(
            "{}{}",
            review.by.as_deref().unwrap_or_default(),
            review.verb
        ));
    }
    let words = item.content.get(it.span.clone()).unwrap_or_default();
    Line {
        kind: it.kind,
        words: words.to_owned(),
        told: told.join(" "),
    }
}

/// The obligations of a new wording. What a person said stays as long as its words stand: an obligation
/// that is none is not read again, and one that was added or replaced is there again. `before` is the
/// item with its obligations `standing`; `said` is in the order in which it was said.
pub fn reread(
    content: &str,
    before: &ItemNow,
    standing: &[Obligation],
    said: &[Said],
) -> Vec<Obligation> {
    let mut read = obligation::read(content);
    for it in said {
        for line in it.was.iter().chain(&it.now) {
            for place in places(content, &line.words) {
                read.retain(|other| !covers(&place, &other.span));
            }
        }
        let Some(now) = &it.now else {
            continue;
        };
        let stands = standing.iter().find(|other| {
            other.kind == now.kind
                && before.content.get(other.span.clone()) == Some(now.words.as_str())
        });
        let place = places(content, &now.words).into_iter().next();
        if let (Some(stands), Some(span)) = (stands, place) {
            read.push(Obligation {
                span,
                ..stands.clone()
            });
        }
    }
    read.sort_by_key(|it| (it.span.start, it.span.end));
    read
}

/// Half of the shorter of two spans or more is common to both.
fn covers(one: &Range<usize>, other: &Range<usize>) -> bool {
    let common = one
        .end
        .min(other.end)
        .saturating_sub(one.start.max(other.start));
    let shorter = one.len().min(other.len());
    common > 0 && 2 * common >= shorter
}
