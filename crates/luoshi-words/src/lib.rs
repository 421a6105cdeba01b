//! Every word that a person reads, from the message files in `locales/`, in Chinese and English.
//!
//! ```
//! use luoshi_words::{Lang, Words};
//! let words = Words::of(Lang::En);
//! assert_eq!(words.with("count-items", &[("n", 24.into())]), "24 items");
//! ```

mod book;
mod message;

use std::sync::LazyLock;

use book::Book;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Chinese as written on the mainland; the first language.
    #[default]
    Zh,
    /// English.
    En,
}

impl Lang {
    /// Both.
    pub const ALL: [Lang; 2] = [Lang::Zh, Lang::En];

    /// For `lang` attributes, cookies and `--lang`.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::Zh => "zh-CN",
            Lang::En => "en",
        }
    }

    /// The language of a tag; regional forms count.
    pub fn from_tag(tag: &str) -> Option<Lang> {
        match tag.split(['-', '_']).next()? {
            "zh" => Some(Lang::Zh),
            "en" => Some(Lang::En),
            _ => None,
        }
    }
}

macro_rules! nouns {
    ($($noun:literal)*) => {
        const ZH: &[(&str, &str)] =
            &[$(($noun, include_str!(concat!("../../../locales/zh-CN/", $noun, ".ftl")))),*];
        const EN: &[(&str, &str)] =
            &[$(($noun, include_str!(concat!("../../../locales/en/", $noun, ".ftl")))),*];
    };
}

static BOOK_ZH: LazyLock<Book> = LazyLock::new(|| Book::of(Lang::Zh, ZH));
static BOOK_EN: LazyLock<Book> = LazyLock::new(|| Book::of(Lang::En, EN));

nouns! {
    "calendar" "cli" "columns" "common" "components" "door" "filter" "finding" "gantt" "import" "item" "limit" "link" "obligation" "people" "refusal"
    "role" "school" "search" "serve" "shell" "timetable" "today"
}

/// A value put into a sentence.
#[derive(Clone, Copy, Debug)]
pub enum Arg<'a> {
    /// Text as it is.
    Text(&'a str),
    /// A number, which may choose a plural.
    Number(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Arg<'a> {
        Arg::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Arg<'a> {
        Arg::Text(text)
    }
}

impl From<i32> for Arg<'_> {
    fn from(number: i32) -> Self {
        Arg::Number(number.into())
    }
}

impl From<i64> for Arg<'_> {
    fn from(number: i64) -> Self {
        Arg::Number(number)
    }
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Arg::Number(number.into())
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// The words of one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    lang: Lang,
}

impl Words {
    /// The words of `lang`.
    pub fn of(lang: Lang) -> Words {
        Words { lang }
    }

    /// Which language.
    pub fn lang(self) -> Lang {
        self.lang
    }

    /// A sentence without values.
    pub fn say(self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A sentence with values. An unknown key comes back in brackets: a test finds it before anybody does.
    pub fn with(self, key: &str, values: &[(&str, Arg<'_>)]) -> String {
        match self.book().message(key) {
            Some(message) => message.say(values),
            None => format!("⟦{key}⟧"),
        }
    }

    /// Takes the message files apart, which the first sentence would otherwise wait for.
    pub fn prepare(self) {
        self.book();
    }

    /// Whether there is a sentence for `key`.
    pub fn has(self, key: &str) -> bool {
        self.book().message(key).is_some()
    }

    fn book(self) -> &'static Book {
        match self.lang {
            Lang::Zh => LazyLock::force(&BOOK_ZH),
            Lang::En => LazyLock::force(&BOOK_EN),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

    /// Key and the names of the values used, of every message of a language.
    fn messages(files: &[(&str, &str)]) -> BTreeMap<String, Vec<String>> {
        let mut all = BTreeMap::new();
        for (noun, text) in files {
            assert!(
                FluentResource::try_new((*text).to_owned()).is_ok(),
                "{noun}.ftl does not parse"
            );
            let mut key = String::new();
            for line in text.lines() {
                if let Some((name, _)) = line.split_once(" =")
                    && !line.starts_with([' ', '#', '[', '}'])
                {
                    key = name.trim().to_owned();
                    assert!(
                        all.insert(key.clone(), Vec::new()).is_none(),
                        "{noun}.ftl: {key} stands twice"
                    );
                }
                for value in line.split('$').skip(1) {
                    let end = value
                        .find(|it: char| !it.is_ascii_alphanumeric() && it != '-' && it != '_')
                        .unwrap_or(value.len());
                    let names: &mut Vec<String> = all.get_mut(&key).unwrap();
                    if !names.contains(&value[..end].to_owned()) {
                        names.push(value[..end].to_owned());
                        names.sort();
                    }
                }
            }
        }
        all
    }

    #[test]
    fn both_languages_say_the_same_things_with_the_same_values() {
        assert_eq!(messages(ZH), messages(EN));
    }

    #[test]
    fn a_missing_word_is_seen() {
        assert_eq!(Words::of(Lang::Zh).say("no-such-key"), "⟦no-such-key⟧");
    }

    /// Every message, said with each set of values as Fluent says it when it is given the whole files.
    #[test]
    fn a_message_says_what_fluent_says() {
        for (lang, files) in [(Lang::Zh, ZH), (Lang::En, EN)] {
            let mut fluent = FluentBundle::new(vec![lang.tag().parse().unwrap()]);
            fluent.set_use_isolating(false);
            for (_, text) in files {
                let resource = FluentResource::try_new((*text).to_owned()).unwrap();
                fluent.add_resource(resource).unwrap();
            }
            let words = Words::of(lang);
            for (key, names) in messages(files) {
                let pattern = fluent.get_message(&key).unwrap().value().unwrap();
                let sets: [Option<Arg<'_>>; 7] = [
                    None,
                    Some(0.into()),
                    Some(1.into()),
                    Some(2.into()),
                    Some(1_234_567.into()),
                    Some("none".into()),
                    Some("甲 & {乙}".into()),
                ];
                for value in sets {
                    let mut args = FluentArgs::new();
                    let mut values = Vec::new();
                    for (name, value) in names.iter().filter_map(|it| Some((it, value?))) {
                        values.push((name.as_str(), value));
                        args.set(
                            name.as_str(),
                            match value {
                                Arg::Text(text) => FluentValue::from(text),
                                Arg::Number(number) => FluentValue::from(number),
                            },
                        );
                    }
                    let mut errors = Vec::new();
                    let wanted = fluent.format_pattern(pattern, Some(&args), &mut errors);
                    assert_eq!(words.with(&key, &values), wanted, "{key} {values:?}");
                }
            }
        }
    }

    #[test]
    fn plurals_follow_the_language() {
        let en = Words::of(Lang::En);
        assert_eq!(en.with("count-items", &[("n", 1u32.into())]), "1 item");
        assert_eq!(
            Words::of(Lang::Zh).with("count-items", &[("n", 24u32.into())]),
            "24项"
        );
    }
}
