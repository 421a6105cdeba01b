//! The command line as other programs see it: what stands on standard output, what on standard error,
//! and the exit status.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot run the program has to fail"
)]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

/// A small schedule of our own, with a number that stands twice and a day that does not exist.
const SCHEDULE: &str = "schedule.html";

fn schedule() -> String {
    std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/schedule.html")).unwrap()
}

struct Ended {
    status: i32,
    output: String,
    errors: String,
}

impl Ended {
    fn json(&self) -> Value {
        assert_eq!((self.status, self.errors.as_str()), (0, ""));
        serde_json::from_str(&self.output).unwrap()
    }

    /// Of a command that could not do its work: nothing on standard output, one line on standard error.
    fn refusal(&self) -> String {
        assert_eq!(self.output, "");
        assert_eq!(self.errors.lines().count(), 1, "{}", self.errors);
        format!("{} {}", self.status, self.errors.trim_end())
    }
}

fn program() -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_luoshi"));
    program
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests"))
        .env("LUOSHI_TODAY", "2025-03-01");
    program
}

fn luoshi(arguments: &[&str]) -> Ended {
    luoshi_with(arguments, b"")
}

fn luoshi_with(arguments: &[&str], input: &[u8]) -> Ended {
    let mut child = program()
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that does not read its input closes it.
    let _ = child.stdin.take().unwrap().write_all(input);
    let output = child.wait_with_output().unwrap();
    Ended {
        status: output.status.code().unwrap(),
        output: String::from_utf8(output.stdout).unwrap(),
        errors: String::from_utf8(output.stderr).unwrap(),
    }
}

fn codes(findings: &Value) -> Vec<(String, String, Option<u64>)> {
    let text = |it: &Value, key: &str| it[key].as_str().unwrap().to_owned();
    let findings = findings.as_array().unwrap().iter();
    findings
        .map(|it| (text(it, "severity"), text(it, "code"), it["item"].as_u64()))
        .collect()
}

