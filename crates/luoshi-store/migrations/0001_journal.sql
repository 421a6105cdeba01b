-- The journal: one chain for each unit and one for the place. `changes` lists the rows that the entry
-- changed, a line for each: table, key, digest of the row afterwards or `gone`.
CREATE TABLE journal_entry (
    chain TEXT NOT NULL,
    seq BIGINT NOT NULL CHECK (seq >= 1),
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    command TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    changes TEXT NOT NULL,
    prev TEXT NOT NULL CHECK (length(prev) = 64),
    hash TEXT NOT NULL CHECK (length(hash) = 64),
    PRIMARY KEY (chain, seq)
);

CREATE INDEX journal_entry_by_subject ON journal_entry (chain, subject, seq);

-- Where each chain ends. Writers of a chain wait for each other at its row.
CREATE TABLE journal_head (
    chain TEXT NOT NULL PRIMARY KEY,
    seq BIGINT NOT NULL CHECK (seq >= 0),
    hash TEXT NOT NULL CHECK (length(hash) = 64)
);
