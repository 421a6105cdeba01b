SELECT role, expires_at, made_by
FROM link
WHERE unit = $1 AND purpose = 'join' AND used_at IS NULL AND expires_at > $2
ORDER BY made_at, token
