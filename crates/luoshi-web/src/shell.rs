//! What stands around the content of a page.

use luoshi_app::views::Frame;
use luoshi_rules::{Action, Actor};
use luoshi_words::{Lang, Words};

use crate::{
    assets::{Assets, assets},
    caller::{Caller, Visit},
    show::days,
};

/// The places of a unit; the rail marks the one that is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Today.
    Today,
    /// The timetable and its items.
    Timetable,
    /// Import.
    Import,
    /// Search, which has no line of its own there.
    Search,
    /// People.
    People,
    /// The school calendar, which the menu leads to.
    School,
}

/// A line of the rail.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Where it leads.
    pub href: String,
    /// What it says.
    pub label: String,
    /// It is the place that is open.
    pub current: bool,
    /// How many things wait there.
    pub count: Option<u32>,
}

/// The link to the other language.
#[derive(Clone, Debug)]
pub struct OtherLanguage {
    /// Where it leads.
    pub href: String,
    /// The language.
    pub tag: &'static str,
    /// Its own name in itself.
    pub label: String,
}

/// The frame of a page inside a unit.
#[derive(Clone, Debug)]
pub struct Shell {
    /// The words.
    pub t: Words,
    /// For the browser's title.
    pub title: String,
    /// Below the wordmark.
    pub unit_name: String,
    /// The rail: only what exists and may be opened.
    pub entries: Vec<Entry>,
    /// What the programme is called, in the language of its schedule.
    pub programme: Option<String>,
    /// Beside it, above the content: its months, or the day.
    pub context: String,
    /// Where items are looked for; none where there are none.
    pub search: Option<String>,
    /// Where the school calendar is entered; none for who may not.
    pub school: Option<String>,
    /// The page has one thing to do, whose button takes the place of the rail on a phone.
    pub acting: bool,
    /// Who looks.
    pub who: String,
    /// The first seat of that person here.
    pub role: String,
    /// The token of this session's forms.
    pub csrf: String,
    /// The way to the other language.
    pub other: OtherLanguage,
    /// The data is made up, and every page says so.
    pub demonstration: bool,
    /// What was just done.
    pub notice: Option<String>,
    /// Style sheets and script.
    pub assets: &'static Assets,
}

impl Shell {
    /// The frame for a page of `visit`.
    pub fn new(visit: &Visit, frame: &Frame, place: Place, title: String) -> Shell {
        let words = visit.words();
        Shell {
            t: words,
            title,
            unit_name: frame.unit_name.clone(),
            entries: entries(words, frame, place),
            programme: frame.programme.as_ref().and_then(|it| called(&it.title)),
            context: context(words, frame),
            search: (frame.programme.is_some()).then(|| format!("/u/{}/search", frame.unit)),
            school: (frame.actor.may(Action::SchoolEdit, &frame.unit))
                .then(|| format!("/u/{}/school", frame.unit)),
            acting: false,
            who: visit.signed_in().name().to_owned(),
            role: role(words, frame),
            csrf: visit.signed_in().form_token(),
            other: other_language(words, visit.caller().page_address()),
            demonstration: frame.demonstration,
            notice: notice(visit.caller()),
            assets: assets(),
        }
    }
}

/// The frame of a page outside every unit.
#[derive(Clone, Debug)]
pub struct PlainShell {
    /// The words.
    pub t: Words,
    /// For the browser's title.
    pub title: String,
    /// The way to the other language, where the page can be asked for again.
    pub other: Option<OtherLanguage>,
    /// Style sheets and script.
    pub assets: &'static Assets,
}

impl PlainShell {
    /// The frame for a page that `caller` asked for.
    pub fn new(caller: &Caller, title: String) -> PlainShell {
        let words = caller.words();
        let other = Some(other_language(words, caller.page_address()));
        PlainShell {
            t: words,
            title,
            other,
            assets: assets(),
        }
    }

    /// The frame for a page that says nothing about the address that was asked for.
    pub fn without_language(words: Words, title: String) -> PlainShell {
        PlainShell {
            t: words,
            title,
            other: None,
            assets: assets(),
        }
    }
}

