INSERT INTO programme_column (unit, programme, no, role, label)
VALUES ($1, $2, $3, $4, $5)
