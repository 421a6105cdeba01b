//! Findings (疑点): what a person should look at, with the mend that is proposed.
//!
//! Each rule has a general condition and stands in the file of what it looks at. None knows the words
//! of one schedule.

mod attendance;
mod content;
pub(crate) mod document;
mod duty;
mod holiday;
mod limit;
mod lines;
mod list;
mod name;
mod number;
mod order;
mod phase;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_of_order;

use luoshi_words::{Arg, Words};

use crate::{Plan, Position, alias, link};

/// How much it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Information; nothing has to be done.
    Note,
    /// Worth a decision.
    Warning,
    /// Has to be mended, or kept with a reason, before adoption.
    Error,
}

/// What a finding speaks about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The whole document.
    Document,
    /// The header row.
    Header,
    /// An item.
    Item(Position),
}

/// A mend that a person can take with one click; never applied by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Suggestion {
    /// Print this number instead.
    Number(String),
    /// Read the limit as this writing.
    Limit(String),
    /// Let the phase of this name, the next one, begin here.
    Phase(String),
    /// Take the names of an alias for one, called by this name.
    Join(String),
    /// Let the limits of these items mean other writings, so that they fit each other.
    Limits(Vec<(Position, String)>),
}

/// Something to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What sort.
    pub code: FindingCode,
    /// How much it matters.
    pub severity: Severity,
    /// Where.
    pub place: Place,
    /// The other places concerned.
    pub related: Vec<Place>,
    /// Values for the sentence in the message files, by name.
    pub values: Vec<(&'static str, String)>,
    /// The likelier mend.
    pub suggestion: Option<Suggestion>,
}

impl Finding {
    /// The sentence for a person.
    pub fn message(&self, words: Words) -> String {
        let values: Vec<(&str, Arg<'_>)> = self
            .values
            .iter()
            .map(|(name, value)| (*name, Arg::Text(value)))
            .collect();
        words.with(&format!("finding-{}", self.code.name()), &values)
    }

    /// Position of the item it speaks about, if it is one.
    pub fn item(&self) -> Option<Position> {
        match self.place {
            Place::Item(at) => Some(at),
            Place::Document | Place::Header => None,
        }
    }
}

impl Severity {
    /// As printed in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        }
    }
}

impl Suggestion {
    /// The value that is proposed; of several limits each with the place of its item.
    pub fn value(&self) -> String {
        match self {
            Suggestion::Number(value)
            | Suggestion::Limit(value)
            | Suggestion::Phase(value)
            | Suggestion::Join(value) => value.clone(),
            Suggestion::Limits(limits) => match limits.as_slice() {
                [(_, written)] => written.clone(),
                _ => {
                    let all = limits.iter().map(|(at, it)| format!("{} {it}", at.0));
                    all.collect::<Vec<_>>().join("; ")
                }
            },
        }
    }
}

/// Stands in [`Finding::values`] where a sentence has a variant without the value.
const NONE: &str = "none";

/// Makes the links, the aliases and the findings anew that follow from the plan; findings that only the document could
/// tell are kept.
///
/// They come in the order of the document; at one place the graver ones first.
pub fn lint(plan: &mut Plan) {
    plan.links = link::derive(plan);
    plan.aliases = alias::derive(plan);
    let mut findings = std::mem::take(&mut plan.findings);
    findings.retain(|it| it.code.needs_document());
    findings.extend(document::of_plan(plan));
    findings.extend(number::check(plan));
    findings.extend(content::check(plan));
    findings.extend(limit::check(plan));
    findings.extend(lines::check(plan));
    findings.extend(list::check(plan));
    findings.extend(duty::check(plan));
    findings.extend(attendance::check(plan));
    findings.extend(order::check(plan));
    findings.extend(phase::check(plan));
    findings.extend(holiday::check(plan));
    findings.extend(name::check(plan));
    findings.sort_by_key(|it| (it.place, std::cmp::Reverse(it.severity), it.code));
    plan.findings = findings;
}

