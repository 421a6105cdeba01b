//! The parts of a document as read: paragraphs, and tables formed as the HTML standard forms them.

/// What kind of document it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// Web pages, and whatever Excel, Word or WPS save or paste as HTML.
    #[default]
    Html,
    /// Known by its bytes, not read yet: one of [`OTHER_FORMATS`].
    Other(&'static str),
}

/// The names that [`Format::Other`] can hold: the usual ending of a file of that kind.
/// `encrypted` is an Office document behind a password, `xml` the single-file XML of Office 2003
/// or LibreOffice, `binary` bytes that are no text and of no known kind.
pub const OTHER_FORMATS: [&str; 15] = [
    "xlsx",
    "xls",
    "ods",
    "docx",
    "doc",
    "odt",
    "pdf",
    "rtf",
    "mht",
    "xml",
    "csv",
    "md",
    "text",
    "encrypted",
    "binary",
];

/// A cell of origin in a [`Grid`], counted from 0 in document order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellId(pub u32);

/// A cell as written: where it starts, how far it reaches, what it says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Row of its upper left slot, from 0.
    pub row: u32,
    /// Column of its upper left slot, from 0.
    pub col: u32,
    /// Rows it covers, after clamping and cutting at the row group; at least 1.
    pub rows: u32,
    /// Columns it covers; at least 1.
    pub cols: u32,
    /// `th` or in a `thead`.
    pub header: bool,
    /// Text: white space as CSS collapses it in a paragraph, `\n` for `<br>` and block ends,
    /// no blank at either end. A source line break between two Han characters is nothing.
    pub text: String,
}

/// A table as slots. A slot names its cell of origin, never a copy of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    /// Number of rows.
    pub height: u32,
    /// Number of columns.
    pub width: u32,
    /// Row by row, `height * width` long; `None` where no cell reaches.
    pub slots: Vec<Option<CellId>>,
    /// The cells of origin, in document order.
    pub cells: Vec<Cell>,
}

impl Grid {
    /// The most slots that a table is read with, and so the most rows and the most columns. A
    /// schedule has a few hundred; the limit keeps spans from growing without bound.
    pub const SLOTS: usize = 200_000;

    /// The cell that covers a slot.
    pub fn origin(&self, row: u32, col: u32) -> Option<CellId> {
        if row >= self.height || col >= self.width {
            return None;
        }
        let at = row as usize * self.width as usize + col as usize;
        self.slots.get(at).copied().flatten()
    }

    /// Puts another table below this one. The narrower of the two gets empty slots at the right.
    pub fn put_below(&mut self, other: &Grid) {
        let width = self.width.max(other.width);
        let shift = u32::try_from(self.cells.len()).unwrap_or(u32::MAX);
        let mut slots = Vec::with_capacity((self.height + other.height) as usize * width as usize);
        for (grid, shift) in [(&*self, 0), (other, shift)] {
            for row in 0..grid.height {
                slots.extend((0..width).map(|col| {
                    let CellId(id) = grid.origin(row, col)?;
                    Some(CellId(id.saturating_add(shift)))
                }));
            }
        }
        let above = self.height;
        self.cells.extend(other.cells.iter().map(|it| Cell {
            row: it.row + above,
            ..it.clone()
        }));
        (self.slots, self.width) = (slots, width);
        self.height += other.height;
    }

    /// A cell by its id.
    pub fn cell(&self, id: CellId) -> Option<&Cell> {
        self.cells.get(id.0 as usize)
    }

    /// The cell that covers a slot.
    pub fn at(&self, row: u32, col: u32) -> Option<&Cell> {
        self.origin(row, col).and_then(|id| self.cell(id))
    }
}

/// A table of the document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Place among all tables in document order, from 1, layout tables counted too. A table that
    /// the page hides keeps its number, but nothing in it is read: its grid is empty.
    pub number: u32,
    /// It holds another table with text, so it is layout and no candidate for a schedule.
    pub layout: bool,
    /// The table it stands in.
    pub inside: Option<u32>,
    /// Its `caption`.
    pub caption: Option<String>,
    /// Its cells.
    pub grid: Grid,
}

