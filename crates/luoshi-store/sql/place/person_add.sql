INSERT INTO person (id, name, added_at)
VALUES ($1, $2, $3)
