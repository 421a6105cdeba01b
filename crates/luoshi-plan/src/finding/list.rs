//! Lists whose name counts them: “五个一”：…… must have five entries.

use super::{Finding, FindingCode, Severity, at_item};
use crate::{Plan, ordinal};

/// Longer names are sentences that happen to begin with a number.
const NAME_AT_MOST: usize = 6;

/// More colons and brackets than any requirement has; what follows is not searched.
const MARKS_AT_MOST: usize = 100;

/// Fewer entries are no list but an explanation.
const ENTRIES_AT_LEAST: usize = 2;

/// What divides entries, the strongest first.
const DIVIDERS: [&[char]; 3] = [&['；', ';'], &['，', ','], &['、']];

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (_, item) in plan.items() {
        let wrong = lists(&item.content)
            .into_iter()
            .find_map(|list| Some((list.name, list.wrong_count()?)));
        if let Some((name, count)) = wrong {
            findings.push(at_item(
                FindingCode::ListCountMismatch,
                Severity::Warning,
                item.position,
                vec![("name", name.to_owned()), ("count", count.to_string())],
            ));
        }
    }
    findings
}

/// A name that counts, and what is listed after it.
struct List<'a> {
    name: &'a str,
    count: usize,
    entries: &'a str,
}

impl List<'_> {
    /// The number of entries, if it is another than the name says, however the list is divided.
    fn wrong_count(&self) -> Option<usize> {
        let counts = DIVIDERS.map(|dividers| {
            self.entries
                .split(dividers)
                .filter(|it| !it.trim().is_empty())
                .count()
        });
        if counts.contains(&self.count) {
            return None;
        }
        counts.into_iter().find(|it| *it >= ENTRIES_AT_LEAST)
    }
}

/// Every counted name that a colon or bracket follows, with its list.
fn lists(content: &str) -> Vec<List<'_>> {
    let mut lists = Vec::new();
    for (colon, mark) in content
        .match_indices(['：', ':', '（', '('])
        .take(MARKS_AT_MOST)
    {
        let Some((name, count)) = counted_name(&content[..colon]) else {
            continue;
        };
        let rest = &content[colon + mark.len()..];
        let end = match mark {
            "（" | "(" => rest.find(['）', ')']),
            _ => rest.find(['。', '\n']),
        };
        let entries = &rest[..end.unwrap_or(rest.len())];
        lists.push(List {
            name,
            count,
            entries: before_next_name(entries),
        });
    }
    lists
}

/// The list ends where the next counted name begins: “五个一”：……；“五到位”：…….
fn before_next_name(entries: &str) -> &str {
    let next = entries
        .match_indices(['：', ':', '（', '('])
        .find_map(|(at, _)| {
            let (name, _) = counted_name(&entries[..at])?;
            let start = entries[..at].rfind(name)?;
            Some(&entries[..start])
        });
    next.unwrap_or(entries)
        .trim_end_matches(['“', '"', '「', '‘', '；', '，', '、', ' '])
}

/// A number and a short word at the end of a text, in quotation marks or of a form that counts
/// (N个…, N到位, N有): `五个一`, `六个带头`, `四有`. Neither 第三周 nor 高三年级.
fn counted_name(text: &str) -> Option<(&str, usize)> {
    let quoted = text.ends_with(['”', '"', '」', '’']);
    let text = text.trim_end_matches(['”', '"', '」', '’']);
    let mut start = text.len();
    for (length, (at, sign)) in text.char_indices().rev().enumerate() {
        if length >= NAME_AT_MOST || !sign.is_alphanumeric() {
            break;
        }
        start = at;
    }
    let tail = &text[start..];
    let (offset, _) = tail.char_indices().find(|(at, sign)| {
        let ordinal_word = text[..start + at].ends_with(['第', '高', '初', '大', '月', '年', '周']);
        is_count_sign(*sign) && !ordinal_word
    })?;
    let name = &tail[offset..];
    let digits: String = name.chars().take_while(|it| is_count_sign(*it)).collect();
    let word = name.strip_prefix(digits.as_str())?;
    let count = match digits.as_str() {
        "两" => 2,
        _ => ordinal::value(&digits)?,
    };
    let counts = word.starts_with('个')
        || word.ends_with("到位")
        || matches!(word, "有" | "看" | "查" | "必须");
    let count = usize::try_from(count).ok()?;
    ((quoted || counts) && !word.is_empty() && (2..=20).contains(&count)).then_some((name, count))
}

fn is_count_sign(sign: char) -> bool {
    sign.is_ascii_digit() || "一二三四五六七八九十两".contains(sign)
}

#[cfg(test)]
mod tests {
    use super::lists;

    fn wrong(content: &str) -> Vec<(String, usize)> {
        lists(content)
            .iter()
            .filter_map(|it| Some((it.name.to_owned(), it.wrong_count()?)))
            .collect()
    }

    #[test]
    fn lists_of_the_length_they_say() {
        for content in [
            "做到“三个一”：读一本书，看一部片，写一篇体会。",
            "做到“三个一”：读一本书；看一部片，并讨论；写一篇体会；“两到位”：时间到位，人员到位。",
            "落实四有（有计划、有笔记、有心得、有考勤）",
            "开展“两个专项”：课堂、食堂。",
            "坚持“三查”：查思想、查作风、查纪律",
        ] {
            assert_eq!(wrong(content), vec![], "{content}");
        }
    }

    #[test]
    fn lists_of_another_length() {
        assert_eq!(
            wrong("做到“四个一”：读一本书，看一部片，写一篇体会。"),
            vec![("四个一".to_owned(), 3)]
        );
        assert_eq!(
            wrong("“两个一”：上一课，听一场；“三到位”：时间到位，人员到位。"),
            vec![("三到位".to_owned(), 2)]
        );
    }

    #[test]
    fn numbers_that_count_no_list() {
        for content in [
            "第三周：大扫除、家长会",
            "高三年级：语文、数学",
            "3月：动员、学习",
            "集中学习不少于4天（每天6小时，签到，记录）",
            "做到“五个一”。",
            "“四个意识”：增强责任",
        ] {
            assert_eq!(wrong(content), vec![], "{content}");
        }
    }
}
