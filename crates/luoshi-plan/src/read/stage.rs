//! Lines of a programme in text: stages with their time (动员部署阶段（3月1日至10日）：…), and what stands under
//! the heading of a piece of work (活动时间：…, 责任单位：…).

use super::{lead, shape};
use crate::word_list::WordList;

/// A longer beginning is a sentence, not the name of a stage.
const NAME_AT_MOST: usize = 24;

/// A stage has no more times than this.
const TIMES_AT_MOST: usize = 4;

/// Nobody tells more times in one line.
const MORE_TIMES_AT_MOST: usize = 12;

/// What a programme calls its parts.
const STAGES: WordList = WordList("阶段 环节 步骤 第一步 第二步 第三步 第四步 第五步");

/// What stands before the time of the work named above.
const TIME_LABELS: WordList = WordList(
    "时间 活动时间 开展时间 举办时间 举行时间 实施时间 起止时间 时间安排 时间节点 工作时间 完成时间 完成时限 时限 \
     日期 活动日期 会议时间 检查时间 比赛时间 评比时间 展示时间 评审时间 截止时间 截至时间 投稿截止时间 \
     投稿截至时间",
);

/// How a time is set without a colon.
const SET: [&str; 3] = ["暂定", "定于", "为"];

/// What stands before those who do it.
const BODY_LABELS: WordList = WordList(
    "责任单位 责任部门 责任科室 责任人 牵头单位 牵头部门 牵头科室 主办单位 主办部门 承办单位 承办部门 组织单位 \
     组织部门 实施单位 负责部门 负责单位 负责人",
);

/// What stands before those who only help.
const HELPER_LABELS: WordList =
    WordList("配合单位 配合部门 协办单位 协办部门 协助单位 协助部门 参加单位");

/// The line, or its beginning up to the first stop, names a stage.
pub(super) fn names(line: &str) -> bool {
    STAGES.is_in(name(line))
}

/// 进社区（6月3日-7日）。…: the time in brackets behind the name of a counted piece of work.
pub(super) fn time_behind_name(line: &str) -> Option<&str> {
    let name = name(line);
    let behind = line.get(name.len()..).filter(|_| !name.is_empty())?;
    let inside = behind.strip_prefix(['（', '('])?;
    let (inside, after) = inside.split_once(['）', ')'])?;
    let goes_on = after.starts_with(['。', '：', ':', '，']);
    (goes_on && lead::says_when(inside)).then_some(inside)
}

/// …（责任单位：市食安办）。: who does it, in brackets at the end.
pub(super) fn trailing_body(line: &str) -> Option<&str> {
    let line = line.trim_end_matches(['。', '；', ';']);
    let inside = line.strip_suffix(['）', ')'])?;
    let open = inside.rfind(['（', '('])?;
    labelled_body(inside.get(open..)?.trim_start_matches(['（', '(']))
}

/// （5月10日是—6月5日）: a bracket behind the name of a stage that means a time and cannot be read. It is
/// taken as the time all the same, so that somebody is asked about it.
pub(super) fn misprinted_time(line: &str) -> Option<&str> {
    let inside = line.strip_suffix(['）', ')'])?;
    let open = inside.rfind(['（', '('])?;
    let inside = inside.get(open..)?.trim_start_matches(['（', '(']);
    let name = line.get(..open)?;
    let dated = inside.contains('月') && inside.contains(|it: char| it.is_ascii_digit());
    let short = inside.chars().count() <= NAME_AT_MOST && name.chars().count() <= NAME_AT_MOST;
    (STAGES.is_in(name) && dated && short && !inside.contains(['，', '。'])).then_some(inside)
}

/// 迎检阶段（**年9月~12月）。…: the same with the work behind it.
pub(super) fn misprinted_beginning(line: &str) -> Option<&str> {
    let stop = line.find("）。").or_else(|| line.find("）："))?;
    misprinted_time(line.get(..stop + '）'.len_utf8())?)
}

/// 第一阶段：宣传发动, with nothing else: it heads the lines below.
pub(super) fn heads(line: &str) -> bool {
    let counted = line.strip_prefix('第').map(|it| {
        let rest = it.trim_start_matches(shape::is_numeral);
        (rest.len() < it.len()).then_some(rest)
    });
    let counted = counted.flatten().is_some_and(|it| {
        ["阶段", "环节", "步"]
            .iter()
            .any(|word| it.starts_with(word))
    });
    counted && line.chars().count() <= NAME_AT_MOST && !line.contains(['。', '；', '，'])
}

/// A part counted 一、: a level above （一）.
pub(super) fn is_part(line: &str) -> bool {
    let number: String = line
        .chars()
        .take_while(|it| shape::is_numeral(*it))
        .collect();
    !number.is_empty()
        && line
            .strip_prefix(number.as_str())
            .is_some_and(|it| it.starts_with('、'))
}

