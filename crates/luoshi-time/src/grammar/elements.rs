//! The elements of ranges and lists, which leave to each other what they share: 3-8月, 3月5、6日.

use super::Grammar;
use super::years::full_year;
use crate::numeral::{Number, Script};
use crate::phrase::{
    Edge, MonthPart, MonthWord, Phrase, Stated, Stretch, Style, WeekPart, Year, YearPart, YearWord,
};
use crate::school::SchoolTime;
use crate::token::Token;

/// A list that turns the year does not pass over more months than these between two of its parts.
const LONGEST_TURN: u32 = 6;

/// One end of a range, or one of a list.
#[derive(Clone, Copy)]
pub(super) enum Element {
    Stated(Stated),
    /// The 3 of 3-8月, the 20 of 3月15-20.
    Number {
        year: YearWord,
        number: Number,
    },
}

impl Grammar<'_> {
    pub(super) fn element(&mut self) -> Option<Element> {
        if self.peek_at(3) == Some(Token::SchoolYear)
            && let Some(stated) = self.school_year()
        {
            return Some(Element::Stated(stated));
        }
        if self.peek_at(1) == Some(Token::SchoolYear)
            && let Some(stated) = self.school_year_alone()
        {
            return Some(Element::Stated(stated));
        }
        if self.peek() == Some(Token::Ordinal)
            && let Some(weeks) = self.school_weeks()
        {
            return Some(Element::Stated(weeks));
        }
        if let Some(stated) = self.stated() {
            // 2014年3-5月: the year belongs to the number.
            let number = self.attempt(|it| {
                if stated.stretch != Stretch::Year(YearPart::Whole) {
                    return None;
                }
                let number = it.small_number()?;
                it.joins().then_some(Element::Number {
                    year: stated.year,
                    number,
                })
            });
            return Some(number.unwrap_or(Element::Stated(stated)));
        }
        self.attempt(|it| {
            // 第二、三季度
            it.take(Token::Ordinal);
            let number = it.number()?;
            Some(Element::Number {
                year: YearWord::Unsaid,
                number,
            })
        })
    }

    /// Something that binds elements follows.
    fn joins(&self) -> bool {
        matches!(
            self.peek(),
            Some(
                Token::Hyphen
                    | Token::Dash
                    | Token::To
                    | Token::Pause
                    | Token::And
                    | Token::Comma
                    | Token::Arrow
            )
        )
    }

    /// 第3-5周, 第三、四周 in a row.
    fn school_weeks(&mut self) -> Option<Stated> {
        self.attempt(|it| {
            it.at += 1;
            let first = u8::try_from(it.small_number()?.value).ok()?;
            it.take(Token::Week);
            match it.next()? {
                Token::Hyphen | Token::Dash | Token::To => {}
                _ => return None,
            }
            it.take(Token::Ordinal);
            let last = u8::try_from(it.small_number()?.value).ok()?;
            if !it.take(Token::Week) || last < first {
                return None;
            }
            let weeks = SchoolTime::weeks(first, last);
            Some(Stated::new(
                YearWord::Unsaid,
                Stretch::School(weeks),
                Style::Words,
            ))
        })
    }
}

/// Fills in what one end of a range leaves to the other; `None` when that would be a guess.
/// `bound` says that 从 or 自 stands before it.
pub(super) fn range_of(first: Element, last: Element, bound: bool) -> Option<(Stated, Stated)> {
    match (first, last) {
        (Element::Stated(first), Element::Stated(last)) => both_stated(first, last),
        (Element::Number { year, number }, Element::Stated(last)) => {
            Some((number_before(year, number, last)?, last))
        }
        (
            Element::Stated(first),
            Element::Number {
                year: YearWord::Unsaid,
                number,
            },
        ) => Some((first, number_behind(first, number)?)),
        // 从2016到2018
        (Element::Number { number: first, .. }, Element::Number { number: last, .. }) if bound => {
            Some((whole_year(first)?, whole_year(last)?))
        }
        _ => None,
    }
}