/// The rail: today, the timetable once there is one, import and people for who may.
fn entries(words: Words, frame: &Frame, place: Place) -> Vec<Entry> {
    let unit = &frame.unit;
    let entry = |at: Place, key: &str, href: String, count: Option<u32>| Entry {
        href,
        label: words.say(key),
        current: at == place,
        count: count.filter(|it| *it > 0),
    };
    let mut entries = Vec::new();
    if frame.actor.may(Action::ProgrammeRead, unit) {
        let href = format!("/u/{unit}/today");
        entries.push(entry(Place::Today, "today-page", href, None));
    }
    if let Some(programme) = &frame.programme
        && frame.actor.may(Action::ProgrammeRead, unit)
    {
        let href = format!("/u/{unit}/p/{}", programme.id);
        entries.push(entry(Place::Timetable, "shell-timetable", href, None));
    }
    if frame.actor.may(Action::DraftRead, unit) {
        let href = format!("/u/{unit}/import");
        entries.push(entry(
            Place::Import,
            "shell-import",
            href,
            Some(frame.drafts_waiting),
        ));
    }
    if frame.actor.may(Action::PeopleRead, unit) {
        entries.push(entry(
            Place::People,
            "shell-people",
            format!("/u/{unit}/people"),
            None,
        ));
    }
    entries
}

/// The months of the programme, or the day when there is none.
fn context(words: Words, frame: &Frame) -> String {
    match frame.programme.as_ref().and_then(|it| it.span) {
        Some((first, last)) => days::months(words, first, last),
        None => days::day_of_year(words, frame.today),
    }
}

/// What a schedule's title calls its programme: the first name in quotation marks.
fn called(title: &str) -> Option<String> {
    let (_, quoted) = title.split_once('“')?;
    let (name, _) = quoted.split_once('”')?;
    let name = name.trim();
    (!name.is_empty()).then(|| name.to_owned())
}

fn role(words: Words, frame: &Frame) -> String {
    let Actor::Person(person) = &frame.actor else {
        return String::new();
    };
    person
        .seats
        .iter()
        .find(|it| it.unit == frame.unit)
        .map(|it| words.say(&format!("role-{}", it.role.key())))
        .unwrap_or_default()
}

/// The link that keeps the other language and comes back to `address`.
fn other_language(words: Words, address: &str) -> OtherLanguage {
    let other = match words.lang() {
        Lang::Zh => Lang::En,
        Lang::En => Lang::Zh,
    };
    OtherLanguage {
        href: format!("/language/{}?to={}", other.tag(), escape_query(address)),
        tag: other.tag(),
        label: Words::of(other).say("shell-language"),
    }
}

/// An address as a value of a query.
pub fn escape_query(address: &str) -> String {
    // A sign of Chinese takes nine in place of three.
    let mut text = String::with_capacity(address.len() * 3);
    let hex = |digit: u8| {
        char::from(if digit < 10 {
            b'0' + digit
        } else {
            b'A' - 10 + digit
        })
    };
    for byte in address.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' => {
                text.push(char::from(byte));
            }
            _ => text.extend(['%', hex(byte >> 4), hex(byte & 15)]),
        }
    }
    text
}

/// What an address may say was just done (`?done=adopted`), and the sentence for it.
const DONE: [(&str, &str); 10] = [
    ("adopted", "done-adopted"),
    ("discarded", "done-discarded"),
    ("edited", "done-edited"),
    ("obligation", "done-obligation"),
    ("linked", "done-linked"),
    ("decided", "done-decided"),
    ("undecided", "done-undecided"),
    ("chosen", "done-chosen"),
    ("dropped", "done-dropped"),
    ("school", "done-school"),
];

/// The sentence for what was just done.
fn notice(caller: &Caller) -> Option<String> {
    let done = caller.query("done")?;
    let (_, key) = DONE.iter().find(|(name, _)| *name == done)?;
    Some(caller.words().say(key))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_programme_is_called_what_stands_in_quotation_marks() {
        let said = |title| called(title);
        assert_eq!(
            said("某校“作风建设提升年”活动工作安排表").as_deref(),
            Some("作风建设提升年")
        );
        for title in ["某校工作安排表", "某校“”安排表", "某校“安排表", ""] {
            assert_eq!(said(title), None, "{title}");
        }
    }
}
