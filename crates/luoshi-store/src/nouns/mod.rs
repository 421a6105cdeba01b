//! The tables by noun: typed values in and out, so that nobody else knows a column.
//!
//! [`apply`] makes the changes that a rule decided; every journaled row it touches is noted for the
//! journal in the same breath.

mod apply;
mod doors;
mod drafts;
mod items;
mod obligations;
mod programmes;
mod school;
mod values;

pub use apply::apply;
pub use doors::{
    SessionRow, add_session, end_session, link, link_by_token, person_name, persons_named,
    seats_in, seats_of, see_session, session, sweep_sessions, unit, unit_count, units_of,
    waiting_joins, waiting_set_up,
};
pub use drafts::{
    DraftLine, DraftMapping, DraftRow, add_draft, choose_draft, count_drafts, decisions, draft,
    drafts, drop_draft, map_draft, mappings, mark_adopted, restore_draft, set_decisions,
    touch_draft,
};
pub use items::{ChangeLine, changes, item_now, links, links_said};
pub use obligations::{ObligationLine, obligation_changes};
pub use programmes::{
    JoinedName, KeptLine, ProgrammeRow, joined_names, kept, plan, programme, running, span,
    unit_of_programme,
};
pub use school::{school_days, school_terms};
