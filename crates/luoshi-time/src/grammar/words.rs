//! Words that speak of no time, among which a limit stands: what is to be done, by whom, how much of it.

use super::{Grammar, is_wordy};
use crate::school::SchoolTime;
use crate::term::Standing;
use crate::token::Token;

impl Grammar<'_> {
    /// Passes over words that speak of no time; returns the place behind them.
    pub(super) fn words(&mut self) -> usize {
        loop {
            match self.word_length() {
                0 => return self.at,
                tokens => self.at += tokens,
            }
        }
    }

    /// How many tokens the next word has that speaks of no time.
    fn word_length(&self) -> usize {
        let Some(token) = self.peek() else { return 0 };
        let (second, third) = (self.peek_at(1), self.peek_at(2));
        let behind_number = self
            .at
            .checked_sub(1)
            .and_then(|at| self.lexemes.get(at))
            .is_some_and(|it| matches!(it.token, Token::Number(_)));
        match (token, second) {
            // 第二阶段 names something, and no time.
            (Token::Ordinal, Some(Token::Number(_)))
                if matches!(third, Some(Token::Other | Token::Finish | Token::Group)) =>
            {
                3
            }
            // 一年级, 3班; 1-3年级
            (Token::Number(_), Some(Token::Group)) => 2,
            (Token::Number(_), Some(Token::Hyphen | Token::Dash | Token::To | Token::Pause))
                if matches!(third, Some(Token::Number(_)))
                    && self.peek_at(3) == Some(Token::Group) =>
            {
                4
            }
            // 初赛, 终审: no beginning and no end of anything that is named before.
            (Token::Start | Token::EndOf, Some(Token::Other)) if self.is_behind_no_unit() => 1,
            // 3个项目, 建成10个
            (Token::Number(_), Some(Token::Piece))
                if third
                    .is_none_or(|it| matches!(it, Token::Other | Token::Comma | Token::Stop)) =>
            {
                2
            }
            // 1.5亿元, 3000元
            (Token::Number(_), Some(Token::Dot))
                if self.at > 0
                    && matches!(third, Some(Token::Number(_)))
                    && self.peek_at(3) == Some(Token::Other) =>
            {
                4
            }
            (Token::Number(_), Some(Token::JanuaryMark)) if third != Some(Token::Month) => 2,
            // 50%以上
            (Token::Number(_), Some(Token::Other))
                if matches!(third, Some(Token::Over | Token::Under)) =>
            {
                3
            }
            // 两学一做
            (Token::Number(_), Some(Token::Other))
                if matches!(third, Some(Token::Number(_)))
                    && self.peek_at(3) == Some(Token::Other) =>
            {
                2
            }
            // 站点, 及时, 按时; 按要求
            (Token::HourMark | Token::MinuteMark, _) if self.is_behind_word() => 1,
            (Token::By, Some(Token::HourMark)) => 2,
            (Token::By, Some(behind)) if is_wordy(behind) => 1,
            // 余款; 完成全年任务
            (Token::AndMore, _) if self.at > 0 && !behind_number => 1,
            (Token::WholeYear, Some(Token::Other)) if self.is_behind_word() => 1,
            // 年度任务, behind words
            (Token::Year, Some(Token::Other)) if self.is_behind_word() => 1,
            // 试用, 使用
            (Token::Lasting, _) if self.is_behind_word() && self.is_written("用") => 1,
            // 第四学年第二学期: which year of the course it is does not say when.
            (Token::Ordinal, Some(Token::Number(_))) if third == Some(Token::SchoolYear) => 3,
            // 1.动员, 一、动员 and （一）动员 number the clause.
            (Token::Number(_), Some(Token::Pause | Token::Dot))
                if self.at == 0 && third == Some(Token::Other) =>
            {
                2
            }
            (Token::Open, Some(Token::Number(_)))
                if self.at == 0 && third == Some(Token::Close) =>
            {
                3
            }
            // 各一次
            (Token::Number(_), Some(Token::Times)) => 2,
            // 分三批, 分两次, 分三个阶段
            (Token::MinuteMark, Some(Token::Number(_)))
                if matches!(
                    third,
                    Some(Token::Other | Token::Times | Token::Group | Token::Piece)
                ) && !behind_number =>
            {
                3
            }
            // 4月IO日: letters in the place of figures.
            (Token::Other, Some(Token::Day | Token::Month | Token::Year))
                if self.is_in_letters() =>
            {
                0
            }
            // 3份材料, 两项; not the 15 of a date that is torn.
            (Token::Number(_), Some(Token::Other)) if third.is_none_or(is_wordy) => 2,
            // 读书日, 安全生产月, 宣传周: behind a word they are a part of it.
            (
                Token::Other,
                Some(Token::Day | Token::Month | Token::Week | Token::Quarter | Token::Year),
            ) if !behind_number
                && !self.is_season()
                && !matches!(
                    third,
                    Some(
                        Token::Number(_)
                            | Token::Start
                            | Token::Middle
                            | Token::EndOf
                            | Token::Before
                            | Token::After
                            | Token::Within
                    )
                ) =>
            {
                2
            }
            // 9月1日开学, 6月1日儿童节: what is on that day.
            (Token::School(time), None) if names_days(time) && self.is_behind_day() => 1,
            (Token::School(time), Some(behind))
                if names_days(time) && self.is_behind_day() && is_wordy(behind) =>
            {
                1
            }
            // 高考期间（6月7日-9日）
            (Token::During, Some(Token::Open)) if self.is_behind_word() => 1,
            // 每人, 每个支部, behind a limit
            (Token::Each, Some(Token::Other)) if self.at > 0 => 1,
            (Token::Each, Some(Token::Piece)) if self.at > 0 && third == Some(Token::Other) => 2,
            // A telephone number; 163.com
            (Token::Number(number), _) if self.at > 0 && number.signs >= 5 && number.signs != 8 => {
                1
            }
            (Token::Number(number), _)
                if number.signs >= 5 && matches!(self.before(), Some(Token::Colon)) =>
            {
                1
            }
            (Token::Number(_), Some(Token::Dot)) if self.at > 0 && third == Some(Token::Other) => 2,
            // 第一节课
            (Token::Ordinal, Some(Token::Number(_)))
                if third == Some(Token::FeastMark) && self.peek_at(3) == Some(Token::Other) =>
            {
                3
            }
            (Token::Feast(_), None) if self.is_behind_day() || behind_number => 1,
            (Token::Feast(_), Some(Token::FeastMark)) if self.is_behind_day() => 2,
            // 国庆节10月1日至7日
            (Token::Feast(_), Some(Token::Number(_))) if self.at == 0 => 1,
            (Token::Feast(_), Some(Token::FeastMark))
                if self.at == 0 && matches!(third, Some(Token::Number(_))) =>
            {
                2
            }
            // 2月底已完成: when it was.
            (Token::Stands(Standing::Done), None) if self.at > 0 => 1,
            // 护士节
            (Token::Other, Some(Token::FeastMark))
                if third.is_none_or(|it| is_wordy(it) || it == Token::Close) =>
            {
                2
            }
            // 中旬, 本周: the next limit begins.
            (
                Token::Upper | Token::Middle | Token::Lower | Token::This,
                Some(
                    Token::Xun
                    | Token::MistypedXun
                    | Token::Month
                    | Token::Week
                    | Token::Weekend
                    | Token::Quarter
                    | Token::Year
                    | Token::Semester
                    | Token::SchoolYear
                    | Token::Piece
                    | Token::Upper
                    | Token::Middle
                    | Token::Lower
                    | Token::Pause
                    | Token::And,
                ),
            ) => 0,
            _ => usize::from(is_wordy(token)),
        }
    }

    /// Whether no unit stands before, of which 初 or 末 would be an edge.
    fn is_behind_no_unit(&self) -> bool {
        let before = self.at.checked_sub(1).and_then(|at| self.lexemes.get(at));
        before.is_none_or(|it| {
            is_wordy(it.token)
                || matches!(
                    it.token,
                    Token::Before | Token::After | Token::Within | Token::Day
                )
        })
    }

    /// 秋季 says when, if not on which days.
    fn is_season(&self) -> bool {
        if self.peek_at(1) != Some(Token::Quarter) {
            return false;
        }
        let text = self.text.get(self.bytes(self.at, self.at + 1));
        text.is_some_and(|it| it.ends_with(['春', '夏', '秋', '冬']))
    }

    /// The token right before.
    fn before(&self) -> Option<Token> {
        let at = self.at.checked_sub(1)?;
        self.lexemes.get(at).map(|it| it.token)
    }

    /// Passes over words, and over amounts of what is to be done: 至少召开1次, 不少于3天的集中学习.
    pub(super) fn words_and_amounts(&mut self) {
        loop {
            self.words();
            let amount = self.attempt(|it| {
                let sign = it.peek()?;
                matches!(sign, Token::AtLeast | Token::AtMost | Token::Lasting).then_some(())?;
                if it.quota().is_some() {
                    return Some(());
                }
                it.at += 1;
                let start = it.at;
                (it.words() > start && sign != Token::Lasting).then_some(())
            });
            if amount.is_none() {
                return;
            }
        }
    }

    /// Whether a word that speaks of no time stands right before.
    fn is_behind_word(&self) -> bool {
        let before = self.at.checked_sub(1).and_then(|at| self.lexemes.get(at));
        before.is_some_and(|it| {
            matches!(
                it.token,
                Token::Other | Token::Finish | Token::Filler | Token::Particle
            )
        })
    }

    /// Whether the next token is written so.
    fn is_written(&self, word: &str) -> bool {
        self.text.get(self.bytes(self.at, self.at + 1)) == Some(word)
    }

    /// Whether a day of the month stands right before.
    fn is_behind_day(&self) -> bool {
        let before = self.at.checked_sub(1).and_then(|at| self.lexemes.get(at));
        before.is_some_and(|it| matches!(it.token, Token::Day | Token::Close))
    }

    /// Whether the next token is of Latin letters.
    fn is_in_letters(&self) -> bool {
        let text = self.text.get(self.bytes(self.at, self.at + 1));
        text.is_some_and(|it| it.chars().all(|sign| sign.is_ascii_alphabetic()))
    }
}

/// 开学, 放假, 暑假: what may be told of a day beside it.
fn names_days(time: SchoolTime) -> bool {
    time.is_point() || matches!(time, SchoolTime::Winter | SchoolTime::Summer)
}
