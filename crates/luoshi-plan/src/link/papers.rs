//! Papers: made, revised, reviewed elsewhere; and the rules that follow from a rectification plan.

use super::opinions::SELF_EXAMINATION;
use super::same::{bare, same_paper};
use super::{Found, LOOK_BACK, LinkRule, Row};
use crate::word_list::WordList;
use crate::{Obligation, ObligationKind, ReviewAction};

/// Doings that need an earlier version.
const REVISE: WordList = WordList("修改 修订 修正 完善");

pub(super) fn find(rows: &[Row<'_>], found: &mut Found) {
    let mut made: Vec<(Row<'_>, String)> = Vec::new();
    let mut examined: Option<Row<'_>> = None;
    let mut rectified: Option<Row<'_>> = None;
    for &row in rows {
        let examines = |it: &Obligation| it.kind == ObligationKind::SelfExamination;
        let own = row.duties().any(examines);
        for duty in row.duties() {
            let name = bare(&duty.name);
            let earlier = || {
                let same = made.iter().rev().take(LOOK_BACK);
                same.clone()
                    .find(|(_, it)| *it == name)
                    .or_else(|| same.clone().find(|(_, it)| same_paper(it, &name)))
                    .map(|(row, _)| *row)
            };
            if is_revised(row, duty)
                && let Some(source) = earlier()
            {
                found.put(LinkRule::Revision, source, row, &duty.span);
            }
            if is_only_reviewed(row, duty) {
                let source = match SELF_EXAMINATION.is_in(row.sentence(duty)) {
                    true => examined.filter(|_| !own),
                    false => earlier(),
                };
                if let Some(source) = source {
                    found.put(LinkRule::Review, source, row, &duty.span);
                }
            }
            if duty.kind == ObligationKind::Rules
                && let Some(source) = rectified
            {
                found.put(LinkRule::Rules, source, row, &duty.span);
            }
        }
        // Only now, so that no item waits for itself.
        for duty in row.duties() {
            match duty.kind {
                ObligationKind::SelfExamination => examined = Some(row),
                _ if is_rectification_plan(duty) => rectified = Some(row),
                _ => {}
            }
            if is_paper(duty) {
                made.push((row, bare(&duty.name)));
            }
        }
    }
}

fn is_paper(duty: &Obligation) -> bool {
    matches!(
        duty.kind,
        ObligationKind::Document | ObligationKind::Report | ObligationKind::Rectification
    )
}

fn is_revised(row: Row<'_>, duty: &Obligation) -> bool {
    let words = row.item.content.get(duty.span.clone()).unwrap_or_default();
    is_paper(duty) && REVISE.is_in(words)
}

/// The item itself does not make the thing: it has it reviewed, or filed.
fn is_only_reviewed(row: Row<'_>, duty: &Obligation) -> bool {
    let looked_at = |action| matches!(action, ReviewAction::Review | ReviewAction::File);
    let words = row.item.content.get(duty.span.clone()).unwrap_or_default();
    // 采购计划报教育局审批: a bare name, and what is done with it.
    let bare = duty.kind == ObligationKind::Task && words == duty.name;
    (bare || duty.kind == ObligationKind::ReviewOnly)
        && duty.reviews.iter().any(|it| looked_at(it.action))
}

fn is_rectification_plan(duty: &Obligation) -> bool {
    let name = bare(&duty.name);
    duty.kind == ObligationKind::Document && name.contains("整改") && name.ends_with("方案")
}
