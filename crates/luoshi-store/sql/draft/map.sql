UPDATE draft SET mapping = $3, mapping_from = $4 WHERE unit = $1 AND id = $2 AND programme IS NULL
