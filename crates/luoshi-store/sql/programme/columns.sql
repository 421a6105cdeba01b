SELECT role, label FROM programme_column WHERE unit = $1 AND programme = $2 ORDER BY no
