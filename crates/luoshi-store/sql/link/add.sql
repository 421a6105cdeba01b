INSERT INTO link (token, purpose, unit, role, person, made_by, made_at, expires_at, used_at, reusable)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
