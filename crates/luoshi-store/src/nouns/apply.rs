//! Makes the changes that a rule decided.

use luoshi_plan::{ColumnRole, Item};
use luoshi_rules::{
    Change, ProgrammeId, UnitId,
    doors::{Link, Purpose},
    item::{Edit, Ends},
    links::{DecidedLink, LinkSaid, Verdict},
    outcome::{Adopted, column_role_name},
};

use super::{obligations, programmes::year_from_name, school};
use crate::{StoreError, Tx, Value, sql, tables};

/// Makes one change, and notes every journaled row that it touches.
///
/// [`StoreError::Stale`] when the row is no longer as the rule saw it.
pub fn apply(tx: &mut Tx, change: &Change) -> Result<(), StoreError> {
    match change {
        Change::UnitOpened { id, name, zone, at } => {
            let values = [text(id), text(name), text(zone), (*at).into()];
            tx.run(&sql::place::unit_add, &values)?;
            tx.touch(&tables::UNIT, &[text(id)])
        }
        Change::PersonAdded { id, name, at } => {
            tx.run(
                &sql::place::person_add,
                &[text(id), text(name), (*at).into()],
            )?;
            tx.touch(&tables::PERSON, &[text(id)])
        }
        Change::SeatGiven {
            unit,
            person,
            role,
            at,
        } => {
            let role = Value::from(role.key());
            let values = [text(unit), text(person), role.clone(), (*at).into()];
            tx.run(&sql::place::seat_add, &values)?;
            tx.touch(&tables::SEAT, &[text(unit), text(person), role])
        }
        Change::LinkMade(link) => add_link(tx, link),
        Change::LinkUsed { token, at } => {
            if tx.run(&sql::link::spend, &[text(token), (*at).into()])? != 1 {
                return Err(StoreError::Stale);
            }
            tx.touch(&tables::LINK, &[text(token)])
        }
        Change::ProgrammeAdopted(adopted) => adopt(tx, adopted),
        Change::ProgrammeDiscarded {
            unit,
            programme,
            reason,
            by,
            at,
        } => {
            let values = [
                text(unit),
                text(programme),
                text(by),
                (*at).into(),
                text(reason),
            ];
            if tx.run(&sql::programme::discard, &values)? != 1 {
                return Err(StoreError::Stale);
            }
            tx.touch(&tables::PROGRAMME, &[text(unit), text(programme)])
        }
        Change::ItemEdited(edit) => edit_item(tx, edit),
        Change::ObligationCorrected(it) => obligations::correct(tx, it),
        Change::LinkSaid(said) => say_to_link(tx, said),
        Change::MappingKept(kept) => {
            let key = [text(&kept.unit), text(&kept.header)];
            tx.run(&sql::mapping::drop, &key)?;
            let [unit, header] = key.clone();
            let values = [
                unit,
                header,
                text(&kept.mapping),
                text(&kept.by),
                kept.at.into(),
            ];
            tx.run(&sql::mapping::add, &values)?;
            tx.touch(&tables::MAPPING, &key)
        }
        Change::MappingForgotten { unit, header } => {
            let key = [text(unit), text(header)];
            if tx.run(&sql::mapping::drop, &key)? != 1 {
                return Err(StoreError::Stale);
            }
            tx.touch(&tables::MAPPING, &key)
        }
        Change::SchoolChanged(change) => school::change_school(tx, change),
    }
}

pub(super) fn text(value: impl ToString) -> Value {
    Value::Text(value.to_string())
}

pub(super) fn int(value: usize) -> Value {
    Value::Int(i64::try_from(value).unwrap_or(i64::MAX))
}

fn add_link(tx: &mut Tx, link: &Link) -> Result<(), StoreError> {
    let (purpose, unit, role, person) = match &link.purpose {
        Purpose::SetUp => ("set-up", None, None, None),
        Purpose::Join { unit, role } => ("join", Some(text(unit)), Some(role.key()), None),
        Purpose::SignIn { person } => ("sign-in", None, None, Some(text(person))),
    };
    let values = [
        text(&link.token),
        purpose.into(),
        unit.unwrap_or(Value::Null),
        role.map_or(Value::Null, Value::from),
        person.unwrap_or(Value::Null),
        text(&link.made_by),
        link.made_at.into(),
        link.expires_at.into(),
        link.used_at.into(),
        i64::from(link.reusable).into(),
    ];
    tx.run(&sql::link::add, &values)?;
    tx.touch(&tables::LINK, &[text(&link.token)])
}

