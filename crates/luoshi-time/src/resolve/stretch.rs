//! A stretch of the calendar into days.

use super::Scene;
use super::notes::{Fault, Notes};
use crate::festival::Festival;
use crate::phrase::{
    Edge, MonthPart, MonthWord, RollingUnit, Stated, Stretch, Style, Vague, WeekPart, YearPart,
    YearWord,
};
use crate::reading::{Assumption, Certainty, Warning};
use crate::workdays::Workdays;
use crate::{Date, Window, calendar, lunar};

/// Which ends of the days are used; a vague word matters only where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ends {
    Both,
    First,
    Last,
}

/// 左右 and 前后: a week on each side.
const AROUND: i64 = 7;

/// The days of a stretch in `year`, with what had to be assumed.
pub(super) fn days(
    stated: Stated,
    year: i16,
    ends: Ends,
    scene: &Scene<'_>,
    notes: &mut Notes,
) -> Result<Window, Fault> {
    note_writing(stated, ends, notes);
    let days = match stated.stretch {
        Stretch::Month {
            month: MonthWord::OfBase(months),
            part,
        } => {
            notes.counted_from_base();
            let (year, month) = month_of_base(scene.context.base, months).ok_or(Fault::Beyond)?;
            days_of_month(year, month, part, scene.known.table()).ok_or(Fault::Impossible)?
        }
        Stretch::Month {
            month: MonthWord::Next,
            part,
        } => {
            notes.counted_from_base();
            let (year, month) = month_of_base(scene.context.base, 1).ok_or(Fault::Beyond)?;
            days_of_month(year, month, part, scene.known.table()).ok_or(Fault::Impossible)?
        }
        Stretch::Month {
            month: MonthWord::Unsaid,
            part,
        } => unsaid_month(part, scene, notes)?,
        Stretch::QuarterOfBase { offset, edge } => {
            notes.counted_from_base();
            let base = scene.context.base;
            let (year, month) =
                month_of_base(base, offset.saturating_mul(3)).ok_or(Fault::Beyond)?;
            let quarter = (month - 1) / 3 + 1;
            quarters(year, quarter, quarter, edge).ok_or(Fault::Beyond)?
        }
        Stretch::Week { offset, day } => {
            notes.counted_from_base();
            week(offset, day, scene.context.base).ok_or(Fault::Beyond)?
        }
        Stretch::DayOfBase(offset) => {
            notes.counted_from_base();
            calendar::plus_days(scene.context.base, i64::from(offset))
                .map(Window::day)
                .ok_or(Fault::Beyond)?
        }
        Stretch::Units {
            back,
            count,
            unit,
            figures,
        } => {
            notes.counted_from_base();
            let base = scene.context.base;
            let days = if figures {
                rolling_units(back, count, unit, base)
            } else {
                units(back, count, unit, base)
            };
            days.ok_or(Fault::Beyond)?
        }
        Stretch::Lunar { month, leap, day } => {
            notes.assume(Assumption::Lunar);
            lunar_days(stated.year, month, leap, day, year, scene, notes)
                .ok_or(Fault::Impossible)?
        }
        Stretch::Feast { feast, days_off } => {
            if feast.is_lunar() || days_off {
                notes.assume(Assumption::Lunar);
            }
            if days_off {
                // The yearly notice sets them anew each time.
                notes.lower(Certainty::Assumed);
                feast.days_off(year)
            } else if feast == Festival::LastOfLunarYear && stated.year != YearWord::Unsaid {
                // 2023年大年三十 ends the lunar year 2023; 除夕 of 2023 is in that year of ours.
                notes.lower(Certainty::Assumed);
                feast.day(year.saturating_add(1)).map(Window::day)
            } else {
                feast.day(year).map(Window::day)
            }
            .ok_or(Fault::Beyond)?
        }
        Stretch::Solar(term) => {
            notes.assume(Assumption::Lunar);
            lunar::solar_term(year, term)
                .map(Window::day)
                .ok_or(Fault::Beyond)?
        }
        Stretch::School(time) => {
            let printed = match stated.year {
                YearWord::Printed(printed) => Some(printed.year),
                YearWord::Relative(_) | YearWord::Next => Some(year),
                _ => None,
            };
            notes.assume(Assumption::School);
            notes.lower(Certainty::Assumed);
            if time.is_vague() {
                notes.lower(Certainty::Fuzzy);
            }
            let base = scene.context.base;
            let known = scene.known.school_days(time, base, printed);
            // 第25周 of a term of 20 weeks is no time, whatever else is entered.
            let missing = || match scene.known.nearest_week(time, base, printed) {
                Some(_) => Fault::Impossible,
                None => Fault::School {
                    time,
                    year: printed,
                },
            };
            known.ok_or_else(missing)?
        }
        _ => plain_days(stated, year, scene.known.table()).ok_or(Fault::Impossible)?,
    };
    check_weekday(stated, days, notes);
    let by_workdays = matches!(
        stated.part(),
        Some(MonthPart::Workday { .. } | MonthPart::FirstWorkdays(_))
    );
    if by_workdays {
        scene.check_table(days, notes);
    }
    match stated.vague {
        None if stated.eve => {
            notes.assume(Assumption::UnitBefore);
            let eve = calendar::plus_days(days.first(), -1);
            eve.map(Window::day).ok_or(Fault::Beyond)
        }
        None => Ok(days),
        Some(Vague::About) => {
            notes.vague();
            Ok(days)
        }
        Some(Vague::Around) => {
            notes.vague();
            let first = calendar::plus_days(days.first(), -AROUND);
            let last = calendar::plus_days(days.last(), AROUND);
            first
                .zip(last)
                .and_then(|(first, last)| Window::new(first, last))
                .ok_or(Fault::Beyond)
        }
    }
}

