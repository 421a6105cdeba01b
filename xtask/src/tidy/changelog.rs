//! The changelog has a place for the version that is being built.

use super::tree::{Complaint, Tree};

/// The workspace's version must head a section of CHANGELOG.md.
pub fn check(tree: &Tree) -> Vec<Complaint> {
    let Some(version) = tree.text("Cargo.toml").and_then(version) else {
        return vec![Complaint::file("Cargo.toml", "no version of the workspace")];
    };
    let heading = format!("## [{version}]");
    let changelog = tree.text("CHANGELOG.md").unwrap_or_default();
    if changelog.lines().any(|line| line.starts_with(&heading)) {
        return Vec::new();
    }
    vec![Complaint::file(
        "CHANGELOG.md",
        format!("no section \"{heading}\""),
    )]
}

fn version(manifest: &str) -> Option<&str> {
    let (_, package) = manifest.split_once("[workspace.package]")?;
    let line = package
        .lines()
        .find_map(|line| line.strip_prefix("version = "))?;
    Some(line.trim_matches('"'))
}

#[cfg(test)]
mod tests {
    use super::super::tree::printed;
    use super::*;

    const MANIFEST: &str = "[workspace.package]\nversion = \"0.2.0\"\n";

    #[test]
    fn a_version_without_a_section_is_found() {
        let told = Tree::made_up(&[
            ("Cargo.toml", MANIFEST),
            ("CHANGELOG.md", "## [0.2.0] - 2027\n"),
        ]);
        assert_eq!(check(&told), []);
        let old = Tree::made_up(&[("Cargo.toml", MANIFEST), ("CHANGELOG.md", "## [0.1.0]\n")]);
        assert_eq!(
            printed(&check(&old)),
            ["CHANGELOG.md: no section \"## [0.2.0]\""]
        );
    }
}
