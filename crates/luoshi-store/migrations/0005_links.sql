-- Which item of a programme waits for which, as a person confirmed or refused it at import.

-- rule is the number of the rule that proposed it; 0: a person added it.
CREATE TABLE item_link (
    unit TEXT NOT NULL,
    programme TEXT NOT NULL,
    target BIGINT NOT NULL,
    source BIGINT NOT NULL,
    rule BIGINT NOT NULL,
    strength TEXT NOT NULL CHECK (strength IN ('hard', 'soft')),
    state TEXT NOT NULL CHECK (state IN ('confirmed', 'refused')),
    by_person TEXT NOT NULL REFERENCES person (id),
    at TEXT NOT NULL,
    PRIMARY KEY (unit, programme, target, source, rule),
    FOREIGN KEY (unit, programme, target) REFERENCES item (unit, programme, no),
    FOREIGN KEY (unit, programme, source) REFERENCES item (unit, programme, no)
);
