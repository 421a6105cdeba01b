//! Findings in words: the place, why it is doubted, what was decided, and the mends at hand.

use luoshi_app::views::{Decided, Decision, KeptFinding};
use luoshi_plan::{
    ColumnRole, Finding, FindingCode, Item, Place, Position, Severity, Suggestion,
    print::days_beside,
};
use luoshi_rules::mend;
use luoshi_time::Context;
use luoshi_words::Words;

use super::number::is_about_number;
use crate::form::said;

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
    /// How much it matters, by the word that every reading has for it.
    pub level: String,
    /// The limits that a mend gives to several items, in words.
    pub proposal: Option<String>,
    /// What was decided, in words.
    pub decided: Option<String>,
    /// The likelier mend.
    pub mend: Option<Mend>,
    /// The way to leave it as printed; none where nothing needs a decision.
    pub keep: Option<Keep>,
    /// What the button says that takes the decision back.
    pub undo: String,
}

/// Leaving what is printed.
#[derive(Clone, Debug)]
pub struct Keep {
    /// On the button.
    pub label: String,
    /// What the button says; none for an error, which is kept with a reason that a person writes.
    pub said: Option<String>,
    /// It is what the finding proposes.
    pub proposed: bool,
}

impl Keep {
    fn of(words: Words, finding: &Finding, printed: &str) -> Option<Keep> {
        let at = place_name(finding);
        let says = |what: &[(&str, &str)]| {
            let about = [("code", finding.code.name()), ("at", at.as_str())];
            said(&[&about, what].concat())
        };
        let (label, reason) = match (finding.severity, finding.code) {
            (Severity::Note, _) => return None,
            (Severity::Error, _) if printed.is_empty() => ("import-keep", None),
            (Severity::Error, _) => ("import-keep-this", None),
            (Severity::Warning, FindingCode::StartsBeforeApproval) => {
                ("import-provisional", Some("import-provisional-reason"))
            }
            (Severity::Warning, FindingCode::BodyNameVaries) => {
                ("import-keep-apart", Some("import-let-be-reason"))
            }
            (Severity::Warning, _) => ("import-let-be", Some("import-let-be-reason")),
        };
        Some(Keep {
            label: words.with(label, &[("printed", printed.into())]),
            said: reason.map(|reason| match &finding.suggestion {
                Some(Suggestion::Join(_)) => says(&[("do", "names"), ("names", names(finding))]),
                _ => says(&[("do", "keep"), ("reason", &words.say(reason))]),
            }),
            proposed: finding.code == FindingCode::StartsBeforeApproval,
        })
    }
}

/// A mend at one click.
#[derive(Clone, Debug)]
pub struct Mend {
    /// The new number, writing, phase or name.
    pub value: String,
    /// On the button.
    pub label: String,
    /// What the button says.
    pub said: String,
}

impl FindingShown {
    /// Shows a finding of a plan of `year`; `item` is the one it speaks of.
    pub fn of(
        words: Words,
        id: usize,
        decided: &Decided,
        item: Option<&Item>,
        context: &Context,
    ) -> FindingShown {
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
            level: words.say(&format!("severity-{}", finding.severity.name())),
            proposal: match &finding.suggestion {
                Some(Suggestion::Limits(limits)) if limits.len() > 1 => {
                    let all = limits_in_words(words, limits, context);
                    Some(words.with("import-proposal", &[("limits", (&all).into())]))
                }
                _ => None,
            },
            decided: decided
                .decision
                .as_ref()
                .map(|it| decision(words, it, context)),
            mend: finding
                .suggestion
                .as_ref()
                .map(|it| mend(words, finding, it, context)),
            keep: Keep::of(words, finding, printed),
            undo: said(&[("code", finding.code.name()), ("at", &place_name(finding))]),
        }
    }

    /// The item whose limit waits for words that can be read; they are written beside its row.
    pub fn written_below(&self) -> Option<u32> {
        let about = matches!(
            self.code,
            "time-limit-unreadable" | "empty-time-limit" | "placeholder-year"
        );
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
            FindingCode::InputAfterOutput
            | FindingCode::NoLeadTime
            | FindingCode::TightChain
            | FindingCode::StartsBeforeApproval
            | FindingCode::ItemOutsidePhase
            | FindingCode::HolidayInWindow
            | FindingCode::WeekdayMismatch
            | FindingCode::WeekMismatch
            | FindingCode::PlaceholderYear => Some(ColumnRole::Limit),
            FindingCode::RowNotRead
            | FindingCode::LineNotRead
            | FindingCode::ReadFromList
            | FindingCode::LayoutNoise
            | FindingCode::NoTimeLimits
            | FindingCode::YearAssumed => None,
            _ => Some(ColumnRole::Content),
        }
    }
}

