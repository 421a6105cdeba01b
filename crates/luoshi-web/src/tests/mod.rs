//! Tests over the whole crate.

mod doors;
mod links;
mod pages;
mod rights;
mod school;
mod styles;
mod texts;
mod thread;
