DELETE FROM item_reading WHERE unit = $1 AND programme = $2 AND item = $3
