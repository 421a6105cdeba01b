//! The lines of a text, and what each of them is: work with its time, a heading, a signature.

use luoshi_sheet::{Block, Document};

use super::super::{lead, rows, shape, stage, title};
use crate::ordinal;
use crate::word_list::WordList;

/// Lines beyond this are not looked at.
const LINES_AT_MOST: usize = 2_000;

/// A longer numbered line is work, not the name of a phase.
pub(super) const HEADING_AT_MOST: usize = 40;

/// A counted name without a stop is a heading, if the line below says when.
const BARE_HEADING_AT_MOST: usize = 16;

/// What comes behind the text of a page.
const PAGE_ENDS: WordList = WordList("上一篇 下一篇 上一条 下一条 版权所有");

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

/// A line of the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    pub block: usize,
    pub heading: Option<u8>,
    pub text: &'a str,
}

/// What a line is.
pub(super) enum Kind<'a> {
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

/// Paragraphs of the main text, line by line, without menus and without what stands below the text.
/// Also whether there were more lines than anybody's list has, which were left out.
pub(super) fn lines(document: &Document) -> (Vec<Line<'_>>, bool) {
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

pub(super) fn kind(line: Line<'_>) -> Kind<'_> {
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
    if let Some(time) = planned(rest).filter(|_| !number.is_empty()) {
        return Kind::Timed(number, time, rest);
    }
    if let Some(time) = lead::trailing(rest).or_else(|| stage::misprinted_time(rest)) {
        return if stage::names(rest) && short {
            Kind::Stage(number, time, rest)
        } else {
            Kind::Timed(number, time, rest)
        };
    }
    let counted = || stage::time_behind_name(rest).filter(|_| !number.is_empty());
    let masked = || stage::misprinted_beginning(rest);
    if let Some(time) = stage::time(rest).or_else(counted).or_else(masked) {
        return Kind::Timed(number, time, rest);
    }
    if let Some((time, _)) = lead::behind_colon(rest)
        .filter(|(_, more)| !number.is_empty() || !more && tells_of_when(rest))
    {
        return Kind::Timed(number, time, rest);
    }
    if short && (heads || stage::heads(rest) || counted_wide(line.text)) {
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

/// 复赛：9月1日—20日, 第一次督查时间：5月中旬: a short name and its time. A year with it (成立：2014年3月) may be
/// anything.
fn tells_of_when(line: &str) -> bool {
    let name = line.split(['：', ':']).next().unwrap_or_default();
    let dated = line.contains('月') && !line.contains('年');
    let named = is_bare_name(name) && !name.ends_with(['间', '期', '布', '源']);
    stage::names_time(line) || dated && named
}

/// What stands before a time that is not certain: 初步计划12月中旬召开….
const PLANNED: [&str; 9] = [
    "初步计划",
    "原则上",
    "争取",
    "力争",
    "定于",
    "将于",
    "于",
    "在",
    "至",
];

/// The time behind such a word.
fn planned(rest: &str) -> Option<&str> {
    let behind = PLANNED.iter().find_map(|it| rest.strip_prefix(it))?;
    let (time, after) = lead::time(behind)?;
    (!after.is_empty() && time.contains(|it: char| it.is_ascii_digit())).then_some(time)
}

/// 四 奖励办法：, where a blank stands for the sign behind the number.
fn counted_wide(line: &str) -> bool {
    let rest = line.trim_start_matches(shape::is_numeral);
    let counted = rest.len() < line.len() && !line.starts_with(|it: char| it.is_ascii_digit());
    let name = rest.trim_start_matches([' ', '\u{3000}']);
    counted && name.len() < rest.len() && is_bare_name(name.trim_end_matches(['：', ':']))
}

/// （一）个人申报。 over 7月11日开始…: a short sentence that names what the line below says when.
pub(super) fn names_what_follows(line: Line<'_>, next: Line<'_>) -> bool {
    let colon = line.text.ends_with(['：', ':']);
    let one = line.text.strip_suffix(['。', '：', ':']).is_some_and(|it| {
        !it.contains(['。', '；', '，']) && it.chars().count() <= HEADING_AT_MOST
    });
    let dated = match kind(next) {
        Kind::Timed("", ..) | Kind::TimeOfHeading(_) => true,
        Kind::Text(text) => {
            lead::inside(text).is_some()
                || lead::behind_colon(text).is_some()
                || lead::set_inside(text).is_some()
        }
        _ => false,
    };
    // 2.学校审核 without any stop.
    let bare = ordinal::leading(line.text).is_some_and(|it| is_bare_name(it.1));
    dated && (one && (colon || ordinal::heads(line.text)) || bare)
}

/// A few words without any stop.
pub(super) fn is_bare_name(name: &str) -> bool {
    name.chars().count() <= BARE_HEADING_AT_MOST && !name.contains(['。', '；', '，', '：', ':'])
}

/// A short line right above the first of counted lines.
pub(super) fn heads_counted(line: Line<'_>, next: Line<'_>) -> bool {
    let short = line.text.chars().count() <= HEADING_AT_MOST && !line.text.contains(['。', '；']);
    let first = ordinal::leading(next.text).and_then(|it| ordinal::value(it.0));
    short && first == Some(1)
}

/// A whole date in a line of its own, once or twice in a text, stands under a signature: 2019年8月20日.
/// A plan by days has more of them.
pub(super) fn signed(lines: &[Line<'_>]) -> Vec<usize> {
    let whole = |it: &&Line<'_>| {
        let plain = shape::folded(it.text);
        plain.contains('年')
            && plain.ends_with('日')
            && lead::says_when(it.text)
            && !plain.contains(['至', '-', '—', '–', '~'])
    };
    let mut blocks: Vec<usize> = lines.iter().filter(whole).map(|it| it.block).collect();
    if blocks.len() > SIGNED_AT_MOST {
        blocks.clear();
    }
    // 6月4日 below the name of the office, at the very end.
    if let [.., office, day] = lines {
        let short = is_bare_name(office.text) && matches!(kind(*office), Kind::Text(_));
        let dated = matches!(kind(*day), Kind::Time(..)) && day.text.ends_with(['日', '月']);
        // More names over times are steps.
        let named = lines.windows(2).filter(|it| {
            matches!(it, [name, time] if is_bare_name(name.text) && matches!(kind(*time), Kind::Time(..)))
        });
        if short && dated && named.take(2).count() < 2 {
            blocks.push(day.block);
        }
    }
    blocks
}

/// 第三周工作安排表（3.3-3.9）[03-03]: one of a list of papers, not work.
pub(super) fn names_paper(line: &str) -> bool {
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
