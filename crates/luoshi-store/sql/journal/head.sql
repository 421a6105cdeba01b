SELECT seq, hash
FROM journal_head
WHERE chain = $1
