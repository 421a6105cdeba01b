//! All messages of a language, found by their keys.

use rustc_hash::FxHashMap;

use crate::{Lang, message::Message};

/// All messages of a language. Making it finds where each message stands; none is taken apart before it
/// is said, since a command says few of them and has to be quick.
pub(crate) struct Book {
    // Keys stand in the code and in the message files, never in what comes from outside, so the hash need
    // not keep strangers from choosing keys that collide.
    messages: FxHashMap<&'static str, Message>,
}

impl Book {
    /// The messages of files, each with the name of its noun.
    pub(crate) fn of(lang: Lang, files: &[(&str, &'static str)]) -> Book {
        // A line of a dozen begins one; a few hundred in all.
        let lines: usize = files.iter().map(|(_, text)| text.len()).sum();
        let mut messages = FxHashMap::with_capacity_and_hasher(lines / 48, Default::default());
        for (_, text) in files {
            for (key, source) in each(text) {
                messages.insert(key, Message::at(lang, source));
            }
        }
        Book { messages }
    }

    pub(crate) fn message(&self, key: &str) -> Option<&Message> {
        self.messages.get(key)
    }
}

/// Key and text of every message of a file: a line that begins with a letter, and those behind it up to
/// the next such line or a comment.
fn each(text: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            if rest.is_empty() {
                return None;
            }
            let (begun, mut end) = (rest, line(rest));
            if !begun.starts_with(|it: char| it.is_ascii_alphabetic()) {
                rest = begun.get(end..)?;
                continue;
            }
            while begun
                .get(end..)
                .is_some_and(|it| it.starts_with([' ', '\n', '}', '\r']))
            {
                end += line(begun.get(end..)?);
            }
            let source = begun.get(..end)?;
            rest = begun.get(end..)?;
            if let Some((key, _)) = source.split_once('=') {
                return Some((key.trim_end(), source));
            }
        }
    })
}

/// Bytes up to the end of the first line, with it.
fn line(text: &str) -> usize {
    text.find('\n').map_or(text.len(), |at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_ends_where_the_next_begins() {
        let text = "# a comment\n\none = 1\ntwo = { $n ->\n    [one] a\n   *[other] b\n}\n\n# c\nthree-3 =\n    c\n\n    d";
        let found: Vec<_> = each(text).map(|(key, it)| (key, it.trim_end())).collect();
        assert_eq!(
            found,
            [
                ("one", "one = 1"),
                ("two", "two = { $n ->\n    [one] a\n   *[other] b\n}"),
                ("three-3", "three-3 =\n    c\n\n    d"),
            ]
        );
    }
}
