//! Schedules without a table: paragraphs with a number or a time in front, one a piece of work.
//!
//! A page of text mentions days too, so a list counts only under a heading that promises a schedule, with
//! at least four times in order, close together. What it gives is always to be confirmed.

mod line;
mod proof;
mod reader;

use luoshi_sheet::{Block, Document};

use self::line::{lines, signed};
pub(super) use self::proof::{PROMISES, tells_no_work};
use self::proof::{is_schedule, promised};
use self::reader::Reader;
use super::limits::{Around, Limits};
use super::title;
use crate::{ColumnRole, How, Item, Origin, Phase, Position, obligation};

/// A list as read.
#[derive(Debug)]
pub(super) struct List<'a> {
    /// Lines above the first item, nearest first, with their heading level.
    pub above: Vec<(Option<u8>, &'a str)>,
    /// Some item has a number.
    pub numbered: bool,
    /// Lines that say they are notes.
    pub notes: Vec<&'a str>,
    /// The list goes on, and its end was left out.
    pub cut: bool,
    /// Whole dates in lines of their own, which stand under signatures.
    pub signed: Vec<&'a str>,
    /// Lines among the items that are none: block of the document, text.
    pub left: Vec<(usize, &'a str)>,
    entries: Vec<Entry<'a>>,
}

/// A piece of work.
#[derive(Clone, Debug)]
struct Entry<'a> {
    /// Who does it, where lines of their own say so.
    responsible: Vec<&'a str>,
    phase: Option<&'a str>,
    /// The part counted 一、 that the phase stands in.
    part: Option<&'a str>,
    number: &'a str,
    /// Its own line, and those that go on with it.
    lines: Vec<&'a str>,
    time: &'a str,
    /// Further times that its line tells in the same way.
    more_times: Vec<&'a str>,
    /// The block it stands in, and the block of its time.
    block: usize,
    time_block: usize,
    how: How,
}

/// Finds the list of a document; none where it does not look like a schedule enough.
pub(super) fn find(document: &Document) -> Option<List<'_>> {
    let (lines, cut) = lines(document);
    let mut reader = Reader::default();
    let signed = signed(&lines);
    for (at, line) in lines.iter().enumerate() {
        if signed.contains(&line.block) {
            reader.sign();
            continue;
        }
        reader.line(*line, lines.get(at + 1..).unwrap_or_default());
    }
    reader.close();
    let first = reader.entries.first()?;
    let begin = first.time_block.min(first.block);
    let above = document.blocks.iter().take(begin).rev();
    let above = above.filter_map(|it| match it {
        Block::Paragraph { heading, text } => Some((*heading, text.as_str())),
        Block::Table(_) => None,
    });
    let left = reader.left_among_items();
    let list = List {
        left,
        above: above.take(title::LOOKED_AT).collect(),
        numbered: reader.entries.iter().any(|it| !it.number.is_empty()),
        notes: reader.notes,
        cut,
        signed: lines
            .iter()
            .filter(|it| signed.contains(&it.block))
            .map(|it| it.text)
            .collect(),
        entries: reader.entries,
    };
    (promised(document, &list) && is_schedule(&list.entries, reader.more)).then_some(list)
}

impl Entry<'_> {
    /// All that its line says of when.
    fn when(&self) -> String {
        let times = [self.time]
            .into_iter()
            .chain(self.more_times.iter().copied());
        times.collect::<Vec<_>>().join("、")
    }
}

impl List<'_> {
    /// Some item says who does it.
    pub(super) fn names_bodies(&self) -> bool {
        self.entries.iter().any(|it| !it.responsible.is_empty())
    }

    /// The times as written.
    pub(super) fn times(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|it| it.time)
    }
}

/// The items of the list in their phases.
pub(super) fn phases(list: &List<'_>, limits: &Limits<'_>) -> Vec<Phase> {
    let mut phases: Vec<Phase> = Vec::new();
    for (at, entry) in list.entries.iter().enumerate() {
        let name = entry.phase.unwrap_or_default();
        if phases.last().is_none_or(|it| it.name != name) {
            phases.push(Phase {
                name: name.to_owned(),
                items: Vec::new(),
            });
        }
        let above = phases.iter().rev().find_map(|it| it.items.last());
        let limit = limits.read(
            entry.when(),
            Around {
                group: name,
                above: above.map(|it| &it.limit.reading),
                ..Around::default()
            },
        );
        let content = entry.lines.join("\n");
        let item = Item {
            position: Position(u32::try_from(at + 1).unwrap_or(u32::MAX)),
            number: entry.number.to_owned(),
            printed: None,
            obligations: obligation::read(&content),
            content,
            responsible: (!entry.responsible.is_empty()).then(|| entry.responsible.join("\n")),
            limit,
            extra: Vec::new(),
            origins: origins(entry),
        };
        if let Some(phase) = phases.last_mut() {
            phase.items.push(item);
        }
    }
    limits.turn_of_year(&mut phases);
    phases
}

/// A list has no cells: the row is the place of the paragraph among the blocks of the document.
fn origins(entry: &Entry<'_>) -> Vec<Origin> {
    let origin = |field, block: usize, how| Origin {
        field,
        row: u32::try_from(block).unwrap_or(u32::MAX),
        col: 0,
        how,
    };
    let mut origins = vec![origin(ColumnRole::Content, entry.block, How::Split)];
    if !entry.number.is_empty() {
        origins.push(origin(ColumnRole::Number, entry.block, How::Split));
    }
    if !entry.time.is_empty() {
        origins.push(origin(ColumnRole::Limit, entry.time_block, entry.how));
    }
    origins
}
