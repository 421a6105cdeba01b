INSERT INTO item_change (unit, programme, item, rev, field, was, became, reason, by_person, at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
