//! The statements of the program, a module for each noun.

use crate::statement::statements;

statements! {
    /// Steps of the layout.
    migration { prepare, applied, record }
    /// The journal.
    journal { append, chains, entries, hash, head, lock_head, move_head }
    /// Units, persons, seats.
    place {
        person, person_add, persons_named, seat_add, seats_in, seats_of, unit, unit_add,
        unit_count, units_of,
    }
    /// The school calendar.
    school { day_add, day_drop, days, term_add, term_drop, terms }
    /// Links from outside.
    link {
        add, by_token, spend, waiting_joins, waiting_set_up,
    }
    /// Sessions.
    session {
        add, by_token, end, see, sweep,
    }
    /// Import drafts.
    draft {
        add, choose, count, decide, decisions, drop, forget_decisions, list, map,
        mark_adopted, one, restore, touch,
    }
    /// What columns hold, by their header.
    mapping {
        add, drop, list,
    }
    /// Programmes.
    programme {
        add, alias_add, alias_name_add, column_add, columns, discard, joined, kept, kept_add, note_add, notes, one,
        phase_add, phases, running, source_add, span, unit_of,
    }
    /// Items and their obligations.
    item {
        add, all, change_add, changes, edit, extra_add, extras, link_add, link_drop, links,
        links_said,
        obligation_add, obligation_change_add, obligation_changes, obligations, obligations_drop, obligations_of, reading_add, reading_drop,
        recount, review_add, reviews, reviews_drop, reviews_of,
    }
}
