//! The names of bodies in a review phrase.

use std::ops::Range;

use super::Scan;
use crate::obligation::words::{Tag, Thing, sets};
use crate::obligation::{ObligationKind, Review, ReviewAction};

impl Scan<'_> {
    /// Tokens that say something: not how and when.
    pub(super) fn content(&self, range: Range<usize>) -> Vec<usize> {
        range
            .filter(|&at| {
                !self.is_any(at, sets::PASSING)
                    && self.tokens.get(at).is_some_and(|t| {
                        !matches!(
                            t.tag,
                            Tag::Manner
                                | Tag::Time
                                | Tag::Filler
                                | Tag::Mark
                                | Tag::Space
                                | Tag::Quantity
                                | Tag::Frequency
                        )
                    })
            })
            .collect()
    }

    /// Whether the words end like the name of a body or a person.
    pub(super) fn body_like(&self, range: Range<usize>) -> bool {
        let Some(&last) = self.content(range).last() else {
            return false;
        };
        match self.tag(last) {
            Some(
                Tag::Post
                | Tag::Head(ObligationKind::Body | ObligationKind::Meeting)
                | Tag::Thing(Thing::Person),
            ) => true,
            Some(Tag::Other | Tag::Short(_)) => self
                .tokens
                .get(last)
                .and_then(|t| self.source.chars.get(t.end - 1))
                .is_some_and(|c| ENDINGS.contains(*c)),
            Some(Tag::Thing(Thing::Plain)) => self
                .tokens
                .get(last)
                .is_some_and(|t| sets::PLACES.iter().any(|w| self.source.is(t, w))),
            _ => false,
        }
    }

    /// One review for each body that the words name.
    pub(super) fn add(
        &self,
        reviews: &mut Vec<Review>,
        words: Range<usize>,
        action: ReviewAction,
        verb: String,
    ) {
        let mut bodies: Vec<String> = Vec::new();
        let mut start = words.start;
        for at in words.start..=words.end {
            let joint = at < words.end && matches!(self.tag(at), Some(Tag::Join | Tag::Pause));
            if joint || at == words.end {
                let name = self.body(start..at);
                if !name.is_empty() {
                    bodies.push(name);
                }
                start = at + 1;
            }
        }
        if bodies.is_empty() {
            reviews.push(Review {
                by: None,
                action,
                verb,
            });
        } else {
            reviews.extend(bodies.into_iter().map(|by| Review {
                by: Some(by),
                action,
                verb: verb.clone(),
            }));
        }
    }

    /// The name without what only says "ours", "each", and how.
    fn body(&self, words: Range<usize>) -> String {
        let mut range = words;
        let outer = |tag| {
            matches!(
                tag,
                Tag::Manner
                    | Tag::Time
                    | Tag::Of
                    | Tag::Filler
                    | Tag::Quantity
                    | Tag::Prep(_)
                    | Tag::Each
                    | Tag::Frequency
            )
        };
        // 第五指导组
        let ordinal = |at: usize| {
            self.tokens
                .get(at)
                .and_then(|t| self.source.chars.get(t.start))
                == Some(&'第')
        };
        while range.start < range.end
            && self.tag(range.start).is_some_and(outer)
            && !ordinal(range.start)
        {
            range.start += 1;
        }
        while range.start < range.end && self.tag(range.end - 1).is_some_and(outer) {
            range.end -= 1;
        }
        let mut name = self.text(range);
        for ours in sets::OURS {
            if let Some(rest) = name.strip_prefix(*ours)
                && rest.chars().count() >= 2
                && !rest.starts_with(LEVEL)
            {
                name = rest.to_owned();
            }
        }
        for end in sets::TOGETHER {
            if let Some(rest) = name.strip_suffix(*end) {
                name = rest.to_owned();
            }
        }
        name
    }
}

/// 本级, 各级: which level, not whose.
const LEVEL: char = '级';

/// The last characters of names of bodies that no table has.
const ENDINGS: &str = "总构组办室委局部处科院厅所站会队校园厂社村镇乡县市区省部长员师任记方";
