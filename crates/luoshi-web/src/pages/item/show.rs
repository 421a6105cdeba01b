//! An item: its words, with those that create each obligation underlined and numbered, and the
//! obligations beside them.

use askama::Template;
use axum::response::Response;
use luoshi_app::views::{
    Ends, Frame, ItemChange, ItemField, ItemPage, KeptFinding, LinkedItem, ObligationChange,
};
use luoshi_plan::{Obligation, Position, print::ends_beside};
use luoshi_rules::{
    Action,
    obligation::Line,
    standing::{self, Doubt},
};
use luoshi_time::YearFrom;
use luoshi_words::Words;

use crate::{
    caller::Visit,
    shell::{Place, Shell},
    show::{
        change::Change,
        days, finding,
        limit::LimitShown,
        names,
        number::NumberShown,
        obligation::{ObligationShown, called},
        reading::ReadingShown,
        requirement::{self, Part, Run},
    },
    trouble::{Answer, page},
};

/// A text of so many signs is seen whole beside its obligations, on any desk.
const BRIEF: usize = 180;

/// The page.
#[derive(Template)]
#[template(path = "item/show.html")]
pub struct ShowPage {
    shell: Shell,
    table: String,
    here: String,
    phase: String,
    place: String,
    number: NumberShown,
    name: String,
    limit: LimitShown,
    how: ReadingShown,
    limit_meant: Option<String>,
    limit_before: Option<Before>,
    responsible: Option<String>,
    extra: Vec<(String, String)>,
    paragraphs: Vec<Vec<Part>>,
    provenance: String,
    /// What each printed name means that goes by another.
    names: Vec<String>,
    content_before: Option<String>,
    brief: bool,
    waits_for: Vec<LinkShown>,
    waited_for_by: Vec<LinkShown>,
    obligations: Vec<ObligationShown>,
    obligation_count: String,
    kept: Vec<KeptShown>,
    history: Vec<ChangeShown>,
    editable: bool,
    /// The one thing to do here, for who may: what its button says.
    to_do: Option<String>,
    before: Option<u32>,
    after: Option<u32>,
}

/// The limit as adopted, where words or days were edited since.
struct Before {
    written: String,
    days: Option<String>,
}

/// A finding that was kept, with the reason.
struct KeptShown {
    text: String,
    reason: String,
    by: String,
    at: String,
}

/// One line of the history.
struct ChangeShown {
    at: String,
    by: String,
    field: String,
    change: Change,
    reason: String,
}

/// An item at the other end of a link.
struct LinkShown {
    href: String,
    /// Its place, since that is what a person calls it by where a number stands twice.
    place: String,
    name: String,
    /// What the link does: gate or reminder.
    strength: String,
    /// What tells it.
    why: String,
}

/// The items at the other ends, each once: a pair that two rules tell is one link to who reads it.
fn links(words: Words, all: &[LinkedItem], table: &str) -> Vec<LinkShown> {
    let mut shown: Vec<LinkShown> = Vec::new();
    for it in all {
        let at = it.item.position.0;
        let href = format!("{table}/item/{at}");
        if shown.iter().any(|other| other.href == href) {
            continue;
        }
        shown.push(LinkShown {
            href,
            place: words.with("today-item", &[("n", (&at.to_string()).into())]),
            name: it.item.short_name(),
            strength: words.say(&format!("strength-{}", it.strength.name())),
            why: words.say(&format!("link-{}", it.rule.name())),
        });
    }
    shown
}

/// `GET /u/{unit}/p/{programme}/item/{item}`
pub fn show(visit: Visit) -> Answer<Response> {
    let (programme, at) = (visit.programme()?, visit.item()?);
    let (frame, view) = visit.ask(move |desk, actor, unit| {
        Ok((
            desk.frame(actor, unit)?,
            desk.item(actor, unit, &programme, at)?,
        ))
    })?;
    let words = visit.words();
    let name = view.item.short_name();
    let title = words.with("item-page", &[("n", at.0.into()), ("name", (&name).into())]);
    let shell = Shell::new(&visit, &frame, Place::Timetable, title);
    page(&ShowPage::of(
        shell,
        &frame,
        &view,
        visit.may(Action::ItemEdit),
    ))
}

