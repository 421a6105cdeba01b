//! Written characters into tokens.
//!
//! Width is folded and blanks are dropped here, so that the grammar never sees them. Nothing is
//! allocated for a text of a usual length.

use std::str::Chars;

use crate::numeral;
use crate::token::Token;
use crate::vocabulary;

/// A token and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Lexeme {
    pub token: Token,
    /// The first byte.
    pub start: u32,
    /// The byte behind the last.
    pub end: u32,
}

const NOTHING: Lexeme = Lexeme {
    token: Token::Other,
    start: 0,
    end: 0,
};

/// As many tokens as nearly every limit has.
const USUAL: usize = 16;

/// More than any limit has. Longer texts are not read, so that no text costs much.
const LONGEST: usize = 400;

/// The tokens of a text.
pub(crate) struct Lexemes {
    usual: [Lexeme; USUAL],
    count: usize,
    /// All of them, when there are more than usual.
    more: Vec<Lexeme>,
}

impl Lexemes {
    pub(crate) const fn new() -> Lexemes {
        Lexemes {
            usual: [NOTHING; USUAL],
            count: 0,
            more: Vec::new(),
        }
    }

    /// Fills in the tokens of a text; false when it is too long for a time limit.
    pub(crate) fn read(&mut self, text: &str) -> bool {
        if u32::try_from(text.len()).is_err() {
            return false;
        }
        let mut lexer = Lexer::new(text);
        while let Some(lexeme) = lexer.next() {
            if self.count == LONGEST {
                return false;
            }
            match self.usual.get_mut(self.count) {
                Some(place) => *place = lexeme,
                None => {
                    if self.more.is_empty() {
                        self.more.extend_from_slice(&self.usual);
                    }
                    self.more.push(lexeme);
                }
            }
            self.count += 1;
        }
        true
    }

    pub(crate) fn as_slice(&self) -> &[Lexeme] {
        if self.more.is_empty() {
            self.usual.get(..self.count).unwrap_or_default()
        } else {
            &self.more
        }
    }
}

/// A place in a text.
#[derive(Clone)]
struct Lexer<'a> {
    text: &'a str,
    /// What is ahead.
    signs: Chars<'a>,
}

impl<'a> Lexer<'a> {
    fn new(text: &'a str) -> Lexer<'a> {
        Lexer {
            text,
            signs: text.chars(),
        }
    }

    /// The first byte of what is ahead.
    fn at(&self) -> usize {
        self.text.len() - self.signs.as_str().len()
    }

    fn next(&mut self) -> Option<Lexeme> {
        let (first, start) = self.sign()?;
        let token = match self.number(first, start) {
            Some(number) => number,
            // Strokes are no Han characters.
            None if is_han(first) => self.word(first),
            None => self.stroke(first).unwrap_or_else(|| self.word(first)),
        };
        // Both fit: the text was measured.
        #[expect(
            clippy::cast_possible_truncation,
            reason = "the text is shorter than u32"
        )]
        let lexeme = Lexeme {
            token,
            start: start as u32,
            end: self.at() as u32,
        };
        Some(lexeme)
    }

    /// The next sign that is no blank, and where it begins. Every character passes here, so it is put into its
    /// callers: a twentieth of the time of a reading.
    #[inline(always)]
    fn sign(&mut self) -> Option<(char, usize)> {
        loop {
            let start = self.at();
            let sign = self.signs.next()?;
            if is_han(sign) {
                return Some((of_today(sign), start));
            }
            if !is_blank(sign) {
                return Some((fold(sign), start));
            }
        }
    }

    fn word(&mut self, first: char) -> Token {
        let words = vocabulary::words(first);
        let mut behind = self.clone();
        let second = match words {
            [] => return Token::Other,
            [("", token)] => return *token,
            _ => behind.sign().map(|it| it.0),
        };
        for (rest, token) in words {
            let mut signs = rest.chars();
            match signs.next() {
                None => return *token,
                // Only now it is worth looking further.
                following if following == second => {
                    let mut ahead = behind.clone();
                    if signs.all(|sign| ahead.sign().is_some_and(|it| it.0 == sign)) {
                        *self = ahead;
                        return *token;
                    }
                }
                Some(_) => {}
            }
        }
        Token::Other
    }

    /// Strokes in a row, with or without blanks between them, are one token.
    fn stroke(&mut self, first: char) -> Option<Token> {
        let mut token = match first {
            sign if is_hyphen(sign) => Token::Hyphen,
            sign if is_dash(sign) => Token::Dash,
            _ => return None,
        };
        loop {
            let mut ahead = self.clone();
            match ahead.sign() {
                Some((sign, _)) if is_hyphen(sign) || is_dash(sign) => token = Token::Dash,
                _ => return Some(token),
            }
            *self = ahead;
        }
    }

    /// The digits of a number stand together: `1 5` may be a torn 15 or two numbers.
    fn number(&mut self, first: char, start: usize) -> Option<Token> {
        let rest = self.text.get(start..)?;
        if first.is_ascii_digit() {
            let plain = rest.bytes().take_while(u8::is_ascii_digit).count();
            let run = rest.get(..plain)?;
            // Figures of full width may stand among them.
            let behind = rest.get(plain..)?;
            if plain > 0 && !behind.starts_with(is_full_width) {
                self.signs = behind.chars();
                let digits = run.bytes().map(|it| u32::from(it - b'0'));
                return Some(Token::Number(numeral::arabic(digits)));
            }
            let end = run_length(rest, |sign, _| sign.is_ascii_digit());
            let run = rest.get(..end)?;
            self.signs = rest.get(end..)?.chars();
            let digits = run.chars().filter_map(|it| fold(it).to_digit(10));
            return Some(Token::Number(numeral::arabic(digits)));
        }
        if numeral::is_han(first, false) {
            let end = run_length(rest, numeral::is_han);
            let run = rest.get(..end)?;
            if run == "一"
                && rest
                    .get(end..)?
                    .starts_with(is_behind_a_one_that_counts_nothing)
            {
                return None;
            }
            self.signs = rest.get(end..)?.chars();
            return Some(numeral::han(run.chars().map(fold)).map_or(Token::Other, Token::Number));
        }
        None
    }
}

