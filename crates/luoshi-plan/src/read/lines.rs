//! Several pieces of work in the cells of one row, line by line: `1、起草方案` and `2、征求意见` beside `3月` and `4月`.

use super::{lead, shape};
use crate::ordinal;

/// The lines of a row taken apart.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Split<'a> {
    /// The line above them, which names what they belong to: 一、准备.
    pub head: Option<&'a str>,
    /// The pieces of work.
    pub parts: Vec<Part<'a>>,
}

/// One piece of work with what stands in its line.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Part<'a> {
    /// As printed in front of it.
    pub number: &'a str,
    /// Without its number.
    pub content: &'a str,
    /// The line of the same place in the cell of the time limit.
    pub time: &'a str,
    /// The line of the same place, where there are as many; else all of that cell.
    pub responsible: Option<&'a str>,
}

/// Takes the cells of a row apart where each numbered line of the content has its own line that says when.
pub(super) fn split<'a>(
    content: &'a str,
    written: &'a str,
    responsible: Option<&'a str>,
) -> Option<Split<'a>> {
    let times = of(written);
    // A stretch may be broken over two lines: 3月1日— / 3月10日.
    let joined = |it: &&str| it.starts_with(JOINTS) || it.ends_with(JOINTS);
    if times.len() < 2
        || times.iter().any(joined)
        || !times
            .iter()
            .all(|it| lead::says_when(it) || shape::dated(it))
    {
        return None;
    }
    let lines = of(content);
    let (head, lines) = match lines.split_first() {
        Some((head, rest)) if rest.len() == times.len() && ordinal::heads(head) => {
            (Some(*head), rest)
        }
        _ => (None, lines.as_slice()),
    };
    if lines.len() != times.len() {
        return None;
    }
    let bodies = responsible.map(of).unwrap_or_default();
    let mut parts = Vec::new();
    for (at, (line, time)) in lines.iter().zip(&times).enumerate() {
        let (number, content) = ordinal::leading(line)?;
        let own = (bodies.len() == lines.len()).then(|| bodies.get(at).copied());
        parts.push(Part {
            number,
            content,
            time,
            responsible: own.unwrap_or(responsible),
        });
    }
    let numbers: Vec<u32> = parts
        .iter()
        .filter_map(|it| ordinal::value(it.number))
        .collect();
    let counts = |it: &[u32]| matches!(it, [a, b] if a + 1 == *b);
    let counted = numbers.len() == parts.len() && numbers.windows(2).all(counts);
    counted.then_some(Split { head, parts })
}

/// Signs that join the ends of a stretch.
const JOINTS: [char; 6] = ['—', '–', '-', '~', '至', '到'];

fn of(text: &str) -> Vec<&str> {
    text.lines()
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_belong_together() {
        let split = split(
            "一、准备\n1、起草方案\n2、征求意见",
            "3月上旬\n3月15日前",
            None,
        );
        let split = split.expect("a line of the time for each line of work");
        assert_eq!(split.head, Some("一、准备"));
        let times: Vec<&str> = split.parts.iter().map(|it| it.time).collect();
        assert_eq!(times, ["3月上旬", "3月15日前"]);
        let one = split.parts.first().map(|it| (it.number, it.content));
        assert_eq!(one, Some(("1、", "起草方案")));
    }

    #[test]
    fn lines_that_do_not() {
        for (content, written) in [
            ("1、起草方案\n2、征求意见", "3月1日—\n3月10日"),
            ("1、起草方案\n2、征求意见", "3月上旬"),
            ("起草方案\n征求意见", "3月上旬\n3月中旬"),
            ("1、起草方案\n3、征求意见", "3月上旬\n3月中旬"),
            ("1、起草方案\n2、征求意见", "3月上旬\n报领导小组办公室"),
        ] {
            assert_eq!(split(content, written, None), None, "{content} {written}");
        }
    }
}
