//! Editing an item (`item.edit`): number, wording, limit; with a reason, and the original kept.

use std::collections::BTreeMap;

use jiff::Timestamp;
use luoshi_plan::{Obligation, Position};
use luoshi_time::{Certainty, Context, Date, Known, Reading, Term, Window};

use crate::{
    Action, Permit, PersonId, ProgrammeId, UnitId,
    obligation::{Said, reread},
    outcome::{Change, Outcome},
    refusal::{Field, Refusal, Rejected},
    text::Reason,
};

/// The longest requirement that is kept, in characters.
pub const CONTENT_MOST: usize = 20_000;
/// The longest number or limit, in characters.
pub const LINE_MOST: usize = 200;

/// A field of an item that can be edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemField {
    /// 序号
    Number,
    /// 工作内容及要求
    Content,
    /// 完成时限: the words
    Limit,
    /// The days that the words mean
    Window,
}

impl ItemField {
    /// Every field.
    pub const ALL: &'static [ItemField] = &[
        ItemField::Number,
        ItemField::Content,
        ItemField::Limit,
        ItemField::Window,
    ];

    /// As stored, and as the message files name it.
    pub fn key(self) -> &'static str {
        match self {
            ItemField::Number => "number",
            ItemField::Content => "content",
            ItemField::Limit => "limit",
            ItemField::Window => "window",
        }
    }

    /// The field with that key.
    pub fn from_key(key: &str) -> Option<ItemField> {
        ItemField::ALL.iter().copied().find(|it| it.key() == key)
    }
}

/// An item as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemNow {
    /// Which.
    pub position: Position,
    /// 序号
    pub number: String,
    /// What the paper prints, where a person mended the number.
    pub printed: Option<String>,
    /// 工作内容及要求
    pub content: String,
    /// The limit in words.
    pub limit: String,
    /// The writing that a person chose at import for what those words mean.
    pub meant: Option<String>,
    /// What it means.
    pub ends: Ends,
    /// The days were set by a person, not read.
    pub window_by_person: bool,
    /// How sure the days are.
    pub certainty: Certainty,
    /// How often it was edited.
    pub rev: i64,
}

/// The days between which an item lies, as far as its limit has any: 6月底前 has a last one, 5月起 a first one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ends {
    /// The first day.
    pub first: Option<Date>,
    /// The last day that is still in time.
    pub last: Option<Date>,
}

impl Ends {
    /// The days that a limit was read to mean; of a list from its first to its last.
    pub fn of(reading: &Reading) -> Ends {
        Ends {
            first: reading.opens(),
            last: reading.due(),
        }
    }

    /// The limit with just these days; none where there is none, or the last comes before the first.
    pub fn term(self) -> Option<Term> {
        match (self.first, self.last) {
            (Some(first), Some(last)) => Window::new(first, last).map(Term::In),
            (None, Some(last)) => Some(Term::Until(last)),
            (Some(first), None) => Some(Term::From(first)),
            (None, None) => None,
        }
    }

    /// As a change of an item is kept: `first/last`, an open end empty; nothing where neither is known.
    pub fn parse(text: &str) -> Option<Ends> {
        let day = |it: &str| match it {
            "" => Some(None),
            day => day.parse().ok().map(Some),
        };
        if text.is_empty() {
            return Some(Ends::default());
        }
        let (first, last) = text.split_once('/')?;
        Some(Ends {
            first: day(first)?,
            last: day(last)?,
        })
    }
}

impl From<Window> for Ends {
    fn from(days: Window) -> Ends {
        Ends {
            first: Some(days.first()),
            last: Some(days.last()),
        }
    }
}

impl std::fmt::Display for Ends {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if *self == Ends::default() {
            return Ok(());
        }
        let day = |it: Option<Date>| it.map_or_else(String::new, |it| it.to_string());
        write!(out, "{}/{}", day(self.first), day(self.last))
    }
}

/// What a person wants it to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// 序号
    pub number: String,
    /// 工作内容及要求
    pub content: String,
    /// The limit in words.
    pub limit: String,
    /// First day, where the words do not say it.
    pub first: Option<Date>,
    /// Last day, where the words do not say it.
    pub last: Option<Date>,
    /// Why.
    pub reason: Reason,
}

/// One field that changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// Which.
    pub field: ItemField,
    /// Before.
    pub was: String,
    /// After.
    pub now: String,
}

/// An edit that was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// Where.
    pub unit: UnitId,
    /// Which programme.
    pub programme: ProgrammeId,
    /// How the item was before.
    pub before: ItemNow,
    /// How it is after.
    pub after: ItemNow,
    /// What changed.
    pub fields: Vec<FieldChange>,
    /// The obligations of a new wording; none where the wording stays.
    pub obligations: Option<Vec<Obligation>>,
    /// Why.
    pub reason: Reason,
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
}