/// The time that follows the name of a stage, with the work behind it: 动员阶段（3月1日至10日）：召开…,
/// 第一阶段：宣传发动。时间：3月1日—10日。….
pub(super) fn time(line: &str) -> Option<&str> {
    let name = name(line);
    if !STAGES.is_in(name) {
        return None;
    }
    let behind = line.get(name.len()..)?;
    let mut behind = behind;
    if let Some(inside) = behind.strip_prefix(['（', '(']) {
        let (inside, after) = inside.split_once(['）', ')'])?;
        let inside = inside.split_once(['：', ':']).map_or(inside, |it| it.1);
        if lead::says_when(inside) {
            return Some(inside);
        }
        // 第一阶段（初赛）：…
        behind = after;
    }
    // 第一阶段：宣传发动（3月1日—10日）。…: the name goes on behind the colon.
    let behind = behind.trim_start_matches(['：', ':', '，', ',', '。', '、', ' ']);
    let (time, _) = lead::time(labelled(behind)).or_else(|| {
        let rest = behind.get(self::name(behind).len()..)?;
        let inside = rest
            .strip_prefix(['（', '('])
            .and_then(|it| it.split_once(['）', ')']));
        if let Some((inside, _)) = inside.filter(|it| lead::says_when(it.0)) {
            return Some((inside, ""));
        }
        let rest = rest.trim_start_matches(['。', '，', '；', '：', ' ']);
        // …；时间：5月11日前 may stand behind the work too.
        let clauses = rest.split(['。', '；']).map(str::trim_start);
        clauses
            .filter(|it| TIME_LABELS.iter().any(|label| it.starts_with(label)))
            .take(TIMES_AT_MOST)
            .find_map(|it| lead::time(labelled(it)))
    })?;
    Some(time)
}

/// Times that a line tells in the same way as its first: 初赛，时间：5月3日；复赛，时间：5月9日, 初赛（5月3日）、复赛
/// （5月9日）, 报名：5月3日；初赛：5月9日, 5月3日，报名；5月9日，初赛.
pub(super) fn more_times<'a>(line: &'a str, first: &str) -> Vec<&'a str> {
    let clauses = || line.split(['；', ';', '。']).map(str::trim);
    let begin = line.find(first).unwrap_or(0);
    let before = line.get(..begin).unwrap_or_default();
    let times: Vec<&str> = if before.ends_with(['（', '(']) {
        brackets(line).filter(|it| lead::says_when(it)).collect()
    } else if TIME_LABELS
        .iter()
        .any(|it| before.trim_end_matches(['：', ':']).ends_with(it))
    {
        let behind = clauses().filter_map(|clause| {
            let at = TIME_LABELS
                .iter()
                .filter_map(|label| clause.find(&format!("{label}：")))
                .min()?;
            clause
                .get(at..)
                .and_then(|it| lead::time(labelled(it)))
                .map(|it| it.0)
        });
        behind.collect()
    } else if before.ends_with(['：', ':']) {
        clauses()
            .filter_map(|it| lead::behind_colon(it).map(|it| it.0))
            .collect()
    } else {
        return Vec::new();
    };
    let mut more = Vec::new();
    for time in times.into_iter().take(MORE_TIMES_AT_MOST) {
        if time != first && !more.contains(&time) {
            more.push(time);
        }
    }
    more
}

/// What stands in the brackets of a line.
fn brackets(line: &str) -> impl Iterator<Item = &str> {
    let opened = line.split(['（', '(']).skip(1);
    opened.filter_map(|it| it.split(['）', ')']).next())
}

/// 活动时间：6月1日至7日。
pub(super) fn labelled_time(line: &str) -> Option<&str> {
    let label = TIME_LABELS
        .iter()
        .filter(|it| line.starts_with(it))
        .max_by_key(|it| it.len());
    // 时间暂定12月20日下午，地点：体育馆。
    let set = label.and_then(|it| {
        SET.iter()
            .find_map(|set| line.get(it.len()..)?.strip_prefix(set))
    });
    if let Some((time, _)) = set.and_then(lead::time) {
        return Some(time);
    }
    let (label, value) = line.split_once(['：', ':'])?;
    let value = value.trim().trim_end_matches(['。', '；', ';', '.']);
    let known = TIME_LABELS.iter().any(|it| it == shape::folded(label));
    // 每天7:25 is an hour, not a time of the year.
    let dated = value.contains(['月', '.', '/']) && !value.contains('每');
    if !known || !dated {
        return None;
    }
    match lead::says_when(value) {
        true => Some(value),
        // 预赛（6月14日），决赛（6月17日）: read or not, that is when.
        false => {
            let short = value.chars().count() <= NAME_AT_MOST;
            lead::time(value).map(|it| it.0).or(short.then_some(value))
        }
    }
}

/// 第一次督查时间：5月中旬: the name says that a time follows, and of what.
pub(super) fn names_time(line: &str) -> bool {
    let name = line.split(['：', ':']).next().unwrap_or_default();
    name.ends_with("时间") && !TIME_LABELS.iter().any(|it| it == shape::folded(name))
}