/// The conventions that the writing of a date needs.
fn note_writing(stated: Stated, ends: Ends, notes: &mut Notes) {
    if let YearWord::Printed(year) = stated.year
        && year.short
    {
        notes.assume(Assumption::ShortYear);
    }
    match stated.style {
        Style::Figures => notes.assume(Assumption::Figures),
        Style::AnyOrder => {
            notes.assume(Assumption::Figures);
            notes.warn(Warning::AnyOrder);
        }
        // May be a lunar day as well, or no year.
        Style::ClippedHan | Style::BareYear => {
            notes.assume(Assumption::Figures);
            notes.lower(Certainty::Assumed);
        }
        Style::Words | Style::Clipped | Style::Iso => {}
    }
    let edge = match stated.stretch {
        Stretch::Month {
            part: MonthPart::Xun { mistyped, .. },
            ..
        } => {
            notes.assume(Assumption::Xun);
            if mistyped {
                notes.assume(Assumption::Mistyped);
                notes.warn(Warning::MistypedXun);
            }
            Edge::Whole
        }
        Stretch::Month {
            part: MonthPart::Start,
            ..
        }
        | Stretch::Year(YearPart::Start) => Edge::Start,
        Stretch::Month {
            part: MonthPart::Middle,
            ..
        }
        | Stretch::Year(YearPart::Middle) => Edge::Middle,
        Stretch::Month {
            part: MonthPart::End,
            ..
        }
        | Stretch::Year(YearPart::End) => Edge::End,
        Stretch::Half { edge, .. }
        | Stretch::Quarters { edge, .. }
        | Stretch::QuarterOfBase { edge, .. } => edge,
        _ => Edge::Whole,
    };
    let matters = match edge {
        Edge::Whole => false,
        Edge::Start => ends != Ends::First,
        Edge::Middle => true,
        Edge::End => ends != Ends::Last,
    };
    if matters {
        notes.vague();
    }
}

/// The days of stretches that need nothing but the year.
pub(crate) fn plain_days(stated: Stated, year: i16, table: Option<&Workdays>) -> Option<Window> {
    match stated.stretch {
        Stretch::Year(part) => days_of_year(year, part),
        Stretch::Half { second, edge } => {
            let start = if second { 7 } else { 1 };
            edge_of(year, start, start + 5, edge)
        }
        Stretch::Quarters { first, last, edge } => quarters(year, first, last, edge),
        Stretch::Month {
            month: MonthWord::Printed(month),
            part,
        } => days_of_month(year, month, part, table),
        Stretch::Feast {
            feast,
            days_off: false,
        } => feast.day(year).map(Window::day),
        Stretch::Feast {
            feast,
            days_off: true,
        } => feast.days_off(year),
        Stretch::Solar(term) => lunar::solar_term(year, term).map(Window::day),
        Stretch::Lunar {
            month,
            leap,
            day: 0,
        } => lunar::month(year, month, leap),
        Stretch::Lunar { month, leap, day } => lunar::day(year, month, leap, day).map(Window::day),
        _ => None,
    }
}