/// The document in reading order. Text inside tables is in the tables only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph outside every table (or in a layout table), with the level of a heading (1-6).
    Paragraph {
        /// 1-6 for `h1`-`h6`.
        heading: Option<u8>,
        /// Text as in [`Cell::text`], never empty.
        text: String,
    },
    /// The table with that number. A layout table is no block, what it holds is.
    Table(u32),
}

/// What was passed over, for the finding that says so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Noise {
    /// Tables that only serve layout.
    pub layout_tables: u32,
    /// Leftovers of Excel, Word or WPS, each name once, in order of appearance: attributes and
    /// elements by name (`x:num`, `o:p`), families as `mso-*` (style), `Mso*`, `xl*`, `et*` (class
    /// names), conditional comments as `[if]`.
    pub leftovers: Vec<String>,
    /// Elements outside the structure of tables that hold nothing, such as an empty `div`.
    pub empty_elements: u32,
    /// Cells that hold white space only, such as `&nbsp;`.
    pub blank_cells: u32,
    /// `style`, `width`, `height` and the like.
    pub style_attributes: u32,
    /// Cells that span rows or columns, resolved, in tables that are not layout.
    pub spans: u32,
    /// Rows covered by each of those cells that covers more than one, in document order.
    pub row_spans: Vec<u32>,
}

/// Something in the document that a person should know; reading went on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Bytes that are no text in the encoding: read with replacement signs.
    BadBytes,
    /// More slots than the limit: the table was cut.
    TableTooLarge {
        /// The table's number.
        table: u32,
    },
    /// Elements nested deeper than the limit: their text was kept, their tables were not formed.
    TooDeep,
    /// More of the document than the limit: the rest was left out.
    TooLarge,
}

/// A document as read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// What it is.
    pub format: Format,
    /// WHATWG name of the encoding, `gb18030` also for GBK and GB2312; `None` for binary formats.
    pub encoding: Option<&'static str>,
    /// The `title` element.
    pub title: Option<String>,
    /// Paragraphs and tables in order.
    pub blocks: Vec<Block>,
    /// Places in `blocks` of paragraphs that are links and nothing else: menus, the way to the next
    /// page. They stand on a page beside its text. Headings are never among them.
    pub menus: Vec<usize>,
    /// All tables, by number.
    pub tables: Vec<Table>,
    /// What was passed over.
    pub noise: Noise,
    /// What a person should know.
    pub faults: Vec<Fault>,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A grid of rows of single cells.
    fn grid(rows: &[&[&str]]) -> Grid {
        let width = rows.iter().map(|it| it.len()).max().unwrap_or(0);
        let mut grid = Grid {
            height: u32::try_from(rows.len()).unwrap_or(0),
            width: u32::try_from(width).unwrap_or(0),
            ..Grid::default()
        };
        for (row, texts) in (0..).zip(rows) {
            for col in 0..width {
                let text = texts.get(col);
                grid.slots
                    .push(text.map(|_| CellId(grid.cells.len() as u32)));
                grid.cells.extend(text.map(|it| Cell {
                    row,
                    col: col as u32,
                    rows: 1,
                    cols: 1,
                    header: false,
                    text: (*it).to_owned(),
                }));
            }
        }
        grid
    }

    #[test]
    fn a_table_below_another_keeps_its_cells_and_both_their_columns() {
        let (narrow, wide) = (grid(&[&["a", "b"]]), grid(&[&["c", "d", "e"], &["f"]]));
        for (mut above, below) in [(narrow.clone(), &wide), (wide.clone(), &narrow)] {
            let first = above.clone();
            above.put_below(below);
            assert_eq!((above.height, above.width), (3, 3));
            assert_eq!(above.slots.len(), 9);
            for row in 0_u32..3 {
                for col in 0..3 {
                    let (part, at) = match row.checked_sub(first.height) {
                        None => (&first, row),
                        Some(at) => (below, at),
                    };
                    let text = |it: Option<&Cell>| it.map(|it| it.text.clone());
                    assert_eq!(text(above.at(row, col)), text(part.at(at, col)));
                    assert!(above.at(row, col).is_none_or(|it| it.row == row));
                }
            }
        }
    }
}
