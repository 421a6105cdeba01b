//! The plan: a schedule as read, before anybody adopts it.

use luoshi_time::{Date, Reading, YearFrom};

use crate::{Alias, Finding, Link, Obligation, finding, link};

/// Between a mended number and what the paper prints: `23〔原印13〕`. Part of the exported form, which
/// is read back, so it is no word of the interface.
pub(crate) const PRINTED_BEFORE: &str = "〔原印";
/// After what the paper prints.
pub(crate) const PRINTED_AFTER: char = '〕';

/// A schedule as read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The title of the table, else of the document; may be empty.
    pub title: String,
    /// Where it was read.
    pub source: Source,
    /// The year its limits are in.
    pub year: i16,
    /// Where that year comes from.
    pub year_from: YearFrom,
    /// The columns in printed order, with their header words: the form in which it is printed again.
    pub columns: Vec<Column>,
    /// The phases in printed order; one with an empty name where the schedule has none.
    pub phases: Vec<Phase>,
    /// Note lines of the table (说明, 注), as written.
    pub notes: Vec<String>,
    /// Which item waits for which, as far as the words tell: proposals that a person confirms.
    pub links: Vec<Link>,
    /// Names that seem to mean one thing: proposals that a person confirms.
    pub aliases: Vec<Alias>,
    /// What a person should look at, in the order in which it is shown.
    pub findings: Vec<Finding>,
}

/// Where a plan was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// `html`.
    pub format: String,
    /// WHATWG name, none for binary formats.
    pub encoding: Option<String>,
    /// The table's number in the document, from 1; none for a list without a table.
    pub table: Option<u32>,
    /// The other tables that make the schedule with it, in order. [`Origin::row`] counts through all of them.
    pub further: Vec<u32>,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ColumnRole {
    /// 工作步骤
    Phase,
    /// 序号
    Number,
    /// 工作内容及要求
    Content,
    /// 完成时限
    Limit,
    /// 责任人, 责任部门
    Responsible,
    /// Anything else, kept under its label.
    Extra,
}

/// A column of the printed table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What it holds.
    pub role: ColumnRole,
    /// Its header words as printed; rows of a header of several rows joined by a space.
    pub label: String,
}

/// 工作步骤: in most schedules a merged cell of the first column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phase {
    /// As printed; empty where the schedule has no phases.
    pub name: String,
    /// Its rows.
    pub items: Vec<Item>,
}

/// 1-based place of an item in reading order. What the paper prints is [`Item::number`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position(pub u32);

/// A row of the schedule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its place.
    pub position: Position,
    /// The number as printed, never mended here; empty where none is printed.
    pub number: String,
    /// What stood on paper before a person mended the number (`23〔原印13〕`).
    pub printed: Option<String>,
    /// The requirement (工作内容及要求), paragraphs joined by `\n`.
    pub content: String,
    /// Who is responsible, as printed.
    pub responsible: Option<String>,
    /// The time limit.
    pub limit: Limit,
    /// The other columns: label and text, in printed order, empty cells left out.
    pub extra: Vec<(String, String)>,
    /// What the content demands.
    pub obligations: Vec<Obligation>,
    /// Which cells the fields came from.
    pub origins: Vec<Origin>,
}

/// A time limit: the words, and what they mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
    /// As printed; never thrown away.
    pub written: String,
    /// What was understood.
    pub reading: Reading,
}

/// Where a field of an item comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Which field.
    pub field: ColumnRole,
    /// Row of the cell of origin in the table, from 0. Where several tables make the schedule, the rows of a
    /// later one are counted on from those before.
    pub row: u32,
    /// Column of the cell of origin, from 0.
    pub col: u32,
    /// How it got here.
    pub how: How,
}

/// How a value got from its cell into the item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// The row's own cell.
    Copied,
    /// A cell that spans several rows.
    Spanned,
    /// The nearest cell above, because this one is empty.
    CarriedDown,
    /// Part of a cell.
    Split,
}

