//! The real schedule, where it is at hand: `LUOSHI_SHARED` names the folder that holds it.

use std::path::PathBuf;

use luoshi_plan::{Options, Plan, Position, Severity, read};
use luoshi_sheet::Hint;
use luoshi_time::Date;

fn shared() -> Option<PathBuf> {
    std::env::var_os("LUOSHI_SHARED").map(PathBuf::from)
}

/// A named case that is missing fails: a path that changed must not look like a pass.
fn plan_of(path: &PathBuf, year: Option<i16>) -> Plan {
    let bytes = std::fs::read(path).unwrap_or_else(|it| panic!("{}: {it}", path.display()));
    let options = Options {
        year,
        table: None,
        today: Date::constant(2026, 4, 17),
    };
    read(&luoshi_sheet::read(&bytes, Hint::default()), options)
        .unwrap_or_else(|it| panic!("{}: {it:?}", path.display()))
}

fn seed(year: Option<i16>) -> Option<Plan> {
    shared().map(|it| plan_of(&it.join("seed/schedule.html"), year))
}

#[test]
fn six_phases_and_twenty_four_items() {
    let Some(plan) = seed(Some(2014)) else { return };
    assert!(plan.title.ends_with("工作安排表") && plan.title.starts_with("大连市"));
    assert_eq!(plan.source.table, Some(2));
    let sizes: Vec<usize> = plan.phases.iter().map(|it| it.items.len()).collect();
    assert_eq!(sizes, [1, 3, 10, 5, 3, 2]);
    let numbers: Vec<&str> = plan.items().map(|(_, it)| it.number.as_str()).collect();
    let mut printed: Vec<String> = (1..=24).map(|it| it.to_string()).collect();
    printed[22] = "13".to_owned();
    assert_eq!(numbers, printed);
}

#[test]
fn every_window() {
    let Some(plan) = seed(Some(2014)) else { return };
    let windows: Vec<String> = plan
        .items()
        .map(|(_, it)| {
            let window = it.limit.reading.window().expect("every limit is read");
            format!("{}…{}", window.first(), window.last())
        })
        .map(|it| it.replace("2014-", ""))
        .collect();
    let expected = "03-11…03-20 03-11…03-20 03-11…03-20 03-11…03-20 03-21…03-31 03-01…08-31 \
                    03-01…05-31 03-21…03-31 04-01…04-30 04-11…04-20 04-21…04-30 05-01…05-10 \
                    05-01…05-10 05-01…05-10 05-01…05-10 05-01…05-10 05-11…05-20 05-11…05-20 \
                    05-21…05-31 06-01…06-30 06-01…06-30 07-01…07-31 08-01…08-31 09-01…09-30";
    assert_eq!(windows.join(" "), expected);
}

/// `code item(related)` of each finding that is no note.
fn doubts(plan: &Plan) -> Vec<String> {
    plan.findings
        .iter()
        .filter(|it| it.severity != Severity::Note)
        .map(|it| format!("{} {}", it.code.name(), it.item().unwrap_or(Position(0)).0))
        .collect()
}

#[test]
fn the_fault_in_the_numbers_is_found_and_mended() {
    let Some(mut plan) = seed(Some(2014)) else {
        return;
    };
    assert_eq!(
        doubts(&plan),
        [
            "scope-undefined 17",
            "duplicate-number 23",
            "missing-number 23"
        ]
    );
    plan.set_number(Position(23), "23");
    let item = plan.item(Position(23)).expect("it is there");
    assert_eq!(
        (item.number.as_str(), item.printed.as_deref()),
        ("23", Some("13"))
    );
    assert_eq!(doubts(&plan), ["scope-undefined 17"]);
    plan.set_number(Position(23), "13");
    assert_eq!(plan.item(Position(23)).expect("it is there").printed, None);
    assert_eq!(doubts(&plan).len(), 3);
}

#[test]
fn every_html_variant_reads_alike() {
    let Some(shared) = shared() else { return };
    let seed = plan_of(&shared.join("seed/schedule.html"), Some(2014));
    for (name, encoding) in [
        ("seed_html", "UTF-8"),
        ("seed_gb18030_html", "gb18030"),
        ("seed_meta_lies", "UTF-8"),
        ("seed_utf16le_bom", "UTF-16LE"),
        ("seed_utf8_bom", "UTF-8"),
    ] {
        let path = shared.join(format!("cases/import/seed/{name}.html"));
        let mut plan = plan_of(&path, Some(2014));
        assert_eq!(plan.source.encoding.as_deref(), Some(encoding), "{name}");
        plan.source = seed.source.clone();
        assert_eq!(plan, seed, "{name}");
    }
}
