//! Reads the time limits of a schedule with what stands around them: the header over a bare figure, the
//! month of the group, the school year of the title.

use luoshi_time::{Context, Date, Known, Reading, SchoolCalendar, Window, Workdays};

use super::{shape, words};
use crate::{Item, Limit, Phase, ordinal};

/// A school year begins in August: a plan of one names months from here to July.
const SCHOOL_YEAR_BEGINS: i8 = 8;

/// Of months before this one, those behind a turn of the year lie in the next one.
const TURNS_FROM: i8 = 8;

/// Autumn begins here, and spring ends there, where a turn of the year is looked for.
const AUTUMN_FROM: i8 = 9;
/// See [`AUTUMN_FROM`].
const SPRING_TO: i8 = 3;

/// A longer group than two months says nothing about a day without a month.
const GROUP_DAYS_AT_MOST: usize = 62;

/// Within so many days every weekday comes twice.
const TWO_WEEKS: usize = 14;

/// What stands around a limit.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Around<'a> {
    /// The header of its column.
    pub label: &'a str,
    /// The name of its phase.
    pub group: &'a str,
    /// The header over the phases.
    pub group_label: &'a str,
    /// The limit in the row above.
    pub above: Option<&'a Reading>,
}

/// How the limits of one schedule are read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits<'a> {
    context: &'a Context,
    /// The days of the plan, where they run over the new year.
    span: Option<Window>,
    /// What the schedule is called: 近期（8月14日—31日）工作安排.
    title: &'a str,
    /// The calendar of the school, where it is clear which of its terms the schedule speaks of.
    school: Option<&'a SchoolCalendar>,
    /// A day in that term, where the title names it.
    school_from: Option<Date>,
    /// Which days are worked.
    workdays: Option<&'a Workdays>,
    /// The document bears no day of its own.
    undated: bool,
}

/// A first term runs on this day, and a second one on the other.
const IN_FIRST_TERM: (i8, i8) = (10, 1);
/// See [`IN_FIRST_TERM`].
const IN_SECOND_TERM: (i8, i8) = (3, 1);

