//! Several pieces of work in one cell: the contents and who is responsible hold the same number of lines.
//!
//! They stay one item, because that is what the paper prints; the finding offers to take them apart.

use super::{Finding, FindingCode, Severity, at_item};
use crate::{Item, Plan};

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let split = plan.items().filter_map(|(_, item)| {
        let count = aligned(item)?;
        Some(at_item(
            FindingCode::SeveralItems,
            Severity::Note,
            item.position,
            vec![("count", count.to_string())],
        ))
    });
    split.collect()
}

/// How many lines the content has, if those responsible, or another column, stand in as many. A content
/// whose sentences run over lines ends few of them with a sign; the lines of a list are whole.
fn aligned(item: &Item) -> Option<usize> {
    let count = item.content.lines().count();
    let same = |text: &str| text.lines().count() == count;
    let responsible = item.responsible.as_deref().is_some_and(same);
    let others = || item.extra.iter().any(|(_, text)| same(text));
    (count > 1 && (responsible || others())).then_some(count)
}
