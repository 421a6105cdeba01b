//! Who holds which seat here; the office lets readers of the supervision group in.

use askama::Template;
use axum::response::Response;
use luoshi_app::views::{Frame, People};
use luoshi_rules::{Action, Role};
use luoshi_words::Words;

use crate::{
    caller::Visit,
    form::Fields,
    shell::{Place, Shell},
    show::days,
    trouble::{Answer, Trouble, page},
};

/// The seats that a link may give.
const OFFERED: [Role; 2] = [Role::SupervisionMember, Role::SupervisionHead];

/// The page.
#[derive(Template)]
#[template(path = "people/show.html")]
pub struct PeoplePage {
    shell: Shell,
    here: String,
    people: Vec<PersonLine>,
    links: Vec<LinkLine>,
    may_admit: bool,
    offered: Vec<(&'static str, String)>,
    made: Option<Made>,
}

struct PersonLine {
    name: String,
    roles: Vec<String>,
    outside: bool,
}

struct LinkLine {
    role: String,
    until: String,
    by: String,
}

/// A link that was just made; it is shown this once.
struct Made {
    address: String,
    role: String,
    until: Option<String>,
}

/// `GET /u/{unit}/people`
pub fn show(visit: Visit) -> Answer<Response> {
    let (frame, people) = view(&visit)?;
    page(&PeoplePage::of(shell(&visit, &frame), &frame, &people))
}

/// `POST /u/{unit}/people/admit`
///
/// The answer is the page itself and not a way to it: the link is kept nowhere, so it can be shown
/// only here.
pub fn admit(visit: Visit, fields: Fields) -> Answer<Response> {
    let role = Role::from_key(fields.raw("role")).ok_or(Trouble::Garbled)?;
    let token = visit.ask(move |desk, actor, unit| desk.admit(actor, unit, role))?;
    let (frame, people) = view(&visit)?;
    let address = format!("{}/join/{token}", visit.caller().origin());
    page(
        &PeoplePage::of(shell(&visit, &frame), &frame, &people)
            .with_link(address, role, &frame, &people),
    )
}

fn view(visit: &Visit) -> Answer<(Frame, People)> {
    visit.ask(|desk, actor, unit| Ok((desk.frame(actor, unit)?, desk.people(actor, unit)?)))
}

fn shell(visit: &Visit, frame: &Frame) -> Shell {
    Shell::new(
        visit,
        frame,
        Place::People,
        visit.words().say("shell-people"),
    )
}

impl PeoplePage {
    /// The page for a view.
    pub fn of(shell: Shell, frame: &Frame, people: &People) -> PeoplePage {
        let words = shell.t;
        PeoplePage {
            here: format!("/u/{}/people", frame.unit),
            people: people
                .people
                .iter()
                .map(|it| PersonLine {
                    name: it.name.clone(),
                    roles: it.roles.iter().map(|it| role(words, *it)).collect(),
                    outside: it.roles.iter().any(|it| it.is_outside()),
                })
                .collect(),
            links: people
                .links
                .iter()
                .map(|it| LinkLine {
                    role: role(words, it.role),
                    until: days::moment(words, it.expires_at, &frame.zone),
                    by: it.by.clone(),
                })
                .collect(),
            may_admit: frame.actor.may(Action::SeatAdmit, &frame.unit),
            offered: OFFERED.map(|it| (it.key(), role(words, it))).to_vec(),
            made: None,
            shell,
        }
    }

    /// The page with a link that was just made: of those that wait, the one that runs out last.
    pub fn with_link(
        mut self,
        address: String,
        seat: Role,
        frame: &Frame,
        people: &People,
    ) -> PeoplePage {
        let words = self.shell.t;
        let last = people
            .links
            .iter()
            .filter(|it| it.role == seat)
            .map(|it| it.expires_at)
            .max();
        self.made = Some(Made {
            address,
            role: role(words, seat),
            until: last.map(|it| days::moment(words, it, &frame.zone)),
        });
        self
    }
}

fn role(words: Words, role: Role) -> String {
    words.say(&format!("role-{}", role.key()))
}
