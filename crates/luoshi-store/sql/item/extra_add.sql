INSERT INTO item_extra (unit, programme, item, no, label, value)
VALUES ($1, $2, $3, $4, $5, $6)
