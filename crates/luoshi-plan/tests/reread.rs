//! Law: an exported table read back gives the same plan.
//!
//! The plans are of the shapes that reading itself gives: the header names content and limit, phases
//! stand in a column or across the table, neighbouring phases differ in name, every item says something.
//! Sense is not asked of them: cells hold any signs.

use luoshi_plan::{
    Column, ColumnRole, Item, Limit, NoSchedule, Options, Phase, Plan, Position, Source, print,
    read,
};
use luoshi_sheet::Hint;
use luoshi_time::{Context, Date, YearFrom};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

const TODAY: Date = Date::constant(2026, 4, 17);

const PHASE: &[&str] = &["工作步骤", "阶段", "实施阶段", "工作环节", "Phase"];
const NUMBER: &[&str] = &["序号", "编号", "序 号", "项次", "No."];
const CONTENT: &[&str] = &[
    "工作内容及要求",
    "主要工作",
    "具体措施",
    "事项",
    "活动内容（含要求）",
    "工作任务",
    "What work",
];
const LIMIT: &[&str] = &[
    "完成时限（具体与上级商定）",
    "时间",
    "时间安排",
    "起止时间",
    "完成时间",
    "进度要求",
    "Deadline",
];
const RESPONSIBLE: &[&str] = &["责任部门", "责任人", "牵头单位", "负责人", "责任 牵头"];
const EXTRA: &[&str] = &["备注", "地点", "参加人员", "成果形式", "完成情况"];

const WRITTEN: &[&str] = &[
    "3月中旬",
    "3月-8月",
    "4月",
    "4月15日",
    "",
    "待定",
    "2月30日",
    "会后5日内",
    "长期坚持",
    "９月底前（暂定）",
    "<3月> & \"4月\"",
];

/// Signs that HTML, CSV or the reader could trip over among those that offices use.
fn words(length: std::ops::RangeInclusive<usize>) -> impl Strategy<Value = String> {
    let signs: Vec<char> =
        "制定方案学习材料意见会议大会一二三1234年月日，。；：、（）《》“”<>&\"'=+-@#aB%—·…〔〕"
            .chars()
            .collect();
    vec(select(signs), length).prop_map(|it| it.into_iter().collect())
}

/// A text as a reader gives it: paragraphs without blanks at their ends, single blanks between words.
fn text() -> impl Strategy<Value = String> {
    let line = vec(words(2..=12), 1..=3).prop_map(|it| it.join(" "));
    vec(line, 1..=3).prop_map(|it| it.join("\n"))
}

fn number(at: usize) -> impl Strategy<Value = (String, Option<String>)> {
    let at = at + 1;
    prop_oneof![
        8 => Just((at.to_string(), None)),
        1 => Just((format!("{at}."), None)),
        1 => Just((format!("（{at}）"), None)),
        1 => Just((String::new(), None)),
        1 => (1..99u32).prop_map(move |printed| (at.to_string(), Some(printed.to_string()))),
        1 => Just((at.to_string(), Some(String::new()))),
    ]
}

fn item(columns: Vec<Column>, at: usize) -> impl Strategy<Value = Item> {
    let labels: Vec<String> = columns
        .iter()
        .filter(|it| it.role == ColumnRole::Extra)
        .map(|it| it.label.clone())
        .collect();
    let has = move |role| columns.iter().any(|it| it.role == role);
    let extra = vec(proptest::option::of(text()), labels.len());
    let responsible = proptest::option::of(words(2..=8));
    (text(), number(at), select(WRITTEN), responsible, extra).prop_map(
        move |(content, (number, printed), written, responsible, extra)| {
            let numbered = has(ColumnRole::Number);
            let context = Context {
                year: 2026,
                year_from: YearFrom::Argument,
                base: TODAY,
            };
            Item {
                position: Position(1),
                number: if numbered { number } else { String::new() },
                printed: printed.filter(|_| numbered),
                content,
                responsible: responsible.filter(|_| has(ColumnRole::Responsible)),
                limit: Limit {
                    written: written.to_owned(),
                    reading: luoshi_time::read(written, &context),
                },
                extra: labels
                    .iter()
                    .cloned()
                    .zip(extra)
                    .filter_map(|(label, text)| Some((label, text?)))
                    .collect(),
                obligations: Vec::new(),
                origins: Vec::new(),
            }
        },
    )
}

