//! Bytes to text.
//!
//! In this order: a byte order mark; UTF-8 if the whole file is valid; what the document declares;
//! GB18030 if the whole file is valid. Valid UTF-8 outranks a declaration because pages pasted from
//! one site into another keep the old `meta`, while no Chinese text in another encoding is valid
//! UTF-8 by accident.

use std::borrow::Cow;

use encoding_rs::{Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE};

/// How far a declaration is looked for, in bytes. The standard says 1024; pages saved by Office
/// put a long comment first.
const LOOK: usize = 4096;

/// A text, and how it was written.
pub(crate) struct Decoded<'a> {
    /// The text, without a byte order mark.
    pub text: Cow<'a, str>,
    /// The encoding it was read in.
    pub encoding: &'static Encoding,
    /// Some bytes are nothing in this encoding and read as U+FFFD.
    pub damaged: bool,
}

/// Reads bytes as text; whatever is unreadable becomes U+FFFD.
pub(crate) fn decode(bytes: &[u8]) -> Decoded<'_> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return lossy(encoding, bytes.get(mark..).unwrap_or_default());
    }
    if bytes.starts_with(b"<\0") {
        return lossy(UTF_16LE, bytes);
    }
    if bytes.starts_with(b"\0<") {
        return lossy(UTF_16BE, bytes);
    }
    let utf8 = std::str::from_utf8(bytes);
    match utf8 {
        Ok(text) => {
            return Decoded {
                text: Cow::Borrowed(text),
                encoding: UTF_8,
                damaged: false,
            };
        }
        // Cut off in the middle of its last character.
        Err(error) if error.error_len().is_none() && !bytes[..error.valid_up_to()].is_ascii() => {
            return lossy(UTF_8, bytes);
        }
        Err(_) => {}
    }
    let declared = declared(bytes);
    let candidates = [declared, Some(GB18030)];
    for encoding in candidates.into_iter().flatten() {
        if let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(bytes) {
            return Decoded {
                text,
                encoding,
                damaged: false,
            };
        }
    }
    // Damaged in any case: the encoding that leaves the least unreadable.
    let mut best = lossy(UTF_8, bytes);
    for encoding in candidates.into_iter().flatten() {
        let other = lossy(encoding, bytes);
        if unreadable(&other.text) < unreadable(&best.text) {
            best = other;
        }
    }
    best
}

fn lossy<'a>(encoding: &'static Encoding, bytes: &'a [u8]) -> Decoded<'a> {
    let (text, damaged) = encoding.decode_without_bom_handling(bytes);
    Decoded {
        text,
        encoding,
        damaged,
    }
}

fn unreadable(text: &str) -> usize {
    text.chars()
        .filter(|&it| it == char::REPLACEMENT_CHARACTER)
        .count()
}

/// The encoding that a `meta` or an XML declaration names, if it can be true.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..LOOK).unwrap_or(bytes).to_ascii_lowercase();
    let label =
        after(&head, b"<meta", b"charset").or_else(|| after(&head, b"<?xml", b"encoding"))?;
    let encoding = Encoding::for_label(label)?;
    if encoding == GBK {
        // GB18030 holds all of GBK and GB2312; pages that declare those use the rest too.
        Some(GB18030)
    } else if encoding.is_ascii_compatible() && encoding != UTF_8 {
        Some(encoding)
    } else {
        // UTF-8 was tried; a declaration in ASCII bytes that says UTF-16 is untrue.
        None
    }
}

/// The value of `name="value"` in the first tag that starts with `tag` and has it.
fn after<'a>(head: &'a [u8], tag: &[u8], name: &[u8]) -> Option<&'a [u8]> {
    let mut rest = head;
    while let Some(at) = position(rest, tag) {
        rest = &rest[at + tag.len()..];
        let inside = &rest[..position(rest, b">").unwrap_or(rest.len())];
        if let Some(at) = position(inside, name) {
            let value = inside[at + name.len()..].trim_ascii_start();
            if let Some(value) = value.strip_prefix(b"=") {
                let open = |byte: &u8| matches!(byte, b'"' | b'\'') || byte.is_ascii_whitespace();
                let close = |byte: &u8| open(byte) || matches!(byte, b';' | b'/' | b'?');
                let start = value.iter().position(|it| !open(it)).unwrap_or(value.len());
                let value = &value[start..];
                let end = value.iter().position(close).unwrap_or(value.len());
                return Some(&value[..end]);
            }
        }
    }
    None
}

fn position(bytes: &[u8], part: &[u8]) -> Option<usize> {
    bytes.windows(part.len()).position(|window| window == part)
}
