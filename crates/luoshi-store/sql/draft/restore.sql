UPDATE draft SET programme = NULL, touched_at = $3 WHERE unit = $1 AND programme = $2 RETURNING id
