//! The page for developers that shows every part that pages are made of, in every state.

mod samples;
pub mod show;
mod tokens;
