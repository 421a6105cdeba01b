UPDATE journal_head
SET seq = $2, hash = $3
WHERE chain = $1
