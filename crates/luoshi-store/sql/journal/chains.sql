SELECT chain FROM journal_head
UNION
SELECT chain FROM journal_entry
ORDER BY chain
