//! Whether a list of lines is a schedule: its name promises one, and its items say when, in order.

use std::collections::BTreeSet;

use luoshi_sheet::Document;
use luoshi_time::Date;

use super::super::{lead, shape, stage, title};
use super::line::{HEADING_AT_MOST, names_paper};
use super::{Entry, List};
use crate::ordinal;
use crate::word_list::WordList;

/// A list has at least so many items that say when.
const ITEMS_AT_LEAST: usize = 4;

/// So many stages do, each with its time.
const STAGES_AT_LEAST: usize = 2;

/// So many steps counted 1, 2, 3, each with its time and no line beside them.
const COUNTED_AT_LEAST: usize = 3;

/// And at least so many different times, where there are more items.
const TIMES_AT_LEAST: usize = 3;

/// A line that ends with 如下 promises the list below it, over so many headings.
const TOLD_WITHIN: usize = 3;

/// Lines that only go on with what stands above them, for each item: more of them is running text.
const MORE_LINES_PER_ITEM: usize = 4;

/// What a list of work to come is called.
pub(in super::super) const PROMISES: WordList = WordList(
    "安排 日程 行事历 计划 方案 进度 时间表 校历 周历 月历 流程 任务 节点 步骤 议程 预告 要点",
);

/// What rules are called.
const RULES: WordList = WordList("章程 办法 条例 规定 制度");

/// A plan that brings rules in is none of them: 四项制度实施方案.
const PLANS: WordList = WordList("方案 计划 安排 步骤");

/// What tells of things past.
const NO_SCHEDULES: WordList = WordList(
    "总结 回顾 纪实 大事记 简报 纪要 报道 公示 名单 喜讯 新闻 历史 沿革 简介 年表 \
     成绩 获奖 通报 招聘 生平 比赛 联赛 竞赛 球赛 注意事项 须知 指南 提醒 放假 调休 值班 法规 解读 答记者",
);

/// A heading above, or the name of the page, says that work to come is listed.
pub(super) fn promised(document: &Document, list: &List<'_>) -> bool {
    let page = document.title.as_deref().unwrap_or_default();
    let called = title::above(document, &list.above);
    let parts = list.entries.iter().filter_map(|it| it.phase);
    let parts = parts.filter(|it| ordinal::heads(it));
    let parts = parts.chain(list.entries.iter().filter_map(|it| it.part));
    let near = list
        .above
        .first()
        .map(|it| it.1.trim_end_matches(['：', ':']));
    let near = near.filter(|it| it.chars().count() <= HEADING_AT_MOST && PROMISES.ends(it));
    // 具体时间安排如下：, 分步骤的时间节点为：
    let told = list.above.iter().take(TOLD_WITHIN).map(|it| it.1);
    let told = told.filter_map(|it| {
        let plain = it.trim_end_matches(['：', ':', '。']);
        let led = plain.len() < it.len() && plain.ends_with('为');
        let last = plain.rsplit('。').next().filter(|_| led);
        last.or_else(|| plain.ends_with("如下").then_some(it))
    });
    let mut names = parts.chain(near).chain(told).chain([called.as_str(), page]);
    // A page that goes on with （二）自查阶段（7月3日至15日） has lost its heading; its stages say enough.
    let staged = list.entries.len() >= COUNTED_AT_LEAST
        && list
            .entries
            .iter()
            .all(|it| is_stage(it) && !it.time.is_empty());
    !tells_no_work(page)
        && !tells_no_work(&called)
        && (staged || names.any(|it| PROMISES.is_in(it)))
}

/// The item is a stage of a programme, or stands in one.
fn is_stage(entry: &Entry<'_>) -> bool {
    let line = entry.lines.first().copied().unwrap_or_default();
    let phase = entry.phase.unwrap_or_default();
    let phase = ordinal::leading(phase).map_or(phase, |it| it.1);
    stage::names(phase) || stage::names(line)
}

/// The name says that things past or rules are told.
pub(in super::super) fn tells_no_work(name: &str) -> bool {
    // 安排及注意事项
    let name = name.replace("及注意事项", "");
    let last = |words: WordList| words.iter().filter_map(|it| name.rfind(it)).max();
    NO_SCHEDULES.is_in(&name) || last(RULES).is_some() && last(RULES) > last(PLANS)
}

/// Enough items say when, in order, close together, and they tell what is to be done.
pub(super) fn is_schedule(entries: &[Entry<'_>], more: usize) -> bool {
    let all = entries.len();
    let timed = entries.iter().filter(|it| !it.time.is_empty()).count();
    let past = entries
        .iter()
        .filter(|it| it.lines.iter().any(|it| it.contains('了')))
        .count();
    let labels = entries
        .iter()
        .filter(|it| it.lines.first().is_some_and(|it| it.ends_with(['：', ':'])))
        .count();
    let papers = entries
        .iter()
        .filter(|it| names_paper(it.lines.last().copied().unwrap_or_default()))
        .count();
    // Who does what, each in a line of its own, is a division of work, even where nothing says when.
    let divided = entries
        .iter()
        .filter(|it| !it.responsible.is_empty())
        .count();
    let divided = divided >= ITEMS_AT_LEAST && divided * 10 >= all * 8;
    let times: BTreeSet<&str> = entries
        .iter()
        .map(|it| it.time)
        .filter(|it| !it.is_empty())
        .collect();
    // Three stages, each with its time, are a whole programme.
    let staged = entries.iter().all(is_stage);
    let counted = entries.iter().enumerate().all(|(at, it)| {
        let value = ordinal::value(it.number).map(|it| it as usize);
        value == Some(at + 1) && !it.time.is_empty()
    });
    // Under 基本流程 every line says when.
    let promised = |it: &Entry<'_>| it.phase.is_some_and(|it| PROMISES.is_in(it));
    let counted = counted || timed == all && entries.iter().all(promised);
    let least = match (staged, counted) {
        (true, _) if timed == all => STAGES_AT_LEAST,
        (false, true) => COUNTED_AT_LEAST,
        (true, _) => TIMES_AT_LEAST,
        _ => ITEMS_AT_LEAST,
    };
    let persons = entries
        .iter()
        .filter(|it| it.lines.first().is_some_and(|it| shape::names(it)))
        .count();
    let opening = entries
        .iter()
        .filter(|it| it.lines.iter().any(|it| shape::opening(it)))
        .count();
    let dated = timed >= least && times.len() >= TIMES_AT_LEAST.min(least) && timed * 10 >= all * 6;
    (dated || divided)
        && persons * 3 <= all
        && opening * 3 <= all * 2
        && past * 4 <= all
        && papers * 2 <= all
        && labels * 4 <= all
        && more <= all * MORE_LINES_PER_ITEM
        // Counted work may be told by its field instead.
        && (in_order(entries) || entries.iter().all(|it| !it.number.is_empty()))
}

/// Times of one year go up, but for a few. What begins before the one above and ends behind it goes on beside it.
fn in_order(entries: &[Entry<'_>]) -> bool {
    let context = lead::any_year();
    let days: Vec<(Date, Date)> = entries
        .iter()
        .filter_map(|it| {
            let reading = luoshi_time::read(it.time, &context);
            let window = reading.window().map(|it| (it.first(), it.last()));
            window.or(reading.due().map(|it| (it, it)))
        })
        .collect();
    let back = |above: &(Date, Date), below: &(Date, Date)| below.0 < above.0 && below.1 <= above.1;
    let down = days
        .windows(2)
        .filter(|it| matches!(it, [above, below] if back(above, below)))
        .count();
    down * 4 <= days.len()
}
