//! The original table as CSV for spreadsheet programs.

use csv::{Terminator, WriterBuilder};

use super::form::{Line, lines};
use crate::Plan;

/// The plan as CSV: the title in a line of its own, the header, a line for each item with the phase in
/// every one of them, notes at the end.
///
/// UTF-8 with a byte order mark, without which Excel takes it for GBK. Lines end in CRLF, as RFC 4180
/// has it. A text that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab
/// or a carriage return) gets an apostrophe in front, as OWASP advises: the program shows the text and
/// computes nothing.
pub fn csv(plan: &Plan) -> String {
    // Writing into memory cannot fail, and lines may differ in length.
    let mut writer = WriterBuilder::new()
        .flexible(true)
        .terminator(Terminator::CRLF)
        .from_writer("\u{FEFF}".as_bytes().to_vec());
    let mut put = |fields: Vec<&str>| {
        let _ = writer.write_record(fields.into_iter().map(harmless));
    };
    if !plan.title.is_empty() {
        put(vec![&plan.title]);
    }
    put(plan.columns.iter().map(|it| it.label.as_str()).collect());
    for line in lines(plan) {
        match line {
            Line::Heading(only) | Line::Note(only) => put(vec![only]),
            Line::Row(cells) => put(cells.iter().map(|it| it.text.as_ref()).collect()),
        }
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

fn harmless(field: &str) -> String {
    match field.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        true => format!("'{field}"),
        false => field.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn a_cell_never_becomes_a_formula() {
        assert_eq!(harmless("=HYPERLINK(\"x\")"), "'=HYPERLINK(\"x\")");
        assert_eq!(harmless("-3月"), "'-3月");
        assert_eq!(harmless("3月-8月"), "3月-8月");
    }
}