/// 责任单位：县安委办。 Those who only help keep their label: 配合单位：财政局.
pub(super) fn labelled_body(line: &str) -> Option<&str> {
    let (label, value) = line.split_once(['：', ':'])?;
    let value = value.trim().trim_end_matches(['。', '；', ';']);
    let label = shape::folded(label);
    let helps = HELPER_LABELS.iter().any(|it| it == label);
    let known = helps || BODY_LABELS.iter().any(|it| it == label);
    let whole = line.trim_end_matches(['。', '；', ';']);
    (known && !value.is_empty() && !value.contains('。')).then_some(if helps {
        whole
    } else {
        value
    })
}

/// Without the label of the time.
fn labelled(text: &str) -> &str {
    match text.split_once(['：', ':']) {
        Some((label, value)) if TIME_LABELS.iter().any(|it| it == label) => value,
        _ => text,
    }
}

/// The beginning of a line before the first bracket or stop, if that is short.
fn name(line: &str) -> &str {
    let end = line
        .find(['（', '(', '：', ':', '。', '，', '；'])
        .unwrap_or(line.len());
    let name = line.get(..end).unwrap_or_default();
    if name.chars().count() <= NAME_AT_MOST {
        name
    } else {
        ""
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stage_with_its_time() {
        for (line, expected) in [
            ("动员部署阶段（3月中旬）：召开联席会议。", Some("3月中旬")),
            (
                "动员部署阶段（即日起至4月10日）。制定方案。",
                Some("即日起至4月10日"),
            ),
            (
                "第一阶段（3月1日—15日）：宣传发动。张贴标语。",
                Some("3月1日—15日"),
            ),
            (
                "第一阶段：宣传发动（3月1日—15日）。张贴标语。",
                Some("3月1日—15日"),
            ),
            (
                "第一阶段：宣传发动。时间：3月1日—3月15日。召开动员会。",
                Some("3月1日—3月15日"),
            ),
            (
                "自查自纠阶段，4月11日至5月31日，各单位开展自查。",
                Some("4月11日至5月31日"),
            ),
            (
                "第二阶段（复赛）：以年级为单位比赛（组长负责）；时间：5月12日。",
                Some("5月12日"),
            ),
            ("本阶段的工作十分重要。各单位要高度重视。", None),
            ("张贴标语（3月1日）。", None),
        ] {
            assert_eq!(time(line), expected, "{line}");
        }
    }

    #[test]
    fn a_line_with_several_times() {
        for (line, first, more) in [
            (
                "初赛：一组，时间：5月3日；二组，时间：5月4日。",
                "5月3日",
                vec!["5月4日"],
            ),
            ("初赛（5月3日）、复赛（5月9日）", "5月3日", vec!["5月9日"]),
            ("报名：5月3日；初赛：5月9日。", "5月3日", vec!["5月9日"]),
            (
                "动员阶段（3月1日—10日）。3月5日开会。",
                "3月1日—10日",
                vec![],
            ),
            (
                "动员阶段（3月1日—10日）（镇政府负责）",
                "3月1日—10日",
                vec![],
            ),
        ] {
            assert_eq!(more_times(line, first), more, "{line}");
        }
    }

    #[test]
    fn lines_under_a_heading() {
        assert_eq!(
            labelled_time("活动时间：6月1日至6月7日。"),
            Some("6月1日至6月7日")
        );
        assert_eq!(labelled_time("报名时间：6月1日"), None);
        assert_eq!(labelled_time("时间：每天7:25"), None);
        assert_eq!(labelled_body("责任单位：县安委办。"), Some("县安委办"));
        assert_eq!(labelled_body("联系人：某某"), None);
        let tail = "制作专题片。（责任单位：市食安办、电视台）。";
        assert_eq!(trailing_body(tail), Some("市食安办、电视台"));
        let named = "进社区（6月3日-7日）。开展宣传。";
        assert_eq!(time_behind_name(named), Some("6月3日-7日"));
        assert_eq!(time_behind_name("进社区（6月3日-7日）"), None);
        let helps = "配合单位：财政局。";
        assert_eq!(labelled_body(helps), Some("配合单位：财政局"));
    }

    #[test]
    fn a_stage_heads_the_lines_below() {
        assert!(heads("第一阶段：报名") && heads("第二步 集中整治"));
        assert!(!heads("第一阶段：报名，各校推荐。") && !heads("阶段总结"));
        let misprint = "集中清理阶段（3月11日是—4月15日）";
        assert_eq!(misprinted_time(misprint), Some("3月11日是—4月15日"));
        assert_eq!(misprinted_time("集中清理阶段（各村负责）"), None);
        let masked = "迎检阶段（**年9月~12月）。整理材料。";
        assert_eq!(misprinted_beginning(masked), Some("**年9月~12月"));
        assert!(names_time("第一次督查时间：5月中旬") && !names_time("时间：5月中旬"));
    }

    #[test]
    fn parts_are_counted_above_their_headings() {
        assert!(is_part("三、实施步骤") && is_part("十二、附则"));
        assert!(!is_part("（一）动员阶段") && !is_part("1.时间"));
    }
}
