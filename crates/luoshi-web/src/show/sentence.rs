//! The sentence at the top of a page that reports: what it counts leads to where the counted things
//! are listed.

/// A piece of the sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What it says.
    pub text: String,
    /// Where it leads.
    pub href: Option<String>,
    /// It should be seen first.
    pub strong: bool,
}

/// A sentence that grows clause by clause.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence(Vec<Piece>);

impl Sentence {
    /// Adds plain words.
    pub fn say(&mut self, text: String) {
        self.add(text, None, false);
    }

    /// Adds words of which those between `<` and `>` lead to `href`; all of them, where the message
    /// marks none.
    pub fn lead(&mut self, text: &str, href: &str, strong: bool) {
        let marked = text.split_once('<').and_then(|(before, rest)| {
            let (marked, after) = rest.split_once('>')?;
            Some((before, marked, after))
        });
        let (before, marked, after) = marked.unwrap_or(("", text, ""));
        self.add(before.to_owned(), None, false);
        self.add(marked.to_owned(), Some(href.to_owned()), strong);
        self.add(after.to_owned(), None, false);
    }

    fn add(&mut self, text: String, href: Option<String>, strong: bool) {
        if !text.is_empty() {
            self.0.push(Piece { text, href, strong });
        }
    }

    /// Its pieces in order.
    pub fn pieces(&self) -> &[Piece] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_marked_words_are_the_link() {
        let mut sentence = Sentence::default();
        sentence.lead("有<3处>待确认。", "#doubts", false);
        let shown: Vec<_> = sentence
            .pieces()
            .iter()
            .map(|it| (it.text.as_str(), it.href.as_deref()))
            .collect();
        assert_eq!(
            shown,
            [("有", None), ("3处", Some("#doubts")), ("待确认。", None)]
        );
    }

    #[test]
    fn without_marks_all_of_it_is_the_link() {
        let mut sentence = Sentence::default();
        sentence.lead("3处", "#doubts", true);
        assert_eq!(sentence.pieces().len(), 1);
        assert!(sentence.pieces()[0].strong);
    }
}
