//! Text as a page shows it: white space collapsed, lines where the page breaks them.

/// Collects the text of a paragraph or a cell.
///
/// White space as CSS collapses it: a run of it is one space, none at the ends of a line. Where the
/// run holds a line break and stands between two Han characters it is nothing, because editors
/// wrap long Chinese lines anywhere.
#[derive(Debug, Default)]
pub(super) struct Flow {
    text: String,
    /// Line breaks before the next character.
    breaks: usize,
    gap: Gap,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    #[default]
    None,
    Space,
    SourceLine,
}

impl Flow {
    /// Characters of the source.
    pub(super) fn push(&mut self, text: &str) {
        for sign in text.chars() {
            match sign {
                ' ' | '\t' | '\u{c}' => self.gap = self.gap.max(Gap::Space),
                '\n' | '\r' => self.gap = Gap::SourceLine,
                _ => self.put(sign),
            }
        }
    }

    /// Characters of the source whose white space is kept.
    pub(super) fn push_preformatted(&mut self, text: &str) {
        for sign in text.chars() {
            match sign {
                '\n' => self.line_break(),
                _ => self.put(sign),
            }
        }
    }

    /// A line break that the page shows, such as `<br>`.
    pub(super) fn line_break(&mut self) {
        self.breaks += 1;
        self.gap = Gap::None;
    }

    /// The beginning or end of a block: what follows stands in a new line.
    pub(super) fn block_edge(&mut self) {
        self.breaks = self.breaks.max(1);
        self.gap = Gap::None;
    }

    /// The text so far, without blanks at either end; the next one starts.
    pub(super) fn take(&mut self) -> String {
        let text = std::mem::take(self).text;
        let trimmed = text.trim();
        if trimmed.len() == text.len() {
            text
        } else {
            trimmed.to_owned()
        }
    }

    /// Whether the source showed anything, even blanks that do not collapse (`&nbsp;`).
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    fn put(&mut self, sign: char) {
        if let Some(last) = self.text.chars().next_back() {
            if self.breaks > 0 {
                self.text.extend(std::iter::repeat_n('\n', self.breaks));
            } else if self.gap == Gap::Space || self.gap == Gap::SourceLine && !joins(last, sign) {
                self.text.push(' ');
            }
        }
        self.breaks = 0;
        self.gap = Gap::None;
        self.text.push(sign);
    }
}

/// Chinese is written without spaces: no space between two characters that fill a square.
fn joins(left: char, right: char) -> bool {
    let (left, right) = (width(left), width(right));
    left == Width::Full && right != Width::Half || left != Width::Half && right == Width::Full
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Width {
    Half,
    /// Signs that Chinese and English share; in Chinese text they are full.
    Either,
    Full,
}

fn width(sign: char) -> Width {
    match sign {
        '“' | '”' | '‘' | '’' | '—' | '…' | '·' => Width::Either,
        // Radicals, CJK signs, kana, Han; compatibility ideographs and forms; full-width forms; Han beyond.
        '\u{2e80}'..='\u{2fff}'
        | '\u{3001}'..='\u{312f}'
        | '\u{31a0}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe6f}'
        | '\u{ff01}'..='\u{ff60}'
        | '\u{ffe0}'..='\u{ffe6}'
        | '\u{20000}'..='\u{3ffff}' => Width::Full,
        _ => Width::Half,
    }
}
