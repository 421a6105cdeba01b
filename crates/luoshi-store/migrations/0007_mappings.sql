-- What a person said about the columns of a table: of one draft, and of every document with that header.

-- mapping is table, header and columns (`2:1-3:number,content,limit`); mapping_from tells whether a person
-- said it of this draft, or the unit kept it from an earlier one.
ALTER TABLE draft ADD COLUMN mapping TEXT;
ALTER TABLE draft ADD COLUMN mapping_from TEXT;

-- header is what stands over the columns, from left to right; said as in draft.mapping.
CREATE TABLE mapping (
    unit TEXT NOT NULL REFERENCES unit (id),
    header TEXT NOT NULL,
    said TEXT NOT NULL,
    by_person TEXT NOT NULL REFERENCES person (id),
    at TEXT NOT NULL,
    PRIMARY KEY (unit, header)
);
