INSERT INTO session (token, person, began_at, seen_at, ends_at)
VALUES ($1, $2, $3, $4, $5)
