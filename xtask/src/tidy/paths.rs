//! The documents name no path that does not exist: they go stale otherwise, and nobody notices.

use super::tree::{Complaint, Tree};

/// Endings by which a word in backticks is the name of a file.
const ENDINGS: &[&str] = &[
    ".md", ".rs", ".toml", ".html", ".css", ".js", ".sql", ".ftl", ".png", ".json", ".sh", ".txt",
];

/// Paths named in README, ARCHITECTURE and docs/ that lead nowhere.
pub fn check(tree: &Tree) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for (path, text) in tree.ending(".md") {
        if path.contains('/') && !path.starts_with("docs/") {
            continue;
        }
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let mut fenced = false;
        for (at, line) in text.lines().enumerate() {
            if line.trim_start().starts_with("```") {
                fenced = !fenced;
            }
            if fenced {
                continue;
            }
            let words = line
                .split('`')
                .skip(1)
                .step_by(2)
                .filter(|word| !named(tree, word));
            let links = links(line).filter(|link| !linked(tree, folder, link));
            for name in words.chain(links) {
                complaints.push(Complaint::line(
                    path,
                    at + 1,
                    format!("{name} does not exist"),
                ));
            }
        }
    }
    complaints
}

/// Whether a word in backticks is no path, or one that exists.
fn named(tree: &Tree, word: &str) -> bool {
    let plain = |it: char| it.is_alphanumeric() || "/._-{},*".contains(it);
    if !word.chars().all(plain) || word.starts_with(['/', '*', '{']) {
        return true;
    }
    let is_file = ENDINGS
        .iter()
        .any(|it| word.ends_with(it) && word.len() > it.len());
    let is_folder = word.ends_with('/');
    let is_rooted = word.contains('/') && is_root_entry(tree, word);
    if !is_file && !is_folder && !is_rooted {
        return true;
    }
    alternatives(word).iter().all(|path| {
        let anywhere = format!("/{path}");
        let holds = |(file, _): (&str, &str)| match is_folder {
            true => file.contains(&anywhere),
            false => file.ends_with(&anywhere),
        };
        exists(tree, path) || (is_file || is_folder) && tree.files().any(holds)
    })
}

/// Whether the first part of it stands in the root of the repository.
fn is_root_entry(tree: &Tree, word: &str) -> bool {
    let first = word.split('/').next().unwrap_or_default();
    !first.is_empty()
        && tree
            .files()
            .any(|(path, _)| path.split('/').next() == Some(first))
}

/// The targets of links in Markdown, without what follows `#`.
fn links(line: &str) -> impl Iterator<Item = &str> {
    line.split("](").skip(1).filter_map(|rest| {
        let target = rest.split([')', '#']).next()?;
        (!target.is_empty() && !target.contains(':')).then_some(target)
    })
}

fn linked(tree: &Tree, folder: &str, target: &str) -> bool {
    let mut parts: Vec<&str> = folder.split('/').filter(|it| !it.is_empty()).collect();
    for part in target.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." | "" => {}
            _ => parts.push(part),
        }
    }
    exists(tree, &parts.join("/"))
}

/// A file or a folder; a star stands for any part of a name.
fn exists(tree: &Tree, path: &str) -> bool {
    let wanted: Vec<&str> = path.trim_end_matches('/').split('/').collect();
    tree.files().any(|(file, _)| {
        let mut parts = file.split('/');
        wanted
            .iter()
            .all(|wanted| parts.next().is_some_and(|part| matches(wanted, part)))
    })
}

fn matches(pattern: &str, name: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == name,
        Some((head, tail)) => {
            name.len() >= head.len() + tail.len() && name.starts_with(head) && name.ends_with(tail)
        }
    }
}

/// `a/{b,c}` is `a/b` and `a/c`.
fn alternatives(word: &str) -> Vec<String> {
    let Some((head, rest)) = word.split_once('{') else {
        return vec![word.to_owned()];
    };
    let Some((inside, tail)) = rest.split_once('}') else {
        return vec![word.to_owned()];
    };
    inside
        .split(',')
        .flat_map(|it| alternatives(&format!("{head}{it}{tail}")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::tree::printed;
    use super::*;

    #[test]
    fn a_path_that_went_stale_is_found() {
        let text = "\
The desk is `crates/luoshi-app/src/desk.rs`, or `desk.rs` in `src/`; gone is `crates/luoshi-app/src/door.rs`.
Words: `locales/{zh-CN,en}/item.ftl`, `locales/*/item.ftl`, but no `locales/{zh-CN,fr}/item.ftl`.
No paths: `cargo xtask test`, `/u/{unit}/items`, `review/approve`, `text/html`, `Cargo.lock`.
A [picture](docs/a.png), a [page](https://example.org/b.png), a [hole](docs/b.png).
`docs/` and `.ci/run` are there, `e2e/` is not, and `nowhere.rs` is nowhere.
```
crates/luoshi-nowhere/src/lib.rs `crates/x`
```
";
        let tree = Tree::made_up(&[
            ("ARCHITECTURE.md", text),
            ("crates/luoshi-app/src/desk.rs", ""),
            ("locales/zh-CN/item.ftl", ""),
            ("locales/en/item.ftl", ""),
            (".ci/run", ""),
            ("docs/a.png", ""),
            (
                "docs/b.md",
                "See [above](../ARCHITECTURE.md) and [beside](c.md).",
            ),
        ]);
        assert_eq!(
            printed(&check(&tree)),
            [
                "ARCHITECTURE.md:1: crates/luoshi-app/src/door.rs does not exist",
                "ARCHITECTURE.md:2: locales/{zh-CN,fr}/item.ftl does not exist",
                "ARCHITECTURE.md:4: docs/b.png does not exist",
                "ARCHITECTURE.md:5: e2e/ does not exist",
                "ARCHITECTURE.md:5: nowhere.rs does not exist",
                "docs/b.md:1: c.md does not exist",
            ]
        );
    }
}
