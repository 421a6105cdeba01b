//! Phases that sentences speak of: the plan that governs a phase, and the summary of one.

use std::collections::HashMap;
use std::ops::Range;

use super::{Found, LinkRule, Row};
use crate::sentence;
use crate::word_list::WordList;
use crate::{Obligation, ObligationKind, Plan, Position};

/// Words for a phase.
const MARKERS: WordList = WordList("环节 阶段 步骤");

/// The phase behind this one.
const NEXT: WordList = WordList(
    "\
    下一环节 下一阶段 下一步骤 下个环节 下个阶段 下环节 下阶段 下一个环节 下一个阶段",
);

/// This phase.
const THIS: WordList = WordList("本环节 本阶段 本步骤 该环节 该阶段 这一环节 这一阶段 此阶段");

/// Ends of the papers that govern a phase.
const PLANS: WordList = WordList("方案 计划 安排");

/// Ends of the papers of a phase that wait for its plan.
const PLAN_DOCUMENTS: WordList = WordList("方案 计划");

/// What is summed up, where no 阶段 stands behind the name of the phase.
const SUBJECTS: WordList = WordList("工作 情况 活动");

/// A phase whose name is shorter than this is only meant where 阶段 or the like follows.
const NAME_AT_LEAST: usize = 4;

/// A phase may be called by the beginning of its name (整改环节), if that is at least so long.
const BEGINNING_AT_LEAST: usize = 2;

/// Pairs of characters that say nothing of what a phase is about.
const COMMON_PAIRS: WordList =
    WordList("工作 活动 阶段 环节 步骤 实施 落实 开展 组织 全面 进行 专项");

/// Doings with 总结 as their object.
const SUM_UP: WordList = WordList("进行 做好 抓好 撰写 写出 形成 完成 开展 及时");

/// More summaries than this, of one phase and in all, are not linked with every item.
const SUMMARIES_AT_MOST: (usize, usize) = (3, 60);

/// No schedule has more phases that a sentence could name.
const PHASES_AT_MOST: usize = 60;

/// No sentence speaks of more phases.
const MARKERS_AT_MOST: usize = 6;

/// The phases of a plan by the names that sentences use.
pub(crate) struct Stages {
    phases: Vec<Stage>,
    title: String,
}

struct Stage {
    /// Its name without number, brackets and marks.
    name: String,
    /// The words of it that marks divide.
    parts: Vec<String>,
    /// 第二 in 第二阶段：….
    ordinal: Option<String>,
}

impl Stages {
    pub(crate) fn of(plan: &Plan) -> Stages {
        Stages {
            phases: plan.phases.iter().map(|it| Stage::of(&it.name)).collect(),
            title: squeezed(&plan.title),
        }
    }

    /// The phase that an obligation speaks of, told by its sentence and by its own name.
    fn spoken_of(&self, own: usize, sentence: &str, name: &str) -> Option<usize> {
        let unnamed = |it: &Stage| it.name.is_empty();
        if self.phases.iter().all(unnamed) {
            return None;
        }
        let sentence = squeezed(sentence);
        if NEXT.is_in(&sentence) {
            return (own + 1 < self.phases.len()).then_some(own + 1);
        }
        if let Some(named) = self.named(&sentence, own) {
            return Some(named);
        }
        // 形成环节工作方案: no other phase is named, so it is this one.
        (MARKERS.is_in(name) || THIS.is_in(&sentence)).then_some(own)
    }

    /// The phase whose name, number or beginning stands before 环节 or 阶段.
    fn named(&self, sentence: &str, own: usize) -> Option<usize> {
        for marker in MARKERS.iter() {
            for (at, _) in sentence.match_indices(marker).take(MARKERS_AT_MOST) {
                let before = sentence.get(..at).unwrap_or_default();
                let ends = |it: &&(usize, &Stage)| {
                    let (_, stage) = it;
                    (!stage.name.is_empty() && before.ends_with(&stage.name))
                        || stage
                            .ordinal
                            .as_ref()
                            .is_some_and(|it| before.ends_with(it))
                };
                let phases = self.phases.iter().enumerate().take(PHASES_AT_MOST);
                if let Some((at, _)) = phases.clone().find(|it| ends(&it)) {
                    return Some(at);
                }
                let begins = |(at, stage): (usize, &Stage)| {
                    let part = stage
                        .parts
                        .iter()
                        .find(|it| ends_with_beginning(before, it));
                    part.map(|_| at)
                };
                let candidates: Vec<usize> = phases.filter_map(begins).collect();
                match candidates.as_slice() {
                    [] => {}
                    [one] => return Some(*one),
                    several => return several.iter().copied().find(|it| *it == own),
                }
            }
        }
        None
    }

