//! Correcting an item: number, wording, limit; with a reason, and the original kept.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use luoshi_app::{
    Failure, ItemEdit,
    views::{Frame, ItemPage},
};
use luoshi_rules::{Refusal, refusal::Field as Word};
use luoshi_words::Words;

use crate::{
    caller::Visit,
    form::{Field, Fields},
    pages::see_other,
    shell::{Place, Shell},
    show::limit::LimitShown,
    trouble::{Answer, page, page_with, sentence},
};

/// The page.
#[derive(Template)]
#[template(path = "item/edit.html")]
pub struct EditPage {
    shell: Shell,
    here: String,
    title: String,
    rev: i64,
    refused: Option<String>,
    changed: bool,
    now: Now,
    form: EditForm,
}

/// How the item stands, beside what is typed.
struct Now {
    number: String,
    printed: Option<String>,
    content: String,
    limit: LimitShown,
}

/// What is typed.
pub struct EditForm {
    number: Field,
    content: Field,
    limit: Field,
    first: Field,
    last: Field,
    reason: Field,
}

/// `GET /u/{unit}/p/{programme}/item/{item}/edit`
pub fn ask(visit: Visit) -> Answer<Response> {
    let (frame, view) = view(&visit)?;
    let shell = shell(&visit, &frame, &view);
    page(&EditPage::of(shell, &frame, &view))
}

/// `POST /u/{unit}/p/{programme}/item/{item}/edit`
pub fn edit(visit: Visit, fields: Fields) -> Answer<Response> {
    let (programme, at) = (visit.programme()?, visit.item()?);
    let words = visit.words();
    let mut form = EditForm::typed(words, &fields);
    let rev: Option<i64> = fields.raw("rev").parse().ok();
    let (Some(rev), Some(edit)) = (rev, form.parse(words)) else {
        return again(&visit, form, None, StatusCode::UNPROCESSABLE_ENTITY);
    };
    let done = visit.ask(move |desk, actor, unit| {
        match desk.edit_item(actor, unit, &programme, at, rev, edit) {
            Err(Failure::Refused(refusal)) => Ok(Some(Some(refusal))),
            Err(Failure::Changed) => Ok(Some(None)),
            other => other.map(|()| None),
        }
    })?;
    match done {
        None => see_other(&format!("{}?done=edited", here(&visit)?)),
        Some(Some(refusal)) => {
            let elsewhere = form.blame(words, refusal);
            again(&visit, form, elsewhere, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Some(None) => again(&visit, form, None, StatusCode::CONFLICT),
    }
}

/// The same page with what was typed. After a change in the meantime it shows how the item stands
/// now beside it, and the next attempt replaces that.
fn again(
    visit: &Visit,
    form: EditForm,
    refused: Option<String>,
    status: StatusCode,
) -> Answer<Response> {
    let (frame, view) = view(visit)?;
    let shell = shell(visit, &frame, &view);
    let changed = status == StatusCode::CONFLICT;
    let edited = EditPage {
        form,
        refused,
        changed,
        ..EditPage::of(shell, &frame, &view)
    };
    page_with(status, &edited)
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

fn shell(visit: &Visit, frame: &Frame, view: &ItemPage) -> Shell {
    let title = visit
        .words()
        .with("item-edit-page", &[("n", view.item.position.0.into())]);
    Shell::new(visit, frame, Place::Timetable, title)
}

fn here(visit: &Visit) -> Answer<String> {
    let (programme, at) = (visit.programme()?, visit.item()?);
    Ok(format!("/u/{}/p/{programme}/item/{}", visit.unit(), at.0))
}

impl EditPage {
    /// The page as it is first shown.
    pub fn of(shell: Shell, frame: &Frame, view: &ItemPage) -> EditPage {
        let words = shell.t;
        let item = &view.item;
        EditPage {
            here: format!(
                "/u/{}/p/{}/item/{}",
                frame.unit, view.programme.id, item.position.0
            ),
            title: words.with(
                "item-edit-title",
                &[
                    ("n", item.position.0.into()),
                    ("name", item.short_name().as_str().into()),
                ],
            ),
            rev: view.rev,
            refused: None,
            changed: false,
            now: Now {
                number: item.number.clone(),
                printed: item.printed.clone(),
                content: item.content.clone(),
                limit: LimitShown::of(words, &item.limit, view.programme.year),
            },
            form: EditForm::new(words, &item.number, &item.content, &item.limit.written),
            shell,
        }
    }

    /// The page after somebody else changed the item.
    #[cfg(test)]
    pub fn changed_meanwhile(self) -> EditPage {
        EditPage {
            changed: true,
            ..self
        }
    }
}

impl EditForm {
    fn new(words: Words, number: &str, content: &str, limit: &str) -> EditForm {
        EditForm {
            number: Field::new("number", words.say("field-number"), number),
            content: Field::new("content", words.say("field-content"), content)
                .hint(words.say("item-edit-content-hint"))
                .required(),
            limit: Field::new("limit", words.say("field-limit"), limit)
                .hint(words.say("item-edit-limit-hint")),
            first: Field::new("first", words.say("item-edit-first"), ""),
            last: Field::new("last", words.say("item-edit-last"), ""),
            reason: Field::new("reason", words.say("field-reason"), "")
                .hint(words.say("item-edit-reason-hint"))
                .required(),
        }
    }

    fn typed(words: Words, fields: &Fields) -> EditForm {
        let mut form = EditForm::new(
            words,
            &fields.text("number"),
            &fields.text("content"),
            &fields.text("limit"),
        );
        form.first.value = fields.text("first");
        form.last.value = fields.text("last");
        form.reason.value = fields.text("reason");
        form
    }

    /// What is typed as values; `None` and an error at the field when a day is no day.
    fn parse(&mut self, words: Words) -> Option<ItemEdit> {
        let first = self.first.day(words);
        let last = self.last.day(words);
        Some(ItemEdit {
            number: self.number.value.clone(),
            content: self.content.value.clone(),
            limit: self.limit.value.clone(),
            first: first?,
            last: last?,
            reason: self.reason.value.clone(),
        })
    }

    /// Puts a refusal at the field it speaks of, else gives its sentence back.
    fn blame(&mut self, words: Words, refusal: Refusal) -> Option<String> {
        let field = match (refusal, refusal.field()) {
            (Refusal::EndBeforeStart, _) => &mut self.last,
            (_, Some(Word::Number)) => &mut self.number,
            (_, Some(Word::Content)) => &mut self.content,
            (_, Some(Word::Limit)) => &mut self.limit,
            (_, Some(Word::Reason)) => &mut self.reason,
            _ => return Some(sentence(words, refusal)),
        };
        field.refuse(words, refusal);
        None
    }

    /// The fields that are wrong, in the order of the page.
    fn wrong(&self) -> Vec<&Field> {
        [
            &self.number,
            &self.content,
            &self.limit,
            &self.first,
            &self.last,
            &self.reason,
        ]
        .into_iter()
        .filter(|it| it.error.is_some())
        .collect()
    }
}
