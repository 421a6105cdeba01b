//! What a person does with a draft: decides, takes back, chooses, adopts, throws away.

use axum::{http::StatusCode, response::Response};
use luoshi_app::{
    Failure,
    views::{Decision, LinkKey, Matter, Verdict},
};
use luoshi_plan::{LinkRule, Position};
use luoshi_rules::{Refusal, mend, refusal::Field as Word, text::Reason};
use luoshi_time::{Date, Window};

use super::{
    draft::{self, Rejected},
    limit::Asked,
    links::LinkForm,
    start::year_field,
};
use crate::{
    caller::{Visit, position},
    form::Fields,
    pages::see_other,
    trouble::{Answer, Trouble, page_with},
};

/// `POST /u/{unit}/import/{draft}/decide`
pub fn decide(visit: Visit, fields: Fields) -> Answer<Response> {
    let draft = visit.draft()?;
    if fields.raw("do") == "links" {
        let rule = rule(fields.raw("rule"))?;
        visit.ask(move |desk, actor, unit| desk.confirm_links(actor, unit, &draft, rule))?;
        return back_to(&visit, "decided", &format!("#links-{}", rule.number()));
    }
    let at = place(&fields)?;
    let decision = match decision(&fields, at)? {
        Ok(decision) => decision,
        Err(refusal) => return rejected(&visit, &fields, at, refusal),
    };
    let place = match &decision {
        Decision::Limit { at, .. } | Decision::Days { at, .. } => format!("&row={0}#row-{0}", at.0),
        Decision::Link { key, .. } => format!("#links-{}", key.rule.number()),
        _ => String::new(),
    };
    let done = visit
        .ask(move |desk, actor, unit| refusable(desk.decide(actor, unit, &draft, decision)))?;
    match done {
        Ok(()) => back_to(&visit, "decided", &place),
        Err(refusal) => rejected(&visit, &fields, at, refusal),
    }
}

/// `POST /u/{unit}/import/{draft}/undecide`
pub fn undecide(visit: Visit, fields: Fields) -> Answer<Response> {
    let draft = visit.draft()?;
    let (matter, place) = match fields.raw("do") {
        "link" => {
            let key = key(&fields)?.ok_or(Trouble::Garbled)?;
            let place = format!("#links-{}", key.rule.number());
            (Matter::Link(key), place)
        }
        _ => {
            let (code, at) = (fields.text("code"), place(&fields)?);
            (Matter::Finding { code, at }, String::new())
        }
    };
    visit.ask(move |desk, actor, unit| desk.undecide(actor, unit, &draft, matter))?;
    back_to(&visit, "undecided", &place)
}

/// `POST /u/{unit}/import/{draft}/choose`
pub fn choose(visit: Visit, fields: Fields) -> Answer<Response> {
    let words = visit.words();
    let mut field = year_field(words, fields.text("year"));
    let table = match fields.raw("table") {
        "" => None,
        text => Some(position(text).ok_or(Trouble::Garbled)?.0),
    };
    let Some(year) = super::start::parse_year(words, &mut field) else {
        let shown = draft::view(&visit, None)?.wrong_year(field);
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &shown);
    };
    let draft = visit.draft()?;
    visit.ask(move |desk, actor, unit| desk.choose(actor, unit, &draft, year, table))?;
    back(&visit, "chosen")
}

/// `POST /u/{unit}/import/{draft}/adopt`
pub fn adopt(visit: Visit, _: Fields) -> Answer<Response> {
    let draft = visit.draft()?;
    let done = visit.ask(move |desk, actor, unit| refusable(desk.adopt(actor, unit, &draft)))?;
    match done {
        Ok(programme) => see_other(&format!("/u/{}/p/{programme}?done=adopted", visit.unit())),
        Err(refusal) => {
            let shown = draft::view(&visit, None)?.refused(refusal);
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &shown)
        }
    }
}

/// `POST /u/{unit}/import/{draft}/drop`
pub fn drop(visit: Visit, _: Fields) -> Answer<Response> {
    let draft = visit.draft()?;
    visit.ask(move |desk, actor, unit| desk.drop_draft(actor, unit, &draft))?;
    see_other(&format!("/u/{}/import?done=dropped", visit.unit()))
}

/// The item that a decision speaks of; none for the whole document.
fn place(fields: &Fields) -> Answer<Option<Position>> {
    match fields.raw("at") {
        "" => Ok(None),
        text => position(text).map(Some).ok_or(Trouble::Garbled),
    }
}

/// What a link comes from.
pub fn rule(number: &str) -> Answer<LinkRule> {
    let number = number.parse().ok();
    number
        .and_then(LinkRule::from_number)
        .ok_or(Trouble::Garbled)
}

/// The link that a button names (`4-3-13`: who waits, for whom, by which rule) or whose ends a person
/// typed; none where one of them is no place.
pub fn key(fields: &Fields) -> Answer<Option<LinkKey>> {
    let mut named = fields.raw("link").split('-');
    let (to, from, number) = match (named.next(), named.next(), named.next()) {
        (Some(to), Some(from), Some(number)) => (to, from, number),
        _ => (fields.raw("to"), fields.raw("from"), fields.raw("rule")),
    };
    let rule = rule(number)?;
    let ends = position(to.trim()).zip(position(from.trim()));
    Ok(ends.map(|(to, from)| LinkKey { to, from, rule }))
}

