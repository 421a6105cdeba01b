//! Words out of characters: the cheapest cut of the text into words of the tables, numbers, dates,
//! punctuation and single characters.

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::ObligationKind as K;
use super::checked;
use super::number;
use super::unknown;
use super::words::{Prep, Stop, TABLES, Tag, Thing, Verb, sets};

/// A word with its place (characters of the text).
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) tag: Tag,
    pub(super) start: usize,
    pub(super) end: usize,
    /// Between quotation or book marks: part of a name, never a verb.
    pub(super) quoted: bool,
}

/// The text, and its characters.
pub(super) struct Source {
    text: Box<str>,
    pub(super) chars: Vec<char>,
    /// Byte offset of each character, and of the end.
    bytes: Vec<usize>,
}

impl Source {
    pub(super) fn new(text: &str) -> Self {
        let mut bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        bytes.push(text.len());
        Source {
            text: text.into(),
            chars: text.chars().collect(),
            bytes,
        }
    }

    /// The words between two places.
    pub(super) fn words(&self, range: Range<usize>) -> String {
        self.chars.get(range).unwrap_or_default().iter().collect()
    }

    /// Bytes of the text, for a place in characters.
    pub(super) fn bytes(&self, range: Range<usize>) -> Range<usize> {
        let at = |place: usize| {
            self.bytes
                .get(place)
                .or(self.bytes.last())
                .copied()
                .unwrap_or(0)
        };
        at(range.start)..at(range.end)
    }

    pub(super) fn is(&self, token: &Token, word: &str) -> bool {
        #[cfg(test)]
        super::steps::step();
        self.text.get(self.bytes(token.start..token.end)) == Some(word)
    }
}

/// The words of the tables, each tied to the one before it with the same first character. They are not taken
/// apart, and nothing is sorted: a process that reads one schedule must not spend its time on the table.
struct Lexicon {
    words: Vec<Word>,
    /// By first character, the place of its last word.
    last: FxHashMap<char, usize>,
}

struct Word {
    word: &'static str,
    /// In characters.
    len: usize,
    tag: Tag,
    before: Option<usize>,
}

/// Room for this many words and first characters, so that the table need not grow while it is built.
const WORDS: usize = 1 << 14;
const FIRST_CHARACTERS: usize = 1 << 11;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut words = Vec::with_capacity(WORDS);
    let mut last = FxHashMap::with_capacity_and_hasher(FIRST_CHARACTERS, FxBuildHasher);
    for (tag, row) in TABLES.iter().copied().flatten() {
        for word in row.split_ascii_whitespace() {
            let mut chars = word.chars();
            let Some(first) = chars.next() else {
                continue;
            };
            let before = last.insert(first, words.len());
            words.push(Word {
                word,
                len: 1 + chars.count(),
                tag: *tag,
                before,
            });
        }
    }
    Lexicon { words, last }
});

impl Lexicon {
    /// The words that begin with a character.
    fn beginning_with(&self, first: char) -> impl Iterator<Item = &Word> {
        let word = |at: Option<usize>| at.and_then(|at| self.words.get(at));
        let last = word(self.last.get(&first).copied());
        std::iter::successors(last, move |it| word(it.before))
    }
}

/// Builds the lexicon, if it is not there yet.
pub(crate) fn prepare() {
    LazyLock::force(&LEXICON);
}

/// Cost of a word of the tables, of a single-character word, and of a character in no table: few
/// long words beat many short ones, and any word beats what nobody knows.
const WORD: u32 = 10;
const SHORT: u32 = 12;
const UNKNOWN: u32 = 14;

/// Cuts the text. Every character that is no white space is in one token.
pub(super) fn tokens(source: &Source) -> Vec<Token> {
    let chars = &source.chars;
    let quoted = quotes(chars);
    let mut best: Vec<(u32, usize, Tag)> = vec![(0, 0, Tag::Other); chars.len() + 1];
    for at in (0..chars.len()).rev() {
        best[at] = choices(source, at, quoted[at])
            .map(|(len, tag, cost)| (cost.saturating_add(best[at + len].0), len, tag))
            .min_by_key(|&(cost, len, _)| (cost, std::cmp::Reverse(len)))
            .unwrap_or((best[at + 1].0, 1, Tag::Other));
    }
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let (_, len, tag) = best[at];
        tokens.push(Token {
            tag,
            start: at,
            end: at + len,
            quoted: quoted[at],
        });
        at += len.max(1);
    }
    unknown::guess(
        source,
        bodies(source, parted(source, checked::checked(source, tokens))),
    )
}

