//! The school calendar of a unit: what stands in it, and for who may, the forms that enter and take out.
//! What was taken out can be put back by one button on the page that says so.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use luoshi_app::{
    Failure,
    views::{DayKind, Frame, School},
};
use luoshi_rules::{Action, Refusal, school::Wanted};
use luoshi_time::{Date, SchoolTerm, Season, Window};
use luoshi_words::Words;

use crate::{
    caller::Visit,
    form::{Field, Fields},
    pages::see_other,
    shell::{Place, Shell},
    show::days,
    trouble::{Answer, Trouble, page, page_with, sentence},
};

/// The page.
#[derive(Template)]
#[template(path = "school/show.html")]
pub struct SchoolPage {
    shell: Shell,
    here: String,
    terms: Vec<TermLine>,
    days: Vec<DaysLine>,
    writable: bool,
    taken_out: Option<TakenOut>,
    term: TermForm,
    off: DaysForm,
}

struct TermLine {
    name: String,
    days: String,
    weeks: Option<i64>,
    first: Date,
}

struct DaysLine {
    days: String,
    kind: String,
    first: Date,
    last: Date,
}

/// What was just taken out, and the fields that put it back.
struct TakenOut {
    said: String,
    fields: Vec<(&'static str, String)>,
}

/// A term as it is typed.
pub struct TermForm {
    first: Field,
    last: Field,
    weeks: Field,
}

/// Days as they are typed.
pub struct DaysForm {
    first: Field,
    last: Field,
    kind: DayKind,
}

/// `GET /u/{unit}/school`
pub fn show(visit: Visit) -> Answer<Response> {
    let mut shown = view(&visit)?;
    shown.taken_out = taken_out(&visit);
    page(&shown)
}

/// `POST /u/{unit}/school`
pub fn change(visit: Visit, fields: Fields) -> Answer<Response> {
    let words = visit.words();
    let mut term = TermForm::typed(words, &fields);
    let mut off = DaysForm::typed(words, &fields);
    let wanted = match fields.raw("do") {
        "term" => term.parse(words),
        "days" => off.parse(words),
        "no-term" => Some(Wanted::NoTerm(day(fields.raw("first"))?)),
        "no-days" => Some(Wanted::NoDays(window(&fields)?)),
        _ => return Err(Trouble::Garbled),
    };
    let Some(wanted) = wanted else {
        return again(&visit, &fields, term, off);
    };
    let before = visit.ask(move |desk, actor, unit| {
        let before = desk.school(actor, unit)?;
        match desk.change_school(actor, unit, wanted) {
            Err(Failure::Refused(refusal)) => Ok(Err(refusal)),
            other => other.map(|()| Ok(before)),
        }
    })?;
    match before {
        Ok(before) => see_other(&way_back(&visit, wanted, &before)),
        Err(refusal) => {
            match fields.raw("do") {
                "term" => term.refuse(words, refusal),
                _ => off.refuse(words, refusal),
            }
            again(&visit, &fields, term, off)
        }
    }
}

/// To the page that says what was done, with what puts back what was taken out.
fn way_back(visit: &Visit, wanted: Wanted, before: &School) -> String {
    let here = format!("/u/{}/school?done=school", visit.unit());
    match wanted {
        Wanted::Term(_) | Wanted::Days(..) => here,
        Wanted::NoTerm(first) => {
            let term = before.terms.iter().find(|it| it.days.first() == first);
            let last = term.map_or(first, |it| it.days.last());
            format!("{here}&out=term&first={first}&last={last}")
        }
        Wanted::NoDays(window) => {
            let kind = before.days.iter().find(|it| window.contains(it.0));
            let kind = kind.map_or(DayKind::Off, |it| it.1).key();
            let (first, last) = (window.first(), window.last());
            format!("{here}&out={kind}&first={first}&last={last}")
        }
    }
}

/// What the address says was taken out; nothing where it says it badly.
fn taken_out(visit: &Visit) -> Option<TakenOut> {
    let caller = visit.caller();
    let day = |name| caller.query(name)?.parse::<Date>().ok();
    let window = Window::new(day("first")?, day("last")?)?;
    let words = visit.words();
    let said = days::window_of_year(words, window);
    let out = caller.query("out")?;
    let (mut first, mut last) = ("first", "last");
    let (said, mut fields) = match DayKind::from_key(&out) {
        _ if out == "term" => {
            let name = named(words, SchoolTerm::of(window));
            (name, vec![("do", "term".to_owned())])
        }
        Some(kind) => {
            let values = [("days", said.as_str().into())];
            let said = words.with(&format!("school-out-{}", kind.key()), &values);
            let kind = kind.key().to_owned();
            (first, last) = ("from", "until");
            (said, vec![("do", "days".to_owned()), ("kind", kind)])
        }
        None => return None,
    };
    fields.push((first, window.first().to_string()));
    fields.push((last, window.last().to_string()));
    Some(TakenOut { said, fields })
}

/// The page with what is wrong, at the field that it is wrong with.
fn again(visit: &Visit, fields: &Fields, term: TermForm, off: DaysForm) -> Answer<Response> {
    let mut shown = view(visit)?;
    match fields.raw("do") {
        "term" => shown.term = term,
        _ => shown.off = off,
    }
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &shown)
}

