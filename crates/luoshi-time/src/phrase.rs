//! The form of a time limit, before any year is supplied and before any day is checked.

use std::fmt;
use std::ops::Range;

use crate::calendar::{Xun, weekday_written};
use crate::festival::Festival;
use crate::length::{Length, Quota};
use crate::recurring::{Every, On, Parity};
use crate::relative::{Offset, Relative, Side};
use crate::school::SchoolTime;
use crate::term::Standing;

/// A time limit as written.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Phrase {
    /// 3月中旬
    One(Stated),
    /// 3月-8月; `last` is complete but for its year, which may have to be found.
    Range {
        first: Stated,
        last: Stated,
        /// A sign that stands for a range by convention only.
        odd_separator: bool,
    },
    /// 4月底前, 截至4月30日
    Until { by: Stated, how: Ending },
    /// 5月起, 5月后
    From { since: Stated, after: bool },
    /// 从7月开始，用一年左右的时间; 3月15日起三天
    FromFor {
        since: Stated,
        length: Length,
        about: bool,
    },
    /// 15日内, 两周后; `figures` says that the count is written so
    Counted {
        length: Length,
        way: Way,
        figures: bool,
    },
    /// 十几天后: between two lengths from the document, or before it
    Between {
        least: Length,
        most: Length,
        back: bool,
    },
    /// 五一后一周内, 3月15日前三天
    Beside {
        day: Stated,
        side: Side,
        offset: Offset,
    },
    /// 每月10日前
    Recurring {
        every: Every,
        parity: Option<Parity>,
        on: Option<On>,
        from: Option<Stated>,
        to: Option<Stated>,
    },
    /// 会后15日内
    Relative(Relative),
    /// 不少于4天
    Quota(Quota),
    /// 长期坚持
    Standing(Standing),
    /// 同上
    Ditto,
    /// 3月、5月; 计划寒假前，其它7月底前
    List(Vec<Piece>),
}

/// One of several limits.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Piece {
    /// The bytes of its label; empty without one.
    pub label: Range<usize>,
    /// The bytes of words behind it that say what is to be done; empty without any.
    pub behind: Range<usize>,
    /// The bytes of its words.
    pub text: Range<usize>,
    pub phrase: Phrase,
    /// 10、1—7日: written as a list, meant as a month and its days.
    pub odd: bool,
}

/// How an end is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// 前: whether the day itself is in time depends on the unit.
    Before,
    /// 截至, 完成, 及以前: the unit is in time.
    Included,
}

/// How a length leads from the day of the document to others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// 15日内: from the document on.
    Within,
    /// 未来两个月: so long, beginning with the document.
    Coming,
    /// 三个月后: then.
    After,
    /// 三个月以后: from then on.
    FromThenOn,
    /// 三个月前: then.
    Ago,
    /// 近三个月: up to the document.
    Past,
    /// 三年多以来: from the beginning of that year on, up to the document.
    PastAndMore,
}

/// A stretch of the calendar as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stated {
    /// The year, as far as it is written.
    pub year: YearWord,
    /// What of that year.
    pub stretch: Stretch,
    /// How it is written.
    pub style: Style,
    /// A weekday that is printed beside the day, Monday is 1.
    pub weekday: Option<u8>,
    /// 左右, 前后
    pub vague: Option<Vague>,
    /// 至元旦前: the end of a range is the day before it.
    pub eve: bool,
}

impl Stated {
    pub(crate) fn new(year: YearWord, stretch: Stretch, style: Style) -> Stated {
        Stated {
            year,
            stretch,
            style,
            weekday: None,
            vague: None,
            eve: false,
        }
    }

    /// A month, or a part of one.
    pub(crate) fn month(year: YearWord, month: MonthWord, part: MonthPart) -> Stated {
        Stated::new(year, Stretch::Month { month, part }, Style::Words)
    }

    /// The part of the month, if it is one.
    pub(crate) fn part(self) -> Option<MonthPart> {
        match self.stretch {
            Stretch::Month { part, .. } => Some(part),
            _ => None,
        }
    }

    /// The printed number of its month.
    pub(crate) fn month_number(self) -> Option<u32> {
        match self.stretch {
            Stretch::Month {
                month: MonthWord::Printed(month),
                ..
            } => Some(month),
            _ => None,
        }
    }
}

/// Words for a lack of precision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Vague {
    /// 左右, 约
    About,
    /// 前后
    Around,
}

