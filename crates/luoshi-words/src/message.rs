//! One message, and what it says with values.

use std::{fmt::Write as _, sync::OnceLock};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};

use crate::{Arg, Lang};

/// A message. Its text is taken apart when it is first said.
pub(crate) struct Message {
    source: &'static str,
    form: OnceLock<Form>,
    lang: Lang,
}

/// How a message is said.
enum Form {
    /// Words, and values as they are. Nearly all messages are of this form, and a page says a hundred.
    Plain(Vec<Piece>),
    /// One that chooses between words by a value: by Fluent.
    Choosing(Box<Bundle>),
}

enum Piece {
    Words(&'static str),
    Value(&'static str),
}

type Bundle = FluentBundle<FluentResource>;

impl Message {
    /// The message whose definition is `source`.
    pub(crate) fn at(lang: Lang, source: &'static str) -> Message {
        Message {
            source,
            form: OnceLock::new(),
            lang,
        }
    }

    /// What it says.
    pub(crate) fn say(&self, values: &[(&str, Arg<'_>)]) -> String {
        match self.form.get_or_init(|| form(self.lang, self.source)) {
            Form::Plain(pieces) => plain(pieces, values),
            Form::Choosing(bundle) => choosing(bundle, self.source, values),
        }
    }
}

fn form(lang: Lang, source: &'static str) -> Form {
    // A broken message says what can be read of it, and fails a test.
    let entries = parser::parse_runtime(source).unwrap_or_else(|(it, _)| it);
    let pattern = entries.body.iter().find_map(|it| match it {
        Entry::Message(message) => message.value.as_ref(),
        _ => None,
    });
    match pattern.map_or(Some(Vec::new()), pieces) {
        Some(pieces) => Form::Plain(pieces),
        None => Form::Choosing(Box::new(bundle(lang, source))),
    }
}

/// The pieces of a message that chooses nothing.
fn pieces(pattern: &Pattern<&'static str>) -> Option<Vec<Piece>> {
    let piece = |it: &PatternElement<&'static str>| match it {
        PatternElement::TextElement { value } => Some(Piece::Words(value)),
        PatternElement::Placeable { expression } => match expression {
            Expression::Inline(InlineExpression::VariableReference { id }) => {
                Some(Piece::Value(id.name))
            }
            Expression::Inline(InlineExpression::StringLiteral { value })
                if !value.contains('\\') =>
            {
                Some(Piece::Words(value))
            }
            _ => None,
        },
    };
    pattern.elements.iter().map(piece).collect()
}

fn plain(pieces: &[Piece], values: &[(&str, Arg<'_>)]) -> String {
    let value = |name: &str| {
        let mut values = values.iter();
        values.find(|(it, _)| *it == name).map(|(_, it)| *it)
    };
    let length = |it: &Piece| match it {
        Piece::Words(words) => words.len(),
        Piece::Value(name) => match value(name) {
            Some(Arg::Text(text)) => text.len(),
            // A day, a count, a year.
            _ => 4,
        },
    };
    let mut said = String::with_capacity(pieces.iter().map(length).sum());
    for piece in pieces {
        match piece {
            Piece::Words(words) => said.push_str(words),
            Piece::Value(name) => {
                // Writing into a string does not fail.
                let _ = match value(name) {
                    Some(Arg::Text(text)) => said.write_str(text),
                    Some(Arg::Number(number)) => write!(said, "{number}"),
                    // As Fluent says it; a test finds it before anybody does.
                    None => write!(said, "{{${name}}}"),
                };
            }
        }
    }
    said
}

fn bundle(lang: Lang, source: &str) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![lang.tag().parse().unwrap_or_default()]);
    // Direction marks around values serve mixed scripts; here they would end up in exported files.
    bundle.set_use_isolating(false);
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(it, _)| it);
    bundle.add_resource_overriding(resource);
    bundle
}

fn choosing(bundle: &Bundle, source: &str, values: &[(&str, Arg<'_>)]) -> String {
    let key = source.split_once('=').map_or("", |(key, _)| key.trim_end());
    let Some(pattern) = bundle.get_message(key).and_then(|it| it.value()) else {
        return String::new();
    };
    let mut args = FluentArgs::with_capacity(values.len());
    for (name, value) in values {
        let value = match value {
            Arg::Text(text) => FluentValue::from(*text),
            Arg::Number(number) => FluentValue::from(*number),
        };
        args.set(*name, value);
    }
    // What is missing is said as it is written; a test finds it.
    let mut errors = Vec::new();
    bundle
        .format_pattern(pattern, Some(&args), &mut errors)
        .into_owned()
}
