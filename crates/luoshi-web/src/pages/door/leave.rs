//! Leaving, and the choice of language.

use askama::Template;
use axum::{
    http::{HeaderValue, header},
    response::Response,
};
use luoshi_words::Lang;

use crate::{
    caller::{Caller, SignedIn},
    form::Fields,
    guard, language,
    pages::see_other,
    shell::PlainShell,
    trouble::{Answer, Trouble, page},
};

/// The page after leaving.
#[derive(Template)]
#[template(path = "door/left.html")]
pub struct LeftPage {
    shell: PlainShell,
}

impl LeftPage {
    /// The page in a frame.
    pub fn of(shell: PlainShell) -> LeftPage {
        LeftPage { shell }
    }
}

/// `POST /sign-out`
pub fn sign_out(signed_in: SignedIn, _: Fields) -> Answer<Response> {
    let session = signed_in.session().to_owned();
    let caller = signed_in.caller();
    caller.ask(move |desk| desk.sign_out(&session))?;
    let mut response = see_other("/signed-out")?;
    if let Some(cookie) = guard::set_session("", caller.https()) {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    Ok(response)
}

/// `GET /signed-out`
pub fn signed_out(caller: Caller) -> Answer<Response> {
    let title = caller.words().say("door-left");
    page(&LeftPage::of(PlainShell::new(&caller, title)))
}

/// `GET /language/{tag}?to=/…`
pub fn language(caller: Caller) -> Answer<Response> {
    let tag = caller.param("tag");
    let lang = Lang::ALL
        .into_iter()
        .find(|it| it.tag() == tag)
        .ok_or(Trouble::NotFound)?;
    let to = caller
        .query("to")
        .filter(|it| is_own_address(it))
        .unwrap_or_else(|| "/".to_owned());
    let mut response = see_other(&to)?;
    let secure = if caller.https() { "; Secure" } else { "" };
    let cookie = format!(
        "{}={}; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000{secure}",
        language::COOKIE,
        lang.tag()
    );
    let cookie = HeaderValue::from_str(&cookie).map_err(|_| Trouble::Unavailable)?;
    response.headers_mut().insert(header::SET_COOKIE, cookie);
    Ok(response)
}

/// A path on this server: browsers take `//host` and `/\host` for other servers.
fn is_own_address(to: &str) -> bool {
    to.starts_with('/')
        && !to.starts_with("//")
        && to.bytes().all(|it| it.is_ascii_graphic() && it != b'\\')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_stays_on_this_server() {
        assert!(is_own_address("/u/a/p/b?x=1"));
        for elsewhere in [
            "//evil.example",
            "/\\evil",
            "https://evil",
            "",
            "/a\r\nb",
            "/\tb",
        ] {
            assert!(!is_own_address(elsewhere), "{elsewhere:?}");
        }
    }
}
