//! What about an item is still open, and what somebody looked at and left as it is.

use luoshi_app::views::KeptFinding;
use luoshi_plan::{FindingCode, Item};
use luoshi_rules::standing;
use luoshi_time::YearFrom;

use super::number::{NumberShown, is_about_number};

/// Whether somebody should still decide something about `item`: its days were read with doubt. What was
/// kept as printed is decided, however wrong it looks; it is shown apart ([`is_accepted`]).
pub fn is_open(item: &Item, year_from: YearFrom) -> bool {
    standing::doubt(&item.limit.reading, year_from).is_some()
}

/// Whether something about `item` was looked at and left as it is. `kept` is what was kept in the whole
/// plan.
pub fn is_accepted(item: &Item, year_from: YearFrom, kept: &[KeptFinding]) -> bool {
    let about = kept.iter().filter(|it| it.item == Some(item.position));
    about.into_iter().any(|it| holds(it, item, year_from, kept))
}

/// Whether what was kept about `item` is still so: it may have been corrected since. A limit that is still
/// in doubt is open, so that nothing about it counts as accepted.
pub fn holds(
    finding: &KeptFinding,
    item: &Item,
    year_from: YearFrom,
    kept: &[KeptFinding],
) -> bool {
    match FindingCode::from_name(&finding.code) {
        _ if is_about_number(&finding.code) => NumberShown::is_doubted(item, kept),
        _ if finding.code.contains("time-limit") => !is_open(item, year_from),
        Some(FindingCode::EmptyContent) => item.content.is_empty(),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    fn kept(code: &str, item: u32) -> KeptFinding {
        KeptFinding {
            item: Some(luoshi_plan::Position(item)),
            code: code.to_owned(),
            suggestion: None,
            reason: "看过，就这样".to_owned(),
            by: "周晓岚".to_owned(),
            at: jiff::Timestamp::UNIX_EPOCH,
        }
    }

    #[test]
    fn what_was_accepted_is_not_open_and_a_limit_in_doubt_is_not_accepted() {
        let plan = samples::timetable().plan;
        let of = |at: u32| plan.item(luoshi_plan::Position(at)).unwrap();
        let year = YearFrom::Document;
        // Item 3 has an exact limit, item 5 one that nobody can read.
        let scope = [kept("scope-undefined", 3), kept("scope-undefined", 5)];
        assert!(!is_open(of(3), year) && is_accepted(of(3), year, &scope));
        assert!(is_open(of(5), year) && is_accepted(of(5), year, &scope));
        assert!(
            !is_accepted(of(2), year, &scope),
            "nothing was kept about it"
        );
        let limits = [
            kept("coarse-time-limit", 3),
            kept("time-limit-unreadable", 5),
        ];
        assert!(is_accepted(of(3), year, &limits));
        assert!(!is_accepted(of(5), year, &limits));
    }

    #[test]
    fn a_number_that_was_corrected_since_is_not_accepted_any_more() {
        let plan = samples::timetable().plan;
        let mut item = plan.item(luoshi_plan::Position(3)).unwrap().clone();
        let number = [kept("duplicate-number", 3)];
        assert!(is_accepted(&item, YearFrom::Document, &number));
        item.printed = Some(item.number.clone());
        assert!(!is_accepted(&item, YearFrom::Document, &number));
    }
}
