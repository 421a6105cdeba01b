SELECT draft.id, draft.name, draft.title, draft.items, draft.waiting, draft.touched_at, person.name
FROM draft JOIN person ON person.id = draft.by_person
WHERE draft.unit = $1 AND draft.programme IS NULL
ORDER BY draft.touched_at DESC, draft.id
