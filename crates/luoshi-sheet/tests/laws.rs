//! Laws of reading, over generated documents.
#![cfg(test)]

use std::collections::BTreeMap;

use luoshi_sheet::{Block, CellId, Document, Format, Grid, Hint, read, wire};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

const HTML: Hint = Hint {
    format: Some(Format::Html),
};

/// Tags that open, close and break tables in every wrong order; no text.
const TAGS: [&str; 40] = [
    "<table>",
    "</table>",
    "<tr>",
    "</tr>",
    "<td>",
    "</td>",
    "<th>",
    "<td colspan=2>",
    "<td rowspan=2>",
    "<td rowspan=3 colspan=3>",
    "<td rowspan=0>",
    "<tbody>",
    "</tbody>",
    "<thead>",
    "<tfoot>",
    "<caption>",
    "<colgroup>",
    "<col>",
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<b>",
    "</b>",
    "<a>",
    "</i>",
    "<br>",
    "<h2>",
    "</h2>",
    "<li>",
    "<ul>",
    "</ul>",
    "<pre>",
    "<form>",
    "</form>",
    "<center>",
    "<font>",
    "</font>",
    "<hr>",
    "<body>",
];

/// A piece of a document: a tag, or a word that stands nowhere else.
fn soup() -> impl Strategy<Value = (String, Vec<String>)> {
    vec(
        prop_oneof![2 => select(&TAGS[..]).prop_map(Some), 1 => Just(None)],
        0..60,
    )
    .prop_map(|pieces| {
        let mut words = Vec::new();
        let pieces = pieces.into_iter().map(|piece| match piece {
            Some(tag) => tag.to_owned(),
            None => {
                words.push(format!("字{}末", words.len()));
                words[words.len() - 1].clone()
            }
        });
        (pieces.collect(), words)
    })
}

/// All that a person would read.
fn shown(document: &Document) -> String {
    let mut text = String::new();
    for block in &document.blocks {
        match block {
            Block::Paragraph {
                text: paragraph, ..
            } => text += paragraph,
            Block::Table(number) => {
                let table = &document.tables[*number as usize - 1];
                text += table.caption.as_deref().unwrap_or_default();
                table.grid.cells.iter().for_each(|cell| text += &cell.text);
            }
        }
        text.push('\n');
    }
    text
}

fn check_grid(grid: &Grid) {
    assert_eq!(grid.slots.len(), grid.height as usize * grid.width as usize);
    for row in 0..grid.height {
        for col in 0..grid.width {
            if let Some(id) = grid.origin(row, col) {
                let cell = grid.cell(id).unwrap();
                assert!((cell.row..cell.row + cell.rows).contains(&row));
                assert!((cell.col..cell.col + cell.cols).contains(&col));
            }
        }
    }
    for (id, cell) in grid.cells.iter().enumerate() {
        assert_eq!(grid.origin(cell.row, cell.col), Some(CellId(id as u32)));
        assert!(cell.row + cell.rows <= grid.height && cell.col + cell.cols <= grid.width);
        assert_eq!(cell.text, cell.text.trim());
    }
}

fn check_document(document: &Document) {
    document
        .tables
        .iter()
        .for_each(|table| check_grid(&table.grid));
    for (place, table) in document.tables.iter().enumerate() {
        assert_eq!(table.number as usize, place + 1);
        assert!(table.inside.is_none_or(|it| it < table.number));
    }
    assert_eq!(wire::decode(&wire::encode(document)).as_ref(), Ok(document));
}

/// Rows of cells, each with a text, a number of columns and a number of rows.
type Rows = Vec<Vec<(u32, u32)>>;

fn rows() -> impl Strategy<Value = Rows> {
    vec(vec((1..4_u32, 1..4_u32), 0..5), 1..7)
}

/// Forms a table slot by slot, the slow way: for each slot the last cell whose rectangle covers it.
fn slow_slots(rows: &Rows) -> BTreeMap<(u32, u32), usize> {
    let mut slots = BTreeMap::new();
    let mut count = 0;
    for (row, cells) in (0..).zip(rows) {
        let mut col = 0;
        for (cols, spanned) in cells {
            while slots.contains_key(&(row, col)) {
                col += 1;
            }
            for y in row..(row + spanned).min(rows.len() as u32) {
                for x in col..col + cols {
                    slots.insert((y, x), count);
                }
            }
            col += cols;
            count += 1;
        }
    }
    slots
}

proptest! {
    #[test]
    fn any_bytes_are_read(bytes in vec(any::<u8>(), 0..300)) {
        check_document(&read(&bytes, Hint::default()));
        check_document(&read(&bytes, HTML));
    }

    #[test]
    fn any_text_between_tags_is_read(text in r#"(<[/!?]?(td|tr|table|p|script|style|title|select|svg|math|frameset|template|plaintext|a|b)[ a-z="'/]{0,5}>?|[ -~]|\PC){0,40}"#) {
        check_document(&read(text.as_bytes(), HTML));
    }

    #[test]
    fn no_word_is_lost_or_read_twice((text, words) in soup()) {
        let document = read(text.as_bytes(), HTML);
        check_document(&document);
        let shown = shown(&document);
        for word in words {
            prop_assert_eq!(shown.matches(&word).count(), 1, "{} in {}", word, shown);
        }
    }

    #[test]
    fn tables_are_formed_as_slot_by_slot(rows in rows()) {
        let mut count = 0;
        let mut text = "<table>".to_owned();
        for row in &rows {
            text += "<tr>";
            for (cols, rows) in row {
                text += &format!("<td colspan={cols} rowspan={rows}>{count}");
                count += 1;
            }
        }
        let document = read(text.as_bytes(), HTML);
        check_document(&document);
        let grid = &document.tables[0].grid;
        prop_assert_eq!(grid.height as usize, rows.len());
        let expected = slow_slots(&rows);
        for row in 0..grid.height {
            for col in 0..grid.width {
                let text = grid.at(row, col).map(|cell| cell.text.clone());
                prop_assert_eq!(text, expected.get(&(row, col)).map(usize::to_string));
            }
        }
        prop_assert_eq!(grid.cells.len(), count);
    }

    #[test]
    fn any_bytes_from_the_reading_process_are_a_sound_document_or_refused(
        (text, _) in soup(), at in any::<prop::sample::Index>(), new in any::<u8>(),
    ) {
        let mut bytes = wire::encode(&read(text.as_bytes(), HTML));
        let at = at.index(bytes.len());
        bytes[at] = new;
        if let Ok(document) = wire::decode(&bytes) {
            document.tables.iter().for_each(|table| {
                assert_eq!(table.grid.slots.len(), (table.grid.height * table.grid.width) as usize);
            });
            prop_assert_eq!(wire::decode(&wire::encode(&document)), Ok(document));
        }
        let _ = wire::decode(&bytes[..at]);
    }
}
