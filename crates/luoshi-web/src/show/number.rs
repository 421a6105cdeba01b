//! The number of an item: as printed, mended, or kept although it looks wrong.

use luoshi_app::views::KeptFinding;
use luoshi_plan::{Item, Position};
use luoshi_words::Words;

/// A number as a page shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NumberShown {
    /// As it stands now; the position where the paper prints none.
    pub text: String,
    /// What stands below it: what the paper prints, or what may be meant.
    pub below: Option<String>,
    /// It was kept as printed although it looks wrong.
    pub doubted: bool,
}

impl NumberShown {
    /// Shows the number of `item`, of which `kept` says what was kept.
    pub fn of(words: Words, item: &Item, kept: &[KeptFinding]) -> NumberShown {
        let text = item.number.clone();
        if let Some(printed) = &item.printed {
            let below = words.with("timetable-printed", &[("n", printed.into())]);
            return NumberShown {
                text,
                below: Some(below),
                doubted: false,
            };
        }
        match doubt(kept, item.position) {
            Some(finding) => NumberShown {
                text,
                below: Some(match &finding.suggestion {
                    Some(meant) => words.with("timetable-meant", &[("n", meant.into())]),
                    None => words.say("timetable-kept"),
                }),
                doubted: true,
            },
            None => NumberShown {
                text,
                below: None,
                doubted: false,
            },
        }
    }

    /// Whether the number of `item` was kept although it looks wrong.
    pub fn is_doubted(item: &Item, kept: &[KeptFinding]) -> bool {
        item.printed.is_none() && doubt(kept, item.position).is_some()
    }
}

/// What was kept about the number of the item at `at`.
fn doubt(kept: &[KeptFinding], at: Position) -> Option<&KeptFinding> {
    kept.iter()
        .find(|it| it.item == Some(at) && is_about_number(&it.code))
}

/// Whether a finding of that code speaks about a number.
pub fn is_about_number(code: &str) -> bool {
    matches!(code, "duplicate-number" | "missing-number" | "number-order")
}
