//! Findings about the document as a whole and about its header.

use luoshi_sheet::{Document, Fault, Table};
use luoshi_time::YearFrom;

use super::phase::printed_days;
use super::{Finding, FindingCode, Place, Severity};
use crate::word_list::WordList;
use crate::{ColumnRole, Plan};

/// Names of leftovers that are shown; the rest is of the same kind.
const LEFTOVERS_SHOWN: usize = 5;

/// Words in a header that leave the limits to an agreement.
const TO_BE_AGREED: WordList = WordList("商定 协商 商议 商量 另行确定 另定 沟通确定");

/// What was passed over: layout around the table, and what office programs leave behind.
pub(crate) fn noise(document: &Document, table: &Table) -> Option<Finding> {
    let noise = &document.noise;
    if table.inside.is_none() && noise.leftovers.is_empty() {
        return None;
    }
    let spans: Vec<String> = noise.row_spans.iter().map(u32::to_string).collect();
    let shown: Vec<&str> = noise
        .leftovers
        .iter()
        .take(LEFTOVERS_SHOWN)
        .map(String::as_str)
        .collect();
    Some(whole(
        FindingCode::LayoutNoise,
        Severity::Note,
        vec![
            ("layouts", counted(noise.layout_tables)),
            ("spans", or_none(&spans.join(", "))),
            ("leftovers", or_none(&shown.join(", "))),
            ("styles", counted(noise.style_attributes)),
            ("empty", counted(noise.empty_elements)),
        ],
    ))
}

/// The schedule was read from paragraphs, not from a table.
pub(crate) fn read_from_list() -> Finding {
    whole(FindingCode::ReadFromList, Severity::Warning, Vec::new())
}

/// A row with text that is neither item nor note.
pub(crate) fn row_not_read(row: u32, text: &str) -> Finding {
    whole(
        FindingCode::RowNotRead,
        Severity::Warning,
        vec![("row", (row + 1).to_string()), ("text", text.to_owned())],
    )
}

/// A line among the items of a list that is neither item nor note.
pub(crate) fn line_not_read(block: usize, text: &str) -> Finding {
    whole(
        FindingCode::LineNotRead,
        Severity::Warning,
        vec![
            ("block", (block + 1).to_string()),
            ("text", text.to_owned()),
        ],
    )
}

/// What the reader of the document could not read.
pub(crate) fn fault(fault: &Fault) -> Finding {
    let code = match fault {
        Fault::BadBytes => FindingCode::BadBytes,
        Fault::TableTooLarge { .. } | Fault::TooLarge | Fault::TooDeep => FindingCode::TableCut,
    };
    whole(code, Severity::Warning, Vec::new())
}

/// What the plan itself tells about the whole.
pub(super) fn of_plan(plan: &Plan) -> Vec<Finding> {
    let mut findings = Vec::new();
    if plan.year_from == YearFrom::Assumed {
        findings.push(whole(
            FindingCode::YearAssumed,
            Severity::Note,
            vec![("year", plan.year.to_string())],
        ));
    }
    if plan.items().next().is_some() && !says_when(plan) {
        findings.push(whole(FindingCode::NoTimeLimits, Severity::Note, Vec::new()));
    }
    let proposals = plan
        .columns
        .iter()
        .filter(|it| it.role == ColumnRole::Limit)
        .find(|it| TO_BE_AGREED.is_in(&it.label));
    if let Some(column) = proposals {
        findings.push(Finding {
            place: Place::Header,
            ..whole(
                FindingCode::LimitsAreProposals,
                Severity::Note,
                vec![("words", bracketed(&column.label).to_owned())],
            )
        });
    }
    findings
}

/// Whether any item or the name of any phase says when.
fn says_when(plan: &Plan) -> bool {
    let in_items = plan.items().any(|(_, it)| !it.limit.written.is_empty());
    in_items
        || plan
            .phases
            .iter()
            .any(|it| printed_days(it, plan).is_some())
}

fn whole(code: FindingCode, severity: Severity, values: Vec<(&'static str, String)>) -> Finding {
    Finding {
        code,
        severity,
        place: Place::Document,
        related: Vec::new(),
        values,
        suggestion: None,
    }
}

fn or_none(text: &str) -> String {
    match text {
        "" => super::NONE.to_owned(),
        _ => text.to_owned(),
    }
}

fn counted(number: u32) -> String {
    match number {
        0 => super::NONE.to_owned(),
        _ => number.to_string(),
    }
}

/// The words in brackets, else all.
fn bracketed(label: &str) -> &str {
    label
        .split_once(['（', '('])
        .map(|(_, rest)| rest.trim_end_matches(['）', ')']))
        .unwrap_or(label)
}
