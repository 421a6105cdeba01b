//! What people see: the text of every sample page, kept as it was last looked at. A column that is
//! hidden, a button that is gone, a word that changed shows here.

use luoshi_words::{Lang, Words};

use super::pages::pages;

/// The text of a page as it is read: a line for each row, paragraph and heading, cells parted by bars.
fn text(page: &str) -> String {
    let mut lines = vec![String::new()];
    let mut rest = page.split_once("</svg>").map_or(page, |(_, rest)| rest);
    while let Some((before, tag)) = rest.split_once('<') {
        push(&mut lines, before);
        let Some((inside, after)) = tag.split_once('>') else {
            break;
        };
        rest = after;
        let name = inside.trim_start_matches('/');
        let name = name.split([' ', '\n', '/']).next().unwrap_or("");
        match name {
            "script" | "style" | "title" if !inside.starts_with('/') => {
                let end = format!("</{name}>");
                rest = rest.split_once(&end).map_or("", |(_, after)| after);
            }
            "td" | "th" if inside.starts_with('/') => push(&mut lines, " | "),
            "button" if !inside.starts_with('/') => push(&mut lines, " ["),
            "button" => push(&mut lines, "] "),
            "input" | "textarea" if !inside.contains("hidden") => push(&mut lines, " ____ "),
            "tr" | "li" | "p" | "h1" | "h2" | "h3" | "div" | "form" | "dt" | "dd" | "summary"
            | "section" | "header" | "main" | "nav" | "fieldset" | "label" | "ul" | "ol"
            | "caption" | "br" => lines.push(String::new()),
            _ => {}
        }
    }
    let lines = lines.iter().map(|line| {
        let words: Vec<&str> = line.split_whitespace().collect();
        words.join(" ")
    });
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

fn push(lines: &mut [String], text: &str) {
    if let Some(line) = lines.last_mut() {
        line.push_str(text);
    }
}

#[test]
fn what_people_see() {
    for lang in Lang::ALL {
        for (name, page) in pages(Words::of(lang)) {
            insta::assert_snapshot!(format!("{name}.{}", lang.tag()), text(&page));
        }
    }
}