fn both_stated(first: Stated, last: Stated) -> Option<(Stated, Stated)> {
    // Not 3月5-8月: are the months 5 to 8, or does the range begin on the 5th?
    if first.style == Style::Clipped
        && !matches!(last.part(), Some(MonthPart::Day(_)))
        && last.weekday.is_none()
        && first.weekday.is_none()
    {
        return None;
    }
    match (first.stretch, last.stretch) {
        // 3月15日-20日, 3月上旬至中旬. Not 3月-20日.
        (
            Stretch::Month { month, part: of },
            Stretch::Month {
                month: MonthWord::Unsaid,
                part,
            },
        ) if month != MonthWord::Unsaid => {
            let stretch = Stretch::Month { month, part };
            (of != MonthPart::Whole).then_some((
                first,
                Stated {
                    year: first.year,
                    stretch,
                    ..last
                },
            ))
        }
        // Not 15日-4月20日: the month of the first is anybody's guess.
        (
            Stretch::Month {
                month: MonthWord::Unsaid,
                ..
            },
            Stretch::Month { month, .. },
        ) if month != MonthWord::Unsaid => None,
        // 下周一至周五
        (Stretch::Week { offset, .. }, Stretch::Week { offset: None, day }) => Some((
            first,
            Stated {
                stretch: Stretch::Week { offset, day },
                ..last
            },
        )),
        _ => Some((first, last)),
    }
}

/// What a number means before a stated end: 3-8月, 8-18日, 1-3季度, 1995-1997年.
pub(super) fn number_before(year: YearWord, number: Number, last: Stated) -> Option<Stated> {
    let counts = number.script != Script::HanDigits && number.signs <= 3;
    let stretch = match last.stretch {
        // Not 3-8月中旬: does the range begin with March or in the middle of it?
        Stretch::Month {
            month: MonthWord::Printed(_),
            part: part @ (MonthPart::Whole | MonthPart::End),
        } if last.style == Style::Words && !is_printed(last.year) && counts => {
            let part = if part == MonthPart::End {
                MonthPart::End
            } else {
                MonthPart::Whole
            };
            Stretch::Month {
                month: MonthWord::Printed(number.value),
                part,
            }
        }
        Stretch::Month {
            month: MonthWord::OfUnit(_),
            ..
        } => return None,
        Stretch::Month {
            month: MonthWord::Unsaid,
            part: MonthPart::Day(_),
        } if counts => Stretch::Month {
            month: MonthWord::Unsaid,
            part: MonthPart::Day(number.value),
        },
        Stretch::Quarters { edge, .. } if (1..=4).contains(&number.value) => Stretch::Quarters {
            first: number.value,
            last: number.value,
            edge,
        },
        Stretch::Year(YearPart::Whole) => return whole_year(number),
        Stretch::Week { .. } => return weekday_behind(last, number),
        _ => return None,
    };
    Some(Stated {
        year,
        stretch,
        ..last
    })
}

/// A year by its number: 11-2027年1月 may be a day and a year.
fn is_printed(year: YearWord) -> bool {
    !matches!(
        year,
        YearWord::Unsaid | YearWord::Next | YearWord::Relative(1)
    )
}

/// What a number means behind a stated start: 3月15-20, 2014-03-15至20, 2008.03-2009.
fn number_behind(first: Stated, number: Number) -> Option<Stated> {
    let Stretch::Month { month, part } = first.stretch else {
        return None;
    };
    match part {
        // Not 3.15-20, which may be any numbers.
        MonthPart::Day(_) if first.style != Style::Figures || first.year != YearWord::Unsaid => {
            let small = number.script == Script::Arabic && number.signs <= 2;
            let stretch = Stretch::Month {
                month,
                part: MonthPart::Day(number.value),
            };
            small.then_some(Stated {
                stretch,
                weekday: None,
                ..first
            })
        }
        // 2005.1—4
        MonthPart::Whole
            if first.style == Style::Figures
                && number.script == Script::Arabic
                && (1..=12).contains(&number.value) =>
        {
            let month = MonthWord::Printed(number.value);
            Some(Stated {
                style: Style::Figures,
                ..Stated::month(first.year, month, MonthPart::Whole)
            })
        }
        MonthPart::Whole if first.style == Style::Figures => whole_year(number),
        _ => None,
    }
}

