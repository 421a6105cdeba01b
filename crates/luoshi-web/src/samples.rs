//! Views of an invented school, for tests that render every page: a schedule in our own words, with
//! a number printed wrong, a limit nobody can read, overlapping obligations and an edited item.

use luoshi_app::views::*;
use luoshi_plan::{
    Column, ColumnRole, Finding, FindingCode, How, Item, Limit, Obligation, ObligationKind, Origin,
    Phase, Place, Plan, Position, Review, ReviewAction, Severity, Source, Suggestion,
    obligation::Quantity,
};
use luoshi_rules::{
    Actor, DraftId, Person, PersonId, ProgrammeId, Role, Seat, UnitId, text::Reason,
};
use luoshi_sheet::{Cell, CellId, Grid};
use luoshi_time::{Certainty, Date, Reading, Term, Unread, Window, YearFrom};
use luoshi_words::Words;

use crate::{
    assets::assets,
    shell::{Entry, OtherLanguage, PlainShell, Shell},
};

fn unit() -> UnitId {
    UnitId::parse("binhai-3").unwrap()
}

fn moment(text: &str) -> jiff::Timestamp {
    text.parse().unwrap()
}

/// The office user.
pub fn office() -> Actor {
    Actor::Person(Person {
        id: PersonId::parse("zhou").unwrap(),
        name: "周晓岚".into(),
        seats: vec![Seat {
            role: Role::Office,
            unit: unit(),
        }],
    })
}

/// The frame of the office user on 17 April 2026.
pub fn frame() -> Frame {
    Frame {
        actor: office(),
        unit: unit(),
        unit_name: "滨海市第三中学".into(),
        programme: Some(head()),
        drafts_waiting: 1,
        today: Date::new(2026, 4, 17).unwrap(),
        zone: jiff::tz::TimeZone::fixed(jiff::tz::offset(8)),
        demonstration: true,
    }
}

/// The shell around every sample.
pub fn shell(words: Words) -> Shell {
    let entry = |key: &str, current, count| Entry {
        href: "#".into(),
        label: words.say(key),
        current,
        count,
    };
    Shell {
        t: words,
        title: "样张".into(),
        unit_name: "滨海市第三中学".into(),
        entries: vec![
            entry("shell-timetable", true, None),
            entry("shell-import", false, Some(1)),
            entry("shell-people", false, None),
        ],
        context: crate::show::days::months(
            words,
            Date::new(2026, 3, 1).unwrap(),
            Date::new(2026, 9, 30).unwrap(),
        ),
        who: "周晓岚".into(),
        role: words.say("role-office"),
        csrf: "0".repeat(64),
        other: OtherLanguage {
            href: "#".into(),
            tag: "en",
            label: "English".into(),
        },
        demonstration: false,
        notice: None,
        assets: assets(),
    }
}

/// The shell around every sample outside a unit.
pub fn plain(words: Words) -> PlainShell {
    PlainShell {
        t: words,
        title: "样张".into(),
        other: Some(OtherLanguage {
            href: "#".into(),
            tag: "en",
            label: "English".into(),
        }),
        assets: assets(),
    }
}

/// The programme in one line.
pub fn head() -> ProgrammeHead {
    ProgrammeHead {
        id: ProgrammeId::parse("conduct-2026").unwrap(),
        title: "滨海市第三中学“作风建设提升年”活动工作安排表".into(),
        span: Window::new(
            Date::new(2026, 3, 1).unwrap(),
            Date::new(2026, 9, 30).unwrap(),
        )
        .map(|it| (it.first(), it.last())),
        year: 2026,
        year_assumed: true,
        limits_are_proposals: true,
        adopted_at: moment("2026-03-02T01:20:00Z"),
        adopted_by: "周晓岚".into(),
        discardable: true,
    }
}

