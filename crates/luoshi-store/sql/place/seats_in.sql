SELECT person.id, person.name, seat.role
FROM seat JOIN person ON person.id = seat.person
WHERE seat.unit = $1 AND seat.until IS NULL
ORDER BY person.name, person.id, seat.role
