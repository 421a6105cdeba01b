SELECT DISTINCT unit.id, unit.name
FROM unit JOIN seat ON seat.unit = unit.id
WHERE seat.person = $1 AND seat.until IS NULL
ORDER BY unit.name, unit.id
