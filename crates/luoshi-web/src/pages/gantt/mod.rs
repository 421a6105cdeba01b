//! The Gantt picture (甘特图) as a page.

pub mod show;
mod wires;
