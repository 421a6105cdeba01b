SELECT item, obligation, by_body, action, verb
FROM obligation_review
WHERE unit = $1 AND programme = $2
ORDER BY item, obligation, no
