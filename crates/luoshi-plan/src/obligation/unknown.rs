//! Verbs that no table has, guessed from their place and their signs.
//!
//! Offices have more verbs than any table. A word of two signs where a verb may stand (at the head of a
//! clause before its object, or at the end behind it) is taken for one if a sign tells what it does.

use super::ObligationKind as K;
use super::object::EVENTS;
use super::token::{Source, Token};
use super::words::{Prep, Tag, Thing, Verb, sets, signs};

/// The tokens with unknown verbs joined and named.
pub(super) fn guess(source: &Source, tokens: Vec<Token>) -> Vec<Token> {
    let mut done: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while at < tokens.len() {
        // 一是搬移课桌: the number of the entry is no part of a word.
        if let Some(lead) = entry_number(source, &tokens[at..]) {
            done.extend_from_slice(&tokens[at..at + lead]);
            at += lead;
            continue;
        }
        let len = run(source, &tokens[at..]);
        // 写实写准, 日产日清: how.
        let paired = len == 4 && alike(source, tokens[at], tokens[at + 2])
            || len == 2
                && done.last().is_some_and(|last| {
                    last.end - last.start == 2 && alike(source, *last, tokens[at])
                });
        if paired {
            done.extend_from_slice(&tokens[at..at + len]);
            at += len;
            continue;
        }
        // 督评办下发…: an office in no table.
        let office = len == 3
            && sets::OFFICE_SIGNS
                .iter()
                .any(|word| source.is(&tokens[at + 2], word))
            && done
                .last()
                .is_none_or(|last| matches!(last.tag, Tag::Stop(_)))
            && matches!(
                tokens.get(at + 3).map(|t| t.tag),
                Some(Tag::Verb(_) | Tag::Prep(_) | Tag::Manner | Tag::Frequency)
            );
        if office {
            done.push(Token {
                tag: Tag::Post,
                end: tokens[at + 2].end,
                ..tokens[at]
            });
            at += len;
            continue;
        }
        // 不涂改试卷: the sign that says no stands alone.
        let denied = len > 1 && sets::NOT.iter().any(|word| source.is(&tokens[at], word));
        if len < 2 || denied {
            done.extend(tokens.get(at));
            at += 1;
            continue;
        }
        let words = &tokens[at..at + len];
        let before = done.last().copied().filter(|last| !numbers(source, last));
        let next = tokens.get(at + len);
        let after = next.map(|token| token.tag);
        let house = next.is_some_and(|token| {
            // 督评办
            let office = token.end - token.start == 1
                && sets::TEAMS.iter().any(|word| source.is(token, word));
            office
                || token.tag == Tag::Post
                    && (token.end - token.start == 1
                        || source
                            .chars
                            .get(token.end - 1)
                            .is_some_and(|c| signs::HOUSE_SIGNS.contains(*c)))
        });
        let first = Guess {
            source,
            pair: [words[0], words[1]],
        };
        let last = Guess {
            source,
            pair: [words[len - 2], words[len - 1]],
        };
        let attitude = || {
            first
                .verb()
                .is_some_and(|verb| verb.tag == Tag::Verb(Verb::Void))
        };
        let opening = opens(source, before) || listed(&done) || placed(&done);
        if len == 2 && opening && counts(&tokens[at + len..]) && !first.noun() && !attitude() {
            done.push(Token {
                tag: Tag::Verb(Verb::Task),
                end: words[1].end,
                ..words[0]
            });
        } else if opening
            && (len > 2 || after.is_some_and(takes_on) && !house)
            && !names(source, &tokens[at + 2..])
            && let Some(verb) = first.verb()
            && !(attitude() && done_last(&tokens[at + 2..]))
        {
            done.push(verb);
            done.extend_from_slice(&words[2..]);
        } else if after.is_none_or(ends)
            && (len > 3
                || before.is_some_and(|token| thing(token.tag) || leads(token.tag))
                || comes_last(source, &done))
            && let Some(verb) = last.verb().filter(|verb| verb.tag != Tag::Verb(Verb::Void))
        {
            done.extend_from_slice(&words[..len - 2]);
            done.push(verb);
        } else {
            done.extend_from_slice(words);
        }
        at += len;
    }
    done
}

