//! What about an item is still open: days that a person should look at, or something that was kept as
//! printed although it looks wrong.

use luoshi_app::views::KeptFinding;
use luoshi_plan::{FindingCode, Item};
use luoshi_rules::standing;
use luoshi_time::YearFrom;

use super::number::{NumberShown, is_about_number};

/// Whether somebody should decide something about `item`. `kept` is what was kept in the whole plan.
pub fn is_open(item: &Item, year_from: YearFrom, kept: &[KeptFinding]) -> bool {
    standing::doubt(&item.limit.reading, year_from).is_some()
        || kept
            .iter()
            .any(|it| it.item == Some(item.position) && stands(it, item, kept))
}

/// Whether what was kept about `item` is still so: it may have been corrected since. A limit in doubt is
/// told by its reading, so that what was kept about it adds nothing.
pub fn stands(finding: &KeptFinding, item: &Item, kept: &[KeptFinding]) -> bool {
    match FindingCode::from_name(&finding.code) {
        _ if is_about_number(&finding.code) => NumberShown::is_doubted(item, kept),
        _ if finding.code.contains("time-limit") => false,
        Some(FindingCode::EmptyContent) => item.content.is_empty(),
        _ => true,
    }
}
