//! Every part that pages are made of, in every state, made of the very parts themselves. It shows
//! nothing of anybody, so it opens for everybody.

use askama::Template;
use axum::response::Response;
use luoshi_plan::{Item, Limit, print::window_beside};
use luoshi_rules::Standing;
use luoshi_time::Window;
use luoshi_words::{Lang, Words};

use super::{
    samples,
    tokens::{COLOURS, DAYS, Face, LIMITS, STATES, TYPE},
};
use crate::{
    caller::Caller,
    form::Field,
    shell::PlainShell,
    show::{
        change::Change,
        finding::FindingShown,
        item::ItemShown,
        limit::LimitShown,
        line::{Drawn, Line},
        obligation::ObligationShown,
        phase,
        requirement::{self, Part},
        row::RowShown,
        sentence::Sentence,
        strip::Strip,
    },
    trouble::{Answer, page},
};

/// The page.
#[derive(Template)]
#[template(path = "components.html")]
pub struct ComponentsPage<'a> {
    shell: PlainShell,
    states: Vec<MarkShown>,
    limits: Vec<MarkShown>,
    chips: Vec<LimitShown>,
    sentence: Sentence,
    waiting: Vec<Waiting>,
    due: Vec<Due>,
    beside: ItemShown,
    line: Option<Line>,
    strip: Strip,
    requirement: Vec<Part>,
    obligations: Vec<ObligationShown>,
    phase: String,
    rows: Vec<RowShown<'a>>,
    fields: Fields,
    findings: Vec<FindingShown>,
    changes: [Change; 2],
    sizes: Vec<Size>,
    colours: Vec<(&'static str, String)>,
}

/// A mark with its words in both languages and what it says.
struct MarkShown {
    name: &'static str,
    zh: String,
    en: String,
    text: String,
}

/// Something that waits, as the first page lists it.
struct Waiting {
    what: String,
    place: String,
    href: &'static str,
    go: String,
}

/// An item and its day, as the first page lists it.
struct Due {
    item: ItemShown,
    left: Option<String>,
    day: String,
}

/// Fields in every state.
struct Fields {
    plain: Field,
    wrong: Field,
    area: Field,
}

impl Fields {
    fn wrong(&self) -> [&Field; 1] {
        [&self.wrong]
    }
}

/// A size of type with a line in it.
struct Size {
    class: &'static str,
    sizes: &'static str,
    face: String,
    text: String,
}

/// `GET /components`
pub fn show(caller: Caller) -> Answer<Response> {
    let title = caller.words().say("components-page");
    let items = items(caller.words());
    page(&ComponentsPage::of(PlainShell::new(&caller, title), &items))
}

impl<'a> ComponentsPage<'a> {
    /// The name of a phase where it may be broken.
    fn phase_pieces(&self) -> Vec<(&str, bool)> {
        phase::pieces(&self.phase)
    }

    /// The page in a frame; `items` are those of its timetable.
    pub fn of(shell: PlainShell, items: &'a [Item]) -> ComponentsPage<'a> {
        let words = shell.t;
        let plan = samples::plan(words);
        let standing = Standing::of(&plan, samples::TODAY);
        let drawn = Drawn {
            plan: &plan,
            standing: &standing,
            kept: &[],
            table: "#line",
        };
        let written = words.say("components-limit");
        let item = samples::item(words, 4, samples::limit(&written));
        let spans: Vec<_> = item.obligations.iter().map(|it| it.span.clone()).collect();
        let shown = ItemShown::of(words, &item, &[], plan.year, "#next");
        ComponentsPage {
            states: STATES.map(|it| mark(words, it)).into(),
            limits: LIMITS
                .iter()
                .chain(&DAYS)
                .map(|it| mark(words, it))
                .collect(),
            chips: chips(words, &item.limit, plan.year),
            sentence: sentence(words),
            waiting: waiting(words),
            due: due(words, &item, &shown, plan.year),
            beside: shown,
            line: Line::of(words, &drawn),
            strip: Strip::of(words, &plan, &standing),
            requirement: requirement::cut(&item.content, &spans),
            obligations: (1..)
                .zip(&item.obligations)
                .map(|(number, it)| ObligationShown::of(words, number, it, &[]))
                .collect(),
            phase: words.say("components-phase"),
            rows: rows(words, items, plan.year),
            fields: fields(words),
            findings: findings(words),
            changes: changes(words),
            sizes: sizes(words),
            colours: COLOURS
                .map(|it| (it, words.say(&format!("colour-{it}"))))
                .into(),
            shell,
        }
    }
}

fn mark(words: Words, name: &'static str) -> MarkShown {
    let key = format!("mark-{name}");
    MarkShown {
        name,
        zh: Words::of(Lang::Zh).say(&key),
        en: Words::of(Lang::En).say(&key),
        text: words.say(&format!("{key}-text")),
    }
}

/// A limit that was read, a list, one that names no day, one that was not read, and one that nobody
/// wrote.
fn chips(words: Words, read: &Limit, year: i16) -> Vec<LimitShown> {
    let others = [
        "components-limit-list",
        "components-limit-standing",
        "components-limit-unread",
    ]
    .map(|it| samples::limit(&words.say(it)));
    let nil = samples::limit("");
    [read]
        .into_iter()
        .chain(&others)
        .chain([&nil])
        .map(|it| LimitShown::of(words, it, year))
        .collect()
}

/// The items of the timetable: one with a window, one with a list, one without any day.
pub fn items(words: Words) -> Vec<Item> {
    [
        "components-limit",
        "components-limit-list",
        "components-limit-standing",
    ]
    .into_iter()
    .zip(4..)
    .map(|(limit, at)| samples::item(words, at, samples::limit(&words.say(limit))))
    .collect()
}

/// Their rows: as read, corrected, and one whose number is doubted.
fn rows(words: Words, items: &[Item], year: i16) -> Vec<RowShown<'_>> {
    let kept = [samples::kept(words, 6)];
    let row = |it| RowShown::of(words, it, &kept, it.position.0 == 5, year);
    items.iter().map(row).collect()
}

