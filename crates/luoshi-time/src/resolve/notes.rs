//! What a reading says besides the days.

use crate::reading::{Assumption, Assumptions, Certainty, Warning};
use crate::school::SchoolTime;
use crate::term::Unread;

/// Why a phrase of a known form means no days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// There is no such day.
    Impossible,
    /// The end is before the start.
    Backwards,
    /// The year is left open.
    NoYear,
    /// Only the school calendar knows.
    School { time: SchoolTime, year: Option<i16> },
    /// Beyond the calendar.
    Beyond,
}

impl Fault {
    pub(crate) fn unread(self) -> Unread {
        match self {
            Fault::Impossible => Unread::Impossible { suggestion: None },
            Fault::Backwards => Unread::Backwards,
            Fault::NoYear => Unread::NoYear,
            Fault::School { .. } | Fault::Beyond => Unread::Unknown,
        }
    }
}

/// Certainty, conventions and warnings, as they come up.
pub(crate) struct Notes {
    pub certainty: Certainty,
    pub assumptions: Assumptions,
    pub warnings: Vec<Warning>,
}

impl Notes {
    pub(crate) const fn new() -> Notes {
        Notes {
            certainty: Certainty::Exact,
            assumptions: Assumptions::new(),
            warnings: Vec::new(),
        }
    }

    pub(crate) fn assume(&mut self, assumption: Assumption) {
        self.assumptions.push(assumption);
    }

    /// What deserves a warning is no longer as written.
    pub(crate) fn warn(&mut self, warning: Warning) {
        self.lower(Certainty::Assumed);
        if !self.warnings.contains(&warning) {
            self.warnings.push(warning);
        }
    }

    pub(crate) fn lower(&mut self, certainty: Certainty) {
        self.certainty = self.certainty.min(certainty);
    }

    /// A vague word decides.
    pub(crate) fn vague(&mut self) {
        self.assume(Assumption::Vague);
        self.lower(Certainty::Fuzzy);
    }

    /// Whether the day of the document decided.
    pub(crate) fn is_counted_from_base(&self) -> bool {
        self.assumptions.contains(&Assumption::FromBase)
    }

    /// Adds those of a part.
    pub(crate) fn take(&mut self, part: Notes) {
        for assumption in &part.assumptions {
            self.assume(*assumption);
        }
        for warning in part.warnings {
            self.warn(warning);
        }
        self.lower(part.certainty);
    }

    /// The day of the document decides.
    pub(crate) fn counted_from_base(&mut self) {
        self.assume(Assumption::FromBase);
        self.lower(Certainty::Assumed);
    }
}