/// The 三 of 周一、三.
fn weekday_behind(first: Stated, number: Number) -> Option<Stated> {
    let Stretch::Week {
        offset,
        day: WeekPart::Day(_),
    } = first.stretch
    else {
        return None;
    };
    let day = u8::try_from(number.value)
        .ok()
        .filter(|it| (1..=7).contains(it))?;
    Some(Stated {
        stretch: Stretch::Week {
            offset,
            day: WeekPart::Day(day),
        },
        ..first
    })
}

fn whole_year(number: Number) -> Option<Stated> {
    let year = full_year(number)?;
    Some(Stated::new(
        YearWord::Printed(year),
        Stretch::Year(YearPart::Whole),
        Style::Words,
    ))
}

/// The elements of a list, each completed by its neighbours; `None` when that would be a guess.
pub(super) fn list_of(elements: &[(Element, Option<Element>)]) -> Option<Vec<(Phrase, bool)>> {
    let mut odd = None;
    // From the right: numbers take the unit behind them.
    let mut template: Option<Stated> = None;
    let mut complete = Vec::with_capacity(elements.len());
    for (at, (first, last)) in elements.iter().enumerate().rev() {
        let pair = match (last, first) {
            (Some(last), first) => range_of(*first, *last, false)?,
            (None, Element::Stated(stated)) => (*stated, *stated),
            // 周一、三
            (None, Element::Number { number, .. }) if template.is_none() => {
                let (Element::Stated(first), None) = elements.first()? else {
                    return None;
                };
                let stated = weekday_behind(*first, *number)?;
                (stated, stated)
            }
            (None, Element::Number { year, number }) => {
                let behind = template?;
                // 10、1—7日: a list would count upwards.
                if let (0, Some(MonthPart::Day(day)), [_, (_, Some(_))]) =
                    (at, behind.part(), elements)
                    && number.value > day
                    && number.value <= 12
                {
                    odd = Some(number.value);
                    continue;
                }
                let stated = number_before(*year, *number, behind)?;
                (stated, stated)
            }
        };
        template = Some(pair.0);
        complete.push((pair, last.is_some()));
    }
    complete.reverse();
    // From the left: parts take the month and the year before them.
    let mut before: Option<Stated> = None;
    for ((first, last), range) in &mut complete {
        if let (None, Some(month)) = (before, odd) {
            for stated in [&mut *first, &mut *last] {
                if let Stretch::Month { part, .. } = stated.stretch {
                    stated.stretch = Stretch::Month {
                        month: MonthWord::Printed(month),
                        part,
                    };
                }
            }
        }
        inherit_range(first, last, *range, &mut before)?;
    }
    let phrases = complete.into_iter().map(|((first, last), range)| {
        let phrase = if range {
            Phrase::Range {
                first,
                last,
                odd_separator: false,
            }
        } else {
            Phrase::One(first)
        };
        (phrase, odd.is_some())
    });
    Some(phrases.collect())
}

/// Lets a limit take the month and the year of the one before it in a text, and leaves it there for the next.
/// `None` when that would be a guess.
pub(super) fn inherit_phrase(phrase: &mut Phrase, before: &mut Option<Stated>) -> Option<()> {
    match phrase {
        Phrase::One(stated)
        | Phrase::Beside { day: stated, .. }
        | Phrase::Until { by: stated, .. }
        | Phrase::From { since: stated, .. }
        | Phrase::FromFor { since: stated, .. } => {
            let mut last = *stated;
            inherit_range(stated, &mut last, false, before)
        }
        Phrase::Range { first, last, .. } => inherit_range(first, last, true, before),
        Phrase::List(pieces) => pieces
            .iter_mut()
            .try_for_each(|it| inherit_phrase(&mut it.phrase, before)),
        _ => Some(()),
    }
}

