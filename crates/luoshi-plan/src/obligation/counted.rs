//! Lists whose name counts them (做到“五个一”：……), and how many entries they have, by the clauses that
//! the reader makes of the text.

use super::clause::{self, Clause};
use super::token::{self, Source};
use super::words::{Stop, Tag};
use crate::ordinal;

/// Longer names are sentences that happen to begin with a number.
const NAME_AT_MOST: usize = 6;

/// Fewer entries are no list but an explanation.
const ENTRIES_AT_LEAST: usize = 2;

/// A name that counts, and what is listed after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountedList {
    /// As printed, without marks: `五个一`.
    pub name: String,
    /// What it says.
    pub count: u32,
    /// How many entries it has, as semicolons and list numbers part them, as every clause is one,
    /// and as 、 parts them.
    entries: [usize; 3],
}

impl CountedList {
    /// The number of entries, if it is another than the name says, however the list is divided.
    pub fn wrong_count(&self) -> Option<usize> {
        let count = usize::try_from(self.count).ok()?;
        if self.entries.contains(&count) {
            return None;
        }
        self.entries
            .into_iter()
            .find(|entries| *entries >= ENTRIES_AT_LEAST)
    }
}

/// Every counted name that a colon or bracket follows, with its list, in printed order; none in a content
/// that is too long to be read.
pub fn counted_lists(content: &str) -> Vec<CountedList> {
    if content.len() > super::LONGEST || !may_count(content) {
        return Vec::new();
    }
    let source = Source::new(content);
    let tokens = token::tokens(&source);
    let clauses = clause::clauses(&source, &tokens);
    let mut lists = Lists::default();
    for (at, clause) in clauses.iter().enumerate() {
        lists.entry(clause);
        let before = at.checked_sub(1).and_then(|at| clauses.get(at));
        lists.opened(&source, before, clause);
        lists.headed(&source, clause);
    }
    lists.close();
    lists.done
}

#[derive(Default)]
struct Lists {
    done: Vec<CountedList>,
    open: Option<Open>,
}

/// The list at hand.
struct Open {
    list: CountedList,
    sentence: usize,
    depth: usize,
    /// It stands in a bracket, which begins here.
    bracket: Option<usize>,
    segment: Option<usize>,
}

impl Lists {
    /// Counts a clause, if it belongs to the list at hand.
    fn entry(&mut self, clause: &Clause) {
        let Some(open) = &mut self.open else { return };
        let over = clause.sentence != open.sentence
            || clause.depth < open.depth
            || clause.depth == open.depth && open.bracket.is_some_and(|at| at != clause.bracket);
        if over {
            self.close();
            return;
        }
        if clause.depth == open.depth {
            open.count(clause);
        }
    }

    /// 落实“四有”（有计划……）: the first clause of a bracket behind a counted name.
    fn opened(&mut self, source: &Source, before: Option<&Clause>, clause: &Clause) {
        let Some(outer) =
            before.filter(|outer| clause.before == Stop::Open && outer.depth + 1 == clause.depth)
        else {
            return;
        };
        let words = outer.tokens.iter().take_while(|t| t.end <= clause.bracket);
        let Some((first, last)) = outer.tokens.first().zip(words.last()) else {
            return;
        };
        if let Some((name, count)) = counted_name(&source.words(first.start..last.end)) {
            self.close();
            let mut open = Open::new(name, count, clause);
            open.bracket = Some(clause.bracket);
            open.count(clause);
            self.open = Some(open);
        }
    }

    /// “五个一”：……
    fn headed(&mut self, source: &Source, clause: &Clause) {
        let (Some(first), Some(last)) = (clause.tokens.first(), clause.tokens.last()) else {
            return;
        };
        if clause.after != Stop::Colon {
            return;
        }
        if let Some((name, count)) = counted_name(&source.words(first.start..last.end)) {
            if let Some(open) = &mut self.open {
                open.uncount(clause);
            }
            self.close();
            self.open = Some(Open::new(name, count, clause));
        }
    }

    fn close(&mut self) {
        self.done.extend(self.open.take().map(|open| open.list));
    }
}

impl Open {
    fn new(name: String, count: u32, clause: &Clause) -> Self {
        Open {
            list: CountedList {
                name,
                count,
                entries: [0; 3],
            },
            sentence: clause.sentence,
            depth: clause.depth,
            bracket: None,
            segment: None,
        }
    }

    fn count(&mut self, clause: &Clause) {
        let [parts, clauses, pauses] = &mut self.list.entries;
        *parts += usize::from(self.segment != Some(clause.segment));
        self.segment = Some(clause.segment);
        *clauses += 1;
        *pauses = (*pauses).max(1) + pauses_of(clause);
    }

    /// The clause was the name of the next list.
    fn uncount(&mut self, clause: &Clause) {
        let [parts, clauses, pauses] = &mut self.list.entries;
        *parts = parts.saturating_sub(1);
        *clauses = clauses.saturating_sub(1);
        *pauses = pauses.saturating_sub(pauses_of(clause));
    }
}

fn pauses_of(clause: &Clause) -> usize {
    clause
        .tokens
        .iter()
        .filter(|t| t.tag == Tag::Pause && !t.quoted)
        .count()
}

/// A number and a short word at the end of a text, in quotation marks or of a form that counts
/// (N个…, N到位, N有): `五个一`, `六个带头`, `四有`. Neither 第三周 nor 高三年级.
fn counted_name(text: &str) -> Option<(String, u32)> {
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
    ((quoted || counts) && !word.is_empty() && (2..=20).contains(&count))
        .then(|| (name.to_owned(), count))
}

/// Some number may be that of a counted name; most contents hold none and need not be taken apart.
fn may_count(content: &str) -> bool {
    let mut rest = content;
    while let Some(at) = rest.find(is_count_sign) {
        let word = rest[at..].trim_start_matches(is_count_sign);
        let counts = ["个", "有", "看", "查", "必须"];
        let near = word.chars().take(NAME_AT_MOST * 2);
        if counts.iter().any(|it| word.trim_start().starts_with(it))
            || near.clone().any(|it| "”\"」’".contains(it))
            || near.zip(word.chars().skip(1)).any(|it| it == ('到', '位'))
        {
            return true;
        }
        rest = word;
    }
    false
}

fn is_count_sign(sign: char) -> bool {
    sign.is_ascii_digit() || "一二三四五六七八九十两".contains(sign)
}

#[cfg(test)]
mod tests {
    use super::counted_lists;

    fn wrong(content: &str) -> Vec<(String, usize)> {
        counted_lists(content)
            .into_iter()
            .filter_map(|it| Some((it.name.clone(), it.wrong_count()?)))
            .collect()
    }

    #[test]
    fn lists_of_the_length_they_say() {
        for content in [
            "做到“三个一”：读一本书，看一部片，写一篇体会。",
            "做到“三个一”：读一本书；看一部片，并讨论；写一篇体会；“两到位”：时间到位，人员到位。",
            "做到“三个一”：一是读一本书，二是看一部片（并讨论，记笔记），三是写一篇体会。",
            "落实四有（有计划、有笔记、有心得、有考勤）",
            "落实“四有”（有计划，有笔记，有心得，有考勤）要求，按月检查。",
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
        assert_eq!(
            wrong("落实“五有”（有计划、有笔记、有考勤），每月检查。"),
            vec![("五有".to_owned(), 3)]
        );
        assert_eq!(
            wrong("做到三到位：时间到位，人员到位。"),
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
