//! The document as a tree: one vector of nodes linked by index. Nothing here recurses, neither
//! walking nor dropping, so depth costs no stack.

use html5ever::tendril::StrTendril;

/// A node, by its place in the vector.
pub(super) type NodeId = u32;

/// The document node.
pub(super) const ROOT: NodeId = 0;

/// What an element means for reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    /// Shows no text of the document: `script`, `style`, `head` matter, the choices of a form.
    Skipped,
    /// `title`.
    Title,
    /// `table`.
    Table,
    /// `caption`.
    Caption,
    /// `thead`, `tbody`, `tfoot`.
    Rows(Group),
    /// `tr`.
    Row,
    /// `td`, `th`.
    Cell {
        /// `th`.
        header: bool,
        /// 1..=1000.
        cols: u16,
        /// 1..=65534, 0 for all rows to the end of the group.
        rows: u16,
    },
    /// `br`.
    Break,
    /// `h1` to `h6`.
    Heading(u8),
    /// `pre` and the like: a line break of the source is one of the text.
    Preformatted,
    /// Begins and ends a line.
    Block,
    /// Stands in a line.
    Inline,
    /// `a` that leads somewhere.
    Link,
    /// `body`, `hr`, `img`: nothing is missing when it is empty.
    Bare {
        /// Begins and ends a line.
        breaks: bool,
    },
}

/// A kind of row group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Group {
    /// `thead`.
    Head,
    /// `tbody`.
    Body,
    /// `tfoot`.
    Foot,
}

/// What a node is.
#[derive(Clone, Debug)]
pub(super) enum Data {
    /// An element.
    Element {
        /// What it means.
        tag: Tag,
        /// The page does not show it.
        hidden: bool,
    },
    /// Characters.
    Text(StrTendril),
    /// The document, comments.
    Nothing,
}

#[derive(Clone, Debug)]
struct Node {
    parent: Option<NodeId>,
    prev: Option<NodeId>,
    next: Option<NodeId>,
    first: Option<NodeId>,
    last: Option<NodeId>,
    data: Data,
}

/// All nodes of a document.
#[derive(Clone, Debug)]
pub(super) struct Tree {
    nodes: Vec<Node>,
}

impl Tree {
    /// A document without anything in it.
    pub(super) fn new() -> Tree {
        let mut tree = Tree { nodes: Vec::new() };
        tree.add(Data::Nothing);
        tree
    }

    /// A new node, not yet in its place.
    pub(super) fn add(&mut self, data: Data) -> NodeId {
        let id = self.nodes.len() as NodeId;
        self.nodes.push(Node {
            parent: None,
            prev: None,
            next: None,
            first: None,
            last: None,
            data,
        });
        id
    }

    /// Number of nodes.
    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// What the node is.
    pub(super) fn data(&self, id: NodeId) -> &Data {
        &self.nodes[id as usize].data
    }

    /// To change what the node is.
    pub(super) fn data_mut(&mut self, id: NodeId) -> &mut Data {
        &mut self.nodes[id as usize].data
    }

    /// The element it stands in.
    pub(super) fn parent(&self, id: NodeId) -> Option<NodeId> {
        self.nodes[id as usize].parent
    }

    /// The node before it in the same element.
    pub(super) fn prev(&self, id: NodeId) -> Option<NodeId> {
        self.nodes[id as usize].prev
    }

    /// The first node in it.
    pub(super) fn first(&self, id: NodeId) -> Option<NodeId> {
        self.nodes[id as usize].first
    }

    /// The last node in it.
    pub(super) fn last(&self, id: NodeId) -> Option<NodeId> {
        self.nodes[id as usize].last
    }

    /// The nodes in it, in order.
    pub(super) fn children(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        let mut at = self.nodes[id as usize].first;
        std::iter::from_fn(move || {
            let id = at?;
            at = self.nodes[id as usize].next;
            Some(id)
        })
    }

    /// Puts a node at the end of an element.
    pub(super) fn append(&mut self, parent: NodeId, child: NodeId) {
        self.detach(child);
        let before = self.nodes[parent as usize].last;
        self.link(parent, before, child, None);
    }

    /// Puts a node before another one.
    pub(super) fn insert_before(&mut self, sibling: NodeId, child: NodeId) {
        self.detach(child);
        if let Some(parent) = self.parent(sibling) {
            let before = self.prev(sibling);
            self.link(parent, before, child, Some(sibling));
        }
    }

    /// Takes a node from its place.
    pub(super) fn detach(&mut self, id: NodeId) {
        let node = &mut self.nodes[id as usize];
        let (parent, prev, next) = (node.parent.take(), node.prev.take(), node.next.take());
        let Some(parent) = parent else { return };
        match prev {
            Some(prev) => self.nodes[prev as usize].next = next,
            None => self.nodes[parent as usize].first = next,
        }
        match next {
            Some(next) => self.nodes[next as usize].prev = prev,
            None => self.nodes[parent as usize].last = prev,
        }
    }

    fn link(&mut self, parent: NodeId, prev: Option<NodeId>, id: NodeId, next: Option<NodeId>) {
        let node = &mut self.nodes[id as usize];
        (node.parent, node.prev, node.next) = (Some(parent), prev, next);
        match prev {
            Some(prev) => self.nodes[prev as usize].next = Some(id),
            None => self.nodes[parent as usize].first = Some(id),
        }
        match next {
            Some(next) => self.nodes[next as usize].prev = Some(id),
            None => self.nodes[parent as usize].last = Some(id),
        }
    }

    /// Goes through a node and all in it.
    pub(super) fn walk(&self, root: NodeId) -> Walk<'_> {
        Walk {
            tree: self,
            root,
            at: None,
            done: false,
        }
    }
}

/// A step of a [`Walk`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// A node begins.
    Enter(NodeId),
    /// A node ends.
    Leave(NodeId),
}

/// Goes through a part of the tree in document order, each node entered and left once.
pub(super) struct Walk<'a> {
    tree: &'a Tree,
    root: NodeId,
    at: Option<Step>,
    done: bool,
}

impl Walk<'_> {
    /// After a node was entered: leaves out what is in it.
    pub(super) fn pass_over(&mut self) {
        if let Some(Step::Enter(id)) = self.at {
            self.at = Some(Step::Leave(id));
            self.done = id == self.root;
        }
    }
}

impl Iterator for Walk<'_> {
    type Item = Step;

    fn next(&mut self) -> Option<Step> {
        if self.done {
            return None;
        }
        let step = match self.at {
            None => Step::Enter(self.root),
            Some(Step::Enter(id)) => self.tree.first(id).map_or(Step::Leave(id), Step::Enter),
            Some(Step::Leave(id)) => {
                let node = &self.tree.nodes[id as usize];
                node.next
                    .map(Step::Enter)
                    .or_else(|| node.parent.map(Step::Leave))?
            }
        };
        self.done = step == Step::Leave(self.root);
        self.at = Some(step);
        Some(step)
    }
}