fn quarters(year: i16, first: u32, last: u32, edge: Edge) -> Option<Window> {
    edge_of(
        year,
        first.checked_mul(3)?.checked_sub(2)?,
        last.checked_mul(3)?,
        edge,
    )
}

/// The months from `first` to `last`, or one at an edge of them.
fn edge_of(year: i16, first: u32, last: u32, edge: Edge) -> Option<Window> {
    let (first, last) = match edge {
        Edge::Whole => (first, last),
        Edge::Start => (first, first),
        Edge::Middle => (u32::midpoint(first, last), u32::midpoint(first, last)),
        Edge::End => (last, last),
    };
    months(year, first, last)
}

fn months(year: i16, first: u32, last: u32) -> Option<Window> {
    let (first, last) = (calendar::month(year, first)?, calendar::month(year, last)?);
    Window::new(first.first(), last.last())
}

fn days_of_year(year: i16, part: YearPart) -> Option<Window> {
    let whole = months(year, 1, 12)?;
    let monday = |week: u32| {
        calendar::plus_days(
            calendar::monday_from(whole.first())?,
            (i64::from(week) - 1) * 7,
        )
    };
    match part {
        YearPart::Whole => Some(whole),
        YearPart::Start => calendar::month(year, 1),
        YearPart::Middle => months(year, 6, 7),
        YearPart::End => calendar::month(year, 12),
        YearPart::FirstMonths(count) => months(year, 1, count),
        YearPart::LastMonths(count) => months(year, 13_u32.checked_sub(count)?, 12),
        YearPart::FirstDays(count) => first_days(whole, count),
        YearPart::LastDays(count) => last_days(whole, count),
        YearPart::FirstWeeks(count) if (1..=53).contains(&count) => {
            Window::new(monday(1)?, calendar::plus_days(monday(count)?, 6)?)
        }
        // The first week is the one of the first Monday; so it is in the month.
        YearPart::Week(number) if (1..=53).contains(&number) => {
            let start = monday(number)?;
            let week = Window::new(start, calendar::plus_days(start, 6)?)?;
            whole.contains(start).then_some(week)
        }
        // The weeks whose Mondays are in the year.
        YearPart::LastWeeks(count) if (1..=53).contains(&count) => {
            let monday = calendar::monday_of(whole.last())?;
            let first = calendar::plus_days(monday, (1 - i64::from(count)) * 7)?;
            Window::new(first, calendar::plus_days(monday, 6)?)
        }
        YearPart::FirstWeeks(_) | YearPart::LastWeeks(_) | YearPart::Week(_) => None,
    }
}

fn first_days(whole: Window, count: u32) -> Option<Window> {
    let last = calendar::plus_days(whole.first(), i64::from(count) - 1)?;
    let days = Window::new(whole.first(), last)?;
    days.within(whole).then_some(days)
}

fn last_days(whole: Window, count: u32) -> Option<Window> {
    let first = calendar::plus_days(whole.last(), 1 - i64::from(count))?;
    let days = Window::new(first, whole.last())?;
    days.within(whole).then_some(days)
}

