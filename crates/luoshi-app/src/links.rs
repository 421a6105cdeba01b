//! The links of a programme: which item waits for which, as a person said at import or later.

use luoshi_plan::{LinkRule, Plan};
use luoshi_rules::{
    Action, Actor, Permit, ProgrammeId, UnitId,
    links::{self, DecidedLink, LinkKey, Verdict},
};
use luoshi_store::{Tx, nouns};

use crate::{
    Desk,
    desk::Answer,
    programme::whole,
    views::{LinksPage, ProgrammeHead},
};

impl Desk {
    /// The links of a programme. Who may decide about them sees the proposals too; others what holds.
    pub fn links(
        &self,
        actor: &Actor,
        unit: &UnitId,
        programme: &ProgrammeId,
    ) -> Answer<LinksPage> {
        let permit = actor.permit(Action::ProgrammeRead, unit)?;
        let decides = actor.may(Action::LinkDecide, unit);
        self.store.read(|tx| {
            let (head, plan, mut links) = links_of(tx, &permit, programme)?;
            links.retain(|it| decides || it.confirmed().is_some());
            Ok(LinksPage {
                programme: head,
                plan,
                links,
            })
        })
    }

    /// `link.decide` about one link; nothing said takes back what was.
    pub fn say_to_link(
        &self,
        actor: &Actor,
        unit: &UnitId,
        programme: &ProgrammeId,
        key: LinkKey,
        verdict: Option<Verdict>,
    ) -> Answer<()> {
        let permit = actor.permit(Action::LinkDecide, unit)?;
        let id = programme.clone();
        self.run_permitted(permit, move |tx, permit, now| {
            let (_, plan, all) = links_of(tx, permit, &id)?;
            let wanted = [(key, verdict)];
            Ok((links::decide(permit, &id, &wanted, &all, &plan, now)?, ()))
        })
    }

    /// `link.decide`: confirms the links of one rule to which nothing was said yet.
    pub fn confirm_links_of(
        &self,
        actor: &Actor,
        unit: &UnitId,
        programme: &ProgrammeId,
        rule: LinkRule,
    ) -> Answer<()> {
        let permit = actor.permit(Action::LinkDecide, unit)?;
        let id = programme.clone();
        self.run_permitted(permit, move |tx, permit, now| {
            let (_, plan, all) = links_of(tx, permit, &id)?;
            let wanted = links::confirmable(rule, &all, &plan).into_iter();
            let wanted: Vec<_> = wanted.map(|(key, verdict)| (key, Some(verdict))).collect();
            Ok((links::decide(permit, &id, &wanted, &all, &plan, now)?, ()))
        })
    }
}

/// A programme with its links: what its words propose now, and what was said to each.
fn links_of(
    tx: &mut Tx<'_>,
    permit: &Permit,
    id: &ProgrammeId,
) -> Answer<(ProgrammeHead, Plan, Vec<DecidedLink>)> {
    let whole = whole(tx, permit, id)?;
    let said = nouns::links_said(tx, permit.unit(), id)?;
    let links = links::of_programme(&whole.plan, said);
    Ok((whole.head, whole.plan, links))
}
