//! What the schedule is called.

use luoshi_sheet::{Block, Document};

use super::header::{cells_of_row, one_line};
use super::shape;
use super::table::{Candidate, Part};
use crate::word_list::WordList;

/// Words that the names of schedules end with or hold.
const SCHEDULE_WORDS: WordList = WordList(
    "\
    安排表 进度表 推进表 配档表 行事历 日程表 计划表 任务表 分解表 一览表 时间表 流程表
    工作安排 工作计划 活动安排 日程安排 进度安排 实施方案 工作方案 行动方案 活动方案
    安排 计划 方案 日程 进度 清单 任务分解 要点 校历 周历 年历 流程 表",
);

/// What stands around the text of a page and is never its title.
const PAGE_WORDS: WordList = WordList(
    "\
    当前位置 首页 发布时间 发布日期 来源 作者 点击 浏览 阅读 字体 字号 打印 关闭
    责任编辑 分享 上一篇 下一篇 版权 登录 注册 联系我们 附件下载",
);

/// What the first line of a title ends with, where the second only says what kind of paper it is.
const FIRST_LINE_ENDS: WordList = WordList(
    "学校 中学 小学 大学 学院 幼儿园 局 委员会 办公室 公司 医院 政府 中心 党委 总支 支部 街道 镇 乡
     处 部 厅 活动 教育 行动 工作 整治 创建 建设 学年 学期 年度 ”",
);

/// A longer second line stands for itself.
const SECOND_LINE_AT_MOST: usize = 10;

/// A shorter line with which the page's own title begins is no heading of a text.
const PAGE_HEADING_AT_LEAST: usize = 6;

/// A shorter title says only what kind of paper it is.
const BARE_TITLE_AT_MOST: usize = 4;

/// A longer paragraph is text.
const TITLE_AT_MOST: usize = 60;

/// Only so many paragraphs above the table are looked at.
pub(super) const LOOKED_AT: usize = 12;

/// Rows above the header that are one cell wide, top first.
pub(super) fn rows_above(candidate: &Candidate<'_>) -> Vec<String> {
    let grid = &candidate.table.grid;
    (0..candidate.header.rows.start)
        .filter_map(|row| {
            let texts: Vec<&str> = cells_of_row(grid, row).map(|it| it.text.as_str()).collect();
            (!texts.is_empty()).then(|| one_line(&texts.join(" ")))
        })
        .collect()
}

/// Paragraphs above the table, nearest first, with their heading level.
pub(super) fn paragraphs_above(document: &Document, table: u32) -> Vec<(Option<u8>, &str)> {
    // A table inside a layout table is named after it.
    let at = document
        .blocks
        .iter()
        .position(|it| *it == Block::Table(table))
        .unwrap_or(document.blocks.len());
    document
        .blocks
        .iter()
        .take(at)
        .rev()
        .filter_map(|block| match block {
            Block::Paragraph { heading, text } => Some((*heading, text.as_str())),
            Block::Table(_) => None,
        })
        .take(LOOKED_AT)
        .collect()
}