impl ShowPage {
    /// The page for a view.
    pub fn of(mut shell: Shell, frame: &Frame, view: &ItemPage, editable: bool) -> ShowPage {
        let words = shell.t;
        let item = &view.item;
        let year = view.programme.year;
        let table = format!("/u/{}/p/{}", frame.unit, view.programme.id);
        let spans: Vec<_> = item.obligations.iter().map(|it| it.span.clone()).collect();
        let obligations: Vec<_> = (1..)
            .zip(&item.obligations)
            .map(|(number, it)| ObligationShown {
                by_hand: by_hand(view, it).then(|| words.say("item-obligation-by-hand")),
                correct: editable.then(|| {
                    let address = format!("{table}/item/{}/obligation/{number}", item.position.0);
                    let name = words.with("item-obligation-correct-n", &[("n", number.into())]);
                    (address, words.say("item-edit"), name)
                }),
                ..ObligationShown::of(words, number, it, &view.names)
            })
            .collect();
        let to_do = to_do(words, view).filter(|_| editable);
        shell.acting = to_do.is_some();
        ShowPage {
            here: format!("{table}/item/{}", item.position.0),
            phase: phase(words, view),
            place: words.with(
                "item-place",
                &[("n", item.position.0.into()), ("count", view.count.into())],
            ),
            number: NumberShown::of(words, item, &view.kept),
            name: item.short_name(),
            limit: LimitShown::of(words, &item.limit, year),
            how: ReadingShown::of(words, &item.limit.reading),
            limit_meant: view
                .limit_meant
                .as_ref()
                .map(|written| words.with("item-limit-meant", &[("written", written.into())])),
            limit_before: limit_before(words, view),
            responsible: item
                .responsible
                .as_deref()
                .filter(|it| !it.is_empty())
                .map(|it| called(it, &view.names).to_owned()),
            extra: item.extra.clone(),
            paragraphs: paragraphs(requirement::cut(&item.content, &spans)),
            provenance: provenance(words, view),
            names: view.names.iter().map(|it| names::said(words, it)).collect(),
            content_before: view.content_before.clone(),
            brief: item.content.chars().count() <= BRIEF,
            waits_for: links(words, &view.waits_for, &table),
            waited_for_by: links(words, &view.waited_for_by, &table),
            obligation_count: words.with("item-count", &[("n", obligations.len().into())]),
            obligations,
            kept: view.kept.iter().map(|it| kept(words, frame, it)).collect(),
            history: history(words, frame, view),
            to_do,
            editable,
            table,
            before: view.before.map(|Position(it)| it),
            after: view.after.map(|Position(it)| it),
            shell,
        }
    }
}

/// What should be decided about the item, the limit first.
fn to_do(words: Words, view: &ItemPage) -> Option<String> {
    let year_from = match view.programme.year_assumed {
        true => YearFrom::Assumed,
        false => YearFrom::Document,
    };
    let item = &view.item;
    match standing::doubt(&item.limit.reading, year_from) {
        Some(Doubt::Unread) => Some(words.say("today-go-limit")),
        Some(Doubt::Fuzzy | Doubt::Assumed) => Some(words.say("today-go-check")),
        None => None,
    }
}

fn limit_before(words: Words, view: &ItemPage) -> Option<Before> {
    if view.limit_before.is_none() && view.ends_before.is_none() {
        return None;
    }
    let now = &view.item.limit;
    let ends = view.ends_before.unwrap_or_else(|| Ends::of(&now.reading));
    Some(Before {
        written: view
            .limit_before
            .clone()
            .unwrap_or_else(|| now.written.clone()),
        days: ends_beside(words, ends.first, ends.last, view.programme.year),
    })
}

fn phase(words: Words, view: &ItemPage) -> String {
    let (at, name) = &view.phase;
    match name.as_str() {
        "" => String::new(),
        name => words.with("item-phase", &[("n", (*at).into()), ("name", name.into())]),
    }
}

