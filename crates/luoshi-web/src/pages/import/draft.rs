//! A draft: source beside reading, findings with their mends, and the way to adopt it.

use askama::Template;
use axum::response::Response;
use luoshi_app::views::{
    ColumnsSaid, DraftPage as View, DraftReading, Frame, Question, ReadTrouble,
};
use luoshi_plan::{FindingCode, Mapping, Severity};
use luoshi_rules::{Action, Refusal};
use luoshi_time::{Assumption, YearFrom};
use luoshi_words::{Lang, Words};

use super::{
    columns::QuestionShown,
    limit::{Asked, LimitPanel},
    links::{LinkForm, LinksShown},
    rows::Rows,
    start::year_field,
    table::SideBySide,
};
use crate::{
    caller::{Visit, position},
    form::Field,
    pack,
    shell::{Place, Shell},
    show::{
        finding::FindingShown,
        reading::{self, Convention},
    },
    trouble::{Answer, sentence},
};

/// The page.
#[derive(Template)]
#[template(path = "import/draft.html")]
pub struct DraftPage {
    shell: Shell,
    home: String,
    start: String,
    here: String,
    sentence: String,
    source: Vec<String>,
    writable: bool,
    adoptable: bool,
    running: Option<String>,
    /// The document speaks another language than the page.
    foreign: bool,
    reading: Option<Reading>,
    trouble: Option<String>,
    year: Field,
    refused: Option<String>,
    question: Option<QuestionShown>,
    /// Kept for the question once more, with what was said.
    asked: Option<Question>,
    columns_said: Option<ColumnsSaid>,
    doubtful: bool,
}

/// What was read.
struct Reading {
    findings: Vec<FindingShown>,
    notes: Vec<Notes>,
    note_count: String,
    table: SideBySide,
    limit: Option<LimitPanel>,
    links: LinksShown,
    conventions: Vec<(Convention, String)>,
    size: String,
    consequence: String,
    waiting: Option<String>,
    first_waiting: Option<usize>,
    keep_reason: String,
}

/// Findings of one sort that only inform, folded.
struct Notes {
    title: String,
    count: String,
    lines: Vec<FindingShown>,
}

/// A decision that was not accepted.
pub struct Rejected {
    /// The finding, by its outside name.
    pub code: String,
    /// Its place.
    pub at: Option<u32>,
    /// What was typed.
    pub typed: String,
    /// Why not.
    pub refusal: Refusal,
}

/// `GET /u/{unit}/import/{draft}`
pub fn show(visit: Visit) -> Answer<Response> {
    let columns = visit.caller().query("columns");
    let columns = columns.map(|it| position(&it).map(|it| it.0));
    let page = shown(&visit, Asked::of(&visit), columns)?;
    pack::page(visit.caller(), &page)
}

/// The page of the draft that the path names, with the limit open that is asked for.
pub fn view(visit: &Visit, asked: Option<Asked>) -> Answer<DraftPage> {
    shown(visit, asked, None)
}

/// The page with the question about that table.
pub fn asking(visit: &Visit, table: u32) -> Answer<DraftPage> {
    shown(visit, None, Some(Some(table)))
}

/// The page; `columns` asks for the question, about that table or the likeliest. A document in which no
/// schedule was found is asked about in any case.
fn shown(visit: &Visit, asked: Option<Asked>, columns: Option<Option<u32>>) -> Answer<DraftPage> {
    let draft = visit.draft()?;
    let (frame, view, question) = visit.ask(move |desk, actor, unit| {
        let view = desk.draft(actor, unit, &draft)?;
        let lost = matches!(
            view.reading,
            Err(ReadTrouble::NoSchedule | ReadTrouble::NoSuchTable { .. })
        );
        let question = match lost || columns.is_some() {
            true => desk.question(actor, unit, &draft, columns.flatten())?,
            false => None,
        };
        Ok((desk.frame(actor, unit)?, view, question))
    })?;
    let mut shell = Shell::new(
        visit,
        &frame,
        Place::Import,
        visit.words().say("import-page"),
    );
    shell.programme = None;
    shell.context = visit.words().say("import-title");
    let rows = match &asked {
        Some(asked) => Rows::Around(asked.at),
        None => Rows::of(visit),
    };
    let page = DraftPage::of(shell, &frame, &view, rows);
    Ok(match (asked, question) {
        (Some(asked), _) => page.with_limit(&view, &asked),
        (None, Some(question)) => page.with_question(question),
        (None, None) => page,
    })
}