fn alike(source: &Source, one: Token, other: Token) -> bool {
    source.chars.get(one.start) == source.chars.get(other.start)
}

/// Length of the run of signs in no table that begins here.
fn run(source: &Source, tokens: &[Token]) -> usize {
    let sign = |token: &&Token| {
        !token.quoted
            && token.end - token.start == 1
            && matches!(token.tag, Tag::Other | Tag::Short(_))
    };
    let sign = |token: &&Token| {
        sign(token)
            && source
                .chars
                .get(token.start)
                .is_some_and(|c| c.is_alphabetic())
    };
    let len = tokens.iter().take(LONGEST).take_while(sign).count();
    if len < LONGEST { len } else { 1 }
}

/// A longer run of signs is no word of an office.
const LONGEST: usize = 16;

/// Whether a verb may stand behind a word.
fn opens(source: &Source, before: Option<Token>) -> bool {
    before.is_none_or(|token| {
        // 组织人员调拨, 会同交警等部门调拨, 负责调拨
        let who = [sets::UNITS, sets::CHARGED]
            .iter()
            .any(|words| words.iter().any(|word| source.is(&token, word)));
        who || matches!(
            token.tag,
            Tag::Stop(_)
                | Tag::Space
                | Tag::Manner
                | Tag::Time
                | Tag::Then
                | Tag::Frequency
                | Tag::Each
                | Tag::After
                | Tag::Close
                | Tag::Post
                | Tag::Thing(Thing::Person)
                | Tag::Verb(Verb::Arrange | Verb::Assign)
        )
    })
}

/// 召开例会、疏浚沟渠: behind an event of the list another doing may stand.
fn listed(done: &[Token]) -> bool {
    matches!(
        done,
        [
            ..,
            Token {
                tag: Tag::Head(K::Meeting | K::Activity),
                ..
            },
            Token {
                tag: Tag::Pause,
                ..
            }
        ]
    )
}

/// 在路段两侧疏浚沟渠: behind a place.
fn placed(done: &[Token]) -> bool {
    let plain = done
        .last()
        .is_some_and(|t| t.tag == Tag::Thing(Thing::Plain));
    plain
        && done
            .iter()
            .rev()
            .take(LONGEST)
            .take_while(|t| {
                matches!(
                    t.tag,
                    Tag::Thing(_) | Tag::Other | Tag::Manner | Tag::Prep(_) | Tag::Pause
                )
            })
            .any(|t| t.tag == Tag::Prep(Prep::Beside))
}

/// 塑胶跑道6月底前铺设: the verb of the clause stands at its end, so that the head of it is a thing.
fn done_last(rest: &[Token]) -> bool {
    let entry = rest
        .iter()
        .take(LONGEST)
        .take_while(|t| !matches!(t.tag, Tag::Stop(_) | Tag::Space | Tag::Pause | Tag::Then));
    entry
        .last()
        .is_some_and(|t| matches!(t.tag, Tag::Verb(verb) if verb == Verb::Task || verb.makes()))
}

/// 课桌6月底前搬移, 试卷由教务处命制: a thing, and when or by whom, stand before the verb.
fn comes_last(source: &Source, done: &[Token]) -> bool {
    let clause = done
        .iter()
        .rev()
        .take(LONGEST)
        .take_while(|t| !matches!(t.tag, Tag::Stop(_) | Tag::Space | Tag::Then));
    let mut words = clause.skip_while(|t| matches!(t.tag, Tag::Time | Tag::Post | Tag::Manner));
    let led = match done.last().map(|t| t.tag) {
        Some(Tag::Time) => true,
        Some(Tag::Post) => words.next().is_some_and(|t| t.tag == Tag::Prep(Prep::By)),
        _ => false,
    };
    let mut things = words.peekable();
    led && things.peek().is_some()
        && things.all(|t| {
            matches!(
                t.tag,
                Tag::Other | Tag::Thing(_) | Tag::Head(_) | Tag::Mark | Tag::Of | Tag::Pause
            ) && !numbers(source, t)
        })
}

/// 1．, 一是: words that number the entries of a list part them like a stop.
fn numbers(source: &Source, token: &Token) -> bool {
    token.tag == Tag::Other
        && (sets::NUMBER_MARKS.iter().any(|mark| source.is(token, mark))
            || source
                .chars
                .get(token.start)
                .is_some_and(|c| ('①'..='⑳').contains(c)))
}

