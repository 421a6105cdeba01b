//! The school calendar of a unit, by which 第3周 and 寒假前 get their days and workdays are counted.

use luoshi_rules::{
    Action, Actor, UnitId,
    school::{self, DayKind, Wanted},
};
use luoshi_store::{Tx, nouns};
use luoshi_time::{Date, SchoolCalendar, Workdays};

use crate::{Desk, desk::Answer, views::School};

impl Desk {
    /// The school calendar as it stands.
    pub fn school(&self, actor: &Actor, unit: &UnitId) -> Answer<School> {
        let permit = actor.permit(Action::ProgrammeRead, unit)?;
        self.store.read(|tx| {
            Ok(School {
                terms: nouns::school_terms(tx, permit.unit())?,
                days: nouns::school_days(tx, permit.unit())?,
            })
        })
    }

    /// `school.change`. The drafts of the unit are read anew.
    pub fn change_school(&self, actor: &Actor, unit: &UnitId, wanted: Wanted) -> Answer<()> {
        let permit = actor.permit(Action::SchoolEdit, unit)?;
        self.run_permitted(permit, move |tx, permit, now| {
            let days = nouns::school_days(tx, permit.unit())?;
            let calendar = calendar(tx, permit.unit())?;
            Ok((school::change(permit, &calendar, &days, wanted, now)?, ()))
        })?;
        self.note_drafts(unit)
    }
}

/// What the limits of a unit are read with.
pub(crate) fn calendar(tx: &mut Tx<'_>, unit: &UnitId) -> Answer<SchoolCalendar> {
    let calendar = SchoolCalendar::new(nouns::school_terms(tx, unit)?);
    let days = nouns::school_days(tx, unit)?;
    if days.is_empty() {
        return Ok(calendar);
    }
    let of = |kind: DayKind| -> Vec<Date> {
        let days = days.iter().filter(|it| it.1 == kind);
        days.map(|it| it.0).collect()
    };
    let workdays = Workdays::new(of(DayKind::Off), of(DayKind::Worked));
    Ok(calendar.with_workdays(workdays))
}
