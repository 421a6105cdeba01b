INSERT INTO programme_note (unit, programme, no, note)
VALUES ($1, $2, $3, $4)
