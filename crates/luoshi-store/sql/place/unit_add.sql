INSERT INTO unit (id, name, zone, opened_at)
VALUES ($1, $2, $3, $4)
