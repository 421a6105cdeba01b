//! Which table of a draft is the schedule and what its columns hold, where that is asked of a person.

use std::sync::Arc;

use luoshi_plan::{ColumnRole, Holds, Mapping, Options, Sighting, sightings};
use luoshi_rules::{
    Action, Actor, DraftId, Refusal, UnitId,
    mapping::{self, KEPT_AT_MOST},
};
use luoshi_sheet::Document;
use luoshi_store::{
    Chain, Tx,
    nouns::{self, DraftMapping},
};

use crate::{
    Desk,
    desk::Answer,
    import::{draft_of, first_words},
    views::{Question, TableSeen},
};

impl Desk {
    /// What to ask about a draft: its tables, and one of them (that of the number, else the one that is read,
    /// else the likeliest) with what its columns seem to hold. None where the document holds no table.
    pub fn question(
        &self,
        actor: &Actor,
        unit: &UnitId,
        draft: &DraftId,
        table: Option<u32>,
    ) -> Answer<Option<Question>> {
        let permit = actor.permit(Action::DraftRead, unit)?;
        let row = self.store.read(|tx| draft_of(tx, permit.unit(), draft))?;
        let Ok(document) = self.document(&row.source) else {
            return Ok(None);
        };
        let around = self.around(permit.unit())?;
        let said = row.mapping.as_ref().map(|it| &it.said);
        let read = self.read_draft(&row, &[], &around).ok();
        let read = read.and_then(|it| it.plan.source.table);
        let seen = sightings(&document);
        let wanted = table.or(read).or(row.table);
        let likeliest = || seen.iter().rev().max_by_key(|it| it.points);
        let Some(shown) = seen
            .iter()
            .find(|it| Some(it.mapping.table) == wanted)
            .or_else(likeliest)
        else {
            return Ok(None);
        };
        let is_read = read == Some(shown.mapping.table);
        let mapping = match said.filter(|it| it.table == shown.mapping.table) {
            Some(said) => said.clone(),
            None if is_read || shown.is_likely() => shown.mapping.clone(),
            None => unnamed(&shown.mapping),
        };
        let proposed = is_read || shown.is_likely();
        let options = Options {
            year: row.year,
            table: Some(mapping.table),
            today: around.today,
        };
        let other = read.is_some() && !is_read;
        let by_itself = other && luoshi_plan::read(&document, options).is_ok();
        Ok(Some(Question {
            by_itself,
            tables: seen
                .iter()
                .filter_map(|it| table_seen(&document, it))
                .collect(),
            mapping,
            proposed,
            document,
        }))
    }

    /// A person says which table it is and what its columns hold: the document is read so, and so is the
    /// next one under the same header. What was decided before is taken back, since it speaks of places
    /// of another reading. `mapping.keep`, where the header can be recognised.
    pub fn say_columns(
        &self,
        actor: &Actor,
        unit: &UnitId,
        draft: &DraftId,
        said: Mapping,
    ) -> Answer<()> {
        let permit = actor.permit(Action::DraftWrite, unit)?;
        let around = self.around(permit.unit())?;
        let mut row = self.store.read(|tx| draft_of(tx, permit.unit(), draft))?;
        let document = self
            .document(&row.source)
            .map_err(|_| Refusal::NothingRead)?;
        let table = document.tables.iter().find(|it| it.number == said.table);
        mapping::check(&said, table.ok_or(Refusal::NothingRead)?.grid.height)?;
        row.mapping = Some(DraftMapping {
            said: said.clone(),
            here: true,
        });
        self.read_draft(&row, &[], &around)
            .map_err(|_| Refusal::NothingRead)?;
        let (id, chosen) = (draft.clone(), row.mapping);
        let change = move |tx: &mut Tx<'_>, unit: &UnitId| map(tx, unit, &id, chosen.as_ref());
        match said.fingerprint(&document) {
            Some(header) => self.run_permitted(permit, move |tx, permit, now| {
                change(tx, permit.unit())?;
                Ok((mapping::keep(permit, &header, &said, now)?, ()))
            })?,
            None => self.store.write(&[Chain::of(permit.unit())], move |tx| {
                change(tx, permit.unit())
            })?,
        }
        self.note_draft(unit, draft)
    }

    /// What was said about the columns of a draft no longer holds, here or for the next document with its
    /// header. `mapping.forget`, where the unit knew that header.
    pub fn forget_columns(&self, actor: &Actor, unit: &UnitId, draft: &DraftId) -> Answer<()> {
        let permit = actor.permit(Action::DraftWrite, unit)?;
        let row = self.store.read(|tx| draft_of(tx, permit.unit(), draft))?;
        let document = self.document(&row.source);
        let header = row
            .mapping
            .zip(document.ok())
            .and_then(|(it, document)| it.said.fingerprint(&document));
        let known = self
            .store
            .read(|tx| Answer::Ok(nouns::mappings(tx, permit.unit(), KEPT_AT_MOST)?))?;
        let header = header.filter(|it| known.iter().any(|(header, _)| header == it));
        let id = draft.clone();
        let change = move |tx: &mut Tx<'_>, unit: &UnitId| map(tx, unit, &id, None);
        match header {
            Some(header) => self.run_permitted(permit, move |tx, permit, _| {
                change(tx, permit.unit())?;
                Ok((mapping::forget(permit, &header)?, ()))
            })?,
            None => self.store.write(&[Chain::of(permit.unit())], move |tx| {
                change(tx, permit.unit())
            })?,
        }
        self.note_draft(unit, draft)
    }

    /// What the unit knows of a document by the header of one of its tables.
    pub(crate) fn known_columns(
        &self,
        unit: &UnitId,
        document: &Document,
    ) -> Answer<Option<DraftMapping>> {
        let known = self
            .store
            .read(|tx| Answer::Ok(nouns::mappings(tx, unit, KEPT_AT_MOST)?))?;
        let found = known
            .iter()
            .find_map(|(header, it)| it.found_in(document, header));
        Ok(found.map(|said| DraftMapping { said, here: false }))
    }
}

/// Decisions name places of the reading they were made about.
fn map(
    tx: &mut Tx<'_>,
    unit: &UnitId,
    draft: &DraftId,
    mapping: Option<&DraftMapping>,
) -> Answer<()> {
    draft_of(tx, unit, draft)?;
    nouns::set_decisions(tx, unit, draft, &[])?;
    nouns::map_draft(tx, unit, draft, mapping)?;
    Ok(())
}

/// The same table with nothing proposed: every column is kept under its label.
fn unnamed(guess: &Mapping) -> Mapping {
    let columns = guess.columns.iter().map(|it| match it {
        Holds::Nothing => Holds::Nothing,
        _ => Holds::Field(ColumnRole::Extra),
    });
    Mapping {
        columns: columns.collect(),
        ..guess.clone()
    }
}

fn table_seen(document: &Arc<Document>, seen: &Sighting) -> Option<TableSeen> {
    let number = seen.mapping.table;
    let table = document.tables.iter().find(|it| it.number == number)?;
    Some(TableSeen {
        number,
        words: first_words(&table.grid),
        rows: table.grid.height,
        columns: table.grid.width,
    })
}
