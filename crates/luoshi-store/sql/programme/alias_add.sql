INSERT INTO alias (unit, programme, no, kind, called, by_person, at)
VALUES ($1, $2, $3, $4, $5, $6, $7)
