UPDATE draft SET programme = $3 WHERE unit = $1 AND id = $2 AND programme IS NULL
