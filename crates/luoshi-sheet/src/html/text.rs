//! The text of a part of the tree.

use super::flow::Flow;
use super::tree::{Data, NodeId, Step, Tag, Tree};

/// Adds the text of what is in a cell or caption. Tables inside it have their own text.
pub(super) fn flow_into(flow: &mut Flow, tree: &Tree, root: NodeId) {
    let mut walk = tree.walk(root);
    let mut preformatted = 0_usize;
    while let Some(step) = walk.next() {
        let (id, entering) = match step {
            Step::Enter(id) => (id, true),
            Step::Leave(id) => (id, false),
        };
        match tree.data(id) {
            Data::Text(text) if entering => {
                if preformatted > 0 {
                    flow.push_preformatted(text);
                } else {
                    flow.push(text);
                }
            }
            Data::Element { hidden: true, .. } => walk.pass_over(),
            Data::Element { tag, .. } => match tag {
                Tag::Skipped | Tag::Title => walk.pass_over(),
                Tag::Table => {
                    flow.block_edge();
                    walk.pass_over();
                }
                Tag::Break if entering => flow.line_break(),
                Tag::Preformatted => {
                    flow.block_edge();
                    if entering {
                        preformatted += 1;
                    } else {
                        preformatted -= 1;
                    }
                }
                tag if breaks_line(*tag) => flow.block_edge(),
                _ => {}
            },
            _ => {}
        }
    }
}

/// Whether a line ends where the element begins and where it ends.
pub(super) fn breaks_line(tag: Tag) -> bool {
    !matches!(
        tag,
        Tag::Inline
            | Tag::Link
            | Tag::Break
            | Tag::Skipped
            | Tag::Title
            | Tag::Bare { breaks: false }
    )
}
