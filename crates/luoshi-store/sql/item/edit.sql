UPDATE item
SET number = $4, printed = $5, content = $6, limit_written = $7, limit_first = $8, limit_last = $9,
    limit_certainty = $10, limit_by_person = $11, rev = $12
WHERE unit = $1 AND programme = $2 AND no = $3 AND rev = $13