/// Where the words come from, and whether they are still the ones on paper.
fn provenance(words: Words, view: &ItemPage) -> String {
    let row = view.item.position.0;
    let from = words.with("item-from-row", &[("n", row.into())]);
    let then = match &view.content_before {
        Some(_) => words.say("item-text-edited"),
        None => words.say("item-text-untouched"),
    };
    words.with(
        "item-provenance",
        &[("from", (&from).into()), ("then", (&then).into())],
    )
}

fn kept(words: Words, frame: &Frame, kept: &KeptFinding) -> KeptShown {
    KeptShown {
        text: finding::kept(words, kept),
        reason: kept.reason.clone(),
        by: kept.by.clone(),
        at: days::moment(words, kept.at, &frame.zone),
    }
}

/// Whether an obligation is there, or is what it is, because a person said so.
fn by_hand(view: &ItemPage, it: &Obligation) -> bool {
    let words = view.item.content.get(it.span.clone());
    let said = view.corrected.iter().filter_map(|it| it.said.now.as_ref());
    let mut said = said.filter(|line| line.kind == it.kind);
    said.any(|line| words == Some(line.words.as_str()))
}

/// Edits of the item and corrections of its obligations, newest first.
fn history(words: Words, frame: &Frame, view: &ItemPage) -> Vec<ChangeShown> {
    let year = view.programme.year;
    let edits = view.history.iter();
    let edits = edits.map(|it| (it.at, change(words, frame, it, year)));
    let corrected = view.corrected.iter().rev();
    let corrected = corrected.map(|it| (it.at, corrected_one(words, frame, it)));
    let mut all: Vec<_> = edits.chain(corrected).collect();
    all.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    all.into_iter().map(|(_, it)| it).collect()
}

fn corrected_one(words: Words, frame: &Frame, it: &ObligationChange) -> ChangeShown {
    let line = |line: &Option<Line>| {
        line.as_ref().map_or_else(String::new, |line| {
            words.with(
                "item-obligation-line",
                &[
                    (
                        "kind",
                        words
                            .say(&format!("kind-{}", line.kind.name()))
                            .as_str()
                            .into(),
                    ),
                    ("told", (&line.told).into()),
                    ("words", (&line.words).into()),
                ],
            )
        })
    };
    ChangeShown {
        at: days::moment(words, it.at, &frame.zone),
        by: it.by.clone(),
        field: words.say("field-obligation"),
        change: Change::whole(&line(&it.said.was), &line(&it.said.now)),
        reason: it.reason.clone(),
    }
}

fn change(words: Words, frame: &Frame, change: &ItemChange, year: i16) -> ChangeShown {
    let shown = |text: &str| match change.field {
        ItemField::Window => window(words, text, year),
        _ => text.to_owned(),
    };
    ChangeShown {
        at: days::moment(words, change.at, &frame.zone),
        by: change.by.clone(),
        field: words.say(match change.field {
            ItemField::Number => "field-number",
            ItemField::Content => "field-content",
            ItemField::Limit => "field-limit",
            ItemField::Window => "field-window",
        }),
        change: match change.field {
            ItemField::Content => Change::between(&change.was, &change.now),
            _ => Change::whole(&shown(&change.was), &shown(&change.now)),
        },
        reason: change.reason.clone(),
    }
}

/// `2014-05-01/2014-05-10` as people write it; words for none.
fn window(words: Words, text: &str, year: i16) -> String {
    Ends::parse(text)
        .and_then(|it| ends_beside(words, it.first, it.last, year))
        .unwrap_or_else(|| words.say("timetable-unread"))
}

/// Cuts the parts at line breaks: each paragraph of the cell is one of the page.
pub(super) fn paragraphs(parts: Vec<Part>) -> Vec<Vec<Part>> {
    let mut paragraphs = vec![Vec::new()];
    for part in parts {
        let Part::Run(run) = part else {
            if let Some(last) = paragraphs.last_mut() {
                last.push(part);
            }
            continue;
        };
        for (at, line) in run.text.split('\n').enumerate() {
            if at > 0 {
                paragraphs.push(Vec::new());
            }
            if let Some(last) = paragraphs.last_mut()
                && !line.is_empty()
            {
                last.push(Part::Run(Run {
                    text: line.to_owned(),
                    ..run.clone()
                }));
            }
        }
    }
    paragraphs
}
