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
        self.iter().any(|it| text.contains(it))
    }

    /// The text ends with some word.
    pub(crate) fn ends(self, text: &str) -> bool {
        self.iter().any(|it| text.ends_with(it))
    }
}
