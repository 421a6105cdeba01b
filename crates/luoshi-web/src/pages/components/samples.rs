//! What the parts show on the page for developers: made up, and read by the same readers as everything.

use jiff::Timestamp;
use luoshi_app::views::{Decided, Decision, KeptFinding};
use luoshi_plan::{
    Finding, FindingCode, Item, Limit, Phase, Place, Plan, Position, Severity, Source, Suggestion,
    obligation,
};
use luoshi_rules::text::Reason;
use luoshi_time::{Assumptions, Certainty, Context, Date, Reading, Term, Unread, Window, YearFrom};
use luoshi_words::Words;

use crate::show::strip::step;

/// The day on which the samples are looked at: 17 April 2026, a Friday.
pub const TODAY: Date = Date::constant(2026, 4, 17);

/// What limits are read with.
pub const CONTEXT: Context = Context {
    year: 2026,
    year_from: YearFrom::Document,
    base: Date::constant(2026, 1, 1),
};

/// The windows of a small schedule, phase by phase: from month and day to month and day.
const WINDOWS: [&[[i8; 4]]; 3] = [
    &[[3, 1, 3, 10], [3, 11, 3, 20]],
    &[
        [3, 21, 3, 31],
        [4, 11, 4, 20],
        [4, 11, 4, 20],
        [4, 1, 4, 30],
        [3, 1, 8, 31],
    ],
    &[[6, 1, 6, 30], [6, 1, 6, 30], [7, 1, 7, 31]],
];

/// A limit as it is read from words.
pub fn limit(written: &str) -> Limit {
    Limit {
        written: written.to_owned(),
        reading: luoshi_time::read(written, &CONTEXT),
    }
}

/// An item of the small schedule.
pub fn item(words: Words, position: u32, limit: Limit) -> Item {
    let content = words.say("components-requirement");
    Item {
        position: Position(position),
        number: position.to_string(),
        printed: None,
        responsible: None,
        limit,
        extra: Vec::new(),
        obligations: obligation::read(&content),
        origins: Vec::new(),
        content,
    }
}

fn in_window([month, day, to_month, to_day]: [i8; 4]) -> Limit {
    let days = [(month, day), (to_month, to_day)].map(|(m, d)| Date::new(CONTEXT.year, m, d));
    let window = match days {
        [Ok(first), Ok(last)] => Window::new(first, last),
        _ => None,
    };
    Limit {
        written: String::new(),
        reading: Reading {
            term: window.map_or(Term::Unread(Unread::Empty), Term::In),
            certainty: Certainty::Exact,
            assumptions: Assumptions::new(),
            warnings: Vec::new(),
            parts: Vec::new(),
        },
    }
}

/// The small schedule.
pub fn plan(words: Words) -> Plan {
    let mut at = 0;
    let phases = (0..).zip(WINDOWS).map(|(no, windows)| Phase {
        name: step(words, no),
        items: windows
            .iter()
            .map(|it| {
                at += 1;
                item(words, at, in_window(*it))
            })
            .collect(),
    });
    Plan {
        title: String::new(),
        source: Source::default(),
        year: CONTEXT.year,
        year_from: CONTEXT.year_from,
        columns: Vec::new(),
        phases: phases.collect(),
        notes: Vec::new(),
        links: Vec::new(),
        aliases: Vec::new(),
        findings: Vec::new(),
    }
}

/// A number that is printed twice: open, decided, and a note that needs nothing.
pub fn findings(words: Words) -> Vec<Decided> {
    let reason = Reason::parse(&words.say("import-keep-reason")).ok();
    let keep = reason.map(|reason| Decision::Keep {
        code: FindingCode::DuplicateNumber.name().to_owned(),
        at: Some(Position(23)),
        reason,
    });
    vec![
        Decided {
            finding: twice(),
            decision: None,
        },
        Decided {
            finding: twice(),
            decision: keep,
        },
        Decided {
            finding: Finding {
                code: FindingCode::YearAssumed,
                severity: Severity::Note,
                place: Place::Document,
                related: Vec::new(),
                values: vec![("year", "2026".to_owned())],
                suggestion: None,
            },
            decision: None,
        },
    ]
}

/// A number that was kept although it looks wrong.
pub fn kept(words: Words, position: u32) -> KeptFinding {
    KeptFinding {
        item: Some(Position(position)),
        code: FindingCode::DuplicateNumber.name().to_owned(),
        suggestion: Some((position + 1).to_string()),
        reason: words.say("import-keep-reason"),
        by: String::new(),
        at: Timestamp::UNIX_EPOCH,
    }
}

fn twice() -> Finding {
    let value = |name, value: &str| (name, value.to_owned());
    Finding {
        code: FindingCode::DuplicateNumber,
        severity: Severity::Error,
        place: Place::Item(Position(23)),
        related: vec![Place::Item(Position(13))],
        values: vec![
            value("number", "13"),
            value("first", "13"),
            value("expected", "23"),
        ],
        suggestion: Some(Suggestion::Number("23".to_owned())),
    }
}