/// The title: the caption, else the rows above the header, else the best line above, else the page's.
pub(super) fn find(document: &Document, parts: &[Part<'_>]) -> String {
    let Some(first) = parts.first() else {
        return String::new();
    };
    let candidate = &first.candidate;
    if let Some(caption) = candidate.table.caption.as_ref().filter(|it| !it.is_empty()) {
        return one_line(caption);
    }
    // What names the first of several phases is not the name of the whole.
    let phase = first.name.as_deref();
    let mut rows = rows_above(candidate);
    rows.retain(|it| Some(it.as_str()) != phase);
    if let Some(at) = rows.iter().position(|it| may_be_title(it)) {
        let (title, below) = (&rows[at], rows.get(at + 1));
        return match below.filter(|it| goes_on(title, it)) {
            Some(below) => format!("{title}{below}"),
            None => title.clone(),
        };
    }
    let mut lines = paragraphs_above(document, candidate.table.number);
    lines.retain(|it| phase != Some(one_line(it.1).as_str()));
    above(document, &lines)
}

/// The best of the lines above a table or list, nearest first, else what the page is called.
pub(super) fn above(document: &Document, lines: &[(Option<u8>, &str)]) -> String {
    let page = shape::folded(document.title.as_deref().unwrap_or_default());
    let best = lines
        .iter()
        .enumerate()
        .filter(|(_, (_, text))| may_be_title(text))
        .map(|(far, (heading, text))| (points(far, *heading, text, &page), far))
        .filter(|(points, _)| *points > 0)
        .rev()
        .max_by_key(|(points, _)| *points)
        .and_then(|(_, far)| Some((lines.get(far)?, lines.get(far + 1))))
        // A sentence that happens to say 安排 gives way to the heading of the page.
        .filter(|((level, text), _)| {
            level.is_some()
                || SCHEDULE_WORDS.ends(without_brackets(text))
                    && crate::ordinal::leading(text).is_none()
                || !lines_of_page(document).any(|it| begins_page_title(it, &page))
        });
    if let Some(((heading, text), above)) = best {
        let title = without_attachment(&one_line(text)).to_owned();
        return match above.filter(|it| it.0 == *heading && goes_on(it.1, &title)) {
            Some((_, above)) => one_line(above) + &title,
            None => title,
        };
    }
    let heading = heading_of_page(document, &page);
    heading.unwrap_or_else(|| {
        let title = document.title.as_deref();
        title.map(page_title).unwrap_or_default()
    })
}

/// The line of the page that its `title` begins with: the name of the text, without that of the site.
fn heading_of_page(document: &Document, page: &str) -> Option<String> {
    lines_of_page(document)
        .find(|text| begins_page_title(text, page) && may_be_title(text))
        .map(one_line)
}

fn lines_of_page(document: &Document) -> impl Iterator<Item = &str> {
    document.blocks.iter().filter_map(|block| match block {
        Block::Paragraph { text, .. } => Some(text.as_str()),
        Block::Table(_) => None,
    })
}

/// The block with the heading of the page: the text below it is what the page is about.
pub(super) fn heading_block(document: &Document) -> Option<usize> {
    let page = shape::folded(document.title.as_deref().unwrap_or_default());
    document.blocks.iter().rposition(|block| match block {
        Block::Paragraph { text, .. } => begins_page_title(text, &page) && may_be_title(text),
        Block::Table(_) => false,
    })
}

/// The page is called after this line; a shorter one may be the name of a section of the site.
fn begins_page_title(text: &str, page: &str) -> bool {
    let plain = shape::folded(text);
    plain.chars().count() >= PAGE_HEADING_AT_LEAST && page.starts_with(&plain)
}

/// 附件2：, 附：
fn without_attachment(title: &str) -> &str {
    let rest = title
        .strip_prefix("附件")
        .or_else(|| title.strip_prefix("附表"))
        .or_else(|| title.strip_prefix('附'))
        .map(|it| {
            it.trim_start_matches(|sign: char| {
                sign.is_numeric() || "一二三四五六七八九十".contains(sign) || sign.is_whitespace()
            })
        });
    rest.and_then(|it| it.strip_prefix([':', '：']))
        .map(str::trim_start)
        .filter(|it| !it.is_empty())
        .unwrap_or(title)
}

/// A title set in two lines: 某市某中学安全月活动 / 工作安排表.
fn goes_on(above: &str, below: &str) -> bool {
    below.chars().count() <= SECOND_LINE_AT_MOST
        && SCHEDULE_WORDS.ends(below)
        && FIRST_LINE_ENDS.ends(above)
        && !SCHEDULE_WORDS.ends(above)
        && may_be_title(above)
}

/// Nearness, the level of a heading, the name of the page, and the words that name schedules.
fn points(far: usize, heading: Option<u8>, text: &str, page: &str) -> i32 {
    let near = 10 - i32::try_from(far).unwrap_or(10);
    let heading = heading.map_or(0, |level| 10 - i32::from(level));
    let plain = without_brackets(text);
    let ends = SCHEDULE_WORDS.ends(plain);
    let holds = SCHEDULE_WORDS.is_in(text);
    // 三、时间安排 heads a part of the text; 工作安排 alone is a section of the site.
    let part = if crate::ordinal::leading(text).is_some() {
        20
    } else {
        0
    };
    let bare = if plain.chars().count() <= BARE_TITLE_AT_MOST {
        8
    } else {
        0
    };
    // The page of a notice is named after the notice, not after the table in it.
    let notice = plain.ends_with(['知', '函']);
    let page = if !notice && begins_page_title(text, page) {
        12
    } else {
        0
    };
    near + heading + page - part - bare
        + if ends {
            12
        } else if holds {
            5
        } else {
            0
        }
}

/// Without what stands in brackets at the end: 安排表（第一阶段）.
fn without_brackets(text: &str) -> &str {
    let open = text
        .ends_with(['）', ')'])
        .then(|| text.rfind(['（', '(']))
        .flatten();
    text.get(..open.unwrap_or(text.len()))
        .unwrap_or(text)
        .trim_end()
}

fn may_be_title(text: &str) -> bool {
    let plain = shape::folded(text);
    let count = plain.chars().count();
    let bracketed = plain.starts_with('(') && plain.ends_with(')');
    let attachment =
        plain.starts_with("附件") && count <= 8 || plain.starts_with("附表") && count <= 5;
    let sentence = text.ends_with(['。', '；', '：', ':', '！', '？']);
    let page = PAGE_WORDS.is_in(&plain);
    (2..=TITLE_AT_MOST).contains(&count)
        && !bracketed
        && !attachment
        && !sentence
        && !page
        && (!shape::dated(&plain)
            || SCHEDULE_WORDS.is_in(&plain)
            || plain.ends_with(['知', '告', '函']))
        && !shape::bare(&plain)
}

/// The `title` of a page without the name of the site: 某校工作安排表_某市教育局.
fn page_title(title: &str) -> String {
    let line = one_line(title);
    let parts: Vec<&str> = line
        .split(['_', '|', '｜'])
        .flat_map(|it| it.split(" - "))
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .collect();
    parts
        .iter()
        .find(|it| SCHEDULE_WORDS.is_in(it))
        .or_else(|| parts.first())
        .map(|it| (*it).to_owned())
        .unwrap_or_default()
}
