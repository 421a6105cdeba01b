//! An item as a row of the timetable.

use luoshi_app::views::KeptFinding;
use luoshi_plan::Item;
use luoshi_words::Words;

use super::{limit::LimitShown, number::NumberShown, obligation};

/// A row of the timetable, without the phase it stands in.
pub struct RowShown<'a> {
    /// The place of the item in reading order.
    pub position: u32,
    /// Its number, with what is doubtful about it.
    pub number: NumberShown,
    /// A short name, for a phone.
    pub name: String,
    /// The requirement as it stands.
    pub content: &'a str,
    /// Who is responsible; may be empty.
    pub responsible: &'a str,
    /// The limit.
    pub limit: LimitShown,
    /// What the requirement asks for, in a few words.
    pub kinds: Vec<String>,
    /// It was corrected after adoption.
    pub edited: bool,
}

impl<'a> RowShown<'a> {
    /// Shows `item` of a plan of `year`, of which `kept` says what was kept as printed.
    pub fn of(
        words: Words,
        item: &'a Item,
        kept: &[KeptFinding],
        edited: bool,
        year: i16,
    ) -> RowShown<'a> {
        RowShown {
            position: item.position.0,
            number: NumberShown::of(words, item, kept),
            name: item.short_name(),
            content: &item.content,
            responsible: item.responsible.as_deref().unwrap_or_default(),
            limit: LimitShown::of(words, &item.limit, year),
            kinds: obligation::kinds(words, &item.obligations),
            edited,
        }
    }
}
