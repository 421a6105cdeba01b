//! What an impossible date may be meant for.

use super::Scene;
use super::notes::Notes;
use super::stretch::Ends;
use crate::calendar::{self, Xun};
use crate::phrase::{MonthPart, MonthWord, Phrase, Stated, Stretch, YearWord};

impl Scene<'_> {
    /// The phrase with the nearest legal numbers, if that writing means some days.
    pub(super) fn suggestion(&self, phrase: &Phrase) -> Option<String> {
        let near = |stated: &Stated, year: Option<i16>| match stated.stretch {
            Stretch::School(time) => {
                let base = self.context.base;
                let nearest = self.known.nearest_week(time, base, year).unwrap_or(time);
                Some(Stated {
                    stretch: Stretch::School(nearest),
                    ..*stated
                })
            }
            _ => nearest(*stated, year.unwrap_or(self.context.year)),
        };
        let printed = |stated: &Stated| match stated.year {
            YearWord::Printed(year) => Some(year.year),
            _ => None,
        };
        let mut unused = Notes::new();
        let (nearest, possible) = match phrase {
            Phrase::One(stated) => {
                let stated = near(stated, printed(stated))?;
                (
                    Phrase::One(stated),
                    self.one(stated, Ends::Both, &mut unused).is_ok(),
                )
            }
            Phrase::Until { by, how } => {
                let by = near(by, printed(by))?;
                (
                    Phrase::Until { by, how: *how },
                    self.one(by, Ends::Last, &mut unused).is_ok(),
                )
            }
            Phrase::From { since, after } => {
                let since = near(since, printed(since))?;
                (
                    Phrase::From {
                        since,
                        after: *after,
                    },
                    self.one(since, Ends::First, &mut unused).is_ok(),
                )
            }
            Phrase::Range { first, last, .. } => {
                let first_near = near(first, printed(first))?;
                let last_near = near(last, printed(last).or(printed(first)))?;
                let possible = self.range(first_near, last_near, &mut unused).is_ok();
                (
                    Phrase::Range {
                        first: first_near,
                        last: last_near,
                        odd_separator: false,
                    },
                    possible,
                )
            }
            _ => return None,
        };
        let written = nearest.to_string();
        // What is suggested has to read back.
        let reads = || crate::read_with(&written, self.context, self.known);
        let possible = possible && !matches!(reads().term, crate::Term::Unread(_));
        possible.then_some(written)
    }
}

/// Only months and days are mended; other units have no neighbour that would be a better guess.
fn nearest(stated: Stated, year: i16) -> Option<Stated> {
    let Stretch::Month { month, part } = stated.stretch else {
        return plain(stated);
    };
    let month = match month {
        MonthWord::Printed(month) => MonthWord::Printed(month.clamp(1, 12)),
        other => other,
    };
    let length = match month {
        MonthWord::Printed(month) => {
            calendar::month(year, month).map_or(28, |it| u32::from(it.last().day().unsigned_abs()))
        }
        _ => 28,
    };
    let part = match part {
        MonthPart::Day(day) => MonthPart::Day(day.clamp(1, length)),
        MonthPart::NoXun { nth } => MonthPart::Xun {
            xun: Xun::nearest(nth),
            mistyped: false,
        },
        part => part,
    };
    Some(Stated {
        stretch: Stretch::Month { month, part },
        weekday: None,
        vague: None,
        ..stated
    })
}

fn plain(stated: Stated) -> Option<Stated> {
    matches!(
        stated.stretch,
        Stretch::Quarters { .. } | Stretch::Half { .. } | Stretch::Feast { .. } | Stretch::Year(_)
    )
    .then_some(stated)
}
