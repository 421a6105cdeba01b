//! A [`Phrase`] into days: supplies the years, checks the days, and records what was assumed.

mod lists;
mod notes;
mod ranges;
mod stretch;
mod suggest;
mod years;

pub(crate) use stretch::plain_days;

use std::cmp::Ordering;

use crate::calendar;
use crate::context::{Context, Known};
use crate::grammar::{Parsed, not_included};
use crate::length::Length;
use crate::phrase::{
    Ending, MonthPart, Phrase, Stated, Stretch, Way, WeekPart, YearPart, YearWord,
};
use crate::reading::{Assumption, Assumptions, Certainty, Reading, Warning};
use crate::recurring::Recurring;
use crate::relative::{Anchor, Offset, Relative, Side};
use crate::school::SchoolTime;
use crate::term::{Term, Unread};
use crate::{Date, Window};
use notes::{Fault, Notes};
use stretch::Ends;

/// What a phrase is read in.
#[derive(Clone, Copy)]
struct Scene<'a> {
    text: &'a str,
    context: &'a Context,
    known: &'a Known<'a>,
}

/// What the phrase means.
pub(crate) fn resolve(parsed: Parsed, text: &str, context: &Context, known: &Known<'_>) -> Reading {
    let scene = Scene {
        text,
        context,
        known,
    };
    let mut reading = match parsed.phrase {
        Phrase::Relative(relative) => scene.relative(relative, Notes::new()),
        phrase => scene.read(&phrase),
    };
    if parsed.notes.excluded {
        // 6月30日（不含）前 ends the day before; in other limits the words are only shown.
        let without = match reading.term {
            Term::Until(day) => calendar::plus_days(day, -1).map(Term::Until),
            Term::From(day) => calendar::plus_days(day, 1).map(Term::From),
            _ => None,
        };
        match without {
            Some(term) => reading.term = term,
            None => {
                let words = not_included(text).unwrap_or_default();
                reading.warnings.push(Warning::LeftOver(words.to_owned()));
                reading.certainty = reading.certainty.min(Certainty::Assumed);
            }
        }
    }
    if let Some(weeks) = parsed.notes.weeks {
        scene.check_weeks(weeks, &mut reading);
    }
    if parsed.notes.brackets {
        reading.assumptions.push(Assumption::Brackets);
    }
    if parsed.notes.clock {
        reading.assumptions.push(Assumption::Clock);
    }
    let [before, behind] = parsed
        .left_over
        .map(|it| trimmed(text.get(it).unwrap_or_default()));
    if !before.is_empty() || !behind.is_empty() {
        let gap = if before.is_empty() || behind.is_empty() {
            ""
        } else {
            "…"
        };
        reading
            .warnings
            .push(Warning::LeftOver(format!("{before}{gap}{behind}")));
        reading.assumptions.push(Assumption::Partial);
        reading.certainty = reading.certainty.min(Certainty::Assumed);
    }
    reading
}

/// Without the signs that part it from what was read. Brackets within the words stay.
fn trimmed(text: &str) -> &str {
    let mut text = text;
    while !text.is_empty() {
        let bare =
            text.trim_matches(|it: char| it.is_whitespace() || "，。；：、,;:.".contains(it));
        let opens = bare.matches(['(', '（', '[', '【']).count();
        let closes = bare.matches([')', '）', ']', '】']).count();
        let bare = match (
            bare.strip_prefix([')', '）', ']', '】']),
            opens.cmp(&closes),
        ) {
            (Some(rest), _) => rest,
            (None, Ordering::Less) => bare.trim_end_matches([')', '）', ']', '】']),
            (None, Ordering::Greater) => {
                let rest = bare.trim_start_matches(['(', '（', '[', '【']);
                rest.trim_end_matches(['(', '（', '[', '【'])
            }
            (None, Ordering::Equal) => bracketed(bare).unwrap_or(bare),
        };
        if bare == text {
            break;
        }
        text = bare;
    }
    text
}

