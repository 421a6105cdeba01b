//! Tests over the whole crate.

mod doors;
mod pages;
mod rights;
mod school;
mod styles;
mod texts;
mod thread;
