//! Documents into grids: bytes to text, text to tables whose every slot points at its cell of origin.
//!
//! Reading never fails and never loses text: any bytes give a [`Document`], with [`Noise`] and
//! [`Fault`]s beside it. What the cells mean is not decided here (that is `luoshi-plan`).

mod encoding;
mod grid;
mod html;
mod kind;
pub mod wire;

pub use grid::{Block, Cell, CellId, Document, Fault, Format, Grid, Noise, OTHER_FORMATS, Table};

/// What is known about the bytes before they are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hint {
    /// The format asked for; else it is found by looking at the bytes, never by the name of a file.
    pub format: Option<Format>,
}

/// Reads a document.
///
/// Time and memory grow with the number of bytes and stay under the limits of [`Fault`]; depth of
/// nesting costs no stack.
pub fn read(bytes: &[u8], hint: Hint) -> Document {
    let found = hint.format.or_else(|| kind::of_bytes(bytes));
    if let Some(format) = found.filter(|&it| !kind::is_text(it)) {
        return Document {
            format,
            ..Document::default()
        };
    }
    let decoded = encoding::decode(bytes);
    let format = found.unwrap_or_else(|| kind::of_text(&decoded.text));
    let mut document = match format {
        Format::Html => html::read(&decoded.text),
        Format::Other(_) => Document::default(),
    };
    document.format = format;
    if kind::is_text(format) {
        document.encoding = Some(decoded.encoding.name());
        if decoded.damaged {
            document.faults.insert(0, Fault::BadBytes);
        }
    }
    document
}
