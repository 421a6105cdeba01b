//! What was understood of a written time limit.

use crate::context::{Context, Known};
use crate::recurring::Recurring;
use crate::term::{Term, Unread};
use crate::{Date, Window};

/// How sure the reading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// No date could be given.
    Unresolved,
    /// A vague word (底, 初): only the end binds.
    Fuzzy,
    /// Something was supplied that is not written, such as the year.
    Assumed,
    /// As written.
    Exact,
}

impl Certainty {
    /// As printed in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Certainty::Exact => "exact",
            Certainty::Assumed => "assumed",
            Certainty::Fuzzy => "fuzzy",
            Certainty::Unresolved => "unresolved",
        }
    }
}

/// A convention that was used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Assumption {
    /// The year is not printed: the plan's, or found from the other end of the range.
    Year,
    /// Two digits are a year of this century.
    ShortYear,
    /// 上旬 is the 1st to the 10th, 中旬 the 11th to the 20th, 下旬 the rest of the month.
    Xun,
    /// A range includes all of the unit that its end names, and its ends share what only one prints.
    Range,
    /// A sign taken for the separator of a range.
    Separator,
    /// Figures such as 3.15 taken for a date.
    Figures,
    /// D日前 includes the day itself.
    DayBefore,
    /// M月前 and 节前 end before the month or the festival; 月底前 includes the end.
    UnitBefore,
    /// 截至, 不迟于 and 完成 set an end; the start is open.
    Until,
    /// 底, 初, 中, 前后: days of habit (26 to the end, 1 to 5, 11 to 20, a week on each side).
    Vague,
    /// Counted from the day of the document.
    FromBase,
    /// Counted from an event, beginning on the day behind it.
    Event,
    /// Taken from the school calendar.
    School,
    /// A day of the lunar calendar, or the days off around a festival.
    Lunar,
    /// Several limits, each by itself.
    List,
    /// What stands in brackets: a weekday was compared, other words are a note.
    Brackets,
    /// A time of day was left aside.
    Clock,
    /// A character taken for the one that looks like it.
    Mistyped,
    /// Taken from the row above.
    Ditto,
    /// Only a part of the words was understood.
    Partial,
}

impl Assumption {
    /// Its code in the time-limit rules, as printed in JSON.
    pub fn code(self) -> &'static str {
        match self {
            Assumption::Year => "Y1",
            Assumption::ShortYear => "Y2",
            Assumption::Xun => "X1",
            Assumption::Range => "R1",
            Assumption::Separator => "R2",
            Assumption::Figures => "W1",
            Assumption::DayBefore => "B1",
            Assumption::UnitBefore => "B2",
            Assumption::Until => "B3",
            Assumption::Vague => "E1",
            Assumption::FromBase => "N1",
            Assumption::Event => "V1",
            Assumption::School => "S1",
            Assumption::Lunar => "L1",
            Assumption::List => "P1",
            Assumption::Brackets => "C1",
            Assumption::Clock => "T1",
            Assumption::Mistyped => "U1",
            Assumption::Ditto => "D1",
            Assumption::Partial => "Q1",
        }
    }
}

/// How many conventions there are.
const ALL: usize = 20;

/// The conventions that were used, each once, in order of use.
#[derive(Clone, Copy)]
pub struct Assumptions {
    used: [Assumption; ALL],
    count: u8,
}

impl Assumptions {
    /// Adds one that is not there yet.
    pub fn push(&mut self, assumption: Assumption) {
        if !self.contains(&assumption)
            && let Some(place) = self.used.get_mut(usize::from(self.count))
        {
            *place = assumption;
            self.count += 1;
        }
    }

    /// Nothing was assumed.
    pub const fn new() -> Assumptions {
        Assumptions {
            used: [Assumption::Year; ALL],
            count: 0,
        }
    }
}

impl Default for Assumptions {
    fn default() -> Assumptions {
        Assumptions::new()
    }
}

impl std::ops::Deref for Assumptions {
    type Target = [Assumption];

    fn deref(&self) -> &[Assumption] {
        self.used.get(..usize::from(self.count)).unwrap_or_default()
    }
}

