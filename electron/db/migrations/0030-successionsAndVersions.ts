import type { Migration } from '../migrate';

/**
 * What became of units; aliases that an import taught, so that they go when it is taken back; whether a later version of
 * a report took the place of the one before or was added to it; counts from outside that reports are held against.
 */
const STATEMENTS = [
  `CREATE TABLE unit_succession (
    unit_id TEXT NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
    successor_id TEXT NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
    extent TEXT NOT NULL CHECK (extent IN ('whole', 'part')),
    since TEXT NOT NULL, -- first day of the successor
    source TEXT NOT NULL,
    PRIMARY KEY (unit_id, successor_id),
    CHECK (unit_id <> successor_id)
  ) STRICT`,
  `CREATE TABLE learnt_alias (
    batch_id TEXT NOT NULL REFERENCES batch (id),
    unit_id TEXT NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
    alias TEXT NOT NULL,
    PRIMARY KEY (batch_id, unit_id, alias)
  ) STRICT`,
  `CREATE TABLE outside_count (
    unit_id TEXT NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
    form_id TEXT NOT NULL,
    field_key TEXT NOT NULL,
    as_of TEXT NOT NULL,
    value INTEGER NOT NULL CHECK (value >= 0),
    source TEXT NOT NULL,
    PRIMARY KEY (unit_id, form_id, field_key, as_of, source)
  ) STRICT`,
  // null: the first version, or one taken before the question was asked
  "ALTER TABLE submission ADD COLUMN meaning TEXT CHECK (meaning IN ('replacement', 'supplement'))",
] as const;

export const successionsAndVersions: Migration = {
  version: 30,
  name: 'successors of units, aliases learnt by an import, replacement or supplement, outside counts',
  up(db) {
    for (const sql of STATEMENTS) db.run(sql);
  },
};
