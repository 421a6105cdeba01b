//! The way in: to the person's unit, and there to what is to be seen first.

use askama::Template;
use axum::response::Response;
use luoshi_rules::{Action, UnitId};

use super::see_other;
use crate::{
    caller::{SignedIn, Visit},
    shell::PlainShell,
    trouble::{Answer, page},
};

/// Which unit; only who has seats in several, or in none that opens anything, sees it.
#[derive(Template)]
#[template(path = "units.html")]
pub struct UnitsPage {
    shell: PlainShell,
    units: Vec<(UnitId, String)>,
    csrf: String,
}

/// `GET /`
pub fn root(signed_in: SignedIn) -> Answer<Response> {
    let actor = signed_in.actor().clone();
    let caller = signed_in.caller();
    let units = caller.ask(move |desk| desk.units_of(&actor))?;
    if let [(unit, _)] = units.as_slice() {
        return see_other(&format!("/u/{unit}"));
    }
    let shell = PlainShell::new(caller, caller.words().say("door-units"));
    page(&UnitsPage::of(shell, units, signed_in.form_token()))
}

/// `GET /u/{unit}`: what is seen first. Who can bring the first schedule is led to where that is done.
pub fn unit(visit: Visit) -> Answer<Response> {
    let frame = visit.ask(|desk, actor, unit| desk.frame(actor, unit))?;
    let place = match frame.programme.is_none() && visit.may(Action::DraftRead) {
        true => "import",
        false => "today",
    };
    see_other(&format!("/u/{}/{place}", visit.unit()))
}

impl UnitsPage {
    /// The page in a frame.
    pub fn of(shell: PlainShell, units: Vec<(UnitId, String)>, csrf: String) -> UnitsPage {
        UnitsPage { shell, units, csrf }
    }
}
