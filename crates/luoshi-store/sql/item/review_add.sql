INSERT INTO obligation_review (unit, programme, item, obligation, no, by_body, action, verb)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
