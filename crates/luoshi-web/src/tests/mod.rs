//! Tests over the whole crate.

mod calendar;
mod doors;
mod links;
mod obligations;
mod pages;
mod rights;
mod school;
mod size;
mod styles;
mod texts;
mod thread;
mod troubles;
