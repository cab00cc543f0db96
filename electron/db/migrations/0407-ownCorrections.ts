import type { Migration } from '../migrate';

/** What stood in columns of a form's own, and in fields of reports, before a correction, for as long as it may be taken back. */
const STATEMENTS = [
  `CREATE TABLE person_correction_extra (
    correction_id TEXT NOT NULL REFERENCES person_correction (id),
    list INTEGER NOT NULL, -- as in person_extra
    ordinal INTEGER NOT NULL,
    field_key TEXT NOT NULL,
    text TEXT, -- both null: nothing stood there
    number REAL,
    PRIMARY KEY (correction_id, list, ordinal, field_key),
    CHECK (text IS NULL OR number IS NULL)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE person_correction_text (
    correction_id TEXT NOT NULL REFERENCES person_correction (id),
    submission_id TEXT NOT NULL, -- as in report_text
    field_key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (correction_id, submission_id, field_key)
  ) STRICT, WITHOUT ROWID`,
] as const;

export const ownCorrections: Migration = {
  version: 407,
  name: 'corrections of columns and fields that forms have of their own',
  up(db) {
    for (const statement of STATEMENTS) db.run(statement);
  },
};
