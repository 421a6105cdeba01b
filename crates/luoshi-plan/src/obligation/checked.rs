//! Words to look at something that are no review: what is no paper is looked into, not signed.

use super::ObligationKind as K;
use super::ReviewAction;
use super::token::{Source, Token};
use super::words::{Prep, Stop, Tag, Verb, sets};

/// 审查选民资格, 对数据逐表审核: of what is no paper, and with nobody named who is asked, it is an inspection.
pub(super) fn checked(source: &Source, mut tokens: Vec<Token>) -> Vec<Token> {
    let any = |token: &Token, words: &[&str]| words.iter().any(|word| source.is(token, word));
    for at in 0..tokens.len() {
        // 农机检修完毕；: done, not a condition.
        let over = tokens.get(at + 1).is_none_or(|t| {
            matches!(
                t.tag,
                Tag::Stop(Stop::Sentence | Stop::Semicolon) | Tag::Space
            )
        });
        if over && tokens[at].tag == Tag::After && any(&tokens[at], sets::FINISHED) {
            tokens[at].tag = Tag::Manner;
        }
        if tokens[at].quoted || tokens[at].tag != Tag::Look(ReviewAction::Review) {
            continue;
        }
        if behind(&tokens[..at], |t| any(t, sets::LOOKED_INTO))
            && tokens
                .get(at + 1)
                .is_none_or(|t| matches!(t.tag, Tag::Stop(_)))
        {
            tokens[at].tag = Tag::Act(K::Inspection);
            continue;
        }
        if !heads(source, &tokens[..at]) {
            continue;
        }
        let last = tokens[at + 1..]
            .iter()
            .take(NEAR)
            .take_while(|token| {
                !matches!(
                    token.tag,
                    Tag::Stop(_) | Tag::Pause | Tag::Join | Tag::Then | Tag::Hand
                )
            })
            .filter(|token| !matches!(token.tag, Tag::Filler | Tag::Space))
            .last();
        if last.is_some_and(|last| any(last, sets::LOOKED_INTO)) {
            tokens[at].tag = Tag::Act(K::Inspection);
        } else if any(&tokens[at], sets::SETTLED)
            && last.is_some_and(|last| matches!(last.tag, Tag::Other | Tag::Thing(_)))
        {
            // 核定工资总量
            tokens[at].tag = Tag::Verb(Verb::Task);
        }
    }
    tokens
}

/// The word stands at the head of a clause, or behind those who take part.
fn heads(source: &Source, before: &[Token]) -> bool {
    // 组织骨干审核数据
    let led = before
        .iter()
        .rev()
        .take(LED_NEAR)
        .find(|t| !matches!(t.tag, Tag::Post | Tag::Thing(_) | Tag::Manner | Tag::Other))
        .is_some_and(|t| t.tag == Tag::Verb(Verb::Arrange));
    led || before.last().is_none_or(|token| {
        let known = matches!(
            token.tag,
            Tag::Stop(_) | Tag::Space | Tag::Pause | Tag::Manner | Tag::Then | Tag::Time
        );
        // 1．审核数据
        let numbered = token.tag == Tag::Other
            && source
                .chars
                .get(token.end - 1)
                .is_some_and(|c| !c.is_alphanumeric());
        known || numbered || sets::CHARGED.iter().any(|word| source.is(token, word))
    })
}

/// 数据于月底前审核: the thing stands before, with nothing but how and when between, and nobody who is asked.
fn behind(before: &[Token], thing: impl Fn(&Token) -> bool) -> bool {
    let mut words = before
        .iter()
        .rev()
        .take(NEAR)
        .take_while(|t| !matches!(t.tag, Tag::Stop(_) | Tag::Space))
        .skip_while(|t| {
            !thing(t)
                && matches!(
                    t.tag,
                    Tag::Manner | Tag::Time | Tag::After | Tag::Other | Tag::Prep(Prep::Beside)
                )
        });
    words.next().is_some_and(&thing)
        && !words.any(|t| match t.tag {
            Tag::Prep(Prep::By | Prep::Through) | Tag::Hand | Tag::Then | Tag::After => true,
            Tag::Verb(verb) => verb.makes() || verb.governs(),
            _ => false,
        })
}

/// Those who take part are named in few words.
const LED_NEAR: usize = 6;

/// A thing is named in so many words at most.
const NEAR: usize = 30;
