//! A table for people who read in a terminal.

use luoshi_time::YearFrom;
use luoshi_words::Words;

mod aliases;
mod findings;
mod limits;
mod links;

use super::days_beside;
use super::wrap::{self, padded, printable, width};
use crate::plan::extra_keys;
use crate::{Column, ColumnRole, Item, Plan};

/// Places of a line; wider terminals only leave more margin.
const WIDTH: usize = 100;

/// Places between columns.
const GAP: usize = 2;

/// Narrowest and widest column of limits.
const LIMIT: (usize, usize) = (14, 26);

/// Widest column of numbers.
const NUMBER: usize = 10;

/// Beginnings of coloured text.
#[derive(Clone, Copy)]
enum Ink {
    Bold,
    Faint,
    Error,
    Warning,
}

struct Page {
    text: String,
    colour: bool,
}

/// The plan as a table with its phases, then the notes, the doubts about limits, the links, the aliases and the findings; at most 100 places wide.
///
/// Findings of the same code that are only notes share a line. `colour` adds escape sequences for
/// terminals; without it nothing but text comes out.
pub fn terminal(plan: &Plan, words: Words, colour: bool) -> String {
    let mut page = Page {
        text: String::new(),
        colour,
    };
    head(&mut page, plan, words);
    table(&mut page, plan, words);
    for note in &plan.notes {
        for line in wrap::lines(&printable(note), WIDTH) {
            page.line(&line);
        }
    }
    page.text.push('\n');
    limits::put(&mut page, plan, words);
    links::put(&mut page, plan, words);
    aliases::put(&mut page, plan, words);
    findings::put(&mut page, plan, words);
    page.text
}

/// The findings alone (`luoshi check`).
pub fn terminal_findings(plan: &Plan, words: Words, colour: bool) -> String {
    let mut page = Page {
        text: String::new(),
        colour,
    };
    findings::put(&mut page, plan, words);
    page.text
}

impl Page {
    fn line(&mut self, text: &str) {
        self.text.push_str(text.trim_end());
        self.text.push('\n');
    }

    fn inked(&self, ink: Ink, text: &str) -> String {
        let code = match ink {
            Ink::Bold => "1",
            Ink::Faint => "2",
            Ink::Error => "31",
            Ink::Warning => "33",
        };
        match self.colour && !text.is_empty() {
            true => format!("\u{1b}[{code}m{text}\u{1b}[0m"),
            false => text.to_owned(),
        }
    }

    fn rule(&mut self) {
        self.line(&"─".repeat(WIDTH));
    }

    /// Lines of a word that is inked, a place and a sentence, in columns.
    fn columns(&mut self, lines: &[(Ink, [String; 3])]) {
        let column = |at: usize| {
            let texts = lines.iter().filter_map(|(_, it)| it.get(at));
            texts.map(|it| width(it)).max().unwrap_or(0)
        };
        let (first, second) = (column(0), column(1).min(WIDTH / 4));
        let indent = first + second + 3 * GAP;
        for (ink, [word, place, sentence]) in lines {
            let mut text = wrap::lines(&printable(sentence), WIDTH - indent).into_iter();
            let word = self.inked(*ink, &padded(word, first));
            let place = padded(place, second);
            let begin = text.next().unwrap_or_default();
            self.line(&format!("  {word}  {place}  {begin}"));
            for rest in text {
                self.line(&format!("{}{rest}", " ".repeat(indent)));
            }
        }
    }
}

fn head(page: &mut Page, plan: &Plan, words: Words) {
    let title = match plan.title.is_empty() {
        true => words.say("plan-untitled"),
        false => printable(&plan.title),
    };
    for line in wrap::lines(&title, WIDTH) {
        let line = page.inked(Ink::Bold, &line);
        page.line(&line);
    }
    let items = plan.items().count();
    let phased = plan.phases.iter().any(|it| !it.name.is_empty());
    let counts = match phased {
        true => words.with(
            "plan-counts",
            &[
                ("phases", plan.phases.len().into()),
                ("items", items.into()),
            ],
        ),
        false => words.with("plan-counts-flat", &[("items", items.into())]),
    };
    let year = words.with(
        match plan.year_from {
            YearFrom::Argument => "plan-year-argument",
            YearFrom::Document => "plan-year-document",
            YearFrom::Assumed => "plan-year-assumed",
        },
        &[("year", i32::from(plan.year).into())],
    );
    let line = page.inked(Ink::Faint, &format!("{counts} · {year}"));
    page.line(&line);
}

