//! A long file says in its first lines why it is one.

use super::tree::{Complaint, Tree};

const LIMIT: usize = 600;
/// The words that a reason begins with, in a comment.
const REASON: &str = "Long because ";
/// How far down a reason may stand.
const FIRST_LINES: usize = 20;

const KINDS: &[&str] = &[".rs", ".html", ".css", ".js", ".ts", ".sql", ".sh"];

/// Files over the limit without a reason.
pub fn check(tree: &Tree) -> Vec<Complaint> {
    tree.files()
        .filter(|(path, _)| KINDS.iter().any(|kind| path.ends_with(kind)))
        // Brought in as it is from elsewhere.
        .filter(|(path, _)| !path.ends_with(".min.js"))
        .filter(|(_, text)| text.lines().count() > LIMIT)
        .filter(|(_, text)| {
            !text
                .lines()
                .take(FIRST_LINES)
                .any(|line| line.contains(REASON))
        })
        .map(|(path, text)| {
            let lines = text.lines().count();
            Complaint::file(
                path,
                format!("{lines} lines and no \"{REASON}…\" at the top"),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::tree::printed;
    use super::*;

    #[test]
    fn a_long_file_needs_a_reason_at_its_top() {
        let long = "x\n".repeat(601);
        let reasoned = format!("//! Long because it is one table.\n{long}");
        let late = format!("{long}// Long because of nothing.\n");
        let tree = Tree::made_up(&[
            ("a.rs", &long),
            ("b.rs", &reasoned),
            ("c.css", &late),
            ("d.rs", &"x\n".repeat(600)),
            ("e.json", &long),
        ]);
        assert_eq!(
            printed(&check(&tree)),
            [
                "a.rs: 601 lines and no \"Long because …\" at the top",
                "c.css: 602 lines and no \"Long because …\" at the top",
            ]
        );
    }
}
