//! Words that a person reads stand in the message files. In the code of the upper rooms, a Chinese
//! string is a word that was forgotten there.

use super::source::{code_of_rooms, line_of, strings};
use super::tree::{Complaint, Tree};

/// The rooms that speak to people. The readers below them match on Chinese words and may hold them.
const SPEAKING: &[&str] = &["luoshi-app", "luoshi-web", "luoshi"];

/// Han characters in the strings of the upper rooms.
pub fn check(tree: &Tree) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for (path, code) in code_of_rooms(tree) {
        if !SPEAKING
            .iter()
            .any(|room| path.starts_with(&format!("crates/{room}/")))
        {
            continue;
        }
        for (at, string) in strings(&code) {
            if string.chars().any(is_han) {
                let what = format!("words in the code: {string}");
                complaints.push(Complaint::line(path, line_of(&code, at), what));
            }
        }
    }
    complaints
}

fn is_han(it: char) -> bool {
    matches!(it, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::super::tree::printed;
    use super::*;

    #[test]
    fn a_chinese_string_in_a_page_is_found() {
        let page = "\
/// 送审: in a comment it explains.
fn a() -> &'static str { \"送审\" }
#[cfg(test)]
mod tests { const A: &str = \"送审\"; }
";
        let tree = Tree::made_up(&[
            ("crates/luoshi-web/src/page.rs", page),
            ("crates/luoshi-plan/src/obligation.rs", page),
            ("crates/luoshi/tests/read.rs", page),
        ]);
        assert_eq!(
            printed(&check(&tree)),
            ["crates/luoshi-web/src/page.rs:2: words in the code: 送审"]
        );
    }
}
