SELECT obligation, no FROM obligation_review
WHERE unit = $1 AND programme = $2 AND item = $3
ORDER BY obligation, no
