//! The printed form of a plan: the cells of the original table, as HTML and CSV both need them.

use std::borrow::Cow;

use crate::plan::{PRINTED_AFTER, PRINTED_BEFORE, extra_keys};
use crate::{ColumnRole, How, Item, Origin, Phase, Plan};

/// A line of the form.
pub(super) enum Line<'a> {
    /// The name of a phase across the table, where phases have no column.
    Heading(&'a str),
    /// A row, with one cell for each column.
    Row(Vec<Cell<'a>>),
    /// A note across the table.
    Note(&'a str),
}

/// A cell of a row.
pub(super) struct Cell<'a> {
    /// What it says.
    pub text: Cow<'a, str>,
    /// Rows that it covers in the original; 0 where a cell above covers this one.
    pub rows: usize,
}

/// All lines below the header.
pub(super) fn lines(plan: &Plan) -> Vec<Line<'_>> {
    let keys = extra_keys(&plan.columns);
    let headings = !plan.has_column(ColumnRole::Phase);
    let items: Vec<(&Phase, &Item)> = plan.items().collect();
    let mut lines = Vec::with_capacity(items.len());
    // Row of the form and column of the cell that still grows downwards, by column.
    let mut growing: Vec<Option<(usize, Option<Origin>)>> = vec![None; plan.columns.len()];
    let mut begun: Option<&Phase> = None;
    for (phase, item) in items {
        let new_phase = !begun.is_some_and(|it| std::ptr::eq(it, phase));
        begun = Some(phase);
        if headings && new_phase && !phase.name.is_empty() {
            lines.push(Line::Heading(&phase.name));
            growing.fill(None);
        }
        let row = lines.len();
        let mut cells = Vec::with_capacity(plan.columns.len());
        for (at, (column, key)) in plan.columns.iter().zip(&keys).enumerate() {
            let text = text(column.role, key, phase, item);
            let origin = origin(column.role, key, item);
            let is_phase = column.role == ColumnRole::Phase;
            let top = growing.get(at).copied().flatten().filter(|(_, above)| {
                if is_phase {
                    !new_phase
                } else {
                    origin.is_some_and(|it| it.how == How::Spanned) && *above == origin
                }
            });
            let joined = top.is_some_and(|(top, _)| grow(&mut lines, top, at, &text));
            if !joined && let Some(slot) = growing.get_mut(at) {
                *slot = Some((row, origin));
            }
            cells.push(Cell {
                text,
                rows: usize::from(!joined),
            });
        }
        lines.push(Line::Row(cells));
    }
    lines.extend(plan.notes.iter().map(|it| Line::Note(it)));
    lines
}

/// One more row for the cell of an earlier row, if it says the same.
fn grow(lines: &mut [Line<'_>], row: usize, at: usize, text: &str) -> bool {
    let Some(Line::Row(cells)) = lines.get_mut(row) else {
        return false;
    };
    match cells.get_mut(at) {
        Some(cell) if cell.text == text => {
            cell.rows += 1;
            true
        }
        _ => false,
    }
}

/// The number; one that was mended with what the paper prints: `23〔原印13〕`.
pub(super) fn number(item: &Item) -> Cow<'_, str> {
    match &item.printed {
        Some(printed) => format!("{}{PRINTED_BEFORE}{printed}{PRINTED_AFTER}", item.number).into(),
        None => item.number.as_str().into(),
    }
}

/// What a cell says.
fn text<'a>(role: ColumnRole, key: &str, phase: &'a Phase, item: &'a Item) -> Cow<'a, str> {
    match role {
        ColumnRole::Phase => phase.name.as_str().into(),
        ColumnRole::Number => number(item),
        ColumnRole::Content => item.content.as_str().into(),
        ColumnRole::Limit => item.limit.written.as_str().into(),
        ColumnRole::Responsible => item.responsible.as_deref().unwrap_or_default().into(),
        ColumnRole::Extra => extra(key, item).map_or("", |(_, text)| text).into(),
    }
}

fn extra<'a>(key: &str, item: &'a Item) -> Option<(usize, &'a str)> {
    item.extra
        .iter()
        .enumerate()
        .find(|(_, (label, _))| label == key)
        .map(|(at, (_, text))| (at, text.as_str()))
}

/// The cell a field came from. Extra fields and their origins stand in the same order.
fn origin(role: ColumnRole, key: &str, item: &Item) -> Option<Origin> {
    let nth = match role {
        ColumnRole::Extra => extra(key, item)?.0,
        _ => 0,
    };
    item.origins
        .iter()
        .copied()
        .filter(|it| it.field == role)
        .nth(nth)
}
