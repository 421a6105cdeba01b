//! The blocks of the document in reading order.

use std::collections::HashMap;

use super::flow::Flow;
use super::text::breaks_line;
use super::tree::{Data, NodeId, ROOT, Step, Tag, Tree};
use crate::{Block, Table};

/// The text of a page.
#[derive(Default)]
pub(super) struct Outline {
    /// The text of the first `title`.
    pub title: Option<String>,
    /// Paragraphs and tables in order.
    pub blocks: Vec<Block>,
    /// Places in `blocks` of paragraphs that are links and nothing else.
    pub menus: Vec<usize>,
}

/// Paragraphs and tables in order. A table is one block; a layout table is what is in it.
pub(super) fn outline(tree: &Tree, numbers: &HashMap<NodeId, u32>, tables: &[Table]) -> Outline {
    let mut writer = Writer::default();
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
                    if writer.outline.title.is_none() {
                        writer.outline.title = text_of(tree, id);
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
                        writer.outline.blocks.push(Block::Table(table.number));
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
                    count(&mut writer.preformatted, entering);
                }
                Tag::Link => count(&mut writer.links, entering),
                tag if breaks_line(tag) => writer.end_paragraph(),
                _ => {}
            },
            _ => {}
        }
    }
    writer.end_paragraph();
    writer.outline
}

/// One more or one less element is open.
fn count(open: &mut usize, entering: bool) {
    if entering {
        *open += 1;
    } else {
        *open -= 1;
    }
}

#[derive(Default)]
struct Writer {
    outline: Outline,
    flow: Flow,
    heading: Option<u8>,
    preformatted: usize,
    links: usize,
    /// The paragraph has words outside links.
    has_words: bool,
}

impl Writer {
    fn text(&mut self, text: &str) {
        if self.preformatted > 0 {
            self.flow.push_preformatted(text);
        } else {
            self.flow.push(text);
        }
        // Strokes and arrows between links are no words.
        self.has_words |= self.links == 0 && text.contains(char::is_alphanumeric);
    }

    fn end_paragraph(&mut self) {
        let text = self.flow.take();
        let has_words = std::mem::take(&mut self.has_words);
        if !text.is_empty() {
            let heading = self.heading;
            if !has_words && heading.is_none() && text.contains(char::is_alphanumeric) {
                self.outline.menus.push(self.outline.blocks.len());
            }
            self.outline.blocks.push(Block::Paragraph { heading, text });
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
