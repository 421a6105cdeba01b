//! Meetings: planned, prepared, held, reported on; the first and the last one of a programme.

use super::same::{bare, meeting_in};
use super::stage::Stages;
use super::{Found, LOOK_BACK, LinkRule, Row, Strength};
use crate::alias;
use crate::sentence;
use crate::word_list::WordList;
use crate::{Obligation, ObligationKind, Plan, Review, ReviewAction};

/// Words of an item that prepares a meeting.
const PREPARE: WordList = WordList("准备 筹备 筹划 备齐 筹办");

/// Ends of the plan of a meeting.
const PLANS: WordList = WordList("方案 计划 预案 议程 安排");

/// What may stand between a meeting and 方案.
const PLAN_JOINTS: WordList = WordList("工作 实施 筹备 组织 召开 活动 初步 的");

/// Ends of papers that tell how a meeting went.
const REPORTS: WordList = WordList("报告 总结 情况 通报");

/// Behind a meeting: what was said there is carried out, which is no report on it.
const SAID_THERE: WordList = WordList("精神 部署 要求 决定 议定");

/// A meeting that opens a programme.
const OPENING: WordList = WordList("动员 启动");

/// Papers that say what the whole programme does, and when.
const PROGRAMME_PAPERS: WordList =
    WordList("方案 进度 进度安排 进度表 工作安排 工作安排表 安排表 配档表 推进表 工作计划");

/// Words of such names that do not tell of which programme, the longest first.
const PROGRAMME_WORDS: WordList = WordList(
    "\
    工作进度安排 工作进度表 工作进度 进度安排 进度表 工作安排表 工作安排 安排表 配档表 推进表
    初步 总体 具体 实施 工作 活动 行动 专项 年度 方案 计划 单位 学校 本校 我校 本",
);

/// Words of a summary and its meeting that do not tell what is summed up, the longest first.
const SUMMARY_WORDS: WordList = WordList(
    "\
    总结报告 工作总结 总结 报告 表彰 交流 表扬 大会 会议 会 工作 活动 情况 专题 全面 本 的 和 暨",
);

/// Clauses of an item that may prepare a meeting; more are not looked at.
const CLAUSES_AT_MOST: usize = 100;

/// What stood above, by what a meeting or a report may wait for.
#[derive(Default)]
struct Above<'a> {
    /// Plans of meetings, with the name of the meeting.
    plans: Vec<(Row<'a>, String)>,
    /// Clauses that prepare something.
    prepared: Vec<(Row<'a>, &'a str)>,
    held: Vec<(Row<'a>, &'a Obligation)>,
    evaluations: Vec<(Row<'a>, &'a Obligation)>,
    /// Summaries, but for those of a phase.
    summaries: Vec<(Row<'a>, &'a Obligation)>,
    /// Papers of the whole programme.
    papers: Vec<(Row<'a>, &'a Obligation)>,
}

/// The latest ones, the last first.
fn latest<T>(all: &[T]) -> impl Iterator<Item = &T> {
    all.iter().rev().take(LOOK_BACK)
}