fn adopt(tx: &mut Tx, adopted: &Adopted) -> Result<(), StoreError> {
    let Adopted {
        unit,
        programme,
        plan,
        source_name,
        source,
        kept,
        limits,
        links,
        names,
        by,
        at,
    } = adopted;
    let key = [text(unit), text(programme)];
    let proposals = plan
        .findings
        .iter()
        .any(|it| it.code == luoshi_plan::FindingCode::LimitsAreProposals);
    let values = [
        text(unit),
        text(programme),
        text(&plan.title),
        i64::from(plan.year).into(),
        year_from_name(plan.year_from).into(),
        i64::from(proposals).into(),
        text(&plan.source.format),
        plan.source.encoding.clone().into(),
        plan.source.table.map(i64::from).into(),
        "adopted".into(),
        text(by),
        (*at).into(),
    ];
    tx.run(&sql::programme::add, &values)?;
    tx.touch(&tables::PROGRAMME, &key)?;
    let values = [
        text(unit),
        text(programme),
        source_name.clone().into(),
        source.clone().into(),
    ];
    tx.run(&sql::programme::source_add, &values)?;
    tx.touch(&tables::PROGRAMME_SOURCE, &key)?;
    let under = |no: usize| [text(unit), text(programme), int(no)];
    for (no, column) in (1..).zip(&plan.columns) {
        let [a, b, c] = under(no);
        let values = [
            a,
            b,
            c,
            column_role_name(column.role).into(),
            text(&column.label),
        ];
        tx.run(&sql::programme::column_add, &values)?;
        tx.touch(&tables::PROGRAMME_COLUMN, &under(no))?;
    }
    for (no, note) in (1..).zip(&plan.notes) {
        let [a, b, c] = under(no);
        tx.run(&sql::programme::note_add, &[a, b, c, text(note)])?;
        tx.touch(&tables::PROGRAMME_NOTE, &under(no))?;
    }
    for (no, phase) in (1..).zip(&plan.phases) {
        let [a, b, c] = under(no);
        tx.run(&sql::programme::phase_add, &[a, b, c, text(&phase.name)])?;
        tx.touch(&tables::PHASE, &under(no))?;
        for item in &phase.items {
            let chosen = limits.iter().any(|it| it.at == item.position);
            add_item(tx, unit, programme, no, item, chosen)?;
        }
    }
    for it in limits {
        let Some(written) = &it.written else {
            continue;
        };
        let key = [text(unit), text(programme), i64::from(it.at.0).into()];
        let [a, b, c] = key.clone();
        tx.run(&sql::item::reading_add, &[a, b, c, text(written)])?;
        tx.touch(&tables::ITEM_READING, &key)?;
    }
    add_links(tx, adopted, links)?;
    for (no, it) in (1..).zip(names) {
        let [a, b, c] = under(no);
        let kind = it.kind.name().into();
        let called = it.called.clone().into();
        let values = [a, b, c, kind, called, text(by), (*at).into()];
        tx.run(&sql::programme::alias_add, &values)?;
        tx.touch(&tables::ALIAS, &under(no))?;
        for (nth, name) in (1..).zip(&it.names) {
            let [a, b, c] = under(no);
            let key = [a, b, c, int(nth)];
            let [a, b, c, d] = key.clone();
            tx.run(&sql::programme::alias_name_add, &[a, b, c, d, text(name)])?;
            tx.touch(&tables::ALIAS_NAME, &key)?;
        }
    }
    for (no, it) in (1..).zip(kept) {
        let [a, b, c] = under(no);
        let values = [
            a,
            b,
            c,
            text(&it.code),
            it.item.map(|it| i64::from(it.0)).into(),
            it.suggestion.clone().into(),
            text(&it.reason),
            text(by),
            (*at).into(),
        ];
        tx.run(&sql::programme::kept_add, &values)?;
        tx.touch(&tables::KEPT_FINDING, &under(no))?;
    }
    Ok(())
}

/// Only what somebody said to a link is kept; a proposal that nobody looked at does not hold.
fn add_links(tx: &mut Tx, adopted: &Adopted, links: &[DecidedLink]) -> Result<(), StoreError> {
    for it in links {
        let Some(verdict) = it.verdict else {
            continue;
        };
        let said = LinkSaid {
            unit: adopted.unit.clone(),
            programme: adopted.programme.clone(),
            key: it.key(),
            strength: it.confirmed().unwrap_or(it.link.strength),
            verdict: Some(verdict),
            by: adopted.by.clone(),
            at: adopted.at,
        };
        say_to_link(tx, &said)?;
    }
    Ok(())
}

