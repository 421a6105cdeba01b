//! Whether two names mean one paper or one meeting.

use crate::word_list::WordList;

/// Names that say what sort of paper it is but not which.
const BARE_PAPERS: WordList = WordList(
    "\
    方案 工作方案 初步方案 实施方案稿 计划 工作计划 安排 工作安排 材料 有关材料 相关材料
    报告 工作报告 总结 工作总结 情况报告 通知 清单 台账 制度 相关制度 意见 名单 预案",
);

/// What may follow a name without making it another paper.
const PAPER_TAILS: WordList = WordList("安排 表 计划 稿 初稿 草案 讨论稿 征求意见稿 修改稿 文本");

/// Ends of names that many meetings share.
const BARE_MEETINGS: WordList = WordList(
    "\
    会议 大会 例会 工作会 工作会议 专题会 专题会议 全体会 全体会议 全体大会 推进会议 办公会 办公会议
    座谈会 座谈会议 部署会议",
);

/// Names shorter than this (方案) do not tell one paper from another.
const PAPER_AT_LEAST: usize = 3;

/// An end of a meeting's name shorter than this is no name by itself.
const MEETING_END_AT_LEAST: usize = 4;

/// Of a longer name the end is enough.
const MEETING_AT_MOST: usize = 30;

/// A whole name of a meeting may be a little shorter: 启动会.
const MEETING_AT_LEAST: usize = 3;

/// A name without book marks, 的, blanks, and what stands in brackets.
pub(super) fn bare(name: &str) -> String {
    let name = name.split(['（', '(']).next().unwrap_or_default();
    name.chars()
        .filter(|it| !it.is_whitespace() && !"《》〈〉“”\"‘’「」【】的".contains(*it))
        .collect()
}

/// 实施方案 and 学校实施方案, 工作进度 and 工作进度安排; not 学习计划 and 检查计划. Names from [`bare`].
pub(super) fn same_paper(a: &str, b: &str) -> bool {
    if a == b {
        return !a.is_empty();
    }
    let (short, long) = match a.len() < b.len() {
        true => (a, b),
        false => (b, a),
    };
    if short.chars().count() < PAPER_AT_LEAST || BARE_PAPERS.iter().any(|it| it == short) {
        return false;
    }
    let tail = long.strip_prefix(short);
    long.ends_with(short) || tail.is_some_and(|tail| PAPER_TAILS.iter().any(|it| it == tail))
}

/// The end of a meeting's name that `text` says too: the longest one, if it tells which meeting it is.
pub(super) fn meeting_in<'a>(name: &'a str, text: &str) -> Option<&'a str> {
    let length = name.chars().count();
    let ends = name.char_indices().enumerate();
    let mut ends = ends.skip(length.saturating_sub(MEETING_AT_MOST));
    ends.find_map(|(skipped, (at, _))| {
        let end = name.get(at..)?;
        let left = length - skipped;
        let whole = skipped == 0 && left >= MEETING_AT_LEAST;
        let tells = whole || left >= MEETING_END_AT_LEAST;
        let bare = BARE_MEETINGS.iter().any(|it| it == end);
        (tells && !bare && text.contains(end)).then_some(end)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn papers() {
        assert!(same_paper("实施方案", "实施方案"));
        assert!(same_paper("创建实施方案", "实施方案"));
        assert!(same_paper("工作进度", "工作进度安排"));
        assert!(!same_paper("学习计划", "检查计划"));
        assert!(!same_paper("方案", "培训方案"));
        assert!(!same_paper("工作方案", "培训工作方案"));
        assert!(!same_paper("", ""));
        assert_eq!(bare("《整改 方案》（初稿）"), "整改方案");
    }

    #[test]
    fn meetings() {
        assert_eq!(
            meeting_in("专题民主生活会", "拟定民主生活会方案"),
            Some("民主生活会")
        );
        assert_eq!(meeting_in("启动会", "做好启动会准备"), Some("启动会"));
        assert_eq!(meeting_in("安全工作会议", "准备防汛工作会议"), None);
        assert_eq!(meeting_in("安全部署会", "准备防汛部署会"), None);
        assert_eq!(meeting_in("会议", "会议准备"), None);
    }
}
