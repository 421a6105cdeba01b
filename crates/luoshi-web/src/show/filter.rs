//! Which items a view of the programme shows: those of a phase, those about which something is open,
//! those that name a body. The choice stands in the address, so that it can be passed on.

use luoshi_app::views::Timetable;
use luoshi_plan::Item;
use luoshi_words::Words;

use super::{doubt, names};
use crate::{caller::Caller, shell::escape_query};

/// What is asked for; each part narrows what the others leave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// One phase, counted from 1.
    pub phase: Option<usize>,
    /// Only what is open.
    pub open: bool,
    /// Only what was looked at and left as it is.
    pub accepted: bool,
    /// Only what names this body, by whichever of its names.
    pub body: Option<String>,
}

impl Filter {
    /// What the address asks for. A phase that cannot be is none.
    pub fn of(caller: &Caller) -> Filter {
        Filter {
            phase: caller
                .query("phase")
                .and_then(|it| it.parse().ok())
                .filter(|it| *it > 0),
            open: caller.query("open").is_some(),
            accepted: caller.query("accepted").is_some(),
            body: caller.query("body").filter(|it| !it.trim().is_empty()),
        }
    }

    /// Whether anything is left out.
    pub fn is_set(&self) -> bool {
        *self != Filter::default()
    }

    /// Whether it takes `item`, which stands in the phase at `phase`, counted from 0.
    pub fn takes(&self, view: &Timetable, phase: usize, item: &Item) -> bool {
        self.phase.is_none_or(|it| it == phase + 1)
            && (!self.open || doubt::is_open(item, view.plan.year_from))
            && (!self.accepted || doubt::is_accepted(item, view.plan.year_from, &view.kept))
            && self.body.as_deref().is_none_or(|body| {
                names::names(view, item).any(|it| it == names::called(view, body))
            })
    }

    /// The address of `page` with what is asked for, after what that page asks for itself.
    pub fn address(&self, page: &str, own: &str) -> String {
        let mut pairs: Vec<String> = Vec::new();
        if !own.is_empty() {
            pairs.push(own.to_owned());
        }
        if let Some(phase) = self.phase {
            pairs.push(format!("phase={phase}"));
        }
        if self.open {
            pairs.push("open=1".to_owned());
        }
        if self.accepted {
            pairs.push("accepted=1".to_owned());
        }
        if let Some(body) = &self.body {
            pairs.push(format!("body={}", escape_query(body)));
        }
        match pairs.is_empty() {
            true => page.to_owned(),
            false => format!("{page}?{}", pairs.join("&")),
        }
    }

    /// The same with another phase.
    pub fn at_phase(&self, phase: Option<usize>) -> Filter {
        Filter {
            phase,
            ..self.clone()
        }
    }
}

/// The choices above a view.
#[derive(Clone, Debug)]
pub struct FilterShown {
    /// Everything, with how many there are.
    pub all: Choice,
    /// What is open; none where nothing is.
    pub open: Option<Choice>,
    /// What was looked at and left as it is; none where nothing was.
    pub accepted: Option<Choice>,
    /// Phases and bodies, where there are several to choose from.
    pub menus: Vec<Menu>,
}

/// A link of the choices.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Where it leads: what is chosen already leads away from itself.
    pub href: String,
    /// What it says.
    pub label: String,
    /// The words are those of the schedule.
    pub printed: bool,
    /// How many items.
    pub count: usize,
    /// It is chosen.
    pub current: bool,
}

/// A list of choices of which at most one holds.
#[derive(Clone, Debug)]
pub struct Menu {
    /// What is chosen from.
    pub name: String,
    /// What is chosen, where something is, and whether these are words of the schedule.
    pub chosen: Option<(String, bool)>,
    /// The choices.
    pub choices: Vec<Choice>,
}

