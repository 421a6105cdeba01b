//! What stands around a doing: whose it is, whether it is done at a meeting, and what is only a heading.

use super::Reading;
use crate::obligation::ObligationKind as K;
use crate::obligation::clause::Clause;
use crate::obligation::found::BACK;
use crate::obligation::phrase::Phrase;
use crate::obligation::token::{Source, Token};
use crate::obligation::words::{Prep, Stop, Tag, Verb, sets};

impl<'a> Reading<'a> {
    /// The words before the verb: of its clause, and of those before it that demanded nothing.
    pub(super) fn subject(&self, clause: &'a Clause, phrase: &Phrase) -> String {
        let own = self.nouns(clause).span(phrase.lead.clone());
        let end = self.nouns(clause).span(phrase.verb.clone()).start;
        match self.carried {
            Some((sentence, start))
                if sentence == clause.sentence && start < end && end - start < LONGEST_SUBJECT =>
            {
                self.source.words(start..end)
            }
            _ => self.source.words(own),
        }
    }

    /// 配合X…: where the words of the doing begin, and the body that owns it.
    pub(super) fn assist(&self, clause: &'a Clause) -> (usize, Option<String>) {
        let nouns = self.nouns(clause);
        let Some(at) = clause
            .tokens
            .iter()
            .take(6)
            .position(|t| t.tag == Tag::Assist && !t.quoted)
        else {
            return (0, None);
        };
        let end = (at + 1..clause.tokens.len())
            .take(BACK)
            .find(|&i| {
                matches!(
                    nouns.tag(i),
                    Some(Tag::Verb(_) | Tag::Short(_) | Tag::Prep(_) | Tag::Act(_))
                )
            })
            .unwrap_or(clause.tokens.len());
        let owner = nouns.name(at + 1..end);
        // 配合做好准备: nobody is named.
        if owner.is_empty() {
            (at + 1, None)
        } else {
            (end, Some(owner))
        }
    }
}

/// 会后通报情况: no longer at the meeting.
pub(super) fn after_meeting(source: &Source, clause: &Clause) -> bool {
    let mut words = clause.tokens.iter().take(MEETING_NEAR);
    words.any(|word| sets::OUTSIDE.iter().any(|w| source.is(word, w)))
}

/// 组织生活会上提出…: the clause begins at a meeting.
pub(super) fn at_meeting(source: &Source, clause: &Clause) -> bool {
    // 会议传达精神: what is said there.
    if let [first, second, ..] = clause.tokens.as_slice()
        && first.tag == Tag::Head(K::Meeting)
        && first.end - first.start == 2
        && matches!(
            second.tag,
            Tag::Verb(_) | Tag::Act(K::Circulation | K::Report | K::Study)
        )
        && clause.tokens.len() > 2
    {
        return true;
    }
    let mut words = clause.tokens.iter().take(MEETING_NEAR).peekable();
    while let Some(word) = words.next() {
        let on = words
            .peek()
            .is_some_and(|next| source.is(next, "上") || source.is(next, "期间"));
        if matches!(word.tag, Tag::Head(K::Meeting | K::Appraisal)) && on || source.is(word, "会上")
        {
            return true;
        }
    }
    false
}

/// The meeting at which something is done is named among the first words of a clause.
const MEETING_NEAR: usize = 6;

/// A subject is not longer than this many characters.
const LONGEST_SUBJECT: usize = 80;

/// 领导班子和班子成员: the two classes of subjects, by their printed names.
pub(super) fn classes(text: &str) -> Option<(&'static str, &'static str)> {
    let team = text.find("班子")?;
    let members = text.rfind("成员").or_else(|| text.rfind("个人"))?;
    let joint = text.get(team..members)?.contains(['和', '及', '、', '与']);
    if !joint {
        return None;
    }
    let team = if text.contains("领导班子") {
        "领导班子"
    } else {
        "班子"
    };
    Some((
        team,
        if text.get(members..)?.starts_with("成员") {
            "成员"
        } else {
            "个人"
        },
    ))
}

/// The clause only names a part of the item: 动员准备阶段（4月）：, （一）学校自评。12月15日前，各校…
pub(super) fn names_part(source: &Source, clause: &Clause, next: Option<&Clause>) -> bool {
    if clause.tokens.len() > SHORT_HEADING {
        return false;
    }
    let opens = |next: &Clause| next.before == Stop::Open && next.depth > clause.depth;
    let phase = (clause.after == Stop::Colon || next.is_some_and(opens))
        && clause
            .tokens
            .last()
            .is_some_and(|t| sets::PHASES.iter().any(|word| source.is(t, word)));
    let says = |tag| matches!(tag, Tag::Verb(_) | Tag::Short(_) | Tag::Hand | Tag::Prep(_));
    let goes_on =
        |next: &Clause| next.line == clause.line && !next.numbered && next.depth == clause.depth;
    let headline = clause.numbered
        && clause.after == Stop::Sentence
        && next.is_some_and(goes_on)
        && !clause.tokens.iter().any(|t| says(t.tag));
    phase || headline || heads_lines(source, clause, next) || repeated(source, clause, next)
}

