//! Style sheets, script and icon, built into the program.
//!
//! Each stands under a name that holds a digest of its content, so that a browser may keep it for
//! ever and never shows an old one.

use std::{
    borrow::Cow,
    fmt::Write as _,
    sync::{LazyLock, OnceLock},
};

use axum::{
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use flate2::Compression;
use luoshi_words::{Lang, Words};
use sha2::{Digest, Sha256};

use crate::pack::{pack, unpacks};

const TOKENS: &str = include_str!("../static/tokens.css");
/// The parts that pages are made of.
const COMPONENTS: &str = concat!(
    include_str!("../static/components/base.css"),
    include_str!("../static/components/mark.css"),
    include_str!("../static/components/button.css"),
    include_str!("../static/components/field.css"),
    include_str!("../static/components/notice.css"),
    include_str!("../static/components/list.css"),
    include_str!("../static/components/limit.css"),
    include_str!("../static/components/sentence.css"),
    include_str!("../static/components/next.css"),
    include_str!("../static/components/finding.css"),
    include_str!("../static/components/requirement.css"),
    include_str!("../static/components/obligation.css"),
    include_str!("../static/components/change.css"),
    include_str!("../static/components/link.css"),
);
/// What stands around the parts and how they lie: each page asks only for its own.
const PAGES: [(&str, &str); 15] = [
    // Parts that few pages are made of, and that others need not wait for.
    (
        "views",
        concat!(
            include_str!("../static/components/views.css"),
            include_str!("../static/components/filter.css"),
        ),
    ),
    ("line", include_str!("../static/components/line.css")),
    ("shell", include_str!("../static/pages/shell.css")),
    ("today", include_str!("../static/pages/today.css")),
    ("timetable", include_str!("../static/pages/timetable.css")),
    ("gantt", include_str!("../static/pages/gantt.css")),
    ("calendar", include_str!("../static/pages/calendar.css")),
    ("item", include_str!("../static/pages/item.css")),
    ("import", include_str!("../static/pages/import.css")),
    ("columns", include_str!("../static/pages/columns.css")),
    ("search", include_str!("../static/pages/search.css")),
    ("people", include_str!("../static/pages/people.css")),
    ("school", include_str!("../static/pages/school.css")),
    ("door", include_str!("../static/pages/door.css")),
    ("components", include_str!("../static/pages/components.css")),
];
const PRINT: &str = include_str!("../static/print.css");
const SCRIPT: &str = include_str!("../static/luoshi.js");
const ICON: &str = include_str!("../static/icon.svg");

/// The addresses that a page's head names.
#[derive(Debug)]
pub struct Assets {
    /// Style sheets of every page, in order.
    pub sheets: Vec<String>,
    pages: Vec<(&'static str, String)>,
    /// The style sheets for paper, by language: the foot of a page has words.
    print: Vec<(Lang, String)>,
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
    text: Cow<'static, str>,
    /// The text as it travels to browsers that unpack it; made when the first one asks.
    packed: OnceLock<Vec<u8>>,
}

impl File {
    fn packed(&self) -> &[u8] {
        self.packed
            .get_or_init(|| pack(self.text.as_bytes(), Compression::best()))
    }
}

static ASSETS: LazyLock<Assets> = LazyLock::new(|| {
    let mut files = Vec::new();
    let mut keep = |stem: &str, ending: &str, kind: &'static str, text: Cow<'static, str>| {
        let tag = short_digest(&text);
        let address = format!("/static/{stem}.{tag}.{ending}");
        files.push(File {
            address: address.clone(),
            tag,
            kind,
            text,
            packed: OnceLock::new(),
        });
        address
    };
    let print = Lang::ALL.map(|lang| {
        let text = format!("{PRINT}\n{}", page_foot(Words::of(lang)));
        (lang, keep("print", "css", CSS, text.into()))
    });
    let mut add = |stem: &str, ending: &str, kind, text: &'static str| {
        keep(stem, ending, kind, Cow::Borrowed(text))
    };
    const CSS: &str = "text/css; charset=utf-8";
    Assets {
        sheets: vec![
            add("tokens", "css", CSS, TOKENS),
            add("parts", "css", CSS, COMPONENTS),
        ],
        pages: PAGES
            .map(|(name, text)| (name, add(name, "css", CSS, text)))
            .into(),
        print: print.into(),
        script: add("luoshi", "js", "text/javascript; charset=utf-8", SCRIPT),
        icon: add("icon", "svg", "image/svg+xml", ICON),
        files,
    }
});

impl Assets {
    /// The address of a page's own sheet, by its name. Every name in a template is one of them: a test
    /// says so.
    pub fn sheet(&self, name: &str) -> &str {
        let own = self.pages.iter().find(|(it, _)| *it == name);
        own.map_or("", |(_, address)| address)
    }

    /// The address of the sheet for paper.
    pub fn print(&self, lang: Lang) -> &str {
        let own = self.print.iter().find(|(it, _)| *it == lang);
        own.map_or("", |(_, address)| address)
    }
}

/// The rule that numbers the pages of what is printed. Only there does the browser know how many there
/// are, so the message is cut up where its values go.
fn page_foot(words: Words) -> String {
    const PAGE: &str = "\u{1}";
    const PAGES: &str = "\u{2}";
    let said = words.with("paper-page", &[("n", PAGE.into()), ("count", PAGES.into())]);
    let text = said
        .replace('\\', "\\\\")
        .replace('"', "\\\"")
        .replace(PAGE, "\" counter(page) \"")
        .replace(PAGES, "\" counter(pages) \"");
    format!("@page {{ @bottom-right {{ content: \"{text}\"; }} }}\n")
}

#[cfg(test)]
impl Assets {
    /// Address and text of every file.
    pub fn every(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|it| (it.address.as_str(), &*it.text))
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
    let keep: [(HeaderName, HeaderValue); 3] = [
        (
            header::CACHE_CONTROL,
            HeaderValue::from_static("public, max-age=31536000, immutable"),
        ),
        (header::ETAG, HeaderValue::from_str(&tag).ok()?),
        (
            header::VARY,
            HeaderValue::from_name(header::ACCEPT_ENCODING),
        ),
    ];
    Some(if known {
        (StatusCode::NOT_MODIFIED, keep).into_response()
    } else if unpacks(headers) {
        let packed = [
            (header::CONTENT_TYPE, file.kind),
            (header::CONTENT_ENCODING, "gzip"),
        ];
        (keep, packed, file.packed()).into_response()
    } else {
        (keep, [(header::CONTENT_TYPE, file.kind)], file.text.clone()).into_response()
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

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use flate2::read::GzDecoder;

    use super::*;

    #[test]
    fn what_travels_packed_unpacks_to_the_file() {
        for file in &ASSETS.files {
            let mut text = String::new();
            GzDecoder::new(file.packed())
                .read_to_string(&mut text)
                .unwrap();
            assert_eq!(text, file.text, "{}", file.address);
        }
    }

    #[test]
    fn only_who_asks_for_it_gets_it_packed() {
        let sheet = &assets().sheets[0];
        for (accepts, packed) in [(None, false), (Some("gzip, deflate, br"), true)] {
            let mut headers = HeaderMap::new();
            if let Some(accepts) = accepts {
                headers.insert(header::ACCEPT_ENCODING, accepts.parse().unwrap());
            }
            let answer = serve(sheet, &headers).unwrap();
            let sent = answer.headers();
            assert_eq!(
                sent.contains_key(header::CONTENT_ENCODING),
                packed,
                "{accepts:?}"
            );
            assert_eq!(sent[header::VARY], "accept-encoding");
        }
    }
}