/// Length of 一是, 二是 at the head of a run.
fn entry_number(source: &Source, rest: &[Token]) -> Option<usize> {
    let [figure, mark, ..] = rest else {
        return None;
    };
    let counts = source
        .chars
        .get(figure.start)
        .is_some_and(|c| ENTRIES.contains(*c));
    (counts && figure.end - figure.start == 1 && !figure.quoted && source.is(mark, "是"))
        .then_some(2)
}

/// Figures of the entries of a list.
const ENTRIES: &str = "一二三四五六七八九十";

/// Whether a word may begin an object.
fn takes_on(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Other
            | Tag::Thing(_)
            | Tag::Head(_)
            | Tag::Act(_)
            | Tag::Mark
            | Tag::Quantity
            | Tag::Post
            | Tag::Filler
    )
}

/// Whether an entry of a list ends before a word.
fn ends(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Pause
            | Tag::Join
            | Tag::Then
            | Tag::Filler
            | Tag::Stop(_)
            | Tag::Quantity
            | Tag::Hand
            | Tag::HandFor(_)
            | Tag::Time
            | Tag::After
            | Tag::Space
    )
}

/// 破获不少于40起案件: a number with what it counts stands behind a verb.
fn counts(rest: &[Token]) -> bool {
    let mut words = rest.iter().skip_while(|t| t.tag == Tag::Manner);
    words.next().is_some_and(|t| t.tag == Tag::Quantity)
        && words
            .next()
            .is_some_and(|t| matches!(t.tag, Tag::Other | Tag::Thing(_) | Tag::Head(_) | Tag::Mark))
}

/// 进行初检: a verb behind which a doing stands.
fn leads(tag: Tag) -> bool {
    matches!(tag, Tag::Verb(verb) if verb.governs())
}

/// What may be done with: a noun, or the last sign of an unknown one.
fn thing(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Thing(_) | Tag::Head(_) | Tag::Mark | Tag::Manner | Tag::Other
    )
}

/// Whether the entry ends in a doing or an event: what stands before only tells which.
fn names(source: &Source, rest: &[Token]) -> bool {
    let mut last = None;
    for token in rest.iter().take(LONGEST) {
        match token.tag {
            Tag::Pause | Tag::Join | Tag::Then | Tag::Space | Tag::Stop(_) => break,
            Tag::Manner | Tag::Filler | Tag::Quantity | Tag::Mark => {}
            _ if sets::STAGES.iter().any(|word| source.is(token, word)) => return true,
            _ => last = Some(*token),
        }
    }
    last.is_some_and(|token| match token.tag {
        Tag::Act(_) => true,
        Tag::Head(kind) => EVENTS.contains(&kind),
        Tag::Other => source
            .chars
            .get(token.end - 1)
            .is_some_and(|c| signs::EVENT_SIGNS.contains(*c)),
        _ => false,
    })
}

/// Two signs in no table.
struct Guess<'a> {
    source: &'a Source,
    pair: [Token; 2],
}

impl Guess<'_> {
    /// The second sign is that of a noun.
    fn noun(&self) -> bool {
        self.source
            .chars
            .get(self.pair[1].start)
            .is_some_and(|c| signs::NOUN_SIGNS.contains(*c))
    }

    /// The two as a verb.
    fn verb(&self) -> Option<Token> {
        let [first, second] = self.pair;
        let sign = |token: Token| self.source.chars.get(token.start).copied();
        let (a, b) = (sign(first)?, sign(second)?);
        if signs::NOUN_SIGNS.contains(b) {
            return None;
        }
        let of = |c: char| {
            signs::VERB_SIGNS
                .iter()
                .find(|(_, row)| row.contains(c))
                .map(|(tag, _)| *tag)
        };
        let tag = match (of(a), of(b)) {
            // 检修, 查封: looked at, and done.
            (Some(Tag::Act(K::Inspection)), Some(tag @ Tag::Verb(Verb::Task))) => tag,
            (Some(Tag::Verb(Verb::Task | Verb::Void)), Some(tag))
            | (Some(tag), _)
            | (None, Some(tag)) => tag,
            (None, None) => return None,
        };
        Some(Token {
            tag,
            end: second.end,
            ..first
        })
    }
}
