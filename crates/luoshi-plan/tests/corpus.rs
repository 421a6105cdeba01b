//! Documents of our own making in the shapes that offices publish, each with the plan it must give:
//! `corpus/<shape>/input.html` and `plan.txt`.
//!
//! After a change that is meant, `LUOSHI_BLESS=1 cargo test -p luoshi-plan --test corpus` writes the
//! plans anew; the difference is then read by a person.

use std::fs;
use std::path::{Path, PathBuf};

use luoshi_plan::{
    ColumnRole, Finding, FindingCode, NoSchedule, Options, Plan, Position, Severity, print, read,
};
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

/// Findings that follow from obligations: how those are read, and what links follow, has tests of its own.
fn follows_from_obligations(finding: &Finding) -> bool {
    matches!(
        finding.code,
        FindingCode::SeveralObligations
            | FindingCode::AttendanceUndefined
            | FindingCode::OwnerIsOtherBody
            | FindingCode::AfterPhaseSummary
            | FindingCode::InputAfterOutput
            | FindingCode::NoLeadTime
            | FindingCode::TightChain
            | FindingCode::StartsBeforeApproval
            | FindingCode::BodyNameVaries
    )
}

fn read_folder(folder: &Path) -> Result<Plan, NoSchedule> {
    let bytes = fs::read(folder.join("input.html")).unwrap_or_default();
    let options = Options {
        year: None,
        table: None,
        today: Date::constant(2026, 4, 17),
    };
    read(&luoshi_sheet::read(&bytes, Hint::default()), options)
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
    assert!(folders.len() >= 50, "only {} documents", folders.len());
    for folder in folders {
        let found = match read_folder(&folder) {
            Ok(mut plan) => {
                plan.findings.retain(|it| !follows_from_obligations(it));
                plan.links.clear();
                plan.aliases.clear();
                shown(&plan)
            }
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

/// What "the same plan" means after an export.
fn seen(plan: &Plan) -> Vec<String> {
    let fields = plan.items().map(|(phase, it)| {
        let phase = (&phase.name, phase.items.len());
        let written = &it.limit.written;
        let own = (&it.number, &it.printed, &it.content, written);
        format!("{phase:?} {own:?} {:?} {:?}", it.responsible, it.extra)
    });
    std::iter::once(plan.title.clone()).chain(fields).collect()
}

#[test]
fn every_plan_survives_its_export() {
    let mut exported = 0;
    for folder in fs::read_dir(corpus()).expect("readable") {
        let folder = folder.expect("readable").path();
        let Ok(mut plan) = read_folder(&folder) else {
            continue;
        };
        exported += 1;
        if plan.has_column(ColumnRole::Number) {
            plan.set_number(Position(1), "100");
        }
        let page = print::html(&plan);
        let options = Options {
            year: None,
            table: None,
            today: Date::constant(2026, 4, 17),
        };
        let again = read(
            &luoshi_sheet::read(page.as_bytes(), Hint::default()),
            options,
        );
        let again = again.expect("an exported table is a schedule");
        let folder = folder.display();
        assert_eq!(seen(&again), seen(&plan), "{folder}");
        assert_eq!(again.columns, plan.columns, "{folder}");
        assert_eq!(print::html(&again), page, "{folder}");
    }
    assert!(exported >= 30, "only {exported} plans");
}

#[test]
fn the_sample_of_the_demonstration() {
    let plan = read_folder(&corpus().join("sample-school")).expect("a schedule");
    let sizes: Vec<usize> = plan.phases.iter().map(|it| it.items.len()).collect();
    assert_eq!(sizes, [1, 3, 10, 5, 3, 2]);
    let seventh = plan.item(Position(7)).expect("it is there");
    assert_eq!(seventh.obligations.len(), 12);
    let count = |severity| {
        let findings = plan.findings.iter();
        findings.filter(|it| it.severity == severity).count()
    };
    assert_eq!(
        [Severity::Error, Severity::Warning, Severity::Note].map(count),
        [1, 13, 26]
    );
}