/// A finding at an item, without related places or mend.
fn at_item(
    code: FindingCode,
    severity: Severity,
    at: Position,
    values: Vec<(&'static str, String)>,
) -> Finding {
    Finding {
        code,
        severity,
        place: Place::Item(at),
        related: Vec::new(),
        values,
        suggestion: None,
    }
}

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// The codes of the findings, by their outside names. The sentence of a code stands in the
        /// message files as `finding-<code>`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum FindingCode { $($(#[$doc])* $variant,)* }

        impl FindingCode {
            /// Every code.
            pub const ALL: &'static [FindingCode] = &[$(FindingCode::$variant,)*];

            /// As printed.
            pub fn name(self) -> &'static str {
                match self { $(FindingCode::$variant => $name,)* }
            }

            /// The code with that name.
            pub fn from_name(name: &str) -> Option<FindingCode> {
                match name { $($name => Some(FindingCode::$variant),)* _ => None }
            }
        }
    };
}

codes! {
    /// The same number twice.
    DuplicateNumber = "duplicate-number",
    /// A number between two others is not there.
    MissingNumber = "missing-number",
    /// A number smaller than the one before.
    NumberOrder = "number-order",
    /// A limit that gives no days: it was not read, or leaves them to be set (待定).
    TimeLimitUnreadable = "time-limit-unreadable",
    /// The printed week of the term is not that of the printed days.
    WeekMismatch = "week-mismatch",
    /// The printed weekday is not that of the printed day.
    WeekdayMismatch = "weekday-mismatch",
    /// A year that was never filled in: 20XX年.
    PlaceholderYear = "placeholder-year",
    /// A window that is over before the one of the item above opens.
    TimeLimitOrder = "time-limit-order",
    /// A limit outside the days that its phase prints.
    ItemOutsidePhase = "item-outside-phase",
    /// A row without content.
    EmptyContent = "empty-content",
    /// A content too long to be read for what it asks.
    ContentTooLong = "content-too-long",
    /// A row without a limit where the others have one.
    EmptyTimeLimit = "empty-time-limit",
    /// No item has a limit.
    NoTimeLimits = "no-time-limits",
    /// A row that became no item.
    RowNotRead = "row-not-read",
    /// A line among the items of a list that became none.
    LineNotRead = "line-not-read",
    /// The items stand in paragraphs, not in a table.
    ReadFromList = "read-from-list",
    /// No year in the document.
    YearAssumed = "year-assumed",
    /// An item that starts after its phase was summed up.
    AfterPhaseSummary = "after-phase-summary",
    /// An item that is due before what it waits for.
    InputAfterOutput = "input-after-output",
    /// An outside review in the same few days as what waits for it.
    NoLeadTime = "no-lead-time",
    /// Several items that wait for each other in the same few days.
    TightChain = "tight-chain",
    /// A statutory holiday in a short window.
    HolidayInWindow = "holiday-in-window",
    /// An item that starts before the plan of its phase is reviewed.
    StartsBeforeApproval = "starts-before-approval",
    /// One body under several names.
    BodyNameVaries = "body-name-varies",
    /// A range of readers that is not said.
    ScopeUndefined = "scope-undefined",
    /// A meeting whose attendees are not said.
    AttendanceUndefined = "attendance-undefined",
    /// The unit only assists.
    OwnerIsOtherBody = "owner-is-other-body",
    /// Several pieces of work stand in one cell, each with its own body.
    SeveralItems = "several-items",
    /// Several obligations in one item.
    SeveralObligations = "several-obligations",
    /// Only a month.
    CoarseTimeLimit = "coarse-time-limit",
    /// Layout tables, leftovers of office programs.
    LayoutNoise = "layout-noise",
    /// The header says the limits are to be agreed.
    LimitsAreProposals = "limits-are-proposals",
    /// The number in the name of a list is not its length.
    ListCountMismatch = "list-count-mismatch",
    /// Bytes of the document were no text.
    BadBytes = "bad-bytes",
    /// The document is larger than what is read.
    TableCut = "table-cut",
}

impl FindingCode {
    /// The plan alone does not tell it: it was seen in the document and is kept.
    fn needs_document(self) -> bool {
        matches!(
            self,
            FindingCode::LayoutNoise
                | FindingCode::RowNotRead
                | FindingCode::LineNotRead
                | FindingCode::ReadFromList
                | FindingCode::BadBytes
                | FindingCode::TableCut
        )
    }
}
