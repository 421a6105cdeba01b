//! Days in figures: 2014-03-15, 3.15, 20140315, 14-03-15, 10/31/1974.

use super::years::{century_and_year, full_year, short_year};
use super::{Grammar, is_wordy};
use crate::numeral::{Number, Script};
use crate::phrase::{MonthPart, MonthWord, Phrase, Stated, Stretch, Style, YearPart, YearWord};
use crate::token::Token;

impl Grammar<'_> {
    pub(super) fn in_any_figures(&mut self) -> Option<Stated> {
        self.attempt(Self::in_figures)
            .or_else(|| self.attempt(Self::month_and_day_in_figures))
            .or_else(|| self.attempt(Self::day_month_year))
            .or_else(|| self.attempt(Self::in_eight_digits))
            .or_else(|| self.attempt(Self::short_figures))
    }

    /// 2014-03-15, 2014.3, 2014/3/15, 2010 01 29.
    fn in_figures(&mut self) -> Option<Stated> {
        let year = self.number().and_then(full_year)?;
        let sign = self.next()?;
        let style = match sign {
            Token::Hyphen => Style::Iso,
            Token::Dot | Token::Slash => Style::Figures,
            Token::Number(month) if month.signs == 2 && month.script == Script::Arabic => {
                let day = self
                    .number()
                    .filter(|it| it.signs == 2 && it.script == Script::Arabic)?;
                return Some(figures(
                    YearWord::Printed(year),
                    month.value,
                    Some(day.value),
                    Style::Figures,
                ));
            }
            _ => return None,
        };
        let month = self.arabic()?;
        let day = self.attempt(|it| {
            let again = it.next()?;
            // 1994.01-19; but 2014.3-2014.5 is a range.
            if again != sign && !(again == Token::Hyphen && sign == Token::Dot) {
                return None;
            }
            let day = it.arabic()?;
            let range = again != sign
                && it
                    .peek()
                    .is_some_and(|it| matches!(it, Token::Month | Token::Dot));
            // 2026.8-10 are months; 1994.01-19 is a day.
            let months = again != sign && day <= 12;
            (!range && !months).then_some(day)
        });
        if day.is_some() {
            self.take(Token::Day);
        }
        let mut stated = figures(YearWord::Printed(year), month, day, style);
        // 2026.6月底, 2026.6下旬
        if day.is_none()
            && let Stretch::Month { part, .. } = &mut stated.stretch
        {
            let parted = self.attempt(|it| {
                let named = it.take(Token::Month);
                let part = it.any_part();
                (named || part.is_some()).then_some(part)
            });
            *part = parted.flatten().unwrap_or(MonthPart::Whole);
        }
        Some(stated)
    }

    /// 3.15, 3/15, 09-01. Numbers that can be no month or day are no date in figures.
    fn month_and_day_in_figures(&mut self) -> Option<Stated> {
        let number = self
            .number()
            .filter(|it| it.script == Script::Arabic && (1..=12).contains(&it.value))?;
        let sign = self.next()?;
        let padded = number.signs == 2 && number.value < 10;
        let divides = matches!(sign, Token::Dot | Token::Slash) || sign == Token::Hyphen && padded;
        if !divides {
            return None;
        }
        let day = self.number().filter(|it| {
            it.script == Script::Arabic && it.signs <= 2 && (1..=31).contains(&it.value)
        })?;
        if sign == Token::Hyphen && day.signs != 2
            || matches!(
                self.peek(),
                Some(Token::Dot | Token::Slash | Token::Month)
            )
            // 3.5万 is an amount.
            || self.peek() == Some(Token::Other) && !self.names_a_day()
        {
            return None;
        }
        self.take(Token::Day);
        Some(figures(
            YearWord::Unsaid,
            number.value,
            Some(day.value),
            Style::Figures,
        ))
    }

    /// 4.15国家安全教育日, 4.23读书日前后: what follows names a day, to the end.
    fn names_a_day(&self) -> bool {
        let mut rest = self.rest().iter().map(|it| it.token).rev().peekable();
        rest.next_if(|it| matches!(it, Token::Around | Token::Before | Token::During));
        let day = rest.next_if(|it| matches!(it, Token::Day | Token::FeastMark));
        day.is_some() && rest.all(is_wordy)
    }

    /// 10/31/1974: the year last. Which of the others is the month has to be plain.
    fn day_month_year(&mut self) -> Option<Stated> {
        let one = self.arabic()?;
        if !self.take(Token::Slash) {
            return None;
        }
        let other = self.arabic()?;
        if !self.take(Token::Slash) {
            return None;
        }
        let number = self.number()?;
        let Some(year) = full_year(number) else {
            return short_order(one, other, number);
        };
        let (month, day, style) = match (one, other) {
            (month, day) if day > 12 || day == month => (month, day, Style::Figures),
            (day, month) if day > 12 => (month, day, Style::Figures),
            // 1/2/2020: the day first, as most of the world writes it; to be looked at.
            (day, month) => (month, day, Style::AnyOrder),
        };
        Some(figures(YearWord::Printed(year), month, Some(day), style))
    }

    /// 14-03-15, 14.3.15: in the order of the long form.
    fn short_figures(&mut self) -> Option<Stated> {
        let year = self.number().filter(|it| it.script == Script::Arabic)?;
        let year = YearWord::Printed(short_year(year)?);
        let sign = self.next()?;
        if !matches!(sign, Token::Hyphen | Token::Dot) {
            return None;
        }
        let padded = |it: &Number| sign == Token::Dot || it.signs == 2;
        let part = |it: &mut Self| {
            let number = it
                .number()
                .filter(|it| it.script == Script::Arabic && it.signs <= 2 && padded(it))?;
            Some(number.value)
        };
        let month = part(self).filter(|it| (1..=12).contains(it))?;
        if !self.take(sign) {
            return None;
        }
        let day = part(self).filter(|it| (1..=31).contains(it))?;
        let goes_on = matches!(
            self.peek(),
            Some(Token::Hyphen | Token::Dot | Token::Slash | Token::Month | Token::Other)
        );
        self.take(Token::Day);
        (!goes_on).then_some(figures(year, month, Some(day), Style::Figures))
    }

    /// 2019: the number of a year and nothing else, as a column of years has it.
    pub(super) fn bare_years(&mut self) -> Option<Phrase> {
        let first = self.bare_year()?;
        let phrase = if self.separator().is_some() {
            let last = self.bare_year()?;
            Phrase::Range {
                first,
                last,
                odd_separator: false,
            }
        } else {
            Phrase::One(first)
        };
        self.is_at_end().then_some(phrase)
    }

    fn bare_year(&mut self) -> Option<Stated> {
        let number = self
            .number()
            .filter(|it| it.script == Script::Arabic && (1990..=2099).contains(&it.value))?;
        Some(Stated {
            style: Style::BareYear,
            ..Stated::new(
                YearWord::Printed(full_year(number)?),
                Stretch::Year(YearPart::Whole),
                Style::Words,
            )
        })
    }

    /// 20140315.
    fn in_eight_digits(&mut self) -> Option<Stated> {
        let number = self.number()?;
        if number.script != Script::Arabic || number.signs != 8 {
            return None;
        }
        let year = century_and_year(number.value / 10_000)?;
        Some(figures(
            YearWord::Printed(year),
            number.value / 100 % 100,
            Some(number.value % 100),
            Style::Figures,
        ))
    }

    /// One or two Arabic digits.
    pub(super) fn arabic(&mut self) -> Option<u32> {
        let number = self
            .number_ahead()
            .filter(|it| it.script == Script::Arabic && it.signs <= 2)?;
        self.at += 1;
        Some(number.value)
    }
}

/// Three numbers of two digits: 14/3/15 is in the order of the long form, 05/05/71 can only end with its year.
fn short_order(one: u32, other: u32, last: Number) -> Option<Stated> {
    let number = |value: u32| Number {
        value,
        signs: 2,
        script: Script::Arabic,
    };
    let (year, month, day) = if last.value > 31 {
        let (month, day) = match (one, other) {
            (month, day) if day > 12 || day == month => (month, day),
            (day, month) if day > 12 => (month, day),
            _ => return None,
        };
        (short_year(last)?, month, day)
    } else if (13..=69).contains(&one) && (1..=12).contains(&other) && last.value > 0 {
        (short_year(number(one))?, other, last.value)
    } else {
        return None;
    };
    Some(figures(
        YearWord::Printed(year),
        month,
        Some(day),
        Style::Figures,
    ))
}

fn figures(year: YearWord, month: u32, day: Option<u32>, style: Style) -> Stated {
    let part = day.map_or(MonthPart::Whole, MonthPart::Day);
    Stated {
        style,
        ..Stated::month(year, MonthWord::Printed(month), part)
    }
}
