//! Opinions and problems on their way: asked for, sorted, told, talked over, written up, reviewed.

use super::{Found, LinkRule, Row};
use crate::word_list::WordList;
use crate::{Obligation, ObligationKind, ReviewAction};

/// What people say when they are asked.
const OPINIONS: WordList = WordList("意见 建议");

/// Doings that make one out of many.
const SORT: WordList = WordList("梳理 归纳 汇总 综合 整理");

/// The written self-examination by its names.
pub(super) const SELF_EXAMINATION: WordList = WordList("对照检查 剖析 检视材料 检查材料 发言提纲");

pub(super) fn find(rows: &[Row<'_>], found: &mut Found) {
    let any = |row: Row<'_>, is: &dyn Fn(Row<'_>, &Obligation) -> bool| {
        row.duties().any(|it| is(row, it))
    };
    let kind = |kind| move |_: Row<'_>, duty: &Obligation| duty.kind == kind;
    let feeds_back = |row: Row<'_>, duty: &Obligation| {
        duty.kind == ObligationKind::Feedback && tells_problems(row, duty)
    };
    let asks = |row| any(row, &kind(ObligationKind::Consultation));
    let sorts = |row| any(row, &kind(ObligationKind::Sorting));
    let tells_back = |row| any(row, &feeds_back);
    let talks = |row| any(row, &kind(ObligationKind::Talks));
    let reviews = |row| any(row, &reviews_self_examination);
    let self_examines = kind(ObligationKind::SelfExamination);
    let all = Reach::Plan;
    nearest(rows, LinkRule::Sorting, all, asks, sorts_opinions, found);
    nearest(rows, LinkRule::Telling, all, sorts, tells_problems, found);
    let (talk, phase) = (kind(ObligationKind::Talks), Reach::Phase);
    nearest(rows, LinkRule::Talks, phase, tells_back, talk, found);
    let rule = LinkRule::SelfExamination;
    nearest(rows, rule, all, tells_back, self_examines, found);
    nearest(rows, rule, all, talks, self_examines, found);
    let rule = LinkRule::LifeMeeting;
    nearest(rows, rule, all, reviews, is_life_meeting, found);
}

/// How far back the nearest source is looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// To the first item.
    Plan,
    /// To the first item of the phase.
    Phase,
}

/// Links each item that waits to the nearest earlier source. An item that is a source itself needs none.
fn nearest<'a>(
    rows: &[Row<'a>],
    rule: LinkRule,
    reach: Reach,
    is_source: impl Fn(Row<'a>) -> bool,
    waits: impl Fn(Row<'a>, &Obligation) -> bool,
    found: &mut Found,
) {
    let mut source: Option<Row<'a>> = None;
    for &row in rows {
        source = source.filter(|it| reach == Reach::Plan || it.phase == row.phase);
        if is_source(row) {
            source = Some(row);
        } else if let Some(source) = source
            && let Some(duty) = row.duties().find(|it| waits(row, it))
        {
            found.put(rule, source, row, &duty.span);
        }
    }
}

/// Sorting of opinions, or the paper that sums them up.
fn sorts_opinions(row: Row<'_>, duty: &Obligation) -> bool {
    let sentence = row.sentence(duty);
    OPINIONS.is_in(sentence)
        && match duty.kind {
            ObligationKind::Sorting => true,
            ObligationKind::Document => OPINIONS.is_in(&duty.name) && SORT.is_in(sentence),
            _ => false,
        }
}

/// Problems told to a range or to a person: 对问题，向全体通报；涉及个人的，向本人反馈.
fn tells_problems(row: Row<'_>, duty: &Obligation) -> bool {
    let tells = |it: &Obligation| {
        matches!(
            it.kind,
            ObligationKind::Circulation | ObligationKind::Feedback
        )
    };
    let names = |it: &Obligation| tells(it) && row.sentence(it).contains("问题");
    let goes_on = |from: &Obligation| {
        let between = row.item.content.get(from.span.end..duty.span.start);
        between.is_some_and(|it| !it.contains(['。', '\n']))
    };
    tells(duty) && (names(duty) || row.duties().any(|it| names(it) && goes_on(it)))
}

/// Somebody reviews a written self-examination, which the item may write itself.
fn reviews_self_examination(row: Row<'_>, duty: &Obligation) -> bool {
    let written = duty.kind == ObligationKind::SelfExamination
        || (duty.kind == ObligationKind::ReviewOnly && SELF_EXAMINATION.is_in(row.sentence(duty)));
    written
        && duty
            .reviews
            .iter()
            .any(|it| it.action == ReviewAction::Review)
}

fn is_life_meeting(_: Row<'_>, duty: &Obligation) -> bool {
    duty.kind == ObligationKind::Meeting && duty.name.contains("民主生活会")
}
