import type { Migration } from '../migrate';

/** Counts of another body, file by file, so that one can be taken back; of one moment the later file counts. */
const STATEMENTS = [
  `CREATE TABLE outside_count_batch (
    id TEXT NOT NULL PRIMARY KEY,
    sequence INTEGER NOT NULL UNIQUE,
    directive_id TEXT NOT NULL REFERENCES directive (id),
    form_id TEXT NOT NULL,
    field_key TEXT NOT NULL,
    as_of TEXT NOT NULL, -- the moment the other body counted
    source TEXT NOT NULL CHECK (source <> ''),
    tolerance_percent INTEGER NOT NULL CHECK (tolerance_percent BETWEEN 0 AND 100),
    file_name TEXT NOT NULL,
    imported_at TEXT NOT NULL,
    undone_at TEXT
  ) STRICT`,
  `CREATE TABLE outside_count (
    batch_id TEXT NOT NULL REFERENCES outside_count_batch (id),
    unit_id TEXT NOT NULL REFERENCES unit (id),
    value INTEGER NOT NULL CHECK (value >= 0),
    PRIMARY KEY (batch_id, unit_id)
  ) STRICT`,
] as const;

export const outsideCounts: Migration = {
  version: 70,
  name: 'counts of another body that reports are held against',
  up(db) {
    for (const sql of STATEMENTS) db.run(sql);
  },
};
