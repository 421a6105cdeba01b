//! Text in columns of a terminal, where a Chinese character takes two places.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Signs that do not begin a line.
const NEVER_FIRST: &str = "，。、；：！？）》”’」』】〕〉…—,.;:!?)]}%";

/// Signs that do not end one.
const NEVER_LAST: &str = "（《“‘「『【〔〈([{";

/// Places that a text takes.
pub(super) fn width(text: &str) -> usize {
    UnicodeWidthStr::width(text)
}

/// Blanks up to a width. A longer text stays as it is.
pub(super) fn padded(text: &str, to: usize) -> String {
    let blanks = to.saturating_sub(width(text));
    format!("{text}{}", " ".repeat(blanks))
}

/// Without control characters: a document must not move the cursor of whoever reads it.
pub(super) fn printable(text: &str) -> String {
    text.chars()
        .filter(|it| *it == '\n' || !it.is_control())
        .collect()
}

/// The text in lines of at most `limit` places.
pub(super) fn lines(text: &str, limit: usize) -> Vec<String> {
    let limit = limit.max(4);
    text.lines().flat_map(|it| paragraph(it, limit)).collect()
}

fn paragraph(text: &str, limit: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = 0;
    for piece in pieces(text) {
        let wide = width(piece);
        if used + wide <= limit {
            line.push_str(piece);
            used += wide;
            continue;
        }
        if !line.is_empty() {
            lines.push(line.trim_end().to_owned());
        }
        line = String::new();
        used = 0;
        for sign in piece.trim_start().chars() {
            let wide = sign.width().unwrap_or(0);
            if used + wide > limit {
                lines.push(std::mem::take(&mut line));
                used = 0;
            }
            line.push(sign);
            used += wide;
        }
    }
    if !line.trim_end().is_empty() {
        lines.push(line.trim_end().to_owned());
    }
    lines
}

/// What stays together on a line: a Latin word, or a Chinese character with its punctuation.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut starts = Vec::with_capacity(text.len() / 2 + 1);
    let mut last = ' ';
    for (at, sign) in text.char_indices() {
        let word = |it: char| it.is_ascii() && !it.is_ascii_whitespace();
        let joins = NEVER_FIRST.contains(sign)
            || NEVER_LAST.contains(last)
            || word(last) && word(sign)
            || sign.width() == Some(0);
        if !joins || last == ' ' {
            starts.push(at);
        }
        last = sign;
    }
    starts.push(text.len());
    (1..starts.len()).filter_map(move |end| text.get(starts[end - 1]..starts[end]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_too_wide_and_no_sign_is_lost() {
        let text = "制订学习计划（集中学习不少于4天），观看“红色”影片 and a few Latin words of some length。";
        for limit in 4..60 {
            let lines = lines(text, limit);
            assert!(lines.iter().all(|it| width(it) <= limit), "{limit}");
            let joined: String = lines.concat();
            let bare = |it: &str| it.replace(' ', "");
            assert_eq!(bare(&joined), bare(text), "{limit}");
        }
    }

    #[test]
    fn punctuation_stays_with_its_word() {
        assert_eq!(lines("学习，讨论", 4), ["学", "习，", "讨论"]);
        assert_eq!(lines("看《方案》稿", 5), ["看", "《方", "案》", "稿"]);
    }

    #[test]
    fn a_document_cannot_speak_to_the_terminal() {
        assert_eq!(printable("a\u{1b}[2Jb\u{7}\nc"), "a[2Jb\nc");
    }
}
