-- Import drafts, and the programmes that come of them.

-- A draft keeps the document byte for byte; what was read is read again when it is shown.
-- programme is set while the draft is adopted, so that a discarded adoption finds it again.
CREATE TABLE draft (
    unit TEXT NOT NULL REFERENCES unit (id),
    id TEXT NOT NULL,
    name TEXT,
    source BYTEA NOT NULL,
    year BIGINT,
    chosen_table BIGINT,
    title TEXT NOT NULL,
    items BIGINT NOT NULL,
    waiting BIGINT NOT NULL,
    by_person TEXT NOT NULL REFERENCES person (id),
    touched_at TEXT NOT NULL,
    programme TEXT,
    PRIMARY KEY (unit, id)
);

CREATE TABLE draft_decision (
    unit TEXT NOT NULL,
    draft TEXT NOT NULL,
    no BIGINT NOT NULL,
    act TEXT NOT NULL CHECK (act IN ('number', 'limit', 'keep')),
    item BIGINT,
    code TEXT,
    value TEXT NOT NULL,
    PRIMARY KEY (unit, draft, no),
    FOREIGN KEY (unit, draft) REFERENCES draft (unit, id)
);

CREATE TABLE programme (
    unit TEXT NOT NULL REFERENCES unit (id),
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    year BIGINT NOT NULL,
    year_from TEXT NOT NULL CHECK (year_from IN ('argument', 'document', 'assumed')),
    limits_are_proposals BIGINT NOT NULL CHECK (limits_are_proposals IN (0, 1)),
    source_format TEXT NOT NULL,
    source_encoding TEXT,
    source_table BIGINT,
    state TEXT NOT NULL CHECK (state IN ('adopted', 'discarded')),
    adopted_by TEXT NOT NULL REFERENCES person (id),
    adopted_at TEXT NOT NULL,
    discarded_by TEXT REFERENCES person (id),
    discarded_at TEXT,
    discarded_because TEXT,
    PRIMARY KEY (unit, id)
);

CREATE TABLE programme_source (
    unit TEXT NOT NULL,
    programme TEXT NOT NULL,
    name TEXT,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (unit, programme),
    FOREIGN KEY (unit, programme) REFERENCES programme (unit, id)
);

CREATE TABLE programme_column (
    unit TEXT NOT NULL,
    programme TEXT NOT NULL,
    no BIGINT NOT NULL,
    role TEXT NOT NULL,
    label TEXT NOT NULL,
    PRIMARY KEY (unit, programme, no),
    FOREIGN KEY (unit, programme) REFERENCES programme (unit, id)
);

CREATE TABLE programme_note (
    unit TEXT NOT NULL,
    programme TEXT NOT NULL,
    no BIGINT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (unit, programme, no),
    FOREIGN KEY (unit, programme) REFERENCES programme (unit, id)
);

CREATE TABLE phase (
    unit TEXT NOT NULL,
    programme TEXT NOT NULL,
    no BIGINT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (unit, programme, no),
    FOREIGN KEY (unit, programme) REFERENCES programme (unit, id)
);

-- limit_first and limit_last are what the words mean, fixed at adoption: a later version of the
-- reader does not move an adopted window.
CREATE TABLE item (
    unit TEXT NOT NULL,
    programme TEXT NOT NULL,
    no BIGINT NOT NULL,
    phase BIGINT NOT NULL,
    number TEXT NOT NULL,
    printed TEXT,
    content TEXT NOT NULL,
    responsible TEXT,
    limit_written TEXT NOT NULL,
    limit_first TEXT,
    limit_last TEXT,
    limit_certainty TEXT NOT NULL,
    limit_by_person BIGINT NOT NULL CHECK (limit_by_person IN (0, 1)),
    source_row BIGINT,
    rev BIGINT NOT NULL,
    PRIMARY KEY (unit, programme, no),
    FOREIGN KEY (unit, programme, phase) REFERENCES phase (unit, programme, no)
);

CREATE TABLE item_extra (
    unit TEXT NOT NULL,
    programme TEXT NOT NULL,
    item BIGINT NOT NULL,
    no BIGINT NOT NULL,
    label TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (unit, programme, item, no),
    FOREIGN KEY (unit, programme, item) REFERENCES item (unit, programme, no)
);

-- span_first and span_end are bytes into the item's content; quantity is in hundredths.
CREATE TABLE obligation (
    unit TEXT NOT NULL,
    programme TEXT NOT NULL,
    item BIGINT NOT NULL,
    no BIGINT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    span_first BIGINT NOT NULL,
    span_end BIGINT NOT NULL,
    quantity BIGINT,
    measure TEXT,
    assist BIGINT NOT NULL CHECK (assist IN (0, 1)),
    owner TEXT,
    PRIMARY KEY (unit, programme, item, no),
    FOREIGN KEY (unit, programme, item) REFERENCES item (unit, programme, no)
);

CREATE TABLE obligation_review (
    unit TEXT NOT NULL,
    programme TEXT NOT NULL,
    item BIGINT NOT NULL,
    obligation BIGINT NOT NULL,
    no BIGINT NOT NULL,
    by_body TEXT,
    action TEXT NOT NULL CHECK (action IN ('review', 'file', 'report', 'agree')),
    verb TEXT NOT NULL,
    PRIMARY KEY (unit, programme, item, obligation, no),
    FOREIGN KEY (unit, programme, item, obligation) REFERENCES obligation (unit, programme, item, no)
);

CREATE TABLE kept_finding (
    unit TEXT NOT NULL,
    programme TEXT NOT NULL,
    no BIGINT NOT NULL,
    code TEXT NOT NULL,
    item BIGINT,
    suggestion TEXT,
    reason TEXT NOT NULL,
    by_person TEXT NOT NULL REFERENCES person (id),
    at TEXT NOT NULL,
    PRIMARY KEY (unit, programme, no),
    FOREIGN KEY (unit, programme) REFERENCES programme (unit, id)
);

CREATE TABLE item_change (
    unit TEXT NOT NULL,
    programme TEXT NOT NULL,
    item BIGINT NOT NULL,
    rev BIGINT NOT NULL,
    field TEXT NOT NULL CHECK (field IN ('number', 'content', 'limit', 'window')),
    was TEXT NOT NULL,
    became TEXT NOT NULL,
    reason TEXT NOT NULL,
    by_person TEXT NOT NULL REFERENCES person (id),
    at TEXT NOT NULL,
    PRIMARY KEY (unit, programme, item, rev, field),
    FOREIGN KEY (unit, programme, item) REFERENCES item (unit, programme, no)
);

-- One programme runs at a time in a unit.
CREATE UNIQUE INDEX one_programme ON programme (unit) WHERE state = 'adopted';
