//! Where a document comes in, and the drafts that wait.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use luoshi_app::views::{DraftHead, Drafts, Frame};
use luoshi_rules::Action;
use luoshi_words::Words;

use crate::{
    caller::Visit,
    form::Field,
    pages::see_other,
    shell::{Place, Shell},
    show::days,
    trouble::{Answer, page, page_with},
    upload::Upload,
};

/// The page.
#[derive(Template)]
#[template(path = "import/start.html")]
pub struct StartPage {
    shell: Shell,
    here: String,
    writable: bool,
    running: bool,
    form: StartForm,
    drafts: Vec<DraftLine>,
}

/// What is brought in.
pub struct StartForm {
    paste: Field,
    file: Field,
    year: Field,
}

/// A draft in one line.
struct DraftLine {
    href: String,
    title: String,
    name: Option<String>,
    items: String,
    open: Option<String>,
    touched: String,
    by: String,
}

/// `GET /u/{unit}/import`
pub fn start(visit: Visit) -> Answer<Response> {
    let form = StartForm::new(visit.words());
    let (frame, drafts) = view(&visit)?;
    page(&StartPage::of(shell(&visit, &frame), &frame, &drafts, form))
}

/// `POST /u/{unit}/import`
pub fn import(visit: Visit, upload: Upload) -> Answer<Response> {
    let words = visit.words();
    let mut form = StartForm::new(words);
    form.paste.value = upload.fields.text("paste");
    form.year.value = upload.fields.text("year");
    let year = parse_year(words, &mut form.year);
    let pasted = (!form.paste.value.trim().is_empty()).then(|| form.paste.value.clone());
    let (name, bytes) = match (upload.file, pasted) {
        (Some(file), _) if file.bytes.is_empty() => {
            form.file.error = Some(words.say("import-file-empty"));
            (file.name, file.bytes)
        }
        (Some(file), _) => (file.name, file.bytes),
        (None, Some(text)) => (None, text.into_bytes()),
        (None, None) => {
            form.paste.error = Some(words.say("import-nothing"));
            (None, Vec::new())
        }
    };
    let Some(year) = year.filter(|_| form.wrong().is_empty()) else {
        let (frame, drafts) = view(&visit)?;
        let shown = StartPage::of(shell(&visit, &frame), &frame, &drafts, form);
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &shown);
    };
    let draft = visit.ask(move |desk, actor, unit| desk.import(actor, unit, name, bytes, year))?;
    see_other(&format!("/u/{}/import/{draft}", visit.unit()))
}

fn view(visit: &Visit) -> Answer<(Frame, Drafts)> {
    visit.ask(|desk, actor, unit| Ok((desk.frame(actor, unit)?, desk.drafts(actor, unit)?)))
}

fn shell(visit: &Visit, frame: &Frame) -> Shell {
    Shell::new(
        visit,
        frame,
        Place::Import,
        visit.words().say("import-page"),
    )
}

impl StartPage {
    /// The page for a view.
    pub fn of(shell: Shell, frame: &Frame, drafts: &Drafts, form: StartForm) -> StartPage {
        let words = shell.t;
        let here = format!("/u/{}/import", frame.unit);
        StartPage {
            writable: frame.actor.may(Action::DraftWrite, &frame.unit),
            running: frame.programme.is_some(),
            drafts: drafts
                .drafts
                .iter()
                .map(|it| line(words, frame, &here, it))
                .collect(),
            here,
            form,
            shell,
        }
    }
}

impl StartForm {
    /// Nothing typed yet.
    pub fn new(words: Words) -> StartForm {
        StartForm {
            paste: Field::new("paste", words.say("import-paste"), "")
                .hint(words.say("import-paste-hint")),
            file: Field::new("file", words.say("import-file"), "")
                .hint(words.say("import-file-hint")),
            year: year_field(words, String::new()),
        }
    }

    fn wrong(&self) -> Vec<&Field> {
        [&self.paste, &self.file, &self.year]
            .into_iter()
            .filter(|it| it.error.is_some())
            .collect()
    }
}

fn line(words: Words, frame: &Frame, here: &str, head: &DraftHead) -> DraftLine {
    DraftLine {
        href: format!("{here}/{}", head.id),
        title: match head.title.as_str() {
            "" => words.say("import-untitled"),
            title => title.to_owned(),
        },
        name: head.name.clone(),
        items: words.with("count-items", &[("n", head.items.into())]),
        open: (head.open > 0).then(|| words.with("import-open", &[("n", head.open.into())])),
        touched: days::moment(words, head.touched_at, &frame.zone),
        by: head.by.clone(),
    }
}

/// The field for a year.
pub fn year_field(words: Words, typed: String) -> Field {
    Field::new("year", words.say("import-year"), typed).hint(words.say("import-year-hint"))
}

/// A year as typed; nothing typed is none. `None` when it is no year of our time.
pub fn parse_year(words: Words, field: &mut Field) -> Option<Option<i16>> {
    let text = field.value.trim().trim_end_matches('年');
    if text.is_empty() {
        return Some(None);
    }
    match text.parse() {
        Ok(year) if (1949..=2199).contains(&year) => Some(Some(year)),
        _ => {
            field.error = Some(words.say("import-no-year"));
            None
        }
    }
}