#[test]
fn read_prints_the_timetable_and_the_findings() {
    let ended = luoshi(&["read", SCHEDULE]);
    assert_eq!((ended.status, ended.errors.as_str()), (0, ""));
    insta::assert_snapshot!(ended.output, @r"
    2025年校园安全月活动安排表
    2个步骤，5项 · 2025年（文件所印）
    ────────────────────────────────────────────────────────────────────────────────────────────────────
      序号  工作内容及要求                                                               完成时限
    ────────────────────────────────────────────────────────────────────────────────────────────────────
    动员部署
      1     制定安全月活动方案，报督导组审阅                                             3月上旬
            责任部门：办公室                                                             3月1日–10日
      2     召开全体教职工动员大会                                                       3月中旬
            责任部门：办公室                                                             3月11日–20日
    排查整改
      3     开展宿舍、食堂                                                               3月15日—4月10日
            安全隐患排查                                                                 3月15日–4月10日
            责任部门：总务处
      3     组织消防演练1次                                                              2月30日
            责任部门：德育处
      5     撰写安全月工作总结                                                           4月底前
            责任部门：办公室                                                             截至4月30日
    ────────────────────────────────────────────────────────────────────────────────────────────────────

    先后1处
      关口  第2项  等第1项：动员之前要有方案和进度安排

    疑点3处，提示0条
      须改    第4项  印作“3”，第3项已经用了这个序号，这里疑为4
      待确认  第4项  缺序号4
      待确认  第4项  时限“2月30日”没有这样的日子，疑为2月28日
    ");
}

#[test]
fn read_json_has_the_fields_of_the_contract() {
    let plan = luoshi(&["read", SCHEDULE, "--json"]).json();
    assert_eq!(plan["year"], 2025);
    assert_eq!(plan["year_source"], "document");
    insta::assert_snapshot!(plan["phases"][0]["items"][0].to_string(), @r#"{"number":"1","content":"制定安全月活动方案，报督导组审阅","responsible":"办公室","time_limit":{"text":"3月上旬","kind":"window","start":"2025-03-01","end":"2025-03-10","certainty":"exact","assumptions":["X1","Y1"],"warnings":[]},"extra":{},"obligations":[{"kind":"document","name":"安全月活动方案","text":"制定安全月活动方案","start":0,"end":9,"quantity":null,"unit":null,"assist":false,"owner":null,"reviews":[{"by":"督导组","action":"review","verb":"审阅"}]}]}"#);
    insta::assert_snapshot!(plan["phases"][1]["items"][0]["time_limit"].to_string(), @r#"{"text":"3月15日—4月10日","kind":"window","start":"2025-03-15","end":"2025-04-10","certainty":"exact","assumptions":["R1","Y1"],"warnings":[]}"#);
    insta::assert_snapshot!(plan["phases"][1]["items"][1]["time_limit"].to_string(), @r#"{"text":"2月30日","kind":"unknown","start":null,"end":null,"certainty":"unresolved","assumptions":[],"warnings":[]}"#);
}

#[test]
fn a_document_may_come_from_standard_input() {
    let of_file = luoshi(&["read", SCHEDULE, "--json"]).json();
    let of_input = luoshi_with(&["read", "-", "--json"], schedule().as_bytes()).json();
    assert_eq!(of_input, of_file);
}

#[test]
fn the_year_is_that_of_the_argument_then_of_the_document_then_of_today() {
    let year = |arguments: &[&str], input: &str| {
        let plan = luoshi_with(
            &[&["read", "-", "--json"], arguments].concat(),
            input.as_bytes(),
        );
        let plan = plan.json();
        let assumed = codes(&plan["findings"])
            .iter()
            .any(|it| it.1 == "year-assumed");
        format!("{} {} {assumed}", plan["year"], plan["year_source"])
    };
    let printed = schedule();
    let silent = printed.replace("2025年", "").replace("二〇二五年度", "");
    assert_eq!(
        year(&["--year", "2024"], &printed),
        "2024 \"argument\" false"
    );
    assert_eq!(year(&[], &printed), "2025 \"document\" false");
    assert_eq!(year(&[], &silent), "2025 \"assumed\" true");
}

#[test]
fn check_prints_the_findings_alone() {
    let ended = luoshi(&["check", SCHEDULE]);
    assert_eq!((ended.status, ended.errors.as_str()), (0, ""));
    insta::assert_snapshot!(ended.output, @r"
    疑点3处，提示0条
      须改    第4项  印作“3”，第3项已经用了这个序号，这里疑为4
      待确认  第4项  缺序号4
      待确认  第4项  时限“2月30日”没有这样的日子，疑为2月28日
    ");
    let findings = luoshi(&["check", SCHEDULE, "--json"]).json();
    let plan = luoshi(&["read", SCHEDULE, "--json"]).json();
    assert_eq!(findings.as_object().unwrap().len(), 1);
    assert_eq!(findings["findings"], plan["findings"]);
}

#[test]
fn check_strict_ends_with_1_when_there_is_an_error() {
    let strict = luoshi(&["check", SCHEDULE, "--strict", "--json"]);
    assert_eq!(strict.status, 1);
    assert_eq!(strict.errors.lines().count(), 1, "{}", strict.errors);
    let findings: Value = serde_json::from_str(&strict.output).unwrap();
    assert!(
        codes(&findings["findings"])
            .iter()
            .any(|it| it.0 == "error")
    );

    let sound = schedule();
    let sound = sound
        .replace("<td>3<td>组织", "<td>4<td>组织")
        .replace("2月30日", "3月30日");
    let ended = luoshi_with(&["check", "-", "--strict"], sound.as_bytes());
    assert_eq!((ended.status, ended.errors.as_str()), (0, ""));
}

#[test]
fn an_export_reads_back_as_the_same_plan() {
    let same = |mut plan: Value| {
        let plan = plan.as_object_mut().unwrap();
        plan.remove("source");
        plan.remove("findings");
        Value::Object(plan.clone())
    };
    let plan = same(luoshi(&["read", SCHEDULE, "--json"]).json());
    let html = luoshi(&["export", SCHEDULE, "--to", "html"]);
    assert_eq!(html.status, 0);
    let again = luoshi_with(&["read", "-", "--json"], html.output.as_bytes()).json();
    assert_eq!(same(again), plan);
    assert_eq!(
        same(luoshi(&["export", SCHEDULE, "--to", "json"]).json()),
        plan
    );
    let csv = luoshi(&["export", SCHEDULE, "--to", "csv"]);
    assert_eq!(
        (csv.status, csv.output.lines().count() >= 6),
        (0, true),
        "{}",
        csv.output
    );
}

#[test]
fn an_export_may_go_to_a_file() {
    let folder = Folder::new("export");
    let path = folder.0.join("out.csv");
    let to_file = luoshi(&[
        "export",
        SCHEDULE,
        "--to",
        "csv",
        "-o",
        path.to_str().unwrap(),
    ]);
    assert_eq!((to_file.status, to_file.output.as_str()), (0, ""));
    let to_output = luoshi(&["export", SCHEDULE, "--to", "csv"]);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), to_output.output);
}

#[test]
fn a_schedule_becomes_a_picture() {
    let folder = Folder::new("picture");
    let svg = luoshi(&["export", SCHEDULE, "--to", "svg", "--year", "2025"]);
    assert_eq!((svg.status, svg.errors.as_str()), (0, ""));
    assert!(svg.output.starts_with("<svg ") && svg.output.contains("今天3月1日"));
    let path = folder.0.join("out.png");
    let to_file = [
        "export",
        SCHEDULE,
        "--to",
        "png",
        "-o",
        path.to_str().unwrap(),
    ];
    let png = luoshi(&to_file);
    if png.status == 0 {
        let bytes = std::fs::read(&path).unwrap();
        assert!(bytes.starts_with(b"\x89PNG\r\n") && bytes.len() > 10_000);
    } else {
        // A machine without Chinese fonts says which to install.
        assert!(png.refusal().contains("Noto Sans CJK"), "{}", png.errors);
    }
}

#[test]
fn what_cannot_be_used_is_refused_in_one_line_that_says_what_to_do() {
    let folder = Folder::new("refused");
    let file = |name: &str, bytes: &[u8]| {
        std::fs::write(folder.0.join(name), bytes).unwrap();
    };
    file("empty.html", b"");
    file("page.html", "<p>今天天气很好".as_bytes());
    let news: String = (1..6)
        .map(|day| format!("<tr><td>我校组织第{day}批志愿者到社区清扫街道<td>2024-03-0{day}"))
        .collect();
    file("likely.html", format!("<table>{news}</table>").as_bytes());
    file("letter.docx", b"PK\x03\x04 word/document.xml");
    file("scan.pdf", b"%PDF-1.7");
    file(SCHEDULE, schedule().as_bytes());
    let refused = |arguments: &[&str]| {
        let output = program()
            .current_dir(&folder.0)
            .args(arguments)
            .output()
            .unwrap();
        Ended {
            status: output.status.code().unwrap(),
            output: String::from_utf8(output.stdout).unwrap(),
            errors: String::from_utf8(output.stderr).unwrap(),
        }
        .refusal()
    };
    let lines = [
        refused(&["read", "none.html"]),
        refused(&["read", "."]),
        refused(&["read", "empty.html"]),
        refused(&["read", "page.html", "--json"]),
        refused(&["read", "letter.docx"]),
        refused(&["read", "scan.pdf"]),
        refused(&["read", "page.html", "--format", "csv"]),
        refused(&["read", SCHEDULE, "--table", "7"]),
        refused(&["export", "page.html", "--to", "csv"]),
        refused(&["export", SCHEDULE, "--to", "csv", "-o", "none/out.csv"]),
        refused(&["check", "page.html", "--lang", "en"]),
        refused(&["read", "likely.html", "--json"]),
        refused(&["check", "likely.html", "--lang", "en"]),
    ];
    insta::assert_snapshot!(lines.join("\n"), @r"
    1 luoshi: 打不开 none.html：没有这个文件；请检查后再试
    1 luoshi: 打不开 .：这是文件夹；请检查后再试
    1 luoshi: empty.html 是空的；请检查文件
    1 luoshi: page.html 里没有找到安排表；请确认表中有工作内容和完成时限，或用 --table N 指定第几张表
    1 luoshi: 现在还读不了 docx 格式的 letter.docx；请在 Word、Excel 或 WPS 里另存为网页（.html）
    1 luoshi: scan.pdf 是 PDF，现在还读不了；请打开原文件，另存为网页（.html）
    1 luoshi: 现在还读不了 csv 格式的 page.html；请在 Word、Excel 或 WPS 里另存为网页（.html）
    1 luoshi: schedule.html 里没有这张表，共 1 张；请改 --table
    1 luoshi: page.html 里没有找到安排表；请确认表中有工作内容和完成时限，或用 --table N 指定第几张表
    1 luoshi: 写不了 none/out.csv：没有这个文件夹；请检查后再试
    1 luoshi: there is no schedule in page.html; see that a table has contents and time limits, or choose one with --table N
    1 luoshi: likely.html 里拿不准哪张是安排表，像是第 1 张；是就加 --table 1 照读，各栏要改就在网页上导入
    1 luoshi: it is not certain which table of likely.html is the schedule, it may be table 1; read it with --table 1, or name its columns on the import page
    ");
}

#[test]
fn wrong_arguments_end_with_2_and_one_line() {
    let lines = [
        luoshi(&[]),
        luoshi(&["raed"]),
        luoshi(&["read"]),
        luoshi(&["read", SCHEDULE, "--yaer", "2024"]),
        luoshi(&["read", SCHEDULE, "--year", "next"]),
        luoshi(&["read", SCHEDULE, "--table", "0"]),
        luoshi(&["read", SCHEDULE, "--format", "bmp"]),
        luoshi(&["export", SCHEDULE]),
        luoshi(&["export", SCHEDULE, "--to", "docx"]),
        luoshi(&["timelimit", "3月", "--base", "yesterday"]),
        luoshi(&["--lang", "en", "export", SCHEDULE, "--to", "docx"]),
    ]
    .map(|it| it.refusal());
    insta::assert_snapshot!(lines.join("\n"), @r"
    2 luoshi: 缺少命令；用 luoshi --help 看有哪些
    2 luoshi: 没有命令 raed；用 luoshi --help 看有哪些
    2 luoshi: 缺少参数 <FILE|->；在命令后加 --help 看用法
    2 luoshi: 不认识参数 --yaer；在命令后加 --help 看用法
    2 luoshi: --year <Y> 不能用 next；在命令后加 --help 看用法
    2 luoshi: --table <N> 不能用 0；在命令后加 --help 看用法
    2 luoshi: --format <FORMAT> 不能用 bmp；现有：html, xlsx, xls, ods, docx, csv, md, text
    2 luoshi: 缺少参数 --to <FORM>；在命令后加 --help 看用法
    2 luoshi: --to <FORM> 不能用 docx；现有：html, csv, svg, png, json
    2 luoshi: --base <YYYY-MM-DD> 不能用 yesterday；在命令后加 --help 看用法
    2 luoshi: --to <FORM> cannot be docx; there is: html, csv, svg, png, json
    ");
    let bad_today = program()
        .args(["timelimit", "3月"])
        .env("LUOSHI_TODAY", "soon")
        .output();
    assert_eq!(bad_today.unwrap().status.code(), Some(2));
}

#[test]
fn timelimit_answers_every_phrase_with_a_line() {
    let ended = luoshi(&[
        "timelimit",
        "3月中旬",
        "3月15日",
        "待定",
        "--base",
        "2014-03-01",
    ]);
    assert_eq!((ended.status, ended.errors.as_str()), (0, ""));
    insta::assert_snapshot!(ended.output, @r#"
    {"text":"3月中旬","kind":"window","start":"2014-03-11","end":"2014-03-20","certainty":"assumed","assumptions":["X1","Y1"],"warnings":[]}
    {"text":"3月15日","kind":"point","start":"2014-03-15","end":"2014-03-15","certainty":"assumed","assumptions":["Y1"],"warnings":[]}
    {"text":"待定","kind":"unknown","start":null,"end":null,"certainty":"unresolved","assumptions":[],"warnings":[]}
    "#);
    let of_lines = luoshi_with(
        &["timelimit", "--base", "2014-03-01"],
        "3月中旬\r\n3月15日\n待定".as_bytes(),
    );
    assert_eq!(of_lines.output, ended.output);
    let today = luoshi(&["timelimit", "4月", "--json"]);
    assert!(today.output.contains("\"2025-04-01\""), "{}", today.output);
}

#[test]
fn timelimit_goes_on_after_a_line_that_it_cannot_use() {
    let input = "{\"phrase\":\"3月\",\"base\":\"2014-01-01\"}\nhello\n{\"phrase\":\"4月\"}\n";
    let ended = luoshi_with(&["timelimit", "--jsonl"], input.as_bytes());
    let lines: Vec<Value> = ended
        .output
        .lines()
        .map(|it| serde_json::from_str(it).unwrap())
        .collect();
    assert_eq!(lines.len(), 3);
    assert_eq!(lines[0]["end"], "2014-03-31");
    assert!(lines[1]["error"].is_string() && lines[1]["start"].is_null());
    assert_eq!(lines[2]["end"], "2025-04-30");
    assert_eq!((ended.status, ended.errors.lines().count()), (1, 1));
}

/// A program that asks one question and waits for the answer before it asks the next.
#[test]
fn timelimit_answers_while_its_input_is_open() {
    use std::io::{BufRead, BufReader};
    let mut child = program()
        .arg("timelimit")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut questions = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap()).lines();
    for phrase in ["3月", "4月"] {
        writeln!(questions, "{phrase}").unwrap();
        let answer = answers.next().unwrap().unwrap();
        assert!(answer.contains(phrase), "{answer}");
    }
    drop(questions);
    assert!(child.wait().unwrap().success());
}

/// `luoshi timelimit | head -1`, without end on one side and closed on the other.
#[test]
fn a_reader_that_goes_away_is_no_fault() {
    let mut child = program()
        .arg("timelimit")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut input = child.stdin.take().unwrap();
    while input.write_all("3月\n".repeat(1000).as_bytes()).is_ok() {}
    let ended = child.wait_with_output().unwrap();
    assert_eq!(ended.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&ended.stderr), "");
}

#[test]
fn help_speaks_both_languages() {
    for command in [
        &["--help"][..],
        &["read", "-h"],
        &["check", "--help"],
        &["timelimit", "--help"],
        &["export", "--help"],
    ] {
        for lang in ["zh-CN", "en"] {
            let help = luoshi(&[command, &["--lang", lang]].concat());
            assert_eq!((help.status, help.errors.as_str()), (0, ""));
            assert!(
                !help.output.contains('⟦'),
                "a word is missing: {}",
                help.output
            );
            let han = help
                .output
                .lines()
                .next()
                .unwrap()
                .chars()
                .any(|it| it > '\u{2E80}');
            assert_eq!(han, lang == "zh-CN", "{}", help.output);
        }
    }
}

/// What the process that reads documents has given up, as the system sees it.
#[cfg(target_os = "linux")]
#[test]
fn the_reading_process_is_bound() {
    let mut child = program()
        .args(["read-apart", "1048576"])
        .env("MIMALLOC_ARENA_RESERVE", "8192")
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let of_process = |name: &str| {
        let path = format!("/proc/{}/{name}", child.id());
        std::fs::read_to_string(path).unwrap()
    };
    // It waits for its input after the last measure; until then it is on its way there.
    while !of_process("status").contains("Seccomp:\t2") {
        std::thread::yield_now();
    }
    assert!(of_process("status").contains("NoNewPrivs:\t1"));
    let limits = of_process("limits");
    let limit = |name: &str| {
        let line = limits.lines().find(|it| it.starts_with(name)).unwrap();
        line[name.len()..]
            .split_whitespace()
            .next()
            .unwrap()
            .to_owned()
    };
    assert_eq!(limit("Max address space"), (1024 * 1024 * 1024).to_string());
    assert_eq!(limit("Max data size"), (128 * 1024 * 1024).to_string());
    assert_eq!(limit("Max cpu time"), "10");
    // What it took before the bound leaves room below it, so that the bound is felt.
    let status = of_process("status");
    let data = status.lines().find_map(|it| it.strip_prefix("VmData:"));
    let data = data.and_then(|it| it.trim().strip_suffix(" kB")).unwrap();
    assert!(data.parse::<u64>().unwrap() < 80 * 1024, "{data} kB");
    assert_eq!(limit("Max core file size"), "0");
    drop(child.stdin.take());
    child.wait().unwrap();
}

/// The real schedule, where `LUOSHI_SHARED` says that it is.
#[test]
fn the_real_schedule_is_read_whole() {
    let Some(shared) = std::env::var_os("LUOSHI_SHARED").map(PathBuf::from) else {
        return;
    };
    let seed = shared.join("seed/schedule.html");
    assert!(seed.exists(), "{} is not there", seed.display());
    let seed = seed.to_str().unwrap();

    let plan = luoshi(&["read", seed, "--json"]).json();
    let phases = plan["phases"].as_array().unwrap().iter();
    let items: Vec<usize> = phases
        .map(|it| it["items"].as_array().unwrap().len())
        .collect();
    assert_eq!(items, [1, 3, 10, 5, 3, 2]);
    assert_eq!(plan["source"]["table"], 2);

    let findings = codes(&plan["findings"]);
    let of = |severity: &str| findings.iter().filter(|it| it.0 == severity).count();
    assert_eq!((of("error"), of("warning"), of("note")), (1, 13, 26));

    let with_year = luoshi(&["read", seed, "--json", "--year", "2014"]).json();
    let item = &with_year["phases"][0]["items"][0]["time_limit"];
    assert_eq!(item["certainty"], "exact");

    variants_read_alike(&shared, &plan);
}

/// Other writings of the same table: encodings, declarations that lie.
fn variants_read_alike(shared: &Path, plan: &Value) {
    let folder = shared.join("cases/import/seed");
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|it| it == "html") {
            let variant = luoshi(&["read", path.to_str().unwrap(), "--json"]).json();
            assert_eq!(variant["phases"], plan["phases"], "{}", path.display());
            seen += 1;
        }
    }
    assert_eq!(seen, 5);
}

/// A folder that is gone when the test is over.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("luoshi-cli-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Folder(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
