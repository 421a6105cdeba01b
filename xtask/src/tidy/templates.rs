//! Pages carry no script and no style of their own: the content security policy would refuse them,
//! and a page must work without script anyway.

use super::tree::{Complaint, Tree};

/// Inline scripts, styles and handlers in the templates.
pub fn check(tree: &Tree) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for (path, text) in tree.ending(".html") {
        if !path.starts_with("crates/luoshi-web/templates/") {
            continue;
        }
        for (at, line) in text.lines().enumerate() {
            let mut complain = |what: &str| complaints.push(Complaint::line(path, at + 1, what));
            for tag in line.split('<').skip(1) {
                if tag.starts_with("script") && !tag.contains(" src=") {
                    complain("a script inside a page");
                }
                if tag.starts_with("style") {
                    complain("a style sheet inside a page");
                }
            }
            for name in attributes(line) {
                if name == "style" {
                    complain("a style on an element");
                } else if name.starts_with("on") {
                    complain("a handler on an element");
                }
            }
        }
    }
    complaints
}

/// Names before `=` that stand where an attribute stands.
fn attributes(line: &str) -> impl Iterator<Item = &str> {
    line.match_indices('=').filter_map(|(at, _)| {
        let before = &line[..at];
        let name = before
            .rsplit(|it: char| !it.is_ascii_alphabetic() && it != '-')
            .next()?;
        let lead = before.strip_suffix(name)?;
        (lead.is_empty() || lead.ends_with(char::is_whitespace)).then_some(name)
    })
}

#[cfg(test)]
mod tests {
    use super::super::tree::printed;
    use super::*;

    #[test]
    fn what_the_security_policy_refuses_is_found_before_a_browser_does() {
        let page = "\
<script src=\"/static/luoshi.js\" defer></script><link rel=\"stylesheet\" href=\"/a.css\">
<script>alert(1)</script>
<style>p { color: red }</style>
<p style=\"color: red\" class=\"one\">
<button onclick=\"go()\">
<p data-style=\"a\" class=\"on\">{% if a == b %}{% endif %}
";
        let tree = Tree::made_up(&[
            ("crates/luoshi-web/templates/item/show.html", page),
            ("corpus/sample/input.html", page),
        ]);
        let path = "crates/luoshi-web/templates/item/show.html";
        assert_eq!(
            printed(&check(&tree)),
            [
                format!("{path}:2: a script inside a page"),
                format!("{path}:3: a style sheet inside a page"),
                format!("{path}:4: a style on an element"),
                format!("{path}:5: a handler on an element"),
            ]
        );
    }
}