/// Names, each in quotes.
fn quoted(text: &str) -> Vec<String> {
    let inside = text.strip_prefix('“').and_then(|it| it.strip_suffix('”'));
    let names = inside.unwrap_or_default().split("”“");
    names.map(str::to_owned).collect()
}

/// What was decided, or why it is no decision yet.
fn decision(fields: &Fields, at: Option<Position>) -> Answer<Result<Decision, Refusal>> {
    let item = || at.ok_or(Trouble::Garbled);
    Ok(match fields.raw("do") {
        "number" => match fields.text("number").trim() {
            "" => Err(Refusal::Missing(Word::Number)),
            number => Ok(Decision::Number {
                at: item()?,
                number: number.to_owned(),
            }),
        },
        "limit" => match fields.text("written").trim() {
            "" => Err(Refusal::Missing(Word::Limit)),
            written => Ok(Decision::Limit {
                at: item()?,
                written: written.to_owned(),
            }),
        },
        "days" => {
            let at = item()?;
            named_days(&fields.text("first"), &fields.text("last"))
                .map(|days| Decision::Days { at, days })
        }
        "phase" => Ok(Decision::Phase {
            at: item()?,
            name: fields.text("phase"),
        }),
        "limits" => Ok(Decision::Limits {
            code: fields.text("code"),
            at: item()?,
            limits: mend::limits_of(fields.raw("limits")).ok_or(Trouble::Garbled)?,
        }),
        "names" => Ok(Decision::Names {
            at,
            names: quoted(&fields.text("names")),
            called: Some(fields.text("called")).filter(|it| !it.is_empty()),
        }),
        "link" => {
            let verdict = Verdict::from_name(fields.raw("verdict")).ok_or(Trouble::Garbled)?;
            match key(fields)? {
                Some(key) => Ok(Decision::Link { key, verdict }),
                None => Err(Refusal::NoSuchItem),
            }
        }
        "keep" => Reason::parse(&fields.text("reason")).map(|reason| Decision::Keep {
            code: fields.text("code"),
            at,
            reason,
        }),
        _ => return Err(Trouble::Garbled),
    })
}

/// The days between two that were typed; a single one stands for itself.
fn named_days(first: &str, last: &str) -> Result<Window, Refusal> {
    let day = |text: &str| match text.trim() {
        "" => Ok(None),
        text => text.parse::<Date>().map(Some).map_err(|_| Refusal::NoDay),
    };
    let (first, last) = (day(first)?, day(last)?);
    let first = first.or(last).ok_or(Refusal::Missing(Word::Limit))?;
    Window::new(first, last.unwrap_or(first)).ok_or(Refusal::EndBeforeStart)
}

/// The page with what was typed and why it was not taken: a limit in its panel, anything else at its
/// finding.
fn rejected(
    visit: &Visit,
    fields: &Fields,
    at: Option<Position>,
    refusal: Refusal,
) -> Answer<Response> {
    if fields.raw("do") == "link" {
        let shown = draft::view(visit, None)?;
        let form = LinkForm::new(visit.words(), &fields.text("to"), &fields.text("from"));
        let shown = match fields.raw("rule") {
            "0" => shown.with_link_form(form, refusal),
            _ => shown.refused(refusal),
        };
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &shown);
    }
    let about_limit = matches!(fields.raw("do"), "limit" | "days");
    if let (Some(at), true) = (at, about_limit) {
        let asked = Asked {
            at,
            written: fields.text("written"),
            days: ["first", "last"].map(|it| fields.text(it)),
            in_days: fields.raw("do") == "days",
            refusal: Some(refusal),
        };
        let shown = draft::view(visit, Some(asked))?;
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &shown);
    }
    let typed = ["reason", "number"].map(|it| fields.text(it)).concat();
    let rejected = Rejected {
        code: fields.text("code"),
        at: at.map(|it| it.0),
        typed,
        refusal,
    };
    let shown = draft::view(visit, None)?.rejected(&rejected);
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &shown)
}

/// A rule's no is shown on the page it was asked from; everything else is a page of its own.
pub fn refusable<T>(done: Result<T, Failure>) -> Result<Result<T, Refusal>, Failure> {
    match done {
        Err(Failure::Refused(refusal)) => Ok(Err(refusal)),
        other => other.map(Ok),
    }
}

/// Back to the draft, with a word about what was done.
fn back(visit: &Visit, done: &str) -> Answer<Response> {
    back_to(visit, done, "")
}

/// Back to a place of the draft's page.
fn back_to(visit: &Visit, done: &str, place: &str) -> Answer<Response> {
    see_other(&format!(
        "/u/{}/import/{}?done={done}{place}",
        visit.unit(),
        visit.draft()?
    ))
}
