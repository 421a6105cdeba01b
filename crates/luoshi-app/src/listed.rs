//! A schedule that was read from paragraphs, set out as a table: so a person sees what was taken for what.

use luoshi_plan::{ColumnRole, How, Item, Origin, Plan};
use luoshi_sheet::{Cell, CellId, Grid};

/// The table, in the columns in which the plan is printed, below their header. Each field of an item gets
/// its place in it as its origin.
pub(crate) fn set_out(plan: &mut Plan) -> Grid {
    let mut columns: Vec<(ColumnRole, String)> = plan
        .columns
        .iter()
        .map(|it| (it.role, it.label.clone()))
        .collect();
    if plan.phases.iter().any(|it| !it.name.is_empty()) {
        columns.insert(0, (ColumnRole::Phase, String::new()));
    }
    let mut grid = Grid {
        width: u32::try_from(columns.len()).unwrap_or(u32::MAX),
        ..Grid::default()
    };
    for (col, (_, label)) in (0..).zip(&columns) {
        add(&mut grid, (0, col), label, 1);
    }
    grid.height = 1;
    for phase in &mut plan.phases {
        let rows = u32::try_from(phase.items.len()).unwrap_or(u32::MAX);
        for (at, item) in phase.items.iter_mut().enumerate() {
            let row = grid.height;
            let mut origins = Vec::new();
            for (col, (role, _)) in (0..).zip(&columns) {
                let (text, spans) = match role {
                    ColumnRole::Phase if at == 0 => (phase.name.as_str(), rows),
                    ColumnRole::Phase => ("", 0),
                    role => (field(item, *role), 1),
                };
                if spans > 0 {
                    add(&mut grid, (row, col), text, spans);
                }
                origins.push(Origin {
                    field: *role,
                    row,
                    col,
                    how: How::Split,
                });
            }
            item.origins = origins;
            grid.height += 1;
        }
    }
    fill_slots(&mut grid);
    grid
}

fn field(item: &Item, role: ColumnRole) -> &str {
    match role {
        ColumnRole::Number => &item.number,
        ColumnRole::Content => &item.content,
        ColumnRole::Limit => &item.limit.written,
        ColumnRole::Responsible => item.responsible.as_deref().unwrap_or_default(),
        ColumnRole::Phase | ColumnRole::Extra => "",
    }
}

fn add(grid: &mut Grid, (row, col): (u32, u32), text: &str, rows: u32) {
    grid.cells.push(Cell {
        row,
        col,
        rows,
        cols: 1,
        header: row == 0,
        text: text.to_owned(),
    });
}

fn fill_slots(grid: &mut Grid) {
    let width = grid.width as usize;
    grid.slots = vec![None; grid.height as usize * width];
    for (id, cell) in (0..).zip(&grid.cells) {
        for row in cell.row..cell.row + cell.rows {
            let slot = grid.slots.get_mut(row as usize * width + cell.col as usize);
            if let Some(slot) = slot {
                *slot = Some(CellId(id));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use luoshi_plan::Options;
    use luoshi_sheet::Hint;
    use luoshi_time::Date;

    use super::*;

    #[test]
    fn every_item_of_a_list_has_a_row_with_its_words() -> Result<(), luoshi_plan::NoSchedule> {
        let html = include_str!("../../../corpus/list-of-paragraphs/input.html");
        let document = luoshi_sheet::read(html.as_bytes(), Hint::default());
        let options = Options {
            year: None,
            table: None,
            today: Date::constant(2026, 4, 17),
        };
        let mut plan = luoshi_plan::read(&document, options)?;
        let grid = set_out(&mut plan);
        assert_eq!(grid.height as usize, plan.items().count() + 1);
        assert_eq!(grid.slots.len(), (grid.height * grid.width) as usize);
        assert!(grid.slots.iter().all(Option::is_some));
        for (phase, item) in plan.items() {
            let at = |role| {
                let origin = item.origins.iter().find(|it| it.field == role)?;
                Some(grid.at(origin.row, origin.col)?.text.as_str())
            };
            assert_eq!(at(ColumnRole::Content), Some(item.content.as_str()));
            assert_eq!(at(ColumnRole::Limit), Some(item.limit.written.as_str()));
            assert_eq!(at(ColumnRole::Phase), Some(phase.name.as_str()));
        }
        Ok(())
    }
}
