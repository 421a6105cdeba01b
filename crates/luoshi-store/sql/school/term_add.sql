INSERT INTO school_term (unit, first_day, last_day, by_person, at)
VALUES ($1, $2, $3, $4, $5)
