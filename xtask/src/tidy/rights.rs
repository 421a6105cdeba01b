//! Whether somebody may do something is decided in luoshi-rules. Elsewhere a role is a value that
//! is carried about, never a condition.

use super::source::code;
use super::tree::{Complaint, Tree};

/// What turns the naming of a role into a decision.
const DECISIONS: &[&str] = &[
    "==",
    "!=",
    "=>",
    "matches!",
    "contains(",
    "| Role::",
    "if let",
    "any(",
];

/// Comparisons with a role outside luoshi-rules and tests.
pub fn check(tree: &Tree) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for (path, text) in tree.ending(".rs") {
        if !path.starts_with("crates/") || path.starts_with("crates/luoshi-rules/") {
            continue;
        }
        for (at, line) in code(path, text).lines().enumerate() {
            if names_a_role(line) && DECISIONS.iter().any(|it| line.contains(it)) {
                complaints.push(Complaint::line(path, at + 1, "decides by a role"));
            }
        }
    }
    complaints
}

/// `Role::Office`, not `Role::ALL` or `Role::from_key`.
fn names_a_role(line: &str) -> bool {
    line.match_indices("Role::").any(|(at, it)| {
        let mut letters = line[at + it.len()..].chars();
        letters.next().is_some_and(|it| it.is_ascii_uppercase())
            && letters.next().is_some_and(|it| it.is_ascii_lowercase())
    })
}

#[cfg(test)]
mod tests {
    use super::super::tree::printed;
    use super::*;

    #[test]
    fn a_condition_on_a_role_is_found_and_a_value_is_not() {
        let page = "\
fn a(role: Role) -> bool { role == Role::Office }
fn b(role: Role) { match role { Role::Office => (), _ => () } }
fn c() -> Link { Link { role: Role::SupervisionMember } } // role == Role::Office
fn d() { for role in Role::ALL { assert!(role.key() != \"\") } }
#[cfg(test)]
mod tests { fn e(role: Role) -> bool { role == Role::Office } }
";
        let tree = Tree::made_up(&[
            ("crates/luoshi-web/src/page.rs", page),
            ("crates/luoshi-rules/src/authority.rs", page),
            ("crates/luoshi-web/tests/doors.rs", page),
        ]);
        assert_eq!(
            printed(&check(&tree)),
            [
                "crates/luoshi-web/src/page.rs:1: decides by a role",
                "crates/luoshi-web/src/page.rs:2: decides by a role",
            ]
        );
    }
}
