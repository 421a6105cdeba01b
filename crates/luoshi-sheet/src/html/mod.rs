//! HTML: web pages, and whatever Excel, Word or WPS save or paste as HTML.

mod attributes;
mod blocks;
mod element;
mod flow;
mod noise;
mod parse;
mod sink;
mod table;
mod text;
mod tree;

use crate::{Document, Fault, Grid, Noise, Table};
use blocks::Outline;
use table::Formed;
use tree::{Data, NodeId, ROOT, Step, Tag, Tree};

/// Slots of all tables of a document together.
const ALL_SLOTS: usize = 500_000;

/// Reads a page, a fragment of one, or what the clipboard holds.
pub(crate) fn read(text: &str) -> Document {
    let parse::Parsed {
        tree,
        mut noise,
        mut faults,
    } = parse::parse(without_clipboard_header(text));
    let found = find_tables(&tree);
    let mut tables = Vec::with_capacity(found.len());
    let mut blank_cells = Vec::with_capacity(found.len());
    let mut slots_left = ALL_SLOTS;
    for (number, it) in (1..).zip(&found) {
        let formed = match it.hidden {
            true => Formed::default(),
            false => table::form(&tree, it.id, slots_left.min(Grid::SLOTS)),
        };
        slots_left -= formed.grid.slots.len();
        if formed.cut {
            faults.push(Fault::TableTooLarge { table: number });
        }
        blank_cells.push(formed.blank_cells);
        tables.push(Table {
            number,
            layout: false,
            inside: it.inside,
            caption: formed.caption,
            grid: formed.grid,
        });
    }
    mark_layout(&mut tables);
    for (table, blank_cells) in tables.iter().zip(blank_cells) {
        count_table(&mut noise, table, blank_cells);
    }
    noise.empty_elements = empty_elements(&tree);
    let numbers = found.iter().map(|it| it.id).zip(1..).collect();
    let Outline {
        title,
        blocks,
        menus,
    } = blocks::outline(&tree, &numbers, &tables);
    Document {
        title,
        blocks,
        menus,
        tables,
        noise,
        faults,
        ..Document::default()
    }
}

/// Windows puts a few lines of offsets before HTML on its clipboard.
fn without_clipboard_header(text: &str) -> &str {
    let is_header = text.starts_with("Version:") && text.contains("StartHTML:");
    text.find('<')
        .filter(|_| is_header)
        .map_or(text, |start| &text[start..])
}

/// A `table` element.
struct Found {
    id: NodeId,
    inside: Option<u32>,
    hidden: bool,
}

/// All tables in document order.
fn find_tables(tree: &Tree) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut open: Vec<u32> = Vec::new();
    let mut hidden_in: Option<NodeId> = None;
    let mut walk = tree.walk(ROOT);
    while let Some(step) = walk.next() {
        let (Step::Enter(id) | Step::Leave(id)) = step;
        let Data::Element { tag, hidden } = *tree.data(id) else {
            continue;
        };
        match step {
            Step::Enter(_) => {
                if tag == Tag::Skipped {
                    walk.pass_over();
                    continue;
                }
                if hidden && hidden_in.is_none() {
                    hidden_in = Some(id);
                }
                if tag == Tag::Table {
                    let inside = open.last().copied();
                    found.push(Found {
                        id,
                        inside,
                        hidden: hidden_in.is_some(),
                    });
                    open.push(found.len() as u32);
                }
            }
            Step::Leave(_) => {
                if hidden_in == Some(id) {
                    hidden_in = None;
                }
                if tag == Tag::Table {
                    open.pop();
                }
            }
        }
    }
    found
}

/// A table is layout when one in it says something; an empty one is left behind by an editor.
fn mark_layout(tables: &mut [Table]) {
    // Inner tables come after outer ones, so from the last to the first each is settled in time.
    for at in (0..tables.len()).rev() {
        let inner = &tables[at];
        let has_text = inner.grid.cells.iter().any(|cell| !cell.text.is_empty());
        let says = inner.layout || inner.caption.is_some() || has_text;
        if let Some(outer) = inner.inside.filter(|_| says) {
            tables[outer as usize - 1].layout = true;
        }
    }
}

fn count_table(noise: &mut Noise, table: &Table, blank_cells: u32) {
    if table.layout {
        noise.layout_tables += 1;
        return;
    }
    noise.blank_cells += blank_cells;
    for cell in &table.grid.cells {
        if cell.rows > 1 || cell.cols > 1 {
            noise.spans += 1;
        }
        if cell.rows > 1 {
            noise.row_spans.push(cell.rows);
        }
    }
}

/// Elements that could show something and hold only white space.
fn empty_elements(tree: &Tree) -> u32 {
    let mut count = 0;
    let mut walk = tree.walk(ROOT);
    while let Some(step) = walk.next() {
        let Step::Enter(id) = step else { continue };
        let Data::Element { tag, .. } = tree.data(id) else {
            continue;
        };
        match tag {
            Tag::Skipped => walk.pass_over(),
            Tag::Block | Tag::Inline | Tag::Heading(_) | Tag::Preformatted => {
                let blank = tree.children(id).all(|child| match tree.data(child) {
                    Data::Text(text) => text.trim_ascii().is_empty(),
                    Data::Nothing => true,
                    Data::Element { .. } => false,
                });
                count += u32::from(blank);
            }
            _ => {}
        }
    }
    count
}
