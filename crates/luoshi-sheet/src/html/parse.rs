//! Text to tree, by the HTML standard's parser, within bounds.
//!
//! The standard's parser needs time that grows with the square of the input when elements are
//! nested deeply, when formatting elements stay open or when a tag has thousands of attributes.
//! A [`Guard`] between its two halves keeps depth and formatting out of it; tags are cut to a
//! bounded number of attributes beforehand.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use html5ever::buffer_queue::BufferQueue;
use html5ever::interface::tree_builder::{Tracer, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{LocalName, TokenizerResult, local_name};

use super::attributes::bounded;
use super::sink::{Handle, Sink};
use super::tree::Tree;
use crate::{Fault, Noise};

/// Elements open at the same time; browsers stop at the same number.
const DEPTH: usize = 512;

/// Nodes of a document, with the tags that are left out for their depth. A table of 200,000 cells as
/// Word writes it has 1.2 million.
const NODES: usize = 2_000_000;

/// Bytes given to the parser at a time.
const CHUNK: usize = 64 * 1024;

/// A parsed text.
pub(super) struct Parsed {
    /// The document.
    pub tree: Tree,
    /// What the parser passed over.
    pub noise: Noise,
    /// Limits that were reached.
    pub faults: Vec<Fault>,
}

/// Parses a page, a fragment of one, or what the clipboard holds.
pub(super) fn parse(text: &str) -> Parsed {
    let guard = Guard::new();
    let tokenizer = Tokenizer::new(guard, TokenizerOpts::default());
    let input = BufferQueue::default();
    let text = bounded(text);
    let mut rest = &*text;
    let mut too_large = false;
    while !rest.is_empty() {
        if tokenizer.sink.seen() > NODES {
            too_large = true;
            break;
        }
        let (chunk, later) = rest.split_at(rest.floor_char_boundary(CHUNK));
        rest = later;
        input.push_back(StrTendril::from_slice(chunk));
        // It stops at scripts, for others to run them, and at declared encodings.
        while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
    }
    tokenizer.end();
    let too_deep = tokenizer.sink.too_deep.get() > 0;
    let (tree, noise) = tokenizer.sink.builder.sink.finish();
    let faults = [(too_deep, Fault::TooDeep), (too_large, Fault::TooLarge)];
    let faults = faults
        .into_iter()
        .filter_map(|(is, fault)| is.then_some(fault))
        .collect();
    Parsed {
        tree,
        noise,
        faults,
    }
}

/// Stands between tokens and tree.
struct Guard {
    builder: TreeBuilder<Handle, Sink>,
    /// At least the number of open elements.
    depth: Cell<usize>,
    /// It is that number: nothing reached the parser since they were counted.
    counted: Cell<bool>,
    /// Number of start tags left out because of depth.
    too_deep: Cell<usize>,
    /// Those among them whose end tags must go too.
    left_out: RefCell<HashMap<LocalName, usize>>,
    seen_table: Cell<bool>,
}

impl Guard {
    fn new() -> Guard {
        Guard {
            builder: TreeBuilder::new(Sink::new(), TreeBuilderOpts::default()),
            depth: Cell::new(0),
            counted: Cell::new(false),
            too_deep: Cell::new(0),
            left_out: RefCell::default(),
            seen_table: Cell::new(false),
        }
    }

    /// Nodes made and tags left out.
    fn seen(&self) -> usize {
        self.builder.sink.len() + self.too_deep.get()
    }

    fn start(&self, tag: Tag) -> TokenSinkResult<Handle> {
        if tag.name == local_name!("table") {
            self.seen_table.set(true);
        } else if is_part_of_table(&tag.name) && !self.seen_table.replace(true) {
            // Rows without a table, as spreadsheets put them on the clipboard.
            let table = Tag {
                name: local_name!("table"),
                attrs: Vec::new(),
                ..tag.clone()
            };
            // Its answer is for tags that hold raw text.
            let _ = self.forward(table);
        }
        if self.is_too_deep() && nests(&tag.name) {
            self.too_deep.set(self.too_deep.get() + 1);
            *self.left_out.borrow_mut().entry(tag.name).or_default() += 1;
            return TokenSinkResult::Continue;
        }
        self.forward(tag)
    }

    fn end(&self, tag: Tag) -> TokenSinkResult<Handle> {
        if let Some(count) = self.left_out.borrow_mut().get_mut(&tag.name)
            && *count > 0
        {
            *count -= 1;
            return TokenSinkResult::Continue;
        }
        self.counted.set(false);
        self.builder.process_token(Token::TagToken(tag), 1)
    }

    fn forward(&self, tag: Tag) -> TokenSinkResult<Handle> {
        // One tag can open four elements: a `td` right in a `table` brings `tbody` and `tr`.
        self.depth.set(self.depth.get() + 4);
        self.counted.set(false);
        self.builder.process_token(Token::TagToken(tag), 1)
    }

    /// The parser tells what is open only by showing all of it, so that is asked for only when
    /// there might be too much, and not again for the next of a thousand tags that are left out.
    fn is_too_deep(&self) -> bool {
        if self.depth.get() >= DEPTH && !self.counted.replace(true) {
            let open = Open(Cell::new(0));
            self.builder.trace_handles(&open);
            self.depth.set(open.0.get());
        }
        self.depth.get() >= DEPTH
    }
}

struct Open(Cell<usize>);

impl Tracer for Open {
    type Handle = Handle;

    fn trace_handle(&self, _: &Handle) {
        self.0.set(self.0.get() + 1);
    }
}

impl TokenSink for Guard {
    type Handle = Handle;

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<Handle> {
        match token {
            Token::TagToken(mut tag) => {
                if is_formatting(&tag.name) {
                    tag.name = LocalName::from(format!("{RENAMED}{}", &*tag.name));
                }
                match tag.kind {
                    TagKind::StartTag => self.start(tag),
                    TagKind::EndTag => self.end(tag),
                }
            }
            token => self.builder.process_token(token, 1),
        }
    }

    fn end(&self) {
        TokenSink::end(&self.builder);
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder
            .adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// What formatting elements are called in the tree: `a` is `x-a`.
pub(super) const RENAMED: &str = "x-";

/// Elements that the parser opens again in every paragraph until they are closed. That copies
/// whatever stays open and changes no text, so they go under another name.
fn is_formatting(name: &str) -> bool {
    matches!(
        name,
        "a" | "b"
            | "big"
            | "code"
            | "em"
            | "font"
            | "i"
            | "nobr"
            | "s"
            | "small"
            | "strike"
            | "strong"
            | "tt"
            | "u"
    )
}

fn is_part_of_table(name: &str) -> bool {
    matches!(
        name,
        "caption" | "colgroup" | "col" | "thead" | "tbody" | "tfoot" | "tr" | "td" | "th"
    )
}

/// Elements that can hold others. What holds raw text or nothing at all must reach the parser,
/// else the text would be taken for the document's.
fn nests(name: &str) -> bool {
    !matches!(
        name,
        "script"
            | "style"
            | "title"
            | "textarea"
            | "noscript"
            | "noframes"
            | "noembed"
            | "iframe"
            | "xmp"
            | "plaintext"
            | "br"
            | "hr"
            | "img"
            | "input"
            | "wbr"
            | "col"
            | "meta"
            | "link"
    )
}
