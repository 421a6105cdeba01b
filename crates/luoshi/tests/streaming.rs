//! `luoshi timelimit` on an input that goes on and on. Where Linux tells how much memory a process took.

#![cfg(target_os = "linux")]
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::process::{Command, Stdio};

/// However long the input is, no more of it is kept than a line: neither questions nor answers pile up.
#[test]
fn timelimit_keeps_nothing_of_what_it_answered() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_luoshi"))
        .args(["timelimit", "--jsonl"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let questions = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap());
    // Sends the lines, waits until each has its answer, and gives the length of all that went through.
    let mut ask = |lines: &[&str], times: usize| {
        let mut bytes = 0;
        std::thread::scope(|threads| {
            threads.spawn(|| {
                let mut questions = BufWriter::new(&questions);
                for _ in 0..times {
                    for line in lines {
                        writeln!(questions, "{line}").unwrap();
                    }
                }
                questions.flush().unwrap();
            });
            let mut answer = String::new();
            for _ in 0..times * lines.len() {
                answer.clear();
                bytes += answers.read_line(&mut answer).unwrap();
            }
        });
        bytes + times * lines.iter().map(|it| it.len()).sum::<usize>()
    };
    let most = || {
        let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
        let peak = status.lines().find_map(|it| it.strip_prefix("VmHWM:"));
        let kilobytes = peak.and_then(|it| it.trim().strip_suffix("kB"));
        kilobytes.unwrap().trim().parse::<usize>().unwrap() * 1024
    };
    let endless = format!("{{\"phrase\":\"{}\"}}", "3月、".repeat(4000));
    let usual = r#"{"phrase":"3月中旬—5月下旬","base":"2014-03-01"}"#;
    let lines = [usual, "not a question", &endless];
    ask(&lines, 10);
    let before = most();
    let went_through = ask(&lines, 200) + ask(&[usual], 40_000);
    // The system counts pages for each processor and adds them up now and then: the figure may step back.
    let grown = most().saturating_sub(before);
    assert!(went_through > 10_000_000, "{went_through}");
    assert!(grown < 2_000_000, "{grown} of {went_through}");
    drop(questions);
    assert_eq!(child.wait().unwrap().code(), Some(1));
}
