//! Texts that hold more than one limit, or more than a limit: 计划寒假前，其它7月底前; 6月底前并长期坚持;
//! 要在6月底前完成自查工作并上报.

use std::ops::Range;

use super::elements::inherit_phrase;
use super::{Grammar, Notes, Parsed, is_wordy, stated};
use crate::lexer::Lexeme;
use crate::phrase::{Ending, Phrase, Piece, Stated, Stretch, Vague};
use crate::token::Token;

/// More clauses than any cell has.
const MOST: usize = 12;

/// What the grammar of one limit leaves: several limits, one counted from an event, or one among words.
pub(super) fn parse(text: &str, lexemes: &[Lexeme]) -> Option<Parsed> {
    if !lexemes.iter().any(|it| !is_wordy(it.token)) {
        return None;
    }
    let start = || Grammar {
        text,
        lexemes,
        at: 0,
        notes: Notes::default(),
    };
    let lines = text.contains('\n').then(|| compound(start(), Cuts::Lines));
    lines
        .flatten()
        .or_else(|| compound(start(), Cuts::Signs))
        .or_else(|| compound(start(), Cuts::Pauses))
        .or_else(|| {
            let mut grammar = start();
            let phrase = grammar.event()?;
            grammar.tail();
            let parsed = Parsed {
                phrase,
                left_over: [0..0, 0..0],
                notes: grammar.notes,
            };
            grammar.is_at_end().then_some(parsed)
        })
        .or_else(|| up_to_an_end(start()))
        .or_else(|| among_words(start()))
}

/// 自本通知印发之日起至12月底: the event has no day yet, and the end holds. The words of the event are told as left
/// over.
fn up_to_an_end(mut grammar: Grammar<'_>) -> Option<Parsed> {
    grammar.words();
    grammar.take(Token::From);
    let start = grammar.at;
    let length = grammar
        .rest()
        .iter()
        .position(|it| it.token == Token::Begin)?;
    let event = grammar.rest().get(..length)?;
    let named = event.iter().any(|it| it.token == Token::Other);
    let wordy = |it: &Lexeme| is_wordy(it.token) || it.token == Token::OfDay;
    if !named || !event.iter().all(wordy) {
        return None;
    }
    grammar.at = start + length + 1;
    grammar.take(Token::Comma);
    grammar.separator().filter(|odd| !odd)?;
    let by = grammar.stated()?;
    let phrase = grammar.ending(by);
    grammar.tail();
    grammar.is_at_end().then(|| Parsed {
        phrase,
        left_over: left(&grammar, start + length, grammar.lexemes.len()),
        notes: grammar.notes,
    })
}

/// What parts the clauses of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cuts {
    /// Commas, stops and 并.
    Signs,
    /// The ends of lines too: one limit a line.
    Lines,
    /// 、 too, only where nothing else does, for it parts the elements of a list as well.
    Pauses,
}

/// Limits that each have a clause, with a label or without.
fn compound(whole: Grammar<'_>, cuts: Cuts) -> Option<Parsed> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut notes = Notes::default();
    let mut ended = Vec::new();
    let mut ahead = 0..0;
    let mut from = 0;
    // 方案（3月底前）、总结（7月）: limits in brackets are divided by 、 as well.
    let bracketed = whole.lexemes.iter().any(|it| it.token == Token::Open);
    let divides = |it: &Lexeme| {
        matches!(it.token, Token::Comma | Token::Stop | Token::Also)
            || (bracketed || cuts == Cuts::Pauses) && it.token == Token::Pause
    };
    if cuts != Cuts::Lines && !whole.lexemes.iter().any(divides) {
        return None;
    }
    while from < whole.lexemes.len() {
        let rest = whole.lexemes.get(from..)?;
        let length = rest.iter().position(divides).unwrap_or(rest.len());
        let line = match cuts {
            Cuts::Lines => line_length(whole.text, rest),
            _ => rest.len(),
        };
        let to = from + length.min(line);
        if to > from {
            let clause = whole.lexemes.get(from..to)?;
            match clause_of(whole.text, clause) {
                Some((piece, closes, passed)) => {
                    notes.brackets |= passed.brackets;
                    notes.clock |= passed.clock;
                    // Which of several leaves its day out is not told apart.
                    if passed.excluded {
                        return None;
                    }
                    pieces.push(Piece {
                        label: joined(std::mem::take(&mut ahead), piece.label),
                        ..piece
                    });
                    ended.push(closes);
                }
                // Words that speak of no time belong to the limit before them, or to the one they lead up to.
                None if clause.iter().all(|it| is_wordy(it.token)) => {
                    let words = bare(clause);
                    let held = match pieces.last_mut() {
                        Some(piece) => &mut piece.behind,
                        None => &mut ahead,
                    };
                    *held = joined(held.clone(), words);
                }
                None => return None,
            }
        }
        // The end of a line is no token.
        from = to + usize::from(length <= line);
        if pieces.len() > MOST {
            return None;
        }
    }
    // 3月14日集中，15日至18日外出: what a clause leaves out stands in the one before.
    let mut before = None;
    for piece in &mut pieces {
        inherit_phrase(&mut piece.phrase, &mut before)?;
    }
    // 9月1日行课，次年1月26日结束; 11月起，次年3月完成: two clauses, one window.
    let ends = |first: &Phrase, last: &Phrase| match (first, last) {
        (
            Phrase::One(first) | Phrase::From { since: first, .. },
            Phrase::Until {
                by: last,
                how: Ending::Included,
            },
        )
        | (Phrase::From { since: first, .. }, Phrase::One(last)) => Some((*first, *last)),
        _ => None,
    };
    if let ([first, last], [_, true]) = (pieces.as_slice(), ended.as_slice())
        && let Some((first, last)) = ends(&first.phrase, &last.phrase)
    {
        let phrase = Phrase::Range {
            first,
            last,
            odd_separator: false,
        };
        let words = pieces.iter().flat_map(|it| [&it.label, &it.behind]);
        let words = words.filter(|it| !it.is_empty()).cloned();
        return Some(Parsed {
            phrase,
            left_over: [words.reduce(joined).unwrap_or(0..0), 0..0],
            notes,
        });
    }
    let several = pieces.len() > 1;
    several.then_some(Parsed {
        phrase: Phrase::List(pieces),
        left_over: [0..0, 0..0],
        notes,
    })
}

