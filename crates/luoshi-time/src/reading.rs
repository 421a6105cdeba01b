//! What was understood of a written time limit.

use crate::{Date, Window};

/// The meaning of the words. Step by step more of `time limits` gets a variant of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Term {
    /// `3月中旬`, `3月-8月`, `4月15日`.
    In(Window),
    /// Says why, so that a person can supply it.
    Unread(Unread),
}

/// Why a limit was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// Nothing is written.
    Empty,
    /// `2月30日`, `13月`: no such day; with the nearest legal writing.
    Impossible {
        /// What may be meant, for example `2月28日`; never applied by itself.
        suggestion: Option<String>,
    },
    /// `8月-3月` with years that do not allow it: the end is before the start.
    Backwards,
    /// Words that are no date, or that are not understood.
    Unknown,
}

/// How sure the reading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// No date could be given.
    Unresolved,
    /// A vague word (底, 初): only the end binds.
    Fuzzy,
    /// Something was supplied that is not written, such as the year.
    Assumed,
    /// As written.
    Exact,
}

/// A convention that was used, by the codes of the time-limit rules (`X1` 旬, `R1` inclusive range ...).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Assumption(pub &'static str);

impl Assumption {
    /// The year is not printed: the plan's, or found from the other end of the range.
    pub const YEAR: Assumption = Assumption("Y1");
    /// Two digits are a year of this century.
    pub const SHORT_YEAR: Assumption = Assumption("Y2");
    /// 上旬 is the 1st to the 10th, 中旬 the 11th to the 20th, 下旬 the rest of the month.
    pub const XUN: Assumption = Assumption("X1");
    /// A range includes all of the unit that its end names, and its ends share what only one prints.
    pub const RANGE: Assumption = Assumption("R1");
    /// A sign taken for the separator of a range.
    pub const SEPARATOR: Assumption = Assumption("R2");
    /// Figures such as 3.15 taken for a date.
    pub const FIGURES: Assumption = Assumption("W1");
    /// A character taken for the one that looks like it.
    pub const MISTYPED: Assumption = Assumption("U1");
}

/// Something a person should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// Characters that were not understood, as written.
    LeftOver(String),
    /// A range that runs over the turn of a year for more than six months.
    LongWrap,
    /// A masked or empty year (`20__年`).
    MaskedYear,
    /// A sign that stands for a range by convention only (`→`, a lone 一).
    OddSeparator,
    /// 洵, 甸 or 句 in the place of 旬.
    MistypedXun,
}

impl Warning {
    /// As printed in JSON; the sentence of a code stands in the message files as `time-warning-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Warning::LeftOver(_) => "left-over",
            Warning::LongWrap => "long-wrap",
            Warning::MaskedYear => "masked-year",
            Warning::OddSeparator => "odd-separator",
            Warning::MistypedXun => "mistyped-xun",
        }
    }
}

/// One of several limits in one cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// `计划` in 计划寒假前，其它7月底前.
    pub label: Option<String>,
    /// The words of this part.
    pub text: String,
    /// What they mean.
    pub reading: Reading,
}

/// What was understood. The words themselves stay with whoever asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The meaning.
    pub term: Term,
    /// How sure it is.
    pub certainty: Certainty,
    /// Conventions that were used, each once, in order of use.
    pub assumptions: Vec<Assumption>,
    /// What a person should look at.
    pub warnings: Vec<Warning>,
    /// The parts, when the cell holds several limits; else empty.
    pub parts: Vec<Part>,
}

/// The outside names of what a term is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A single day.
    Point,
    /// Several days in a row.
    Window,
    /// No date.
    Unknown,
}

impl Kind {
    /// As printed in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Point => "point",
            Kind::Window => "window",
            Kind::Unknown => "unknown",
        }
    }
}

impl Certainty {
    /// As printed in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Certainty::Exact => "exact",
            Certainty::Assumed => "assumed",
            Certainty::Fuzzy => "fuzzy",
            Certainty::Unresolved => "unresolved",
        }
    }
}

impl Reading {
    /// What could not be read, and why.
    pub fn unread(why: Unread) -> Reading {
        Reading {
            term: Term::Unread(why),
            certainty: Certainty::Unresolved,
            assumptions: Vec::new(),
            warnings: Vec::new(),
            parts: Vec::new(),
        }
    }

    /// The outside name of the term.
    pub fn kind(&self) -> Kind {
        match &self.term {
            Term::In(window) if window.first() == window.last() => Kind::Point,
            Term::In(_) => Kind::Window,
            Term::Unread(_) => Kind::Unknown,
        }
    }

    /// The days meant, if they are known.
    pub fn window(&self) -> Option<Window> {
        match &self.term {
            Term::In(window) => Some(*window),
            Term::Unread(_) => None,
        }
    }
}

/// Where the year of a plan comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearFrom {
    /// Given by whoever asked (`--year`, or chosen at import).
    Argument,
    /// Printed in the document.
    Document,
    /// The year of today; a reading that needs it is at most [`Certainty::Assumed`].
    Assumed,
}

/// What the words cannot say by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Context {
    /// The year of the plan, for limits that print none.
    pub year: i16,
    /// Where that year comes from.
    pub year_from: YearFrom,
    /// The day of the document, or today: limits counted from it, and the choice of year without a plan.
    pub base: Date,
}
