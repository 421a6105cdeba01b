INSERT INTO item_reading (unit, programme, item, written)
VALUES ($1, $2, $3, $4)
