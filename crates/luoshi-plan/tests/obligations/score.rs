//! Scoring, as the guideline of the labels says: one to one, of the same kind, the spans overlap by at
//! least half of the shorter; the greatest total overlap counts.

use std::ops::Range;

use luoshi_plan::obligation::{Obligation, read};

use super::label::{Cell, Label, plain};

/// What a set of cells gave.
#[derive(Default)]
pub struct Score {
    wanted: usize,
    given: usize,
    matched: usize,
    cells: usize,
    wanted_reviews: usize,
    given_reviews: usize,
    matched_reviews: usize,
    /// Obligations in cells that have none.
    pub needless: usize,
    /// Labels and obligations without a fellow.
    pub misses: Vec<String>,
    /// Matched ones with another quantity or other reviews.
    pub wrong: Vec<String>,
}

impl Score {
    pub fn of(cells: &[Cell]) -> Self {
        let mut score = Score {
            cells: cells.len(),
            ..Score::default()
        };
        for cell in cells {
            score.add(cell);
        }
        score
    }

    fn add(&mut self, cell: &Cell) {
        let found: Vec<Given> = read(&cell.text)
            .iter()
            .map(|obligation| Given::of(&cell.text, obligation))
            .collect();
        self.wanted += cell.labels.len();
        self.given += found.len();
        if cell.labels.is_empty() {
            self.needless += found.len();
        }
        let pairs = pairs(&cell.labels, &found);
        self.matched += pairs.len();
        for &(at, number) in &pairs {
            let (label, given) = (&cell.labels[at], &found[number]);
            self.wanted_reviews += label.reviews.len();
            self.given_reviews += given.reviews.len();
            let mut left = given.reviews.clone();
            for review in &label.reviews {
                if let Some(place) = left.iter().position(|other| other == review) {
                    left.swap_remove(place);
                    self.matched_reviews += 1;
                }
            }
            if label.quantity != given.quantity || label.reviews != given.reviews {
                let words = part(&cell.text, &label.span);
                self.wrong.push(format!(
                    "{} [{words}] {:?} {:?}",
                    cell.id, given.quantity, given.reviews
                ));
            }
        }
        for (at, label) in cell.labels.iter().enumerate() {
            if !pairs.iter().any(|pair| pair.0 == at) {
                let words = part(&cell.text, &label.span);
                self.misses
                    .push(format!("{} missed {} [{words}]", cell.id, label.kind));
            }
        }
        for (number, given) in found.iter().enumerate() {
            if !pairs.iter().any(|pair| pair.1 == number) {
                let words = part(&cell.text, &given.span);
                self.misses
                    .push(format!("{} too many {} [{words}]", cell.id, given.kind));
            }
        }
    }

    pub fn precision(&self) -> f64 {
        share(self.matched, self.given)
    }

    pub fn recall(&self) -> f64 {
        share(self.matched, self.wanted)
    }

    /// F1 of the reviews, over the matched obligations.
    pub fn reviews(&self) -> f64 {
        share(
            2 * self.matched_reviews,
            self.wanted_reviews + self.given_reviews,
        )
    }

    /// One line for a table.
    pub fn line(&self, name: &str) -> String {
        format!(
            "{name}: {} cells, {} obligations, precision {:.3}, recall {:.3}, reviews {:.3}, {} where none is",
            self.cells,
            self.wanted,
            self.precision(),
            self.recall(),
            self.reviews(),
            self.needless
        )
    }
}

/// Nothing of nothing is all of it.
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        1.0
    } else {
        part as f64 / whole as f64
    }
}

fn part(text: &str, span: &Range<usize>) -> String {
    text.chars().skip(span.start).take(span.len()).collect()
}

/// An obligation as the reader gives it, by characters.
struct Given {
    kind: &'static str,
    span: Range<usize>,
    quantity: Option<(f64, String)>,
    reviews: Vec<(String, Option<String>)>,
}

impl Given {
    fn of(text: &str, obligation: &Obligation) -> Self {
        let place = |byte: usize| text[..byte].chars().count();
        let mut reviews: Vec<(String, Option<String>)> = obligation
            .reviews
            .iter()
            .map(|review| {
                let by = review.by.as_deref().map(plain);
                (review.action.name().to_owned(), by)
            })
            .collect();
        reviews.sort();
        Given {
            kind: obligation.kind.name(),
            span: place(obligation.span.start)..place(obligation.span.end),
            quantity: obligation
                .quantity
                .as_ref()
                .map(|it| (f64::from(it.hundredths) / 100.0, it.unit.clone())),
            reviews,
        }
    }
}

/// Which label goes with which obligation. Pairs are taken by their overlap, the greatest first; then
/// any two pairs change partners where that overlaps more, until none does.
fn pairs(labels: &[Label], found: &[Given]) -> Vec<(usize, usize)> {
    let weight = |at: usize, number: usize| overlap(&labels[at], &found[number]);
    let mut all: Vec<(usize, usize, usize)> = (0..labels.len())
        .flat_map(|at| (0..found.len()).map(move |number| (weight(at, number), at, number)))
        .filter(|pair| pair.0 > 0)
        .collect();
    all.sort_by_key(|&(overlap, at, number)| (std::cmp::Reverse(overlap), at, number));
    let mut partner: Vec<Option<usize>> = vec![None; labels.len()];
    for (_, at, number) in all {
        if partner[at].is_none() && !partner.contains(&Some(number)) {
            partner[at] = Some(number);
        }
    }
    let of = |at: usize, number: Option<usize>| number.map_or(0, |number| weight(at, number));
    let mut better = true;
    while better {
        better = false;
        for first in 0..labels.len() {
            for second in 0..first {
                let (one, two) = (partner[first], partner[second]);
                if of(first, two) + of(second, one) > of(first, one) + of(second, two) {
                    partner.swap(first, second);
                    better = true;
                }
            }
        }
    }
    let paired = partner.into_iter().enumerate();
    paired
        .filter_map(|(at, number)| Some((at, number?)))
        .filter(|&(at, number)| weight(at, number) > 0)
        .collect()
}

/// How many characters the two share, if that is enough.
fn overlap(label: &Label, given: &Given) -> usize {
    let end = label.span.end.min(given.span.end);
    let common = end.saturating_sub(label.span.start.max(given.span.start));
    let shorter = label.span.len().min(given.span.len());
    if label.kind == given.kind && 2 * common >= shorter {
        common
    } else {
        0
    }
}