impl DraftPage {
    /// The page for a view, with the rows asked for.
    pub fn of(shell: Shell, frame: &Frame, view: &View, rows: Rows) -> DraftPage {
        let words = shell.t;
        let start = format!("/u/{}/import", frame.unit);
        let year = view
            .year_chosen
            .map(|it| it.to_string())
            .unwrap_or_default();
        let here = format!("{start}/{}", view.head.id);
        let read = |it| Reading::of(words, it, rows, &here);
        let reading = view.reading.as_ref().ok().map(read);
        DraftPage {
            home: format!("/u/{}", frame.unit),
            start,
            sentence: headline(words, view),
            source: source(words, view),
            writable: frame.actor.may(Action::DraftWrite, &frame.unit),
            adoptable: frame.actor.may(Action::PlanAdopt, &frame.unit),
            foreign: words.lang() != Lang::Zh,
            running: view.programme_runs.then(|| words.say("import-running")),
            trouble: view.reading.as_ref().err().map(|it| trouble(words, it)),
            year: year_field(words, year),
            refused: None,
            question: None,
            asked: None,
            columns_said: view.columns_said,
            doubtful: view.reading.as_ref().is_ok_and(|it| it.doubtful),
            reading,
            here,
            shell,
        }
    }

    /// The page with one limit opened.
    pub fn with_limit(mut self, view: &View, asked: &Asked) -> DraftPage {
        if let (Some(shown), Ok(reading)) = (&mut self.reading, &view.reading) {
            shown.limit = LimitPanel::of(self.shell.t, reading, asked);
            shown.table.open_below(asked.at.0);
        }
        self
    }

    /// The page with the question what the columns hold, in place of what was read.
    pub fn with_question(mut self, question: Question) -> DraftPage {
        let asked = self.reading.is_some();
        let shown = QuestionShown::of(self.shell.t, &question, &self.here, asked);
        self.sentence.clone_from(&shown.title);
        self.question = Some(shown);
        self.asked = Some(question);
        self
    }

    /// The page with what was said about the columns, and why the document cannot be read so.
    pub fn misunderstood(mut self, said: Mapping, refusal: Refusal) -> DraftPage {
        let Some(question) = self.asked.take() else {
            return self.refused(refusal);
        };
        let words = self.shell.t;
        let place = (self.here.as_str(), self.reading.is_some());
        let shown = QuestionShown::misunderstood(words, question, said, refusal, place);
        self.question = Some(shown);
        self
    }

    /// The columns were named by a person, of this document.
    fn said_here(&self) -> bool {
        self.columns_said == Some(ColumnsSaid::Here)
    }

    /// The page with the link that could not be added.
    pub fn with_link_form(mut self, mut form: LinkForm, refusal: Refusal) -> DraftPage {
        if let Some(shown) = &mut self.reading {
            form.refuse(self.shell.t, refusal);
            shown.links.form = form;
        }
        self
    }

    /// Where what is decided goes.
    fn decide(&self) -> String {
        format!("{}/decide", self.here)
    }

    /// Nothing stands in the way of adopting it.
    fn may_adopt_now(&self) -> bool {
        let decided = self.reading.as_ref().is_some_and(|it| it.waiting.is_none());
        self.adoptable && self.running.is_none() && decided
    }

    /// The page with what stands in the way of what was asked for.
    pub fn refused(mut self, refusal: Refusal) -> DraftPage {
        self.refused = Some(sentence(self.shell.t, refusal));
        self
    }

