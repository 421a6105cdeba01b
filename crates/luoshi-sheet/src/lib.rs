//! Documents into grids: bytes to text, text to tables whose every slot points at its cell of origin.
//!
//! Reading never fails and never loses text: any bytes give a [`Document`], with [`Noise`] and
//! [`Fault`]s beside it. What the cells mean is not decided here (that is `luoshi-plan`).

mod grid;

pub use grid::{Block, Cell, CellId, Document, Fault, Format, Grid, Noise, Table};

/// What is known about the bytes before they are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hint {
    /// The format asked for; else it is found by looking at the bytes, never by the name of a file.
    pub format: Option<Format>,
}

/// Reads a document.
pub fn read(_bytes: &[u8], _hint: Hint) -> Document {
    Document::default()
}