impl FilterShown {
    /// The choices above the view at `page`, which keeps `own` in its address.
    pub fn of(
        words: Words,
        view: &Timetable,
        filter: &Filter,
        page: &str,
        own: &str,
    ) -> FilterShown {
        let count =
            |takes: &dyn Fn(&Item) -> bool| view.plan.items().filter(|(_, it)| takes(it)).count();
        let year = view.plan.year_from;
        let open = count(&|it| doubt::is_open(it, year));
        let accepted = count(&|it| doubt::is_accepted(it, year, &view.kept));
        let toggled = Filter {
            open: !filter.open,
            ..filter.clone()
        };
        let accepting = Filter {
            accepted: !filter.accepted,
            ..filter.clone()
        };
        let menus = [
            phases(words, view, filter, page, own),
            bodies_to_choose(words, view, filter, page, own),
        ];
        FilterShown {
            all: Choice {
                href: Filter::default().address(page, own),
                label: words.say("filter-all"),
                printed: false,
                count: view.plan.items().count(),
                current: !filter.is_set(),
            },
            open: (open > 0 || filter.open).then(|| Choice {
                href: toggled.address(page, own),
                label: words.say("filter-open"),
                printed: false,
                count: open,
                current: filter.open,
            }),
            accepted: (accepted > 0 || filter.accepted).then(|| Choice {
                href: accepting.address(page, own),
                label: words.say("filter-accepted"),
                printed: false,
                count: accepted,
                current: filter.accepted,
            }),
            menus: menus.into_iter().flatten().collect(),
        }
    }
}

fn phases(words: Words, view: &Timetable, filter: &Filter, page: &str, own: &str) -> Option<Menu> {
    let several = view.plan.phases.len() > 1;
    let choices = view
        .plan
        .phases
        .iter()
        .enumerate()
        .map(|(at, phase)| Choice {
            href: filter.at_phase(Some(at + 1)).address(page, own),
            label: match phase.name.as_str() {
                "" => words.say("gantt-no-phase"),
                name => name.to_owned(),
            },
            printed: !phase.name.is_empty(),
            count: phase.items.len(),
            current: filter.phase == Some(at + 1),
        });
    several.then(|| Menu {
        name: words.say("filter-phase"),
        chosen: filter
            .phase
            .map(|n| (words.with("filter-phase-chosen", &[("n", n.into())]), false)),
        choices: with_any(words, filter.at_phase(None), filter, page, own, choices),
    })
}

fn bodies_to_choose(
    words: Words,
    view: &Timetable,
    filter: &Filter,
    page: &str,
    own: &str,
) -> Option<Menu> {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for (_, item) in view.plan.items() {
        let mut seen: Vec<&str> = Vec::new();
        for body in names::names(view, item) {
            if seen.contains(&body) {
                continue;
            }
            seen.push(body);
            match counts.iter_mut().find(|(it, _)| *it == body) {
                Some((_, count)) => *count += 1,
                None => counts.push((body, 1)),
            }
        }
    }
    let of = |body: Option<String>| Filter {
        body,
        ..filter.clone()
    };
    let chosen = filter.body.as_deref().map(|it| names::called(view, it));
    let choices = counts.iter().map(|(body, count)| Choice {
        href: of(Some((*body).to_owned())).address(page, own),
        label: (*body).to_owned(),
        printed: true,
        count: *count,
        current: chosen == Some(*body),
    });
    (!counts.is_empty() || chosen.is_some()).then(|| Menu {
        name: words.say("filter-body"),
        chosen: chosen.map(|it| (it.to_owned(), true)),
        choices: with_any(words, of(None), filter, page, own, choices),
    })
}

