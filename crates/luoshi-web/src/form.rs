//! What people type: read once, kept while it is wrong, shown again with the errors at the fields.

use axum::{
    Form,
    extract::{FromRequest, Query, Request, rejection::FormRejection},
    http::{StatusCode, Uri},
    response::IntoResponse,
};
use luoshi_rules::Refusal;
use luoshi_time::Date;
use luoshi_words::Words;

use crate::trouble::{Answer, Trouble, sentence};

/// The most that a form without files may hold, in bytes.
pub const FORM_MOST: usize = 256 * 1024;

/// The fields in which people write more than a word.
const WRITTEN: [&str; 8] = [
    "unit", "person", "paste", "content", "words", "name", "reason", "none",
];

/// The field in which a button says several things at once. A page with many buttons of one form then
/// need not repeat the form around each.
const SAID: &str = "say";

/// What a button says, as the value of its field: `do=keep&at=12`.
pub fn said(pairs: &[(&str, &str)]) -> String {
    let mut said = String::new();
    for (name, value) in pairs {
        if !said.is_empty() {
            said.push('&');
        }
        said.push_str(name);
        said.push('=');
        for sign in value.chars() {
            match sign {
                // Letters, figures and everything beyond ASCII mean themselves there.
                '-' | '/' | ':' => said.push(sign),
                _ if sign.is_alphanumeric() || !sign.is_ascii() => said.push(sign),
                _ => said.push_str(&format!("%{:02X}", u32::from(sign))),
            }
        }
    }
    said
}

/// The values of a posted form.
#[derive(Clone, Debug, Default)]
pub struct Fields {
    values: Vec<(String, String)>,
}

impl Fields {
    /// Reads a form without files.
    pub async fn of(request: Request) -> Answer<Fields> {
        match Form::<Vec<(String, String)>>::from_request(request, &()).await {
            Ok(Form(values)) => Fields { values }.spelled_out(),
            Err(rejection) => Err(trouble(rejection)),
        }
    }

    /// What a button said in one field stands beside the others.
    fn spelled_out(mut self) -> Answer<Fields> {
        let said = self.raw(SAID);
        if !said.is_empty() {
            let said: Uri = format!("/?{said}").parse().map_err(|_| Trouble::Garbled)?;
            let said = Query::<Vec<(String, String)>>::try_from_uri(&said);
            let Query(said) = said.map_err(|_| Trouble::Garbled)?;
            self.values.extend(said);
        }
        Ok(self)
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

    /// A day as browsers send it; nothing typed is no day. `None` when it cannot be read, which the field says.
    pub fn day(&mut self, words: Words) -> Option<Option<Date>> {
        let text = self.value.trim();
        if text.is_empty() {
            return Some(None);
        }
        match text.parse() {
            Ok(day) => Some(Some(day)),
            Err(_) => {
                self.refuse(words, Refusal::NoDay);
                None
            }
        }
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// Whatever stands in a document, a button says it as it is.
        #[test]
        fn what_a_button_says_arrives_as_it_was(value in "\\PC*", other in "[ -~\u{4e00}-\u{4e20}]*") {
            let fields = Fields {
                values: vec![(SAID.into(), said(&[("do", "names"), ("names", &value), ("called", &other)]))],
            };
            let Ok(fields) = fields.spelled_out() else {
                panic!("it can be read");
            };
            prop_assert_eq!(fields.raw("do"), "names");
            prop_assert_eq!(fields.raw("names"), value);
            prop_assert_eq!(fields.raw("called"), other);
        }
    }
}
