//! How a limit was read: how sure, by which conventions, and what was left over.

use luoshi_plan::print::{limit_warning, limit_warnings};
use luoshi_time::{Assumption, Certainty, Reading};
use luoshi_words::Words;

/// How a limit was read, in words.
#[derive(Clone, Debug)]
pub struct ReadingShown {
    /// How sure: one word.
    pub certainty: String,
    /// What that word means.
    pub certainty_text: String,
    /// A person should look at it.
    pub doubted: bool,
    /// The conventions in a few words each. The year stands above the whole table and is left out.
    pub short: Vec<String>,
    /// Every convention with its sentence.
    pub conventions: Vec<Convention>,
    /// What deserves a look, a sentence each.
    pub warnings: Vec<String>,
}

/// A convention of reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Convention {
    /// Its code in the rules of time limits.
    pub code: &'static str,
    /// What it says.
    pub text: String,
}

impl Convention {
    /// Shows a convention.
    pub fn of(words: Words, assumption: Assumption) -> Convention {
        let code = assumption.code();
        Convention {
            code,
            text: words.say(&format!("limit-assumption-{code}-text")),
        }
    }
}

impl ReadingShown {
    /// Shows how `reading` came about, the parts of a list included.
    pub fn of(words: Words, reading: &Reading) -> ReadingShown {
        let used = assumptions(reading);
        let name = reading.certainty.name();
        let warnings = limit_warnings(reading).map(|it| limit_warning(words, it));
        let warnings: Vec<String> = warnings.collect();
        ReadingShown {
            certainty: words.say(&format!("limit-certainty-{name}")),
            certainty_text: words.say(&format!("limit-certainty-{name}-text")),
            doubted: matches!(reading.certainty, Certainty::Fuzzy | Certainty::Unresolved)
                || !warnings.is_empty(),
            short: used
                .iter()
                .filter(|it| **it != Assumption::Year)
                .map(|it| words.say(&format!("limit-assumption-{}", it.code())))
                .collect(),
            conventions: used.iter().map(|it| Convention::of(words, *it)).collect(),
            warnings,
        }
    }

    /// Certainty and conventions in one line.
    pub fn line(&self, t: &Words) -> String {
        let short = self.short.join(&t.say("shell-list-comma"));
        match short.is_empty() {
            true => self.certainty.clone(),
            false => format!("{} · {short}", self.certainty),
        }
    }
}

/// The conventions of a reading and of its parts, each once, in order of use.
pub fn assumptions(reading: &Reading) -> Vec<Assumption> {
    let parts = reading
        .parts
        .iter()
        .flat_map(|it| it.reading.assumptions.iter());
    let mut used: Vec<Assumption> = Vec::new();
    for assumption in reading.assumptions.iter().chain(parts) {
        if !used.contains(assumption) {
            used.push(*assumption);
        }
    }
    used
}
