//! The original table as a small standalone document.

use std::fmt::Write;

use super::form::{Line, lines};
use crate::{Column, Plan};

/// Lines of a form on paper; nothing is fetched from anywhere.
const STYLE: &str = "\
body{margin:2em auto;max-width:60em;padding:0 1em;font:16px/1.6 \"Noto Serif CJK SC\",SimSun,serif;color:#000}
table{border-collapse:collapse;width:100%}
caption{font-size:1.4em;font-weight:bold;padding:.5em}
th,td{border:1px solid #000;padding:.3em .5em;text-align:left;vertical-align:middle}
th{text-align:center}
@media print{body{margin:0;max-width:none}thead{display:table-header-group}tr{break-inside:avoid}}
";

/// The plan in its original table form: the same columns in the same order with their header words,
/// phases as merged cells, notes below.
///
/// Read back it gives the same title, phases, numbers, contents, limits, responsible and extra fields.
/// That holds for every plan that was read from a table whose header names the content and the limit;
/// a header of several rows comes out as one row.
pub fn html(plan: &Plan) -> String {
    let mut page = String::with_capacity(4096);
    let title = escaped(&plan.title);
    page.push_str("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.push_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    // Writing into a String cannot fail.
    let _ = writeln!(page, "<title>{title}</title>\n<style>\n{STYLE}</style>");
    page.push_str("</head>\n<body>\n<table>\n");
    if !title.is_empty() {
        let _ = writeln!(page, "<caption>{title}</caption>");
    }
    page.push_str("<thead>\n<tr>");
    for (label, cols) in labels(&plan.columns) {
        let _ = write!(
            page,
            "<th scope=\"{}\"",
            if cols > 1 { "colgroup" } else { "col" }
        );
        spanning(&mut page, "colspan", cols);
        let _ = write!(page, ">{}</th>", escaped(label));
    }
    page.push_str("</tr>\n</thead>\n<tbody>\n");
    for line in lines(plan) {
        page.push_str("<tr>");
        match line {
            Line::Heading(text) | Line::Note(text) => {
                page.push_str("<td");
                spanning(&mut page, "colspan", plan.columns.len());
                let _ = write!(page, ">{}</td>", escaped(text));
            }
            Line::Row(cells) => {
                for cell in cells.iter().filter(|it| it.rows > 0) {
                    page.push_str("<td");
                    spanning(&mut page, "rowspan", cell.rows);
                    let _ = write!(page, ">{}</td>", escaped(&cell.text));
                }
            }
        }
        page.push_str("</tr>\n");
    }
    page.push_str("</tbody>\n</table>\n</body>\n</html>\n");
    page
}

/// Header words with the number of neighbouring columns that share them.
fn labels(columns: &[Column]) -> Vec<(&str, usize)> {
    let mut labels: Vec<(&str, usize)> = Vec::with_capacity(columns.len());
    for column in columns {
        match labels.last_mut() {
            Some((label, cols)) if *label == column.label && !label.is_empty() => *cols += 1,
            _ => labels.push((&column.label, 1)),
        }
    }
    labels
}

fn spanning(page: &mut String, attribute: &str, count: usize) {
    if count > 1 {
        let _ = write!(page, " {attribute}=\"{count}\"");
    }
}

/// Text as HTML; paragraphs end in a line break.
fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\n' => html.push_str("<br>"),
            _ => html.push(sign),
        }
    }
    html
}