impl<'a> Limits<'a> {
    /// The first term of a school year, or the whole of it, runs over the new year. That the title names it
    /// is enough.
    pub(super) fn new(
        context: &'a Context,
        title: &'a str,
        school: Option<&'a SchoolCalendar>,
    ) -> Limits<'a> {
        let names = |words: &[&str]| words.iter().any(|it| title.contains(it));
        let term = names(&["学年", "学期"]);
        let second = names(&["第二学期", "第2学期", "下学期", "春季", "春学期"]);
        let calendar_year = names(&["春季", "上半年", "下半年"]);
        // 2014年上学期 may be either term.
        let unclear = title.contains("上学期") && !title.contains("学年");
        let over = term && !second && !calendar_year && !unclear;
        let in_term = if over || names(&["秋季", "秋学期"]) {
            Some(IN_FIRST_TERM)
        } else if second || names(&["春季"]) {
            Some(IN_SECOND_TERM)
        } else {
            None
        };
        let school_from = in_term.and_then(|(month, day)| Date::new(context.year, month, day).ok());
        // Weeks of another year than that of the document, of which no term is named, could be of any.
        let clear = school_from.is_some() || context.base.year() == context.year;
        Limits {
            context,
            span: over.then(|| span_of(context)).flatten(),
            title,
            school: school.filter(|_| clear),
            school_from,
            workdays: school.and_then(SchoolCalendar::workdays),
            undated: false,
        }
    }

    /// The same in a document that bears no day: what is counted from it cannot be told.
    pub(super) fn undated(self, undated: bool) -> Limits<'a> {
        Limits { undated, ..self }
    }

    /// What is known of every limit of the schedule.
    pub(super) fn known(&self) -> Known<'a> {
        Known {
            span: self.span,
            school: self.school,
            school_from: self.school_from,
            workdays: self.workdays,
            undated: self.undated,
            ..Known::default()
        }
    }

    /// Reads one limit. What is written is kept as it is.
    pub(super) fn read(&self, written: String, around: Around<'_>) -> Limit {
        let known = Known {
            above: around.above,
            ..self.known()
        };
        let group = named(around.group, around.group_label);
        let group = group.as_deref().unwrap_or(around.group);
        let spoken = named(&written, around.label)
            .or_else(|| self.in_month_of_group(&written, group))
            .or_else(|| self.in_month_of_group(&written, self.title))
            .or_else(|| self.in_week(&written, group))
            .or_else(|| self.in_week(&written, self.title));
        let spoken = spoken.as_deref().unwrap_or(&written);
        Limit {
            reading: luoshi_time::read_with(spoken, self.context, &known),
            written,
        }
    }

    /// A day without a month in a group that has one: `5日` in `第一周（3月2日—8日）`, `5-8` in `3月`.
    fn in_month_of_group(&self, written: &str, group: &str) -> Option<String> {
        let plain = shape::folded(written);
        let digits = plain.chars().take_while(char::is_ascii_digit).count();
        let (first, rest) = plain.split_at_checked(digits)?;
        let day: i8 = first.parse().ok()?;
        let bare = rest
            .chars()
            .all(|it| it.is_ascii_digit() || "-~—–".contains(it));
        if !bare && !rest.starts_with(['日', '号', '-', '~', '—', '–']) || rest.contains('月')
        {
            return None;
        }
        let days = self.days_of(group)?;
        let mut days = std::iter::successors(Some(days.first()), |it| it.tomorrow().ok())
            .take(GROUP_DAYS_AT_MOST)
            .take_while(|it| *it <= days.last());
        let day = days.find(|it| it.day() == day)?;
        let sign = if bare { "日" } else { "" };
        Some(format!("{}月{plain}{sign}", day.month()))
    }

    /// `星期三` in a week whose days are told: 第六周（4月7日—11日）.
    fn in_week(&self, written: &str, group: &str) -> Option<String> {
        let plain = shape::folded(written);
        let day = plain.strip_prefix("星期").or(plain.strip_prefix('周'))?;
        let weekday = match day {
            "日" | "天" => 7,
            _ => i8::try_from(ordinal::chinese(day)?).ok()?,
        };
        let days = self.days_of(group)?;
        let mut same = std::iter::successors(Some(days.first()), |it| it.tomorrow().ok())
            .take_while(|it| *it <= days.last())
            .take(TWO_WEEKS)
            .filter(|it| it.weekday().to_monday_one_offset() == weekday);
        // A longer time has more than one Wednesday.
        match (same.next(), same.next()) {
            (Some(day), None) => Some(format!("{}月{}日", day.month(), day.day())),
            _ => None,
        }
    }

    /// The days that a name tells, as a whole or in its first bracket.
    fn days_of(&self, name: &str) -> Option<Window> {
        luoshi_time::read(name, self.context).window().or_else(|| {
            let inside = name.split_once(['（', '('])?.1;
            let inside = inside.split_once(['）', ')'])?.0;
            luoshi_time::read(inside, self.context).window()
        })
    }

    /// Where the limits of a schedule without a school year in its title fall from autumn to spring and
    /// stay there, the year has turned: reads them again.
    pub(super) fn turn_of_year(&self, phases: &mut [Phase]) {
        if self.span.is_some() {
            return;
        }
        let months = phases
            .iter()
            .flat_map(|it| &it.items)
            .filter_map(first_month);
        if !turns(months) {
            return;
        }
        let Some(span) = school_year(self.context.year) else {
            return;
        };
        let known = Known {
            span: Some(span),
            ..self.known()
        };
        let mut autumn = false;
        for item in phases.iter_mut().flat_map(|it| &mut it.items) {
            let month = first_month(item);
            autumn |= month.is_some_and(|it| it >= TURNS_FROM);
            // What begins before the autumn lies in its year.
            if autumn && month.is_some_and(|it| it < TURNS_FROM) {
                let again = luoshi_time::read_with(&item.limit.written, self.context, &known);
                if again.window().is_some() {
                    item.limit.reading = again;
                }
            }
        }
    }
}

/// The month that a limit begins in, or ends in where only the end is known.
fn first_month(item: &Item) -> Option<i8> {
    let window = item.limit.reading.window();
    let day = window.map(Window::first).or(item.limit.reading.due())?;
    Some(day.month())
}

/// Autumn, then spring, and no autumn again.
fn turns(months: impl Iterator<Item = i8>) -> bool {
    let mut autumn = false;
    let mut turned = false;
    let mut before = 0;
    for month in months {
        if turned && month >= AUTUMN_FROM || before > month && !turned && month > SPRING_TO {
            return false;
        }
        turned |= autumn && month <= SPRING_TO;
        autumn |= month >= AUTUMN_FROM;
        before = month;
    }
    turned
}

fn school_year(year: i16) -> Option<Window> {
    let next = year.checked_add(1)?;
    let first = Date::new(year, SCHOOL_YEAR_BEGINS, 1).ok()?;
    let last = Date::new(next, SCHOOL_YEAR_BEGINS - 1, 31).ok()?;
    Window::new(first, last)
}

