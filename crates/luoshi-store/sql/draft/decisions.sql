SELECT act, item, code, value FROM draft_decision WHERE unit = $1 AND draft = $2 ORDER BY no
