DELETE FROM session WHERE token = $1
