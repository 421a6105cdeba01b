//! What leaves in a form that needs a library of its own. For now: pictures as PNG.

mod png;

pub use png::{NotDrawn, png};
