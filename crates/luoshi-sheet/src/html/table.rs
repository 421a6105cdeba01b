//! A `table` element into a grid, as the HTML standard forms tables.

use super::flow::Flow;
use super::text::flow_into;
use super::tree::{Data, Group, NodeId, Tag, Tree};
use crate::{Cell, CellId, Grid};

/// A formed table.
#[derive(Default)]
pub(super) struct Formed {
    /// Its cells.
    pub grid: Grid,
    /// Its caption.
    pub caption: Option<String>,
    /// Cells that hold nothing but blanks that the page keeps.
    pub blank_cells: u32,
    /// It has more slots than the limit, and was cut there.
    pub cut: bool,
}

/// Forms the table. Rows beyond the limit of slots are left out, and in the last row the cells that
/// would make the whole too wide.
pub(super) fn form(tree: &Tree, table: NodeId, limit: usize) -> Formed {
    let mut forming = Forming {
        limit,
        ..Forming::default()
    };
    let (feet, groups): (Vec<_>, Vec<_>) = children(tree, table)
        .filter_map(|(id, tag)| match tag {
            Tag::Rows(group) => Some((id, group)),
            _ => None,
        })
        .partition(|(_, group)| *group == Group::Foot);
    for (id, group) in groups.into_iter().chain(feet) {
        forming.row_group(tree, id, group == Group::Head);
    }
    let mut caption = Flow::default();
    for (id, _) in children(tree, table).filter(|(_, tag)| *tag == Tag::Caption) {
        flow_into(&mut caption, tree, id);
    }
    Formed {
        caption: Some(caption.take()).filter(|text| !text.is_empty()),
        blank_cells: forming.blank_cells,
        cut: forming.cut,
        grid: forming.finish(),
    }
}

/// The elements in an element that the page shows.
fn children(tree: &Tree, id: NodeId) -> impl Iterator<Item = (NodeId, Tag)> + '_ {
    tree.children(id).filter_map(|id| match tree.data(id) {
        Data::Element { tag, hidden: false } => Some((id, *tag)),
        _ => None,
    })
}

/// A cell that reaches into rows below.
struct Growing {
    id: CellId,
    col: usize,
    cols: usize,
    /// The first row it does not reach.
    end: usize,
}

#[derive(Default)]
struct Forming {
    limit: usize,
    width: usize,
    rows: Vec<Vec<Option<CellId>>>,
    cells: Vec<Cell>,
    growing: Vec<Growing>,
    blank_cells: u32,
    cut: bool,
}

impl Forming {
    fn row_group(&mut self, tree: &Tree, group: NodeId, head: bool) {
        let rows: Vec<NodeId> = children(tree, group)
            .filter_map(|(id, tag)| (tag == Tag::Row).then_some(id))
            .collect();
        // No cell reaches out of its group.
        let end = self.rows.len() + rows.len();
        for row in rows {
            let fits = (self.rows.len() + 1) * self.width.max(1) <= self.limit;
            if self.cut || !fits {
                self.cut = true;
                return;
            }
            self.row(tree, row, head, end);
        }
        self.growing.clear();
    }

    fn row(&mut self, tree: &Tree, row: NodeId, head: bool, end: usize) {
        let y = self.rows.len();
        let mut slots = vec![None; self.width];
        self.growing.retain(|it| it.end > y);
        for it in &self.growing {
            slots[it.col..it.col + it.cols].fill(Some(it.id));
        }
        let mut x = 0;
        for (node, tag) in children(tree, row) {
            let Tag::Cell { header, cols, rows } = tag else {
                continue;
            };
            while slots.get(x).is_some_and(Option::is_some) {
                x += 1;
            }
            let cols = usize::from(cols);
            if x + cols > slots.len() {
                if (y + 1) * (x + cols) > self.limit {
                    self.cut = true;
                    break;
                }
                slots.resize(x + cols, None);
            }
            let rows = match usize::from(rows) {
                0 => end - y,
                rows => rows.min(end - y),
            };
            let id = CellId(self.cells.len() as u32);
            // Where cells overlap, the later one covers the earlier one, as browsers paint them.
            slots[x..x + cols].fill(Some(id));
            if rows > 1 {
                self.growing.push(Growing {
                    id,
                    col: x,
                    cols,
                    end: y + rows,
                });
            }
            let text = self.text(tree, node);
            self.cells.push(Cell {
                row: y as u32,
                col: x as u32,
                rows: rows as u32,
                cols: cols as u32,
                header: header || head,
                text,
            });
            x += cols;
        }
        self.width = self.width.max(slots.len());
        self.rows.push(slots);
    }

    fn text(&mut self, tree: &Tree, cell: NodeId) -> String {
        let mut flow = Flow::default();
        flow_into(&mut flow, tree, cell);
        let shown = !flow.is_empty();
        let text = flow.take();
        if shown && text.is_empty() {
            self.blank_cells += 1;
        }
        text
    }

    fn finish(self) -> Grid {
        let (height, width) = (self.rows.len(), self.width);
        let mut slots = Vec::with_capacity(height * width);
        for mut row in self.rows {
            row.resize(width, None);
            slots.append(&mut row);
        }
        let mut cells = self.cells;
        for cell in &mut cells {
            // Rows that were cut.
            cell.rows = cell.rows.min(height as u32 - cell.row);
        }
        Grid {
            height: height as u32,
            width: width as u32,
            slots,
            cells,
        }
    }
}
