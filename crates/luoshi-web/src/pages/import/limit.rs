//! One limit of a draft, opened beside its row: how it was read, what else it may mean, and the ways
//! to say it oneself.

use luoshi_app::views::DraftReading;
use luoshi_plan::{Position, print::days_beside};
use luoshi_rules::{Refusal, limit};
use luoshi_time::Reading;
use luoshi_words::Words;

use crate::{
    caller::{Visit, position},
    form::{Field, said},
    show::{limit::LimitShown, reading::ReadingShown},
    trouble::sentence,
};

/// Which limit is looked at, and what is typed about it.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Which.
    pub at: Position,
    /// Words to try.
    pub written: String,
    /// First and last day as typed.
    pub days: [String; 2],
    /// Days were typed, not words.
    pub in_days: bool,
    /// Why what was typed was not accepted.
    pub refusal: Option<Refusal>,
}

impl Asked {
    /// What the address asks for.
    pub fn of(visit: &Visit) -> Option<Asked> {
        let at = position(&visit.caller().query("limit")?)?;
        Some(Asked {
            at,
            written: visit.caller().query("written").unwrap_or_default(),
            days: Default::default(),
            in_days: false,
            refusal: None,
        })
    }
}

/// A limit and what can be done about it.
pub struct LimitPanel {
    /// The place of its item.
    pub at: u32,
    /// As printed and as read.
    pub limit: LimitShown,
    /// How that came about.
    pub how: ReadingShown,
    /// Its parts: words and days.
    pub parts: Vec<(String, String)>,
    /// What a person chose, in words.
    pub chosen: Option<String>,
    /// What else the words may mean.
    pub others: Vec<Choice>,
    /// Words to try.
    pub written: Field,
    /// What those words mean, if any were tried.
    pub tried: Option<Choice>,
    /// First day.
    pub first: Field,
    /// Last day.
    pub last: Field,
}

/// A reading that one click takes.
pub struct Choice {
    /// The writing that means it.
    pub written: String,
    /// The days it means, or what it means instead.
    pub days: String,
    /// What sets it apart, or how it came about.
    pub why: String,
}

impl Choice {
    /// What the button says that takes it.
    pub fn said(&self, at: &u32) -> String {
        let at = at.to_string();
        said(&[
            ("do", "limit"),
            ("code", "time-limit"),
            ("at", &at),
            ("written", &self.written),
        ])
    }
}

impl LimitPanel {
    /// The panel of the limit that was asked for; none where there is no such item.
    pub fn of(words: Words, reading: &DraftReading, asked: &Asked) -> Option<LimitPanel> {
        let item = reading.plan.item(asked.at)?;
        let year = reading.plan.year;
        let chosen = reading.limits.iter().find(|it| it.at == asked.at);
        // Other readings are those of the printed words, whatever was chosen.
        let printed = luoshi_time::read(&item.limit.written, &reading.context);
        let current = &item.limit.reading;
        let mut others: Vec<Choice> =
            limit::others(&item.limit.written, &printed, &reading.context)
                .into_iter()
                .filter(|it| it.reading.term != current.term)
                .map(|it| Choice {
                    days: meaning(words, &it.reading, year),
                    why: words.say(&format!("limit-other-{}", it.why.key())),
                    written: it.written,
                })
                .collect();
        others.truncate(OTHERS_MOST);
        let mut panel = LimitPanel {
            at: asked.at.0,
            limit: LimitShown::of(words, &item.limit, year),
            how: ReadingShown::of(words, current),
            parts: current
                .parts
                .iter()
                .map(|it| (it.text.clone(), meaning(words, &it.reading, year)))
                .collect(),
            chosen: chosen.map(|it| chosen_in_words(words, it.written.as_deref())),
            others,
            written: Field::new("written", words.say("import-limit-type"), &asked.written)
                .hint(words.say("import-limit-type-hint")),
            tried: None,
            first: Field::new("first", words.say("item-edit-first"), &asked.days[0]),
            last: Field::new("last", words.say("item-edit-last"), &asked.days[1]),
        };
        panel.try_words(words, reading, asked);
        Some(panel)
    }

    /// Reads the words that were typed, or says what is wrong with them or with the days.
    fn try_words(&mut self, words: Words, reading: &DraftReading, asked: &Asked) {
        if let Some(refusal) = asked.refusal {
            let field = match asked.in_days {
                true => &mut self.last,
                false => &mut self.written,
            };
            field.error = Some(sentence(words, refusal));
            return;
        }
        if asked.written.trim().is_empty() {
            return;
        }
        let context = &reading.context;
        let known = luoshi_plan::known_of(context, &reading.plan.title, Some(&reading.school));
        match limit::typed(&asked.written, context, &known) {
            Ok((written, it)) => {
                self.tried = Some(Choice {
                    written,
                    days: meaning(words, &it, context.year),
                    why: ReadingShown::of(words, &it).line(&words),
                });
            }
            Err(refusal) => self.written.error = Some(sentence(words, refusal)),
        }
    }
}

/// The most other readings that are offered.
const OTHERS_MOST: usize = 6;

/// What a person chose for a limit: other words, or days.
pub fn chosen_in_words(words: Words, written: Option<&str>) -> String {
    match written {
        Some(written) => words.with("import-decided-limit", &[("written", written.into())]),
        None => words.say("import-decided-days"),
    }
}

/// The days of a reading, or the sort of limit that has none.
fn meaning(words: Words, reading: &Reading, year: i16) -> String {
    days_beside(words, reading, year)
        .unwrap_or_else(|| words.say(&format!("limit-kind-{}", reading.kind().name())))
}
