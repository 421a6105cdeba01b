//! What people type: read once, kept while it is wrong, shown again with the errors at the fields.

use axum::{
    Form,
    extract::{FromRequest, Request, rejection::FormRejection},
    http::StatusCode,
    response::IntoResponse,
};
use luoshi_rules::Refusal;
use luoshi_words::Words;

use crate::trouble::{Answer, Trouble, sentence};

/// The most that a form without files may hold, in bytes.
pub const FORM_MOST: usize = 256 * 1024;

/// The fields in which people write more than a word.
const WRITTEN: [&str; 5] = ["unit", "person", "paste", "content", "reason"];

/// The values of a posted form.
#[derive(Clone, Debug, Default)]
pub struct Fields {
    values: Vec<(String, String)>,
}

impl Fields {
    /// Reads a form without files.
    pub async fn of(request: Request) -> Answer<Fields> {
        match Form::<Vec<(String, String)>>::from_request(request, &()).await {
            Ok(Form(values)) => Ok(Fields { values }),
            Err(rejection) => Err(trouble(rejection)),
        }
    }

    /// Fields that were read elsewhere.
    pub fn from_values(values: Vec<(String, String)>) -> Fields {
        Fields { values }
    }

    /// A field's text, with the line ends of the web made plain; empty when it was not sent.
    pub fn text(&self, name: &str) -> String {
        self.raw(name).replace("\r\n", "\n")
    }

    /// A field's text as sent.
    pub fn raw(&self, name: &str) -> &str {
        self.values
            .iter()
            .find(|(key, _)| key == name)
            .map_or("", |(_, value)| value)
    }

    /// What a person wrote, without what the page itself put into the form.
    pub fn typed(&self) -> Vec<String> {
        let written = |(key, value): &(String, String)| {
            let by_a_person = WRITTEN.contains(&key.as_str()) && !value.trim().is_empty();
            by_a_person.then(|| value.clone())
        };
        self.values.iter().filter_map(written).collect()
    }
}

fn trouble(rejection: FormRejection) -> Trouble {
    match rejection.into_response().status() {
        StatusCode::PAYLOAD_TOO_LARGE => Trouble::TooLarge { megabytes: 1 },
        _ => Trouble::Garbled,
    }
}

/// One field as a page shows it.
#[derive(Clone, Debug)]
pub struct Field {
    /// In the form, and in the ids around it.
    pub name: &'static str,
    /// Above it.
    pub label: String,
    /// Below the label; may be empty.
    pub hint: String,
    /// What stands in it.
    pub value: String,
    /// The browser may insist on it.
    pub required: bool,
    /// What is wrong with it.
    pub error: Option<String>,
}

impl Field {
    /// A field with what stands above it and in it.
    pub fn new(name: &'static str, label: String, value: impl Into<String>) -> Field {
        Field {
            name,
            label,
            hint: String::new(),
            value: value.into(),
            required: false,
            error: None,
        }
    }

    /// Says below the label what helps.
    pub fn hint(self, hint: String) -> Field {
        Field { hint, ..self }
    }

    /// The browser may insist on it.
    pub fn required(self) -> Field {
        Field {
            required: true,
            ..self
        }
    }

    /// Says what is wrong.
    pub fn refuse(&mut self, words: Words, refusal: Refusal) {
        self.error = Some(sentence(words, refusal));
    }

    /// What is wrong, or nothing.
    pub fn error_text(&self) -> &str {
        self.error.as_deref().unwrap_or("")
    }

    /// The ids of hint and error, for whoever has the page read aloud.
    pub fn described_by(&self) -> Option<String> {
        let hint = (!self.hint.is_empty()).then(|| format!("h-{}", self.name));
        let error = self.error.as_ref().map(|_| format!("e-{}", self.name));
        match (hint, error) {
            (None, None) => None,
            (hint, error) => Some(hint.into_iter().chain(error).collect::<Vec<_>>().join(" ")),
        }
    }
}
