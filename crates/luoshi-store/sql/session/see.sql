UPDATE session SET seen_at = $2 WHERE token = $1