fn view(visit: &Visit) -> Answer<SchoolPage> {
    let (frame, school) =
        visit.ask(|desk, actor, unit| Ok((desk.frame(actor, unit)?, desk.school(actor, unit)?)))?;
    let title = visit.words().say("school-page");
    let shell = Shell::new(visit, &frame, Place::School, title);
    Ok(SchoolPage::of(shell, &frame, &school))
}

/// A day that a button of the page sent.
fn day(text: &str) -> Answer<Date> {
    text.parse().map_err(|_| Trouble::Garbled)
}

fn window(fields: &Fields) -> Answer<Window> {
    let (first, last) = (day(fields.raw("first"))?, day(fields.raw("last"))?);
    Window::new(first, last).ok_or(Trouble::Garbled)
}

/// 2025—2026学年第二学期
fn named(words: Words, term: SchoolTerm) -> String {
    let year = term.school_year();
    let key = match term.season {
        Season::Autumn => "school-first-term",
        Season::Spring => "school-second-term",
    };
    let (from, to) = (year.to_string(), year.saturating_add(1).to_string());
    words.with(key, &[("a", (&from).into()), ("b", (&to).into())])
}

impl SchoolPage {
    /// The page for a view.
    pub fn of(shell: Shell, frame: &Frame, school: &School) -> SchoolPage {
        let words = shell.t;
        let terms = school.terms.iter().rev().map(|it| TermLine {
            name: named(words, *it),
            days: days::window_of_year(words, it.days),
            weeks: it.weeks(),
            first: it.days.first(),
        });
        let days = stretches(&school.days).into_iter().rev();
        let days = days.map(|(window, kind)| DaysLine {
            days: days::window_of_year(words, window),
            kind: words.say(&format!("school-kind-{}", kind.key())),
            first: window.first(),
            last: window.last(),
        });
        SchoolPage {
            here: format!("/u/{}/school", frame.unit),
            terms: terms.collect(),
            days: days.collect(),
            writable: frame.actor.may(Action::SchoolEdit, &frame.unit),
            taken_out: None,
            term: TermForm::new(words),
            off: DaysForm::new(words),
            shell,
        }
    }

    /// The page after a term that cannot be.
    #[cfg(test)]
    pub fn with_wrong_term(mut self, refusal: Refusal) -> SchoolPage {
        self.term.first.value = "2026-09-01".into();
        self.term.refuse(self.shell.t, refusal);
        self
    }
}

