//! A draft of the samples: the table as printed beside its reading.

use std::sync::Arc;

use luoshi_app::views::{
    DecidedLink, DraftHead, DraftPage, DraftReading, Drafts, LinksPage, Question, ReadTrouble,
    TableSeen, Verdict,
};
use luoshi_plan::{Link, LinkRule, Position, Strength};
use luoshi_rules::DraftId;
use luoshi_sheet::{Cell, CellId, Document, Grid, Table};

use super::{
    head, moment,
    plan::{CONTEXT, findings, plan},
};

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
            parts: vec![(0, 2)],
            listed: false,
            findings: findings(),
            limits: Vec::new(),
            links: links(),
            context: CONTEXT,
            school: luoshi_time::SchoolCalendar::default(),
            blocking: 1,
            doubtful: false,
        }),
        year_chosen: None,
        columns_said: None,
        programme_runs: false,
    }
}

/// Links of one kind to which nothing was said yet, one that was refused, and one that a person added.
pub fn links() -> Vec<DecidedLink> {
    let link = |to, from, rule, strength, verdict| DecidedLink {
        link: Link {
            from: Position(from),
            to: Position(to),
            rule,
            strength,
            span: 0..0,
        },
        verdict,
    };
    use LinkRule::*;
    use Strength::*;
    vec![
        link(2, 1, Mobilisation, Hard, Some(Verdict::Confirmed(Hard))),
        link(5, 4, Sorting, Hard, Some(Verdict::Refused)),
        link(7, 3, PhaseSummary, Soft, None),
        link(7, 6, PhaseSummary, Soft, None),
        link(8, 7, SummaryMeeting, Hard, None),
        link(6, 5, ByHand, Soft, Some(Verdict::Confirmed(Soft))),
    ]
}

/// The links of a programme, for whoever decides about them.
pub fn programme_links() -> LinksPage {
    LinksPage {
        programme: head(),
        plan: plan(),
        links: links(),
    }
}

/// The same for whoever reads: what holds.
pub fn links_that_hold() -> LinksPage {
    let mut page = programme_links();
    page.links.retain(|it| it.confirmed().is_some());
    page
}

/// A draft in which no schedule was found.
pub fn lost_draft() -> DraftPage {
    DraftPage {
        reading: Err(ReadTrouble::NoSchedule),
        ..draft()
    }
}

/// The question about the columns of the schedule; a second table stands behind it.
pub fn question(proposed: bool) -> Question {
    let table = |number, grid| Table {
        number,
        grid,
        ..Table::default()
    };
    let tables = vec![table(1, grid()), table(2, Grid::default())];
    let seen = |number, words: &str, rows, columns| TableSeen {
        number,
        words: words.into(),
        rows,
        columns,
    };
    let columns = match proposed {
        true => "phase,number,content,limit",
        false => "extra,extra,extra,extra",
    };
    Question {
        tables: vec![
            seen(1, "工作步骤 序号 工作内容及要求 完成时限", 10, 4),
            seen(2, "值班 周一", 3, 2),
        ],
        mapping: format!("1:1-2:{columns}").parse().unwrap(),
        proposed,
        by_itself: false,
        document: Arc::new(Document {
            tables,
            ..Document::default()
        }),
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
