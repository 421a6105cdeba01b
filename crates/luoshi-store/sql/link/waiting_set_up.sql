SELECT token
FROM link
WHERE purpose = 'set-up' AND used_at IS NULL AND made_by = $1
ORDER BY token
