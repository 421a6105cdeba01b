//! What can go wrong with a request, and the page that says so: what happened, what was kept, what
//! to do.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{Html, IntoResponse, Response},
};
use luoshi_app::Failure;
use luoshi_export::NotDrawn;
use luoshi_rules::{Denied, Refusal};
use luoshi_words::Words;

use crate::shell::PlainShell;

/// What a handler gives back.
pub type Answer<T> = Result<T, Trouble>;

/// Why a request was not done.
#[derive(Debug)]
pub enum Trouble {
    /// It does not exist, or not for this caller: nobody can tell which.
    NotFound,
    /// Nobody is signed in.
    SignedOut,
    /// The form does not come from a page of this session.
    Forged,
    /// The form cannot be read.
    Garbled,
    /// More than is accepted, in megabytes.
    TooLarge {
        /// What is accepted.
        megabytes: u32,
    },
    /// A rule said no and no field is to blame.
    Refused(Refusal),
    /// A picture could not be drawn.
    NotDrawn(NotDrawn),
    /// Somebody else changed it first.
    Changed,
    /// The store cannot be reached, or cannot write.
    Unavailable,
    /// Any of these, with what the caller had sent, so that it is not lost.
    Keeping(Box<Trouble>, Kept),
}

/// What a person had sent with a request that was not done.
#[derive(Debug, Default)]
pub struct Kept {
    /// Texts, word for word.
    pub typed: Vec<String>,
    /// The name of a file. Its content is where it came from.
    pub file: Option<String>,
}

impl From<Vec<String>> for Kept {
    fn from(typed: Vec<String>) -> Kept {
        Kept { typed, file: None }
    }
}

impl Trouble {
    /// Keeps what was sent. The page of what does not exist stays the same for everybody, and what
    /// could not be read cannot be shown.
    pub fn keeping(self, kept: Kept) -> Trouble {
        match self {
            Trouble::NotFound | Trouble::Garbled | Trouble::TooLarge { .. } => self,
            _ if kept.typed.is_empty() && kept.file.is_none() => self,
            _ => Trouble::Keeping(Box::new(self), kept),
        }
    }

    /// The page that answers it.
    pub fn page(self, words: Words) -> Response {
        let (trouble, kept) = match self {
            Trouble::Keeping(trouble, kept) => (*trouble, kept),
            trouble => (trouble, Kept::default()),
        };
        trouble.page_keeping(words, kept)
    }

    fn page_keeping(self, words: Words, kept: Kept) -> Response {
        let (status, title, text) = match &self {
            Trouble::NotFound => (
                StatusCode::NOT_FOUND,
                "trouble-not-found",
                "trouble-not-found-text",
            ),
            Trouble::SignedOut => (
                StatusCode::UNAUTHORIZED,
                "trouble-signed-out",
                "trouble-signed-out-text",
            ),
            Trouble::Forged => (
                StatusCode::FORBIDDEN,
                "trouble-forged",
                "trouble-forged-text",
            ),
            Trouble::Garbled => (
                StatusCode::BAD_REQUEST,
                "trouble-garbled",
                "trouble-garbled-text",
            ),
            Trouble::TooLarge { .. } => (
                StatusCode::PAYLOAD_TOO_LARGE,
                "trouble-too-large",
                "trouble-too-large-text",
            ),
            Trouble::Refused(_) => (StatusCode::UNPROCESSABLE_ENTITY, "trouble-refused", ""),
            Trouble::NotDrawn(_) => (StatusCode::NOT_IMPLEMENTED, "trouble-not-drawn", ""),
            Trouble::Changed => (
                StatusCode::CONFLICT,
                "trouble-changed",
                "trouble-changed-text",
            ),
            Trouble::Unavailable | Trouble::Keeping(..) => (
                StatusCode::SERVICE_UNAVAILABLE,
                "trouble-unavailable",
                "trouble-unavailable-text",
            ),
        };
        let title = words.say(title);
        let text = match &self {
            Trouble::Refused(refusal) => sentence(words, *refusal),
            Trouble::NotDrawn(why) => words.say(&format!("not-drawn-{}", why.key())),
            Trouble::TooLarge { megabytes } => words.with(text, &[("n", (*megabytes).into())]),
            _ => words.say(text),
        };
        let way_home = !matches!(status, StatusCode::UNAUTHORIZED);
        let shell = PlainShell::without_language(words, title.clone());
        page_with(
            status,
            &TroublePage {
                shell,
                title,
                text,
                typed: kept.typed,
                file: kept
                    .file
                    .map(|name| words.with("trouble-file", &[("name", (&name).into())])),
                way_home,
            },
        )
        .unwrap_or_else(|_| status.into_response())
    }
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Trouble {
        match failure {
            Failure::Denied | Failure::NotFound => Trouble::NotFound,
            Failure::Refused(refusal) => Trouble::Refused(refusal),
            Failure::Changed => Trouble::Changed,
            failure => {
                tracing::error!(%failure, "the desk could not answer");
                Trouble::Unavailable
            }
        }
    }
}

impl From<Denied> for Trouble {
    fn from(Denied: Denied) -> Trouble {
        Trouble::NotFound
    }
}

/// What a refusal says to a person.
pub fn sentence(words: Words, refusal: Refusal) -> String {
    let key = format!("refusal-{}", refusal.key());
    let field = refusal
        .field()
        .map(|it| words.say(&format!("field-{}", it.key())));
    let count = match refusal {
        Refusal::OpenFindings(n) => n,
        _ => 0,
    };
    words.with(
        &key,
        &[
            ("fields", field.as_deref().unwrap_or("").into()),
            ("n", count.into()),
        ],
    )
}

/// Bytes that most pages fit into: a text that grows step by step is copied at each.
const PAGE: usize = 64 * 1024;

/// A page.
pub fn page(template: &impl Template) -> Answer<Response> {
    page_with(StatusCode::OK, template)
}

/// A page that is not simply good news.
pub fn page_with(status: StatusCode, template: &impl Template) -> Answer<Response> {
    Ok((status, Html(rendered(template)?)).into_response())
}

/// The text of a page.
pub fn rendered(template: &impl Template) -> Answer<String> {
    let mut text = String::with_capacity(PAGE);
    match template.render_into(&mut text) {
        Ok(()) => Ok(text),
        Err(error) => {
            tracing::error!(%error, "a page could not be rendered");
            Err(Trouble::Unavailable)
        }
    }
}

#[derive(Template)]
#[template(path = "trouble.html")]
struct TroublePage {
    shell: PlainShell,
    title: String,
    text: String,
    typed: Vec<String>,
    file: Option<String>,
    way_home: bool,
}

impl TroublePage {
    /// As high as a short text, or so high that a long one can be seen to be there.
    fn rows(&self, text: &str) -> usize {
        const LINE: usize = 24;
        let lines = text.lines().map(|it| it.chars().count() / LINE + 1);
        lines.sum::<usize>().clamp(2, 12)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use luoshi_words::Lang;

    #[test]
    fn every_refusal_has_its_sentence_in_both_languages() {
        for lang in Lang::ALL {
            for refusal in Refusal::ALL {
                let text = sentence(Words::of(lang), *refusal);
                assert!(!text.contains(['⟦', '{', '$']), "{refusal:?}: {text}");
            }
        }
    }
}
