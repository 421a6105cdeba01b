//! Goes through the lines of a text and keeps the items among them.

use super::super::{lead, rows, shape, stage};
use super::Entry;
use super::line::{Kind, Line, heads_counted, is_bare_name, kind, names_what_follows};
use crate::word_list::WordList;
use crate::{How, ordinal};

/// What a stage is for, in a line that begins so.
const AIMS: WordList = WordList(
    "工作目标 目标 目标要求 阶段目标 总体目标 主要目标 指导思想 总体要求 总体思路 工作原则 基本原则 活动主题",
);

/// What only says that the work is told below.
const LEADS: WordList = WordList(
    "主要任务 工作任务 重点任务 任务 主要工作 重点工作 工作内容 主要内容 内容 工作措施 主要措施 具体措施 工作安排 具体安排",
);

/// A part that tells how long the whole goes on, in a single line below.
const WHOLE_TIMES: WordList = WordList(
    "时间 活动时间 行动时间 整治时间 检查时间 督查时间 开展时间 培训时间 会议时间 宣传时间 创建时间 实施时间 起止时间 工作时间 时间范围 \
     活动时间和地点 活动时间及地点 时间和地点 时间地点 时间及地点 时间、地点",
);

/// A longer line is no signature.
const SIGNATURE_AT_MOST: usize = 30;

/// Parts of a programme that tell how to work, not what and when.
const DEMANDS: WordList = WordList(
    "要求 保障 注意事项 组织领导 加强领导 指导思想 意义 原则 联系方式 说明 背景 条件 须知 评奖 奖励 奖项 \
     评分",
);

