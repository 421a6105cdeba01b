DELETE FROM draft_decision WHERE unit = $1 AND draft = $2
