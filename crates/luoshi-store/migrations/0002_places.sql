-- Units, persons, seats and the doors by which people come in.
-- Persons, links and sessions stand above units; a seat is the unit's.

CREATE TABLE unit (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    zone TEXT NOT NULL,
    opened_at TEXT NOT NULL
);

CREATE TABLE person (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    added_at TEXT NOT NULL
);

CREATE TABLE seat (
    unit TEXT NOT NULL REFERENCES unit (id),
    person TEXT NOT NULL REFERENCES person (id),
    role TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT,
    PRIMARY KEY (unit, person, role)
);

CREATE INDEX seat_of_person ON seat (person);

-- token is the digest of the secret, never the secret.
CREATE TABLE link (
    token TEXT NOT NULL PRIMARY KEY,
    purpose TEXT NOT NULL CHECK (purpose IN ('set-up', 'join', 'sign-in')),
    unit TEXT REFERENCES unit (id),
    role TEXT,
    person TEXT REFERENCES person (id),
    made_by TEXT NOT NULL,
    made_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at TEXT,
    reusable BIGINT NOT NULL CHECK (reusable IN (0, 1))
);

CREATE TABLE session (
    token TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    began_at TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    ends_at TEXT NOT NULL
);