fn days_of_month(
    year: i16,
    number: u32,
    part: MonthPart,
    table: Option<&Workdays>,
) -> Option<Window> {
    let month = calendar::month(year, number)?;
    let day = |number: i8| {
        Date::new(month.first().year(), month.first().month(), number)
            .ok()
            .filter(|_| number >= 1)
    };
    let between = |first: i8, last: i8| Window::new(day(first)?, day(last)?);
    let length = month.last().day();
    match part {
        MonthPart::Whole => Some(month),
        MonthPart::Day(number) => i8::try_from(number).ok().and_then(day).map(Window::day),
        MonthPart::NoXun { .. } => None,
        MonthPart::Xun { xun, .. } => {
            let (first, last) = xun.days(length);
            between(first, last)
        }
        MonthPart::Start => between(1, 5),
        MonthPart::Middle => between(11, 20),
        MonthPart::End => between(26, length),
        MonthPart::FirstHalf => between(1, 15),
        MonthPart::LastHalf => between(16, length),
        MonthPart::Week(number) => {
            let start = calendar::plus_days(
                calendar::monday_from(month.first())?,
                (i64::from(number) - 1).checked_mul(7)?,
            )?;
            // The fifth week may begin in the next month; then there is none.
            let week = Window::new(start, calendar::plus_days(start, 6)?)?;
            month.contains(start).then_some(week)
        }
        MonthPart::LastWeek => {
            let sunday = calendar::last_weekday(year, number, 7)?;
            Window::new(calendar::plus_days(sunday, -6)?, sunday)
        }
        MonthPart::Weekday { nth: 0, day } => {
            calendar::last_weekday(year, number, day).map(Window::day)
        }
        MonthPart::Weekday { nth, day } => {
            calendar::nth_weekday(year, number, u8::try_from(nth).ok()?, day).map(Window::day)
        }
        MonthPart::DayOfWeek { week, day } => {
            let week = days_of_month(year, number, MonthPart::Week(week), table)?;
            calendar::plus_days(week.first(), i64::from(day) - 1).map(Window::day)
        }
        MonthPart::Workday { nth: 0 } => {
            let behind = calendar::plus_days(month.last(), 1)?;
            Workdays::count(table, behind, -1).map(Window::day)
        }
        MonthPart::Workday { nth } => workday(month, nth, table).map(Window::day),
        MonthPart::FirstWorkdays(count) => {
            Window::new(month.first(), workday(month, count, table)?)
        }
        MonthPart::FirstDays(count) => first_days(month, count),
        MonthPart::LastDays(count) => last_days(month, count),
    }
}

/// The `nth` workday of a month.
fn workday(month: Window, nth: u32, table: Option<&Workdays>) -> Option<Date> {
    let before = calendar::plus_days(month.first(), -1)?;
    Workdays::count(table, before, i64::from(nth)).filter(|it| month.contains(*it))
}

/// The month so many months from the document's.
fn month_of_base(base: Date, months: i32) -> Option<(i16, u32)> {
    let date = calendar::plus_months(base.first_of_month(), i64::from(months))?;
    Some((date.year(), u32::from(date.month().unsigned_abs())))
}

/// 29日: in the month of the row above; else in the document's, or the next one that has such a day.
fn unsaid_month(part: MonthPart, scene: &Scene<'_>, notes: &mut Notes) -> Result<Window, Fault> {
    let above = scene.known.above.and_then(|it| it.opens().or(it.due()));
    if above.is_some() {
        notes.assume(Assumption::Ditto);
        notes.lower(Certainty::Assumed);
    } else {
        notes.counted_from_base();
    }
    let from = above.unwrap_or(scene.context.base);
    let months = (0..=1).filter_map(|it| month_of_base(from, it));
    months
        .filter_map(|(year, month)| days_of_month(year, month, part, scene.known.table()))
        .next()
        .ok_or(Fault::Impossible)
}

/// 下周五; 周一 is the next one, today included; 本周五 that is over is the one to come.
fn week(offset: Option<i32>, day: WeekPart, base: Date) -> Option<Window> {
    let monday = calendar::plus_days(
        calendar::monday_of(base)?,
        i64::from(offset.unwrap_or(0)).checked_mul(7)?,
    )?;
    let at = |days: i64| calendar::plus_days(monday, days);
    let week = match day {
        WeekPart::Whole => Window::new(monday, at(6)?),
        WeekPart::Day(day) => at(i64::from(day) - 1).map(Window::day),
        WeekPart::Weekend => Window::new(at(5)?, at(6)?),
        WeekPart::FirstHalf => Window::new(monday, at(2)?),
        WeekPart::LastHalf => Window::new(at(3)?, at(6)?),
    }?;
    let over = matches!(offset, None | Some(0)) && day != WeekPart::Whole && week.last() < base;
    if over { week.shift_days(7) } else { Some(week) }
}