/// 一般, 一定, 一致, 一律, 一旦, 一些, 一直, 一并, 一样: words, and no number.
fn is_behind_a_one_that_counts_nothing(sign: char) -> bool {
    matches!(
        sign,
        '般' | '定' | '致' | '律' | '旦' | '些' | '直' | '并' | '样'
    )
}

/// Bytes of the longest beginning of which every sign belongs.
fn run_length(text: &str, belongs: impl Fn(char, bool) -> bool) -> usize {
    text.char_indices()
        .find(|(at, sign)| !belongs(fold(*sign), *at > 0))
        .map_or(text.len(), |(at, _)| at)
}

/// A figure of full width.
fn is_full_width(sign: char) -> bool {
    ('\u{FF10}'..='\u{FF19}').contains(&sign)
}

/// White space, signs without width that come along with pasted text, and quotation marks, which say
/// nothing in a limit (“五一”前).
fn is_blank(sign: char) -> bool {
    match sign {
        '\0'..=' ' | '"' | '\'' | '\u{7F}' => true,
        '!'..='~' => false,
        '「' | '」' | '『' | '』' | '“' | '”' | '‘' | '’' | '＂' => true,
        '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}' => true,
        '\u{3001}'..='\u{FEFE}' => false,
        _ => sign.is_whitespace(),
    }
}

/// The usual form of a sign, as far as limits are written with it: full width, the radicals that text
/// copied from PDF files has in the place of characters, and a few traditional forms.
fn fold(sign: char) -> char {
    match sign {
        '\0'..='\u{2EFF}' => sign,
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
        _ if is_han(sign) => of_today(sign),
        _ => sign,
    }
}

/// Han characters as such; most signs are, and they are no blanks and have no width.
fn is_han(sign: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&sign)
}

/// The traditional characters that come along in dates, and one that looks like another.
fn of_today(sign: char) -> char {
    match sign {
        '後' => '后',
        '週' => '周',
        '禮' => '礼',
        '個' => '个',
        // As text recognition has it.
        '曰' => '日',
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
    use crate::numeral::{Number, Script};

    fn tokens(text: &str) -> Vec<Token> {
        let mut all = Lexemes::new();
        assert!(all.read(text));
        all.as_slice().iter().map(|it| it.token).collect()
    }

    #[test]
    fn width_and_blanks_do_not_matter() {
        let plain = tokens("3月中旬-5月");
        for text in [
            "３月中旬－５月",
            "3 月 中 旬 - 5 月",
            "\u{3000}3\u{A0}月中\u{200B}旬-5月\n",
            "3⽉中旬-5⽉",
            "“3月”中旬-5月",
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
    fn the_longer_word_wins() {
        assert_eq!(tokens("前后"), [Token::Around]);
        assert_eq!(tokens("之前"), [Token::Before]);
        assert_eq!(tokens("截止到"), [Token::Until]);
        assert_eq!(tokens("前年"), [Token::RelativeYear(-2)]);
    }

    #[test]
    fn what_has_no_meaning_here_is_kept_as_such() {
        assert_eq!(tokens("甲"), [Token::Other]);
        assert_eq!(tokens("一二十"), [Token::Other]);
        assert_eq!(tokens(" \u{FEFF}\n"), []);
    }

    #[test]
    fn places_are_bytes_of_the_text() {
        let text = " 3月 中旬";
        let mut all = Lexemes::new();
        assert!(all.read(text));
        let words: Vec<&str> = all
            .as_slice()
            .iter()
            .map(|it| &text[it.start as usize..it.end as usize])
            .collect();
        assert_eq!(words, ["3", "月", "中", "旬"]);
    }

    #[test]
    fn a_long_text_is_no_limit() {
        assert_eq!(tokens(&"月".repeat(LONGEST)).len(), LONGEST);
        assert!(!Lexemes::new().read(&"月".repeat(LONGEST + 1)));
    }
}
