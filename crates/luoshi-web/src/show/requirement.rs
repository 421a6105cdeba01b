//! The requirement text with the words that create each obligation underlined and numbered.
//!
//! Spans may overlap or lie inside each other, so the text is cut where any of them begins or ends,
//! and a number stands where its span ends. A number must not start a line: the last character of
//! its span, the number, and the punctuation that follows are kept together as a [`Part::Knot`].

use std::ops::Range;

/// A stretch of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Text that may be broken anywhere.
    Run(Run),
    /// Runs and numbers that stay on one line.
    Knot(Vec<Run>),
}

/// Text that lies in the same spans throughout.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// The text.
    pub text: String,
    /// How many spans it lies in: 0 is not underlined, 2 and more are underlined twice.
    pub depth: usize,
    /// The numbers that stand behind it, from 1.
    pub numbers: Vec<usize>,
}

/// Cuts `text` at `spans` (bytes into it), which are numbered from 1 in the order given.
/// A span that does not lie on characters of the text is counted at the end of the text.
pub fn cut(text: &str, spans: &[Range<usize>]) -> Vec<Part> {
    let fits = |it: &Range<usize>| it.start < it.end && text.get(it.clone()).is_some();
    let mut atoms: Vec<Run> = Vec::new();
    for (at, sign) in text.char_indices() {
        let end = at + sign.len_utf8();
        let inside = |it: &&Range<usize>| fits(it) && it.start <= at && at < it.end;
        let ends = |it: &Range<usize>| fits(it) && it.end == end;
        atoms.push(Run {
            text: sign.to_string(),
            depth: spans.iter().filter(inside).count(),
            numbers: (1..)
                .zip(spans)
                .filter(|(_, it)| ends(it))
                .map(|(n, _)| n)
                .collect(),
        });
    }
    let lost: Vec<usize> = (1..)
        .zip(spans)
        .filter(|(_, it)| !fits(it))
        .map(|(n, _)| n)
        .collect();
    if !lost.is_empty() {
        match atoms.last_mut() {
            Some(last) => last.numbers.extend(lost),
            None => atoms.push(Run {
                numbers: lost,
                ..Run::default()
            }),
        }
    }
    knit(atoms)
}

/// Joins single characters to runs and knots.
fn knit(atoms: Vec<Run>) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut open: Vec<Run> = Vec::new();
    let mut atoms = atoms.into_iter().peekable();
    while let Some(atom) = atoms.next() {
        if atom.numbers.is_empty() {
            push(&mut open, atom);
            continue;
        }
        let mut knot = Vec::new();
        // A closing sign does not start a line either, so it takes the character before it along.
        if atom.text.chars().all(closes) {
            knot.extend(last_sign(&mut open));
        }
        push(&mut knot, atom);
        while let Some(next) = atoms.next_if(|it| it.text.chars().all(closes)) {
            push(&mut knot, next);
        }
        parts.extend(open.drain(..).map(Part::Run));
        parts.push(Part::Knot(knot));
    }
    parts.extend(open.into_iter().map(Part::Run));
    parts
}

/// Adds a character, to the last run where it lies in as many spans and no number comes between.
fn push(runs: &mut Vec<Run>, atom: Run) {
    match runs.last_mut() {
        Some(last) if last.depth == atom.depth && last.numbers.is_empty() => {
            last.text.push_str(&atom.text);
            last.numbers = atom.numbers;
        }
        _ => runs.push(atom),
    }
}

/// Takes the last character away from the runs.
fn last_sign(runs: &mut Vec<Run>) -> Option<Run> {
    let last = runs.last_mut()?;
    let sign = last.text.chars().next_back().filter(|it| *it != '\n')?;
    let run = Run {
        text: sign.to_string(),
        depth: last.depth,
        numbers: Vec::new(),
    };
    last.text.pop();
    if last.text.is_empty() {
        runs.pop();
    }
    Some(run)
}

/// Signs that do not start a line.
fn closes(sign: char) -> bool {
    "，。；：、！？”’）】》〉」』〕］｝,.;:!?)]}%％".contains(sign)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// `_` underlined, `=` underlined twice, numbers in brackets, knots between `|`.
    fn drawn(text: &str, marked: &[&str]) -> String {
        let spans: Vec<_> = marked
            .iter()
            .map(|it| text.find(it).map(|at| at..at + it.len()).unwrap())
            .collect();
        let run = |it: &Run| {
            let line = ["", "_", "="][it.depth.min(2)];
            let numbers: String = it.numbers.iter().map(|it| format!("({it})")).collect();
            format!("{line}{}{line}{numbers}", it.text)
        };
        cut(text, &spans)
            .iter()
            .map(|part| match part {
                Part::Run(it) => run(it),
                Part::Knot(runs) => format!("|{}|", runs.iter().map(run).collect::<String>()),
            })
            .collect()
    }

    #[test]
    fn each_span_is_underlined_and_its_number_keeps_its_neighbours() {
        assert_eq!(
            drawn("拟出学习计划，组织讨论。", &["拟出学习计划", "组织讨论"]),
            "_拟出学习计_|_划_(1)，|_组织讨_|_论_(2)。|"
        );
    }

    #[test]
    fn overlapping_spans_all_show_their_number() {
        assert_eq!(
            drawn(
                "对方案、进度进行修改完善，报备案",
                &["方案、进度进行修改完善", "进度进行修改完善"]
            ),
            "对_方案、_=进度进行修改完=|=善=(1)(2)，|报备案"
        );
        assert_eq!(
            drawn("甲乙丙丁", &["甲乙丙", "乙丙丁"]),
            "_甲_=乙=|=丙=(1)||_丁_(2)|"
        );
        assert_eq!(
            drawn("甲乙丙丁", &["甲乙丙丁", "乙丙"]),
            "_甲_=乙=|=丙=(2)||_丁_(1)|"
        );
    }

    #[test]
    fn a_span_that_ends_with_a_closing_sign_takes_the_character_before_it_along() {
        assert_eq!(
            drawn("（有计划）好", &["（有计划）"]),
            "_（有计_|_划）_(1)|好"
        );
    }

    proptest! {
        #[test]
        fn no_character_and_no_number_is_lost(
            text in "[甲乙，。a\n]{0,24}",
            cuts in proptest::collection::vec((0usize..80, 0usize..80), 0..6),
        ) {
            let spans: Vec<_> = cuts.iter().map(|(a, b)| *a..*b).collect();
            let parts = cut(&text, &spans);
            let runs = parts.iter().flat_map(|part| match part {
                Part::Run(it) => std::slice::from_ref(it),
                Part::Knot(runs) => runs,
            });
            let runs: Vec<_> = runs.collect();
            prop_assert_eq!(runs.iter().map(|it| it.text.as_str()).collect::<String>(), text);
            let mut numbers: Vec<_> = runs.iter().flat_map(|it| it.numbers.clone()).collect();
            numbers.sort_unstable();
            prop_assert_eq!(numbers, (1..=spans.len()).collect::<Vec<_>>());
        }

        #[test]
        fn a_number_stands_in_a_knot_only(text in "[甲乙，。]{1,24}", end in 1usize..24) {
            let end = text.char_indices().map(|(at, sign)| at + sign.len_utf8()).nth(end % text.chars().count()).unwrap();
            for part in cut(&text, std::slice::from_ref(&(0..end))) {
                if let Part::Run(run) = part {
                    prop_assert!(run.numbers.is_empty());
                }
            }
        }
    }
}
