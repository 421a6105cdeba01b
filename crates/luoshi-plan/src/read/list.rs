//! Schedules without a table: paragraphs with a number or a time in front, one a piece of work.
//!
//! A page of text mentions days too, so a list counts only under a heading that promises a schedule, with
//! at least four times in order, close together. What it gives is always to be confirmed.

use std::collections::BTreeSet;

use luoshi_sheet::{Block, Document};
use luoshi_time::{Date, Window};

use super::limits::{Around, Limits};
use super::{lead, rows, shape, stage, title};
use crate::word_list::WordList;
use crate::{ColumnRole, How, Item, Origin, Phase, Position, obligation, ordinal};

/// A list has at least so many items that say when.
const ITEMS_AT_LEAST: usize = 4;

/// So many stages do.
const STAGES_AT_LEAST: usize = 3;

/// And at least so many different times.
const TIMES_AT_LEAST: usize = 3;

/// Lines beyond this are not looked at.
const LINES_AT_MOST: usize = 2_000;

/// A longer numbered line is work, not the name of a phase.
const HEADING_AT_MOST: usize = 40;

/// A line that ends with 如下 promises the list below it, over so many headings.
const TOLD_WITHIN: usize = 3;

/// A longer line is no signature.
const SIGNATURE_AT_MOST: usize = 30;

/// Lines that only go on with what stands above them, for each item: more of them is running text.
const MORE_LINES_PER_ITEM: usize = 4;

/// What a list of work to come is called.
pub(super) const PROMISES: WordList = WordList(
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

/// What comes behind the text of a page.
const PAGE_ENDS: WordList = WordList("上一篇 下一篇 上一条 下一条 版权所有");

/// Parts of a programme that tell how to work, not what and when.
const DEMANDS: WordList = WordList(
    "要求 保障 注意事项 组织领导 加强领导 指导思想 意义 原则 联系方式 说明 背景 条件 须知",
);

/// What a page says about itself between its lines.
const PAGE_TOOLS: WordList = WordList(
    "分享到 分享至 打印本页 关闭窗口 关闭本页 责任编辑 扫一扫 字体大小 发布时间 发布日期 浏览次数 点击数 阅读次数",
);

/// A longer line is text.
const TOOLS_AT_MOST: usize = 80;

/// More whole dates in lines of their own head the work of a day each.
const SIGNED_AT_MOST: usize = 2;

/// Names of papers: a line that ends so and has no verb is an entry of a list of papers.
const PAPERS: WordList = WordList("通知 安排 安排表 公示 公告 方案 计划 简报 名单 一览表 通报");

/// A list as read.
#[derive(Debug)]
pub(super) struct List<'a> {
    /// Lines above the first item, nearest first, with their heading level.
    pub above: Vec<(Option<u8>, &'a str)>,
    /// Some item has a number.
    pub numbered: bool,
    /// Lines that say they are notes.
    pub notes: Vec<&'a str>,
    /// The list goes on, and its end was left out.
    pub cut: bool,
    entries: Vec<Entry<'a>>,
}

/// A piece of work.
#[derive(Clone, Debug)]
struct Entry<'a> {
    /// Who does it, where lines of their own say so.
    responsible: Vec<&'a str>,
    phase: Option<&'a str>,
    /// The part counted 一、 that the phase stands in.
    part: Option<&'a str>,
    number: &'a str,
    /// Its own line, and those that go on with it.
    lines: Vec<&'a str>,
    time: &'a str,
    /// The block it stands in, and the block of its time.
    block: usize,
    time_block: usize,
    how: How,
}

/// A line of the text.
#[derive(Clone, Copy, Debug)]
struct Line<'a> {
    block: usize,
    heading: Option<u8>,
    text: &'a str,
}

