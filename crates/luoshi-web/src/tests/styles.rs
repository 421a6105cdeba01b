//! Every class belongs to one style sheet, and what a page's sheet sets, no other page uses: so a rule
//! for one page cannot reach another by a name they share.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use crate::assets::assets;

/// Template files that stand in no folder of their own, and the sheet that sets them.
const LOOSE: [(&str, &str); 5] = [
    ("base.html", "shell"),
    ("plain.html", "door"),
    ("trouble.html", "door"),
    ("units.html", "door"),
    ("components.html", "components"),
];

#[test]
fn a_class_belongs_to_one_sheet() {
    let mut owners: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for folder in ["components", "pages"] {
        for (sheet, text) in files(&format!("static/{folder}")) {
            for class in leading_classes(&text) {
                let owner = owners.entry(class).or_default();
                owner.insert(format!("{folder}/{sheet}"));
            }
        }
    }
    assert!(owners.len() > 100, "sheets were found");
    owners.retain(|_, sheets| sheets.len() > 1);
    assert_eq!(owners, BTreeMap::new());
}

#[test]
fn a_page_uses_no_class_of_another_page() {
    let mut owner = BTreeMap::new();
    for (sheet, text) in files("static/pages") {
        for class in leading_classes(&text) {
            owner.insert(class, sheet.clone());
        }
    }
    let mut strangers = Vec::new();
    // The page for developers exhibits what the others are made of.
    let others = templates().into_iter().filter(|it| it.0 != "components");
    for (page, name, text) in others {
        for class in classes_used(&text) {
            match owner.get(&class) {
                Some(sheet) if *sheet != page => {
                    strangers.push(format!("{name} uses .{class} of {sheet}.css"));
                }
                _ => {}
            }
        }
    }
    assert_eq!(strangers, Vec::<String>::new());
}

#[test]
fn every_sheet_that_a_template_names_exists() {
    let mut named = 0;
    for (_, name, text) in templates() {
        for part in text.split("sheet(\"").skip(1) {
            let (sheet, _) = part.split_once('"').unwrap();
            let address = assets().sheet(sheet);
            assert!(address.ends_with(".css"), "{name} names {sheet}");
            named += 1;
        }
    }
    assert!(named > 10, "templates name sheets");
}

/// The class with which each selector begins; for what begins with none, nothing.
fn leading_classes(sheet: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut plain = String::new();
    for (at, part) in sheet.split("/*").enumerate() {
        plain.push_str(match at {
            0 => part,
            _ => part.split_once("*/").map_or("", |(_, after)| after),
        });
    }
    for prelude in plain.split(['{', '}', ';']) {
        let prelude = prelude.trim();
        if prelude.starts_with('@') {
            continue;
        }
        for selector in prelude.split(',') {
            // A declaration has no dot at its beginning.
            if let Some(rest) = selector.trim().strip_prefix('.') {
                let end = rest.find(|it: char| !(it.is_alphanumeric() || it == '-'));
                found.insert(rest[..end.unwrap_or(rest.len())].to_owned());
            }
        }
    }
    found
}

/// The classes that a template names.
fn classes_used(template: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for part in template.split("class=\"").skip(1) {
        // What stands between braces is no name; quotes may stand in it.
        let mut names = String::new();
        let mut rest = part;
        loop {
            let end = rest.find(['"', '{']).unwrap_or(rest.len());
            names.push_str(&rest[..end]);
            match rest[end..].strip_prefix('{') {
                Some(inside) => {
                    let (_, after) = inside.split_once('}').unwrap_or(("", ""));
                    rest = after.strip_prefix('}').unwrap_or(after);
                    names.push(' ');
                }
                None => break,
            }
        }
        found.extend(names.split_whitespace().map(str::to_owned));
    }
    found
}

/// Every template, with the sheet of its page and its name.
fn templates() -> Vec<(String, String, String)> {
    let root = root().join("templates");
    let mut all = Vec::new();
    for (file, sheet) in LOOSE {
        let text = fs::read_to_string(root.join(file)).unwrap();
        all.push((sheet.to_owned(), file.to_owned(), text));
    }
    for folder in fs::read_dir(&root).unwrap() {
        let folder = folder.unwrap().path();
        if folder.is_dir() {
            let name = folder.file_name().unwrap().to_string_lossy().into_owned();
            // The parts that pages are made of are set by no page at all.
            let sheet = if name == "components" { "" } else { &name };
            for (file, text) in files(&format!("templates/{name}")) {
                all.push((sheet.to_owned(), format!("{name}/{file}"), text));
            }
        }
    }
    all
}

/// Stem and text of the files of a folder.
fn files(folder: &str) -> Vec<(String, String)> {
    let paths = fs::read_dir(root().join(folder)).unwrap();
    let mut found: Vec<PathBuf> = paths.map(|it| it.unwrap().path()).collect();
    found.sort();
    let read = |it: PathBuf| {
        let stem = it.file_stem().unwrap().to_string_lossy().into_owned();
        (stem, fs::read_to_string(&it).unwrap())
    };
    found.into_iter().map(read).collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
