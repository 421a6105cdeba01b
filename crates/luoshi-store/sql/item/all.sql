SELECT no, phase, number, printed, content, responsible, limit_written, limit_first, limit_last, limit_certainty, limit_by_person, source_row, rev
FROM item
WHERE unit = $1 AND programme = $2
ORDER BY no
