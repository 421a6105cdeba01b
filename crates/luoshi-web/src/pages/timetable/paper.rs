//! The timetable on paper: the printed columns only, in their printed order.

use luoshi_app::views::Frame;
use luoshi_plan::{ColumnRole, Item, Phase, Plan};
use luoshi_words::Words;

use crate::show::{days, phase};

/// The printed table.
pub struct Paper<'a> {
    /// Header words as printed.
    pub headers: Vec<Cell<'a>>,
    /// Rows of cells; a phase cell stands in its first row only.
    pub rows: Vec<Vec<Cell<'a>>>,
    /// Note lines of the schedule.
    pub notes: &'a [String],
    /// Below the table: the day, and which numbers were mended.
    pub foot: String,
}

/// A cell of the printed table.
pub struct Cell<'a> {
    /// What it holds.
    pub role: ColumnRole,
    /// Its text.
    pub text: &'a str,
    /// The rows it covers.
    pub rows: usize,
}

impl Cell<'_> {
    /// A phase's name where it may be broken.
    pub fn pieces(&self) -> Option<Vec<(&str, bool)>> {
        (self.role == ColumnRole::Phase).then(|| phase::pieces(self.text))
    }

    /// Header words, and what stands in brackets behind them: that begins a line of its own.
    pub fn before_brackets(&self) -> (&str, &str) {
        match self.text.find(['（', '(']) {
            Some(at) if at > 0 => self.text.split_at(at),
            _ => (self.text, ""),
        }
    }

    /// The class that sets it.
    pub fn class(&self) -> &'static str {
        class(self.role)
    }
}

/// The class that sets a column.
pub fn class(role: ColumnRole) -> &'static str {
    match role {
        ColumnRole::Phase => "phase",
        ColumnRole::Number => "number",
        ColumnRole::Content => "content",
        ColumnRole::Limit => "limit",
        ColumnRole::Responsible | ColumnRole::Extra => "extra",
    }
}

impl<'a> Paper<'a> {
    /// Lays out `plan`.
    pub fn of(words: Words, frame: &Frame, plan: &'a Plan) -> Paper<'a> {
        let mut rows = Vec::new();
        for phase in &plan.phases {
            for (at, item) in phase.items.iter().enumerate() {
                rows.push(row(plan, phase, item, at == 0));
            }
        }
        Paper {
            headers: plan
                .columns
                .iter()
                .map(|it| Cell {
                    role: it.role,
                    text: &it.label,
                    rows: 1,
                })
                .collect(),
            rows,
            notes: &plan.notes,
            foot: foot(words, frame, plan),
        }
    }
}

fn row<'a>(plan: &'a Plan, phase: &'a Phase, item: &'a Item, first: bool) -> Vec<Cell<'a>> {
    let mut cells = Vec::new();
    for column in &plan.columns {
        let text = match column.role {
            ColumnRole::Phase if !first => continue,
            ColumnRole::Phase => &phase.name,
            ColumnRole::Number => &item.number,
            ColumnRole::Content => &item.content,
            ColumnRole::Limit => &item.limit.written,
            ColumnRole::Responsible => item.responsible.as_deref().unwrap_or(""),
            ColumnRole::Extra => item
                .extra
                .iter()
                .find(|(label, _)| *label == column.label)
                .map_or("", |(_, text)| text),
        };
        let rows = if column.role == ColumnRole::Phase {
            phase.items.len()
        } else {
            1
        };
        cells.push(Cell {
            role: column.role,
            text,
            rows,
        });
    }
    cells
}

fn foot(words: Words, frame: &Frame, plan: &Plan) -> String {
    let today = days::day_of_year(words, frame.today);
    let mut foot = words.with("timetable-paper-day", &[("day", (&today).into())]);
    for (_, item) in plan.items() {
        if let Some(printed) = &item.printed {
            foot.push('　');
            foot.push_str(&words.with(
                "timetable-paper-mended",
                &[("n", item.position.0.into()), ("printed", printed.into())],
            ));
        }
    }
    foot
}
