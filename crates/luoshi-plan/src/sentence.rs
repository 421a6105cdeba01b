//! Sentences and clauses of an item, as far as their marks tell.

use std::ops::Range;

/// Marks that end a sentence.
const SENTENCE: &[char] = &['。', '；', ';', '！', '!', '\n'];

/// Marks that end a clause.
const CLAUSE: &[char] = &['，', ',', '。', '；', ';', '！', '!', '\n'];

/// No sentence is so long, to either side of what is looked at, in bytes.
const REACH: usize = 1_200;

/// The clauses of a text, without their marks.
pub(crate) fn clauses(text: &str) -> impl Iterator<Item = &str> {
    text.split(CLAUSE)
}

/// The sentence around some bytes of a text.
pub(crate) fn sentence_around(text: &str, span: &Range<usize>) -> Range<usize> {
    around(text, span, SENTENCE)
}

/// The clause around some bytes of a text.
pub(crate) fn clause_around(text: &str, span: &Range<usize>) -> Range<usize> {
    around(text, span, CLAUSE)
}

fn around(text: &str, span: &Range<usize>, ends: &[char]) -> Range<usize> {
    let first = text.floor_char_boundary(span.start.saturating_sub(REACH));
    let last = text.ceil_char_boundary(span.end.saturating_add(REACH));
    let head = text.get(first..span.start).unwrap_or_default();
    let tail = text.get(span.end..last).unwrap_or_default();
    let start = head
        .char_indices()
        .rev()
        .find(|(_, sign)| ends.contains(sign))
        .map_or(0, |(at, sign)| at + sign.len_utf8());
    let end = span.end + tail.find(ends).unwrap_or(tail.len());
    first + start..end.max(first + start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_around() {
        let text = "清点设备，建立台账；召开例会。";
        let at = text.find("台账").expect("it is there");
        let span = at..at + "台账".len();
        assert_eq!(&text[sentence_around(text, &span)], "清点设备，建立台账");
        assert_eq!(&text[clause_around(text, &span)], "建立台账");
        // Bytes that are no place of the text give some place rather than a panic.
        assert_eq!(sentence_around(text, &(1..2)), 0..2);
        let long = "清".repeat(REACH);
        assert_eq!(clause_around(&long, &(0..3)), 0..3 + REACH);
    }
}
