INSERT INTO obligation (unit, programme, item, no, kind, name, span_first, span_end, quantity, measure, assist, owner)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
