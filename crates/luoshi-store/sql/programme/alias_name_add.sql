INSERT INTO alias_name (unit, programme, alias, no, name)
VALUES ($1, $2, $3, $4, $5)
