//! The lower rooms work on values alone: no files, network, processes, environment, clock.

use super::source::code_of_rooms;
use super::tree::{Complaint, Tree};

/// The rooms that take values and give values.
pub const PURE: &[&str] = &["luoshi-time", "luoshi-sheet", "luoshi-plan", "luoshi-rules"];

const OUTSIDE: &[&str] = &[
    "std::env",
    "std::fs",
    "std::io::stdin",
    "std::net",
    "std::process",
    "std::thread",
    "std::time",
    "println!",
    "eprintln!",
];

/// Uses of the outside world in the code of a pure room.
pub fn check(tree: &Tree) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for (path, code) in code_of_rooms(tree) {
        if !PURE
            .iter()
            .any(|room| path.starts_with(&format!("crates/{room}/src/")))
        {
            continue;
        }
        for (at, line) in code.lines().enumerate() {
            for it in OUTSIDE.iter().filter(|it| line.contains(**it)) {
                complaints.push(Complaint::line(
                    path,
                    at + 1,
                    format!("a pure room uses {it}"),
                ));
            }
        }
    }
    complaints
}

#[cfg(test)]
mod tests {
    use super::super::tree::printed;
    use super::*;

    #[test]
    fn a_pure_room_that_opens_a_file_is_found() {
        let text = "\
fn a() -> String { std::fs::read_to_string(\"x\") }
/// Unlike std::fs.
fn b() {}
#[cfg(test)]
mod tests { use std::env; }
";
        let tree = Tree::made_up(&[
            ("crates/luoshi-plan/src/read.rs", text),
            ("crates/luoshi-app/src/read.rs", text),
        ]);
        assert_eq!(
            printed(&check(&tree)),
            ["crates/luoshi-plan/src/read.rs:1: a pure room uses std::fs"]
        );
    }
}
