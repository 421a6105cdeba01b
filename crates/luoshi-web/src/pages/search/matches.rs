//! Whether an item is what is looked for, and where its words say so. Width and case of letters do not
//! matter; every word that is typed has to be found somewhere.

use std::ops::Range;

use luoshi_app::views::Timetable;
use luoshi_plan::Item;

use crate::show::names;

/// The longest search that is looked for; what is longer is nobody's question.
pub const LONGEST: usize = 100;
/// As many words of it.
const MOST_WORDS: usize = 8;
/// Signs of the requirement that are shown before and after the first place.
const BEFORE: usize = 20;
const AFTER: usize = 90;

/// Words that are looked for, in one form of writing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sought {
    words: Vec<Vec<char>>,
}

/// How well an item fits; the best come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// Its number was typed.
    Number,
    /// Every word stands in its name.
    Name,
    /// The words stand in what it asks for, in its limit, or among its bodies.
    Text,
}

/// A piece of a text, and whether it was looked for.
pub type Piece = (String, bool);

impl Sought {
    /// What `typed` looks for; nothing where it holds no word.
    pub fn of(typed: &str) -> Option<Sought> {
        let typed: String = typed.chars().take(LONGEST).collect();
        let words: Vec<Vec<char>> = typed
            .split_whitespace()
            .map(folded)
            .take(MOST_WORDS)
            .collect();
        (!words.is_empty()).then_some(Sought { words })
    }

    /// How `item` of a programme fits, if it does. A body of several names is found by each of them, and by
    /// what it is called.
    pub fn fit(&self, view: &Timetable, item: &Item) -> Option<Fit> {
        if self.words.iter().all(|it| is_number_of(it, item)) {
            return Some(Fit::Number);
        }
        let name = folded(&item.short_name());
        if self.words.iter().all(|it| is_in(it, &name)) {
            return Some(Fit::Name);
        }
        let mut texts = vec![name, folded(&item.content), folded(&item.limit.written)];
        texts.extend(item.bodies().map(folded));
        texts.extend(names::joined(view, item).map(|it| folded(&it.called)));
        texts.extend(item.extra.iter().map(|(_, text)| folded(text)));
        let found = |word: &Vec<char>| {
            is_number_of(word, item) || texts.iter().any(|text| is_in(word, text))
        };
        self.words.iter().all(found).then_some(Fit::Text)
    }

    /// Whether one of the words stands in a text.
    pub fn is_in(&self, text: &str) -> bool {
        let text = folded(text);
        self.words.iter().any(|it| is_in(it, &text))
    }

    /// A text with what was looked for marked in it.
    pub fn marked(&self, text: &str) -> Vec<Piece> {
        let signs: Vec<char> = text.chars().collect();
        cut(&signs, &self.places(text))
    }

    /// The stretch of a long text around the first place, with what was looked for marked in it.
    pub fn excerpt(&self, text: &str) -> Vec<Piece> {
        let signs: Vec<char> = text
            .chars()
            .map(|it| if it == '\n' { ' ' } else { it })
            .collect();
        let places = self.places(text);
        let first = places.first().map_or(0, |it| it.start);
        // A text that nearly fits is shown whole.
        let (from, to) = match signs.len() <= BEFORE + AFTER + BEFORE {
            true => (0, signs.len()),
            false => {
                let from = first.saturating_sub(BEFORE);
                (from, signs.len().min(from + BEFORE + AFTER))
            }
        };
        let inside: Vec<Range<usize>> = places
            .into_iter()
            .filter(|it| it.start >= from && it.end <= to)
            .map(|it| it.start - from..it.end - from)
            .collect();
        let mut pieces = cut(signs.get(from..to).unwrap_or_default(), &inside);
        if from > 0 {
            pieces.insert(0, ("…".to_owned(), false));
        }
        if to < signs.len() {
            pieces.push(("…".to_owned(), false));
        }
        pieces
    }

    /// Where the words stand, in order, none over another.
    fn places(&self, text: &str) -> Vec<Range<usize>> {
        let text = folded(text);
        let mut places: Vec<Range<usize>> = Vec::new();
        for word in &self.words {
            let found = text.windows(word.len()).enumerate();
            places.extend(
                found
                    .filter(|(at, it)| *it == word.as_slice() && is_whole(word, &text, *at))
                    .map(|(at, _)| at..at + word.len()),
            );
        }
        places.sort_by_key(|it| (it.start, it.end));
        let mut joined: Vec<Range<usize>> = Vec::new();
        for place in places {
            match joined.last_mut() {
                Some(last) if place.start <= last.end => last.end = last.end.max(place.end),
                _ => joined.push(place),
            }
        }
        joined
    }
}

/// One sign for one sign, so that places stay: full-width forms become plain, capitals small.
fn folded(text: &str) -> Vec<char> {
    let plain = |it: char| match it {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(it) - 0xfee0).unwrap_or(it),
        '\u{3000}' => ' ',
        _ => it,
    };
    let small = |it: char| {
        let mut all = it.to_lowercase();
        match (all.next(), all.next()) {
            (Some(one), None) => one,
            _ => it,
        }
    };
    text.chars().map(plain).map(small).collect()
}

