SELECT target, source, rule, strength FROM item_link
WHERE unit = $1 AND programme = $2 AND state = 'confirmed'
ORDER BY target, rule, source
