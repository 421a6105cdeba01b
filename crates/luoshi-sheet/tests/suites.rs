//! Grid cases of other projects' test suites and of our own, and the real schedule in all its
//! encodings.
//!
//! What may be copied stands in `corpus/grids`; the rest is read from the folder that
//! `LUOSHI_SHARED` names.
#![cfg(test)]

use std::path::{Path, PathBuf};

use luoshi_sheet::{Block, Document, Format, Grid, Hint, read};
use serde_json::Value;

/// Cases that only `LUOSHI_SHARED` has: their licence does not allow a copy.
const SHARED: [(&str, &[&str]); 2] = [
    (
        "pandoc-html",
        &[
            "1881-0", "1881-1", "4063-0", "5014-0", "5079-0", "7589-0", "8711-0", "8711-1",
            "8711-2", "8984-0", "8984-1",
        ],
    ),
    (
        "seed",
        &[
            "seed_html",
            "seed_gb18030_html",
            "seed_meta_lies",
            "seed_utf16le_bom",
            "seed_utf8_bom",
        ],
    ),
];

#[test]
fn copied_suites_are_read_as_they_expect() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/grids");
    for (suite, count) in [("pandas-read_html", 18), ("wpt", 5), ("house", 6)] {
        let folder = corpus.join(suite);
        let files = std::fs::read_dir(&folder).expect(suite);
        let mut names: Vec<String> = files
            .filter_map(|file| file.expect(suite).file_name().into_string().ok())
            .filter_map(|name| name.strip_suffix(".html").map(str::to_owned))
            .collect();
        names.sort();
        assert_eq!(names.len(), count, "{suite}");
        names.iter().for_each(|name| check(&folder, name));
    }
}

#[test]
fn suites_that_cannot_be_copied_are_read_as_they_expect() {
    let Some(shared) = shared() else { return };
    for (suite, names) in SHARED {
        names
            .iter()
            .for_each(|name| check(&shared.join("cases/import").join(suite), name));
    }
}

#[test]
fn the_real_schedule_reads_alike_in_every_encoding() {
    let Some(plain) = seed("seed_html.html") else {
        return;
    };
    assert_eq!(plain.format, Format::Html);
    assert_eq!(plain.encoding, Some("UTF-8"));
    assert_eq!(plain.faults, []);
    assert_eq!(plain.tables.len(), 2);
    assert!(plain.tables[0].layout);
    assert_eq!(plain.tables[1].inside, Some(1));
    assert!(matches!(
        &plain.blocks[..],
        [Block::Paragraph { heading: None, .. }, Block::Table(2)]
    ));
    assert_eq!(plain.noise.layout_tables, 1);
    assert_eq!(plain.noise.row_spans, [3, 10, 5, 3, 2]);
    assert_eq!(plain.noise.spans, 5);
    assert_eq!(plain.noise.leftovers, ["x:str", "x:num"]);
    assert_eq!(plain.noise.empty_elements, 1);
    assert!(plain.noise.style_attributes > 100);

    for (name, encoding) in [
        ("seed_gb18030_html.html", "gb18030"),
        ("seed_meta_lies.html", "UTF-8"),
        ("seed_utf16le_bom.html", "UTF-16LE"),
        ("seed_utf8_bom.html", "UTF-8"),
    ] {
        let other = seed(name).expect(name);
        assert_eq!(other.encoding, Some(encoding), "{name}");
        assert_eq!(
            Document {
                encoding: plain.encoding,
                ..other
            },
            plain,
            "{name}"
        );
    }
}

fn shared() -> Option<PathBuf> {
    std::env::var_os("LUOSHI_SHARED").map(PathBuf::from)
}

fn seed(name: &str) -> Option<Document> {
    let path = shared()?.join("cases/import/seed").join(name);
    Some(read(&std::fs::read(path).expect(name), Hint::default()))
}

/// Reads a case and compares it with all that its expectation says.
fn check(folder: &Path, name: &str) {
    let source = std::fs::read(folder.join(format!("{name}.html"))).expect(name);
    let expected = std::fs::read(folder.join(format!("{name}.expected.json"))).expect(name);
    let expected: Value = serde_json::from_slice(&expected).expect(name);
    let document = read(&source, Hint::default());
    assert_eq!(
        (document.format, &document.faults[..]),
        (Format::Html, &[][..]),
        "{name}"
    );
    let tables = document
        .tables
        .iter()
        .filter(|it| !it.layout && !it.grid.cells.is_empty());
    let grids: Vec<&Grid> = tables.map(|it| &it.grid).collect();

    let mut checks = 0;
    if let Some(wanted) = expected
        .get("html_standard_grids")
        .or_else(|| expected.get("grids"))
    {
        let mut wanted = wanted.clone();
        fold(&mut wanted);
        let got: Vec<_> = grids.iter().map(|grid| copied(grid)).collect();
        assert_eq!(serde_json::json!(got), wanted, "{name}");
        checks += 1;
    }
    if let Some(shape) = expected.get("shape") {
        assert_eq!(
            &serde_json::json!([grids[0].height, grids[0].width]),
            shape,
            "{name}"
        );
        checks += 1;
    }
    for (key, end) in [("ends", true), ("ends_row", false)] {
        for (id, wanted) in expected
            .get(key)
            .and_then(Value::as_object)
            .into_iter()
            .flatten()
        {
            let cell = &grids[0].cells[cell_with_id(&source, id)];
            let got = if end {
                cell.col + cell.cols
            } else {
                cell.row + cell.rows
            };
            assert_eq!(&serde_json::json!(got), wanted, "{name} {id}");
            checks += 1;
        }
    }
    if let Some(wanted) = expected.get("paragraphs") {
        let paragraphs: Vec<&str> = document
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Paragraph { text, .. } => Some(text.as_str()),
                Block::Table(_) => None,
            })
            .collect();
        assert_eq!(&serde_json::json!(paragraphs), wanted, "{name}");
        checks += 1;
    }
    assert!(checks > 0, "{name} expects nothing that is checked");
}

/// A grid as the suites write it: a merged cell's text in each of its slots.
fn copied(grid: &Grid) -> Vec<Vec<Option<String>>> {
    let text = |row, col| grid.at(row, col).map(|cell| folded(&cell.text));
    (0..grid.height)
        .map(|row| (0..grid.width).map(|col| text(row, col)).collect())
        .collect()
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn fold(value: &mut Value) {
    match value {
        Value::String(text) => *text = folded(text),
        Value::Array(values) => values.iter_mut().for_each(fold),
        _ => {}
    }
}

/// The place among all cells of the one that has the `id`.
fn cell_with_id(source: &[u8], id: &str) -> usize {
    let source = String::from_utf8_lossy(source);
    let (before, _) = source.split_once(&format!("id={id}")).expect(id);
    before.matches("<td").count() - 1
}
