SELECT item, label, value FROM item_extra WHERE unit = $1 AND programme = $2 ORDER BY item, no
