//! Lists whose name counts them: “五个一”：…… must have five entries.

use super::{Finding, FindingCode, Severity, at_item};
use crate::Plan;
use crate::obligation::counted_lists;

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (_, item) in plan.items() {
        let wrong = counted_lists(&item.content)
            .into_iter()
            .find_map(|list| Some((list.wrong_count()?, list.name)));
        if let Some((count, name)) = wrong {
            findings.push(at_item(
                FindingCode::ListCountMismatch,
                Severity::Warning,
                item.position,
                vec![("name", name), ("count", count.to_string())],
            ));
        }
    }
    findings
}
