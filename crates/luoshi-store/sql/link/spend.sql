UPDATE link SET used_at = $2 WHERE token = $1 AND used_at IS NULL
