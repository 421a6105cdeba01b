//! Documents of our own making in the shapes that offices publish, each with the plan it must give:
//! `corpus/<shape>/input.html` and `plan.txt`.
//!
//! After a change that is meant, `LUOSHI_BLESS=1 cargo test -p luoshi-plan --test corpus` writes the
//! plans anew; the difference is then read by a person.

use std::fs;
use std::path::{Path, PathBuf};

use luoshi_plan::{Options, Plan, print, read};
use luoshi_sheet::Hint;
use luoshi_time::Date;
use luoshi_words::{Lang, Words};

fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus")
}

/// What was read, as text: where, the roles of the columns, the table, every finding.
fn shown(plan: &Plan) -> String {
    let source = &plan.source;
    let encoding = source.encoding.as_deref().unwrap_or_default();
    let table = source.table.unwrap_or_default();
    let mut text = format!("{} {encoding}, table {table}\n", source.format);
    for column in &plan.columns {
        text += &format!("{:?}: {}\n", column.role, column.label);
    }
    let printed = print::terminal(plan, Words::of(Lang::Zh), false);
    text += &format!("\n{printed}\n");
    for finding in &plan.findings {
        let item = finding.item().map_or(0, |it| it.0);
        text += &format!("{} {item}\n", finding.code.name());
    }
    text
}

#[test]
fn every_document_gives_its_plan() {
    let bless = std::env::var_os("LUOSHI_BLESS").is_some();
    let mut wrong = Vec::new();
    let mut folders: Vec<PathBuf> = fs::read_dir(corpus())
        .expect("the corpus is part of the repository")
        .map(|it| it.expect("readable").path())
        .filter(|it| it.join("input.html").exists())
        .collect();
    folders.sort();
    assert!(folders.len() >= 14, "only {} documents", folders.len());
    for folder in folders {
        let bytes = fs::read(folder.join("input.html")).expect("readable");
        let options = Options {
            year: None,
            table: None,
            today: Date::constant(2026, 4, 17),
        };
        let found = match read(&luoshi_sheet::read(&bytes, Hint::default()), options) {
            Ok(plan) => shown(&plan),
            Err(why) => format!("{why:?}\n"),
        };
        let file = folder.join("plan.txt");
        if bless {
            fs::write(&file, &found).expect("writable");
        }
        let expected = fs::read_to_string(&file).unwrap_or_default();
        if found != expected {
            wrong.push(format!("{}:\n{found}", folder.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
