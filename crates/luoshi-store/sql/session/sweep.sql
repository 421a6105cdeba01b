DELETE FROM session WHERE ends_at <= $1 OR seen_at <= $2
