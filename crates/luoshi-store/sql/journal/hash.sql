SELECT hash
FROM journal_entry
WHERE chain = $1 AND seq = $2
