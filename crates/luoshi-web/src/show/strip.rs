//! The programme line of a small screen: one mark for every item, phases apart.

use luoshi_plan::Plan;
use luoshi_rules::{Standing, standing};
use luoshi_time::{Date, Window};
use luoshi_words::Words;

use super::days;

/// The strip.
#[derive(Clone, Debug)]
pub struct Strip {
    /// How many items each phase has.
    pub groups: Vec<usize>,
    /// What it is, in words.
    pub label: String,
    /// Its first day; empty where no limit names any.
    pub first: String,
    /// The phase that is on; empty where none is, or several are.
    pub now: String,
    /// Its last day.
    pub last: String,
}

impl Strip {
    /// The strip of a plan.
    pub fn of(words: Words, plan: &Plan, standing: &Standing) -> Strip {
        let hulls = plan
            .phases
            .iter()
            .filter_map(|it| standing::hull(&it.items));
        let all = hulls.reduce(Window::hull);
        let day = |it: Date| days::day_beside(words, it, plan.year);
        let has_phases = plan.phases.iter().any(|it| !it.name.is_empty());
        Strip {
            groups: plan.phases.iter().map(|it| it.items.len()).collect(),
            label: words.with("today-strip", &[("n", plan.items().count().into())]),
            first: all.map_or_else(String::new, |it| day(it.first())),
            now: match standing.phases_on.as_slice() {
                [one] if has_phases => {
                    let phase = step(words, *one);
                    words.with("today-strip-on", &[("phase", (&phase).into())])
                }
                _ => String::new(),
            },
            last: all.map_or_else(String::new, |it| day(it.last())),
        }
    }
}

/// `第三步` for the phase with the index 2.
pub fn step(words: Words, index: usize) -> String {
    words.with("today-step", &[("n", (index + 1).into())])
}
