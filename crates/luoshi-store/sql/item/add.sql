INSERT INTO item (unit, programme, no, phase, number, printed, content, responsible, limit_written, limit_first, limit_last, limit_certainty, limit_by_person, source_row, rev)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
