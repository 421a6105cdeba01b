SELECT no FROM obligation WHERE unit = $1 AND programme = $2 AND item = $3 ORDER BY no
