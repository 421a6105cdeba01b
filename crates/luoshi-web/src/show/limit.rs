//! A time limit: the words as written and the days they mean, never one without the other.

use luoshi_plan::Limit;
use luoshi_time::{Term, Unread};
use luoshi_words::Words;

use super::days::limit_beside;

/// A limit as a page shows it.
#[derive(Clone, Debug)]
pub struct LimitShown {
    /// As written; may be empty.
    pub written: String,
    /// The days meant; none where it names none, or was not read.
    pub days: Option<String>,
    /// Why it was not read; none where it was, with or without days.
    pub why: Option<String>,
}

impl LimitShown {
    /// Shows `limit` in a plan of `year`.
    pub fn of(words: Words, limit: &Limit, year: i16) -> LimitShown {
        LimitShown {
            written: limit.written.clone(),
            days: limit_beside(words, &limit.reading, year),
            why: match &limit.reading.term {
                Term::Unread(why) => Some(why_unread(words, why)),
                _ => None,
            },
        }
    }
}

impl LimitShown {
    /// Nobody knows yet what it means.
    pub fn is_unread(&self) -> bool {
        self.why.is_some()
    }
}

fn why_unread(words: Words, why: &Unread) -> String {
    match why {
        Unread::Empty => words.say("item-unread-empty"),
        Unread::Impossible {
            suggestion: Some(meant),
        } => words.with("item-unread-impossible-meant", &[("meant", meant.into())]),
        Unread::Impossible { suggestion: None } => words.say("item-unread-impossible"),
        Unread::Backwards => words.say("item-unread-backwards"),
        Unread::NoYear => words.say("item-unread-no-year"),
        Unread::Undecided => words.say("item-unread-undecided"),
        Unread::Unknown => words.say("item-unread-unknown"),
    }
}
