//! Clauses: what stands between two marks of punctuation, brackets lifted out of the clause around
//! them, list numbers taken away.

use super::token::{Source, Token};
use super::words::{Stop, Tag, Verb};

/// The words between two stops.
#[derive(Debug)]
pub(super) struct Clause {
    pub(super) tokens: Vec<Token>,
    /// What parts it from the clause before, and from the one after.
    pub(super) before: Stop,
    pub(super) after: Stop,
    /// Where its bracket begins, in characters; of no use outside one.
    pub(super) bracket: usize,
    /// How many brackets it stands in.
    pub(super) depth: usize,
    /// Number of its sentence in the text.
    pub(super) sentence: usize,
    /// Number of its part of a sentence, as semicolons and list numbers part it.
    pub(super) segment: usize,
    /// Number of its line in the text.
    pub(super) line: usize,
    /// Only its time stands behind its colon: 阅卷、登分：1月9日前完成.
    pub(super) timed: bool,
    /// A list number stood before it.
    pub(super) numbered: bool,
}

/// Brackets deeper than this stay flat: no schedule nests them, and only an attack would.
const DEEPEST: usize = 4;

/// Cuts the tokens into clauses, in the order in which they begin.
pub(super) fn clauses(source: &Source, tokens: &[Token]) -> Vec<Clause> {
    let mut cutter = Cutter {
        done: Vec::new(),
        open: vec![Clause::new(Stop::Sentence, 0, 0, 0, 0)],
        sentence: 0,
        line: 0,
        segment: 0,
    };
    let mut at = 0;
    while at < tokens.len() {
        if let Some(len) = list_number(
            source,
            &tokens[at..],
            at.checked_sub(1).map(|at| &tokens[at]),
        ) {
            cutter.stop(Stop::Semicolon);
            cutter.numbered();
            at += len;
            continue;
        }
        let token = tokens[at];
        match token.tag {
            Tag::Stop(Stop::Open) => cutter.open_bracket(token.start),
            Tag::Stop(Stop::Close) => cutter.close_bracket(),
            Tag::Stop(stop) => {
                if stop == Stop::Sentence && source.is(&token, "\n") {
                    cutter.line += 1;
                }
                cutter.stop(stop);
            }
            Tag::Space => {
                if parts(tokens, at) {
                    cutter.stop(Stop::Comma);
                    cutter.entry();
                }
            }
            _ => cutter.push(token),
        }
        at += 1;
    }
    cutter.finish()
}

struct Cutter {
    done: Vec<Clause>,
    /// The clause at hand and those around it, outermost first.
    open: Vec<Clause>,
    sentence: usize,
    line: usize,
    segment: usize,
}

impl Cutter {
    fn push(&mut self, token: Token) {
        if let Some(clause) = self.open.last_mut() {
            clause.tokens.push(token);
        }
    }

    /// White space begins another entry, as a semicolon does.
    fn entry(&mut self) {
        self.segment += 1;
        if let Some(clause) = self.open.last_mut() {
            clause.segment = self.segment;
        }
    }

    fn numbered(&mut self) {
        if let Some(clause) = self.open.last_mut() {
            clause.numbered = true;
        }
    }

    fn stop(&mut self, stop: Stop) {
        // A line ends every bracket that was left open.
        while stop == Stop::Sentence && self.open.len() > 1 {
            self.close_bracket();
        }
        if stop == Stop::Sentence {
            self.sentence += 1;
        }
        if matches!(stop, Stop::Sentence | Stop::Semicolon) {
            self.segment += 1;
        }
        let depth = self.open.len().saturating_sub(1);
        let mut next = Clause::new(stop, depth, self.sentence, self.line, self.segment);
        if let Some(mut clause) = self.open.pop() {
            clause.after = stop;
            next.bracket = clause.bracket;
            self.keep(clause);
        }
        self.open.push(next);
    }

    fn open_bracket(&mut self, at: usize) {
        if self.open.len() <= DEEPEST {
            let depth = self.open.len();
            let mut clause = Clause::new(Stop::Open, depth, self.sentence, self.line, self.segment);
            clause.bracket = at;
            self.open.push(clause);
        }
    }

