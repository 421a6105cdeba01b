//! Which language a caller reads.

use axum::http::{HeaderMap, header};
use luoshi_words::Lang;

use crate::guard::cookie;

/// The cookie that keeps a choice.
pub const COOKIE: &str = "lang";

/// The choice that was kept, else what the browser prefers, else Chinese.
pub fn of(headers: &HeaderMap) -> Lang {
    cookie(headers, COOKIE)
        .and_then(Lang::from_tag)
        .or_else(|| preferred(headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?))
        .unwrap_or_default()
}

/// The language with the highest weight that there are words for; of equals the first.
fn preferred(accept: &str) -> Option<Lang> {
    let mut best: Option<(Lang, u16)> = None;
    for choice in accept.split(',').take(32) {
        let mut parts = choice.split(';').map(str::trim);
        let Some(lang) = parts.next().and_then(Lang::from_tag) else {
            continue;
        };
        let weight = parts
            .find_map(|it| it.strip_prefix("q="))
            .map_or(1000, thousandths);
        if weight > 0 && best.is_none_or(|(_, most)| weight > most) {
            best = Some((lang, weight));
        }
    }
    best.map(|(lang, _)| lang)
}

/// A weight between 0 and 1 in thousandths; what is no number counts as 0.
fn thousandths(weight: &str) -> u16 {
    let weight: f32 = weight.trim().parse().unwrap_or(0.0);
    (weight.clamp(0.0, 1.0) * 1000.0) as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_is_asked_when_nothing_was_chosen() {
        assert_eq!(preferred("en-GB,en;q=0.9,zh;q=0.5"), Some(Lang::En));
        assert_eq!(preferred("en;q=0.4, zh-Hans-CN;q=0.8"), Some(Lang::Zh));
        assert_eq!(preferred("fr, en;q=0, de"), None);
        assert_eq!(preferred("en;q=x"), None);
    }

    #[test]
    fn a_kept_choice_outranks_the_browser() {
        let mut headers = HeaderMap::new();
        assert_eq!(of(&headers), Lang::Zh);
        headers.insert(header::ACCEPT_LANGUAGE, "en".parse().unwrap());
        assert_eq!(of(&headers), Lang::En);
        headers.insert(header::COOKIE, "a=b; lang=zh-CN".parse().unwrap());
        assert_eq!(of(&headers), Lang::Zh);
    }
}
