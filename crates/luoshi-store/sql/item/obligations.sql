SELECT item, no, kind, name, span_first, span_end, quantity, measure, assist, owner
FROM obligation
WHERE unit = $1 AND programme = $2
ORDER BY item, no