    /// The phase that an obligation sums up (对某环节进行总结).
    pub(super) fn summed_up(&self, row: Row<'_>, duty: &Obligation) -> Option<usize> {
        let reports = duty.kind == ObligationKind::Report && !duty.assist;
        reports
            .then(|| self.summed_up_in(row.phase, row.sentence(duty), &duty.name))
            .flatten()
    }

    /// The phase that a sentence sums up.
    fn summed_up_in(&self, own: usize, sentence: &str, name: &str) -> Option<usize> {
        if !sentence.contains("总结") || NEXT.is_in(&squeezed(sentence)) {
            return None;
        }
        self.spoken_of(own, sentence, name)
            .or_else(|| self.own_without_marker(own, sentence))
    }

    /// 对动员部署工作进行总结: the own phase by its name alone, unless the whole programme has that name.
    fn own_without_marker(&self, own: usize, sentence: &str) -> Option<usize> {
        let stage = self.phases.get(own)?;
        let sentence = squeezed(sentence);
        let (_, behind) = sentence.split_once(stage.name.as_str())?;
        let long = stage.name.chars().count() >= NAME_AT_LEAST;
        let subject = SUBJECTS.iter().any(|it| behind.starts_with(it));
        let whole = self.title.contains(&stage.name) || stage.name.contains("总结");
        (long && subject && behind.contains("总结") && !whole).then_some(own)
    }

    /// The phase whose plan an obligation makes.
    fn planned(&self, row: Row<'_>, duty: &Obligation) -> Option<usize> {
        if duty.kind != ObligationKind::Document || !PLANS.ends(&duty.name) {
            return None;
        }
        // 集中学习计划 in a sentence that happens to name a phase plans the study, not the phase.
        let bare = super::same::bare(&duty.name);
        let general = PLANS.iter().any(|end| {
            bare.strip_suffix(end).is_some_and(|stem| {
                let stem = GENERAL.taken_out_of(stem);
                stem.is_empty() || self.is_name_of_a_phase(&stem)
            })
        });
        general
            .then(|| self.spoken_of(row.phase, row.sentence(duty), &duty.name))
            .flatten()
    }

    fn is_name_of_a_phase(&self, words: &str) -> bool {
        let words = squeezed(words);
        self.phases
            .iter()
            .take(PHASES_AT_MOST)
            .any(|it| it.name == words || it.parts.contains(&words))
    }
}

/// Words of the name of a phase's plan that do not tell what else it plans.
const GENERAL: WordList = WordList(
    "形成 制定 拟定 下一个 下一 下个 下 本 该 环节 阶段 步骤 工作 初步 具体 实施 活动 总体 推进 的",
);

impl Stage {
    fn of(printed: &str) -> Stage {
        let first = printed.lines().next().unwrap_or_default();
        let name = first.split(['（', '(']).find(|it| !it.trim().is_empty());
        let name = name.unwrap_or_default().trim();
        let (ordinal, name) = without_number(name);
        let mut name = name;
        for marker in MARKERS.iter() {
            name = name.strip_suffix(marker).unwrap_or(name);
        }
        let parts = name.split(['、', '，', ',', ' ', '\u{3000}', '和', '与', '·']);
        Stage {
            name: squeezed(name),
            parts: parts.map(squeezed).filter(|it| !it.is_empty()).collect(),
            ordinal,
        }
    }
}

/// `一、`, `（二）` and `3.` before a name are dropped; 第二阶段：… is kept as another name.
fn without_number(name: &str) -> (Option<String>, &str) {
    let numbers = |it: char| it.is_ascii_digit() || "一二三四五六七八九十".contains(it);
    if let Some(rest) = name.strip_prefix('第') {
        let after = rest.trim_start_matches(numbers);
        let ordinal = name.get(..name.len() - after.len()).unwrap_or_default();
        for marker in MARKERS.iter().chain(["步"]) {
            if let Some(rest) = after.strip_prefix(marker) {
                let rest = rest.trim_start_matches([':', '：', '、', ' ', '\u{3000}', '—', '-']);
                return (Some(ordinal.to_owned()), rest);
            }
        }
        return (None, name);
    }
    let rest = name.trim_start_matches(numbers);
    match rest.strip_prefix(['、', '.', '．', ' ']) {
        Some(rest) if rest.len() < name.len() => (None, rest.trim_start()),
        _ => (None, name),
    }
}

/// Without the marks and blanks that are set this way or that.
fn squeezed(text: &str) -> String {
    let dropped = |it: char| it.is_whitespace() || "、，,·“”\"《》".contains(it);
    text.chars().filter(|it| !dropped(*it)).collect()
}

