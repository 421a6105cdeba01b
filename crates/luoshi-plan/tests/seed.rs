//! The real schedule, where it is at hand: `LUOSHI_SHARED` names the folder that holds it.

use std::path::{Path, PathBuf};

use luoshi_plan::{Options, Place, Plan, Position, Severity, read};
use luoshi_sheet::Hint;
use luoshi_time::Date;

fn shared() -> Option<PathBuf> {
    std::env::var_os("LUOSHI_SHARED").map(PathBuf::from)
}

/// A named case that is missing fails: a path that changed must not look like a pass.
fn plan_of(path: &Path, year: Option<i16>) -> Result<Plan, String> {
    let bytes = std::fs::read(path).map_err(|it| format!("{}: {it}", path.display()))?;
    let options = Options {
        year,
        table: None,
        today: Date::constant(2026, 4, 17),
    };
    let document = luoshi_sheet::read(&bytes, Hint::default());
    read(&document, options).map_err(|it| format!("{}: {it:?}", path.display()))
}

/// The seed, or nothing where it is not at hand.
fn seed(year: Option<i16>) -> Result<Option<Plan>, String> {
    shared()
        .map(|it| plan_of(&it.join("seed/schedule.html"), year))
        .transpose()
}

#[test]
fn six_phases_and_twenty_four_items() -> Result<(), String> {
    let Some(plan) = seed(Some(2014))? else {
        return Ok(());
    };
    assert!(plan.title.ends_with("工作安排表") && plan.title.starts_with("大连市"));
    assert_eq!(plan.source.table, Some(2));
    let sizes: Vec<usize> = plan.phases.iter().map(|it| it.items.len()).collect();
    assert_eq!(sizes, [1, 3, 10, 5, 3, 2]);
    let numbers: Vec<&str> = plan.items().map(|(_, it)| it.number.as_str()).collect();
    let mut printed: Vec<String> = (1..=24).map(|it| it.to_string()).collect();
    printed[22] = "13".to_owned();
    assert_eq!(numbers, printed);
    Ok(())
}

#[test]
fn every_window() -> Result<(), String> {
    let Some(plan) = seed(Some(2014))? else {
        return Ok(());
    };
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
    Ok(())
}

/// What other programs look at: code, severity, item, related.
fn outline(plan: &Plan) -> Vec<String> {
    let place = |it: Place| match it {
        Place::Document => "document".to_owned(),
        Place::Header => "header".to_owned(),
        Place::Item(at) => at.0.to_string(),
    };
    plan.findings
        .iter()
        .map(|it| {
            let related: Vec<String> = it.related.iter().copied().map(place).collect();
            let (severity, at) = (it.severity.name(), place(it.place));
            format!("{severity} {} {at} {}", it.code.name(), related.join(","))
        })
        .collect()
}

#[test]
fn every_finding() -> Result<(), String> {
    let Some(plan) = seed(None)? else {
        return Ok(());
    };
    let mut expected = vec![
        "note year-assumed document ".to_owned(),
        "note layout-noise document ".to_owned(),
        "note limits-are-proposals header ".to_owned(),
        "warning scope-undefined 17 ".to_owned(),
        "error duplicate-number 23 13".to_owned(),
        "warning missing-number 23 ".to_owned(),
        "note attendance-undefined 3 4".to_owned(),
        "warning after-phase-summary 12 11".to_owned(),
        "warning after-phase-summary 13 11".to_owned(),
        "warning after-phase-summary 14 11".to_owned(),
        "warning input-after-output 10 9".to_owned(),
        "warning no-lead-time 2 1,3,4".to_owned(),
        "warning tight-chain 12 13,15,16".to_owned(),
        "note holiday-in-window 12 13,14,15,16".to_owned(),
        "warning starts-before-approval 6 5".to_owned(),
        "warning starts-before-approval 7 5".to_owned(),
        "warning body-name-varies 5 header,2,10,11,20".to_owned(),
        "warning body-name-varies 16 8,13".to_owned(),
        "warning body-name-varies 23 2,19".to_owned(),
    ];
    for (code, items) in [
        ("attendance-undefined", &[17, 24][..]),
        ("owner-is-other-body", &[4, 19]),
        (
            "several-obligations",
            &[1, 3, 4, 5, 6, 7, 8, 10, 12, 17, 21],
        ),
        ("coarse-time-limit", &[9, 20, 21, 22, 23, 24]),
    ] {
        expected.extend(items.iter().map(|it| format!("note {code} {it} ")));
    }
    let mut found = outline(&plan);
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
    assert_eq!(found.len(), 40);
    let with_year = seed(Some(2014))?.map(|it| it.findings.len());
    assert_eq!(with_year, Some(39));
    Ok(())
}

#[test]
fn the_sample_of_the_demonstration_has_the_same_findings() -> Result<(), String> {
    let Some(plan) = seed(None)? else {
        return Ok(());
    };
    let sample =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/sample-school/input.html");
    let sample = plan_of(&sample, None)?;
    let shape = |plan: &Plan| -> Vec<(usize, String)> {
        plan.phases
            .iter()
            .flat_map(|phase| phase.items.iter().map(|it| (phase.items.len(), it)))
            .map(|(size, it)| (size, it.limit.written.clone()))
            .collect()
    };
    assert_eq!(shape(&sample), shape(&plan));
    assert_eq!(outline(&sample), outline(&plan));
    Ok(())
}

/// `code item` of each finding that is no note, at one item.
fn doubts(plan: &Plan, at: u32) -> Vec<String> {
    plan.findings
        .iter()
        .filter(|it| it.severity != Severity::Note && it.item() == Some(Position(at)))
        .map(|it| format!("{} {}", it.code.name(), it.item().unwrap_or(Position(0)).0))
        .collect()
}

#[test]
fn the_fault_in_the_numbers_is_found_and_mended() -> Result<(), String> {
    let Some(mut plan) = seed(Some(2014))? else {
        return Ok(());
    };
    let printed = [
        "duplicate-number 23",
        "missing-number 23",
        "body-name-varies 23",
    ];
    assert_eq!(doubts(&plan, 23), printed);
    plan.set_number(Position(23), "23");
    let item = plan.item(Position(23)).expect("it is there");
    assert_eq!(
        (item.number.as_str(), item.printed.as_deref()),
        ("23", Some("13"))
    );
    assert_eq!(doubts(&plan, 23), ["body-name-varies 23"]);
    plan.set_number(Position(23), "13");
    assert_eq!(plan.item(Position(23)).expect("it is there").printed, None);
    assert_eq!(doubts(&plan, 23), printed);
    Ok(())
}

#[test]
fn every_html_variant_reads_alike() -> Result<(), String> {
    let Some(shared) = shared() else {
        return Ok(());
    };
    let seed = plan_of(&shared.join("seed/schedule.html"), Some(2014))?;
    for (name, encoding) in [
        ("seed_html", "UTF-8"),
        ("seed_gb18030_html", "gb18030"),
        ("seed_meta_lies", "UTF-8"),
        ("seed_utf16le_bom", "UTF-16LE"),
        ("seed_utf8_bom", "UTF-8"),
    ] {
        let path = shared.join(format!("cases/import/seed/{name}.html"));
        let mut plan = plan_of(&path, Some(2014))?;
        assert_eq!(plan.source.encoding.as_deref(), Some(encoding), "{name}");
        plan.source = seed.source.clone();
        assert_eq!(plan, seed, "{name}");
    }
    Ok(())
}
