//! Written characters into tokens.
//!
//! Width is folded and blanks are dropped here, so that the grammar never sees them. A [`Lexer`] is a
//! place in the text: it is copied to look ahead and to go back, and nothing is allocated.

use crate::numeral::{self, Number};

/// What the grammar works on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Token {
    /// 3, 十五, 二〇一四
    Number(Number),
    /// 年
    Year,
    /// 月
    Month,
    /// 日, 号
    Day,
    /// 份, behind 月
    Share,
    /// 元, for the first month
    First,
    /// 上
    Upper,
    /// 中
    Middle,
    /// 下
    Lower,
    /// 旬
    Xun,
    /// 洵, 甸, 句: typed for 旬
    MistypedXun,
    /// A single short stroke: it divides the parts of a date as well as the ends of a range.
    Hyphen,
    /// Long strokes, waves, and any run of strokes: a range.
    Dash,
    /// 至, 到
    To,
    /// →
    Arrow,
    /// `.`
    Dot,
    /// `/`
    Slash,
    /// `,`
    Comma,
    /// 。 and ;
    Stop,
    /// 自, 从
    From,
    /// 起, 开始
    Begin,
    /// 止, 结束
    End,
    /// 期间
    During,
    /// Anything else. The grammar has no use for it, so a text that holds one is not read.
    Other,
}

/// The words, longer ones before those that begin like them.
const VOCABULARY: &[(&str, Token)] = &[
    ("年", Token::Year),
    ("月", Token::Month),
    ("日", Token::Day),
    ("号", Token::Day),
    ("份", Token::Share),
    ("元", Token::First),
    ("上", Token::Upper),
    ("中", Token::Middle),
    ("下", Token::Lower),
    ("旬", Token::Xun),
    ("洵", Token::MistypedXun),
    ("甸", Token::MistypedXun),
    ("句", Token::MistypedXun),
    ("至", Token::To),
    ("到", Token::To),
    ("→", Token::Arrow),
    (".", Token::Dot),
    ("/", Token::Slash),
    (",", Token::Comma),
    ("。", Token::Stop),
    (";", Token::Stop),
    ("自", Token::From),
    ("从", Token::From),
    ("开始", Token::Begin),
    ("起", Token::Begin),
    ("结束", Token::End),
    ("截止", Token::End),
    ("为止", Token::End),
    ("止", Token::End),
    ("期间", Token::During),
];

/// A place in a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lexer<'a> {
    rest: &'a str,
}

impl<'a> Lexer<'a> {
    /// The beginning of a text.
    pub(crate) fn new(text: &'a str) -> Lexer<'a> {
        Lexer { rest: text }
    }

    /// The next token, without going on.
    pub(crate) fn peek(mut self) -> Option<Token> {
        self.next()
    }

    /// Nothing but blanks is left.
    pub(crate) fn is_at_end(self) -> bool {
        self.peek().is_none()
    }

    /// The next character that is no blank.
    fn sign(&mut self) -> Option<char> {
        let mut signs = self.rest.chars();
        let sign = signs.find(|it| !is_blank(*it)).map(fold)?;
        self.rest = signs.as_str();
        Some(sign)
    }

    fn word(&mut self) -> Option<Token> {
        VOCABULARY.iter().find_map(|(word, token)| {
            let mut ahead = *self;
            if word.chars().all(|it| ahead.sign() == Some(it)) {
                *self = ahead;
                Some(*token)
            } else {
                None
            }
        })
    }

    /// Strokes in a row, with or without blanks between them, are one token.
    fn stroke(&mut self) -> Option<Token> {
        let mut ahead = *self;
        let mut token = match ahead.sign()? {
            sign if is_hyphen(sign) => Token::Hyphen,
            sign if is_dash(sign) => Token::Dash,
            _ => return None,
        };
        loop {
            *self = ahead;
            match ahead.sign() {
                Some(sign) if is_hyphen(sign) || is_dash(sign) => token = Token::Dash,
                _ => return Some(token),
            }
        }
    }

    /// The digits of a number stand together: `1 5` may be a torn 15 or two numbers.
    fn number(&mut self) -> Option<Token> {
        let start = self.rest.trim_start_matches(is_blank);
        let first = start.chars().next().map(fold)?;
        if first.is_ascii_digit() {
            let end = run_length(start, |sign, _| sign.is_ascii_digit());
            let run = start.get(..end)?;
            self.rest = start.get(end..)?;
            let digits = run.chars().filter_map(|it| fold(it).to_digit(10));
            return Some(Token::Number(numeral::arabic(digits)));
        }
        if numeral::is_han(first, false) {
            let end = run_length(start, numeral::is_han);
            let run = start.get(..end)?;
            self.rest = start.get(end..)?;
            return Some(numeral::han(run.chars().map(fold)).map_or(Token::Other, Token::Number));
        }
        None
    }
}

impl Iterator for Lexer<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        self.number()
            .or_else(|| self.stroke())
            .or_else(|| self.word())
            .or_else(|| self.sign().map(|_| Token::Other))
    }
}

