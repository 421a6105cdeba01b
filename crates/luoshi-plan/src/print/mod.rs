//! A plan printed again: the JSON of the command line, a table for the terminal, the original table
//! as HTML and CSV, the Gantt picture, and windows of days in words.

mod csv;
mod form;
mod html;
mod json;
mod svg;
mod terminal;
mod warning;
mod window;
mod wrap;

pub use self::csv::csv;
pub use self::svg::svg;
pub use html::html;
pub use json::{findings as findings_json, limit as limit_json, plan as json};
pub use terminal::{terminal, terminal_findings};
pub use warning::{limit_warning, limit_warnings};
pub use window::{days_beside, ends_beside, months, window, window_beside, window_with_year};
