//! Nothing in the repository knows the machine it was written on.

use super::tree::{Complaint, Tree};

/// Folders that are one person's or one machine's. Written in pieces, so that this file is clean.
const FOLDERS: &[&str] = &[
    concat!("/", "home/"),
    concat!("/", "work/"),
    concat!("/", "root/"),
    concat!("/", "Users/"),
];

/// Absolute paths of a machine, anywhere.
pub fn check(tree: &Tree) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for (path, text) in tree.files() {
        for (at, line) in text.lines().enumerate() {
            for folder in FOLDERS.iter().filter(|folder| stands_free(line, folder)) {
                let what = format!("a path of one machine: {folder}");
                complaints.push(Complaint::line(path, at + 1, what));
            }
        }
    }
    complaints
}

/// Not the middle of a longer path or address, such as `example.org/home/`.
fn stands_free(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(at, _)| {
        !line[..at].ends_with(|it: char| {
            it.is_alphanumeric() || matches!(it, '/' | '.' | '-' | '_' | '}' | '~')
        })
    })
}

#[cfg(test)]
mod tests {
    use super::super::tree::printed;
    use super::*;

    #[test]
    fn a_path_of_a_machine_is_found_in_any_kind_of_file() {
        let home = concat!("see /", "home/anna/luoshi");
        let tree = Tree::made_up(&[
            ("README.md", home),
            (
                "a.rs",
                "let a = \"docs/home/index\";\nlet b = \"https://example.org/home/\";",
            ),
            ("b.sh", concat!("cd '/", "root/x'")),
        ]);
        assert_eq!(
            printed(&check(&tree)),
            [
                concat!("README.md:1: a path of one machine: /", "home/"),
                concat!("b.sh:1: a path of one machine: /", "root/"),
            ]
        );
    }
}