    /// The page with the decision that was not accepted, at its finding.
    pub fn rejected(mut self, it: &Rejected) -> DraftPage {
        let text = sentence(self.shell.t, it.refusal);
        let finding = self.reading.as_mut().and_then(|reading| {
            let at = |shown: &&mut FindingShown| {
                shown.code == it.code && shown.at.map(|at| at.0) == it.at
            };
            reading.findings.iter_mut().find(at)
        });
        match finding {
            Some(finding) => {
                finding.typed = Some(it.typed.clone());
                finding.error_text = Some(text);
            }
            None => self.refused = Some(text),
        }
        self
    }

    /// The year that was typed and is none.
    pub fn wrong_year(mut self, year: Field) -> DraftPage {
        self.year = year;
        self
    }
}

impl Reading {
    fn of(words: Words, reading: &DraftReading, rows: Rows, here: &str) -> Reading {
        let all: Vec<FindingShown> = reading
            .findings
            .iter()
            .enumerate()
            .map(|(id, decided)| {
                let at = decided.finding.item();
                let item = at.and_then(|it| reading.plan.item(it));
                FindingShown::of(words, id, decided, item, &reading.context)
            })
            .collect();
        let table = SideBySide::of(words, reading, &all, rows);
        let noted: Vec<_> = reading
            .findings
            .iter()
            .zip(&all)
            .filter(|(it, _)| it.finding.severity == Severity::Note)
            .map(|(it, shown)| (it.finding.code, shown.clone()))
            .collect();
        let obligations: usize = reading
            .plan
            .items()
            .map(|(_, it)| it.obligations.len())
            .sum();
        let blocks = |it: &&luoshi_app::views::Decided| it.blocks();
        Reading {
            findings: doubts(reading, &all),
            note_count: words.with("import-notes", &[("n", noted.len().into())]),
            notes: folded(words, noted),
            links: LinksShown::of(words, &reading.plan, &reading.links, &|at| {
                table.href(here, at)
            }),
            table,
            limit: None,
            conventions: conventions(words, reading),
            size: size(words, reading, obligations),
            consequence: consequence(words, reading, obligations),
            waiting: (reading.blocking > 0)
                .then(|| words.with("import-waiting", &[("n", reading.blocking.into())])),
            first_waiting: reading.findings.iter().position(|it| blocks(&it)),
            keep_reason: words.say("import-keep-reason"),
        }
    }
}

/// Errors, then warnings, each in printed order: what stands in the way comes first.
fn doubts(reading: &DraftReading, all: &[FindingShown]) -> Vec<FindingShown> {
    let of = |severity: Severity| {
        let zipped = all.iter().zip(&reading.findings);
        zipped
            .filter(move |(_, it)| it.finding.severity == severity)
            .map(|(shown, _)| shown)
    };
    of(Severity::Error)
        .chain(of(Severity::Warning))
        .cloned()
        .collect()
}

/// The conventions by which limits were read, each with the number of limits that use it.
fn conventions(words: Words, reading: &DraftReading) -> Vec<(Convention, String)> {
    let mut used: Vec<(Assumption, u32)> = Vec::new();
    for (_, item) in reading.plan.items() {
        for assumption in reading::assumptions(&item.limit.reading) {
            match used.iter_mut().find(|(it, _)| *it == assumption) {
                Some((_, count)) => *count += 1,
                None => used.push((assumption, 1)),
            }
        }
    }
    let count = |n: u32| words.with("count-limits", &[("n", n.into())]);
    used.into_iter()
        .map(|(it, n)| (Convention::of(words, it), count(n)))
        .collect()
}

/// Notes by their sort, in order of appearance.
fn folded(words: Words, notes: Vec<(FindingCode, FindingShown)>) -> Vec<Notes> {
    let mut groups: Vec<(FindingCode, Vec<FindingShown>)> = Vec::new();
    for (code, note) in notes {
        match groups.iter_mut().find(|(it, _)| *it == code) {
            Some((_, lines)) => lines.push(note),
            None => groups.push((code, vec![note])),
        }
    }
    groups
        .into_iter()
        .map(|(code, lines)| Notes {
            title: words.say(&format!("finding-name-{}", code.name())),
            count: words.with("count-places", &[("n", lines.len().into())]),
            lines,
        })
        .collect()
}

