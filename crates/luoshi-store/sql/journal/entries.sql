SELECT chain, seq, at, actor, command, subject, body, changes, prev, hash
FROM journal_entry
WHERE chain = $1
ORDER BY seq
