//! Which rows of a long source one page shows: hundreds at once, the rest on further pages.

use luoshi_plan::Position;
use luoshi_words::Words;

use crate::caller::{Visit, position};

/// The most rows of a source that one page shows.
const MOST: u32 = 600;

/// What is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rows {
    /// From the beginning.
    #[default]
    First,
    /// That page, counted from 1.
    Page(u32),
    /// Those around an item.
    Around(Position),
}

impl Rows {
    /// What the address asks for: `?rows=2`, or the item of `?row=7` or `?limit=7`.
    pub fn of(visit: &Visit) -> Rows {
        let number = |name| position(&visit.caller().query(name)?);
        if let Some(item) = number("limit").or_else(|| number("row")) {
            Rows::Around(item)
        } else if let Some(Position(page)) = number("rows") {
            Rows::Page(page)
        } else {
            Rows::First
        }
    }
}

/// Rows of a source, `end` not among them, and the pages beside them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The first, counted from 0.
    pub first: u32,
    /// After the last.
    pub end: u32,
    /// All there are.
    pub all: u32,
}

impl Stretch {
    /// The rows asked for, of a source of so many; `row_of` knows where an item stands.
    pub fn of(rows: Rows, all: u32, row_of: impl Fn(Position) -> Option<u32>) -> Stretch {
        let wanted = match rows {
            Rows::First => 0,
            Rows::Page(page) => page.saturating_sub(1).saturating_mul(MOST),
            Rows::Around(item) => row_of(item).unwrap_or(0),
        };
        let first = wanted.min(all.saturating_sub(1)) / MOST * MOST;
        Stretch {
            first,
            end: all.min(first + MOST),
            all,
        }
    }

    /// What stands below the table when it does not show all.
    pub fn pages(self, words: Words) -> Option<Pages> {
        (self.all > MOST).then(|| Pages {
            shown: words.with(
                "import-rows",
                &[
                    ("first", (self.first + 1).into()),
                    ("last", self.end.into()),
                    ("all", self.all.into()),
                ],
            ),
            before: (self.first > 0).then_some(self.first / MOST),
            after: (self.end < self.all).then_some(self.first / MOST + 2),
        })
    }
}

/// Which rows are shown, and the pages before and after.
pub struct Pages {
    /// From which to which, and of how many.
    pub shown: String,
    /// The page before, counted from 1.
    pub before: Option<u32>,
    /// The page after.
    pub after: Option<u32>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(rows: Rows, all: u32) -> (u32, u32) {
        let stretch = Stretch::of(rows, all, |it| Some(it.0 - 1));
        (stretch.first, stretch.end)
    }

    #[test]
    fn a_page_asked_for_by_number_or_by_an_item() {
        assert_eq!(at(Rows::First, 24), (0, 24));
        assert_eq!(at(Rows::Page(2), 1500), (600, 1200));
        assert_eq!(at(Rows::Page(3), 1500), (1200, 1500));
        assert_eq!(at(Rows::Around(Position(700)), 1500), (600, 1200));
        assert_eq!(at(Rows::Page(9), 1500), (1200, 1500), "the last there is");
        assert_eq!(at(Rows::Page(u32::MAX), 0), (0, 0), "nothing");
    }

    #[test]
    fn only_a_long_source_has_pages() {
        let words = Words::of(luoshi_words::Lang::Zh);
        let pages = |rows, all| Stretch::of(rows, all, |_| None).pages(words);
        assert!(pages(Rows::First, 600).is_none());
        let middle = pages(Rows::Page(2), 1500).unwrap();
        assert_eq!((middle.before, middle.after), (Some(1), Some(3)));
        assert_eq!(middle.shown, "第601–1200行，共1500行");
        let last = pages(Rows::Page(3), 1500).unwrap();
        assert_eq!((last.before, last.after), (Some(2), None));
    }

    proptest! {
        /// Going from page to page shows every row once.
        #[test]
        fn pages_show_every_row_once(all in 0u32..5000) {
            let mut next = Some(1);
            let mut shown = 0;
            while let Some(page) = next {
                let stretch = Stretch::of(Rows::Page(page), all, |_| None);
                prop_assert_eq!(stretch.first, shown);
                shown = stretch.end;
                next = stretch.pages(Words::of(luoshi_words::Lang::En)).and_then(|it| it.after);
            }
            prop_assert_eq!(shown, all);
        }
    }
}
