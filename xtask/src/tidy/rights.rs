//! Whether somebody may do something is decided in luoshi-rules. Elsewhere a role is a value that
//! is carried about, never a condition.

use super::source::code_of_rooms;
use super::tree::{Complaint, Tree};

/// The rooms that can name a role.
const ABOVE_THE_RULES: &[&str] = &["luoshi-store", "luoshi-app", "luoshi-web", "luoshi"];

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
    for (path, code) in code_of_rooms(tree) {
        if !ABOVE_THE_RULES
            .iter()
            .any(|room| path.starts_with(&format!("crates/{room}/")))
        {
            continue;
        }
        for (at, line) in code.lines().enumerate() {
            if names_a_role(line) && DECISIONS.iter().any(|it| line.contains(it)) {
                complaints.push(Complaint::line(path, at + 1, "decides by a role"));
            }
        }
    }
    complaints
}

/// `Role::Office`, not `Role::ALL`, `Role::from_key` or `ColumnRole::Phase`.
fn names_a_role(line: &str) -> bool {
    line.match_indices("Role::").any(|(at, it)| {
        let mut letters = line[at + it.len()..].chars();
        !line[..at].ends_with(|it: char| it.is_alphanumeric())
            && letters.next().is_some_and(|it| it.is_ascii_uppercase())
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
fn d(role: ColumnRole) -> bool { role == ColumnRole::Phase }
fn e() { for role in Role::ALL { assert!(role.key() != \"\") } }
#[cfg(test)]
mod tests { fn f(role: Role) -> bool { role == Role::Office } }
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
