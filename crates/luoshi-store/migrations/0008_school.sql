-- The school calendar of a unit: its terms, and days that are off or worked against the rule.

CREATE TABLE school_term (
    unit TEXT NOT NULL REFERENCES unit (id),
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    by_person TEXT NOT NULL REFERENCES person (id),
    at TEXT NOT NULL,
    PRIMARY KEY (unit, first_day)
);

CREATE TABLE school_day (
    unit TEXT NOT NULL REFERENCES unit (id),
    day TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('off', 'worked')),
    by_person TEXT NOT NULL REFERENCES person (id),
    at TEXT NOT NULL,
    PRIMARY KEY (unit, day)
);
