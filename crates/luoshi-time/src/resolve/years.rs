//! Which year a stretch lies in that prints none.

use super::Scene;
use super::notes::{Fault, Notes};
use super::stretch::{Ends, days};
use crate::context::YearFrom;
use crate::phrase::{Stated, Stretch, YearWord};
use crate::reading::{Assumption, Certainty, Warning};
use crate::{Window, calendar};

/// A limit alone that lies further back than this belongs to the coming year.
const LONG_PAST_DAYS: i64 = 183;

impl Scene<'_> {
    /// The year that the words give, where they do; `before` is that of the words before them.
    pub(super) fn year_said(
        &self,
        word: YearWord,
        before: Option<i16>,
        notes: &mut Notes,
    ) -> Result<Option<i16>, Fault> {
        let plan = self.context.year;
        Ok(match word {
            YearWord::Unsaid => None,
            YearWord::Printed(year) => Some(year.year),
            YearWord::Relative(offset) => {
                self.year_of_plan(notes);
                Some(plan.saturating_add(i16::from(offset)))
            }
            YearWord::Next | YearWord::Same => {
                let from = match before {
                    Some(year) => year,
                    None => self.year_of_plan(notes),
                };
                Some(from.saturating_add(i16::from(word == YearWord::Next)))
            }
            // A pattern without a plan is a blank form, and no limit.
            YearWord::Masked if self.context.year_from == YearFrom::Assumed => {
                return Err(Fault::NoYear);
            }
            YearWord::Masked | YearWord::Blank => {
                notes.assume(Assumption::ShortYear);
                notes.warn(Warning::MaskedYear);
                Some(self.year_of_plan(notes))
            }
        })
    }

    /// The year that the plan supplies.
    pub(super) fn year_of_plan(&self, notes: &mut Notes) -> i16 {
        notes.assume(Assumption::Year);
        if self.context.year_from == YearFrom::Assumed {
            notes.lower(Certainty::Assumed);
        }
        self.context.year
    }

    /// The days of one stretch, in the year that is printed or supplied.
    pub(super) fn one(
        &self,
        stated: Stated,
        ends: Ends,
        notes: &mut Notes,
    ) -> Result<Window, Fault> {
        if let Some(year) = self.year_said(stated.year, None, notes)? {
            return days(stated, year, ends, self, notes);
        }
        if !needs_year(stated.stretch) {
            return days(stated, self.context.year, ends, self, notes);
        }
        let year = self.context.year;
        let found = days(stated, year, ends, self, notes);
        self.year_of_plan(notes);
        match self.turn(found.ok(), matches!(stated.stretch, Stretch::Feast { .. })) {
            0 => found,
            turn => days(
                stated,
                year.saturating_add(turn),
                ends,
                self,
                &mut Notes::new(),
            )
            .or(found),
        }
    }

    /// By how many years the days in the year of the plan are off.
    pub(super) fn turn(&self, found: Option<Window>, feast: bool) -> i16 {
        let Some(days) = found else { return 0 };
        if let Some(span) = self.known.span {
            let fits = |turn: i16| {
                days.shift_years(turn)
                    .is_some_and(|it| it.intersect(span).is_some())
            };
            return [0, 1, -1].into_iter().find(|it| fits(*it)).unwrap_or(0);
        }
        if self.known.alone && self.context.year_from == YearFrom::Assumed {
            let back = calendar::days_between(days.last(), self.context.base);
            // A festival in a limit is always the coming one.
            let past = if feast {
                back > 0
            } else {
                back > LONG_PAST_DAYS
            };
            return i16::from(past);
        }
        0
    }
}

/// Stretches that lie around the document need no year.
pub(super) fn needs_year(stretch: Stretch) -> bool {
    use crate::phrase::MonthWord;
    match stretch {
        Stretch::Year(_)
        | Stretch::Half { .. }
        | Stretch::Quarters { .. }
        | Stretch::Feast { .. }
        | Stretch::Solar(_) => true,
        Stretch::Month { month, .. } => {
            matches!(month, MonthWord::Printed(_) | MonthWord::OfUnit(_))
        }
        Stretch::Lunar { month, .. } => month > 0,
        Stretch::QuarterOfBase { .. }
        | Stretch::Week { .. }
        | Stretch::DayOfBase(_)
        | Stretch::Units { .. }
        | Stretch::School(_) => false,
    }
}
