//! The files of the repository as text, and what is said about a place in them.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use anyhow::Context;

use crate::command::answer;

/// Paths from the root of the repository, with `/`, and what the files hold.
#[derive(Default)]
pub struct Tree {
    files: BTreeMap<String, String>,
}

impl Tree {
    /// What git holds or would hold: ignored files are no part of it.
    pub fn of_repository(root: &Path) -> anyhow::Result<Tree> {
        let folder = root.to_string_lossy();
        let args = [
            "-C",
            &folder,
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
        ];
        let listed = answer("git", &args).context("git ls-files")?;
        let mut files = BTreeMap::new();
        for path in listed.split('\0').filter(|it| !it.is_empty()) {
            // One that was deleted and not committed yet is listed still.
            let Ok(bytes) = std::fs::read(root.join(path)) else {
                continue;
            };
            files.insert(
                path.to_owned(),
                String::from_utf8_lossy(&bytes).into_owned(),
            );
        }
        Ok(Tree { files })
    }

    /// A made-up one.
    #[cfg(test)]
    pub fn made_up(files: &[(&str, &str)]) -> Tree {
        let owned = |(path, text): &(&str, &str)| ((*path).to_owned(), (*text).to_owned());
        Tree {
            files: files.iter().map(owned).collect(),
        }
    }

    /// Path and text of every file.
    pub fn files(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// The files whose names end in `ending`.
    pub fn ending(&self, ending: &str) -> impl Iterator<Item = (&str, &str)> {
        self.files().filter(move |(path, _)| path.ends_with(ending))
    }

    /// The text of one file.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }
}

/// What breaks a rule, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    path: String,
    /// From 1; 0 for the file as a whole.
    line: usize,
    what: String,
}

impl Complaint {
    /// About a file as a whole.
    pub fn file(path: &str, what: impl Into<String>) -> Complaint {
        Complaint {
            path: path.to_owned(),
            line: 0,
            what: what.into(),
        }
    }

    /// About a line, from 1.
    pub fn line(path: &str, line: usize, what: impl Into<String>) -> Complaint {
        Complaint {
            path: path.to_owned(),
            line,
            what: what.into(),
        }
    }
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Complaint { path, line, what } = self;
        match line {
            0 => write!(f, "{path}: {what}"),
            _ => write!(f, "{path}:{line}: {what}"),
        }
    }
}

/// The complaints as they are printed, for tests.
#[cfg(test)]
pub fn printed(complaints: &[Complaint]) -> Vec<String> {
    complaints.iter().map(Complaint::to_string).collect()
}
