//! `docs/features.md` answers each of the 121 statements once: where it is, or that it is to come.

use super::tree::{Complaint, Tree};

const FILE: &str = "docs/features.md";
const STATEMENTS: usize = 121;
/// How an answer begins for what is not there yet.
const TO_COME: &str = "to come";

/// Statements without an answer, answered twice, or answered with nothing to look at.
pub fn check(tree: &Tree) -> Vec<Complaint> {
    let text = tree.text(FILE).unwrap_or_default();
    let mut complaints = Vec::new();
    for number in 1..=STATEMENTS {
        let lead = format!("| F{number} |");
        let rows: Vec<&str> = text
            .lines()
            .filter(|line| line.starts_with(&lead))
            .collect();
        let what = match rows.as_slice() {
            [] => "is not answered",
            [row] if is_answered(row) => continue,
            [_] => "names no test or page, and does not say that it is to come",
            _ => "is answered twice",
        };
        complaints.push(Complaint::file(FILE, format!("F{number} {what}")));
    }
    complaints
}

/// `| F1 | statement | where |`: the last cell names something in backticks, or says "to come".
fn is_answered(row: &str) -> bool {
    let place = row
        .trim_end()
        .trim_end_matches('|')
        .rsplit('|')
        .next()
        .unwrap_or_default();
    place.contains('`') || place.trim_start().starts_with(TO_COME)
}

#[cfg(test)]
mod tests {
    use super::super::tree::printed;
    use super::*;

    #[test]
    fn an_answer_is_a_place_or_a_promise() {
        let mut table = String::new();
        for number in 1..=121 {
            let place = match number {
                2 => continue,
                3 => "somewhere",
                4 => "to come (step 3)",
                _ => "`luoshi read`",
            };
            table += &format!("| F{number} | it does | {place} |\n");
        }
        table += "| F5 | it does | `luoshi read` |\n";
        let tree = Tree::made_up(&[("docs/features.md", &table)]);
        assert_eq!(
            printed(&check(&tree)),
            [
                "docs/features.md: F2 is not answered",
                "docs/features.md: F3 names no test or page, and does not say that it is to come",
                "docs/features.md: F5 is answered twice",
            ]
        );
    }
}