/// A limit: words, and the days from month and day to month and day.
fn limit(written: &str, days: Option<[i8; 4]>) -> Limit {
    let window = days.and_then(|[m, d, n, e]| {
        Window::new(
            Date::new(2026, m, d).unwrap(),
            Date::new(2026, n, e).unwrap(),
        )
    });
    Limit {
        written: written.into(),
        reading: Reading {
            term: window.map_or(Term::Unread(Unread::Unknown), Term::In),
            certainty: Certainty::Assumed,
            assumptions: Vec::new(),
            warnings: Vec::new(),
            parts: Vec::new(),
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

fn item(
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
fn findings() -> Vec<Decided> {
    use FindingCode::*;
    let open = |finding| Decided {
        finding,
        decision: None,
    };
    let number = |code, severity| Finding {
        suggestion: Some(Suggestion::Number("7".into())),
        ..finding(code, severity, Some(7))
    };
    vec![
        open(number(DuplicateNumber, Severity::Error)),
        open(number(MissingNumber, Severity::Warning)),
        Decided {
            finding: finding(TimeLimitUnreadable, Severity::Error, Some(5)),
            decision: Some(Decision::Keep {
                code: "time-limit-unreadable".into(),
                at: Some(Position(5)),
                reason: Reason::parse("等上级通知").unwrap(),
            }),
        },
        open(finding(ScopeUndefined, Severity::Warning, Some(4))),
        open(finding(SeveralObligations, Severity::Note, Some(1))),
        open(finding(SeveralObligations, Severity::Note, Some(3))),
        open(finding(YearAssumed, Severity::Note, None)),
    ]
}

/// The timetable, the wrong number kept.
pub fn timetable() -> Timetable {
    Timetable {
        programme: head(),
        plan: plan(),
        kept: vec![kept()],
        edited: vec![Position(4)],
        current_phase: Some(2),
    }
}

fn kept() -> KeptFinding {
    KeptFinding {
        item: Some(Position(7)),
        code: "duplicate-number".into(),
        suggestion: Some("7".into()),
        reason: "按原表照印".into(),
        by: "周晓岚".into(),
        at: moment("2026-03-02T01:18:00Z"),
    }
}

/// An item with its history.
pub fn item_page(at: u32) -> ItemPage {
    let plan = plan();
    let item = plan.item(Position(at)).unwrap().clone();
    let change = |field, was: &str, now: &str| ItemChange {
        field,
        was: was.into(),
        now: now.into(),
        reason: "局里改了日期".into(),
        by: "周晓岚".into(),
        at: moment("2026-04-16T08:20:00Z"),
    };
    ItemPage {
        programme: head(),
        phase: (3, "学习提高、征求意见".into()),
        item,
        rev: 2,
        limit_before: Some("3月-4月".into()),
        window_before: Some(Window::new(
            Date::new(2026, 3, 1).unwrap(),
            Date::new(2026, 4, 30).unwrap(),
        )),
        content_before: (at == 3).then(|| "拟出集中学习安排。".into()),
        kept: vec![kept()],
        history: vec![
            change(ItemField::Limit, "3月-4月", "3月-5月"),
            change(
                ItemField::Window,
                "2026-03-01/2026-04-30",
                "2026-03-01/2026-05-31",
            ),
            change(ItemField::Number, "", "3"),
        ],
        count: 8,
        before: Some(Position(at - 1)),
        after: Some(Position(at + 1)),
    }
}

/// The table as printed: a title row, a header row, and a row for each item.
fn grid() -> Grid {
    let plan = plan();
    let mut cells = vec![Cell {
        row: 0,
        col: 0,
        rows: 1,
        cols: 4,
        header: false,
        text: plan.title.clone(),
    }];
    let mut add = |row: u32, col: u32, rows: u32, text: &str| {
        cells.push(Cell {
            row,
            col,
            rows,
            cols: 1,
            header: false,
            text: text.into(),
        });
    };
    for (col, column) in (0..).zip(&plan.columns) {
        add(1, col, 1, &column.label);
    }
    for phase in &plan.phases {
        for (at, item) in phase.items.iter().enumerate() {
            let row = item.position.0 + 1;
            if at == 0 {
                add(
                    row,
                    0,
                    u32::try_from(phase.items.len()).unwrap(),
                    &phase.name,
                );
            }
            add(row, 1, 1, &item.number);
            add(row, 2, 1, &item.content);
            add(row, 3, 1, &item.limit.written);
        }
    }
    let (height, width) = (10u32, 4u32);
    let mut slots = vec![None; (height * width) as usize];
    for (id, cell) in (0..).zip(&cells) {
        for row in cell.row..cell.row + cell.rows {
            for col in cell.col..cell.col + cell.cols {
                slots[(row * width + col) as usize] = Some(CellId(id));
            }
        }
    }
    Grid {
        height,
        width,
        slots,
        cells,
    }
}

fn draft_head() -> DraftHead {
    DraftHead {
        id: DraftId::parse("draft-1").unwrap(),
        name: Some("安排表.html".into()),
        title: head().title,
        items: 8,
        open: 3,
        touched_at: moment("2026-04-17T01:02:00Z"),
        by: "周晓岚".into(),
    }
}

/// The drafts that wait.
pub fn drafts() -> Drafts {
    let unread = DraftHead {
        title: String::new(),
        name: None,
        items: 0,
        open: 0,
        ..draft_head()
    };
    Drafts {
        drafts: vec![draft_head(), unread],
    }
}

/// A draft with findings open.
pub fn draft() -> DraftPage {
    DraftPage {
        head: draft_head(),
        reading: Ok(DraftReading {
            plan: plan(),
            grid: grid(),
            tables: vec![(2, "工作步骤 序号".into()), (3, "值日表".into())],
            findings: findings(),
            blocking: 1,
        }),
        year_chosen: None,
        table_chosen: None,
        programme_runs: false,
    }
}

/// A draft that could not be read.
pub fn unread_draft() -> DraftPage {
    DraftPage {
        reading: Err(ReadTrouble::Format("xlsx".into())),
        year_chosen: Some(2026),
        ..draft()
    }
}

/// Who holds which seat.
pub fn people() -> People {
    let person = |id: &str, name: &str, roles: &[Role]| PersonSeats {
        id: PersonId::parse(id).unwrap(),
        name: name.into(),
        roles: roles.to_vec(),
    };
    People {
        people: vec![
            person(
                "chen",
                "陈国栋",
                &[Role::Secretary, Role::LeadingGroupChair],
            ),
            person("gao", "高洁", &[Role::SupervisionMember]),
            person("zhou", "周晓岚", &[Role::Office]),
        ],
        links: vec![OpenLink {
            role: Role::SupervisionHead,
            expires_at: moment("2026-05-01T01:00:00Z"),
            by: "周晓岚".into(),
        }],
    }
}
