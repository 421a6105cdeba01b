//! The page behind a link, and what happens when its button is pressed.

use askama::Template;
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use luoshi_app::{Failure, views::Door};
use luoshi_rules::{Refusal, refusal::Field as Word};
use luoshi_words::Words;

use crate::{
    caller::Caller,
    form::{Field, Fields},
    guard,
    pages::see_other,
    shell::PlainShell,
    trouble::{Answer, Trouble, page_with, sentence},
};

/// The page.
#[derive(Template)]
#[template(path = "door/link.html")]
pub struct LinkPage {
    shell: PlainShell,
    action: String,
    title: String,
    text: String,
    form: LinkForm,
    button: String,
    refused: Option<String>,
}

/// What is typed; which fields there are depends on the door.
pub struct LinkForm {
    unit: Option<Field>,
    person: Option<Field>,
}

/// Which door an address means.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    SetUp,
    Join,
    SignIn,
}

/// `GET /setup/{token}`
pub fn set_up(caller: Caller) -> Answer<Response> {
    show(caller, Kind::SetUp)
}

/// `GET /join/{token}`
pub fn join(caller: Caller) -> Answer<Response> {
    show(caller, Kind::Join)
}

/// `GET /sign-in/{token}`
pub fn sign_in(caller: Caller) -> Answer<Response> {
    show(caller, Kind::SignIn)
}

/// `POST /setup/{token}`
pub fn take_set_up(caller: Caller, fields: Fields) -> Answer<Response> {
    take(caller, Kind::SetUp, fields)
}

/// `POST /join/{token}`
pub fn take_join(caller: Caller, fields: Fields) -> Answer<Response> {
    take(caller, Kind::Join, fields)
}

/// `POST /sign-in/{token}`
pub fn take_sign_in(caller: Caller, fields: Fields) -> Answer<Response> {
    take(caller, Kind::SignIn, fields)
}

fn show(caller: Caller, kind: Kind) -> Answer<Response> {
    let door = door(&caller, kind)?;
    let form = LinkForm::new(caller.words(), &door);
    hidden(page_with(
        StatusCode::OK,
        &LinkPage::of(&caller, &door, form, None),
    )?)
}

fn take(caller: Caller, kind: Kind, fields: Fields) -> Answer<Response> {
    let token = caller.param("token").to_owned();
    let (unit, person) = (fields.text("unit"), fields.text("person"));
    let opened = caller.ask(move |desk| {
        let session = match kind {
            Kind::SetUp => desk.set_up(&token, &unit, &person),
            Kind::Join => desk.join(&token, &person),
            Kind::SignIn => desk.sign_in(&token),
        };
        match session {
            Err(Failure::Refused(refusal)) => Ok(Err(refusal)),
            other => other.map(Ok),
        }
    })?;
    let session = match opened {
        Ok(session) => session,
        Err(Refusal::LinkSpent) => return Err(Trouble::Refused(Refusal::LinkSpent)),
        Err(refusal) => return again(&caller, kind, &fields, refusal),
    };
    let mut response = see_other("/")?;
    let cookie = guard::set_session(&session, caller.https()).ok_or(Trouble::Unavailable)?;
    response.headers_mut().insert(header::SET_COOKIE, cookie);
    hidden(response)
}

/// The same page with what was typed and the errors at the fields.
fn again(caller: &Caller, kind: Kind, fields: &Fields, refusal: Refusal) -> Answer<Response> {
    let door = door(caller, kind)?;
    let words = caller.words();
    let mut form = LinkForm::new(words, &door);
    if let Some(field) = &mut form.unit {
        field.value = fields.text("unit");
    }
    if let Some(field) = &mut form.person {
        field.value = fields.text("person");
    }
    let blamed = match refusal.field() {
        Some(Word::UnitName) => form.unit.as_mut(),
        Some(Word::PersonName) => form.person.as_mut(),
        _ => None,
    };
    let elsewhere = match blamed {
        Some(field) => {
            field.refuse(words, refusal);
            None
        }
        None => Some(sentence(words, refusal)),
    };
    let page = LinkPage::of(caller, &door, form, elsewhere);
    hidden(page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)?)
}

/// What the link opens. A link behind the wrong address, a used one and one that never was are the
/// same answer.
fn door(caller: &Caller, kind: Kind) -> Answer<Door> {
    let token = caller.param("token").to_owned();
    let door = match caller.ask(move |desk| desk.door(&token)) {
        Ok(door) => door,
        Err(Trouble::NotFound) => return Err(Trouble::Refused(Refusal::LinkSpent)),
        Err(other) => return Err(other),
    };
    let fits = match door {
        Door::SetUp => kind == Kind::SetUp,
        Door::Join { .. } => kind == Kind::Join,
        Door::SignIn { .. } => kind == Kind::SignIn,
    };
    if fits {
        Ok(door)
    } else {
        Err(Trouble::Refused(Refusal::LinkSpent))
    }
}

/// The address holds a secret, so no other page is told it. (`no-referrer` would also take the
/// origin away from the form, by which it is told apart from forms of other sites.)
fn hidden(mut response: Response) -> Answer<Response> {
    response.headers_mut().insert(
        header::REFERRER_POLICY,
        HeaderValue::from_static("strict-origin"),
    );
    Ok(response)
}

impl LinkPage {
    fn of(caller: &Caller, door: &Door, form: LinkForm, refused: Option<String>) -> LinkPage {
        let shell = PlainShell::new(caller, String::new());
        LinkPage::in_shell(shell, caller.address(), door, form, refused)
    }

    /// The page in a frame.
    pub fn in_shell(
        mut shell: PlainShell,
        action: &str,
        door: &Door,
        form: LinkForm,
        refused: Option<String>,
    ) -> LinkPage {
        let words = shell.t;
        let (title, text, button) = match door {
            Door::SetUp => (
                words.say("door-set-up"),
                words.say("door-set-up-text"),
                words.say("door-set-up-go"),
            ),
            Door::Join { unit_name, role } => {
                let role = words.say(&format!("role-{}", role.key()));
                (
                    words.with("door-join", &[("unit", unit_name.into())]),
                    words.with("door-join-text", &[("role", (&role).into())]),
                    words.say("door-join-go"),
                )
            }
            Door::SignIn { name } => (
                words.with("door-sign-in", &[("name", name.into())]),
                words.say("door-sign-in-text"),
                words.say("door-sign-in-go"),
            ),
        };
        shell.title = title.clone();
        // The way back from the other language does not repeat what the page did.
        let action = action.split('?').next().unwrap_or(action).to_owned();
        LinkPage {
            shell,
            action,
            title,
            text,
            form,
            button,
            refused,
        }
    }
}

impl LinkForm {
    /// The fields of a door, empty.
    pub fn new(words: Words, door: &Door) -> LinkForm {
        let unit = || {
            Field::new("unit", words.say("field-unit-name"), "")
                .hint(words.say("door-unit-hint"))
                .required()
        };
        let person = || Field::new("person", words.say("field-person-name"), "").required();
        match door {
            Door::SetUp => LinkForm {
                unit: Some(unit()),
                person: Some(person()),
            },
            Door::Join { .. } => LinkForm {
                unit: None,
                person: Some(person()),
            },
            Door::SignIn { .. } => LinkForm {
                unit: None,
                person: None,
            },
        }
    }
}
