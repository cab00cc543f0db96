import type { Migration } from '../migrate';

/** What was corrected at the request of people, and what stood there before, for as long as that may be taken back. */
const STATEMENTS = [
  `CREATE TABLE person_correction (
    id TEXT NOT NULL PRIMARY KEY,
    sequence INTEGER NOT NULL UNIQUE,
    request_id TEXT NOT NULL, -- of person_request, whose rows are written anew
    corrected_at TEXT NOT NULL,
    account TEXT NOT NULL,
    author_name TEXT,
    people INTEGER NOT NULL CHECK (people > 0), -- rows of lists
    fields TEXT NOT NULL, -- JSON CorrectedField[]: values before and after, masked
    undone_at TEXT
  ) STRICT`,
  `CREATE TABLE person_correction_row (
    correction_id TEXT NOT NULL REFERENCES person_correction (id),
    list INTEGER NOT NULL, -- as in person
    ordinal INTEGER NOT NULL,
    full_name TEXT NOT NULL, -- this and the following as they were before; gone once the request is closed
    address TEXT,
    phone TEXT,
    raw_phone TEXT,
    PRIMARY KEY (correction_id, list, ordinal)
  ) STRICT, WITHOUT ROWID`,
] as const;

export const personCorrections: Migration = {
  version: 388,
  name: 'corrections at the request of people',
  up(db) {
    for (const statement of STATEMENTS) db.run(statement);
  },
};
