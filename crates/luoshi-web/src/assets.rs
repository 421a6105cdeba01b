//! Style sheets, script and icon, built into the program.
//!
//! Each stands under a name that holds a digest of its content, so that a browser may keep it for
//! ever and never shows an old one.

use std::{fmt::Write as _, sync::LazyLock};

use axum::{
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use sha2::{Digest, Sha256};

const TOKENS: &str = include_str!("../static/tokens.css");
/// The parts that pages are made of.
const COMPONENTS: &str = concat!(
    include_str!("../static/components/base.css"),
    include_str!("../static/components/mark.css"),
    include_str!("../static/components/button.css"),
    include_str!("../static/components/field.css"),
    include_str!("../static/components/notice.css"),
    include_str!("../static/components/list.css"),
    include_str!("../static/components/views.css"),
    include_str!("../static/components/limit.css"),
    include_str!("../static/components/sentence.css"),
    include_str!("../static/components/next.css"),
    include_str!("../static/components/line.css"),
    include_str!("../static/components/finding.css"),
    include_str!("../static/components/requirement.css"),
    include_str!("../static/components/change.css"),
);
/// How the parts lie on each page, and what only that page has.
const PAGES: &str = concat!(
    include_str!("../static/pages/shell.css"),
    include_str!("../static/pages/today.css"),
    include_str!("../static/pages/timetable.css"),
    include_str!("../static/pages/gantt.css"),
    include_str!("../static/pages/calendar.css"),
    include_str!("../static/pages/item.css"),
    include_str!("../static/pages/import.css"),
    include_str!("../static/pages/people.css"),
    include_str!("../static/pages/door.css"),
    include_str!("../static/pages/components.css"),
);
const PRINT: &str = include_str!("../static/print.css");
const SCRIPT: &str = include_str!("../static/luoshi.js");
const ICON: &str = include_str!("../static/icon.svg");

/// The addresses that a page's head names.
#[derive(Debug)]
pub struct Assets {
    /// Style sheets for the screen, in order.
    pub sheets: Vec<String>,
    /// The style sheet for paper.
    pub print: String,
    /// The script, which no page needs.
    pub script: String,
    /// The icon.
    pub icon: String,
    files: Vec<File>,
}

#[derive(Debug)]
struct File {
    address: String,
    tag: String,
    kind: &'static str,
    text: &'static str,
}

static ASSETS: LazyLock<Assets> = LazyLock::new(|| {
    let mut files = Vec::new();
    let mut add = |stem: &str, ending: &str, kind: &'static str, text: &'static str| {
        let tag = short_digest(text);
        let address = format!("/static/{stem}.{tag}.{ending}");
        files.push(File {
            address: address.clone(),
            tag,
            kind,
            text,
        });
        address
    };
    const CSS: &str = "text/css; charset=utf-8";
    Assets {
        sheets: vec![
            add("tokens", "css", CSS, TOKENS),
            add("components", "css", CSS, COMPONENTS),
            add("pages", "css", CSS, PAGES),
        ],
        print: add("print", "css", CSS, PRINT),
        script: add("luoshi", "js", "text/javascript; charset=utf-8", SCRIPT),
        icon: add("icon", "svg", "image/svg+xml", ICON),
        files,
    }
});

#[cfg(test)]
impl Assets {
    /// Address and text of every file.
    pub fn every(&self) -> impl Iterator<Item = (&str, &'static str)> {
        self.files.iter().map(|it| (it.address.as_str(), it.text))
    }
}

/// The assets of this program.
pub fn assets() -> &'static Assets {
    &ASSETS
}

/// Answers an address below `/static/`; `None` when there is no such file.
pub fn serve(path: &str, headers: &HeaderMap) -> Option<Response> {
    let file = ASSETS.files.iter().find(|it| it.address == path)?;
    let tag = format!("\"{}\"", file.tag);
    let known = headers
        .get(header::IF_NONE_MATCH)
        .and_then(|it| it.to_str().ok())
        .is_some_and(|it| {
            it.split(',')
                .any(|it| it.trim().trim_start_matches("W/") == tag)
        });
    let keep: [(HeaderName, HeaderValue); 2] = [
        (
            header::CACHE_CONTROL,
            HeaderValue::from_static("public, max-age=31536000, immutable"),
        ),
        (header::ETAG, HeaderValue::from_str(&tag).ok()?),
    ];
    Some(if known {
        (StatusCode::NOT_MODIFIED, keep).into_response()
    } else {
        (keep, [(header::CONTENT_TYPE, file.kind)], file.text).into_response()
    })
}

/// Twelve hexadecimal signs: enough to tell versions of one file apart.
fn short_digest(text: &str) -> String {
    let mut tag = String::with_capacity(12);
    for byte in Sha256::digest(text.as_bytes()).iter().take(6) {
        // Writing into a string does not fail.
        let _ = write!(tag, "{byte:02x}");
    }
    tag
}