fn columns() -> impl Strategy<Value = Vec<Column>> {
    let column = |role, labels: &'static [&'static str]| {
        select(labels).prop_map(move |label| Column {
            role,
            label: label.to_owned(),
        })
    };
    let maybe = |role, labels| proptest::option::weighted(0.7, column(role, labels));
    let extra = subsequence(EXTRA, 0..=3);
    (
        maybe(ColumnRole::Phase, PHASE),
        maybe(ColumnRole::Number, NUMBER),
        column(ColumnRole::Content, CONTENT),
        column(ColumnRole::Limit, LIMIT),
        maybe(ColumnRole::Responsible, RESPONSIBLE),
        extra,
        any::<bool>(),
    )
        .prop_map(
            |(phase, number, content, limit, responsible, extra, limit_first)| {
                let mut columns: Vec<Column> = phase.into_iter().chain(number).collect();
                if limit_first {
                    columns.extend([limit, content]);
                } else {
                    columns.extend([content, limit]);
                }
                columns.extend(responsible);
                columns.extend(extra.into_iter().map(|label| Column {
                    role: ColumnRole::Extra,
                    label: label.to_owned(),
                }));
                columns
            },
        )
}

/// Names and sizes of the phases: one without a name, or several whose neighbours differ. A phase
/// without a name after others is told from a repetition left out only beside merged cells.
fn phases(in_column: bool) -> impl Strategy<Value = Vec<(String, usize)>> {
    let name = select(vec![
        "前期准备",
        "动员部署",
        "学习提高、征求意见",
        "A & <B>",
        "第三阶段（4月—5月）",
    ]);
    let names = vec((name, 1..=4usize), 1..=5).prop_map(|it| {
        let mut names: Vec<(String, usize)> = Vec::new();
        for (name, size) in it {
            if names.last().is_none_or(|last| last.0 != name) {
                names.push((name.to_owned(), size));
            }
        }
        names
    });
    let unnamed = (1..=6usize).prop_map(|size| vec![(String::new(), size)]);
    let gap = (names.clone(), any::<prop::sample::Index>()).prop_map(move |(mut names, at)| {
        if in_column {
            let at = at.index(names.len() + 1);
            names.insert(at, (String::new(), 2));
        }
        names
    });
    prop_oneof![2 => names, 1 => unnamed, 1 => gap]
}

fn plan() -> impl Strategy<Value = Plan> {
    columns()
        .prop_flat_map(|columns| {
            let in_column = columns.iter().any(|it| it.role == ColumnRole::Phase);
            (Just(columns), phases(in_column))
        })
        .prop_flat_map(|(columns, shape)| {
            let mut at = 0;
            let phases: Vec<_> = shape
                .into_iter()
                .map(|(name, size)| {
                    let items: Vec<_> = (at..at + size)
                        .map(|at| item(columns.clone(), at))
                        .collect();
                    at += size;
                    (Just(name), items)
                })
                .collect();
            (Just(columns), phases, proptest::option::of(words(2..=20)))
        })
        .prop_map(|(columns, phases, title)| Plan {
            title: title.unwrap_or_default(),
            source: Source::default(),
            year: 2026,
            year_from: YearFrom::Argument,
            columns,
            phases: phases
                .into_iter()
                .map(|(name, items)| Phase { name, items })
                .collect(),
            notes: Vec::new(),
            links: Vec::new(),
            aliases: Vec::new(),
            findings: Vec::new(),
        })
}

/// What "the same plan" means: everything that a reader of the table sees.
fn seen(plan: &Plan) -> Vec<String> {
    let mut seen = vec![plan.title.clone()];
    for phase in &plan.phases {
        seen.push(format!("== {}", phase.name));
        for it in &phase.items {
            seen.push(format!(
                "{} {:?} | {} | {} | {:?} | {:?}",
                it.number, it.printed, it.content, it.limit.written, it.responsible, it.extra
            ));
        }
    }
    seen
}

fn reread(page: &str) -> Result<Plan, NoSchedule> {
    let options = Options {
        year: Some(2026),
        table: None,
        today: TODAY,
    };
    let document = luoshi_sheet::read(page.as_bytes(), Hint::default());
    read(&document, options)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, max_shrink_iters: 300, ..ProptestConfig::default() })]

    #[test]
    fn an_exported_table_reads_back(plan in plan()) {
        let page = print::html(&plan);
        let again = reread(&page);
        prop_assert!(again.is_ok(), "{:?} in {}", again, page);
        let Ok(again) = again else { return Ok(()) };
        prop_assert_eq!(seen(&again), seen(&plan), "{}", page);
        prop_assert_eq!(&again.columns, &plan.columns);
        // What was read exports alike: reading and printing settle after one round.
        prop_assert_eq!(print::html(&again), page);
    }

    #[test]
    fn no_csv_cell_begins_like_a_formula(plan in plan()) {
        let csv = print::csv(&plan);
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(csv.trim_start_matches('\u{FEFF}').as_bytes());
        let mut rows = 0;
        for record in reader.records() {
            let record = record.map_err(|it| TestCaseError::fail(it.to_string()))?;
            rows += 1;
            for field in &record {
                prop_assert!(!field.starts_with(['=', '+', '-', '@']), "{field}");
            }
        }
        prop_assert!(rows > plan.items().count());
    }
}
