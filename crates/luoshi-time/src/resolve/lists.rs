//! Several limits in one cell.

use super::{Scene, join, trimmed};
use crate::context::Known;
use crate::phrase::{Phrase, Piece, Stretch, YearWord};
use crate::reading::{Assumption, Assumptions, Certainty, Part, Reading, Warning};
use crate::term::{Term, Unread};

impl Scene<'_> {
    /// Each by itself. One that cannot be read makes the whole unread, for half a list is a wrong one.
    pub(super) fn list(&self, pieces: &[Piece]) -> Reading {
        if let [only] = pieces {
            let mut reading = self.read(&only.phrase);
            if only.odd && reading.window().is_some() {
                reading.assumptions.push(Assumption::List);
                reading.warnings.push(Warning::OddList);
                reading.certainty = reading.certainty.min(Certainty::Assumed);
            }
            return reading;
        }
        // 清明、五一、端午 are of one year: none has turned as long as the last is to come.
        if self.known.alone && pieces.iter().all(|it| is_feast(&it.phrase)) {
            let known = Known {
                alone: false,
                ..*self.known
            };
            let of_plan = Scene {
                known: &known,
                ..*self
            };
            let days: Vec<_> = pieces
                .iter()
                .filter_map(|it| of_plan.read(&it.phrase).due())
                .collect();
            if days.is_sorted() && days.last().is_some_and(|it| *it >= self.context.base) {
                return of_plan.list(pieces);
            }
        }
        let mut parts = Vec::with_capacity(pieces.len());
        let mut assumptions = Assumptions::new();
        let mut warnings = Vec::new();
        let mut certainty = Certainty::Exact;
        for piece in pieces {
            let words = self.text.get(piece.text.clone()).unwrap_or_default();
            let reading = self.read(&piece.phrase);
            if let Term::Unread(why) = reading.term {
                return Reading::unread(self.whole_of(why, piece, words));
            }
            certainty = certainty.min(reading.certainty);
            join(&mut assumptions, &reading.assumptions);
            for warning in &reading.warnings {
                if !warnings.contains(warning) {
                    warnings.push(warning.clone());
                }
            }
            parts.push(Part {
                label: self.label(piece),
                text: trimmed(words).to_owned(),
                reading,
            });
        }
        let term = of_parts(&parts);
        if term == Term::List {
            assumptions.push(Assumption::List);
        }
        Reading {
            term,
            certainty,
            assumptions,
            warnings,
            parts,
        }
    }

    /// What a part is for: the words before its days, else those behind them.
    fn label(&self, piece: &Piece) -> Option<String> {
        let words = |it: &std::ops::Range<usize>| {
            let words = trimmed(self.text.get(it.clone()).unwrap_or_default());
            (!words.is_empty()).then(|| words.to_owned())
        };
        match (words(&piece.label), words(&piece.behind)) {
            (Some(before), Some(behind)) => Some(format!("{before}…{behind}")),
            (before, behind) => before.or(behind),
        }
    }

    /// The suggestion for a part, within the words of the whole.
    fn whole_of(&self, why: Unread, piece: &Piece, words: &str) -> Unread {
        let Unread::Impossible {
            suggestion: Some(meant),
        } = &why
        else {
            return why;
        };
        let before = self.text.get(..piece.text.start).unwrap_or_default();
        let behind = self.text.get(piece.text.end..).unwrap_or_default();
        let ends = if words.ends_with('前') && !meant.ends_with('前') {
            "前"
        } else {
            ""
        };
        let whole = format!("{before}{meant}{ends}{behind}");
        let reads = crate::read_with(&whole, self.context, self.known);
        let suggestion = (!matches!(reads.term, Term::Unread(_))).then_some(whole);
        Unread::Impossible { suggestion }
    }
}

fn is_feast(phrase: &Phrase) -> bool {
    match phrase {
        Phrase::One(stated) | Phrase::Until { by: stated, .. } => {
            matches!(stated.stretch, Stretch::Feast { .. }) && stated.year == YearWord::Unsaid
        }
        _ => false,
    }
}

/// 6月底前并长期坚持 is a limit with an end, beside what stands without one.
fn of_parts(parts: &[Part]) -> Term {
    let stands = |it: &&Part| matches!(it.reading.term, Term::Standing(_));
    let mut others = parts.iter().filter(|it| !stands(it));
    match (others.next(), others.next()) {
        (None, _) => parts
            .first()
            .map_or(Term::List, |it| it.reading.term.clone()),
        (Some(only), None) => only.reading.term.clone(),
        _ => Term::List,
    }
}
