INSERT INTO draft (unit, id, name, source, year, chosen_table, title, items, waiting, by_person, touched_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