fn is_in(word: &[char], text: &[char]) -> bool {
    let mut found = text.windows(word.len()).enumerate();
    found.any(|(at, it)| it == word && is_whole(word, text, at))
}

/// A figure is found as a whole: 3 is not in 13.
fn is_whole(word: &[char], text: &[char], at: usize) -> bool {
    let is_digit = |at: Option<usize>| {
        at.and_then(|it| text.get(it))
            .is_some_and(char::is_ascii_digit)
    };
    let starts = word.first().is_some_and(char::is_ascii_digit);
    let ends = word.last().is_some_and(char::is_ascii_digit);
    !(starts && is_digit(at.checked_sub(1)) || ends && is_digit(Some(at + word.len())))
}

/// Whether a word names the item by its number, as `7` or as `第7项`.
fn is_number_of(word: &[char], item: &Item) -> bool {
    let bare = word.strip_prefix(&['第']).unwrap_or(word);
    let bare = bare.strip_suffix(&['项']).unwrap_or(bare);
    !bare.is_empty()
        && (bare == folded(&item.number).as_slice()
            || bare.iter().collect::<String>() == item.position.0.to_string())
}

fn cut(signs: &[char], places: &[Range<usize>]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = 0;
    let mut push = |range: Range<usize>, sought| {
        let text: String = signs.get(range).unwrap_or_default().iter().collect();
        if !text.is_empty() {
            pieces.push((text, sought));
        }
    };
    for place in places {
        push(at..place.start, false);
        push(place.clone(), true);
        at = place.end;
    }
    push(at..signs.len(), false);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;
    use proptest::prelude::*;

    fn found(typed: &str) -> Vec<(u32, Fit)> {
        let view = samples::timetable();
        let sought = Sought::of(typed).unwrap();
        let fits = view
            .plan
            .items()
            .filter_map(|(_, it)| Some((it.position.0, sought.fit(&view, it)?)));
        fits.collect()
    }

    #[test]
    fn a_number_finds_the_item_and_no_longer_numbers() {
        for typed in ["2", "第2项", "２", " 第２项 "] {
            let found = found(typed);
            assert!(found.contains(&(2, Fit::Number)), "{typed}: {found:?}");
        }
        let text: Vec<char> = "共13次，3天".chars().collect();
        assert!(is_in(&['3'], &text) && !is_in(&['1'], &text));
        assert_eq!(
            Sought::of("3").unwrap().marked("13次，3天"),
            [
                ("13次，".to_owned(), false),
                ("3".into(), true),
                ("天".into(), false)
            ]
        );
    }

    #[test]
    fn every_word_has_to_be_found() {
        let view = samples::timetable();
        let (_, item) = view.plan.items().next().unwrap();
        let word: String = item.content.chars().take(3).collect();
        assert!(!found(&word).is_empty());
        assert!(found(&format!("{word} 绝无此词")).is_empty());
    }

    #[test]
    fn a_body_finds_what_names_it() {
        let view = samples::timetable();
        let (item, body) = view
            .plan
            .items()
            .find_map(|(_, it)| Some((it, it.bodies().next()?)))
            .unwrap();
        let found = found(body);
        assert!(found.iter().any(|(at, _)| *at == item.position.0));

        // It may stand in a column of its own, and not in what is to be done.
        let mut item = item.clone();
        let sought = Sought::of("档案馆").unwrap();
        assert!(sought.fit(&view, &item).is_none());
        item.responsible = Some("教务处、档案馆".to_owned());
        assert!(sought.fit(&view, &item).is_some());
    }

    #[test]
    fn a_body_is_found_by_what_it_is_called_and_by_what_is_printed() {
        let mut view = samples::timetable();
        let (_, other) = samples::two_bodies(&view.plan);
        let called = "滨海市教育局第九督导联络组";
        view.names = samples::joined(&other, called);
        let found = |typed: &str| -> Vec<u32> {
            let sought = Sought::of(typed).unwrap();
            let items = view.plan.items().map(|(_, it)| it);
            let fits = items.filter(|it| sought.fit(&view, it).is_some());
            fits.map(|it| it.position.0).collect()
        };
        let naming = view.plan.items().map(|(_, it)| it);
        let naming = naming.filter(|it| it.bodies().any(|it| it == other));
        let naming: Vec<u32> = naming.map(|it| it.position.0).collect();
        assert!(!naming.is_empty());
        assert_eq!(found(called), naming);
        assert!(naming.iter().all(|it| found(&other).contains(it)));
    }

    proptest! {
        #[test]
        fn marks_add_nothing_and_take_nothing(typed in "\\PC{0,12}", text in "[\\PC\n]{0,300}") {
            if let Some(sought) = Sought::of(&typed) {
                let whole: String = sought.marked(&text).into_iter().map(|it| it.0).collect();
                prop_assert_eq!(&whole, &text);
                let excerpt: String = sought.excerpt(&text).into_iter().map(|it| it.0).collect();
                prop_assert!(excerpt.chars().count() <= BEFORE + AFTER + BEFORE + 2);
                let inner = excerpt.trim_matches('…');
                prop_assert!(text.replace('\n', " ").contains(inner));
            }
        }
    }
}
