//! What stands above every view of a programme: its title, the ways to the other views, and the choice
//! of items.

use luoshi_app::{
    Desk, Failure,
    views::{Frame, ProgrammeHead, Timetable},
};
use luoshi_rules::{Actor, ProgrammeId, UnitId};
use luoshi_words::Words;

use super::filter::{Filter, FilterShown};
use crate::{
    caller::Visit,
    shell::{Place, Shell},
    trouble::Answer,
};

/// The head of a view.
pub struct ViewHead {
    /// The address of the timetable, below which the other views and the items stand.
    pub here: String,
    /// The schedule's title.
    pub title: String,
    /// The timetable, the picture and the month, with the same choice.
    pub table: String,
    /// See `table`.
    pub gantt: String,
    /// See `table`.
    pub calendar: String,
    /// The choice of items.
    pub filter: FilterShown,
}

impl ViewHead {
    /// The head of the view that stands at `name` below the timetable, or is the timetable itself. `own` is
    /// what that view keeps in its address beside the choice.
    pub fn of(
        words: Words,
        frame: &Frame,
        view: &Timetable,
        name: &str,
        own: &str,
        filter: &Filter,
    ) -> ViewHead {
        let here = format!("/u/{}/p/{}", frame.unit, view.programme.id);
        ViewHead {
            title: title(words, &view.programme),
            table: filter.address(&here, ""),
            gantt: filter.address(&format!("{here}/gantt"), ""),
            calendar: filter.address(&format!("{here}/calendar"), ""),
            filter: FilterShown::of(words, view, filter, &format!("{here}{name}"), own),
            here,
        }
    }
}

/// What a question about a programme looks like.
type Question = fn(&Desk, &Actor, &UnitId, &ProgrammeId) -> Result<(Frame, Timetable), Failure>;

/// Opens the programme of the address, for a page whose title stands at `key`.
pub fn open(visit: &Visit, key: &str, question: Question) -> Answer<(Shell, Frame, Timetable)> {
    let programme = visit.programme()?;
    let (frame, view) = visit.ask(|desk, actor, unit| question(desk, actor, unit, &programme))?;
    let shell = Shell::new(visit, &frame, Place::Timetable, visit.words().say(key));
    Ok((shell, frame, view))
}

/// A schedule's title, or what it is where it has none.
pub fn title(words: Words, programme: &ProgrammeHead) -> String {
    match programme.title.as_str() {
        "" => words.say("timetable-page"),
        title => title.to_owned(),
    }
}
