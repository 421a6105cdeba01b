//! Refusals: a rule said no. The sentence of each stands in the message files as `refusal-<key>`
//! and says what would make it yes.

use thiserror::Error;

use crate::Denied;

/// Why a command was not carried out. Nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    /// R01: no reason was given where one is required.
    #[error("give a reason")]
    NoReason,
    /// R12: the end is before the start.
    #[error("the end is before the start")]
    EndBeforeStart,
    /// R33: something required is missing.
    #[error("something required is missing")]
    Missing(Field),
    /// R41: something was recorded, so the programme cannot be discarded.
    #[error("something was recorded in the programme")]
    Recorded,
    /// Error findings are neither mended nor kept with a reason.
    #[error("error findings wait for a decision")]
    OpenFindings(u32),
    /// The unit runs a programme already.
    #[error("a programme runs already")]
    ProgrammeRuns,
    /// What was typed is no day.
    #[error("that is no day")]
    NoDay,
    /// The words that were typed for a limit are none.
    #[error("the limit cannot be read")]
    LimitUnread,
    /// No item stands at that place.
    #[error("there is no such item")]
    NoSuchItem,
    /// The schedule has no such names.
    #[error("there are no such names")]
    NoSuchName,
    /// The two items are linked already.
    #[error("the link is there already")]
    LinkThere,
    /// An item would wait for itself.
    #[error("an item would wait for itself")]
    LinkCircle,
    /// The edit changes nothing.
    #[error("nothing was changed")]
    NothingChanged,
    /// The words that are said to demand something do not stand in the item.
    #[error("the words do not stand there")]
    WordsNotThere,
    /// That is no amount.
    #[error("that is no amount")]
    NoAmount,
    /// The same words demand the same already.
    #[error("the obligation is there already")]
    ObligationThere,
    /// The item has no such obligation.
    #[error("there is no such obligation")]
    NoSuchObligation,
    /// An item has only so many obligations.
    #[error("too many obligations")]
    TooManyObligations,
    /// The document holds no schedule that could be adopted.
    #[error("no schedule was read")]
    NothingRead,
    /// No column holds the content.
    #[error("no column holds the content")]
    NoContentColumn,
    /// Two columns hold what only one can.
    #[error("two columns hold the same")]
    ColumnTwice,
    /// The header takes all rows.
    #[error("nothing stands below the header")]
    NothingBelowHeader,
    /// The link was used, or has run out.
    #[error("the link is no longer valid")]
    LinkSpent,
    /// Only seats of the supervision group are given by such a link.
    #[error("this seat is not given by a link")]
    SeatNotOffered,
    /// No term is so short, or so long.
    #[error("no term has that length")]
    TermLength,
    /// Another term has some of these days.
    #[error("the terms overlap")]
    TermOverlap,
    /// A weekday is worked anyway.
    #[error("none of these days is a weekend")]
    NoWeekend,
    /// So many days are a holiday between terms.
    #[error("too many days at once")]
    TooManyDays,
    /// Longer than what is kept.
    #[error("the text is too long")]
    TooLong(Field),
}

/// Why a command that needs a permit was not carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rejected {
    /// The permit is not for this.
    Denied,
    /// A rule said no.
    Refused(Refusal),
}

impl From<Denied> for Rejected {
    fn from(Denied: Denied) -> Rejected {
        Rejected::Denied
    }
}

impl From<Refusal> for Rejected {
    fn from(refusal: Refusal) -> Rejected {
        Rejected::Refused(refusal)
    }
}

/// A field that a refusal speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The unit's name.
    UnitName,
    /// A person's name.
    PersonName,
    /// 序号
    Number,
    /// 工作内容及要求
    Content,
    /// 完成时限
    Limit,
    /// The reason.
    Reason,
    /// The words that demand something.
    Words,
    /// What an obligation is called.
    Name,
    /// How much is enough.
    Amount,
    /// Who looks at it.
    Body,
    /// What sort of thing it is.
    Kind,
    /// What is done by who looks at it.
    Action,
}

