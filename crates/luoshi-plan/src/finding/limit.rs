//! Time limits: not read, going back, or too coarse to work with.

use luoshi_time::{Term, Unread, Window};

use super::{Finding, FindingCode, NONE, Place, Severity, Suggestion, at_item};
use crate::{Item, Limit, Plan};

/// Signs and words that make a range of a limit.
const RANGES: &[char] = &[
    '-', '－', '—', '―', '–', '─', '−', '﹣', '~', '～', '〜', '∼', '至', '到', 'ー', '→',
];

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut above: Option<&Item> = None;
    for (_, item) in plan.items() {
        findings.extend(unread(item));
        findings.extend(coarse(item));
        findings.extend(above.and_then(|above| goes_back(above, item)));
        above = Some(item);
    }
    findings
}

fn unread(item: &Item) -> Option<Finding> {
    let Term::Unread(why) = &item.limit.reading.term else {
        return None;
    };
    let suggestion = match why {
        Unread::Empty => return None,
        Unread::Impossible { suggestion } => suggestion.clone(),
        Unread::Backwards | Unread::NoYear | Unread::Unknown => None,
    };
    let why = match why {
        Unread::Impossible { .. } => "impossible",
        Unread::Backwards => "backwards",
        Unread::NoYear => "no-year",
        Unread::Empty | Unread::Unknown => "unknown",
    };
    Some(Finding {
        suggestion: suggestion.clone().map(Suggestion::Limit),
        ..at_item(
            FindingCode::TimeLimitUnreadable,
            Severity::Warning,
            item.position,
            vec![
                ("text", item.limit.written.clone()),
                ("why", why.to_owned()),
                ("suggestion", suggestion.unwrap_or_else(|| NONE.to_owned())),
            ],
        )
    })
}

/// A whole month named by itself. A range that happens to be a month was meant to the day.
fn coarse(item: &Item) -> Option<Finding> {
    let window = item.limit.reading.window()?;
    let ranged = item.limit.written.contains(RANGES);
    (is_month(window) && !ranged && item.limit.reading.parts.is_empty()).then(|| {
        at_item(
            FindingCode::CoarseTimeLimit,
            Severity::Note,
            item.position,
            vec![("text", item.limit.written.clone())],
        )
    })
}

fn is_month(window: Window) -> bool {
    window.first() == window.first().first_of_month()
        && window.last() == window.first().last_of_month()
}

/// Real schedules often name a long task first, so only what is over before the item above begins
/// is worth a word, and no more than that.
fn goes_back(above: &Item, item: &Item) -> Option<Finding> {
    let days = |limit: &Limit| limit.reading.window();
    let (before, own) = (days(&above.limit)?, days(&item.limit)?);
    (own.last() < before.first()).then(|| Finding {
        related: vec![Place::Item(above.position)],
        ..at_item(
            FindingCode::TimeLimitOrder,
            Severity::Note,
            item.position,
            vec![
                ("text", item.limit.written.clone()),
                ("above", above.limit.written.clone()),
            ],
        )
    })
}