/// The year of a stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum YearWord {
    /// Not written.
    Unsaid,
    /// 2014年, 14年
    Printed(Year),
    /// 今年 0, 明年 1
    Relative(i8),
    /// 次年: after the year before it, or after the plan's.
    Next,
    /// 同年: that of the words before it.
    Same,
    /// 20xx年: a pattern, to be asked for.
    Masked,
    /// 20__年, 年11月5日: left to be filled in.
    Blank,
}

/// A printed year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Year {
    /// With its century.
    pub year: i16,
    /// The century was not printed.
    pub short: bool,
}

/// What of a year, or of the days around the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stretch {
    Year(YearPart),
    /// 上半年, 下半年
    Half {
        second: bool,
        edge: Edge,
    },
    /// 第二季度, 前三季度, 1-3季度
    Quarters {
        first: u32,
        last: u32,
        edge: Edge,
    },
    Month {
        month: MonthWord,
        part: MonthPart,
    },
    /// 本季度 0
    QuarterOfBase {
        offset: i32,
        edge: Edge,
    },
    /// 本周 0, 下周五; 周一 without more.
    Week {
        offset: Option<i32>,
        day: WeekPart,
    },
    /// 今天 0
    DayOfBase(i32),
    /// 前两个月 (whole months before), 下三个月
    Units {
        back: bool,
        count: u32,
        unit: RollingUnit,
        /// 前3个月: counted from the day of the document.
        figures: bool,
    },
    Feast {
        feast: Festival,
        days_off: bool,
    },
    /// 清明 is 5.
    Solar(u8),
    /// Month 0 is not written; day 0 is the whole month.
    Lunar {
        month: u8,
        leap: bool,
        day: u8,
    },
    School(SchoolTime),
}

/// The units that 前两个月 counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RollingUnit {
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

/// Which part of a half-year or a quarter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Edge {
    Whole,
    Start,
    Middle,
    End,
}

/// Which part of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum YearPart {
    Whole,
    Start,
    Middle,
    End,
    /// 最后两周
    LastWeeks(u32),
    /// 前五个月
    FirstMonths(u32),
    LastMonths(u32),
    FirstDays(u32),
    LastDays(u32),
    FirstWeeks(u32),
    /// 第三周
    Week(u32),
}

/// The month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MonthWord {
    /// As printed: 13 is possible here.
    Printed(u32),
    /// 本月 0, 下月 1
    OfBase(i32),
    /// 次月: behind the month before it, or the document's.
    Next,
    /// 首月, 第二个月 of a quarter or half-year that comes again; 0 is the last.
    OfUnit(u32),
    /// Not written: that of the row above, or of the document.
    Unsaid,
}

/// Which part of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WeekPart {
    Whole,
    /// Monday is 1.
    Day(u8),
    Weekend,
    FirstHalf,
    LastHalf,
}

/// Which part of the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MonthPart {
    /// All of it.
    Whole,
    /// 中旬; `mistyped` when another character stands for 旬.
    Xun { xun: Xun, mistyped: bool },
    /// 四旬: there is none.
    NoXun { nth: u32 },
    /// 15日, possibly 32日.
    Day(u32),
    /// 初
    Start,
    /// 中
    Middle,
    /// 底
    End,
    /// 上半月
    FirstHalf,
    /// 下半月
    LastHalf,
    /// 第三周
    Week(u32),
    /// 最后一周
    LastWeek,
    /// 第二个周五; 0 is the last.
    Weekday { nth: u32, day: u8 },
    /// 第二周周五
    DayOfWeek { week: u32, day: u8 },
    /// 第一个工作日; 0 is the last.
    Workday { nth: u32 },
    /// 前五个工作日
    FirstWorkdays(u32),
    /// 前四天
    FirstDays(u32),
    /// 最后五天
    LastDays(u32),
}

/// How a date is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// 3月15日
    Words,
    /// 3月15, with 日 left out
    Clipped,
    /// 八月十五, with 日 left out
    ClippedHan,
    /// 2014-03-15
    Iso,
    /// 3.15, 2014/3/15, 20140315: signs that have other uses too.
    Figures,
    /// 2019, with 年 left out
    BareYear,
    /// 1/2/2020: which is the month cannot be told.
    AnyOrder,
}