pub(super) fn find(rows: &[Row<'_>], plan: &Plan, stages: &Stages, found: &mut Found) {
    let mut above = Above::default();
    for &row in rows {
        for duty in row.duties() {
            if duty.kind == ObligationKind::Meeting {
                above.planned(row, duty, found);
                above.prepared(row, duty, found);
                above.summed_up(row, duty, plan, found);
                above.opened(row, duty, plan, found);
            }
            if is_report(duty) {
                above.reported(row, duty, found);
            }
        }
        above.add(row, plan, stages);
    }
}

impl<'a> Above<'a> {
    fn add(&mut self, row: Row<'a>, plan: &Plan, stages: &Stages) {
        for duty in row.duties() {
            match duty.kind {
                ObligationKind::Meeting => self.held.push((row, duty)),
                ObligationKind::Evaluation => self.evaluations.push((row, duty)),
                ObligationKind::Document => {
                    if let Some(meeting) = planned_meeting(&duty.name) {
                        self.plans.push((row, meeting));
                    } else if is_programme_paper(duty, &plan.title) {
                        self.papers.push((row, duty));
                    }
                }
                _ => {}
            }
            let whole = is_report(duty) && duty.name.contains("总结") && !duty.assist;
            if whole && stages.summed_up(row, duty).is_none() {
                self.summaries.push((row, duty));
            }
        }
        if PREPARE.is_in(&row.item.content) && !row.duties().any(is_meeting) {
            let clauses = sentence::clauses(&row.item.content).take(CLAUSES_AT_MOST);
            let preparing = clauses.filter(|it| PREPARE.is_in(it));
            self.prepared.extend(preparing.map(|it| (row, it)));
        }
    }

    /// X方案 before 召开X.
    fn planned(&self, row: Row<'_>, meeting: &Obligation, found: &mut Found) {
        let own = |(_, it): &&(Row<'_>, String)| meeting_in(&meeting.name, it).is_some();
        if let Some((source, _)) = latest(&self.plans).find(own) {
            found.put(LinkRule::MeetingPlan, *source, row, &meeting.span);
        }
    }

    fn prepared(&self, row: Row<'_>, meeting: &Obligation, found: &mut Found) {
        let own = |(_, it): &&(Row<'_>, &str)| meeting_in(&meeting.name, it).is_some();
        if let Some((source, _)) = latest(&self.prepared).find(own) {
            found.put(LinkRule::Preparation, *source, row, &meeting.span);
        }
    }

    /// A report on a meeting waits for the meeting, and for its evaluation where another item holds that.
    fn reported(&self, row: Row<'_>, report: &Obligation, found: &mut Found) {
        let sentence = row.sentence(report);
        let tells_of = |meeting: &Obligation| {
            meeting_in(&meeting.name, sentence).is_some_and(|end| {
                let behind = sentence.split_once(end).map_or("", |(_, rest)| rest);
                !SAID_THERE.iter().any(|it| behind.starts_with(it))
            })
        };
        // A meeting held in the same item is told of there.
        if row.duties().any(|it| is_meeting(it) && tells_of(it)) {
            return;
        }
        let Some((held, meeting)) = latest(&self.held).find(|(_, it)| tells_of(it)) else {
            return;
        };
        found.put(LinkRule::MeetingReport, *held, row, &report.span);
        for (evaluation, duty) in latest(&self.evaluations) {
            let later = evaluation.item.position > held.item.position;
            if later && meeting_in(&meeting.name, evaluation.sentence(duty)).is_some() {
                found.put(LinkRule::MeetingReport, *evaluation, row, &report.span);
            }
        }
    }

    /// The meeting that sums up waits for the report on the same thing.
    fn summed_up(&self, row: Row<'_>, meeting: &Obligation, plan: &Plan, found: &mut Found) {
        if !meeting.name.contains("总结") || row.duties().any(|it| is_report(it) && !it.assist) {
            return;
        }
        let subject = SUMMARY_WORDS.taken_out_of(&bare(&meeting.name));
        let same = |(source, report): &&(Row<'_>, &Obligation)| {
            let own = SUMMARY_WORDS.taken_out_of(&bare(&report.name));
            let told = |words: &str, place: &str| words.is_empty() || place.contains(words);
            (told(&own, &plan.title) || told(&own, &meeting.name))
                && (told(&subject, &plan.title) || told(&subject, source.sentence(report)))
        };
        if let Some((source, _)) = latest(&self.summaries).find(same) {
            found.put(LinkRule::SummaryMeeting, *source, row, &meeting.span);
        }
    }

    /// The meeting that opens a programme waits for its own plan and timetable: the latest version that
    /// an outside body reviews, which closes the way; without one the latest version, as a warning.
    fn opened(&self, row: Row<'_>, meeting: &Obligation, plan: &Plan, found: &mut Found) {
        let own = |it: &Obligation| is_programme_paper(it, &plan.title);
        if !OPENING.is_in(&meeting.name) || row.duties().any(own) {
            return;
        }
        let outside = |it: &Review| {
            let by = it.by.as_deref().unwrap_or_default();
            it.action == ReviewAction::Review && alias::is_outside(by, &plan.title)
        };
        let reviewed = latest(&self.papers).find(|(_, it)| it.reviews.iter().any(outside));
        let any = latest(&self.papers).next();
        let (strength, source) = match (reviewed, any) {
            (Some((source, _)), _) => (Strength::Hard, source),
            (None, Some((source, _))) => (Strength::Soft, source),
            (None, None) => return,
        };
        found.put_as(
            strength,
            LinkRule::Mobilisation,
            *source,
            row,
            &meeting.span,
        );
    }
}

fn is_meeting(duty: &Obligation) -> bool {
    duty.kind == ObligationKind::Meeting
}

fn is_report(duty: &Obligation) -> bool {
    match duty.kind {
        ObligationKind::Report => true,
        ObligationKind::Document => REPORTS.ends(&duty.name),
        _ => false,
    }
}

/// The meeting that a plan is the plan of: X in X方案.
fn planned_meeting(name: &str) -> Option<String> {
    let name = bare(name);
    let mut stem = PLANS.iter().find_map(|it| name.strip_suffix(it))?;
    while let Some(shorter) = PLAN_JOINTS.iter().find_map(|it| stem.strip_suffix(it)) {
        stem = shorter;
    }
    (stem.ends_with('会') || stem.ends_with("会议")).then(|| stem.to_owned())
}

/// The plan or the timetable of the programme itself: its name tells of no other thing than the title.
fn is_programme_paper(duty: &Obligation, title: &str) -> bool {
    let name = bare(&duty.name);
    let subject = PROGRAMME_WORDS.taken_out_of(&name);
    duty.kind == ObligationKind::Document
        && PROGRAMME_PAPERS.ends(&name)
        && (subject.is_empty() || title.contains(&subject))
}
