//! Import: a document comes in, a person looks at the reading, and adopts it.

pub mod columns;
pub mod decide;
pub mod draft;
pub mod limit;
pub mod links;
pub mod rows;
pub mod start;
pub mod table;
