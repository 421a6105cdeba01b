//! The schedule of the samples, and what was found in it.

use luoshi_app::views::{Decided, Decision};
use luoshi_plan::{
    Column, ColumnRole, Finding, FindingCode, How, Item, Limit, Obligation, ObligationKind, Origin,
    Phase, Place, Plan, Position, Review, ReviewAction, Severity, Source, Suggestion,
    obligation::Quantity,
};
use luoshi_rules::text::Reason;
use luoshi_time::{Assumptions, Certainty, Context, Date, Reading, Term, Unread, Window, YearFrom};

use super::head;

/// What the limits of the samples are read with.
pub const CONTEXT: Context = Context {
    year: 2026,
    year_from: YearFrom::Document,
    base: Date::constant(2026, 4, 17),
};

/// A limit: words, and the days from month and day to month and day.
pub fn limit(written: &str, days: Option<[i8; 4]>) -> Limit {
    let window = days.and_then(|[m, d, n, e]| {
        Window::new(
            Date::new(2026, m, d).unwrap(),
            Date::new(2026, n, e).unwrap(),
        )
    });
    let read = luoshi_time::read(written, &CONTEXT);
    let made_up = || Reading {
        term: window.map_or(Term::Unread(Unread::Unknown), Term::In),
        certainty: Certainty::Assumed,
        assumptions: Assumptions::new(),
        warnings: Vec::new(),
        parts: Vec::new(),
    };
    Limit {
        written: written.into(),
        reading: match read.window() == window {
            true => read,
            false => made_up(),
        },
    }
}

/// An obligation whose span is the words `asked` of `content`.
fn asks(content: &str, kind: ObligationKind, name: &str, asked: &str) -> Obligation {
    let at = content.find(asked).unwrap();
    Obligation {
        kind,
        name: name.into(),
        span: at..at + asked.len(),
        quantity: None,
        assist: false,
        owner: None,
        reviews: Vec::new(),
    }
}

fn reviewed(mut it: Obligation, by: &str, action: ReviewAction, verb: &str) -> Obligation {
    it.reviews.push(Review {
        by: Some(by.into()),
        action,
        verb: verb.into(),
    });
    it
}

/// The item whose obligations are many and overlap.
fn study() -> Item {
    let content = "拟出集中学习安排，全校党员干部集中学习不少于4天。做好“三个一”：看一部专题片，\
                   听一次辅导，办一场讨论；方案、进度一并修改，报督导组审阅后送局办公室备案。\n\
                   （有计划、有记录）";
    use ObligationKind::*;
    let quantity = Obligation {
        quantity: Some(Quantity {
            hundredths: 400,
            unit: "天".into(),
        }),
        ..asks(content, Study, "集中学习", "集中学习不少于4天")
    };
    let obligations = vec![
        asks(content, Document, "集中学习安排", "拟出集中学习安排"),
        quantity,
        asks(content, Study, "专题片", "看一部专题片"),
        asks(content, Study, "辅导", "听一次辅导"),
        asks(content, Study, "讨论", "办一场讨论"),
        reviewed(
            reviewed(
                asks(content, Document, "方案", "方案、进度一并修改"),
                "督导组",
                ReviewAction::Review,
                "审阅",
            ),
            "局办公室",
            ReviewAction::File,
            "备案",
        ),
        asks(content, Document, "进度", "进度一并修改"),
        asks(content, SelfStudy, "计划", "有计划"),
        asks(content, SelfStudy, "记录", "有记录"),
    ];
    Item {
        position: Position(3),
        number: "3".into(),
        printed: None,
        content: content.into(),
        responsible: None,
        limit: limit("3月-5月", Some([3, 1, 5, 31])),
        extra: Vec::new(),
        obligations,
        origins: origins(4),
    }
}

/// Number, content and limit from the cells of a row.
fn origins(row: u32) -> Vec<Origin> {
    [
        (ColumnRole::Number, 1),
        (ColumnRole::Content, 2),
        (ColumnRole::Limit, 3),
    ]
    .map(|(field, col)| Origin {
        field,
        row,
        col,
        how: How::Copied,
    })
    .to_vec()
}

/// An item whose obligations are the words of `asked`.
pub fn item(
    at: u32,
    number: &str,
    content: &str,
    limit: Limit,
    asked: &[(ObligationKind, &str)],
) -> Item {
    Item {
        position: Position(at),
        number: number.into(),
        printed: None,
        content: content.into(),
        responsible: None,
        limit,
        extra: Vec::new(),
        obligations: asked
            .iter()
            .map(|(kind, words)| asks(content, *kind, words, words))
            .collect(),
        origins: origins(at + 1),
    }
}

