//! Who calls, and what they may: the three stages of every request.
//!
//! A [`Caller`] is anybody; a [`SignedIn`] has a session; a [`Visit`] stands inside one unit with a
//! permit for the action its route names. The later stages can only be reached here, so no handler
//! gets one without the check before it.

use axum::{
    extract::{FromRequestParts, RawPathParams},
    http::{HeaderMap, Method, Uri, header, request::Parts},
};
use luoshi_app::{Desk, Failure};
use luoshi_plan::Position;
use luoshi_rules::{Action, Actor, DraftId, ProgrammeId, UnitId};
use luoshi_words::Words;

use crate::{
    guard, language,
    trouble::{Answer, Trouble},
};

/// Forms whose address stands one step below their page's.
const DONE_BELOW: [&str; 6] = ["decide", "undecide", "choose", "adopt", "drop", "admit"];

/// Anybody who asks for anything.
#[derive(Clone)]
pub struct Caller {
    desk: Desk,
    words: Words,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    params: Vec<(String, String)>,
}

/// Somebody with a session.
#[derive(Clone)]
pub struct SignedIn {
    caller: Caller,
    actor: Actor,
    session: String,
}

/// Somebody who may do, in one unit, what the route names.
#[derive(Clone)]
pub struct Visit {
    signed_in: SignedIn,
    unit: UnitId,
}

impl Caller {
    /// Reads what the request says about itself; nothing is decided yet.
    pub async fn of(desk: &Desk, parts: &mut Parts) -> Caller {
        let params = RawPathParams::from_request_parts(parts, &())
            .await
            .map(|it| {
                it.iter()
                    .map(|(k, v)| (k.to_owned(), v.to_owned()))
                    .collect()
            })
            .unwrap_or_default();
        Caller {
            desk: desk.clone(),
            words: Words::of(language::of(&parts.headers)),
            method: parts.method.clone(),
            uri: parts.uri.clone(),
            headers: parts.headers.clone(),
            params,
        }
    }

    /// The words in the caller's language.
    pub fn words(&self) -> Words {
        self.words
    }

    /// Path and query.
    pub fn address(&self) -> &str {
        self.uri.path_and_query().map_or("/", |it| it.as_str())
    }

    /// The address under which the page that is shown can be asked for again: that of a form leads
    /// to what it does, its page stands one step up.
    pub fn page_address(&self) -> &str {
        if self.method != Method::POST {
            return self.address();
        }
        match self.uri.path().rsplit_once('/') {
            Some((page, done)) if DONE_BELOW.contains(&done) => page,
            _ => self.uri.path(),
        }
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// Whether the browser speaks https.
    pub fn https(&self) -> bool {
        guard::is_https(&self.headers)
    }

    /// This server's own address as the caller sees it, for links to be passed on.
    pub fn origin(&self) -> String {
        let host = self
            .headers
            .get(header::HOST)
            .and_then(|it| it.to_str().ok());
        let scheme = if self.https() { "https" } else { "http" };
        format!("{scheme}://{}", host.unwrap_or("localhost"))
    }

    /// A part of the path, empty when the route has none of that name.
    pub fn param(&self, name: &str) -> &str {
        self.params
            .iter()
            .find(|(key, _)| key == name)
            .map_or("", |(_, value)| value)
    }

    /// A value of the query.
    pub fn query(&self, name: &str) -> Option<String> {
        let query = axum::extract::Query::<Vec<(String, String)>>::try_from_uri(&self.uri).ok()?;
        query
            .0
            .into_iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value)
    }

    /// The session token that the browser sent, if any.
    pub fn session(&self) -> Option<&str> {
        guard::cookie(&self.headers, guard::session_cookie(self.https()))
            .filter(|it| !it.is_empty() && it.len() <= 128)
    }

    /// Asks the desk, which waits for the store.
    pub fn ask<T>(&self, question: impl FnOnce(&Desk) -> Result<T, Failure>) -> Answer<T> {
        question(&self.desk).map_err(Trouble::from)
    }

    /// The caller with the session, or the page that says how to get one.
    pub fn sign_in(self) -> Answer<SignedIn> {
        let session = self.session().ok_or(Trouble::SignedOut)?.to_owned();
        let actor = self.ask(|desk| desk.session(&session))?;
        let actor = actor.ok_or(Trouble::SignedOut)?;
        Ok(SignedIn {
            caller: self,
            actor,
            session,
        })
    }
}

impl SignedIn {
    /// The caller.
    pub fn caller(&self) -> &Caller {
        &self.caller
    }

    /// Who it is.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// The name to show.
    pub fn name(&self) -> &str {
        match &self.actor {
            Actor::Person(person) => &person.name,
            Actor::Nobody => "",
        }
    }

    /// The session token.
    pub fn session(&self) -> &str {
        &self.session
    }

    /// The token for this session's forms.
    pub fn form_token(&self) -> String {
        guard::form_token(&self.session)
    }

    /// Checks the token of a form.
    pub fn check_form(&self, given: &str) -> Answer<()> {
        if guard::is_form_token(&self.session, given) {
            Ok(())
        } else {
            Err(Trouble::Forged)
        }
    }

    /// The visit to the unit that the path names, for `action`. A unit that does not exist, one of
    /// others, and an action that no seat grants are the same answer.
    pub fn enter(self, action: Action) -> Answer<Visit> {
        let unit = UnitId::parse(self.caller.param("unit")).ok_or(Trouble::NotFound)?;
        self.actor.permit(action, &unit)?;
        Ok(Visit {
            signed_in: self,
            unit,
        })
    }
}

impl Visit {
    /// The caller.
    pub fn caller(&self) -> &Caller {
        &self.signed_in.caller
    }

    /// Who it is.
    pub fn signed_in(&self) -> &SignedIn {
        &self.signed_in
    }

    /// The words in the caller's language.
    pub fn words(&self) -> Words {
        self.caller().words
    }

    /// Where.
    pub fn unit(&self) -> &UnitId {
        &self.unit
    }

    /// Whether the caller may also do `action` here, so that a page may show the way to it.
    pub fn may(&self, action: Action) -> bool {
        self.signed_in.actor.may(action, &self.unit)
    }

    /// The programme that the path names.
    pub fn programme(&self) -> Answer<ProgrammeId> {
        ProgrammeId::parse(self.caller().param("programme")).ok_or(Trouble::NotFound)
    }

    /// The draft that the path names.
    pub fn draft(&self) -> Answer<DraftId> {
        DraftId::parse(self.caller().param("draft")).ok_or(Trouble::NotFound)
    }

    /// The item that the path names.
    pub fn item(&self) -> Answer<Position> {
        position(self.caller().param("item")).ok_or(Trouble::NotFound)
    }

    /// Asks the desk, as this person and about this unit.
    pub fn ask<T>(
        &self,
        question: impl FnOnce(&Desk, &Actor, &UnitId) -> Result<T, Failure>,
    ) -> Answer<T> {
        let (actor, unit) = (&self.signed_in.actor, &self.unit);
        self.caller().ask(|desk| question(desk, actor, unit))
    }
}

/// A place in reading order as it stands in addresses: one way to write each.
pub fn position(text: &str) -> Option<Position> {
    let plain = (1..=9).contains(&text.len())
        && text.bytes().all(|it| it.is_ascii_digit())
        && !text.starts_with('0');
    plain.then(|| text.parse().ok().map(Position))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_is_written_in_one_way() {
        assert_eq!(position("23"), Some(Position(23)));
        for wrong in ["", "0", "07", "+7", "7 ", "-1", "1.0", "12345678901"] {
            assert_eq!(position(wrong), None, "{wrong}");
        }
    }
}
