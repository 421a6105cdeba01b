UPDATE draft SET title = $3, items = $4, waiting = $5, touched_at = $6
WHERE unit = $1 AND id = $2 AND programme IS NULL