/// The choices below the one that takes the choice back.
fn with_any(
    words: Words,
    without: Filter,
    filter: &Filter,
    page: &str,
    own: &str,
    choices: impl Iterator<Item = Choice>,
) -> Vec<Choice> {
    let any = (without != *filter).then(|| Choice {
        href: without.address(page, own),
        label: words.say("filter-any"),
        printed: false,
        count: 0,
        current: false,
    });
    any.into_iter().chain(choices).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;
    use luoshi_words::Lang;

    fn taken(filter: &Filter) -> Vec<u32> {
        let view = samples::timetable();
        let phases = view.plan.phases.iter().enumerate();
        phases
            .flat_map(|(at, phase)| phase.items.iter().map(move |it| (at, it)))
            .filter(|(at, it)| filter.takes(&view, *at, it))
            .map(|(_, it)| it.position.0)
            .collect()
    }

    #[test]
    fn each_part_narrows_what_the_others_leave() {
        let view = samples::timetable();
        let all = taken(&Filter::default());
        assert_eq!(all.len(), view.plan.items().count());
        let second = Filter {
            phase: Some(2),
            ..Filter::default()
        };
        let open = Filter {
            open: true,
            ..Filter::default()
        };
        let both = Filter {
            open: true,
            ..second.clone()
        };
        let (in_second, in_open) = (taken(&second), taken(&open));
        assert!(!in_open.is_empty() && in_open.len() < all.len());
        let expected: Vec<u32> = in_second
            .iter()
            .copied()
            .filter(|it| in_open.contains(it))
            .collect();
        assert_eq!(taken(&both), expected);
        let nowhere = Filter {
            phase: Some(usize::MAX),
            ..Filter::default()
        };
        assert!(taken(&nowhere).is_empty());
    }

    #[test]
    fn a_body_takes_the_items_that_name_it_and_no_others() {
        let view = samples::timetable();
        let named: Vec<&str> = view.plan.items().flat_map(|(_, it)| it.bodies()).collect();
        let body = named.first().unwrap().to_string();
        let filter = Filter {
            body: Some(body.clone()),
            ..Filter::default()
        };
        for (_, item) in view.plan.items() {
            let is_taken = taken(&filter).contains(&item.position.0);
            assert_eq!(is_taken, item.bodies().any(|it| it == body));
        }
        let unknown = Filter {
            body: Some("无此单位".into()),
            ..Filter::default()
        };
        assert!(taken(&unknown).is_empty());
    }

    #[test]
    fn a_body_under_several_names_is_one() {
        let words = Words::of(Lang::Zh);
        let mut view = samples::timetable();
        let (one, other) = samples::two_bodies(&view.plan);
        let taken = |view: &Timetable, body: &str| -> Vec<u32> {
            let filter = Filter {
                body: Some(body.to_owned()),
                ..Filter::default()
            };
            let items = view.plan.phases.iter().enumerate();
            let items = items.flat_map(|(at, it)| it.items.iter().map(move |it| (at, it)));
            let taken = items.filter(|(at, it)| filter.takes(view, *at, it));
            taken.map(|(_, it)| it.position.0).collect()
        };
        let mut both = [taken(&view, &one), taken(&view, &other)].concat();
        assert!(both.len() > taken(&view, &one).len());
        both.sort_unstable();
        both.dedup();
        view.names = samples::joined(&other, &one);
        // By the chosen name and by the printed one, from an address that was kept.
        assert_eq!(taken(&view, &one), both);
        assert_eq!(taken(&view, &other), both);
        let shown = FilterShown::of(words, &view, &Filter::default(), "/t", "");
        let menu = shown.menus.last().unwrap();
        let choice = menu.choices.iter().find(|it| it.label == one).unwrap();
        assert_eq!(choice.count, both.len());
        assert!(!menu.choices.iter().any(|it| it.label == other));
    }

    #[test]
    fn what_is_chosen_stands_in_every_address_and_leads_away_from_itself() {
        let words = Words::of(Lang::Zh);
        let view = samples::timetable();
        let filter = Filter {
            phase: Some(2),
            open: true,
            accepted: true,
            body: Some("督导组 & 办".into()),
        };
        let address = filter.address("/t", "month=2026-04");
        assert_eq!(
            address,
            "/t?month=2026-04&phase=2&open=1&accepted=1&body=%E7%9D%A3%E5%AF%BC%E7%BB%84%20%26%20%E5%8A%9E"
        );
        let shown = FilterShown::of(words, &view, &filter, "/t", "");
        assert_eq!(shown.all.href, "/t");
        let open = shown.open.unwrap();
        assert!(open.current && !open.href.contains("open"));
        let accepted = shown.accepted.unwrap();
        assert!(accepted.current && !accepted.href.contains("accepted"));
        let phases = &shown.menus[0];
        assert!(!phases.choices[0].href.contains("phase"));
        assert_eq!(phases.choices.iter().filter(|it| it.current).count(), 1);
        // A body that no item names can be chosen away.
        let bodies = &shown.menus[1];
        assert!(bodies.chosen.is_some() && !bodies.choices[0].href.contains("body"));
    }
}
