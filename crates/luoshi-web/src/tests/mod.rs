//! Tests over the whole crate.

mod pages;
