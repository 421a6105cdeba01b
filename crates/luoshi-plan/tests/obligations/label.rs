//! Labelled cells, one JSON object a line.

use std::ops::Range;
use std::path::Path;

use serde_json::Value;

/// The words of an item, and what a person says that they demand.
#[derive(Clone)]
pub struct Cell {
    pub id: String,
    /// Cells of one document have one source.
    pub source: String,
    /// `quoted`, `modelled`, `composed` or `own`.
    pub origin: String,
    pub text: String,
    pub labels: Vec<Label>,
}

#[derive(Clone)]
pub struct Label {
    pub kind: String,
    /// Characters of the text.
    pub span: Range<usize>,
    pub quantity: Option<(f64, String)>,
    /// Action and body, in the order of words.
    pub reviews: Vec<(String, Option<String>)>,
}

/// The cells of a file.
pub fn cells(path: &Path) -> Vec<Cell> {
    let lines =
        std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let cells: Vec<Cell> = lines
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| cell(&serde_json::from_str(line).expect("a line of JSON")))
        .collect();
    assert!(!cells.is_empty(), "no cells in {}", path.display());
    cells
}

fn cell(value: &Value) -> Cell {
    let word = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
    let labels = value["obligations"].as_array().expect("labels");
    Cell {
        id: word("id"),
        source: word("source"),
        origin: word("origin"),
        text: value["text"].as_str().expect("a text").to_owned(),
        labels: labels.iter().map(label).collect(),
    }
}

fn label(value: &Value) -> Label {
    let place = |name: &str| value[name].as_u64().expect("an offset") as usize;
    let unit = value["unit"].as_str().unwrap_or_default().to_owned();
    let reviews = value["reviews"].as_array().expect("reviews");
    let mut reviews: Vec<(String, Option<String>)> = reviews
        .iter()
        .map(|review| {
            let action = review["action"].as_str().expect("an action").to_owned();
            (action, review["by"].as_str().map(plain))
        })
        .collect();
    reviews.sort();
    Label {
        kind: value["kind"].as_str().expect("a kind").to_owned(),
        span: place("start")..place("end"),
        quantity: value["quantity"].as_f64().map(|number| (number, unit)),
        reviews,
    }
}

/// The name of a body without white space and 的, as it is compared.
pub fn plain(name: &str) -> String {
    name.chars()
        .filter(|c| !c.is_whitespace() && *c != '的')
        .collect()
}
