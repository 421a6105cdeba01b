//! What was looked for and what was found: items of the running programme, the best first.

use askama::Template;
use axum::response::Response;
use luoshi_app::views::{Frame, Timetable};
use luoshi_words::Words;

use super::matches::{LONGEST, Piece, Sought};
use crate::{
    caller::Visit,
    shell::{Place, Shell},
    show::{item::ItemShown, limit::LimitShown, names},
    trouble::{Answer, page},
};

/// The page.
#[derive(Template)]
#[template(path = "search/show.html")]
pub struct SearchPage {
    shell: Shell,
    here: String,
    typed: String,
    longest: usize,
    /// What was found; none where nothing was looked for.
    found: Option<Vec<Found>>,
    /// How many, in words.
    said: String,
    /// The timetable; none where no programme runs.
    table: Option<String>,
}

/// An item that was found.
struct Found {
    item: ItemShown,
    phase: String,
    name: Vec<Piece>,
    text: Vec<Piece>,
    /// What its words call the body that was looked for.
    names: Vec<String>,
    limit: LimitShown,
}

/// `GET /u/{unit}/search`, with `?q=`
pub fn show(visit: Visit) -> Answer<Response> {
    let frame = visit.ask(|desk, actor, unit| desk.frame(actor, unit))?;
    let view = match frame.programme.as_ref().map(|it| it.id.clone()) {
        None => None,
        Some(it) => Some(visit.ask(|desk, actor, unit| desk.timetable(actor, unit, &it))?),
    };
    let title = visit.words().say("search-page");
    let shell = Shell::new(&visit, &frame, Place::Search, title);
    let typed = visit.caller().query("q").unwrap_or_default();
    page(&SearchPage::of(shell, &frame, view.as_ref(), &typed))
}

impl SearchPage {
    /// The page for what somebody `typed`.
    pub fn of(
        mut shell: Shell,
        frame: &Frame,
        view: Option<&Timetable>,
        typed: &str,
    ) -> SearchPage {
        let words = shell.t;
        // The page is the field.
        shell.search = None;
        let typed: String = typed.trim().chars().take(LONGEST).collect();
        let table = view.map(|it| format!("/u/{}/p/{}", frame.unit, it.programme.id));
        let found = Sought::of(&typed)
            .zip(view)
            .map(|(sought, view)| found(words, frame, view, &sought));
        SearchPage {
            here: format!("/u/{}/search", frame.unit),
            said: match &found {
                None => String::new(),
                Some(found) if found.is_empty() => {
                    words.with("search-nothing", &[("typed", (&typed).into())])
                }
                Some(found) => words.with(
                    "search-found",
                    &[("n", found.len().into()), ("typed", (&typed).into())],
                ),
            },
            found,
            longest: LONGEST,
            typed,
            table,
            shell,
        }
    }
}

fn found(words: Words, frame: &Frame, view: &Timetable, sought: &Sought) -> Vec<Found> {
    let table = format!("/u/{}/p/{}", frame.unit, view.programme.id);
    let year = view.programme.year;
    let mut all = Vec::new();
    for phase in &view.plan.phases {
        for item in &phase.items {
            let Some(fit) = sought.fit(view, item) else {
                continue;
            };
            all.push((
                fit,
                Found {
                    item: ItemShown::of(words, item, &view.kept, year, &table),
                    phase: phase.name.clone(),
                    name: sought.marked(&item.short_name()),
                    text: sought.excerpt(&item.content),
                    names: names::joined(view, item)
                        .filter(|it| sought.is_in(&it.called) || sought.is_in(&it.printed))
                        .map(|it| names::said(words, it))
                        .collect(),
                    limit: LimitShown::of(words, &item.limit, year),
                },
            ));
        }
    }
    all.sort_by_key(|(fit, _)| *fit);
    all.into_iter().map(|(_, it)| it).collect()
}
