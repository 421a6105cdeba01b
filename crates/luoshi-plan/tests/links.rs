//! Which item waits for which: on the real schedule, where it is at hand (`LUOSHI_SHARED` names the
//! folder that holds it), and on the documents of the corpus.

use std::path::Path;

use luoshi_plan::{Finding, FindingCode, Options, Plan, Strength, read};
use luoshi_sheet::Hint;
use luoshi_time::Date;

fn plan_of(path: &Path) -> Result<Plan, String> {
    let bytes = std::fs::read(path).map_err(|it| format!("{}: {it}", path.display()))?;
    let options = Options {
        year: Some(2014),
        table: None,
        today: Date::constant(2026, 4, 17),
    };
    let document = luoshi_sheet::read(&bytes, Hint::default());
    read(&document, options).map_err(|it| format!("{}: {it:?}", path.display()))
}

/// `from→to rule` of every link of that strength, in the order of the plan.
fn links(plan: &Plan, strength: Strength) -> Vec<String> {
    plan.links
        .iter()
        .filter(|it| it.strength == strength)
        .map(|it| format!("{}→{} {}", it.from.0, it.to.0, it.rule.number()))
        .collect()
}

/// The gates G01 to G14 of the real schedule's description, each with the rule that finds it.
const GATES: [&str; 16] = [
    "1→2 1",
    "2→4 12",
    "3→4 13",
    "5→7 10",
    "9→10 3",
    "10→12 4",
    "12→13 5",
    "12→15 6",
    "13→15 6",
    "15→16 7",
    "14→17 2",
    "16→17 14",
    "17→19 8",
    "20→21 10",
    "21→22 15",
    "23→24 11",
];

/// The summary of a phase waits for the phase.
const SUMMED_UP: [&str; 9] = [
    "5→11 9",
    "6→11 9",
    "7→11 9",
    "8→11 9",
    "9→11 9",
    "10→11 9",
    "12→11 9",
    "13→11 9",
    "14→11 9",
];

#[test]
fn the_real_schedule_has_its_gates_and_no_others() -> Result<(), String> {
    let Some(shared) = std::env::var_os("LUOSHI_SHARED") else {
        return Ok(());
    };
    let plan = plan_of(&Path::new(&shared).join("seed/schedule.html"))?;
    assert_eq!(links(&plan, Strength::Hard), GATES);
    assert_eq!(links(&plan, Strength::Soft), SUMMED_UP);
    Ok(())
}

/// Other words, the same order of work.
#[test]
fn the_sample_of_the_demonstration_has_the_same_links() -> Result<(), String> {
    let sample =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/sample-school/input.html");
    let plan = plan_of(&sample)?;
    assert_eq!(links(&plan, Strength::Hard), GATES);
    assert_eq!(links(&plan, Strength::Soft), SUMMED_UP);
    Ok(())
}

/// Each was looked at: what is not here has none, because its words say nothing of what builds on what.
#[test]
fn every_link_of_the_other_schedules_of_the_corpus_and_no_doubt_about_their_order() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus");
    let mut found = Vec::new();
    for folder in std::fs::read_dir(corpus).expect("readable") {
        let folder = folder.expect("readable");
        let name = folder.file_name().to_string_lossy().into_owned();
        let Ok(plan) = plan_of(&folder.path().join("input.html")) else {
            continue;
        };
        let follows = |it: &Finding| {
            matches!(
                it.code,
                FindingCode::AfterPhaseSummary
                    | FindingCode::InputAfterOutput
                    | FindingCode::NoLeadTime
                    | FindingCode::TightChain
                    | FindingCode::StartsBeforeApproval
            )
        };
        if name != "sample-school" {
            assert!(!plan.findings.iter().any(follows), "{name}");
            assert_eq!(plan.aliases, [], "{name}");
        }
        let all = plan.links.iter();
        let all = all.map(|it| format!("{}→{} {}", it.from.0, it.to.0, it.rule.number()));
        let all: Vec<String> = all.collect();
        if !all.is_empty() && name != "sample-school" {
            found.push(format!("{name}: {}", all.join(", ")));
        }
    }
    found.sort();
    assert_eq!(
        found,
        [
            "one-table-a-phase: 1→2 12",
            "page-around: 1→2 12",
            "stages-numbered-below: 1→2 12"
        ]
    );
}
