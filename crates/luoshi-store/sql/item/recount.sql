UPDATE item SET rev = $4 WHERE unit = $1 AND programme = $2 AND no = $3 AND rev = $5