/// The school year, or a year from the month of the document on, where that was written before the summer
/// for the autumn to come: what it plans for June lies in the June ahead.
fn span_of(context: &Context) -> Option<Window> {
    let base = context.base;
    let ahead = (AHEAD_FROM..SCHOOL_YEAR_BEGINS).contains(&base.month());
    if base.year() != context.year || !ahead {
        return school_year(context.year);
    }
    let first = Date::new(base.year(), base.month(), 1).ok()?;
    let last = Date::new(base.year().checked_add(1)?, base.month(), 1).ok()?;
    Window::new(first, last.yesterday().ok()?)
}

/// A document of this month or a later one plans for the school year to come.
const AHEAD_FROM: i8 = 5;

/// A bare figure under 月份 or 周次 is a month or a week of the term.
fn named(written: &str, label: &str) -> Option<String> {
    let plain = shape::folded(written);
    let figures = !plain.is_empty()
        && plain
            .chars()
            .all(|it| it.is_ascii_digit() || "一二三四五六七八九十-~—–、".contains(it));
    if !figures {
        return None;
    }
    let label = words::plain(label);
    if label.ends_with("月份") || label == "月" {
        return Some(plain.replace('、', "月、") + "月");
    }
    let week = label.ends_with("周次") || label == "周" || label == "教学周";
    week.then(|| format!("第{plain}周"))
}

#[cfg(test)]
mod tests {
    use luoshi_time::YearFrom;

    use super::*;

    fn read(title: &str, written: &str, around: Around<'_>) -> String {
        let context = Context {
            year: 2024,
            year_from: YearFrom::Document,
            base: Date::constant(2024, 1, 1),
        };
        let limit = Limits::new(&context, title, None).read(written.to_owned(), around);
        assert_eq!(limit.written, written);
        let window = limit.reading.window();
        window.map_or("-".to_owned(), |it| format!("{} {}", it.first(), it.last()))
    }

    #[test]
    fn a_school_year_runs_over_the_new_year() {
        let around = Around::default();
        let first = "2024学年第一学期工作安排";
        assert_eq!(read(first, "9月2日", around), "2024-09-02 2024-09-02");
        assert_eq!(read(first, "1月10日", around), "2025-01-10 2025-01-10");
        let spring = "2023—2024学年第二学期工作安排";
        assert_eq!(read(spring, "3月4日", around), "2024-03-04 2024-03-04");
        assert_eq!(
            read("2024年上学期安排", "3月4日", around),
            "2024-03-04 2024-03-04"
        );
        assert_eq!(read("工作安排", "1月10日", around), "2024-01-10 2024-01-10");
    }

    #[test]
    fn a_bare_figure_means_what_its_header_says() {
        let month = Around {
            label: "月 份",
            ..Around::default()
        };
        assert_eq!(read("", "3", month), "2024-03-01 2024-03-31");
        assert_eq!(read("", "九", month), "2024-09-01 2024-09-30");
        assert_eq!(read("", "3", Around::default()), "-");
    }

    #[test]
    fn a_day_lies_in_the_month_of_its_group() {
        let group = |group| Around {
            group,
            ..Around::default()
        };
        assert_eq!(read("", "5日", group("3月")), "2024-03-05 2024-03-05");
        assert_eq!(read("", "5", group("3月份")), "2024-03-05 2024-03-05");
        assert_eq!(read("", "5-8", group("3月")), "2024-03-05 2024-03-08");
        let figure = Around {
            group: "3",
            group_label: "月份",
            ..Around::default()
        };
        assert_eq!(read("", "5", figure), "2024-03-05 2024-03-05");
        let week = group("第一周（8月28日—9月3日）");
        assert_eq!(read("", "2日", week), "2024-09-02 2024-09-02");
        assert_eq!(read("", "30日", week), "2024-08-30 2024-08-30");
    }

    #[test]
    fn a_weekday_lies_in_the_week_of_the_title() {
        let title = "第六周工作安排（2024年4月8日—4月12日）";
        let around = Around::default();
        assert_eq!(read(title, "星期三", around), "2024-04-10 2024-04-10");
        assert_eq!(read(title, "周五", around), "2024-04-12 2024-04-12");
        let month = "四月工作安排（4月1日—30日）";
        assert_ne!(read(month, "星期三", around), "2024-04-03 2024-04-03");
    }

    #[test]
    fn the_year_turns_once() {
        assert!(turns([9, 10, 12, 1, 2].into_iter()));
        assert!(turns([11, 12, 12, 1, 3, 6].into_iter()));
        assert!(!turns([3, 5, 9].into_iter()));
        assert!(!turns([12, 1, 12].into_iter()));
        assert!(!turns([9, 6, 7].into_iter()));
        assert!(!turns([].into_iter()));
    }
}
