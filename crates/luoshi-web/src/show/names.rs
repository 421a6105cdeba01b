//! What bodies are called: those of several names by the one that a person chose at import.

use luoshi_app::views::{JoinedName, Timetable};
use luoshi_plan::Item;
use luoshi_words::Words;

/// What a person calls the thing of that name; the name itself where nobody joined it to another.
pub fn called<'a>(view: &'a Timetable, name: &'a str) -> &'a str {
    let joined = view.names.iter().find(|it| it.printed == name);
    joined.map_or(name, |it| &it.called)
}

/// The bodies that an item names, by what they are called. One may come several times.
pub fn names<'a>(view: &'a Timetable, item: &'a Item) -> impl Iterator<Item = &'a str> {
    item.bodies().map(|it| called(view, it))
}

/// The names in the words of an item that mean something which is called otherwise.
pub fn joined<'a>(view: &'a Timetable, item: &'a Item) -> impl Iterator<Item = &'a JoinedName> {
    let names = view.names.iter();
    names.filter(|it| it.kind.is_named(&it.printed, item))
}

/// That a printed name means what is called otherwise.
pub fn said(words: Words, name: &JoinedName) -> String {
    let values = [
        ("printed", (&name.printed).into()),
        ("called", (&name.called).into()),
    ];
    words.with("item-name-joined", &values)
}
