//! The form of a time limit, before any year is supplied and before any day is checked.

use std::fmt;

use crate::calendar::Xun;

/// A time limit as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
}

/// A month, a part of one or a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stated {
    /// As printed, if it is.
    pub year: Option<Year>,
    /// As printed: 13 is possible here.
    pub month: u32,
    /// Which part of the month.
    pub part: MonthPart,
    /// How it is written.
    pub style: Style,
}

/// A printed year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Year {
    /// With its century.
    pub year: i16,
    /// The century was not printed.
    pub short: bool,
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
}

/// How a date is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// 3月15日
    Words,
    /// 3月15, with 日 left out
    Clipped,
    /// 2014-03-15
    Iso,
    /// 3.15, 2014/3/15, 20140315: signs that have other uses too.
    Figures,
}

impl fmt::Display for Stated {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(year) = self.year {
            write!(out, "{}年", year.year)?;
        }
        write!(out, "{}月", self.month)?;
        write!(out, "{}", self.part)
    }
}

impl fmt::Display for MonthPart {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            MonthPart::Whole => Ok(()),
            MonthPart::Xun { xun, .. } => out.write_str(xun.written()),
            MonthPart::NoXun { nth } => write!(out, "{nth}旬"),
            MonthPart::Day(day) => write!(out, "{day}日"),
        }
    }
}

/// The canonical writing: what the end of a range shares with its start is not said twice.
impl fmt::Display for Phrase {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Phrase::One(stated) => stated.fmt(out),
            Phrase::Range { first, last, .. } => {
                write!(out, "{first}–")?;
                let year = |it: &Stated| it.year.map(|year| year.year);
                let same_year = last.year.is_none() || year(first) == year(last);
                if same_year && first.month == last.month && last.part != MonthPart::Whole {
                    last.part.fmt(out)
                } else if same_year {
                    Stated {
                        year: None,
                        ..*last
                    }
                    .fmt(out)
                } else {
                    last.fmt(out)
                }
            }
        }
    }
}
