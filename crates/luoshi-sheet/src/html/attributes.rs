//! Tags with thousands of attributes, cut to a bounded number.
//!
//! The parser compares every attribute of a tag with all before it. No real tag has more than a
//! few dozen, so a text without an abusive one goes through as it is.

use std::borrow::Cow;

/// Attributes of a tag that are kept.
const KEPT: usize = 256;

/// Elements whose content holds no tags, only their own end tag.
const RAW: [&str; 8] = [
    "script", "style", "textarea", "title", "noscript", "iframe", "noframes", "xmp",
];

/// The text with every attribute after the first 256 of a tag left out.
pub(super) fn bounded(text: &str) -> Cow<'_, str> {
    let mut scanner = Scanner {
        bytes: text.as_bytes(),
        at: 0,
    };
    let mut kept = String::new();
    let mut copied = 0;
    while let Some((from, to)) = scanner.next_excess() {
        kept.push_str(&text[copied..from]);
        copied = to;
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    kept.push_str(&text[copied..]);
    Cow::Owned(kept)
}

/// Goes from tag to tag as the tokenizer of the standard does.
struct Scanner<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Scanner<'_> {
    /// The range of the excess attributes of the next tag that has them. Its ends are ASCII.
    fn next_excess(&mut self) -> Option<(usize, usize)> {
        while self.to(b'<') {
            self.at += 1;
            let rest = &self.bytes[self.at..];
            if rest.starts_with(b"!--") {
                self.behind(b"-->");
                continue;
            }
            let end_tag = rest.starts_with(b"/");
            self.at += usize::from(end_tag);
            let name = self.at;
            self.run(|it| it.is_ascii_alphanumeric());
            let name = self.bytes[name..self.at].to_ascii_lowercase();
            if !name.first().is_some_and(u8::is_ascii_alphabetic) {
                continue;
            }
            let excess = self.attributes();
            if let Some(raw) = RAW
                .iter()
                .find(|it| it.as_bytes() == name)
                .filter(|_| !end_tag)
            {
                self.before_end_tag(raw);
            }
            if excess.is_some() {
                return excess;
            }
        }
        None
    }

    /// Passes over the attributes to the end of the tag.
    fn attributes(&mut self) -> Option<(usize, usize)> {
        let mut count = 0;
        let mut excess = None;
        loop {
            self.run(|it| it.is_ascii_whitespace() || it == b'/');
            match self.bytes.get(self.at) {
                None | Some(b'>') => return excess.map(|from| (from, self.at)),
                Some(_) => {}
            }
            count += 1;
            if count > KEPT {
                excess.get_or_insert(self.at);
            }
            // A name may start with an equals sign, so its first byte is passed over unseen.
            self.at += 1;
            self.run(|it| !it.is_ascii_whitespace() && !matches!(it, b'/' | b'>' | b'='));
            self.run(|it| it.is_ascii_whitespace());
            if self.bytes.get(self.at) == Some(&b'=') {
                self.at += 1;
                self.run(|it| it.is_ascii_whitespace());
                match self.bytes.get(self.at) {
                    Some(&quote @ (b'"' | b'\'')) => {
                        self.at += 1;
                        self.run(|it| it != quote);
                        self.at += 1;
                    }
                    _ => self.run(|it| !it.is_ascii_whitespace() && it != b'>'),
                }
            }
        }
    }

    fn run(&mut self, is: impl Fn(u8) -> bool) {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        self.at += rest.iter().position(|&it| !is(it)).unwrap_or(rest.len());
    }

    fn to(&mut self, byte: u8) -> bool {
        self.run(|it| it != byte);
        self.at < self.bytes.len()
    }

    fn behind(&mut self, sign: &[u8]) {
        let rest = &self.bytes[self.at..];
        let found = rest.windows(sign.len()).position(|it| it == sign);
        self.at += found.map_or(rest.len(), |it| it + sign.len());
    }

    fn before_end_tag(&mut self, name: &str) {
        while self.to(b'<') {
            let end_tag = self.bytes[self.at + 1..].strip_prefix(b"/");
            let end_name = end_tag.and_then(|it| it.get(..name.len()));
            if end_name.is_some_and(|it| it.eq_ignore_ascii_case(name.as_bytes())) {
                return;
            }
            self.at += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_tags_are_untouched() {
        for text in [
            "<td a b=c d='>' e=\"<x\">text</td",
            "一<二 三",
            "<!-- <a title=\"> --><p>",
            "<script>if (a<b) {}</script>",
            "<",
            "</",
            "<a",
            "<a b='",
            "<a b=",
        ] {
            assert!(
                matches!(bounded(text), Cow::Borrowed(same) if same == text),
                "{text}"
            );
        }
    }

    #[test]
    fn excess_attributes_go_and_text_stays() {
        let names = |range: std::ops::Range<u32>| -> String {
            range.map(|it| format!(" a{it}='>'")).collect()
        };
        let text = format!("前<td{}>内<i>容", names(0..300));
        let kept = format!("前<td{} >内<i>容", names(0..256));
        assert_eq!(bounded(&text), kept);
    }

    #[test]
    fn words_in_scripts_and_comments_are_no_attributes() {
        let words = "w ".repeat(1000);
        let text = format!("<script>a<b {words}</script><!-- <b {words} -->内容");
        assert_eq!(bounded(&text), text);
    }
}
