//! Where the parser builds the tree.

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use html5ever::interface::tree_builder::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, ExpandedName, QualName, ns};

use super::element::{is_hidden, tag_of};
use super::noise;
use super::tree::{Data, NodeId, ROOT, Tag, Tree};
use crate::Noise;

/// A node as the parser knows it while it is open. Names stand here and not in the tree, which is
/// why the tree stays small.
#[derive(Clone, Debug)]
pub(super) struct Handle {
    id: NodeId,
    name: Rc<QualName>,
}

/// The tree as it grows.
pub(super) struct Sink {
    tree: RefCell<Tree>,
    noise: RefCell<Noise>,
    no_name: Rc<QualName>,
}

impl Sink {
    /// An empty tree.
    pub(super) fn new() -> Sink {
        Sink {
            tree: RefCell::new(Tree::new()),
            noise: RefCell::default(),
            no_name: Rc::new(QualName::new(None, ns!(), "".into())),
        }
    }

    /// Number of nodes so far.
    pub(super) fn len(&self) -> usize {
        self.tree.borrow().len()
    }

    fn nameless(&self, id: NodeId) -> Handle {
        Handle {
            id,
            name: Rc::clone(&self.no_name),
        }
    }

    /// Text next to text becomes one node; `before` is the node that it would follow.
    fn join_text(&self, before: Option<NodeId>, text: &StrTendril) -> bool {
        match before.map(|id| (id, self.tree.borrow_mut())) {
            Some((id, mut tree)) => match tree.data_mut(id) {
                Data::Text(old) => {
                    old.push_tendril(text);
                    true
                }
                _ => false,
            },
            None => false,
        }
    }
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = (Tree, Noise);
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> (Tree, Noise) {
        (self.tree.into_inner(), self.noise.into_inner())
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        self.nameless(ROOT)
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        target.name.expanded()
    }

    fn create_element(&self, name: QualName, attrs: Vec<Attribute>, _: ElementFlags) -> Handle {
        let mut noise = self.noise.borrow_mut();
        noise::count_element(&mut noise, &name.local);
        noise::count_attributes(&mut noise, &attrs);
        let mut tag = tag_of(&name.local, &attrs);
        if tag == Tag::Title && name.ns != ns!(html) {
            tag = Tag::Skipped;
        }
        let data = Data::Element {
            tag,
            hidden: is_hidden(&attrs),
        };
        Handle {
            id: self.tree.borrow_mut().add(data),
            name: Rc::new(name),
        }
    }

    fn create_comment(&self, text: StrTendril) -> Handle {
        noise::count_comment(&mut self.noise.borrow_mut(), &text);
        self.nameless(self.tree.borrow_mut().add(Data::Nothing))
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Handle {
        self.nameless(self.tree.borrow_mut().add(Data::Nothing))
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        match child {
            NodeOrText::AppendNode(child) => self.tree.borrow_mut().append(parent.id, child.id),
            NodeOrText::AppendText(text) => {
                let before = self.tree.borrow().last(parent.id);
                if !self.join_text(before, &text) {
                    let mut tree = self.tree.borrow_mut();
                    let id = tree.add(Data::Text(text));
                    tree.append(parent.id, id);
                }
            }
        }
    }

    fn append_based_on_parent_node(
        &self,
        element: &Handle,
        prev_element: &Handle,
        child: NodeOrText<Handle>,
    ) {
        if self.tree.borrow().parent(element.id).is_some() {
            self.append_before_sibling(element, child);
        } else {
            self.append(prev_element, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, target: &Handle) -> Handle {
        // Templates are not read, so their contents need no document of their own.
        target.clone()
    }

    fn same_node(&self, x: &Handle, y: &Handle) -> bool {
        x.id == y.id
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, new_node: NodeOrText<Handle>) {
        match new_node {
            NodeOrText::AppendNode(node) => {
                self.tree.borrow_mut().insert_before(sibling.id, node.id);
            }
            NodeOrText::AppendText(text) => {
                let before = self.tree.borrow().prev(sibling.id);
                if !self.join_text(before, &text) {
                    let mut tree = self.tree.borrow_mut();
                    let id = tree.add(Data::Text(text));
                    tree.insert_before(sibling.id, id);
                }
            }
        }
    }

    fn add_attrs_if_missing(&self, _: &Handle, attrs: Vec<Attribute>) {
        // A second `html` or `body` tag: nothing that reading needs.
        noise::count_attributes(&mut self.noise.borrow_mut(), &attrs);
    }

    fn remove_from_parent(&self, target: &Handle) {
        self.tree.borrow_mut().detach(target.id);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        let mut tree = self.tree.borrow_mut();
        while let Some(child) = tree.first(node.id) {
            tree.append(new_parent.id, child);
        }
    }
}
