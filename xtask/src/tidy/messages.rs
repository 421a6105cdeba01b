//! Every key that the code asks for stands in both languages, and every key that stands there is
//! asked for.

use std::collections::BTreeSet;

use super::source::{code_of_rooms, line_of, strings};
use super::tree::{Complaint, Tree};

const LANGUAGES: &[&str] = &["zh-CN", "en"];

/// What keys are put together with in the code, before a value that is named there too
/// (`role-{key}`). Kept here, in one place.
const PUT_TOGETHER: &[&str] = &[
    "alias-",
    "colour-",
    "done-",
    "field-",
    "finding-",
    "finding-name-",
    "gantt-wire-",
    "kind-",
    "limit-assumption-",
    "limit-certainty-",
    "limit-kind-",
    "limit-other-",
    "limit-warning-",
    "link-",
    "mark-",
    "month-",
    "not-drawn-",
    "refusal-",
    "role-",
    "school-kind-",
    "school-out-",
    "severity-",
    "strength-",
    "trouble-",
    "weekday-",
    "weekday-short-",
];

/// What may follow the value in a key that is put together.
const FOLLOWING: &[&str] = &["", "-text", "-year"];

/// What the names of commands and arguments are put behind. A test beside the command line holds these
/// keys and those names to each other.
const COMMAND_LINE: &str = "cli-help";

/// What a key is given to.
const ASKING: &[&str] = &[".say(", ".with("];

/// Keys missing in a language, asked for and not there, there and not asked for.
pub fn check(tree: &Tree) -> Vec<Complaint> {
    complaints(tree, PUT_TOGETHER)
}

fn complaints(tree: &Tree, put_together: &[&str]) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    let keys: BTreeSet<&str> = tree
        .ending(".ftl")
        .flat_map(|(_, text)| keys(text))
        .collect();
    for language in LANGUAGES {
        let folder = format!("locales/{language}/");
        let here: BTreeSet<&str> = tree
            .ending(".ftl")
            .filter(|(path, _)| path.starts_with(&folder))
            .flat_map(|(_, text)| self::keys(text))
            .collect();
        for key in keys.difference(&here) {
            complaints.push(Complaint::file(&folder, format!("lacks {key}")));
        }
    }

    let mut literals = BTreeSet::new();
    for (path, text) in sources(tree) {
        for (at, literal) in strings(&text) {
            let asked = ASKING.iter().any(|it| text[..at].trim_end().ends_with(it));
            if asked && !keys.contains(literal) {
                let what = format!("asks for the message {literal}, which is not there");
                complaints.push(Complaint::line(path, line_of(&text, at), what));
            }
            literals.insert(literal.to_owned());
        }
    }

    for beginning in put_together {
        let noun = beginning.trim_end_matches('-');
        if !literals
            .iter()
            .any(|it| it == noun || it.starts_with(beginning))
        {
            let what = format!("nothing puts keys together with {beginning} any more");
            complaints.push(Complaint::file(file!(), what));
        }
    }
    // The languages have the same keys, or it was said above.
    let first = |(path, _): &(&str, &str)| path.starts_with("locales/zh-CN/");
    for (path, text) in tree.ending(".ftl").filter(first) {
        for key in self::keys(text) {
            let used = is_asked_for(key, put_together, &literals)
                || key.starts_with(COMMAND_LINE)
                || tree.ending(".ftl").any(|(_, text)| refers_to(text, key));
            if !used {
                complaints.push(Complaint::file(path, format!("nothing asks for {key}")));
            }
        }
    }
    complaints
}

/// Whether the code names the key, or its value behind one of the beginnings.
fn is_asked_for(key: &str, beginnings: &[&str], literals: &BTreeSet<String>) -> bool {
    let names = |value: &str| {
        let in_an_address = format!("={value}");
        literals.contains(value) || literals.iter().any(|it| it.ends_with(&in_an_address))
    };
    let heads = FOLLOWING.iter().filter_map(|it| key.strip_suffix(it));
    heads.into_iter().any(|head| {
        let mut values = beginnings.iter().filter_map(|it| head.strip_prefix(it));
        literals.contains(head) || values.any(|it| it.parse::<u32>().is_ok() || names(it))
    })
}

/// Path and code of what can ask for messages: Rust text, and the expressions in templates.
fn sources(tree: &Tree) -> Vec<(&str, String)> {
    let mut sources = code_of_rooms(tree);
    let templates = tree
        .files()
        .filter(|(path, _)| path.contains("/templates/"));
    sources.extend(templates.map(|(path, text)| (path, expressions(text))));
    sources
}

/// What stands between the braces of a template, in its place.
fn expressions(template: &str) -> String {
    let mut out = String::with_capacity(template.len());
    let mut inside = false;
    for (at, it) in template.char_indices() {
        let (before, after) = (&template[..at], &template[at..]);
        if before.ends_with("{{") || before.ends_with("{%") {
            inside = true;
        } else if after.starts_with("}}") || after.starts_with("%}") {
            inside = false;
        }
        if inside || it == '\n' {
            out.push(it);
        } else {
            out.extend(std::iter::repeat_n(' ', it.len_utf8()));
        }
    }
    out
}

/// The keys of a message file.
fn keys(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| {
        let (key, _) = line.split_once('=')?;
        let key = key.strip_suffix(' ').unwrap_or(key);
        let plain = |it: char| it.is_ascii_alphanumeric() || matches!(it, '-' | '_');
        (!key.is_empty() && key.chars().all(plain)).then_some(key)
    })
}

/// Whether another message is built with this one: `{ key }`.
fn refers_to(text: &str, key: &str) -> bool {
    text.contains(&format!("{{ {key} }}")) || text.contains(&format!("{{{key}}}"))
}

#[cfg(test)]
mod tests {
    use super::super::tree::printed;
    use super::*;

    const PAGE: &str = "
fn a(w: Words, role: Role) -> String {
    w.say(\"item-title\") + &w.with(
        \"item-count\", &[])
        + &w.say(&format!(\"role-{}\", role.key()))
        + &go(\"/?done=kept\", \"office\")
        + w.say(\"no-such\")
        + if one { \"item-one\" } else { \"item-many\" }
}
";

    #[test]
    fn missing_and_unused_messages_are_found() {
        let zh = "# a\nitem-title = 事项\nitem-count = { $n }{ unit-item }\nunit-item = 项\nitem-one = 甲\nitem-many = 乙\nitem-page = 丙\nrole-office = 校办\nrole-clown = 丑\nrole-kept-text = 留\nold = 旧\n";
        let en = zh.replace("item-page = 丙\n", "");
        let tree = Tree::made_up(&[
            ("locales/zh-CN/item.ftl", zh),
            ("locales/en/item.ftl", &en),
            ("crates/luoshi-web/src/page.rs", PAGE),
            (
                "crates/luoshi-web/templates/item.html",
                "<a title=\"it's {{ w.say(\"item-page\") }}\">{% let a = w.say(\"nor-this\") %}</a>",
            ),
            ("crates/luoshi-web/tests/page.rs", "fn a() { say(\"old\") }"),
        ]);
        assert_eq!(
            printed(&complaints(&tree, &["role-", "phase-"])),
            [
                "locales/en/: lacks item-page",
                "crates/luoshi-web/src/page.rs:7: asks for the message no-such, which is not there",
                "crates/luoshi-web/templates/item.html:1: asks for the message nor-this, which is not there",
                "xtask/src/tidy/messages.rs: nothing puts keys together with phase- any more",
                "locales/zh-CN/item.ftl: nothing asks for role-clown",
                "locales/zh-CN/item.ftl: nothing asks for old",
            ]
        );
    }
}