impl Plan {
    /// The links that the words of its items propose now, by rule; [`Plan::links`] may say otherwise.
    pub fn proposed_links(&self) -> Vec<Link> {
        link::derive(self)
    }

    /// All items in reading order, each with its phase.
    pub fn items(&self) -> impl Iterator<Item = (&Phase, &Item)> {
        self.phases
            .iter()
            .flat_map(|phase| phase.items.iter().map(move |item| (phase, item)))
    }

    /// The item at a position.
    pub fn item(&self, at: Position) -> Option<&Item> {
        self.items()
            .map(|(_, item)| item)
            .find(|item| item.position == at)
    }

    /// A person mends the number of an item. What the paper printed is kept, until the mend is taken back.
    ///
    /// Findings are made anew. Nothing happens where there is no such item.
    pub fn set_number(&mut self, at: Position, number: &str) {
        if let Some(item) = self.item_mut(at) {
            let printed = item.printed.take().unwrap_or_else(|| item.number.clone());
            item.printed = (printed != number).then_some(printed);
            number.clone_into(&mut item.number);
        }
        finding::lint(self);
    }

    /// A person says how the limit of an item is meant. The printed words stay as they are.
    ///
    /// Findings are made anew. Nothing happens where there is no such item.
    pub fn set_reading(&mut self, at: Position, reading: Reading) {
        if let Some(item) = self.item_mut(at) {
            item.limit.reading = reading;
        }
        finding::lint(self);
    }

    /// A person lets the next phase begin with an item: it and those behind it leave their phase. Their
    /// order stays.
    ///
    /// Findings are made anew. Nothing happens where there is no such item, or no next phase.
    pub fn begin_next_phase(&mut self, at: Position) {
        let holds = |it: &Phase| it.items.iter().any(|item| item.position == at);
        if let Some(here) = self.phases.iter().position(holds)
            && let Some([phase, next]) = self.phases.get_mut(here..here + 2)
        {
            let kept = phase.items.partition_point(|it| it.position < at);
            let moved = phase.items.split_off(kept);
            next.items.splice(0..0, moved);
        }
        finding::lint(self);
    }

    fn item_mut(&mut self, at: Position) -> Option<&mut Item> {
        self.phases
            .iter_mut()
            .flat_map(|phase| phase.items.iter_mut())
            .find(|item| item.position == at)
    }

    /// Whether a column of that role is printed.
    pub fn has_column(&self, role: ColumnRole) -> bool {
        self.columns.iter().any(|it| it.role == role)
    }

    /// The day the limits would be counted from: the first day of the plan's year.
    pub fn year_begins(&self) -> Date {
        Date::new(self.year, 1, 1).unwrap_or(Date::ZERO)
    }
}

impl Item {
    /// A few words to call it by: the name of its first obligation, else how its content begins.
    pub fn short_name(&self) -> String {
        const MOST: usize = 14;
        if let Some(first) = self.obligations.first()
            && !first.name.is_empty()
        {
            return first.name.clone();
        }
        let clause = self
            .content
            .split(['，', '。', '；', '：', '\n', ',', ';'])
            .find(|it| !it.trim().is_empty())
            .unwrap_or("")
            .trim();
        if clause.chars().count() <= MOST {
            return clause.to_owned();
        }
        clause.chars().take(MOST).chain(['…']).collect()
    }
}

/// The keys of [`Item::extra`], one for each column: the label, with its place where that says nothing
/// or stands twice.
pub(crate) fn extra_keys(columns: &[Column]) -> Vec<String> {
    let mut keys: Vec<String> = Vec::with_capacity(columns.len());
    for (at, column) in columns.iter().enumerate() {
        let taken = column.role == ColumnRole::Extra
            && columns
                .iter()
                .take(at)
                .any(|it| it.role == ColumnRole::Extra && it.label == column.label);
        keys.push(if taken || column.label.is_empty() {
            format!("{}#{}", column.label, at + 1)
        } else {
            column.label.clone()
        });
    }
    keys
}