impl Refusal {
    /// Every refusal, for the test that looks for their sentences.
    pub const ALL: &'static [Refusal] = &[
        Refusal::NoReason,
        Refusal::EndBeforeStart,
        Refusal::Missing(Field::Content),
        Refusal::Recorded,
        Refusal::OpenFindings(1),
        Refusal::ProgrammeRuns,
        Refusal::NoDay,
        Refusal::LimitUnread,
        Refusal::NoSuchItem,
        Refusal::NoSuchName,
        Refusal::LinkThere,
        Refusal::LinkCircle,
        Refusal::NothingChanged,
        Refusal::WordsNotThere,
        Refusal::NoAmount,
        Refusal::ObligationThere,
        Refusal::NoSuchObligation,
        Refusal::TooManyObligations,
        Refusal::NothingRead,
        Refusal::NoContentColumn,
        Refusal::ColumnTwice,
        Refusal::NothingBelowHeader,
        Refusal::LinkSpent,
        Refusal::SeatNotOffered,
        Refusal::TermLength,
        Refusal::TermOverlap,
        Refusal::NoWeekend,
        Refusal::TooManyDays,
        Refusal::TooLong(Field::Content),
    ];

    /// Its name in the message files: `refusal-<key>`.
    pub fn key(self) -> &'static str {
        match self {
            Refusal::NoReason => "r01",
            Refusal::EndBeforeStart => "r12",
            Refusal::Missing(_) => "r33",
            Refusal::Recorded => "r41",
            Refusal::OpenFindings(_) => "open-findings",
            Refusal::ProgrammeRuns => "programme-runs",
            Refusal::NoDay => "no-day",
            Refusal::LimitUnread => "limit-unread",
            Refusal::NoSuchItem => "no-such-item",
            Refusal::NoSuchName => "no-such-name",
            Refusal::LinkThere => "link-there",
            Refusal::LinkCircle => "link-circle",
            Refusal::NothingChanged => "nothing-changed",
            Refusal::WordsNotThere => "words-not-there",
            Refusal::NoAmount => "no-amount",
            Refusal::ObligationThere => "obligation-there",
            Refusal::NoSuchObligation => "no-such-obligation",
            Refusal::TooManyObligations => "too-many-obligations",
            Refusal::NothingRead => "nothing-read",
            Refusal::NoContentColumn => "no-content-column",
            Refusal::ColumnTwice => "column-twice",
            Refusal::NothingBelowHeader => "nothing-below-header",
            Refusal::LinkSpent => "link-spent",
            Refusal::SeatNotOffered => "seat-not-offered",
            Refusal::TermLength => "term-length",
            Refusal::TermOverlap => "term-overlap",
            Refusal::NoWeekend => "no-weekend",
            Refusal::TooManyDays => "too-many-days",
            Refusal::TooLong(_) => "too-long",
        }
    }

    /// The field it speaks of; its word stands in the message files as `field-<key>`.
    pub fn field(self) -> Option<Field> {
        match self {
            Refusal::Missing(field) | Refusal::TooLong(field) => Some(field),
            Refusal::NoReason => Some(Field::Reason),
            Refusal::WordsNotThere | Refusal::ObligationThere => Some(Field::Words),
            Refusal::NoAmount => Some(Field::Amount),
            Refusal::EndBeforeStart | Refusal::NoDay | Refusal::LimitUnread => Some(Field::Limit),
            _ => None,
        }
    }
}

impl Field {
    /// Every field.
    pub const ALL: &'static [Field] = &[
        Field::UnitName,
        Field::PersonName,
        Field::Number,
        Field::Content,
        Field::Limit,
        Field::Reason,
        Field::Words,
        Field::Name,
        Field::Amount,
        Field::Body,
        Field::Kind,
        Field::Action,
    ];

    /// Its name in the message files: `field-<key>`.
    pub fn key(self) -> &'static str {
        match self {
            Field::UnitName => "unit-name",
            Field::PersonName => "person-name",
            Field::Number => "number",
            Field::Content => "content",
            Field::Limit => "limit",
            Field::Reason => "reason",
            Field::Words => "words",
            Field::Name => "name",
            Field::Amount => "amount",
            Field::Body => "body",
            Field::Kind => "kind",
            Field::Action => "action",
        }
    }
}