/// Bytes of the longest beginning of which every sign belongs.
fn run_length(text: &str, belongs: impl Fn(char, bool) -> bool) -> usize {
    text.char_indices()
        .find(|(at, sign)| !belongs(fold(*sign), *at > 0))
        .map_or(text.len(), |(at, _)| at)
}

/// White space, and signs without width that come along with pasted text.
fn is_blank(sign: char) -> bool {
    sign.is_whitespace()
        || matches!(
            sign,
            '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}'
        )
}

/// The usual form of a sign, as far as limits are written with it: full width, and the radicals that
/// text copied from PDF files has in the place of characters.
fn fold(sign: char) -> char {
    match sign {
        '\u{FF01}'..='\u{FF5E}' => {
            char::from_u32(sign as u32 - 0xFF01 + u32::from(b'!')).unwrap_or(sign)
        }
        '\u{2F00}' => '一',
        '\u{2F06}' => '二',
        '\u{2F0B}' => '八',
        '\u{2F17}' => '十',
        '\u{2F47}' => '日',
        '\u{2F49}' => '月',
        '\u{2F84}' => '至',
        '\u{2F83}' => '自',
        _ => sign,
    }
}

fn is_hyphen(sign: char) -> bool {
    matches!(
        sign,
        '-' | '\u{2010}' | '\u{2011}' | '\u{2212}' | '\u{FE63}'
    )
}

/// – — ― ⸺ ─ ━ ~ ～ 〜 ∼ ⁓ ー and their kin.
fn is_dash(sign: char) -> bool {
    matches!(
        sign,
        '~' | '\u{2012}'
            ..='\u{2015}'
                | '\u{2E3A}'
                | '\u{2E3B}'
                | '\u{2500}'
                | '\u{2501}'
                | '\u{FE58}'
                | '\u{301C}'
                | '\u{223C}'
                | '\u{2053}'
                | '\u{30FC}'
                | '\u{FF70}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numeral::Script;

    fn tokens(text: &str) -> Vec<Token> {
        Lexer::new(text).collect()
    }

    #[test]
    fn width_and_blanks_do_not_matter() {
        let plain = tokens("3月中旬-5月");
        for text in [
            "３月中旬－５月",
            "3 月 中 旬 - 5 月",
            "\u{3000}3\u{A0}月中\u{200B}旬-5月\n",
            "3⽉中旬-5⽉",
        ] {
            assert_eq!(tokens(text), plain, "{text:?}");
        }
    }

    #[test]
    fn strokes_in_a_row_are_one() {
        assert_eq!(tokens("-"), [Token::Hyphen]);
        for text in ["--", "——", "─ ─", "-—~", "ー"] {
            assert_eq!(tokens(text), [Token::Dash], "{text}");
        }
    }

    #[test]
    fn words_may_be_torn_but_numbers_not() {
        assert_eq!(tokens("开 始"), [Token::Begin]);
        let number = |value| {
            Token::Number(Number {
                value,
                signs: 1,
                script: Script::Arabic,
            })
        };
        assert_eq!(tokens("1 5"), [number(1), number(5)]);
    }

    #[test]
    fn what_has_no_meaning_here_is_kept_as_such() {
        assert_eq!(tokens("前"), [Token::Other]);
        assert_eq!(tokens("一二十"), [Token::Other]);
        assert_eq!(tokens(" \u{FEFF}\n"), []);
    }
}
