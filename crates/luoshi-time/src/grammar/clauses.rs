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
    if let Some(parsed) = moved(text, lexemes) {
        return Some(parsed);
    }
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
    let begins = |it: &Lexeme| it.token == Token::Begin;
    grammar.rest().iter().any(begins).then_some(())?;
    grammar.words();
    grammar.take(Token::From);
    let start = grammar.at;
    let length = grammar.rest().iter().position(begins)?;
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

/// 原定3月10日，改为4月10日; 3月底，延至4月底: the day that takes the place of the other. What stands before is told as left
/// over. Not 如遇雨顺延至3月11日, which only may come.
fn moved(text: &str, lexemes: &[Lexeme]) -> Option<Parsed> {
    let at = lexemes.iter().rposition(|it| it.token == Token::Moved)?;
    let (before, rest) = lexemes.split_at_checked(at)?;
    let rest = rest.get(1..)?;
    let dated = |it: &Lexeme| matches!(it.token, Token::Number(_) | Token::EndOf | Token::Feast(_));
    let replaces = before.is_empty() || before.iter().any(dated);
    if !replaces || !rest.iter().any(dated) {
        return None;
    }
    let words = text.get(..lexemes.get(at)?.start as usize)?;
    if words.contains(['如', '若', '遇']) {
        return None;
    }
    let parsed = super::parse(text, rest)?;
    let moved = text.get(lexemes.get(at)?.start as usize..lexemes.get(at)?.end as usize)?;
    let phrase = match parsed.phrase {
        // 延至4月底: an end, as behind 至.
        Phrase::One(by) if moved.starts_with('延') && moved.ends_with(['至', '到']) => {
            Phrase::Until {
                by,
                how: Ending::Included,
            }
        }
        phrase => phrase,
    };
    let days = matches!(
        phrase,
        Phrase::One(_) | Phrase::Until { .. } | Phrase::Range { .. } | Phrase::From { .. }
    );
    let [ahead, behind] = parsed.left_over;
    days.then(|| Parsed {
        phrase,
        left_over: [joined(bare(before), ahead), behind],
        notes: parsed.notes,
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
    let mut excepts = false;
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
                // 半年、年底各一次: no length stands in a row with days.
                Some((piece, ..))
                    if cuts == Cuts::Pauses && matches!(piece.phrase, Phrase::Quota(_)) =>
                {
                    return None;
                }
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
                None if clause.iter().all(|it| is_wordy(it.token)) || is_exception(clause) => {
                    excepts |= is_exception(clause);
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
    // 3月2日至20日，周末除外
    if let ([only], true) = (pieces.as_slice(), excepts) {
        return Some(Parsed {
            phrase: only.phrase.clone(),
            left_over: [only.label.clone(), only.behind.clone()],
            notes,
        });
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
    match has_days(&phrase) {
        true => grammar.words_and_amounts(),
        false => {
            grammar.words();
        }
    }
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
    match has_days(&phrase) {
        true => grammar.words_and_amounts(),
        false => {
            grammar.words();
        }
    }
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

/// 周末除外
fn is_exception(clause: &[Lexeme]) -> bool {
    clause.last().is_some_and(|it| it.token == Token::Except)
}

/// Days beside which an amount is what is to be done, and no limit.
fn has_days(phrase: &Phrase) -> bool {
    matches!(
        phrase,
        Phrase::One(_) | Phrase::Until { .. } | Phrase::Range { .. } | Phrase::List(_)
    )
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
