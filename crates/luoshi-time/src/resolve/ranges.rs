//! Two stretches into one window.

use super::Scene;
use super::notes::{Fault, Notes};
use super::stretch::{Ends, days};
use super::years::needs_year;
use crate::Window;
use crate::phrase::{Stated, Stretch, YearWord};
use crate::reading::{Assumption, Warning};

/// A range that turns the year and covers more months than this is more likely a slip of the pen.
const LONGEST_WRAP: u32 = 6;

impl Scene<'_> {
    /// The end without a year is in the year of the other end, or beyond the turn of the year when its
    /// month has a lower number.
    pub(super) fn range(
        &self,
        first: Stated,
        last: Stated,
        notes: &mut Notes,
    ) -> Result<Window, Fault> {
        let turns = match (first.month_number(), last.month_number()) {
            (Some(first), Some(last)) => last < first,
            _ => false,
        };
        let turn = i16::from(turns);
        let first_said = self.year_said(first.year, None, notes)?;
        let last_said = self.year_said(last.year, first_said, notes)?;
        let unsaid = first_said.is_none() && last_said.is_none();
        let (first_year, last_year) = match (first_said, last_said) {
            (Some(first), Some(last)) => (first, last),
            (Some(first), None) => (first, first.saturating_add(turn)),
            // 9月—次年1月: the first is in the plan's year.
            (None, Some(said))
                if last.year == YearWord::Next || matches!(last.year, YearWord::Relative(_)) =>
            {
                let plan = self.context.year;
                (
                    if last.year == YearWord::Next {
                        plan
                    } else {
                        said.min(plan)
                    },
                    said,
                )
            }
            (None, Some(last)) => {
                notes.assume(Assumption::Year);
                (last.saturating_sub(turn), last)
            }
            (None, None) => (self.context.year, self.context.year.saturating_add(turn)),
        };
        let from = days(first, first_year, Ends::First, self, notes)?;
        let mut to = days(last, last_year, Ends::Last, self, notes)?;
        if unsaid && (needs_year(first.stretch) || needs_year(last.stretch)) {
            self.year_of_plan(notes);
        }
        // 四季度至一季度, 国庆至春节: other units turn the year where they have to.
        if first.month_number().is_none() || last.month_number().is_none() {
            let can_turn = last_said.is_none() && needs_year(last.stretch);
            if to.last() < from.first() && can_turn {
                to = days(
                    last,
                    last_year.saturating_add(1),
                    Ends::Last,
                    self,
                    &mut Notes::new(),
                )?;
            }
        }
        if turns && (first_said.is_none() || last_said.is_none()) {
            notes.assume(Assumption::Year);
            let months = first.month_number().zip(last.month_number());
            if months.is_some_and(|(first, last)| last + 12 - first + 1 > LONGEST_WRAP) {
                notes.warn(Warning::LongWrap);
            }
        }
        let window = Window::new(from.first(), to.last()).ok_or(Fault::Backwards)?;
        if unsaid && needs_year(first.stretch) && needs_year(last.stretch) {
            let feast = matches!(last.stretch, Stretch::Feast { .. });
            let turn = self.turn(Some(window), feast);
            if turn == 0 {
                return Ok(window);
            }
            // Looked for anew, because lunar days move.
            let of = |stated: Stated, years: i16, ends: Ends| {
                let year = self.context.year.saturating_add(years);
                days(stated, year, ends, self, &mut Notes::new())
            };
            let crosses = last_year - first_year;
            let from = of(first, turn, Ends::First)?;
            let mut to = of(last, turn.saturating_add(crosses), Ends::Last)?;
            if to.last() < from.first() {
                to = of(last, turn.saturating_add(crosses + 1), Ends::Last)?;
            }
            return Window::new(from.first(), to.last()).ok_or(Fault::Backwards);
        }
        Ok(window)
    }
}
