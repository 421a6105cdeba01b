SELECT act, item, other, code, value FROM decision WHERE unit = $1 AND draft = $2 ORDER BY no
