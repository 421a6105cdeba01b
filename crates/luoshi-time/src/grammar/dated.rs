//! Limits with days: one stretch, a range, a list, and the words that open or close them.

use super::Grammar;
use super::elements::{Element, inherit_phrase, list_of, range_of, twin_months, twin_quarters};
use super::stated::has_parts;
use crate::phrase::{
    Ending, MonthPart, MonthWord, Phrase, Piece, Stated, Stretch, Style, YearWord,
};
use crate::resolve::excluded;
use crate::school::{SchoolTime, TermPart};
use crate::token::Token;

impl Grammar<'_> {
    pub(super) fn dated(&mut self) -> Option<Phrase> {
        self.attempt(|it| {
            let opening = it.peek()?;
            let until = matches!(opening, Token::Until | Token::Cutoff | Token::To);
            let from = matches!(opening, Token::From | Token::NotBefore);
            if until || from {
                it.at += 1;
            }
            // 截止日期：4月30日
            if until {
                it.take(Token::Colon);
            }
            it.fillers();
            if let Some(list) = it.attempt(Self::twins) {
                return Some(list);
            }
            if !until
                && !from
                && it.number_ahead().is_some_and(|it| it.signs == 4)
                && let Some(years) = it.attempt(Self::bare_years)
            {
                return Some(years);
            }
            if it.rest().iter().any(|it| it.token == Token::Ordinal)
                && let Some(weeks) = it.attempt(Self::weeks_in_a_row)
            {
                return Some(weeks);
            }
            let start = it.at;
            let first = it.element()?;
            if until {
                let Element::Stated(by) = first else {
                    return None;
                };
                return Some(it.ending(by));
            }
            if let Some(labelled) = it.attempt(|it| it.behind_week_label(first)) {
                return Some(labelled);
            }
            if it.peek() == Some(Token::Open)
                && let Element::Stated(whole) = first
                && !from
            {
                return it.closer_in_brackets(whole);
            }
            if let Some(range) = it.attempt(|it| it.range(first, from)) {
                // 3月-5月、9月-11月
                let listed = it.attempt(|it| it.list_behind_range(start, first, from));
                return Some(listed.unwrap_or(range));
            }
            if let Some(list) = it.attempt(|it| it.list(start, (first, None))) {
                return Some(list);
            }
            // 4月15日前、5月15日前
            if it.peek() == Some(Token::Before)
                && matches!(it.peek_at(1), Some(Token::Pause | Token::And | Token::Or))
                && !from
                && let Some(list) = it.attempt(|it| {
                    it.at += 1;
                    it.list(start, (first, None))
                })
            {
                return Some(list);
            }
            let Element::Stated(stated) = first else {
                return None;
            };
            it.single(stated, from)
        })
    }

    /// Behind 截至: the end, which 前 may exclude.
    pub(super) fn ending(&mut self, by: Stated) -> Phrase {
        let how = if self.take(Token::Before) {
            Ending::Before
        } else {
            Ending::Included
        };
        self.take(Token::Within);
        self.take(Token::End);
        Phrase::Until { by, how }
    }

    /// 第一周3月1日-3月7日: the week is the name of the row.
    fn behind_week_label(&mut self, first: Element) -> Option<Phrase> {
        let Element::Stated(Stated {
            stretch:
                Stretch::School(SchoolTime::Term(
                    _,
                    TermPart::Weeks {
                        first: week, last, ..
                    },
                )),
            ..
        }) = first
        else {
            return None;
        };
        self.take(Token::Colon);
        let open = self.take(Token::Open);
        if !matches!(self.peek()?, Token::Number(_)) {
            return None;
        }
        let dates = self.dated()?;
        if open && !self.take(Token::Close) {
            return None;
        }
        self.notes.brackets = true;
        self.notes.weeks = Some((week, last));
        Some(dates)
    }

    /// 5月（15日-20日）, 第三季度（7-9月）: the brackets say which days of it, or which days it is. Brackets of
    /// another month contradict it.
    fn closer_in_brackets(&mut self, whole: Stated) -> Option<Phrase> {
        if !has_parts(whole) || !self.take(Token::Open) {
            return None;
        }
        let mut phrase = self.dated()?;
        if !self.take(Token::Close) {
            return None;
        }
        let month = whole.month_number();
        if month.is_some() {
            // Of a part of a month its month is left out.
            let named = Stated {
                stretch: match whole.stretch {
                    Stretch::Month { month, .. } => Stretch::Month {
                        month,
                        part: MonthPart::Start,
                    },
                    other => other,
                },
                ..whole
            };
            inherit_phrase(&mut phrase, &mut Some(named))?;
            let first = match &phrase {
                Phrase::One(stated) | Phrase::Until { by: stated, .. } => *stated,
                Phrase::Range { first, .. } => *first,
                _ => return None,
            };
            if first.month_number() != month {
                return None;
            }
        }
        self.notes.brackets = true;
        Some(phrase)
    }

    /// What follows the first end of a range.
    fn range(&mut self, first: Element, from: bool) -> Option<Phrase> {
        if let Some(between) = self.attempt(|it| it.between(first)) {
            return Some(between);
        }
        // 3月底4月初
        if let Element::Stated(first) = first
            && first.part() == Some(MonthPart::End)
            && let Some(last) =
                self.attempt(|it| it.stated().filter(|it| it.part() == Some(MonthPart::Start)))
        {
            return Some(Phrase::Range {
                first,
                last,
                odd_separator: false,
            });
        }
        if self.take(Token::Begin) {
            self.take(Token::Comma);
        }
        let odd_separator = self.separator()?;
        self.fillers();
        let last = self.element()?;
        let (first, last) = range_of(first, last, from)?;
        self.take(Token::During);
        let closes = self.take(Token::End)
            || self.take(Token::Cutoff)
            || self.take(Token::Between)
            || self.take(Token::Within);
        let before = !closes && self.take(Token::Before);
        let last = Stated {
            eve: before && excluded(last.stretch),
            ..last
        };
        Some(Phrase::Range {
            first,
            last,
            odd_separator,
        })
    }

    /// 三月和九月之间.
    fn between(&mut self, first: Element) -> Option<Phrase> {
        if !self.take(Token::And) {
            return None;
        }
        let last = self.element()?;
        let (first, last) = range_of(first, last, false)?;
        self.take(Token::Between).then_some(Phrase::Range {
            first,
            last,
            odd_separator: false,
        })
    }

    fn list_behind_range(&mut self, start: usize, first: Element, from: bool) -> Option<Phrase> {
        // Read the first range anew, as elements.
        self.at = start;
        let again = self.element()?;
        debug_assert_eq!(
            std::mem::discriminant(&again),
            std::mem::discriminant(&first)
        );
        if from {
            return None;
        }
        self.separator()?;
        let last = self.element()?;
        self.list(start, (again, Some(last)))
    }

    /// The rest of a list whose first element was read.
    fn list(&mut self, start: usize, first: (Element, Option<Element>)) -> Option<Phrase> {
        if !self.lists() {
            return None;
        }
        let each_ends = self.at > start
            && self
                .lexemes
                .get(self.at - 1)
                .is_some_and(|it| it.token == Token::Before);
        let mut elements = vec![first];
        let mut spans = vec![(start, self.at)];
        while self.lists() {
            let more = self.attempt(|it| {
                if !matches!(it.peek(), Some(Token::Feast(_))) {
                    it.at += 1;
                }
                let start = it.at;
                let one = it.element()?;
                // Either each of them has its 前, or the last has it for all.
                if each_ends && !it.take(Token::Before) {
                    return None;
                }
                let other = it.attempt(|it| {
                    it.separator()?;
                    it.element()
                });
                Some((one, other, start))
            });
            let Some((one, other, start)) = more else {
                break;
            };
            elements.push((one, other));
            spans.push((start, self.at));
        }
        if elements.len() < 2 {
            return None;
        }
        let ends = match self.peek() {
            _ if each_ends => Some(Ending::Before),
            Some(Token::Before) => Some(Ending::Before),
            Some(Token::End | Token::Cutoff) => Some(Ending::Included),
            _ => None,
        };
        if !each_ends
            && (ends.is_some() || matches!(self.peek(), Some(Token::Within | Token::During)))
        {
            self.at += 1;
        }
        share_days_off(&mut elements);
        let phrases = list_of(&elements)?;
        if let [(phrase, true)] = phrases.as_slice() {
            let text = self.bytes(start, self.at);
            return Some(Phrase::List(vec![Piece {
                label: 0..0,
                behind: 0..0,
                text,
                phrase: phrase.clone(),
                odd: true,
            }]));
        }
        let pieces = phrases
            .into_iter()
            .zip(spans)
            .map(|((phrase, odd), (from, to))| {
                let phrase = match (phrase, ends) {
                    (Phrase::One(by), Some(how)) => Phrase::Until { by, how },
                    (phrase, _) => phrase,
                };
                Piece {
                    label: 0..0,
                    behind: 0..0,
                    text: self.bytes(from, to),
                    phrase,
                    odd,
                }
            });
        Some(Phrase::List(pieces.collect()))
    }

    /// Something that parts the elements of a list follows.
    fn lists(&self) -> bool {
        matches!(
            self.peek(),
            Some(Token::Pause | Token::And | Token::Or | Token::Comma)
        ) || self.is_between_feasts()
    }

    /// 中秋国庆期间, 元旦春节前: two festivals side by side.
    fn is_between_feasts(&self) -> bool {
        if !matches!(self.peek(), Some(Token::Feast(_))) {
            return false;
        }
        let before = self.at.checked_sub(1).and_then(|at| self.lexemes.get(at));
        before.is_some_and(|it| matches!(it.token, Token::Feast(_) | Token::FeastMark))
    }

    /// The -2周 of 4月第1-2周.
    fn last_week_of_range(&mut self) -> Option<u32> {
        if self.separator()? {
            return None;
        }
        self.take(Token::Ordinal);
        let last = self.small_number()?.value;
        self.take(Token::Week).then_some(last)
    }

    /// 第一、二周, 3月第2、3周: weeks of a month or a term that share the sign of order.
    fn weeks_in_a_row(&mut self) -> Option<Phrase> {
        let mut before = None;
        if self.peek() != Some(Token::Ordinal) {
            let whole = self.stated_before_weeks()?;
            before = Some(whole);
        }
        if !self.take(Token::Ordinal) {
            return None;
        }
        let mut weeks = Vec::new();
        loop {
            let start = self.at;
            let number = self.small_number()?.value;
            weeks.push((number, self.bytes(start, self.at)));
            if let ([(first, _)], Some((year, month))) = (weeks.as_slice(), before)
                && let Some(last) = self.attempt(Self::last_week_of_range)
            {
                let week = |number| Stated::month(year, month, MonthPart::Week(number));
                return Some(Phrase::Range {
                    first: week(*first),
                    last: week(last),
                    odd_separator: false,
                });
            }
            if self.take(Token::Week) && !self.lists() {
                break;
            }
            if !self.lists() {
                return None;
            }
            self.at += 1;
            self.take(Token::Ordinal);
        }
        if weeks.len() < 2 {
            return None;
        }
        let pieces = weeks.into_iter().map(|(number, text)| {
            let stated = match before {
                Some((year, month)) => Stated::month(year, month, MonthPart::Week(number)),
                None => {
                    let first = u8::try_from(number).ok()?;
                    let weeks = SchoolTime::weeks(first, first);
                    Stated::new(YearWord::Unsaid, Stretch::School(weeks), Style::Words)
                }
            };
            Some(Piece {
                label: 0..0,
                behind: 0..0,
                text,
                phrase: Phrase::One(stated),
                odd: false,
            })
        });
        pieces.collect::<Option<Vec<Piece>>>().map(Phrase::List)
    }

    /// The month whose weeks follow.
    fn stated_before_weeks(&mut self) -> Option<(YearWord, MonthWord)> {
        let year = self.year();
        let (month, _) = self.month_word()?;
        self.take(Token::Particle);
        Some((year, month))
    }

    /// 五六月, 一二季度.
    fn twins(&mut self) -> Option<Phrase> {
        let start = self.at;
        let number = self.number()?;
        let two = match self.next()? {
            Token::Month => twin_months(number, MonthPart::Whole)?,
            Token::Quarter => twin_quarters(number)?,
            _ => return None,
        };
        let text = self.bytes(start, self.at);
        let ends = self.take(Token::Before);
        let piece = |by: Stated| Piece {
            label: 0..0,
            behind: 0..0,
            text: text.clone(),
            phrase: if ends {
                Phrase::Until {
                    by,
                    how: Ending::Before,
                }
            } else {
                Phrase::One(by)
            },
            odd: false,
        };
        Some(Phrase::List(two.into_iter().map(piece).collect()))
    }
}

/// 元旦、春节期间: the days off of all of them.
fn share_days_off(elements: &mut [(Element, Option<Element>)]) {
    let days_off = |it: &Element| {
        matches!(
            it,
            Element::Stated(Stated {
                stretch: Stretch::Feast { days_off: true, .. },
                ..
            })
        )
    };
    if !elements.last().is_some_and(|it| days_off(&it.0)) {
        return;
    }
    for (element, _) in elements {
        if let Element::Stated(stated) = element
            && let Stretch::Feast { days_off, .. } = &mut stated.stretch
        {
            *days_off = true;
        }
    }
}
