INSERT INTO draft_decision (unit, draft, no, act, item, code, value)
VALUES ($1, $2, $3, $4, $5, $6, $7)
