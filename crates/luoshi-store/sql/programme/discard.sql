UPDATE programme
SET state = 'discarded', discarded_by = $3, discarded_at = $4, discarded_because = $5
WHERE unit = $1 AND id = $2 AND state = 'adopted'
