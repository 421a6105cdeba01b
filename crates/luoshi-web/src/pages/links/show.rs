//! The links of a programme, for whoever decides about them with what the words propose: confirmed,
//! refused, added and taken back as at import.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use luoshi_app::views::{LinksPage as View, Verdict};
use luoshi_plan::Position;
use luoshi_rules::{Action, Refusal};

use crate::{
    caller::Visit,
    form::Fields,
    pages::{
        import::{
            decide::{key, refusable, rule},
            links::{LinkForm, LinksShown},
        },
        see_other,
    },
    shell::{Place, Shell},
    trouble::{Answer, Trouble, page, page_with, sentence},
};

/// The page.
#[derive(Template)]
#[template(path = "links/show.html")]
pub struct LinksPage {
    shell: Shell,
    table: String,
    here: String,
    links: LinksShown,
    writable: bool,
    refused: Option<String>,
}

/// `GET /u/{unit}/p/{programme}/links`
pub fn show(visit: Visit) -> Answer<Response> {
    page(&view(&visit)?)
}

/// `POST /u/{unit}/p/{programme}/links`
pub fn decide(visit: Visit, fields: Fields) -> Answer<Response> {
    let programme = visit.programme()?;
    let group = match fields.raw("do") {
        "links" => {
            let rule = rule(fields.raw("rule"))?;
            let done = visit.ask(move |desk, actor, unit| {
                refusable(desk.confirm_links_of(actor, unit, &programme, rule))
            })?;
            if let Err(refusal) = done {
                return again(&visit, &fields, refusal);
            }
            rule
        }
        "link" => {
            let Some(key) = key(&fields)? else {
                return again(&visit, &fields, Refusal::NoSuchItem);
            };
            let verdict = match fields.raw("verdict") {
                "" => None,
                name => Some(Verdict::from_name(name).ok_or(Trouble::Garbled)?),
            };
            let done = visit.ask(move |desk, actor, unit| {
                refusable(desk.say_to_link(actor, unit, &programme, key, verdict))
            })?;
            if let Err(refusal) = done {
                return again(&visit, &fields, refusal);
            }
            key.rule
        }
        _ => return Err(Trouble::Garbled),
    };
    let place = here(&visit)?;
    see_other(&format!("{place}?done=linked#links-{}", group.number()))
}

/// The page with what stands in the way: at the form that adds a link, or on top.
fn again(visit: &Visit, fields: &Fields, refusal: Refusal) -> Answer<Response> {
    let mut shown = view(visit)?;
    let typed = fields.raw("link").is_empty() && fields.raw("do") == "link";
    match typed {
        true => {
            let words = visit.words();
            let mut form = LinkForm::new(words, &fields.text("to"), &fields.text("from"));
            form.refuse(words, refusal);
            shown.links.form = form;
        }
        false => shown.refused = Some(sentence(visit.words(), refusal)),
    }
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &shown)
}

fn here(visit: &Visit) -> Answer<String> {
    Ok(format!(
        "/u/{}/p/{}/links",
        visit.unit(),
        visit.programme()?
    ))
}

fn view(visit: &Visit) -> Answer<LinksPage> {
    let programme = visit.programme()?;
    let (frame, view) = visit.ask(move |desk, actor, unit| {
        Ok((
            desk.frame(actor, unit)?,
            desk.links(actor, unit, &programme)?,
        ))
    })?;
    let title = visit.words().say("links-page");
    let shell = Shell::new(visit, &frame, Place::Timetable, title);
    let table = format!("/u/{}/p/{}", frame.unit, view.programme.id);
    Ok(LinksPage::of(
        shell,
        table,
        &view,
        visit.may(Action::LinkDecide),
    ))
}

impl LinksPage {
    /// The page for a view; `table` is the address of the programme.
    pub fn of(shell: Shell, table: String, view: &View, writable: bool) -> LinksPage {
        let href = |Position(at)| format!("{table}/item/{at}");
        LinksPage {
            links: LinksShown::of(shell.t, &view.plan, &view.links, &href),
            here: format!("{table}/links"),
            table,
            writable,
            refused: None,
            shell,
        }
    }
}
