//! What kind of document it is, by its bytes. Names of files lie: web pages are saved as `.xls` and
//! `.doc` so that Excel and Word open them.

use crate::Format;

/// How far into a text the signs of a format are looked for, in bytes.
const LOOK: usize = 64 * 1024;

/// Formats that are told by their first bytes, before anything is known about the encoding; `None`
/// for what may be text.
pub(crate) fn of_bytes(bytes: &[u8]) -> Option<Format> {
    let name = if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        of_zip(bytes)
    } else if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        of_ole(bytes)
    } else if bytes.starts_with(b"%PDF-") {
        "pdf"
    } else if bytes.starts_with(b"{\\rtf") {
        "rtf"
    } else {
        return None;
    };
    Some(Format::Other(name))
}

/// Whether a format is text, so that it has an encoding.
pub(crate) fn is_text(format: Format) -> bool {
    match format {
        Format::Html => true,
        Format::Other(name) => matches!(name, "csv" | "md" | "text" | "xml" | "mht" | "rtf"),
    }
}

/// The names of the parts stand unpacked in a zip archive, so nothing has to be unpacked.
fn of_zip(bytes: &[u8]) -> &'static str {
    if holds(
        bytes,
        b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
    ) {
        "ods"
    } else if holds(bytes, b"mimetypeapplication/vnd.oasis.opendocument.text") {
        "odt"
    } else if holds(bytes, b"word/document.xml") {
        "docx"
    } else if holds(bytes, b"xl/workbook.") {
        "xlsx"
    } else {
        "binary"
    }
}

/// The streams of an OLE file are named in UTF-16 in its directory.
fn of_ole(bytes: &[u8]) -> &'static str {
    let holds_stream = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        holds(bytes, &name)
    };
    if holds_stream("EncryptedPackage") {
        "encrypted"
    } else if holds_stream("WordDocument") {
        "doc"
    } else if holds_stream("Workbook") || holds_stream("Book\0") {
        "xls"
    } else {
        "binary"
    }
}

/// The format of a text, or of bytes that were read as one and are none.
pub(crate) fn of_text(text: &str) -> Format {
    if text.trim().is_empty() {
        // Nothing is no format of its own; the reader says that nothing is there.
        return Format::Html;
    }
    if is_no_text(text) {
        return Format::Other("binary");
    }
    let mut end = LOOK.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let start = text[..end].trim_start().to_ascii_lowercase();
    if start.starts_with("mime-version:") {
        return Format::Other("mht");
    }
    if start.starts_with("<?xml") || start.starts_with("<workbook") {
        let office = [
            "<workbook",
            "<ss:workbook",
            "<w:worddocument",
            "<office:document",
        ];
        if office.iter().any(|root| start.contains(root)) && !start.contains("<html") {
            return Format::Other("xml");
        }
    }
    let marks = [
        "<table",
        "<tr",
        "<td",
        "<html",
        "<body",
        "<div",
        "<!doctype html",
        "<p>",
        "<p ",
        "<!--startfragment",
    ];
    if start.starts_with('<') || marks.iter().any(|mark| start.contains(mark)) {
        return Format::Html;
    }
    let lines: Vec<&str> = start
        .lines()
        .filter(|line| !line.trim().is_empty())
        .take(10)
        .collect();
    if lines.iter().any(|line| is_table_rule(line)) {
        return Format::Other("md");
    }
    let even = |sign: char| {
        let fields = |line: &&str| line.matches(sign).count();
        let first = lines.first().map_or(0, fields);
        first > 0 && lines.len() > 1 && lines.iter().all(|line| fields(line) == first)
    };
    if even('\t') || even(',') {
        Format::Other("csv")
    } else {
        Format::Other("text")
    }
}

/// More than one sign in twenty is a control sign. A text may hold a few by accident; a picture or a
/// program holds many.
fn is_no_text(text: &str) -> bool {
    let odd = |sign: &char| sign.is_control() && !sign.is_whitespace();
    let looked = text.chars().take(4096);
    looked.clone().filter(odd).count() * 20 > looked.count()
}

/// The line under the header of a Markdown table: `|---|:--:|`.
fn is_table_rule(line: &str) -> bool {
    line.contains('|')
        && line.contains("--")
        && line
            .chars()
            .all(|sign| matches!(sign, '|' | '-' | ':' | ' ' | '\t'))
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}
