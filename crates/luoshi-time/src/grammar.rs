//! Tokens into a [`Phrase`].
//!
//! ```text
//! limit   = range | stated, [ 期间 ], [ 。 ] ;
//! range   = [ 自 ], side, [ 起, [ "," ] ], separator, side, [ 止 ] ;
//! side    = stated | [ year ], number | day | xun ;        (* the other side completes it *)
//! stated  = [ year ], month, [ day | xun ] | figures ;
//! ```
//! Every function either takes what it names and goes on, or takes nothing. The whole text has to be
//! used up: a limit is never half read.

use crate::calendar::Xun;
use crate::lexer::{Lexer, Token};
use crate::numeral::{Number, Script};
use crate::phrase::{MonthPart, Phrase, Stated, Style, Year};

/// The form of a text; `None` when it is no limit of a form known here.
pub(crate) fn parse(text: &str) -> Option<Phrase> {
    let mut grammar = Grammar {
        at: Lexer::new(text),
    };
    let phrase = grammar.limit()?;
    grammar.at.is_at_end().then_some(phrase)
}

/// One end of a range, which may leave to the other end what both share.
#[derive(Clone, Copy)]
enum Side {
    Stated(Stated),
    /// The 3 of 3-8月, the 20 of 3月15-20.
    Number {
        year: Option<Year>,
        number: Number,
    },
    /// The 20日 of 3月15日-20日, the 中旬 of 3月上旬至中旬.
    Part(MonthPart),
}

struct Grammar<'a> {
    at: Lexer<'a>,
}

impl Grammar<'_> {
    fn limit(&mut self) -> Option<Phrase> {
        let phrase = self
            .attempt(Self::range)
            .or_else(|| self.stated().map(Phrase::One))?;
        self.take(Token::During);
        self.take(Token::Stop);
        Some(phrase)
    }

    fn range(&mut self) -> Option<Phrase> {
        self.take(Token::From);
        let first = self.side()?;
        if self.take(Token::Begin) {
            self.take(Token::Comma);
        }
        let odd_separator = self.separator()?;
        let last = self.side()?;
        self.take(Token::End);
        let (first, last) = complete(first, last)?;
        Some(Phrase::Range {
            first,
            last,
            odd_separator,
        })
    }

    /// Whether the sign is one that stands for a range by convention only.
    fn separator(&mut self) -> Option<bool> {
        match self.at.next()? {
            Token::Hyphen | Token::Dash | Token::To => Some(false),
            Token::Arrow => Some(true),
            // 一 typed for a dash.
            Token::Number(number) if number.script == Script::HanCount && number.value == 1 => {
                Some(true)
            }
            _ => None,
        }
    }

    fn side(&mut self) -> Option<Side> {
        if let Some(stated) = self.stated() {
            return Some(Side::Stated(stated));
        }
        if let Some(part) = self.part() {
            return Some(Side::Part(part));
        }
        self.attempt(|it| {
            let year = it.year();
            let number = it.small_number()?;
            Some(Side::Number { year, number })
        })
    }

    fn stated(&mut self) -> Option<Stated> {
        self.attempt(Self::in_words)
            .or_else(|| self.attempt(Self::in_figures))
            .or_else(|| self.attempt(Self::month_and_day_in_figures))
            .or_else(|| self.attempt(Self::in_eight_digits))
    }

    /// 2014年3月15日, 3月中旬, 三月份, 3月15.
    fn in_words(&mut self) -> Option<Stated> {
        let year = self.year();
        let month = self.month()?;
        let (part, style) = if let Some(part) = self.part() {
            (part, Style::Words)
        } else if let Some(day) = self.bare_day() {
            (MonthPart::Day(day), Style::Clipped)
        } else {
            (MonthPart::Whole, Style::Words)
        };
        Some(Stated {
            year,
            month,
            part,
            style,
        })
    }

    /// 2014-03-15, 2014.3, 2014/3/15.
    fn in_figures(&mut self) -> Option<Stated> {
        let year = self.number().and_then(full_year)?;
        let sign = self.at.next()?;
        let style = match sign {
            Token::Hyphen => Style::Iso,
            Token::Dot | Token::Slash => Style::Figures,
            _ => return None,
        };
        let month = self.arabic()?;
        let day = self.attempt(|it| it.take(sign).then(|| it.arabic()).flatten());
        if day.is_some() {
            self.take(Token::Day);
        }
        Some(Stated {
            year: Some(year),
            month,
            part: day.map_or(MonthPart::Whole, MonthPart::Day),
            style,
        })
    }

    /// 3.15, 3/15. Numbers that can be no month or day are no date in figures.
    fn month_and_day_in_figures(&mut self) -> Option<Stated> {
        let month = self.arabic().filter(|it| (1..=12).contains(it))?;
        if !matches!(self.at.next()?, Token::Dot | Token::Slash) {
            return None;
        }
        let day = self.arabic().filter(|it| (1..=31).contains(it))?;
        self.take(Token::Day);
        Some(Stated {
            year: None,
            month,
            part: MonthPart::Day(day),
            style: Style::Figures,
        })
    }

    /// 20140315.
    fn in_eight_digits(&mut self) -> Option<Stated> {
        let number = self.number()?;
        if number.script != Script::Arabic || number.signs != 8 {
            return None;
        }
        Some(Stated {
            year: Some(century_and_year(number.value / 10_000)?),
            month: number.value / 100 % 100,
            part: MonthPart::Day(number.value % 100),
            style: Style::Figures,
        })
    }

    /// 2014年, 14年, 二〇一四年.
    fn year(&mut self) -> Option<Year> {
        self.attempt(|it| {
            let number = it.number()?;
            let year = full_year(number).or_else(|| short_year(number))?;
            it.take(Token::Year).then_some(year)
        })
    }

    /// 3月, 三月份, 元月.
    fn month(&mut self) -> Option<u32> {
        self.attempt(|it| {
            let month = if it.take(Token::First) {
                1
            } else {
                it.small_number()?.value
            };
            if !it.take(Token::Month) {
                return None;
            }
            it.take(Token::Share);
            Some(month)
        })
    }

    /// 15日, 中旬, 四旬.
    fn part(&mut self) -> Option<MonthPart> {
        self.attempt(|it| {
            let number = it.small_number()?.value;
            match it.at.next()? {
                Token::Day => Some(MonthPart::Day(number)),
                Token::Xun => Some(MonthPart::NoXun { nth: number }),
                _ => None,
            }
        })
        .or_else(|| self.attempt(Self::xun))
    }

    /// 中旬, 上中旬, 中下旬.
    fn xun(&mut self) -> Option<MonthPart> {
        let first = self.at.next()?;
        let second = match self.at.peek()? {
            Token::Upper | Token::Middle | Token::Lower => self.at.next(),
            _ => None,
        };
        let xun = match (first, second) {
            (Token::Upper, None) => Xun::First,
            (Token::Middle, None) => Xun::Middle,
            (Token::Lower, None) => Xun::Last,
            (Token::Upper, Some(Token::Middle)) | (Token::Middle, Some(Token::Upper)) => {
                Xun::FirstAndMiddle
            }
            (Token::Middle, Some(Token::Lower)) => Xun::MiddleAndLast,
            _ => return None,
        };
        let mistyped = match self.at.next()? {
            Token::Xun => false,
            Token::MistypedXun => true,
            _ => return None,
        };
        Some(MonthPart::Xun { xun, mistyped })
    }

    /// The 15 of 3月15, when nothing says that it belongs to something else.
    fn bare_day(&mut self) -> Option<u32> {
        self.attempt(|it| {
            let day = it.arabic()?;
            let alone = matches!(
                it.at.peek(),
                None | Some(
                    Token::Hyphen
                        | Token::Dash
                        | Token::To
                        | Token::Arrow
                        | Token::Begin
                        | Token::End
                        | Token::Stop
                )
            );
            alone.then_some(day)
        })
    }

    /// A number that may count months or days.
    fn small_number(&mut self) -> Option<Number> {
        self.attempt(|it| {
            let number = it.number()?;
            match number.script {
                Script::Arabic => number.signs <= 2,
                Script::HanCount => true,
                Script::HanDigits => false,
            }
            .then_some(number)
        })
    }

    /// One or two Arabic digits.
    fn arabic(&mut self) -> Option<u32> {
        self.small_number()
            .filter(|it| it.script == Script::Arabic)
            .map(|it| it.value)
    }

    fn number(&mut self) -> Option<Number> {
        match self.at.next()? {
            Token::Number(number) => Some(number),
            _ => None,
        }
    }

    fn take(&mut self, token: Token) -> bool {
        let taken = self.at.peek() == Some(token);
        if taken {
            self.at.next();
        }
        taken
    }

    /// Goes back when `part` finds nothing.
    fn attempt<T>(&mut self, part: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let before = self.at;
        let found = part(self);
        if found.is_none() {
            self.at = before;
        }
        found
    }
}

