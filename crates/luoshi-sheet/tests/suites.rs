//! Grid cases of other projects' test suites, and the real schedule in all its encodings.
//!
//! What may be copied stands in `corpus/grids`; the rest is read from the folder that
//! `LUOSHI_SHARED` names.

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

fn shared() -> Option<PathBuf> {
    std::env::var_os("LUOSHI_SHARED").map(PathBuf::from)
}

/// A grid as the suites write it: a merged cell's text in each of its slots.
fn copied(grid: &Grid) -> Vec<Vec<Option<String>>> {
    (0..grid.height)
        .map(|row| {
            (0..grid.width)
                .map(|col| grid.at(row, col).map(|it| folded(&it.text)))
                .collect()
        })
        .collect()
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn check(folder: &Path, name: &str) {
    let bytes = std::fs::read(folder.join(format!("{name}.html"))).expect(name);
    let expected = std::fs::read(folder.join(format!("{name}.expected.json"))).expect(name);
    let expected: Value = serde_json::from_slice(&expected).expect(name);
    let document = read(&bytes, Hint::default());
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
        let wanted: Vec<Vec<Vec<Option<String>>>> =
            serde_json::from_value(wanted.clone()).expect(name);
        let fold = |row: &Vec<Option<String>>| -> Vec<Option<String>> {
            row.iter().map(|it| it.as_deref().map(folded)).collect()
        };
        let wanted: Vec<Vec<Vec<Option<String>>>> = wanted
            .iter()
            .map(|grid| grid.iter().map(fold).collect())
            .collect();
        let got: Vec<_> = grids.iter().map(|grid| copied(grid)).collect();
        assert_eq!(got, wanted, "{name}");
        checks += 1;
    }
    if let Some(shape) = expected.get("shape") {
        let shape: (u32, u32) = serde_json::from_value(shape.clone()).expect(name);
        assert_eq!((grids[0].height, grids[0].width), shape, "{name}");
        checks += 1;
    }
    assert!(checks > 0, "{name} expects nothing that is checked");
}

#[test]
fn suites_that_cannot_be_copied_are_read_as_they_expect() {
    let Some(shared) = shared() else { return };
    for (suite, names) in SHARED {
        for name in names {
            check(&shared.join("cases/import").join(suite), name);
        }
    }
}

fn seed(name: &str) -> Option<Document> {
    let path = shared()?.join("cases/import/seed").join(name);
    Some(read(&std::fs::read(path).expect(name), Hint::default()))
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
