//! What an element means for reading, by its name and attributes.

use html5ever::Attribute;

use super::parse::RENAMED;
use super::tree::{Group, Tag};

/// The meaning of an element. Names are in small letters, as the parser gives them.
pub(super) fn tag_of(name: &str, attributes: &[Attribute]) -> Tag {
    match name {
        // Never shown, shown by plug-ins only, or the choices of a form. `noscript` is what a
        // browser with scripts does not show; `xml` are data that Office leaves in its pages.
        "script" | "style" | "template" | "noscript" | "xml" | "link" | "meta" | "base"
        | "iframe" | "noframes" | "noembed" | "audio" | "video" | "canvas" | "select"
        | "datalist" | "colgroup" | "col" | "rp" | "defs" | "desc" | "metadata" => Tag::Skipped,
        "title" => Tag::Title,
        "table" => Tag::Table,
        "caption" => Tag::Caption,
        "thead" => Tag::Rows(Group::Head),
        "tbody" => Tag::Rows(Group::Body),
        "tfoot" => Tag::Rows(Group::Foot),
        "tr" => Tag::Row,
        "td" | "th" => Tag::Cell {
            header: name == "th",
            // A span of no columns is one column; a span of no rows reaches to the end of the group.
            cols: span(attributes, "colspan").unwrap_or(1).clamp(1, 1000),
            rows: span(attributes, "rowspan").unwrap_or(1).min(65534),
        },
        "br" => Tag::Break,
        "h1" => Tag::Heading(1),
        "h2" => Tag::Heading(2),
        "h3" => Tag::Heading(3),
        "h4" => Tag::Heading(4),
        "h5" => Tag::Heading(5),
        "h6" => Tag::Heading(6),
        "pre" | "listing" | "plaintext" | "xmp" | "textarea" => Tag::Preformatted,
        "address" | "article" | "aside" | "blockquote" | "center" | "dd" | "details" | "dialog"
        | "dir" | "div" | "dl" | "dt" | "fieldset" | "figcaption" | "figure" | "footer"
        | "form" | "header" | "hgroup" | "legend" | "li" | "main" | "menu" | "nav" | "ol" | "p"
        | "search" | "section" | "summary" | "ul" => Tag::Block,
        "html" | "body" | "hr" => Tag::Bare { breaks: true },
        "head" | "area" | "embed" | "img" | "input" | "param" | "source" | "track" | "wbr" => {
            Tag::Bare { breaks: false }
        }
        _ if name.strip_prefix(RENAMED) == Some("a") && leads_somewhere(attributes) => Tag::Link,
        _ => Tag::Inline,
    }
}

fn leads_somewhere(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|it| &*it.name.local == "href")
}

/// Whether the page hides the element: `hidden`, or a style that says so. `mso-hide` is what Word
/// calls hidden text. Style sheets are not followed, and `visibility` is not heeded: the article
/// pages of a much used chat program are sent invisible and shown by a script.
pub(super) fn is_hidden(attributes: &[Attribute]) -> bool {
    attributes
        .iter()
        .any(|attribute| match &*attribute.name.local {
            "hidden" => true,
            "style" => declarations(&attribute.value).any(|(name, value)| {
                let is = |word: &str| value.eq_ignore_ascii_case(word);
                name.eq_ignore_ascii_case("display") && is("none")
                    || name.eq_ignore_ascii_case("mso-hide") && is("all")
            }),
            _ => false,
        })
}

/// The declarations of a `style` attribute: name and value, without `!important`.
pub(super) fn declarations(style: &str) -> impl Iterator<Item = (&str, &str)> {
    style.split(';').filter_map(|declaration| {
        let (name, value) = declaration.split_once(':')?;
        let value = value.split_once('!').map_or(value, |(value, _)| value);
        Some((name.trim(), value.trim()))
    })
}

/// A number as HTML reads it: blanks before and anything behind are passed over.
fn span(attributes: &[Attribute], name: &str) -> Option<u16> {
    let value = &attributes.iter().find(|it| &*it.name.local == name)?.value;
    let value = value.trim_start_matches([' ', '\t', '\n', '\r', '\u{c}']);
    let digits = value.strip_prefix('+').unwrap_or(value);
    let end = digits
        .find(|it: char| !it.is_ascii_digit())
        .unwrap_or(digits.len());
    let digits = &digits[..end];
    // Digits that overflow are a large number, not none.
    (!digits.is_empty()).then(|| digits.parse().unwrap_or(u16::MAX))
}

#[cfg(test)]
mod tests {
    use html5ever::{QualName, ns};

    use super::*;

    fn attribute(name: &str, value: &str) -> Vec<Attribute> {
        let name = QualName::new(None, ns!(), name.into());
        vec![Attribute {
            name,
            value: value.into(),
        }]
    }

    #[test]
    fn spans_are_read_and_clamped_as_the_standard_says() {
        let rows = |value| match tag_of("td", &attribute("rowspan", value)) {
            Tag::Cell { rows, .. } => rows,
            _ => panic!(),
        };
        for (value, expected) in [
            ("5", 5),
            ("0", 0),
            ("1000", 1000),
            ("65534", 65534),
            ("65535", 65534),
            ("5555555", 65534),
            ("", 1),
            ("-2", 1),
            ("x", 1),
            (" \n+3px", 3),
            ("2.9", 2),
        ] {
            assert_eq!(rows(value), expected, "{value:?}");
        }
        let cols = |value| match tag_of("th", &attribute("colspan", value)) {
            Tag::Cell { cols, .. } => cols,
            _ => panic!(),
        };
        for (value, expected) in [("1000", 1000), ("1001", 1000), ("0", 1), ("", 1), ("4", 4)] {
            assert_eq!(cols(value), expected, "{value:?}");
        }
    }

    #[test]
    fn hidden_is_what_the_element_itself_says() {
        for (name, value, expected) in [
            ("hidden", "", true),
            ("style", "display:none", true),
            ("style", "color:red; DISPLAY : None !important;", true),
            ("style", "mso-hide:all", true),
            ("style", "display:inline", false),
            ("style", "visibility: hidden; opacity: 0", false),
            ("class", "display:none", false),
        ] {
            assert_eq!(
                is_hidden(&attribute(name, value)),
                expected,
                "{name}={value}"
            );
        }
    }
}
