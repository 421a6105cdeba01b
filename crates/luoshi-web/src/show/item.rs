//! An item in one line: how it is called, when it is due, where it stands.

use luoshi_app::views::KeptFinding;
use luoshi_plan::Item;
use luoshi_words::Words;

use super::{days::limit_beside, number::NumberShown};

/// An item as lists and drawings show it.
#[derive(Clone, Debug)]
pub struct ItemShown {
    /// Its page.
    pub href: String,
    /// The number to call it by.
    pub number: String,
    /// The number with its measure word.
    pub place: String,
    /// A short name, in the language of the schedule.
    pub name: String,
    /// The limit as written; may be empty.
    pub written: String,
    /// The days it means.
    pub days: Option<String>,
}

impl ItemShown {
    /// Shows `item` of a plan of `year`; `table` is the address of its timetable.
    pub fn of(
        words: Words,
        item: &Item,
        kept: &[KeptFinding],
        year: i16,
        table: &str,
    ) -> ItemShown {
        let number = number_to_say(item, kept);
        ItemShown {
            href: format!("{table}/item/{}", item.position.0),
            place: words.with("today-item", &[("n", (&number).into())]),
            name: item.short_name(),
            written: item.limit.written.clone(),
            days: limit_beside(words, &item.limit.reading, year),
            number,
        }
    }

    /// Number, name and days, for who cannot see where a mark stands.
    pub fn spoken(&self, t: &Words) -> String {
        let name = format!("{} {}", self.place, self.name);
        match &self.days {
            Some(days) => [name.as_str(), days].join(&t.say("shell-list-comma")),
            None => name,
        }
    }
}

/// The number that a person would say: the printed one where it is one and nobody doubts it, else the
/// place in the list.
pub fn number_to_say(item: &Item, kept: &[KeptFinding]) -> String {
    let plain =
        (1..=3).contains(&item.number.len()) && item.number.bytes().all(|it| it.is_ascii_digit());
    match plain && !NumberShown::is_doubted(item, kept) {
        true => item.number.clone(),
        false => item.position.0.to_string(),
    }
}
