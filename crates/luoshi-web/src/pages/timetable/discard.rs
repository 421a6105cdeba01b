//! Discarding a programme that was adopted by mistake, while nothing was recorded in it.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use luoshi_app::{
    Failure,
    views::{Frame, Timetable},
};
use luoshi_rules::{Refusal, text::Reason};

use crate::{
    caller::Visit,
    form::{Field, Fields},
    pages::see_other,
    shell::{Place, Shell},
    show::days,
    trouble::{Answer, Trouble, page, page_with},
};

/// The page that asks, with the consequence spelled out.
#[derive(Template)]
#[template(path = "timetable/discard.html")]
pub struct DiscardPage {
    shell: Shell,
    here: String,
    title: String,
    adopted: String,
    refused: Option<String>,
    reason: Field,
}

/// `GET /u/{unit}/p/{programme}/discard`
pub fn ask(visit: Visit) -> Answer<Response> {
    page(&view(&visit, "")?)
}

/// `POST /u/{unit}/p/{programme}/discard`
pub fn discard(visit: Visit, fields: Fields) -> Answer<Response> {
    let typed = fields.text("reason");
    let reason = match Reason::parse(&typed) {
        Ok(reason) => reason,
        Err(refusal) => return again(&visit, &typed, refusal),
    };
    let programme = visit.programme()?;
    let done = visit.ask(move |desk, actor, unit| {
        match desk.discard(actor, unit, &programme, reason.as_str()) {
            Err(Failure::Refused(refusal)) => Ok(Err(refusal)),
            other => other.map(Ok),
        }
    })?;
    match done {
        Ok(draft) => see_other(&format!(
            "/u/{}/import/{draft}?done=discarded",
            visit.unit()
        )),
        Err(refusal) => again(&visit, &typed, refusal),
    }
}

fn again(visit: &Visit, typed: &str, refusal: Refusal) -> Answer<Response> {
    let mut asked = view(visit, typed)?;
    if matches!(refusal, Refusal::NoReason | Refusal::TooLong(_)) {
        asked.reason.refuse(visit.words(), refusal);
    } else {
        asked.refused = Some(crate::trouble::sentence(visit.words(), refusal));
    }
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &asked)
}

fn view(visit: &Visit, typed: &str) -> Answer<DiscardPage> {
    let programme = visit.programme()?;
    let (frame, view) = visit.ask(move |desk, actor, unit| {
        Ok((
            desk.frame(actor, unit)?,
            desk.timetable(actor, unit, &programme)?,
        ))
    })?;
    if !view.programme.discardable {
        return Err(Trouble::Refused(Refusal::Recorded));
    }
    let title = visit.words().say("timetable-discard");
    let shell = Shell::new(visit, &frame, Place::Timetable, title);
    Ok(DiscardPage::of(shell, &frame, &view, typed))
}

impl DiscardPage {
    /// The fields with an error.
    fn wrong(&self) -> Vec<&Field> {
        let wrong = self.reason.error.is_some();
        wrong.then_some(&self.reason).into_iter().collect()
    }

    /// The page for a view.
    pub fn of(shell: Shell, frame: &Frame, view: &Timetable, typed: &str) -> DiscardPage {
        let words = shell.t;
        let head = &view.programme;
        DiscardPage {
            here: format!("/u/{}/p/{}", frame.unit, head.id),
            title: head.title.clone(),
            adopted: words.with(
                "timetable-adopted",
                &[
                    (
                        "day",
                        days::day_of(words, head.adopted_at, &frame.zone)
                            .as_str()
                            .into(),
                    ),
                    ("by", (&head.adopted_by).into()),
                ],
            ),
            refused: None,
            reason: Field::new("reason", words.say("field-reason"), typed)
                .hint(words.say("timetable-discard-reason-hint"))
                .required(),
            shell,
        }
    }
}