/// `text` ends with the whole of `name` or a beginning of it: 整改 of 整改落实.
fn ends_with_beginning(text: &str, name: &str) -> bool {
    let ends = name.char_indices().map(|(at, sign)| at + sign.len_utf8());
    ends.skip(BEGINNING_AT_LEAST - 1)
        .any(|end| name.get(..end).is_some_and(|it| text.ends_with(it)))
}

pub(super) fn find(rows: &[Row<'_>], stages: &Stages, found: &mut Found) {
    governed_documents(rows, stages, found);
    summaries(rows, stages, found);
}

/// The plans of the phases, by phase, in reading order.
fn governing<'a>(rows: &[Row<'a>], stages: &Stages) -> HashMap<usize, Vec<Row<'a>>> {
    let mut plans: HashMap<usize, Vec<Row<'a>>> = HashMap::new();
    for &row in rows {
        for duty in row.duties() {
            if let Some(phase) = stages.planned(row, duty) {
                plans.entry(phase).or_default().push(row);
            }
        }
    }
    plans
}

/// For each phase that has a plan of its own which somebody reviews: the item that makes it.
pub(crate) fn reviewed_plans(plan: &Plan) -> HashMap<usize, Position> {
    let stages = Stages::of(plan);
    let mut plans = HashMap::new();
    for (phase, it) in plan.phases.iter().enumerate() {
        for item in &it.items {
            let row = Row { phase, item };
            for duty in item.obligations.iter().filter(|it| !it.reviews.is_empty()) {
                if let Some(governed) = stages.planned(row, duty) {
                    plans.entry(governed).or_insert(item.position);
                }
            }
        }
    }
    plans
}

/// The plan documents of a phase wait for the plan of the phase: those that are about what it is about.
fn governed_documents(rows: &[Row<'_>], stages: &Stages, found: &mut Found) {
    let plans = governing(rows, stages);
    for &row in rows {
        let Some(of_phase) = plans.get(&row.phase) else {
            continue;
        };
        let earlier = of_phase
            .iter()
            .rev()
            .find(|it| it.item.position < row.item.position);
        let is_plan = |it: &&Row<'_>| it.item.position == row.item.position;
        let (Some(source), None) = (earlier, of_phase.iter().find(is_plan)) else {
            continue;
        };
        let name = stages
            .phases
            .get(row.phase)
            .map_or("", |it| it.name.as_str());
        let governed = row.duties().find(|it| {
            it.kind == ObligationKind::Document
                && PLAN_DOCUMENTS.ends(&it.name)
                && shares_pair(&it.name, name)
        });
        if let Some(duty) = governed {
            found.put(LinkRule::StagePlan, *source, row, &duty.span);
        }
    }
}

/// Two characters that follow each other in both, other than the common ones.
fn shares_pair(a: &str, b: &str) -> bool {
    let signs: Vec<char> = a.chars().collect();
    signs.windows(2).any(|pair| {
        let pair: String = pair.iter().collect();
        b.contains(&pair) && !COMMON_PAIRS.iter().any(|it| it == pair)
    })
}

/// A summary of a phase waits for every item of it, but for those that wait for the summary.
fn summaries(rows: &[Row<'_>], stages: &Stages, found: &mut Found) {
    let mut all = 0;
    let mut taken: HashMap<usize, usize> = HashMap::new();
    for &row in rows {
        let Some((phase, span)) = summary(row, stages) else {
            continue;
        };
        let count = taken.entry(phase).or_default();
        *count += 1;
        all += 1;
        if *count > SUMMARIES_AT_MOST.0 || all > SUMMARIES_AT_MOST.1 {
            continue;
        }
        let waiting = found.waiting_for(row.item.position);
        for &source in rows.iter().filter(|it| it.phase == phase) {
            if source.item.position != row.item.position && !waiting.contains(&source.item.position)
            {
                found.put(LinkRule::PhaseSummary, source, row, &span);
            }
        }
    }
}

/// The phase that an item sums up, and the words that say so: a report to be written, or 进行总结, 做好总结.
fn summary(row: Row<'_>, stages: &Stages) -> Option<(usize, Range<usize>)> {
    let written = |it: &Obligation| Some((stages.summed_up(row, it)?, it.span.clone()));
    if let Some(found) = row.duties().find_map(written) {
        return Some(found);
    }
    let content = &row.item.content;
    if row.duties().any(|it| it.kind == ObligationKind::Meeting) {
        return None;
    }
    let mut said = content.match_indices("总结").take(MARKERS_AT_MOST);
    said.find_map(|(at, words)| {
        let span = sentence::sentence_around(content, &(at..at + words.len()));
        let text = content.get(span.clone())?;
        let phase = stages.summed_up_in(row.phase, text, "")?;
        SUM_UP.is_in(text).then_some((phase, span))
    })
}
