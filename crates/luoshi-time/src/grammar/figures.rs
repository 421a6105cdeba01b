//! Days in figures: 2014-03-15, 3.15, 20140315, 14-03-15, 10/31/1974.

use super::Grammar;
use super::years::{century_and_year, full_year, short_year};
use crate::numeral::Script;
use crate::phrase::{MonthPart, MonthWord, Stated, Style, YearWord};
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
            (!range).then_some(day)
        });
        if day.is_some() {
            self.take(Token::Day);
        }
        Some(figures(YearWord::Printed(year), month, day, style))
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
                self.peek(), // 3.5万 is an amount.
                Some(Token::Dot | Token::Slash | Token::Month | Token::Other)
            )
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
        let year = full_year(number).or_else(|| short_year(number))?;
        let (month, day) = match (one, other) {
            (month, day) if day > 12 || day == month => (month, day),
            (day, month) if day > 12 => (month, day),
            _ => return None,
        };
        Some(figures(
            YearWord::Printed(year),
            month,
            Some(day),
            Style::Figures,
        ))
    }

    /// 14-03-15: in the order of the long form.
    fn short_figures(&mut self) -> Option<Stated> {
        let mut two_digits = || {
            let number = self
                .number()
                .filter(|it| it.signs == 2 && it.script == Script::Arabic)?;
            Some((number, self.take(Token::Hyphen)))
        };
        let ((year, _), (month, _), (day, more)) = (
            two_digits().filter(|it| it.1)?,
            two_digits().filter(|it| it.1)?,
            two_digits()?,
        );
        let year = YearWord::Printed(short_year(year)?);
        (!more).then_some(figures(year, month.value, Some(day.value), Style::Figures))
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

fn figures(year: YearWord, month: u32, day: Option<u32>, style: Style) -> Stated {
    let part = day.map_or(MonthPart::Whole, MonthPart::Day);
    Stated {
        style,
        ..Stated::month(year, MonthWord::Printed(month), part)
    }
}
