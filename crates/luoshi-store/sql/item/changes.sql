SELECT item_change.item, item_change.rev, item_change.field, item_change.was, item_change.became,
    item_change.reason, person.name, item_change.at
FROM item_change JOIN person ON person.id = item_change.by_person
WHERE item_change.unit = $1 AND item_change.programme = $2
ORDER BY item_change.item, item_change.rev DESC, item_change.field