impl<'a> IntoIterator for &'a Assumptions {
    type Item = &'a Assumption;
    type IntoIter = std::slice::Iter<'a, Assumption>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl std::fmt::Debug for Assumptions {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_list()
            .entries(self.iter().map(|it| it.code()))
            .finish()
    }
}

impl PartialEq for Assumptions {
    fn eq(&self, other: &Assumptions) -> bool {
        **self == **other
    }
}

impl Eq for Assumptions {}

/// Something a person should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// Characters that were not understood, as written.
    LeftOver(String),
    /// A range that runs over the turn of a year for more than six months.
    LongWrap,
    /// A masked or empty year (`20__年`).
    MaskedYear,
    /// A sign that stands for a range by convention only (`→`, a lone 一).
    OddSeparator,
    /// 洵, 甸 or 句 in the place of 旬.
    MistypedXun,
    /// `10、1—7日`: a sign of lists where 月 is meant.
    OddList,
    /// The printed weekday is not that of the printed day.
    WeekdayMismatch {
        /// The day as read.
        date: Date,
        /// The weekday that it has, Monday is 1.
        weekday: u8,
        /// The nearest day that has the printed weekday; never applied by itself.
        suggestion: Option<Date>,
    },
    /// `1/2/2020`: read with the day first, but the month may stand there.
    AnyOrder,
    /// Workdays were counted from Monday to Friday, without the yearly notice.
    NoWorkdayTable,
    /// The week of the term printed beside the days is not the one that the school calendar has then.
    WeekMismatch {
        /// The printed week, or the first of them.
        first: u8,
        /// The last of them.
        last: u8,
        /// The days that those weeks have by the school calendar; never applied by themselves.
        days: Window,
    },
}

impl Warning {
    /// As printed in JSON; the sentence of a code stands in the message files as `limit-warning-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Warning::LeftOver(_) => "left-over",
            Warning::LongWrap => "long-wrap",
            Warning::MaskedYear => "masked-year",
            Warning::OddSeparator => "odd-separator",
            Warning::MistypedXun => "mistyped-xun",
            Warning::OddList => "odd-list",
            Warning::WeekdayMismatch { .. } => "weekday-mismatch",
            Warning::AnyOrder => "any-order",
            Warning::NoWorkdayTable => "no-workday-table",
            Warning::WeekMismatch { .. } => "week-mismatch",
        }
    }
}

/// One of several limits in one cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// `计划` in 计划寒假前，其它7月底前; what stands on both sides is joined by `…`.
    pub label: Option<String>,
    /// The words of this part.
    pub text: String,
    /// What they mean.
    pub reading: Reading,
}

/// What was understood. The words themselves stay with whoever asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The meaning.
    pub term: Term,
    /// How sure it is.
    pub certainty: Certainty,
    /// Conventions that were used.
    pub assumptions: Assumptions,
    /// What a person should look at.
    pub warnings: Vec<Warning>,
    /// The parts, when the cell holds several limits; else empty.
    pub parts: Vec<Part>,
}

/// The outside names of what a term is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A single day.
    Point,
    /// Several days in a row.
    Window,
    /// Several limits.
    List,
    /// An end without a start.
    OpenStart,
    /// A start without an end.
    OpenEnd,
    /// Again and again.
    Recurring,
    /// A length of time.
    Duration,
    /// Counted from what has no day yet.
    Relative,
    /// No end.
    Standing,
    /// No date.
    Unknown,
}

impl Kind {
    /// As printed in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Point => "point",
            Kind::Window => "window",
            Kind::List => "list",
            Kind::OpenStart => "open_start",
            Kind::OpenEnd => "open_end",
            Kind::Recurring => "recurring",
            Kind::Duration => "duration",
            Kind::Relative => "relative",
            Kind::Standing => "standing",
            Kind::Unknown => "unknown",
        }
    }
}

impl Reading {
    /// What could not be read, and why.
    pub fn unread(why: Unread) -> Reading {
        Reading {
            term: Term::Unread(why),
            certainty: Certainty::Unresolved,
            assumptions: Assumptions::new(),
            warnings: Vec::new(),
            parts: Vec::new(),
        }
    }

