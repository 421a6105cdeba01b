//! Every word that a person reads, from the message files in `locales/`, in Chinese and English.
//!
//! ```
//! use luoshi_words::{Lang, Words};
//! let words = Words::of(Lang::En);
//! assert_eq!(words.with("count-items", &[("n", 24.into())]), "24 items");
//! ```

use std::sync::LazyLock;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

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

nouns! {
    "calendar" "cli" "common" "components" "door" "finding" "gantt" "import" "item" "limit" "link" "obligation" "people" "refusal"
    "role" "serve" "shell" "timetable" "today"
}

type Bundle = FluentBundle<FluentResource>;

static BUNDLE_ZH: LazyLock<Bundle> = LazyLock::new(|| bundle(Lang::Zh, ZH));
static BUNDLE_EN: LazyLock<Bundle> = LazyLock::new(|| bundle(Lang::En, EN));

fn bundle(lang: Lang, files: &[(&str, &str)]) -> Bundle {
    let locale: LanguageIdentifier = lang.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    // Direction marks around values serve mixed scripts; here they would end up in exported files.
    bundle.set_use_isolating(false);
    for (_, text) in files {
        // A broken message is left out here and fails a test below.
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(it, _)| it);
        bundle.add_resource_overriding(resource);
    }
    bundle
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
        let bundle: &Bundle = match self.lang {
            Lang::Zh => &BUNDLE_ZH,
            Lang::En => &BUNDLE_EN,
        };
        let Some(pattern) = bundle.get_message(key).and_then(|it| it.value()) else {
            return format!("⟦{key}⟧");
        };
        let mut errors = Vec::new();
        if values.is_empty() {
            // Most messages are plain words, and a page says a hundred of them.
            let text = bundle.format_pattern(pattern, None, &mut errors);
            return text.into_owned();
        }
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            let value = match value {
                Arg::Text(text) => FluentValue::from(*text),
                Arg::Number(number) => FluentValue::from(*number),
            };
            args.set(*name, value);
        }
        bundle
            .format_pattern(pattern, Some(&args), &mut errors)
            .into_owned()
    }

    /// Whether there is a sentence for `key`.
    pub fn has(self, key: &str) -> bool {
        let files = match self.lang {
            Lang::Zh => &BUNDLE_ZH,
            Lang::En => &BUNDLE_EN,
        };
        files.has_message(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

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
