SELECT MIN(limit_first), MAX(limit_last) FROM item WHERE unit = $1 AND programme = $2
