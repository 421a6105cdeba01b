//! Cookies, the proof that a form came from one of our pages, and the headers that keep a browser
//! from doing more than our pages ask it to do.

use std::fmt::Write as _;

use axum::{
    extract::Request,
    http::{HeaderMap, HeaderName, HeaderValue, Uri, header},
    middleware::Next,
    response::Response,
};
use sha2::{Digest, Sha256};

/// A cookie's value.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|it| it.to_str().ok())
        .flat_map(|it| it.split(';'))
        .filter_map(|it| it.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}

/// Whether the caller's browser speaks https; a proxy in front says so. A caller who lies about it
/// only harms the cookie of his own browser.
pub fn is_https(headers: &HeaderMap) -> bool {
    headers
        .get("x-forwarded-proto")
        .and_then(|it| it.to_str().ok())
        .is_some_and(|it| it.split(',').next().is_some_and(|it| it.trim() == "https"))
}

/// The session cookie's name. With https the browser itself sees to it that no other host or
/// insecure page can set it.
pub fn session_cookie(https: bool) -> &'static str {
    if https { "__Host-luoshi" } else { "luoshi" }
}

/// `Set-Cookie` for a session token; an empty one ends the session in the browser.
pub fn set_session(token: &str, https: bool) -> Option<HeaderValue> {
    let name = session_cookie(https);
    let secure = if https { "; Secure" } else { "" };
    let age = if token.is_empty() {
        0
    } else {
        luoshi_rules::doors::SESSION_LASTS.as_secs()
    };
    let text = format!("{name}={token}; Path=/; HttpOnly; SameSite=Lax; Max-Age={age}{secure}");
    HeaderValue::from_str(&text).ok()
}

/// The token that every form of a session carries. It is derived from the session's own token, which
/// no script and no other site can read, and does not give it away.
pub fn form_token(session: &str) -> String {
    let mut digest = Sha256::new();
    digest.update(b"luoshi.form.v1\0");
    digest.update(session.as_bytes());
    let mut text = String::with_capacity(64);
    for byte in digest.finalize() {
        // Writing into a string does not fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// Whether a form's token belongs to the session; takes the same time wherever they differ.
pub fn is_form_token(session: &str, given: &str) -> bool {
    let wanted = form_token(session);
    wanted.len() == given.len()
        && wanted
            .bytes()
            .zip(given.bytes())
            .fold(0, |sum, (a, b)| sum | (a ^ b))
            == 0
}

/// Whether a POST may come from one of our own pages.
///
/// Browsers say where a form came from, in `Sec-Fetch-Site` or, older ones, in `Origin`. A caller that
/// says neither is no browser that could have been led here by another site.
pub fn from_own_page(headers: &HeaderMap) -> bool {
    let text = |name: HeaderName| headers.get(name).map(|it| it.to_str().unwrap_or(""));
    if let Some(site) = text(HeaderName::from_static("sec-fetch-site")) {
        return site == "same-origin" || site == "none";
    }
    let Some(origin) = text(header::ORIGIN) else {
        return true;
    };
    let host = text(header::HOST).unwrap_or("");
    origin
        .parse::<Uri>()
        .ok()
        .and_then(|it| {
            it.authority()
                .map(|it| it.as_str().eq_ignore_ascii_case(host))
        })
        .unwrap_or(false)
}

/// Pages load only what the program itself serves, run no inline script or style, and stand in no
/// other page.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
     form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Puts the protective headers on every answer; what an answer set itself stays.
pub async fn shield(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let set = [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (header::REFERRER_POLICY, "same-origin"),
        (header::CACHE_CONTROL, "no-store"),
        (
            HeaderName::from_static("cross-origin-opener-policy"),
            "same-origin",
        ),
        (
            HeaderName::from_static("cross-origin-resource-policy"),
            "same-origin",
        ),
    ];
    let headers = response.headers_mut();
    headers.reserve(set.len());
    for (name, value) in set {
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| {
                (
                    HeaderName::from_static(name),
                    HeaderValue::from_static(value),
                )
            })
            .collect()
    }

    #[test]
    fn forms_of_other_sites_are_told_apart() {
        let ours = |pairs| from_own_page(&headers(pairs));
        assert!(ours(&[
            ("sec-fetch-site", "same-origin"),
            ("origin", "null")
        ]));
        assert!(!ours(&[
            ("sec-fetch-site", "cross-site"),
            ("host", "a"),
            ("origin", "http://a")
        ]));
        assert!(!ours(&[("sec-fetch-site", "same-site")]));
        assert!(ours(&[
            ("host", "school.example:8080"),
            ("origin", "http://school.example:8080")
        ]));
        assert!(!ours(&[
            ("host", "school.example"),
            ("origin", "http://school.example.evil")
        ]));
        assert!(!ours(&[("host", "school.example"), ("origin", "null")]));
        assert!(ours(&[("host", "school.example")]));
    }

    #[test]
    fn a_form_token_belongs_to_one_session() {
        let token = form_token("one");
        assert!(is_form_token("one", &token));
        assert!(!is_form_token("two", &token));
        assert!(!is_form_token("one", ""));
        assert!(!token.contains("one"));
    }

    #[test]
    fn the_session_cookie_is_closed_to_scripts_and_other_sites() {
        assert_eq!(
            set_session("t", true).unwrap(),
            "__Host-luoshi=t; Path=/; HttpOnly; SameSite=Lax; Max-Age=5184000; Secure"
        );
        assert_eq!(
            set_session("", false).unwrap(),
            "luoshi=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0"
        );
    }

    #[test]
    fn cookies_are_found_by_their_whole_name() {
        let headers = headers(&[("cookie", "xluoshi=no; luoshi=yes;lang=en")]);
        assert_eq!(cookie(&headers, "luoshi"), Some("yes"));
        assert_eq!(cookie(&headers, "shi"), None);
    }
}