/// How many tokens stand before the end of the line.
fn line_length(text: &str, lexemes: &[Lexeme]) -> usize {
    let ends = |pair: &[Lexeme]| match pair {
        [one, other] => text
            .get(one.end as usize..other.start as usize)
            .is_some_and(|it| it.contains('\n')),
        _ => false,
    };
    let at = lexemes.windows(2).position(ends);
    at.map_or(lexemes.len(), |it| it + 1)
}

/// One clause: a label, a limit, and words of what is to be done; and whether it ends with 结束.
fn clause_of(text: &str, lexemes: &[Lexeme]) -> Option<(Piece, bool, Notes)> {
    let mut grammar = Grammar {
        text,
        lexemes,
        at: 0,
        notes: Notes::default(),
    };
    let label = grammar.words();
    let start = grammar.at;
    let phrase = grammar
        .in_brackets()
        .or_else(|| grammar.core())
        .or_else(|| grammar.event())?;
    let closes = lexemes
        .get(grammar.at.checked_sub(1)?)
        .is_some_and(|it| it.token == Token::End)
        || matches!(phrase, Phrase::One(_)) && grammar.peek() == Some(Token::Finish);
    grammar.tail();
    let end = grammar.at;
    grammar.words();
    if !grammar.is_at_end() {
        return None;
    }
    let label = if label == 0 {
        0..0
    } else {
        grammar.bytes(0, label)
    };
    Some((
        Piece {
            label,
            behind: bare(lexemes.get(end..).unwrap_or_default()),
            text: grammar.bytes(start, end),
            phrase,
            odd: false,
        },
        closes,
        grammar.notes,
    ))
}

/// A limit with words before and behind it that are not understood.
fn among_words(mut grammar: Grammar<'_>) -> Option<Parsed> {
    let start = grammar.words();
    let named = start > 0
        && grammar
            .lexemes
            .get(start - 1)
            .is_some_and(|it| it.token == Token::Other);
    let found = grammar
        .in_brackets()
        .or_else(|| grammar.core())
        .or_else(|| grammar.event());
    // 庆祝教师节, 犹太新年: a festival behind a word names something, and no limit.
    let only_feast = |it: &Phrase| {
        matches!(
            it,
            Phrase::One(Stated {
                stretch: Stretch::Feast { .. },
                ..
            })
        )
    };
    if named && found.as_ref().is_some_and(only_feast) {
        return None;
    }
    let phrase = match found {
        Some(phrase) => phrase,
        // 学校至少每月一次: the sign of a return may stand anywhere.
        None => {
            let sign = grammar
                .rest()
                .iter()
                .position(|it| matches!(it.token, Token::Each | Token::EachOther))?;
            grammar.at += sign;
            let phrase = grammar.recurring()?;
            grammar.at = grammar.lexemes.len();
            phrase
        }
    };
    grammar.tail();
    let comes_again = matches!(phrase, Phrase::Recurring { .. });
    let quota = matches!(phrase, Phrase::Quota(_));
    let end = grammar.at;
    grammar.words();
    let phrase = grammar.closed_behind_words(phrase);
    // How often is plain, whatever is to be done then: 每周确定1-2天的下午.
    if comes_again || quota {
        let sign = |it: &Lexeme| matches!(it.token, Token::AtLeast | Token::AtMost);
        let ahead = grammar
            .rest()
            .iter()
            .position(sign)
            .map(|it| grammar.at + it);
        if let Some(at) = ahead
            && let Some(phrase) = grammar.attempt(|it| it.quota_at(at))
        {
            return Some(Parsed {
                phrase,
                left_over: left(&grammar, at, grammar.at),
                notes: grammar.notes,
            });
        }
        grammar.at = grammar.lexemes.len();
    }
    if !grammar.is_at_end() {
        return None;
    }
    Some(Parsed {
        phrase,
        left_over: left(&grammar, start, end),
        notes: grammar.notes,
    })
}

