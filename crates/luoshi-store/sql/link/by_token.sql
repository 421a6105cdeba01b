SELECT token, purpose, unit, role, person, made_by, made_at, expires_at, used_at, reusable FROM link WHERE token = $1