/// `item.edit`. The caller has compared revisions; `context` is the programme's year,
/// `known` what its limits are read with besides. `standing` are the obligations of the item and what
/// persons said of them, oldest first: it holds for a new wording too, as far as the words stand there.
pub fn edit(
    permit: &Permit,
    programme: &ProgrammeId,
    before: ItemNow,
    (standing, said): (&[Obligation], &[Said]),
    wanted: Wanted,
    (context, known): (&Context, &Known<'_>),
    now: Timestamp,
) -> Result<Outcome, Rejected> {
    permit.expect(Action::ItemEdit)?;
    let number = line(&wanted.number, Field::Number)?;
    let limit = line(&wanted.limit, Field::Limit)?;
    let content = paragraphs(&wanted.content);
    if content.is_empty() {
        return Err(Refusal::Missing(Field::Content).into());
    }
    if content.chars().count() > CONTENT_MOST {
        return Err(Refusal::TooLong(Field::Content).into());
    }
    let (ends, window_by_person, certainty) = match (wanted.first, wanted.last) {
        // Words that stay keep the days that hold, whoever set them.
        (None, None) if limit == before.limit => {
            (before.ends, before.window_by_person, before.certainty)
        }
        (None, None) => {
            let reading = luoshi_time::read_with(&limit, context, known);
            (Ends::of(&reading), false, reading.certainty)
        }
        (first, last) => {
            let last = last.or(first).ok_or(Refusal::Missing(Field::Limit))?;
            let first = first.unwrap_or(last);
            let typed = Window::new(first, last).ok_or(Refusal::EndBeforeStart)?;
            let reading = luoshi_time::read_with(&limit, context, known);
            match reading.window() == Some(typed) {
                true => (typed.into(), false, reading.certainty),
                false => (typed.into(), true, Certainty::Exact),
            }
        }
    };
    // What was chosen for other words, or for other days, no longer says what the limit means.
    let same = limit == before.limit && ends == before.ends;
    let meant = before.meant.clone().filter(|_| same);
    let printed = if number == before.number {
        before.printed.clone()
    } else {
        // The paper's number is the first one there was, however often it is mended.
        let paper = before
            .printed
            .clone()
            .unwrap_or_else(|| before.number.clone());
        (paper != number).then_some(paper)
    };
    let after = ItemNow {
        position: before.position,
        number,
        printed,
        content,
        limit,
        meant,
        ends,
        window_by_person,
        certainty,
        rev: before.rev + 1,
    };
    let fields = changed_fields(&before, &after);
    if fields.is_empty() {
        return Err(Refusal::NothingChanged.into());
    }
    let obligations =
        (before.content != after.content).then(|| reread(&after.content, &before, standing, said));
    let facts = BTreeMap::from([
        ("item", after.position.0.to_string()),
        (
            "fields",
            fields
                .iter()
                .map(|it| it.field.key())
                .collect::<Vec<_>>()
                .join(" "),
        ),
        ("reason", wanted.reason.as_str().to_owned()),
    ]);
    Ok(Outcome {
        command: "item.edit",
        subject: format!("{programme}/{}", after.position.0),
        facts,
        changes: vec![Change::ItemEdited(Box::new(Edit {
            unit: permit.unit().clone(),
            programme: programme.clone(),
            before,
            after,
            fields,
            obligations,
            reason: wanted.reason,
            by: permit.person().clone(),
            at: now,
        }))],
    })
}

fn changed_fields(before: &ItemNow, after: &ItemNow) -> Vec<FieldChange> {
    let days = |it: &ItemNow| it.ends.to_string();
    let all = [
        (
            ItemField::Number,
            before.number.clone(),
            after.number.clone(),
        ),
        (
            ItemField::Content,
            before.content.clone(),
            after.content.clone(),
        ),
        (ItemField::Limit, before.limit.clone(), after.limit.clone()),
        (ItemField::Window, days(before), days(after)),
    ];
    all.into_iter()
        .filter(|(_, was, now)| was != now)
        .map(|(field, was, now)| FieldChange { field, was, now })
        .collect()
}

/// One line, blanks folded.
pub(crate) fn line(text: &str, field: Field) -> Result<String, Refusal> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() > LINE_MOST {
        return Err(Refusal::TooLong(field));
    }
    Ok(text)
}

/// Paragraphs as a reader of documents gives them: trimmed lines, empty ones left out.
fn paragraphs(text: &str) -> String {
    text.lines()
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}
