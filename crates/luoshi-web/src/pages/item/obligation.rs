//! Correcting what was read from an item's words: an obligation that is another one, that is none, or
//! that was not seen.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use luoshi_app::{
    Failure,
    views::{Frame, ItemPage},
};
use luoshi_plan::{Obligation, ObligationKind, ReviewAction};
use luoshi_rules::{
    Refusal,
    obligation::{Correction, Wanted, amount},
    refusal::Field as Word,
};
use luoshi_words::Words;

use super::show::paragraphs;
use crate::{
    caller::Visit,
    form::{Field, Fields},
    pages::see_other,
    shell::{Place, Shell},
    show::requirement::{self, Part},
    trouble::{Answer, Trouble, page, page_with, sentence},
};

/// The actions of a review, with their names in forms.
const ACTIONS: [ReviewAction; 4] = [
    ReviewAction::Review,
    ReviewAction::File,
    ReviewAction::Report,
    ReviewAction::Agree,
];
/// So many reviews have a line when there are fewer.
const LINES: usize = 2;
/// More reviews than this are not asked for.
const LINES_MOST: usize = 12;

/// Which obligation an address means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Which {
    /// One that was not seen.
    New,
    /// The one at a place that counts from 0.
    At(usize),
}

/// The page.
#[derive(Template)]
#[template(path = "item/obligation.html")]
pub struct ObligationPage {
    shell: Shell,
    item: String,
    here: String,
    title: String,
    rev: i64,
    /// Which obligation the form speaks of: places move when one is added or taken out.
    meant: String,
    new: bool,
    refused: Option<String>,
    changed: bool,
    form: ObligationForm,
    paragraphs: Vec<Vec<Part>>,
}