    /// The outside name of the term.
    pub fn kind(&self) -> Kind {
        match &self.term {
            Term::In(window) if window.first() == window.last() => Kind::Point,
            Term::In(_) => Kind::Window,
            Term::Until(_) => Kind::OpenStart,
            Term::From(_) => Kind::OpenEnd,
            Term::List => Kind::List,
            Term::Recurring(_) => Kind::Recurring,
            Term::Relative(_) => Kind::Relative,
            Term::Quota(_) => Kind::Duration,
            Term::Standing(_) => Kind::Standing,
            Term::Unread(_) => Kind::Unknown,
        }
    }

    /// The days meant, if both ends are known; of a list from its first day to its last.
    pub fn window(&self) -> Option<Window> {
        match &self.term {
            Term::In(window) => Some(*window),
            Term::List => Window::new(self.opens()?, self.due()?),
            _ => None,
        }
    }

    /// The day on which it opens, if there is one. A list opens with its first part, unless a part has no start or
    /// comes again.
    pub fn opens(&self) -> Option<Date> {
        match &self.term {
            Term::In(window) => Some(window.first()),
            Term::From(day) => Some(*day),
            Term::List if self.returns().next().is_some() => None,
            Term::List => {
                let opens = self.dated_parts().map(Reading::opens);
                opens.reduce(|one, other| Some(one?.min(other?))).flatten()
            }
            _ => None,
        }
    }

    /// The last day that is still in time, if there is one. A list is due with its last part, unless a
    /// part has no end or comes again after it. Parts without any day do not count.
    pub fn due(&self) -> Option<Date> {
        match &self.term {
            Term::In(window) => Some(window.last()),
            Term::Until(day) => Some(*day),
            Term::List => {
                let due = self.dated_parts().map(Reading::due);
                let due = due.reduce(|one, other| Some(one?.max(other?))).flatten()?;
                let over = |it: &Recurring| it.last.is_none_or(|it| it <= due);
                self.returns().all(over).then_some(due)
            }
            _ => None,
        }
    }

    /// The smallest window that holds every part of which both ends are known.
    pub fn hull(&self) -> Option<Window> {
        if self.parts.is_empty() {
            return self.window();
        }
        let windows = self.parts.iter().filter_map(|it| it.reading.hull());
        windows.reduce(Window::hull)
    }

    /// Whether `day` lies in it; in a list, in one of its parts.
    pub fn contains(&self, day: Date) -> bool {
        match &self.term {
            Term::In(window) => window.contains(day),
            Term::Until(last) => day <= *last,
            Term::From(first) => day >= *first,
            Term::List => self.parts.iter().any(|it| it.reading.contains(day)),
            _ => false,
        }
    }

    /// What comes again among the parts.
    fn returns(&self) -> impl Iterator<Item = &Recurring> {
        self.parts.iter().filter_map(|it| match &it.reading.term {
            Term::Recurring(recurring) => Some(recurring),
            _ => None,
        })
    }

    fn dated_parts(&self) -> impl Iterator<Item = &Reading> {
        let dated = |it: &&Reading| it.opens().is_some() || it.due().is_some();
        self.parts.iter().map(|it| &it.reading).filter(dated)
    }

    /// The same limit, after its anchor got its days (or any part its own). What has days already stays.
    pub fn resolved(&self, context: &Context, known: &Known<'_>) -> Reading {
        let mut reading = self.clone();
        for part in &mut reading.parts {
            part.reading = part.reading.resolved(context, known);
        }
        if reading.term == Term::List
            && let Some(lowest) = reading.parts.iter().map(|it| it.reading.certainty).min()
        {
            // What deserves a warning stays assumed, whatever its parts have become.
            reading.certainty = match reading.warnings.is_empty() {
                true => lowest,
                false => lowest.min(Certainty::Assumed),
            };
        }
        if let Term::Relative(relative) = &self.term
            && let Some(days) = relative.anchor_days(context.base, known)
            && let Some(term) = relative.from_anchor(days, known)
        {
            reading.assumptions.push(relative.assumption());
            reading.certainty = Certainty::Assumed;
            reading.term = term;
        }
        reading
    }
}