/// What was said before is replaced; what is taken back leaves nothing.
fn say_to_link(tx: &mut Tx, said: &LinkSaid) -> Result<(), StoreError> {
    let key = [
        text(&said.unit),
        text(&said.programme),
        i64::from(said.key.to.0).into(),
        i64::from(said.key.from.0).into(),
        i64::from(said.key.rule.number()).into(),
    ];
    tx.run(&sql::item::link_drop, &key)?;
    if let Some(verdict) = said.verdict {
        let state = match verdict {
            Verdict::Confirmed(_) => "confirmed",
            Verdict::Refused => "refused",
        };
        let [a, b, c, d, e] = key.clone();
        let values = [
            a,
            b,
            c,
            d,
            e,
            said.strength.name().into(),
            state.into(),
            text(&said.by),
            said.at.into(),
        ];
        tx.run(&sql::item::link_add, &values)?;
    }
    tx.touch(&tables::ITEM_LINK, &key)
}

fn add_item(
    tx: &mut Tx,
    unit: &UnitId,
    programme: &ProgrammeId,
    phase: usize,
    item: &Item,
    limit_by_person: bool,
) -> Result<(), StoreError> {
    let no = i64::from(item.position.0);
    let ends = Ends::of(&item.limit.reading);
    let source_row = item
        .origins
        .iter()
        .find(|it| it.field == ColumnRole::Content)
        .map(|it| i64::from(it.row));
    let values = [
        text(unit),
        text(programme),
        no.into(),
        int(phase),
        text(&item.number),
        item.printed.clone().into(),
        text(&item.content),
        item.responsible.clone().into(),
        text(&item.limit.written),
        ends.first.map(|it| it.to_string()).into(),
        ends.last.map(|it| it.to_string()).into(),
        item.limit.reading.certainty.name().into(),
        i64::from(limit_by_person).into(),
        source_row.into(),
        0_i64.into(),
    ];
    tx.run(&sql::item::add, &values)?;
    tx.touch(&tables::ITEM, &[text(unit), text(programme), no.into()])?;
    for (extra, (label, value)) in (1..).zip(&item.extra) {
        let key = [text(unit), text(programme), no.into(), int(extra)];
        let [a, b, c, d] = key.clone();
        tx.run(
            &sql::item::extra_add,
            &[a, b, c, d, text(label), text(value)],
        )?;
        tx.touch(&tables::ITEM_EXTRA, &key)?;
    }
    obligations::add(tx, unit, programme, no, &item.obligations)
}

fn edit_item(tx: &mut Tx, edit: &Edit) -> Result<(), StoreError> {
    let Edit {
        unit,
        programme,
        before,
        after,
        ..
    } = edit;
    let no = i64::from(after.position.0);
    let values = [
        text(unit),
        text(programme),
        no.into(),
        text(&after.number),
        after.printed.clone().into(),
        text(&after.content),
        text(&after.limit),
        after.ends.first.map(|it| it.to_string()).into(),
        after.ends.last.map(|it| it.to_string()).into(),
        after.certainty.name().into(),
        i64::from(after.window_by_person).into(),
        after.rev.into(),
        before.rev.into(),
    ];
    if tx.run(&sql::item::edit, &values)? != 1 {
        return Err(StoreError::Stale);
    }
    let key = [text(unit), text(programme), no.into()];
    tx.touch(&tables::ITEM, &key)?;
    if before.meant.is_some() && after.meant.is_none() {
        tx.run(&sql::item::reading_drop, &key)?;
        tx.touch(&tables::ITEM_READING, &key)?;
    }
    if let Some(read) = &edit.obligations {
        obligations::replace(tx, unit, programme, no, read)?;
    }
    for change in &edit.fields {
        let [a, b, c] = key.clone();
        let key = [a, b, c, after.rev.into(), change.field.key().into()];
        let [a, b, c, d, e] = key.clone();
        let values = [
            a,
            b,
            c,
            d,
            e,
            text(&change.was),
            text(&change.now),
            text(edit.reason.as_str()),
            text(&edit.by),
            edit.at.into(),
        ];
        tx.run(&sql::item::change_add, &values)?;
        tx.touch(&tables::ITEM_CHANGE, &key)?;
    }
    Ok(())
}
