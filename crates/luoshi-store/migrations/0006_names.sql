-- Several names of a schedule that mean one thing, or that a person kept apart.

-- called is the name of the thing; none where the names mean several.
CREATE TABLE alias (
    unit TEXT NOT NULL,
    programme TEXT NOT NULL,
    no BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('body', 'party', 'programme')),
    called TEXT,
    by_person TEXT NOT NULL REFERENCES person (id),
    at TEXT NOT NULL,
    PRIMARY KEY (unit, programme, no),
    FOREIGN KEY (unit, programme) REFERENCES programme (unit, id)
);

CREATE TABLE alias_name (
    unit TEXT NOT NULL,
    programme TEXT NOT NULL,
    alias BIGINT NOT NULL,
    no BIGINT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (unit, programme, alias, no),
    FOREIGN KEY (unit, programme, alias) REFERENCES alias (unit, programme, no)
);
