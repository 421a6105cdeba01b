DELETE FROM obligation WHERE unit = $1 AND programme = $2 AND item = $3
