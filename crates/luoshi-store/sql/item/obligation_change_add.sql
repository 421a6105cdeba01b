INSERT INTO obligation_change (unit, programme, item, rev, was_kind, was_words, was_told, kind, words, told, reason, by_person, at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
