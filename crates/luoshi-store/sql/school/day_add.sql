INSERT INTO school_day (unit, day, kind, by_person, at)
VALUES ($1, $2, $3, $4, $5)
