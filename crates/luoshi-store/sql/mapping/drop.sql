DELETE FROM mapping WHERE unit = $1 AND header = $2
