//! What the obligations of an item tell: several in one, or somebody else's.

use super::{Finding, FindingCode, NONE, Severity, at_item};
use crate::{Item, Plan};

/// More obligations than this in one item are several, also when all are of one kind.
const FEW: usize = 2;

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    plan.items()
        .flat_map(|(_, item)| [several(item), owned_elsewhere(item)])
        .flatten()
        .collect()
}

fn several(item: &Item) -> Option<Finding> {
    let duties = &item.obligations;
    let first = duties.first()?;
    let kinds_differ = duties.iter().any(|it| it.kind != first.kind);
    (kinds_differ || duties.len() > FEW).then(|| {
        at_item(
            FindingCode::SeveralObligations,
            Severity::Note,
            item.position,
            vec![("count", duties.len().to_string())],
        )
    })
}

fn owned_elsewhere(item: &Item) -> Option<Finding> {
    let duty = item.obligations.iter().find(|it| it.assist)?;
    Some(at_item(
        FindingCode::OwnerIsOtherBody,
        Severity::Note,
        item.position,
        vec![
            ("owner", duty.owner.as_deref().unwrap_or(NONE).to_owned()),
            ("name", duty.name.clone()),
        ],
    ))
}
