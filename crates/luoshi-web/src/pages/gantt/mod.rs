//! The Gantt picture (甘特图) as a page.

mod scale;
pub mod show;
mod wires;
