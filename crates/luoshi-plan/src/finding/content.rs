//! What the words of an item leave open, and fields without words.

use super::{Finding, FindingCode, Severity, at_item};
use crate::word_list::WordList;
use crate::{ColumnRole, Plan, obligation};

/// Where at least so many per cent of the items have a limit, an item without one is an oversight.
const USUAL: usize = 80;

/// Ranges that only say there is one.
const UNSAID_RANGES: WordList = WordList(
    "\
    规定范围 规定的范围 一定范围 一定的范围 适当范围 适当的范围 相应范围 相关范围
    有关范围 指定范围 必要范围",
);

/// What is done within a range of persons.
const TOLD: WordList = WordList("通报 公示 公布 公开 传达 印发 告知 宣读 发布 反馈");

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let mut findings = Vec::new();
    let all = plan.items().count();
    let limited = plan
        .items()
        .filter(|(_, it)| !it.limit.written.is_empty())
        .count();
    let limits_usual =
        plan.has_column(ColumnRole::Limit) && limited > 0 && limited * 100 >= all * USUAL;
    for (_, item) in plan.items() {
        if item.content.is_empty() {
            findings.push(at_item(
                FindingCode::EmptyContent,
                Severity::Warning,
                item.position,
                Vec::new(),
            ));
        }
        if item.content.len() > obligation::LONGEST {
            findings.push(at_item(
                FindingCode::ContentTooLong,
                Severity::Warning,
                item.position,
                vec![("count", item.content.chars().count().to_string())],
            ));
        }
        if item.limit.written.is_empty() && limits_usual {
            findings.push(at_item(
                FindingCode::EmptyTimeLimit,
                Severity::Warning,
                item.position,
                Vec::new(),
            ));
        }
        if let Some(words) = unsaid_range(&item.content) {
            findings.push(at_item(
                FindingCode::ScopeUndefined,
                Severity::Warning,
                item.position,
                vec![("words", words.to_owned())],
            ));
        }
    }
    findings
}

/// A range that readers are told within, and that no bracket or colon spells out.
fn unsaid_range(content: &str) -> Option<&'static str> {
    if !TOLD.is_in(content) {
        return None;
    }
    UNSAID_RANGES.iter().find(|words| {
        content.split_once(words).is_some_and(|(_, rest)| {
            let rest = rest.trim_start_matches(['内', '里']);
            !rest.starts_with(['（', '(', '：', ':', '为'])
        })
    })
}
