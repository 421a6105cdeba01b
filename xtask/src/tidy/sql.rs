//! Statements that change rows stand in luoshi-store, so that every change goes through the
//! function that journals it.

use super::source::{code_of_rooms, line_of, strings};
use super::tree::{Complaint, Tree};

/// Changing statements in Rust text outside luoshi-store and tests.
pub fn check(tree: &Tree) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for (path, code) in code_of_rooms(tree) {
        if path.starts_with("crates/luoshi-store/") {
            continue;
        }
        for (at, string) in strings(&code) {
            if changes_rows(string) {
                complaints.push(Complaint::line(
                    path,
                    line_of(&code, at),
                    "changes rows by SQL",
                ));
            }
        }
    }
    complaints
}

fn changes_rows(text: &str) -> bool {
    let words: Vec<String> = text
        .split_whitespace()
        .map(str::to_ascii_lowercase)
        .collect();
    words.windows(3).any(|it| {
        let [first, second, third] = it else {
            return false;
        };
        match first.as_str() {
            "insert" => second == "into",
            "delete" => second == "from",
            "update" => third == "set",
            _ => false,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::super::tree::printed;
    use super::*;

    #[test]
    fn a_statement_in_a_page_is_found_and_a_sentence_is_not() {
        let page = "\
fn a(db: Db) { db.run(\"UPDATE item\\n SET content = $1\"); }
fn b(db: Db) { db.run(r#\"insert into item values ($1)\"#); }
fn c() { say(\"Delete the draft, update your list\"); } // DELETE FROM item
";
        let tree = Tree::made_up(&[
            ("crates/luoshi-web/src/page.rs", &page.replace("\\n", "\n")),
            ("crates/luoshi-store/src/query.rs", page),
            ("crates/luoshi/tests/verify.rs", page),
        ]);
        assert_eq!(
            printed(&check(&tree)),
            [
                "crates/luoshi-web/src/page.rs:1: changes rows by SQL",
                "crates/luoshi-web/src/page.rs:3: changes rows by SQL",
            ]
        );
    }
}
