INSERT INTO phase (unit, programme, no, name)
VALUES ($1, $2, $3, $4)