/// Days in a row that are alike, as one stretch.
fn stretches(days: &[(Date, DayKind)]) -> Vec<(Window, DayKind)> {
    let mut stretches: Vec<(Window, DayKind)> = Vec::new();
    for (day, kind) in days {
        if let Some((window, of)) = stretches.last_mut()
            && of == kind
            && window.last().tomorrow().ok() == Some(*day)
            && let Some(longer) = Window::new(window.first(), *day)
        {
            *window = longer;
        } else {
            stretches.push((Window::day(*day), *kind));
        }
    }
    stretches
}

impl TermForm {
    fn new(words: Words) -> TermForm {
        let label = |key: &str| words.say(key);
        TermForm {
            first: Field::new("first", label("school-first"), "").required(),
            last: Field::new("last", label("school-last"), ""),
            weeks: Field::new("weeks", label("school-weeks"), "").hint(label("school-weeks-hint")),
        }
    }

    fn typed(words: Words, fields: &Fields) -> TermForm {
        let mut form = TermForm::new(words);
        form.first.value = fields.text("first");
        form.last.value = fields.text("last");
        form.weeks.value = fields.text("weeks");
        form
    }

    fn parse(&mut self, words: Words) -> Option<Wanted> {
        let first = self.first.day(words)?;
        let Some(first) = first else {
            self.first.refuse(words, Refusal::NoDay);
            return None;
        };
        let weeks = self.weeks.value.trim();
        let last = match self.last.day(words)? {
            Some(last) => Some(last),
            None if weeks.is_empty() => {
                self.last.error = Some(words.say("school-no-end"));
                return None;
            }
            None => match weeks.parse() {
                Ok(weeks) => SchoolTerm::last_of_weeks(first, weeks),
                Err(_) => None,
            },
        };
        let Some(last) = last else {
            self.weeks.refuse(words, Refusal::TermLength);
            return None;
        };
        match Window::new(first, last) {
            Some(days) => Some(Wanted::Term(days)),
            None => {
                self.last.refuse(words, Refusal::EndBeforeStart);
                None
            }
        }
    }

    fn refuse(&mut self, words: Words, refusal: Refusal) {
        self.first.refuse(words, refusal);
    }

    fn wrong(&self) -> Vec<&Field> {
        let all = [&self.first, &self.last, &self.weeks];
        all.into_iter().filter(|it| it.error.is_some()).collect()
    }
}

impl DaysForm {
    fn new(words: Words) -> DaysForm {
        let label = |key: &str| words.say(key);
        DaysForm {
            first: Field::new("from", label("school-days-first"), "").required(),
            last: Field::new("until", label("school-days-last"), "")
                .hint(label("school-days-last-hint")),
            kind: DayKind::Off,
        }
    }

    fn typed(words: Words, fields: &Fields) -> DaysForm {
        let mut form = DaysForm::new(words);
        form.first.value = fields.text("from");
        form.last.value = fields.text("until");
        form.kind = DayKind::from_key(fields.raw("kind")).unwrap_or(DayKind::Off);
        form
    }

    fn parse(&mut self, words: Words) -> Option<Wanted> {
        let first = self.first.day(words)?;
        let Some(first) = first else {
            self.first.refuse(words, Refusal::NoDay);
            return None;
        };
        let last = self.last.day(words)?.unwrap_or(first);
        match Window::new(first, last) {
            Some(days) => Some(Wanted::Days(days, self.kind)),
            None => {
                self.last.refuse(words, Refusal::EndBeforeStart);
                None
            }
        }
    }

    fn refuse(&mut self, words: Words, refusal: Refusal) {
        self.first.error = Some(sentence(words, refusal));
    }

    fn wrong(&self) -> Vec<&Field> {
        let all = [&self.first, &self.last];
        all.into_iter().filter(|it| it.error.is_some()).collect()
    }

    fn is_off(&self) -> bool {
        self.kind == DayKind::Off
    }
}