/// 组长应对方案进行审核: 应 and 对, if a doing follows that 对 brings in its object for.
fn parted(source: &Source, tokens: Vec<Token>) -> Vec<Token> {
    let mut parts = Vec::with_capacity(tokens.len());
    for (at, token) in tokens.iter().enumerate() {
        let follows = || {
            tokens[at + 1..]
                .iter()
                .take(NEAR)
                .take_while(|t| !matches!(t.tag, Tag::Stop(_)))
                .any(|t| matches!(t.tag, Tag::Verb(Verb::Light) | Tag::Look(_)))
        };
        if !token.quoted && source.is(token, "应对") && follows() {
            let middle = token.start + 1;
            parts.push(Token {
                tag: Tag::Manner,
                end: middle,
                ..*token
            });
            parts.push(Token {
                tag: Tag::Prep(Prep::Object),
                start: middle,
                ..*token
            });
        } else {
            parts.push(*token);
        }
    }
    parts
}

/// The object that 对 brings in is not longer than this many words.
const NEAR: usize = 30;

/// 督查办, 考核组, 区政府办: a doing or a body with the ending of a body's name is a body; 被巡察 tells
/// which unit.
fn bodies(source: &Source, tokens: Vec<Token>) -> Vec<Token> {
    let mut joined: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut coming = tokens
        .iter()
        .map(|token| token.tag)
        .collect::<Vec<_>>()
        .into_iter();
    coming.next();
    for token in tokens {
        let next = coming.next();
        let one = token.end - token.start == 1;
        let written = matches!(token.tag, Tag::Verb(Verb::Draft | Verb::Void))
            && sets::WRITTEN.iter().any(|word| source.is(&token, word));
        let analysed = source.is(&token, "分析") && drafts(&joined);
        match joined.last_mut() {
            // 综合协调组, 督办函
            Some(last)
                if one
                    && !token.quoted
                    && !last.quoted
                    && (matches!(last.tag, Tag::Verb(_)) && source.is(&token, "组")
                        || matches!(last.tag, Tag::Act(_))
                            && token.tag == Tag::Head(K::Document)) =>
            {
                last.tag = if token.tag == Tag::Head(K::Document) {
                    token.tag
                } else {
                    Tag::Head(K::Body)
                };
                last.end = token.end;
            }
            // 填埋场, 处理厂
            Some(last)
                if one
                    && !token.quoted
                    && !last.quoted
                    && matches!(last.tag, Tag::Act(_) | Tag::Verb(Verb::Task))
                    && WORKS.iter().any(|word| source.is(&token, word))
                    && next != Some(Tag::Other) =>
            {
                last.tag = Tag::Thing(Thing::Plain);
                last.end = token.end;
            }
            // 评估中心
            Some(last)
                if matches!(last.tag, Tag::Act(_) | Tag::Verb(Verb::Task))
                    && !last.quoted
                    && source.is(&token, "中心") =>
            {
                last.tag = Tag::Post;
                last.end = token.end;
            }
            Some(last)
                if matches!(last.tag, Tag::Act(_) | Tag::Post | Tag::Look(_))
                    && last.quoted == token.quoted
                    && one
                    // 为群众办一件实事: a verb.
                    && !(next == Some(Tag::Quantity) && source.is(&token, "办"))
                    && ENDINGS.iter().any(|word| source.is(&token, word)) =>
            {
                last.tag = Tag::Post;
                last.end = token.end;
            }
            Some(last) if matches!(token.tag, Tag::Act(_)) && source.is(last, "被") => {
                last.tag = Tag::Manner;
                last.end = token.end;
            }
            // 制定好, 召开了
            Some(last)
                if matches!(last.tag, Tag::Verb(_))
                    && (source.is(&token, "好") || source.is(&token, "了")) =>
            {
                last.end = token.end
            }
            // 人、事、组织: a thing in a list.
            Some(last)
                if matches!(token.tag, Tag::Verb(Verb::Arrange))
                    && matches!(last.tag, Tag::Pause | Tag::Join)
                    && matches!(next, Some(Tag::Pause | Tag::Join)) =>
            {
                joined.push(Token {
                    tag: Tag::Thing(Thing::Plain),
                    ..token
                });
            }
            // 政策汇编, 安全提示; 撰写经济运行分析: what is made, where an entry ends.
            Some(last)
                if (written || analysed)
                    && !token.quoted
                    && matches!(
                        last.tag,
                        Tag::Other | Tag::Head(_) | Tag::Thing(_) | Tag::Act(_)
                    )
                    && ends_entry(next) =>
            {
                joined.push(Token {
                    tag: Tag::Head(if written { K::Document } else { K::Report }),
                    ..token
                });
            }
            // 发展3名党员: with a number it is done.
            _ if !token.quoted && next == Some(Tag::Quantity) && source.is(&token, "发展") => {
                joined.push(Token {
                    tag: Tag::Verb(Verb::Task),
                    ..token
                });
            }
            // 开辟安全专题: a noun, where an entry ends.
            Some(last)
                if source.is(&token, "专题")
                    && !token.quoted
                    && ends_entry(next)
                    && !matches!(last.tag, Tag::Stop(_)) =>
            {
                joined.push(Token {
                    tag: Tag::Thing(Thing::Publicity),
                    ..token
                });
            }
            // 消毒液、测温枪: a doing and one sign more, where an entry ends, are a thing.
            Some(last)
                if one
                    && !token.quoted
                    && token.tag == Tag::Other
                    && matches!(last.tag, Tag::Act(_) | Tag::Verb(Verb::Task))
                    && source
                        .chars
                        .get(token.start)
                        .is_some_and(|c| THINGS.contains(*c))
                    && ends_entry(next)
                    && ending(source, last, &token).is_none() =>
            {
                last.tag = Tag::Other;
                last.end = token.end;
            }
            // 年度计划安排
            Some(last)
                if last.tag == Tag::Head(K::Document)
                    && source.is(&token, "安排")
                    && source
                        .chars
                        .get(last.end - 2..last.end)
                        .is_some_and(|end| end == ['计', '划']) =>
            {
                last.end = token.end
            }
            // 次月3日前: the day, not a condition.
            // 国庆节期间: when, inside an object too.
            Some(last)
                if last.tag == Tag::Time
                    && token.tag == Tag::After
                    && (one || source.is(&token, "期间")) =>
            {
                last.end = token.end
            }
            Some(last)
                if one
                    && !token.quoted
                    && !last.quoted
                    && next != Some(Tag::Other)
                    && ending(source, last, &token).is_some() =>
            {
                last.tag = ending(source, last, &token).unwrap_or(last.tag);
                last.end = token.end;
            }
            _ => joined.push(token),
        }
    }
    joined
}

