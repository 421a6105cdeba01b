//! What Office, WPS and hand-made styles leave in a page.

use html5ever::Attribute;

use super::element::declarations;
use crate::Noise;

/// Counts the attributes of an element.
pub(super) fn count_attributes(noise: &mut Noise, attributes: &[Attribute]) {
    for attribute in attributes {
        let name = &*attribute.name.local;
        match name {
            "style" => {
                noise.style_attributes += 1;
                let mso = |(name, _): (&str, &str)| {
                    name.get(..4)
                        .is_some_and(|it| it.eq_ignore_ascii_case("mso-"))
                };
                if declarations(&attribute.value).any(mso) {
                    leftover(noise, "mso-*");
                }
            }
            "width" | "height" | "align" | "valign" | "bgcolor" | "color" | "face" | "size"
            | "border" | "cellpadding" | "cellspacing" | "nowrap" => noise.style_attributes += 1,
            "class" => attribute.value.split_ascii_whitespace().for_each(|class| {
                if let Some(family) = class_family(class) {
                    leftover(noise, family);
                }
            }),
            _ => {}
        }
        if is_office_name(name) && !name.starts_with("xmlns") && !name.starts_with("xml:") {
            leftover(noise, name);
        }
    }
}

/// Counts an element that Office made up.
pub(super) fn count_element(noise: &mut Noise, name: &str) {
    if is_office_name(name) {
        leftover(noise, name);
    }
}

/// Counts a comment that only some Office programs read.
pub(super) fn count_comment(noise: &mut Noise, text: &str) {
    if text
        .trim_start()
        .get(..3)
        .is_some_and(|it| it.eq_ignore_ascii_case("[if"))
    {
        leftover(noise, "[if]");
    }
}

/// `o:p`, `x:num`, `v:shape`, `st1:date`: a short prefix of letters and digits.
fn is_office_name(name: &str) -> bool {
    name.split_once(':').is_some_and(|(prefix, rest)| {
        (1..=4).contains(&prefix.len())
            && prefix.bytes().all(|it| it.is_ascii_alphanumeric())
            && (1..=30).contains(&rest.len())
    })
}

/// Class names that Word, Excel and WPS give.
fn class_family(class: &str) -> Option<&'static str> {
    let numbered = |prefix: &str| {
        class
            .strip_prefix(prefix)
            .is_some_and(|it| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit()))
    };
    if class.starts_with("Mso") {
        Some("Mso*")
    } else if numbered("xl") {
        Some("xl*")
    } else if numbered("et") {
        Some("et*")
    } else {
        None
    }
}

/// Names of leftovers that are kept; a page that makes up more is not written by Office.
const NAMES: usize = 50;

fn leftover(noise: &mut Noise, name: &str) {
    let known = noise.leftovers.iter().any(|it| it == name);
    if !known && noise.leftovers.len() < NAMES {
        noise.leftovers.push(name.to_owned());
    }
}
