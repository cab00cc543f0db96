import type { Migration } from '../migrate';

/** Questions to the figures that the clerk keeps under a name. */
const TABLE = `CREATE TABLE saved_question (
  id TEXT NOT NULL PRIMARY KEY,
  directive_id TEXT REFERENCES directive (id) ON DELETE CASCADE, -- null: for every directive
  name TEXT NOT NULL CHECK (name <> ''),
  question TEXT NOT NULL, -- JSON: rows, columns, fields, value, filter, sort
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL
) STRICT`;

export const savedQuestions: Migration = {
  version: 340,
  name: 'questions kept under a name',
  up(db) {
    db.run(TABLE);
  },
};
