import type { Migration } from '../migrate';

/** Columns of a list that an office's own form has beyond name, address and phone: one row for each that is filled in. */
export const personExtras: Migration = {
  version: 95,
  name: 'columns of a list that a form has of its own',
  up(db) {
    db.run(`CREATE TABLE person_extra (
      list INTEGER NOT NULL,    -- as in person; written and removed with it
      ordinal INTEGER NOT NULL,
      field_key TEXT NOT NULL,
      text TEXT,
      number REAL,
      PRIMARY KEY (list, ordinal, field_key),
      CHECK ((text IS NULL) <> (number IS NULL))
    ) STRICT, WITHOUT ROWID`);
  },
};