/// Whether a verb that makes papers governs the words at the end.
fn drafts(words: &[Token]) -> bool {
    words
        .iter()
        .rev()
        .take(NEAR)
        .take_while(|t| !matches!(t.tag, Tag::Stop(_) | Tag::Space))
        .any(|t| matches!(t.tag, Tag::Verb(Verb::Draft)))
}

/// Last signs of things that are named after a doing.
const THINGS: &str =
    "液枪剂器机仪车站点池箱桶笔牌栏台灯网费卡袋包品室棚柜纸条区角量期项权法具物油粉药日";

/// Whether an entry of a list ends before a word.
fn ends_entry(next: Option<Tag>) -> bool {
    matches!(
        next,
        None | Some(
            Tag::Pause
                | Tag::Join
                | Tag::Filler
                | Tag::Stop(_)
                | Tag::Hand
                | Tag::Of
                | Tag::Time
                | Tag::Quantity
                | Tag::Prep(_)
        )
    )
}

/// 布置会, 验收单: a doing with the last character of a noun is the noun.
fn ending(source: &Source, doing: &Token, last: &Token) -> Option<Tag> {
    let (Tag::Act(_) | Tag::Verb(_) | Tag::Head(_), Tag::Other) = (doing.tag, last.tag) else {
        return None;
    };
    // 共建协议书, 收集人
    match (doing.tag, source.chars.get(last.start)?) {
        (Tag::Head(K::Agreement), '书') => return Some(doing.tag),
        (Tag::Verb(Verb::Task) | Tag::Head(K::Document), '人' | '员' | '者' | '户') => {
            return Some(Tag::Post);
        }
        (Tag::Head(_), c) if !"表册单书稿".contains(*c) => return None,
        _ => {}
    }
    Some(match source.chars.get(last.start)? {
        '会' => match doing.tag {
            Tag::Act(kind @ (K::Study | K::Appraisal)) => Tag::Head(kind),
            _ => Tag::Head(K::Meeting),
        },
        '表' | '册' | '单' | '书' | '稿' | '函' => Tag::Head(K::Document),
        '课' => Tag::Head(K::Study),
        // 急救技能培训班
        '班' if doing.tag == Tag::Act(K::Study) => Tag::Head(K::Study),
        '赛' => Tag::Head(K::Activity),
        // 谈话面不少于95%
        '面' if matches!(doing.tag, Tag::Act(_)) => Tag::Thing(Thing::Plain),
        // 采购量, 成交额
        '率' | '量' | '额' => Tag::Thing(Thing::State),
        _ => return None,
    })
}