fn sentence(words: Words) -> Sentence {
    let mut sentence = Sentence::default();
    sentence.lead(&words.say("components-sentence-first"), "#next", false);
    sentence.lead(&words.say("components-sentence-then"), "#next", true);
    sentence
}

fn waiting(words: Words) -> Vec<Waiting> {
    ["today-go-limit", "today-go-item"]
        .map(|go| Waiting {
            what: words.with(
                "today-limit-unread",
                &[("written", (&words.say("components-limit-unread")).into())],
            ),
            place: words.with("today-item", &[("n", 5.into())]),
            href: "#next",
            go: words.say(go),
        })
        .into()
}

fn due(words: Words, item: &Item, shown: &ItemShown, year: i16) -> Vec<Due> {
    let last = item.limit.reading.window().map(|it| Window::day(it.last()));
    let day = last.map_or_else(String::new, |it| window_beside(words, it, year));
    [Some(3), None]
        .map(|left: Option<u32>| Due {
            item: shown.clone(),
            left: left.map(|it| words.with("today-left", &[("n", it.into())])),
            day: day.clone(),
        })
        .into()
}

fn fields(words: Words) -> Fields {
    let mut wrong =
        Field::new("wrong", words.say("field-reason"), "").hint(words.say("item-edit-reason-hint"));
    wrong.refuse(words, luoshi_rules::Refusal::NoReason);
    Fields {
        plain: Field::new(
            "plain",
            words.say("field-limit"),
            words.say("components-limit"),
        )
        .hint(words.say("components-field-hint")),
        wrong,
        area: Field::new(
            "area",
            words.say("field-content"),
            words.say("components-requirement"),
        ),
    }
}

fn findings(words: Words) -> Vec<FindingShown> {
    let mut printed = samples::item(words, 23, samples::limit(""));
    "13".clone_into(&mut printed.number);
    let decided = samples::findings(words);
    let shown = decided.iter().enumerate().map(|(id, it)| {
        let item = it.finding.item().map(|_| &printed);
        FindingShown::of(words, id, it, item, &samples::CONTEXT)
    });
    shown.collect()
}

fn changes(words: Words) -> [Change; 2] {
    let (was, now) = (
        words.say("components-limit"),
        words.say("components-limit-later"),
    );
    let text = words.say("components-requirement");
    let longer = format!("{}{text}", words.say("components-added"));
    [Change::whole(&was, &now), Change::between(&text, &longer)]
}

fn sizes(words: Words) -> Vec<Size> {
    let size = |(class, sizes, face): (&'static str, &'static str, Face)| Size {
        class,
        sizes,
        face: words.say(match face {
            Face::Song => "components-face-song",
            Face::Sans => "components-face-sans",
        }),
        text: words.say(match face {
            Face::Song => "components-type-song",
            Face::Sans => "components-type-sans",
        }),
    };
    TYPE.map(size).into()
}
