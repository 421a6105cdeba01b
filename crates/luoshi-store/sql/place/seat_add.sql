INSERT INTO seat (unit, person, role, since)
VALUES ($1, $2, $3, $4)
