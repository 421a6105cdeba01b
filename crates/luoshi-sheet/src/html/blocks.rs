//! The blocks of the document in reading order.

use std::collections::HashMap;

use super::flow::Flow;
use super::text::breaks_line;
use super::tree::{Data, NodeId, ROOT, Step, Tag, Tree};
use crate::{Block, Table};

/// Paragraphs and tables in order. A table is one block; a layout table is what is in it.
pub(super) fn blocks(
    tree: &Tree,
    numbers: &HashMap<NodeId, u32>,
    tables: &[Table],
) -> (Option<String>, Vec<Block>) {
    let mut writer = Writer::default();
    let mut title = None;
    let mut walk = tree.walk(ROOT);
    while let Some(step) = walk.next() {
        let (id, entering) = match step {
            Step::Enter(id) => (id, true),
            Step::Leave(id) => (id, false),
        };
        match tree.data(id) {
            Data::Text(text) if entering => writer.text(text),
            Data::Element { hidden: true, .. } => walk.pass_over(),
            Data::Element { tag, .. } => match *tag {
                // `head` is walked for the title; the rest of it is skipped one by one.
                Tag::Skipped => walk.pass_over(),
                Tag::Title => {
                    if title.is_none() {
                        title = text_of(tree, id);
                    }
                    walk.pass_over();
                }
                Tag::Table => {
                    writer.end_paragraph();
                    let number = numbers.get(&id).copied().unwrap_or_default();
                    let table = tables.get((number as usize).wrapping_sub(1));
                    if let Some(table) = table.filter(|table| !table.layout)
                        && entering
                    {
                        writer.blocks.push(Block::Table(table.number));
                        walk.pass_over();
                    }
                }
                Tag::Break if entering => writer.flow.line_break(),
                Tag::Heading(level) => {
                    writer.end_paragraph();
                    writer.heading = entering.then_some(level);
                }
                Tag::Preformatted => {
                    writer.end_paragraph();
                    if entering {
                        writer.preformatted += 1;
                    } else {
                        writer.preformatted -= 1;
                    }
                }
                tag if breaks_line(tag) => writer.end_paragraph(),
                _ => {}
            },
            _ => {}
        }
    }
    writer.end_paragraph();
    (title, writer.blocks)
}

#[derive(Default)]
struct Writer {
    blocks: Vec<Block>,
    flow: Flow,
    heading: Option<u8>,
    preformatted: usize,
}

impl Writer {
    fn text(&mut self, text: &str) {
        if self.preformatted > 0 {
            self.flow.push_preformatted(text);
        } else {
            self.flow.push(text);
        }
    }

    fn end_paragraph(&mut self) {
        let text = self.flow.take();
        if !text.is_empty() {
            self.blocks.push(Block::Paragraph {
                heading: self.heading,
                text,
            });
        }
    }
}

/// The text of an element that holds nothing but text.
fn text_of(tree: &Tree, id: NodeId) -> Option<String> {
    let mut flow = Flow::default();
    for child in tree.children(id) {
        if let Data::Text(text) = tree.data(child) {
            flow.push(text);
        }
    }
    let text = flow.take();
    (!text.is_empty()).then_some(text)
}