impl fmt::Display for Stated {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            YearWord::Printed(year) => write!(out, "{}年", year.year)?,
            YearWord::Relative(0) => out.write_str("今年")?,
            YearWord::Relative(1) => out.write_str("明年")?,
            YearWord::Relative(-1) => out.write_str("去年")?,
            YearWord::Next => out.write_str("次年")?,
            YearWord::Same => out.write_str("同年")?,
            _ => {}
        }
        self.stretch.fmt(out)
    }
}

impl fmt::Display for Stretch {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Stretch::Half { second, edge } => {
                out.write_str(if *second { "下半年" } else { "上半年" })?;
                edge.fmt(out)
            }
            Stretch::Quarters { first, last, edge } if first == last => {
                write!(out, "第{}季度{edge}", han_digit(*first))
            }
            Stretch::Quarters { first, last, edge } => write!(out, "{first}–{last}季度{edge}"),
            Stretch::Month { month, part } => {
                match month {
                    MonthWord::Printed(month) => write!(out, "{month}月")?,
                    MonthWord::OfBase(1) => out.write_str("下月")?,
                    MonthWord::Next => out.write_str("次月")?,
                    MonthWord::OfBase(_) => out.write_str("本月")?,
                    MonthWord::Unsaid | MonthWord::OfUnit(_) => {}
                }
                part.fmt(out)
            }
            Stretch::Week {
                day: WeekPart::Day(day),
                ..
            } => out.write_str(weekday_written(*day)),
            Stretch::Feast { feast, .. } => out.write_str(feast.written()),
            Stretch::School(time) => out.write_str(&time.written()),
            Stretch::Year(YearPart::Start) => out.write_str("年初"),
            Stretch::Year(YearPart::End) => out.write_str("年底"),
            _ => Ok(()),
        }
    }
}

fn han_digit(number: u32) -> &'static str {
    match number {
        1 => "一",
        2 => "二",
        3 => "三",
        _ => "四",
    }
}

impl fmt::Display for Edge {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Edge::Whole => "",
            Edge::Start => "初",
            Edge::Middle => "中",
            Edge::End => "末",
        })
    }
}

impl fmt::Display for MonthPart {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            MonthPart::Whole => Ok(()),
            MonthPart::Xun { xun, .. } => out.write_str(xun.written()),
            MonthPart::NoXun { nth } => write!(out, "{nth}旬"),
            MonthPart::Day(day) => write!(out, "{day}日"),
            MonthPart::Start => out.write_str("初"),
            MonthPart::Middle => out.write_str("中"),
            MonthPart::End => out.write_str("底"),
            MonthPart::FirstHalf => out.write_str("上半月"),
            MonthPart::LastHalf => out.write_str("下半月"),
            MonthPart::Week(number) => write!(out, "第{number}周"),
            MonthPart::LastWeek => out.write_str("最后一周"),
            MonthPart::Weekday { nth: 0, day } => write!(out, "最后一个{}", weekday_written(*day)),
            MonthPart::Weekday { nth, day } => write!(out, "第{nth}个{}", weekday_written(*day)),
            MonthPart::DayOfWeek { week, day } => {
                write!(out, "第{week}周{}", weekday_written(*day))
            }
            MonthPart::Workday { nth: 0 } => out.write_str("最后一个工作日"),
            MonthPart::Workday { nth } => write!(out, "第{nth}个工作日"),
            MonthPart::FirstWorkdays(count) => write!(out, "前{count}个工作日"),
            MonthPart::FirstDays(count) => write!(out, "前{count}天"),
            MonthPart::LastDays(count) => write!(out, "最后{count}天"),
        }
    }
}

/// The canonical writing of one stretch or two: what the end of a range shares with its start is not said twice.
impl fmt::Display for Phrase {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Phrase::One(stated) => stated.fmt(out),
            Phrase::Until { by, .. } => write!(out, "{by}前"),
            Phrase::From { since, .. } => write!(out, "{since}起"),
            Phrase::Range { first, last, .. } => {
                write!(out, "{first}–")?;
                let same_year = last.year == YearWord::Unsaid || first.year == last.year;
                let same_month = first.month_number() == last.month_number();
                match last.part() {
                    Some(part) if same_year && same_month && part != MonthPart::Whole => {
                        part.fmt(out)
                    }
                    _ if same_year => Stated {
                        year: YearWord::Unsaid,
                        ..*last
                    }
                    .fmt(out),
                    _ => last.fmt(out),
                }
            }
            _ => Ok(()),
        }
    }
}
