//! The first page of a unit: where its programme stands today, and what waits for a decision.

use luoshi_rules::{Action, Actor, Standing, UnitId, standing};
use luoshi_store::nouns;

use crate::{
    Desk, Failure,
    desk::{Answer, place},
    import, programme,
    views::{ProgrammeToday, Today},
};

impl Desk {
    /// Where the unit stands today.
    pub fn today(&self, actor: &Actor, unit: &UnitId) -> Answer<Today> {
        let permit = actor.permit(Action::ProgrammeRead, unit)?;
        let may_draft = actor.may(Action::DraftRead, unit);
        self.store.read(|tx| {
            let (_, zone) = place(tx, permit.unit())?;
            let today = self.clock.today(&zone);
            let programme = match nouns::running(tx, permit.unit())? {
                None => None,
                Some(id) => Some(standing_of(programme::whole(tx, &permit, &id)?, today)),
            };
            let drafts = match may_draft {
                true => nouns::drafts(tx, permit.unit())?,
                false => Vec::new(),
            };
            Ok::<_, Failure>(Today {
                programme,
                drafts: drafts.into_iter().map(import::head).collect(),
            })
        })
    }
}

fn standing_of(whole: programme::Whole, today: jiff::civil::Date) -> ProgrammeToday {
    let year_from = whole.plan.year_from;
    let doubt = |it: &luoshi_plan::Item| standing::doubt(&it.limit.reading, year_from);
    ProgrammeToday {
        standing: Standing::of(&whole.plan, today),
        doubts: whole
            .plan
            .items()
            .filter_map(|(_, it)| Some((it.position, doubt(it)?)))
            .collect(),
        head: whole.head,
        kept: whole.kept,
        plan: whole.plan,
    }
}