fn size(words: Words, reading: &DraftReading, obligations: usize) -> String {
    let phases = reading
        .plan
        .phases
        .iter()
        .filter(|it| !it.name.is_empty())
        .count();
    let parts = [
        words.with("count-phases", &[("n", phases.into())]),
        words.with("count-items", &[("n", reading.plan.items().count().into())]),
        words.with("count-obligations", &[("n", obligations.into())]),
    ];
    let from = usize::from(phases == 0);
    parts[from..].join(&words.say("shell-list-comma"))
}

/// What adopting would make.
fn consequence(words: Words, reading: &DraftReading, obligations: usize) -> String {
    let limits = reading.plan.items().map(|(_, it)| &it.limit.reading);
    // 3月10日前 has a day, though no first one.
    let (read, unread): (Vec<_>, Vec<_>) =
        limits.partition(|it| it.opens().is_some() || it.due().is_some());
    let made = words.with(
        "import-consequence",
        &[
            ("obligations", obligations.into()),
            ("limits", read.len().into()),
        ],
    );
    let open = reading.links.iter().filter(|it| it.verdict.is_none());
    let more = [
        ("import-consequence-unread", unread.len()),
        ("import-consequence-links", open.count()),
    ];
    more.into_iter()
        .filter(|(_, n)| *n > 0)
        .fold(made, |said, (key, n)| {
            let more = words.with(key, &[("n", n.into())]);
            let both = [("a", (&said).into()), ("b", (&more).into())];
            words.with("shell-sentences", &both)
        })
}

/// The sentence on top: how much was read, and whether anything needs a look.
fn headline(words: Words, view: &View) -> String {
    let Ok(reading) = &view.reading else {
        return words.say("import-unread");
    };
    let items = reading.plan.items().count();
    let open = reading.findings.iter().filter(|it| it.waits()).count();
    match open {
        0 => words.with("import-read", &[("items", items.into())]),
        _ => words.with(
            "import-read-look",
            &[("items", items.into()), ("n", open.into())],
        ),
    }
}

/// Where it comes from: file, table, encoding, and the year with the reason for it.
fn source(words: Words, view: &View) -> Vec<String> {
    let mut parts = vec![match &view.head.name {
        Some(name) => words.with("import-source-file", &[("name", name.into())]),
        None => words.say("import-source-paste"),
    }];
    let Ok(reading) = &view.reading else {
        return parts;
    };
    let plan = &reading.plan;
    let tables = plan.source.table.iter().chain(&plan.source.further);
    let tables: Vec<String> = tables.map(u32::to_string).collect();
    if !tables.is_empty() {
        let tables = tables.join(&words.say("shell-list-pause"));
        parts.push(words.with("import-source-table", &[("n", (&tables).into())]));
    }
    if let Some(encoding) = &plan.source.encoding {
        parts.push(encoding.clone());
    }
    let year = plan.year.to_string();
    let key = match plan.year_from {
        YearFrom::Argument => "import-year-chosen",
        YearFrom::Document => "import-year-document",
        YearFrom::Assumed => "import-year-assumed",
    };
    parts.push(words.with(key, &[("year", (&year).into())]));
    parts
}

fn trouble(words: Words, trouble: &ReadTrouble) -> String {
    match trouble {
        ReadTrouble::NoSchedule => words.say("import-trouble-no-schedule"),
        ReadTrouble::NoSuchTable { tables } => {
            words.with("import-trouble-no-such-table", &[("n", (*tables).into())])
        }
        ReadTrouble::Format(format) if matches!(format.as_str(), "text" | "csv" | "md") => {
            words.say("import-trouble-text")
        }
        ReadTrouble::Format(format) => {
            words.with("import-trouble-format", &[("format", format.into())])
        }
        ReadTrouble::Empty => words.say("import-trouble-empty"),
        ReadTrouble::TooLarge => words.say("import-trouble-too-large"),
        ReadTrouble::Stopped => words.say("import-trouble-stopped"),
    }
}
