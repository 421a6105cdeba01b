UPDATE draft SET year = $3, chosen_table = $4 WHERE unit = $1 AND id = $2 AND programme IS NULL
