-- What persons corrected in the obligations that were read from an item, in the order of its revisions.
-- was_* is empty where one was added, the others where one was taken out.
CREATE TABLE obligation_change (
    unit TEXT NOT NULL,
    programme TEXT NOT NULL,
    item BIGINT NOT NULL,
    rev BIGINT NOT NULL,
    was_kind TEXT,
    was_words TEXT,
    was_told TEXT,
    kind TEXT,
    words TEXT,
    told TEXT,
    reason TEXT NOT NULL,
    by_person TEXT NOT NULL REFERENCES person (id),
    at TEXT NOT NULL,
    PRIMARY KEY (unit, programme, item, rev),
    FOREIGN KEY (unit, programme, item) REFERENCES item (unit, programme, no)
);
