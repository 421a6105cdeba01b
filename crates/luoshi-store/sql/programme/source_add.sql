INSERT INTO programme_source (unit, programme, name, bytes)
VALUES ($1, $2, $3, $4)
