INSERT INTO kept_finding (unit, programme, no, code, item, suggestion, reason, by_person, at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
