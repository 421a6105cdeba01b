SELECT note FROM programme_note WHERE unit = $1 AND programme = $2 ORDER BY no