/// Fills in what one end leaves to the other; `None` when that would be a guess.
fn complete(first: Side, last: Side) -> Option<(Stated, Stated)> {
    match (first, last) {
        // 3月15-4月20. Not 3月5-8月: are the months 5 to 8, or does the range begin on the 5th?
        (Side::Stated(first), Side::Stated(last))
            if first.style != Style::Clipped || matches!(last.part, MonthPart::Day(_)) =>
        {
            Some((first, last))
        }
        // 3-8月. Not 3-8月中旬: does the range begin with March or in the middle of it?
        (Side::Number { year, number }, Side::Stated(last))
            if last.part == MonthPart::Whole
                && last.style == Style::Words
                && last.year.is_none() =>
        {
            let first = Stated {
                year,
                month: number.value,
                ..last
            };
            Some((first, last))
        }
        // 3月15日-20日, 3月上旬至中旬. Not 3月-20日.
        (Side::Stated(first), Side::Part(part)) if first.part != MonthPart::Whole => {
            Some((first, within_month_of(first, part)))
        }
        // 3月15-20, 2014-03-15至20. Not 3.15-20, which may be any numbers.
        (Side::Stated(first), Side::Number { year: None, number })
            if matches!(first.part, MonthPart::Day(_))
                && (first.style != Style::Figures || first.year.is_some())
                && number.script == Script::Arabic =>
        {
            Some((first, within_month_of(first, MonthPart::Day(number.value))))
        }
        _ => None,
    }
}

fn within_month_of(first: Stated, part: MonthPart) -> Stated {
    Stated { part, ..first }
}

/// Four digits.
fn full_year(number: Number) -> Option<Year> {
    if number.signs != 4 || number.script == Script::HanCount {
        return None;
    }
    century_and_year(number.value)
}

/// Two digits: years of this century. 98年 is 1998, in which no plan lies, so it is left unread.
fn short_year(number: Number) -> Option<Year> {
    if number.signs != 2 || number.script == Script::HanCount {
        return None;
    }
    let year = i16::try_from(number.value).ok().filter(|it| *it < 70)?;
    Some(Year {
        year: 2000 + year,
        short: true,
    })
}

/// Years below 1000 are no years of a plan, but something else in figures.
fn century_and_year(value: u32) -> Option<Year> {
    let year = i16::try_from(value).ok().filter(|it| *it >= 1000)?;
    Some(Year { year, short: false })
}