/// The schedule: eight items in four phases; the seventh is printed 4.
pub fn plan() -> Plan {
    use ObligationKind::*;
    let assisting = Obligation {
        assist: true,
        owner: Some("督导组".into()),
        ..asks(
            "开好全校大会，配合督导组搞好评议。",
            Appraisal,
            "评议",
            "评议",
        )
    };
    let mut meeting = item(
        2,
        "2",
        "开好全校大会，配合督导组搞好评议。",
        limit("3月中旬", Some([3, 11, 3, 20])),
        &[(Meeting, "全校大会")],
    );
    meeting.obligations.push(assisting);
    let phase = |name: &str, items| Phase {
        name: name.into(),
        items,
    };
    let phases = vec![
        phase(
            "前期准备",
            vec![item(
                1,
                "1",
                "学习上级文件，写出本校实施方案和进度表；成立领导小组，下设办公室。",
                limit("3月中旬", Some([3, 11, 3, 20])),
                &[
                    (Study, "学习上级文件"),
                    (Document, "实施方案"),
                    (Document, "进度表"),
                    (Body, "成立领导小组"),
                ],
            )],
        ),
        phase("动员", vec![meeting]),
        phase(
            "学习提高、征求意见",
            vec![
                study(),
                item(
                    4,
                    "4",
                    "用座谈会、意见箱等办法听取教职工意见。",
                    limit("4月", Some([4, 1, 4, 30])),
                    &[(Consultation, "听取教职工意见")],
                ),
                item(
                    5,
                    "5",
                    "书记、校长同班子成员逐个谈心。",
                    limit("另行通知", None),
                    &[(Talks, "逐个谈心")],
                ),
            ],
        ),
        phase(
            "整改提高、总结验收",
            vec![
                item(
                    6,
                    "6",
                    "逐个问题定目标、定措施、定时限，汇成整改方案。",
                    limit("6月", Some([6, 1, 6, 30])),
                    &[
                        (Rectification, "定目标、定措施、定时限"),
                        (Document, "整改方案"),
                    ],
                ),
                item(
                    7,
                    "4",
                    "总结全校活动，写出总结报告，报局办公室。",
                    limit("8月", Some([8, 1, 8, 31])),
                    &[(Report, "总结报告")],
                ),
                item(
                    8,
                    "8",
                    "开总结大会。",
                    limit("9月", Some([9, 1, 9, 30])),
                    &[(Meeting, "总结大会")],
                ),
            ],
        ),
    ];
    let column = |role, label: &str| Column {
        role,
        label: label.into(),
    };
    Plan {
        title: head().title,
        source: Source {
            format: "html".into(),
            encoding: Some("UTF-8".into()),
            table: Some(2),
            further: Vec::new(),
        },
        year: 2026,
        year_from: YearFrom::Assumed,
        columns: vec![
            column(ColumnRole::Phase, "工作步骤"),
            column(ColumnRole::Number, "序号"),
            column(ColumnRole::Content, "工作内容及要求"),
            column(ColumnRole::Limit, "完成时限（与督导组商定）"),
        ],
        phases,
        notes: vec!["注：未尽事项另行通知。".into()],
        links: Vec::new(),
        aliases: Vec::new(),
        findings: findings().into_iter().map(|it| it.finding).collect(),
    }
}

fn finding(code: FindingCode, severity: Severity, at: Option<u32>) -> Finding {
    Finding {
        code,
        severity,
        place: at.map_or(Place::Document, |it| Place::Item(Position(it))),
        related: Vec::new(),
        values: Vec::new(),
        suggestion: None,
    }
}

/// An error with a mend, a warning that was answered, and notes.
pub fn findings() -> Vec<Decided> {
    use FindingCode::*;
    let says = |values: &[(&'static str, &str)], it: Finding| Finding {
        values: values
            .iter()
            .map(|(name, value)| (*name, (*value).to_owned()))
            .collect(),
        ..it
    };
    let open = |finding| Decided {
        finding,
        decision: None,
    };
    let number = |code, severity| Finding {
        suggestion: Some(Suggestion::Number("7".into())),
        ..finding(code, severity, Some(7))
    };
    vec![
        open(says(
            &[("number", "4"), ("first", "4"), ("expected", "7")],
            number(DuplicateNumber, Severity::Error),
        )),
        open(says(
            &[("missing", "7")],
            number(MissingNumber, Severity::Warning),
        )),
        Decided {
            finding: says(
                &[
                    ("why", "unknown"),
                    ("text", "另行通知"),
                    ("suggestion", "none"),
                ],
                finding(TimeLimitUnreadable, Severity::Error, Some(5)),
            ),
            decision: Some(Decision::Keep {
                code: "time-limit-unreadable".into(),
                at: Some(Position(5)),
                reason: Reason::parse("等上级通知").unwrap(),
            }),
        },
        open(says(
            &[("words", "教职工")],
            finding(ScopeUndefined, Severity::Warning, Some(4)),
        )),
        open(says(
            &[("count", "4")],
            finding(SeveralObligations, Severity::Note, Some(1)),
        )),
        open(says(
            &[("count", "9")],
            finding(SeveralObligations, Severity::Note, Some(3)),
        )),
        open(says(
            &[("year", "2026")],
            finding(YearAssumed, Severity::Note, None),
        )),
    ]
}
