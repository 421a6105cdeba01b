//! Tables of Chinese vocabulary that the readers match on.

/// Words divided by blanks: a table of them stays readable however the code around it is set.
#[derive(Clone, Copy, Debug)]
pub(crate) struct WordList(pub &'static str);

impl WordList {
    /// Each word, in order.
    pub(crate) fn iter(self) -> impl Iterator<Item = &'static str> {
        self.0.split_whitespace()
    }

    /// Some word stands in the text.
    pub(crate) fn is_in(self, text: &str) -> bool {
        let signs = Signs::of(text);
        self.iter()
            .any(|it| signs.may_begin(it) && text.contains(it))
    }

    /// The text without the words, each taken out in its turn.
    pub(crate) fn taken_out_of(self, text: &str) -> String {
        let mut rest = text.to_owned();
        let signs = Signs::of(text);
        for word in self.iter() {
            if signs.may_begin(word) && rest.contains(word) {
                rest = rest.replace(word, "");
            }
        }
        rest
    }

    /// The text ends with some word.
    pub(crate) fn ends(self, text: &str) -> bool {
        self.iter().any(|it| text.ends_with(it))
    }
}

/// Which characters a text has, roughly: a search for a word costs much more than this tells at once.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Signs(u64);

impl Signs {
    /// Those of a text.
    pub(crate) fn of(text: &str) -> Signs {
        Signs(text.chars().fold(0, |signs, it| signs | Signs::bit(it)))
    }

    /// The text may hold the word: its first character, or one that is taken for it, is there.
    fn may_begin(self, word: &str) -> bool {
        let first = word.chars().next();
        first.is_none_or(|it| self.0 & Signs::bit(it) != 0)
    }

    /// All characters of a word, or such as are taken for them, are there.
    pub(crate) fn may_hold(self, word: Signs) -> bool {
        word.0 & !self.0 == 0
    }

    /// Neighbours in the character table are kept apart.
    fn bit(sign: char) -> u64 {
        1 << (u32::from(sign) % u64::BITS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_is_there_is_found() {
        let words = WordList("甲乙 丙 no");
        for text in ["丙", "甲乙", "他的甲乙", "a no"] {
            assert!(words.is_in(text), "{text}");
        }
        for text in ["", "甲", "乙甲", "on"] {
            assert!(!words.is_in(text), "{text}");
            assert_eq!(words.taken_out_of(text), text);
        }
        assert_eq!(words.taken_out_of("甲丙乙丁"), "甲乙丁");
        assert_eq!(words.taken_out_of("丁甲乙丁丙"), "丁丁");
    }
}
