SELECT unit, role FROM seat WHERE person = $1 AND until IS NULL ORDER BY unit, role
