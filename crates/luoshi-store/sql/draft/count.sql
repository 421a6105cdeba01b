SELECT COUNT(*) FROM draft WHERE unit = $1 AND programme IS NULL
