INSERT INTO programme (unit, id, title, year, year_from, limits_are_proposals, source_format, source_encoding, source_table, state, adopted_by, adopted_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