fn inherit_range(
    first: &mut Stated,
    last: &mut Stated,
    range: bool,
    before: &mut Option<Stated>,
) -> Option<()> {
    if let Some(before) = *before {
        inherit(first, before)?;
    }
    if !range {
        *last = *first;
    } else if first.year == YearWord::Next {
        // Of the same year as the first, which is known when the days are looked for.
        let said = std::mem::replace(&mut last.year, YearWord::Same);
        inherit(last, *first)?;
        last.year = said;
    } else {
        inherit(last, *first)?;
    }
    *before = Some(*last);
    Some(())
}

fn inherit(stated: &mut Stated, before: Stated) -> Option<()> {
    let unsaid = stated.year == YearWord::Unsaid;
    if unsaid && before.year != YearWord::Same {
        stated.year = before.year;
    }
    match (before.stretch, stated.stretch) {
        (
            Stretch::Month { month, part: of },
            Stretch::Month {
                month: MonthWord::Unsaid,
                part,
            },
        ) => {
            // Not 3月、20日.
            if of == MonthPart::Whole && matches!(part, MonthPart::Day(_)) {
                return None;
            }
            stated.stretch = Stretch::Month { month, part };
        }
        // Not 3月5、8月.
        (
            Stretch::Month {
                part: MonthPart::Day(_),
                ..
            },
            Stretch::Month {
                part: MonthPart::Whole,
                ..
            },
        ) if before.style == Style::Clipped => {
            return None;
        }
        (
            Stretch::Week { offset, .. },
            Stretch::Week {
                offset: None,
                day: day @ WeekPart::Day(_),
            },
        ) => {
            stated.stretch = Stretch::Week { offset, day };
        }
        _ => {}
    }
    // 11月、12月、1月: lists run forward, so that the last is in the next year. Not 5月、3月, which is a list
    // out of order.
    let turns = match (month_in_order(before), month_in_order(*stated)) {
        (Some(before), Some(month)) => {
            month < before
                && (month + 12)
                    .checked_sub(before)
                    .is_some_and(|it| it <= LONGEST_TURN)
        }
        _ => false,
    };
    if unsaid && turns {
        stated.year = match stated.year {
            YearWord::Unsaid => YearWord::Next,
            YearWord::Printed(year) => YearWord::Printed(Year {
                year: year.year.checked_add(1)?,
                ..year
            }),
            YearWord::Relative(years) => YearWord::Relative(years.checked_add(1)?),
            other => other,
        };
    }
    Some(())
}

/// The month in which it begins, as far as the words tell.
fn month_in_order(stated: Stated) -> Option<u32> {
    match stated.stretch {
        Stretch::Month { .. } => stated.month_number(),
        Stretch::Half { second, .. } => Some(if second { 7 } else { 1 }),
        Stretch::Quarters { first, .. } => Some(first * 3 - 2),
        Stretch::Year(YearPart::Start) => Some(1),
        Stretch::Year(YearPart::Middle) => Some(6),
        Stretch::Year(YearPart::End) => Some(12),
        _ => None,
    }
}

/// 五六月: two months in a row, written as one number.
pub(super) fn twin_months(number: Number, part: MonthPart) -> Option<[Stated; 2]> {
    if number.script != Script::HanDigits || number.signs != 2 {
        return None;
    }
    let (first, last) = (number.value / 10, number.value % 10);
    let month = |month| Stated::month(YearWord::Unsaid, MonthWord::Printed(month), part);
    (first > 0 && first + 1 == last).then(|| [month(first), month(last)])
}

/// 一二季度, in the same way.
pub(super) fn twin_quarters(number: Number) -> Option<[Stated; 2]> {
    if number.script != Script::HanDigits || number.signs != 2 {
        return None;
    }
    let (first, last) = (number.value / 10, number.value % 10);
    let quarter = |it| {
        Stated::new(
            YearWord::Unsaid,
            Stretch::Quarters {
                first: it,
                last: it,
                edge: Edge::Whole,
            },
            Style::Words,
        )
    };
    (first > 0 && first + 1 == last && last <= 4).then(|| [quarter(first), quarter(last)])
}
