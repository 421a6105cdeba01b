//! Findings (疑点): what a person should look at, with the mend that is proposed.

use crate::Position;

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
    /// A limit that was not read.
    TimeLimitUnreadable = "time-limit-unreadable",
    /// A window that opens before the one of the item above.
    TimeLimitOrder = "time-limit-order",
    /// A row without content.
    EmptyContent = "empty-content",
    /// A row without a limit where the others have one.
    EmptyTimeLimit = "empty-time-limit",
    /// A row that became no item.
    RowNotRead = "row-not-read",
    /// No year in the document.
    YearAssumed = "year-assumed",
    /// A range of readers that is not said.
    ScopeUndefined = "scope-undefined",
    /// A meeting whose attendees are not said.
    AttendanceUndefined = "attendance-undefined",
    /// The unit only assists.
    OwnerIsOtherBody = "owner-is-other-body",
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
}

/// Finds anew.
pub fn lint(_plan: &mut crate::Plan) {}
