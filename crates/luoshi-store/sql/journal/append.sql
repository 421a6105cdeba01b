INSERT INTO journal_entry
    (chain, seq, at, actor, command, subject, body, changes, prev, hash)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