/// What a line is.
enum Kind<'a> {
    /// A number or nothing, a time, and what is to be done then.
    Timed(&'a str, &'a str, &'a str),
    /// A number and what is to be done, with a deadline in one of its clauses.
    Deadline(&'a str, &'a str, &'a str),
    /// A time and nothing else, and the whole line: it heads the lines below and holds for them.
    Time(&'a str, &'a str),
    /// A stage with its time and nothing else: number, time, name. It heads the lines below, or is work itself.
    Stage(&'a str, &'a str, &'a str),
    /// 活动时间：… below a heading, which is the work.
    TimeOfHeading(&'a str),
    /// 责任单位：…
    Body(&'a str),
    /// A number and what is to be done.
    Numbered(&'a str, &'a str),
    /// The heading of a part.
    Heading(&'a str),
    /// Neither.
    Text(&'a str),
}

/// Finds the list of a document; none where it does not look like a schedule enough.
pub(super) fn find(document: &Document) -> Option<List<'_>> {
    let (lines, cut) = lines(document);
    let mut reader = Reader::default();
    let signed = signed(&lines);
    for (at, line) in lines.iter().enumerate() {
        if signed.contains(&line.block) {
            reader.sign();
            continue;
        }
        reader.line(*line, lines.get(at + 1).copied());
    }
    reader.close();
    let first = reader.entries.first()?;
    let begin = first.time_block.min(first.block);
    let above = document.blocks.iter().take(begin).rev();
    let above = above.filter_map(|it| match it {
        Block::Paragraph { heading, text } => Some((*heading, text.as_str())),
        Block::Table(_) => None,
    });
    let list = List {
        above: above.take(title::LOOKED_AT).collect(),
        numbered: reader.entries.iter().any(|it| !it.number.is_empty()),
        notes: reader.notes,
        cut,
        entries: reader.entries,
    };
    (promised(document, &list) && is_schedule(&list.entries, reader.more)).then_some(list)
}

/// Paragraphs of the main text, line by line, without menus and without what stands below the text.
/// Also whether there were more lines than anybody's list has, which were left out.
fn lines(document: &Document) -> (Vec<Line<'_>>, bool) {
    let begin = title::heading_block(document);
    let mut lines = Vec::new();
    let mut menus = document.menus.iter().peekable();
    let mut room = rows::TEXT_AT_MOST;
    for (block, it) in document.blocks.iter().enumerate() {
        let menu = menus
            .next_if(|it| **it <= block)
            .is_some_and(|it| *it == block);
        let Block::Paragraph { heading, text } = it else {
            continue;
        };
        let above = begin.is_some_and(|it| block <= it);
        if !above && PAGE_ENDS.is_in(text) && text.chars().count() < 60 && !lines.is_empty() {
            break;
        }
        let tools = PAGE_TOOLS.is_in(text) && text.chars().count() < TOOLS_AT_MOST;
        if menu || above || tools {
            continue;
        }
        for text in text.lines().map(str::trim).filter(|it| !it.is_empty()) {
            if lines.len() >= LINES_AT_MOST || text.len() > room {
                return (lines, true);
            }
            room -= text.len();
            let heading = *heading;
            lines.push(Line {
                block,
                heading,
                text,
            });
        }
    }
    (lines, false)
}

fn kind(line: Line<'_>) -> Kind<'_> {
    let (number, rest) = ordinal::leading(line.text)
        // 七、八月份 are two months, not the seventh part.
        .filter(|it| {
            !(it.0.ends_with('、') && it.0.starts_with(shape::is_numeral) && shape::month(it.1))
        })
        .unwrap_or(("", line.text));
    // （一）、歌咏比赛
    let rest = if number.is_empty() {
        rest
    } else {
        rest.trim_start_matches(['、', '.', '．'])
    };
    let bare = rest.trim_end_matches(['：', ':', '。', '；']);
    // 时间：5月16日 is a line of a form.
    if lead::says_when(bare) && !bare.contains("时间") {
        return Kind::Time(bare, line.text.trim_end_matches(['：', ':']));
    }
    if let Some(time) = stage::labelled_time(rest) {
        return Kind::TimeOfHeading(time);
    }
    if let Some(body) = stage::labelled_body(rest) {
        return Kind::Body(body);
    }
    let heads = ordinal::heads(line.text) || line.heading.is_some();
    let short = rest.chars().count() <= HEADING_AT_MOST && !rest.contains(['。', '；']);
    // 第一学期共19周 tells of the term.
    let coarse = |it: &str| it.ends_with("学期") || it.ends_with("学年");
    if let Some((time, after)) = lead::time(rest).filter(|it| !it.1.is_empty() && !coarse(it.0)) {
        // 2024年1月模拟演练工作方案 is the name of the paper, not work of January.
        let joined = rest.len() == time.len() + after.len();
        if number.is_empty() && joined && names_paper(after) {
            return Kind::Text(rest);
        }
        return Kind::Timed(number, time, after);
    }
    if let Some(time) = lead::trailing(rest).or_else(|| stage::misprinted_time(rest)) {
        return if stage::names(rest) && short {
            Kind::Stage(number, time, rest)
        } else {
            Kind::Timed(number, time, rest)
        };
    }
    if let Some(time) = stage::time(rest) {
        return Kind::Timed(number, time, rest);
    }
    if let Some((time, _)) = lead::behind_colon(rest)
        .filter(|(_, more)| !number.is_empty() || !more && stage::names_time(rest))
    {
        return Kind::Timed(number, time, rest);
    }
    if short && (heads || stage::heads(rest)) {
        return Kind::Heading(line.text);
    }
    if let Some(time) = lead::inside(rest).filter(|_| !number.is_empty()) {
        return Kind::Deadline(number, time, rest);
    }
    if number.is_empty() {
        Kind::Text(rest)
    } else {
        Kind::Numbered(number, rest)
    }
}

#[derive(Default)]
struct Reader<'a> {
    entries: Vec<Entry<'a>>,
    /// The part that the lines stand in.
    phase: Option<&'a str>,
    /// The time above the lines, and its block.
    time: Option<(&'a str, usize)>,
    /// The last line was an item or went on with one.
    open: bool,
    /// Lines that went on with an item.
    more: usize,
    /// A short line behind an item: it goes on with it if more follows, else somebody signed there.
    held: Option<&'a str>,
    /// Lines that say they are notes.
    notes: Vec<&'a str>,
    /// The part above that is counted 一、.
    upper: Option<&'a str>,
    /// The heading right above, which is work if it is told when.
    head: Option<Line<'a>>,
    /// A numbered line above the list: its first item, if who does it stands below.
    task: Option<(Line<'a>, &'a str, &'a str)>,
    /// A stage with nothing below it so far, and the part that it stands in.
    stage: Option<(Line<'a>, Kind<'a>, Option<&'a str>)>,
}

impl<'a> Reader<'a> {
    fn line(&mut self, line: Line<'a>, next: Option<Line<'a>>) {
        if !self.entries.is_empty() && rows::begins_note(line.text) {
            self.notes.push(line.text);
            self.open = false;
            return;
        }
        let kind = match kind(line) {
            Kind::Numbered(..) if next.is_some_and(|it| names_what_follows(line, it)) => {
                Kind::Heading(line.text.trim_end_matches('。'))
            }
            Kind::Deadline(number, _, content) if !self.in_work() => {
                Kind::Numbered(number, content)
            }
            Kind::Deadline(number, time, content) => Kind::Timed(number, time, content),
            kind => kind,
        };
        match kind {
            Kind::TimeOfHeading(time) => match self.head.take() {
                Some(head) => {
                    let (number, name) = ordinal::leading(head.text).unwrap_or(("", head.text));
                    self.time = None;
                    self.phase = self.upper.filter(|it| *it != head.text);
                    self.push(head, number, name, (time, line.block), How::Split);
                }
                None => self.more(line.text),
            },
            Kind::Body(body) => {
                // The first of a list that only says who does what.
                if let Some((head, number, content)) = self.task.take().filter(|_| !self.open) {
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
            Kind::Timed(number, time, content) => {
                self.flush();
                self.time = None;
                self.push(line, number, content, (time, line.block), How::Split);
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
                if stage::is_part(name) {
                    self.upper = Some(name);
                }
                self.head = Some(line);
                self.phase = Some(name);
                self.time = None;
                self.open = false;
            }
            Kind::Numbered(number, content) => match self.time {
                Some(time) => self.push(line, number, content, time, How::CarriedDown),
                None if self.goes_on_counting(number) => {
                    self.push(line, number, content, ("", line.block), How::Split);
                }
                None => {
                    self.task = (!self.open).then_some((line, number, content));
                    self.more(line.text);
                }
            },
            Kind::Text(content) => match self.time {
                Some(time) if !self.open => self.push(line, "", content, time, How::CarriedDown),
                // Right under a heading the time may stand inside.
                None if self.head.is_some() && !self.open && self.in_work() => {
                    let colon = lead::behind_colon(content).map(|it| it.0);
                    if let Some(time) = colon.or_else(|| lead::inside(content)) {
                        self.push(line, "", content, (time, line.block), How::Split);
                    }
                }
                _ => self.more(content),
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
        self.task = None;
        self.entries.push(Entry {
            responsible: Vec::new(),
            phase: self.phase,
            part: self.upper,
            number,
            lines: vec![content],
            time: time.0,
            block: line.block,
            time_block: time.1,
            how,
        });
        self.open = true;
    }

    /// The lines stand in a part of the text that may tell work: 四、重点任务, but not 五、工作要求.
    fn in_work(&self) -> bool {
        let parts = [self.upper, self.phase];
        parts.iter().any(Option::is_some)
            && !parts.into_iter().flatten().any(|it| DEMANDS.is_in(it))
    }

    /// The text ends here, or begins below.
    fn sign(&mut self) {
        self.flush();
        self.held = None;
        self.head = None;
        self.time = None;
        self.open = false;
    }

    /// A stage with nothing below it is work itself.
    fn flush(&mut self) {
        if let Some((line, Kind::Stage(number, time, name), phase)) = self.stage.take() {
            self.phase = phase;
            self.push(line, number, name, (time, line.block), How::Split);
        }
    }

    /// The number that follows on that of the item above, of the same form.
    fn goes_on_counting(&self, number: &str) -> bool {
        let Some(above) = self.entries.last().filter(|_| self.open) else {
            return false;
        };
        let form = |it: &str| {
            it.chars()
                .filter(|it| !it.is_alphanumeric())
                .collect::<String>()
        };
        let next = |it: &str| ordinal::value(it).map(|it| it + 1);
        form(number) == form(above.number) && next(above.number) == ordinal::value(number)
    }

    /// A line that goes on with the item above.
    fn more(&mut self, text: &'a str) {
        if !self.open {
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
    fn close(&mut self) {
        self.flush();
        let Some((last, others)) = self.entries.split_last_mut() else {
            return;
        };
        if others.iter().all(|it| it.lines.len() == 1) {
            last.lines.truncate(1);
        }
    }
}

/// （一）个人申报。 over 7月11日开始…: a short sentence that names what the line below says when.
fn names_what_follows(line: Line<'_>, next: Line<'_>) -> bool {
    let colon = line.text.ends_with(['：', ':']);
    let one = line.text.strip_suffix(['。', '：', ':']).is_some_and(|it| {
        !it.contains(['。', '；', '，']) && it.chars().count() <= HEADING_AT_MOST
    });
    let dated = match kind(next) {
        Kind::Timed("", ..) => true,
        Kind::Text(text) => lead::inside(text).is_some(),
        _ => false,
    };
    one && dated && (colon || ordinal::heads(line.text))
}

/// A whole date in a line of its own, once or twice in a text, stands under a signature: 2019年8月20日.
/// A plan by days has more of them.
fn signed(lines: &[Line<'_>]) -> Vec<usize> {
    let whole = |it: &&Line<'_>| {
        let plain = shape::folded(it.text);
        plain.contains('年')
            && plain.ends_with('日')
            && lead::says_when(it.text)
            && !plain.contains(['至', '-', '—', '–', '~'])
    };
    let blocks: Vec<usize> = lines.iter().filter(whole).map(|it| it.block).collect();
    if blocks.len() <= SIGNED_AT_MOST {
        blocks
    } else {
        Vec::new()
    }
}

/// A heading above, or the name of the page, says that work to come is listed.
fn promised(document: &Document, list: &List<'_>) -> bool {
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
    // 具体时间安排如下：
    let told = list.above.iter().take(TOLD_WITHIN).map(|it| it.1);
    let told = told.filter(|it| it.trim_end_matches(['：', ':', '。']).ends_with("如下"));
    let mut names = parts.chain(near).chain(told).chain([called.as_str(), page]);
    !tells_no_work(page) && !tells_no_work(&called) && names.any(|it| PROMISES.is_in(it))
}

/// The name says that things past or rules are told.
pub(super) fn tells_no_work(name: &str) -> bool {
    // 安排及注意事项
    let name = name.replace("及注意事项", "");
    let last = |words: WordList| words.iter().filter_map(|it| name.rfind(it)).max();
    NO_SCHEDULES.is_in(&name) || last(RULES).is_some() && last(RULES) > last(PLANS)
}

/// Enough items say when, in order, close together, and they tell what is to be done.
fn is_schedule(entries: &[Entry<'_>], more: usize) -> bool {
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
    let staged = entries.iter().all(|it| {
        let line = it.lines.first().copied().unwrap_or_default();
        let phase = it.phase.unwrap_or_default();
        let phase = ordinal::leading(phase).map_or(phase, |it| it.1);
        stage::names(phase) || stage::names(line)
    });
    let least = if staged {
        STAGES_AT_LEAST
    } else {
        ITEMS_AT_LEAST
    };
    let persons = entries
        .iter()
        .filter(|it| it.lines.first().is_some_and(|it| shape::names(it)))
        .count();
    let opening = entries
        .iter()
        .filter(|it| it.lines.iter().any(|it| shape::opening(it)))
        .count();
    let dated = timed >= least && times.len() >= TIMES_AT_LEAST && timed * 10 >= all * 6;
    (dated || divided)
        && persons * 3 <= all
        && opening * 2 <= all
        && past * 4 <= all
        && papers * 2 <= all
        && labels * 4 <= all
        && more <= all * MORE_LINES_PER_ITEM
        // Counted work may be told by its field instead.
        && (in_order(entries) || entries.iter().all(|it| !it.number.is_empty()))
}

/// 第三周工作安排表（3.3-3.9）[03-03]: one of a list of papers, not work.
fn names_paper(line: &str) -> bool {
    let mut line = line;
    while let Some(open) = line
        .ends_with(['）', ')', '》', ']', '】'])
        .then(|| line.rfind(['（', '(', '《', '[', '【']))
        .flatten()
    {
        let inside = line.get(open..).unwrap_or_default();
        if inside.starts_with('《') {
            return true;
        }
        line = line.get(..open).unwrap_or_default().trim_end();
    }
    PAPERS.ends(line)
}

/// Times of one year go up, but for a few.
fn in_order(entries: &[Entry<'_>]) -> bool {
    let context = lead::any_year();
    let days: Vec<Date> = entries
        .iter()
        .filter_map(|it| {
            let reading = luoshi_time::read(it.time, &context);
            reading.window().map(Window::first).or(reading.due())
        })
        .collect();
    let down = days
        .windows(2)
        .filter(|it| matches!(it, [a, b] if b < a))
        .count();
    down * 4 <= days.len()
}

impl List<'_> {
    /// Some item says who does it.
    pub(super) fn names_bodies(&self) -> bool {
        self.entries.iter().any(|it| !it.responsible.is_empty())
    }

    /// The times as written.
    pub(super) fn times(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|it| it.time)
    }
}

/// The items of the list in their phases.
pub(super) fn phases(list: &List<'_>, limits: &Limits<'_>) -> Vec<Phase> {
    let mut phases: Vec<Phase> = Vec::new();
    for (at, entry) in list.entries.iter().enumerate() {
        let name = entry.phase.unwrap_or_default();
        if phases.last().is_none_or(|it| it.name != name) {
            phases.push(Phase {
                name: name.to_owned(),
                items: Vec::new(),
            });
        }
        let above = phases.iter().rev().find_map(|it| it.items.last());
        let limit = limits.read(
            entry.time.to_owned(),
            Around {
                group: name,
                above: above.map(|it| &it.limit.reading),
                ..Around::default()
            },
        );
        let content = entry.lines.join("\n");
        let item = Item {
            position: Position(u32::try_from(at + 1).unwrap_or(u32::MAX)),
            number: entry.number.to_owned(),
            printed: None,
            obligations: obligation::read(&content),
            content,
            responsible: (!entry.responsible.is_empty()).then(|| entry.responsible.join("\n")),
            limit,
            extra: Vec::new(),
            origins: origins(entry),
        };
        if let Some(phase) = phases.last_mut() {
            phase.items.push(item);
        }
    }
    limits.turn_of_year(&mut phases);
    phases
}

/// A list has no cells: the row is the place of the paragraph among the blocks of the document.
fn origins(entry: &Entry<'_>) -> Vec<Origin> {
    let origin = |field, block: usize, how| Origin {
        field,
        row: u32::try_from(block).unwrap_or(u32::MAX),
        col: 0,
        how,
    };
    let mut origins = vec![origin(ColumnRole::Content, entry.block, How::Split)];
    if !entry.number.is_empty() {
        origins.push(origin(ColumnRole::Number, entry.block, How::Split));
    }
    if !entry.time.is_empty() {
        origins.push(origin(ColumnRole::Limit, entry.time_block, entry.how));
    }
    origins
}