/// Endings that make a place of a doing.
const WORKS: &[&str] = &["场", "厂"];

/// Endings that make a body or a person of a doing.
const ENDINGS: &[&str] = &[
    "办", "组", "室", "科", "处", "局", "队", "站", "部", "员", "人", "者", "团",
];

/// What may begin at a character: length, meaning, cost.
fn choices(source: &Source, at: usize, quoted: bool) -> impl Iterator<Item = (usize, Tag, u32)> {
    let chars = source.chars.as_slice();
    let first = chars[at];
    let rest = source.text.get(source.bytes[at]..).unwrap_or_default();
    let single = match punctuation(first) {
        Some(tag) if !quoted || tag == Tag::Mark => (1, tag, SHORT),
        Some(_) => (1, Tag::Other, SHORT),
        None => (1, Tag::Other, UNKNOWN),
    };
    let number =
        number::at(chars, at).map(|(len, tag)| (len, tag, if len == 1 { SHORT } else { WORD }));
    std::iter::once(single).chain(number).chain(
        LEXICON
            .beginning_with(first)
            .filter(move |it| rest.starts_with(it.word))
            .map(|it| (it.len, it.tag, if it.len == 1 { SHORT } else { WORD })),
    )
}

fn punctuation(c: char) -> Option<Tag> {
    Some(match c {
        '。' | '！' | '？' | '!' | '?' | '\n' | '\r' => Tag::Stop(Stop::Sentence),
        '；' | ';' => Tag::Stop(Stop::Semicolon),
        '，' | ',' | '—' => Tag::Stop(Stop::Comma),
        '：' | ':' => Tag::Stop(Stop::Colon),
        '（' | '(' | '[' | '【' | '〔' => Tag::Stop(Stop::Open),
        '）' | ')' | ']' | '】' | '〕' => Tag::Stop(Stop::Close),
        '、' => Tag::Pause,
        '“' | '”' | '"' | '《' | '》' | '〈' | '〉' | '「' | '」' | '『' | '』' | '‘' | '’' => {
            Tag::Mark
        }
        c if c.is_whitespace() => Tag::Space,
        _ => return None,
    })
}

/// How far a closing mark may be from its opening one: names are short, and a mark without its
/// fellow must not swallow the text.
const LONGEST_NAME: usize = 60;

/// Which characters stand between quotation or book marks.
fn quotes(chars: &[char]) -> Vec<bool> {
    let mut quoted = vec![false; chars.len()];
    let mut at = 0;
    while at < chars.len() {
        let close = match chars[at] {
            '“' => '”',
            '《' => '》',
            '〈' => '〉',
            '「' => '」',
            '『' => '』',
            '‘' => '’',
            '"' => '"',
            _ => {
                at += 1;
                continue;
            }
        };
        let window = &chars[at + 1..chars.len().min(at + 1 + LONGEST_NAME)];
        let line = window.iter().take_while(|&&c| c != '\n').count();
        match window[..line].iter().position(|&c| c == close) {
            Some(len) => {
                quoted[at..at + len + 2].fill(true);
                at += len + 2;
            }
            None => at += 1,
        }
    }
    quoted
}
