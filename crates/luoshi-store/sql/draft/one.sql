SELECT draft.id, draft.name, draft.title, draft.items, draft.waiting, draft.touched_at, person.name,
    draft.source, draft.year, draft.chosen_table, draft.mapping, draft.mapping_from
FROM draft JOIN person ON person.id = draft.by_person
WHERE draft.unit = $1 AND draft.id = $2 AND draft.programme IS NULL
