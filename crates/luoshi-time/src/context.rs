//! What the words cannot say by themselves.

use crate::reading::Reading;
use crate::relative::Anchor;
use crate::school::{SchoolCalendar, SchoolTime, TermPart};
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
    /// The document bears no day, and the base is only the day on which it is read: what is counted from it is a
    /// guess in the year of the plan, and nothing in another.
    pub undated: bool,
    /// The calendar of the school: its terms, and which days are worked.
    pub school: Option<&'a SchoolCalendar>,
    /// The day from which the school calendar is looked at: where the plan begins. None: from the day of the
    /// document.
    pub school_from: Option<Date>,
    /// The yearly notice on public holidays; goes before the days of the school calendar.
    pub workdays: Option<&'a Workdays>,
    /// The limit in the row above, for 同上 and days without a month.
    pub above: Option<&'a Reading>,
    /// Events that have days by now.
    pub anchors: &'a [(Anchor, Window)],
}

impl Known<'_> {
    /// Which days are worked, as far as is known.
    pub(crate) fn table(&self) -> Option<&Workdays> {
        self.workdays
            .or_else(|| self.school.and_then(SchoolCalendar::workdays))
    }

    /// The days of a time of school, seen from `base`.
    pub(crate) fn school_days(
        &self,
        time: SchoolTime,
        base: Date,
        year: Option<i16>,
    ) -> Option<Window> {
        let from = self.school_from.unwrap_or(base);
        self.school?.days(time, from, year)
    }

    /// The same time with the nearest weeks that its term has, where it names a week that the term has not.
    pub(crate) fn nearest_week(
        &self,
        time: SchoolTime,
        base: Date,
        year: Option<i16>,
    ) -> Option<SchoolTime> {
        let from = self.school_from.unwrap_or(base);
        let most = self.school?.weeks_of(time, from, year)?;
        let SchoolTime::Term(
            which,
            TermPart::Weeks {
                first,
                last,
                weekday,
            },
        ) = time
        else {
            return None;
        };
        (last > most || first == 0).then_some(SchoolTime::Term(
            which,
            TermPart::Weeks {
                first: first.clamp(1, most),
                last: last.clamp(1, most),
                weekday,
            },
        ))
    }
}
