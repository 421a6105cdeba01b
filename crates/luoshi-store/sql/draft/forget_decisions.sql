DELETE FROM decision WHERE unit = $1 AND draft = $2
