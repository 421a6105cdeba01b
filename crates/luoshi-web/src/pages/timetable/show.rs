//! The timetable as the paper table that people know, with the limits it means.

use askama::Template;
use axum::response::Response;
use luoshi_app::{
    Desk,
    views::{Frame, Timetable},
};
use luoshi_plan::{ColumnRole, Item, Plan};
use luoshi_rules::Action;
use luoshi_words::{Lang, Words};

use super::paper::Paper;
use crate::{
    caller::Visit,
    pack,
    shell::Shell,
    show::{
        days,
        filter::Filter,
        names, phase,
        row::RowShown,
        views::{self, ViewHead},
    },
    trouble::Answer,
};

/// The forms in which it may be taken out.
const FORMS: &[&str] = &["html", "csv", "json"];

/// The page.
#[derive(Template)]
#[template(path = "timetable/show.html")]
pub struct TimetablePage<'a> {
    shell: Shell,
    head: ViewHead,
    facts: Vec<String>,
    phases: Vec<PhaseRows<'a>>,
    has_phases: bool,
    has_responsible: bool,
    headers: Headers,
    doubted: bool,
    unread: bool,
    /// Names that mean what is called otherwise.
    names: Vec<String>,
    forms: &'static [&'static str],
    discardable: bool,
    paper: Paper<'a>,
}

/// The words above the columns, as printed where they are short.
struct Headers {
    phase: String,
    number: String,
    content: String,
    limit: String,
    responsible: String,
}

struct PhaseRows<'a> {
    name: &'a str,
    count: String,
    current: bool,
    rows: Vec<RowShown<'a>>,
}

impl PhaseRows<'_> {
    /// The name where it may be broken.
    fn pieces(&self) -> Vec<(&str, bool)> {
        phase::pieces(self.name)
    }
}

/// `GET /u/{unit}/p/{programme}`
pub fn show(visit: Visit) -> Answer<Response> {
    let (shell, frame, view) = views::open(&visit, "timetable-page", Desk::framed_timetable)?;
    pack::page(
        visit.caller(),
        &TimetablePage::of(
            shell,
            &frame,
            &view,
            &Filter::of(visit.caller()),
            visit.may(Action::PlanDiscard),
        ),
    )
}

impl<'a> TimetablePage<'a> {
    /// The page for a view.
    pub fn of(
        shell: Shell,
        frame: &Frame,
        view: &'a Timetable,
        filter: &Filter,
        may_discard: bool,
    ) -> TimetablePage<'a> {
        let words = shell.t;
        let phases: Vec<PhaseRows<'_>> = view
            .plan
            .phases
            .iter()
            .enumerate()
            .map(|(at, phase)| PhaseRows {
                name: &phase.name,
                count: words.with("count-items", &[("n", phase.items.len().into())]),
                current: view.current_phase == Some(at),
                rows: phase
                    .items
                    .iter()
                    .filter(|it| filter.takes(view, at, it))
                    .map(|it| row(words, view, it))
                    .collect(),
            })
            .filter(|it| !it.rows.is_empty())
            .collect();
        let rows = || phases.iter().flat_map(|it| &it.rows);
        TimetablePage {
            head: ViewHead::of(words, frame, view, "", "", filter),
            facts: facts(words, frame, view),
            has_phases: view.plan.phases.iter().any(|it| !it.name.is_empty()),
            has_responsible: rows().any(|it| !it.responsible.is_empty()),
            headers: headers(words, &view.plan),
            doubted: rows().any(|it| it.number.doubted),
            unread: rows().any(|it| it.limit.is_unread()),
            names: view.names.iter().map(|it| names::said(words, it)).collect(),
            forms: FORMS,
            discardable: may_discard && view.programme.discardable,
            paper: Paper::of(words, frame, &view.plan),
            shell,
            phases,
        }
    }
}

fn row<'a>(words: Words, view: &Timetable, item: &'a Item) -> RowShown<'a> {
    let edited = view.edited.contains(&item.position);
    RowShown::of(words, item, &view.kept, edited, view.programme.year)
}

/// What is known about the whole, in one line: today, the phase that is on, the year, whose limits.
fn facts(words: Words, frame: &Frame, view: &Timetable) -> Vec<String> {
    let today = days::day_beside(words, frame.today, view.programme.year);
    let mut facts = vec![words.with("timetable-today", &[("day", (&today).into())])];
    let named = |at: &usize| {
        view.plan
            .phases
            .get(*at)
            .is_some_and(|it| !it.name.is_empty())
    };
    if let Some(at) = view.current_phase.filter(named) {
        facts.push(words.with("timetable-phase-on", &[("n", (at + 1).into())]));
    }
    let year = view.programme.year.to_string();
    if view.programme.year_assumed {
        facts.push(words.with("timetable-year-assumed", &[("year", (&year).into())]));
    }
    if view.programme.limits_are_proposals {
        let said = view
            .plan
            .columns
            .iter()
            .find(|it| it.role == ColumnRole::Limit)
            .and_then(|it| in_brackets(&it.label));
        facts.push(match said {
            Some(said) => words.with("timetable-proposals-said", &[("said", said.into())]),
            None => words.say("timetable-proposals"),
        });
    }
    facts
}

/// The words between the first brackets of a header.
fn in_brackets(label: &str) -> Option<&str> {
    let (_, rest) = label.split_once(['（', '('])?;
    let (inside, _) = rest.split_once(['）', ')'])?;
    Some(inside.trim()).filter(|it| !it.is_empty())
}

/// Header words: in Chinese as printed, without what stands in brackets.
fn headers(words: Words, plan: &Plan) -> Headers {
    let printed = |role: ColumnRole| {
        let column = plan.columns.iter().find(|it| it.role == role)?;
        let label = column.label.split(['（', '(']).next().unwrap_or("").trim();
        (words.lang() == Lang::Zh && !label.is_empty()).then(|| label.to_owned())
    };
    let word = |role, key: &str| printed(role).unwrap_or_else(|| words.say(key));
    Headers {
        phase: word(ColumnRole::Phase, "field-phase"),
        number: word(ColumnRole::Number, "field-number"),
        content: word(ColumnRole::Content, "field-content"),
        limit: word(ColumnRole::Limit, "field-limit"),
        responsible: word(ColumnRole::Responsible, "field-responsible"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_says_who_agrees_the_limits() {
        assert_eq!(
            in_brackets("完成时限（与督导组商定）"),
            Some("与督导组商定")
        );
        assert_eq!(in_brackets("完成时限(与督导组商定)"), Some("与督导组商定"));
        assert_eq!(in_brackets("完成时限"), None);
        assert_eq!(in_brackets("完成时限（）"), None);
    }
}
