//! What the words cannot say by themselves.

use crate::reading::Reading;
use crate::relative::Anchor;
use crate::school::SchoolCalendar;
use crate::workdays::Workdays;
use crate::{Date, Window};

/// Where the year of a plan comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearFrom {
    /// Given by whoever asked (`--year`, or chosen at import).
    Argument,
    /// Printed in the document.
    Document,
    /// The year of today; a reading that needs it is at most [`crate::Certainty::Assumed`].
    Assumed,
}

/// The year and the day of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Context {
    /// The year of the plan, for limits that print none.
    pub year: i16,
    /// Where that year comes from.
    pub year_from: YearFrom,
    /// The day of the document, or today: limits counted from it, and the choice of year without a plan.
    pub base: Date,
}

/// What else is known. More of it resolves more limits, and never changes one that is exact.
#[derive(Clone, Copy, Debug, Default)]
pub struct Known<'a> {
    /// From the first day of the plan to the last; tells the year of a plan that runs over the new year.
    pub span: Option<Window>,
    /// The limit stands alone, in no plan: a month long past means the coming one.
    pub alone: bool,
    /// The terms of the school.
    pub school: Option<&'a SchoolCalendar>,
    /// The yearly notice on public holidays.
    pub workdays: Option<&'a Workdays>,
    /// The limit in the row above, for 同上 and days without a month.
    pub above: Option<&'a Reading>,
    /// Events that have days by now.
    pub anchors: &'a [(Anchor, Window)],
}
