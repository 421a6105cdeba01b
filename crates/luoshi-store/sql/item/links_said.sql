SELECT target, source, rule, strength, state FROM item_link
WHERE unit = $1 AND programme = $2
ORDER BY target, rule, source