/// The words of which all stand in one pair of brackets.
fn bracketed(text: &str) -> Option<&str> {
    let inner = text.strip_prefix(['(', '（', '[', '【'])?;
    let inner = inner.strip_suffix([')', '）', ']', '】'])?;
    let alone = !inner.contains(['(', '（', '[', '【']);
    alone.then_some(inner)
}

impl Scene<'_> {
    fn read(&self, phrase: &Phrase) -> Reading {
        let mut notes = Notes::new();
        let term = match phrase {
            Phrase::List(pieces) => return self.list(pieces),
            Phrase::Ditto => return self.ditto(),
            Phrase::Standing(standing) => Ok(Term::Standing(*standing)),
            Phrase::Quota(quota) => Ok(Term::Quota(*quota)),
            Phrase::Relative(relative) => return self.relative(relative.clone(), notes),
            Phrase::One(stated) => self.one(*stated, Ends::Both, &mut notes).map(Term::In),
            Phrase::Range {
                first,
                last,
                odd_separator,
            } => {
                notes.assume(Assumption::Range);
                if *odd_separator {
                    notes.assume(Assumption::Separator);
                    notes.warn(Warning::OddSeparator);
                }
                match self.open_from_some_day(*first, *last, &mut notes) {
                    Some(until) => until,
                    None => self.range(*first, *last, &mut notes).map(Term::In),
                }
            }
            Phrase::Until { by, how } => self.until(*by, *how, &mut notes).map(Term::Until),
            Phrase::From { since, after } => self.starting(*since, *after, &mut notes),
            Phrase::FromFor {
                since,
                length,
                about,
            } => self.starting_for(*since, *length, *about, &mut notes),
            Phrase::Beside { day, side, offset } => self.beside(*day, *side, *offset, &mut notes),
            Phrase::Counted {
                length,
                way,
                figures,
            } => self
                .counted(*length, *way, *figures, &mut notes)
                .ok_or(Fault::Beyond),
            Phrase::Between { least, most, back } => self
                .between(*least, *most, *back, &mut notes)
                .ok_or(Fault::Beyond),
            Phrase::Recurring {
                every,
                parity,
                on,
                from,
                to,
            } => {
                let bounds = self.bounds(*from, *to, &mut notes);
                bounds.map(|(first, last)| {
                    Term::Recurring(Recurring {
                        every: *every,
                        parity: *parity,
                        on: on.clone(),
                        first,
                        last,
                    })
                })
            }
        };
        match term {
            // 月底前 in a plan of last year: the month of today is not the one that was meant.
            Ok(_) if self.is_read_in_another_year() && notes.is_counted_from_base() => {
                self.relative(self.whole_named(), Notes::new())
            }
            Ok(term) => reading(term, notes),
            // 3月至学期末: a time of school that is not known yet, and not alone. Named by all of the words, so
            // that no half of them is taken for the whole.
            Err(Fault::School { .. })
                if !matches!(phrase, Phrase::One(_) | Phrase::Until { .. })
                    && !matches!(phrase, Phrase::From { after: true, .. }) =>
            {
                self.relative(self.whole_named(), Notes::new())
            }
            Err(Fault::School { time, year }) => {
                let side = match phrase {
                    Phrase::Until {
                        how: Ending::Before,
                        ..
                    } => Side::Before,
                    Phrase::From { after: true, .. } => Side::After,
                    _ => Side::During,
                };
                self.relative(
                    Relative {
                        anchor: Anchor::School { time, year },
                        side,
                        offset: None,
                    },
                    Notes::new(),
                )
            }
            Err(Fault::Impossible) => Reading::unread(Unread::Impossible {
                suggestion: self.suggestion(phrase),
            }),
            Err(fault) => Reading::unread(fault.unread()),
        }
    }

    /// An event that all of the words name, so that no half of them is taken for the whole.
    fn whole_named(&self) -> Relative {
        Relative {
            anchor: Anchor::Named(trimmed(self.text).into()),
            side: Side::During,
            offset: None,
        }
    }

    /// Whether the base is only the day of reading, and not even in the year of the plan.
    fn is_read_in_another_year(&self) -> bool {
        self.known.undated && self.context.base.year() != self.context.year
    }

    /// 即日起至10月中旬 in a document without a day that is read after it, or in another year: the end holds, in the
    /// year of the plan, and the day of the document is not known.
    fn open_from_some_day(
        &self,
        first: Stated,
        last: Stated,
        notes: &mut Notes,
    ) -> Option<Result<Term, Fault>> {
        let open = self.known.undated && first.stretch == Stretch::DayOfBase(0);
        if !open {
            return None;
        }
        let mut of_end = Notes::new();
        let Ok(end) = self.one(last, Ends::Last, &mut of_end) else {
            return None;
        };
        if of_end.is_counted_from_base() {
            return None;
        }
        let over = end.last() < self.context.base;
        (over || self.is_read_in_another_year()).then(|| {
            notes.take(of_end);
            notes.lower(Certainty::Assumed);
            Ok(Term::Until(end.last()))
        })
    }

    /// 同上: the row above, by whatever right it has its days.
    fn ditto(&self) -> Reading {
        match self.known.above {
            Some(above) if !matches!(above.term, Term::Unread(_)) => {
                let mut reading = above.clone();
                reading.assumptions.push(Assumption::Ditto);
                reading.certainty = reading.certainty.min(Certainty::Assumed);
                reading
            }
            _ => {
                let relative = Relative {
                    anchor: Anchor::RowAbove,
                    side: Side::During,
                    offset: None,
                };
                self.relative(relative, Notes::new())
            }
        }
    }

    fn relative(&self, relative: Relative, mut notes: Notes) -> Reading {
        let workdays = relative.offset.is_some_and(|it| it.length.workdays > 0);
        notes.assume(relative.assumption());
        let days = relative.anchor_days(self.context.base, self.known);
        let term = days.and_then(|it| relative.from_anchor(it, self.known));
        match term {
            Some(term) => {
                notes.lower(Certainty::Assumed);
                if let (true, Some(days)) = (workdays, days) {
                    let last = term.last_day().unwrap_or(days.last());
                    self.check_table(days.hull(Window::day(last)), &mut notes);
                }
                reading(term, notes)
            }
            None => {
                notes.lower(Certainty::Unresolved);
                reading(Term::Relative(relative), notes)
            }
        }
    }

    fn until(&self, by: Stated, how: Ending, notes: &mut Notes) -> Result<Date, Fault> {
        let excludes = how == Ending::Before && excluded(by.stretch);
        let ends = if excludes { Ends::First } else { Ends::Last };
        let mut days = self.one(by, ends, notes)?;
        // 元旦前 in a plan of the year means its end, not the day before it began.
        if excludes
            && by.year == YearWord::Unsaid
            && matches!(by.stretch, Stretch::Feast { .. })
            && days.first() == days.first().first_of_year()
            && days.first().year() == self.context.year
        {
            days = days.shift_years(1).ok_or(Fault::Beyond)?;
        }
        if how == Ending::Included {
            notes.assume(Assumption::Until);
        } else if is_day(by.stretch) {
            notes.assume(Assumption::DayBefore);
        } else {
            notes.assume(Assumption::UnitBefore);
        }
        let school_point = matches!(by.stretch, Stretch::School(time) if time.is_point());
        if excludes || school_point && how == Ending::Before {
            calendar::plus_days(days.first(), -1).ok_or(Fault::Beyond)
        } else {
            Ok(days.last())
        }
    }

    fn starting(&self, since: Stated, after: bool, notes: &mut Notes) -> Result<Term, Fault> {
        let ends = if after { Ends::Last } else { Ends::First };
        let days = self.one(since, ends, notes)?;
        if after {
            calendar::plus_days(days.last(), 1)
                .map(Term::From)
                .ok_or(Fault::Beyond)
        } else {
            Ok(Term::From(days.first()))
        }
    }

    /// 从7月开始，用一年左右的时间: the start, and a length; months and years are seldom meant to the day.
    fn starting_for(
        &self,
        since: Stated,
        length: Length,
        about: bool,
        notes: &mut Notes,
    ) -> Result<Term, Fault> {
        let start = self.one(since, Ends::First, notes)?.first();
        if about || length.half_months > 0 {
            notes.vague();
        }
        let behind = length
            .after(start, self.known.table())
            .ok_or(Fault::Beyond)?;
        let last = calendar::plus_days(behind, -1).ok_or(Fault::Beyond)?;
        let days = Window::new(start, last).ok_or(Fault::Backwards)?;
        if length.workdays > 0 {
            self.check_table(days, notes);
        }
        Ok(Term::In(days))
    }

    /// 五一后一周内: counted from a day as from an event.
    fn beside(
        &self,
        day: Stated,
        side: Side,
        offset: Offset,
        notes: &mut Notes,
    ) -> Result<Term, Fault> {
        let days = self.one(day, Ends::Both, notes)?;
        notes.assume(Assumption::Event);
        notes.lower(Certainty::Assumed);
        let relative = Relative {
            anchor: Anchor::RowAbove,
            side,
            offset: Some(offset),
        };
        let term = relative
            .from_anchor(days, self.known)
            .ok_or(Fault::Beyond)?;
        if offset.length.workdays > 0 {
            let far = term.last_day().unwrap_or(days.last());
            self.check_table(days.hull(Window::day(far)), notes);
        }
        Ok(term)
    }

    /// 十几年前: any day between the two, and in whole years where years are counted.
    fn between(&self, least: Length, most: Length, back: bool, notes: &mut Notes) -> Option<Term> {
        notes.counted_from_base();
        notes.vague();
        let base = self.context.base;
        let far = |length: Length| {
            if back {
                length.before(base, self.known.table())
            } else {
                length.after(base, self.known.table())
            }
        };
        let (one, other) = (far(least)?, far(most)?);
        let days = Window::new(one.min(other), one.max(other))?;
        let years = least.half_months.is_multiple_of(24) && least.half_months > 0;
        if years {
            Window::new(days.first().first_of_year(), days.last().last_of_year()).map(Term::In)
        } else {
            Some(Term::In(days))
        }
    }

    fn counted(&self, length: Length, way: Way, figures: bool, notes: &mut Notes) -> Option<Term> {
        let base = self.context.base;
        let table = self.known.table();
        notes.counted_from_base();
        if length.workdays > 0 {
            let far = match way {
                Way::Past | Way::PastAndMore | Way::Ago => length.before(base, table)?,
                _ => length.after(base, table)?,
            };
            self.check_table(Window::day(base).hull(Window::day(far)), notes);
        }
        // A count of months or years names the month or year, not the day.
        let coarse = |date: Date| {
            let whole_years = length.half_months > 0 && length.half_months.is_multiple_of(24);
            if length.half_days > 0 || length.half_months % 2 == 1 || length.half_months == 0 {
                return Some(Window::day(date));
            }
            notes.vague();
            if whole_years && way == Way::Ago {
                // 五年前 names the year, 5年前 counts to the day.
                return if figures {
                    Some(Window::day(date))
                } else {
                    Window::new(date.first_of_year(), date.last_of_year())
                };
            }
            Window::new(date.first_of_month(), date.last_of_month())
        };
        match way {
            Way::Within => Window::new(base, length.after(base, table)?).map(Term::In),
            Way::Coming => {
                let behind = length.after(base, table)?;
                // Of days the last counts in full, as with 内; of months it is the eve of the same day.
                let last = if length.half_months > 0 {
                    calendar::plus_days(behind, -1)?
                } else {
                    behind
                };
                Window::new(base, last).map(Term::In)
            }
            Way::Past => Window::new(length.before(base, table)?, base).map(Term::In),
            Way::PastAndMore => {
                notes.vague();
                let start = length.before(base, table)?;
                let start = if length.half_months.is_multiple_of(24) && length.half_months > 0 {
                    start.first_of_year()
                } else if length.half_months > 0 {
                    start.first_of_month()
                } else {
                    start
                };
                Window::new(start, base).map(Term::In)
            }
            Way::FromThenOn => length
                .after(base, table)
                .and_then(coarse)
                .map(|it| Term::From(it.first())),
            Way::After => length.after(base, table).and_then(coarse).map(Term::In),
            Way::Ago => length.before(base, table).and_then(coarse).map(Term::In),
        }
    }

    /// 第8周（3月1日-3月7日): compares the days with those that the week has. One of the two is wrong if fewer than
    /// half of either lie in the other; a week that begins with Sunday is not.
    fn check_weeks(&self, (first, last): (u8, u8), reading: &mut Reading) {
        let base = self.context.base;
        let weeks = self
            .known
            .school_days(SchoolTime::weeks(first, last), base, None);
        let (Some(weeks), Some(printed)) = (weeks, reading.window()) else {
            return;
        };
        let count = |days: Window| calendar::days_between(days.first(), days.last()) + 1;
        let common = printed.intersect(weeks).map_or(0, count);
        if common * 2 < count(printed).min(count(weeks)) {
            reading.certainty = reading.certainty.min(Certainty::Assumed);
            reading.warnings.push(Warning::WeekMismatch {
                first,
                last,
                days: weeks,
            });
        }
    }

    /// Warns where workdays were counted over a year of which no notice is known.
    fn check_table(&self, over: Window, notes: &mut Notes) {
        let table = self.known.table();
        let covers = |day: Date| table.is_some_and(|it| it.covers(day));
        if !covers(over.first()) || !covers(over.last()) {
            notes.warn(Warning::NoWorkdayTable);
        }
    }

    fn bounds(
        &self,
        from: Option<Stated>,
        to: Option<Stated>,
        notes: &mut Notes,
    ) -> Result<(Option<Date>, Option<Date>), Fault> {
        match (from, to) {
            (Some(from), Some(to)) => {
                let days = if from == to {
                    self.one(from, Ends::Both, notes)?
                } else {
                    self.range(from, to, notes)?
                };
                Ok((Some(days.first()), Some(days.last())))
            }
            (Some(from), None) => Ok((Some(self.one(from, Ends::First, notes)?.first()), None)),
            _ => Ok((None, None)),
        }
    }
}