/// What was kept as printed, and what may be meant.
pub fn kept(words: Words, kept: &KeptFinding) -> String {
    let code = FindingCode::from_name(&kept.code).map_or("", FindingCode::name);
    let (field, may_mean) = if is_about_number(code) {
        (words.say("field-number"), true)
    } else if code.contains("time-limit") {
        (words.say("field-limit"), true)
    } else {
        (words.say(&format!("finding-name-{code}")), false)
    };
    match kept.suggestion.as_ref().filter(|_| may_mean) {
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

/// The limits that are proposed, each with its item and the days it would have.
fn limits_in_words(words: Words, limits: &[(Position, String)], context: &Context) -> String {
    let one = |(at, written): &(Position, String)| {
        let days = days_in_words(words, written, context);
        let values = [("n", at.0.into()), ("days", (&days).into())];
        words.with("import-proposal-limit", &values)
    };
    let all: Vec<String> = limits.iter().map(one).collect();
    all.join(&words.say("shell-list-comma"))
}

/// The days that a writing means.
fn days_in_words(words: Words, written: &str, context: &Context) -> String {
    let reading = luoshi_time::read(written, context);
    days_beside(words, &reading, context.year).unwrap_or_else(|| written.to_owned())
}

fn decision(words: Words, decision: &Decision, context: &Context) -> String {
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
        Decision::Limits { limits, .. } => {
            let all = limits_in_words(words, limits, context);
            words.with("import-decided-limits", &[("limits", (&all).into())])
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

/// The place of a finding as forms name it; nothing for the whole document.
fn place_name(finding: &Finding) -> String {
    finding
        .item()
        .map(|it| it.0.to_string())
        .unwrap_or_default()
}

/// Names that may mean one thing, each in quotes, as a form sends them.
fn names(finding: &Finding) -> &str {
    let names = finding.values.iter().find(|(name, _)| *name == "names");
    names.map_or("", |(_, it)| it)
}

fn mend(words: Words, finding: &Finding, suggestion: &Suggestion, context: &Context) -> Mend {
    let (act, field, value, label) = match suggestion {
        Suggestion::Number(number) => (
            "number",
            "number",
            number.clone(),
            words.with("import-mend-number", &[("n", number.into())]),
        ),
        Suggestion::Limit(written) => (
            "limit",
            "written",
            written.clone(),
            words.with("import-mend-limit", &[("written", written.into())]),
        ),
        Suggestion::Limits(limits) => (
            "limits",
            "limits",
            mend::limits_name(limits),
            match limits.as_slice() {
                [(_, written)] => {
                    let days = days_in_words(words, written, context);
                    words.with("import-mend-days", &[("days", (&days).into())])
                }
                _ => words.say("import-mend-limits"),
            },
        ),
        Suggestion::Phase(name) => (
            "phase",
            "phase",
            name.clone(),
            words.with("import-mend-phase", &[("name", name.into())]),
        ),
        Suggestion::Join(name) => (
            "names",
            "called",
            name.clone(),
            words.with("import-mend-join", &[("name", name.into())]),
        ),
    };
    let at = place_name(finding);
    let mut says = vec![("do", act), ("code", finding.code.name()), ("at", &at)];
    if let Suggestion::Join(_) = suggestion {
        says.push(("names", names(finding)));
    }
    says.push((field, &value));
    Mend {
        said: said(&says),
        value,
        label,
    }
}