    fn close_bracket(&mut self) {
        if self.open.len() > 1
            && let Some(mut clause) = self.open.pop()
        {
            clause.after = Stop::Close;
            self.keep(clause);
        }
    }

    fn keep(&mut self, clause: Clause) {
        if !clause.tokens.is_empty() {
            self.done.push(clause);
        }
    }

    fn finish(mut self) -> Vec<Clause> {
        self.stop(Stop::Sentence);
        self.done
            .sort_by_key(|clause| clause.tokens.first().map(|token| token.start));
        // 阅卷：6月12日: only the time stands behind the colon.
        let timed: Vec<bool> = self
            .done
            .iter()
            .map(|clause| {
                clause.before == Stop::Colon
                    && clause.tokens.iter().all(|t| {
                        matches!(
                            t.tag,
                            Tag::Time
                                | Tag::Manner
                                | Tag::Mark
                                | Tag::Space
                                | Tag::Verb(Verb::Finish)
                        )
                    })
            })
            .collect();
        for (clause, timed) in self.done.iter_mut().zip(timed.into_iter().skip(1)) {
            if timed && clause.after == Stop::Colon {
                clause.after = Stop::Semicolon;
                clause.timed = true;
            }
        }
        self.done
    }
}

impl Clause {
    fn new(before: Stop, depth: usize, sentence: usize, line: usize, segment: usize) -> Self {
        Clause {
            tokens: Vec::new(),
            before,
            after: Stop::Sentence,
            bracket: 0,
            depth,
            sentence,
            segment,
            line,
            timed: false,
            numbered: false,
        }
    }
}

/// Length of a list number that begins here: `1．`, `（一）`, `二、`, `①`, `三是`.
fn list_number(source: &Source, rest: &[Token], before: Option<&Token>) -> Option<usize> {
    let fresh =
        before.is_none_or(|token| matches!(token.tag, Tag::Stop(_) | Tag::Space | Tag::Pause));
    let first = rest.first()?;
    let text = |token: &Token| source.words(token.start..token.end);
    if first.quoted {
        return None;
    }
    if text(first).chars().all(|c| ('①'..='⑳').contains(&c)) {
        return Some(1);
    }
    let figures = |from: usize| {
        rest[from..]
            .iter()
            .take(4)
            .take_while(|token| {
                text(token).chars().all(|c| {
                    c.is_ascii_digit() || "一二三四五六七八九十０１２３４５６７８９".contains(c)
                })
            })
            .count()
    };
    if first.tag == Tag::Stop(Stop::Open) {
        let len = figures(1);
        return (len > 0 && rest.get(1 + len)?.tag == Tag::Stop(Stop::Close)).then_some(len + 2);
    }
    let len = figures(0);
    if !fresh || len == 0 {
        return None;
    }
    let mark = rest.get(len)?;
    let marked = match text(mark).as_str() {
        "." | "．" | "、" | ")" | "）" | "是" => true,
        "要" => !text(first).starts_with(|c: char| c.is_ascii_digit()),
        _ => false,
    };
    let number_follows = rest
        .get(len + 1)
        .is_some_and(|token| text(token).starts_with(|c: char| c.is_ascii_digit()));
    (marked && !number_follows).then_some(len + 1)
}

/// White space parts two clauses if both sides are long enough to be something.
fn parts(tokens: &[Token], at: usize) -> bool {
    let plain = |token: &&Token| !matches!(token.tag, Tag::Stop(_) | Tag::Space);
    // Of several the first parts, and looks past the others.
    let space = |token: &&Token| token.tag == Tag::Space;
    let length = |run: &mut dyn Iterator<Item = &Token>| -> usize {
        run.take(8).map(|token| token.end - token.start).sum()
    };
    // 运动会 座谈会: a name of the tables is something, short as it is.
    let named = at
        .checked_sub(1)
        .and_then(|before| tokens.get(before))
        .is_some_and(|t| matches!(t.tag, Tag::Head(_)) && t.end - t.start >= 3);
    (named || length(&mut tokens[..at].iter().rev().take_while(plain)) >= 4)
        && length(&mut tokens[at + 1..].iter().skip_while(space).take_while(plain)) >= 4
}
