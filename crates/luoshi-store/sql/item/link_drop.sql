DELETE FROM item_link
WHERE unit = $1 AND programme = $2 AND target = $3 AND source = $4 AND rule = $5
