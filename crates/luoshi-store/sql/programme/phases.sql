SELECT no, name FROM phase WHERE unit = $1 AND programme = $2 ORDER BY no
