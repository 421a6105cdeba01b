//! Tests over the whole crate.

mod calendar;
mod doors;
mod links;
mod pages;
mod rights;
mod school;
mod size;
mod styles;
mod texts;
mod thread;
