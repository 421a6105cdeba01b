//! People: who holds which seat, and the links that admit readers.

pub mod show;
