//! Findings in words: the place, why it is doubted, what was decided, and the mends at hand.

use luoshi_app::views::{Decided, Decision, KeptFinding};
use luoshi_plan::{ColumnRole, Finding, FindingCode, Item, Place, Position, Severity, Suggestion};
use luoshi_words::Words;

use super::number::is_about_number;

/// A finding as the import page shows it.
#[derive(Clone, Debug)]
pub struct FindingShown {
    /// From 0, for the id of its line.
    pub id: usize,
    /// Outside name.
    pub code: &'static str,
    /// The item it speaks of.
    pub at: Option<Position>,
    /// Where, in words.
    pub place: String,
    /// What is doubted, in words.
    pub text: String,
    /// What was typed and not accepted.
    pub typed: Option<String>,
    /// Why it was not accepted.
    pub error_text: Option<String>,
    /// What was decided, in words.
    pub decided: Option<String>,
    /// The likelier mend.
    pub mend: Option<Mend>,
    /// The way to leave it as printed; none where nothing needs a decision.
    pub keep: Option<Keep>,
    /// Names that may mean one thing, each in quotes, as a form sends them.
    pub names: Option<String>,
}

/// Leaving what is printed.
#[derive(Clone, Debug)]
pub struct Keep {
    /// On the button.
    pub label: String,
    /// The reason that one click gives; an error is kept with a reason that a person writes.
    pub reason: Option<String>,
}

impl Keep {
    fn asked(label: String) -> Keep {
        Keep {
            label,
            reason: None,
        }
    }
}

/// A mend at one click.
#[derive(Clone, Debug)]
pub struct Mend {
    /// The decision it makes, which is the name of its field too.
    pub decision: &'static str,
    /// The new number, writing, phase or name.
    pub value: String,
    /// On the button.
    pub label: String,
}

impl FindingShown {
    /// Shows a finding; `item` is the one it speaks of.
    pub fn of(words: Words, id: usize, decided: &Decided, item: Option<&Item>) -> FindingShown {
        let finding = &decided.finding;
        let printed = item.map_or("", |it| match field(finding.code) {
            Some(ColumnRole::Number) => it.printed.as_deref().unwrap_or(&it.number),
            Some(ColumnRole::Limit) => &it.limit.written,
            _ => "",
        });
        FindingShown {
            id,
            code: finding.code.name(),
            at: finding.item(),
            place: place(words, finding),
            text: finding.message(words),
            typed: None,
            error_text: None,
            decided: decided.decision.as_ref().map(|it| decision(words, it)),
            mend: finding.suggestion.as_ref().map(|it| mend(words, it)),
            keep: match finding.severity {
                Severity::Error if printed.is_empty() => {
                    Some(Keep::asked(words.say("import-keep")))
                }
                Severity::Error => {
                    let values = [("printed", printed.into())];
                    Some(Keep::asked(words.with("import-keep-this", &values)))
                }
                // Nothing can be done about a warning without a mend: it only informs.
                Severity::Warning => finding.suggestion.as_ref().map(|it| Keep {
                    label: match it {
                        Suggestion::Join(_) => words.say("import-keep-apart"),
                        _ => words.say("import-let-be"),
                    },
                    reason: Some(words.say("import-let-be-reason")),
                }),
                Severity::Note => None,
            },
            names: match &finding.suggestion {
                Some(Suggestion::Join(_)) => {
                    let mut values = finding.values.iter();
                    let names = values.find(|(name, _)| *name == "names");
                    names.map(|(_, it)| it.clone())
                }
                _ => None,
            },
        }
    }

    /// The item whose limit waits for words that can be read; they are written beside its row.
    pub fn written_below(&self) -> Option<u32> {
        let about = matches!(self.code, "time-limit-unreadable" | "empty-time-limit");
        self.at.map(|it| it.0).filter(|_| about)
    }

    /// Nobody decided yet, and somebody should.
    pub fn is_open(&self) -> bool {
        self.decided.is_none() && self.keep.is_some()
    }
}

/// Which field of an item a finding doubts; its cell is framed.
pub fn field(code: FindingCode) -> Option<ColumnRole> {
    let name = code.name();
    if is_about_number(name) {
        Some(ColumnRole::Number)
    } else if name.contains("time-limit") {
        Some(ColumnRole::Limit)
    } else {
        match code {
            FindingCode::RowNotRead
            | FindingCode::ReadFromList
            | FindingCode::LayoutNoise
            | FindingCode::YearAssumed => None,
            _ => Some(ColumnRole::Content),
        }
    }
}

/// What was kept as printed, and what may be meant.
pub fn kept(words: Words, kept: &KeptFinding) -> String {
    let code = FindingCode::from_name(&kept.code);
    let field = match code.and_then(field) {
        Some(ColumnRole::Number) => words.say("field-number"),
        Some(ColumnRole::Limit) => words.say("field-limit"),
        _ => words.say(&format!(
            "finding-name-{}",
            code.map_or("", FindingCode::name)
        )),
    };
    match &kept.suggestion {
        Some(meant) => words.with(
            "item-kept-meant",
            &[("field", (&field).into()), ("meant", meant.into())],
        ),
        None => words.with("item-kept", &[("field", (&field).into())]),
    }
}

fn place(words: Words, finding: &Finding) -> String {
    let row = match finding.place {
        Place::Document => return words.say("import-place-document"),
        Place::Header => return words.say("import-place-header"),
        Place::Item(at) => words.with("import-place-item", &[("n", at.0.into())]),
    };
    match field(finding.code) {
        Some(ColumnRole::Number) => format!("{row} {}", words.say("field-number")),
        Some(ColumnRole::Limit) => format!("{row} {}", words.say("field-limit")),
        _ => row,
    }
}

fn decision(words: Words, decision: &Decision) -> String {
    match decision {
        Decision::Number { number, .. } => {
            words.with("import-decided-number", &[("n", number.into())])
        }
        Decision::Limit { written, .. } => {
            words.with("import-decided-limit", &[("written", written.into())])
        }
        Decision::Days { .. } => words.say("import-decided-days"),
        // A link answers no finding.
        Decision::Link { .. } => String::new(),
        Decision::Phase { name, .. } => {
            words.with("import-decided-phase", &[("name", name.into())])
        }
        Decision::Names {
            called: Some(name), ..
        } => words.with("import-decided-join", &[("name", name.into())]),
        Decision::Names { called: None, .. } => words.say("import-decided-apart"),
        Decision::Keep { reason, .. } => {
            words.with("import-decided-keep", &[("reason", reason.as_str().into())])
        }
    }
}

fn mend(words: Words, suggestion: &Suggestion) -> Mend {
    match suggestion {
        Suggestion::Number(number) => Mend {
            decision: "number",
            value: number.clone(),
            label: words.with("import-mend-number", &[("n", number.into())]),
        },
        Suggestion::Limit(written) => Mend {
            decision: "limit",
            value: written.clone(),
            label: words.with("import-mend-limit", &[("written", written.into())]),
        },
        Suggestion::Phase(name) => Mend {
            decision: "phase",
            value: name.clone(),
            label: words.with("import-mend-phase", &[("name", name.into())]),
        },
        Suggestion::Join(name) => Mend {
            decision: "names",
            value: name.clone(),
            label: words.with("import-mend-join", &[("name", name.into())]),
        },
    }
}
