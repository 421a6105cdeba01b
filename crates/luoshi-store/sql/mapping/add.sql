INSERT INTO mapping (unit, header, said, by_person, at)
VALUES ($1, $2, $3, $4, $5)
