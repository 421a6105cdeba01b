INSERT INTO item_link (unit, programme, target, source, rule, strength, state, by_person, at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
