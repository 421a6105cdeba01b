INSERT INTO decision (unit, draft, no, act, item, other, code, value)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
