//! A [`Document`] as bytes, so that a process that reads documents apart can hand one over.
//!
//! The reading process may be in the hands of whoever wrote the document, so [`decode`] believes
//! nothing: what it gives back holds every promise of the types, or it is refused.

use std::borrow::Cow;
use std::fmt;

use encoding_rs::Encoding;
use serde::{Deserialize, Serialize};

use crate::{Block, Cell, CellId, Document, Fault, Format, Grid, Noise, OTHER_FORMATS, Table};

/// Why bytes are no document. For the log: the person is told that the document could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused(String);

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not a document as read: {}", self.0)
    }
}

impl std::error::Error for Refused {}

fn refused<T>(why: &str) -> Result<T, Refused> {
    Err(Refused(why.to_owned()))
}

/// The document as JSON, in bytes.
pub fn encode(document: &Document) -> Vec<u8> {
    // Only a map with keys that are no text could fail, and there is none.
    serde_json::to_vec(&WireDocument::from(document)).unwrap_or_default()
}

/// The document that [`encode`] wrote.
///
/// # Errors
/// When the bytes are no JSON of this form, or the parts contradict each other: slots outside their
/// cell, cells outside their grid or
/// hidden by others, tables out of order, blocks without a table.
pub fn decode(bytes: &[u8]) -> Result<Document, Refused> {
    let wire: WireDocument<'_> =
        serde_json::from_slice(bytes).map_err(|error| Refused(error.to_string()))?;
    wire.into_document()
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WireDocument<'a> {
    format: Cow<'a, str>,
    encoding: Option<Cow<'a, str>>,
    title: Option<Cow<'a, str>>,
    blocks: Vec<WireBlock<'a>>,
    menus: Cow<'a, [usize]>,
    tables: Vec<WireTable<'a>>,
    noise: WireNoise<'a>,
    faults: Vec<WireFault>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
enum WireBlock<'a> {
    Paragraph {
        heading: Option<u8>,
        text: Cow<'a, str>,
    },
    Table(u32),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WireTable<'a> {
    number: u32,
    layout: bool,
    inside: Option<u32>,
    caption: Option<Cow<'a, str>>,
    height: u32,
    width: u32,
    slots: Cow<'a, [Option<u32>]>,
    cells: Vec<WireCell<'a>>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WireCell<'a> {
    row: u32,
    col: u32,
    rows: u32,
    cols: u32,
    header: bool,
    text: Cow<'a, str>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WireNoise<'a> {
    layout_tables: u32,
    leftovers: Vec<Cow<'a, str>>,
    empty_elements: u32,
    blank_cells: u32,
    style_attributes: u32,
    spans: u32,
    row_spans: Cow<'a, [u32]>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
enum WireFault {
    BadBytes,
    TableTooLarge { table: u32 },
    TooDeep,
    TooLarge,
}

impl<'a> From<&'a Document> for WireDocument<'a> {
    fn from(document: &'a Document) -> WireDocument<'a> {
        let Document {
            format,
            encoding,
            title,
            blocks,
            menus,
            tables,
            noise,
            faults,
        } = document;
        WireDocument {
            format: match format {
                Format::Html => "html".into(),
                Format::Other(name) => (*name).into(),
            },
            encoding: encoding.map(Cow::from),
            title: title.as_deref().map(Cow::from),
            blocks: blocks.iter().map(WireBlock::from).collect(),
            menus: menus.as_slice().into(),
            tables: tables.iter().map(WireTable::from).collect(),
            noise: WireNoise {
                layout_tables: noise.layout_tables,
                leftovers: noise
                    .leftovers
                    .iter()
                    .map(|it| it.as_str().into())
                    .collect(),
                empty_elements: noise.empty_elements,
                blank_cells: noise.blank_cells,
                style_attributes: noise.style_attributes,
                spans: noise.spans,
                row_spans: noise.row_spans.as_slice().into(),
            },
            faults: faults.iter().map(WireFault::from).collect(),
        }
    }
}

impl<'a> From<&'a Block> for WireBlock<'a> {
    fn from(block: &'a Block) -> WireBlock<'a> {
        match block {
            Block::Paragraph { heading, text } => WireBlock::Paragraph {
                heading: *heading,
                text: text.as_str().into(),
            },
            Block::Table(number) => WireBlock::Table(*number),
        }
    }
}

impl<'a> From<&'a Table> for WireTable<'a> {
    fn from(table: &'a Table) -> WireTable<'a> {
        let Table {
            number,
            layout,
            inside,
            caption,
            grid,
        } = table;
        WireTable {
            number: *number,
            layout: *layout,
            inside: *inside,
            caption: caption.as_deref().map(Cow::from),
            height: grid.height,
            width: grid.width,
            slots: grid
                .slots
                .iter()
                .map(|it| it.map(|CellId(id)| id))
                .collect(),
            cells: grid
                .cells
                .iter()
                .map(
                    |Cell {
                         row,
                         col,
                         rows,
                         cols,
                         header,
                         text,
                     }| WireCell {
                        row: *row,
                        col: *col,
                        rows: *rows,
                        cols: *cols,
                        header: *header,
                        text: text.as_str().into(),
                    },
                )
                .collect(),
        }
    }
}

impl From<&Fault> for WireFault {
    fn from(fault: &Fault) -> WireFault {
        match *fault {
            Fault::BadBytes => WireFault::BadBytes,
            Fault::TableTooLarge { table } => WireFault::TableTooLarge { table },
            Fault::TooDeep => WireFault::TooDeep,
            Fault::TooLarge => WireFault::TooLarge,
        }
    }
}

impl WireDocument<'_> {
    fn into_document(self) -> Result<Document, Refused> {
        let format = match &*self.format {
            "html" => Format::Html,
            name => match OTHER_FORMATS.iter().find(|it| **it == name) {
                Some(name) => Format::Other(name),
                None => return refused("unknown format"),
            },
        };
        let encoding = match self.encoding {
            None => None,
            Some(name) => match Encoding::for_label(name.as_bytes()) {
                Some(encoding) if encoding.name() == name => Some(encoding.name()),
                _ => return refused("unknown encoding"),
            },
        };
        let mut tables: Vec<Table> = Vec::with_capacity(self.tables.len());
        for table in self.tables {
            tables.push(table.into_table(tables.len())?);
        }
        let known = |number: u32| number > 0 && number as usize <= tables.len();
        let blocks: Vec<Block> = self.blocks.into_iter().map(WireBlock::into_block).collect();
        for block in &blocks {
            match block {
                Block::Table(number) if !known(*number) => return refused("block without a table"),
                Block::Paragraph { text, .. } if text.is_empty() => return refused("empty block"),
                Block::Paragraph {
                    heading: Some(level),
                    ..
                } if !(1..=6).contains(level) => {
                    return refused("level of a heading");
                }
                _ => {}
            }
        }
        let is_paragraph = |at: &usize| matches!(blocks.get(*at), Some(Block::Paragraph { .. }));
        let menus = self.menus.into_owned();
        if !menus.is_sorted_by(|a, b| a < b) || !menus.iter().all(is_paragraph) {
            return refused("menu without a paragraph");
        }
        let faults: Vec<Fault> = self.faults.into_iter().map(WireFault::into_fault).collect();
        for fault in &faults {
            if matches!(fault, Fault::TableTooLarge { table } if !known(*table)) {
                return refused("fault without a table");
            }
        }
        let title = self.title.map(Cow::into_owned);
        Ok(Document {
            format,
            encoding,
            title,
            blocks,
            menus,
            tables,
            noise: self.noise.into(),
            faults,
        })
    }
}

impl WireBlock<'_> {
    fn into_block(self) -> Block {
        match self {
            WireBlock::Paragraph { heading, text } => Block::Paragraph {
                heading,
                text: text.into_owned(),
            },
            WireBlock::Table(number) => Block::Table(number),
        }
    }
}

impl WireTable<'_> {
    fn into_table(self, before: usize) -> Result<Table, Refused> {
        if self.number as usize != before + 1 {
            return refused("tables out of order");
        }
        if self.inside.is_some_and(|it| it == 0 || it >= self.number) {
            return refused("table inside a later one");
        }
        let sides = (self.height as usize, self.width as usize);
        if sides.0.max(sides.1) > Grid::SLOTS || sides.0 * sides.1 != self.slots.len() {
            return refused("slots of another size");
        }
        let mut cells = Vec::with_capacity(self.cells.len());
        for cell in self.cells {
            let ends = (
                cell.row.checked_add(cell.rows),
                cell.col.checked_add(cell.cols),
            );
            let inside =
                matches!(ends, (Some(row), Some(col)) if row <= self.height && col <= self.width);
            if !inside || cell.rows == 0 || cell.cols == 0 {
                return refused("cell outside its grid");
            }
            cells.push(Cell {
                row: cell.row,
                col: cell.col,
                rows: cell.rows,
                cols: cell.cols,
                header: cell.header,
                text: cell.text.into_owned(),
            });
        }
        let slots = self.slots.iter().map(|it| it.map(CellId)).collect();
        let grid = Grid {
            height: self.height,
            width: self.width,
            slots,
            cells,
        };
        for (at, id) in grid.slots.iter().enumerate() {
            let slot = (at / sides.1, at % sides.1);
            let covers = |id: &CellId| grid.cell(*id).is_some_and(|it| covers(it, slot));
            if !id.as_ref().is_none_or(covers) {
                return refused("slot outside its cell");
            }
        }
        for (id, cell) in grid.cells.iter().enumerate() {
            if grid.origin(cell.row, cell.col) != Some(CellId(id as u32)) {
                return refused("cell without its first slot");
            }
        }
        Ok(Table {
            number: self.number,
            layout: self.layout,
            inside: self.inside,
            caption: self.caption.map(Cow::into_owned),
            grid,
        })
    }
}

/// Whether a cell reaches over a slot (row, column).
fn covers(cell: &Cell, (row, col): (usize, usize)) -> bool {
    let reaches = |start: u32, count: u32, at: usize| {
        (start as usize..start as usize + count as usize).contains(&at)
    };
    reaches(cell.row, cell.rows, row) && reaches(cell.col, cell.cols, col)
}

impl From<WireNoise<'_>> for Noise {
    fn from(noise: WireNoise<'_>) -> Noise {
        Noise {
            layout_tables: noise.layout_tables,
            leftovers: noise.leftovers.into_iter().map(Cow::into_owned).collect(),
            empty_elements: noise.empty_elements,
            blank_cells: noise.blank_cells,
            style_attributes: noise.style_attributes,
            spans: noise.spans,
            row_spans: noise.row_spans.into_owned(),
        }
    }
}

impl WireFault {
    fn into_fault(self) -> Fault {
        match self {
            WireFault::BadBytes => Fault::BadBytes,
            WireFault::TableTooLarge { table } => Fault::TableTooLarge { table },
            WireFault::TooDeep => Fault::TooDeep,
            WireFault::TooLarge => Fault::TooLarge,
        }
    }
}