/// What is typed.
pub struct ObligationForm {
    kind: Field,
    kinds: Vec<(&'static str, String, bool)>,
    words: Field,
    name: Field,
    amount: Field,
    measure: Field,
    reviews: Vec<ReviewLine>,
    reason: Field,
    none: Field,
}

/// One review: what is done, and by whom.
struct ReviewLine {
    at: usize,
    label: String,
    by_label: String,
    actions: Vec<(&'static str, String, bool)>,
    by: String,
}

/// `GET /u/{unit}/p/{programme}/item/{item}/obligation/{obligation}`
pub fn ask(visit: Visit) -> Answer<Response> {
    let which = which(&visit)?;
    let (frame, view) = view(&visit)?;
    let form = ObligationForm::of(visit.words(), standing(&view, which)?);
    let shell = shell(&visit, &frame, &view, which);
    page(&ObligationPage::of(shell, &frame, &view, which, form))
}

/// `POST /u/{unit}/p/{programme}/item/{item}/obligation/{obligation}`
pub fn correct(visit: Visit, fields: Fields) -> Answer<Response> {
    let which = which(&visit)?;
    let (programme, at) = (visit.programme()?, visit.item()?);
    let words = visit.words();
    let (frame, view) = self::view(&visit)?;
    if fields.raw("meant") != meant(&view, which) {
        return Err(Trouble::Changed);
    }
    let mut form = ObligationForm::typed(words, &fields);
    let again = |form, refused, status| {
        let shell = shell(&visit, &frame, &view, which);
        let mut shown = ObligationPage::of(shell, &frame, &view, which, form);
        shown.refused = refused;
        shown.changed = status == StatusCode::CONFLICT;
        page_with(status, &shown)
    };
    let rev = fields.raw("rev").parse().map_err(|_| Trouble::Garbled)?;
    let removes = fields.raw("do") == "remove";
    let wanted = match which {
        Which::At(at) if removes => Ok(Correction::Remove(at)),
        _ => wanted(&fields).map(|wanted| match which {
            Which::New => Correction::Add(wanted),
            Which::At(at) => Correction::Replace(at, wanted),
        }),
    };
    let correction = match wanted {
        Ok(correction) => correction,
        Err(refusal) => {
            let elsewhere = form.blame(words, refusal);
            return again(form, elsewhere, StatusCode::UNPROCESSABLE_ENTITY);
        }
    };
    let reason = fields.text(if removes { "none" } else { "reason" });
    let done = visit.ask(move |desk, actor, unit| {
        match desk.correct_obligation(actor, unit, &programme, (at, rev), correction, &reason) {
            Err(Failure::Refused(refusal)) => Ok(Some(Some(refusal))),
            Err(Failure::Changed) => Ok(Some(None)),
            other => other.map(|()| None),
        }
    })?;
    match done {
        None => see_other(&format!(
            "/u/{}/p/{}/item/{}?done=obligation",
            visit.unit(),
            view.programme.id,
            at.0
        )),
        Some(Some(refusal)) => {
            let elsewhere = match removes {
                true => {
                    // What stands in the other form was not sent with it.
                    form = ObligationForm::of(words, standing(&view, which)?);
                    form.none.value = fields.text("none");
                    form.none.refuse(words, refusal);
                    None
                }
                false => form.blame(words, refusal),
            };
            again(form, elsewhere, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Some(None) if removes => {
            let mut form = ObligationForm::of(words, standing(&view, which)?);
            form.none.value = fields.text("none");
            again(form, None, StatusCode::CONFLICT)
        }
        Some(None) => again(form, None, StatusCode::CONFLICT),
    }
}

fn which(visit: &Visit) -> Answer<Which> {
    let named = visit.caller().param("obligation");
    if named == "new" {
        return Ok(Which::New);
    }
    let number: usize = named.parse().map_err(|_| Trouble::NotFound)?;
    match number.checked_sub(1) {
        Some(at) if number.to_string() == named => Ok(Which::At(at)),
        _ => Err(Trouble::NotFound),
    }
}

fn view(visit: &Visit) -> Answer<(Frame, ItemPage)> {
    let (programme, at) = (visit.programme()?, visit.item()?);
    visit.ask(move |desk, actor, unit| {
        Ok((
            desk.frame(actor, unit)?,
            desk.item(actor, unit, &programme, at)?,
        ))
    })
}

/// The obligation that is corrected, with the item's words; none for a new one.
fn standing(view: &ItemPage, which: Which) -> Answer<Option<(&Obligation, &str)>> {
    let Which::At(at) = which else {
        return Ok(None);
    };
    let it = view.item.obligations.get(at).ok_or(Trouble::NotFound)?;
    let words = view.item.content.get(it.span.clone()).unwrap_or_default();
    Ok(Some((it, words)))
}

/// What the obligation at a place is, so that a form never speaks of another that took its place; nothing for
/// a new one, or where none stands.
fn meant(view: &ItemPage, which: Which) -> String {
    let Which::At(at) = which else {
        return String::new();
    };
    let it = view.item.obligations.get(at);
    it.map_or_else(String::new, |it| {
        format!("{} {} {}", it.kind.name(), it.span.start, it.span.end)
    })
}

/// What is typed as values.
fn wanted(fields: &Fields) -> Result<Wanted, Refusal> {
    let kind = ObligationKind::from_name(fields.raw("kind"));
    let mut reviews = Vec::new();
    for at in 0..LINES_MOST {
        let action = ReviewAction::from_name(fields.raw(&format!("a{at}")));
        let by = fields.text(&format!("b{at}"));
        let by = Some(by.trim().to_owned()).filter(|it| !it.is_empty());
        match action {
            Some(action) => reviews.push((action, by)),
            None if by.is_some() => return Err(Refusal::Missing(Word::Action)),
            None => {}
        }
    }
    Ok(Wanted {
        kind: kind.ok_or(Refusal::Missing(Word::Kind))?,
        words: fields.text("words"),
        name: fields.text("name"),
        amount: amount(fields.raw("amount"))?,
        unit: fields.text("measure"),
        reviews,
    })
}

fn shell(visit: &Visit, frame: &Frame, view: &ItemPage, which: Which) -> Shell {
    let title = title(visit.words(), view, which);
    Shell::new(visit, frame, Place::Timetable, title)
}

fn title(words: Words, view: &ItemPage, which: Which) -> String {
    let n = view.item.position.0.into();
    match which {
        Which::New => words.with("obligation-new-title", &[("n", n)]),
        Which::At(at) => words.with("obligation-title", &[("n", n), ("no", (at + 1).into())]),
    }
}

impl ObligationPage {
    /// The page of the obligation at a place, as it is first shown.
    #[cfg(test)]
    pub fn at(shell: Shell, frame: &Frame, view: &ItemPage, at: usize) -> ObligationPage {
        let standing = standing(view, Which::At(at)).ok().flatten();
        let form = ObligationForm::of(shell.t, standing);
        ObligationPage::of(shell, frame, view, Which::At(at), form)
    }

    fn of(
        shell: Shell,
        frame: &Frame,
        view: &ItemPage,
        which: Which,
        form: ObligationForm,
    ) -> ObligationPage {
        let item = &view.item;
        let at = item.position.0;
        let named = match which {
            Which::New => "new".to_owned(),
            Which::At(at) => (at + 1).to_string(),
        };
        let address = format!("/u/{}/p/{}/item/{at}", frame.unit, view.programme.id);
        let spans: Vec<_> = item.obligations.iter().map(|it| it.span.clone()).collect();
        ObligationPage {
            title: title(shell.t, view, which),
            here: format!("{address}/obligation/{named}"),
            item: address,
            rev: view.rev,
            meant: meant(view, which),
            new: which == Which::New,
            refused: None,
            changed: false,
            form,
            paragraphs: paragraphs(requirement::cut(&item.content, &spans)),
            shell,
        }
    }
}

impl ObligationForm {
    /// The form as it is first shown.
    fn of(words: Words, standing: Option<(&Obligation, &str)>) -> ObligationForm {
        let Some((it, said)) = standing else {
            return ObligationForm::new(words, "", "", "", ("", ""), &[]);
        };
        let quantity = it.quantity.as_ref();
        let number = quantity.map(|it| {
            let bare = luoshi_plan::obligation::Quantity {
                unit: String::new(),
                ..it.clone()
            };
            bare.to_string()
        });
        let reviews: Vec<(&str, String)> = it
            .reviews
            .iter()
            .map(|it| (it.action.name(), it.by.clone().unwrap_or_default()))
            .collect();
        ObligationForm::new(
            words,
            it.kind.name(),
            said,
            &it.name,
            (
                number.as_deref().unwrap_or_default(),
                quantity.map_or("", |it| &it.unit),
            ),
            &reviews,
        )
    }

    fn typed(words: Words, fields: &Fields) -> ObligationForm {
        let mut reviews: Vec<(&str, String)> = (0..LINES_MOST)
            .map(|at| {
                (
                    fields.raw(&format!("a{at}")),
                    fields.text(&format!("b{at}")),
                )
            })
            .collect();
        while reviews
            .last()
            .is_some_and(|(action, by)| action.is_empty() && by.is_empty())
        {
            reviews.pop();
        }
        let mut form = ObligationForm::new(
            words,
            fields.raw("kind"),
            &fields.text("words"),
            &fields.text("name"),
            (fields.raw("amount"), &fields.text("measure")),
            &reviews,
        );
        form.reason.value = fields.text("reason");
        form.none.value = fields.text("none");
        form
    }

    fn new(
        words: Words,
        kind: &str,
        said: &str,
        name: &str,
        (amount, measure): (&str, &str),
        reviews: &[(&str, String)],
    ) -> ObligationForm {
        let kinds = ObligationKind::ALL.iter().map(|it| {
            let called = words.say(&format!("kind-{}", it.name()));
            (it.name(), called, it.name() == kind)
        });
        let lines = (reviews.len() + 1).clamp(LINES, LINES_MOST);
        let none = ("", String::new());
        let reviews = (0..lines).map(|at| {
            let (action, by) = reviews.get(at).unwrap_or(&none);
            let actions = ACTIONS.iter().map(|it| {
                let called = words.say(&format!("review-action-{}", it.name()));
                (it.name(), called, it.name() == *action)
            });
            ReviewLine {
                at,
                label: words.with("obligation-review-n", &[("n", (at + 1).into())]),
                by_label: words.with("obligation-review-by-n", &[("n", (at + 1).into())]),
                actions: actions.collect(),
                by: by.clone(),
            }
        });
        ObligationForm {
            kind: Field::new("kind", words.say("field-kind"), kind)
                .hint(words.say("obligation-kind-hint"))
                .required(),
            kinds: kinds.collect(),
            words: Field::new("words", words.say("field-words"), said)
                .hint(words.say("obligation-words-hint"))
                .required(),
            name: Field::new("name", words.say("field-name"), name)
                .hint(words.say("obligation-name-hint")),
            amount: Field::new("amount", words.say("field-amount"), amount),
            measure: Field::new("measure", words.say("obligation-measure"), measure),
            reviews: reviews.collect(),
            reason: Field::new("reason", words.say("field-reason"), "")
                .hint(words.say("item-edit-reason-hint"))
                .required(),
            none: Field::new("none", words.say("field-reason"), "")
                .hint(words.say("item-edit-reason-hint"))
                .required(),
        }
    }

    /// Puts a refusal at the field it speaks of, else gives its sentence back.
    fn blame(&mut self, words: Words, refusal: Refusal) -> Option<String> {
        let field = match refusal.field() {
            Some(Word::Kind) => &mut self.kind,
            Some(Word::Words) => &mut self.words,
            Some(Word::Name) => &mut self.name,
            Some(Word::Amount) => &mut self.amount,
            Some(Word::Reason) => &mut self.reason,
            _ => return Some(sentence(words, refusal)),
        };
        field.refuse(words, refusal);
        None
    }

    /// The fields that are wrong, in the order of the page.
    fn wrong(&self) -> Vec<&Field> {
        [
            &self.kind,
            &self.words,
            &self.name,
            &self.amount,
            &self.reason,
            &self.none,
        ]
        .into_iter()
        .filter(|it| it.error.is_some())
        .collect()
    }
}