#[derive(Default)]
pub(super) struct Reader<'a> {
    pub entries: Vec<Entry<'a>>,
    /// The part that the lines stand in.
    phase: Option<&'a str>,
    /// The time above the lines, and its block.
    time: Option<(&'a str, usize)>,
    /// The last line was an item or went on with one.
    open: bool,
    /// Lines that went on with an item.
    pub more: usize,
    /// A short line behind an item: it goes on with it if more follows, else somebody signed there.
    held: Option<&'a str>,
    /// Lines that say they are notes.
    pub notes: Vec<&'a str>,
    /// The part above that is counted 一、.
    upper: Option<&'a str>,
    /// The heading right above, which is work if it is told when.
    head: Option<Line<'a>>,
    /// The number of the last heading that became work.
    series: Option<&'a str>,
    /// The name right above a line that is only a time.
    named: Option<Line<'a>>,
    /// That heading follows on one that had work below it, so that it has some too, whatever it says of when.
    goes_on: bool,
    /// A numbered line above the list: its first item, if who does it stands below.
    task: Option<(Line<'a>, &'a str, &'a str)>,
    /// A stage with nothing below it so far, and the part that it stands in.
    stage: Option<(Line<'a>, Kind<'a>, Option<&'a str>)>,
    /// Lines that became neither item nor note and go on with none.
    left: Vec<(usize, &'a str)>,
}

impl<'a> Reader<'a> {
    /// Takes a line; `below` are those behind it.
    pub fn line(&mut self, line: Line<'a>, below: &[Line<'a>]) {
        let next = below.first().copied();
        // 02 above a name is drawn beside it.
        if line.text.len() <= 2 && line.text.chars().all(|it| it.is_ascii_digit()) {
            return;
        }
        if !self.entries.is_empty() && rows::begins_note(line.text) {
            self.notes.push(line.text);
            self.open = false;
            return;
        }
        let mut goes_on = false;
        let kind = match kind(line) {
            Kind::Numbered(number, name) if self.next_heading(number, name) => {
                goes_on = !DEMANDS.is_in(name);
                Kind::Heading(line.text)
            }
            Kind::Numbered(..) if next.is_some_and(|it| names_what_follows(line, it)) => {
                Kind::Heading(line.text.trim_end_matches('。'))
            }
            Kind::Deadline(number, _, content) if !self.in_work() => {
                Kind::Numbered(number, content)
            }
            Kind::Deadline(number, time, content) => Kind::Timed(number, time, content),
            // 二月主题：新起点 over 1、…: it heads the counted lines below.
            Kind::Timed("", time, _) if next.is_some_and(|it| heads_counted(line, it)) => {
                Kind::Stage("", time, line.text)
            }
            kind => kind,
        };
        match kind {
            Kind::TimeOfHeading(time) if self.waits_for_time() => {
                if let Some(entry) = self.entries.last_mut() {
                    (entry.time, entry.time_block) = (time, line.block);
                }
            }
            // 三、活动时间：6月, which is a part itself, or the time of steps that follow below.
            Kind::TimeOfHeading(_)
                if self.head.is_some_and(|it| is_part_beside(it, line, below)) =>
            {
                self.notes.push(line.text);
            }
            Kind::TimeOfHeading(time) => match self.head.take() {
                Some(head) => {
                    let (number, name) = ordinal::leading(head.text).unwrap_or(("", head.text));
                    self.time = None;
                    self.phase = self.upper.filter(|it| *it != head.text);
                    self.push(head, number, name, (time, line.block), How::Split);
                    self.series = Some(number).filter(|it| !it.is_empty());
                }
                None => self.more(line, line.text),
            },
            Kind::Body(body) => {
                // The first of a list that only says who does what.
                if let Some((head, number, content)) = self.task.take().filter(|_| !self.open) {
                    self.left
                        .retain(|it| it.0 != head.block || it.1 != head.text);
                    self.push(head, number, content, ("", head.block), How::Split);
                }
                if let Some(entry) = self.entries.last_mut().filter(|_| self.open) {
                    let whole = match entry.responsible.is_empty() {
                        true => body,
                        false => line.text.trim_end_matches(['。', '；']),
                    };
                    entry.responsible.push(whole);
                }
            }
            kind @ Kind::Stage(_, time, _) => {
                self.flush();
                self.stage = Some((line, kind, self.phase));
                self.time = Some((time, line.block));
                self.phase = Some(line.text.trim_end_matches(['：', ':', '。']));
                self.open = false;
            }
            Kind::Timed("", ..) if self.tells_the_whole(next) => {
                self.notes.push(line.text);
                self.head = None;
                self.open = false;
            }
            Kind::Timed(number, time, content) => {
                if self.stage_heads(number) {
                    self.stage = None;
                }
                self.flush();
                // Counted work below a time may have one of its own.
                self.time = self.time.filter(|_| !number.is_empty());
                self.push(line, number, content, (time, line.block), How::Split);
            }
            Kind::Time(time, _) if self.named.is_some() => {
                self.flush();
                if let Some(head) = self.named.take() {
                    let (number, name) = ordinal::leading(head.text).unwrap_or(("", head.text));
                    let phase = self.upper.filter(|it| *it != head.text);
                    self.stage = Some((head, Kind::Stage(number, time, name), phase));
                    self.phase = Some(head.text);
                }
                self.head = None;
                self.time = Some((time, line.block));
                self.open = false;
            }
            Kind::Time(time, name) => {
                self.flush();
                self.time = Some((time, line.block));
                self.phase = Some(name);
                self.open = false;
            }
            // Told apart above.
            Kind::Deadline(..) => {}
            Kind::Heading(name) => {
                self.flush();
                self.push_sibling();
                if stage::is_part(name) {
                    self.upper = Some(name);
                }
                self.named = (heads_a_time(next) && !promises(name)).then_some(line);
                self.head = Some(line);
                self.goes_on = goes_on;
                self.phase = Some(name);
                self.time = None;
                self.open = false;
            }
            Kind::Numbered(number, content) => match self.time {
                Some(time) => self.push(line, number, content, time, How::CarriedDown),
                None if self.goes_on_counting(number) => {
                    self.push(line, number, content, ("", line.block), How::Split);
                }
                None if self.in_work() && stage::trailing_body(content).is_some() => {
                    self.push(line, number, content, ("", line.block), How::Split);
                }
                None => {
                    self.task = (!self.open).then_some((line, number, content));
                    self.more(line, line.text);
                }
            },
            // 普查登记 over 2018年7月—8月
            Kind::Text(content) if is_bare_name(content) && heads_a_time(next) => {
                self.flush();
                self.named = Some(line);
                self.open = false;
            }
            Kind::Text(content) if self.time.is_some() && begins_with(content, &AIMS) => {
                self.notes.push(line.text);
            }
            Kind::Text(content) if self.push_sibling() => self.more(line, content),
            Kind::Text(content) => match self.time {
                Some(_) if !self.open && is_lead(content) => {
                    self.left.push((line.block, line.text))
                }
                Some(time) if !self.open => self.push(line, "", content, time, How::CarriedDown),
                // Right under a heading the time may stand inside.
                None if self.head.is_some() && !self.open && self.in_work() => {
                    let colon = lead::behind_colon(content).map(|it| it.0);
                    let inside = colon
                        .or_else(|| lead::inside(content))
                        .or_else(|| lead::set_inside(content))
                        .or(self.goes_on.then_some(""));
                    match inside {
                        Some(time) => {
                            self.push(line, "", content, (time, line.block), How::Split);
                        }
                        None => self.left.push((line.block, line.text)),
                    }
                }
                _ => self.more(line, content),
            },
        }
    }

    fn push(
        &mut self,
        line: Line<'a>,
        number: &'a str,
        content: &'a str,
        time: (&'a str, usize),
        how: How,
    ) {
        self.keep_held();
        self.stage = None;
        self.head = None;
        // （五）… behind the lines of （四）走进基层 stands beside it, not below.
        let counted = self.phase.and_then(ordinal::leading).map(|it| it.0);
        let bracketed = number.starts_with(['（', '(']);
        if bracketed && counted.is_some_and(|it| form(it) == form(number)) {
            self.phase = self.upper.filter(|it| self.phase != Some(it));
        }
        self.task = None;
        self.entries.push(Entry {
            responsible: stage::trailing_body(content).into_iter().collect(),
            phase: self.phase,
            part: self.upper,
            number,
            lines: vec![content],
            time: time.0,
            more_times: match how {
                How::Split if !time.0.is_empty() => stage::more_times(content, time.0),
                _ => Vec::new(),
            },
            block: line.block,
            time_block: time.1,
            how,
        });
        self.open = true;
    }

    /// The number that follows on that of the heading above, before a bare name: 4.公示 behind 3.审核.
    fn next_heading(&self, number: &str, name: &str) -> bool {
        let above = self.phase.and_then(ordinal::leading).map(|it| it.0);
        let next = |it: &str| ordinal::value(it).map(|it| it + 1);
        let counts = above.is_some_and(|above| {
            form(above) == form(number) && next(above) == ordinal::value(number)
        });
        // Where the items are counted themselves the number is that of an item.
        let counted = self.entries.last().is_some_and(|it| !it.number.is_empty());
        counts && !counted && is_bare_name(name)
    }

    /// The only line of a part that says how long the whole goes on: 二、活动时间 over 6月1日至30日。
    fn tells_the_whole(&self, next: Option<Line<'a>>) -> bool {
        let name = self.head.and_then(|it| ordinal::leading(it.text));
        let name = name.map(|it| it.1.trim_end_matches(['：', ':', '。']));
        let ends = next.is_none_or(|it| ordinal::heads(it.text) || it.heading.is_some());
        ends && name.is_some_and(|name| WHOLE_TIMES.iter().any(|it| it == name))
    }

    /// What stands between the first item and the last and is neither item nor note, and below the last
    /// what says when.
    pub fn left_among_items(&self) -> Vec<(usize, &'a str)> {
        let blocks = || self.entries.iter().map(|it| it.block);
        let (Some(first), Some(last)) = (blocks().min(), blocks().max()) else {
            return Vec::new();
        };
        let left = self.left.iter().copied();
        let kept = left.filter(|(block, text)| {
            let figures = text.contains(|it: char| it.is_ascii_digit());
            *block > first && (*block < last || figures && shape::has_time(&shape::folded(text)))
        });
        kept.filter(|(_, text)| !is_lead(text)).collect()
    }

    /// The lines stand in a part of the text that may tell work: 四、重点任务, but not 五、工作要求.
    fn in_work(&self) -> bool {
        // 3、退选时间： promises as much as 三、工作步骤.
        let dated = |it: &str| it.trim_end_matches(['：', ':', '。']).ends_with("时间");
        let phase = self.phase.filter(|it| ordinal::heads(it) || dated(it));
        let mut parts = self.upper.iter().chain(&phase).peekable();
        parts.peek().is_some() && !parts.any(|it| DEMANDS.is_in(it))
    }

    /// The text ends here, or begins below.
    pub fn sign(&mut self) {
        self.flush();
        self.held = None;
        self.head = None;
        self.time = None;
        self.open = false;
    }

    /// The heading above is work like the one before it, which was told when: （三）器乐比赛 behind （二）舞蹈比赛.
    fn push_sibling(&mut self) -> bool {
        let Some(head) = self.head.filter(|_| !self.open || self.series.is_some()) else {
            return false;
        };
        let (number, name) = ordinal::leading(head.text).unwrap_or_default();
        let follows = self.series.is_some_and(|above| {
            let next = ordinal::value(above).map(|it| it + 1);
            form(above) == form(number) && next == ordinal::value(number)
        });
        if follows {
            self.phase = self.upper.filter(|it| *it != head.text);
            self.push(head, number, name, ("", head.block), How::Split);
            self.series = Some(number);
        }
        follows
    }

    /// The last item is such a heading, and nothing has told when so far.
    fn waits_for_time(&self) -> bool {
        let last = self
            .entries
            .last()
            .filter(|_| self.open && self.head.is_none());
        last.is_some_and(|it| it.time.is_empty() && self.series == Some(it.number))
    }

    /// Lines of that number stand below the stage above, not beside it.
    fn stage_heads(&self, number: &str) -> bool {
        let Some((_, Kind::Stage(own, ..), _)) = &self.stage else {
            return false;
        };
        form(own) != form(number) || own.is_empty() != number.is_empty()
    }

    /// A stage with nothing below it is work itself.
    fn flush(&mut self) {
        if let Some((line, Kind::Stage(number, time, name), phase)) = self.stage.take() {
            // Among stages with work of their own it is one too.
            let beside = self.entries.last().is_some_and(|it| it.phase.is_some());
            self.phase = phase.or(beside.then_some(line.text));
            self.push(line, number, name, (time, line.block), How::Split);
        }
    }

    /// The number that follows on that of the item above, of the same form.
    fn goes_on_counting(&self, number: &str) -> bool {
        let Some(above) = self.entries.last().filter(|_| self.open) else {
            return false;
        };
        let next = |it: &str| ordinal::value(it).map(|it| it + 1);
        form(number) == form(above.number) && next(above.number) == ordinal::value(number)
    }

    /// A line that goes on with the item above.
    fn more(&mut self, line: Line<'a>, text: &'a str) {
        if !self.open {
            self.left.push((line.block, line.text));
            return;
        }
        self.keep_held();
        let sentence = text.ends_with(['。', '；', '：', '，', '、', ';', '.', '！']);
        if sentence || text.chars().count() > SIGNATURE_AT_MOST {
            self.append(text);
        } else {
            self.held = Some(text);
        }
    }

    fn keep_held(&mut self) {
        if let Some(text) = self.held.take() {
            self.append(text);
        }
    }

    fn append(&mut self, text: &'a str) {
        if let Some(above) = self.entries.last_mut() {
            above.lines.push(text);
            self.more += 1;
        }
    }

    /// Where every item is one line, what stands below the last is the end of the text, not of the item.
    pub fn close(&mut self) {
        self.flush();
        self.push_sibling();
        let Some((last, others)) = self.entries.split_last_mut() else {
            return;
        };
        if others.iter().all(|it| it.lines.len() == 1) {
            let block = last.block + 1;
            let below = last.lines.split_off(1.min(last.lines.len()));
            self.left.extend(below.into_iter().map(|it| (block, it)));
        }
    }
}

/// The line is counted like the heading above, or steps with their own times follow before the next heading.
fn is_part_beside(head: Line<'_>, line: Line<'_>, below: &[Line<'_>]) -> bool {
    let number = |it: &str| ordinal::leading(it).map(|it| form(it.0));
    let own = number(head.text);
    let lower = below.iter().take(STEPS_WITHIN);
    let lower = lower.take_while(|it| own.is_none() || number(it.text) != own);
    let steps = lower.filter(|it| matches!(kind(**it), Kind::Timed("", ..)));
    own.is_some() && own == number(line.text) || steps.take(2).count() == 2
}

/// Steps stand within so many lines below the time of the whole.
const STEPS_WITHIN: usize = 12;

/// The line is only a time.
fn heads_a_time(line: Option<Line<'_>>) -> bool {
    line.is_some_and(|it| matches!(kind(it), Kind::Time(..)))
}

/// 三、时间安排 names a list, not one of its steps.
fn promises(name: &str) -> bool {
    ["时间", "安排", "日程", "计划", "步骤", "进度"]
        .iter()
        .any(|it| name.contains(it))
}

/// 工作目标：提高认识。
fn begins_with(line: &str, labels: &WordList) -> bool {
    let label = line
        .split(['：', ':'])
        .next()
        .filter(|it| it.len() < line.len());
    label.is_some_and(|label| labels.iter().any(|it| it == label.trim()))
}

/// 主要任务：
fn is_lead(line: &str) -> bool {
    let name = line.trim_end_matches(['：', ':']);
    LEADS.iter().any(|it| it == name)
}

/// What stands around a number: （）, 、.
fn form(number: &str) -> String {
    let signs = number.chars().map(ordinal::narrow);
    signs.filter(|it| !it.is_alphanumeric()).collect()
}
