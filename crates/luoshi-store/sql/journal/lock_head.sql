-- Gives the head of a chain and keeps other writers of the chain away until the transaction ends.
INSERT INTO journal_head (chain, seq, hash)
VALUES ($1, 0, $2)
ON CONFLICT (chain) DO UPDATE SET chain = excluded.chain
RETURNING seq, hash