/// 前3个月, in figures, is counted from the day of the document, which is not among the days; of weeks it is the last.
fn rolling_units(back: bool, count: u32, unit: RollingUnit, base: Date) -> Option<Window> {
    let sign = if back { -1 } else { 1 };
    let count = i64::from(count).checked_mul(sign)?;
    let far = match unit {
        RollingUnit::Day => calendar::plus_days(base, count),
        RollingUnit::Week => calendar::plus_days(base, count.checked_mul(7)?),
        RollingUnit::Month => calendar::plus_months(base, count),
        RollingUnit::Quarter => calendar::plus_months(base, count.checked_mul(3)?),
        RollingUnit::Year => calendar::plus_months(base, count.checked_mul(12)?),
    }?;
    let near = match (back, unit) {
        (true, RollingUnit::Week) => base,
        _ => calendar::plus_days(base, sign)?,
    };
    if back {
        Window::new(far, near)
    } else {
        Window::new(near, far)
    }
}

/// 前两个月: the whole units before the one of the document; 下三个月 those behind it.
fn units(back: bool, count: u32, unit: RollingUnit, base: Date) -> Option<Window> {
    let count = i64::from(count)
        .checked_sub(1)
        .filter(|it| (0..=1000).contains(it))?;
    let month_step = match unit {
        RollingUnit::Day => return rolling_days(back, count, 1, base),
        RollingUnit::Week => return rolling_days(back, count, 7, calendar::monday_of(base)?),
        RollingUnit::Month => 1,
        RollingUnit::Quarter => 3,
        RollingUnit::Year => 12,
    };
    let start = |units: i64| {
        let month = u32::from(base.month().unsigned_abs());
        let into = i64::from((month - 1) % u32::try_from(month_step).ok()?);
        calendar::plus_months(base.first_of_month(), units.checked_mul(month_step)? - into)
    };
    let (first, behind) = if back {
        (start(-1 - count)?, start(0)?)
    } else {
        (start(1)?, start(2 + count)?)
    };
    Window::new(first, calendar::plus_days(behind, -1)?)
}

fn rolling_days(back: bool, more: i64, step: i64, start: Date) -> Option<Window> {
    let at = |units: i64| calendar::plus_days(start, units.checked_mul(step)?);
    let (first, behind) = if back {
        (at(-1 - more)?, at(0)?)
    } else {
        (at(1)?, at(2 + more)?)
    };
    Window::new(first, calendar::plus_days(behind, -1)?)
}

fn lunar_days(
    year_word: YearWord,
    month: u8,
    leap: bool,
    day: u8,
    year: i16,
    scene: &Scene<'_>,
    notes: &mut Notes,
) -> Option<Window> {
    // 廿一: of the lunar month in which the document lies.
    if month == 0 {
        notes.counted_from_base();
        let (year, month, leap) = lunar::month_of(scene.context.base)?;
        return lunar::day(year, month, leap, day).map(Window::day);
    }
    let in_lunar_year = |year: i16| {
        if day == 0 {
            lunar::month(year, month, leap)
        } else {
            lunar::day(year, month, leap, day).map(Window::day)
        }
    };
    if year_word != YearWord::Unsaid {
        return in_lunar_year(year);
    }
    // The end of a lunar year lies in the next one of ours.
    let falls = |it: &Window| it.first().year() == year;
    let own = in_lunar_year(year);
    let before = year.checked_sub(1).and_then(in_lunar_year);
    own.filter(falls).or(before.filter(falls)).or(own)
}

/// A printed weekday is compared, and never used to mend the day.
fn check_weekday(stated: Stated, days: Window, notes: &mut Notes) {
    let Some(printed) = stated.weekday else {
        return;
    };
    let date = days.first();
    if date != days.last() {
        return;
    }
    notes.assume(Assumption::Brackets);
    let weekday = calendar::weekday(date);
    if weekday != printed {
        let suggestion = [1, -1, 2, -2, 3, -3]
            .into_iter()
            .filter_map(|it| calendar::plus_days(date, it))
            .find(|it| calendar::weekday(*it) == printed);
        notes.warn(Warning::WeekdayMismatch {
            date,
            weekday,
            suggestion,
        });
    }
}