/// （一）理论学习, and lines below it with numbers of another sort, or one that tells it in prose.
fn heads_lines(source: &Source, clause: &Clause, next: Option<&Clause>) -> bool {
    let mark = |clause: &Clause| {
        clause
            .tokens
            .first()
            .and_then(|t| t.start.checked_sub(1))
            .and_then(|at| source.chars.get(at).copied())
    };
    let counted = |clause: &Clause| {
        clause
            .tokens
            .first()
            .and_then(|t| t.start.checked_sub(2))
            .and_then(|at| source.chars.get(at))
            .is_some_and(|c| CHINESE_FIGURES.contains(*c))
    };
    let bare = !clause.tokens.iter().any(|t| {
        matches!(
            t.tag,
            Tag::Verb(_) | Tag::Hand | Tag::Prep(_) | Tag::Quantity | Tag::Time | Tag::Look(_)
        )
    });
    clause.numbered
        && counted(clause)
        && bare
        && clause.before == Stop::Semicolon
        && clause.after == Stop::Sentence
        && next.is_some_and(|next| {
            let other = next.numbered && (mark(next) != mark(clause) || !counted(next));
            let prose = !next.numbered && next.tokens.len() > SHORT_HEADING;
            next.line == clause.line + 1 && (other || prose)
        })
}

/// Figures of headings.
const CHINESE_FIGURES: &str = "一二三四五六七八九十";

/// 已建成消防站: told of, not demanded.
pub(super) fn past(source: &Source, clause: &Clause) -> bool {
    let said = |t: &Token, words: &[&str]| words.iter().any(|word| source.is(t, word));
    let doing = |t: &Token| matches!(t.tag, Tag::Verb(_) | Tag::Act(_));
    let mut words = clause
        .tokens
        .iter()
        .skip_while(|t| matches!(t.tag, Tag::Time | Tag::Post));
    let already = words.next().is_some_and(|t| said(t, sets::ALREADY))
        && words
            .next()
            .is_some_and(|t| doing(t) || matches!(t.tag, Tag::Prep(Prep::Beside)));
    already && !clause.tokens.iter().any(|t| t.tag == Tag::Of)
}

/// 活动分三个阶段进行: how it is parted.
pub(super) fn staged(source: &Source, clause: &Clause) -> bool {
    let phase = |t: &Token| sets::PHASES.iter().any(|word| source.is(t, word));
    let Some(parts) = clause.tokens.iter().position(|t| source.is(t, "分")) else {
        return false;
    };
    let mut behind = clause.tokens.iter().skip(parts + 1).take(STAGED_NEAR);
    // 分三个阶段开展检查 has something to do.
    let ends = clause
        .tokens
        .last()
        .is_some_and(|t| matches!(t.tag, Tag::Verb(_)));
    ends && behind.any(phase)
}

/// 1．反馈意见。对每个人的意见，支部要向本人反馈: the text of the entry tells its heading again.
fn repeated(source: &Source, clause: &Clause, next: Option<&Clause>) -> bool {
    let goes_on = clause.after == Stop::Sentence
        && clause.numbered
        && clause.before == Stop::Semicolon
        && next.is_some_and(|next| {
            next.line == clause.line && !next.numbered && next.depth == clause.depth
        });
    let (Some(last), true) = (clause.tokens.last(), goes_on) else {
        return false;
    };
    let word = &source.chars[last.start..last.end];
    let rest: Vec<char> = source.chars[last.end..]
        .iter()
        .copied()
        .skip(REPEATED_AFTER)
        .take(ENTRY)
        .take_while(|&c| c != '\n')
        .collect();
    word.len() >= 2 && rest.windows(word.len()).any(|part| part == word)
}

/// The text of an entry is looked at so far.
const ENTRY: usize = 200;

/// What follows at once goes on from the sentence: 召开大会。大会由校长主持.
const REPEATED_AFTER: usize = 6;

/// 不在墙面张贴广告, 不涂改试卷: what nobody is to do. 不合格的立即退回 is a case.
pub(super) fn forbids(source: &Source, clause: &Clause) -> bool {
    let opens = clause
        .tokens
        .iter()
        .find(|t| !matches!(t.tag, Tag::Mark | Tag::Space | Tag::Post));
    let not = opens.is_some_and(|t| {
        !t.quoted && t.tag == Tag::Other && sets::NOT.iter().any(|word| source.is(t, word))
    });
    // 不合理收费在院内公示: which ones, and a place where it is told.
    let told = clause
        .tokens
        .iter()
        .position(|t| t.tag == Tag::Prep(Prep::Beside))
        .is_some_and(|at| at > 2)
        && clause
            .tokens
            .last()
            .is_some_and(|t| matches!(t.tag, Tag::Act(K::Circulation | K::Feedback)));
    not && !told && !clause.tokens.iter().any(|t| t.tag == Tag::Of)
}

/// 验收标准如下, 名额分配见附件: where it is told, and no verb of its own.
pub(super) fn cites(source: &Source, clause: &Clause) -> bool {
    let is = |t: &Token, words: &[&str]| words.iter().any(|word| source.is(t, word));
    let cited = match clause.tokens.as_slice() {
        [.., last] if is(last, sets::FOLLOWING) => true,
        [.., see, last] => is(see, sets::SEEN_AT) && is(last, sets::ENCLOSED),
        _ => false,
    };
    let verb = |t: &Token| match t.tag {
        Tag::Verb(verb) => verb.makes() || matches!(verb, Verb::Light | Verb::Meet | Verb::Run),
        _ => false,
    };
    cited && !clause.tokens.iter().any(verb)
}

/// Phases are counted in few words.
const STAGED_NEAR: usize = 16;

/// A heading is not longer than this many words.
const SHORT_HEADING: usize = 8;
