DELETE FROM draft WHERE unit = $1 AND id = $2 AND programme IS NULL
