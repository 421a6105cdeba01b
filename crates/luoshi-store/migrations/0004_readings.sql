-- How a person wants a printed limit to be read.

-- The writing that was chosen beside the printed one; days that were named stand in the item itself.
CREATE TABLE item_reading (
    unit TEXT NOT NULL,
    programme TEXT NOT NULL,
    item BIGINT NOT NULL,
    written TEXT NOT NULL,
    PRIMARY KEY (unit, programme, item),
    FOREIGN KEY (unit, programme, item) REFERENCES item (unit, programme, no)
);

-- Decisions about a draft, of any sort the program knows: what each column holds depends on the act.
CREATE TABLE decision (
    unit TEXT NOT NULL,
    draft TEXT NOT NULL,
    no BIGINT NOT NULL,
    act TEXT NOT NULL,
    item BIGINT,
    other BIGINT,
    code TEXT,
    value TEXT NOT NULL,
    PRIMARY KEY (unit, draft, no),
    FOREIGN KEY (unit, draft) REFERENCES draft (unit, id)
);

INSERT INTO decision (unit, draft, no, act, item, code, value)
SELECT unit, draft, no, act, item, code, value FROM draft_decision;

DROP TABLE draft_decision;
