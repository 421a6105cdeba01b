SELECT id FROM person WHERE name = $1 ORDER BY id