/// Whether 前 leaves the unit itself out: 3月前 ends with February, 五一前 with April.
pub(crate) fn excluded(stretch: Stretch) -> bool {
    match stretch {
        Stretch::Month { part, .. } => part == MonthPart::Whole,
        Stretch::Year(part) => part == YearPart::Whole,
        Stretch::Week { day, .. } => day == WeekPart::Whole,
        Stretch::Lunar { day, .. } => day == 0,
        Stretch::Feast { .. } | Stretch::Solar(_) | Stretch::Units { .. } => true,
        Stretch::School(time) => !time.is_vague(),
        Stretch::Half { .. }
        | Stretch::Quarters { .. }
        | Stretch::QuarterOfBase { .. }
        | Stretch::DayOfBase(_) => false,
    }
}

fn is_day(stretch: Stretch) -> bool {
    matches!(
        stretch,
        Stretch::Month {
            part: MonthPart::Day(_) | MonthPart::Weekday { .. },
            ..
        } | Stretch::Week {
            day: WeekPart::Day(_),
            ..
        } | Stretch::DayOfBase(_)
            | Stretch::Lunar { day: 1.., .. }
    )
}

fn reading(term: Term, notes: Notes) -> Reading {
    Reading {
        term,
        certainty: notes.certainty,
        assumptions: notes.assumptions,
        warnings: notes.warnings,
        parts: Vec::new(),
    }
}

/// Adds what is not there yet.
fn join(into: &mut Assumptions, more: &Assumptions) {
    for assumption in more.iter() {
        into.push(*assumption);
    }
}