/// The words on both sides, without those at their ends that say nothing.
fn left(grammar: &Grammar<'_>, start: usize, end: usize) -> [Range<usize>; 2] {
    let between = |range: Range<usize>| bare(grammar.lexemes.get(range).unwrap_or_default());
    [between(0..start), between(end..grammar.lexemes.len())]
}

/// The bytes of words, without those at their ends that say nothing.
fn bare(words: &[Lexeme]) -> Range<usize> {
    let says_something = |it: &&Lexeme| {
        !matches!(
            it.token,
            Token::Filler
                | Token::Finish
                | Token::Particle
                | Token::Comma
                | Token::Stop
                | Token::Colon
                | Token::Open
                | Token::Close
        )
    };
    let first = words.iter().find(says_something);
    let last = words.iter().rfind(says_something);
    first.zip(last).map_or(0..0, |(first, last)| {
        first.start as usize..last.end as usize
    })
}

/// From the first of two stretches of words to the end of the other.
fn joined(one: Range<usize>, other: Range<usize>) -> Range<usize> {
    match (one.is_empty(), other.is_empty()) {
        (true, _) => other,
        (_, true) => one,
        _ => one.start.min(other.start)..one.end.max(other.end),
    }
}

impl Grammar<'_> {
    /// Passes over words that speak of no time; returns the place behind them.
    fn words(&mut self) -> usize {
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
                if matches!(third, Some(Token::Number(_)))
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
            // 分三批, 分两次
            (Token::MinuteMark, Some(Token::Number(_)))
                if matches!(third, Some(Token::Other | Token::Times)) && !behind_number =>
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
            (Token::Other, Some(Token::Day | Token::Month | Token::Week | Token::Year))
                if !behind_number
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
            (Token::School(time), None) if time.is_point() && self.is_behind_day() => 1,
            (Token::School(time), Some(behind))
                if time.is_point() && self.is_behind_day() && is_wordy(behind) =>
            {
                1
            }
            (Token::Feast(_), None) if self.is_behind_day() => 1,
            (Token::Feast(_), Some(Token::FeastMark)) if self.is_behind_day() => 2,
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

    /// 7月15日征期截止: the last word makes an end of the day.
    fn closed_behind_words(&mut self, phrase: Phrase) -> Phrase {
        match phrase {
            Phrase::One(by)
                if stated::is_day(by)
                    && matches!(self.peek(), Some(Token::Cutoff | Token::End))
                    && self.at + 1 == self.lexemes.len() =>
            {
                self.at += 1;
                Phrase::Until {
                    by,
                    how: Ending::Included,
                }
            }
            // 6月26日国际禁毒日前后
            Phrase::One(day)
                if stated::is_day(day)
                    && self.peek() == Some(Token::Around)
                    && self.at + 1 == self.lexemes.len() =>
            {
                self.at += 1;
                Phrase::One(Stated {
                    vague: Some(Vague::Around),
                    ..day
                })
            }
            phrase => phrase,
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

    /// （3月底前）: a limit in brackets, behind what it belongs to.
    fn in_brackets(&mut self) -> Option<Phrase> {
        self.attempt(|it| {
            let behind_open = it.at.checked_sub(1).and_then(|at| it.lexemes.get(at));
            if behind_open.is_none_or(|it| it.token != Token::Open) {
                return None;
            }
            it.fillers();
            let phrase = it.core()?;
            while matches!(it.peek(), Some(Token::Finish | Token::Filler)) {
                it.at += 1;
            }
            it.take(Token::Close).then_some(phrase)
        })
    }

    /// 每周学习不少于5个学时 says how long, not when.
    fn quota_at(&mut self, at: usize) -> Option<Phrase> {
        self.at = at;
        self.quota()
    }
}
