//! `--calendar FILE`: what a school calendar does to limits, and what a file is refused for.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot run the program has to fail"
)]

use std::io::Write;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

fn luoshi(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_luoshi"))
        .args(arguments)
        .env("LUOSHI_TODAY", "2025-03-01")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that does not read its input closes it.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

fn json(output: Output) -> Value {
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Nothing on standard output, one line on standard error.
fn refusal(output: Output) -> String {
    assert_eq!(
        (output.status.code(), output.stdout.as_slice()),
        (Some(1), [].as_slice())
    );
    let errors = String::from_utf8(output.stderr).unwrap();
    assert_eq!(errors.lines().count(), 1, "{errors}");
    errors
}

#[test]
fn a_school_calendar_gives_weeks_of_term_their_days() {
    let calendar =
        std::env::temp_dir().join(format!("luoshi-calendar-{}.json", std::process::id()));
    let calendar = calendar.to_str().unwrap().to_owned();
    let write = |text: &str| std::fs::write(&calendar, text).unwrap();
    let limit = |phrase: &str| {
        let arguments = [
            "timelimit",
            phrase,
            "--base",
            "2026-04-28",
            "--calendar",
            &calendar,
        ];
        luoshi(&arguments, "")
    };
    write(
        r#"{"terms": [{"first": "2026-02-26", "weeks": 19}, {"first": "2026-09-01", "last": "2027-01-22"}],
            "off": ["2026-05-01", "2026-05-04", "2026-05-05"], "worked": ["2026-05-09"]}"#,
    );
    for (phrase, start, end) in [
        ("第3周", "2026-03-09", "2026-03-15"),
        ("暑假", "2026-07-06", "2026-08-31"),
        ("下学期初", "2026-09-01", "2026-09-14"),
        // The Friday, the Monday and the Tuesday are off, the Saturday is worked.
        ("6个工作日内", "2026-04-28", "2026-05-09"),
    ] {
        let read = json(limit(phrase));
        assert_eq!(
            (&read["start"], &read["end"]),
            (&start.into(), &end.into()),
            "{phrase}"
        );
        assert_eq!(read["warnings"], Value::Array(Vec::new()), "{phrase}");
    }
    let table = "<table><tr><td>序号<td>工作内容<td>完成时限<tr><td>1<td>制定计划<td>第2周<tr><td>2<td>总结<td>寒假前\
        <tr><td>3<td>开会<td>9月</table>";
    let arguments = [
        "read",
        "-",
        "--json",
        "--year",
        "2025",
        "--calendar",
        &calendar,
    ];
    let read = json(luoshi(&arguments, table));
    let first = &read["phases"][0]["items"][0]["time_limit"];
    assert_eq!(
        first["start"],
        Value::Null,
        "no such year stands in the calendar"
    );

    write(r#"{"terms": [{"first": "2026-02-26"}]}"#);
    assert!(refusal(limit("第3周")).contains("2026-02-26开始的学期"));
    write(
        r#"{"terms": [{"first": "2026-02-26", "weeks": 30}, {"first": "2026-09-01", "weeks": 20}]}"#,
    );
    assert!(refusal(limit("第3周")).contains("2026-09-01开始的学期，和前一个学期有重合"));
    write(r#"{"term": []}"#);
    assert!(refusal(limit("第3周")).contains("不是校历"));
    std::fs::remove_file(&calendar).unwrap();
    assert!(refusal(limit("第3周")).contains("luoshi-calendar-"));
}
