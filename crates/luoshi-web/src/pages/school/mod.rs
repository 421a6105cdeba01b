//! The school calendar: terms, and days off or worked against the rule.

pub mod show;
