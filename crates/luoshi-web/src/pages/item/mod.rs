//! An item (事项): what it demands, and its correction.

pub mod edit;
pub mod obligation;
pub mod show;