/// Places of the three columns.
struct Widths {
    number: usize,
    content: usize,
    limit: usize,
}

fn widths(plan: &Plan, words: Words) -> Widths {
    let widest = |of: &dyn Fn(&Item) -> usize| plan.items().map(|(_, it)| of(it)).max();
    let label = |role| label(plan, role).map_or(0, |it| width(&it));
    let number = widest(&|it| width(&number(it)))
        .unwrap_or(0)
        .max(label(ColumnRole::Number))
        .min(NUMBER);
    let limit = widest(&|it| {
        let window = window_of(it, plan, words).map_or(0, |it| width(&it));
        width(&it.limit.written).max(window)
    })
    .unwrap_or(0)
    .max(label(ColumnRole::Limit))
    .clamp(LIMIT.0, LIMIT.1);
    Widths {
        number,
        content: WIDTH - number - limit - 3 * GAP,
        limit,
    }
}

fn table(page: &mut Page, plan: &Plan, words: Words) {
    let widths = widths(plan, words);
    page.rule();
    let label_of = |role| label(plan, role).unwrap_or_default();
    let header = Row {
        number: vec![label_of(ColumnRole::Number)],
        content: vec![label_of(ColumnRole::Content)],
        limit: vec![label_of(ColumnRole::Limit)],
    };
    header.put(page, &widths, 1);
    page.rule();
    let keys = extra_keys(&plan.columns);
    for phase in &plan.phases {
        for line in wrap::lines(&printable(&phase.name), WIDTH) {
            let line = page.inked(Ink::Bold, &line);
            page.line(&line);
        }
        for item in &phase.items {
            let mut content = wrap::lines(&printable(&item.content), widths.content);
            for (column, key) in plan.columns.iter().zip(&keys) {
                if let Some(text) = beside(item, column, key) {
                    let text = printable(&format!("{}：{}", short(key), text.replace('\n', " ")));
                    content.extend(wrap::lines(&text, widths.content));
                }
            }
            let mut limit = wrap::lines(&printable(&item.limit.written), widths.limit);
            let written = limit.len();
            limit.extend(window_of(item, plan, words));
            let row = Row {
                number: wrap::lines(&printable(&number(item)), widths.number),
                content,
                limit,
            };
            row.put(page, &widths, written);
        }
    }
    page.rule();
}

/// The lines of a row, column by column.
struct Row {
    number: Vec<String>,
    content: Vec<String>,
    limit: Vec<String>,
}

impl Row {
    /// Lines of the limit from `written` on are what was read, not what is printed.
    fn put(&self, page: &mut Page, widths: &Widths, written: usize) {
        let gap = " ".repeat(GAP);
        let height = self
            .number
            .len()
            .max(self.content.len())
            .max(self.limit.len());
        for at in 0..height {
            let part = |of: &[String]| of.get(at).cloned().unwrap_or_default();
            let limit = match at < written {
                true => part(&self.limit),
                false => page.inked(Ink::Faint, &part(&self.limit)),
            };
            let line = format!(
                "{gap}{}{gap}{}{gap}{limit}",
                padded(&part(&self.number), widths.number),
                padded(&part(&self.content), widths.content),
            );
            page.line(&line);
        }
    }
}

/// The number as exported, with what the paper prints where it was mended.
fn number(item: &Item) -> String {
    super::form::number(item).into_owned()
}

/// The days meant, unless the words say just that.
fn window_of(item: &Item, plan: &Plan, words: Words) -> Option<String> {
    let text = days_beside(words, &item.limit.reading, plan.year)?;
    (text != item.limit.written).then_some(text)
}

/// Who is responsible, and the columns kept under their labels.
fn beside<'a>(item: &'a Item, column: &Column, key: &str) -> Option<&'a str> {
    match column.role {
        ColumnRole::Responsible => item.responsible.as_deref(),
        ColumnRole::Extra => item
            .extra
            .iter()
            .find(|(label, _)| label == key)
            .map(|(_, text)| text.as_str()),
        _ => None,
    }
}

/// The header words of a column, without what stands in brackets.
fn label(plan: &Plan, role: ColumnRole) -> Option<String> {
    plan.columns
        .iter()
        .find(|it| it.role == role)
        .map(|it| printable(short(&it.label)))
}

fn short(label: &str) -> &str {
    match label.split_once(['（', '(']) {
        Some((before, _)) if !before.is_empty() => before.trim_end(),
        _ => label,
    }
}
